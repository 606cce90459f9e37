"""Split text into sentences: a language gives its abbreviations, the rest is punctuation and layout.

>>> rules = SentenceRules.from_data({"sentence": {"abbreviations": "mr, gen", "starters": "he, the"}})
>>> text = "Gen. J. Roe left the U.S. He sailed at 3.15 p.m. to Rio. “Why?” he was asked."
>>> [text[s.start : s.end] for s in sentences(text, rules)]
['Gen. J. Roe left the U.S.', 'He sailed at 3.15 p.m. to Rio.', '“Why?” he was asked.']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from typing import NamedTuple

from timeline.language.sentence_ends import CLOSING, SentenceRules
from timeline.lazy_regex import lazy_regex

#: A longer stretch without an end is cut between words, in characters: a log or a list without marks is no sentence,
#: and the time to read clauses, and to show each date with its sentence, would grow without limit.
LONGEST = 2000
#: A line that is longer was broken for its length, in characters: its end is not the end of a sentence.
_WRAPPED_LINE = 45
#: A heading is no longer, in characters.
_LONGEST_HEADING = 80

#: Where a sentence may end: terminal marks or a line's end, closing quotes and brackets, and the space after them.
#: A run of marks matches from its first mark alone, so that a long run takes linear time. The pattern begins with one
#: class of characters, because `re` searches for that three times as fast as for two alternatives.
_MARKS = "[.!?…।॥۔؟。！？｡]"
_END = re.compile(
    rf"(?:{_MARKS[:-1]}\n])(?:(?<=\n)|(?<!{_MARKS}{_MARKS}){_MARKS}*{CLOSING})"
    r"(?:\s++(?![a-z][^A-Z])|\n\s*|(?<=[。！？｡」』\n]))"
)
_FULL_WIDTH = frozenset("。！？｡")
_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*\n")
_BULLET = lazy_regex(r"[-*•‣◦▪–—|>#]\s|\(?\w{1,3}[.)]\s")
_TERMINAL = frozenset('.!?…:"”»。！？')
_SPACE = re.compile(r"\s*")
_LETTER = re.compile(r"[^\W_]")


class Sentence(NamedTuple):
    """The offsets of a sentence, the number of its paragraph, and whether it is a heading: a short unended line."""

    start: int
    end: int
    paragraph: int
    heading: bool


def sentences(
    text: str,
    rules: SentenceRules,
    keep: Iterable[tuple[int, int]] = (),
    begin: int = 0,
    stop: int | None = None,
    paragraph: int = 0,
) -> list[Sentence]:
    """The sentences of text[begin:stop], in order.

    `keep` has the spans of time expressions in order. No sentence ends inside one of them, and a line that begins with
    one, as the line before does, is an entry of its own. Paragraphs are counted from `paragraph`.
    """
    stop = len(text) if stop is None else stop
    listed = list(keep)
    spans = iter(listed)
    kept = next(spans, None)
    lines = text.find("\n", begin, stop) >= 0
    begins = {first for first, _ in listed} if lines else set()
    wrapped = lines and _wrapped(text[begin:stop])
    found: list[Sentence] = []
    start, opens = _SPACE.match(text, begin, stop).end(), True  # type: ignore[union-attr]  # it matches nothing, too
    for match in _END.finditer(text, start, stop):
        gap, following = match[0], match.end()
        breaks = lines and "\n" in gap
        entry = breaks and _begins_with_time(following, begins) and _begins_with_time(start, begins)
        if not entry and not _ends(text, start, stop, match, rules, wrapped):
            continue
        cut = match.start() + len(gap.rstrip())
        while kept is not None and kept[1] <= cut:
            kept = next(spans, None)
        if kept is not None and kept[0] < cut < kept[1]:
            continue
        _add(found, text, start, cut, paragraph, opens and breaks and gap[0] == "\n")
        start, opens = following, breaks
        paragraph += breaks
    _add(found, text, start, start + len(text[start:stop].rstrip()), paragraph, heading=False)
    return found


def _add(found: list[Sentence], text: str, start: int, end: int, paragraph: int, heading: bool) -> None:
    """Add a sentence, cut between words where it is too long."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        cut = cut if cut > start else start + LONGEST
        found.append(Sentence(start, cut, paragraph, False))
        start = _SPACE.match(text, cut).end()  # type: ignore[union-attr]  # it matches nothing, too
    if start < end and (text[start].isalnum() or _LETTER.search(text, start, end)):
        found.append(Sentence(start, end, paragraph, heading and end - start <= _LONGEST_HEADING))


def _begins_with_time(place: int, begins: Set[int]) -> bool:
    """Whether a time begins here, or after a mark or two: "[12:05]", "- 1848"."""
    return place in begins or place + 1 in begins or place + 2 in begins


def _wrapped(text: str) -> bool:
    """Whether most lines go on in the next one. If not, a line without a full stop is a headline."""
    ends = [line[-1] for line in map(str.rstrip, text.split("\n")[:-1]) if line]
    return 2 * sum(end in _TERMINAL for end in ends) < len(ends)


def _ends(text: str, start: int, stop: int, match: re.Match[str], rules: SentenceRules, wrapped: bool) -> bool:
    """Whether a sentence ends at a mark."""
    gap, following = match[0], match.end()
    if following >= stop:
        return False
    if gap == ".":
        return False
    lower = text[following].islower() and not text[following + 1 : following + 2].isupper()  # "iPod" begins one
    if "\n" in gap:
        if _BLANK_LINE.search(gap) or gap[0] != "\n":
            return not lower or bool(_BLANK_LINE.search(gap))
        line = max(start, text.rfind("\n", start, match.start()) + 1)
        short = not wrapped or match.start() - line < _WRAPPED_LINE
        return not lower and (short or bool(_BULLET.match(text, following)))
    if gap[0] in _FULL_WIDTH:
        return True
    if not gap[-1].isspace() or lower:
        return False
    return gap[0] != "." or gap.startswith("..") or rules.stops(text, start, match.start(), following)
