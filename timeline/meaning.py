"""What the patterns mean: a pattern's name is a function here, its slots are the arguments.

A meaning is a pure function of its slots and, where it asks for them, of an `anchor` (the value it is counted
from) and a `direction` (which of the possible readings is wanted). It gives a value, an `Anchored` value, a
`Pair` of ends, or None where there is no such time (31 February).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, NamedTuple

from timeline.moment import Moment, Unit
from timeline.value import Every, Period, Reference, TimeValue

Number = int | float | None


class Direction(IntEnum):
    """Which reading is wanted: the last by the anchor, the nearest, the first after it, the first inside it.

    LIKELY is what a verb further off says: it leaves room for a reading just beside the anchor. ONWARD is the nearest
    of a story, which goes on more often than back.
    """

    LIKELY_PAST = -2
    PAST = -1
    NEAREST = 0
    FUTURE = 1
    INSIDE = 2
    LIKELY_FUTURE = 3
    ONWARD = 4


class Anchored(NamedTuple):
    """A value that is not itself a place on the line, and the place it has from its anchor: "the past year"."""

    value: Period | Reference | TimeValue
    when: TimeValue | None


class Pair(NamedTuple):
    """The two ends of an interval, and whether all of it is meant or some time in it."""

    first: TimeValue
    last: TimeValue
    within: bool = False


Result = TimeValue | Period | Every | Reference | Anchored | Pair | None


@dataclass(frozen=True, slots=True)
class Meaning:
    """A registered meaning: its function, the kinds of atom it makes, and how its anchor is found.

    `missing` names the field that is taken from the context unless the slots have it; `anchor` is "document" (the
    document's date: yesterday) or "story" (the last mention: a week later); `inside` lists (slot, other slot) where
    the first is to be resolved with the second as its anchor; `domains` names the kinds of text in which the words
    alone are an expression ("night" in a tweet), where that is not all; `prefers` is the unit whose last mention is
    the anchor of a report ("a year ago": of the quarter).
    """

    name: str
    function: Callable[..., Result]
    kinds: frozenset[str]
    missing: str | None
    anchor: str
    inside: tuple[str, str] | None
    parameters: frozenset[str]
    required: frozenset[str]
    domains: frozenset[str]
    prefers: Unit | None


MEANINGS: dict[str, Meaning] = {}


def meaning(
    *kinds: str,
    missing: str | None = None,
    anchor: str = "document",
    inside: tuple[str, str] | None = None,
    domains: str = "",
    prefers: Unit | None = None,
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Register a function under its own name."""

    def register(function: Callable[..., Result]) -> Callable[..., Result]:
        code = function.__code__
        parameters = code.co_varnames[: code.co_argcount]
        required = {*parameters[: len(parameters) - len(function.__defaults__ or ())]} - {"anchor", "direction"}
        name = function.__name__.rstrip("_")
        MEANINGS[name] = Meaning(
            name,
            function,
            frozenset(kinds),
            missing,
            anchor,
            inside,
            frozenset(parameters),
            frozenset(required),
            frozenset(domains.split()),
            prefers,
        )
        return function

    return register


# --- the calendar --------------------------------------------------------------------------------------------------


def settle(
    make: Callable[[int], TimeValue | None], anchor: TimeValue | None, direction: Direction, step: int = 1
) -> Any:
    """The year's reading on the wanted side of the anchor; a day that not every year has is looked for further on.

    >>> settle(lambda year: TimeValue.of(year, 5), TimeValue("1998-03-02"), Direction.PAST)
    TimeValue('1997-05')
    """
    if anchor is None or (point := anchor.start or anchor.end) is None:
        return None
    if direction is Direction.INSIDE and anchor.unit is Unit.YEAR and (inside := make(point.year)):
        return inside  # late 1949: any of its days
    if direction is Direction.PAST and step == 1:  # the commonest question has a short answer
        here = make(point.year)
        if here is not None and here.start is not None and here.start <= point:
            return here
    made = [value for shift in range(-1, 2) if (value := make(point.year + shift * step))]
    if not made:
        made = [value for shift in range(-8, 9) if (value := make(point.year + shift * step))]
    if direction is Direction.LIKELY_PAST:
        return _leaning(made, anchor, Direction.PAST, Direction.FUTURE)
    if direction is Direction.LIKELY_FUTURE:
        return _leaning(made, anchor, Direction.FUTURE, Direction.PAST)
    return choose(made, anchor, direction)


#: How many times nearer a time before the last mention must be to win where a story goes on.
ONWARD = 3
#: How many times nearer a year's reading on the other side must be to win against the tense.
LEAN = 4


def _leaning(made: list[TimeValue], anchor: TimeValue, side: Direction, other_side: Direction) -> TimeValue | None:
    """The reading on the wanted side, unless one on the other is just beside the anchor ("due Nov. 21, they said")."""
    wanted, other = choose(made, anchor, side), choose(made, anchor, other_side)
    if wanted is None or other is None:
        return wanted
    return other if LEAN * _distance(other, anchor) < _distance(wanted, anchor) else wanted


def _distance(value: TimeValue, anchor: TimeValue) -> int:
    return abs(_days(value.start) - _days(anchor.start or anchor.end))


def choose(candidates: Iterable[TimeValue], anchor: TimeValue, direction: Direction) -> TimeValue | None:
    """Of candidates in order of time the one on the wanted side of the anchor."""
    found = [value for value in candidates if value.start is not None and value.end is not None]
    point = anchor.start or anchor.end
    if not found or point is None:
        return None
    past = [value for value in found if value.start is not None and value.start <= point]
    if direction in (Direction.PAST, Direction.LIKELY_PAST):
        return past[-1] if past else found[0]
    if direction is Direction.INSIDE:
        return next((value for value in found if value.start is not None and value.start >= point), found[-1])
    future = [value for value in found if value.end is not None and value.end > point]
    if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE):
        return future[0] if future else found[-1]
    back = ONWARD if direction is Direction.ONWARD else 1
    return min(
        found,
        key=lambda value: _distance(value, anchor) * (back if value.start is not None and value.start < point else 1),
    )


def _days(moment: Moment | None) -> int:
    return moment.ordinal if moment is not None else 0


def possible(*fields: Any, **options: Any) -> TimeValue | None:
    """The date of these fields, or None where the calendar has no such day."""
    try:
        return TimeValue.of(*fields, **options)
    except ValueError:
        return None


def astronomical(year: int, era: str | None) -> int:
    """44 BC is the year -43."""
    return 1 - year if era == "BC" else year


@meaning("monthday", "day", "date")
def date(year: int, month: int, day: int, era: str | None = None, weekday: int | None = None) -> Result:
    """14 July 1789."""
    return possible(astronomical(year, era), month, day)


@meaning("monthday", "day", "date")
def short_date(anchor: TimeValue | None, yy: int, month: int, day: int) -> Result:
    """14.7.89: a year of two digits is the nearest such year."""
    return possible(_full_year(yy, anchor), month, day)


@meaning("monthday", "day", "date")
def month_day_year(month: int, day: int, year: int) -> Result:
    """3/4/2020 where the month stands first, unless only the other order is possible."""
    return possible(year, month, day) or possible(year, day, month)


@meaning("monthday", "day", "date")
def day_month_year(day: int, month: int, year: int) -> Result:
    """3.4.2020 where the day stands first, unless only the other order is possible."""
    return possible(year, month, day) or possible(year, day, month)


@meaning("monthday", "day", "date", missing="year")
def day_of_year(
    anchor: TimeValue | None, direction: Direction, month: int, day: int, weekday: int | None = None
) -> Result:
    """14 July."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{month:02}-{day:02}") if possible(2000, month, day) else None
    return settle(lambda year: possible(year, month, day), anchor, direction)  # type: ignore[no-any-return]


@meaning("week", "date", missing="year")
def week_of(anchor: TimeValue | None, direction: Direction, month: int, day: int, year: int | None = None) -> Result:
    """the week of March 6: the one it lies in."""
    date = date_of(anchor, direction, year, month, day)
    if not isinstance(date, TimeValue) or date.start is None:
        return date
    return TimeValue.around(date.start, Unit.WEEK)


@meaning("monthday", "day", "date")
def styled_date(day: int, month: int, year: int, style: str) -> Result:
    """10 February 1701 O.S.: a Julian date, given as the Gregorian day that it was."""
    return possible(year, month, day, calendar="julian" if style == "OS" else "gregorian")


@meaning("monthday", "day", "date")
def dual_date(day: int, month: int, year: int, tail: int, new_day: int | None = None) -> Result:
    """10/21 February 1700/1: the year of a Julian calendar that began in March, and the one that began in January.

    Where both days are given the second is Gregorian; a single day is Julian.
    """
    if tail != (year + 1) % (10 if tail < 10 else 100):
        return None
    return possible(year + 1, month, new_day) if new_day else possible(year + 1, month, day, calendar="julian")


@meaning("month", "date", missing="year")
def month(anchor: TimeValue | None, direction: Direction, month: int) -> Result:
    """March."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{month:02}")
    return settle(lambda year: TimeValue.of(year, month), anchor, direction)  # type: ignore[no-any-return]


@meaning("month", "date")
def month_year(month: int, year: int, era: str | None = None) -> Result:
    """December 2022."""
    return possible(astronomical(year, era), month)


@meaning("month", "date")
def month_short_year(anchor: TimeValue | None, month: int, yy: int) -> Result:
    """Dec '98."""
    return possible(_full_year(yy, anchor), month)


@meaning("monthday", "day", "date", missing="month")
def day_of_month(anchor: TimeValue | None, direction: Direction, day: int, weekday: int | None = None) -> Result:
    """the 14th: of the month the direction leads to."""
    if anchor is None or (point := anchor.start or anchor.end) is None:
        return TimeValue.from_timex3(f"XXXX-XX-{day:02}")
    months = [Moment(point.year, point.month).plus(shift, Unit.MONTH) for shift in (-2, -1, 0, 1, 2)]
    days = [value for first in months if (value := possible(first.year, first.month, day))]
    return choose(days, anchor, direction)


@meaning("weekday", "day", "date", missing="week")
def weekday(anchor: TimeValue | None, direction: Direction, weekday: int) -> Result:
    """Friday: the anchor's own day counts for either direction."""
    if anchor is None or (point := anchor.start or anchor.end) is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    ahead = (weekday - 1 - point.weekday) % 7
    shift = ahead if direction > 0 or ahead == 0 else ahead - 7
    if direction is Direction.NEAREST and ahead <= 3:
        shift = ahead
    return TimeValue.around(point.plus(shift, Unit.DAY), Unit.DAY)


@meaning("year", "date")
def year(year: int, era: str | None = None) -> Result:
    """1850; 44 BC."""
    return possible(astronomical(year, era)) if year else None


@meaning("oldyear", "date", domains="narrative")
def bare_year(year: int) -> Result:
    """1783: before 1800 a number is a year where no word says so in a story alone."""
    return possible(year)


@meaning("year", "date")
def year_in_words(number: int) -> Result:
    """the year two thousand."""
    return TimeValue.of(number)


@meaning("month", "date")
def month_spoken_year(month: int, head: int, tail: int) -> Result:
    """January nineteen ninety-seven."""
    return TimeValue.of(100 * head + tail, month) if 10 <= tail <= 99 else None


@meaning("year", "date")
def spoken_year(head: int, tail: int) -> Result:
    """nineteen ninety-six."""
    return TimeValue.of(100 * head + tail) if 10 <= tail <= 99 else None


@meaning("year", "date")
def short_year(anchor: TimeValue | None, yy: int) -> Result:
    """'98."""
    return TimeValue.of(_full_year(yy, anchor))


def _full_year(yy: int, anchor: TimeValue | None) -> int:
    """The year of two digits nearest to the anchor; without one, of 1950 to 2049."""
    base = anchor.start.year if anchor is not None and anchor.start is not None else 2000
    return base - 50 + (yy - (base - 50)) % 100


@meaning("decade", "date")
def decade(decade: int, era: str | None = None) -> Result:
    """the 1960s."""
    return TimeValue.around(Moment(astronomical(decade, era)), Unit.DECADE)


@meaning("decade", "date")
def short_decade(anchor: TimeValue | None, tens: int) -> Result:
    """the '60s, the sixties: of the last hundred years."""
    base = anchor.start.year if anchor is not None and anchor.start is not None else 2000
    return TimeValue.around(Moment(base - (base - tens) % 100), Unit.DECADE)


@meaning("century", "date")
def century(ordinal: int, era: str | None = None) -> Result:
    """the 19th century, as TIMEX3 and EDTF write it: 18XX; the 3rd century BC: -02XX."""
    return TimeValue(f"-{ordinal - 1:02}XX" if era == "BC" else f"{ordinal - 1:02}XX") if 0 < ordinal < 100 else None


@meaning("century", "date")
def hundreds(hundred: int) -> Result:
    """the 1800s."""
    return TimeValue.around(Moment(hundred), Unit.CENTURY)


@meaning("date")
def millennium(ordinal: int, era: str | None = None) -> Result:
    """the third millennium."""
    return TimeValue.around(Moment(-1000 * ordinal if era == "BC" else 1000 * (ordinal - 1)), Unit.MILLENNIUM)


SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@meaning("season", "date", missing="year")
def season(anchor: TimeValue | None, direction: Direction, season: str, year: int | None = None) -> Result:
    """spring; the summer of 1940. A winter is that of the year it begins in."""
    start = SEASON_MONTH[season]
    if year is not None:
        return TimeValue.around(Moment(year, start), Unit.SEASON)
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{season}")
    return settle(lambda year: TimeValue.around(Moment(year, start), Unit.SEASON), anchor, direction)  # type: ignore[no-any-return]


@meaning("season", "date", missing="year", domains="narrative conversation")
def bare_season(anchor: TimeValue | None, direction: Direction, season: str) -> Result:
    """They stayed over winter: without an article a season is one of its own in a story or a tweet."""
    return MEANINGS["season"].function(anchor, direction, season)


@meaning("quarter", "date", missing="year")
def quarter(anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None = None) -> Result:
    """the third quarter."""
    return _fraction_of_year(anchor, direction, ordinal, year, Unit.QUARTER)


@meaning("half", "date", missing="year")
def half(anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None = None) -> Result:
    """the first half of 1990."""
    return _fraction_of_year(anchor, direction, ordinal, year, Unit.HALF)


def _fraction_of_year(
    anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None, unit: Unit
) -> TimeValue | None:
    months = 3 if unit is Unit.QUARTER else 6
    if not 1 <= ordinal <= 12 // months:
        return None
    first = 1 + months * (ordinal - 1)
    if year is not None:
        return TimeValue.around(Moment(year, first), unit)
    if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE):
        direction = Direction.NEAREST  # "expects to report for the third quarter": mostly the one just over
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{unit.name[0]}{ordinal}")
    return settle(lambda year: TimeValue.around(Moment(year, first), unit), anchor, direction)  # type: ignore[no-any-return]


@meaning("quarter", "date")
def step_quarter(anchor: TimeValue | None, step: int, ordinal: int) -> Result:
    """last year's third quarter."""
    return _in_shifted_year(anchor, step, lambda year: TimeValue.around(Moment(year, 3 * ordinal - 2), Unit.QUARTER))


@meaning("week", "date")
def iso_week(year: int, week: int, weekday: int | None = None) -> Result:
    """2024-W05, 2024-W05-2."""
    text = f"{year:04}-W{week:02}" + (f"-{weekday}" if weekday else "")
    try:
        return TimeValue.from_timex3(text)
    except ValueError:
        return None


@meaning("holiday", "day", "date", missing="year")
def holiday(anchor: TimeValue | None, direction: Direction, holiday: str, year: int | None = None) -> Result:
    """Christmas 1999: MM-DD for a fixed day, MM-W-N for the Nth weekday W of a month (-1: the last), EASTER+N for the
    Nth day after Easter."""
    if year is not None:
        return _holiday(holiday, year)
    if anchor is None:
        fixed = re.fullmatch(r"(\d\d)-(\d\d)?.*", holiday)
        return TimeValue.from_timex3(f"XXXX-{fixed[1]}-{fixed[2] or 'XX'}" if fixed else "XXXX-XX-XX")
    return settle(lambda year: _holiday(holiday, year), anchor, direction)  # type: ignore[no-any-return]


def _holiday(rule: str, year: int) -> TimeValue | None:
    if rule.startswith("EASTER"):
        return TimeValue.around(easter(year).plus(int(rule[6:]), Unit.DAY), Unit.DAY) if year > 325 else None
    month, *rest = rule.split("-", 2)
    if len(rest) == 1:
        return possible(year, int(month), int(rest[0]))
    return nth_weekday_of(TimeValue.of(year, int(month)), int(rest[0]), int(rest[1]))


def easter(year: int) -> Moment:
    """The day of the Western church's Easter by the Gregorian rule (Meeus, Astronomical Algorithms, chapter 8).

    >>> easter(2000)[:3], easter(1818)[:3]
    ((2000, 4, 23), (1818, 3, 22))
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return Moment(year, month, day + 1)


def nth_weekday_of(outer: TimeValue, weekday: int, number: int) -> TimeValue | None:
    """The nth such weekday inside a time; -1 is the last."""
    if outer.start is None or outer.end is None:
        return None
    first = outer.start.plus((weekday - 1 - outer.start.weekday) % 7, Unit.DAY)
    count = (outer.end.ordinal - first.ordinal + 6) // 7
    place = number - 1 if number > 0 else count + number
    return TimeValue.around(first.plus(7 * place, Unit.DAY), Unit.DAY) if 0 <= place < count else None


# --- relative to the document's date -------------------------------------------------------------------------------


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


def _moved(anchor: TimeValue | None, number: Number, unit: Unit, sign: int) -> Result:
    """The unit that lies a number of units from the anchor's; a vague number only tells the side."""
    if anchor is None:
        return TimeValue.from_timex3(MASKS.get(unit, "XXXX-XX-XX"))
    if number is None:
        return _aside(anchor, sign)
    if unit is Unit.YEAR and number >= DEEP:
        return _deep(int(number) * sign)
    if number != int(number):
        return anchor.shift(sign * round(number * 12), Unit.MONTH) if unit is Unit.YEAR else anchor.shift(sign, unit)
    if unit <= Unit.HOUR and anchor.unit >= Unit.DAY:
        return _aside(anchor, sign)  # from a day alone nobody knows which hour
    return anchor.shift(sign * int(number), unit)


def _deep(years: int) -> TimeValue:
    """13.8 billion years ago: what the last hundred years add is nothing to it, and only the digits said count."""
    return TimeValue(f"Y{years}S{len(str(abs(years)).rstrip('0'))}")


def _aside(anchor: TimeValue, sign: int) -> Result:
    if sign < 0:
        return Anchored(Reference("PAST_REF"), anchor.before())
    return Anchored(Reference("FUTURE_REF"), anchor.after())


@meaning("step", "date")
def step(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """last year, this week, next month."""
    return _moved(anchor, step, unit, 1)


@meaning("month", "date")
def step_month(anchor: TimeValue | None, step: int, month: int) -> Result:
    """last March: the latest one that is over; this March: the one of the year; next March: the first to come."""
    return _stepped(anchor, step, lambda year: TimeValue.of(year, month))


@meaning("season", "date")
def step_season(anchor: TimeValue | None, step: int, season: str) -> Result:
    """last summer."""
    return _stepped(anchor, step, lambda year: TimeValue.around(Moment(year, SEASON_MONTH[season]), Unit.SEASON))


@meaning("day", "date")
def step_holiday(anchor: TimeValue | None, step: int, holiday: str) -> Result:
    """last Christmas."""
    return _stepped(anchor, step, lambda year: _holiday(holiday, year))


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
    made = [value for shift in range(-2, 3) if (value := make(point.year + shift))]
    past = [value for value in made if value.end is not None and value.end <= point]
    future = [value for value in made if value.start is not None and value.start > point]
    return (past[-1] if past else None) if step < 0 else (future[0] if future else None)


def _in_shifted_year(anchor: TimeValue | None, step: int, make: Callable[[int], TimeValue | None]) -> TimeValue | None:
    return make(anchor.start.year + step) if anchor is not None and anchor.start is not None else None


@meaning("weekday", "day", "date")
def step_weekday(anchor: TimeValue | None, step: int, weekday: int) -> Result:
    """last Friday: Friday of last week, or the one just gone where that is nearer; this and next Friday by the week."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    monday = anchor.start.floor(Unit.WEEK)
    return TimeValue.around(monday.plus(7 * step + weekday - 1, Unit.DAY), Unit.DAY)


@meaning("daypart", "time")
def relative_daypart(anchor: TimeValue | None, daypart: str, offset: int = 0) -> Result:
    """tonight, this morning, last night, tomorrow evening."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.shift(offset, Unit.DAY), daypart)


@meaning("daypart", "time", missing="day")
def daypart(anchor: TimeValue | None, daypart: str) -> Result:
    """the morning: of the day that the context is about."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.floor(Unit.DAY), daypart)


@meaning("part_of_day", "time", missing="day", domains="narrative conversation")
def part_of_day(anchor: TimeValue | None, daypart: str) -> Result:
    """morning, at night: part of an expression (Friday morning), in a story or a tweet one of its own."""
    return MEANINGS["daypart"].function(anchor, daypart)


@meaning("daypart", "time", missing="day", anchor="story")
def beside_daypart(anchor: TimeValue | None, daypart: str, step: int = 0) -> Result:
    """that night, the same evening, the next morning: counted from the day that the text has just been about."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.shift(step, Unit.DAY), daypart)


@meaning("date")
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
    return _moved(anchor, number, unit, -1)


@meaning("date")
def ahead(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """three weeks from now."""
    return _moved(anchor, number, unit, 1)


@meaning("date", "duration")
def ahead_or_length(
    anchor: TimeValue | None, direction: Direction, number: Number = 1, unit: Unit = Unit.YEAR
) -> Result:
    """in three weeks: a date where the talk is of the future, else the time it took."""
    return _moved(anchor, number, unit, 1) if direction > 0 else Period.of(number, unit)


@meaning("ago", "date")
def units_ago(anchor: TimeValue | None, unit: Unit) -> Result:
    """months ago: some time in the past."""
    return _moved(anchor, None, unit, -1)


@meaning("date", anchor="story")
def units_earlier(anchor: TimeValue | None, unit: Unit) -> Result:
    """weeks earlier."""
    return _moved(anchor, None, unit, -1)


@meaning("date", anchor="story")
def units_later(anchor: TimeValue | None, unit: Unit) -> Result:
    """weeks later."""
    return _moved(anchor, None, unit, 1)


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
    return _moved(anchor, 1, Unit.YEAR, -1)


@meaning("date", prefers=Unit.QUARTER)
def year_quarter(anchor: TimeValue | None, year: int) -> Result:
    """the 1988 quarter: that of 1988 which goes with the one that the text is about."""
    if anchor is not None and anchor.unit is Unit.QUARTER and anchor.start is not None:
        return TimeValue.around(Moment(year, anchor.start.month), Unit.QUARTER)
    return TimeValue.of(year)


@meaning("date", prefers=Unit.QUARTER)
def the_quarter(anchor: TimeValue | None, direction: Direction, unit: Unit) -> Result:
    """the quarter: the one the text is about; else the one that is over, or this one where the future is told."""
    if anchor is None or anchor.unit is Unit.QUARTER:
        return anchor
    return _moved(anchor, 0 if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE) else -1, unit, 1)


@meaning("date", prefers=Unit.QUARTER)
def latest_quarter(anchor: TimeValue | None, unit: Unit) -> Result:
    """the latest quarter: the one the text is about, else the last one that is over."""
    return the_quarter(anchor, Direction.PAST, unit)


@meaning("date", anchor="story")
def earlier(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """a year earlier: before the time the text has just been about."""
    return _moved(anchor, number, unit, -1)


@meaning("date", anchor="story")
def later(anchor: TimeValue | None, number: Number = 1, unit: Unit = Unit.YEAR) -> Result:
    """two weeks later."""
    return _moved(anchor, number, unit, 1)


@meaning("day", "date")
def weekday_ago(anchor: TimeValue | None, weekday: int, number: int = 1) -> Result:
    """a week ago Friday."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return step_weekday(anchor, -number, weekday)


@meaning("date", anchor="story")
def same(anchor: TimeValue | None, unit: Unit) -> Result:
    """the same day, that year: the unit around the last mention."""
    return _moved(anchor, 0, unit, 1)


@meaning("date", anchor="story")
def beside(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """the previous day, the following year: counted from the last mention."""
    return _moved(anchor, step, unit, 1)


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


@meaning("date")
def running(anchor: TimeValue | None, unit: Unit) -> Result:
    """the year, the week: the one the document is in."""
    return _moved(anchor, 0, unit, 1)


@meaning("date")
def part_of_running(anchor: TimeValue | None, unit: Unit, mod: str) -> Result:
    """the end of the month, year-end: a part of the one the document is in."""
    whole = _moved(anchor, 0, unit, 1)
    return whole.modified(mod) if isinstance(whole, TimeValue) else whole


@meaning("date", anchor="story", domains="narrative")
def that_time(anchor: TimeValue | None) -> Result:
    """at that time: what a story has just been about."""
    return anchor if anchor is not None else Anchored(Reference("PAST_REF"), None)


@meaning("reference")
def reference(anchor: TimeValue | None, reference: str) -> Result:
    """now, recently, soon: what they can honestly be given is the document's date and either side of it."""
    value = Reference(reference)
    if anchor is None:
        return Anchored(value, None)
    sides = {"PAST_REF": anchor.before, "FUTURE_REF": anchor.after}
    return Anchored(value, sides[reference]() if reference in sides else anchor)


@meaning("reference", domains="narrative")
def old_reference(anchor: TimeValue | None, reference: str) -> Result:
    """the former king: in a story, of a time before."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="narrative conversation")
def bare_reference(anchor: TimeValue | None, reference: str) -> Result:
    """in future."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="news conversation")
def soon_reference(anchor: TimeValue | None, reference: str) -> Result:
    """soon: a story's "soon" is no time of its own, it only goes on."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("nth")
def ordinal_weekday(anchor: TimeValue | None, weekday: int, ordinal: int = -1) -> Result:
    """the second Monday (of May 2003), the last Friday (of the month): part of an expression."""
    return nth_weekday_of(anchor, weekday, ordinal) if anchor is not None else None


@meaning("nth")
def ordinal_unit(anchor: TimeValue | None, ordinal: int, unit: Unit) -> Result:
    """the first week (of May), the last day (of the year): part of an expression."""
    if anchor is None or anchor.start is None or anchor.end is None:
        return None
    if ordinal < 0:
        return TimeValue.around(anchor.end.plus(-1, Unit.DAY), unit)
    return TimeValue.around(anchor.start.plus(ordinal - 1, unit), unit)


@meaning("date")
def latest(anchor: TimeValue | None, unit: Unit) -> Result:
    """the latest quarter: the last one that is over."""
    return _moved(anchor, -1, unit, 1)


# --- lengths and sets ----------------------------------------------------------------------------------------------


@meaning("length", "duration")
def duration(unit: Unit, number: Number = 1, mod: str | None = None) -> Result:
    """four days."""
    return Period.of(number, unit, mod=mod)


@meaning("length", "duration")
def duration_and_half(unit: Unit, number: Number = 1) -> Result:
    """two and a half years, an hour and a half."""
    return Period.of((number or 1) + 0.5, unit)


@meaning("length", "duration")
def half_duration(unit: Unit) -> Result:
    """half an hour."""
    return Period.of(0.5, unit)


@meaning("duration")
def vague_duration(unit: Unit) -> Result:
    """years, for weeks."""
    return Period.of(None, unit)


@meaning("bare", "duration", domains="conversation")
def bare_length(unit: Unit) -> Result:
    """a busy day: in a tweet a length of one, elsewhere only in "the day before Christmas"."""
    return Period.of(1, unit)


@meaning("length", "duration")
def sum_(first: Period, second: Period) -> Result:
    """two years and three months."""
    finest = min(unit for _, unit in first.amounts)
    return first.plus(second) if all(unit < finest for _, unit in second.amounts) else first


@meaning("span", "duration")
def past_span(anchor: TimeValue | None, unit: Unit, number: Number = 1) -> Result:
    """the past two months: a length that ends at the document's date."""
    return _span(anchor, number, unit, -1)


@meaning("span", "duration")
def coming_span(anchor: TimeValue | None, unit: Unit, number: Number = 1) -> Result:
    """the next two years."""
    return _span(anchor, number, unit, 1)


def _span(anchor: TimeValue | None, number: Number, unit: Unit, sign: int) -> Result:
    period = Period.of(number, unit)
    if anchor is None or number is None:
        return Anchored(period, None if anchor is None else anchor.before() if sign < 0 else anchor.after())
    return Anchored(period, period.ending(anchor) if sign < 0 else period.starting(anchor))


@meaning("set")
def every(unit: Unit, number: Number = 1) -> Result:
    """every year, every two weeks."""
    return Every(Period.of(number, unit).timex3, quant="EVERY")


@meaning("set")
def every_other(unit: Unit) -> Result:
    """every other week."""
    return every(unit, 2)


@meaning("set")
def times(unit: Unit, number: Number = 1) -> Result:
    """twice a week: the number is how often."""
    return Every(Period.of(1, unit).timex3, freq=f"{number}X" if number != 1 else "")


@meaning("set")
def frequency(frequency: str) -> Result:
    """daily, annually."""
    return Every(frequency)


@meaning("set")
def every_weekday(weekday: int) -> Result:
    """every Monday, Mondays."""
    return Every(f"XXXX-WXX-{weekday}", quant="EVERY")


@meaning("set")
def every_month(month: int) -> Result:
    """every March."""
    return Every(f"XXXX-{month:02}", quant="EVERY")


@meaning("set")
def every_daypart(daypart: str) -> Result:
    """every morning."""
    return Every(f"XXXX-XX-XXT{daypart}", quant="EVERY")


@meaning("set")
def every_season(season: str) -> Result:
    """every summer."""
    return Every(f"XXXX-{season}", quant="EVERY")


@meaning("set")
def every_weekend() -> Result:
    """every weekend."""
    return Every("XXXX-WXX-WE", quant="EVERY")


# --- the clock -----------------------------------------------------------------------------------------------------


@meaning("clock", "time", missing="day")
def clock(
    anchor: TimeValue | None,
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    meridiem: str | None = None,
    zone: int | None = None,
) -> Result:
    """9:30 p.m. EST, on the day that the context is about."""
    if meridiem is not None:
        if not 1 <= hour <= 12:
            return None
        hour, minute = hour % 12 + (12 if meridiem == "PM" else 0), minute or 0
    if anchor is None or anchor.start is None:
        parts = [hour, *(part for part in (minute, second) if part is not None)]
        return TimeValue.from_timex3("XXXX-XX-XXT" + ":".join(f"{part:02}" for part in parts))
    try:
        return anchor.floor(Unit.DAY).at(hour, minute, second, offset=zone)
    except ValueError:
        return None


@meaning("clock", "time", missing="day")
def clock_run(anchor: TimeValue | None, run: int, meridiem: str | None = None, zone: int | None = None) -> Result:
    """430pm, 2359 hrs."""
    return MEANINGS["clock"].function(anchor, run // 100, run % 100, None, meridiem, zone)


@meaning("clock", "time", missing="day")
def clock_word(anchor: TimeValue | None, clock: int) -> Result:
    """noon, midnight: minutes after the day's beginning."""
    return MEANINGS["clock"].function(anchor, clock // 60, clock % 60)


@meaning("clock", "time", missing="day")
def clock_past(anchor: TimeValue | None, number: int, hour: int, meridiem: str | None = None) -> Result:
    """ten past three; a negative number is minutes to the hour."""
    minutes = hour * 60 + number
    return MEANINGS["clock"].function(anchor, minutes // 60 % 24, minutes % 60, None, meridiem)


@meaning("range", "time", missing="day")
def hours(
    anchor: TimeValue | None,
    first: int,
    last: int,
    first_minute: int = 0,
    last_minute: int = 0,
    meridiem: str | None = None,
    zone: int | None = None,
) -> Result:
    """from 7 to 9 p.m., 11-1 p.m.: the first takes the half of the day that puts it before the last."""
    end = MEANINGS["clock"].function(anchor, last, last_minute, None, meridiem, zone)
    begin = MEANINGS["clock"].function(anchor, first, first_minute, None, meridiem, zone)
    if isinstance(end, TimeValue) and isinstance(begin, TimeValue) and not begin < end and meridiem == "PM":
        begin = MEANINGS["clock"].function(anchor, first, first_minute, None, "AM", zone)
    return Pair(begin, end) if isinstance(begin, TimeValue) and isinstance(end, TimeValue) and begin < end else None


@meaning("clock", "time")
def stamp(
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int,
    second: int | None = None,
    fraction: int | None = None,
    zone: int | None = None,
    zone_hour: int | None = None,
    zone_minute: int = 0,
    zone_sign: int = 1,
) -> Result:
    """2024-05-01T12:03:04.123Z: the time stamp of ISO 8601 and RFC 3339."""
    offset = zone if zone_hour is None else zone_sign * (60 * zone_hour + zone_minute)
    return possible(year, month, day, hour, minute, second, millisecond=fraction, offset=offset)


# --- joins of expressions ------------------------------------------------------------------------------------------


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


@meaning("date")
def narrowed(inner: Result, side: None = None) -> Result:
    """earlier this year, later that day: some time in it."""
    return inner


@meaning("length", "duration")
def modified_length(length: Result, mod: str) -> Result:
    """more than two years, about an hour."""
    if isinstance(length, Anchored):
        return Anchored(modified_length(length.value, mod), length.when)  # type: ignore[arg-type]
    return Period(length.timex3, mod=mod) if isinstance(length, Period) else length


@meaning("date")
def before_date(length: Result, date: Result) -> Result:
    """two days before Christmas 1999."""
    return _counted(length, date, -1)


@meaning("date")
def after_date(length: Result, date: Result) -> Result:
    """three weeks after the second Monday of May 2003."""
    return _counted(length, date, 1)


def _counted(length: Result, date: Result, sign: int) -> Result:
    if isinstance(length, Anchored):
        length = length.value
    if not isinstance(length, Period) or not isinstance(date, TimeValue) or date.start is None:
        return None
    for number, unit in length.amounts:
        if number is None:
            return _aside(date, sign)
        date = (
            date.plus(sign * int(number), unit)
            if unit < Unit.YEAR or date.unit <= unit
            else date.shift(sign * int(number), unit)
        )
    return date


# --- ranges: the parts stay, the whole is theirs -------------------------------------------------------------------


@meaning("range")
def interval(first: TimeValue, last: TimeValue) -> Result:
    """from March to May 2022: all of it."""
    return Pair(first, last)


@meaning("range")
def between(first: TimeValue, last: TimeValue) -> Result:
    """between 1850 and 1860: some time in it."""
    return Pair(first, last, within=True)


@meaning("range", "date", missing="year")
def days_of_month(
    anchor: TimeValue | None, direction: Direction, first: int, last: int, month: int, year: int | None = None
) -> Result:
    """May 3-5, from 14 to 24 August 1940."""
    made = [date_of(anchor, direction, year, month, day) for day in (first, last)]
    return Pair(*made) if all(isinstance(value, TimeValue) for value in made) else None  # type: ignore[arg-type]


def date_of(anchor: TimeValue | None, direction: Direction, year: int | None, month: int, day: int) -> Result:
    """A day of a month whose year may be missing."""
    return possible(year, month, day) if year is not None else day_of_year(anchor, direction, month, day)


@meaning("range", "date")
def months_of_year(first: int, last: int, year: int) -> Result:
    """May-June 1940."""
    return Pair(TimeValue.of(year, first), TimeValue.of(year, last))


@meaning("range", "date")
def years(first: int, last: int, era: str | None = None) -> Result:
    """1914-18, 44-31 BC: the last may lack its century."""
    if era != "BC" and last < first and last < 100:
        last += first // 100 * 100
    start, end = TimeValue.of(astronomical(first, era)), TimeValue.of(astronomical(last, era))
    return Pair(start, end) if start < end else None


@meaning("range", "date")
def years_between(first: int, last: int) -> Result:
    """between 1784 and 1786: some time in it."""
    return Pair(TimeValue.of(first), TimeValue.of(last), within=True) if first < last else None


@meaning("range", "date")
def centuries(first: int, last: int, era: str | None = None) -> Result:
    """the 18th and 19th centuries."""
    return Pair(century(first, era), century(last, era))  # type: ignore[arg-type]


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
