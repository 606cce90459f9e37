"""Prepare events for the page's template: everything that the page shows of an event, as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from timeline.model import Document, Event
from timeline.render.classify import certainty, shape
from timeline.render.html.repetition import repeats
from timeline.render.places import Places
from timeline.render.relative_time import distance
from timeline.render.spans import Span, spans
from timeline.render.text import direction, other_language, plain
from timeline.render.words import Words
from timeline.value import TimeValue

#: A page with more events leaves out the reasons of their dates, which are a third of its size.
MOST_EXPLAINED = 20_000
#: What a <time datetime> can have: a date or time of the years 1 to 9999, or an ISO week; not 44 BC, not "circa".
_DATETIME = re.compile(
    r"(?!0000)\d{4}(?:-W\d\d|-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
#: The ids of other elements of the page, which no event may have.
_TAKEN = ("", "events", "undated", "problems", "texts", "index", "fade-start", "fade-end", "top")


class Report(NamedTuple):
    """What one source says about an event: its sentence as spans, and the place of the sentence.

    `passage` is the anchor of the sentence in the texts on the page, if it is there. `language` and `direction` are
    those of the sentence where they differ from the page's. `isolated` is set if the place may have letters that run
    in another direction than the text around it.
    """

    spans: list[Span]
    place: str
    passage: str
    language: str | None
    direction: str
    isolated: bool


class Entry(NamedTuple):
    """An event as the page shows it; `reports` has one for each source, the main one first.

    `datetime` is the date for the attribute of <time>, `distance` how far it is from the reference date, `classes` are
    the CSS classes ("same" if the sentence repeats the title: it is shown with the reasons), `durations` those in the
    sentence, and `alternatives` the other dates that are possible. `id` is the event's id if its anchor is different.
    """

    anchor: str
    date: str
    datetime: str
    distance: str
    classes: str
    title: str
    direction: str
    reports: list[Report]
    status: str
    basis: str
    durations: list[str]
    why: list[str]
    alternatives: str
    tags: list[str]
    id: str


class Entries:
    """Makes an entry of each event.

    `passages` has the anchors of the sentences that are in a text on the page, by document and offsets. `minor` has the
    identities of events that the page makes small.
    """

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
        self.minor: set[int] = set()

    def __call__(self, event: Event) -> Entry:
        when, locale, words = event.when, self.locale, self.words
        reference = self.references.get(event.document)
        timex = event.timex
        title = plain(event.title).strip() or "…"
        reports = [self.report(source) for source in event.sources]
        why = [plain(line) for line in event.why] if self.explained else []
        is_same = len(reports) == 1 and bool(why) and event.status == "happened" and repeats(title, reports[0].spans)
        return Entry(
            anchor=self.anchor(event),
            date=when.display(locale) if when is not None else "",
            datetime=datetime_value(when),
            distance=distance(when, reference, words) if when is not None and reference is not None else "",
            classes=classes(event) + " same" * is_same + " minor" * (id(event) in self.minor),
            title=title,
            direction=self._direction(title),
            reports=reports,
            status=plain(words.status(event.status)),
            basis=words.basis(event.basis),
            durations=[t.value.display(locale) for t in event.timexes if t.type == "DURATION" and t is not timex],
            why=why,
            alternatives=", ".join(value.display(locale) for value in timex.alternatives) if timex is not None else "",
            tags=[plain(tag).strip() for tag in event.tags],
            id=plain(event.id) if self.anchor(event) != event.id else "",
        )

    def report(self, event: Event) -> Report:
        """The report of one source of an event."""
        known = self.places.documents.get(event.document)
        place = self.places(event.document, event.start)
        return Report(
            spans=spans(event),
            place=place,
            passage=self.passages.get((event.document, *event.whole), ""),
            language=other_language(known.language, self.words.locale) if known is not None else None,
            direction=self._direction(event.text),
            isolated=self.words.direction == "rtl" or not place.isascii(),
        )

    def anchor(self, event: Event) -> str:
        """The anchor of an event on the page."""
        return self.anchors[id(event)]

    def _direction(self, text: str) -> str:
        """The direction of a text if it is not that of the page."""
        found = direction(text)
        return found if found != self.words.direction else ""


def datetime_value(when: TimeValue | str | None) -> str:
    """A value, or its string, for a `datetime` attribute; empty if HTML has no form with exactly this meaning.

    >>> datetime_value(TimeValue("2023-03")), datetime_value(TimeValue("1850~")), datetime_value(TimeValue("-0043"))
    ('2023-03', '', '')
    """
    text = str(when).removeprefix("timex3:")
    return text if _DATETIME.fullmatch(text) else ""


def classes(event: Event) -> str:
    """The CSS classes of an event: the shape of its time, its certainty unless stated, its status unless it happened.

    A status that is not a plain word has the class "is-other".
    """
    found = [shape(event.when)]
    if (level := certainty(event)) != "stated":
        found.append(level)
    if event.status != "happened":
        found.append(f"is-{event.status if re.fullmatch('[a-z]+', event.status, re.ASCII) else 'other'}")
    return " ".join(found)


def _anchors(events: Iterable[Event]) -> dict[int, str]:
    """The anchors of events, by the identity of the event: its id as part of a URL, unique on the page."""
    taken = set(_TAKEN)
    numbers: dict[str, int] = {}
    found = {}
    for event in events:
        stem = quote(plain(event.id), safe="").replace("%", "_")
        stem = f"e-{stem}" if stem.startswith(("t-", "y-")) else stem  # these begin the anchors of passages and years
        anchor, number = stem, numbers.get(stem, 2)
        while anchor in taken:
            anchor, number = f"{stem}-{number}", number + 1
        taken.add(anchor)
        numbers[stem] = number
        found[id(event)] = anchor
    return found
