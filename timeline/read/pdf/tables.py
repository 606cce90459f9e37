"""Find tables on a PDF page by where its lines stand, and columns of prose whose lines the file has row by row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from timeline.read.pdf.lines import PdfLine

#: Lines that follow each other in one cell or column, in the order of the file.
Chain = list[PdfLine]

#: The widest gap between two lines of a cell, in heights of a line.
_CELL_GAP = 0.9
#: A column has at least so many lines that begin at its left edge, beside other lines.
_FEWEST_OF_COLUMN = 2
#: So many lines before a line can be beside it.
_NEAR = 4
#: How far to the left of the other lines of a cell a line can begin, in heights of a line.
_OUTDENT = 2.5
#: The label of an item or a speaker, and how far behind it the text can begin, in heights of the line.
LABEL = re.compile(r"\(?(?:\w{1,3}|[ivx]{1,5})[.):]|\d{1,2}(?:\.\d{1,2}){1,4}|[-*•·‣◦▪–—]")
_LABEL_GAP = 4.0
_BULLET = re.compile(r"[*•·▪‣◦○●■]")
#: More bullets on a page are something else.
_MOST_BULLETS = 200
#: Cells beside each other overlap by this part of the height of a line.
_BESIDE = 0.3
#: The widest gap between two rows of a table, in heights of a line.
_ROW_GAP = 4.0
#: Cells with at least so many lines each, in two columns, are columns of prose.
_PROSE_LINES = 6
#: So many rows of one line a cell, with lines of so many characters in each column, are columns of prose, too.
_PROSE_ROWS, _PROSE_LENGTH = 5, 24
#: The narrower of two columns of prose has at least this part of the width of the wider one.
_PROSE_WIDTH = 0.6


class Table(NamedTuple):
    """A table: for each row, the lines of each of its cells; a cell can be empty."""

    rows: list[list[Chain]]


def parts(lines: Sequence[PdfLine]) -> Iterator[Chain | Table]:
    """The parts of a page in reading order: runs of lines, and tables.

    >>> cells = [("Date", 0), ("Event", 100), ("3 May 1911", 0), ("The mill burnt down.", 100)]
    >>> tops = [90, 90, 70, 70]
    >>> lines = [PdfLine(text, x, top - 10, x + 50, top) for (text, x), top in zip(cells, tops, strict=True)]
    >>> [table] = parts(lines)
    >>> [[cell[0].text for cell in row] for row in table.rows]
    [['Date', 'Event'], ['3 May 1911', 'The mill burnt down.']]
    """
    waiting: Chain = []
    for group in _runs(_rows(_chains(_with_labels(_divided(lines))))):
        if sum(len(row) > 1 for row in group) < 2 or (columns := _columns(group)) is None:
            waiting += [line for row in group for line in _in_order(row)]
        elif _are_columns_of_prose(group):
            waiting += _column_by_column(group, columns)
        else:
            if waiting:
                yield waiting
            waiting = []
            yield Table(_filled(group, columns))
    if waiting:
        yield waiting


def _divided(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines, divided where a gap ends at the left edge of a column that several other lines have."""
    lefts: Counter[int] = Counter()
    for number, line in enumerate(lines):
        before = lines[max(number - _NEAR, 0) : number]
        if any(line.is_beside(other) and line.left > other.right for other in before):
            lefts.update((round(line.left) - 1, round(line.left), round(line.left) + 1))
    columns = {left for left, number in lefts.items() if number >= _FEWEST_OF_COLUMN}
    found: list[PdfLine] = []
    for line in lines:
        rest, done = line, 0
        for gap in line.gaps:
            if round(gap.right) in columns:
                at = gap.offset - done
                found.append(rest._replace(text=rest.text[:at].rstrip(), right=gap.left, gaps=()))
                rest, done = rest._replace(text=rest.text[at:], left=gap.right), gap.offset
        found.append(rest)
    return found


def _with_labels(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines, with a short label and what stands behind it as one: "Q.", "(a)", "12.", a bullet."""
    found: list[PdfLine] = []
    for line in _with_bullets(lines):
        if found and LABEL.fullmatch(found[-1].text) and _is_behind(line, found[-1]):
            found[-1] = _labelled(found[-1], line)
        else:
            found.append(line)
    return found


def _with_bullets(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines, with the bullets before them; some files have all bullets of a list behind its text."""
    bullets = [line for line in lines if _BULLET.fullmatch(line.text)]
    if not bullets or len(bullets) > _MOST_BULLETS:
        return list(lines)
    taken: dict[int, PdfLine] = {}
    used: set[int] = set()
    for bullet in bullets:
        behind = [line for line in lines if _is_behind(line, bullet) and not _BULLET.fullmatch(line.text)]
        if behind:
            taken[id(min(behind, key=lambda line: line.left))] = bullet
            used.add(id(bullet))
    return [_labelled(taken[id(line)], line) if id(line) in taken else line for line in lines if id(line) not in used]


def _is_behind(line: PdfLine, label: PdfLine) -> bool:
    return label.is_beside(line) and 0 < line.left - label.right < _LABEL_GAP * line.height


def _labelled(label: PdfLine, line: PdfLine) -> PdfLine:
    return line._replace(text=f"{label.text} {line.text}", left=label.left, gaps=())


# Chains and rows -----------------------------------------------------------------------------------------------------


def _chains(lines: Sequence[PdfLine]) -> Iterator[Chain]:
    """The lines in groups that follow each other downwards in one column, without a wide gap."""
    chain: Chain = []
    for line in lines:
        if chain and not _follows(line, chain):
            yield chain
            chain = []
        chain.append(line)
    if chain:
        yield chain


def _follows(line: PdfLine, chain: Chain) -> bool:
    last = chain[-1]
    gap = last.bottom - line.top
    overlaps = line.left < last.right and last.left < line.right
    height = max(line.height, last.height)
    is_below = overlaps and -_CELL_GAP * height / 2 < gap < _CELL_GAP * height and not line.is_beside(last)
    return is_below and line.left > last.left - _OUTDENT * height


def _rows(chains: Iterator[Chain]) -> Iterator[list[Chain]]:
    """The chains in rows: those that stand beside each other. A line above the first cell is a row of its own."""
    row: list[Chain] = []
    for chain in chains:
        if row and (tail := _beside(row[-1], chain)):
            if len(row) == 1 and tail < len(row[0]):
                yield [row[0][: len(row[0]) - tail]]
                row[0] = row[0][len(row[0]) - tail :]
            row.append(chain)
        else:
            if row:
                yield row
            row = [chain]
    if row:
        yield row


def _beside(chain: Chain, following: Chain) -> int:
    """How many lines at the end of a chain stand to the left of the following chain."""
    left = min(line.left for line in following)
    top, bottom = following[0].top, following[-1].bottom
    foot, centre = chain[-1].bottom, (top + bottom) / 2
    number, reached = 0, False
    for line in reversed(chain):
        margin = line.height * _BESIDE
        is_in_middle = line.top - centre < centre - foot + margin
        is_beside = line.bottom < top - margin and line.top > bottom + margin
        if line.right > left + margin or (reached and not (is_beside or is_in_middle)):
            break
        reached = reached or (foot < top - margin and line.top > bottom + margin)
        number += 1
    return number if reached else 0


def _in_order(row: Sequence[Chain]) -> Chain:
    return [line for chain in row for line in chain]


# Tables --------------------------------------------------------------------------------------------------------------


def _runs(rows: Iterator[list[Chain]]) -> Iterator[list[list[Chain]]]:
    """The rows in groups that can be one table: without wide gaps, each within the columns of those above."""
    run: list[list[Chain]] = []
    for row in rows:
        if run and not _fits(row, run):
            yield from _without_ends(run)
            run = []
        run.append(row)
    yield from _without_ends(run)


def _fits(row: list[Chain], run: list[list[Chain]]) -> bool:
    """Whether a row can belong to the table of the rows above it."""
    above = run[-1]
    bottom = min(chain[-1].bottom for chain in above)
    top = max(chain[0].top for chain in row)
    height = row[0][0].height
    if not -height < bottom - top + height / 2 < _ROW_GAP * height:
        return False
    full = next((other for other in reversed(run) if len(other) > 1), None)
    if full is None:
        return False
    if len(row) > 1:
        return all(_overlapped(chain, full) <= 1 for chain in row) and any(_overlapped(chain, full) for chain in row)
    return _overlapped(row[0], full) == 1 and row[0][0].right < _edges(full[-1])[1] + height


def _overlapped(chain: Chain, row: list[Chain]) -> int:
    """How many cells of a row a chain stands below or above."""
    left, right = _edges(chain)
    return sum(left < other[1] and other[0] < right for other in map(_edges, row))


def _without_ends(run: list[list[Chain]]) -> Iterator[list[list[Chain]]]:
    """A run, with the rows of one cell at its ends as runs of their own."""
    full = [number for number, row in enumerate(run) if len(row) > 1]
    if not full:
        yield from ([row] for row in run)
        return
    first, last = full[0], full[-1] + 1
    while last < len(run) and _continues(run[last], run[first:last]):
        last += 1
    yield from ([row] for row in run[:first])
    yield run[first:last]
    yield from ([row] for row in run[last:])


def _continues(row: list[Chain], run: list[list[Chain]]) -> bool:
    """Whether a single cell belongs to the last row of a table: it is not below the first column."""
    full = next(other for other in reversed(run) if len(other) > 1)
    return _edges(row[0])[0] > _edges(full[0])[1]


def _columns(run: list[list[Chain]]) -> list[tuple[float, float]] | None:
    """The edges of the columns of a table; None if its cells have no columns in common."""
    columns: list[tuple[float, float]] = []
    for row in sorted(run, key=len, reverse=True):
        for left, right in map(_edges, row):
            touched = [column for column in columns if left < column[1] and column[0] < right]
            if len(touched) > 1:
                continue
            for column in touched:
                columns.remove(column)
                left, right = min(left, column[0]), max(right, column[1])
            columns.append((left, right))
    return sorted(columns) if len(columns) > 1 else None


def _filled(run: list[list[Chain]], columns: list[tuple[float, float]]) -> list[list[Chain]]:
    """The rows of a table, with a cell for each column; what stands alone below a cell belongs to it."""
    rows: list[list[Chain]] = []
    for row in run:
        cells: list[Chain] = [[] for _ in columns]
        for chain in row:
            cells[_column_of(chain, columns)] += chain
        if rows and len(row) == 1 and not cells[0] and _is_close(rows[-1], row[0]):
            column = next(number for number, cell in enumerate(cells) if cell)
            rows[-1][column] += row[0]
        else:
            rows.append(cells)
    return rows


def _is_close(above: list[Chain], chain: Chain) -> bool:
    """Whether a chain follows the lines of the row above without a gap."""
    bottom = min(cell[-1].bottom for cell in above if cell)
    return bottom - chain[0].top < _CELL_GAP * chain[0].height


def _column_of(chain: Chain, columns: list[tuple[float, float]]) -> int:
    left, right = _edges(chain)
    shared = [min(right, column[1]) - max(left, column[0]) for column in columns]
    return shared.index(max(shared))


def _edges(chain: Chain) -> tuple[float, float]:
    return min(line.left for line in chain), max(line.right for line in chain)


# Columns of prose ----------------------------------------------------------------------------------------------------


def _are_columns_of_prose(run: list[list[Chain]]) -> bool:
    """Whether the cells are pieces of columns of prose: long, or of one line each that fills its column."""
    rows = [row for row in run if len(row) > 1]
    if all(sum(len(chain) >= _PROSE_LINES for chain in row) > 1 for row in rows):
        return True
    most = max(map(len, rows))
    full = [row for row in rows if len(row) == most]
    if len(full) < _PROSE_ROWS or any(len(chain) > 1 for row in full[:-1] for chain in row):
        return False
    cells = list(zip(*full, strict=True))
    lengths = [median(len(chain[0].text) for chain in column) for column in cells]
    widths = [median(chain[0].right - chain[0].left for chain in column) for column in cells]
    return min(lengths) >= _PROSE_LENGTH and min(widths) >= _PROSE_WIDTH * max(widths)


def _column_by_column(run: list[list[Chain]], columns: list[tuple[float, float]]) -> Chain:
    """The lines of columns of prose, one column after the other."""
    if any(len(chain) >= _PROSE_LINES for row in run for chain in row):  # the file has them so
        return [line for row in run for line in _in_order(row)]
    found: list[Chain] = [[] for _ in columns]
    for row in run:
        for chain in row:
            found[_column_of(chain, columns)] += chain
    return [line for column in found for line in column]
