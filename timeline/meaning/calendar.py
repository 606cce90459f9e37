"""Dates as the calendar names them: days, months, years, decades, seasons, quarters, feasts."""

from __future__ import annotations

from collections.abc import Callable

from timeline.meaning.readings import astronomical, choose, possible, settle
from timeline.meaning.registry import MEANINGS, Direction, Pair, Result, meaning
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit


@meaning("monthday", "day", "date")
def date(year: int, month: int, day: int, era: str | None = None, weekday: int | None = None) -> Result:
    """14 July 1789."""
    return possible(astronomical(year, era), month, day)


@meaning("monthday", "day", "date")
def numeric_date(order: str, first: int, second: int, year: int) -> Result:
    """3/4/2020: day and month in the order that the document has, unless only the other is possible."""
    month, day = (second, first) if order == "DMY" else (first, second)
    return possible(year, month, day) or possible(year, day, month)


@meaning("monthday", "day", "date")
def short_numeric_date(
    anchor: TimeValue | None, direction: Direction, order: str, first: int, second: int, yy: int
) -> Result:
    """3/4/20; where the year leads: 20/4/3."""
    if order == "YMD" and (found := possible(full_year(first, anchor), second, yy)) is not None:
        return found
    return _of_short_year(lambda year: numeric_date(order, first, second, year), yy, anchor, direction)


@meaning("monthday", "day", "date", missing="year")
def numeric_day(anchor: TimeValue | None, direction: Direction, order: str, first: int, second: int) -> Result:
    """on 3/4."""
    month, day = (second, first) if order == "DMY" else (first, second)
    return day_of_year(anchor, direction, month, day) or day_of_year(anchor, direction, day, month)


@meaning("range", "date", missing="year")
def numeric_days(
    anchor: TimeValue | None,
    direction: Direction,
    order: str,
    first: int,
    second: int,
    last: int,
    other: int,
    year: int | None = None,
    last_year: int | None = None,
) -> Result:
    """10/1-11/7, 10/1/2018-10/7/2018: days in numbers, from one to the other."""
    ends = []
    for one, two, said in ((first, second, year or last_year), (last, other, last_year)):
        if said is not None:
            ends.append(numeric_date(order, one, two, said))
        elif ends and isinstance(ends[0], TimeValue):
            ends.append(numeric_day(ends[0], Direction.INSIDE, order, one, two))
        else:
            ends.append(numeric_day(anchor, direction, order, one, two))
    begin, end = ends
    return Pair(begin, end) if isinstance(begin, TimeValue) and isinstance(end, TimeValue) and begin < end else None


@meaning("monthday", "day", "date")
def short_date(anchor: TimeValue | None, direction: Direction, yy: int, month: int, day: int) -> Result:
    """14.7.89: a year of two digits is mostly a past one."""
    return _of_short_year(lambda year: possible(year, month, day), yy, anchor, direction)


@meaning("monthday", "day", "date")
def vital_date(anchor: TimeValue | None, order: str, first: int, second: int, yy: int) -> Result:
    """DOB 07/24/29: who was born is not born after the anchor."""
    return short_numeric_date(anchor, Direction.PAST, order, first, second, yy)


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
    if weekday is not None and (point := anchor.start or anchor.end) is not None:  # the weekday tells the year
        near = (possible(point.year + shift, month, day) for shift in (-1, 0, 1))
        if fit := [value for value in near if value and value.start and value.start.weekday == weekday - 1]:
            return choose(fit, anchor, direction)
    return settle(lambda year: possible(year, month, day), anchor, direction)  # type: ignore[no-any-return]


def date_of(anchor: TimeValue | None, direction: Direction, year: int | None, month: int, day: int) -> Result:
    """A day of a month whose year may be missing."""
    return possible(year, month, day) if year is not None else day_of_year(anchor, direction, month, day)


@meaning("week", "date", missing="year")
def week_of(
    anchor: TimeValue | None, direction: Direction, day: int, month: int | None = None, year: int | None = None
) -> Result:
    """the week of March 6: the one it lies in."""
    date = _day_said(anchor, direction, year, month, day)
    return TimeValue.around(date.start, Unit.WEEK) if isinstance(date, TimeValue) and date.start else date


@meaning("date", missing="year")
def weekend_of(
    anchor: TimeValue | None, direction: Direction, day: int, month: int | None = None, year: int | None = None
) -> Result:
    """the weekend of March 6: the one nearest to it."""
    date = _day_said(anchor, direction, year, month, day)
    return nearest_weekend(date.start) if isinstance(date, TimeValue) and date.start else date


def _day_said(anchor: TimeValue | None, direction: Direction, year: int | None, month: int | None, day: int) -> Result:
    return day_of_month(anchor, direction, day) if month is None else date_of(anchor, direction, year, month, day)


def nearest_weekend(day: Moment) -> TimeValue:
    """The weekend nearest to a day: from Wednesday on that of its week.

    >>> nearest_weekend(Moment(2015, 5, 25)), nearest_weekend(Moment(2015, 5, 27))
    (TimeValue('timex3:2015-W21-WE'), TimeValue('timex3:2015-W22-WE'))
    """
    return TimeValue.around(day.plus(-7 if day.weekday < 2 else 0, Unit.DAY), Unit.WEEKEND)


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


@meaning("month", "date", missing="year", unsure=True)
def lone_month(anchor: TimeValue | None, direction: Direction, month: int) -> Result:
    """March, with no word before it that speaks of time."""
    return MEANINGS["month"].function(anchor, direction, month)


@meaning("month", "date")
def month_year(month: int, year: int, era: str | None = None) -> Result:
    """December 2022."""
    return possible(astronomical(year, era), month)


@meaning("month", "date")
def month_short_year(anchor: TimeValue | None, direction: Direction, month: int, yy: int) -> Result:
    """Dec '98, Jul-99."""
    return _of_short_year(lambda year: possible(year, month), yy, anchor, direction)


@meaning("monthday", "day", "date", missing="month")
def day_of_month(anchor: TimeValue | None, direction: Direction, day: int, weekday: int | None = None) -> Result:
    """the 14th: of the month the direction leads to."""
    if anchor is None or (point := anchor.start or anchor.end) is None:
        return TimeValue.from_timex3(f"XXXX-XX-{day:02}")
    reach = 2 if weekday is None else 14  # a Monday the 13th may be more than a year away
    months = [Moment(point.year, point.month).plus(shift, Unit.MONTH) for shift in range(-reach, reach + 1)]
    days = [value for first in months if (value := possible(first.year, first.month, day))]
    named = [value for value in days if weekday is None or value.start.weekday == weekday - 1]  # type: ignore[union-attr]
    return choose(named or days, anchor, direction)


@meaning("end", "day", "date", missing="month")
def end_day(anchor: TimeValue | None, direction: Direction, day: int) -> Result:
    """(from the 20th) to the 28th: a day where a range ends alone."""
    return day_of_month(anchor, direction, day)


@meaning("monthday", "day", "date")
def figures_date(month: int, day: int, year: int) -> Result:
    """2020-13-45, 32/14/1999: figures that stand as a date's do and are mostly none."""
    return possible(year, month, day)


@meaning("line", "monthday", "day", "date", missing="year")
def typed_day(anchor: TimeValue | None, direction: Direction, order: str, first: int, second: int) -> Result:
    """5/31, where a line is little else."""
    return numeric_day(anchor, direction, order, first, second)


@meaning("line", "date")
def impossible_day(month: int, day: int) -> Result:
    """August 32, where a line is little else: no such date."""
    return possible(2000, month, day)


@meaning("monthday", "day", "date")
def impossible_date(month: int, day: int = 0, year: int = 2000) -> Result:
    """the 35th of July, January l1, 2028: no such date."""
    return possible(year, month, day) if day else None


@meaning("line", "monthday", "day", "date", missing="month")
def typed_monthday(anchor: TimeValue | None, direction: Direction, day: int) -> Result:
    """the 1st, where a line is little else."""
    return day_of_month(anchor, direction, day)


@meaning("line", "monthday", "day", "date")
def typed_compact(date: int) -> Result:
    """20240501, where a line is little else."""
    return possible(date // 10000, date // 100 % 100, date % 100)


@meaning("line", "century", "date")
def typed_century(ordinal: int) -> Result:
    """19c, where a line is little else."""
    return century(ordinal) if ordinal <= 21 else None


@meaning("line", "weekday", "day", "date", missing="week")
def typed_weekday(anchor: TimeValue | None, direction: Direction, weekday: int) -> Result:
    """sun, where a line is little else."""
    return MEANINGS["weekday"].function(anchor, direction, weekday)


@meaning("week", "date")
def week_number(anchor: TimeValue | None, week: int, year: int | None = None) -> Result:
    """week 31: of the document's year, as ISO 8601 counts them; week 3 of 2027."""
    if year is None and (anchor is None or anchor.start is None):
        return TimeValue.from_timex3(f"XXXX-W{week:02}") if 0 < week < 54 else None
    return iso_week(year if year is not None else anchor.start.year, week)  # type: ignore[union-attr]


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


@meaning("year", "date")
def year_number(year: int) -> Result:
    """the year 64: where nothing is counted behind it."""
    return possible(year) if year else None


@meaning("year", "date")
def ages(thousands: int, rest: int, era: str) -> Result:
    """12 000 BC, with a space between."""
    return year(1000 * thousands + rest, era)


@meaning("open", "date")
def year_before(year: int) -> Result:
    """<1850, as family trees have it."""
    return TimeValue.of(year).before()


@meaning("open", "date")
def year_after(year: int) -> Result:
    """>1850."""
    return TimeValue.of(year).after()


@meaning("year", "date", unsure=True)
def lone_year(year: int) -> Result:
    """1850, with no word before it that speaks of time."""
    return possible(year)


@meaning("oldyear", "date", domains="narrative", unsure=True)
def bare_year(year: int) -> Result:
    """1783: before 1800 a number is a year where no word says so in a story alone."""
    return possible(year)


@meaning("year", "date", domains="narrative none", unsure=True)
def old_year(year: int, month: int | None = None, day: int | None = None, era: str | None = None) -> Result:
    """in 843, December 755: a year of three digits is one in a story that tells of such times alone."""
    return possible(astronomical(year, era), month, day)


@meaning("decade", "date", domains="narrative none", unsure=True)
def old_decade(decade: int, era: str | None = None) -> Result:
    """the 880s."""
    return MEANINGS["decade"].function(decade, era)


@meaning("year", "date")
def year_in_words(number: int, tail: int = 0) -> Result:
    """the year two thousand, two thousand and fifteen."""
    return TimeValue.of(number + tail) if tail <= 99 else None


@meaning("month", "date")
def month_spoken_year(month: int, head: int, tail: int, ones: int = 0) -> Result:
    """January nineteen ninety-seven."""
    return TimeValue.of(100 * head + tail + ones, month)


@meaning("monthday", "day", "date")
def spoken_date(month: int, day: int, head: int = 0, number: int = 0, tail: int = 0, ones: int = 0) -> Result:
    """January twenty-five nineteen eighty-six; the sixth of May two thousand and five."""
    return possible(100 * head + number + tail + ones, month, day) if tail <= 99 else None


@meaning("month", "date")
def spoken_month(month: int, number: int, tail: int = 0) -> Result:
    """October two thousand and five."""
    return possible(number + tail, month) if tail <= 99 else None


@meaning("small", "year", "date")
def circa_year(year: int, era: str | None = None) -> Result:
    """c1850, in small letters."""
    value = possible(astronomical(year, era)) if year else None
    return value and value.modified("APPROX")


@meaning("small", "decade", "date")
def circa_decade(decade: int) -> Result:
    """c1900s."""
    return TimeValue.around(Moment(decade), Unit.DECADE).modified("APPROX")


@meaning("year", "date")
def fiscal_years(year: int, tail: int) -> Result:
    """fiscal 2023-24: the year is named after the one it ends in."""
    return TimeValue.of(year + 1) if tail == (year + 1) % 100 else None


@meaning("year", "date")
def short_fiscal_years(anchor: TimeValue | None, yy: int, tail: int) -> Result:
    """FY23-24."""
    return fiscal_years(full_year(yy, anchor), tail)


@meaning("year", "date")
def spoken_year(head: int, tail: int, ones: int = 0) -> Result:
    """nineteen ninety-six."""
    return TimeValue.of(100 * head + tail + ones)


@meaning("year", "date")
def short_year(anchor: TimeValue | None, direction: Direction, yy: int) -> Result:
    """'98."""
    return _of_short_year(TimeValue.of, yy, anchor, direction)


def full_year(yy: int, anchor: TimeValue | None) -> int:
    """The year of two digits that lies less than 80 years before the anchor or up to 20 after, as ICU and Java read
    them; without an anchor, of 1950 to 2049."""
    first = anchor.start.year - 79 if anchor is not None and anchor.start is not None else 1950
    return first + (yy - first) % 100


def _of_short_year(make: Callable[[int], Result], yy: int, anchor: TimeValue | None, direction: Direction) -> Result:
    """The date in a year of two digits; what was is never after the anchor: born on 7/24/29."""
    year = full_year(yy, anchor)
    made = make(year)
    if direction not in (Direction.PAST, Direction.LIKELY_PAST) or anchor is None or anchor.end is None:
        return made
    late = isinstance(made, TimeValue) and made.start is not None and made.start >= anchor.end
    return make(year - 100) if late else made


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


@meaning("date", missing="year")
def edge_of(
    anchor: TimeValue | None,
    direction: Direction,
    mod: str,
    year: int | None = None,
    month: int | None = None,
    decade: int | None = None,
) -> Result:
    """the final days of 1944, the early weeks of May: a part of it that is not told exactly."""
    whole: Result
    if decade is not None:
        whole = TimeValue.around(Moment(decade), Unit.DECADE)
    elif year is not None:
        whole = TimeValue.of(year, month)
    else:
        whole = MEANINGS["month"].function(anchor, direction, month)
    return whole.modified(mod) if isinstance(whole, TimeValue) else whole


SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@meaning("season", "date", missing="year", unsure=True)
def season(anchor: TimeValue | None, direction: Direction, season: str, year: int | None = None) -> Result:
    """spring; the summer of 1940. A winter is that of the year it begins in."""
    start = SEASON_MONTH[season]
    if year is not None:
        return TimeValue.around(Moment(year, start), Unit.SEASON)
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{season}")
    return settle(lambda year: TimeValue.around(Moment(year, start), Unit.SEASON), anchor, direction)  # type: ignore[no-any-return]


@meaning("season", "date")
def spoken_season(season: str, head: int, tail: int, ones: int = 0) -> Result:
    """the fall of nineteen ninety-five."""
    return TimeValue.around(Moment(100 * head + tail + ones, SEASON_MONTH[season]), Unit.SEASON)


@meaning("season", "date", missing="year", domains="narrative conversation", unsure=True)
def bare_season(anchor: TimeValue | None, direction: Direction, season: str) -> Result:
    """They stayed over winter: without an article a season is one of its own in a story or a tweet."""
    return MEANINGS["season"].function(anchor, direction, season)


@meaning("quarter", "date", missing="year", unsure=True)
def quarter(anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None = None) -> Result:
    """the third quarter."""
    return fraction_of_year(anchor, direction, ordinal, year, Unit.QUARTER)


@meaning("quarter", "date")
def short_quarter(anchor: TimeValue | None, ordinal: int, yy: int) -> Result:
    """Q3 '24, 3Q24."""
    return TimeValue.around(Moment(full_year(yy, anchor), 3 * ordinal - 2), Unit.QUARTER)


@meaning("half", "date")
def short_half(anchor: TimeValue | None, ordinal: int, yy: int) -> Result:
    """2H19, H1 '18."""
    return TimeValue.around(Moment(full_year(yy, anchor), 6 * ordinal - 5), Unit.HALF)


@meaning("half", "date", missing="year", unsure=True)
def half(anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None = None) -> Result:
    """the first half of 1990."""
    return fraction_of_year(anchor, direction, ordinal, year, Unit.HALF)


def fraction_of_year(
    anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None, unit: Unit
) -> TimeValue | None:
    """The quarter or half with this number; None where there is none."""
    months = 3 if unit is Unit.QUARTER else 6
    if not 1 <= ordinal <= 12 // months:
        return None
    first = 1 + months * (ordinal - 1)
    if year is not None:
        return TimeValue.around(Moment(year, first), unit)
    if direction is Direction.INSIDE and anchor is not None and anchor.unit > Unit.YEAR:
        return fraction_of(anchor, ordinal, 12 // months)
    if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE):
        direction = Direction.NEAREST  # "expects to report for the third quarter": mostly the one just over
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{unit.name[0]}{ordinal}")
    return settle(lambda year: TimeValue.around(Moment(year, first), unit), anchor, direction)  # type: ignore[no-any-return]


def fraction_of(whole: TimeValue, ordinal: int, parts: int) -> TimeValue | None:
    """The first half of the 1800s, the last (-1) quarter of the 19th century: in years."""
    if whole.start is None or whole.end is None or not 1 <= abs(ordinal) <= parts:
        return None
    length = (whole.end.year - whole.start.year) // parts
    first = whole.start.year + (ordinal - 1 if ordinal > 0 else parts + ordinal) * length
    return TimeValue.stretch(Moment(first), Moment(first + length), Unit.YEAR)


@meaning("week", "date")
def iso_week(year: int, week: int, weekday: int | None = None) -> Result:
    """2024-W05, 2024-W05-2."""
    text = f"{year:04}-W{week:02}" + (f"-{weekday}" if weekday else "")
    try:
        return TimeValue.from_timex3(text)
    except ValueError:
        return None
