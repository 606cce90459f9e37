"""Functions from slots and an anchor to a time at a distance: "three weeks ago", "two days later", "in four days"."""

from __future__ import annotations

from timeline.meaning.registry import MEANINGS, Anchored, Direction, Number, Result, meaning
from timeline.value import Period, Reference, TimeValue
from timeline.value.moment import Unit

#: From so many years on, a distance is rounded to the digits that the text gives.
ROUNDED_YEARS = 10_000
#: From so many years on, a distance is counted from the present, as the anchor's own year makes no difference.
GEOLOGICAL_YEARS = 1_000_000
#: A number before "to 45 million" counts millions, too.
MILLION, BILLION = 10**6, 10**9
#: From this year on EDTF writes a year with a leading "Y".
LONG_YEAR = 10_000
#: The TIMEX3 value of some unit that cannot be placed, as the anchor is missing; "XXXX-XX-XX" for all others.
MASKS = {
    Unit.YEAR: "XXXX",
    Unit.MONTH: "XXXX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.QUARTER: "XXXX-QX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}


def moved(anchor: TimeValue | None, number: Number, unit: Unit, sign: int) -> Result:
    """The unit so many units after (sign 1) or before (-1) the anchor's; an open interval if the number is vague."""
    if unit is Unit.YEAR and number is not None and number >= GEOLOGICAL_YEARS:
        return _rounded(int(number) * sign, None)
    if anchor is None:
        return TimeValue.from_timex3(MASKS.get(unit, "XXXX-XX-XX"))
    if number is None:
        return open_reference(anchor, sign)
    if unit is Unit.YEAR and number >= ROUNDED_YEARS:
        return _rounded(int(number) * sign, anchor)
    if unit is Unit.HOUR and anchor.unit is Unit.DAY and number and number % 24 == 0:
        unit, number = Unit.DAY, number // 24
    if unit <= Unit.HOUR and anchor.unit >= Unit.DAY:
        return open_reference(anchor, sign)  # a day does not say which of its hours to count from
    if number != int(number) or unit <= Unit.HOUR:
        return at_length(anchor, Period.of(number, unit), sign)
    if unit is Unit.WEEKEND and sign > 0 and number and anchor.start is not None and anchor.start.weekday < 5:
        number -= 1  # the first weekend after a weekday is that of its week
    if unit < anchor.unit and unit <= Unit.MONTH <= anchor.unit <= Unit.YEAR and anchor.start is not None:
        return TimeValue.around(anchor.start.plus(sign * int(number), unit), anchor.unit)  # no finer than the anchor
    return anchor.shift(sign * int(number), unit)


#: The granularity of a distance that is a fraction of a unit: "half a year ago" is a month.
FRACTION_UNIT = {
    Unit.CENTURY: Unit.DECADE,
    Unit.DECADE: Unit.YEAR,
    Unit.YEAR: Unit.MONTH,
    Unit.MONTH: Unit.DAY,
    Unit.WEEK: Unit.DAY,
    Unit.DAY: Unit.HOUR,
}


def at_length(anchor: TimeValue, length: Period, sign: int) -> Result:
    """The time at a length after (1) or before (-1) the anchor.

    Its granularity is the smallest unit of the length, or a finer one for a fraction of that. A length in hours or
    minutes gives a clock time as exact as the anchor's.
    """
    number, unit = length.amounts[-1]
    point = anchor.start or anchor.end
    if number is None or point is None or (unit <= Unit.HOUR and anchor.unit >= Unit.DAY):
        return open_reference(anchor, sign)
    if number != int(number):
        unit = FRACTION_UNIT.get(unit, unit)
    elif unit <= Unit.HOUR:
        unit = min(anchor.unit, unit) if point.second else max(min(anchor.unit, unit), min(unit, Unit.MINUTE))
    reached = length.reach(point, sign)
    return TimeValue.around(reached, unit) if reached is not None else open_reference(anchor, sign)


def _rounded(years: int, anchor: TimeValue | None, zeros: int | None = None) -> TimeValue:
    """The year at a large distance, with EDTF's significant digits: "10,000 years ago", "13.8 billion years ago".

    `zeros` says how many of its last digits are rounded; else all zeros at its end are.
    """
    digits = len(str(abs(years)).rstrip("0")) if zeros is None else len(str(abs(years))) - zeros
    point = None if anchor is None else anchor.start or anchor.end
    if abs(years) >= GEOLOGICAL_YEARS or point is None:
        return TimeValue(f"Y{years}S{digits}")
    year = point.year + years
    digits = max(len(str(abs(year))) - len(str(abs(years))) + digits, 1)
    step = 10 ** (len(str(abs(year))) - digits)
    year = year // step * step if year >= 0 else -(-year // step * step) - step + 1
    long = "Y" if abs(year) >= LONG_YEAR else ""
    return TimeValue(f"{long}{year if long else f'{year:05}' if year < 0 else f'{year:04}'}S{digits}")


def open_reference(anchor: TimeValue, sign: int) -> Result:
    """A vague reference to the time after (sign 1) or before (-1) the anchor, with that open interval."""
    if sign < 0:
        return Anchored(Reference("PAST_REF"), anchor.before())
    return Anchored(Reference("FUTURE_REF"), anchor.after())


@meaning("ago", "date", anchor="domain")
def ago(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR, mod: str | None = None) -> Result:
    """ "three weeks ago" -> the week 21 days before the anchor; "over two weeks ago" -> before that week."""
    value = moved(anchor, number, unit, -1)
    return value.modified(mod) if mod and isinstance(value, TimeValue) and value.start is not None else value


@meaning("ago", "date", anchor="domain")
def lengths_ago(anchor: TimeValue | None, number: Number, last: Number, unit: Unit) -> Result:
    """ "two to three weeks ago" -> some time between the two; "40 to 45 million years ago" counts both in millions."""
    number, last = number or 0, last or 0
    if number < MILLION <= last:
        number *= MILLION if last < BILLION else BILLION
    late, early = (ago(anchor, far, unit) for far in sorted((number, last)))
    if not isinstance(early, TimeValue) or not isinstance(late, TimeValue) or early.start is None or late.end is None:
        return early  # a time that cannot be placed
    return _between_rounded(anchor, number, last) if early.form else early.between(late)


def _between_rounded(anchor: TimeValue | None, number: float, last: float) -> Result:
    """Some time between two large distances in years, both with the digits of the finer one: 45 to 40 million years."""
    years = sorted((int(number), int(last)))
    zeros = min(len(str(one)) - len(str(one).rstrip("0")) for one in years)
    late, early = (_rounded(-one, anchor, zeros) for one in years)
    if early.start is None or late.end is None:
        return early
    between = TimeValue.stretch(early.start, late.end, Unit.YEAR)
    return between.between(between)


@meaning("ahead", "date")
def ahead(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """ "three weeks from now" -> the week 21 days after the anchor."""
    return moved(anchor, number, unit, 1)


@meaning("ahead", "date", "duration")
def ahead_or_length(
    anchor: TimeValue | None, direction: Direction, number: Number = 1, unit: Unit = Unit.YEAR
) -> Result:
    """ "in three weeks" -> the week 21 days after the anchor, or a duration of three weeks.

    It is the week if the sentence is about the future. Hours counted from a day without a clock time stay a duration.
    """
    if unit <= Unit.HOUR and (anchor is None or anchor.unit >= Unit.DAY):
        length = Period.of(number, unit)
        return Anchored(length, anchor and anchor.after()) if direction > 0 else length
    return moved(anchor, number, unit, 1) if direction > 0 else Period.of(number, unit)


@meaning("day", "date")
def ago_today(anchor: TimeValue | None, unit: Unit, offset: int, number: Number = 1) -> Result:
    """ "a year ago today", "3 weeks ago tomorrow" -> the very day so long before that day."""
    if anchor is None or anchor.start is None or number is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    return TimeValue.around(anchor.start.plus(offset, Unit.DAY).plus(-int(number), unit), Unit.DAY)


@meaning("day", "date")
def ago_weekday(anchor: TimeValue | None, unit: Unit, weekday: int, number: Number = 1) -> Result:
    """ "ten years ago Wednesday" -> the calendar day ten years before the nearest Wednesday."""
    near = MEANINGS["weekday"].function(anchor, Direction.NEAREST, weekday)
    if not isinstance(near, TimeValue) or near.start is None or number is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return TimeValue.around(near.start.plus(-int(number), unit), Unit.DAY)


@meaning("date")
def ago_step(anchor: TimeValue | None, unit: Unit, step: int, within: Unit, number: Number = 1) -> Result:
    """ "ten years ago this month", "a year ago next week" -> the month or week so long before that one."""
    if anchor is None or anchor.start is None or number is None:
        return moved(anchor, 1, within, -1)
    return TimeValue.around(anchor.start.plus(step, within).plus(-int(number), unit), within)


@meaning("span", "duration")
def within_span(anchor: TimeValue | None, unit: Unit, number: Number = 1) -> Result:
    """ "within three days" -> a duration of three days that begins at the anchor."""
    period = Period.of(number, unit)
    end = period.reach(anchor.start, 1) if anchor is not None and anchor.start is not None else None
    if anchor is None or anchor.start is None or end is None or not number:
        return Anchored(period, None if anchor is None else anchor.after())
    return Anchored(period, TimeValue.stretch(anchor.start, end, unit))


@meaning("date", "duration")
def length_ahead(anchor: TimeValue | None, direction: Direction, length: Result) -> Result:
    """ "in an hour and a half" -> the time after the anchor if the sentence is about the future, else the duration."""
    return by_length(anchor, length, 1) if direction > 0 and not _bounded(length) else length


def _bounded(length: Result) -> bool:
    """Whether a duration has a modifier such as LESS_THAN: "in under ten minutes" is how long something took."""
    return isinstance(length, Period) and length.mod not in (None, "APPROX")


def by_length(anchor: TimeValue | None, length: Result, sign: int) -> Result:
    """The time at a length after (1) or before (-1) the anchor; a length of one whole number counts in its unit."""
    if isinstance(length, Anchored):
        length = length.value
    if anchor is None or not isinstance(length, Period) or not length.amounts:
        return TimeValue.from_timex3("XXXX-XX-XX")
    number, unit = length.amounts[0]
    if len(length.amounts) == 1 and (number is None or number == int(number)):
        return moved(anchor, None if number is None else int(number), unit, sign)
    return at_length(anchor, length, sign)


@meaning("date")
def length_away(anchor: TimeValue | None, length: Result, sign: int = 1) -> Result:
    """ "2 years and 3 months ago", "an hour and a half later" -> the time so long before or after the anchor."""
    return by_length(anchor, length, sign)


@meaning("ago", "day", "date")
def working_days(anchor: TimeValue | None, number: int = 1, sign: int = 1) -> Result:
    """ "in four business days" -> the fourth day after the anchor, Saturdays and Sundays not counted."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    day, weeks = anchor.start.floor(Unit.DAY), (number - 1) // 5
    day = day.plus(7 * sign * weeks, Unit.DAY)
    for _ in range(number - 5 * weeks):
        day = day.plus(sign, Unit.DAY)
        while day.weekday >= 5:
            day = day.plus(sign, Unit.DAY)
    return TimeValue.around(day, Unit.DAY)


@meaning("weekday", "day", "date")
def weekdays_away(anchor: TimeValue | None, number: int, weekday: int, sign: int = 1) -> Result:
    """ "two Sundays from now" -> the second Sunday to come; "three Fridays ago" -> the third Friday gone by."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    ahead = (weekday - 1 - anchor.start.weekday) % 7
    first = (ahead or 7) if sign > 0 else ahead - 7
    return TimeValue.around(anchor.start.plus(first + 7 * sign * (number - 1), Unit.DAY), Unit.DAY)


@meaning("date")
def rest_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "the rest of the week" -> from the anchor's day to the end of its week."""
    whole = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(whole, TimeValue) or anchor.start is None or whole.end is None:
        return whole
    return TimeValue.around(anchor.start, Unit.DAY).to(TimeValue.around(whole.end.last(Unit.DAY), Unit.DAY))


@meaning("date", unsure=True)
def to_date(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "year to date" -> from the beginning of the anchor's year to its day."""
    whole = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(whole, TimeValue) or anchor.start is None or whole.start is None:
        return whole
    return TimeValue.around(whole.start, Unit.DAY).to(TimeValue.around(anchor.start, Unit.DAY))
