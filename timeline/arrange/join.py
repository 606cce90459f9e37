"""Join two timelines into one, with the events that both have merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.arrange.arranger import arrange, sources_of
from timeline.model import Document, Event, Problem, TimelineData, as_event


def join(one: TimelineData, other: TimelineData) -> TimelineData:
    """Two timelines as one; a document that both have is kept once, and another one with a taken id gets a new id.

    >>> from timeline.value import TimeValue
    >>> first, second = Document(id="text", text="1940."), Document(id="text", text="1939.")
    >>> def timeline(document, when):
    ...     event = Event(id="e", when=TimeValue(when), title="It rained", text=when, document="text", start=0, end=4)
    ...     return TimelineData(events=(event,), documents=(document,))
    >>> joined = join(join(timeline(first, "1940"), timeline(second, "1939")), timeline(first, "1940"))
    >>> [(str(event.when), event.document) for event in joined]
    [('1939', 'text (2)'), ('1940', 'text')]
    """
    other = _with_new_ids(other, {document.id: document for document in one.documents})
    joined = arrange(
        _without_repetition(_sources(one.events) + _sources(other.events)),
        _without_repetition(_sources(one.undated) + _sources(other.undated)),
        dict.fromkeys([*_problems_of_reading(one), *_problems_of_reading(other)]),
        dict.fromkeys([*one.documents, *other.documents]),
    )
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return replace(
        joined,
        title=one.title if one.title is not None else other.title,
        lead=one.lead if one.lead is not None else other.lead,
        note="\n\n".join(notes),
    )


def _sources(events: Iterable[Event]) -> list[Event]:
    return [as_event(source) for event in events for source in sources_of(event)]


def _without_repetition(events: Iterable[Event]) -> list[Event]:
    return list({(event.document, event.id): event for event in events}.values())


def _problems_of_reading(timeline: TimelineData) -> list[Problem]:
    """The problems of a timeline without those that arranging found, which it will find again."""
    found = set(arrange(timeline.events, timeline.undated, (), timeline.documents).problems)
    return [problem for problem in timeline.problems if problem not in found]


def _with_new_ids(timeline: TimelineData, taken: dict[str, Document]) -> TimelineData:
    """A timeline whose documents have other ids than other documents."""
    ids = _new_ids(timeline, taken)
    if not ids:
        return timeline

    def moved(event: Event) -> Event:
        return replace(event, document=ids.get(event.document, event.document), retold=tuple(map(moved, event.retold)))

    return replace(
        timeline,
        events=tuple(map(moved, timeline.events)),
        undated=tuple(map(moved, timeline.undated)),
        problems=tuple(
            replace(problem, document=ids.get(problem.document or "", problem.document))
            for problem in timeline.problems
        ),
        passed_over=tuple(replace(one, document=ids.get(one.document, one.document)) for one in timeline.passed_over),
        documents=tuple(replace(one, id=ids.get(one.id, one.id)) for one in timeline.documents),
    )


def _new_ids(timeline: TimelineData, taken: Mapping[str, Document]) -> dict[str, str]:
    """By its old id the new id of each document that needs one."""
    ids: dict[str, str] = {}
    used = {*taken, *(document.id for document in timeline.documents)}
    for document in timeline.documents:
        if taken.get(document.id, document) == document:
            continue
        if same := next((known.id for known in taken.values() if replace(document, id=known.id) == known), None):
            ids[document.id] = same
            continue
        number = 2
        while (id := f"{document.id} ({number})") in used:
            number += 1
        used.add(id)
        ids[document.id] = id
    return ids
