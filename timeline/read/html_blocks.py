"""The parts of a web page: its paragraphs, headings, items, table rows and references, from its tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model import Block
from timeline.read.outline import settle
from timeline.read.text_blocks import blocks_of, entries

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr img".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: What holds no text of a page.
NEVER = frozenset("script style noscript template iframe textarea select option svg math object canvas title".split())
#: What stands around an article; and what may stand inside of one and is none of its text.
AROUND = frozenset("nav footer form button menu dialog".split())
BESIDE = frozenset("aside figcaption caption header".split())
_ARTICLE = frozenset(("article", "main"))
_LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
#: An open element of these ends where the next one of them begins.
_ENDED_BY = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "p": {"p"}, "tr": {"tr"}, "td": {"td", "th"}}
_ENDED_BY["th"] = _ENDED_BY["td"]
_CELLS = frozenset(("td", "th"))
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADING = re.compile("h[1-6]")
#: Parts of pages by the words in their classes and ids.
_REFERENCES = re.compile(
    r"(?<![a-z])(?:references?|ref-?list|refbegin|citations?|bibliograph\w*|footnotes?|endnotes?)(?![a-z])"
)
_ASIDES = re.compile(
    r"(?<![a-z])(?:navbox\w*|catlinks|hatnote|toc|tocnumber|metadata|breadcrumbs?|sidebar|printfooter|jump-?links?)(?![a-z])"
)
#: Marks inside of a line: the number of a note, a link that edits a section.
_MARKS = re.compile(r"(?<![\w-])(?:reference|footnote|noprint|mw-editsection|fn|fnref|footnote-ref)(?![\w-])")
_NOTE = re.compile(r"\s*\[\s*(?:\d{1,3}|[a-z]{1,2}|[^\W\d_]{1,6} \d{1,3})\s*\]\s*")
#: A cell that spans rows is repeated in each of them, up to so many and if it is no longer than this.
_MOST_ROWS, _LONGEST_REPEATED = 100, 100
#: Elements open at once, and how far up an element that ends is looked for.
_DEEPEST, _FURTHEST = 1000, 300
#: What an end tag does not reach out of, unless it is a table's own.
_TABLE = frozenset("table thead tbody tfoot tr td th".split())
_PARTS_OF_TABLE = frozenset(("tr", "thead", "tbody", "tfoot", "colgroup", "col", "caption"))
_PROSE = re.compile(r"[\w\s.,;:!?'\"“”‘’()–—-]")


class Element(NamedTuple):
    """An open element, and the kind of what is in it: "reference", "aside", "main" or nothing."""

    name: str
    kind: str


@dataclass(slots=True)
class Piece:
    """A part of a page: the texts of a row's cells, or one text; `within` an article, or `around` it."""

    kind: str
    level: int
    cells: list[str]
    within: bool
    around: bool
    heads: tuple[str, ...] = ()


@dataclass(slots=True)
class Cell:
    """A cell of a row: its tag, its text, and how many columns and rows it takes."""

    name: str
    text: str
    columns: int
    rows: int


@dataclass(slots=True)
class Table:
    """A table that is open: its heads, the row that is open, and the cells that go on below, by their column."""

    heads: tuple[str, ...] = ()
    row: list[Cell] | None = None
    spans: dict[int, tuple[int, str]] = field(default_factory=dict)


class Parts:
    """Takes the tags and texts of a page one after the other and collects its pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._stack: list[Element] = []
        self._counts: dict[str, int] = {}
        self._words: list[str] = []
        self._lists: list[bool] = []  # for each open list: whether its item has no text yet
        self._tables: list[Table] = []
        self._marks: list[tuple[str, int, bool]] = []  # open marks: their tag, where they begin, whether to drop them
        self._cited = 0
        self._code = False

    def has(self, names: Iterable[str]) -> bool:
        """Whether one of these elements is open."""
        return any(self._counts.get(name) for name in names)

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """Take a start tag."""
        if name in INLINE or name == "br":
            self._open_inline(name, attributes)
        elif name in _CELLS and self._tables and self._tables[-1].row is not None:
            self._cell()
            self._end(name)
            self._tables[-1].row.append(Cell(name, "", *(_span(attributes, key) for key in ("colspan", "rowspan"))))
            self._push(name, attributes)
        elif self._row_is_open() and name not in _PARTS_OF_TABLE and name != "table" and not _HEADING.fullmatch(name):
            self._words.append("\n")
            self._push(name, attributes)
        else:
            if self._row_is_open() and name not in _PARTS_OF_TABLE:
                self._lay_out()
            self._open_block(name, attributes)

    def _open_block(self, name: str, attributes: dict[str, str]) -> None:
        self.flush()
        self._end(name)
        if name in _LISTS:
            self._lists.append(False)
        elif name in ("li", "dt", "dd") and self._lists:
            self._lists[-1] = True
        elif name == "table":
            self._tables.append(Table())
        elif name == "tr" and self._tables:
            self._row()
            self._tables[-1].row = []
        elif name == "pre":
            self._code = bool(attributes.get("class"))
        self._push(name, attributes)

    def close(self, name: str) -> None:
        """Take an end tag."""
        if name in INLINE:
            self._close_inline(name)
        elif self._counts.get(name) and (place := self._place(name)) is not None:
            if name in _CELLS:
                self._cell()
            elif self._row_is_open() and name not in _TABLE:
                self._words.append("\n")
            else:
                self.flush()
            if name == "tr" and self._tables:
                self._row()
            while len(self._stack) > place:
                self._pop()

    def say(self, text: str) -> None:
        """Take some text."""
        if not self.has(NEVER):
            self._words.append(text if self._counts.get("pre") else re.sub(r"\s+", " ", text))
            self._cited += len(text) if self._counts.get("cite") else 0

    def flush(self) -> None:
        """End a piece of text."""
        self._marks.clear()
        if self._row_is_open():
            self._cell()
            return
        text = _tidy(self._words, bool(self._counts.get("pre")))
        cited = self._cited * 10 >= len(text) * 7
        self._words.clear()
        self._cited = 0
        if text:
            kind, level = self._kind(text)
            self._add("reference" if cited else kind, level, [text])

    def _kind(self, text: str) -> tuple[str, int]:
        heading = next((name for name in _HEADINGS if self._counts.get(name)), None)
        if heading:
            return "heading", int(heading[1])
        depth = len(self._lists)
        if self._counts.get("pre"):
            prose = not self._code and len(_PROSE.findall(text)) * 100 >= len(text) * 95
            return ("text" if prose else "code"), depth
        if depth and self._lists[-1]:
            self._lists[-1] = False
            return "item", depth + bool(self._counts.get("dd"))
        return ("quote" if self._counts.get("blockquote") else "paragraph"), depth

    def _add(self, kind: str, level: int, cells: list[str], heads: tuple[str, ...] = ()) -> None:
        """Keep a piece, as a reference or an aside where it stands in one."""
        beside = BESIDE - {"header"} if kind == "heading" else BESIDE
        if kind != "heading" and self.has((" reference",)):
            kind, level = "reference", 0
        elif self.has((*beside, " aside")):
            kind, level = "aside", 0
        text = [" ".join(filter(None, cells))] if kind in ("reference", "aside") else cells
        self.pieces.append(Piece(kind, level, text, self.has((*_ARTICLE, " main")), self.has(AROUND), heads))

    # Elements --------------------------------------------------------------------------------------------------------

    def _push(self, name: str, attributes: dict[str, str]) -> None:
        if name in VOID or len(self._stack) >= _DEEPEST:
            return
        self._stack.append(Element(name, _role(name, attributes)))
        for key in (name, f" {self._stack[-1].kind}"):
            self._counts[key] = self._counts.get(key, 0) + 1

    def _pop(self) -> None:
        name, kind = self._stack.pop()
        for key in (name, f" {kind}"):
            self._counts[key] -= 1
        if name in _LISTS and self._lists:
            self._lists.pop()
        elif name == "table" and self._tables:
            self._row()
            self._tables.pop()

    def _place(self, name: str) -> int | None:
        """The place of the element that an end tag ends."""
        for place in range(len(self._stack) - 1, max(-1, len(self._stack) - _FURTHEST), -1):
            if self._stack[place].name == name:
                return place
            if self._stack[place].name in _CELLS and name not in _TABLE:
                return None
        return None

    def _end(self, name: str) -> None:
        """End the element that ends where this one begins: an item, a cell, a paragraph."""
        ended = _ENDED_BY.get(name, ("p",))
        for place in range(len(self._stack) - 1, max(-1, len(self._stack) - _FURTHEST), -1):
            found = self._stack[place].name
            if found in ended:
                while len(self._stack) > place:
                    self._pop()
                return
            if found != "p" and (name not in _ENDED_BY or name == "p" or found in _LISTS or found in _TABLE - {"tr"}):
                return

    def _open_inline(self, name: str, attributes: dict[str, str]) -> None:
        if name == "br":
            self._words.append("\n")
        elif name in ("sup", "span", "cite"):
            drop = name != "cite" and bool(_MARKS.search(f"{attributes.get('class', '')}".lower()))
            self._marks.append((name, len(self._words), drop))
            self._counts[name] = self._counts.get(name, 0) + (name == "cite")
        elif name == "time":
            self._counts[name] = self._counts.get(name, 0) + 1
        elif name == "code" and self._counts.get("pre"):
            self._code = True

    def _close_inline(self, name: str) -> None:
        """Drop the mark that ends here, if it is one: the number of a note, or a link that edits."""
        if name == "time":
            self._counts[name] = max(0, self._counts.get(name, 0) - 1)
        if not self._marks or self._marks[-1][0] != name:
            return
        _, start, drop = self._marks.pop()
        if drop or (name == "sup" and _NOTE.fullmatch("".join(self._words[start:]))):
            del self._words[start:]
        self._counts[name] = max(0, self._counts.get(name, 0) - (name == "cite"))

    # Tables ----------------------------------------------------------------------------------------------------------

    def _row_is_open(self) -> bool:
        return bool(self._tables and self._tables[-1].row)

    def _cell(self) -> None:
        """End a cell: what was said since it began is its text."""
        row = self._tables[-1].row if self._tables else None
        if row:
            row[-1].text = _tidy([row[-1].text, " ", *self._words], False)
            self._words.clear()
            self._marks.clear()
            self._cited = 0

    def _lay_out(self) -> None:
        """Take the cells of a row for paragraphs, where a table only lays out a page."""
        self._cell()
        row, self._tables[-1].row = self._tables[-1].row, None
        for cell in row or ():
            if cell.text:
                self._add("paragraph", len(self._lists), [cell.text])

    def _row(self) -> None:
        """End a row."""
        self._cell()
        table = self._tables[-1]
        row, table.row = table.row, None
        if not row:
            return
        heading = all(cell.name == "th" for cell in row) or bool(self._counts.get("thead"))
        cells = _expanded(row, table.spans)
        filled = [text for text in cells if text]
        if not filled:
            return
        if heading and len(row) > 1:
            table.heads = tuple(" ".join(text.split()) for text in cells)
            self._add("aside", 0, [" ".join(filled)])
        elif heading and len(filled[0]) <= 60:
            self._add("heading", 6, filled[:1])
        else:
            heads = (*table.heads, *[""] * len(cells))[: len(cells)]
            self._add("row", len(self._lists), cells, heads)


def _role(name: str, attributes: dict[str, str]) -> str:
    """What an element is by its role, class and id."""
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    role = attributes.get("role", "").lower()
    if role == "main":
        return "main"
    if name in ("html", "body", *_ARTICLE) or _HEADING.fullmatch(name):
        return ""
    if _REFERENCES.search(names):
        return "reference"
    beside = role in ("navigation", "complementary") or bool(_ASIDES.search(names))
    return "aside" if beside and "infobox" not in names else ""


def _span(attributes: dict[str, str], key: str) -> int:
    value = attributes.get(key, "").strip()
    return min(max(int(value), 1), _MOST_ROWS) if re.fullmatch("[0-9]{1,6}", value) else 1


def _expanded(row: Sequence[Cell], spans: dict[int, tuple[int, str]]) -> list[str]:
    """The texts of a row, one for each column, with those of cells that began in a row above."""
    cells: list[str] = []

    def above() -> None:
        while (column := len(cells)) in spans:
            left, text = spans.pop(column)
            cells.append(text)
            if left > 1:
                below[column] = (left - 1, text)

    below: dict[int, tuple[int, str]] = {}
    for cell in row:
        above()
        if cell.rows > 1:
            text = cell.text if len(cell.text) <= _LONGEST_REPEATED else ""
            below[len(cells)] = (cell.rows - 1, text)
        cells += [cell.text, *[""] * (cell.columns - 1)]
    above()
    spans.clear()
    spans.update(below)
    return cells


def _tidy(words: Sequence[str], verbatim: bool) -> str:
    text = "".join(words)
    if verbatim:
        return re.sub(r"[ \t]+(?=\n|$)", "", text).strip("\n")
    return re.sub(r" ?\n[ \n]*", "\n", re.sub(r" {2,}", " ", text)).strip()


def joined(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of some pieces, with a blank line between them, and its blocks."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        text = " ".join(filter(None, piece.cells))
        if piece.kind == "text":
            blocks += [_moved(block, at) for block in blocks_of(text)]
        elif piece.kind == "row":
            blocks.append(_row_block(piece, at))
        elif piece.kind in ("paragraph", "item") and "\n" in text:
            blocks += _lines(text, piece, at)
        else:
            inner = text.strip()
            start = at + text.index(inner)
            blocks.append(Block(piece.kind, start, start + len(inner), piece.level))
        texts.append(text)
        at += len(text) + 2
    text = "\n\n".join(texts)
    return text, settle(text, blocks)


def _moved(block: Block, by: int) -> Block:
    kind = "heading" if block.kind == "title" else block.kind
    cells = tuple((start + by, end + by) for start, end in block.cells)
    level = 6 if kind == "heading" else block.level
    return Block(kind, block.start + by, block.end + by, level, cells, block.heads)


def _row_block(piece: Piece, at: int) -> Block:
    cells, start = [], at
    for text in piece.cells:
        cells.append((at, at + len(text)))
        at += len(text) + 1 if text else 0
    end = max(stop for _, stop in cells)
    return Block("row", start, end, piece.level, tuple((min(a, end), min(b, end)) for a, b in cells), piece.heads)


def _lines(text: str, piece: Piece, at: int) -> list[Block]:
    """A paragraph with line breaks: one block, or one for each of its lines where they are entries."""
    places = [(line.start(), line.end()) for line in re.finditer(r"[^\n]+", text)]
    starts = sorted(entries(text, places, broken=True) | {0})
    level = piece.level if len(starts) == 1 else max(piece.level, 1)
    kind = piece.kind if len(starts) == 1 else "item"
    return [
        Block(kind, at + start, at + start + len(text[start:end].rstrip()), level)
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
