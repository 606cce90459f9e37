"""What a date tells of: the clause that it stands in, another, an event that is a noun, or nothing.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "copula": "was", "that": "that"}, "title": {"when": "that"}}
>>> reading = read("It was in May that Rome fell", 0, 28, Lexicon.from_data(data), [(7, 13)])
>>> Dating.from_data(data).event_clause(reading, 0)
1
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any

from timeline.language import split
from timeline.language.pattern import trie
from timeline.narrate.attribution import content, reports, says_so
from timeline.narrate.clauses import Clause, Reading, opening
from timeline.narrate.coreference import noun_phrase
from timeline.narrate.lexicon import COMPARED, STATUS, Nouns, plain
from timeline.narrate.wording import VERBS

#: A ranking word stands at most so many tokens before "since 1992"; shorter words have no superlative ending.
RANKED, SHORT = 8, 4
_DATED_COPULA = re.compile("[byx]*C[byx]*(?:[pS]?T+[bn]{0,2})+[.,]*$")
_ATTRIBUTE = re.compile("[nNeg0]*n(?=p)")
_ATTRIBUTED = re.compile("(?P<noun>[nNeg]*[nN])(?:p[dh]?[nNe0]*[nN])?")
_DAY = re.compile("ep?T+[.,]*")
_INFINITIVE = re.compile("q[byx]*w")
_COVERING = re.compile("(?P<noun>(?P<head>[nNeg0]*[nN])(?:p[dh]?[nNeg0]+)*)(?P<before>p)[dh]?$")
_PREDICATE = re.compile("[amCBbyxuvweRk]+(?:q[byx]*w[kb]?)?")
_REDUCED = re.compile("(?P<noun>[dh]?[nNg0]*[nN])[eu](?:[pk][dhnN0c]*)*$")
_VERBAL = re.compile("[vamCReuw,;:]")
_COMPARED = re.compile("[0pd][^vamCRSstrT;:(]*")
_AMOUNT = re.compile("(?:0n?|k)$")
_EVENT_PHRASE = re.compile("(?<=p)d[nNeg0]*n(?=p)")
#: "the Land Registration (Amendment) Act | of | 1925".
_STATUTE = re.compile("(?P<name>[dN]*N)p?$")
_DATELINE = re.compile(r"[^\W\da-z]{3,25}[^\na-z]{0,30}(?:, [\w. ]{2,25})?(?: ?\([\w .-]{2,25}\))?,? ?(?:--+|_+|—|–) *")


def _kind(reading: Reading, number: int) -> str:
    """The letter that makes a clause part of another, or none; "that" that says more of a noun is a relative, and a
    verb without a subject of its own goes on with the clause before."""
    clause = reading.clauses[number]
    if number and clause.opener == "c" and clause.verb == clause.start:
        return _kind(reading, number - 1)
    kind = opening(clause.opener)
    return "r" if kind == "t" and clause.about != (0, 0) else kind


def _says_day(reading: Reading, number: int) -> bool:
    """Is a clause no more than a participle and its day?"""
    clause = reading.clauses[number]
    return clause.opener.endswith("P") and bool(_DAY.fullmatch(reading.classes, clause.verb, clause.end))


@dataclass(frozen=True, slots=True)
class Dating(Nouns):
    """The words of a language that tell what a date belongs to; all empty in a language without the section.

    `leads` stand before the news and are none of it; `generic` sources need no naming; a `when` clause after a dated
    copula is the event itself; `agents` stand between an event and who did it; `things` are called by the date that is
    theirs, `covering` stands before the time that a noun is about, and of `changes` comparing words say since when;
    `statutes` have a year in their names; a `ranking` word, or one with one of the `superlative` endings, says that
    something is the first or the most.
    """

    leads: re.Pattern[str] | None = None
    generic: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    covering: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    ranking: frozenset[str] = frozenset()
    superlative: tuple[str, ...] = ()
    statutes: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Dating:
        """The rules of a language file."""
        section = data.get("title", {})
        return cls(
            leads=_phrases(section.get("leads", "")),
            superlative=tuple(split(section.get("superlative_endings", ""))),
            ranking=frozenset(split(data.get("tense", {}).get("ranking", ""))),
            **cls.listed(section, "generic", "when", "agents", "statutes", "things", "covering", "changes"),
        )

    def body(self, text: str, start: int, end: int) -> int:
        """Where a sentence's news begins, after a dateline and what leads in."""
        if text[start + 1 : start + 2].isupper() and (match := _DATELINE.match(text, start, end)):
            start = match.end()
        while self.leads and (match := self.leads.match(text, start, end)):
            start = match.end()
        return start

    def event_clause(self, reading: Reading, number: int) -> int:
        """The clause that tells what happened, where the dated one only says when, or who says so."""
        clauses = reading.clauses
        clause = clauses[number]
        following = clauses[number + 1] if number + 1 < len(clauses) else None
        said = content(reading, number)
        if said >= 0 and self._says_anyone(reading, clause):
            return said
        if following and self.says_when(reading, clause, following):
            return number + 1
        if number and says_so(reading, clause):
            told = (n for n in range(number) if opening(clauses[n].opener) not in ("r", "s", "S", "W", "P"))
            return next(told, number)
        return number

    def apart(self, reading: Reading, number: int, stated: Set[int], present: Set[str]) -> bool:
        """Does a clause without a date tell something else than those that have one, at a time of its own?"""
        clause = reading.clauses[number]
        kind = _kind(reading, number)
        if any(other.of == number for other in reading.clauses) or says_so(reading, clause):
            return True
        if plain(reading.pieces[reading.finite(number)]) in present:
            return not kind and not (number + 1 in stated and reading.gapped(number))
        if kind or clause.of >= 0:
            return False
        if reports(reading, clause) and any(_says_day(reading, n) for n in stated):  # "said in a letter, dated Monday"
            return False
        return all(n >= 0 and _kind(reading, n) in ("r", "W", "P") for n in stated)

    def says_when(self, reading: Reading, clause: Clause, following: Clause) -> bool:
        """Is it "His last trip was in May, when he saw Rome", or "It was in May that he saw Rome"?"""
        if following.opener[-1:] not in ("s", "t") or plain(reading.pieces[following.start - 1]) not in self.when:
            return False
        return bool(_DATED_COPULA.match(reading.classes, clause.verb, clause.end))

    def when_clause(self, reading: Reading, end: int) -> int:
        """The clause that tells what happened at a time which ends here, or -1: "since 1992, | when it opened"."""
        place = end + len(reading.classes[end:]) - len(reading.classes[end:].lstrip(",-("))
        if reading.classes[place : place + 1] not in ("s", "r") or plain(reading.pieces[place]) not in self.when:
            return -1
        number = reading.clause_at(place + 1)
        later = number >= 0 and reading.clauses[number].start == place + 1
        return number if later and "T" not in reading.classes[place : reading.clauses[number].end] else -1

    def _says_anyone(self, reading: Reading, clause: Clause) -> bool:
        """Is it nobody in particular who says so: officials, reports, analysts?"""
        return reports(reading, clause) and self.anyone(reading, *clause.subject)

    def anyone(self, reading: Reading, start: int, end: int) -> bool:
        """Does a noun phrase name nobody in particular?"""
        start, end = noun_phrase(reading, start, end)
        named = "N" in reading.classes[start:end]
        said = (plain(piece) for piece in reading.pieces[start : start + 1 if named else end])
        return not self.generic.isdisjoint(said)

    def attributive(self, reading: Reading, time: tuple[int, int]) -> bool:
        """Does a time expression stand within a noun phrase or make one: "the | recent | floods", "the future | of"?"""
        first, last = time
        before, after = reading.classes[max(first - 1, 0) : first], reading.classes[last : last + 1]
        if before in ("d", "h"):
            return after in ("n", "N", "e", "u", "g", "0")
        return after == "p" and before != "p" and plain(reading.pieces[first]) in self.articles

    def ranked(self, reading: Reading, number: int, time: tuple[int, int]) -> bool:
        """Does what begins at a time only say since when something is the first or the most: "the worst since 1992"?"""
        begin = max(reading.clauses[number].verb + 1 if number >= 0 else 0, time[0] - RANKED)
        before = [plain(piece) for piece in reading.pieces[begin : time[0]]]
        return any(word in self.ranking or (word.endswith(self.superlative) and len(word) > SHORT) for word in before)

    def aside(self, reading: Reading, number: int, time: tuple[int, int]) -> bool:
        """Does a time expression date something else than the clause tells: "up from two million | a year ago |"?"""
        if number < 0:
            return False
        first, clause = time[0], reading.clauses[number]
        if reading.marks[clause.verb] == COMPARED and opening(clause.opener) == "P":  # ", compared with a year ago,"
            return True
        place = reading.marks.rfind(COMPARED, clause.verb + 1, first)
        if place < 0:
            return False
        if plain(reading.pieces[place - 1]) in self.changes and not _VERBAL.search(reading.classes, place, first):
            return True
        classes, between = reading.classes, reading.classes[place + 1 : first]
        if between:
            amount = "0" in between and _COMPARED.fullmatch(between)
            return bool(amount) and plain(reading.pieces[place]) not in self.tight
        return bool(_AMOUNT.search(classes, clause.verb, place))

    def enacted(self, reading: Reading, number: int, first: int) -> bool:
        """Is a year within the name of a statute that only says which law holds: "under the Land Act 1925"?

        Not where the clause tells what it did, or what was done by it: "The Land Act 1925 abolished copyhold".
        """
        place = _STATUTE.search(reading.classes, 0, first)
        if place is None or plain(reading.pieces[place.end("name") - 1]) not in self.statutes:
            return False
        if place.end() > place.end("name") and plain(reading.pieces[first - 1]) not in self.tight:
            return False
        if number < 0 or plain(reading.pieces[place.start() - 1]) in self.agents:
            return number < 0
        clause = reading.clauses[number]
        return place.start() > clause.verb or reading.classes[clause.verb] not in "vae"

    def belongs(self, reading: Reading, first: int) -> bool:
        """Does a time expression only say which one a noun means: "the law of | 1850 |"?"""
        before = reading.classes[max(first - 2, 0) : first]
        return before in ("np", "Np", "nd", "Nd") and plain(reading.pieces[first - 1]) in self.tight

    def names(self, reading: Reading, number: int, time: tuple[int, int]) -> bool:
        """Does a time only say which thing: "approved the | 24 March | minutes", "the law of | 1850 | was amended"?"""
        _, noun, _ = self.named(reading, time)
        if number < 0 or noun < 0 or plain(reading.pieces[noun]) not in self.things:
            return False
        verb = reading.finite(number)
        return verb < time[0] or reading.classes[verb] == "C"

    def named(self, reading: Reading, time: tuple[int, int]) -> tuple[int, int, int]:
        """Where the noun phrase begins that a time belongs to, its noun, and where it ends: "the | 1998 | bombing of a
        clinic"; -1 for the noun if it belongs to none."""
        first, last = time
        if self.owns(reading.pieces[last - 1]):
            return 0, -1, 0
        if self.belongs(reading, first):
            return len(reading.classes[: first - 1].rstrip("nNeg0dh")), first - 2, last
        if covered := self._covered(reading, first) or self._reduced(reading, first):
            return *covered, last
        chain = _ATTRIBUTED.match(reading.classes, last)
        compound = "-" in reading.pieces[last - 1].strip("-")
        owned = first > 0 and (reading.classes[first - 1] in "dh" or self.owns(reading.pieces[first - 1]))
        if chain is None or not (compound or owned):
            return 0, -1, 0
        return first, chain.end("noun") - 1, chain.end()

    def _covered(self, reading: Reading, first: int) -> tuple[int, int] | None:
        """Where what a verb has as its object begins, and its last noun before what is about a time: "reported | a loss
        of $2 million for | 2011"."""
        match = _COVERING.search(reading.classes, 0, first)
        if match is None or plain(reading.pieces[match.start("before")]) not in self.covering:
            return None
        number = reading.clause_at(match.start())
        if number < 0 or not reports(reading, reading.clauses[number]):
            return None
        group = _PREDICATE.match(reading.classes, reading.finite(number))
        start = group.end() if group and group.end() <= match.start() else match.start()
        return start, match.end("head") - 1

    @staticmethod
    def _reduced(reading: Reading, first: int) -> tuple[int, int] | None:
        """Where a noun phrase begins that a participle with a time says more of, and its noun: "found | a car stolen
        in | May"."""
        number = reading.clause_at(first)
        match = _REDUCED.search(reading.classes, reading.finite(number) + 1, first) if number >= 0 else None
        return (match.start(), match.end("noun") - 1) if match else None

    def ahead(self, reading: Reading, number: int, first: int, planned: bool) -> int:
        """Where what is to come begins in a clause with a time at `first`: "expects | to open in May", and with words
        of a plan "is scheduled | for May"; 0 where all of it is to come."""
        verb = reading.finite(number)
        if reading.classes[verb] == "m" or not verb < first:
            return 0
        infinitive = _INFINITIVE.search(reading.classes, verb + 1, first)
        if infinitive and reading.classes[verb : infinitive.start()] == "C":  # "is to open" is the future
            return 0
        if infinitive or not planned or reading.marks[verb] == STATUS:  # "will be opened" is no plan but the future
            return infinitive.start() if infinitive else 0
        group = VERBS.match(reading.classes, verb, first)
        return group.end() if group else 0

    def nominal(self, reading: Reading, number: int, time: tuple[int, int]) -> tuple[int, int] | None:
        """The tokens of an event that is a noun: "a recent | meeting of A and B", "for a | visit by A to B | soon"."""
        classes, pieces, (first, last) = reading.classes, reading.pieces, time
        if number < 0 or not reading.clauses[number].verb < first < reading.clauses[number].end:
            return None
        verb, end = reading.clauses[number].verb, reading.clauses[number].end
        after = _ATTRIBUTE.match(classes, last, end)
        if after and plain(pieces[after.end() - 1]) in self.events:
            vague = plain(pieces[first - 1]) in self.indefinite and plain(pieces[after.end()]) in self.agents
            if vague or self.owns(pieces[last - 1]):
                return last, end
        if not classes[last:end].strip(".,"):
            for match in _EVENT_PHRASE.finditer(classes, verb, first):
                noun, article = pieces[match.end() - 1], pieces[match.start()]
                agent = plain(pieces[match.end()]) in self.agents
                if agent and plain(noun) in self.events and plain(article) in self.indefinite:
                    rest = set(classes[match.end() : first])
                    if rest <= set("pqnNdhc0byO") and not rest.isdisjoint("nN"):
                        return match.start(), first
        return None

    @staticmethod
    def dateline(reading: Reading) -> bool:
        """Is this only where the news comes from: "OSLO, May 3 (Presse) --"?"""
        labelled = reading.classes[1:2] == ":"  # "AGM: 3 May"
        return reading.pieces[0].strip().isupper() and not labelled and not reading.classes.strip("NT0,.:-()")


def _phrases(line: str) -> re.Pattern[str] | None:
    """A pattern for the phrases of a line of language data, longest first; the plain apostrophe stands for both."""
    phrases = trie(split(line))
    return re.compile(rf"(?:{phrases})\b[,:]?\s+", re.IGNORECASE) if phrases else None
