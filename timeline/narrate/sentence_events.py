"""Turn the drafts of a sentence into events; one without its own date is dated by the context or stays undated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.model import Event, Step, Timex
from timeline.narrate.attribution import has_reporting_verb
from timeline.narrate.clause import subordination
from timeline.narrate.context_drafts import drafts_without_date
from timeline.narrate.date_lists import dates_in_list
from timeline.narrate.drafts import EventDraft, lacks_reference
from timeline.narrate.event_spans import event_spans, relative_clause_end
from timeline.narrate.headings import is_stamp, only_says_when
from timeline.narrate.lexicon import norm
from timeline.narrate.lives import life_in_brackets, lives_in_line
from timeline.narrate.parser import Parse
from timeline.narrate.passages import Passage
from timeline.narrate.sentences import Sentence
from timeline.narrate.state import NarrationState
from timeline.narrate.tagset import Tag, letters, pattern
from timeline.narrate.title_choice import clause_title, draft_title, main_clause
from timeline.narrate.wording import shorten
from timeline.value import Reference

#: "has | now resigned |".
_PERFECT = pattern("{ADVERBIAL|TIME}* {NOUN|COPINF|PAST|PTCP}")
#: The date of a subordinate clause is not the date that the next sentences go on from.
_SUBORDINATE = tuple(letters("SUB|SUBPREP|REL|RELPOSS|REDUCED"))

Place = tuple[int, int] | None


def means_now(state: NarrationState, passage: Passage, parse: Parse, time: Timex) -> bool:
    """Whether a time only says that its clause holds at present: "today the firm has 30 employees".

    What news begins with happens now, and so does what somebody says today: there the time is a date.
    """
    present = isinstance(time.value, Reference) and time.value.timex3 == "PRESENT_REF"
    if not (present or norm(time.text) in state.rules.nowadays) or passage.sentence.heading:
        return False
    clause = parse.clause_at(parse.token_at(time.start))
    if clause < 0 or state.recent or (state.document.reference_date and passage.start <= state.body_start):
        return False
    if any(has_reporting_verb(parse, one) for one in parse.clauses):
        return False
    verb = parse.finite_verb(clause)
    perfect = parse.tags[verb] == Tag.AUX and _PERFECT.match(parse.tags, verb + 1)
    return norm(parse.tokens[verb]) in state.rules.present and not perfect


def dated_events(state: NarrationState, passage: Passage, parse: Parse, drafts: Sequence[EventDraft]) -> list[Event]:
    """The events of a sentence whose dates are in `drafts`; none for a heading that only says when."""
    sentence, context = passage.sentence, state.context
    others = drafts_without_date(state, context, sentence, parse, drafts) if context is not None else []
    _remember(state, sentence, parse, drafts, others)
    if is_stamp(state, passage) or (sentence.heading and only_says_when(state, passage, parse)):
        return []
    if (lives := _lives(state, passage)) is not None:
        return lives
    for number, draft in enumerate(drafts):
        draft.title = draft_title(state, passage, parse, draft, number == 0)
    places = _places(state, passage, parse, [draft for draft in drafts if draft.title] + others)
    return [
        *_stated_events(state, passage, parse, drafts, places),
        *_inferred_events(state, sentence, parse, others, places),
    ]


def _lives(state: NarrationState, passage: Passage) -> list[Event] | None:
    """The births and deaths of a sentence that has no other dates; None for any other sentence."""
    line = lives_in_line(state.document.text, passage.sentence, passage.times, state.rules.lives)
    if line is not None:
        return [state.maker.stated(passage.sentence, title, time) for time, title in line]
    found = []
    for time in passage.dated:
        title = life_in_brackets(state.text, passage.sentence, time, state.rules.lives)
        if title is None:
            return None
        found.append(state.maker.stated(passage.sentence, title, time))
    return found


def _stated_events(
    state: NarrationState,
    passage: Passage,
    parse: Parse,
    drafts: Sequence[EventDraft],
    places: Mapping[int, Place],
) -> Iterator[Event]:
    """The events of drafts with dates of their own; one draft has several if its dates are a list."""
    taken = {id(time) for draft in drafts for time, _ in draft.times}
    bare = [time for time in passage.times if id(time) not in taken] if len(taken) < len(passage.times) else []
    for number, draft in enumerate(drafts):
        if not draft.title:
            continue
        times = [time for time, _ in draft.times]
        times += [time for time in bare if _has_bare_time(parse, time, drafts, number)]
        status, kept = state.status(draft.parse or parse, draft.clause, draft.noun_phrase, times[0]), tuple(times)
        for time in dates_in_list(state.document.text, parse, times[0], times, state.rules.lexicon.list_joint):
            when, place = draft.when or time.when, places[id(draft)]
            yield state.maker.event(passage.sentence, when, draft.title, kept, status, "stated", place=place)


def _has_bare_time(parse: Parse, time: Timex, drafts: Sequence[EventDraft], number: int) -> bool:
    """Whether a length without a date stands in the clause of a draft; one in no draft's clause goes to the first."""
    clause = parse.clause_at(parse.token_at(time.start))
    return clause == drafts[number].clause or (number == 0 and all(clause != other.clause for other in drafts))


def _inferred_events(
    state: NarrationState,
    sentence: Sentence,
    parse: Parse,
    drafts: Sequence[EventDraft],
    places: Mapping[int, Place],
) -> Iterator[Event]:
    """The events of drafts whose date comes from the context."""
    for draft in drafts:
        steps = state.maker.context_steps(draft.source, draft.when)
        status = "happened" if draft.tokens else state.status(parse, draft.clause)
        yield state.maker.event(sentence, draft.when, draft.title, (), status, "context", steps, places[id(draft)])


def _remember(
    state: NarrationState,
    sentence: Sentence,
    parse: Parse,
    drafts: Sequence[EventDraft],
    others: Sequence[EventDraft],
) -> None:
    """Keep the dates of a sentence from which later ones may take theirs: those of main clauses, else of any."""
    if state.context is None:
        return
    dates, main = [], []
    for draft in drafts:
        time = draft.times[0][0]
        if time.type in ("DATE", "TIME") and not isinstance(time.value, Reference) and time.when is not None:
            dates.append(time.when)
            below = draft.clause >= 0 and subordination(parse.clauses[draft.clause].opener) in _SUBORDINATE
            main += [] if below or time.when.end is None else [time.when]
    inferred = [(other.when, state.is_past(parse, other.clause)) for other in others if other.when is not None]
    past = [when for when, over in inferred if over]
    closed = [when for when in dates if when.start is not None and when.end is not None]
    state.context.remember(sentence, main or past or closed or [when for when, _ in inferred] or dates)


def _places(state: NarrationState, passage: Passage, parse: Parse, drafts: Sequence[EventDraft]) -> dict[int, Place]:
    """Where the event of each draft stands, by the draft's `id`; None where it has the whole sentence."""
    places: dict[int, Place] = {id(draft): None for draft in drafts}
    clauses = {draft.clause for draft in drafts if draft.noun_phrase is None and draft.tokens is None}
    if len(drafts) < 2 or min(clauses, default=0) < 0:
        return places
    found = event_spans(parse, clauses, state.attachment.events) if clauses else {}
    for draft in drafts:
        first, last = draft.tokens or draft.noun_phrase or found.get(draft.clause, (0, 0))
        if draft.tokens:
            first = min(first, found.get(draft.clause, (first, 0))[0])
        if draft.noun_phrase:
            first = min(first, *(tokens[0] for _, tokens in draft.times))
            last = max(last, *(tokens[1] for _, tokens in draft.times))
            last = relative_clause_end(parse, draft.clause, last)
        places[id(draft)] = _place(state.text, passage, parse, first, last)
    return places


def _place(text: str, passage: Passage, parse: Parse, first: int, last: int) -> Place:
    """Where some tokens of a sentence stand in the text, without the space around them."""
    start, end = passage.sentence.start, passage.sentence.end
    begin = parse.offsets[first] if first else start
    stop = min(parse.offsets[last], end) if last < len(parse.tokens) else end
    begin += len(text[begin:stop]) - len(text[begin:stop].lstrip())
    return (begin, stop) if start <= begin < stop and (begin, stop) != (start, end) else None


def add_undated(state: NarrationState, passage: Passage, parse: Parse) -> None:
    """The event of a sentence without a date of its own, with the date that the structure or the context gives it."""
    sentence, clause = passage.sentence, main_clause(state, parse)
    title = clause_title(state, parse, clause) or shorten(state.text[sentence.start : sentence.end])
    status = state.status(parse, clause)
    scope = passage.scope if not sentence.heading else state.scopes.below.get(sentence.paragraph)
    unplaced = any(map(lacks_reference, passage.times))
    if scope is not None and status == "happened" and not unplaced and state.is_past(parse, clause):
        state.events.append(state.maker.structural(passage._replace(scope=scope), title, status))
        return
    placed = bool(passage.times) or not state.rules.placing.isdisjoint(map(norm, parse.tokens))
    source, when = state.inferred_date(sentence, parse, clause, placed)
    steps: tuple[Step, ...] = ()
    if when is not None:
        steps = state.maker.context_steps(source, when)
    elif now := next((time.text for time in passage.times if means_now(state, passage, parse, time)), None):
        steps = (("present", now),)
    event = state.maker.event(sentence, when, title, tuple(passage.times), status, "context", steps)
    (state.undated if when is None else state.events).append(event)
