"""Prepare the texts that the page shows beside the timeline: paragraphs of passages that link to the events."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from timeline.model import Document, Event
from timeline.render.html.entry import Entries
from timeline.render.places import paragraphs
from timeline.render.spans import Span, spans
from timeline.render.text import direction, other_language, plain


class Passage(NamedTuple):
    """A piece of a text as spans: a sentence that reports events, with their anchors and its own, or other text."""

    spans: list[Span]
    anchors: list[str]
    name: str


class Text(NamedTuple):
    """A document on the page; `language` is None if it is that of the page."""

    name: str
    language: str | None
    direction: str
    paragraphs: list[list[Passage]]


def texts(documents: Iterable[Document], events: Iterable[Event], entries: Entries) -> list[Text]:
    """The texts of the documents; the anchors of their passages are added to `entries.passages`."""
    reports: dict[str, list[tuple[Event, str]]] = {}
    for event in events:
        for source in event.sources:
            reports.setdefault(source.document, []).append((source, entries.anchor(event)))
    found = []
    for number, document in enumerate(documents):
        here = sorted(reports.get(document.id, ()), key=lambda report: (report[0].whole[0], -report[0].whole[1]))
        breaks = [place.start for place in paragraphs(document.text)][1:]
        passages = _passages(document, here, breaks, f"t-{number}", entries)
        language = other_language(document.language, entries.words.locale)
        name = entries.places.names[document.id]
        found.append(Text(name, language, direction(document.text), list(_paragraphs(passages, breaks))))
    return found


def _passages(
    document: Document, reports: Iterable[tuple[Event, str]], breaks: Sequence[int], stem: str, entries: Entries
) -> Iterator[tuple[int, Passage]]:
    """The passages of a whole text, those between the reports of events too, each with its offset.

    `reports` are (event, anchor), in order.
    """
    at = 0
    current: Passage | None = None
    for event, anchor in reports:
        start, end = event.whole
        if current is not None and start < at:  # another event of the passage before, or of a part of it
            current.anchors.append(anchor)
        elif at <= start < end <= len(document.text):
            yield from _between(document.text, at, start, breaks)
            current = Passage(spans(event), [anchor], f"{stem}-{start}")
            yield start, current
            at = end
        else:
            continue
        entries.passages[document.id, start, end] = current.name
    yield from _between(document.text, at, len(document.text), breaks)


def _between(text: str, start: int, end: int, breaks: Sequence[int]) -> Iterator[tuple[int, Passage]]:
    """The text between two offsets, which reports no event, cut where paragraphs begin."""
    edges = [start, *breaks[bisect_right(breaks, start) : bisect_left(breaks, end)], end]
    for low, high in pairwise(edges):
        if words := plain(text[low:high]):
            yield low, Passage([Span(words, "")], [], "")


def _paragraphs(passages: Iterable[tuple[int, Passage]], breaks: Sequence[int]) -> Iterator[list[Passage]]:
    """The passages, grouped by the paragraph in which they begin."""
    for _, members in groupby(passages, key=lambda passage: bisect_right(breaks, passage[0])):
        yield [passage for _, passage in members]
