"""Find the verb forms of a text that show tense, by looking up each word in the lists and endings of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.language import split
from timeline.language.pattern import plain, trie

#: A word, from its first letter.
_WORD = re.compile(r"\b\w+")
#: The signs that join a form to the word before.
_APOSTROPHES = ("'", "’", "‘")
#: An ending counts only after so many letters.
_STEM_LETTERS = 2


class VerbForm(NamedTuple):
    """A verb form, its place, and what it shows: "past", "future", "present" or "neutral"."""

    text: str
    start: int
    end: int
    shows: str


class _Phrases:
    """Words and phrases, found by their first word; those of several words are compiled when that word first occurs.

    >>> phrases = _Phrases(["will", "will not", "held"])
    >>> phrases.end("it will not be held", 3, 19, "will"), phrases.end("it is held", 3, 10, "is")
    (11, -1)
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for phrase in phrases:
            first = _WORD.match(phrase)
            self._by_first.setdefault(first[0] if first else phrase, []).append(phrase)
        self._compiled: dict[str, re.Pattern[str]] = {}

    @property
    def first_words(self) -> Iterable[str]:
        """The words that phrases begin with."""
        return self._by_first

    def end(self, text: str, start: int, limit: int, word: str) -> int:
        """Where the longest phrase ends that begins with the word at a place, before a limit; -1 if there is none."""
        phrases = self._by_first.get(word)
        if phrases is None:
            return -1
        if len(phrases) == 1 and phrases[0] == word:
            return start + len(word)
        pattern = self._compiled.get(word)
        if pattern is None:
            pattern = self._compiled[word] = re.compile(rf"(?:{trie(phrases)})(?!\w)")
        match = pattern.match(text, start, limit)
        return match.end() if match else -1


class _Forms:
    """The forms of one tense: listed ones, and words with certain endings."""

    def __init__(self, phrases: Iterable[str], endings: Sequence[str]) -> None:
        self._phrases = _Phrases(phrases)
        self._endings = tuple(endings)

    def has_ending(self, word: str) -> bool:
        """Whether a word has an ending of these forms."""
        return word.endswith(self._endings) and any(
            len(word) >= len(ending) + _STEM_LETTERS and word.endswith(ending) for ending in self._endings
        )

    def end(self, text: str, start: int, limit: int) -> int:
        """Where the form at a place ends; -1 if there is none."""
        word = _WORD.match(text, start, limit)
        if word is None:
            return -1
        end = self._phrases.end(text, start, limit, word[0])
        return word.end() if end < 0 and self.has_ending(word[0]) else end


class VerbForms:
    """The verb forms of a language.

    >>> forms = VerbForms({"past": "was, held", "future": "will", "present": "is", "past_endings": "ed"})
    >>> [(form.text, form.shows) for form in forms.finditer("the vote will end what is held or opened", 0, 40)]
    [('will', 'future'), ('is held', 'present'), ('opened', 'past')]
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
        self._past = _Forms(words("past"), words("past_endings"))
        self._future = _Forms(words("future"), words("future_endings"))
        present = words("present")
        self._present_first = {match[0] for form in present if (match := _WORD.match(form))}
        #: What a form can begin or end with: other words need no further look.
        self._first_words = self._present_first.union(self._listed.first_words)
        self._endings = (*words("past_endings"), *words("future_endings"))
        self._present = re.compile(rf"(?:{trie(present) or '(?!)'})\s")

    def finditer(self, text: str, start: int, limit: int) -> Iterator[VerbForm]:
        """The forms between two offsets of a folded text."""
        free = start
        first_words, endings, attached = self._first_words, self._endings, self._attached
        for match in _WORD.finditer(text, start, limit):
            word, end = match[0], match.end()
            if match.start() < free:
                continue
            if word in first_words or word.endswith(endings):  # most words are neither
                form = self._at(text, match.start(), limit, word)
                if form is not None:
                    end = free = form.end
                    yield form
            if (
                attached is not None
                and text.startswith(_APOSTROPHES, end)
                and (suffix := attached.match(text, end, limit))
            ):
                free = suffix.end()
                yield self._as_listed(suffix[0], end)

    def match(self, text: str, start: int) -> VerbForm | None:
        """The form that begins at an offset of a folded text."""
        word = _WORD.match(text, start)
        return self._at(text, start, len(text), word[0]) if word else None

    def _as_listed(self, form: str, start: int) -> VerbForm:
        shows = self._shows.get(form) or self._shows[plain(form)]  # let’s
        return VerbForm(form, start, start + len(form), shows)

    def _at(self, text: str, start: int, limit: int, word: str) -> VerbForm | None:
        end = self._listed.end(text, start, limit, word)
        if end >= 0:
            return self._as_listed(text[start:end], start)
        for forms, shows in ((self._future, "future"), (self._past, "past")):
            if forms.has_ending(word):
                return VerbForm(word, start, start + len(word), shows)
        if word in self._present_first and (present := self._present.match(text, start, limit)):
            # "Is heard": a participle that is not in the past; but "is set for" looks to the future.
            end = self._past.end(text, present.end(), limit)
            if end >= 0 and self._future.end(text, present.end(), limit) < 0:
                return VerbForm(text[start:end], start, end, "present")
        return None
