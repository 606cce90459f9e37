"""Collect the pieces of a web page from its tags: paragraphs, headings, items, rows; html_text.py joins them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.read.headings import LOWEST_HEADING
from timeline.read.html_elements import (
    AROUND,
    ARTICLE,
    ASIDE,
    ASIDES,
    CELLS,
    CONTAINERS,
    DRAWINGS,
    ENDED_BY,
    ENDED_BY_OTHERS,
    HEADINGS,
    INLINE,
    ITEMS,
    LISTS,
    MAIN,
    NAVIGATION,
    NO_TEXT,
    PARTS_OF_TABLE,
    REFERENCE,
    SIDE,
    TABLE,
    UNSEEN,
    VOID,
    role_of,
)
from timeline.read.html_tables import Table, cell, texts_by_column
from timeline.read.html_text import PREFORMATTED, Container, Piece

#: The classes of inline elements that are not part of the text: the number of a note, a link that edits a section.
_MARK_NAMES = re.compile(r"(?<![\w-])(?:reference|footnote|noprint|mw-editsection|fn|fnref|footnote-ref)(?![\w-])")
_NOTE = re.compile(r"\s*\[\s*(?:\d{1,3}|[a-z]{1,2}|[^\W\d_]{1,6} \d{1,3})\s*\]\s*")
#: The text of a link to a section, beside its heading.
_SIGN = re.compile(r"\s*[¶#§🔗]\s*")

#: The most elements that are open at once, and the most that are searched for the one that a tag ends.
_MOST_OPEN, _MOST_SEARCHED = 1000, 300
#: A piece is a reference if at least so much of it, in percent, is in <cite>.
_CITED_PERCENT = 70
#: Preformatted text is prose if at least so many of its characters, in percent, are letters or usual punctuation.
_PROSE_PERCENT = 95
_PROSE = re.compile(r"[\w\s.,;:!?'\"“”‘’()–—-]")
#: A head that is the only cell of its row is a heading, up to this length in characters.
_LONGEST_TABLE_HEADING = 60


class Element(NamedTuple):
    """An open element, what it contains by its role, class and id, and the innermost container with a class."""

    name: str
    role: str
    container: Container | None


class Mark(NamedTuple):
    """An open inline element that may be a mark of a note: where its text begins, and whether it is left out."""

    name: str
    start: int
    is_dropped: bool


class PieceCollector:
    """Takes the tags and texts of a page one by one, and collects its pieces of text."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._elements: list[Element] = []
        self._open: dict[str, int] = {}  # how many elements of each name are open
        self._open_roles: dict[str, int] = {}
        self._words: list[str] = []  # the text since the last piece
        self._lists: list[bool] = []  # for each open list: whether its last item has no text yet
        self._tables: list[Table] = []
        self._marks: list[Mark] = []
        self._cited = 0  # how many characters of the text are in <cite>
        self._containers = 0  # how many containers have been opened
        self._linked = 0  # how many are in links to other pages
        self._link: int | None = None  # how many elements were open where the open link begins
        self._is_code = False  # whether preformatted text is marked as code

    def is_in(self, names: Iterable[str]) -> bool:
        """Whether an element of one of these names is open."""
        return any(self._open.get(name) for name in names)

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """Take a start tag."""
        if name in UNSEEN or self.is_in(DRAWINGS):
            self._push(name, attributes)
        elif name in INLINE or name == "br":
            self._open_inline(name, attributes)
        elif name in CELLS and self._tables and self._tables[-1].row is not None:
            self._end_cell()
            self._end_before(name)
            self._tables[-1].row.append(cell(name, attributes))
            self._push(name, attributes)
        elif self._row_is_open() and name not in PARTS_OF_TABLE and name != "table" and name not in HEADINGS:
            self._words.append("\n")
            self._push(name, attributes)
        else:
            if self._row_is_open() and name not in PARTS_OF_TABLE:
                self._end_layout_row()
            self._open_block(name, attributes)

    def close(self, name: str) -> None:
        """Take an end tag."""
        if name in UNSEEN or self.is_in(DRAWINGS):
            if self._open.get(name) and (place := self._place_of(name)) is not None:
                self._pop_to(place)
        elif name in INLINE:
            self._close_inline(name)
        elif self._open.get(name) and (place := self._place_of(name)) is not None:
            if name in CELLS:
                self._end_cell()
            elif self._row_is_open() and name not in TABLE:
                self._words.append("\n")
            else:
                self.flush()
            if name == "tr" and self._tables:
                self._end_row()
            self._pop_to(place)

    def add_text(self, text: str) -> None:
        """Take a text."""
        if not self.is_in(NO_TEXT):
            self._words.append(text if self._open.get("pre") else re.sub(r"\s+", " ", text))
            self._cited += len(text) if self._open.get("cite") else 0
            self._linked += 0 if self._link is None else len(text.strip())

    def flush(self) -> None:
        """End the current piece, or the current cell of a row."""
        self._marks.clear()
        if self._row_is_open():
            self._end_cell()
            return
        text = _tidy(self._words, verbatim=bool(self._open.get("pre")))
        is_cited = self._cited * 100 >= len(text) * _CITED_PERCENT
        linked = min(self._linked, len(text))
        self._words.clear()
        self._cited = self._linked = 0
        if text:
            kind, level = self._kind_and_level(text)
            self._add(REFERENCE if is_cited else kind, level, [text], linked=linked)

    def _kind_and_level(self, text: str) -> tuple[str, int]:
        heading = next((name for name in HEADINGS if self._open.get(name)), None)
        if heading:
            return "heading", int(heading[1])
        depth = len(self._lists)
        if self._open.get("pre"):
            is_prose = not self._is_code and len(_PROSE.findall(text)) * 100 >= len(text) * _PROSE_PERCENT
            return (PREFORMATTED if is_prose else "code"), depth
        if depth and self._lists[-1]:
            self._lists[-1] = False
            return "item", depth + bool(self._open.get("dd"))
        return ("quote" if self._open.get("blockquote") else "paragraph"), depth

    def _add(self, kind: str, level: int, cells: list[str], heads: tuple[str, ...] = (), linked: int = 0) -> None:
        """Add a piece; inside a reference or an aside, it is one, too."""
        if kind != "heading" and self._open_roles.get(REFERENCE):
            kind, level = REFERENCE, 0
        elif self.is_in(ASIDES - {"header"} if kind == "heading" else ASIDES) or self._is_aside():
            kind, level = ASIDE, 0
        texts = [" ".join(filter(None, cells))] if kind in (REFERENCE, ASIDE) else cells
        in_article = self.is_in(ARTICLE) or bool(self._open_roles.get(MAIN))
        is_beside = self.is_in(("aside",)) and not in_article
        around = bool(self._open_roles.get(AROUND) or self._open_roles.get(SIDE)) or is_beside
        container = self._elements[-1].container if self._elements else None
        self.pieces.append(
            Piece(kind, level, texts, in_article, self.is_in(NAVIGATION), heads, linked, around, container)
        )

    def _is_aside(self) -> bool:
        return bool(self._open_roles.get(ASIDE) or self._open_roles.get(SIDE))

    # Elements --------------------------------------------------------------------------------------------------------

    def _open_block(self, name: str, attributes: dict[str, str]) -> None:
        self.flush()
        self._end_before(name)
        if name in LISTS:
            self._lists.append(False)
        elif name in ITEMS and self._lists:
            self._lists[-1] = True
        elif name == "table":
            self._tables.append(Table())
        elif name == "tr" and self._tables:
            self._end_row()
            self._tables[-1].row = []
        elif name == "pre":
            self._is_code = bool(attributes.get("class"))
        self._push(name, attributes)

    def _push(self, name: str, attributes: dict[str, str]) -> None:
        if name in VOID or len(self._elements) >= _MOST_OPEN:
            return
        role = role_of(name, attributes)
        container = self._elements[-1].container if self._elements else None
        if name in CONTAINERS and (names := attributes.get("class")):
            self._containers += 1
            container = Container(f"{name}.{names}", self._containers)
        self._elements.append(Element(name, role, container))
        self._open[name] = self._open.get(name, 0) + 1
        self._open_roles[role] = self._open_roles.get(role, 0) + 1

    def _pop(self) -> None:
        name, role, _ = self._elements.pop()
        if self._link is not None and len(self._elements) < self._link:
            self._link = None
        self._open[name] -= 1
        self._open_roles[role] -= 1
        if name in LISTS and self._lists:
            self._lists.pop()
        elif name == "table" and self._tables:
            self._end_row()
            self._tables.pop()

    def _pop_to(self, place: int) -> None:
        while len(self._elements) > place:
            self._pop()

    def _innermost(self) -> range:
        """The places of the open elements that are searched, the innermost first."""
        return range(len(self._elements) - 1, max(-1, len(self._elements) - _MOST_SEARCHED), -1)

    def _place_of(self, name: str) -> int | None:
        """The place of the open element that an end tag ends; None if it ends none."""
        for place in self._innermost():
            found = self._elements[place].name
            if found == name:
                return place
            if found in CELLS and name not in TABLE:
                return None
        return None

    def _end_before(self, name: str) -> None:
        """End the open element that a start tag ends: the item before it, the cell, the paragraph."""
        ended = ENDED_BY.get(name, ENDED_BY_OTHERS)
        reaches_out = name in ENDED_BY and name != "p"
        for place in self._innermost():
            found = self._elements[place].name
            if found in ended:
                self._pop_to(place)
                return
            if found != "p" and (not reaches_out or found in LISTS or found in TABLE - {"tr"}):
                return

    def _open_inline(self, name: str, attributes: dict[str, str]) -> None:
        if name == "br":
            self._words.append("\n")
        elif name in ("sup", "span", "cite"):
            is_dropped = name != "cite" and bool(_MARK_NAMES.search(attributes.get("class", "").lower()))
            self._marks.append(Mark(name, len(self._words), is_dropped))
            self._open[name] = self._open.get(name, 0) + (name == "cite")
        elif name == "time":
            self._open[name] = self._open.get(name, 0) + 1
        elif name == "a":
            leads_away = attributes.get("href", "#").strip()[:1] not in ("#", "")
            self._link = len(self._elements) if leads_away else None
            self._marks.append(Mark(name, len(self._words), False))
        elif name == "code" and self._open.get("pre"):
            self._is_code = True

    def _close_inline(self, name: str) -> None:
        """Leave out the text of the mark that ends, if it is the number of a note or a link that edits."""
        if name == "time":
            self._open[name] = max(0, self._open.get(name, 0) - 1)
        elif name == "a":
            self._link = None
        if not self._marks or self._marks[-1].name != name:
            return
        _, start, is_dropped = self._marks.pop()
        text = "".join(self._words[start:])
        is_sign = name == "a" and _SIGN.fullmatch(text) is not None
        if is_dropped or is_sign or (name == "sup" and _NOTE.fullmatch(text)):
            del self._words[start:]
        self._open[name] = max(0, self._open.get(name, 0) - (name == "cite"))

    # Tables ----------------------------------------------------------------------------------------------------------

    def _row_is_open(self) -> bool:
        return bool(self._tables and self._tables[-1].row)

    def _end_cell(self) -> None:
        """End a cell: the text since its start tag is its text."""
        row = self._tables[-1].row if self._tables else None
        if row:
            row[-1].text = _tidy([row[-1].text, " ", *self._words])
            self._words.clear()
            self._marks.clear()
            self._cited = self._linked = 0

    def _end_layout_row(self) -> None:
        """End a row of a table that only lays out a page: each cell is a paragraph."""
        self._end_cell()
        row, self._tables[-1].row = self._tables[-1].row, None
        for one in row or ():
            if one.text:
                self._add("paragraph", len(self._lists), [one.text])

    def _end_row(self) -> None:
        """End a row: it is a row of data, the heads of the columns, or a heading within the table."""
        self._end_cell()
        table = self._tables[-1]
        row, table.row = table.row, None
        if not row:
            return
        texts = texts_by_column(row, table)
        filled = [text for text in texts if text]
        if not filled:
            return
        is_head = all(one.name == "th" for one in row) or bool(self._open.get("thead"))
        if is_head and len(row) > 1:
            table.heads = tuple(" ".join(text.split()) for text in texts)
            self._add(ASIDE, 0, [" ".join(filled)])
        elif is_head and len(filled[0]) <= _LONGEST_TABLE_HEADING:
            self._add("heading", LOWEST_HEADING, filled[:1])
        else:
            self._add("row", len(self._lists), texts, table.heads_of(len(texts)))


def _tidy(words: Sequence[str], *, verbatim: bool = False) -> str:
    """The text of a piece, without space at its ends and beside line breaks."""
    text = "".join(words)
    if verbatim:
        return re.sub(r"[ \t]+(?=\n|$)", "", text).strip("\n")
    return re.sub(r" ?\n[ \n]*", "\n", re.sub(r" {2,}", " ", text)).strip()
