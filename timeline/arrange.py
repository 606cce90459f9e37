"""Events put in order: the last stage before a timeline is written."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Document, Event, Problem, Timeline


def arrange(
    events: Iterable[Event], undated: Iterable[Event], problems: Iterable[Problem], documents: Iterable[Document]
) -> Timeline:
    """A timeline in the order of its dates; equal dates, and what has none, in the order of documents and text.

    >>> from timeline.value import TimeValue
    >>> def event(when, start):
    ...     return Event(id=when, when=TimeValue(when), title=when, text="", document="d", start=start, end=start)
    >>> events = [event("1940-01", 0), event("1940", 9), event("1939", 5)]
    >>> [str(event.when) for event in arrange(events, [], [], [Document(id="d", text="")])]
    ['1939', '1940', '1940-01']
    """
    listed = tuple(documents)
    number = {document.id: place for place, document in reversed(list(enumerate(listed)))}

    def place(event: Event) -> tuple[int, str, int, int]:
        return number.get(event.document, len(number)), event.document, event.start, event.end

    # Sorting keeps the order of equals, so the dates are compared once they stand in the order of the text.
    dated = sorted((event for event in events if event.when is not None), key=place)
    return Timeline(
        events=tuple(sorted(dated, key=lambda event: event.when)),  # type: ignore[arg-type, return-value]
        undated=tuple(sorted(undated, key=place)),
        problems=tuple(problems),
        documents=listed,
    )
