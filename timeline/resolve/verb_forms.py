"""Find the verb forms of a text that show tense, by looking up each word in the lists and endings of the language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.language import split
from timeline.language.pattern import plain, trie

#: A word, from its first letter.
_WORD = re.compile(r"\b\w+")
#: An ending counts only after so many letters.
_STEM_LETTERS = 2
#: Makes a form from its fields: the class itself takes twice the time.
_new = tuple.__new__
#: The forms of a text are forgotten after so many characters. Where dates stand close together, further ones are looked
#: up ahead: a share of those before.
KEPT, AHEAD = 5000, 8
#: A longer word is no verb form: text without spaces.
LONGEST_WORD = 40


class VerbForm(NamedTuple):
    """A verb form, its place, and what it shows: "past", "future", "present" or "neutral"."""

    start: int
    end: int
    text: str
    shows: str


class _Phrases:
    """Words and phrases, found by their first word; those of several words are compiled when one may first occur.

    >>> phrases = _Phrases(["will", "will not", "held"])
    >>> phrases.end("it will not be held", 3, 19, "will"), phrases.end("it is held", 3, 10, "is")
    (11, -1)
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[str] | re.Pattern[str]] = {}
        lists: dict[str, list[str]] = {}
        for phrase in phrases:
            first = _WORD.match(phrase)
            lists.setdefault(first[0] if first else phrase, []).append(phrase)
        #: The words that phrases begin with, and those of them that no longer phrase begins with.
        self.first_words = lists.keys()
        self.single = {word for word, longer in lists.items() if longer == [word]}
        self._by_first.update((word, longer) for word, longer in lists.items() if word not in self.single)
        self._second_words: dict[str, tuple[str, ...]] = {}

    def end(self, text: str, start: int, limit: int, word: str) -> int:
        """Where the longest phrase ends that begins with the word at a place, before a limit; -1 if there is none."""
        if word in self.single:
            return start + len(word)
        pattern = self._by_first.get(word)
        if pattern is None:
            return -1
        if isinstance(pattern, list):
            seconds = self._second_words.get(word) or self._read_second_words(word, pattern)
            place = start + len(word) + 1
            if not text.startswith(seconds, place) and not text[place : place + 1].isspace():
                return place - 1 if word in pattern else -1
            pattern = self._by_first[word] = re.compile(rf"(?:{trie(pattern)})(?!\w)")
        match = pattern.match(text, start, limit)
        return match.end() if match else -1

    def _read_second_words(self, word: str, phrases: list[str]) -> tuple[str, ...]:
        """The second words of the phrases that begin with a word: where none follows, the word stands alone."""
        seconds = self._second_words[word] = tuple(_second_word(phrase, word) for phrase in phrases if phrase != word)
        return seconds


def _second_word(phrase: str, first: str) -> str:
    """The second word of a phrase; empty if no space is between, as text may write other signs otherwise."""
    rest = phrase[len(first) :]
    second = _WORD.match(rest, 1) if rest.startswith(" ") else None
    return second[0] if second else ""


class VerbForms:
    """The verb forms of a language.

    >>> forms = VerbForms({"past": "was, held", "future": "will", "present": "is", "past_endings": "ed"})
    >>> [(form.text, form.shows) for form in forms.at_words("what is held or opened", 0, 22)]
    [('is held', 'present'), ('held', 'past'), ('opened', 'past')]
    """

    def __init__(self, data: Mapping[str, str]) -> None:
        def words(name: str) -> list[str]:
            return split(data.get(name, ""))

        #: What each listed form shows; of several lists, the last one counts.
        self._shows = {form: name for name in ("past", "future", "neutral") for form in words(name)}
        self._listed = _Phrases(form for form in self._shows if _WORD.match(form))
        #: Forms that are attached to the word before: he'll.
        attached = trie(form for form in self._shows if not _WORD.match(form))
        self._attached = re.compile(rf"(?:{attached})(?!\w)") if attached else None
        #: What the endings of other words show; for a word with several, the first one counts.
        endings = {name: words(f"{name}_endings") for name in ("future", "past")}
        self._ending_shows = [(ending, name) for name, listed in endings.items() for ending in listed]
        self._endings = tuple(ending for ending, _ in self._ending_shows)
        self._past, self._future = _Phrases(words("past")), _Phrases(words("future"))
        present = words("present")
        self._present_first = {match[0] for form in present if (match := _WORD.match(form))}
        #: What a form can begin with, unless it is a word with one of the endings.
        self._first_words = self._present_first.union(self._listed.first_words)
        self._present = re.compile(rf"(?:{trie(present) or '(?!)'})\s")

    def at_words(self, text: str, start: int, limit: int) -> list[VerbForm]:
        """The forms that begin between two offsets of a folded text, in order; some can lie within longer ones."""
        first_words, single, endings = self._first_words, self._listed.single, self._endings
        shows = self._shows
        found: list[VerbForm] = []
        for match in _WORD.finditer(text, start, limit + LONGEST_WORD):
            word, form = match[0], None
            if word in single:
                form = _new(VerbForm, (match.start(), match.end(), word, shows[word]))
            elif word in first_words:
                form = self._at(text, match.start(), len(text), word)
            elif word.endswith(endings):
                form = self._with_ending(match.start(), word)
            if form is not None and form.start < limit:
                found.append(form)
            elif match.start() >= limit:
                break
        if self._attached is not None:
            attached = [
                self._as_listed(text, *suffix.span())
                for suffix in self._attached.finditer(text, start, limit + LONGEST_WORD)
                if suffix.start() < limit and text[max(0, suffix.start() - 1)].isalnum()
            ]
            if attached:
                found = sorted([*found, *attached])
        return found

    def match(self, text: str, start: int, limit: int | None = None) -> VerbForm | None:
        """The form that begins at an offset of a folded text, and ends before a limit."""
        limit = len(text) if limit is None else limit
        word = _WORD.match(text, start, limit)
        return self._at(text, start, limit, word[0]) if word else None

    def _as_listed(self, text: str, start: int, end: int) -> VerbForm:
        form = text[start:end]
        return VerbForm(start, end, form, self._shows.get(form) or self._shows[plain(form)])  # let’s

    def _with_ending(self, start: int, word: str) -> VerbForm | None:
        for ending, shows in self._ending_shows:
            if word.endswith(ending) and len(word) >= len(ending) + _STEM_LETTERS:
                return VerbForm(start, start + len(word), word, shows)
        return None

    def _at(self, text: str, start: int, limit: int, word: str) -> VerbForm | None:
        end = self._listed.end(text, start, limit, word)
        if end >= 0:
            return self._as_listed(text, start, end)
        if word.endswith(self._endings) and (form := self._with_ending(start, word)) is not None:
            return form
        if word in self._present_first and (present := self._present.match(text, start, limit)):
            # "Is heard": a participle that is not in the past; but "is set for" looks to the future.
            end = self._end_of("past", text, present.end(), limit)
            if end >= 0 and self._end_of("future", text, present.end(), limit) < 0:
                return VerbForm(start, end, text[start:end], "present")
        return None

    def _end_of(self, shows: str, text: str, start: int, limit: int) -> int:
        """Where a form of one tense ends that begins at an offset; -1 if there is none."""
        word = _WORD.match(text, start, limit)
        if word is None:
            return -1
        phrases = self._past if shows == "past" else self._future
        end = phrases.end(text, start, limit, word[0])
        if end < 0 and (form := self._with_ending(start, word[0])) is not None and form.shows == shows:
            return word.end()
        return end


class FormsOfText:
    """The verb forms of one folded text, each looked up once although dates stand close together.

    >>> forms = VerbForms({"past": "was, held", "future": "will", "present": "is", "past_endings": "ed"})
    >>> found = FormsOfText(forms, "the vote will end what is held or opened")
    >>> [(form.text, form.shows) for form in found.between(0, 40)], [form.text for form in found.between(26, 32)]
    ([('will', 'future'), ('is held', 'present'), ('opened', 'past')], ['held'])
    """

    def __init__(self, forms: VerbForms, text: str) -> None:
        self._forms = forms
        self._text = text
        # The forms that begin between two offsets: those that were looked up.
        self._first = self._last = 0
        self._found: list[VerbForm] = []

    def between(self, begin: int, limit: int, until: int | None = None) -> list[VerbForm]:
        """The forms between two offsets, without those within an earlier form; only those that begin before `until`."""
        until = limit if until is None or until > limit else until
        if begin < self._first or until > self._last or begin - self._first > KEPT:
            self._look_up(begin, until)
        known = self._found
        first = bisect_left(known, (begin,))
        last = bisect_left(known, (until,), first)
        found, free = [], begin
        for form in known[first:last]:
            start, end, _, _ = form
            if start < free:
                continue
            if end > limit:
                if (cut := self._forms.match(self._text, start, limit)) is None:
                    continue
                form, end = cut, cut.end
            free = end
            found.append(form)
        return found

    def _look_up(self, begin: int, until: int) -> None:
        """Look up the forms between two offsets, and those up to the ones looked up before, if these are near."""
        first, last = self._first, self._last
        if first <= begin <= last and begin - first <= KEPT:
            until = max(until, last + (last - first) // AHEAD)
            self._found += self._forms.at_words(self._text, last, until)
            self._last = until
        elif begin < first <= until:
            self._found[:0] = self._forms.at_words(self._text, begin, first)
            self._first = begin
            if until > last:
                self._look_up(begin, until)
        else:
            self._found = self._forms.at_words(self._text, begin, until)
            self._first, self._last = begin, until
