"""Functions from slots and an anchor to a time some steps away: "yesterday", "last year", "next Friday"."""

from __future__ import annotations

from collections.abc import Callable

from timeline.meaning.distance import MASKS, moved
from timeline.meaning.holidays import holiday_of, rule_in
from timeline.meaning.readings import possible
from timeline.meaning.registry import MEANINGS, Direction, Result, meaning
from timeline.meaning.seasons import half_of, quarter_of, season_of
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: How many years before and after the anchor are tried for "last" and "next": enough for one step over a leap day.
STEPPED_YEARS = 4
#: On how many days from Monday on "the weekend" of a sentence about the past is the last one.
DAYS_AFTER_WEEKEND = {Direction.PAST: 5, Direction.LIKELY_PAST: 3}


@meaning("day", "date")
def relative_day(anchor: TimeValue | None, offset: int) -> Result:
    """ "yesterday", "today", "tomorrow" -> the day so many days from the anchor."""
    return anchor.shift(offset, Unit.DAY) if anchor is not None else TimeValue.from_timex3("XXXX-XX-XX")


@meaning("day", "date")
def week_from_day(anchor: TimeValue | None, offset: int, weeks: int = 1) -> Result:
    """ "tomorrow week" -> the day a week after tomorrow; a past day counts back: a week before "yesterday"."""
    if anchor is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    return anchor.shift(offset + 7 * weeks * (-1 if offset < 0 else 1), Unit.DAY)


@meaning("day", "date")
def this_day_in(anchor: TimeValue | None, year: int) -> Result:
    """ "this day in 1969" -> the anchor's month and day in that year."""
    if anchor is None or anchor.start is None:
        return TimeValue.of(year)
    return possible(year, anchor.start.month, anchor.start.day) or TimeValue.of(year)


@meaning("step", "date", anchor="domain")
def step(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """ "last year", "this week", "next month" -> the unit so many steps from the one around the anchor."""
    return moved(anchor, step, unit, 1)


@meaning("span", "date")
def step_clock(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """ "next hour", "the last hour" -> the time that begins or ends at the anchor; "this second" -> that around it."""
    if anchor is None or anchor.start is None or anchor.unit >= Unit.DAY:
        return moved(anchor, 1, unit, step) if step else moved(anchor, 0, unit, 1)
    if step == 0:
        return TimeValue.around(anchor.start, unit)
    other = anchor.start.plus(step, unit)
    return TimeValue.stretch(min(anchor.start, other), max(anchor.start, other), unit)


@meaning("date")
def step_fortnight(anchor: TimeValue | None, step: int) -> Result:
    """ "this fortnight" -> the two weeks from the start of the anchor's week."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3("XXXX-WXX")
    monday = anchor.start.floor(Unit.WEEK).plus(14 * step, Unit.DAY)
    return TimeValue.stretch(monday, monday.plus(14, Unit.DAY), Unit.WEEK)


@meaning("date", unsure=True, anchor="domain")
def weekend(anchor: TimeValue | None, direction: Direction = Direction.NEAREST, step: int | None = None) -> Result:
    """ "last weekend" -> the weekend of last week; "the weekend" -> that of this week, or the last one.

    The last one is meant early in the week if the sentence is about the past.
    """
    if anchor is None:
        return TimeValue.from_timex3(MASKS[Unit.WEEKEND])
    if step is None:
        days = DAYS_AFTER_WEEKEND.get(direction, 0)
        step = -1 if anchor.start and anchor.start.weekday < days else 0
    monday = anchor.start.plus(7 * step, Unit.DAY) if anchor.start is not None else None
    return TimeValue.around(monday.floor(Unit.WEEK).plus(5, Unit.DAY), Unit.WEEKEND) if monday is not None else None


@meaning("monthday", "day", "date")
def day_of_step(anchor: TimeValue | None, day: int, step: int) -> Result:
    """ "the 20th of next month" -> that day of the month so many months from the anchor's month."""
    month = moved(anchor, step, Unit.MONTH, 1)
    if not isinstance(month, TimeValue) or month.start is None:
        return TimeValue.from_timex3(f"XXXX-XX-{day:02}")
    return possible(month.start.year, month.start.month, day)


@meaning("weekday", "day", "date", anchor="domain")
def step_weekday(anchor: TimeValue | None, step: int, weekday: int) -> Result:
    """ "last Friday", "next Friday" -> the Friday of the week so many weeks from the anchor's week."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    monday = anchor.start.floor(Unit.WEEK)
    return TimeValue.around(monday.plus(7 * step + weekday - 1, Unit.DAY), Unit.DAY)


@meaning("day", "date")
def weekday_ago(anchor: TimeValue | None, weekday: int, number: int = 1) -> Result:
    """ "a week ago Friday" -> the Friday of the week so many weeks before the anchor's week."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return step_weekday(anchor, -number, weekday)


@meaning("step", "month", "date", anchor="domain")
def step_month(anchor: TimeValue | None, month: int, step: int = 0) -> Result:
    """ "last March" -> the latest March that is over; "this March" -> that of this year; "next March" -> the next.

    After a year or a month, "the following March" is the first one that begins when that is over.
    """
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{month:02}")
    return stepped(anchor, step, lambda year: TimeValue.of(year, month))


@meaning("season", "date", anchor="domain")
def step_season(anchor: TimeValue | None, season: str, step: int = 0) -> Result:
    """ "last summer" -> the latest summer that is over; "next winter" -> the first winter to come."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{season}")
    return stepped(anchor, step, lambda year: season_of(year, season))


@meaning("day", "date", anchor="domain")
def step_holiday(anchor: TimeValue | None, region: str | None, holiday: str, step: int = 0) -> Result:
    """ "last Christmas" -> the latest Christmas that is over; "next Easter" -> the first Easter to come."""
    if anchor is None:
        return MEANINGS["holiday"].function(None, Direction.NEAREST, region, holiday)
    rule = rule_in(region, holiday)
    return stepped(anchor, step, lambda year: holiday_of(rule, year))


@meaning("day", "date", anchor="domain")
def step_day_of_year(anchor: TimeValue | None, step: int, month: int, day: int) -> Result:
    """ "last March 3" -> the latest 3 March that is over."""
    return stepped(anchor, step, lambda year: possible(year, month, day))


@meaning("quarter", "date")
def step_quarter_code(anchor: TimeValue | None, step: int, ordinal: int) -> Result:
    """ "last Q2" -> the latest second quarter that is over; "next Q1" -> the first one to come."""
    return stepped(anchor, step, lambda year: quarter_of(year, ordinal))


def stepped(anchor: TimeValue | None, step: int, make: Callable[[int], TimeValue | None]) -> TimeValue | None:
    """The date that `make` builds for a year, so many steps from the anchor; with no step that of the anchor's year."""
    if anchor is None or anchor.start is None:
        return None
    point = anchor.start
    if step == 0:  # in January "this winter" is the one that has begun
        begun = make(point.year - 1)
        return begun if begun is not None and begun.end is not None and begun.end > point else make(point.year)
    first, last = point.year, point.year if anchor.end is None else anchor.end.year
    years = range(first - STEPPED_YEARS, first + 1) if step < 0 else range(first, last + STEPPED_YEARS + 1)
    made = [value for year in years if (value := make(year))]
    past = [value for value in made if _is_before(value, anchor)]
    future = [value for value in made if _is_after(value, anchor)]
    side, place = (past, step) if step < 0 else (future, step - 1)
    return side[place] if len(side) >= abs(step) else None


def _is_before(value: TimeValue, anchor: TimeValue) -> bool:
    """Whether a date is over when the anchor begins; a winter is before the year in which it ends."""
    if value.start is None or value.end is None or anchor.start is None or anchor.end is None:
        return False
    return value.end <= anchor.start or (
        anchor.unit >= Unit.YEAR and value.start < anchor.start and value.end <= anchor.end
    )


def _is_after(value: TimeValue, anchor: TimeValue) -> bool:
    """Whether a date begins when the anchor is over; a winter is after the year in which it begins."""
    if value.start is None or value.end is None or anchor.start is None:
        return False
    if anchor.end is None or anchor.unit < Unit.DAY:
        return value.start > anchor.start
    return value.start >= anchor.end or (
        anchor.unit >= Unit.YEAR and value.start > anchor.start and value.end > anchor.end
    )


@meaning("quarter", "date", anchor="domain")
def step_quarter(anchor: TimeValue | None, step: int, ordinal: int, unit: Unit = Unit.QUARTER) -> Result:
    """ "last year's third quarter", "the second half of next year" -> that part of the year before or after."""
    if anchor is None or anchor.start is None:
        return None
    year = anchor.start.year + step
    return half_of(year, ordinal) if unit is Unit.HALF else quarter_of(year, ordinal)


@meaning("aside", "ago", "date", prefers=Unit.QUARTER, anchor="domain")
def year_ago(anchor: TimeValue | None) -> Result:
    """ "a year ago" -> the same quarter of last year if the text has just been about a quarter, else last year."""
    return _year_before(anchor)


@meaning("aside", "ago", "date", prefers=Unit.QUARTER, anchor="domain")
def quarter_year_ago(anchor: TimeValue | None) -> Result:
    """ "the year-ago quarter" -> a year before the quarter the text is about, else before the latest past one."""
    if anchor is not None and anchor.unit is not Unit.QUARTER:
        anchor = anchor.shift(-1, Unit.QUARTER)
    return _year_before(anchor)


def _year_before(anchor: TimeValue | None) -> Result:
    """The quarter a year before the anchor if that is a quarter, else the year before it."""
    if anchor is not None and anchor.unit is Unit.QUARTER and anchor.start is not None:
        return TimeValue.around(anchor.start.plus(-1, Unit.YEAR), Unit.QUARTER)
    return moved(anchor, 1, Unit.YEAR, -1)


@meaning("aside", "date", prefers=Unit.QUARTER)
def year_quarter(anchor: TimeValue | None, year: int) -> Result:
    """ "the 1988 quarter" -> the quarter of 1988 that matches the quarter the text is about."""
    if anchor is not None and anchor.unit is Unit.QUARTER and anchor.start is not None:
        return TimeValue.around(Moment(year, anchor.start.month), Unit.QUARTER)
    return TimeValue.of(year)


@meaning("date", prefers=Unit.QUARTER, unsure=True, anchor="domain", domains="news")
def the_quarter(anchor: TimeValue | None, direction: Direction, unit: Unit) -> Result:
    """ "the quarter" -> the quarter the text is about, else the latest one that is over.

    In a sentence about the future it is the current one.
    """
    if anchor is None or anchor.unit is Unit.QUARTER:
        return anchor
    return moved(anchor, 0 if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE) else -1, unit, 1)
