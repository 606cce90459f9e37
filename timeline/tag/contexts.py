"""What must stand before or after a match, and must not: contexts, fences between words, and leading words.

>>> context = Context(("in", "of", "^"), negative=False, before=True)
>>> [context.holds_before(Before(low, start)) for low, start in (("in may", 3), ("may", 0), ("a may", 2))]
[True, True, False]
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from timeline.language.pattern import GAP, SIGNS
from timeline.tag.word_classes import is_spaceless

#: White space in a folded text, read as a space; signs as in patterns.
_PLAIN = {ord(char): " " for char in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"}
_PLAIN |= dict.fromkeys(range(0x2000, 0x200B), " ") | SIGNS
_GAP = re.compile(GAP)
#: White space between the words of a sentence; three blanks and more are the gap between two columns.
_WORD_GAP = re.compile(r"(?<!\s)(?:[^\S\n]{1,2}|[^\S\n]{0,8}\n[^\S\n]{0,8})(?!\s)")
_END = re.compile(r"\s*\Z")
#: The run of letters and digits that begins at a place.
_WORD = re.compile(r"\w+")
#: Signs before a word or a number that it belongs to; those that join it to digits before it; currencies.
_NO_WORD, _NO_NUMBER, _JOINING = frozenset("#$"), frozenset("$£€¥#%"), frozenset("-‐–.,:/")
#: Leading words are looked for in so many characters before a match.
LEAD_LENGTH = 32
#: The characters beside a match that contexts look at; no word of a context is longer.
REACH = 60


def with_usual_signs(text: str) -> str:
    """A piece of a text with its signs and white space as in patterns, at the same offsets."""
    return text if text.isascii() and text.isprintable() else text.translate(_PLAIN)


def with_single_spaces(usual: str, text: str) -> str:
    """A text with one space between words, given with its usual signs and without.

    The white space of paragraphs and of columns stays.

    >>> with_single_spaces("in  the   ", "in  the\\n  "), with_single_spaces("end  ", "end\\n\\n")
    ('in the ', 'end  ')
    """
    return usual if "  " not in usual else with_usual_signs(_WORD_GAP.sub(" ", text))


class Before:
    """What stands before a match, read once for all contexts.

    `line` says that a line or a block begins with the match, `text` is what stands before it, `single` that with one
    space between words, `spoken` that without the space at its end (empty if there is none), and `word` the last word
    of that.
    """

    __slots__ = ("line", "single", "spoken", "text", "word")

    def __init__(self, low: str, start: int) -> None:
        self.line = start == 0 or low[start - 1] in "\n\0"
        self.text = text = with_usual_signs(low[max(0, start - REACH) : start])
        self.single = text = with_single_spaces(text, low[max(0, start - REACH) : start])
        self.spoken = text[:-1] if text.endswith(" ") else ""
        word = self.spoken.rpartition(" ")[2]
        self.word = word if word.isalnum() else _last_word(word)


class After:
    """What stands after a match, read once for all contexts.

    `text` is what stands after it, `spoken` that behind white space (empty if there is none), `word` the first word of
    that.
    """

    __slots__ = ("_behind", "_end", "_low", "_text", "word")

    def __init__(self, low: str, end: int) -> None:
        self._low, self._end = low, end
        gap = _GAP.match(low, end)
        self._behind = gap.end() if gap else end
        word = _WORD.match(low, self._behind, end + REACH) if gap else None
        self.word = word[0] if word else ""  # all that most contexts look at
        self._text: str | None = None

    @property
    def text(self) -> str:
        if self._text is None:
            self._text = with_usual_signs(self._low[self._end : self._end + REACH])
        return self._text

    @property
    def spoken(self) -> str:
        if self._behind == self._end:
            return ""
        return with_single_spaces(self.text[self._behind - self._end :], self._low[self._behind : self._end + REACH])

    @property
    def ends_text(self) -> bool:
        return self._end == len(self._low) or (self.text.isspace() and _END.match(self._low, self._end) is not None)


class Context:
    """Words and signs of which one must stand beside a match, or none if `negative`.

    Before a match, 0 is any number in digits, ^ the beginning of a line or a block, and a word that ends in a hyphen is
    glued to the match; after it, $ is the end of the text.
    """

    __slots__ = ("_edge", "_glued", "_negative", "_number", "_phrases", "_rare", "_signs", "_spaces", "_words")

    def __init__(self, words: Iterable[str], *, negative: bool, before: bool) -> None:
        words = [word.translate(SIGNS) for word in words]
        self._negative, self._number = negative, before and "0" in words
        self._edge = ("^" if before else "$") in words
        apart = before and not negative
        rest = [word for word in words if word not in ("^", "$") and not (before and word == "0")]
        self._signs = tuple(word for word in rest if not word[0].isalnum() and not (apart and word.isspace()))
        #: White space that sets a match apart, which must not stand behind a word: text may be indented or justified.
        self._spaces = tuple(word for word in rest if apart and word.isspace())
        spoken = [word for word in rest if word[0].isalnum()]
        self._glued = tuple(word for word in spoken if before and word.endswith("-"))
        self._words = frozenset(word for word in spoken if word.isalnum())
        self._phrases = tuple(word for word in spoken if word not in self._glued and word not in self._words)
        self._rare = bool(self._number or self._glued or self._phrases or self._spaces)

    @property
    def last_words(self) -> frozenset[str] | None:
        """Before a match, the words of which one must stand right before the space; None if any can.

        The word is empty behind a sign. A context that must not be there needs no word, nor does one of any number.
        """
        if self._negative or self._number:
            return None
        ends = [*self._phrases, *(sign[:-1] for sign in self._signs if sign.endswith(" "))]
        return self._words.union(map(_last_word, ends))

    def holds_before(self, before: Before) -> bool:
        """Whether it is what stands before a match."""
        return self._negative is not bool(
            before.word in self._words
            or (self._edge and before.line)
            or (self._signs and (before.text.endswith(self._signs) or before.single.endswith(self._signs)))
            or (self._rare and self._stands_before(before))
        )

    def holds_after(self, after: After) -> bool:
        """Whether it is what stands after a match."""
        return self._negative is not bool(
            after.word in self._words
            or (self._edge and after.ends_text)
            or (self._signs and after.text.startswith(self._signs))
            or (self._rare and self._stands_after(after))
        )

    def _stands_before(self, before: Before) -> bool:
        if self._spaces and before.text.endswith(self._spaces):
            words = before.text.rsplit(None, 1)
            if not (words and words[-1].isalnum()):
                return True
        if self._number and before.spoken[-1:].isdecimal():
            return True
        if self._glued and any(_ends_with_word(before.text, word) for word in self._glued):
            return True
        spoken = before.spoken
        return spoken.endswith(self._phrases) and any(_ends_with_word(spoken, word) for word in self._phrases)

    def _stands_after(self, after: After) -> bool:
        spoken = after.spoken
        return spoken.startswith(self._phrases) and any(
            spoken.startswith(word) and not _is_of_word(spoken[len(word) : len(word) + 1]) for word in self._phrases
        )


def word_before_space(low: str, start: int) -> str | None:
    """The word before a place from which one space separates it, or "" for a sign; None if something else is there.

    >>> word_before_space("since 1984", 6), word_before_space("(in, 1984", 5), word_before_space("(1984", 1)
    ('since', '', None)
    """
    if start < 2 or low[start - 1] != " ":
        return None
    word = low[max(0, start - REACH) : start - 1].rpartition(" ")[2]
    if word.isalnum() and word.isascii():
        return word
    if not word or word[-1].isspace() or any(map(is_spaceless, word)):
        return None
    return word if word.isalnum() else _last_word(word)


class Lead(NamedTuple):
    """One of the words that can lead a match, whether it may be missing, and whether a space follows it."""

    words: tuple[str, ...]
    optional: bool
    spaced: bool


def lead_starts(low: str, start: int, leads: tuple[Lead, ...]) -> list[int]:
    """Where the leading words before a match can begin, from left to right; `start` itself if all may be missing.

    >>> the, at = Lead(("the",), True, True), Lead(("at", "on"), True, True)
    >>> lead_starts("and on the 3rd", 11, (at, the))
    [4, 7, 11]
    """
    places = {start}
    for lead in reversed(leads):
        found = {begin for place in places for begin in _word_starts(low, place, lead, start - LEAD_LENGTH)}
        places = places | found if lead.optional else found
    return sorted(place for place in places if not place or low[place - 1] == " " or not _is_of_word(low[place - 1]))


def _word_starts(low: str, end: int, lead: Lead, floor: int) -> list[int]:
    """Where a leading word begins that ends, with its space, at a place."""
    stop = end
    if lead.spaced:
        if floor > 0 and low[end - 1] == " " and not low[end - 2].isspace():
            stop -= 1
        else:
            while stop > max(floor, 0) and low[stop - 1].isspace():
                stop -= 1
            if stop == end or (end - stop > 1 and not _GAP.fullmatch(low, stop, end)):
                return []
    text = with_usual_signs(low[max(0, floor, stop - LEAD_LENGTH) : stop])
    return [stop - len(word) for word in lead.words if text.endswith(word)]


def allows_word(low: str, start: int) -> bool:
    """Whether a word of a match can begin at a place: not inside another word."""
    before = low[start - 1 : start] if start else ""
    return before == " " or not (_is_of_word(before) or before in _NO_WORD)


def allows_number(low: str, start: int) -> bool:
    """Whether a number can begin at a place: not inside another one ("1,990", "3.5") or behind a currency sign."""
    before = low[start - 1 : start] if start else ""
    if before == " ":
        return True
    if _is_of_word(before) or before in _NO_NUMBER:
        return False
    return not (before in _JOINING and start > 1 and low[start - 2].isdecimal())


def allows_end(low: str, end: int) -> bool:
    """Whether a match can end at a place: not inside a word, a number, a percentage or an ellipsis ("in Dec...")."""
    after = low[end : end + 1]
    if after in ("", " "):
        return True
    if (_is_of_word(after) and not is_spaceless(low[end - 1])) or after == "%":
        return False
    if after in ".,:/" and low[end - 1].isdecimal() and low[end + 1 : end + 2].isdecimal():
        return False
    return not (after == "." and low[end - 1] == "." and low.startswith("..", end))


def _is_of_word(char: str) -> bool:
    """Whether a word goes on with a character; in scripts without spaces, each character is a word."""
    return (char.isalnum() or char == "_") and not is_spaceless(char)


def _last_word(text: str) -> str:
    """The letters and digits at the end of a text."""
    begin = len(text)
    while begin and _is_of_word(text[begin - 1]):
        begin -= 1
    return text[begin:]


def _ends_with_word(text: str, word: str) -> bool:
    return text.endswith(word) and not _is_of_word(text[-len(word) - 1 : -len(word)])
