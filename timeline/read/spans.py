"""Spans of a source: pairs of a start and an end offset, and the block of a table row from those of its cells."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Block

#: The offsets of the start and the end of a stretch of text.
Span = tuple[int, int]


def trimmed(source: str, start: int, end: int) -> Span | None:
    """A span without the space at its ends; None if it is only space.

    >>> trimmed("| May |", 1, 6), trimmed("|   |", 1, 4)
    ((2, 5), None)
    """
    text = source[start:end]
    if not text or text.isspace():
        return None
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def row_block(cells: Sequence[Span], level: int, heads: tuple[str, ...]) -> Block | None:
    """The block of a row, from its first cell with text to its last; None if no cell has text.

    >>> row = row_block([(5, 9), (10, 10), (12, 20)], 0, ("Year", "", "Event"))
    >>> row.start, row.end, row.cells
    (5, 20, ((5, 9), (10, 10), (12, 20)))
    """
    filled = [cell for cell in cells if cell[0] < cell[1]]
    if not filled:
        return None
    start, end = filled[0][0], filled[-1][1]
    inside = tuple((min(max(first, start), end), min(max(last, start), end)) for first, last in cells)
    return Block("row", start, end, level, inside, heads)
