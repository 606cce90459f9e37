"""The filters of a page: the values of each property by which its events differ, with the number of events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.model import TimelineData
from timeline.render import classify
from timeline.render.html.marks import Mark
from timeline.render.places import Places
from timeline.render.text import plain
from timeline.render.words import Words

#: The most sources that have a button each; more are in the list of filters.
MOST_CHIPS = 24


class Option(NamedTuple):
    """A value of a filter, its name on the page, and the number of events that have it."""

    value: str
    name: str
    events: int


class Filter(NamedTuple):
    """A property by which events are filtered, such as the status, with its possible values."""

    heading: str
    options: list[Option]


def filters(timeline: TimelineData, places: Places, words: Words, *, with_documents: bool) -> list[Filter]:
    """The filters of a timeline, without those that have one value only; with or without that by source."""
    documents = [_documents(timeline, places, words)] if with_documents else []
    made = [*_classes(timeline, words), *documents, _tags(timeline, words)]
    return [one for one in made if len(one.options) > 1]


def tags_of(timeline: TimelineData) -> list[str]:
    """All tags of a timeline's events, sorted. The number of a tag on the page is its index here."""
    return sorted({tag for event in timeline.events for tag in event.tags})


def _classes(timeline: TimelineData, words: Words) -> Iterator[Filter]:
    """The filters by precision, certainty and status; values without a name on the page come last, as they are."""
    counts = Counter(value for event in timeline.events for value in classify.filters(event))
    for group in ("precision", "certainty", "status"):
        known = {f"{group}-{key}": str(name) for key, name in words.texts[group].items()}
        others = sorted(value for value in counts.keys() - known.keys() if value.startswith(f"{group}-"))
        names = known | {value: value.removeprefix(f"{group}-") for value in others}
        options = [Option(value, name, counts[value]) for value, name in names.items() if value in counts]
        yield Filter(words(f"by_{group}"), options)


def chips(timeline: TimelineData, marks: Iterable[Mark]) -> list[tuple[Mark, int]]:
    """The marks of the sources with the numbers of their events, for a button each; none if these would be too many."""
    marks = list(marks)
    if not 0 < len(marks) <= MOST_CHIPS:
        return []
    counts = _by_document(timeline)
    return [(mark, counts[document.id]) for mark, document in zip(marks, timeline.documents, strict=True)]


def _documents(timeline: TimelineData, places: Places, words: Words) -> Filter:
    counts = _by_document(timeline)
    options = [
        Option(f"document-{number}", places.names[document.id], counts[document.id])
        for number, document in enumerate(timeline.documents)
    ]
    return Filter(words("sources"), options)


def _by_document(timeline: TimelineData) -> Counter[str]:
    """The number of events of each document; one that it tells twice is counted once."""
    return Counter(document for event in timeline.events for document in {source.document for source in event.sources})


def _tags(timeline: TimelineData, words: Words) -> Filter:
    counts = Counter(tag for event in timeline.events for tag in event.tags)
    options = [Option(f"tag-{number}", plain(tag), counts[tag]) for number, tag in enumerate(tags_of(timeline))]
    return Filter(words("tags"), options)
