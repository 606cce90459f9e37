"""A timeline as one HTML page: complete without script, without network, on paper and by keyboard."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from urllib.parse import quote

from timeline.model import Event, Problem, Timeline
from timeline.moment import Unit
from timeline.render import view
from timeline.render.distance import distance
from timeline.render.overview import overview
from timeline.render.resources import Words, environment, resource
from timeline.value import TimeValue

#: A part of the page that the browser may leave unpainted until it is near; smaller ones cost more than they save.
PART = 50
#: What a <time datetime> can hold: a date or time of the years 1 to 9999, an ISO week; not 44 BC, not "circa".
_MACHINE = re.compile(
    r"(?!0000)\d{4}(?:-W\d\d|-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?", re.ASCII
)
_POLICY = "default-src 'none'; style-src 'sha256-{style}'; img-src data:; base-uri 'none'; form-action 'none'"


def render(timeline: Timeline, *, title: str | None = None, locale: str = "en") -> str:
    """A timeline as a page; `title` is its heading (None: the document's own, or its first sentence)."""
    from markupsafe import Markup

    page = Page(timeline, locale)
    style = (resource("timeline.css") or "") + page.sizes()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    template = environment(markup=True).get_template("timeline.html.j2")
    return template.render(
        page=page,
        words=page.words,
        title=view.plain(title).strip() if title is not None else view.title(timeline, page.words),
        style=Markup(style),
        policy=Markup(_POLICY.format(style=digest)),
        plain=view.plain,
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the page shows it."""

    anchor: str
    date: str
    machine: str
    distance: str
    role: str
    title: str
    spans: list[view.Span]
    place: str
    status: str
    inferred: bool
    lengths: list[str]
    why: list[str]
    alternatives: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """At most `PART` events of one year, in months: (heading, entries), and their number."""

    months: list[tuple[str, list[Entry]]]
    count: int


class Page:
    """What the template asks for, worked out once for a timeline."""

    def __init__(self, timeline: Timeline, locale: str) -> None:
        self.timeline, self.locale, self.words = timeline, locale, Words(locale)
        self.places = view.Places(timeline.documents, self.words)
        self.references = {
            document.id: TimeValue(document.reference_date)
            for document in timeline.documents
            if document.reference_date
        }
        self.sources = view.sources(timeline)
        self.reference_dates = view.reference_dates(timeline, locale)
        self.placed, self.total = view.coverage(timeline)
        self.anchors = _anchors((*timeline.events, *timeline.undated))
        self.overview = overview(timeline.events, locale)
        self.years = [(year.heading, list(self._parts(year))) for year in view.years(timeline.events, locale)]
        self.undated = [self.entry(event) for event in timeline.undated]

    def entry(self, event: Event) -> Entry:
        """An event with everything that is written about it."""
        when, locale, words = event.when, self.locale, self.words
        reference = self.references.get(event.document)
        timex = view.governing(event)
        known = self.places.documents.get(event.document)
        return Entry(
            anchor=self.anchor(event),
            date=when.display(locale) if when is not None else "",
            machine=machine(when),
            distance=distance(when, reference, words) if when is not None and reference is not None else "",
            role=_role(event),
            title=view.plain(event.title).strip() or "…",
            spans=view.spans(event),
            place=self.place(event),
            status=words.status(event.status),
            inferred=event.inferred,
            lengths=[t.value.display(locale) for t in event.timexes if t.type == "DURATION" and t is not timex],
            why=[view.plain(line) for line in timex.why] if timex is not None else [],
            alternatives=", ".join(value.display(locale) for value in timex.alternatives) if timex is not None else "",
            language=known.language if known is not None and known.language != self.words.locale else None,
        )

    def anchor(self, event: Event) -> str:
        """The anchor of an event on the page."""
        return self.anchors[id(event)]

    def place(self, item: Event | Problem) -> str:
        """Where something stands, in words."""
        return self.places(item.document, item.start)

    def range(self) -> str:
        """The years from the first known bound to the last: 1914–1918."""
        bounds = [b for event in self.timeline.events if event.when for b in [view.bound(event.when)] if b]
        years = sorted({bound.year for bound in bounds})
        return "–".join(view.year_name(year, self.locale) for year in dict.fromkeys(years[:1] + years[-1:]))

    def sizes(self) -> str:
        """The style that tells how high each part will be before the browser has laid it out; none for a short page."""
        if len(self.timeline) <= PART:
            return ""
        events = self.timeline.events
        wide, narrow = (
            sum(_height(event, *width) for event in events) / len(events) for width in ((55, 72, 75), (36, 44, 104))
        )
        counts = sorted({part.count for _, parts in self.years for part in parts})
        lines = [".part{content-visibility:auto}"]
        lines += [f".n{n}{{contain-intrinsic-size:auto none auto {n * wide:.0f}px}}" for n in counts]
        lines += ["@media(max-width:44rem){"]
        lines += [f".n{n}{{contain-intrinsic-size:auto none auto {n * narrow:.0f}px}}" for n in counts]
        lines += ["}", "@media print{.part{content-visibility:visible}}", ""]
        return "\n".join(lines)

    def _parts(self, year: view.Group) -> Iterator[Part]:
        """The months of a year, cut into parts."""
        months: list[tuple[str, list[Entry]]] = []
        count = 0
        for month in view.months(year, self.locale):
            heading, entries = month.heading, map(self.entry, month.events)
            while piece := list(islice(entries, PART - count)):
                months.append((heading, piece))
                heading, count = "", count + len(piece)
                if count == PART:
                    yield Part(months, count)
                    months, count = [], 0
        if months:
            yield Part(months, count)


def machine(when: TimeValue | None) -> str:
    """The value of a datetime attribute, empty where HTML has none that says exactly this.

    >>> machine(TimeValue("2023-03")), machine(TimeValue("1850~")), machine(TimeValue("-0043"))
    ('2023-03', '', '')
    """
    text = str(when).removeprefix("timex3:")
    return text if _MACHINE.fullmatch(text) else ""


def _role(event: Event) -> str:
    """The classes of an event: how its time is drawn, whether it is inferred, its status where that is a plain word."""
    when = event.when
    if when is None:
        shape = "undated"
    elif when.start is None or when.end is None:
        shape = "open-start" if when.start is None else "open-end"
    elif "/" in str(when):
        shape = "span"
    else:
        shape = "point" if when.unit <= Unit.DAY else "coarse"
    status = event.status if re.fullmatch("[a-z]+", event.status, re.ASCII) else "other"
    return " ".join([shape, *(["inferred"] if event.inferred else []), f"is-{status}"])


def _height(event: Event, title: int, text: int, rest: int) -> int:
    """About how many pixels an event takes, given the letters in a line of its title and text, and all the rest."""
    return rest + 27 * -(-len(event.title) // title) + 26 * -(-len(event.text) // text)


def _anchors(events: Iterable[Event]) -> dict[int, str]:
    """An anchor for each event, by identity: its id, made fit for an address and unique on the page."""
    taken = {"", "events", "undated", "problems", "fade-start", "fade-end", "top"}
    found = {}
    for event in events:
        stem = quote(view.plain(event.id), safe="").replace("%", "_")
        anchor, number = stem, 2
        while anchor in taken:
            anchor, number = f"{stem}-{number}", number + 1
        taken.add(anchor)
        found[id(event)] = anchor
    return found
