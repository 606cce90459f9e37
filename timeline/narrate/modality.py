"""What the title of a clause that is no fact must also say: the doubtful verb, claim or condition above it.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "reporting": "said, denied", "that": "that"}, "title": {"says": "said"}}
>>> lexicon, modality = Lexicon.from_data(data), Modality.from_data(data)
>>> parses = [parse_sentence(text, 0, len(text), lexicon) for text in ("Roe denied that it fell", "Roe said it fell")]
>>> [modality.governing_clause(parse, 1) for parse in parses]
[0, -1]
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.language import split
from timeline.narrate.attribution import first_coordinate, is_attribution
from timeline.narrate.clause import Clause
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Feature, Tag, pattern

#: A verb of saying alone: nobody "was said" or "may have said" so.
_SAYING = pattern("{ADVERBIAL|TIME|PREP}* {AUX}? {ADVERBIAL}* {REPORT}")


class Modality(Rules):
    """The words of a language that distinguish facts from claims; all empty in a language without the section.

    `factual` verbs of saying cast no doubt on what is said, unless one of the nouns in `doubts` is their object;
    `conditions` begin a clause without which the other clause does not hold.
    """

    factual: frozenset[str] = frozenset()
    doubts: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Modality:
        """The rules of a language file."""
        section = data.get("title", {})
        lists = {name: frozenset(split(section.get(name, ""))) for name in ("plainly", "doubts", "conditions", "says")}
        return cls(factual=lists["plainly"] | lists["says"], doubts=lists["doubts"], conditions=lists["conditions"])

    def is_factual(self, parse: Parse, clause: Clause) -> bool:
        """Whether the verb of a clause only says that somebody says so, and casts no doubt on it."""
        saying = _SAYING.match(parse.tags, clause.verb, clause.end)
        if saying is None or norm(parse.tokens[saying.end() - 1]) not in self.factual:
            return False
        return Feature.STATUS not in parse.features[clause.start : saying.end()]

    def governing_clause(self, parse: Parse, number: int) -> int:
        """The outermost clause without whose verb this clause is no fact, or -1."""
        found = -1
        while number >= 0:
            number = first_coordinate(parse, number)
            governor = parse.clauses[number].governor
            if governor >= 0 and not self._is_reported_fact(parse, number, governor):
                found = governor
            number = governor
        return found

    def _is_reported_fact(self, parse: Parse, number: int, governor: int) -> bool:
        """Whether the governor of a clause only says so."""
        clause = parse.clauses[number]
        before = clause.start - len(clause.opener) - 1
        return self.is_factual(parse, parse.clauses[governor]) and norm(parse.tokens[before]) not in self.doubts

    def is_claim(self, parse: Parse, clause: Clause) -> bool:
        """Whether a clause is the content of a claim, a charge or a rumour that the sentence goes on to speak of."""
        start, end = clause.antecedent
        return clause.opener[-1:] == Tag.THAT and start < end and norm(parse.tokens[end - 1]) in self.doubts

    def is_condition(self, parse: Parse, number: int) -> bool:
        """Whether a clause is the condition under which another holds: "if the dam breaks"."""
        clause = parse.clauses[number]
        return clause.opener[-1:] == Tag.SUB and norm(parse.tokens[clause.start - 1]) in self.conditions

    def adverb_before(self, parse: Parse, number: int) -> int:
        """The token of an adverb before a clause that says how likely it is, or -1: "perhaps"."""
        clause = parse.clauses[number]
        for place in range(clause.start, clause.subject[0]):
            if parse.tags[place] == Tag.ADV and parse.features[place] == Feature.STATUS:
                return place
        return -1

    def qualifications(self, parse: Parse, number: int) -> list[tuple[int, int]]:
        """The tokens without which a clause says too much: its condition, and who only believes it."""
        return self._condition(parse, number) + self._doubtful_source(parse, number)

    def _condition(self, parse: Parse, number: int) -> list[tuple[int, int]]:
        clauses = parse.clauses
        starts_with_condition = norm(parse.tokens[0]) in self.conditions
        if not starts_with_condition and Tag.SUB not in parse.tags:
            return []
        comma = parse.tags.find(Tag.COMMA, 0, clauses[number].verb)
        if number == 0 and comma > 0 and starts_with_condition:  # its verb is not known
            return [(0, comma)]
        if number + 1 < len(clauses) and self.is_condition(parse, number + 1):
            return [(clauses[number + 1].start - 1, clauses[number + 1].end)]
        if number and clauses[number].opener[:1] == Tag.COMMA and self.is_condition(parse, number - 1):
            return [(clauses[number - 1].start - 1, clauses[number - 1].end)]
        return []

    def _doubtful_source(self, parse: Parse, number: int) -> list[tuple[int, int]]:
        clauses = parse.clauses
        begin, verb = clauses[number].subject[0], clauses[number].verb
        if Tag.REPORT not in parse.tags[begin:verb] and Tag.REPORT not in parse.tags[clauses[number].end :]:
            return []
        for clause in clauses:
            around = clause.start > verb or begin < clause.start < clause.end < verb
            if around and is_attribution(parse, clause) and not self.is_factual(parse, clause):
                return [(clause.start - 1, clause.end)]
        return []
