"""Say how far an event is from the reference date in words, such as "six months before this text"."""

from __future__ import annotations

from timeline.render.words import Words
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit
from timeline.value.names import names

#: The longest distances that are given in days, in weeks (in days) and in months; longer ones are in years.
MOST_DAYS, MOST_DAYS_IN_WEEKS, MOST_MONTHS = 13, 59, 23
#: Beyond so many years no distance is given: nobody counts from a text to antiquity.
MOST_YEARS = 500
_DAYS_OF_WEEK, _DAYS_OF_YEAR, _MONTHS_OF_YEAR = 7, 365, 12


def distance(when: TimeValue, reference: TimeValue, words: Words) -> str:
    """The distance in words, no more precise than the date of the event; empty if it cannot be given.

    >>> here, words = TimeValue("2023-09-18"), Words("en")
    >>> distance(TimeValue("2023-03"), here, words), distance(TimeValue("2023-09-30"), here, words)
    ('six months before this text', 'twelve days after this text')
    >>> distance(TimeValue("-0043"), here, words), distance(TimeValue("2020"), here, words)
    ('', 'three years before this text')

    There is no distance for spans, open ends, dates coarser than a year, and more than `MOST_YEARS`.
    """
    if when.start is None or when.end is None or reference.start is None or when.unit > Unit.YEAR:
        return ""
    if "/" in str(when) or when.form is not None:
        return ""
    number, unit = _count(when.start, reference.start, when.unit)
    if not number:
        return words("same_day") if when.unit <= Unit.DAY else ""
    if unit == "year" and abs(number) > MOST_YEARS:
        return ""
    text = _quantity(abs(number), unit, words)
    return words("earlier" if number < 0 else "later", distance=text) if text else ""


def _count(start: Moment, reference: Moment, unit: Unit) -> tuple[int, str]:
    """The number of units from the reference to the start, in the unit that suits it: day, week, month or year."""
    months = (start.year - reference.year) * _MONTHS_OF_YEAR + start.month - reference.month
    if unit >= Unit.YEAR or abs(months) > MOST_MONTHS:
        return start.year - reference.year, "year"
    days = start.ordinal - reference.ordinal
    if unit <= Unit.WEEK:
        if abs(days) <= MOST_DAYS:
            return days, "day"
        if abs(days) <= MOST_DAYS_IN_WEEKS:
            return _rounded(days, _DAYS_OF_WEEK), "week"
        return _rounded(days * _MONTHS_OF_YEAR, _DAYS_OF_YEAR), "month"
    return months, "month"


def _rounded(number: int, divisor: int) -> int:
    """A quotient, rounded to the nearest integer, with halves away from zero."""
    share = (2 * abs(number) + divisor) // (2 * divisor)
    return share if number > 0 else -share


def _quantity(number: int, unit: str, words: Words) -> str:
    """A number of units in the words of the locale, with small numbers as words; empty if it has none."""
    try:
        used = names(words.locale.replace("-", "_").lower())
    except ValueError:
        return ""
    return used.unit(unit).get(used.plural(number), "").format(words.in_words(number))
