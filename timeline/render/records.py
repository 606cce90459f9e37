"""`Record`: an event as flat plain values, which the formats for other programs write in their own ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from timeline.language_files import DEFAULT
from timeline.model import Document, Event, TimelineData
from timeline.pictures import is_embedded
from timeline.render.json import iso
from timeline.render.places import Places
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: What EDTF's qualifiers say, in the words of its specification.
QUALIFIERS = {"": "", "?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}


class Report(NamedTuple):
    """Another report of an event: where it stands ("News, page 3"), its date as EDTF or TIMEX3, and its sentence."""

    place: str
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """An event for one row, entry or object of a format. All texts are plain text.

    `id` is unique in the timeline. `when` is the date as EDTF, or as TIMEX3 after "timex3:"; `display` is the date in
    words; `begins` and `ends` are its half-open bounds in ISO 8601 with astronomical years (44 BC is -000043). All four
    are empty for an event without a date, and a bound is empty if the date is open there. `source` is the name of the
    document, `address` its path or web address, and `place` where in it the report stands ("page 12"). `others` are the
    other reports of the event.
    """

    id: str
    when: str
    display: str
    begins: str
    ends: str
    title: str
    text: str
    status: str
    basis: str
    confidence: float | None
    tags: tuple[str, ...]
    note: str
    source: str
    address: str
    sha256: str
    place: str
    start: int
    end: int
    event: Event
    document: Document | None
    others: tuple[Report, ...] = ()

    @property
    def value(self) -> TimeValue | None:
        """The date itself, with its bounds and granularity."""
        return self.event.when

    @property
    def granularity(self) -> str:
        """The granularity that was said: "year", "day", "minute" ...; empty for an event without a date."""
        return self.event.when.unit.name.lower() if self.event.when else ""

    @property
    def qualifier(self) -> str:
        """What EDTF's sign says: "uncertain" (?), "approximate" (~), both (%), or nothing."""
        return QUALIFIERS[self.event.when.qualifier] if self.event.when else ""

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses of the links that an editor added."""
        return tuple(link.url for link in self.event.editorial.links) if self.event.editorial else ()

    @property
    def picture(self) -> str:
        """The address of its picture; empty without one, and for one that is embedded."""
        picture = self.event.editorial and self.event.editorial.picture
        return picture.url if picture and not is_embedded(picture.url) else ""

    @property
    def picture_text(self) -> str:
        """What its picture shows, in words."""
        picture = self.event.editorial and self.event.editorial.picture
        return plain(picture.alt) if picture else ""

    @property
    def first(self) -> Moment | None:
        """The start of the date; None if it is open, or there is no date."""
        return self.event.when.start if self.event.when else None

    @property
    def last(self) -> Moment | None:
        """The last millisecond of the date; None if its end is open, or there is no date."""
        end = self.event.when.end if self.event.when else None
        return end.plus(-1, Unit.MILLISECOND) if end else None


def records(timeline: TimelineData, locale: str = DEFAULT, *, undated: bool = True) -> list[Record]:
    """The events of a timeline as records, in order; those without a date come last, or not at all.

    >>> event = Event(id="1", when=TimeValue("1940-05"), title="Siege", text="A siege.", document="a", start=0, end=8)
    >>> [record] = records(TimelineData(events=(event,), documents=(Document(id="a", text="A siege."),)))
    >>> record.when, record.display, record.begins, record.ends, record.place
    ('1940-05', 'May 1940', '1940-05-01', '1940-06-01', 'paragraph 1')
    """
    return list(_Maker(timeline, locale).records([*timeline.events, *(timeline.undated if undated else ())]))


class _Maker:
    """Makes records, whose ids are unique."""

    def __init__(self, timeline: TimelineData, locale: str) -> None:
        self._places = Places(timeline.documents, Words(locale))
        self._documents: dict[str, Document] = {document.id: document for document in timeline.documents}
        self._locale = locale
        self._taken: set[str] = set()

    def records(self, events: list[Event]) -> Iterator[Record]:
        for event in events:
            yield self._record(event)

    def _record(self, event: Event) -> Record:
        document = self._documents.get(event.document)
        when = event.when
        timex = event.timex
        return Record(
            id=self._unique(event),
            when="" if when is None else str(when),
            display="" if when is None else when.display(self._locale),
            begins=iso(when.start) or "" if when else "",
            ends=iso(when.end) or "" if when else "",
            title=plain(event.title),
            text=plain(event.text),
            status=plain(event.status),
            basis=plain(event.basis),
            confidence=None if timex is None else timex.confidence,
            tags=tuple(map(plain, event.tags)),
            note=plain(event.note),
            source=self._places.names[document.id] if document else plain(event.document),
            address=plain(document.url or document.source or "") if document else "",
            sha256=plain(document.sha256 or "") if document else "",
            place=self._places.locator(event.document, event.start),
            start=event.start,
            end=event.end,
            event=event,
            document=document,
            others=tuple(map(self._report, event.retold)),
        )

    def _report(self, event: Event) -> Report:
        place = self._places(event.document, event.start)
        return Report(place, "" if event.when is None else str(event.when), plain(event.text))

    def _unique(self, event: Event) -> str:
        """The id of an event, with its document's if another event has the same."""
        name = plain(event.id)
        if name in self._taken:
            name = f"{plain(event.document)}#{name}"
        number, stem = 1, name
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name)
        return name
