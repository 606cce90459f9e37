"""Word order: a clause whose verb stands last, as a title has it.

In a language whose finite verb stands second in a main clause, it stands last behind a conjunction or a relative:
"dass der Hausmeister den Schaden gemeldet | hat" is told as "Der Hausmeister | hat | den Schaden gemeldet".

>>> Order.from_data({"title": {"separable": "ab, an", "inseparable": "antwort"}}).parts(" abschloss")
(' schloss', ' ab')
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from timeline.language import split
from timeline.narrate.clauses import Clause, Reading, opening
from timeline.narrate.lexicon import plain

#: Between a relative and its verb: no noun phrase but those behind prepositions.
_ADVERBIAL = re.compile(r"(?:[bxyTOu]|p?T++|p[dh]?[nu0]*N+)*")
_SUBJECT = re.compile(r"(?:O|[bxy]|p?T++|p[dh]?[nu0]*N+)*(?P<subject>[dh]?[nu0b]*N+(?:c[dh]?[nu]*N+)?|o|[dh]?[n0]*0N*)")
_INFINITIVE = re.compile(r"(?P<rest>,[^,;:()vamCRrstc]*[nu])(?=[.,;]|$)")
#: So many letters a verb has at least without its prefix.
_STEM = 4


class Final(NamedTuple):
    """The parts of a clause with its verb at the end, in token numbers: its subject, the other words from `start` to
    `group`, where its participles and infinitives begin, and the finite verb."""

    subject: tuple[int, int]
    start: int
    group: int
    finite: int


@dataclass(frozen=True, slots=True)
class Order:
    """The prefixes that part from their verbs, words that only look as if they had one, and the relatives that can be
    a subject; all empty in a language without the section."""

    separable: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    inseparable: tuple[str, ...] = ()
    relating: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    verb_second: bool = False

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Order:
        """The rules of a language file."""
        section = data.get("title", {})
        words = {name: split(section.get(name, "")) for name in ("relating", "asking", "infinitive")}
        prefixes = {
            name: tuple(sorted(split(section.get(name, "")), key=len, reverse=True))
            for name in ("separable", "ambiguous", "inseparable")
        }
        return cls(
            prefixes["separable"],
            prefixes["ambiguous"],
            prefixes["inseparable"],
            frozenset(words["relating"]),
            frozenset(words["asking"]),
            frozenset(words["infinitive"]),
            bool(section.get("verb_second", False)),
        )

    def parts(self, piece: str) -> tuple[str, str] | None:
        """A verb and the prefix that parts from it; None where nobody can tell whether it does."""
        word = plain(piece)
        if word.startswith(self.inseparable):
            return piece, ""
        for prefix in self.separable:
            if word.startswith(prefix) and len(word) >= len(prefix) + _STEM:
                return f" {word[len(prefix) :]}", f" {prefix}"
        return None if word.startswith(self.ambiguous) else (piece, "")

    def asks(self, reading: Reading, clause: Clause) -> bool:
        """Does a clause tell what is asked: whether, why or how something happened?"""
        asking = clause.start > 0 and plain(reading.pieces[clause.start - 1]) in self.asking
        return asking and (opening(clause.opener) == "t" or (clause.opener == "s" and clause.start > 1))

    def complement(self, reading: Reading, end: int) -> int:
        """Where the infinitive ends that a clause goes on with: "weigerte sich, | den Haushalt zu genehmigen"."""
        match = _INFINITIVE.match(reading.classes, end)
        if match is None:
            return end
        last = len(match[0].rstrip(".,;")) + end - 1
        word, before = plain(reading.pieces[last]), plain(reading.pieces[last - 1])
        infix = word.startswith(self.separable) and any(mark in word[2:-4] for mark in self.infinitive)
        return match.end("rest") if before in self.infinitive or infix else end

    def final(self, reading: Reading, clause: Clause) -> Final | None:
        """The parts of a clause whose verb stands last; None for any other."""
        kind, classes = opening(clause.opener), reading.classes
        if not self.verb_second or kind not in ("s", "S", "t", "r"):
            return None
        finite = len(classes[: clause.end].rstrip(".,;:-)")) - 1
        if finite < clause.start or classes[finite] not in "vamCR":
            return None
        group = finite
        while group > clause.start and (classes[group - 1] in "uaBCm" or self._infinitive(reading, group - 1)):
            group -= 1
        if kind == "r":
            own = clause.opener[-2:] != "rr" and plain(reading.pieces[clause.start - 1]) in self.relating
            if not own or not _ADVERBIAL.fullmatch(classes, clause.start, group) or clause.about == (0, 0):
                return None
            return Final(clause.about, clause.start, group, finite)
        match = _SUBJECT.match(classes, clause.start, group)
        return Final(match.span("subject"), clause.start, group, finite) if match else None

    @staticmethod
    def _infinitive(reading: Reading, place: int) -> bool:
        """Is a word without a letter of its own before a modal or an auxiliary an infinitive?"""
        return reading.classes[place : place + 2] in ("nm", "nC") and reading.pieces[place].strip().islower()
