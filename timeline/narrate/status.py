"""What became of an event, as its words tell: "will open", "may have opened", "never opened".

>>> rules = StatusRules.from_data({"status": {"planned": "will, due to", "negated": "not", "happened": "not only"}})
>>> [rules.told(said.split()) for said in ("it will rain", "he is due to speak", "not only he came")]
[{'planned'}, {'planned'}, set()]
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from timeline.language import split
from timeline.narrate.attribution import joined, says_so
from timeline.narrate.clauses import Clause, Reading, opening
from timeline.narrate.lexicon import PAIR, SOURCE, STATUS, plain

#: What the words of a clause can make of it; where they disagree, the first of these holds.
STATUSES = ("negated", "hypothetical", "planned", "reported")

_VERBS = re.compile("[amCBbyxuvwRe]+")
#: A word between a determiner, a possessor or a preposition and a noun.
_ATTRIBUTE = re.compile("(?<=[dhp])n(?=[nN])")


@dataclass(frozen=True, slots=True)
class StatusRules:
    """The words and pairs of words of a language that tell a status; all empty in a language without the section.

    `words` have their statuses; `pairs`, which begin with the `firsts`, have theirs by the last word and the first; so
    have the `idle` ones, whose words tell nothing ("not only"). Without a `telling` word there is nothing to find. In
    speech that is reported, a `shifted` word stands for a plan. A `past` verb says that it is over, whatever its date;
    a verb of `hearsay` with a `perfect` infinitive reports; an `unsure` one, which arranges what is to come or is the
    same in the present, does not. What follows a `certain` verb is no mere report.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    pairs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    idle: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    shifted: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    certain: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    hearsay: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> StatusRules:
        """The rules of a language file."""
        section: Mapping[str, str] = data.get("status", {})
        tense: Mapping[str, str] = data.get("tense", {})
        unsure = frozenset(split(tense.get("arranging", "")) + split(data.get("clause", {}).get("unchanged", "")))
        listed = {word: name for name in reversed(STATUSES) for word in split(section.get(name, ""))}
        words = {word: name for word, name in listed.items() if " " not in word}
        firsts = frozenset(word.partition(" ")[0] for word in listed if " " in word)
        pairs = _by_last({pair: name for pair, name in listed.items() if " " in pair})
        return cls(
            words=words,
            pairs=pairs,
            idle=_by_last(dict.fromkeys(split(section.get("happened", "")), "happened")),
            shifted=frozenset(split(section.get("shifted", ""))),
            firsts=firsts,
            telling=firsts.union(words),
            past=frozenset(split(tense.get("past", ""))) - unsure,
            unsure=unsure,
            hearsay=frozenset(split(section.get("hearsay", ""))),
            perfect=frozenset(split(section.get("perfect", ""))),
            certain=frozenset(split(data.get("title", {}).get("certain", ""))),
            supposing=frozenset(split(section.get("supposing", ""))),
            past_endings=tuple(split(tense.get("past_endings", ""))),
        )

    def spoken(self, reading: Reading, number: int, span: tuple[int, int] | None) -> set[str]:
        """The statuses that a clause speaks of, the noun phrase at `span` if there is one, or the sentence for -1."""
        found: set[str] = set()
        start, end = span or (0, len(reading.pieces))
        if span is None and number >= 0:
            clause = reading.clauses[number]
            start, end = clause.start - (opening(clause.opener) in ("s", "t")), clause.end  # "whether", "if"
            if self._reported(reading, number):
                found.add("reported")
        marks = reading.marks[start:end]
        if STATUS not in marks and PAIR not in marks:
            return found
        # "May" is no modal; and an attribute says nothing of the clause: "the planned move was stopped".
        letters = _ATTRIBUTE.sub(" ", reading.classes[start:end])
        pieces = zip(reading.pieces[start:end], letters, strict=True)
        said = [plain(piece) if letter not in "NT " else "" for piece, letter in pieces]
        told = self.told(said)
        if "reported" in told and not self.supposing.isdisjoint(map(plain, reading.pieces)):
            told = told - {"reported"} | {"hypothetical"}
        if found and "hypothetical" in told and not self.shifted.isdisjoint(said):  # there, "would" was "will"
            told = told - {"hypothetical"} | {"planned"}
        return found | told

    def _reported(self, reading: Reading, number: int) -> bool:
        """Is a clause what somebody says and does not know, or does a word in it, or in none, name a source?"""
        clause = reading.clauses[number]
        later = reading.clauses[number + 1 :] if "R" in reading.classes[clause.end :] else ()
        above = reading.clauses[joined(reading, number)].of
        says = [reading.clauses[above]] if above >= 0 else [other for other in later if says_so(reading, other)]
        if any(not self._knows(reading, one) for one in says):
            return True
        if SOURCE not in reading.marks:
            return False
        sources = (token for token, mark in enumerate(reading.marks) if mark == SOURCE)
        return any(reading.clause_at(token) in (-1, number) for token in sources)

    def _knows(self, reading: Reading, clause: Clause) -> bool:
        """Does the verb of a clause say that what it tells is so?"""
        verbs = _VERBS.match(reading.classes, clause.verb, clause.end)
        said = reading.pieces[clause.verb : verbs.end()] if verbs else []
        return not self.certain.isdisjoint(map(plain, said)) and STATUS not in reading.marks[clause.start : clause.end]

    def over(self, reading: Reading, number: int) -> bool:
        """Does the verb of a clause say that it is over?"""
        if number < 0:
            return False
        place = reading.clauses[number].verb
        verb, following = map(plain, (*reading.pieces[place : place + 2], "")[:2])
        if following in self.unsure:  # "was due"
            return False
        return verb in self.past or (verb.endswith(self.past_endings) and verb not in self.unsure)

    def told(self, said: list[str]) -> set[str]:
        """The statuses that some words speak of; those that tell nothing are emptied."""
        telling = self.telling.intersection(said)
        if not telling:
            return set()
        if idle := _places(said, self.idle):
            for place in idle:
                said[place - 1] = said[place] = ""
            telling = self.telling.intersection(said)
        found = {self.words[word] for word in telling if word in self.words}
        perfect = not self.perfect or not self.perfect.isdisjoint(said)
        if perfect and not self.hearsay.isdisjoint(said) and self.supposing.isdisjoint(said):  # "soll gelogen haben"
            found = found - {"planned", "hypothetical"} | {"reported"}
        if not self.firsts.isdisjoint(telling):
            found.update([self.pairs[said[place]][said[place - 1]] for place in _places(said, self.pairs)])
        return found


def foremost(found: Collection[str]) -> str:
    """The status that holds where words speak of several."""
    if found:
        for status in STATUSES:
            if status in found:
                return status
    return "happened"


def _by_last(pairs: Mapping[str, str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for first, _, last in (pair.partition(" ") for pair in pairs):
        found.setdefault(last, {})[first] = pairs[f"{first} {last}"]
    return found


def _places(said: list[str], pairs: Mapping[str, Mapping[str, str]]) -> list[int]:
    """Where the last words of pairs stand behind the first."""
    if pairs.keys().isdisjoint(said):
        return []
    return [place for place, (first, last) in enumerate(pairwise(said), 1) if last in pairs and first in pairs[last]]
