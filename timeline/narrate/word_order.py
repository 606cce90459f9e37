"""Word order: take apart clauses whose finite verb stands last, so that titles can put it second.

In a language whose finite verb stands second in a main clause, it stands last behind a conjunction or a relative:
"dass der Hausmeister den Schaden gemeldet | hat" gives the title "Der Hausmeister | hat | den Schaden gemeldet".

>>> WordOrder.from_data({"title": {"separable": "ab, an", "inseparable": "antwort"}}).split_prefix(" abschloss")
(' schloss', ' ab')
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from timeline.language import split
from timeline.narrate.clause import NOTHING, Clause, subordination
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Tag, letters, pattern

#: Between a relative pronoun that is the subject and its verb: no noun phrases but those behind prepositions.
_ADVERBIALS = pattern("(?:{ADVERBIAL|TIME|OBJ|PTCP} | {PREP}? {TIME}++ | {PREP} {DET|POSS}? {NOUN|NUM|PTCP}* {NAME}+)*")
_SUBJECT = pattern(
    "(?:{OBJ} | {ADVERBIAL} | {PREP}? {TIME}++ | {PREP} {DET|POSS}? {NOUN|NUM|PTCP}* {NAME}+)*",
    "(?P<subject>{DET|POSS}? {NOUN|NUM|PTCP|ADV}* {NAME}+ (?:{COORD} {DET|POSS}? {NOUN|PTCP}* {NAME}+)?",
    "| {PRON} | {DET|POSS}? {NOUN|NUM}* {NUM} {NAME}*)",
)
_INFINITIVE_CLAUSE = pattern(
    "(?P<rest>{COMMA} {!FINITE|SUB|REL|THAT|COORD|COMMA|SEMICOLON|COLON|OPEN|CLOSE}* {NOUN|PTCP})",
    "(?={COMMA|SEMICOLON|STOP}|$)",
)
#: A verb without its prefix has at least so many letters.
_MIN_STEM = 4
#: Within a verb, the marker of an infinitive has at least so many letters before it and behind it.
_MIN_PREFIX, _MIN_INFINITIVE = 2, 4
_FINITE = letters("FINITE")
_AT_END = letters("PUNCT|DASH|CLOSE")
_VERBS_AT_END = letters("PTCP|AUX|COPINF|COP|MODAL")
_LINKS = letters("SUB|SUBPREP|THAT|REL")
_BEFORE_INFINITIVE = (Tag.NOUN + Tag.MODAL, Tag.NOUN + Tag.COP)


class VerbFinalClause(NamedTuple):
    """The parts of a clause with its verb at the end, in token numbers.

    These are its subject, the other words from `start` to `verbs`, where its participles and infinitives begin, and
    the finite verb.
    """

    subject: tuple[int, int]
    start: int
    verbs: int
    finite: int


class WordOrder(Rules):
    """The words of a language that word order depends on; all empty in a language without the section.

    `separable` prefixes part from their verbs, words with `ambiguous` beginnings may have one, those with `inseparable`
    beginnings only look as if they had. `relating` are the relative pronouns that can be a subject, `asking` words
    begin indirect questions, `infinitive` are its markers.
    """

    separable: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    inseparable: tuple[str, ...] = ()
    relating: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    verb_second: bool = False

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> WordOrder:
        """The rules of a language file."""
        section = data.get("title", {})
        words: dict[str, Any] = {
            name: frozenset(split(section.get(name, ""))) for name in ("relating", "asking", "infinitive")
        }
        prefixes: dict[str, Any] = {
            name: tuple(sorted(split(section.get(name, "")), key=len, reverse=True))
            for name in ("separable", "ambiguous", "inseparable")
        }
        return cls(**prefixes, **words, verb_second=bool(section.get("verb_second", False)))

    def split_prefix(self, token: str) -> tuple[str, str] | None:
        """A verb and the prefix that parts from it ("" for none); None where that cannot be known."""
        word = norm(token)
        if word.startswith(self.inseparable):
            return token, ""
        for prefix in self.separable:
            if word.startswith(prefix) and len(word) >= len(prefix) + _MIN_STEM:
                return f" {word[len(prefix) :]}", f" {prefix}"
        return None if word.startswith(self.ambiguous) else (token, "")

    def is_indirect_question(self, parse: Parse, clause: Clause) -> bool:
        """Whether a clause is an indirect question: whether, why or how something happened."""
        if not (clause.start > 0 and norm(parse.tokens[clause.start - 1]) in self.asking):
            return False
        return subordination(clause.opener) == Tag.THAT or (clause.opener == Tag.SUB and clause.start > 1)

    def infinitive_end(self, parse: Parse, end: int) -> int:
        """Where the infinitive ends that a clause goes on with: "weigerte sich, | den Haushalt zu genehmigen"."""
        match = _INFINITIVE_CLAUSE.match(parse.tags, end)
        if match is None:
            return end
        last = len(match[0].rstrip(Tag.STOP + Tag.COMMA + Tag.SEMICOLON)) + end - 1
        word, before = norm(parse.tokens[last]), norm(parse.tokens[last - 1])
        if before in self.infinitive:
            return match.end("rest")
        within = any(mark in word[_MIN_PREFIX:-_MIN_INFINITIVE] for mark in self.infinitive)
        return match.end("rest") if within and word.startswith(self.separable) else end

    def verb_final(self, parse: Parse, clause: Clause) -> VerbFinalClause | None:
        """The parts of a clause whose verb stands last; None for any other."""
        link, tags = subordination(clause.opener), parse.tags
        if not self.verb_second or not link or link not in _LINKS:
            return None
        finite = len(tags[: clause.end].rstrip(_AT_END)) - 1
        if finite < clause.start or tags[finite] not in _FINITE:
            return None
        verbs = finite
        while verbs > clause.start and (tags[verbs - 1] in _VERBS_AT_END or self._is_infinitive(parse, verbs - 1)):
            verbs -= 1
        if link == Tag.REL:
            return self._relative(parse, clause, verbs, finite)
        match = _SUBJECT.match(tags, clause.start, verbs)
        return VerbFinalClause(match.span("subject"), clause.start, verbs, finite) if match else None

    def _relative(self, parse: Parse, clause: Clause, verbs: int, finite: int) -> VerbFinalClause | None:
        """The parts of a relative clause whose pronoun is its subject."""
        pronoun = norm(parse.tokens[clause.start - 1])
        if clause.opener[-2:] == Tag.REL * 2 or pronoun not in self.relating or clause.antecedent == NOTHING:
            return None
        if not _ADVERBIALS.fullmatch(parse.tags, clause.start, verbs):
            return None
        return VerbFinalClause(clause.antecedent, clause.start, verbs, finite)

    @staticmethod
    def _is_infinitive(parse: Parse, place: int) -> bool:
        """Whether a word before a modal or an auxiliary is an infinitive, though it is tagged as a noun."""
        return parse.tags[place : place + 2] in _BEFORE_INFINITIVE and parse.tokens[place].strip().islower()
