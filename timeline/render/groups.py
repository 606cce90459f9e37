"""Group events by year and month, under headings in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from timeline.language_files import DEFAULT
from timeline.model import Event
from timeline.value import TimeValue
from timeline.value.display import style
from timeline.value.moment import Moment, Unit


class Group(NamedTuple):
    """The events of one year, or of one month of it, with their heading."""

    key: tuple[int, int] | str
    heading: str
    events: list[Event]


def years(events: Iterable[Event], locale: str = DEFAULT) -> Iterator[Group]:
    """Consecutive events by the year of their known bound; a decade or "before 1900" is a group of its own."""
    for key, members in groupby(events, key=lambda event: _year_key(event.when, locale)):
        heading = key if isinstance(key, str) else year_name(key[0], locale)
        yield Group(key, heading[:1].upper() + heading[1:], list(members))


def months(year: Group, locale: str = DEFAULT) -> Iterator[Group]:
    """The events of a year by the month of their known bound; an event with a coarser date has no month."""
    for number, members in groupby(year.events, key=lambda event: _month(event.when)):
        named = number and not isinstance(year.key, str)
        yield Group((0, number), month_name(number, locale) if named else "", list(members))


def bound(when: TimeValue) -> Moment | None:
    """The known bound of a value: its start, or if that is open, its last moment."""
    return when.start or (when.end and when.end.plus(-1, Unit.MILLISECOND))


def year_of(when: TimeValue) -> int | None:
    """The year of the known bound of a value; of "about 25 million years ago", the year that it says.

    >>> year_of(TimeValue("Y-25000000S2~")), year_of(TimeValue("../1899"))
    (-25000000, 1899)
    """
    if when.form and (said := re.fullmatch(r"Y?(-?\d+)S\d+", when.form)):
        return int(said[1])
    known = bound(when)
    return known.year if known is not None else None


def _year_key(when: TimeValue | None, locale: str) -> tuple[int, int] | str:
    if when is None or (year := year_of(when)) is None:
        return ""
    if when.unit > Unit.YEAR or (when.unit == Unit.YEAR and when.mod in ("BEFORE", "AFTER")):
        return when.display(locale)
    return year, 0


def _month(when: TimeValue | None) -> int:
    known = bound(when) if when is not None else None
    return known.month if when is not None and known is not None and when.unit <= Unit.MONTH else 0


def year_name(year: int, locale: str = DEFAULT) -> str:
    """A year as people of a locale write it, with its era if it needs one."""
    return TimeValue.of(year).display(locale)


def month_name(month: int, locale: str = DEFAULT) -> str:
    """The name of a month on its own, in any locale that pendulum knows.

    >>> month_name(3), month_name(3, "de")
    ('March', 'März')
    """
    name = style(locale).month(month)
    return name[:1].upper() + name[1:]
