"""The times of an index: years where many events are, decades, half-centuries or longer times where few are."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from timeline.render.groups import Group, year_of
from timeline.value import TimeValue
from timeline.value.display import SMALL
from timeline.value.moment import Moment, Unit

#: The most links of an index, which a window 800 pixels high has room for, and the fewest.
MOST, FEWEST = 31, 3
#: What a link must save, as a part of what an index with the most links would have to save with each.
LINK = 0.3
#: The years that a link can stand for. Powers of ten are counted from the year 0; half-centuries have no name.
DECADE, HALF_CENTURY, CENTURY, MILLENNIUM = 10, 50, 100, 1000
STEPS = (*(10**power for power in range(9, 3, -1)), MILLENNIUM, CENTURY, HALF_CENTURY, DECADE)
_UNITS = {DECADE: Unit.DECADE, CENTURY: Unit.CENTURY, MILLENNIUM: Unit.MILLENNIUM}


class Link(NamedTuple):
    """A link of the index: its name, the anchor to which it leads, and 1 for the level if it is below another one."""

    name: str
    anchor: str
    level: int = 0


class Way(NamedTuple):
    """A way to list some groups: how many events are passed on the way to one, added up over all; and the links."""

    work: int
    links: tuple[Link, ...]


class Years:
    """Groups of events in the order of their years; those from one number to another are a stretch of time."""

    def __init__(self, groups: Iterable[Group], locale: str) -> None:
        self.groups, self.locale = list(groups), locale
        self.years = [0]
        for group in self.groups:
            self.years.append(_year(group, self.years[-1]))
        del self.years[0]

    def link(self, number: int, level: int = 0) -> Link:
        """The link to one group."""
        return Link(self.groups[number].heading, f"y-{number}", level)


class Stretch:
    """Some groups in a row, and the ways to list them."""

    def __init__(self, years: Years, numbers: range) -> None:
        self.years, self.numbers = years, numbers
        self.events = sum(max(len(years.groups[number].events), 1) for number in numbers)
        within = [step for step in STEPS if len({_start(years.years[at], step) for at in numbers}) == 1]
        #: The shortest time that all the groups are in: 1 for one group, more than all if none of these is so long.
        self.step = 1 if len(numbers) == 1 else within[-1] if within else 10 * STEPS[0]

    def parts(self) -> list[Stretch]:
        """The stretches into which it is divided, in the next shorter time."""
        for step in [step for step in STEPS if step < self.step]:
            starts = ((_start(self.years.years[at], step), at) for at in self.numbers)
            runs = [[at for _, at in run] for _, run in groupby(starts, key=itemgetter(0))]
            if len(runs) > 1:
                return [Stretch(self.years, range(run[0], run[-1] + 1)) for run in runs]
        return [Stretch(self.years, range(at, at + 1)) for at in self.numbers]

    def name(self) -> str:
        """The name of the decade, century or millennium, or else the first and the last year."""
        years = self.years
        first, last = self.numbers[0], self.numbers[-1]
        if first == last:
            return years.groups[first].heading
        if (unit := _UNITS.get(self.step)) is not None:
            start = Moment(years.years[first]).floor(unit)
            value = TimeValue.stretch(start, start.end(unit), unit)
            name = value.display(years.locale)
            if name not in (str(value), value.timex3):  # the locale has no word for it
                return name[:1].upper() + name[1:]
        start, end = Moment(years.years[first]), Moment(years.years[last]).end(Unit.YEAR)
        return TimeValue.stretch(start, end, Unit.YEAR).display(years.locale)

    def link(self) -> Link:
        """The link to its first year, or to a time such as "early 19th century" if it has no years."""
        exact = [at for at in self.numbers if not isinstance(self.years.groups[at].key, str)]
        return Link(self.name(), f"y-{(exact or self.numbers)[0]}")

    def ways(self, most: int, longest: int) -> dict[int, Way]:
        """The best way to list it with each number of links, none of which leads to more years than `longest`."""
        found = {1: Way(self.events**2, (self.link(),))} if self.step <= longest else {}
        if self.step == 1:
            return found
        if self.step == DECADE:
            single = tuple(self.years.link(at) for at in self.numbers)
            if len(single) >= FEWEST:  # listed below the decade
                single = (self.link(), *(link._replace(level=1) for link in single))
            work = sum(max(len(self.years.groups[at].events), 1) ** 2 for at in self.numbers)
            return found | ({len(single): Way(work, single)} if len(single) <= most else {})
        ways = {0: Way(0, ())}
        for part in self.parts():
            before, ways = ways, {}
            for other, after in part.ways(most, longest).items():
                for one, way in before.items():
                    work = way.work + after.work
                    if one + other <= most and (one + other not in ways or work < ways[one + other].work):
                        ways[one + other] = Way(work, way.links + after.links)
        return found | {number: way for number, way in ways.items() if number > 1}


def _year(group: Group, before: int) -> int:
    """The year in which the time of a group begins, or the year of the group before it."""
    if not isinstance(group.key, str):
        return group.key[0]
    when = group.events[0].when if group.events else None
    year = year_of(when) if when is not None else None
    return year if year is not None else before


def _start(year: int, step: int) -> int:
    """What the years of a time have in common. Small years and those BC have no decades and half-centuries."""
    if step < CENTURY and year < SMALL:
        step = CENTURY
    return Moment(year).floor(_UNITS[step]).year if step in (CENTURY, MILLENNIUM) else year // step


def by_year(groups: Iterable[Group], locale: str, most: int = MOST) -> list[Link]:
    """The links to the years, or to longer times where few events are; none if these are too few, or too many.

    The times are those with which the way from a link to an event is the shortest, over all events.

    >>> years = [Group((year, 0), str(year), []) for year in range(1901, 1950)]
    >>> [link.name for link in by_year(years[:4], "en")], by_year(years[:4], "en")[1].anchor
    (['1901', '1902', '1903', '1904'], 'y-1')
    >>> [link.name for link in by_year(years, "en", 5)]
    ['1900s', '1910s', '1920s', '1930s', '1940s']
    >>> [link.name for link in by_year([Group((79, 0), "AD 79", []), Group((1066, 0), "1066", []), *years], "en", 4)]
    ['AD 79', '1066', '1901–1949']
    """
    years = Years(groups, locale)
    every = range(len(years.groups))
    if len(every) < FEWEST:
        return []
    if len(every) <= most:
        return [years.link(number) for number in every]
    whole = Stretch(years, every)
    link = LINK * (whole.events / max(most, 1)) ** 2
    ways: dict[int, Way] = {}
    for longest in (CENTURY, MILLENNIUM, STEPS[0]):
        ways = ways or {number: way for number, way in whole.ways(most, longest).items() if number >= FEWEST}
    best = min(ways, key=lambda number: ways[number].work + link * number, default=0)
    return list(ways[best].links) if best else []
