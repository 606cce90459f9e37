"""What keeps a clause from being told as a fact: the verb that it is the object of, a condition, a doubtful source.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "reporting": "said, denied", "that": "that"}, "title": {"says": "said"}}
>>> lexicon, hedges = Lexicon.from_data(data), Hedges.from_data(data)
>>> [hedges.governing(read(said, 0, len(said), lexicon), 1) for said in ("Roe denied that it fell", "Roe said it fell")]
[0, -1]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.language import split
from timeline.narrate.attribution import joined, says_so
from timeline.narrate.clauses import Clause, Reading
from timeline.narrate.lexicon import STATUS, plain

#: A verb of saying alone: nobody "was said" or "may have said" so.
_SAID = re.compile("[byxpT]*a?[byx]*R")


@dataclass(frozen=True, slots=True)
class Hedges:
    """The words of a language that tell fact from what is only said; all empty in a language without the section.

    A verb that tells `plainly` what somebody says stands for no doubt of it, unless one of the `doubts` is its object;
    `conditions` begin a clause without which the other does not hold.
    """

    plainly: frozenset[str] = frozenset()
    doubts: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Hedges:
        """The rules of a language file."""
        section = data.get("title", {})
        lists = {name: frozenset(split(section.get(name, ""))) for name in ("plainly", "doubts", "conditions", "says")}
        return cls(lists["plainly"] | lists["says"], lists["doubts"], lists["conditions"])

    def plain(self, reading: Reading, clause: Clause) -> bool:
        """Does the verb of a clause only tell that somebody says so?"""
        said = _SAID.match(reading.classes, clause.verb, clause.end)
        if said is None or plain(reading.pieces[said.end() - 1]) not in self.plainly:
            return False
        return STATUS not in reading.marks[clause.start : said.end()]

    def governing(self, reading: Reading, number: int) -> int:
        """The outermost clause whose verb this clause is no fact without, or -1."""
        found = -1
        while number >= 0:
            number = joined(reading, number)
            above = reading.clauses[number].of
            if above >= 0 and not self._told(reading, number, above):
                found = above
            number = above
        return found

    def _told(self, reading: Reading, number: int, above: int) -> bool:
        """Is a clause what another only says?"""
        clause = reading.clauses[number]
        before = clause.start - len(clause.opener) - 1
        return self.plain(reading, reading.clauses[above]) and plain(reading.pieces[before]) not in self.doubts

    def claimed(self, reading: Reading, clause: Clause) -> bool:
        """Does a clause say what a claim, a charge or a rumour is that the sentence goes on to speak of?"""
        start, end = clause.about
        return clause.opener[-1:] == "t" and start < end and plain(reading.pieces[end - 1]) in self.doubts

    def conditional(self, reading: Reading, number: int) -> bool:
        """Does a clause say under what condition another holds: "if the dam breaks"?"""
        clause = reading.clauses[number]
        return clause.opener[-1:] == "s" and plain(reading.pieces[clause.start - 1]) in self.conditions

    def before(self, reading: Reading, number: int) -> list[int]:
        """The tokens before a clause that say how it holds: "perhaps"."""
        clause = reading.clauses[number]
        leading = range(clause.start, clause.subject[0])
        return [place for place in leading if reading.classes[place] == "b" and reading.marks[place] == STATUS][:1]

    def behind(self, reading: Reading, number: int) -> list[tuple[int, int]]:
        """The tokens without which a clause says too much: its condition, and who only believes it."""
        found: list[tuple[int, int]] = []
        clauses = reading.clauses
        unless = plain(reading.pieces[0]) in self.conditions
        if unless or "s" in reading.classes:
            after, before = clauses[number + 1 : number + 2], clauses[number - 1 : number] if number else []
            comma = reading.classes.find(",", 0, clauses[number].verb)
            if number == 0 and comma > 0 and unless:  # its verb is not known
                found.append((0, comma))
            elif after and self.conditional(reading, number + 1):
                found.append((after[0].start - 1, after[0].end))
            elif before and clauses[number].opener[:1] == "," and self.conditional(reading, number - 1):
                found.append((before[0].start - 1, before[0].end))
        begin, verb = clauses[number].subject[0], clauses[number].verb
        if "R" in reading.classes[begin:verb] or "R" in reading.classes[clauses[number].end :]:
            around = (clause for clause in clauses if clause.start > verb or begin < clause.start < clause.end < verb)
            says = (clause for clause in around if says_so(reading, clause))
            doubtful = next((clause for clause in says if not self.plain(reading, clause)), None)
            if doubtful is not None:
                found.append((doubtful.start - 1, doubtful.end))
        return found
