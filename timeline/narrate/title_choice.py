"""Choose the words of a sentence that become the title of an event: its clause, another one, or a label."""

from __future__ import annotations

import re

from timeline.model import Timex
from timeline.narrate.clauses import Reading, opening
from timeline.narrate.drafts import EventDraft
from timeline.narrate.headings import words_beside_dates
from timeline.narrate.passages import Passage
from timeline.narrate.state import NarrationState
from timeline.narrate.wording import LONGEST
from timeline.value.moment import Unit

#: "Release 1.1 (June 1996): | The first with a name": a label with its date in brackets, before a colon.
_LABEL = re.compile(r"[^():\n]{1,60}\([^()]{1,60}\)[*_]*\s?:\s")


def main_clause(state: NarrationState, reading: Reading) -> int:
    """The number of the clause that a sentence is an event by, or -1 if it has none."""
    if not reading.clauses:
        return -1
    main = (n for n, clause in enumerate(reading.clauses) if opening(clause.opener) in ("", "z"))
    first = reading.clauses[0]
    only_related = opening(first.opener) == "r" and first.about[0] == 0 < first.about[1]
    number = next(main, -1 if only_related else 0)  # "a storm, which sank the ferry": no main clause
    return state.dating.event_clause(reading, number) if number >= 0 else -1


def clause_title(
    state: NarrationState, reading: Reading, clause: int, noun_phrase: tuple[int, int] | None = None
) -> str:
    """The title of a clause (-1: the sentence) or noun phrase; where a clause gives but one word, that of another."""
    titles = state.rules.titles
    title = titles.title(reading, clause, noun_phrase, state.cast)
    if " " in title or clause < 0 or noun_phrase:
        return title
    one = reading.clauses[clause]
    if one.opener[-1:] == "c" and "T" in reading.classes[one.verb : one.end]:
        return title  # "was born in 1923 and | died in 1999"
    if _shares_subject_with_next(reading, clause):
        return _with_next_clause(state, reading, clause, title)
    # A word alone says too little: "the terms, | announced Friday".
    others = [n for n, one in enumerate(reading.clauses) if n != clause and opening(one.opener) in ("", "z")]
    others.append(-1)  # at last the sentence itself
    longer = (titles.title(reading, other, None, state.cast) for other in others)
    return next((other for other in longer if " " in other), title)


def _shares_subject_with_next(reading: Reading, clause: int) -> bool:
    """Whether the next clause goes on with the subject of this one: "married | and had three children"."""
    one, following = reading.clauses[clause], reading.clauses[clause + 1 : clause + 2]
    if not following or one.verb <= one.start:
        return False
    return following[0].opener == "c" and following[0].verb == following[0].start


def _with_next_clause(state: NarrationState, reading: Reading, clause: int, title: str) -> str:
    """A title of one word with that of the next clause: "Married and had three children"."""
    following = reading.clauses[clause + 1]
    if "T" in reading.classes[following.verb : following.end]:
        return title  # "fly on Friday | and return on Monday"
    more = state.rules.titles.title(reading, clause + 1, None, state.cast)
    both = f"{title}{reading.pieces[following.start - 1]} {more[:1].lower()}{more[1:]}"
    return both if len(both) <= LONGEST else title


def draft_title(state: NarrationState, passage: Passage, reading: Reading, draft: EventDraft, first: bool) -> str:
    """The title of a dated event, the `first` of its sentence or not; empty for a date that is no event, as "1944"."""
    time, heading = draft.times[0][0], passage.sentence.heading
    if first and _in_label(state, passage, time):
        title = clause_title(state, reading, -1)
    else:
        title = clause_title(state, reading, draft.clause, draft.noun_phrase)
    if not any(map(str.isalnum, title)):
        day = time.when is not None and time.when.unit <= Unit.DAY  # "Next meeting", and below it "Tuesday 11 July"
        beside = words_beside_dates(state.text, passage) if heading else ""
        title = beside or (state.heading_above if day and not heading and passage.scope is None else "")
    return "" if draft.clause < 0 and state.dating.dateline(reading) else title


def _in_label(state: NarrationState, passage: Passage, time: Timex) -> bool:
    """Whether a time stands in brackets in the label of an entry: "Release 1.1 (June 1996): The first"."""
    label = _LABEL.match(state.text, passage.start, passage.end)
    return label is not None and time.end < label.end()
