"""How far an event lies from the reference date, in words: "six months earlier"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.render.words import Words
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

if TYPE_CHECKING:
    from pendulum.locales.locale import Locale


def distance(when: TimeValue, reference: TimeValue, words: Words) -> str:
    """The distance in words, no finer than the event was said; empty where there is none to tell.

    >>> here, words = TimeValue("2023-09-18"), Words("en")
    >>> distance(TimeValue("2023-03"), here, words), distance(TimeValue("2023-09-30"), here, words)
    ('six months earlier', 'twelve days later')
    >>> distance(TimeValue("-0043"), here, words)
    '2,066 years earlier'

    Not for stretches and open ends, nor for what is said no closer than a decade.
    """
    if when.start is None or when.end is None or reference.start is None or when.unit > Unit.YEAR:
        return ""
    if "/" in str(when) or when.form is not None:
        return ""
    number, unit = _count(when.start, reference.start, when.unit)
    if not number:
        return words("same_day") if when.unit <= Unit.DAY else ""
    text = _quantity(abs(number), unit, words)
    return words("earlier" if number < 0 else "later", distance=text) if text else ""


def _count(start: Moment, reference: Moment, unit: Unit) -> tuple[int, str]:
    """From the reference to the start, in the unit an editor would choose: days, then weeks, months, years."""
    months = (start.year - reference.year) * 12 + start.month - reference.month
    if unit >= Unit.YEAR or abs(months) >= 24:
        return start.year - reference.year, "year"
    days = start.ordinal - reference.ordinal
    if unit <= Unit.WEEK:
        if abs(days) < 14:
            return days, "day"
        if abs(days) < 60:
            return _rounded(days, 7), "week"
        return _rounded(days * 12, 365), "month"
    return months, "month"


def _rounded(number: int, by: int) -> int:
    """To the nearest whole, the same on either side of zero."""
    share = (2 * abs(number) + by) // (2 * by)
    return share if number > 0 else -share


def _quantity(number: int, unit: str, words: Words) -> str:
    """So many units, as pendulum's locale says them, small numbers in words."""
    locale = _locale(words.locale)
    form = locale and locale.translation(f"units.{unit}.{locale.plural(number)}")
    return str(form).format(words.in_words(number)) if form else ""


@cache
def _locale(code: str) -> Locale | None:
    import pendulum

    try:
        return pendulum.locale(code)
    except ValueError:
        return None
