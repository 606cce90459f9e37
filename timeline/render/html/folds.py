"""Fold runs of minor events in a long list: "12 more in 1943". Without script and on paper, they are all open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from timeline.model import Event
from timeline.render.groups import Group
from timeline.render.html.parts import Part
from timeline.render.words import Words

#: Up to so many events nothing folds, unless asked.
MOST_UNFOLDED = 200
#: Of a folded list: one of so many events is not minor; and the least and the most of these.
ONE_OF, LEAST_KEPT, MOST_KEPT = 5, 5, 120
#: Fewer minor events in a row are not folded.
FEWEST = 3


class Segment(NamedTuple):
    """Events in a row of one year, as parts; `label` says what is folded, and is empty where nothing is."""

    label: str
    parts: list[Part]


class Year(NamedTuple):
    """The events under one heading; `anchor` is that of the heading."""

    heading: str
    anchor: str
    segments: list[Segment]


class Fold(NamedTuple):
    """Years in a row; `label` says what is folded, and is empty where nothing is."""

    label: str
    years: list[Year]


def kept(number: int, density: str | None) -> int:
    """How many of so many events are not minor, for a density of "full", "summary" or None, which goes by the number.

    >>> kept(200, None), kept(430, None), kept(430, "full"), kept(60, "summary")
    (200, 86, 430, 12)
    """
    if density == "full" or (density is None and number <= MOST_UNFOLDED):
        return number
    return min(number, MOST_KEPT, max(LEAST_KEPT, number // ONE_OF))


def folds(
    years: Iterable[Group], minor: set[int], parts: Callable[[Group], Iterable[Part]], words: Words
) -> Iterator[Fold]:
    """The years, with runs of minor events folded; `minor` has the identities of these events."""

    def is_minor(year: Group) -> bool:
        return all(id(event) in minor for event in year.events)

    numbered = enumerate(years)
    for folded, group in groupby(numbered, key=lambda item: is_minor(item[1])):
        members = list(group)
        number = sum(len(year.events) for _, year in members)
        if folded and number >= FEWEST:
            made = [Year(year.heading, f"y-{n}", [Segment("", list(parts(year)))]) for n, year in members]
            span = "–".join(dict.fromkeys([made[0].heading, made[-1].heading]))
            yield Fold(words("folded", number, years=span), made)
        else:
            yield Fold(
                "", [Year(year.heading, f"y-{n}", list(_segments(year, minor, parts, words))) for n, year in members]
            )


def _segments(
    year: Group, minor: set[int], parts: Callable[[Group], Iterable[Part]], words: Words
) -> Iterator[Segment]:
    """The events of a year, with runs of minor ones folded."""
    open_events: list[Event] = []
    for folded, group in groupby(year.events, key=lambda event: id(event) in minor):
        members = list(group)
        if not folded or len(members) < FEWEST:
            open_events += members
            continue
        if open_events:
            yield Segment("", list(parts(year._replace(events=open_events))))
            open_events = []
        label = words("folded", len(members), years=year.heading)
        yield Segment(label, list(parts(year._replace(events=members))))
    if open_events:
        yield Segment("", list(parts(year._replace(events=open_events))))
