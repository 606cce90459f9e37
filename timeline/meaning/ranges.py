"""Functions from ends, as numbers or resolved, to a range or open interval: "March to May", "1914-18"."""

from __future__ import annotations

from timeline.meaning.dates import date_of, day_of_month
from timeline.meaning.readings import astronomical, ordered_pair, pair, possible
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Pair, Result, meaning
from timeline.meaning.seasons import fraction_of_year
from timeline.meaning.years import century
from timeline.value import Period, TimeValue
from timeline.value.moment import Moment, Unit


@meaning("range", "date", inside=("inner", "outer"))
def part_of_time(inner: Result, outer: Result) -> Result:
    """ "the first two weeks of 2021", "tomorrow from 3 to 5 p.m." -> the inner time, resolved within the outer."""
    return inner


@meaning("range", "date")
def lasting(date: Result, length: Result) -> Result:
    """ "three days starting from Monday", "from 10 a.m. for two hours" -> the range of that length from that time."""
    if isinstance(length, Anchored):
        length = length.value
    if not isinstance(date, TimeValue) or not isinstance(length, Period) or date.start is None:
        return None
    end, finest = length.reach(date.start, 1), min(date.unit, *(unit for _, unit in length.amounts))
    return TimeValue.stretch(date.start, end, finest) if end is not None and date.start < end else None


@meaning("range")
def interval(first: Result, last: Result, within: int = 0) -> Result:
    """ "from Monday to 3 May 2022" -> all of that time; "between Monday and Friday" -> some time in it."""
    return pair(_time_of(first), _time_of(last), within=bool(within))


def _time_of(end: Result) -> Result:
    """The end of a range, or its place on the timeline if it is a reference such as "now"."""
    return end.when if isinstance(end, Anchored) else end


@meaning("range")
def after_and_before(first: Result, last: Result) -> Result:
    """ "after 1858 and before 1871" -> some time between the two, both excluded."""
    if not isinstance(first, TimeValue) or not isinstance(last, TimeValue):
        return None
    start, end = first.shift(1, first.unit), last.shift(-1, last.unit)
    if start.start is None or end.end is None or not start.start < end.end:
        return None
    return start.between(end)


@meaning("open")
def open_(date: Result, side: str) -> Result:
    """ "before 1900", "after 1900", "since 1900", "until 1900" -> the open interval on that side of the time.

    "Before the end of 1900" is some time up to the last day of 1900.
    """
    if not isinstance(date, TimeValue):
        return None
    if side == "BEFORE" and date.mod == "END" and date.end is not None:
        return TimeValue.around(date.end, date.unit).before()
    return {"BEFORE": date.before, "AFTER": date.after, "SINCE": date.since, "UNTIL": date.until}[side]()


@meaning("days", "range", "date", missing="year")
def days_of_month(
    anchor: TimeValue | None,
    direction: Direction,
    first: int,
    last: int,
    month: int,
    year: int | None = None,
    within: int = 0,
) -> Result:
    """ "May 3-5", "from 14 to 24 August 1940" -> the range of days; "between 3 and 5 May 2001" -> some day in it."""
    return pair(*(date_of(anchor, direction, year, month, day) for day in (first, last)), within=bool(within))


@meaning("range", "date", missing="month")
def days_between(anchor: TimeValue | None, direction: Direction, first: int, last: int) -> Result:
    """ "between the 3rd and the 7th" -> some day in the range."""
    start = day_of_month(anchor, direction, first)
    end = day_of_month(start, Direction.FUTURE, last) if isinstance(start, TimeValue) else None
    return pair(start, end, within=True)


@meaning("capital", "range", "date", missing="week")
def weekdays_from_to(anchor: TimeValue | None, direction: Direction, first: int, last: int) -> Result:
    """ "Mon-Fri" -> the range from that Monday to the Friday after it."""
    start = MEANINGS["weekday"].function(anchor, direction, first)
    if not isinstance(start, TimeValue):
        return None
    if start.start is None:  # a week that is not known
        return pair(start, MEANINGS["weekday"].function(None, direction, last))
    return Pair(start, start.plus((last - first) % 7, Unit.DAY))


@meaning("range", "date")
def days_from_to(year: int, month: int, day: int, last_year: int, last_month: int, last_day: int) -> Result:
    """ "2021-05-03/2021-06-07", "3 May 1921-7 June 1999" -> the range of days."""
    return pair(possible(year, month, day), possible(last_year, last_month, last_day))


@meaning("capital", "range", "date", missing="year")
def months_of_year(
    anchor: TimeValue | None, direction: Direction, first: int, last: int, year: int | None = None
) -> Result:
    """ "May-June 1940" -> the range of months."""
    if year is not None:
        return Pair(TimeValue.of(year, first), TimeValue.of(year, last))
    end = MEANINGS["month"].function(anchor, direction, last)
    start = MEANINGS["month"].function(end, Direction.PAST, first)
    return pair(start, end)


@meaning("range", "date")
def months_from_to(month: int, last_month: int, last_year: int, year: int | None = None) -> Result:
    """ "08/1996-06/2003", "3-5/2011" -> the range of months."""
    return ordered_pair(TimeValue.of(year or last_year, month), TimeValue.of(last_year, last_month))


@meaning("range", "date")
def years(first: int, last: int, era: str | None = None) -> Result:
    """ "1914-18", "1915–8", "44-31 BC" -> the range of years; the last may lack its century or decade.

    "2020-10" is a month, as no range runs backwards.
    """
    if era is None and first >= 1000 and 10 <= last <= 12 and last <= first % 100:
        return TimeValue.of(first, last)
    if era != "BC" and last < first and last < 100:
        last += first // 100 * 100
        if last < first and last % 100 < 10:
            last += first // 10 % 10 * 10
    return ordered_pair(TimeValue.of(astronomical(first, era)), TimeValue.of(astronomical(last, era)))


@meaning("range", "date")
def years_between(first: int, last: int, era: str | None = None) -> Result:
    """ "between 1784 and 1786" -> some time in the range of years."""
    return ordered_pair(TimeValue.of(astronomical(first, era)), TimeValue.of(astronomical(last, era)), within=True)


@meaning("range", "date")
def decades(first: int, last: int, mod: str = "", last_mod: str = "") -> Result:
    """ "the 1920s and 30s", "the late 1920s and early 30s" -> the range of decades."""
    last += first // 100 * 100 + (100 if last < first % 100 else 0)
    start, end = (TimeValue.around(Moment(year), Unit.DECADE) for year in (first, last))
    return Pair(start.modified(mod) if mod else start, end.modified(last_mod) if last_mod else end)


@meaning("range", "date")
def centuries(first: int, last: int, era: str | None = None, mod: str = "", last_mod: str = "") -> Result:
    """ "the 18th and 19th centuries", "the late 18th and early 19th centuries" -> the range of centuries."""
    start, end = century(first, era), century(last, era)
    if not isinstance(start, TimeValue) or not isinstance(end, TimeValue):
        return None
    return Pair(start.modified(mod) if mod else start, end.modified(last_mod) if last_mod else end)


@meaning("range", "date", missing="year")
def quarters(anchor: TimeValue | None, direction: Direction, first: int, last: int, year: int | None = None) -> Result:
    """ "the first and second quarters of 2020" -> the range of quarters."""
    start, end = (fraction_of_year(anchor, direction, number, year, Unit.QUARTER) for number in (first, last))
    return pair(start, end) if first < last else None
