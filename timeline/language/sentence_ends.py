"""Decide whether the point after a word ends a sentence, from the words before and after it.

>>> data = {"sentence": {"abbreviations": "mr", "endings": "co"}, "tense": {"past": "left, met"}}
>>> rules = SentenceRules.from_data(data)
>>> text = "He left Roe & Co. Weavers met Mr. Bly."
>>> [rules.stops(text, 0, point, point + 2) for point, letter in enumerate(text[:-1]) if letter == "."]
[True, False]
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any, NamedTuple

from timeline.language.loader import Language
from timeline.language.words import split

#: The characters that are allowed between the mark that ends a sentence and the space after it: closing quotes and
#: brackets, and the numbers of notes: in 1931.[3]
CLOSING = r"(?:[)\]\"'”’»」』]|\[\w{1,4}\]|(?<=[^\W\d_][.!?])\d{1,3}(?=\s+[^\W\d_a-z])|[¹²³⁰-⁹])*"
#: The length of the longest abbreviations, in characters.
LONGEST = 20
#: The number of characters before a point, and of words after it, among which finite verbs are looked for.
BEFORE, WORDS = 200, 7

_WORD = re.compile(r"[\"'“‘„«(\[]*([^\W_][\w'’-]*)")
_WORDS = re.compile(r"[^\W\d_][\w'’-]*")
#: A word of the next sentence, and the gap after it, to which the point of an abbreviation and a comma belong.
_NEXT = re.compile(r"[\"'“‘„«(\[]*([^\W_][\w'’-]*)")
_GAP = re.compile(r"\.?,?\s+(?:&\s+)?")
_DOTTED = re.compile(r"(?:[^\W\d]\.)+[^\W\d]")

#: The keys of [clause] whose words are finite verbs, or may be.
_FINITE = ("verb", "participle", "copula", "auxiliary", "modal", "unchanged", "reporting")


class SentenceRules(NamedTuple):
    """The rules of a language for the full stop after an abbreviation, an initial or an ordinal.

    `abbreviations` never end a sentence. `endings`, such as "Inc.", end one before one of the `starters`, which are
    words that begin sentences. They also end one if a clause with a `finite` verb comes before and another one follows
    ("He worked for Roe Inc. Weavers struck"), but not if the rank of a person follows ("Roe Inc. Chairman Ann Bly
    said"). Words with inner points end a sentence only before starters. If `ordinals` is set, a number with a point is
    an ordinal ("3. Mai"). A clause that begins with a `relative` word is not a sentence, and no sentence begins with
    one of the `calendar` words.
    """

    abbreviations: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinals: bool = False
    ranks: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    finite_endings: tuple[str, ...] = ()
    relative: frozenset[str] = frozenset()
    calendar: Set[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any], calendar: Set[str] = frozenset()) -> SentenceRules:
        """The rules from the tables of a language; without the tables, only those that need no words."""
        section, clause, tense = (data.get(name, {}) for name in ("sentence", "clause", "tense"))
        names = ("abbreviations", "endings", "starters")
        listed = {name: frozenset(word.rstrip(".") for word in split(section.get(name, ""))) for name in names}
        finite = [word for name in _FINITE for word in split(clause.get(name, ""))]
        title = data.get("title", {})
        return cls(
            **listed,
            ordinals=bool(section.get("ordinals", False)),
            ranks=frozenset(split(title.get("honorifics", "")) + split(section.get("ranks", ""))),
            finite=frozenset(finite + split(tense.get("past", ""))),
            finite_endings=tuple(split(tense.get("past_endings", ""))),
            relative=frozenset(split(clause.get("relative", "")) + split(clause.get("that", ""))),
            calendar=calendar,
        )

    @classmethod
    def of(cls, language: Language) -> SentenceRules:
        """The rules of a language, whose calendar words are its names of months and weekdays."""
        names = (language.words.get(kind, {}) for kind in ("month", "weekday"))
        return cls.from_data(language.data, frozenset(word.rstrip(".") for words in names for word in words))

    def stops(self, text: str, start: int, point: int, following: int) -> bool:
        """Whether the point at an offset ends a sentence, and does not only mark an abbreviation, initial or ordinal.

        The sentence begins at `start` or before, and the text after the point begins at `following`.
        """
        word = text[max(start, point - LONGEST) : point].rpartition(" ")[2].rpartition("\n")[2].lstrip("\"'“‘„«([-")
        low = word.lower()
        if low in self.abbreviations and not (
            len(word) > 1 and word.isupper() and not text[following + 1 :][:1].isupper()
        ):
            return False  # est. 1850, but 5 p.m. EST
        ending = low in self.endings or low in self.abbreviations
        if not ending and len(word) > 1 and word.isalpha():  # most words
            return True
        initial = len(word) == 1 and word.isalpha() and word.isupper()
        if not (ending or initial or ("." in word and _DOTTED.fullmatch(word)) or self._ordinal(word)):
            return True
        after = _WORD.match(text, following)
        if after is None or after[1][0].islower():
            return False
        return after[1].lower() in self.starters or (ending and self._clauses(text, start, point, following))

    def _ordinal(self, word: str) -> bool:
        """Whether a number with a point may be an ordinal and is not a year."""
        return self.ordinals and word.isdigit() and len(word) < 4

    def _clauses(self, text: str, start: int, point: int, following: int) -> bool:
        """Whether there is a finite verb before the point, and another clause begins after it."""
        place = following
        for number in range(WORDS):
            match = _NEXT.match(text, place)
            if match is None:
                return False
            low = match[1].lower()
            if not number and (not match[1][0].isupper() or low in self.calendar or self._ranks(low, text, point)):
                return False
            if low in self.relative:
                return False
            if number and match[1][0].islower() and self._is_finite(low):
                return any(map(self._is_finite, _WORDS.findall(text, max(start, point - BEFORE), point)))
            gap = _GAP.match(text, match.end())
            if gap is None:
                return False
            place = gap.end()
        return False

    def _ranks(self, low: str, text: str, point: int) -> bool:
        """Whether a word is the rank of a person in the organization named before it: "Roe Inc. Chairman"."""
        before = text[max(0, point - 2 * LONGEST) : point].split()
        return low in self.ranks and len(before) > 1 and (before[-2][0].isupper() or before[-2] == "&")

    def _is_finite(self, word: str) -> bool:
        return word in self.finite or (len(word) > 3 and word.islower() and word.endswith(self.finite_endings))
