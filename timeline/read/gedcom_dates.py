"""Read the dates of GEDCOM 5.5.1 and 7 with their kinds: about, calculated, before, between, from, interpreted."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.value import TimeValue

#: The months of GEDCOM, whose names are parts of the format.
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_ESCAPE = re.compile(r"@#D([A-Z ]+)@\s*")
_KEYWORD = re.compile(r"(GREGORIAN|JULIAN|FRENCH_R|FRENCH R|HEBREW|ROMAN|UNKNOWN|_[A-Z0-9_]+)\s+")
_DATE = re.compile(
    rf"(?:(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(_MONTHS)})\s+)?"
    r"(?P<year>\d{1,6})(?:/(?P<dual>\d{1,4}))?(?P<era>\s*(?:B\.?\s?C\.?(?:\s?E\.?)?))?"
)
#: The calendars that are read; a date in another one has no value here.
_CALENDARS = {"GREGORIAN": "gregorian", "JULIAN": "julian"}
#: The kinds of dates that are one date with a mark: near it (ABT), calculated from other data (CAL), or both (EST).
_MARKS = {"ABT": "~", "CAL": "?", "EST": "%", "INT": "?"}
_INTERPRETED = re.compile(r"INT\s+(?P<date>.+?)\s*\(.*\)", re.DOTALL)
_BETWEEN = re.compile(r"BET\s+(?P<first>.+?)\s+AND\s+(?P<last>.+)")
_PERIOD = re.compile(r"FROM\s+(?P<first>.+?)(?:\s+TO\s+(?P<last>.+))?")


class GedcomDate(NamedTuple):
    """The value of a date, and why it has none: the calendar in which it is, or what is wrong."""

    value: str | None
    problem: str | None = None


def gedcom_date(text: str, *, version: int = 5) -> GedcomDate:
    """The date in a line DATE of GEDCOM; BEF and AFT leave out the date itself in version 5, and not in version 7.

    >>> [gedcom_date(text).value for text in ("3 MAY 1850", "ABT 1850", "BEF 1850", "BET 1850 AND 1860")]
    ['1850-05-03', '1850~', '[..1849]', '[1850..1860]']
    >>> gedcom_date("BEF 1850", version=7).value, gedcom_date("FROM 1850 TO JUN 1860").value
    ('[..1850]', '1850/1860-06')
    >>> gedcom_date("@#DJULIAN@ 25 DEC 1066").value, gedcom_date("(Easter)").value
    ('1066-12-31', None)
    """
    words = " ".join(text.upper().split())
    if not words or words.startswith("("):
        return GedcomDate(None)
    try:
        return GedcomDate(str(_value(words, version)))
    except _OtherCalendar as other:
        return GedcomDate(None, f"is in the calendar {other}, which is not converted")
    except (ValueError, OverflowError):
        return GedcomDate(None, "is not a date of GEDCOM")


class _OtherCalendar(Exception):
    """A date is in a calendar that is not read."""


def _value(words: str, version: int) -> TimeValue:
    """The value of a date in any form; ValueError if it has none."""
    if found := _BETWEEN.fullmatch(words):
        return _single(found["first"]).between(_single(found["last"]))
    if found := _PERIOD.fullmatch(words):
        first = _single(found["first"])
        return first.to(_single(found["last"])) if found["last"] else first.since()
    if found := _INTERPRETED.fullmatch(words):
        words = f"INT {found['date']}"
    keyword, _, rest = words.partition(" ")
    if keyword == "TO":
        return TimeValue(f"../{_single(rest)}")
    if keyword in ("BEF", "AFT"):
        date = _single(rest)
        return _bounded(date, before=keyword == "BEF", including=version >= 7)
    if keyword in _MARKS:
        return TimeValue(f"{_single(rest)}{_MARKS[keyword]}")
    return _single(words)


def _bounded(date: TimeValue, *, before: bool, including: bool) -> TimeValue:
    """Some time before or after a date, which itself is possible or not."""
    if not including:
        return date.before() if before else date.after()
    return TimeValue(f"[..{date}]") if before else TimeValue(f"[{date}..]")


def _single(words: str) -> TimeValue:
    """A day, month or year in one of the calendars that are read."""
    calendar = "GREGORIAN"
    if escape := _ESCAPE.match(words) or _KEYWORD.match(words):
        calendar, words = escape[1], words[escape.end() :]
    if calendar not in _CALENDARS:
        raise _OtherCalendar(calendar.strip())
    found = _DATE.fullmatch(words.strip())
    if found is None:
        raise ValueError(words)
    year = int(found["year"])
    if found["dual"]:
        year = _dual(year, found["dual"])
    if found["era"]:
        year = 1 - year
    month = _MONTHS.index(found["month"]) + 1 if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    return TimeValue.of(year, month, day, calendar=_CALENDARS[calendar])


def _dual(year: int, second: str) -> int:
    """The year that begins in January, of a date that names two: 1699/00 is 1700."""
    if not int(second) == (year + 1) % 10 ** len(second):
        raise ValueError(f"{year}/{second}")
    return year + 1
