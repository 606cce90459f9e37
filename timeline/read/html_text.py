"""Join the pieces of a web page into one text, and give the blocks of that text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.model import Block
from timeline.read.headings import LOWEST_HEADING
from timeline.read.outline import with_outline
from timeline.read.text_blocks import blocks_of
from timeline.read.text_entries import entries

#: The kind of a piece of preformatted prose, whose blocks are found from its lines.
PREFORMATTED = "text"
#: What stands between two pieces.
_BETWEEN = "\n\n"


class Container(NamedTuple):
    """An element that holds a part of a page: its name and class, which others may have, too, and its number."""

    kind: str
    number: int


@dataclass(slots=True)
class Piece:
    """A part of a page that becomes a block: the texts of the cells of a row, or one text.

    `kind` is that of a block, or `PREFORMATTED`. `linked` is the number of its characters that are in links to other
    pages; `around` says that it stands in an element around the main text, such as a notice or the comments.
    `container` is the innermost container with a class.
    """

    kind: str
    level: int
    cells: list[str]
    in_article: bool
    in_navigation: bool
    heads: tuple[str, ...] = ()
    linked: int = 0
    around: bool = False
    container: Container | None = None

    @property
    def size(self) -> int:
        """The number of characters."""
        return sum(map(len, self.cells))


def text_and_blocks(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of some pieces, with a blank line between two, and its blocks.

    >>> pieces = [Piece("heading", 1, ["A year"], True, False), Piece("paragraph", 0, ["Rain."], True, False)]
    >>> text, blocks = text_and_blocks(pieces)
    >>> text, [block.kind for block in blocks]
    ('A year\\n\\nRain.', ['title', 'paragraph'])
    """
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        text = " ".join(filter(None, piece.cells))
        blocks += _blocks_of_piece(piece, text, at)
        texts.append(text)
        at += len(text) + len(_BETWEEN)
    text = _BETWEEN.join(texts)
    return text, with_outline(text, blocks)


def _blocks_of_piece(piece: Piece, text: str, at: int) -> list[Block]:
    if piece.kind == PREFORMATTED:
        return [_moved(block, at) for block in blocks_of(text)]
    if piece.kind == "row":
        return [_row(piece, at)]
    if piece.kind in ("paragraph", "item") and "\n" in text:
        return _lines(text, piece, at)
    inner = text.strip()
    start = at + text.index(inner)
    return [Block(piece.kind, start, start + len(inner), piece.level)]


def _moved(block: Block, by: int) -> Block:
    """A block of preformatted text at its place in the page, whose title it is not."""
    kind = "heading" if block.kind == "title" else block.kind
    cells = tuple((start + by, end + by) for start, end in block.cells)
    level = LOWEST_HEADING if kind == "heading" else block.level
    return Block(kind, block.start + by, block.end + by, level, cells, block.heads)


def _row(piece: Piece, at: int) -> Block:
    cells, start = [], at
    for text in piece.cells:
        cells.append((at, at + len(text)))
        at += len(text) + 1 if text else 0
    end = max(stop for _, stop in cells)
    return Block("row", start, end, piece.level, tuple((min(a, end), min(b, end)) for a, b in cells), piece.heads)


def _lines(text: str, piece: Piece, at: int) -> list[Block]:
    """A paragraph with line breaks: one block, or one for each of its lines if they are entries."""
    lines = [line.span() for line in re.finditer(r"[^\n]+", text)]
    starts = sorted(entries(text, lines, broken=True) | {0})
    level = piece.level if len(starts) == 1 else max(piece.level, 1)
    kind = piece.kind if len(starts) == 1 else "item"
    return [
        Block(kind, at + start, at + start + len(text[start:end].rstrip()), level)
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
