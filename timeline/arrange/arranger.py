"""Make a timeline of events: in order of time, with duplicates merged, gaps and conflicting dates reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from timeline.arrange.gaps import gaps
from timeline.arrange.merge import merge
from timeline.model import Document, Event, PassedOver, Problem, TimelineData, UndatedSentence, as_event
from timeline.value import TimeValue, in_order


def arrange(
    events: Iterable[Event],
    undated: Iterable[Event | UndatedSentence],
    problems: Iterable[Problem],
    documents: Iterable[Document],
    languages: Mapping[str, str] | None = None,
    passed_over: Iterable[PassedOver] = (),
    made_by: tuple[tuple[str, str], ...] = (),
) -> TimelineData:
    """A timeline in order of time; events of one date, and those without a date, in the order of documents and text.

    Events that were merged before are taken apart and merged anew, so that the result does not depend on the order in
    which documents were added. `languages` has the language of each document by its id; where it has none, the language
    is detected.

    >>> def event(when, start):
    ...     return Event(id=when, when=TimeValue(when), title=when, text="", document="d", start=start, end=start)
    >>> events = [event("1940-01", 0), event("1940", 9), event("1939", 5)]
    >>> [str(event.when) for event in arrange(events, [], [], [Document(id="d", text="")])]
    ['1939', '1940', '1940-01']
    """
    documents = tuple(documents)
    merged, conflicts = merge(_in_text_order([*events, *undated], documents), documents, languages or {})
    dated, rest = _in_time_order(merged)
    return TimelineData(
        events=tuple(dated),
        undated=cast("tuple[Event, ...]", lambda: tuple(map(as_event, rest))),
        problems=(*problems, *conflicts, *gaps(dated)),
        passed_over=tuple(passed_over),
        documents=documents,
        made_by=made_by,
    )


def _in_text_order(
    events: list[Event | UndatedSentence], documents: Sequence[Document]
) -> list[Event | UndatedSentence]:
    """The sources of events, in the order of the documents and their texts."""
    if any(event.retold for event in events):
        events = [source for event in events for source in sources_of(event)]
    events.sort(key=lambda event: (event.start, event.end))
    if len({event.document for event in events}) > 1:
        number = {document.id: place for place, document in reversed(list(enumerate(documents)))}
        events.sort(key=lambda event: (number.get(event.document, len(number)), event.document))
    return events


def _in_time_order(
    events: Iterable[Event | UndatedSentence],
) -> tuple[list[Event], list[Event | UndatedSentence]]:
    """Events with a date in the order of time, and those without one; events of one date keep their order."""
    # Many events have few dates: only the dates are compared.
    on_date: dict[TimeValue, list[Event]] = {}
    rest: list[Event | UndatedSentence] = []
    for event in events:
        if isinstance(event, UndatedSentence) or event.when is None:
            rest.append(event)
        else:
            on_date.setdefault(event.when, []).append(event)
    return [event for when in in_order(on_date) for event in on_date[when]], rest


def sources_of(event: Event | UndatedSentence) -> tuple[Event | UndatedSentence, ...]:
    """The events that were merged into one, each as it was alone."""
    return (replace(event, retold=()), *event.retold) if isinstance(event, Event) and event.retold else (event,)
