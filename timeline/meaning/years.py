"""Functions from slots to a year, decade or century: "1850", "44 BC", "the sixties", "the 19th century"."""

from __future__ import annotations

from collections.abc import Callable

from timeline.meaning.readings import astronomical, possible
from timeline.meaning.registry import MEANINGS, Direction, Result, form, meaning
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: A year of two digits is at most so many years before the anchor's.
SHORT_YEARS_BACK = 79
#: The first of the hundred years that two digits stand for without an anchor.
FIRST_SHORT_YEAR = 1950


@meaning("year", "date")
def year(year: int, era: str | None = None, mod: str | None = None) -> Result:
    """ "in 1850", "44 BC" -> that year; "c1850" -> about that year, "year-end 1997" -> its end."""
    value = possible(astronomical(year, era)) if year else None
    return value.modified(mod) if value and mod else value


@meaning("year", "date")
def year_number(year: int) -> Result:
    """ "the year 64" -> the year 64, if no counted noun follows."""
    return possible(year) if year else None


@meaning("year", "date", unsure=True)
def lone_year(year: int) -> Result:
    """ "1850" -> that year, if no word before it shows that it is a time."""
    return possible(year)


@meaning("oldyear", "date", domains="narrative", unsure=True)
def bare_year(year: int) -> Result:
    """ "1783" -> that year, in narrative: before 1800 a bare number is seldom a year elsewhere."""
    return possible(year)


@meaning("old", "year", "date", domains="narrative none", unsure=True)
def old_year(year: int, month: int | None = None, day: int | None = None, era: str | None = None) -> Result:
    """ "in 843", "December 755" -> that year or month: three digits are a year only in texts about such times."""
    return possible(astronomical(year, era), month, day)


def full_year(yy: int, anchor: TimeValue | None) -> int:
    """The year of two digits that lies less than 80 years before the anchor or up to 20 after it, as in ICU and Java.

    Without an anchor it lies between 1950 and 2049.

    >>> full_year(98, TimeValue("2023")), full_year(30, TimeValue("2023")), full_year(50, None)
    (1998, 2030, 1950)
    """
    first = FIRST_SHORT_YEAR
    if anchor is not None and anchor.start is not None:
        first = anchor.start.year - SHORT_YEARS_BACK
    return first + (yy - first) % 100


def in_short_year(make: Callable[[int], Result], yy: int, anchor: TimeValue | None, direction: Direction) -> Result:
    """The date that `make` builds for a year of two digits; if the direction is past, not after the anchor."""
    year = full_year(yy, anchor)
    made = make(year)
    if direction not in (Direction.PAST, Direction.LIKELY_PAST) or anchor is None or anchor.end is None:
        return made
    late = isinstance(made, TimeValue) and made.start is not None and made.start >= anchor.end
    return make(year - 100) if late else made


@form(gives="year")
def short_year(make: Callable[..., Result], anchor: TimeValue | None, direction: Direction, yy: int) -> Result:
    """A year of two digits: "14.7.89", "Dec '98"."""
    return in_short_year(lambda year: make(year=year), yy, anchor, direction)


@form(gives="year")
def spoken_year(make: Callable[..., Result], head: int = 0, number: int = 0, tail: int = 0, ones: int = 0) -> Result:
    """A year in words: "nineteen eighty-six", "two thousand and five"."""
    return make(year=100 * head + number + tail + ones) if tail <= 99 else None


@meaning("open", "date")
def year_beyond(year: int, sign: int) -> Result:
    """ "<1850", ">1850" -> the open interval before or after 1850, as family trees write it."""
    value = TimeValue.of(year)
    return value.before() if sign < 0 else value.after()


@meaning("year", "date")
def ages(thousands: int, rest: int, era: str) -> Result:
    """ "12 000 BC" -> the year 12000 BC, written with a space between the digits."""
    return year(1000 * thousands + rest, era)


@meaning("year", "date")
def fiscal_years(year: int, tail: int) -> Result:
    """ "fiscal 2023-24" -> 2024: a fiscal year is named after the year in which it ends."""
    return TimeValue.of(year + 1) if tail == (year + 1) % 100 else None


@meaning("decade", "date")
def decade(decade: int, era: str | None = None, mod: str | None = None) -> Result:
    """ "the 1960s" -> that decade; "c1900s" -> about that decade."""
    value = TimeValue.around(Moment(astronomical(decade, era)), Unit.DECADE)
    return value.modified(mod) if mod else value


@meaning("decade", "date")
def short_decade(anchor: TimeValue | None, tens: int) -> Result:
    """ "the '60s", "the sixties" -> that decade of the last hundred years."""
    base = anchor.start.year if anchor is not None and anchor.start is not None else 2000
    return TimeValue.around(Moment(base - (base - tens) % 100), Unit.DECADE)


@meaning("century", "date")
def century(ordinal: int, era: str | None = None) -> Result:
    """ "the 19th century" -> the century, as EDTF and TIMEX3 write it: 18XX."""
    return TimeValue(f"-{ordinal - 1:02}XX" if era == "BC" else f"{ordinal - 1:02}XX") if 0 < ordinal < 100 else None


@meaning("line", "century", "date")
def typed_century(ordinal: int) -> Result:
    """ "19c" -> the 19th century, when the expression is nearly the whole input."""
    return century(ordinal) if ordinal <= 21 else None


@meaning("century", "date")
def hundreds(hundred: int) -> Result:
    """ "the 1800s" -> the century."""
    return TimeValue.around(Moment(hundred), Unit.CENTURY)


@meaning("date")
def millennium(ordinal: int, era: str | None = None) -> Result:
    """ "the third millennium" -> the years 2000 to 2999."""
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
    """ "the final days of 1944", "the early weeks of May" -> the end or start of that time."""
    whole: Result
    if decade is not None:
        whole = TimeValue.around(Moment(decade), Unit.DECADE)
    elif year is not None:
        whole = TimeValue.of(year, month)
    else:
        whole = MEANINGS["month"].function(anchor, direction, month)
    return whole.modified(mod) if isinstance(whole, TimeValue) else whole
