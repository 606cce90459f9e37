"""Functions from slots to a day or month of the calendar: "14 July 1789", "3/4/2020", "the 14th", "March"."""

from __future__ import annotations

from timeline.meaning.readings import astronomical, choose, choose_year, chosen, ordered_pair, possible
from timeline.meaning.registry import Direction, Result, meaning
from timeline.meaning.years import full_year, in_short_year
from timeline.value import TimeValue
from timeline.value.moment import Moment, days_in_month

#: How many months before and after the anchor are searched for a day of a month.
NEAR_MONTHS = 2
#: The same for a day with a weekday: "Monday the 13th" may be more than a year away.
WEEKDAY_MONTHS = 14


@meaning("monthday", "day", "date")
def date(year: int, month: int, day: int, era: str | None = None, weekday: int | None = None) -> Result:
    """ "14 July 1789" -> that day."""
    return possible(astronomical(year, era), month, day)


@meaning("monthday", "day", "date")
def numeric_date(order: str, first: int, second: int, year: int) -> Result:
    """ "3/4/2020" -> the day in the document's order of day and month, or in the other if only that is possible."""
    month, day = (second, first) if order == "DMY" else (first, second)
    return possible(year, month, day) or possible(year, day, month)


@meaning("monthday", "day", "date")
def short_numeric_date(
    anchor: TimeValue | None, direction: Direction, order: str, first: int, second: int, yy: int
) -> Result:
    """ "3/4/20" -> as `numeric_date` with a year of two digits; in the order year, month, day "20/4/3"."""
    if order == "YMD" and (found := possible(full_year(first, anchor), second, yy)) is not None:
        return found
    return in_short_year(lambda year: numeric_date(order, first, second, year), yy, anchor, direction)


@meaning("monthday", "day", "date", missing="year")
def numeric_day(anchor: TimeValue | None, direction: Direction, order: str, first: int, second: int) -> Result:
    """ "on 3/4" -> the day in the document's order of day and month, in the year that the direction asks for."""
    month, day = (second, first) if order == "DMY" else (first, second)
    return day_of_year(anchor, direction, month, day) or day_of_year(anchor, direction, day, month)


@meaning("range", "date", missing="year")
def numeric_days(
    anchor: TimeValue | None,
    direction: Direction,
    order: str,
    first: int,
    second: int,
    last: int,
    other: int,
    year: int | None = None,
    last_year: int | None = None,
) -> Result:
    """ "10/1-11/7", "10/1/2018-10/7/2018" -> the interval between two days in figures."""
    ends = []
    for left, right, given in ((first, second, year or last_year), (last, other, last_year)):
        if given is not None:
            ends.append(numeric_date(order, left, right, given))
        elif ends and isinstance(ends[0], TimeValue):
            ends.append(numeric_day(ends[0], Direction.INSIDE, order, left, right))
        else:
            ends.append(numeric_day(anchor, direction, order, left, right))
    begin, end = ends
    return ordered_pair(begin, end)


@meaning("monthday", "day", "date")
def day_month_year(day: int, month: int, year: int) -> Result:
    """ "3.4.2020" -> 3 April 2020, or 4 March if only that order is possible."""
    return possible(year, month, day) or possible(year, day, month)


@meaning("monthday", "day", "date")
def styled_date(day: int, month: int, year: int, style: str) -> Result:
    """ "10 February 1701 O.S." -> the Gregorian day of that Julian date, 21 February 1701."""
    return possible(year, month, day, calendar="julian" if style == "OS" else "gregorian")


@meaning("monthday", "day", "date")
def dual_date(day: int, month: int, year: int, tail: int, new_day: int | None = None) -> Result:
    """ "10/21 February 1700/1" -> 21 February 1701.

    The Julian year began in March, so that a date has two years. The second of two days is Gregorian, a single day is
    Julian.
    """
    if tail != (year + 1) % (10 if tail < 10 else 100):
        return None
    return possible(year + 1, month, new_day) if new_day else possible(year + 1, month, day, calendar="julian")


@meaning("monthday", "day", "date", missing="year")
def day_of_year(
    anchor: TimeValue | None, direction: Direction, month: int, day: int, weekday: int | None = None
) -> Result:
    """ "14 July" -> the day in the year that the direction asks for, or in the one that fits a given weekday."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{month:02}-{day:02}") if possible(2000, month, day) else None
    if (
        weekday is not None and (point := anchor.start or anchor.end) is not None
    ):  # the year in which the day has that weekday
        near = (possible(point.year + shift, month, day) for shift in (-1, 0, 1))
        if fit := [value for value in near if value and value.start and value.start.weekday == weekday - 1]:
            return choose(fit, anchor, direction)
    return choose_year(lambda year: possible(year, month, day), anchor, direction)


def date_of(anchor: TimeValue | None, direction: Direction, year: int | None, month: int, day: int) -> Result:
    """The day of a month in the given year, or in the one that the direction asks for."""
    return possible(year, month, day) if year is not None else day_of_year(anchor, direction, month, day)


@meaning("monthday", "day", "date", missing="month")
def day_of_month(anchor: TimeValue | None, direction: Direction, day: int, weekday: int | None = None) -> Result:
    """ "the 14th" -> that day of the month that the direction asks for."""
    if anchor is None or (point := anchor.start or anchor.end) is None:
        return TimeValue.from_timex3(f"XXXX-XX-{day:02}")
    reach = NEAR_MONTHS if weekday is None else WEEKDAY_MONTHS
    months = (divmod(12 * point.year + point.month - 1 + shift, 12) for shift in range(-reach, reach + 1))
    days = [(year, month + 1) for year, month in months if 0 < day <= days_in_month(year, month + 1)]
    if weekday is not None:
        days = [month for month in days if Moment(*month, day).weekday == weekday - 1] or days
    if not days:
        return None
    number = chosen([(Moment(*month, day), Moment(*month, day + 1)) for month in days], point, direction)
    return TimeValue.of(*days[number], day)


@meaning("line", "monthday", "day", "date")
def typed_compact(date: int) -> Result:
    """ "20240501" -> 1 May 2024, when the expression is nearly the whole input."""
    return possible(date // 10000, date // 100 % 100, date % 100)


@meaning("monthday", "day", "date")
def impossible_date(month: int, day: int = 0, year: int = 2000) -> Result:
    """ "the 35th of July" -> nothing: no such date."""
    return possible(year, month, day) if day else None


@meaning("month", "date", missing="year")
def month(anchor: TimeValue | None, direction: Direction, month: int) -> Result:
    """ "in March" -> the month in the year that the direction asks for."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{month:02}")
    return choose_year(lambda year: TimeValue.of(year, month), anchor, direction)


@meaning("month", "date")
def month_year(month: int, year: int, era: str | None = None) -> Result:
    """ "December 2022" -> that month."""
    return possible(astronomical(year, era), month)
