"""Find the times in appositions, which say nothing of the verb: "Ann Roe, clerk since 1998, resigned".

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> lexicon = Lexicon.from_data({"clause": {"verb": "left"}})
>>> parse = parse_sentence("Ann Roe, clerk since 1998, left.", 0, 32, lexicon, [(15, 25)])
>>> found = apposition_at(parse, (4, 6), is_term=True, is_person=lambda word: word == "clerk")
>>> parse.words(*found.head), parse.words(*found.noun), parse.words(*found.span)
('Ann Roe', 'clerk', 'Ann Roe, clerk since 1998')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from timeline.lazy_regex import lazy_regex
from timeline.model import Event, Timex
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse, parse_sentence
from timeline.narrate.passages import Passage, is_date
from timeline.narrate.state import NarrationState
from timeline.narrate.tagset import Tag, letters, pattern
from timeline.narrate.wording import MAX_CHARS, capitalised

_HEAD_NOUN = "{DET|POSS}? {NUM|NOMINAL|GER}* {NOMINAL}"
#: "clerk", "the first clerk of the town and its court".
_NOUN = f"(?P<noun>(?P<first>{_HEAD_NOUN}) (?:(?:{{PREP|TO}}|{{COORD}}) {_HEAD_NOUN})*)"
_TIME = "{ADVERBS}* {PREP|SUBPREP}? (?P<time>{TIME}+)"
_REST = "(?:{PREP|TO} {NP}+)*"
#: The parts of an apposition: "clerk since 1998 | and treasurer since 2001"; "since 1998 | a ruin".
_PART = pattern(f"{{ADVERBS|COORD}}* {_NOUN} {_TIME} {_REST}")
_PART_TIME_FIRST = pattern(f"{{ADVERBS|COORD}}* {{PREP|SUBPREP}}? (?P<time>{{TIME}}+) {_NOUN}")
_PART_WITH_ARTICLE = pattern(f"{{PREP}}? (?P<time>{{TIME}}+) (?={{DET}}) {_NOUN}")
#: What goes on behind an apposition of a subject: "(, clerk since 1998,) on Monday resigned".
_VERB_FOLLOWS = pattern("{COMMA|DASH} {ADVERBIAL}* (?:{PREP}? {TIME}+)? {ADVERBIAL}* {VERBAL|REL|RELPOSS}")
#: "the chairman until 2004, | Tom Roe |, resigned".
_NAME_FOLLOWS = pattern("{COMMA} (?P<head>{NAME}+) {COMMA} {ADVERBIAL}* {VERBAL}")
#: What an apposition stands behind: "Ann Roe |, clerk", "Ann Roe, 64 |, clerk".
_NOUN_BEFORE = pattern("{NOMINAL} (?:{COMMA} {NUM})?$")
_NAMES_BEFORE, _PHRASE_BEFORE = pattern("{NAME}+$"), pattern(f"{_HEAD_NOUN}$")
#: "Ann Roe (| clerk | since 1998": the words between a bracket behind a noun and a time.
_BRACKET = lazy_regex(r"\w\s{1,9}\((?P<words>[^\d():;]{2,60}?)\s?\Z")
_OPENS, _CLOSES = tuple(letters("COMMA|DASH")), ("", *letters("COMMA|DASH|SEMICOLON|STOP"))
_OUTSIDE = letters("MARK|FINITE|SUB|REL|RELPOSS|THAT|PRON")
_NOUNS = tuple(letters("NOMINAL"))
#: What stands between a name and an apposition: "Ann Roe, | 64, | clerk".
_AGE = letters("NUM|COMMA")
_RELATIVES = tuple(letters("REL|RELPOSS"))
#: Kinds of nouns that somebody can be for some time: "clerk", and "owner", which a firm can be, too.
_WHO = ("person", "name")
#: How far before a time the name stands in whose brackets it is, in characters.
_REACH = 160


class Apposition(NamedTuple):
    """What an apposition speaks of and what it says of that, without its time, and all of it; in token numbers."""

    head: tuple[int, int]
    noun: tuple[int, int]
    span: tuple[int, int]


def apposition_at(
    parse: Parse, time: tuple[int, int], is_term: bool, is_person: Callable[[str], bool]
) -> Apposition | None:
    """The apposition that a time at some tokens belongs to, or None.

    It stands between a subject and its verb; or, if it says how long somebody was something, behind any noun. `is_term`
    says that the time has a beginning or an end: "since 1998".
    """
    tags = parse.tags
    begin = time[0]
    while begin and tags[begin - 1] not in _OUTSIDE:
        begin -= 1
    part = _part_with(tags, begin, time, is_term)
    if part is None:
        return None
    noun, end = part.span("noun"), part.end()
    person = is_term and is_person(norm(parse.tokens[part.end("first") - 1]))
    behind_noun = begin and tags[begin - 1] in _OPENS and _NOUN_BEFORE.search(tags, 0, begin - 1)
    if behind_noun and ((person and tags[end : end + 1] in _CLOSES) or _is_of_subject(tags, part, is_term)):
        head = _head_before(parse, begin - 1)
        return Apposition(head, noun, (head[0], end)) if head else None
    named = _NAME_FOLLOWS.match(tags, end)
    if named and person:
        return Apposition(named.span("head"), noun, (noun[0], named.end("head")))
    return None


def _is_of_subject(tags: str, part: re.Match[str], is_term: bool) -> bool:
    """Whether a verb follows behind the apposition of a part."""
    close = part.end()
    while tags[close : close + 1] == Tag.COORD and (more := _PART.match(tags, close)):
        close = more.end()
    follows = _VERB_FOLLOWS.match(tags, close)
    if follows is None or is_term:
        return follows is not None
    named = not tags[slice(*part.span("first"))].strip(Tag.NAME)
    return not named and tags[follows.end() - 1] not in _RELATIVES


def _part_with(tags: str, begin: int, time: tuple[int, int], is_term: bool) -> re.Match[str] | None:
    """The part of a possible apposition that has a time."""
    for one in (_PART, _PART_TIME_FIRST if is_term else _PART_WITH_ARTICLE):
        place = begin
        while place <= time[0] and (part := one.match(tags, place)):
            if part.start("time") < time[1] <= part.end("time"):
                return part
            place = part.end()
    return None


def _head_before(parse: Parse, end: int) -> tuple[int, int] | None:
    """What an apposition behind a token speaks of: the subject that ends there, or the name or noun phrase."""
    stop = len(parse.tags[:end].rstrip(_AGE))
    for clause in parse.clauses:
        if clause.subject[0] < clause.subject[1] == stop and parse.tags[clause.subject[0]] != Tag.PREP:
            return clause.subject
    found = _NAMES_BEFORE.search(parse.tags, 0, stop) or _PHRASE_BEFORE.search(parse.tags, 0, stop)
    return found.span() if found else None


def without_appositions(state: NarrationState, passage: Passage, parse: Parse) -> tuple[Passage, list[Event]]:
    """A passage without the times of its appositions, and the events that these tell: "Ann Roe: clerk"."""
    found = list(_in_passage(state, passage, parse))
    if not found:
        return passage, []
    taken = {id(time) for time, _ in found}
    events = [event for _, event in found if event is not None]
    times = [time for time in passage.times if id(time) not in taken]
    return passage._replace(times=times, dated=[time for time in passage.dated if id(time) not in taken]), events


def _in_passage(state: NarrationState, passage: Passage, parse: Parse) -> Iterator[tuple[Timex, Event | None]]:
    """The times of a passage that stand in appositions, each with its event if it tells one."""
    people = state.rules.coreference.noun_phrases
    for time in passage.dated:
        if time.type not in ("DATE", "TIME", "DURATION"):
            continue
        tokens = parse.token_at(time.start), parse.token_at(time.end - 1) + 1
        if Tag.TIME not in parse.tags[slice(*tokens)]:
            if found := _in_brackets(state, passage, parse, time):
                subject = state.rules.titles.title(parse, -1, found[0], state.coreference)
                yield time, _event(state, passage, time, subject, found[1], (parse.offsets[found[0][0]], time.end + 1))
            continue
        apposition = apposition_at(
            parse, tokens, _is_term(time), lambda word: people.kind([word], Tag.NOUN, capital=False)[0] in _WHO
        )
        if apposition is None:
            continue
        ranked = state.attachment.dates_superlative(parse, -1, tokens)
        head, noun, (first, last) = apposition
        named = parse.tags[slice(*head)].strip(letters("PRON|OBJ|DET|POSS"))
        place = parse.offsets[first], min(time.end if last >= len(parse.offsets) else parse.offsets[last], passage.end)
        words = state.rules.titles.title(parse, -1, head, state.coreference), parse.words(*noun)
        yield time, None if ranked or not named else _event(state, passage, time, *words, place)


def _in_brackets(
    state: NarrationState, passage: Passage, parse: Parse, time: Timex
) -> tuple[tuple[int, int], str] | None:
    """The tokens of what brackets speak of, and what they say of it: "Ann Roe (clerk since 1998)"."""
    if state.text[time.end : time.end + 1] != ")" or not _is_term(time):
        return None
    begin = max(passage.start, time.start - _REACH)
    bracket = _BRACKET.search(state.text, begin, time.start)
    if bracket is None or state.rules.lives.in_brackets.search(state.text, begin, time.start):
        return None
    start = bracket.start("words")
    inside = parse_sentence(state.text, start, time.end, state.rules.lexicon, [(time.start, time.end)])
    part, end = _PART.fullmatch(inside.tags), parse.token_at(bracket.start()) + 1
    head = _head_before(parse, end) if part and parse.tags[end - 1] in _NOUNS else None
    return (head, inside.words(*part.span("noun"))) if part and head else None


def _is_term(time: Timex) -> bool:
    """Whether a time has a beginning or an end that its words name: "since 1998", "from 1998 to 2004"."""
    when = time.when
    return when is not None and (when.start is None or when.end is None or "/" in str(when))


def _event(
    state: NarrationState, passage: Passage, time: Timex, head: str, noun: str, place: tuple[int, int]
) -> Event | None:
    """The event that an apposition tells, if it has a date and there is room for it."""
    first, _, rest = noun.partition(" ")
    title = f"{capitalised(head)}: {rest if rest and norm(first) in state.attachment.articles else noun}"
    if not is_date(time) or len(title) > MAX_CHARS:
        return None
    start = time.when.start if time.when else None
    status = "planned" if state.today and start and start >= state.today else "happened"
    return state.maker.event(passage.sentence, time.when, title, (time,), status, "stated", place=place)
