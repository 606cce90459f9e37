"""Events put in order, each told once: the last stage before a timeline is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
) -> TimelineData:
    """A timeline in the order of its dates; equal dates, and what has none, in the order of documents and text.

    What is told twice is one event; dates that differ for it, and stretches of silence, are problems. `languages` has
    the language that each document was read in, by its id; where it has none, that is found out.

    >>> def event(when, start):
    ...     return Event(id=when, when=TimeValue(when), title=when, text="", document="d", start=start, end=start)
    >>> events = [event("1940-01", 0), event("1940", 9), event("1939", 5)]
    >>> [str(event.when) for event in arrange(events, [], [], [Document(id="d", text="")])]
    ['1939', '1940', '1940-01']
    """
    listed = tuple(documents)
    number = {document.id: place for place, document in reversed(list(enumerate(listed)))}

    tellings: list[Event | UndatedSentence] = [*events, *undated]
    if any(telling.retold for telling in tellings):
        # What was merged before comes apart and is merged anew, so that nothing depends on what came first.
        tellings = [telling for event in tellings for telling in _apart(event)]
    tellings.sort(key=lambda telling: (telling.start, telling.end))
    if len({telling.document for telling in tellings}) > 1:
        tellings.sort(key=lambda telling: (number.get(telling.document, len(number)), telling.document))
    told, conflicts = merge(tellings, listed, languages or {})
    # Few dates, many events: the dates are put in order once, and the events of each are in that of the text.
    of: dict[TimeValue, list[Event]] = {}
    rest: list[Event | UndatedSentence] = []
    for event in told:
        if isinstance(event, UndatedSentence) or event.when is None:
            rest.append(event)
        else:
            of.setdefault(event.when, []).append(event)
    dated = [event for when in in_order(of) for event in of[when]]
    return TimelineData(
        events=tuple(dated),
        undated=cast("tuple[Event, ...]", lambda: tuple(map(as_event, rest))),
        problems=(*problems, *conflicts, *gaps(dated)),
        passed_over=tuple(passed_over),
        documents=listed,
    )


def _apart(event: Event | UndatedSentence) -> tuple[Event | UndatedSentence, ...]:
    return (replace(event, retold=()), *event.retold) if isinstance(event, Event) and event.retold else (event,)


def join(one: TimelineData, other: TimelineData) -> TimelineData:
    """Two timelines in one: the same document once, another with the same name under a name of its own.

    >>> first, second = Document(id="text", text="1940."), Document(id="text", text="1939.")
    >>> def told(document, when):
    ...     event = Event(id="e", when=TimeValue(when), title="It rained", text=when, document="text", start=0, end=4)
    ...     return TimelineData(events=(event,), documents=(document,))
    >>> joined = join(join(told(first, "1940"), told(second, "1939")), told(first, "1940"))
    >>> [(str(event.when), event.document) for event in joined]
    [('1939', 'text (2)'), ('1940', 'text')]
    """
    other = _renamed(other, {document.id: document for document in one.documents})
    made = arrange(
        _once(_tellings(one.events) + _tellings(other.events)),
        _once(_tellings(one.undated) + _tellings(other.undated)),
        dict.fromkeys([*_given(one), *_given(other)]),
        dict.fromkeys([*one.documents, *other.documents]),
    )
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return replace(made, title=one.title if one.title is not None else other.title, note="\n\n".join(notes))


def _tellings(events: Iterable[Event]) -> list[Event]:
    return [as_event(telling) for event in events for telling in _apart(event)]


def _once(events: Iterable[Event]) -> list[Event]:
    return list({(event.document, event.id): event for event in events}.values())


def _given(timeline: TimelineData) -> list[Problem]:
    """The problems that reading gave, without those that arranging found."""
    made = set(arrange(timeline.events, timeline.undated, (), timeline.documents).problems)
    return [problem for problem in timeline.problems if problem not in made]


def _renamed(timeline: TimelineData, taken: dict[str, Document]) -> TimelineData:
    """A timeline whose documents have other names than others of the same name."""
    names: dict[str, str] = {}
    used = {*taken, *(document.id for document in timeline.documents)}
    for document in timeline.documents:
        if taken.get(document.id, document) == document:
            continue
        if same := next((known.id for known in taken.values() if replace(document, id=known.id) == known), None):
            names[document.id] = same
            continue
        number = 2
        while (name := f"{document.id} ({number})") in used:
            number += 1
        used.add(name)
        names[document.id] = name
    if not names:
        return timeline

    def moved(event: Event) -> Event:
        return replace(
            event,
            document=names.get(event.document, event.document),
            retold=tuple(map(moved, event.retold)),
        )

    return replace(
        timeline,
        events=tuple(map(moved, timeline.events)),
        undated=tuple(map(moved, timeline.undated)),
        problems=tuple(
            replace(problem, document=names.get(problem.document or "", problem.document))
            for problem in timeline.problems
        ),
        passed_over=tuple(replace(o, document=names.get(o.document, o.document)) for o in timeline.passed_over),
        documents=tuple(replace(d, id=names.get(d.id, d.id)) for d in timeline.documents),
    )
