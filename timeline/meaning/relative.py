"""Times counted from an anchor: the document's date, or what the text has just been about."""

from __future__ import annotations

from collections.abc import Callable

from timeline.meaning.calendar import SEASON_MONTH
from timeline.meaning.choice import nth_weekday_of, possible, unplaced
from timeline.meaning.feasts import holiday_of
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Number, Result, meaning
from timeline.moment import Moment, Unit
from timeline.value import Period, Reference, TimeValue


@meaning("day", "date")
def relative_day(anchor: TimeValue | None, offset: int) -> Result:
    """yesterday, today, tomorrow."""
    return anchor.shift(offset, Unit.DAY) if anchor is not None else TimeValue.from_timex3("XXXX-XX-XX")


#: From so many years on a number is taken from the present at large, not from the anchor's year.
DEEP = 10_000
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
        return _deep(int(number) * sign)
    if unit <= Unit.HOUR and anchor.unit >= Unit.DAY:
        return aside(anchor, sign)  # from a day alone nobody knows which hour
    if number != int(number) or unit <= Unit.HOUR:
        return exactly(anchor, Period.of(number, unit), sign)
    if unit is Unit.WEEKEND and sign > 0 and number and anchor.start is not None and anchor.start.weekday < 5:
        number -= 1  # the first weekend to come is this week's
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


def _deep(years: int) -> TimeValue:
    """13.8 billion years ago: what the last hundred years add is nothing to it, and only the digits said count."""
    return TimeValue(f"Y{years}S{len(str(abs(years)).rstrip('0'))}")


def aside(anchor: TimeValue, sign: int) -> Result:
    if sign < 0:
        return Anchored(Reference("PAST_REF"), anchor.before())
    return Anchored(Reference("FUTURE_REF"), anchor.after())


@meaning("step", "date")
def step(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """last year, this week, next month."""
    return moved(anchor, step, unit, 1)


@meaning("span", "date")
def step_clock(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """next hour, last minute: the one that begins or ends now."""
    if anchor is None or anchor.start is None or anchor.unit >= Unit.DAY:
        return moved(anchor, 1, unit, step)
    other = anchor.start.plus(step, unit)
    return TimeValue.stretch(min(anchor.start, other), max(anchor.start, other), unit)


@meaning("date")
def step_fortnight(anchor: TimeValue | None, step: int) -> Result:
    """this fortnight: two weeks from the beginning of this one; next fortnight: the two after these."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3("XXXX-WXX")
    monday = anchor.start.floor(Unit.WEEK).plus(14 * step, Unit.DAY)
    return TimeValue.stretch(monday, monday.plus(14, Unit.DAY), Unit.WEEK)


@meaning("line", "date")
def typed_step_clock(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """this second, next minute, where a line is little else."""
    if step == 0 and anchor is not None and anchor.start is not None and anchor.unit < Unit.DAY:
        return TimeValue.around(anchor.start, unit)
    return step_clock(anchor, step, unit) if step else moved(anchor, 0, unit, 1)


@meaning("step", "month", "date")
def step_month(anchor: TimeValue | None, step: int, month: int) -> Result:
    """last March: the latest one that is over; this March: the one of the year; next March: the first to come."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{month:02}")
    return _stepped(anchor, step, lambda year: TimeValue.of(year, month))


@meaning("season", "date")
def step_season(anchor: TimeValue | None, step: int, season: str) -> Result:
    """last summer."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{season}")
    return _stepped(anchor, step, lambda year: TimeValue.around(Moment(year, SEASON_MONTH[season]), Unit.SEASON))


@meaning("day", "date")
def step_holiday(anchor: TimeValue | None, step: int, holiday: str) -> Result:
    """last Christmas."""
    if anchor is None:
        return MEANINGS["holiday"].function(None, Direction.NEAREST, holiday)
    return _stepped(anchor, step, lambda year: holiday_of(holiday, year))


@meaning("day", "date")
def step_day_of_year(anchor: TimeValue | None, step: int, month: int, day: int) -> Result:
    """last March 3."""
    return _stepped(anchor, step, lambda year: possible(year, month, day))


def _stepped(anchor: TimeValue | None, step: int, make: Callable[[int], TimeValue | None]) -> TimeValue | None:
    if anchor is None or anchor.start is None:
        return None
    point = anchor.start
    if step == 0:
        return make(point.year)
    made = [value for shift in range(-3, 4) if (value := make(point.year + shift))]
    past = [value for value in made if value.end is not None and value.end <= point]
    future = [value for value in made if value.start is not None and value.start > point]
    side, place = (past, step) if step < 0 else (future, step - 1)
    return side[place] if len(side) >= abs(step) else None


@meaning("quarter", "date")
def step_quarter_code(anchor: TimeValue | None, step: int, ordinal: int) -> Result:
    """next Q1, last Q2."""
    return _stepped(anchor, step, lambda year: TimeValue.around(Moment(year, 3 * ordinal - 2), Unit.QUARTER))


@meaning("half", "date")
def step_half(anchor: TimeValue | None, step: int, ordinal: int) -> Result:
    """the second half of next year."""
    if anchor is None or anchor.start is None or ordinal not in (1, 2):
        return None
    return TimeValue.around(Moment(anchor.start.year + step, 6 * ordinal - 5), Unit.HALF)


@meaning("quarter", "date")
def step_quarter(anchor: TimeValue | None, step: int, ordinal: int) -> Result:
    """last year's third quarter."""
    if anchor is None or anchor.start is None:
        return None
    return TimeValue.around(Moment(anchor.start.year + step, 3 * ordinal - 2), Unit.QUARTER)


@meaning("weekday", "day", "date")
def step_weekday(anchor: TimeValue | None, step: int, weekday: int) -> Result:
    """last Friday: Friday of last week, or the one just gone where that is nearer; this and next Friday by the week."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    monday = anchor.start.floor(Unit.WEEK)
    return TimeValue.around(monday.plus(7 * step + weekday - 1, Unit.DAY), Unit.DAY)


@meaning("weekday", "day", "date")
def second_weekday(anchor: TimeValue | None, step: int, weekday: int) -> Result:
    """Friday after next, the Monday before last."""
    return weekdays_away(anchor, 2, weekday, 1 if step > 0 else -1)


@meaning("monthday", "day", "date")
def day_of_step(anchor: TimeValue | None, day: int, step: int) -> Result:
    """the 20th of next month."""
    month = moved(anchor, step, Unit.MONTH, 1)
    if not isinstance(month, TimeValue) or month.start is None:
        return TimeValue.from_timex3(f"XXXX-XX-{day:02}")
    return possible(month.start.year, month.start.month, day)


@meaning("daypart", "time")
def relative_daypart(anchor: TimeValue | None, daypart: str, offset: int = 0) -> Result:
    """tonight, this morning, last night, tomorrow evening."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.shift(offset, Unit.DAY), daypart)


@meaning("daypart", "time", missing="day", unsure=True)
def daypart(anchor: TimeValue | None, daypart: str) -> Result:
    """the morning: of the day that the context is about."""
    if anchor is None or anchor.start is None or anchor.form is not None:
        return unplaced(anchor, daypart)
    return TimeValue.daypart(anchor.floor(Unit.DAY), daypart)


@meaning("part_of_day", "time", missing="day", domains="narrative conversation", unsure=True)
def part_of_day(anchor: TimeValue | None, daypart: str) -> Result:
    """morning, at night: part of an expression (Friday morning), in a story or a tweet one of its own."""
    return MEANINGS["daypart"].function(anchor, daypart)


@meaning("daypart", "time", missing="day", anchor="story")
def beside_daypart(anchor: TimeValue | None, daypart: str, step: int = 0) -> Result:
    """that night, the same evening, the next morning: counted from the day that the text has just been about."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.shift(step, Unit.DAY), daypart)


@meaning("date", unsure=True)
def weekend(anchor: TimeValue | None, direction: Direction = Direction.NEAREST, step: int | None = None) -> Result:
    """the weekend, last weekend; over the weekend, said on a Monday: the one just gone."""
    if anchor is None:
        return TimeValue.from_timex3(MASKS[Unit.WEEKEND])
    if step is None:
        gone = direction in (Direction.PAST, Direction.LIKELY_PAST) and anchor.start and anchor.start.weekday < 5
        step = -1 if gone else 0
    monday = anchor.start.plus(7 * step, Unit.DAY) if anchor.start is not None else None
    return TimeValue.around(monday.floor(Unit.WEEK).plus(5, Unit.DAY), Unit.WEEKEND) if monday is not None else None


@meaning("ago", "date")
def ago(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """three weeks ago: the week that lies three weeks before the document's."""
    return moved(anchor, number, unit, -1)


@meaning("date")
def ahead(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """three weeks from now."""
    return moved(anchor, number, unit, 1)


@meaning("date", "duration")
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


@meaning("ago", "date")
def units_ago(anchor: TimeValue | None, unit: Unit) -> Result:
    """months ago: some time in the past."""
    return moved(anchor, None, unit, -1)


@meaning("date", anchor="story")
def units_earlier(anchor: TimeValue | None, unit: Unit) -> Result:
    """weeks earlier."""
    return moved(anchor, None, unit, -1)


@meaning("date", anchor="story")
def units_later(anchor: TimeValue | None, unit: Unit) -> Result:
    """weeks later."""
    return moved(anchor, None, unit, 1)


@meaning("ago", "date", prefers=Unit.QUARTER)
def year_ago(anchor: TimeValue | None) -> Result:
    """a year ago: the same quarter of the last year where the talk is of a quarter, else the year."""
    return _year_before(anchor)


@meaning("ago", "date", anchor="story", prefers=Unit.QUARTER)
def year_earlier(anchor: TimeValue | None) -> Result:
    """a year earlier: as "a year ago", counted from what the text has just been about."""
    return _year_before(anchor)


@meaning("ago", "date")
def year_ago_quarter(anchor: TimeValue | None, ordinal: int) -> Result:
    """the year-ago third quarter."""
    return step_quarter(anchor, -1, ordinal)


def _year_before(anchor: TimeValue | None) -> Result:
    if anchor is not None and anchor.unit is Unit.QUARTER and anchor.start is not None:
        return TimeValue.around(anchor.start.plus(-1, Unit.YEAR), Unit.QUARTER)
    return moved(anchor, 1, Unit.YEAR, -1)


@meaning("date", prefers=Unit.QUARTER)
def year_quarter(anchor: TimeValue | None, year: int) -> Result:
    """the 1988 quarter: that of 1988 which goes with the one that the text is about."""
    if anchor is not None and anchor.unit is Unit.QUARTER and anchor.start is not None:
        return TimeValue.around(Moment(year, anchor.start.month), Unit.QUARTER)
    return TimeValue.of(year)


@meaning("date", prefers=Unit.QUARTER, unsure=True)
def the_quarter(anchor: TimeValue | None, direction: Direction, unit: Unit) -> Result:
    """the quarter: the one the text is about; else the one that is over, or this one where the future is told."""
    if anchor is None or anchor.unit is Unit.QUARTER:
        return anchor
    return moved(anchor, 0 if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE) else -1, unit, 1)


@meaning("date", prefers=Unit.QUARTER, unsure=True)
def latest_quarter(anchor: TimeValue | None, unit: Unit) -> Result:
    """the latest quarter: the one the text is about, else the last one that is over."""
    return the_quarter(anchor, Direction.PAST, unit)


@meaning("date", anchor="story")
def earlier(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """a year earlier: before the time the text has just been about."""
    return moved(anchor, number, unit, -1)


@meaning("later", "date", anchor="story")
def later(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """two weeks later."""
    return moved(anchor, number, unit, 1)


@meaning("day", "date")
def weekday_ago(anchor: TimeValue | None, weekday: int, number: int = 1) -> Result:
    """a week ago Friday."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return step_weekday(anchor, -number, weekday)


@meaning("date", anchor="story")
def same(anchor: TimeValue | None, unit: Unit) -> Result:
    """the same day, that year: the unit around the last mention."""
    return moved(anchor, 0, unit, 1)


@meaning("date", anchor="story")
def beside(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """the previous day, the following year: counted from the last mention."""
    return moved(anchor, step, unit, 1)


@meaning("weekday", "day", "date", anchor="story")
def beside_weekday(anchor: TimeValue | None, step: int, weekday: int) -> Result:
    """the previous Friday, the following Monday: the last before the day the text is about, the first after it."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    ahead = (weekday - 1 - anchor.start.weekday) % 7
    shift = (ahead or 7) if step > 0 else ahead - 7
    return TimeValue.around(anchor.start.plus(shift, Unit.DAY), Unit.DAY)


@meaning("month", "date", anchor="story")
def beside_month(anchor: TimeValue | None, step: int, month: int) -> Result:
    """the previous April."""
    return _stepped(anchor, step, lambda year: TimeValue.of(year, month))


@meaning("season", "date", anchor="story")
def beside_season(anchor: TimeValue | None, step: int, season: str) -> Result:
    """the following spring."""
    return _stepped(anchor, step, lambda year: TimeValue.around(Moment(year, SEASON_MONTH[season]), Unit.SEASON))


@meaning("date", unsure=True)
def running(anchor: TimeValue | None, unit: Unit) -> Result:
    """the year, the week: the one the document is in."""
    return moved(anchor, 0, unit, 1)


@meaning("date", unsure=True)
def part_of_running(anchor: TimeValue | None, unit: Unit, mod: str) -> Result:
    """the end of the month, year-end: a part of the one the document is in."""
    whole = moved(anchor, 0, unit, 1)
    return whole.modified(mod) if isinstance(whole, TimeValue) else whole


@meaning("date", anchor="story", domains="narrative")
def that_time(anchor: TimeValue | None) -> Result:
    """at that time: what a story has just been about."""
    return anchor if anchor is not None else Anchored(Reference("PAST_REF"), None)


@meaning("reference", unsure=True)
def reference(anchor: TimeValue | None, reference: str) -> Result:
    """now, recently, soon: what they can honestly be given is the document's date and either side of it."""
    value = Reference(reference)
    if anchor is None:
        return Anchored(value, None)
    sides = {"PAST_REF": anchor.before, "FUTURE_REF": anchor.after}
    return Anchored(value, sides[reference]() if reference in sides else anchor)


@meaning("reference", domains="narrative", unsure=True)
def old_reference(anchor: TimeValue | None, reference: str) -> Result:
    """the former king: in a story, of a time before."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="narrative conversation", unsure=True)
def bare_reference(anchor: TimeValue | None, reference: str) -> Result:
    """in future."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="news narrative", unsure=True)
def attributive_reference(anchor: TimeValue | None, reference: str) -> Result:
    """the current government, a recent visit: in a message mostly no more than "this one"."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="news conversation", unsure=True)
def soon_reference(anchor: TimeValue | None, reference: str) -> Result:
    """soon: a story's "soon" is no time of its own, it only goes on."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("nth")
def ordinal_weekday(anchor: TimeValue | None, weekday: int, ordinal: int = -1) -> Result:
    """the second Monday (of May 2003), the last Friday (of the month): part of an expression."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return nth_weekday_of(anchor, weekday, ordinal)


@meaning("day", "date")
def ordinal_weekday_of(anchor: TimeValue | None, weekday: int, ordinal: int, unit: Unit) -> Result:
    """the last Friday of the month: of the one that the document is in."""
    return nth_weekday_of(anchor.floor(unit), weekday, ordinal) if anchor is not None else None


@meaning("nth")
def ordinal_unit(anchor: TimeValue | None, ordinal: int, unit: Unit) -> Result:
    """the first week (of May), the last day (of the year): part of an expression."""
    if anchor is None or anchor.start is None or anchor.end is None:
        return TimeValue.from_timex3(MASKS.get(unit, "XXXX-XX-XX"))
    inside = 3 if unit is Unit.WEEK and anchor.unit > Unit.WEEK else 0  # a week is of the month that most of it is in
    if ordinal < 0:
        return TimeValue.around(anchor.end.plus(-1 - inside, Unit.DAY), unit)
    first = anchor.start.plus(inside, Unit.DAY)
    return TimeValue.around(first.plus(ordinal - 1, unit), unit)


@meaning("date", domains="conversation")
def end_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """EOD, EOM: the end of the one that the message is written in."""
    return part_of_running(anchor, unit, "END")


@meaning("date")
def rest_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """the rest of the week: from the document's day on."""
    whole = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(whole, TimeValue) or anchor.start is None or whole.end is None:
        return whole
    return TimeValue.around(anchor.start, Unit.DAY).to(TimeValue.around(whole.end.last(Unit.DAY), Unit.DAY))


@meaning("date")
def latest(anchor: TimeValue | None, unit: Unit) -> Result:
    """the latest quarter: the last one that is over."""
    return moved(anchor, -1, unit, 1)
