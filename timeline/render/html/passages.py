"""The texts themselves, for the page that shows them beside the timeline: paragraphs, and in them what events tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from timeline.model import Document, Event
from timeline.render import spans
from timeline.render.html.entry import Entries
from timeline.render.spans import Span
from timeline.render.text import direction, plain


class Passage(NamedTuple):
    """A piece of a text: the spans in it, the anchors of the events it tells (none: plain words), its own name."""

    spans: list[Span]
    anchors: list[str]
    name: str


class Text(NamedTuple):
    """A document on the page: its name, language and direction, its paragraphs of passages."""

    name: str
    language: str | None
    direction: str
    paragraphs: list[list[Passage]]


def texts(documents: Iterable[Document], events: Iterable[Event], entries: Entries) -> list[Text]:
    """The texts, with the passages of the events named so that these can lead to them."""
    told: dict[str, list[tuple[Event, str]]] = {}
    for event in events:
        for source in event.sources:
            told.setdefault(source.document, []).append((source, entries.anchor(event)))
    found = []
    for number, document in enumerate(documents):
        here = sorted(told.get(document.id, ()), key=lambda pair: (pair[0].whole[0], -pair[0].whole[1]))
        breaks = entries.places.breaks(document)
        passages = _passages(document, here, breaks, f"t-{number}", entries)
        language = document.language if document.language != entries.words.locale else None
        name = entries.places.names[document.id]
        found.append(Text(name, language, direction(document.text), list(_paragraphs(passages, breaks))))
    return found


def _passages(
    document: Document, told: Iterable[tuple[Event, str]], breaks: Sequence[int], stem: str, entries: Entries
) -> Iterator[tuple[int, Passage]]:
    """A text from its start to its end: what events tell, and what lies between; each with its offset."""
    at = 0
    current: Passage | None = None
    for event, anchor in told:
        start, end = event.whole
        if current is not None and start < at:  # told by words that are here already, or by some of them
            current.anchors.append(anchor)
        elif at <= start < end <= len(document.text):
            yield from _between(document.text, at, start, breaks)
            current = Passage(spans.spans(event), [anchor], f"{stem}-{start}")
            yield start, current
            at = end
        else:
            continue
        entries.passages[document.id, start, end] = current.name
    yield from _between(document.text, at, len(document.text), breaks)


def _between(text: str, start: int, end: int, breaks: Sequence[int]) -> Iterator[tuple[int, Passage]]:
    """Words that tell no event, cut where paragraphs begin."""
    edges = [start, *breaks[bisect_right(breaks, start) : bisect_left(breaks, end)], end]
    for low, high in pairwise(edges):
        if words := plain(text[low:high]):
            yield low, Passage([Span(words, "")], [], "")


def _paragraphs(passages: Iterable[tuple[int, Passage]], breaks: Sequence[int]) -> Iterator[list[Passage]]:
    """The passages by the paragraph that they begin in."""
    for _, members in groupby(passages, key=lambda passage: bisect_right(breaks, passage[0])):
        yield [passage for _, passage in members]
