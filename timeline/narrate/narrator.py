"""Walk through the passages of a document in order and make the events of each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, compress, islice

from timeline.language import Language
from timeline.model import Block, Document, Event, Timex, UndatedSentence
from timeline.narrate.appositions import without_appositions
from timeline.narrate.drafts import drafts_of
from timeline.narrate.entry_events import add_entry, add_row, has_roles
from timeline.narrate.headings import is_headline, without_date
from timeline.narrate.inference import LEAD, DateContext
from timeline.narrate.narration import Narration, narration
from timeline.narrate.parser import Parse, parse_sentences
from timeline.narrate.passages import Passage, passages
from timeline.narrate.sentence_events import add_undated, dated_events, means_now
from timeline.narrate.state import NarrationState
from timeline.resolve.scopes import Scopes

#: So many passages are read at once: that is faster than one by one, and takes little memory.
_BATCH = 200


def narrate(
    document: Document,
    timexes: Sequence[Timex],
    language: Language | Narration,
    infer: bool = False,
    scopes: Scopes | None = None,
) -> tuple[list[Event], list[Event | UndatedSentence]]:
    """The events of a document with a date, and those without, both in the order of the text.

    Each clause with a dated expression is one event; an item, a row or a sentence that has none takes the date that
    the `scopes` of the document gives it. A sentence without any date is an event without one. With `infer`, it takes
    its date from the context: the present is the document's date, and what happened has the date of the sentence
    before in the paragraph, or the day that the beginning of the news names.
    """
    rules = language if isinstance(language, Narration) else narration(language)
    times = _outermost(timexes)
    scopes = scopes or Scopes(document.text, (Block("paragraph", 0, len(document.text)),))
    waiting = passages(scopes.text, scopes, times, rules.sentence, rules.titles.attachment)
    lead = list(islice(waiting, LEAD))
    context = DateContext(document, [passage.sentence for passage in lead], times) if infer else None
    state = NarrationState(document, rules, scopes, context, times)
    waiting = chain(lead, waiting)
    while batch := list(islice(waiting, _BATCH)):
        _add_batch(state, batch)
    return state.events, state.undated


def _outermost(timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions in order; a joined one, such as "from 14 to 24 August", stands once in place of its parts."""
    found = {}
    for timex in timexes:
        whole = timex.part_of if timex.part_of is not None and timex.part_of.when is not None else timex
        found[whole.start, whole.end] = whole
    return sorted(found.values(), key=lambda timex: (timex.start, timex.end))


def _add_batch(state: NarrationState, batch: Sequence[Passage]) -> None:
    """The events of some passages. Most sentences have no date: unless dates are inferred, they are not parsed."""
    infer = state.context is not None
    parsed = [
        infer or bool(passage.dated or passage.scope) or passage.sentence.heading or has_roles(passage.row)
        for passage in batch
    ]
    parses = iter(parse_sentences(state.text, map(Passage.spans, compress(batch, parsed)), state.rules.lexicon))
    for passage, is_parsed in zip(batch, parsed, strict=True):
        if is_parsed:
            _add(state, passage, next(parses))
        else:
            _add_unparsed(state, passage)


def _add(state: NarrationState, passage: Passage, parse: Parse) -> None:
    """The events of one heading, sentence, entry or row."""
    heading = passage.sentence.heading
    state.enter(passage)
    state.coreference.add(parse, passage.sentence.paragraph)
    if heading:
        state.heading_above = without_date(state, passage)
    if passage.row is not None:
        add_row(state, passage, passage.row, parse)
    elif passage.entry:
        add_entry(state, passage, parse)
    else:
        told = bool(parse.clauses) or not heading
        passage, described = without_appositions(state, passage, parse) if passage.dated and told else (passage, [])
        state.events += described
        dated = [time for time in passage.dated if not means_now(state, passage, parse, time)]
        if drafts := drafts_of(state, parse, dated, passage.times) if dated else []:
            state.events += dated_events(state, passage, parse, drafts)
        elif parse.clauses or (not described and (not heading or is_headline(state, passage))):
            add_undated(state, passage, parse)


def _add_unparsed(state: NarrationState, passage: Passage) -> None:
    """A sentence without a date, which becomes an event when somebody asks for it."""
    sentence = passage.sentence
    state.coreference.add((passage.start, sentence.end), sentence.paragraph)
    state.undated.append(state.maker.undated(passage))
