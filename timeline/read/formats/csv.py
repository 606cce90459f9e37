"""Read CSV and TSV files: each row is an event with its row number, by the column that has dates."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from timeline.model import Document, Problem
from timeline.read.builder import TextBuilder, clean
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.files import Unusable
from timeline.read.tables import Record, add_table, table_of

#: The marks that can separate cells; of equally likely ones the first is taken.
_MARKS = (",", ";", "\t", "|")
#: How much of a file is looked at to find the mark, in characters and rows.
_SAMPLE, _SAMPLE_ROWS = 64_000, 50
#: A line that Excel reads as the mark of the file.
_DECLARED = re.compile(r"sep=(.)\r?\n")


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The table of a CSV or TSV file as one document of rows. Unusable if its quotation marks are damaged.

    >>> [document], _ = read(b"Date,Event\\n1911-05-03,The quay opened\\n", "quay.csv", Columns())
    >>> document.text, document.blocks[0].roles, document.places[0].label
    ('1911-05-03\\tThe quay opened', ('date', 'title'), '2')
    """
    text, problems = decode(data, name)
    builder = TextBuilder()
    table = table_of(_records(clean(text), name), columns)
    if not add_table(builder, table, columns, name) and table.rows:
        problems.append(no_dates(name))
    return [builder.document(name)], problems


def no_dates(name: str) -> Problem:
    """The problem of a table without a column of dates."""
    return Problem("no column of dates was found in the table; name one as date_column or --date-column", name)


def _records(text: str, name: str) -> Iterator[Record]:
    """The rows of a file, numbered as a spreadsheet numbers them."""
    declared = _DECLARED.match(text)
    mark = declared[1] if declared else _mark(text)
    first = 1
    if declared:
        text, first = text[declared.end() :], 2
    for number, cells in enumerate(_rows(text, mark, name), first):
        yield Record(str(number), cells)


def _rows(text: str, mark: str, name: str) -> Iterator[list[str]]:
    """The cells of each row; Unusable if a cell is longer than the library reads."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=mark)
    rows = 0
    try:
        for row in reader:
            rows += 1
            yield row
    except csv.Error as error:
        raise Unusable(f"{name}: row {rows + 1} cannot be read ({error}): is a quotation mark not closed?") from None


def _mark(text: str) -> str:
    """The mark that cuts most of the first rows into the same number of cells, and into most cells."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    scores = {}
    for mark in _MARKS:
        try:
            rows = [
                len(row) for row in islice(csv.reader(sample.splitlines(keepends=True), delimiter=mark), _SAMPLE_ROWS)
            ]
        except csv.Error:
            continue
        widths = Counter(width for width in rows if width > 1)
        width, times = max(widths.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
        scores[mark] = (times, width)
    return max(scores, key=lambda mark: scores[mark], default=_MARKS[0])
