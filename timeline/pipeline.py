"""The pipeline from sources to a timeline: read, tag, resolve, narrate, arrange."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from os import PathLike
from typing import TYPE_CHECKING, NamedTuple

from timeline.guard import described, guarded, left_out, log
from timeline.language import Language, detected, load, region
from timeline.model import Document, Event, PassedOver, Problem, TimelineData, Timex, UndatedSentence, as_event
from timeline.options import Options
from timeline.read.running_text import cells_apart, running_text
from timeline.read.sections import with_sections
from timeline.read.text_blocks import blocks_of
from timeline.resolve import resolve
from timeline.resolve.marked import with_marked
from timeline.resolve.scopes import Scopes
from timeline.tag import tag_with_domain
from timeline.value import TimeValue

if TYPE_CHECKING:
    from timeline.read.columns import Columns

Source = str | PathLike[str] | Document


class Expressions(NamedTuple):
    """The time expressions of a document with their values, and what was needed to find them.

    `language` and `scopes` are None if finding them failed; the last of `problems` then says why.
    """

    timexes: list[Timex]
    problems: list[Problem]
    language: Language | None = None
    scopes: Scopes | None = None


def build(
    source: Source | Iterable[Source],
    options: Options,
    max_size: int,
    input_format: str | None = None,
    columns: Columns | None = None,
) -> TimelineData:
    """The timeline of a source or of many: read them, then build the timeline of the documents."""
    from timeline.read import Columns, read
    from timeline.read.columns import as_pairs

    columns = columns or Columns()
    documents, problems = read(
        source,
        language=options.language,
        reference_date=options.reference_date,
        max_size=max_size,
        input_format=input_format,
        columns=columns,
    )
    return build_documents(documents, problems, options, as_pairs(input_format, columns))


def build_documents(
    documents: list[Document], problems: list[Problem], options: Options, reading: tuple[tuple[str, str], ...] = ()
) -> TimelineData:
    """The timeline of documents that were read, with the problems of reading them and the options of `reading`.

    Whatever fails for one document becomes a problem of that document, and the others are built.
    """
    from timeline.narrate import narrate
    from timeline.narrate.passed_over import passed_over

    documents = list(map(with_sections, documents))
    events: list[Event] = []
    undated: list[Event | UndatedSentence] = []
    passed: list[PassedOver] = []
    languages: dict[str, str] = {}
    # Each stage runs over all documents before the next one starts: its tables then stay in the processor's caches.
    found = [find(document, options) for document in documents]
    for document, expressions in zip(documents, found, strict=True):
        problems += expressions.problems
        language, timexes, scopes = expressions.language, expressions.timexes, expressions.scopes
        if language is None or scopes is None:
            continue
        languages[document.id] = language.code
        with guarded(document.id, problems, "finding its events"):
            dated, rest = narrate(document, timexes, language, infer=options.infer, scopes=scopes)
            reasons = passed_over(document.id, timexes, scopes, (*dated, *rest))
            events += dated
            undated += rest
            passed += reasons
    return _arranged(events, undated, problems, documents, languages, passed, (*options.as_pairs(), *reading))


def find(document: Document, options: Options) -> Expressions:
    """The time expressions of a document; a problem instead of an exception if finding them fails."""
    try:
        return _tagged_and_resolved(document, options)
    except Exception as error:
        return Expressions([], [left_out(document.id, "finding its time expressions", error)])


def _tagged_and_resolved(document: Document, options: Options) -> Expressions:
    language, problems = _language(document)
    blocks = document.blocks or blocks_of(document.text)
    running = running_text(document.text, blocks)
    scopes = Scopes(running.text, blocks, document.text, running.ends)
    mentions, domain = tag_with_domain(cells_apart(running.text, blocks), language, options.domain)
    if document.marked:
        mentions, wrong = with_marked(running.text, mentions, document.marked)
        problems += wrong
    timexes, unsettled = resolve(
        running.text,
        mentions,
        language,
        replace(options, domain=domain),
        reference=TimeValue(document.reference_date) if document.reference_date else None,
        region=region(document.language),
        scopes=scopes,
    )
    problems = [replace(problem, document=document.id) for problem in [*problems, *unsettled]]
    return Expressions(timexes, problems, language, scopes)


def _language(document: Document) -> tuple[Language, list[Problem]]:
    """The document's language, or the detected one where it has none or claims an unknown one."""
    try:
        return load(document.language or detected(document)), []
    except ValueError as error:
        language = load(detected(document))
        return language, [Problem(f"{error}; read as {language.code}")]


def _arranged(
    events: list[Event],
    undated: list[Event | UndatedSentence],
    problems: list[Problem],
    documents: list[Document],
    languages: dict[str, str],
    passed: Iterable[PassedOver],
    made_by: tuple[tuple[str, str], ...],
) -> TimelineData:
    """The events in order, with duplicates merged; only in order if merging them fails."""
    from timeline.arrange import arrange

    try:
        return arrange(events, undated, problems, documents, languages, passed, made_by)
    except Exception as error:
        log().debug("merging events failed", exc_info=error)
        failed = Problem(f"duplicate events were not merged: merging failed ({described(error)})")
        dated = sorted((event for event in events if event.when is not None), key=lambda event: event.when or 0)
        return TimelineData(
            events=tuple(dated),
            undated=(*map(as_event, undated), *(event for event in events if event.when is None)),
            problems=(*problems, failed),
            documents=tuple(documents),
            passed_over=tuple(passed),
            made_by=made_by,
        )
