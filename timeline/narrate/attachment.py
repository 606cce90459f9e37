"""Rules about what a time dates: its clause, another one, an event noun, or nothing; drafts.py decides with them.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "copula": "was", "that": "that"}, "title": {"when": "that"}}
>>> parse = parse_sentence("It was in May that Rome fell", 0, 28, Lexicon.from_data(data), [(7, 13)])
>>> Attachment(data).event_clause(parse, 0)
1
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache
from types import MappingProxyType
from typing import Any

from timeline.language import split
from timeline.language.pattern import trie
from timeline.narrate.attribution import content_clause, has_reporting_verb, is_attribution
from timeline.narrate.clause import NOTHING, Clause, subordination
from timeline.narrate.coreference import head_phrase
from timeline.narrate.lexicon import NounRules, norm, words_of
from timeline.narrate.parser import Parse
from timeline.narrate.tagset import Feature, Tag, letters, pattern
from timeline.narrate.wording import VERBS

#: A superlative stands at most so many tokens before "since 1992", and is longer than so many characters.
_MAX_TOKENS_FROM_SUPERLATIVE, _SHORT_WORD = 8, 4
#: Phrases are told apart by so many letters before they are compared: two do for nearly all sentences.
_FIRST_LETTERS = 2
_DATED_COPULA = pattern(
    "{ADVERBIAL|OBJ}* {COP} {ADVERBIAL}* (?:{PREP|SUBPREP}? {TIME}+ {NOUN|ADV}{0,2})+ {COMMA|STOP}*$"
)
_NOUN_BEFORE_PREP = pattern("{NOMINAL|NUM|PAST|GER}* {NOUN} (?={PREP})")
#: "the | 1998 | bombing of a clinic".
_DATED_NOUN = pattern("(?P<noun>{NOMINAL|PAST|GER}* {NOMINAL}) (?:{PREP} {DET|POSS}? {NOMINAL|NUM|PAST}* {NOMINAL})?")
_DATED_PARTICIPLE = pattern("{PAST} {PREP}? {TIME}+ {COMMA|STOP}*")
_INFINITIVE = pattern("{TO} {ADVERBIAL}* {INF}")
#: "a loss of $2 million for | 2011 |".
_COVERED_NOUN = pattern(
    "(?P<noun>(?P<head>{NOMINAL|NUM|PAST|GER}* {NOMINAL}) (?:{PREP} {DET|POSS}? {NOMINAL|NUM|PAST|GER}+)*)",
    "{PREP} {DET|POSS}?$",
)
_PREDICATE = pattern("{VERB_GROUP|PART}+ (?:{TO} {ADVERBIAL}* {INF} {PART|ADV}?)?")
#: "a car stolen in | May |".
_REDUCED_RELATIVE = pattern(
    "(?P<noun>{DET|POSS}? {NOMINAL|NUM|GER}* {NOMINAL}) {PAST|PTCP} (?:{PREP|PART} {NP|COORD}*)*$"
)
_VERB_OR_BREAK = pattern("{VERBAL|PTCP|INF|COMMA|SEMICOLON|COLON}")
#: What stands between a comparative and a time: "than | the two million of | a year ago".
_COMPARED = pattern("{DET|NUM|PREP} {!FINITE|TIME|SUB|SUBPREP|REL|THAT|SEMICOLON|COLON|OPEN}*")
_AMOUNT = pattern("(?:{NUM} {NOUN}?|{PART})$")
_EVENT_PHRASE = pattern("(?<={PREP}) {DET} {NOMINAL|NUM|PAST|GER}* {NOUN} (?={PREP})")
#: "the Land Registration (Amendment) Act | of | 1925".
_STATUTE = pattern("(?P<name>{DET|NAME}* {NAME}) {PREP}?$")
_NOUN_BEFORE = pattern("{NOMINAL} {PREP|DET}")
_THING = pattern("{DET} {NOMINAL|NUM|PAST|PTCP|GER}* {NOMINAL|PTCP}$")
#: What a sentence of news begins with: the place, perhaps a source in brackets, and a dash.
_DATELINE = re.compile(r"[^\W\da-z]{3,25}[^\na-z]{0,30}(?:, [\w. ]{2,25})?(?: ?\([\w .-]{2,25}\))?,? ?(?:--+|_+|—|–) *")

#: Clauses in which nobody says what happened.
_SUBORDINATE = tuple(letters("REL|SUB|SUBPREP|RELPOSS|REDUCED"))
_SAYS_MORE = tuple(letters("REL|RELPOSS|REDUCED"))
_OWNED_BY = tuple(letters("DET|POSS"))
_BEFORE_CLAUSE = letters("COMMA|DASH|OPEN")
_MODIFIED = tuple(letters("NOMINAL|PAST|PTCP|GER|NUM"))
_PREMODIFIERS = letters("NOMINAL|PAST|GER|NUM|DET|POSS")
_DID_SOMETHING = letters("VERB|AUX|PAST")
_IN_EVENT_PHRASE = frozenset(letters("NP|PREP|TO|COORD|ADVERBS|OBJ"))
_IN_DATELINE = letters("NAME|TIME|NUM|COMMA|STOP|COLON|DASH|OPEN|CLOSE")
_NOMINAL = frozenset(letters("NOMINAL"))
_AROUND_AWAITED = frozenset(letters("TIME|PREP|AUX|COMMA"))


def _link(parse: Parse, number: int) -> str:
    """The tag by which a clause is subordinate, or "".

    "that" with an antecedent is a relative; a verb without a subject of its own goes on with the clause before.
    """
    clause = parse.clauses[number]
    if number and clause.opener == Tag.COORD and clause.begins_with_verb:
        return _link(parse, number - 1)
    link = subordination(clause.opener)
    return Tag.REL if link == Tag.THAT and clause.antecedent != NOTHING else link


def _is_dated_participle(parse: Parse, number: int) -> bool:
    """Whether a clause is no more than a participle and its day: "a letter, | dated Monday |"."""
    clause = parse.clauses[number]
    return clause.opener.endswith(Tag.REDUCED) and bool(
        _DATED_PARTICIPLE.fullmatch(parse.tags, clause.verb, clause.end)
    )


class Phrases:
    """Phrases of a language by their first letters.

    >>> Phrases(["in fact", "in short"]).match("In  fact, it fell.", 0, 18)
    <re.Match object; span=(0, 10), match='In  fact, '>
    """

    def __init__(self, phrases: Sequence[str]) -> None:
        self._by_letters: dict[str, tuple[str, ...]] = {}
        for phrase in phrases:
            letters = phrase[:_FIRST_LETTERS]
            self._by_letters[letters] = (*self._by_letters.get(letters, ()), phrase)
        self._reach = 2 * max(map(len, phrases), default=0)

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The longest phrase that text[start:end] begins with, and the mark and the space behind it."""
        alike = self._by_letters.get(text[start : start + _FIRST_LETTERS].lower())
        if alike is None:
            return None
        begin = " ".join(text[start : min(start + self._reach, end)].split()).lower().replace("’", "'")
        if not begin.startswith(alike):
            return None
        phrases = tuple(phrase for phrase in alike if begin.startswith(phrase))
        return _any_phrase(phrases).match(text, start, end)


@cache
def _any_phrase(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{trie(phrases)})\b[,:]?\s+", re.IGNORECASE)


class Attachment(NounRules):
    """The words of a language that decide what a date belongs to; all empty in a language without the section.

    `leads` stand before the news and are no part of it; `generic` sources need not be named; a `when` clause after a
    dated copula is the event itself; `agents` stand between an event noun and who did it; `things` are identified by
    their date, but not with verbs of `mentioning`; `covering` stands before the time that a noun is about, `origin`
    before the one that a thing is from, and of `changes` comparatives say since when; `statutes` have a year in their
    names; a `ranking` word, or one with one of the `superlative` endings, says that something is the first or the most.
    """

    def __init__(self, data: Mapping[str, Any] = MappingProxyType({})) -> None:
        section = data.get("title", {})
        super().__init__(section)
        self.leads = Phrases(split(section.get("leads", "")))
        self.generic = words_of(section, "generic")
        self.when = words_of(section, "when")
        self.focusing = words_of(section, "focusing")
        self.awaiting = words_of(section, "awaiting")
        self.agents = words_of(section, "agents")
        self.things = words_of(section, "things")
        self.mentioning = words_of(section, "mentioning")
        self.covering = words_of(section, "covering")
        self.origin = words_of(section, "origin")
        self.changes = words_of(section, "changes")
        self.statutes = words_of(section, "statutes")
        self.ranking = words_of(data.get("tense", {}), "ranking")
        self.superlative = tuple(split(section.get("superlative_endings", "")))

    def skip_lead(self, text: str, start: int, end: int) -> int:
        """Where the news of a sentence begins, after a dateline and introductory phrases."""
        if text[start + 1 : start + 2].isupper() and (match := _DATELINE.match(text, start, end)):
            start = match.end()
        while match := self.leads.match(text, start, end):
            start = match.end()
        return start

    # Which clause is the event.

    def event_clause(self, parse: Parse, number: int) -> int:
        """The clause that is the event, where the dated one only says when it was, or who says so."""
        clauses = parse.clauses
        clause = clauses[number]
        content = content_clause(parse, number)
        if content >= 0 and has_reporting_verb(parse, clause) and self.is_generic(parse, *clause.subject):
            return content
        if number + 1 < len(clauses) and self.only_dates(parse, clause, clauses[number + 1]):
            return number + 1
        if number and is_attribution(parse, clause):
            before = (n for n in range(number) if subordination(clauses[n].opener) not in _SUBORDINATE)
            return next(before, number)
        return number

    def is_separate(self, parse: Parse, number: int, dated: Set[int], present: Set[str]) -> bool:
        """Whether a clause without a date is another event than the `dated` clauses, at a time of its own."""
        clause = parse.clauses[number]
        link = _link(parse, number)
        if any(other.governor == number for other in parse.clauses) or is_attribution(parse, clause):
            return True
        if norm(parse.tokens[parse.finite_verb(number)]) in present:
            return not link and not (number + 1 in dated and parse.is_gapped(number))
        if link or clause.governor >= 0:
            return False
        # "said in a letter, dated Monday"
        if has_reporting_verb(parse, clause) and any(_is_dated_participle(parse, n) for n in dated):
            return False
        return all(n >= 0 and _link(parse, n) in _SAYS_MORE for n in dated)

    def only_dates(self, parse: Parse, clause: Clause, following: Clause) -> bool:
        """Whether a clause only dates the next: "His last trip was in May, | when", "It was in May | that he saw"."""
        if following.opener[-1:] not in (Tag.SUB, Tag.THAT):
            return False
        if norm(parse.tokens[following.start - 1]) not in self.when:
            return False
        words = [norm(token) for token in parse.tokens[clause.verb : clause.end]]
        if not self.awaiting.isdisjoint(words):  # "il a fallu attendre 1912 pour | que"
            tags = parse.tags[clause.verb : clause.end]
            others = zip(tags, words, strict=True)
            return Tag.TIME in tags and all(word in self.awaiting or tag in _AROUND_AWAITED for tag, word in others)
        if self.focusing.isdisjoint(words):
            return bool(_DATED_COPULA.match(parse.tags, clause.verb, clause.end))
        tags = parse.tags[clause.verb : clause.end]  # "it was | only | in May that he saw"
        focused = zip(tags, words, strict=True)
        return bool(_DATED_COPULA.match("".join(Tag.ADV if word in self.focusing else tag for tag, word in focused)))

    def is_awaited(self, parse: Parse, clause: Clause) -> bool:
        """Whether the clause before only says how long it took: "il fallut attendre 1912 pour que | la gare ait"."""
        purpose = parse.tags[max(clause.start - 2, 0) : clause.start] == Tag.PREP + Tag.THAT
        return purpose and not self.awaiting.isdisjoint(map(norm, parse.tokens[: clause.start]))

    def when_clause(self, parse: Parse, end: int) -> int:
        """The clause that is the event at a time which ends here, or -1: "since 1992, | when it opened"."""
        place = end + len(parse.tags[end:]) - len(parse.tags[end:].lstrip(_BEFORE_CLAUSE))
        if parse.tags[place : place + 1] not in (Tag.SUB, Tag.REL) or norm(parse.tokens[place]) not in self.when:
            return -1
        number = parse.clause_at(place + 1)
        follows = number >= 0 and parse.clauses[number].start == place + 1
        return number if follows and Tag.TIME not in parse.tags[place : parse.clauses[number].end] else -1

    def is_generic(self, parse: Parse, start: int, end: int) -> bool:
        """Whether a noun phrase names nobody in particular: officials, reports, analysts."""
        start, end = head_phrase(parse, start, end)
        named = Tag.NAME in parse.tags[start:end]
        words = (norm(token) for token in parse.tokens[start : start + 1 if named else end])
        return not self.generic.isdisjoint(words)

    # Times that date no clause.

    def is_attributive(self, parse: Parse, time: tuple[int, int]) -> bool:
        """Whether a time stands within a noun phrase or makes one: "the | recent | floods", "the future | of"."""
        first, last = time
        before, after = parse.tags[max(first - 1, 0) : first], parse.tags[last : last + 1]
        if before in _OWNED_BY:
            return after in _MODIFIED
        return after == Tag.PREP and before != Tag.PREP and norm(parse.tokens[first]) in self.articles

    def dates_superlative(self, parse: Parse, number: int, time: tuple[int, int]) -> bool:
        """Whether a time only says since when something is the first or the most: "the worst since 1992"."""
        verb = parse.clauses[number].verb if number >= 0 else -1
        begin = max(verb + 1, time[0] - _MAX_TOKENS_FROM_SUPERLATIVE)
        for token in parse.tokens[begin : time[0]]:
            word = norm(token)
            if word in self.ranking or (word.endswith(self.superlative) and len(word) > _SHORT_WORD):
                return True
        return False

    def dates_comparison(self, parse: Parse, number: int, time: tuple[int, int]) -> bool:
        """Whether a time dates what the clause compares with: "up from two million | a year ago |"."""
        if number < 0:
            return False
        tags, first, clause = parse.tags, time[0], parse.clauses[number]
        # ", compared with a year ago,"
        if parse.features[clause.verb] == Feature.COMPARATIVE and subordination(clause.opener) == Tag.REDUCED:
            return True
        place = parse.features.rfind(Feature.COMPARATIVE, clause.verb + 1, first)
        if place < 0:
            return False
        if norm(parse.tokens[place - 1]) in self.changes and not _VERB_OR_BREAK.search(tags, place, first):
            return True
        between = tags[place + 1 : first]
        if between == Tag.PREP and norm(parse.tokens[place]) in self.tight:  # "more than in 2012"
            return True
        if not between:
            return bool(_AMOUNT.search(tags, clause.verb, place))
        amount = Tag.NUM in between and _COMPARED.fullmatch(between)
        return bool(amount) and norm(parse.tokens[place]) not in self.tight

    def in_statute_name(self, parse: Parse, number: int, first: int) -> bool:
        """Whether a year is part of the name of a statute that only says which law holds: "under the Land Act 1925".

        Not where the clause says what it did, or what was done by it: "The Land Act 1925 abolished copyhold".
        """
        statute = _STATUTE.search(parse.tags, 0, first)
        if statute is None or norm(parse.tokens[statute.end("name") - 1]) not in self.statutes:
            return False
        if statute.end() > statute.end("name") and norm(parse.tokens[first - 1]) not in self.tight:
            return False
        if number < 0:
            return True
        if norm(parse.tokens[statute.start() - 1]) in self.agents:
            return False
        verb = parse.clauses[number].verb
        return statute.start() > verb or parse.tags[verb] not in _DID_SOMETHING

    # Times that belong to a noun.

    def is_complement(self, parse: Parse, first: int) -> bool:
        """Whether a time only says which one a noun means: "the law of | 1850 |"."""
        before = parse.tags[max(first - 2, 0) : first]
        return bool(_NOUN_BEFORE.fullmatch(before)) and norm(parse.tokens[first - 1]) in self.tight

    def is_age(self, parse: Parse, first: int) -> bool:
        """Whether a time says from when some thing is: "an altar of | the 17th century |"."""
        link = first if norm(parse.tokens[first]) in self.tight else first - 1
        if norm(parse.tokens[link]) not in self.tight | self.origin:
            return False
        thing = _THING.search(parse.tags, 0, link)
        if thing is None or norm(parse.tokens[link - 1]) in self.events:
            return False
        return norm(parse.tokens[thing.start()]) in self.indefinite

    def only_identifies(self, parse: Parse, number: int, time: tuple[int, int]) -> bool:
        """Whether a time only says which thing is meant: "approved the | 24 March | minutes".

        What appears or is named in the thing does so at its time: "erscheint in einer Urkunde von | 1243 |".
        """
        noun = self.dated_noun(parse, time)[1] if number >= 0 else -1
        if noun < 0 or norm(parse.tokens[noun]) not in self.things:
            return False
        verb, clause = parse.finite_verb(number), parse.clauses[number]
        if not self.mentioning.isdisjoint(map(norm, parse.tokens[clause.verb : clause.end])):
            return False
        return verb < time[0] or parse.tags[verb] == Tag.COP

    def dated_noun(self, parse: Parse, time: tuple[int, int]) -> tuple[int, int, int]:
        """Where the noun phrase begins that a time belongs to, its noun, and where it ends; -1 for the noun if there
        is none: "the | 1998 | bombing of a clinic"."""
        first, last = time
        if self.is_possessor(parse.tokens[last - 1]):
            return 0, -1, 0
        if self.is_complement(parse, first):
            return len(parse.tags[: first - 1].rstrip(_PREMODIFIERS)), first - 2, last
        if phrase := self._covered_noun(parse, first) or self._with_reduced_relative(parse, first):
            return *phrase, last
        noun = _DATED_NOUN.match(parse.tags, last)
        compound = "-" in parse.tokens[last - 1].strip("-")
        owned = first > 0 and (parse.tags[first - 1] in _OWNED_BY or self.is_possessor(parse.tokens[first - 1]))
        if noun is None or not (compound or owned):
            return 0, -1, 0
        return first, noun.end("noun") - 1, noun.end()

    def _covered_noun(self, parse: Parse, first: int) -> tuple[int, int] | None:
        """Where the object of a verb of saying begins, and its last noun, if it is about a time: "reported | a loss of
        $2 million for | 2011"."""
        before = first - 1 - (parse.tags[first - 1 : first] in _OWNED_BY)
        if before < 0 or parse.tags[before] != Tag.PREP or norm(parse.tokens[before]) not in self.covering:
            return None
        match = _COVERED_NOUN.search(parse.tags, 0, first)
        if match is None:
            return None
        number = parse.clause_at(match.start())
        if number < 0 or not has_reporting_verb(parse, parse.clauses[number]):
            return None
        predicate = _PREDICATE.match(parse.tags, parse.finite_verb(number))
        start = predicate.end() if predicate and predicate.end() <= match.start() else match.start()
        return start, match.end("head") - 1

    @staticmethod
    def _with_reduced_relative(parse: Parse, first: int) -> tuple[int, int] | None:
        """Where a noun phrase begins that has a participle with a time, and its noun: "a car stolen in | May"."""
        number = parse.clause_at(first)
        begin = parse.finite_verb(number) + 1 if number >= 0 else first
        if parse.tags.find(Tag.PAST, begin, first) < 0 and parse.tags.find(Tag.PTCP, begin, first) < 0:
            return None
        match = _REDUCED_RELATIVE.search(parse.tags, begin, first)
        return (match.start(), match.end("noun") - 1) if match else None

    def event_noun(self, parse: Parse, number: int, time: tuple[int, int]) -> tuple[int, int] | None:
        """The tokens of an event that is a noun: "a recent | meeting of A and B", "for a | visit by A to B | soon"."""
        first, last = time
        if number < 0 or not parse.clauses[number].verb < first < parse.clauses[number].end:
            return None
        end = parse.clauses[number].end
        noun = _NOUN_BEFORE_PREP.match(parse.tags, last, end)
        if noun and norm(parse.tokens[noun.end() - 1]) in self.events:
            indefinite = norm(parse.tokens[first - 1]) in self.indefinite
            by_agent = norm(parse.tokens[noun.end()]) in self.agents
            if (indefinite and by_agent) or self.is_possessor(parse.tokens[last - 1]):
                return last, end
        if parse.tags[last:end].strip(Tag.STOP + Tag.COMMA):
            return None
        return self._event_noun_before(parse, parse.clauses[number].verb, first)

    def _event_noun_before(self, parse: Parse, verb: int, first: int) -> tuple[int, int] | None:
        """The tokens of an event noun between a verb and the time at the end of the clause."""
        for match in _EVENT_PHRASE.finditer(parse.tags, verb, first):
            article, noun, after = parse.tokens[match.start()], parse.tokens[match.end() - 1], parse.tokens[match.end()]
            if norm(after) not in self.agents or norm(noun) not in self.events or norm(article) not in self.indefinite:
                continue
            rest = set(parse.tags[match.end() : first])
            if rest <= _IN_EVENT_PHRASE and not rest.isdisjoint(_NOMINAL):
                return match.start(), first
        return None

    # Other times.

    def future_start(self, parse: Parse, number: int, first: int, planned: bool) -> int:
        """Where the future begins in a clause with a time at `first`; 0 where all of the clause is future.

        "expects | to open in May", and with words of a plan "is scheduled | for May".
        """
        verb = parse.finite_verb(number)
        if parse.tags[verb] == Tag.MODAL or not verb < first:
            return 0
        infinitive = _INFINITIVE.search(parse.tags, verb + 1, first)
        if infinitive and parse.tags[verb : infinitive.start()] == Tag.COP:  # "is to open" is the future
            return 0
        if infinitive:
            return infinitive.start()
        if not planned or parse.features[verb] == Feature.STATUS:  # "will be opened" is no plan but the future
            return 0
        verbs = VERBS.match(parse.tags, verb, first)
        return verbs.end() if verbs else 0

    @staticmethod
    def is_dateline(parse: Parse) -> bool:
        """Whether this is only where the news comes from: "OSLO, May 3 (Presse) --"."""
        labelled = parse.tags[1:2] == Tag.COLON  # "AGM: 3 May"
        return parse.tokens[0].strip().isupper() and not labelled and not parse.tags.strip(_IN_DATELINE)
