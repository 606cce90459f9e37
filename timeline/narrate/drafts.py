"""Group the time expressions of a sentence by the clause or noun phrase that each dates: one draft for each event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from timeline.model import Timex
from timeline.narrate.attachment import Attachment
from timeline.narrate.lexicon import norm
from timeline.narrate.lives import in_brackets_of_name, lifetime_name
from timeline.narrate.parser import Parse
from timeline.narrate.passages import is_date
from timeline.narrate.predicates import gapped_noun
from timeline.narrate.shared_verbs import phrase_of_time
from timeline.narrate.state import NarrationState
from timeline.narrate.tagset import Feature, Tag, letters, pattern
from timeline.narrate.terms import term_end
from timeline.value import Reference, TimeValue
from timeline.value.moment import Unit

#: What dates a clause first, where several expressions stand in it: what others are counted from, a date, a length or
#: set, a vague reference, what a source or participle has, and the years of a life in brackets.
_ANCHOR, _DATE, _LENGTH, _VAGUE, _ASIDE, _LIFETIME = range(-1, 5)
#: Sorts behind all granularities.
_NO_UNIT = 99
#: What a date lacks that the year or month of its entry gives.
OF_A_YEAR = frozenset(("year", "month"))
#: "das ihr am | 3. Mai |", "mit ihrer am | 3. Mai |" before "zugestellten Klage".
_OPEN_NOUN = pattern("(?:{DET|POSS} {OBJ}? | {PREP} {OBJ}) {PREP}?$")
_ADJECTIVES = pattern("{NOUN|PAST|PTCP|ADV}+ {NAME}")
#: "the figures | released |", "a treaty | signed in |".
_REDUCED = pattern("{NOMINAL|NUM|PTCP} {PAST} {PREP}?$")
_OWNED_BY, _NOMINAL = tuple(letters("DET|POSS")), tuple(letters("NOMINAL"))
_PREPOSITIONS = tuple(letters("PREP|SUBPREP"))
#: What may stand between a word that names a source and the date of that source.
_IN_SOURCE = letters("NP|PREP|TO|PAST|GER|ADV|TIME")


class EventDraft:
    """An event of a sentence before it is made.

    `clause` is the number of its clause, -1 for the whole sentence; `noun_phrase` has the tokens of the phrase that
    names it, if it is not its clause. `times` are the expressions that date it, each with its tokens, the governing one
    first. `when` is set where the date is not that of the governing expression, and `source` then says where in the
    context it comes from, if it does. `tokens` are those of the event, where these are fewer than its clause's. `parse`
    is the sentence that its title and status are read from, if that is another.
    """

    __slots__ = ("clause", "noun_phrase", "parse", "source", "times", "title", "tokens", "when")

    def __init__(self, clause: int, noun_phrase: tuple[int, int] | None = None) -> None:
        self.clause = clause
        self.noun_phrase = noun_phrase
        self.times: list[tuple[Timex, tuple[int, int]]] = []
        self.title = ""
        self.tokens: tuple[int, int] | None = None
        self.source = ""
        self.when: TimeValue | None = None
        self.parse: Parse | None = None


def drafts_of(
    state: NarrationState, parse: Parse, dated: Sequence[Timex], times: Sequence[Timex] = ()
) -> list[EventDraft]:
    """The drafts for the dates of a sentence, in the order of the text.

    `times` are all its expressions: in a clause with a date that cannot be placed, no attribute is the date instead.
    """
    drafts: dict[object, EventDraft] = {}
    unplaced = {parse.clause_at(parse.token_at(time.start)) for time in times if lacks_reference(time)}
    places = [(parse.token_at(time.start), parse.token_at(time.end - 1) + 1) for time in dated]
    dated_clauses = {parse.clause_at(first) for first, _ in places}
    for time, tokens in zip(dated, places, strict=True):
        if unplaced and parse.clause_at(tokens[0]) in unplaced and _is_attribute(time, tokens, parse, state.attachment):
            continue
        target = _dated_by(state, parse, time, tokens, dated_clauses)
        if target is None:
            continue
        clause, noun_phrase = target
        draft = drafts.setdefault(noun_phrase or clause, EventDraft(clause, noun_phrase))
        draft.times.append((time, tokens))
        bound = _beginning(time) if _only_begins(time) else state.rules.terms.end(parse, time, tokens)
        since = state.attachment.when_clause(parse, tokens[1]) if bound is not None else -1
        if since >= 0 and since not in drafts:
            more = drafts[since] = EventDraft(since)
            more.times.append((time, tokens))
            more.when = bound
    for draft in drafts.values():
        if len(draft.times) > 1:
            draft.times.sort(
                key=lambda pair: _precedence(pair[0], pair[1], parse, state.document.text, state.attachment)
            )
        _affirm(state, parse, draft)
    return list(drafts.values())


def _affirm(state: NarrationState, parse: Parse, draft: EventDraft) -> None:
    """Give a draft that is denied until a time the end of this time, when it happens: "was not opened until 1912"."""
    time, tokens = draft.times[0]
    end = term_end(time) if draft.when is None and draft.noun_phrase is None else None
    affirmed = state.rules.terms.affirmative(parse, draft.clause, tokens) if end is not None else None
    if affirmed is not None:
        draft.parse, draft.when = affirmed, end


def _dated_by(
    state: NarrationState, parse: Parse, time: Timex, tokens: tuple[int, int], dated_clauses: Set[int]
) -> tuple[int, tuple[int, int] | None] | None:
    """The clause that a time dates, and the noun phrase in it if the event is that; None if the time dates nothing."""
    clause = parse.clause_at(tokens[0])
    noun_phrase = state.attachment.event_noun(parse, clause, tokens) or gapped_noun(parse, clause, tokens)
    noun_phrase = noun_phrase or phrase_of_time(parse, clause, tokens)
    if noun_phrase is None and _dates_nothing(state, parse, clause, time, tokens):
        return None
    if noun_phrase is None and state.context is not None and time.type == "DATE":
        noun_phrase = _dated_noun(state, parse, clause, tokens)
    if noun_phrase is None and clause >= 0:
        event = state.attachment.event_clause(parse, clause)
        clause = clause if event in dated_clauses and event != clause else event
    return clause, noun_phrase


def _dates_nothing(state: NarrationState, parse: Parse, clause: int, time: Timex, tokens: tuple[int, int]) -> bool:
    """Whether a time in a clause only belongs to a name, a comparison, a count or a person's life."""
    attachment = state.attachment
    if isinstance(time.value, Reference) and (
        attachment.is_attributive(parse, tokens) or attachment.is_in_name(parse.tokens, parse.tags, tokens[0])
    ):
        return True
    counted = _only_begins(time) or ("rule", "ahead_or_length") in time.steps  # "since 1992", "in six years"
    if counted and attachment.dates_superlative(parse, clause, tokens):
        return True
    return (
        _is_age(parse, clause, time, tokens, attachment)
        or attachment.dates_comparison(parse, clause, tokens)
        or attachment.in_statute_name(parse, clause, tokens[0])
        or attachment.only_identifies(parse, clause, tokens)
        or _is_lifetime(state, parse, clause, time)
    )


def _is_age(parse: Parse, clause: int, time: Timex, tokens: tuple[int, int], attachment: Attachment) -> bool:
    """Whether a century says how old an object is: "found a | 17th-century | barge", "ein Boot aus | dem 17. Jh. |"."""
    first, last = tokens
    if clause < 0 or first <= parse.finite_verb(clause) or time.when is None or time.when.unit is None:
        return False
    in_phrase = parse.tags[first - 1 : first] not in _PREPOSITIONS and parse.tags[last : last + 1] in _NOMINAL
    return time.when.unit >= Unit.CENTURY and (in_phrase or attachment.is_age(parse, first))


def _is_lifetime(state: NarrationState, parse: Parse, clause: int, time: Timex) -> bool:
    """Whether a time is the life of a person of whom the clause says something else: "Mary Jones (1850-1920) moved"."""
    name = lifetime_name(state.text, time) if clause >= 0 else None
    if name is None or parse.tags[parse.finite_verb(clause)] == Tag.COP:
        return False
    kinds, attachment = state.rules.coreference.noun_phrases, state.attachment
    not_a_person = kinds.impersonal | kinds.lifeless | attachment.events | attachment.articles
    return not_a_person.isdisjoint(map(str.lower, name.split()))


def _dated_noun(state: NarrationState, parse: Parse, clause: int, time: tuple[int, int]) -> tuple[int, int] | None:
    """The noun phrase that alone has the date, because its clause says what is so now or has happened by now."""
    start, noun, end = state.attachment.dated_noun(parse, time)
    if clause < 0 or noun < 0:
        return None
    verb = parse.finite_verb(clause)
    behind = state.context is not None and state.context.is_news and verb < time[0]
    return (start, end) if behind or norm(parse.tokens[verb]) in state.rules.present else None


def _only_begins(time: Timex) -> bool:
    """Whether a time has no end: "since 1992"."""
    return time.when is not None and time.when.end is None


def _beginning(time: Timex) -> TimeValue | None:
    """When a time begins: 1992 for "since 1992"."""
    when = time.when
    return TimeValue.around(when.start, when.unit) if when and when.start and when.unit is not None else None


def _precedence(
    time: Timex, tokens: tuple[int, int], parse: Parse, text: str, attachment: Attachment
) -> tuple[int, bool, int, int]:
    """A sort key: the least of it governs the clause. Explicit dates come first, then those outside noun phrases, then
    fine ones, then those on the left."""
    first = tokens[0]
    if any(step[0] == "counted" for step in time.steps):
        return _ANCHOR, False, 0, first
    if in_brackets_of_name(text, time):
        return _LIFETIME, True, 0, first
    rank = _DATE if time.type in ("DATE", "TIME") else _LENGTH
    if _stands_aside(parse, first):
        rank = _ASIDE
    elif isinstance(time.value, Reference):
        rank = _VAGUE
    unit = time.when.unit if time.when is not None and time.when.unit is not None else _NO_UNIT
    return rank, _is_attribute(time, tokens, parse, attachment), int(unit), first


def _is_attribute(time: Timex, tokens: tuple[int, int], parse: Parse, attachment: Attachment) -> bool:
    """Whether a time is a part of a noun phrase, or a term ("until 5 May")."""
    first, last = tokens
    if parse.tags[first - 1 : first] in _OWNED_BY and parse.tags[last : last + 1] in _NOMINAL:
        return True
    if attachment.is_complement(parse, first):
        return True
    # "das (ihr am) | 3. Mai | zugestellte Urteil": between an article and its noun
    if _OPEN_NOUN.search(parse.tags, 0, first) and _ADJECTIVES.match(parse.tags, last):
        return True
    return time.when is not None and time.when.start is None


def _stands_aside(parse: Parse, first: int) -> bool:
    """Whether a time belongs to a source ("according to figures of May") or to a participle behind a noun."""
    source = parse.features.rfind(Feature.SOURCE, 0, first)
    if source >= 0 and not parse.tags[source:first].strip(_IN_SOURCE):
        return True
    reduced = _REDUCED.search(parse.tags, 0, first)
    return reduced is not None and all(clause.verb != reduced.start() + 1 for clause in parse.clauses)


def is_finer(time: Timex, scope: TimeValue) -> bool:
    """Whether a time is a date within the year or month of its entry, and finer than that."""
    if time.when is None or time.when.unit is None or not is_date(time) or scope.unit <= Unit.DAY:
        return False
    anchored = any(step[0] == "anchor" for step in time.steps)
    named = not anchored or any(step[1] in OF_A_YEAR for step in time.steps)  # "on Friday" can be any of the year's
    return named and time.when.unit < scope.unit and time.when in scope


def lacks_reference(time: Timex) -> bool:
    """Whether a time expression is a date that cannot be placed without a reference date: "two weeks ago"."""
    return time.when is None and time.type in ("DATE", "TIME") and ("anchor", "none") in time.steps


def times_between(times: Sequence[Timex], start: int, end: int) -> list[Timex]:
    """The times that begin in a stretch of the text, from `times` in its order."""
    first = bisect_left(times, start, key=lambda time: time.start)
    return list(times[first : bisect_left(times, end, first, key=lambda time: time.start)])
