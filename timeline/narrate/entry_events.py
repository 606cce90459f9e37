"""Make the events of a list item, dated at its beginning or above it, or of a table row; add them to the state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.model import Block, Event, Timex
from timeline.narrate.drafts import OF_A_YEAR, drafts_of, is_finer, times_between
from timeline.narrate.lives import in_brackets_of_name
from timeline.narrate.parser import Parse, parse_sentence
from timeline.narrate.passages import ITEM, Passage, is_date
from timeline.narrate.sentence_events import add_undated, dated_events
from timeline.narrate.sentences import Sentence, sentences
from timeline.narrate.state import NarrationState
from timeline.narrate.table_rows import Cell, RowEvent, passage_text, spans_several
from timeline.narrate.title_choice import clause_title, main_clause
from timeline.narrate.wording import MAX_CHARS, shorten
from timeline.resolve.heads import fills
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: A cell of a column without a role has so many words at least if it is prose.
_FEWEST_WORDS = 4
#: How far the bracket around the years of a life may close behind them in a cell, in characters.
_CELL_BRACKET = 2
#: A value in small letters behind the name of a row: "Occupation of Ada Roe|: miller|".
_VALUE_AT_END = re.compile(r": [^\W\d_A-Z][^:]*\Z")


def add_entry(state: NarrationState, passage: Passage, parse: Parse) -> None:
    """The events of an item or row with a date above it or at its beginning.

    A finer date within that one dates its own clause: in "1848: In April the king fled" the king fled in April 1848.
    """
    assert passage.scope is not None
    clause = main_clause(state, parse)
    finer = [time for time in passage.dated if is_finer(time, passage.scope.value)]
    if drafts := drafts_of(state, parse, finer) if finer else []:
        state.events += dated_events(state, passage, parse, drafts)
        if clause < 0 or any(draft.clause == clause for draft in drafts):
            return
    words = " ".join(state.text[passage.start : passage.end].split())
    # A short item is titled by its own words, of a long one a clause is chosen.
    short = len(words) <= MAX_CHARS
    title = state.rules.titles.wording.of_unparsed(words) if short else clause_title(state, parse, clause)
    title = title or clause_title(state, parse, -1) or shorten(words)
    status = state.status_at(parse, clause, passage.scope.value)
    state.events.append(state.maker.structural(passage, title, status))


def add_row(state: NarrationState, passage: Passage, row: Block, parse: Parse) -> None:
    """The events of a table row: by the dates in its cells, else by the date above the table, else undated."""
    found = state.rules.rows.events(passage, row, state.text)
    if found:
        state.events += _row_events(state, passage, row, found)
        _add_cells(state, passage, row, [one.when for one in found])
    elif has_roles(row):
        _add_without_date(state, passage, row, parse)
    elif passage.scope is not None:
        add_entry(state, passage, parse)
    elif passage.dated:
        state.events += dated_events(state, passage, parse, drafts_of(state, parse, passage.dated, passage.times))
    else:
        add_undated(state, passage, parse)


def has_roles(row: Block | None) -> bool:
    """Whether a passage is a row of a table whose column of dates is known."""
    return row is not None and "date" in row.roles


def _add_without_date(state: NarrationState, passage: Passage, row: Block, parse: Parse) -> None:
    """The events of a row whose column for the date is empty: those that its text dates, or the row without a date."""
    before = len(state.events)
    _add_cells(state, passage, row, [])
    if len(state.events) > before:
        return
    title = state.rules.rows.undated_title(row, state.text)
    if title is None:
        add_undated(state, passage, parse)
    else:
        state.undated.append(
            state.maker.event(passage.sentence, None, shorten(title), tuple(passage.times), "happened", "stated")
        )


def _row_events(state: NarrationState, passage: Passage, row: Block, found: Sequence[RowEvent]) -> Iterator[Event]:
    """The events of a row by its cells that are dates; the first has the other time expressions of the row, too."""
    taken = {id(time) for one in found for time in one.times}
    rest = tuple(time for time in passage.times if id(time) not in taken)
    for number, one in enumerate(found):
        title = one.title or _cell_title(state, passage, one.cell)
        times = one.times + rest if number == 0 else one.times
        in_cell = times_between(passage.dated, one.cell.start, one.cell.end) if one.cell is not None else []
        finer = None if one.settled else next((time.when for time in in_cell if is_finer(time, one.when)), None)
        when = finer or one.when
        status = "planned" if state.today and when.start and when.start >= state.today else "happened"
        sentence = passage.sentence
        if row.end - row.start > ITEM:  # too long to be shown: the date alone
            sentence = _shown(passage, one)
        yield state.maker.event(sentence, when, title, times, status, "stated")


def _shown(passage: Passage, one: RowEvent) -> Sentence:
    """What is shown of a row that is too long to be shown whole: its date, with its title if that is near."""
    start, end = one.times[0].start, one.times[-1].end
    if one.settled and one.cell is not None:
        first, last = min(start, one.cell.start), max(end, one.cell.end)
        start, end = (first, last) if last - first <= ITEM else (start, end)
    return passage.sentence._replace(start=start, end=end)


def _cell_title(state: NarrationState, passage: Passage, cell: Cell | None) -> str:
    """A title from the cell that says what happened, or from the whole row."""
    if cell is None:
        return shorten(passage_text(passage, state.text))
    spans = _spans(times_between(passage.dated, cell.start, cell.end))
    first = next(iter(sentences(state.text, state.rules.sentence, spans, cell.start, cell.end)), None)
    if first is None:
        return shorten(cell.text)
    parse = parse_sentence(state.text, first.start, first.end, state.rules.lexicon, spans)
    state.coreference.add(parse)
    return clause_title(state, parse, main_clause(state, parse)) or shorten(state.text[first.start : first.end])


def _add_cells(state: NarrationState, passage: Passage, row: Block, row_dates: Sequence[TimeValue]) -> None:
    """The events in the cells of a dated row that have dates of their own: "Hearing held. Answer due 3 May"."""
    for column, (start, end) in enumerate(row.cells):
        if row.roles and not _is_prose(state.text[start:end], row.roles[column]):
            continue
        times = [time for time in times_between(passage.dated, start, end) if is_date(time)]
        if not times or fills(state.text, (start, end), times[0]):
            continue
        times = [time for time in times if not _is_of_row(state, time, row_dates)]
        if not times:
            continue
        for sentence in sentences(state.text, state.rules.sentence, _spans(times), start, end):
            own = [time for time in times if sentence.start <= time.start < sentence.end]
            if own:
                state.events += _cell_events(state, row, sentence, own)


def _is_prose(cell: str, role: str) -> bool:
    """Whether a cell can tell of other events than its row: one with text, or of no role and with some words."""
    words = sum(any(map(str.isalpha, word)) for word in cell.split())
    return role == "text" or (not role and words >= _FEWEST_WORDS)


def _cell_events(state: NarrationState, row: Block, sentence: Sentence, times: list[Timex]) -> list[Event]:
    """The events of one sentence of a cell; where it has no subject, the row's first cell gives one."""
    parse = parse_sentence(state.text, *sentence[:2], state.rules.lexicon, _spans(times))
    state.coreference.add(parse)
    passage = Passage(sentence, *sentence[:2], times, times)
    events = dated_events(state, passage, parse, drafts_of(state, parse, times))
    if any(clause.subject[0] < clause.subject[1] for clause in parse.clauses):
        return events
    return [_with_label(state.text, row, event) for event in events]


def _with_label(text: str, row: Block, event: Event) -> Event:
    """An event of a cell with the words of the row's first cell before its title, if these are a name."""
    titles = [place for place, role in enumerate(row.roles) if role == "title"]
    free = [place for place, role in enumerate(row.roles) if not role]
    first, last = row.cells[(titles or free or [0])[0]]
    label = _VALUE_AT_END.sub("", " ".join(text[first:last].split()))
    title = f"{label}: {event.title[:1].lower()}{event.title[1:]}"
    named = any(map(str.isalpha, label)) and not event.start < last and label.lower() not in event.title.lower()
    return replace(event, title=title) if named and len(title) <= MAX_CHARS else event


def _is_of_row(state: NarrationState, time: Timex, row_dates: Sequence[TimeValue]) -> bool:
    """Whether a date in a cell is the row's own again, is counted from one of a year, or says when somebody lived."""
    counted = any(step[0] == "anchor" and step[1] not in OF_A_YEAR for step in time.steps)
    for when in row_dates:
        within = is_finer(time, when) and not spans_several(when)
        if time.when == when or within or (counted and when.unit > Unit.DAY):
            return True
    return in_brackets_of_name(state.text, time, _CELL_BRACKET)


def _spans(times: Sequence[Timex]) -> list[tuple[int, int]]:
    return [(time.start, time.end) for time in times]
