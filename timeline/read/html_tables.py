"""The cells and rows of HTML tables, with cells that span several rows or columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

#: The most columns or rows that a cell can span.
MOST_SPANNED = 100
#: A longer text, in characters, is not repeated in the other rows that its cell spans.
LONGEST_REPEATED = 100


@dataclass(slots=True)
class Cell:
    """A cell of a row: its tag, its text, and the number of columns and rows that it spans."""

    name: str
    text: str
    columns: int
    rows: int


class Continued(NamedTuple):
    """The text of a cell that began in a row above, and the number of rows that it still spans."""

    rows: int
    text: str


@dataclass(slots=True)
class Table:
    """An open table: the heads of its columns, its open row, and the cells that continue in it, by their column."""

    heads: tuple[str, ...] = ()
    row: list[Cell] | None = None
    continued: dict[int, Continued] = field(default_factory=dict)

    def heads_of(self, columns: int) -> tuple[str, ...]:
        """One head for each column, empty where the table has none."""
        return (*self.heads, *[""] * columns)[:columns]


def cell(name: str, attributes: dict[str, str]) -> Cell:
    """An empty cell that spans as many columns and rows as its attributes say."""
    return Cell(name, "", _span(attributes, "colspan"), _span(attributes, "rowspan"))


def _span(attributes: dict[str, str], key: str) -> int:
    value = attributes.get(key, "").strip()
    return min(max(int(value), 1), MOST_SPANNED) if re.fullmatch("[0-9]{1,6}", value) else 1


def texts_by_column(row: Sequence[Cell], table: Table) -> list[str]:
    """The texts of a row, one for each column, with those of cells that continue from rows above.

    The cells that continue in the next row are stored in the table.

    >>> table = Table()
    >>> texts_by_column([Cell("td", "1940", 1, 2), Cell("td", "Siege", 2, 1)], table)
    ['1940', 'Siege', '']
    >>> texts_by_column([Cell("td", "Flood", 1, 1)], table)
    ['1940', 'Flood']
    """
    above, below = table.continued, dict[int, Continued]()
    texts: list[str] = []

    def continue_cells() -> None:
        while (column := len(texts)) in above:
            rows, text = above.pop(column)
            texts.append(text)
            if rows > 1:
                below[column] = Continued(rows - 1, text)

    for one in row:
        continue_cells()
        if one.rows > 1:
            below[len(texts)] = Continued(one.rows - 1, one.text if len(one.text) <= LONGEST_REPEATED else "")
        texts += [one.text, *[""] * (one.columns - 1)]
    continue_cells()
    table.continued = below
    return texts
