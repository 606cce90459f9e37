"""Apply the entries of a corrections file to the events of a timeline, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import Any

from timeline.arrange.select import AnyTimeline
from timeline.corrections import additions
from timeline.corrections.entries import Entry, complete, is_hidden, read, texts
from timeline.corrections.matching import EventMatcher
from timeline.dates import parse_date
from timeline.editorial import none_if_empty
from timeline.ids import Ids, event_by_hand
from timeline.language_files import DEFAULT
from timeline.model import Editorial, Event, Problem, TimelineData
from timeline.value import TimeValue


def correct(timeline: AnyTimeline, corrections: str | PathLike[str] | Iterable[Entry]) -> AnyTimeline:
    """A timeline with the corrections of a file, or of a list of entries, in their order.

    An entry that finds no event changes nothing and is a Problem; a file or an entry that is not valid is a ValueError.
    The files of pictures are read from the folder of the corrections file, or for a list from the current one.
    """
    entries = read(corrections) if isinstance(corrections, str | PathLike) else list(corrections)
    editor = _Editor(timeline)
    for number, entry in enumerate(entries, 1):
        editor.apply(complete(entry, number, Path()), f"correction {number}")
    return replace(timeline, **editor.corrected())


def _known(entry: Entry, count: int) -> Iterator[list[str]]:
    """The titles, then the sentences, that the events of an entry had: one for each id, "" where none is given."""
    for key in ("title_was", "text_was"):
        given = texts(entry.get(key)) if "merge" in entry else [entry.get(key, "")]
        yield (given + [""] * count)[:count]


class _Editor:
    """The events of a timeline while they are corrected.

    Entries name them by the ids that they had before, or by those that entries before gave to events that they made.
    """

    def __init__(self, timeline: TimelineData) -> None:
        self.timeline = timeline
        self.find = EventMatcher((*timeline.events, *timeline.undated))
        self.events = {number: _EditedEvent(event, (number, 0)) for number, event in enumerate(self.find.events)}
        self.made: dict[str, int] = {}
        self.merged_into: dict[int, int] = {}
        self.documents = {document.id: document for document in reversed(timeline.documents)}
        self.ids = Ids(event.id for event in self.find.events)
        self.next_number = len(self.events)
        self.problems: list[Problem] = []

    def apply(self, entry: Entry, name: str) -> None:
        """Apply an entry; `name` is what problems call it."""
        if "add" in entry:
            self._add(entry["add"], name)
            return
        ids = texts(entry.get("merge")) or [entry["event"]]
        titles, sentences = _known(entry, len(ids))
        found = [self._number(*given, name=name) for given in zip(ids, titles, sentences, strict=True)]
        numbers = [self._current(number) for number in found if number is not None]
        if "merge" in entry:
            self._merge([number for number in dict.fromkeys(numbers) if number in self.events])
        elif numbers and numbers[0] in self.events:
            self._edit(numbers[0], entry, name)

    def corrected(self) -> dict[str, Any]:
        """The fields of the timeline as they are now; events are in order of time, and equal dates keep their order."""
        events = [edited.event() for edited in sorted(self.events.values(), key=lambda edited: edited.order)]
        return {
            "events": tuple(sorted((event for event in events if event.when), key=lambda event: event.when)),
            "undated": tuple(event for event in events if event.when is None),
            "problems": (*self.timeline.problems, *self.problems),
        }

    def _current(self, number: int) -> int:
        """The number of the event that an event was merged into, or its own."""
        last = number
        while last in self.merged_into:
            last = self.merged_into[last]
        while number != last:  # shorten the chain for the next time
            self.merged_into[number], number = last, self.merged_into[number]
        return last

    def _number(self, id: str, title: str, text: str, *, name: str) -> int | None:
        """The number of the event with an id, or else with the title and the sentence that it had."""
        if id in self.made:
            return self.made[id]
        found = self.find(id, title=title, text=text)
        if len(found) == 1:
            return found[0]
        wrong = f"{id!r} matches {len(found)} events" if found else f"no event matches {id!r}"
        self.problems.append(Problem(f"{name}: {wrong}"))
        return None

    def _edit(self, number: int, entry: Entry, name: str) -> None:
        edited = self.events[number]
        if is_hidden(entry):
            del self.events[number]
            return
        if "title" in entry:
            edited.first = replace(edited.first, title=entry["title"])
        if "tags" in entry:
            edited.tags = tuple(entry["tags"])
        edited.first = replace(edited.first, editorial=additions.edited(edited.first.editorial, entry))
        if "when" in entry:
            edited.first = self._redated(edited.first, entry["when"], name)
        if "split" in entry:
            self._split(edited, entry, name)

    def _redated(self, event: Event, date: str | None, name: str) -> Event:
        """An event with a new date, or without one; with its own if the new one cannot be read."""
        when = self._date(date, event, name)
        return event if when is None and date else replace(event, when=when, basis="stated")

    def _split(self, edited: _EditedEvent, entry: Entry, name: str) -> None:
        """Put several events in place of one: the first keeps the id, the other reports and the note."""
        whole, tags = edited.first, edited.tags
        for number, part in enumerate(entry["split"]):
            made = replace(whole, title=part["title"])
            made = self._redated(made, part["when"], name) if "when" in part else made
            if number == 0:
                edited.first = made
                continue
            made = replace(made, tags=tags, retold=(), note="", editorial=_without_picture(made))
            id = part.get("id") or self.ids.new(f"{entry['event']}\0{number}")
            self._make(replace(made, id=id), edited.order[0], named="id" in part)

    def _merge(self, numbers: Sequence[int]) -> None:
        """Merge some events into the first of them, which keeps its title and date."""
        for number in numbers[1:]:
            self.events[numbers[0]].merged.append(self.events.pop(number))
            self.merged_into[number] = numbers[0]

    def _add(self, added: Entry, name: str) -> None:
        title, text = added.get("title", ""), added.get("text", "")
        event = event_by_hand(
            None if not added.get("when") else self._date(added["when"], None, name),
            title or text,
            text,
            tags=tuple(dict.fromkeys(added.get("tags", ()))),
            document=added.get("source", ""),
            ids=self.ids,
        )
        event = replace(event, id=added.get("id") or event.id, editorial=additions.edited(None, added))
        self._make(event, self.next_number, named="id" in added)

    def _make(self, event: Event, place: int, *, named: bool) -> None:
        """Put a new event after the one at a place. One `named` by an id is there once, however often it is made."""
        if named:
            if event.id in self.ids.taken:
                return
            self.ids.taken.add(event.id)
            self.made[event.id] = self.next_number
        self.events[self.next_number] = _EditedEvent(event, (place, self.next_number))
        self.next_number += 1

    def _date(self, text: str | None, event: Event | None, name: str) -> TimeValue | None:
        """The date that a correction gives, read in the language of its document or in English."""
        first = self.timeline.documents[0] if self.timeline.documents else None
        document = self.documents.get(event.document, first) if event else first
        languages = [document.language if document else None, DEFAULT]
        when = parse_date(text or "", languages, document.reference_date if document else None)
        if text and when is None:
            self.problems.append(Problem(f"{name}: cannot read the date {text!r}; write it as EDTF or ISO 8601"))
        return when


class _EditedEvent:
    """An event and those that were merged into it; they become one event when all corrections are applied.

    `order` is its place among events of the same date.
    """

    def __init__(self, event: Event, order: tuple[int, int]) -> None:
        self.first = event
        self.order = order
        self.merged: list[_EditedEvent] = []
        self._tags, self._merged_before = event.tags, 0

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that a correction gave last; they replace those of all events that were merged before."""
        return self._tags

    @tags.setter
    def tags(self, tags: tuple[str, ...]) -> None:
        self._tags, self._merged_before = tags, len(self.merged)

    def event(self) -> Event:
        """The first event with the others as its sources, and with the tags, notes and editors' additions of all."""
        sources: list[Event] = []
        added: list[Editorial | None] = []
        tags: list[str] = []
        notes: list[str] = []
        waiting: list[tuple[_EditedEvent, bool]] = [(self, True)]
        while waiting:
            edited, tagged = waiting.pop()
            sources += [replace(event, retold=(), editorial=None) for event in edited.first.sources]
            added.append(edited.first.editorial)
            tags += edited.tags if tagged else ()
            notes.append(edited.first.note)
            numbered = list(enumerate(edited.merged))
            waiting += [(other, tagged and number >= edited._merged_before) for number, other in reversed(numbered)]
        if not self.merged and tuple(tags) == self.first.tags:
            return self.first
        return replace(
            self.first,
            retold=tuple(dict.fromkeys(sources[1:])),
            tags=tuple(dict.fromkeys(tags)),
            note="\n\n".join(filter(None, notes)),
            editorial=_merged(added),
        )


def _without_picture(event: Event) -> Editorial | None:
    """What an editor added to an event, for the other events that it is split into: its picture is shown once."""
    return event.editorial and none_if_empty(replace(event.editorial, picture=None))


def _merged(added: Sequence[Editorial | None]) -> Editorial | None:
    """What an editor added to one of several events, the first before the others; the links of all.

    The review is that of the first: it says nothing of what another event told.
    """
    known = [one or Editorial() for one in added]
    return none_if_empty(
        Editorial(
            weight=next((one.weight for one in known if one.weight), ""),
            review=known[0].review,
            by=known[0].by,
            place=next((one.place for one in known if one.place), ""),
            links=tuple(dict.fromkeys(link for one in known for link in one.links)),
            picture=next((one.picture for one in known if one.picture), None),
        )
    )
