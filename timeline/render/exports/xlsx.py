"""XLSX for spreadsheets: a sheet of events, and a sheet that says how the file was made and from what.

Excel has no dates before 1900, none of a month, and none that is uncertain. Dates are text, beside columns of numbers
by which they can be sorted.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from timeline.language_files import DEFAULT
from timeline.model import Event, TimelineData
from timeline.read.extras import library
from timeline.read.own import MADE_BY
from timeline.render.columns import COLUMNS, cell
from timeline.render.losses import Losses
from timeline.render.provenance import SourceOf, made_by, sources_of
from timeline.render.records import records
from timeline.render.summary import title as title_of
from timeline.render.text import plain
from timeline.render.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The most rows of a sheet, its head included, and the longest text of a cell, in units of UTF-16.
MOST_ROWS, LONGEST_TEXT = 1_048_576, 32_767
#: The file says that it was made at this time, so that the same timeline gives the same file.
_MADE = datetime(1980, 1, 1)
_ABOUT_WIDTHS = (28, 40, 40, 66, 24, 10, 16, 22)


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> bytes:
    """A workbook with the sheets "Events" and "About". MissingExtra without XlsxWriter (the extra "xlsx")."""
    xlsxwriter = library("xlsxwriter", "xlsx", "writing XLSX files")
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(made, options)
    heading = plain(title or "") or title_of(timeline, Words(locale))
    book.set_properties({"title": heading[:255], "comments": MADE_BY, "created": _MADE})
    bold = book.add_format({"bold": True})
    _events(book.add_worksheet("Events"), timeline, losses, locale, bold)
    _about(book.add_worksheet("About"), timeline, heading, bold)
    book.close()
    return made.getvalue()


def _events(sheet: Any, timeline: TimelineData, losses: Losses, locale: str, bold: Any) -> None:
    rows = records(timeline, locale)
    for number, column in enumerate(COLUMNS):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.name, bold)
    for line, record in enumerate(rows, 1):
        if line == MOST_ROWS:
            for left in rows[line - 1 :]:
                losses.note(f"events beyond the {MOST_ROWS - 1:,} rows of a sheet are left out", left.event)
            break
        for number, column in enumerate(COLUMNS):
            value = cell(column, record)
            if isinstance(value, str) and value:
                sheet.write_string(line, number, _fitting(value, losses, record.event))
            elif value not in (None, ""):
                sheet.write_number(line, number, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, min(len(rows), MOST_ROWS - 1)), len(COLUMNS) - 1)


def _fitting(text: str, losses: Losses, event: Event) -> str:
    """A text, cut if it is longer than a cell can hold."""
    if len(text) * 2 <= LONGEST_TEXT or len(text.encode("utf-16-le")) <= LONGEST_TEXT * 2:
        return text
    losses.note(f"texts longer than {LONGEST_TEXT:,} characters are cut", event)
    return text.encode("utf-16-le")[: LONGEST_TEXT * 2 - 2].decode("utf-16-le", "ignore") + "…"


def _about(sheet: Any, timeline: TimelineData, heading: str, bold: Any) -> None:
    """The title, the program's version and options, and the sources."""
    for number, width in enumerate(_ABOUT_WIDTHS):
        sheet.set_column(number, number, width)
    pairs = [
        ("title", heading),
        ("program", "timeline"),
        *made_by(timeline),
        ("events", str(len(timeline.events))),
        ("events without a date", str(len(timeline.undated))),
    ]
    for line, pair in enumerate(pairs):
        _write(sheet, line, pair)
    head = len(pairs) + 1
    _write(sheet, head, SourceOf._fields, bold)
    for line, source in enumerate(sources_of(timeline)[: MOST_ROWS - head - 1], head + 1):
        _write(sheet, line, source)


def _write(sheet: Any, line: int, texts: Iterable[str], format: Any = None) -> None:
    for number, text in enumerate(texts):
        sheet.write_string(line, number, text[: LONGEST_TEXT // 2], format)
