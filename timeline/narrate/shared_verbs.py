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
from copy import copy

from timeline.narrate.parser import Parse
from timeline.narrate.tagset import Tag, letters, pattern

_SEPARATOR = "(?:{COMMA} {COORD}? | {COORD}) {LINK}*"
_PHRASE = "{DET|POSS|NUM}? {NOMINAL|NUM|PAST|GER}* {NOMINAL}"
#: Where nouns have capitals, and a particle of the verb may stand behind them: "kam ein Altar | hinzu".
_CAPITALISED = "{DET|POSS|NUM}? {NOUN|NUM|PAST}* {NAME}+"
_TIME = "{PREP}? {TIME}+"
#: "In 1834 | the school | was built, in 1840 the hall".
_TIME_FIRST = pattern(
    f"{_TIME} {{COMMA}}? (?P<first>{_PHRASE}) {{VERB_GROUP|PART}}+",
    f"(?P<others>(?:{_SEPARATOR} {_TIME} {_PHRASE})+) {{STOP}}*$",
)
#: "1834 wurde | die Schule | gebaut, 1840 das Rathaus"; "der Ort erhielt 1834 | eine Schule |, 1840 ein Rathaus".
_VERB_SECOND = pattern(
    f"(?:{_TIME} {{VERBAL}} | {_CAPITALISED} {{VERBAL}} {_TIME}) {{ADVERBIAL}}* (?P<first>{_CAPITALISED})",
    f"{{NOUN|PREP|PART|VERB_GROUP}}* (?P<others>(?:{_SEPARATOR} {_TIME} {_CAPITALISED})+) {{STOP}}*$",
)
_ITEM = pattern(f"{_SEPARATOR} {{PREP}}? (?P<time>{{TIME}}+) (?P<phrase>{{DET|POSS|NUM|NOMINAL|PAST|GER}}+)")
_OWNERS = letters("DET|POSS")


def phrase_of_time(parse: Parse, number: int, time: tuple[int, int]) -> tuple[int, int] | None:
    """The phrase behind a time at the end of a sentence that shares the verb of its only clause."""
    found = _shared(parse) if number == 0 and len(parse.clauses) == 1 else None
    if found is None or time[0] < found.start("others"):
        return None
    items = _ITEM.finditer(parse.tags, *found.span("others"))
    return next((item.span("phrase") for item in items if item.span("time") == time), None)


def first_end(parse: Parse, number: int) -> int:
    """Where the first of such phrases and its verb end; the end of the sentence if there are no others."""
    found = _shared(parse) if number == 0 and len(parse.clauses) == 1 else None
    return found.start("others") if found else len(parse.tokens)


def with_phrase(parse: Parse, phrase: tuple[int, int]) -> Parse:
    """The sentence with such a phrase in the place of the first one; itself for any other phrase."""
    found = _shared(parse) if len(parse.clauses) == 1 else None
    if found is None or phrase[0] < found.start("others"):
        return parse
    changed = copy(parse)
    changed.tokens = list(parse.tokens)
    start, end = found.span("first")
    if parse.tags[start] in _OWNERS and parse.tags[phrase[0]] in _OWNERS:
        changed.tokens[start] = parse.tokens[phrase[0]]
        start, phrase = start + 1, (phrase[0] + 1, phrase[1])
    changed.tokens[start:end] = ["".join(parse.tokens[slice(*phrase)]), *[""] * (end - start - 1)]
    return changed


def _shared(parse: Parse) -> re.Match[str] | None:
    """The first phrase and the others of a sentence in which several share a verb."""
    if parse.tags.count(Tag.TIME) < 2:
        return None
    return _VERB_SECOND.match(parse.tags) or _TIME_FIRST.match(parse.tags)
