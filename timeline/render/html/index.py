"""The index of a page: links to its years or longer times, or to its months, days or hours where it is short."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, zip_longest

from timeline.model import Event
from timeline.render.groups import Group, month_name, year_name
from timeline.render.html.index_times import FEWEST, MOST, Link, by_year
from timeline.value import TimeValue
from timeline.value.moment import DAY_MS, Unit

#: The units that are finer than years, and the longest time in days that is indexed by each.
FINER = ((Unit.HOUR, 4), (Unit.DAY, 62), (Unit.MONTH, 3 * 366))
#: So many events must have a date as fine as the unit, and there must be so many for a link.
ONE_OF, EVENTS_PER_LINK = 2, 2


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
    """The links to the chapters, and below them to the years or longer times for which there is room."""
    found = [(at, 0, Link(name, anchor(events[at]))) for at, name in chapters.items()]
    begins = [0, *accumulate(len(year.events) for year in years)]
    times = by_year(years, locale, MOST - len(found))
    # The years of a decade stand for it, since below a chapter there is but one level.
    shown = [one for one, after in zip_longest(times, times[1:]) if after is None or after.level <= one.level]
    below = [(begins[int(link.anchor[2:])], 1, link._replace(level=1)) for link in shown]
    return [link for *_, link in sorted([*found, *below])]


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
