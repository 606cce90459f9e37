"""The index of a page: links to its years or longer times, or to its months, days or hours where it is short."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline.model import Event
from timeline.render.groups import Group, month_name, year_name
from timeline.value import TimeValue
from timeline.value.moment import DAY_MS, Unit

#: The most links of an index, and the fewest.
MOST, FEWEST = 24, 3
#: The most links of an index of chapters and years.
MOST_WITH_CHAPTERS = 36
#: The numbers of years that a link can stand for.
STEPS = (1, 10, 50, 100, 500, *(10**power for power in range(3, 10)))
#: A link to so many years or fewer, with at least one of so many events, has its years below it.
MOST_YEARS, CROWDED = 12, 5
#: The units that are finer than years, and the longest time in days that is indexed by each.
FINER = ((Unit.HOUR, 4), (Unit.DAY, 62), (Unit.MONTH, 3 * 366))
#: So many events must have a date as fine as the unit, and there must be so many for a link.
ONE_OF, EVENTS_PER_LINK = 2, 2


class Link(NamedTuple):
    """A link of the index: its name, the anchor to which it leads, and 1 for the level if it is below another one."""

    name: str
    anchor: str
    level: int = 0


def index(
    events: Sequence[Event],
    years: Iterable[Group],
    locale: str,
    anchor: Callable[[Event], str],
    chapters: Mapping[int, str],
) -> list[Link]:
    """The links of a timeline; none if it is too short to need an index. `anchor` gives that of an event.

    `chapters` are the names of chapters by the positions of the events with which they begin; the links to years are
    below them.
    """
    years = list(years)
    if chapters:
        return _by_chapter(chapters, events, years, locale, anchor)
    for unit, most in FINER:
        if _days(events) <= most and (found := _finer(events, unit, locale, anchor)):
            return found
    return by_year(years, locale)


def _by_chapter(
    chapters: Mapping[int, str],
    events: Sequence[Event],
    years: Sequence[Group],
    locale: str,
    anchor: Callable[[Event], str],
) -> list[Link]:
    """The links to the chapters, and below them to the years, unless these would be too many together."""
    found = [(at, 0, Link(name, anchor(events[at]))) for at, name in chapters.items()]
    begins = [0, *accumulate(len(year.events) for year in years)]
    below = [(begins[int(link.anchor[2:])], 1, link._replace(level=1)) for link in by_year(years, locale)]
    return [link for *_, link in sorted([*found, *(below if len(found) + len(below) <= MOST_WITH_CHAPTERS else ())])]


def by_year(years: Iterable[Group], locale: str) -> list[Link]:
    """The links to the years; none if these are too few to need an index.

    >>> years = [Group((year, 0), str(year), []) for year in range(1901, 1950)]
    >>> [link.name for link in by_year(years, "en")], by_year(years, "en")[1].anchor
    (['1901', '1910', '1920', '1930', '1940'], 'y-9')
    >>> [link.name for link in by_year([Group((79, 0), "AD 79", []), Group((1066, 0), "1066", []), *years], "en")]
    ['AD 79', '1066', '1900', '1910', '1920', '1930', '1940']
    """
    years = list(years)
    if len(years) < FEWEST:
        return []
    for step in STEPS:
        found: list[Link] = []
        held: list[list[int]] = []
        last: object = None
        for number, year in enumerate(years):
            start = year.key if isinstance(year.key, str) else year.key[0] // step
            if isinstance(start, str) and step > 1 and found:
                continue
            if start != last:
                found.append(Link(year.heading, f"y-{number}"))
                held.append([])
                last = start
            elif isinstance(start, int) and start > 0 and step > 1 and len(found) > 1:
                found[-1] = found[-1]._replace(name=year_name(start * step, locale))
            held[-1].append(number)
        if len(found) <= MOST:
            return list(_with_years(found, held, years))
    return []


def _with_years(links: list[Link], held: list[list[int]], years: Sequence[Group]) -> Iterator[Link]:
    """The links, each with the numbers of the years that it holds; below those that hold many events, their years."""
    total = sum(len(year.events) for year in years)
    for link, numbers in zip(links, held, strict=True):
        yield link
        if len(numbers) <= MOST_YEARS and sum(len(years[number].events) for number in numbers) * CROWDED > total:
            yield from (Link(years[number].heading, f"y-{number}", 1) for number in numbers[1:])


def _days(events: Sequence[Event]) -> float:
    """The days from the first known bound of some events to the last one."""
    whens = [event.when for event in events if event.when is not None]
    bounds = [bound.milliseconds for when in whens for bound in (when.start, when.end) if bound is not None]
    return (max(bounds) - min(bounds)) / DAY_MS if bounds else 0


def _finer(events: Sequence[Event], unit: Unit, locale: str, anchor: Callable[[Event], str]) -> list[Link]:
    """The links to the months, days or hours, below their years or days; none if these are too few or too many."""
    found: list[Link] = []
    above = below = None
    fine = 0
    for event in events:
        when = event.when
        if when is None or when.start is None:
            continue
        upper, name = _named(when, unit, locale)
        fine += bool(name)
        if upper and upper != above:
            found.append(Link(upper, anchor(event)))
            above, below = upper, None
        if name and name != below:
            found.append(Link(name, anchor(event), int(bool(upper))))
            below = name
    number = sum(link.level or unit == Unit.DAY for link in found)
    is_fine = fine * ONE_OF >= len(events) and number * EVENTS_PER_LINK <= len(events)
    return found if is_fine and FEWEST <= number <= MOST else []


def _named(when: TimeValue, unit: Unit, locale: str) -> tuple[str, str]:
    """The names of the year and the month, of the day and the hour, or of no more than the day in which a time begins.

    A name is empty if the time is coarser than that.

    >>> _named(TimeValue("2021-03-04"), Unit.MONTH, "en"), _named(TimeValue("2021"), Unit.MONTH, "en")
    (('2021', 'March'), ('2021', ''))
    >>> _named(TimeValue("2021-03-04T22:10:00"), Unit.HOUR, "en"), _named(TimeValue("2021-03-04"), Unit.DAY, "en")
    (('4 March 2021', '22:00'), ('', '4 March 2021'))
    """
    start = when.start
    if start is None:
        return "", ""
    day = TimeValue.of(start.year, start.month, start.day).display(locale) if when.unit <= Unit.DAY else ""
    if unit == Unit.MONTH:
        return year_name(start.year, locale), month_name(start.month, locale) if when.unit <= Unit.MONTH else ""
    if unit == Unit.HOUR:
        return day, f"{start.hour:02}:00" if when.unit <= Unit.HOUR else ""
    return "", day
