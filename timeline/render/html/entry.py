"""Prepare events for the page's template: everything that the page shows of an event, as text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from timeline.model import REVIEWS, Document, Event
from timeline.render.classify import certainty, shape
from timeline.render.html.added import Added, added
from timeline.render.html.links import link
from timeline.render.html.marks import Mark, marks
from timeline.render.html.repetition import STATUSES, repeats
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
_TAKEN = (
    *(
        "",
        "events",
        "undated",
        "problems",
        "texts",
        "index",
        "fade-start",
        "fade-end",
        "open-start",
        "open-end",
        "top",
        "numbers",
    ),
    *("about", "passed_over", "stage", "help", "edit", "changes", "date-note", "tags-note", "merge-note", "known-tags"),
    *("open-start", "open-end"),
)


class Report(NamedTuple):
    """What one source says about an event: its sentence as spans, and the place of the sentence.

    `link` leads to the sentence: in the texts on the page, or at the address of the source. `language` and `direction`
    are those of the sentence where they differ from the page's. `isolated` is set if the place may have letters that
    run in another direction than the text around it. `mark` is that of the source where there are several, and `date`
    the date that it gives, if that is another one than the event has.
    """

    spans: list[Span]
    place: str
    link: str
    language: str | None
    direction: str
    isolated: bool
    mark: Mark | None
    date: str


class Dating(NamedTuple):
    """A date of an event, and the marks of the sources that give it."""

    date: str
    marks: list[Mark]


class Entry(NamedTuple):
    """An event as the page shows it; `reports` has one for each source, the main one first.

    `datetime` is the date for the attribute of <time>, `distance` how far it is from the reference date, `classes` are
    the CSS classes ("same" if the sentence repeats the title: it is shown with the reasons), `durations` those in the
    sentence, and `alternatives` the other dates that are possible. `datings` are the dates that the sources give where
    they differ. `chapter` is the name of the chapter that begins with the event. `id` is the event's id if its anchor
    is different. `added` is what an editor added, or None.
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
    datings: list[Dating]
    chapter: str
    tags: list[str]
    id: str
    added: Added | None


class Entries:
    """Makes an entry of each event.

    `passages` has the anchors of the sentences that are in a text on the page, by document and offsets. `minor` has the
    identities of events that the page makes small. `chapters` has the names of chapters by the identity of the event
    with which they begin.
    """

    def __init__(self, events: Iterable[Event], documents: Iterable[Document], locale: str, words: Words) -> None:
        events, documents = list(events), list(documents)
        self.locale, self.words = locale, words
        self.explained = len(events) <= MOST_EXPLAINED
        self.places = Places(documents, words)
        # Of a damaged file in which two documents have one id, no source has a mark.
        self.marks = marks(documents) if len(documents) == len(self.places.documents) else {}
        days = [document.reference_date for document in self.places.documents.values()]
        self.reference = TimeValue(days[0]) if len(days) == 1 and days[0] else None
        self.anchors = _anchors(events)
        self.passages: dict[tuple[str, int, int], str] = {}
        self.minor: set[int] = set()
        self.chapters: dict[int, str] = {}

    def __call__(self, event: Event) -> Entry:
        when, locale, words = event.when, self.locale, self.words
        timex = event.timex
        title = plain(event.title).strip() or "…"
        date = when.display(locale) if when is not None else ""
        reports = [self.report(source, date) for source in event.sources]
        why = [plain(line) for line in event.why] if self.explained else []
        is_same = len(reports) == 1 and bool(why) and event.status in STATUSES and repeats(title, reports[0].spans)
        return Entry(
            anchor=self.anchor(event),
            date=date,
            datetime=datetime_value(when),
            distance=self._distance(event),
            classes=classes(event) + " same" * is_same + " minor" * (id(event) in self.minor),
            title=title,
            direction=self._direction(title),
            reports=reports,
            status=plain(words.status(event.status)),
            basis=self._basis(event),
            durations=[t.value.display(locale) for t in event.timexes if t.type == "DURATION" and t is not timex],
            why=why,
            alternatives=", ".join(value.display(locale) for value in timex.alternatives) if timex is not None else "",
            datings=self._datings(event, date),
            chapter=self.chapters.get(id(event), ""),
            tags=[plain(tag).strip() for tag in event.tags],
            id=plain(event.id) if self.anchor(event) != event.id else "",
            added=added(event, words),
        )

    def report(self, event: Event, date: str = "") -> Report:
        """The report of one source of an event that has a date."""
        known = self.places.documents.get(event.document)
        mark = self.marks.get(event.document)
        place = self._place(event, mark)
        passage = self.passages.get((event.document, *event.whole))
        own = event.when.display(self.locale) if event.when is not None else ""
        return Report(
            spans=spans(event),
            place=place,
            link=f"#{passage}" if passage else link(event, self.places),
            language=other_language(known.language, self.words.locale) if known is not None else None,
            direction=self._direction(event.text),
            isolated=self.words.direction == "rtl" or not place.isascii(),
            mark=mark,
            date=own if own != date else "",
        )

    def _place(self, event: Event, mark: Mark | None) -> str:
        """The place of a report, after the short name of its source where there are several."""
        if mark is None:
            return self.places(event.document, event.start)
        locator = self.places.locator(event.document, event.start)
        return self.words("place", source=mark.name, place=locator) if locator else mark.name

    def longer_place(self, event: Event) -> str:
        """The place of an event if the page shows a shorter one, with a shortened name of its source."""
        place = self.places(event.document, event.start)
        return place if place != self._place(event, self.marks.get(event.document)) else ""

    def _distance(self, event: Event) -> str:
        """How far an event is from the reference date of the only document; "" if that cannot be said."""
        if event.when is None or self.reference is None:
            return ""
        return distance(event.when, self.reference, self.words)

    def _basis(self, event: Event) -> str:
        """The basis of a date, with the part of the document that gives it."""
        parts = [step[1] for step in event.steps if step[0] == "structure" and len(step) > 1]
        named = self.words.texts["structures"]
        if event.basis == "structure" and parts and parts[0] in named:
            return str(named[parts[0]])
        return self.words.basis(event.basis)

    def _datings(self, event: Event, date: str) -> list[Dating]:
        """The different dates of an event, its own first, each with its sources; none if the sources agree."""
        when = event.when
        if when is None or not any(
            source.when is not None and not source.inferred and not source.when.overlaps(when)
            for source in event.retold
        ):
            return []
        found: dict[str, dict[Mark, None]] = {date: {}}
        for source in event.sources:
            if source.when is not None:
                given = found.setdefault(source.when.display(self.locale), {})
                if mark := self.marks.get(source.document):
                    given[mark] = None
        return [Dating(given, sorted(givers, key=lambda mark: mark.number)) for given, givers in found.items()]

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
    """The CSS classes of an event: the shape of its time, its certainty unless stated, its status unless it happened,
    and what a review found.

    A status that is not a plain word has the class "is-other".
    """
    found = [shape(event.when)]
    if (level := certainty(event)) != "stated":
        found.append(level)
    if event.status != "happened":
        found.append(f"is-{event.status if re.fullmatch('[a-z]+', event.status, re.ASCII) else 'other'}")
    if event.editorial and event.editorial.review in REVIEWS:
        found.append(f"is-{event.editorial.review}")
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
