"""Turn the records of a table into the rows of a document: find its heads, decide its roles, put its cells in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import NamedTuple

from timeline.language import detect, detected
from timeline.model import Block, Document
from timeline.read.builder import TextBuilder
from timeline.read.columns import Columns
from timeline.read.date_parts import parts_of
from timeline.read.table_columns import NoSuchColumn, roles_of
from timeline.read.table_dates import DateWords, exact, is_number
from timeline.value import TimeValue

#: Above the heads of a table, so many lines may say what it is about.
_MOST_ABOVE = 10
#: So many characters of a table show its language, and so many of its rows whether it has heads.
_SAMPLE, _SAMPLE_ROWS = 20_000, 50


class Record(NamedTuple):
    """A row of a table: its number or name in the source, its cells, and the exact values of those that are dates."""

    label: str
    cells: Sequence[str]
    values: Sequence[str | None] = ()


class Table(NamedTuple):
    """The lines above a table, the heads of its columns (empty if there are none), and its rows."""

    above: list[Record]
    heads: tuple[str, ...]
    rows: list[Record]


def table_of(records: Iterable[Record], columns: Columns) -> Table:
    """The table in some records, of which the first ones can be a title, and the next one the heads.

    >>> lines = [["Quay log"], [], ["Date", "Event"], ["3 May 1911", "It opened."]]
    >>> table = table_of([Record(str(number), line) for number, line in enumerate(lines, 1)], Columns())
    >>> table.heads, [record.label for record in table.above], [record.label for record in table.rows]
    (('Date', 'Event'), ['1'], ['4'])
    """
    rows = [record for record in records if any(cell.strip() for cell in record.cells)]
    width = max((_filled(record) for record in islice(rows, _SAMPLE_ROWS)), default=0)
    first = 0
    if width > 1:
        first = next((at for at, record in enumerate(rows) if _filled(record) > 1), 0)
    first = first if first <= _MOST_ABOVE else 0
    above, rows = rows[:first], rows[first:]
    if rows and _are_heads(rows, columns):
        return Table(above, tuple(" ".join(cell.split()) for cell in rows[0].cells), rows[1:])
    return Table(above, (), rows)


def _with_joined_dates(table: Table) -> Table:
    """A table in which a date that has columns for its year, month and day stands in one."""
    while found := parts_of(table.heads):
        parts = found[0]
        year, others = parts.columns["year"], {*parts.columns.values()} - {parts.columns["year"]}
        kept = [column for column in range(len(table.heads)) if column not in others]
        heads = tuple(parts.head if column == year else table.heads[column] for column in kept)
        rows: list[Record] = []
        for record in table.rows:
            value = parts.value(record.cells)
            cells = [*record.cells, *[""] * (len(table.heads) - len(record.cells))]
            if value:
                cells[year] = shown(TimeValue(value))
            values = [*record.values, *[None] * (len(cells) - len(record.values))]
            values[year] = value
            rows.append(Record(record.label, [cells[at] for at in kept], [values[at] for at in kept]))
        table = Table(table.above, heads, rows)
    return table


def shown(value: TimeValue) -> str:
    """A date as the text has it: in ISO 8601, or with its era."""
    start = value.start
    return value.display() if start is not None and start.year < 1 else value.timex3.replace("T", " ")


def add_table(builder: TextBuilder, table: Table, columns: Columns, name: str, *, language: str | None = None) -> bool:
    """Add a table to a text; whether one of its columns has dates. NoSuchColumn if a named one is not in it."""
    table = _with_joined_dates(table)
    words = DateWords.of(language or detect(_sample(table)))
    cells = [record.cells for record in table.rows]
    roles = roles_of(table.heads, cells, columns, words, name) if cells else _of_empty(table.heads, columns, name)
    for record in table.above:
        builder.place("row", record.label)
        builder.add("\n".join(filter(str.strip, record.cells)))
    years = {column for column, role in enumerate(roles) if role in ("date", "end")}
    for record in table.rows:
        builder.place("row", record.label)
        builder.row(record.cells, table.heads, roles, tuple(_values(record, years)))
    return "date" in roles


def with_named_columns(document: Document, columns: Columns) -> Document:
    """A document whose tables have the columns that the user named.

    NoSuchColumn if it has tables, but none with these columns.
    """
    blocks = list(document.blocks)
    missing: NoSuchColumn | None = None
    found = False
    for first, last in _tables(blocks):
        rows = [[document.text[start:end] for start, end in block.cells] for block in blocks[first:last]]
        try:
            roles = roles_of(blocks[first].heads, rows, columns, DateWords.of(detected(document)), document.id)
        except NoSuchColumn as error:
            missing = missing or error
            continue
        found = True
        blocks[first:last] = [replace(block, roles=roles[: len(block.cells)]) for block in blocks[first:last]]
    if missing is not None and not found:
        raise missing
    return replace(document, blocks=tuple(blocks)) if found else document


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The first row of each table, and the block behind its last one."""
    for (kind, _, _), rows in groupby(
        enumerate(blocks), key=lambda one: (one[1].kind, one[1].heads, len(one[1].cells))
    ):
        places = [place for place, _ in rows]
        if kind == "row":
            yield places[0], places[-1] + 1


def _of_empty(heads: Sequence[str], columns: Columns, name: str) -> tuple[str, ...]:
    """The roles of a table without rows."""
    return roles_of(heads, [[""] * len(heads)], columns, DateWords(frozenset(), frozenset()), name)


def _values(record: Record, dates: set[int]) -> Iterator[str | None]:
    """The exact values of the cells of a row: those that the source gives, and those of dates in figures."""
    for column, cell in enumerate(record.cells):
        given = record.values[column] if column < len(record.values) else None
        yield given or (exact(cell, number=True) if column in dates else None)


def _are_heads(rows: Sequence[Record], columns: Columns) -> bool:
    """Whether the first of some rows has the heads of the columns: other cells than those below."""
    first = [cell.strip() for cell in rows[0].cells]
    if any(given is not None and not given.strip().isdecimal() for given in columns):
        return True
    filled = [cell for cell in first if cell]
    if len(set(filled)) < len(filled) or any(any(map(str.isdecimal, cell)) and _is_value(cell) for cell in filled):
        return False
    if len(rows) == 1:
        return True
    below = [record.cells for record in islice(rows, 1, _SAMPLE_ROWS)]
    return (
        any(
            column < len(cells) and any(map(str.isdecimal, cells[column]))
            for cells in below
            for column in range(len(first))
        )
        and max(map(len, filled), default=0) <= _LONGEST_HEAD
    )


#: The longest head of a column, in characters.
_LONGEST_HEAD = 80


def _is_value(cell: str) -> bool:
    """Whether a cell is a number, or a date in figures or with a year, which no head is."""
    return is_number(cell) or DateWords(frozenset(), frozenset()).is_date(cell)


def _filled(record: Record) -> int:
    return sum(bool(cell.strip()) for cell in record.cells)


def _sample(table: Table) -> str:
    """The beginning of a table, to detect its language."""
    size, parts = 0, [*table.heads]
    for record in table.rows:
        parts += record.cells
        size += sum(map(len, record.cells))
        if size > _SAMPLE:
            break
    return "\n".join(parts)


__all__ = ["NoSuchColumn", "Record", "Table", "add_table", "shown", "table_of", "with_named_columns"]
