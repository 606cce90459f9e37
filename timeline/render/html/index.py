"""The index of a page: links to its years, or to decades, centuries and longer times where the years are many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.render.groups import Group, year_name

#: The most links of an index, and the fewest.
MOST, FEWEST = 24, 3
#: The numbers of years that a link can stand for.
STEPS = (1, 10, 50, 100, 500, *(10**power for power in range(3, 10)))


class Link(NamedTuple):
    """A link of the index: its name, and the anchor of the first year that it leads to."""

    name: str
    anchor: str


def index(years: Iterable[Group], locale: str) -> list[Link]:
    """The links to the years; none if these are too few to need an index.

    >>> from timeline.value import TimeValue
    >>> years = [Group((year, 0), str(year), []) for year in range(1901, 1950)]
    >>> [link.name for link in index(years, "en")], index(years, "en")[1].anchor
    (['1901', '1910', '1920', '1930', '1940'], 'y-9')
    """
    years = list(years)
    if len(years) < FEWEST:
        return []
    for step in STEPS:
        found: list[Link] = []
        last: object = None
        for number, year in enumerate(years):
            start = year.key if isinstance(year.key, str) else year.key[0] // step
            if isinstance(start, str) and step > 1 and found:
                continue
            if start != last:
                is_round = isinstance(start, int) and start > 0 and step > 1 and found
                name = year_name(int(str(start)) * step, locale) if is_round else year.heading
                found.append(Link(name, f"y-{number}"))
                last = start
        if len(found) <= MOST:
            return found
    return []
