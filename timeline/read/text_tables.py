"""Find tables in plain text, by tabs, pipes or aligned columns, and lines with several fields far apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.model import Block
from timeline.read.spans import Span, row_block
from timeline.read.text_entries import DATED
from timeline.read.text_lines import Line

#: Fewer rows than this are not a table.
_FEWEST_ROWS = 3
#: The space between two fields of a line.
WIDE = "   "
_FAR = re.compile(r"\t[ \t]*|[ ]{3,}")
#: A field with a word and a number.
_WORD_AND_NUMBER = re.compile(r"[^\W\d_]{3}.*\d")
#: What separates the cells of a row. Two spaces behind a full stop separate sentences.
_TAB, _PIPE = re.compile(r"\t"), re.compile(r"\|")
_GAP = re.compile(r"\t[ \t]*|[ ]{3,}|(?<![.!?;:])[ ]{2}")
#: The line between the heads and the rows of a table with pipes.
_PIPE_RULE = re.compile(r"[-+|:=\s]+")
#: How far apart the cells of one column may begin or end, in characters.
_MISALIGNED = 1


def table_rows(lines: Sequence[Line], at: int) -> list[list[Span]] | None:
    """The cells of the lines from `at` on that are rows of one table, empty for a rule; None if there is no table."""
    text = lines[at].text
    if "\t" not in text and "|" not in text and "  " not in text:
        return None
    for cut in (_cut_at_tabs, _cut_at_pipes, _cut_at_gaps):
        first = cut(lines[at])
        if len(first) < 2 or (at and len(cut(lines[at - 1])) == len(first) and cut is not _cut_at_gaps):
            continue
        rows = _rows_like(first, lines, at, cut)
        if sum(map(bool, rows)) >= _FEWEST_ROWS:
            return rows
    return None


def _rows_like(
    first: list[Span], lines: Sequence[Line], at: int, cut: Callable[[Line], list[Span]]
) -> list[list[Span]]:
    """The first row, and those that follow it with as many cells."""
    rows = [first]
    for line in lines[at + 1 :]:
        row = cut(line)
        if cut is _cut_at_pipes and _PIPE_RULE.fullmatch(line.text):
            rows.append([])
            continue
        if len(row) != len(first) or (cut is _cut_at_gaps and not _is_aligned(line, row, lines[at], first)):
            break
        rows.append(row)
    return rows


def fields_of(line: Line) -> list[Span]:
    """The fields of a line with at least two that have a word and a number; empty for any other line.

    >>> line = "Argued May 3, 1997      Decided June 7, 1997"
    >>> fields_of(Line(0, len(line), 0, 0, 0, line))
    [(0, 18), (24, 44)]

    Not a date and what happened: "March 1983      The team wins by 2 goals".
    """
    if WIDE not in line.text:
        return []
    cells = _cut(line, _FAR)
    if len(cells) == 2 and DATED.match(line.text[: cells[0][1] - line.start]):
        return []
    numbered = sum(
        bool(_WORD_AND_NUMBER.search(line.text, start - line.start, end - line.start)) for start, end in cells
    )
    return cells if numbered > 1 and all(start < end for start, end in cells) else []


def _cut_at_tabs(line: Line) -> list[Span]:
    return _cut(line, _TAB) if "\t" in line.text else []


def _cut_at_pipes(line: Line) -> list[Span]:
    if "|" not in line.text:
        return []
    cells = _cut(line, _PIPE)
    return cells[line.text.startswith("|") : len(cells) - line.text.endswith("|")]


def _cut_at_gaps(line: Line) -> list[Span]:
    return _cut(line, _GAP) if "  " in line.text else []


def _cut(line: Line, gap: re.Pattern[str]) -> list[Span]:
    """The cells of a line between its gaps, without the space around them."""
    cells, at = [], 0
    for found in [*gap.finditer(line.text), None]:
        stop = found.start() if found else len(line.text)
        piece = line.text[at:stop]
        start = line.start + at + (len(piece) - len(piece.lstrip()) if piece.strip() else 0)
        cells.append((start, start + len(piece.strip())))
        at = found.end() if found else stop
    return cells


def _is_aligned(line: Line, row: Sequence[Span], first_line: Line, first: Sequence[Span]) -> bool:
    """Whether the columns of two lines, except the first column, begin or end at the same places."""
    shift = line.offset - first_line.offset
    pairs = list(zip(row, first, strict=True))[1:]
    return all(
        abs(cell[0] - other[0] - shift) <= _MISALIGNED or abs(cell[1] - other[1] - shift) <= _MISALIGNED
        for cell, other in pairs
    )


def table_blocks(lines: Sequence[Line], table: Sequence[Sequence[Span]]) -> list[Block]:
    """The blocks of a table. Its first row is the heads of the columns if it has no digits, unlike the others."""
    rows = [(line, cells) for line, cells in zip(lines, table, strict=True) if cells]
    with_digits = [re.search(r"\d", line.text) is not None for line, _ in rows]
    blocks = []
    heads: tuple[str, ...] = ()
    if not with_digits[0] and sum(with_digits) * 2 >= len(rows):
        line, cells = rows.pop(0)
        heads = tuple(line.text[start - line.start : end - line.start] for start, end in cells)
        blocks.append(Block("aside", line.start, line.end))
    blocks += [row for _, cells in rows if (row := row_block(cells, 0, heads or ("",) * len(cells))) is not None]
    return blocks
