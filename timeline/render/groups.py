"""Group events by year and month, under headings in the reader's language."""

from __future__ import annotations

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


def _year_key(when: TimeValue | None, locale: str) -> tuple[int, int] | str:
    known = bound(when) if when is not None else None
    if when is None or known is None:
        return ""
    if when.unit > Unit.YEAR or (when.unit == Unit.YEAR and when.mod in ("BEFORE", "AFTER")):
        return when.display(locale)
    return known.year, 0


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
