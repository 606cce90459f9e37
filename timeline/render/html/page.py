"""The values of the page's template: entries by year, sources, filters and the overview of a timeline."""

from __future__ import annotations

from functools import partial

from timeline.arrange.rank import top
from timeline.model import Event, PassedOver, Problem, TimelineData
from timeline.render import groups, places
from timeline.render.html import folds, parts
from timeline.render.html.about import about
from timeline.render.html.added import addresses
from timeline.render.html.chapters import chapters
from timeline.render.html.entry import Entries
from timeline.render.html.filters import Filter, chips, filters, tags_of
from timeline.render.html.index import index
from timeline.render.html.marks import colours
from timeline.render.html.overview import overview
from timeline.render.html.passages import texts
from timeline.render.summary import count, coverage, extent, seen_from
from timeline.render.text import plain
from timeline.render.words import Words

#: So many events at most are ranked for the labels of the axis.
MOST_RANKED = 400


class Page:
    """What the template of the page shows, computed once for a timeline."""

    def __init__(
        self,
        timeline: TimelineData,
        locale: str,
        *,
        include_text: bool = False,
        density: str | None = None,
        read_only: bool = False,
    ) -> None:
        self.read_only = read_only
        self.timeline, self.locale, self.words = timeline, locale, Words(locale)
        self.entries = Entries((*timeline.events, *timeline.undated), timeline.documents, locale, self.words)
        # Before any entry is made, since an entry links to the passages of the texts.
        self.texts = texts(timeline.documents, timeline.events, self.entries) if include_text else []
        self.sources = places.sources(timeline)
        self.marks = list(self.entries.marks.values())
        self.chips = chips(timeline, self.marks)
        self.seen_from = seen_from(timeline, self.words, locale)
        self.count = count(timeline, self.words)
        self.placed, self.total = coverage(timeline)
        self.overview = overview(timeline.events, locale, colours(self.entries.marks))
        self.stretches = self.overview.stretches if self.overview else []
        self.chapters = chapters(timeline)
        self.entries.chapters = {id(timeline.events[at]): name for at, name in self.chapters.begins.items()}
        number = folds.kept(len(timeline), density)
        self.top = top(timeline, max(MOST_RANKED, number if number < len(timeline) else 0))
        folded: set[int] = set()
        if number < len(timeline):
            ends = (*timeline.events[:1], *timeline.events[-1:])
            begins = [timeline.events[at] for at in self.chapters.begins]
            shown = {id(event) for event in (*self.top[:number], *ends, *begins) if not _is(event, "minor")}
            major = {id(event) for event in timeline.events if _is(event, "major")}
            folded = {id(event) for event in timeline.events} - shown - major
        self.entries.minor = folded | {id(event) for event in timeline.events if _is(event, "minor")}
        years = list(groups.years(timeline.events, locale))
        made = partial(parts.parts, entries=self.entries, locale=locale)
        self.line = list(folds.folds(years, folded, made, self.words))
        self.index = index(timeline.events, years, locale, self.entries.anchor, self.chapters.begins)
        self.about = about(timeline, locale, self.words)
        self.undated = [self.entries(event) for event in timeline.undated]
        self.pictures = addresses((*timeline.events, *timeline.undated))

    def place(self, item: Event | Problem | PassedOver) -> str:
        """Where an event, a problem or a date that was passed over is, in words."""
        return self.entries.places(item.document, item.start)

    def range(self) -> str:
        """The time from the first event to the last one, such as 1914–1918 or 3–4 March 2024."""
        return extent((event.when for event in self.timeline.events if event.when is not None), self.locale)

    def filters(self) -> list[Filter]:
        """The filters that the page offers."""
        return filters(self.timeline, self.entries.places, self.words, with_documents=not self.chips)

    def tags(self) -> list[str]:
        """The tags of the events, sorted."""
        return [plain(tag).strip() for tag in tags_of(self.timeline)]

    def sizes(self) -> str:
        """The style rules with the estimated height of each part; empty if the page is short."""
        return parts.sizes(self.timeline)


def _is(event: Event, weight: str) -> bool:
    """Whether an editor gave an event this weight."""
    return event.editorial is not None and event.editorial.weight == weight
