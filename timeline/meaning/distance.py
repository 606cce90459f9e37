"""Times at a distance: so many units before or after an anchor, half of one, working days, weekdays further on."""

from __future__ import annotations

from timeline.meaning.registry import MEANINGS, Anchored, Direction, Number, Result, meaning
from timeline.value import Period, Reference, TimeValue
from timeline.value.moment import Unit

#: From so many years on a number is taken from the present at large, not from the anchor's year.
DEEP = 10_000
#: From so many on the anchor's own year adds nothing to it.
AGES = 1_000_000
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
    """The unit that lies a number of units from the anchor's; a vague number only tells the side."""
    if anchor is None:
        return TimeValue.from_timex3(MASKS.get(unit, "XXXX-XX-XX"))
    if number is None:
        return aside(anchor, sign)
    if unit is Unit.YEAR and number >= DEEP:
        return _deep(int(number) * sign, anchor)
    if unit is Unit.HOUR and anchor.unit is Unit.DAY and number and number % 24 == 0:
        unit, number = Unit.DAY, number // 24
    if unit <= Unit.HOUR and anchor.unit >= Unit.DAY:
        return aside(anchor, sign)  # from a day alone nobody knows which hour
    if number != int(number) or unit <= Unit.HOUR:
        return exactly(anchor, Period.of(number, unit), sign)
    if unit is Unit.WEEKEND and sign > 0 and number and anchor.start is not None and anchor.start.weekday < 5:
        number -= 1  # the first weekend to come is this week's
    if unit < anchor.unit and unit <= Unit.MONTH <= anchor.unit <= Unit.YEAR and anchor.start is not None:
        return TimeValue.around(anchor.start.plus(sign * int(number), unit), anchor.unit)  # no finer than it is known
    return anchor.shift(sign * int(number), unit)


#: What a part of a unit is told in: half a year ago was a month.
FINER = {
    Unit.CENTURY: Unit.DECADE,
    Unit.DECADE: Unit.YEAR,
    Unit.YEAR: Unit.MONTH,
    Unit.MONTH: Unit.DAY,
    Unit.WEEK: Unit.DAY,
    Unit.DAY: Unit.HOUR,
}


def exactly(anchor: TimeValue, length: Period, sign: int) -> Result:
    """A length from the anchor, told in its smallest unit, or in the next one where it is a part of that; what is
    counted in hours or minutes, as exactly as the anchor's clock."""
    number, unit = length.amounts[-1]
    point = anchor.start or anchor.end
    if number is None or point is None or (unit <= Unit.HOUR and anchor.unit >= Unit.DAY):
        return aside(anchor, sign)
    if number != int(number):
        unit = FINER.get(unit, unit)
    elif unit <= Unit.HOUR:
        unit = min(anchor.unit, unit) if point.second else max(min(anchor.unit, unit), min(unit, Unit.MINUTE))
    reached = length.reach(point, sign)
    return TimeValue.around(reached, unit) if reached is not None else aside(anchor, sign)


def _deep(years: int, anchor: TimeValue) -> TimeValue:
    """13.8 billion years ago, 10,000 years ago: only the digits said count. What lies millions of years away is counted
    from the present at large."""
    digits = len(str(abs(years)).rstrip("0"))
    point = anchor.start or anchor.end
    if abs(years) >= AGES or point is None:
        return TimeValue(f"Y{years}S{digits}")
    year = point.year + years
    digits = max(len(str(abs(year))) - len(str(abs(years))) + digits, 1)
    step = 10 ** (len(str(abs(year))) - digits)
    year = year // step * step if year >= 0 else -(-year // step * step) - step + 1
    long = "Y" if abs(year) >= DEEP else ""
    return TimeValue(f"{long}{year if long else f'{year:05}' if year < 0 else f'{year:04}'}S{digits}")


def aside(anchor: TimeValue, sign: int) -> Result:
    if sign < 0:
        return Anchored(Reference("PAST_REF"), anchor.before())
    return Anchored(Reference("FUTURE_REF"), anchor.after())


@meaning("ago", "date", anchor="told")
def ago(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """three weeks ago: the week that lies three weeks before the document's."""
    return moved(anchor, number, unit, -1)


@meaning("ago", "date", anchor="told")
def lengths_ago(anchor: TimeValue | None, number: Number, last: Number, unit: Unit) -> Result:
    """two to three weeks ago: some time in them."""
    late, early = (ago(anchor, far, unit) for far in sorted((number or 0, last or 0)))
    if not isinstance(early, TimeValue) or not isinstance(late, TimeValue) or early.form or late.form:
        return early  # of deep time, or of no time that is known
    return early.between(late)


@meaning("ahead", "date")
def ahead(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """three weeks from now."""
    return moved(anchor, number, unit, 1)


@meaning("ahead", "date", "duration")
def ahead_or_length(
    anchor: TimeValue | None, direction: Direction, number: Number = 1, unit: Unit = Unit.YEAR
) -> Result:
    """in three weeks: a date where the talk is of the future, else the time it took; a length, too, where it is counted
    in hours from a day without a clock."""
    if unit <= Unit.HOUR and (anchor is None or anchor.unit >= Unit.DAY):
        length = Period.of(number, unit)
        return Anchored(length, anchor and anchor.after()) if direction > 0 else length
    return moved(anchor, number, unit, 1) if direction > 0 else Period.of(number, unit)


@meaning("day", "date")
def ago_today(anchor: TimeValue | None, unit: Unit, offset: int, number: Number = 1) -> Result:
    """a year ago today, 3 weeks ago tomorrow: that very day."""
    if anchor is None or anchor.start is None or number is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    return TimeValue.around(anchor.start.plus(offset, Unit.DAY).plus(-int(number), unit), Unit.DAY)


@meaning("day", "date")
def ago_weekday(anchor: TimeValue | None, unit: Unit, weekday: int, number: Number = 1) -> Result:
    """ten years ago Wednesday: that very day of the calendar."""
    near = MEANINGS["weekday"].function(anchor, Direction.NEAREST, weekday)
    if not isinstance(near, TimeValue) or near.start is None or number is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return TimeValue.around(near.start.plus(-int(number), unit), Unit.DAY)


@meaning("date")
def ago_step(anchor: TimeValue | None, unit: Unit, step: int, within: Unit, number: Number = 1) -> Result:
    """ten years ago this month, a year ago next week: the one around that day."""
    if anchor is None or anchor.start is None or number is None:
        return moved(anchor, 1, within, -1)
    return TimeValue.around(anchor.start.plus(step, within).plus(-int(number), unit), within)


@meaning("span", "duration")
def within_span(anchor: TimeValue | None, unit: Unit, number: Number = 1) -> Result:
    """within three days, of what is to come: from now on."""
    period = Period.of(number, unit)
    end = period.reach(anchor.start, 1) if anchor is not None and anchor.start is not None else None
    if anchor is None or anchor.start is None or end is None or not number:
        return Anchored(period, None if anchor is None else anchor.after())
    return Anchored(period, TimeValue.stretch(anchor.start, end, unit))


@meaning("ago", "date")
def before_now(anchor: TimeValue | None, number: Number, unit: Unit) -> Result:
    """now - 3 days, 3y ago."""
    return moved(anchor, number, unit, -1)


@meaning("date", "duration")
def half_ahead(anchor: TimeValue | None, direction: Direction, unit: Unit) -> Result:
    """in half an hour, in half a year: as "in three weeks"."""
    return ahead_or_length(anchor, direction, 0.5, unit)


@meaning("date", "duration")
def told_length(anchor: TimeValue | None, direction: Direction, length: Result) -> Result:
    """in half an hour: a time to come where the talk is of the future, else how long it took."""
    return by_length(anchor, length, 1) if direction > 0 and not _bounded(length) else length


def _bounded(length: Result) -> bool:
    """Whether it is less or more than was said: "in under ten minutes" is how long it took."""
    return isinstance(length, Period) and length.mod not in (None, "APPROX")


@meaning("ago", "date")
def over_ago(anchor: TimeValue | None, unit: Unit, mod: str, number: Number = 1) -> Result:
    """over two weeks ago."""
    value = moved(anchor, number, unit, -1)
    return value.modified(mod) if isinstance(value, TimeValue) and value.start is not None else value


@meaning("ago", "date")
def half_ago(anchor: TimeValue | None, unit: Unit) -> Result:
    """half a year ago."""
    return moved(anchor, 0.5, unit, -1)


@meaning("ago", "date")
def length_ago(anchor: TimeValue | None, length: Result) -> Result:
    """an hour and a half ago, 2 years and 3 months ago."""
    return by_length(anchor, length, -1)


@meaning("later", "date", anchor="story")
def length_later(anchor: TimeValue | None, length: Result) -> Result:
    """an hour and a half later."""
    return by_length(anchor, length, 1)


@meaning("aside", "date", anchor="story")
def length_earlier(anchor: TimeValue | None, length: Result) -> Result:
    """two and a half years earlier, a few days beforehand."""
    return by_length(anchor, length, -1)


@meaning("ahead", "date")
def length_hence(anchor: TimeValue | None, length: Result) -> Result:
    """several years hence, a decade down the line."""
    return by_length(anchor, length, 1)


@meaning("line", "later", "date")
def typed_ahead(anchor: TimeValue | None, length: Result) -> Result:
    """+2 months 5 days, where a line is little else."""
    return by_length(anchor, length, 1)


def by_length(anchor: TimeValue | None, length: Result, sign: int) -> Result:
    """What lies a length after (1) or before (-1) the anchor."""
    if isinstance(length, Anchored):
        length = length.value
    if anchor is None or not isinstance(length, Period) or not length.amounts:
        return TimeValue.from_timex3("XXXX-XX-XX")
    number, unit = length.amounts[0]
    if len(length.amounts) == 1 and (number is None or number == int(number)):
        return moved(anchor, None if number is None else int(number), unit, sign)
    return exactly(anchor, length, sign)


@meaning("ago", "day", "date")
def working_days(anchor: TimeValue | None, number: int = 1, sign: int = 1) -> Result:
    """in four business days: Saturdays and Sundays do not count."""
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
    """two Sundays from now, three Fridays ago: the second one to come, the third one gone."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    ahead = (weekday - 1 - anchor.start.weekday) % 7
    first = (ahead or 7) if sign > 0 else ahead - 7
    return TimeValue.around(anchor.start.plus(first + 7 * sign * (number - 1), Unit.DAY), Unit.DAY)


@meaning("weekday", "day", "date")
def near_weekday(anchor: TimeValue | None, step: int, weekday: int) -> Result:
    """this past Wednesday, this coming Friday: the last one gone, the first one to come."""
    return weekdays_away(anchor, 1, weekday, step)


@meaning("day", "date")
def weekday_after(anchor: TimeValue | None, weekday: int) -> Result:
    """Sunday week: a week after the next one."""
    return weekdays_away(anchor, 2, weekday, 1)


@meaning("ago", "date", anchor="told")
def units_ago(anchor: TimeValue | None, unit: Unit) -> Result:
    """months ago: some time in the past."""
    return moved(anchor, None, unit, -1)


@meaning("aside", "date", anchor="story")
def units_earlier(anchor: TimeValue | None, unit: Unit) -> Result:
    """weeks earlier."""
    return moved(anchor, None, unit, -1)


@meaning("date", anchor="story")
def units_later(anchor: TimeValue | None, unit: Unit) -> Result:
    """weeks later."""
    return moved(anchor, None, unit, 1)


@meaning("aside", "date", anchor="story")
def earlier(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """a year earlier: before the time the text has just been about."""
    return moved(anchor, number, unit, -1)


@meaning("later", "date", anchor="story")
def later(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """two weeks later."""
    return moved(anchor, number, unit, 1)


@meaning("date")
def rest_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """the rest of the week: from the document's day on."""
    whole = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(whole, TimeValue) or anchor.start is None or whole.end is None:
        return whole
    return TimeValue.around(anchor.start, Unit.DAY).to(TimeValue.around(whole.end.last(Unit.DAY), Unit.DAY))


@meaning("date", unsure=True)
def to_date(anchor: TimeValue | None, unit: Unit) -> Result:
    """year to date: from its beginning to the document's day."""
    whole = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(whole, TimeValue) or anchor.start is None or whole.start is None:
        return whole
    return TimeValue.around(whole.start, Unit.DAY).to(TimeValue.around(anchor.start, Unit.DAY))
