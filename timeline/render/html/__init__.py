"""A timeline as one HTML page: complete without script, without network, on paper and by keyboard."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from timeline.model import Event, PassedOver, Problem, TimelineData
from timeline.render import classify, groups, places, summary
from timeline.render.groups import Group, bound, year_name
from timeline.render.html import embedded
from timeline.render.html.entry import Entries, Entry
from timeline.render.html.overview import overview
from timeline.render.html.passages import texts
from timeline.render.jinja import fill
from timeline.render.resources import resource
from timeline.render.summary import coverage, reference_dates
from timeline.render.text import plain
from timeline.render.words import Words

#: A part of the page that the browser may leave unpainted until it is near; smaller ones cost more than they save.
PART = 50
THEMES = ("reading", "compact")
#: The page's script, which tools/bundle.py makes of the modules in templates/script/.
SCRIPT = "page.bundle.js"
_POLICY = (
    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)


def render(
    timeline: TimelineData,
    *,
    title: str | None = None,
    locale: str = "en",
    theme: str = "reading",
    fragment: bool = False,
    include_text: bool = False,
    template: Path | None = None,
) -> str:
    """A timeline as a page; `title` is its heading (None: the document's own, or its first sentence).

    `locale` is the language of its dates and words, `theme` "reading" (a list by year) or "compact" (a table). A
    `fragment` is for a page that exists: no head, no script, headings one level lower, styles that touch nothing else.
    With `include_text` the texts stand beside the timeline. `template` is a Jinja file to use instead of ours
    (`timeline.render.template`).

    >>> print(render(TimelineData(), fragment=True)[:24])
    <section class="timeline
    >>> render(TimelineData(), theme="neon")
    Traceback (most recent call last):
    ValueError: unknown theme 'neon': known are reading, compact
    """
    from markupsafe import Markup

    if theme not in THEMES:
        raise ValueError(f"unknown theme {theme!r}: known are {', '.join(THEMES)}")
    page = Page(timeline, locale, include_text=include_text)
    script = "" if fragment else resource(SCRIPT) or ""
    style = f"{'' if fragment else resource('page.css')}.timeline{{\n{resource('timeline.css')}{page.sizes()}}}\n"
    policy = _POLICY.format(style=digest(style), script=digest(script))
    made = fill(
        "timeline.html.j2",
        template,
        page=page,
        words=page.words,
        title=plain(title).strip() if title is not None else summary.title(timeline, page.words),
        theme=theme,
        fragment=fragment,
        style=Markup(style),
        script=Markup(script),
        policy=Markup(policy),
        data=Markup("" if fragment else embedded.data(timeline, page.entry, locale, page.stretches)),
        linked=Markup(embedded.linked(timeline, page.entry)),
        plain=plain,
    )
    return made if template is None else made.replace(policy, _policy(made), 1)


def _policy(page: str) -> str:
    """The policy that allows the styles and scripts which a template of somebody's own put into a page."""
    style, script = (re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL) for kind in ("style", "script"))
    return _POLICY.format(style="' 'sha256-".join(map(digest, style)), script="' 'sha256-".join(map(digest, script)))


def digest(text: str) -> str:
    """The hash by which a policy knows a style or a script.

    >>> digest("")
    '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return b64encode(sha256(text.encode()).digest()).decode()


@dataclass(frozen=True, slots=True)
class Part:
    """At most `PART` events of one year, in months: (heading, entries), and their number."""

    months: list[tuple[str, list[Entry]]]
    count: int


class Page:
    """What the template asks for, worked out once for a timeline."""

    def __init__(self, timeline: TimelineData, locale: str, *, include_text: bool = False) -> None:
        self.timeline, self.locale, self.words = timeline, locale, Words(locale)
        self.entry = Entries((*timeline.events, *timeline.undated), timeline.documents, locale, self.words)
        self.texts = texts(timeline.documents, timeline.events, self.entry) if include_text else []
        self.sources = places.sources(timeline)
        self.reference_dates = reference_dates(timeline, locale)
        self.placed, self.total = coverage(timeline)
        self.overview = overview(timeline.events, locale)
        self.stretches = self.overview.stretches if self.overview else []
        self.years = [(year.heading, list(self._parts(year))) for year in groups.years(timeline.events, locale)]
        self.undated = [self.entry(event) for event in timeline.undated]

    def place(self, item: Event | Problem | PassedOver) -> str:
        """Where something stands, in words."""
        return self.entry.places(item.document, item.start)

    def range(self) -> str:
        """The years from the first known bound to the last: 1914–1918."""
        bounds = [b for event in self.timeline.events if event.when for b in [bound(event.when)] if b]
        years = sorted({bound.year for bound in bounds})
        return "–".join(year_name(year, self.locale) for year in dict.fromkeys(years[:1] + years[-1:]))

    def choices(self) -> list[tuple[str, list[tuple[str, str, int]]]]:
        """What the events can be chosen by where they differ: (heading, [(value, name, number of events)])."""
        words, events = self.words, self.timeline.events
        counts = Counter(value for event in events for value in classify.filters(event))
        found = []
        for group in ("precision", "certainty", "status"):
            known = {f"{group}-{key}": str(name) for key, name in words.texts[group].items()}
            others = sorted(value for value in counts.keys() - known.keys() if value.startswith(f"{group}-"))
            names = {value: known.get(value, value.removeprefix(f"{group}-")) for value in (*known, *others)}
            options = [(value, name, counts[value]) for value, name in names.items() if value in counts]
            found.append((words(f"by_{group}"), options))
        told = Counter(source.document for event in events for source in event.sources)
        documents = [
            (f"document-{number}", self.entry.places.names[document.id], told[document.id])
            for number, document in enumerate(self.timeline.documents)
        ]
        tagged = Counter(tag for event in events for tag in event.tags)
        tags = [
            (f"tag-{number}", plain(tag), tagged[tag]) for number, tag in enumerate(embedded.tags_of(self.timeline))
        ]
        found += [(words("sources"), documents), (words("tags"), tags)]
        return [(heading, options) for heading, options in found if len(options) > 1]

    def sizes(self) -> str:
        """The style that tells how high each part will be before the browser has laid it out; none for a short page."""
        if len(self.timeline) <= PART:
            return ""
        events = self.timeline.events
        wide, narrow = (
            sum(_height(event, *width) for event in events) / len(events) for width in ((55, 72, 75), (36, 44, 104))
        )
        size = "contain-intrinsic-size:auto none auto calc(var(--n)*{:.0f}px)"
        counts = sorted({part.count for _, parts in self.years for part in parts})
        return "\n".join([
            f".part{{content-visibility:auto;{size.format(wide)}}}",
            f"@media(max-width:44rem){{.part{{{size.format(narrow)}}}}}",
            "@media print{.part{content-visibility:visible}}",
            *(f".n{count}{{--n:{count}}}" for count in counts),
            "",
        ])  # fmt: skip

    def _parts(self, year: Group) -> Iterator[Part]:
        """The months of a year, cut into parts."""
        months: list[tuple[str, list[Entry]]] = []
        count = 0
        for month in groups.months(year, self.locale):
            heading, entries = month.heading, map(self.entry, month.events)
            while piece := list(islice(entries, PART - count)):
                months.append((heading, piece))
                heading, count = "", count + len(piece)
                if count == PART:
                    yield Part(months, count)
                    months, count = [], 0
        if months:
            yield Part(months, count)


def _height(event: Event, title: int, text: int, rest: int) -> int:
    """About how many pixels an event takes, given the letters in a line of its title and text, and all the rest."""
    return rest + 27 * -(-len(event.title) // title) + 26 * -(-len(event.text) // text)
