"""Functions from slots to a week, weekend or weekday: "Friday", "week 31", "the week of March 6", "2024-W05-2"."""

from __future__ import annotations

from timeline.meaning.dates import date_of, day_of_month
from timeline.meaning.registry import Direction, Result, meaning
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit


@meaning("weekday", "day", "date", missing="week")
def weekday(anchor: TimeValue | None, direction: Direction, weekday: int) -> Result:
    """ "Friday" -> the Friday that the direction asks for; the anchor's own day counts in either direction.

    An anchor that is a year or longer does not tell which.
    """
    if anchor is None or anchor.unit >= Unit.YEAR or (point := anchor.start or anchor.end) is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    ahead = (weekday - 1 - point.weekday) % 7
    shift = ahead if direction > 0 or ahead == 0 else ahead - 7
    if direction is Direction.NEAREST and ahead <= 3:
        shift = ahead
    return TimeValue.around(point.plus(shift, Unit.DAY), Unit.DAY)


@meaning("week", "date", missing="year")
def week_of(
    anchor: TimeValue | None,
    direction: Direction,
    day: int,
    month: int | None = None,
    year: int | None = None,
    unit: Unit = Unit.WEEK,
) -> Result:
    """ "the week of March 6" -> the week of that day; "the weekend of March 6" -> the weekend nearest to it."""
    date = _day_of(anchor, direction, year, month, day)
    return week_around(date.start, unit) if isinstance(date, TimeValue) and date.start else date


def _day_of(anchor: TimeValue | None, direction: Direction, year: int | None, month: int | None, day: int) -> Result:
    """The day with the month and the year that are given; the direction decides what is missing."""
    return day_of_month(anchor, direction, day) if month is None else date_of(anchor, direction, year, month, day)


def week_around(day: Moment, unit: Unit) -> TimeValue:
    """The week that a day lies in, or the weekend nearest to it."""
    return nearest_weekend(day) if unit is Unit.WEEKEND else TimeValue.around(day, unit)


def nearest_weekend(day: Moment) -> TimeValue:
    """The weekend nearest to a day: that of its week, on Monday and Tuesday that of the week before.

    >>> nearest_weekend(Moment(2015, 5, 25)), nearest_weekend(Moment(2015, 5, 27))
    (TimeValue('timex3:2015-W21-WE'), TimeValue('timex3:2015-W22-WE'))
    """
    return TimeValue.around(day.plus(-7 if day.weekday < 2 else 0, Unit.DAY), Unit.WEEKEND)


@meaning("week", "date")
def week_number(anchor: TimeValue | None, week: int, year: int | None = None) -> Result:
    """ "week 31" -> week 31 of the anchor's year by ISO 8601; "week 3 of 2027" -> that of 2027."""
    if year is None and (anchor is None or anchor.start is None):
        return TimeValue.from_timex3(f"XXXX-W{week:02}") if 0 < week < 54 else None
    return iso_week(year if year is not None else anchor.start.year, week)  # type: ignore[union-attr]


@meaning("week", "date")
def iso_week(year: int, week: int, weekday: int | None = None) -> Result:
    """ "2024-W05", "2024-W05-2" -> the week of the ISO calendar, or its day."""
    text = f"{year:04}-W{week:02}" + (f"-{weekday}" if weekday else "")
    try:
        return TimeValue.from_timex3(text)
    except ValueError:
        return None
