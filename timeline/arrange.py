"""Events of one or many documents -> a timeline in order.

Order is that of values (by the known bound, an open start first, coarser before finer); at equal values the order of
the documents, then of the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Document, Event, Problem, Timeline
from timeline.value import TimeValue


def arrange(
    events: Iterable[Event], undated: Iterable[Event], problems: Iterable[Problem], documents: Iterable[Document]
) -> Timeline:
    """The timeline of these events; those without a date stay in the order they were told."""
    documents = tuple(documents)
    place = {document.id: number for number, document in enumerate(documents)}

    def key(event: Event) -> tuple[TimeValue, int, int]:
        assert event.when is not None
        return event.when, place.get(event.document, len(place)), event.start

    return Timeline(
        events=tuple(sorted(events, key=key)), undated=tuple(undated), problems=tuple(problems), documents=documents
    )
