"""Make the text of a PDF file from the lines of its pages: headings, paragraphs, items, tables, footnotes, places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.read.builder import TextBuilder
from timeline.read.headings import LOWEST_HEADING, may_be_heading
from timeline.read.outline import POSSIBLE_HEADING
from timeline.read.pdf.lines import PdfLine
from timeline.read.pdf.margins import PdfPage, exhibit
from timeline.read.pdf.paragraphs import Measures, Paragraph, attached, compounds, goes_on, joined, measures, paragraphs
from timeline.read.pdf.tables import Table, parts
from timeline.read.table_heads import add_table
from timeline.read.text_entries import BULLET, NUMBER

#: A heading is higher than the usual line by this factor, a footnote lower.
_HEADING_SIZE, _NOTE_SIZE = 1.12, 0.92
#: The longest heading, in characters, and the most levels of headings by their sizes.
_LONGEST_HEADING, _MOST_LEVELS = 200, 5
#: The longest initial letter of a paragraph that is set in a larger size.
_INITIAL = 2
#: The kind of a line that names an exhibit, and the level of the heading that it becomes.
_EXHIBIT, _EXHIBIT_LEVEL = "exhibit", 2
_NOTE_MARK = re.compile(r"(?:\d{1,3}|[⁰¹²³⁴-⁹]+|[*†‡§])(?=[^\d.]|\.\s)")
#: The end of a line of a table of contents: dots, and the number of a page; so many characters are looked at.
_LONGEST_LEADER = 200
_LEADER = re.compile(r"(?:\s?[.·…_]){6,}\s*\w{0,6}$|(?:\s?…){2,}\s*\w{0,6}$")
_MARKS_ONLY = re.compile(r"[\W_]*")


class _Piece(NamedTuple):
    """A paragraph or table, the number of its page, and the text of a paragraph.

    `content` are the lines on the last of its pages. `turns` are the offsets of other pages that begin within the text,
    with their numbers, and `numbers` those of numbered lines.
    """

    page: int
    content: Paragraph | Table
    text: str = ""
    kind: str = "paragraph"
    turns: tuple[tuple[int, int], ...] = ()
    numbers: tuple[tuple[int, str], ...] = ()


def add_pages(builder: TextBuilder, pages: Sequence[PdfPage]) -> None:
    """Add the text of pages to a builder, with the places of the pages, Bates numbers and exhibits."""
    laid_out = [list(parts(page.lines)) for page in pages]
    usual = measures([run for page in laid_out for part in page for run in _runs(part)])
    words = compounds([line for page in pages for line in page.lines])
    pieces = _pieces(laid_out, usual, words)
    _Writer(builder, pages, usual, words).write(_with_notes_first(pieces))


def _runs(part: list[PdfLine] | Table) -> list[list[PdfLine]]:
    """The lines of a part of a page that stand below each other."""
    return [cell for row in part.rows for cell in row] if isinstance(part, Table) else [part]


def _pieces(
    laid_out: Sequence[Sequence[list[PdfLine] | Table]], usual: Measures, words: frozenset[str]
) -> list[_Piece]:
    """The paragraphs and tables of all pages; a paragraph that goes on in another column or page is one."""
    found: list[_Piece] = []
    open_at: int | None = None  # the place of the paragraph that can go on
    for number, page in enumerate(laid_out):
        for part in page:
            if isinstance(part, Table):
                found.append(_Piece(number, part))
                open_at = None
                continue
            for paragraph in paragraphs(part, usual):
                kind = _kind(paragraph, usual)
                if kind == "paragraph" and (not found or found[-1].page != number) and _is_small(paragraph, usual):
                    kind = "aside"  # a running head
                if kind == "reference":
                    found.append(_piece(number, paragraph, kind, words))
                elif open_at is not None and _continues(found[open_at], paragraph, kind, number, usual):
                    found[open_at] = _extended(found[open_at], paragraph, number, words)
                else:
                    open_at = len(found)
                    found.append(_piece(number, paragraph, kind, words))
    return found


def _piece(page: int, paragraph: Paragraph, kind: str, words: frozenset[str]) -> _Piece:
    starts: list[int] = []
    text = joined(paragraph.lines, words, starts)
    return _Piece(page, paragraph, text, kind, numbers=_numbers(paragraph, starts))


def _numbers(paragraph: Paragraph, starts: list[int], at: int = 0) -> tuple[tuple[int, str], ...]:
    """The offsets and numbers of the lines that have numbers."""
    return tuple((at + start, line.number) for start, line in zip(starts, paragraph.lines, strict=True) if line.number)


def _continues(piece: _Piece, paragraph: Paragraph, kind: str, page: int, usual: Measures) -> bool:
    """Whether a paragraph belongs to the one before it: in another column or page, or behind its large initial."""
    if not isinstance(piece.content, Paragraph) or piece.kind not in ("paragraph", "initial") or kind != "paragraph":
        return False
    last, first = piece.content.lines[-1], paragraph.lines[0]
    if piece.kind == "initial":
        return True
    is_elsewhere = page != (piece.turns[-1][1] if piece.turns else piece.page) or first.bottom > last.bottom
    return is_elsewhere and goes_on(piece.content, paragraph, usual)


def _extended(piece: _Piece, paragraph: Paragraph, page: int, words: frozenset[str]) -> _Piece:
    starts: list[int] = []
    more = joined(paragraph.lines, words, starts)
    text = piece.text + more if piece.kind == "initial" else attached(piece.text, more, words)
    turns, at = piece.turns, len(text) - len(more)
    if page != (turns[-1][1] if turns else piece.page):
        turns = (*turns, (at, page))
    numbers = (*piece.numbers, *_numbers(paragraph, starts, at))
    return piece._replace(content=paragraph, text=text, kind="paragraph", turns=turns, numbers=numbers)


def _kind(paragraph: Paragraph, usual: Measures) -> str:
    """What a paragraph is by its type: a heading, a footnote, the initial of the next one, or a paragraph."""
    text = paragraph.lines[0].text
    if len(paragraph.lines) == 1 and exhibit(text):
        return _EXHIBIT
    if all(_LEADER.search(line.text[-_LONGEST_LEADER:]) for line in paragraph.lines):
        return "aside"
    if paragraph.height > _HEADING_SIZE * usual.height:
        if len(paragraph.lines) == 1 and len(text) <= _INITIAL and text.isalpha() and text.isupper():
            return "initial"
        length = sum(len(line.text) for line in paragraph.lines)
        return "heading" if length <= _LONGEST_HEADING and any(map(str.isalpha, text)) else "paragraph"
    if paragraph.height < _NOTE_SIZE * usual.height and _NOTE_MARK.match(text):
        return "reference"
    if len(paragraph.lines) <= 2 and paragraph.is_bold and may_be_heading(" ".join(x.text for x in paragraph.lines)):
        return POSSIBLE_HEADING
    return "paragraph"


def _is_small(paragraph: Paragraph, usual: Measures) -> bool:
    """Whether a paragraph is one line in smaller type."""
    return len(paragraph.lines) == 1 and paragraph.height < _NOTE_SIZE * usual.height


def _with_notes_first(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces, with the footnotes of a page before the paragraph that goes on from that page to the next one."""
    waiting: _Piece | None = None
    for piece in pieces:
        if waiting is not None and piece.kind == "reference" and piece.page == waiting.page:
            yield piece
            continue
        if waiting is not None:
            yield waiting
        waiting = piece if piece.turns else None
        if not piece.turns:
            yield piece
    if waiting is not None:
        yield waiting


class _Writer:
    """Adds pieces to a builder, and says where each page begins."""

    def __init__(self, builder: TextBuilder, pages: Sequence[PdfPage], usual: Measures, words: frozenset[str]) -> None:
        self.builder, self.pages, self.usual, self.words = builder, pages, usual, words
        self.page, self.bates, self.exhibit = -1, "", ""
        self.is_numbered = False
        self.heads: tuple[str, ...] = ()
        self.sizes: list[float] = []

    def write(self, pieces: Iterator[_Piece]) -> None:
        found = list(pieces)
        heights = {_level_height(piece.content) for piece in found if piece.kind == "heading"}
        self.sizes = sorted((height for height in heights if height > self.usual.height), reverse=True)
        for piece in found:
            self._turn_to(piece.page)
            if isinstance(piece.content, Table):
                self._table(piece.content)
                continue
            self.heads = ()
            self._places_within(piece)
            self._paragraph(piece)

    def _places_within(self, piece: _Piece) -> None:
        """Say where pages and numbered lines begin within a paragraph."""
        turns, numbers = dict(piece.turns), dict(piece.numbers)
        for at in sorted({*turns, *numbers}):
            if at in turns:
                self._turn_to(turns[at], at)
            if at in numbers:
                self._line(numbers[at], at)

    def _line(self, number: str, ahead: int = 0) -> None:
        self.builder.place("line", number, ahead)
        self.is_numbered = True

    def _turn_to(self, page: int, ahead: int = 0) -> None:
        """Say that a page begins, and with it its Bates number and exhibit."""
        for number in range(self.page + 1, page + 1):
            self.page = number
            if number == page:
                self.builder.place("page", self.pages[number].label, ahead, self.pages[number].number)
            if self.pages[number].exhibit not in ("", self.exhibit):
                self.exhibit = self.pages[number].exhibit
                self.builder.place("exhibit", self.exhibit, ahead)
            if self.is_numbered:
                self.builder.place("line", "", ahead)
                self.is_numbered = False
            if number == page and self.pages[number].bates != self.bates:
                self.bates = self.pages[number].bates
                self.builder.place("bates", self.bates, ahead)

    def _table(self, table: Table) -> None:
        """Add a table; one of contents, with dots before the numbers of pages, is an aside."""
        rows = [["\n".join(self._texts(cell)) for cell in row] for row in table.rows]
        if sum(any(_LEADER.search(cell[-_LONGEST_LEADER:]) for cell in row) for row in rows) * 2 > len(rows):
            for row in rows:
                self.builder.add("   ".join(filter(None, row)), "aside")
            return
        heads = self.heads if len(self.heads) == max(map(len, rows)) else ()

        def number(row: int) -> None:
            first = next(line for cell in table.rows[row - 1] for line in cell)
            if first.number:
                self._line(first.number)

        self.heads = add_table(self.builder, rows, number, heads)

    def _texts(self, cell: list[PdfLine]) -> list[str]:
        return [joined(paragraph.lines, self.words) for paragraph in paragraphs(cell, self.usual)]

    def _paragraph(self, piece: _Piece) -> None:
        assert isinstance(piece.content, Paragraph)
        text, kind = piece.text, piece.kind
        if _MARKS_ONLY.fullmatch(text):
            return
        if kind == "heading":
            self.builder.add(text, kind, self._level(_level_height(piece.content)))
        elif kind == _EXHIBIT:
            self.builder.add(text, "heading", _EXHIBIT_LEVEL)
        elif kind in ("aside", "reference", POSSIBLE_HEADING):
            self.builder.add(text, kind)
        elif bullet := BULLET.match(text):
            # A page that begins within the item begins so many characters earlier without the bullet.
            self.builder.add(text[bullet.end() :] if not piece.turns else text, "item", 1)
        elif NUMBER.match(text):
            self.builder.add(text, "item", 1)
        else:
            self.builder.add(text)

    def _level(self, height: float) -> int:
        """The level of a heading by its size: the largest is the first."""
        level = sum(size > height * 1.05 for size in self.sizes) + 1
        return min(level, _MOST_LEVELS) if height > _HEADING_SIZE * self.usual.height else LOWEST_HEADING


def _level_height(content: Paragraph | Table) -> float:
    return round(content.height, 1) if isinstance(content, Paragraph) else 0.0
