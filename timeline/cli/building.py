"""Build the timelines of `timeline build`: one of all documents, or with --output-dir one for each source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from timeline import pipeline
from timeline.cli.options import selected
from timeline.cli.progress import Progress, Watched
from timeline.cli.sources import details
from timeline.cli.targets import Destination, write_all
from timeline.cli.terminal import Unreadable, complain, report, this_run
from timeline.guard import LEFT_OUT
from timeline.read.columns import as_pairs
from timeline.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.cli.targets import Target
    from timeline.corrections import Entry
    from timeline.model import Document, Problem
    from timeline.options import Options
    from timeline.read import Columns


class Job(NamedTuple):
    """What is made of documents: the settings, the corrections, the part that is kept, and the look of the formats."""

    options: Options
    corrections: list[Entry]
    part: dict[str, Any]
    looks: dict[str, Any]
    input_format: str | None
    columns: Columns


def build_one(documents: list[Document], unread: list[Problem], job: Job, targets: Iterable[Target]) -> None:
    """Build the timeline of all documents and write it; the status is 1 if no document is left."""
    made = _made(documents, unread, job)
    if made is None:
        raise click.exceptions.Exit(1)
    write_all(selected(made, **job.part), targets, job.looks)
    if this_run().strict and made.problems:
        raise click.exceptions.Exit(1)


def build_each(documents: list[Document], unread: list[Problem], job: Job, to: Destination) -> None:
    """Build and write a timeline for each source; what goes wrong with one does not stop the others."""
    by_source: dict[str, list[Document]] = {}
    for document in documents:
        by_source.setdefault(document.source or document.id, []).append(document)
    ids = {document.id for document in documents}
    shared = [problem for problem in unread if problem.document not in ids]
    report(shared, documents)
    wrong, written = bool(shared), 0
    paths = to.paths(by_source)
    for name, group in by_source.items():
        own = {document.id for document in group}
        made = _made(group, [problem for problem in unread if problem.document in own], job)
        wrong = wrong or made is None or bool(made.problems)
        if made is None:
            continue
        try:
            write_all(selected(made, **job.part), [(paths[name], to.format)], job.looks)
            written += 1
        except Unreadable as error:
            complain(f"{name}: {error.message}", error=True)
            wrong = True
    if not written or (this_run().strict and wrong):
        raise click.exceptions.Exit(1)


def _made(documents: list[Document], unread: list[Problem], job: Job) -> Timeline | None:
    """The timeline of documents, with its problems reported; None if they were all left out."""
    reading = as_pairs(job.input_format, job.columns)
    with Progress() as progress:
        built = Timeline.of(pipeline.build_documents(Watched(documents, progress), unread, job.options, reading))
    corrected = built.correct(job.corrections) if job.corrections else built
    report(corrected.problems, corrected.documents)
    if this_run().verbose:
        events = [source.document for event in corrected.events for source in event.sources]
        for document in corrected.documents:
            details(document, _language(document), events.count(document.id), "event", job.input_format)
    nothing = not (built.events or built.undated)
    return None if nothing and any(one.message.startswith(LEFT_OUT) for one in built.problems) else corrected


def _language(document: Document) -> str:
    """The language that a document was read in."""
    from timeline.language import detected, load

    try:
        return load(document.language or detected(document)).code
    except ValueError:  # it names a language that does not exist
        return detected(document)
