"""Decide whether the first row of a table has the heads of its columns, and add tables to a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.read.builder import TextBuilder
from timeline.read.headings import DIGIT

#: The longest head of a column, in characters.
_LONGEST = 60


def has_heads(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row of a table has the heads of its columns: short texts without digits, unlike the others.

    >>> has_heads([["Date", "Event"], ["3 May 1911", "The mill burnt down."]])
    True
    >>> has_heads([["3 May 1911", "The mill burnt down."], ["7 June 1911", "A new one opened."]])
    False
    """
    if len(rows) < 2 or not any(cell.strip() for cell in rows[0]):
        return False
    if any(DIGIT.search(cell) or len(cell) > _LONGEST or "\n" in cell.strip() for cell in rows[0]):
        return False
    return sum(any(map(DIGIT.search, row)) for row in rows[1:]) * 2 >= len(rows) - 1


def add_table(
    builder: TextBuilder, rows: Sequence[Sequence[str]], before: Callable[[int], None], heads: Sequence[str] = ()
) -> tuple[str, ...]:
    """Add a table to a text, and return the heads of its columns. `before` is called with the number of each row.

    `heads` are those of the columns of a table that goes on; a first row of heads replaces them. A table with one
    column is paragraphs.

    >>> builder = TextBuilder()
    >>> rows = [["Date", "Event"], ["3 May 1911", "It burnt down."]]
    >>> add_table(builder, rows, lambda row: builder.place("row", str(row)))
    ('Date', 'Event')
    >>> [block.kind for block in builder.document("a.docx").blocks]
    ['aside', 'row']
    """
    width = max(map(len, rows), default=0)
    first = 0
    if width > 1 and has_heads(rows):
        before(1)
        builder.add("\t".join(" ".join(cell.split()) for cell in rows[0]), "aside")
        heads, first = tuple(" ".join(cell.split()) for cell in rows[0]), 1
    for number, row in enumerate(rows[first:], first + 1):
        before(number)
        if width > 1:
            builder.row([*row, *[""] * (width - len(row))], (*heads, *[""] * width)[:width])
        else:
            for line in row:
                builder.add(line)
    return tuple(heads)
