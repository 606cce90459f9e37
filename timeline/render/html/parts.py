"""Cut a long page into parts that the browser paints only when they come near, and estimate their heights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from math import ceil
from typing import NamedTuple

from timeline.model import Event, TimelineData
from timeline.render.groups import Group, months
from timeline.render.html.entry import Entries, Entry
from timeline.render.html.repetition import repeats
from timeline.render.spans import spans

#: The most events in a part. Smaller parts cost the browser more than they save.
MOST_EVENTS = 50
#: The height of an event is the mean of about so many.
MOST_MEASURED = 500
#: The height of a line of a title and of a text, in pixels.
_TITLE_LINE, _TEXT_LINE = 27, 26


class _Layout(NamedTuple):
    """The letters in a line of a title and of a text, and the height of everything else in an event, in pixels."""

    title_letters: int
    text_letters: int
    rest: int


_WIDE, _NARROW = _Layout(55, 72, 75), _Layout(36, 44, 104)


@dataclass(frozen=True, slots=True)
class Part:
    """At most `MOST_EVENTS` events of one year: their months as (heading, entries), and their number."""

    months: list[tuple[str, list[Entry]]]
    count: int

    @property
    def size(self) -> str:
        """The classes that say how many events it has: the tens and the units, as a style cannot read a number.

        >>> Part([], 23).size, Part([], 4).size, Part([], 50).size
        ('t2 u3', 'u4', 't5')
        """
        return " ".join(f"{name}{digit}" for name, digit in zip("tu", divmod(self.count, 10), strict=True) if digit)


def parts(year: Group, entries: Entries, locale: str) -> Iterator[Part]:
    """The events of a year as parts; a month that is cut has its heading in the first part only."""
    gathered: list[tuple[str, list[Entry]]] = []
    count = 0
    for month in months(year, locale):
        heading, left = month.heading, map(entries, month.events)
        while piece := list(islice(left, MOST_EVENTS - count)):
            gathered.append((heading, piece))
            heading, count = "", count + len(piece)
            if count == MOST_EVENTS:
                yield Part(gathered, count)
                gathered, count = [], 0
    if gathered:
        yield Part(gathered, count)


def sizes(timeline: TimelineData) -> str:
    """The style rules with the estimated height of parts by the number of their events; empty if the page is short."""
    if len(timeline) <= MOST_EVENTS:
        return ""
    wide, narrow = (f"--high:{_mean_height(timeline.events, layout):.0f}px" for layout in (_WIDE, _NARROW))
    number = "".join(f".t{digit}{{--t:{digit}0}}" for digit in range(1, MOST_EVENTS // 10 + 1))
    number += "".join(f".u{digit}{{--u:{digit}}}" for digit in range(1, 10))
    return "\n".join([
        f"@media screen{{.part{{content-visibility:auto;--n:calc(var(--t,0) + var(--u,0));{wide};",
        "contain-intrinsic-height:auto calc(var(--n)*var(--high))}",
        f"@media(max-width:44rem){{.part{{{narrow}}}}}{number}}}",
        "",
    ])  # fmt: skip


def _mean_height(events: tuple[Event, ...], layout: _Layout) -> float:
    measured = events[:: ceil(len(events) / MOST_MEASURED)]
    return sum(_height(event, layout) for event in measured) / len(measured)


def _height(event: Event, layout: _Layout) -> int:
    title, text = ceil(len(event.title) / layout.title_letters), ceil(len(event.text) / layout.text_letters)
    if event.why and repeats(event.title, spans(event)):
        text = 0
    return layout.rest + _TITLE_LINE * title + _TEXT_LINE * text
