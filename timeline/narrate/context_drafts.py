"""Draft the events of the clauses beside the dated ones of a sentence, each with a date from the context.

In "The council closed the pool, which had opened in 1950" the closing has the document's date.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from timeline.narrate.attribution import is_attribution
from timeline.narrate.drafts import EventDraft
from timeline.narrate.inference import DateContext
from timeline.narrate.parser import Parse
from timeline.narrate.reporting import reporting_title
from timeline.narrate.sentences import Sentence
from timeline.narrate.state import NarrationState
from timeline.narrate.title_choice import clause_title


def drafts_without_date(
    state: NarrationState, context: DateContext, sentence: Sentence, parse: Parse, drafts: Sequence[EventDraft]
) -> list[EventDraft]:
    """The events of a sentence beside `drafts`, which have dates of their own."""
    with_date = {draft.clause for draft in drafts if draft.noun_phrase is None}
    with_date |= {
        parse.clause_at(tokens[0]) for draft in drafts if draft.noun_phrase is None for _, tokens in draft.times
    }
    found = []
    for number in range(len(parse.clauses)):
        if number in with_date or not state.attachment.is_separate(parse, number, with_date, state.rules.present):
            continue
        draft = EventDraft(number)
        draft.source, draft.when = state.inferred_date(sentence, parse, number)
        if context.is_news and context.reference and _only_attributes(parse, number):
            draft.source, draft.when = "document", context.reference  # not the day of what is reported
        draft.title = _title(state, parse, number, with_date)
        if draft.when is not None and draft.title:
            found.append(draft)
    return found + [now for draft in drafts if (now := _expectation(state, context, parse, draft))]


def _title(state: NarrationState, parse: Parse, number: int, with_date: Set[int]) -> str:
    """The title of a clause without a date; one that names a source keeps its verb of saying."""
    if not _only_attributes(parse, number):
        return clause_title(state, parse, number)
    first = min((one for one in with_date if 0 <= one < number), default=-1)
    before = clause_title(state, parse, first) if first >= 0 else ""
    return reporting_title(parse, number, state.rules.titles.wording, before)


def _only_attributes(parse: Parse, number: int) -> bool:
    """Whether a clause only says whose words the other clauses are."""
    return any(clause.governor == number for clause in parse.clauses) or is_attribution(parse, parse.clauses[number])


def _expectation(state: NarrationState, context: DateContext, parse: Parse, draft: EventDraft) -> EventDraft | None:
    """The present event in a clause about the future: that somebody expects, plans or hopes, on the document's day."""
    (time, (first, _)), number = draft.times[0], draft.clause
    known = (time.when.start or time.when.end) if time.when else None
    if number < 0 or draft.noun_phrase or not known or not context.today or known < context.today:
        return None
    planned = "planned" in state.rules.status.of_clause(parse, number, None)
    stop = state.attachment.future_start(parse, number, first, planned)
    now = EventDraft(number)
    now.title = clause_title(state, parse, number) if stop else ""
    now.source, now.when, now.tokens = "document", context.reference, (parse.clauses[number].start, stop)
    return now if now.title else None
