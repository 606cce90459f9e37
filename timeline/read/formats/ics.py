"""Read calendars (iCalendar) with the library icalendar: each entry is an event with its exact date and its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from timeline.model import Document, Problem
from timeline.read.builder import TextBuilder, clean
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.table_dates import moment
from timeline.read.tables import shown
from timeline.value import TimeValue

#: The kinds of entries, and the fields that can be their date, the first that is there.
_ENTRIES = {"VEVENT": ("DTSTART",), "VJOURNAL": ("DTSTART",), "VTODO": ("DTSTART", "DUE", "COMPLETED")}
_BEGIN = re.compile(rf"^BEGIN:({'|'.join(_ENTRIES)})\s*$", re.MULTILINE | re.IGNORECASE)
#: The fields that are cells of a row, behind its date and end, and the roles of all.
_FIELDS = ("SUMMARY", "DESCRIPTION", "LOCATION", "URL")
_HEADS = ("DTSTART", "DTEND", *_FIELDS)
_ROLES = ("date", "end", "title", "text", "", "source")
_CANCELLED = "CANCELLED"
#: A longer summary is cut in a message, in characters.
_LONGEST = 60


class _Entry(NamedTuple):
    """An entry of a calendar with the line on which it begins, and its beginning and end as values."""

    line: str
    fields: Any
    start: str | None
    end: str | None

    @property
    def title(self) -> str:
        """Its summary for a message."""
        return f"“{_text(self.fields, 'SUMMARY')[:_LONGEST]}” on line {self.line}"


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The entries of a calendar as one document of rows. Unusable if it is damaged.

    Of a series only the first entry is read, and a cancelled entry is left out; both are problems.
    """
    text, problems = decode(data, name)
    text = clean(text)
    builder = TextBuilder()
    title = None
    for entry in _entries(text, name):
        if isinstance(entry, str):
            title = title or entry
            continue
        problems += _problems(entry, name)
        if _text(entry.fields, "STATUS").upper() == _CANCELLED:
            continue
        builder.place("line", entry.line)
        dates = [shown(TimeValue(value)) if value else "" for value in (entry.start, entry.end)]
        cells = [*dates, *(_text(entry.fields, field) for field in _FIELDS)]
        builder.row(cells, _HEADS, _ROLES, (entry.start, entry.end))
    return [builder.document(name, title=title)], problems


def _entries(text: str, name: str) -> Iterator[_Entry | str]:
    """The names of the calendars in a file, each with its entries behind it, in the order of the file."""
    icalendar = library("icalendar", "ics", "reading iCalendar files")
    lines = [str(text.count("\n", 0, found.start()) + 1) for found in _BEGIN.finditer(text)]
    try:
        calendars = icalendar.Calendar.from_ical(text, multiple=True)
        for calendar in calendars:
            yield _text(calendar, "X-WR-CALNAME") or _text(calendar, "NAME")
            for fields in calendar.walk(select=lambda one: one.name in _ENTRIES):
                yield _Entry(lines.pop(0) if lines else "", fields, *_dates(fields))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise Unusable(f"{name}: not a calendar that can be read ({' '.join(str(error).split())[:200]})") from None


def _dates(fields: Any) -> tuple[str | None, str | None]:
    """The beginning and the end of an entry as values; no end for a single day or moment."""
    start = next(filter(None, (_date(fields, field) for field in _ENTRIES[fields.name])), None)
    end = _date(fields, "DTEND") or _date(fields, "DUE")
    length = fields.get("DURATION")
    if start is not None and end is None and isinstance(getattr(length, "dt", None), timedelta):
        end = _moved(start, length.dt)
    if start is None or end is None or start == end:
        return _value(start), None
    if not isinstance(end, datetime):
        last = _moved(end, -timedelta(days=1))  # the day behind the last one is written
        if last is None or (not isinstance(start, datetime) and last <= start):
            return _value(start), None
        end = last
    return _value(start), _value(end)


def _date(fields: Any, field: str) -> date | None:
    """The date in a field; None if there is none, or it is damaged."""
    try:
        found = getattr(fields.get(field), "dt", None)
    except ValueError:  # a field that the library calls broken
        return None
    return found if isinstance(found, date) else None


def _moved(start: date, length: timedelta) -> date | None:
    try:
        return start + length
    except OverflowError:
        return None


def _value(found: date | None) -> str | None:
    if found is None:
        return None
    return moment(found) if isinstance(found, datetime) else str(TimeValue.of(found.year, found.month, found.day))


def _text(fields: Any, field: str) -> str:
    """The text of a field; of a field that stands several times, the first."""
    found = fields.get(field)
    return str(found[0] if isinstance(found, list) and found else found or "").strip()


def _problems(entry: _Entry, name: str) -> Iterator[Problem]:
    """What is not read of an entry."""
    if _text(entry.fields, "STATUS").upper() == _CANCELLED:
        yield Problem(f"{entry.title} is cancelled, and left out", name)
    elif "RRULE" in entry.fields or "RDATE" in entry.fields:
        yield Problem(f"{entry.title} repeats; only the first of the series is read", name)
    if entry.start is None and any(field in entry.fields for field in _ENTRIES[entry.fields.name]):
        yield Problem(f"the date of {entry.title} cannot be read", name)
