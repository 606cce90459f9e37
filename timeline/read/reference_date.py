"""The date a document is seen from, as people type it and as files give it -> ISO 8601, which is EDTF too."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from timeline.guard import shortened
from timeline.value import TimeValue, Unit

_TODAY = "today"
_STRICT: dict[str, Any] = {
    "STRICT_PARSING": True,
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RETURN_TIME_AS_PERIOD": True,
}
#: What begins like ISO 8601 or EDTF; numbers in other orders are left to dateparser.
_ISO = re.compile(
    r"[+-]?\d{4,}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


#: The languages in which files are asked for their dates: trying all two hundred takes dateparser two seconds.
_COMMON = "en de fr es it pt nl sv da nb fi pl cs hu ro ru uk el tr ar he hi ja ko zh".split()
#: A day and a year: what is worth asking dateparser about.
_SHAPE = re.compile(r"(?<!\d)\d\d?(?!\d).*\d{4}|\d{4}.*(?<!\d)\d\d?(?!\d)")
#: The day in the name of a file or folder, the year first: no other order is sure.
_NAMED = re.compile(
    r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)(?P<mark>[-_. /]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)", re.ASCII
)


def reference(value: str | date | None) -> str | None:
    """A reference date as ISO 8601; None stays None. ValueError for what is no date, or could be two.

    >>> reference("2023-09-18"), reference("18 Sept 2023"), reference(date(2023, 9, 18)), reference("-0043-03-15")
    ('2023-09-18', '2023-09-18', '2023-09-18', '-0043-03-15')
    >>> reference("Mon, 18 Sep 2023 10:00:00 +0200"), reference(datetime(2023, 9, 18, 10, 30))
    ('2023-09-18T10:00:00+02:00', '2023-09-18T10:30:00')
    >>> reference("03/04/2023")
    Traceback (most recent call last):
    ValueError: ambiguous date '03/04/2023': give it as 2023-04-03 or as 2023-03-04

    "today" is the day by the clock. Nothing else is counted from it: "three weeks ago" is no reference date.
    """
    if value is None:
        return None
    if isinstance(value, date):
        return checked(_iso(value))
    if not isinstance(value, str):
        raise ValueError(f"unknown date {shortened(value)}: give it as 2023-09-18")
    text = value.strip()
    if text.lower() == _TODAY:
        return date.today().isoformat()
    if text == "mtime":
        raise ValueError("'mtime' is the time of a file, and a text has none: give the date as 2023-09-18")
    found = _read(text)
    if found is None:
        raise ValueError(f"unknown date {shortened(value)}: give it as 2023-09-18")
    return checked(found)


def checked(date: str) -> str:
    """A date in ISO 8601 as it is; ValueError where no value can be made of it.

    >>> checked("2023-09-18T08:00:00+15:00")
    Traceback (most recent call last):
    ValueError: the date '2023-09-18T08:00:00+15:00' cannot be read: give it as 2023-09-18
    """
    try:
        TimeValue(date)
    except ValueError:
        raise ValueError(f"the date {shortened(date)} cannot be read: give it as 2023-09-18") from None
    return date


def metadata(value: str | None) -> str | None:
    """A date that a file gives for itself as ISO 8601; None where it is none, or could be two.

    >>> metadata("2023-09-18T08:00:00Z"), metadata("18. September 2023"), metadata("03/04/2023"), metadata("soon")
    ('2023-09-18T08:00:00Z', '2023-09-18', None, None)

    It is as the file gives it: an offset of +15:00 is left for `timeline.read.parse` to report.
    """
    text = " ".join((value or "").split())
    if not _SHAPE.search(text) or len(text) > 60 or text.count(" ") > 6:
        return None
    try:
        return _read(text, _COMMON)
    except Exception:  # dateparser meets what nobody has tried
        return None


def named(path: PurePath) -> str | None:
    """The day in the name of a file, else in those of the folders it lies in; None where there is none, or several.

    >>> named(PurePath("news/2011-02-14.txt")), named(PurePath("2011/02/14/a.txt")), named(PurePath("20110214_2.txt"))
    ('2011-02-14', '2011-02-14', '2011-02-14')

    Not a number that is no day, and no folder further up than that: "backup-2020-01-01/2011/notes/a.txt" has none.
    """
    for place in (path.name, path.parent.name, "/".join(path.parts[-4:])):
        found = (match for match in _NAMED.finditer(place) if ("/" in place) == (match["mark"] == "/"))
        days = {day for match in found if (day := _day(match["year"], match["month"], match["day"]))}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return str(TimeValue.of(int(year), int(month), int(day)))
    except ValueError:
        return None


def _read(text: str, languages: list[str] | None = None) -> str | None:
    if _ISO.fullmatch(text):
        return _from_iso(text)
    if re.fullmatch(r"\d{8}", text):
        return _from_iso(text)
    if re.fullmatch(r"\d*", text) or len(text) > 100:
        return None
    from dateparser.date import DateDataParser

    found: list[str] = []
    for order in ("DMY", "MDY"):
        data = DateDataParser(languages=languages, settings={**_STRICT, "DATE_ORDER": order}).get_date_data(text)
        if data.date_obj is None:
            return None
        read = _iso(data.date_obj if data.period == "time" else data.date_obj.date())
        if read not in found:
            found.append(read)
    if len(found) > 1:
        raise ValueError(f"ambiguous date {shortened(text)}: give it as {' or as '.join(found)}")
    return found[0]


@lru_cache(256)  # many documents are of one day
def _from_iso(text: str) -> str | None:
    """ISO 8601 as it stands where EDTF has the same form, and in EDTF's where Python reads it."""
    for form in (text, text.replace(" ", "T")):
        try:
            value = TimeValue(form)
        except ValueError:
            continue
        if value.start is not None and value.unit > Unit.DAY:
            raise ValueError(f"{shortened(text)} is no day: give the reference date as 2023-09-18")
        if value.start is not None:
            return str(value)
    try:
        return _iso(datetime.fromisoformat(text))
    except ValueError:
        return None


def _iso(value: date) -> str:
    """To the second, with the offset where it has one; a datetime at midnight without one is a day."""
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
