"""Times counted from an anchor: the document's date, or what the text has just been about."""

from __future__ import annotations

from collections.abc import Callable

from timeline.meaning.calendar import SEASON_MONTH, fraction_of
from timeline.meaning.distance import MASKS, moved, weekdays_away, working_days
from timeline.meaning.holidays import holiday_of, rule_in
from timeline.meaning.readings import nth_weekday_of, possible, unplaced
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Result, meaning
from timeline.value import Reference, TimeValue
from timeline.value.moment import Moment, Unit


@meaning("day", "date")
def relative_day(anchor: TimeValue | None, offset: int) -> Result:
    """yesterday, today, tomorrow."""
    return anchor.shift(offset, Unit.DAY) if anchor is not None else TimeValue.from_timex3("XXXX-XX-XX")


@meaning("day", "date")
def week_from_day(anchor: TimeValue | None, offset: int, weeks: int = 1) -> Result:
    """today week, tomorrow week: a week after it; yesterday week: a week before it."""
    if anchor is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    return anchor.shift(offset + 7 * weeks * (-1 if offset < 0 else 1), Unit.DAY)


@meaning("day", "date")
def this_day_in(anchor: TimeValue | None, year: int) -> Result:
    """this day in 1969: the document's day of that year."""
    if anchor is None or anchor.start is None:
        return TimeValue.of(year)
    return possible(year, anchor.start.month, anchor.start.day) or TimeValue.of(year)


@meaning("step", "date", anchor="told")
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


@meaning("step", "month", "date", anchor="told")
def step_month(anchor: TimeValue | None, step: int, month: int) -> Result:
    """last March: the latest one that is over; this March: the one of the year; next March: the first to come."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{month:02}")
    return _stepped(anchor, step, lambda year: TimeValue.of(year, month))


@meaning("season", "date", anchor="told")
def step_season(anchor: TimeValue | None, step: int, season: str) -> Result:
    """last summer."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{season}")
    return _stepped(anchor, step, lambda year: TimeValue.around(Moment(year, SEASON_MONTH[season]), Unit.SEASON))


@meaning("day", "date", anchor="told")
def step_holiday(anchor: TimeValue | None, region: str | None, step: int, holiday: str) -> Result:
    """last Christmas."""
    if anchor is None:
        return MEANINGS["holiday"].function(None, Direction.NEAREST, region, holiday)
    rule = rule_in(region, holiday)
    return _stepped(anchor, step, lambda year: holiday_of(rule, year))


@meaning("day", "date", anchor="told")
def step_day_of_year(anchor: TimeValue | None, step: int, month: int, day: int) -> Result:
    """last March 3."""
    return _stepped(anchor, step, lambda year: possible(year, month, day))


def _stepped(anchor: TimeValue | None, step: int, make: Callable[[int], TimeValue | None]) -> TimeValue | None:
    if anchor is None or anchor.start is None:
        return None
    point = anchor.start
    if step == 0:  # in January "this winter" is the one that has begun
        begun = make(point.year - 1)
        return begun if begun is not None and begun.end is not None and begun.end > point else make(point.year)
    made = [value for shift in range(-4, 5) if (value := make(point.year + shift))]
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


@meaning("quarter", "date", anchor="told")
def step_quarter(anchor: TimeValue | None, step: int, ordinal: int) -> Result:
    """last year's third quarter."""
    if anchor is None or anchor.start is None:
        return None
    return TimeValue.around(Moment(anchor.start.year + step, 3 * ordinal - 2), Unit.QUARTER)


@meaning("weekday", "day", "date", anchor="told")
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


@meaning("daypart", "time", missing="week")
def weekday_daypart(anchor: TimeValue | None, direction: Direction, weekday: int, daypart: str) -> Result:
    """sat night: a word that in small letters is a weekday only with its part of the day."""
    return MEANINGS["daypart"].function(MEANINGS["weekday"].function(anchor, direction, weekday), daypart)


@meaning("daypart", "time", missing="week")
def weekday_part(anchor: TimeValue | None, direction: Direction, code: str) -> Result:
    """Montagabend: one word, "1EV" in the table of its kind."""
    return weekday_daypart(anchor, direction, int(code[0]), code[1:])


@meaning("part_of_day", "time", missing="day", domains="narrative conversation", unsure=True)
def part_of_day(anchor: TimeValue | None, daypart: str) -> Result:
    """morning, at night: part of an expression (Friday morning), in a story or a tweet one of its own."""
    return MEANINGS["daypart"].function(anchor, daypart)


@meaning("twilight", missing="day", unsure=True)
def twilight(anchor: TimeValue | None, daypart: str) -> Result:
    """dawn (on 6 June), (Friday at) sunset: part of an expression."""
    return MEANINGS["daypart"].function(anchor, daypart)


@meaning("daypart", "time", missing="day", anchor="story")
def beside_daypart(anchor: TimeValue | None, daypart: str, step: int = 0) -> Result:
    """that night, the same evening, the next morning: counted from the day that the text has just been about."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.shift(step, Unit.DAY), daypart)


@meaning("date", unsure=True, anchor="told")
def weekend(anchor: TimeValue | None, direction: Direction = Direction.NEAREST, step: int | None = None) -> Result:
    """the weekend, last weekend; over the weekend, said on a Monday: the one just gone."""
    if anchor is None:
        return TimeValue.from_timex3(MASKS[Unit.WEEKEND])
    if step is None:
        weekdays = {Direction.PAST: 5, Direction.LIKELY_PAST: 3}.get(direction, 0)  # so far the last one may be meant
        step = -1 if anchor.start and anchor.start.weekday < weekdays else 0
    monday = anchor.start.plus(7 * step, Unit.DAY) if anchor.start is not None else None
    return TimeValue.around(monday.floor(Unit.WEEK).plus(5, Unit.DAY), Unit.WEEKEND) if monday is not None else None


@meaning("aside", "ago", "date", prefers=Unit.QUARTER, anchor="told")
def year_ago(anchor: TimeValue | None) -> Result:
    """a year ago: the same quarter of the last year where the talk is of a quarter, else the year."""
    return _year_before(anchor)


@meaning("aside", "ago", "date", anchor="story", prefers=Unit.QUARTER)
def year_earlier(anchor: TimeValue | None) -> Result:
    """a year earlier: as "a year ago", counted from what the text has just been about."""
    return _year_before(anchor)


@meaning("aside", "ago", "date", prefers=Unit.QUARTER, anchor="told")
def quarter_year_ago(anchor: TimeValue | None) -> Result:
    """the year-ago quarter: a year before the one the text is about, else before the last one that is over."""
    if anchor is not None and anchor.unit is not Unit.QUARTER:
        anchor = anchor.shift(-1, Unit.QUARTER)
    return _year_before(anchor)


@meaning("aside", "ago", "date")
def year_ago_quarter(anchor: TimeValue | None, ordinal: int) -> Result:
    """the year-ago third quarter."""
    return step_quarter(anchor, -1, ordinal)


def _year_before(anchor: TimeValue | None) -> Result:
    if anchor is not None and anchor.unit is Unit.QUARTER and anchor.start is not None:
        return TimeValue.around(anchor.start.plus(-1, Unit.YEAR), Unit.QUARTER)
    return moved(anchor, 1, Unit.YEAR, -1)


@meaning("aside", "date", prefers=Unit.QUARTER)
def year_quarter(anchor: TimeValue | None, year: int) -> Result:
    """the 1988 quarter: that of 1988 which goes with the one that the text is about."""
    if anchor is not None and anchor.unit is Unit.QUARTER and anchor.start is not None:
        return TimeValue.around(Moment(year, anchor.start.month), Unit.QUARTER)
    return TimeValue.of(year)


@meaning("date", prefers=Unit.QUARTER, unsure=True, anchor="told", domains="news")
def the_quarter(anchor: TimeValue | None, direction: Direction, unit: Unit) -> Result:
    """the quarter: the one the text is about; else the one that is over, or this one where the future is told."""
    if anchor is None or anchor.unit is Unit.QUARTER:
        return anchor
    return moved(anchor, 0 if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE) else -1, unit, 1)


@meaning("date", prefers=Unit.QUARTER, unsure=True, anchor="told", domains="news")
def latest_quarter(anchor: TimeValue | None, unit: Unit) -> Result:
    """the latest quarter: the one the text is about, else the last one that is over."""
    return the_quarter(anchor, Direction.PAST, unit)


@meaning("day", "date")
def weekday_ago(anchor: TimeValue | None, weekday: int, number: int = 1) -> Result:
    """a week ago Friday."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return step_weekday(anchor, -number, weekday)


@meaning("told", "step", "date", anchor="story")
def same(anchor: TimeValue | None, unit: Unit) -> Result:
    """the same day, that year: the unit around the last mention."""
    return moved(anchor, 0, unit, 1)


@meaning("step", "date", anchor="story")
def beside(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """the previous day, the following year: counted from the last mention."""
    return moved(anchor, step, unit, 1)


@meaning("told", "day", "date", anchor="story")
def same_day(anchor: TimeValue | None, unit: Unit) -> Result:
    """that day, the same day: a day by itself, with its times of clock."""
    return same(anchor, unit)


@meaning("day", "date", anchor="story")
def beside_day(anchor: TimeValue | None, unit: Unit, step: int) -> Result:
    """the previous day, the next day."""
    return beside(anchor, step, unit)


@meaning("aside", "day", "date", anchor="story")
def day_before(anchor: TimeValue | None, unit: Unit) -> Result:
    """the day before."""
    return beside(anchor, -1, unit)


@meaning("capital", "weekday", "day", "date", anchor="story")
def beside_weekday(anchor: TimeValue | None, weekday: int, step: int = 0) -> Result:
    """the previous Friday, the following Monday: the last before the day the text is about, the first after it; that
    Friday: the nearest."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    if step == 0:
        return MEANINGS["weekday"].function(anchor, Direction.NEAREST, weekday)
    ahead = (weekday - 1 - anchor.start.weekday) % 7
    shift = (ahead or 7) if step > 0 else ahead - 7
    return TimeValue.around(anchor.start.plus(shift, Unit.DAY), Unit.DAY)


@meaning("capital", "month", "date", anchor="story")
def beside_month(anchor: TimeValue | None, month: int, step: int = 0) -> Result:
    """the previous April, that June."""
    return _stepped(anchor, step, lambda year: TimeValue.of(year, month))


@meaning("season", "date", anchor="story")
def beside_season(anchor: TimeValue | None, season: str, step: int = 0) -> Result:
    """the following spring, that autumn."""
    return _stepped(anchor, step, lambda year: TimeValue.around(Moment(year, SEASON_MONTH[season]), Unit.SEASON))


@meaning("day", "date", anchor="story")
def beside_holiday(anchor: TimeValue | None, region: str | None, holiday: str, step: int = 0) -> Result:
    """the following Christmas, that Easter."""
    return step_holiday(anchor, region, step, holiday)


@meaning("date", anchor="story")
def beside_weekend(anchor: TimeValue | None, step: int = 0) -> Result:
    """the following weekend, that weekend."""
    return weekend(anchor, step=step)


@meaning("date", unsure=True, anchor="told")
def running(anchor: TimeValue | None, unit: Unit) -> Result:
    """the year, the week: the one the document is in."""
    return moved(anchor, 0, unit, 1)


@meaning("date", unsure=True, anchor="told")
def part_of_running(anchor: TimeValue | None, unit: Unit, mod: str) -> Result:
    """the end of the month, year-end: a part of the one the document is in."""
    whole = moved(anchor, 0, unit, 1)
    return whole.modified(mod) if isinstance(whole, TimeValue) else whole


@meaning("date", unsure=True, anchor="told")
def turn_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """the turn of the century: the nearest one."""
    this = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(this, TimeValue) or this.start is None or this.end is None:
        return this
    middle = this.start.plus((this.end.ordinal - this.start.ordinal) // 2, Unit.DAY)
    return (this if anchor.start is not None and anchor.start < middle else this.shift(1, unit)).modified("START")


@meaning("date")
def part_of_year(mod: str, year: int) -> Result:
    """year-end 1997."""
    return TimeValue.of(year).modified(mod)


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


@meaning("reference", domains="news", unsure=True)
def soon_reference(anchor: TimeValue | None, reference: str) -> Result:
    """soon: a story's "soon" is no time of its own, it only goes on; and a message says it of anything."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("line", "reference")
def typed_reference(anchor: TimeValue | None, reference: str) -> Result:
    """soon, where a line is little else."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("nth")
def ordinal_weekday(anchor: TimeValue | None, weekday: int, ordinal: int = -1) -> Result:
    """the second Monday (of May 2003), the last Friday (of the month): part of an expression."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return nth_weekday_of(anchor, weekday, ordinal)


@meaning("day", "date", domains="conversation")
def ordinal_weekday_here(anchor: TimeValue | None, weekday: int, ordinal: int) -> Result:
    """See you second Sunday: of the month that the message is written in."""
    return ordinal_weekday_of(anchor, weekday, ordinal, Unit.MONTH)


@meaning("day", "date")
def ordinal_weekday_of(anchor: TimeValue | None, weekday: int, ordinal: int, unit: Unit) -> Result:
    """the last Friday of the month: of the one that the document is in."""
    return nth_weekday_of(anchor.floor(unit), weekday, ordinal) if anchor is not None else None


@meaning("nth", anchor="told")
def ordinal_unit(anchor: TimeValue | None, ordinal: int, unit: Unit) -> Result:
    """the first week (of May), the last day (of the year): part of an expression."""
    if anchor is None or anchor.start is None or anchor.end is None:
        return TimeValue.from_timex3(MASKS.get(unit, "XXXX-XX-XX"))
    if unit in (Unit.QUARTER, Unit.HALF) and anchor.unit > Unit.YEAR:
        return fraction_of(anchor, ordinal, 4 if unit is Unit.QUARTER else 2)
    inside = 3 if unit is Unit.WEEK and anchor.unit > Unit.WEEK else 0  # a week is of the month that most of it is in
    if ordinal < 0:
        return TimeValue.around(anchor.end.plus(-1 - inside, Unit.DAY).plus(ordinal + 1, unit), unit)
    first = anchor.start.plus(inside, Unit.DAY)
    return TimeValue.around(first.plus(ordinal - 1, unit), unit)


@meaning("nth")
def ordinal_workday(anchor: TimeValue | None, ordinal: int) -> Result:
    """the first working day (of May), the last business day (of the year): from Monday to Friday; part of an
    expression."""
    if anchor is None or anchor.start is None or anchor.end is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    outside = anchor.start.plus(-1, Unit.DAY) if ordinal > 0 else anchor.end
    return working_days(TimeValue.around(outside, Unit.DAY), abs(ordinal), 1 if ordinal > 0 else -1)


@meaning("date", unsure=True)
def ordinal_unit_of(anchor: TimeValue | None, ordinal: int, unit: Unit, outer: Unit) -> Result:
    """the last day of the month: of the one that the document is in."""
    return ordinal_unit(anchor.floor(outer) if anchor is not None else None, ordinal, unit)


@meaning("date", domains="conversation")
def end_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """EOD, EOM: the end of the one that the message is written in."""
    return part_of_running(anchor, unit, "END")


@meaning("date", unsure=True)
def coded_end(anchor: TimeValue | None, unit: Unit) -> Result:
    """by EOY."""
    return part_of_running(anchor, unit, "END")


@meaning("date", domains="conversation")
def start_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """BOM: the beginning of the one that the message is written in."""
    return part_of_running(anchor, unit, "START")


@meaning("date", anchor="told")
def latest(anchor: TimeValue | None, unit: Unit) -> Result:
    """the latest quarter: the last one that is over."""
    return moved(anchor, -1, unit, 1)
