"""Read spreadsheets (XLSX) with python-calamine: each row of each sheet is an event with its sheet and row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from timeline.model import Document, Problem
from timeline.read.archive import BadArchive, member, open_archive
from timeline.read.builder import TextBuilder
from timeline.read.columns import Columns
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.formats.csv import no_dates
from timeline.read.table_columns import NoSuchColumn
from timeline.read.table_dates import moment
from timeline.read.tables import Record, Table, add_table, table_of
from timeline.value import TimeValue

#: The library makes the whole area of a sheet at once: it may have so many cells, in all sheets together.
_MOST_CELLS = 10_000_000
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
#: The last cell and row of a sheet, in its XML.
_CELL = re.compile(rb"<(?:\w+:)?c\s[^<]*?\br\s*=\s*[\"']([A-Za-z]{1,9})[A-Za-z]*(\d{1,9})")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^<]*?\br\s*=\s*[\"'](\d{1,9})")
_LETTERS = 26
#: The name of a sheet that says when its rows were: a year stands in it.
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The sheets of a workbook as one document of rows. Unusable if it is damaged, encrypted or too large."""
    sheets = list(_sheets(data, name))
    builder = TextBuilder()
    problems: list[Problem] = []
    missing: list[NoSuchColumn] = []
    tables = [(title, table_of(rows, columns)) for title, rows in sheets]
    tables = [(title, table) for title, table in tables if table.rows or table.above]
    dated = [_add_sheet(builder, title, table, columns, name, missing, len(tables) > 1) for title, table in tables]
    if missing and len(missing) == len(tables):
        raise missing[0]
    if tables and not any(dated):
        problems.append(no_dates(name))
    return [builder.document(name)], problems


def _add_sheet(
    builder: TextBuilder,
    title: str,
    table: Table,
    columns: Columns,
    name: str,
    missing: list[NoSuchColumn],
    several: bool,
) -> bool:
    """Add a sheet to a text; whether it has dates. One without the columns that were named is read without them."""
    builder.place("sheet", title)
    builder.place("row", "")
    if several and _YEAR.search(title):
        builder.add(title, "heading", 1)
    try:
        return add_table(builder, table, columns, name)
    except NoSuchColumn as error:
        missing.append(error)
        return add_table(builder, table, Columns(), name)


def _sheets(data: bytes, name: str) -> Iterator[tuple[str, list[Record]]]:
    """The sheets of a workbook with their rows."""
    calamine = library("python_calamine", "xlsx", "reading XLSX files")
    _check(data, name)
    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        for title in book.sheet_names:
            sheet = book.get_sheet_by_name(title)
            rows = sheet.to_python(skip_empty_area=False)
            yield title, [_record(number, row) for number, row in enumerate(rows, 1) if any(cell != "" for cell in row)]
    except MemoryError:
        raise
    except BaseException as error:  # the library raises its own errors, and panics of Rust are no Exceptions
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
            raise
        raise Unusable(f"{name}: a damaged workbook ({' '.join(str(error).split())[:200]})") from None


def _check(data: bytes, name: str) -> None:
    """Raise BadArchive if a workbook is no archive, or its sheets are too large for the library."""
    with open_archive(data, name) as archive:
        cells = 0
        for path in archive.namelist():
            if _SHEET.fullmatch(path):
                cells += _area(member(archive, path, name))
        if cells > _MOST_CELLS:
            raise BadArchive(f"{name}: its sheets reach over more than {_MOST_CELLS:,} cells; delete the empty ones")


def _area(xml: bytes) -> int:
    """The number of cells from the first one of a sheet to its last."""
    row = max((int(found[1]) for found in _ROW.finditer(xml)), default=0)
    column = 0
    for letters in {found[1].upper() for found in _CELL.finditer(xml)}:
        number = 0
        for letter in letters:
            number = number * _LETTERS + letter - ord("A") + 1
        column = max(column, number)
    row = max(row, max((int(found[2]) for found in _CELL.finditer(xml)), default=0))
    return row * column


def _record(number: int, row: list[Any]) -> Record:
    cells = [_cell(value) for value in row]
    return Record(str(number), [text for text, _ in cells], [value for _, value in cells])


def _cell(value: Any) -> tuple[str, str | None]:
    """The text of a cell, and its exact value if it is a date.

    >>> _cell(datetime(2020, 5, 3, 9, 15)), _cell(date(1911, 5, 3)), _cell(1911.0), _cell("May 1911")
    (('2020-05-03 09:15', 'timex3:2020-05-03T09:15'), ('1911-05-03', '1911-05-03'), ('1911', None), ('May 1911', None))
    """
    match value:
        case datetime():
            found = moment(value)
            return TimeValue(found).timex3.replace("T", " "), found
        case date():
            return value.isoformat(), value.isoformat()
        case time():
            return value.isoformat("seconds" if value.second else "minutes"), None
        case timedelta():
            return str(value), None
        case bool():
            return str(value).lower(), None
        case float() if value.is_integer() and abs(value) < 10**15:
            return str(int(value)), None
        case _:
            return str(value), None
