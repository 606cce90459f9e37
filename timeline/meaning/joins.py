"""Functions from resolved expressions to their combination: "Friday morning", "two days before Christmas"."""

from __future__ import annotations

from timeline.meaning.distance import by_length, open_reference
from timeline.meaning.registry import Anchored, Pair, Result, meaning
from timeline.meaning.seasons import fraction_of
from timeline.value import Period, TimeValue
from timeline.value.moment import Moment, Unit

#: The months with which the halves of a year begin.
HALVES = (1, 7)


@meaning("date", "day", inside=("inner", "outer"))
def within(inner: Result, outer: Result) -> Result:
    """ "March of 1998", "Friday morning", "9 a.m. on 3 May" -> the inner time, resolved within the outer."""
    if isinstance(inner, TimeValue) and isinstance(outer, TimeValue) and outer.mod in ("START", "MID", "END"):
        return inner.modified(outer.mod) if inner.mod is None else inner
    return inner


@meaning("day", "date")
def weekday_date(date: Result, weekday: int | None = None) -> Result:
    """ "Friday, 3 May" -> 3 May, whatever the weekday."""
    return date


@meaning("date")
def modified(inner: Result, mod: str) -> Result:
    """ "early September", "the end of 1990", "about 1850" -> the time with a TIMEX3 modifier: START, END, APPROX."""
    if isinstance(inner, Anchored):
        return inner
    if isinstance(inner, Pair) and mod == "APPROX":
        return Pair(inner.first.modified(mod), inner.last.modified(mod), inner.within)
    return inner.modified(mod) if isinstance(inner, TimeValue) else inner


@meaning("date")
def fraction(outer: Result, ordinal: int, parts: int) -> Result:
    """ "die zweite Hälfte des 17. Jahrhunderts", "le dernier tiers du XIXe siècle" -> that part of the time."""
    if not isinstance(outer, TimeValue) or outer.start is None or outer.form:
        return outer
    if outer.unit is Unit.YEAR and parts == len(HALVES):
        return TimeValue.around(Moment(outer.start.year, HALVES[ordinal - (ordinal > 0)]), Unit.HALF)
    return fraction_of(outer, ordinal, parts) if outer.unit > Unit.YEAR else outer


@meaning("date")
def uncertain(inner: Result) -> Result:
    """ "perhaps 1862", "1862?" -> the time with EDTF's qualifier "?", or "%" if it is approximate, too."""
    if isinstance(inner, Pair):
        last = uncertain(inner.last)
        return Pair(inner.first, last, inner.within) if isinstance(last, TimeValue) else inner
    if not isinstance(inner, TimeValue) or inner.start is None:
        return inner
    edtf = str(inner)
    try:
        return TimeValue(f"{edtf[:-1]}%" if edtf.endswith("~") else f"{edtf}?")
    except ValueError:
        return inner


@meaning("date")
def narrowed(inner: Result, side: None = None) -> Result:
    """ "earlier this year", "later that day" -> the whole of that time: which part of it stays open."""
    return inner


@meaning("day", "date")
def nearest_to(inner: Result, outer: Result, ordinal: int = 1) -> Result:
    """ "the Sunday nearest to 30 November" -> that Sunday; a second nearest one lies on the other side."""
    if not isinstance(inner, TimeValue) or not isinstance(outer, TimeValue) or not inner.start or not outer.start:
        return None
    nearest = (inner.start.weekday - outer.start.weekday + 3) % 7 - 3
    others = sorted((nearest + 7 * week for week in range(-ordinal, ordinal + 1)), key=abs)
    shift = others[ordinal - 1]
    return TimeValue.around(outer.start.plus(shift, Unit.DAY), Unit.DAY)


@meaning("day", "date")
def weekday_beside(inner: Result, outer: Result, side: int) -> Result:
    """ "the Friday after Thanksgiving", "the Sunday before Christmas" -> the first such weekday on that side."""
    if not isinstance(inner, TimeValue) or not isinstance(outer, TimeValue) or not inner.start or not outer.start:
        return None
    ahead = (side * (inner.start.weekday - outer.start.weekday) - 1) % 7 + 1
    return TimeValue.around(outer.start.plus(side * ahead, Unit.DAY), Unit.DAY)


@meaning("day", "date", inside=("inner", "outer"))
def nth_beside(inner: Result, outer: Result) -> Result:
    """ "the second Tuesday after Christmas 2014", "the last Friday before Easter" -> that day."""
    return inner


@meaning("daypart", "time")
def daypart_before(part: Result, day: Result) -> Result:
    """ "the night before Christmas" -> the night of the day before."""
    if not isinstance(part, TimeValue) or not isinstance(day, TimeValue) or day.start is None:
        return part
    return TimeValue.daypart(day.shift(-1, Unit.DAY), part.timex3.partition("T")[2])


@meaning("daypart", "time")
def part_of_days(part: Result, days: Result) -> Result:
    """ "the night of 11 to 12 September" -> the night that begins on the first day and ends on the second."""
    if isinstance(days, Pair) and days.last == days.first.shift(1, Unit.DAY) and isinstance(part, TimeValue):
        return TimeValue.daypart(days.first, part.timex3.partition("T")[2])
    return None


@meaning("date")
def some_part(length: Result, outer: Result) -> Result:
    """ "day in 1872" -> some day of 1872, as catalogues write it."""
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


@meaning("length", "duration")
def modified_length(length: Result, mod: str) -> Result:
    """ "more than two years", "at least an hour" -> the duration with a TIMEX3 modifier."""
    if isinstance(length, Anchored):
        return Anchored(modified_length(length.value, mod), length.when)  # type: ignore[arg-type]
    if not isinstance(length, Period):
        return length
    return Period.of(*length.amounts[0], mod) if len(length.amounts) == 1 else Period(length.timex3, mod=mod)


@meaning("day", "date")
def counted_from(length: Result, date: Result, sign: int = 1) -> Result:
    """ "two days before Christmas 1999", "a week from Saturday" -> the day so long before or after that day."""
    return counted(length, date, sign)


def counted(length: Result, date: Result, sign: int) -> Result:
    """The time at a length after (sign 1) or before (-1) a date."""
    length = length.value if isinstance(length, Anchored) else length
    if isinstance(date, Anchored):  # "half an hour from now"
        return by_length(date.when, length, sign)
    if not isinstance(length, Period) or not isinstance(date, TimeValue) or date.form is not None:
        return None
    if date.start is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    for number, unit in length.amounts:
        if number is None:
            return open_reference(date, sign)
        if unit < date.unit <= Unit.HOUR and date.start is not None:  # "20 minutes before three"
            date = TimeValue.around(date.start, unit).at_offset(date.offset)
        date = (
            date.plus(sign * int(number), unit)
            if unit < Unit.YEAR or date.unit <= unit
            else date.shift(sign * int(number), unit)
        )
    return date


@meaning("time", inside=("clock", "day"))
def beside_clock(day: Result, clock: Result, sign: int) -> Result:
    """ "Thursday before 5 p.m.", "tomorrow after 3" -> the open interval before or after the time of that day."""
    if not isinstance(clock, TimeValue):
        return None
    return clock.before() if sign < 0 else clock.after()
