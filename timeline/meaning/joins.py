"""Expressions made of expressions: one within another, counted from another, from one to another."""

from __future__ import annotations

from timeline.meaning.calendar import century, date_of, day_of_month, fraction_of_year
from timeline.meaning.distance import aside, by_length
from timeline.meaning.readings import astronomical, possible
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Pair, Result, meaning
from timeline.value import Period, TimeValue
from timeline.value.moment import Moment, Unit


@meaning("date", "day", inside=("inner", "outer"))
def within(inner: Result, outer: Result) -> Result:
    """March of 1998, Friday morning, 9 a.m. on 3 May: the inner time that lies in the outer."""
    if isinstance(inner, TimeValue) and isinstance(outer, TimeValue) and outer.mod in ("START", "MID", "END"):
        return inner.modified(outer.mod) if inner.mod is None else inner
    return inner


@meaning("day", "date")
def weekday_date(date: Result, weekday: int | None = None) -> Result:
    """Friday, 3 May: the date decides."""
    return date


@meaning("date")
def modified(inner: Result, mod: str) -> Result:
    """early September, the end of 1990, about 1850."""
    if isinstance(inner, Anchored):
        return inner
    if isinstance(inner, Pair) and mod == "APPROX":
        return Pair(inner.first.modified(mod), inner.last.modified(mod), inner.within)
    return inner.modified(mod) if isinstance(inner, TimeValue) else inner


@meaning("day", "date")
def nearest_to(inner: Result, outer: Result, ordinal: int = 1) -> Result:
    """the Sunday nearest to 30 November; the second nearest one lies on the other side."""
    if not isinstance(inner, TimeValue) or not isinstance(outer, TimeValue) or not inner.start or not outer.start:
        return None
    nearest = (inner.start.weekday - outer.start.weekday + 3) % 7 - 3
    others = sorted((nearest + 7 * week for week in range(-ordinal, ordinal + 1)), key=abs)
    shift = others[ordinal - 1]
    return TimeValue.around(outer.start.plus(shift, Unit.DAY), Unit.DAY)


@meaning("day", "date")
def weekday_beside(inner: Result, outer: Result, side: int) -> Result:
    """the Friday after Thanksgiving, the Sunday before Christmas."""
    if not isinstance(inner, TimeValue) or not isinstance(outer, TimeValue) or not inner.start or not outer.start:
        return None
    ahead = (side * (inner.start.weekday - outer.start.weekday) - 1) % 7 + 1
    return TimeValue.around(outer.start.plus(side * ahead, Unit.DAY), Unit.DAY)


@meaning("day", "date", inside=("inner", "outer"), beyond=1)
def nth_after(inner: Result, outer: Result) -> Result:
    """the second Tuesday after Christmas 2014."""
    return inner


@meaning("day", "date", inside=("inner", "outer"), beyond=-1)
def nth_before(inner: Result, outer: Result) -> Result:
    """the last Friday before Easter."""
    return inner


@meaning("daypart", "time")
def daypart_before(part: Result, day: Result) -> Result:
    """the night before Christmas."""
    if not isinstance(part, TimeValue) or not isinstance(day, TimeValue) or day.start is None:
        return part
    return TimeValue.daypart(day.shift(-1, Unit.DAY), part.timex3.partition("T")[2])


@meaning("daypart", "time")
def part_of_days(part: Result, days: Result) -> Result:
    """the night of 11 to 12 September: that of the first day, which goes on into the second."""
    if isinstance(days, Pair) and days.last == days.first.shift(1, Unit.DAY) and isinstance(part, TimeValue):
        return TimeValue.daypart(days.first, part.timex3.partition("T")[2])
    return None


@meaning("date")
def some_part(length: Result, outer: Result) -> Result:
    """day in 1872, as a catalogue has it: which one is open."""
    if not isinstance(length, Period) or not isinstance(outer, TimeValue) or outer.start is None or outer.form:
        return outer
    (number, unit), year, month = length.amounts[-1], outer.start.year, outer.start.month
    if number == 10 and year % 100 == 0:  # a decade
        return TimeValue.around(outer.start, Unit.CENTURY)
    masks = {
        (Unit.DAY, Unit.YEAR): f"{year:04}-XX-XX",
        (Unit.DAY, Unit.MONTH): f"{year:04}-{month:02}-XX",
        (Unit.MONTH, Unit.YEAR): f"{year:04}-XX",
        (Unit.YEAR, Unit.DECADE): f"{year // 10:03}X",
        (Unit.YEAR, Unit.CENTURY): f"{year // 100:02}XX",
    }
    text = masks.get((unit, outer.unit))
    return outer if text is None or year < 0 else TimeValue(text)


@meaning("date")
def uncertain(inner: Result) -> Result:
    """perhaps 1862, 1862?: EDTF's "?", or "%" where it is approximate too."""
    if isinstance(inner, Pair):
        last = uncertain(inner.last)
        return Pair(inner.first, last, inner.within) if isinstance(last, TimeValue) else inner
    if not isinstance(inner, TimeValue) or inner.start is None:
        return inner
    said = str(inner)
    try:
        return TimeValue(f"{said[:-1]}%" if said.endswith("~") else f"{said}?")
    except ValueError:
        return inner


@meaning("date")
def narrowed(inner: Result, side: None = None) -> Result:
    """earlier this year, later that day: some time in it."""
    return inner


@meaning("length", "duration")
def modified_length(length: Result, mod: str) -> Result:
    """more than two years, about an hour."""
    if isinstance(length, Anchored):
        return Anchored(modified_length(length.value, mod), length.when)  # type: ignore[arg-type]
    if not isinstance(length, Period):
        return length
    return Period.of(*length.amounts[0], mod) if len(length.amounts) == 1 else Period(length.timex3, mod=mod)


@meaning("length", "duration")
def about_length(length: Result) -> Result:
    """about two hours, roughly a year: the word that blurs a length stands outside it."""
    return modified_length(length, "APPROX")


@meaning("length", "duration")
def almost_length(length: Result) -> Result:
    """almost two hours."""
    return modified_length(length, "LESS_THAN")


@meaning("day", "date")
def before_date(length: Result, date: Result) -> Result:
    """two days before Christmas 1999."""
    return counted(length, date, -1)


@meaning("day", "date")
def after_date(length: Result, date: Result) -> Result:
    """three weeks after the second Monday of May 2003."""
    return counted(length, date, 1)


@meaning("ahead", "day", "date")
def from_weekday(length: Result, date: Result) -> Result:
    """a week from Saturday: from the next one."""
    return after_date(length, date)


def counted(length: Result, date: Result, sign: int) -> Result:
    """The time that lies a length after a date (sign 1) or before it (-1)."""
    length = length.value if isinstance(length, Anchored) else length
    if isinstance(date, Anchored):  # half an hour from now
        return by_length(date.when, length, sign)
    if not isinstance(length, Period) or not isinstance(date, TimeValue) or date.form is not None:
        return None
    if date.start is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    for number, unit in length.amounts:
        if number is None:
            return aside(date, sign)
        if unit < date.unit <= Unit.HOUR and date.start is not None:  # 20 minutes before three
            date = TimeValue.around(date.start, unit).at_offset(date.offset)
        date = (
            date.plus(sign * int(number), unit)
            if unit < Unit.YEAR or date.unit <= unit
            else date.shift(sign * int(number), unit)
        )
    return date


@meaning("time", inside=("clock", "day"))
def before_clock(day: Result, clock: Result) -> Result:
    """Thursday before 5 p.m."""
    return clock.before() if isinstance(clock, TimeValue) else None


@meaning("time", inside=("clock", "day"))
def after_clock(day: Result, clock: Result) -> Result:
    """tomorrow after 3."""
    return clock.after() if isinstance(clock, TimeValue) else None


# Ranges: the parts stay, the whole is theirs.


@meaning("range", "date", inside=("inner", "outer"))
def part_of_time(inner: Result, outer: Result) -> Result:
    """the first two weeks of 2021; tomorrow from 3 to 5 p.m.: the inner time that lies in the outer."""
    return inner


@meaning("range", "date")
def lasting(date: Result, length: Result) -> Result:
    """three days starting from Monday; from 10 a.m. for two hours: what is that long and begins then."""
    if isinstance(length, Anchored):
        length = length.value
    if not isinstance(date, TimeValue) or not isinstance(length, Period) or date.start is None:
        return None
    end, finest = length.reach(date.start, 1), min(date.unit, *(unit for _, unit in length.amounts))
    return TimeValue.stretch(date.start, end, finest) if end is not None and date.start < end else None


@meaning("range")
def interval(first: Result, last: Result) -> Result:
    """from March to May 2022: all of it."""
    return _pair(first, last)


def _pair(first: Result, last: Result, *, within: bool = False) -> Result:
    """The two ends, of which one may be now."""
    start, end = (value.when if isinstance(value, Anchored) else value for value in (first, last))
    return Pair(start, end, within) if isinstance(start, TimeValue) and isinstance(end, TimeValue) else None


@meaning("range")
def between(first: Result, last: Result) -> Result:
    """between 1850 and 1860: some time in it."""
    return _pair(first, last, within=True)


@meaning("days", "range", "date", missing="year")
def days_of_month(
    anchor: TimeValue | None, direction: Direction, first: int, last: int, month: int, year: int | None = None
) -> Result:
    """May 3-5, from 14 to 24 August 1940."""
    made = [date_of(anchor, direction, year, month, day) for day in (first, last)]
    return Pair(*made) if all(isinstance(value, TimeValue) for value in made) else None  # type: ignore[arg-type]


@meaning("range", "date", missing="month")
def days_between(anchor: TimeValue | None, direction: Direction, first: int, last: int) -> Result:
    """between the 3rd and the 7th."""
    start = day_of_month(anchor, direction, first)
    end = day_of_month(start, Direction.FUTURE, last) if isinstance(start, TimeValue) else None
    return Pair(start, end, within=True) if isinstance(start, TimeValue) and isinstance(end, TimeValue) else None


@meaning("capital", "range", "date", missing="week")
def weekdays_from_to(anchor: TimeValue | None, direction: Direction, first: int, last: int) -> Result:
    """Mon-Fri: in short, as one."""
    start = MEANINGS["weekday"].function(anchor, direction, first)
    if not isinstance(start, TimeValue):
        return None
    if start.start is None:  # of any week
        return _pair(start, MEANINGS["weekday"].function(None, direction, last))
    return Pair(start, start.plus((last - first) % 7, Unit.DAY))


@meaning("range", "date")
def days_from_to(year: int, month: int, day: int, last_year: int, last_month: int, last_day: int) -> Result:
    """2021-05-03/2021-06-07, 3 May 1921-7 June 1999: written together."""
    start, end = possible(year, month, day), possible(last_year, last_month, last_day)
    return Pair(start, end) if start is not None and end is not None else None


@meaning("capital", "range", "date", missing="year")
def months_of_year(
    anchor: TimeValue | None, direction: Direction, first: int, last: int, year: int | None = None
) -> Result:
    """May-June 1940."""
    if year is not None:
        return Pair(TimeValue.of(year, first), TimeValue.of(year, last))
    end = MEANINGS["month"].function(anchor, direction, last)
    start = MEANINGS["month"].function(end, Direction.PAST, first)
    return Pair(start, end) if isinstance(start, TimeValue) and isinstance(end, TimeValue) else None


@meaning("range", "date")
def months_from_to(month: int, last_month: int, last_year: int, year: int | None = None) -> Result:
    """08/1996-06/2003, 3-5/2011."""
    start, end = TimeValue.of(year or last_year, month), TimeValue.of(last_year, last_month)
    return Pair(start, end) if start < end else None


@meaning("range", "date")
def decades(first: int, last: int, mod: str = "", last_mod: str = "") -> Result:
    """the 1920s and 30s, the late 1920s and early 30s."""
    last += first // 100 * 100 + (100 if last < first % 100 else 0)
    start, end = (TimeValue.around(Moment(year), Unit.DECADE) for year in (first, last))
    return Pair(start.modified(mod) if mod else start, end.modified(last_mod) if last_mod else end)


@meaning("range")
def after_and_before(first: Result, last: Result) -> Result:
    """after 1858 and before 1871: some time between them, which neither belongs to."""
    if not isinstance(first, TimeValue) or not isinstance(last, TimeValue):
        return None
    start, end = first.shift(1, first.unit), last.shift(-1, last.unit)
    if start.start is None or end.end is None or not start.start < end.end:
        return None
    return start.between(end)


@meaning("range", "date")
def between_days(first: int, last: int, month: int, year: int) -> Result:
    """between 3 and 5 May 2001: some time in it."""
    start, end = possible(year, month, first), possible(year, month, last)
    return Pair(start, end, within=True) if start is not None and end is not None else None


@meaning("range", "date")
def years(first: int, last: int, era: str | None = None) -> Result:
    """1914-18, 1915–8, 44-31 BC: the last may lack its century or its decade; 2020-10 is a month, for no range goes
    back."""
    if era is None and first >= 1000 and 10 <= last <= 12 and last <= first % 100:
        return TimeValue.of(first, last)
    if era != "BC" and last < first and last < 100:
        last += first // 100 * 100
        if last < first and last % 100 < 10:
            last += first // 10 % 10 * 10
    start, end = TimeValue.of(astronomical(first, era)), TimeValue.of(astronomical(last, era))
    return Pair(start, end) if start < end else None


@meaning("range", "date")
def years_between(first: int, last: int, era: str | None = None) -> Result:
    """between 1784 and 1786, between 200 and 150 BC: some time in it."""
    start, end = TimeValue.of(astronomical(first, era)), TimeValue.of(astronomical(last, era))
    return Pair(start, end, within=True) if start < end else None


@meaning("range", "date", domains="narrative none", unsure=True)
def old_years(first: int, last: int, era: str | None = None) -> Result:
    """from 713 to 741."""
    return years(first, last, era)


@meaning("range", "date")
def centuries(first: int, last: int, era: str | None = None, mod: str = "", last_mod: str = "") -> Result:
    """the 18th and 19th centuries, the late 18th and early 19th centuries."""
    start, end = century(first, era), century(last, era)
    if not isinstance(start, TimeValue) or not isinstance(end, TimeValue):
        return None
    return Pair(start.modified(mod) if mod else start, end.modified(last_mod) if last_mod else end)


@meaning("range", "date", missing="year")
def quarters(anchor: TimeValue | None, direction: Direction, first: int, last: int, year: int | None = None) -> Result:
    """the first and second quarters of 2020."""
    start, end = (fraction_of_year(anchor, direction, number, year, Unit.QUARTER) for number in (first, last))
    return Pair(start, end) if start is not None and end is not None and first < last else None


@meaning("open")
def before(date: Result) -> Result:
    """before 1900."""
    return date.before() if isinstance(date, TimeValue) else None


@meaning("open")
def after(date: Result) -> Result:
    """after 1900."""
    return date.after() if isinstance(date, TimeValue) else None


@meaning("open")
def since(date: Result) -> Result:
    """since 1900: from its beginning, with no end."""
    return date.since() if isinstance(date, TimeValue) else None


@meaning("open")
def until(date: Result) -> Result:
    """until 1900, by 1900."""
    return date.until() if isinstance(date, TimeValue) else None
