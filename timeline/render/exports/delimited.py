"""The events as lines of separated values, in which no text is a formula."""

from __future__ import annotations

import csv
import re
from io import StringIO

from timeline.model import TimelineData
from timeline.render.columns import COLUMNS, cell
from timeline.render.records import records

#: How a text begins that a spreadsheet would run, or that has been defused: = + - @, also in full width, after spaces.
_FORMULA = re.compile(r"[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def written(timeline: TimelineData, locale: str, separator: str, line_end: str) -> str:
    """The names of the columns and a line for each event; texts with quotes or separators are in quotes."""
    made = StringIO()
    writer = csv.writer(made, delimiter=separator, lineterminator=line_end)
    writer.writerow(column.name for column in COLUMNS)
    for record in records(timeline, locale):
        values = (cell(column, record) for column in COLUMNS)
        writer.writerow(defused(value) if isinstance(value, str) else value for value in values)
    return made.getvalue()


def defused(text: str) -> str:
    """A text with an apostrophe before it if a spreadsheet would take it for a formula; `armed` is the inverse.

    >>> defused("=1+1"), defused("-0043-03-15"), defused("1940-05")
    ("'=1+1", "'-0043-03-15", '1940-05')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def armed(cell: str) -> str:
    """The text that was defused.

    >>> armed("'-0043-03-15"), armed("'s Hertogenbosch")
    ('-0043-03-15', "'s Hertogenbosch")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
