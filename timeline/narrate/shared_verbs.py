"""Phrases with times of their own that share the verb of the clause: "in 1834 the mill fell, | in 1840 the barn".

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> lexicon = Lexicon.from_data({"clause": {"verb": "fell", "determiner": "the", "preposition": "in"}})
>>> parse = parse_sentence("In 1834 the mill fell, in 1840 the barn.", 0, 40, lexicon, [(3, 7), (26, 30)])
>>> phrase = phrase_of_time(parse, 0, (7, 8))
>>> parse.words(*phrase), with_phrase(parse, phrase).words(2, 5)
('the barn', 'the barn fell')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from typing import NamedTuple

from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.tagset import Tag, letters, pattern

_SEPARATOR = "(?:{COMMA} {COORD}? | {COORD}) {LINK}*"
_NOUNS = "{NOMINAL|NUM|PAST|GER}* {NOMINAL}"
_PHRASE = f"{{DET|POSS|NUM}}? {_NOUNS}"
#: A phrase with others behind it: "the school | of the boys", "celle | des filles".
_LONG = f"(?:{_PHRASE} | {{PRON}} (?:{{DET}} {_NOUNS})?) (?:{{PREP}} {{DET|POSS}}? {_NOUNS})*"
#: Where nouns have capitals, and a particle of the verb may stand behind them: "kam ein Altar | hinzu".
_CAPITALISED = "{DET|POSS|NUM}? {NOUN|NUM|PAST}* {NAME}+"
_WITH_ARTICLE = "{DET|POSS|NUM} {NOUN|NUM|PAST}* {NAME}+ {ADV|NOUN}?"
_TIME = "{PREP}? {TIME}+"
_YEAR = "{PREP}? {TIME} (?!{TIME})"
_VERBS = "{VERB_GROUP|PART|OBJ}+"


def _others(phrase: str) -> str:
    """Phrases behind their times, up to the end of a clause."""
    return f"(?P<others>(?:{_SEPARATOR} {_TIME} {phrase})+) (?={{MARK|STOP|COORD}}|$)"


def _others_time_last(time: str) -> str:
    """Phrases before their times, up to the end of a clause."""
    return f"(?P<others>(?:{_SEPARATOR} {_LONG} {{ADVERBIAL}}* {time})+) (?={{MARK|STOP|COORD}}|$)"


_TIME_FIRST = (
    # "1834 wurde | die Schule | gebaut, 1840 das Rathaus"; "der Ort erhielt 1834 | eine Schule |, 1840 ein Rathaus"
    pattern(
        f"(?:{_TIME} {{VERBAL}} | {_CAPITALISED} {{VERBAL}} {_TIME}) {{ADVERBIAL}}* (?P<first>{_CAPITALISED})",
        f"{{NOUN|PREP|PART|VERB_GROUP}}* {_others(_CAPITALISED)}",
    ),
    # "1834 erhielt der Ort | eine Schule |, 1840 ein Rathaus"
    pattern(
        f"{_TIME} {{VERBAL}} {{ADVERBIAL}}* (?:{_CAPITALISED}|{{PRON}}) {{ADVERBIAL}}* (?P<first>{_WITH_ARTICLE})",
        f"{{NOUN|PREP|PART|VERB_GROUP}}* {_others(_WITH_ARTICLE)}",
    ),
    # "In 1834 | the school | was built, in 1840 the hall"
    pattern(f"{_TIME} {{COMMA}}? (?P<first>{_PHRASE}) {_VERBS} {_others(_LONG)}"),
    # "In 1834 the town got | a school |, in 1840 a hall"
    pattern(f"{_TIME} {{COMMA}}? (?:{_PHRASE}|{{PRON}}) {_VERBS} (?P<first>{_LONG}) {_others(_LONG)}"),
    # "En 1834 mourut | son père |, en 1840 sa mère"
    pattern(f"{_TIME} {{COMMA}}? {_VERBS} (?P<first>{_LONG}) {_others(_LONG)}"),
)
_TIME_LAST = (
    # "| The railway | came to the town in 1834, the telegraph in 1840"
    pattern(
        f"(?P<first>{_LONG}) {_VERBS} (?:{{PREP}} {_PHRASE})* {_TIME} {{VERB_GROUP|PART|PREP}}*",
        _others_time_last(_TIME),
    ),
    # "The town got | a school | in 1834 and a hall in 1840"; a day would rather date the noun: "the vote of 3 May"
    pattern(
        f"(?:{_LONG})? {_VERBS} (?P<first>{_LONG}) {_YEAR} {{PART}}?",
        _others_time_last(_YEAR),
    ),
)
#: Where somebody went, each time with the same preposition.
_PLACE = f"{{TO|PREP}} {{DET|POSS}}? {_NOUNS} (?:{{PREP}} {{DET}}? {{NAME}}+)?"
_PLACES = (
    # "He moved | to Rome | in 1920, then in 1925 to Paris"
    pattern(f"{_LONG} {_VERBS} (?:{_PLACE})*? (?P<first>{_PLACE}) {_TIME} {_others(_PLACE)}"),
    # "He moved in 1920 | to Rome | and in 1925 to Paris"
    pattern(f"{_LONG} {_VERBS} {_TIME} (?P<first>{_PLACE}) {_others(_PLACE)}"),
    # "In 1920 he moved | to Rome |, then in 1925 to Paris"
    pattern(f"{_TIME} {{COMMA}}? {_LONG} {_VERBS} (?:{_PLACE})*? (?P<first>{_PLACE}) {_others(_PLACE)}"),
)
_ITEM_PLACE = pattern(f"{_SEPARATOR} {{PREP}}? (?P<time>{{TIME}}+) (?P<phrase>{_PLACE})")
_ITEM_TIME_FIRST = pattern(f"{_SEPARATOR} {{PREP}}? (?P<time>{{TIME}}+) (?P<phrase>{_LONG})")
_ITEM_TIME_LAST = pattern(f"{_SEPARATOR} (?P<phrase>{_LONG}) {{ADVERBIAL}}* {{PREP}}? (?P<time>{{TIME}}+)")
_OWNERS, _PREPOSITIONS = letters("DET|POSS"), letters("TO|PREP")


class _Shared(NamedTuple):
    """The first phrase and the others of a clause in which several share a verb."""

    match: re.Match[str]
    item: re.Pattern[str]

    def items(self, tags: str) -> Iterator[re.Match[str]]:
        """Each of the others with its time."""
        return self.item.finditer(tags, *self.match.span("others"))


def phrase_of_time(parse: Parse, number: int, time: tuple[int, int]) -> tuple[int, int] | None:
    """The phrase beside a time behind a clause that shares the verb of this clause."""
    found = _shared(parse, number)
    if found is None or time[0] < found.match.start("others"):
        return None
    return next((item.span("phrase") for item in found.items(parse.tags) if item.span("time") == time), None)


def first_end(parse: Parse, number: int) -> int:
    """Where the first of such phrases and its verb end; the end of the sentence if there are no others."""
    found = _shared(parse, number)
    return found.match.start("others") if found else len(parse.tokens)


def with_phrase(parse: Parse, phrase: tuple[int, int]) -> Parse:
    """The sentence with such a phrase in the place of the first one; itself for any other phrase."""
    found = _shared(parse, parse.clause_at(phrase[0]))
    if found is None or phrase[0] < found.match.start("others"):
        return parse
    changed = copy(parse)
    changed.tokens = list(parse.tokens)
    start, end = found.match.span("first")
    if all(parse.tags[first] in _OWNERS for first in (start, phrase[0])) or parse.tags[start] in _PREPOSITIONS:
        changed.tokens[start] = parse.tokens[phrase[0]]
        start, phrase = start + 1, (phrase[0] + 1, phrase[1])
    changed.tokens[start:end] = ["".join(parse.tokens[slice(*phrase)]), *[""] * (end - start - 1)]
    return changed


def _shared(parse: Parse, number: int) -> _Shared | None:
    """The phrases that share the verb of a clause, before the next clause."""
    if number < 0:
        return None
    start = parse.clauses[number].start
    end = parse.clauses[number + 1].start if number + 1 < len(parse.clauses) else len(parse.tokens)
    if parse.tags.count(Tag.TIME, start, end) < 2:
        return None
    for patterns, item in ((_TIME_FIRST, _ITEM_TIME_FIRST), (_TIME_LAST, _ITEM_TIME_LAST)):
        if match := next(filter(None, (one.match(parse.tags, start, end) for one in patterns)), None):
            return _Shared(match, item)
    places = next(filter(None, (one.match(parse.tags, start, end) for one in _PLACES)), None)
    return _Shared(places, _ITEM_PLACE) if places is not None and _has_one_preposition(parse, places) else None


def _has_one_preposition(parse: Parse, places: re.Match[str]) -> bool:
    """Whether all places stand behind the same preposition."""
    found = _ITEM_PLACE.finditer(parse.tags, *places.span("others"))
    starts = [places.start("first"), *(item.start("phrase") for item in found)]
    return len({norm(parse.tokens[start]) for start in starts}) == 1
