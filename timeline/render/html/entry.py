"""An event as the page shows it: everything that is written about it, worked out and in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from timeline.model import Document, Event
from timeline.render import spans
from timeline.render.classify import certainty, shape
from timeline.render.places import Places
from timeline.render.relative_time import distance
from timeline.render.spans import Span
from timeline.render.text import direction, plain
from timeline.render.words import Words
from timeline.value import TimeValue

#: What a <time datetime> can hold: a date or time of the years 1 to 9999, an ISO week; not 44 BC, not "circa".
_MACHINE = re.compile(
    r"(?!0000)\d{4}(?:-W\d\d|-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
#: Names of the page's own places, which no event may take.
_TAKEN = ("", "events", "undated", "problems", "texts", "fade-start", "fade-end", "top")


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of one source of an event, their time expressions apart, and where they stand."""

    spans: list[Span]
    place: str
    passage: str
    language: str | None
    direction: str
    isolated: bool  # whether the place may hold letters that run against those around it


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the page shows it; `tellings` has a source each, the main one first."""

    anchor: str
    date: str
    machine: str
    distance: str
    role: str
    title: str
    direction: str
    tellings: list[Telling]
    status: str
    basis: str
    lengths: list[str]
    why: list[str]
    alternatives: str
    tags: list[str]
    id: str


#: A page of more events leaves the reasons of their dates out: they are a third of it, and nobody opens so many.
MOST_EXPLAINED = 20_000


class Entries:
    """Makes entries of events; `passages` has the anchors of the events whose words stand in a text on the page."""

    def __init__(self, events: Iterable[Event], documents: Iterable[Document], locale: str, words: Words) -> None:
        events = list(events)
        self.locale, self.words = locale, words
        self.explained = len(events) <= MOST_EXPLAINED
        self.places = Places(documents, words)
        self.references = {
            document.id: TimeValue(document.reference_date)
            for document in self.places.documents.values()
            if document.reference_date
        }
        self.anchors = _anchors(events)
        self.passages: dict[tuple[str, int, int], str] = {}

    def __call__(self, event: Event) -> Entry:
        when, locale, words = event.when, self.locale, self.words
        reference = self.references.get(event.document)
        timex = event.timex
        title = plain(event.title).strip() or "…"
        return Entry(
            anchor=self.anchor(event),
            date=when.display(locale) if when is not None else "",
            machine=machine(when),
            distance=distance(when, reference, words) if when is not None and reference is not None else "",
            role=role(event),
            title=title,
            direction=self._direction(title),
            tellings=[self.telling(source) for source in event.sources],
            status=plain(words.status(event.status)),
            basis=words.basis(event.basis),
            lengths=[t.value.display(locale) for t in event.timexes if t.type == "DURATION" and t is not timex],
            why=[plain(line) for line in event.why] if self.explained else [],
            alternatives=", ".join(value.display(locale) for value in timex.alternatives) if timex is not None else "",
            tags=[plain(tag).strip() for tag in event.tags],
            id=plain(event.id) if self.anchor(event) != event.id else "",
        )

    def telling(self, event: Event) -> Telling:
        """What one source says of an event."""
        known = self.places.documents.get(event.document)
        place = self.places(event.document, event.start)
        return Telling(
            spans=spans.spans(event),
            place=place,
            passage=self.passages.get((event.document, *event.whole), ""),
            language=known.language if known is not None and known.language != self.words.locale else None,
            direction=self._direction(event.text),
            isolated=self.words.direction == "rtl" or not place.isascii(),
        )

    def anchor(self, event: Event) -> str:
        """The anchor of an event on the page."""
        return self.anchors[id(event)]

    def _direction(self, text: str) -> str:
        """The direction of a text where it is not the page's."""
        found = direction(text)
        return found if found != self.words.direction else ""


def machine(when: TimeValue | str | None) -> str:
    """A value, or its string, as a datetime attribute has it; empty where HTML has no form that says exactly this.

    >>> machine(TimeValue("2023-03")), machine(TimeValue("1850~")), machine(TimeValue("-0043"))
    ('2023-03', '', '')
    """
    text = str(when).removeprefix("timex3:")
    return text if _MACHINE.fullmatch(text) else ""


def role(event: Event) -> str:
    """The classes of an event: how its time is drawn, how firmly it is dated, its status where that is a plain word."""
    classes = [shape(event.when)]
    if (level := certainty(event)) != "stated":
        classes.append(level)
    if event.status != "happened":
        classes.append(f"is-{event.status if re.fullmatch('[a-z]+', event.status, re.ASCII) else 'other'}")
    return " ".join(classes)


def _anchors(events: Iterable[Event]) -> dict[int, str]:
    """An anchor for each event, by identity: its id, made fit for an address and unique on the page."""
    taken = set(_TAKEN)
    numbers: dict[str, int] = {}
    found = {}
    for event in events:
        stem = quote(plain(event.id), safe="").replace("%", "_")
        stem = f"e-{stem}" if stem.startswith("t-") else stem  # passages of the texts are called so
        anchor, number = stem, numbers.get(stem, 2)
        while anchor in taken:
            anchor, number = f"{stem}-{number}", number + 1
        taken.add(anchor)
        numbers[stem] = number
        found[id(event)] = anchor
    return found
