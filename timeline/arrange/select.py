"""Select parts of a timeline: by time, by topic, by status, or one part for each year or other unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import chain
from math import inf
from typing import TypeVar

from timeline.arrange.stems import stemmer_for
from timeline.arrange.telling import bounds, closed
from timeline.model import REVIEWS, STATUSES, Event, TimelineData
from timeline.read.reference_date import reference
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: A timeline of any class: a part of it is of the same class.
AnyTimeline = TypeVar("AnyTimeline", bound=TimelineData)
Keep = Callable[[Event], object]
Date = str | date | TimeValue


def chosen(
    timeline: AnyTimeline,
    keep: Keep | None,
    since: Date | None,
    until: Date | None,
    about: str | None,
    status: str | None,
    review: str | None = None,
) -> AnyTimeline:
    """The events that meet all conditions that are not None; see `Timeline.filter`."""
    tests: list[Keep] = [] if keep is None else [keep]
    if since is not None or until is not None:
        tests.append(_between(since, until))
    if about is not None:
        tests.append(_about(timeline, about))
    if status is not None:
        if status not in STATUSES:
            raise ValueError(f"unknown status {status!r}: give one of {', '.join(STATUSES)}")
        tests.append(lambda event: event.status == status)
    if review is not None:
        if review not in REVIEWS:
            raise ValueError(f"unknown review {review!r}: give one of {', '.join(REVIEWS)}")
        tests.append(lambda event: event.editorial is not None and event.editorial.review == review)

    def kept(events: tuple[Event, ...]) -> tuple[Event, ...]:
        return tuple(event for event in events if all(test(event) for test in tests))

    return part(timeline, kept(timeline.events), kept(timeline.undated))


def part(timeline: AnyTimeline, events: Iterable[Event], undated: Iterable[Event] = ()) -> AnyTimeline:
    """The timeline of some of its events, with their documents and the problems of these."""
    found = replace(timeline, events=tuple(events), undated=tuple(undated))
    ids = {source.document for event in chain(found.events, found.undated) for source in event.sources}
    documents = tuple(document for document in timeline.documents if document.id in ids)
    problems = tuple(problem for problem in timeline.problems if problem.document in ids)
    passed_over = tuple(one for one in timeline.passed_over if one.document in ids)
    return replace(found, documents=documents, problems=problems, passed_over=passed_over)


def grouped(timeline: AnyTimeline, unit: str | Unit) -> dict[TimeValue, AnyTimeline]:
    """A timeline for each year or other unit that has events, in order; see `Timeline.group`."""
    name = unit.name if isinstance(unit, Unit) else unit.upper()
    if name not in Unit.__members__:
        raise ValueError(f"unknown unit {unit!r}: give one of {', '.join(member.name.lower() for member in Unit)}")
    parts: dict[TimeValue, list[Event]] = {}
    for event in timeline:
        if event.when is not None and closed(event) != (-inf, inf):
            parts.setdefault(event.when.floor(max(Unit[name], event.when.unit)), []).append(event)
    return {key: part(timeline, events) for key, events in parts.items()}


def _between(since: Date | None, until: Date | None) -> Keep:
    first = -inf if since is None else _bounds(since)[0]
    last = inf if until is None else _bounds(until)[1]

    def within(event: Event) -> bool:
        begin, end = closed(event)
        return event.when is not None and begin <= last and first <= end

    return within


def _bounds(given: Date) -> tuple[float, float]:
    return bounds(Event(id="", when=value_of(given), title="", text="", document="", start=0, end=0))


def value_of(given: Date) -> TimeValue:
    """The value of a date in any form that can be given; ValueError for anything else.

    >>> value_of("1940-05~"), value_of("18 Sept 2023"), value_of(date(1940, 5, 3))
    (TimeValue('1940-05~'), TimeValue('2023-09-18'), TimeValue('1940-05-03'))
    """
    if isinstance(given, TimeValue):
        return given
    if isinstance(given, str):
        try:
            return TimeValue(given)
        except ValueError:
            pass
    return TimeValue(reference(given) or "")


def _about(timeline: TimelineData, about: str) -> Keep:
    """Whether an event has all these words, by their stems, in its title or in its sentences."""
    stemmers = {document.id: stemmer_for(document) for document in timeline.documents}

    def has(event: Event) -> bool:
        stemmer = stemmers.get(event.document)
        stemmer = stemmer if stemmer is not None else stemmer_for(None)
        texts = (event.title, *(source.text for source in event.sources))
        return stemmer.of_text(about).issubset(chain.from_iterable(map(stemmer.of_text, texts)))

    return has
