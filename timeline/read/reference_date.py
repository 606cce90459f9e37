"""Parse reference dates, as users type them and as files give them, into ISO 8601 (which is also EDTF)."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from timeline.guard import shortened
from timeline.value import TimeValue, Unit

if TYPE_CHECKING:  # it takes long to import, and a text has no path
    from pathlib import PurePath

_TODAY, _MTIME = "today", "mtime"
#: What an error message asks for.
_EXAMPLE = "2023-09-18"
#: The settings of dateparser: no relative dates, and none without day, month and year.
_STRICT: dict[str, Any] = {
    "STRICT_PARSING": True,
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RETURN_TIME_AS_PERIOD": True,
}
#: The orders in which a date is read; one that differs between them is ambiguous.
_ORDERS = ("DMY", "MDY")
#: The languages of dates in files. To try all of dateparser's two hundred takes two seconds.
_COMMON_LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs hu ro ru uk el tr ar he hi ja ko zh".split()
#: The longest text that is tried as a date, from a user and from a file, in characters.
_LONGEST, _LONGEST_IN_FILE = 100, 60
#: The most spaces in a date that a file gives.
_MOST_SPACES = 6
#: ISO 8601 or EDTF. Numbers in another order are read by dateparser.
_ISO = re.compile(
    r"[+-]?\d{4,}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)
#: ISO 8601 without hyphens: 20230918, 20230918T080000Z.
_COMPACT = re.compile(r"\d{8}(?:T\d{4}(?:\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
#: How the year of a date without hyphens begins in a file: any other number of eight digits is none.
_CENTURIES = ("15", "16", "17", "18", "19", "20")
#: A day and a year, without which dateparser is not called.
_DAY_AND_YEAR = re.compile(r"(?<!\d)\d\d?(?!\d).*\d{4}|\d{4}.*(?<!\d)\d\d?(?!\d)")
#: A day in the name of a file or folder, with the year first; other orders are ambiguous.
_DAY_IN_NAME = re.compile(
    r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)(?P<mark>[-_. /]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)", re.ASCII
)
#: A day as folders: so many parts of a path, with the name of the file (2011/02/14/a.txt).
_PARTS_OF_DAY = 4


def reference(value: str | date | None) -> str | None:
    """A reference date in ISO 8601; None for None. ValueError for a text that is not a date or is ambiguous.

    >>> reference("2023-09-18"), reference("18 Sept 2023"), reference(date(2023, 9, 18)), reference("-0043-03-15")
    ('2023-09-18', '2023-09-18', '2023-09-18', '-0043-03-15')
    >>> reference("Mon, 18 Sep 2023 10:00:00 +0200"), reference(datetime(2023, 9, 18, 10, 30))
    ('2023-09-18T10:00:00+02:00', '2023-09-18T10:30:00')
    >>> reference("03/04/2023")
    Traceback (most recent call last):
    ValueError: ambiguous date '03/04/2023': give it as 2023-04-03 or as 2023-03-04

    "today" is the current day. Other relative dates, such as "three weeks ago", are not reference dates.
    """
    if value is None:
        return None
    if isinstance(value, date):
        return checked(_iso(value))
    if not isinstance(value, str):
        raise ValueError(f"unknown date {shortened(value)}: give it as {_EXAMPLE}")
    text = value.strip()
    if text.lower() == _TODAY:
        return date.today().isoformat()
    if text == _MTIME:
        raise ValueError(f"'{_MTIME}' is the time of a file, and a text has none: give the date as {_EXAMPLE}")
    found = _parsed(text)
    if found is None:
        raise ValueError(f"unknown date {shortened(value)}: give it as {_EXAMPLE}")
    return checked(found)


def checked(date: str) -> str:
    """The same date; ValueError if it is not the ISO 8601 form of a value.

    >>> checked("2023-09-18T08:00:00+15:00")
    Traceback (most recent call last):
    ValueError: the date '2023-09-18T08:00:00+15:00' cannot be read: give it as 2023-09-18
    """
    try:
        TimeValue(date)
    except ValueError:
        raise ValueError(f"the date {shortened(date)} cannot be read: give it as {_EXAMPLE}") from None
    return date


def date_or_none(text: str | None) -> str | None:
    """The date that a text in a file consists of, in ISO 8601; None if it is not a date or is ambiguous.

    >>> [date_or_none(text) for text in ("2023-09-18T08:00:00Z", "18. September 2023", "03/04/2023", "soon")]
    ['2023-09-18T08:00:00Z', '2023-09-18', None, None]

    An impossible offset such as +15:00 is not refused here; `timeline.read.parse` reports it.
    """
    text = " ".join((text or "").split())
    if len(text) > _LONGEST_IN_FILE or text.count(" ") > _MOST_SPACES:
        return None
    if not (_DAY_AND_YEAR.search(text) or (_COMPACT.fullmatch(text) and text[:2] in _CENTURIES)):
        return None
    try:
        return _parsed(text, _COMMON_LANGUAGES)
    except Exception:  # dateparser raises many kinds of exceptions for unusual texts
        return None


def date_in_path(path: PurePath) -> str | None:
    """The day in the name of a file, or else in those of its folders; None if there is none, or more than one.

    >>> paths = ["news/2011-02-14.txt", "2011/02/14/a.txt", "20110214_2.txt"]
    >>> from pathlib import PurePath
    >>> [date_in_path(PurePath(path)) for path in paths]
    ['2011-02-14', '2011-02-14', '2011-02-14']

    Not a number that is not a day, nor a folder further up: "backup-2020-01-01/2011/notes/a.txt" has no date.
    """
    for place in (path.name, path.parent.name, "/".join(path.parts[-_PARTS_OF_DAY:])):
        found = (match for match in _DAY_IN_NAME.finditer(place) if ("/" in place) == (match["mark"] == "/"))
        days = {day for match in found if (day := _day(match["year"], match["month"], match["day"]))}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return str(TimeValue.of(int(year), int(month), int(day)))
    except ValueError:
        return None


def _parsed(text: str, languages: list[str] | None = None) -> str | None:
    """The date that a text consists of, in ISO 8601; None if it is not a date. ValueError if it is ambiguous."""
    if _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _from_iso(text)
    if re.fullmatch(r"\d*", text) or len(text) > _LONGEST:
        return None
    from dateparser.date import DateDataParser

    found: list[str] = []
    for order in _ORDERS:
        data = DateDataParser(languages=languages, settings={**_STRICT, "DATE_ORDER": order}).get_date_data(text)
        if data.date_obj is None:
            return None
        iso = _iso(data.date_obj if data.period == "time" else data.date_obj.date())
        if iso not in found:
            found.append(iso)
    if len(found) > 1:
        raise ValueError(f"ambiguous date {shortened(text)}: give it as {' or as '.join(found)}")
    return found[0]


@lru_cache(256)  # many documents have the same date
def _from_iso(text: str) -> str | None:
    """A text in ISO 8601, unchanged if it is also EDTF, and otherwise as Python reads it; None if it is neither."""
    for form in (text, text.replace(" ", "T")):
        try:
            value = TimeValue(form)
        except ValueError:
            continue
        if value.start is not None and value.unit > Unit.DAY:
            raise ValueError(f"{shortened(text)} is not a day: give the reference date as {_EXAMPLE}")
        if value.start is not None:
            return str(value)
    try:
        return _iso(datetime.fromisoformat(text))
    except ValueError:
        return None


def _iso(value: date) -> str:
    """A date in ISO 8601, to the second and with its offset; a datetime at midnight without an offset is a day."""
    day = f"{value.year:04}-{value.month:02}-{value.day:02}"
    if not isinstance(value, datetime):
        return day
    offset = value.utcoffset()
    if offset is None:
        clock = (value.hour, value.minute, value.second)
        return f"{day}T{value:%H:%M:%S}" if any(clock) else day
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return f"{day}T{value:%H:%M:%S}Z"
    sign, (hours, minutes) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    return f"{day}T{value:%H:%M:%S}{sign}{hours:02}:{minutes:02}"
