"""Collect the blocks of the HTML that the Markdown reader meets: paragraphs, headings and table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.model import Block
from timeline.read.markdown_source import ShownText
from timeline.read.spans import Span, row_block

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<[!?][^<>]*>")
_COMMENT, _COMMENT_END = "<!--", "-->"
_HEADING = re.compile("h[1-6]")
#: Elements whose content is not text.
NO_TEXT = frozenset(("script", "style", "svg", "title"))
#: Elements that do not end a paragraph.
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup "
    "td th time tt u var wbr".split()
)
#: A declaration does not end a paragraph either; it counts as an inline element.
_DECLARATION = "a"


class HtmlPiece(NamedTuple):
    """A text (with the name "") or a tag, with its place in the HTML."""

    start: int
    end: int
    name: str
    is_end_tag: bool = False


class RowCell(NamedTuple):
    """A cell of a row: its tag, where its content begins, and the spans that are shown of it."""

    name: str
    start: int
    spans: list[Span]

    @property
    def span(self) -> Span:
        """The span of the whole cell; it is empty if the cell is."""
        return (self.spans[0][0], self.spans[-1][1]) if self.spans else (self.start, self.start)


class HtmlLayout:
    """Takes the pieces of a block of HTML one by one, and collects the blocks of its text.

    `depth` is that of the list item that contains the HTML. `heads` are those of the table's columns, which may have
    been in an earlier block of HTML, as may the tag of the open element `no_text`, whose content is not text.
    """

    def __init__(
        self, shown: ShownText, *, depth: int, in_quote: bool, heads: tuple[str, ...], no_text: str = ""
    ) -> None:
        self.blocks: list[Block] = []
        self.heads = heads
        self._shown = shown
        self._depth = depth
        self._in_quote = in_quote
        self._spans: list[Span] = []  # of the current paragraph or heading
        self._kind, self._level = "paragraph", depth
        self._row: list[RowCell] | None = None
        self.no_text = no_text

    def read(self, start: int, end: int) -> None:
        """Take a stretch of the source."""
        for piece in _pieces(self._shown.source[start:end]):
            if piece.name:
                self._take_tag(piece, start + piece.end)
            elif not self.no_text:
                spans = self._row[-1].spans if self._row else self._spans
                spans += self._shown.show_html(start + piece.start, start + piece.end, in_quote=self._in_quote)
        self._end_block()
        self._end_row()

    def _take_tag(self, tag: HtmlPiece, end: int) -> None:
        name = tag.name.lower()
        if name in ("tr", "table"):
            self._end_block()
            self._end_row()
            self._row = [] if name == "tr" and not tag.is_end_tag else None
            if name == "table":
                self.heads = ()
        elif name in ("td", "th") and self._row is not None and not tag.is_end_tag:
            self._row.append(RowCell(name, end, []))
        elif name not in _INLINE and not self._row:
            self._end_block()
            is_heading = _HEADING.fullmatch(name) is not None and not tag.is_end_tag
            self._kind, self._level = ("heading", int(name[1:])) if is_heading else ("paragraph", self._depth)
        if tag.is_end_tag and name == self.no_text:
            self.no_text = ""
        elif name in NO_TEXT and not (tag.is_end_tag or self.no_text or self._shown.source[end - 2] == "/"):
            self.no_text = name

    def _end_block(self) -> None:
        self._add(self._kind, self._level, self._spans)
        self._spans = []

    def _end_row(self) -> None:
        """End a row: it is data, or the heads of the columns; a row of one cell is a paragraph."""
        row = self._row or []
        self._row = None
        spans = [span for cell in row for span in cell.spans]
        if len(row) < 2:
            self._add("paragraph", self._depth, spans)
        elif all(cell.name == "th" for cell in row):
            source = self._shown.source
            self.heads = tuple(" ".join(source[start:end] for start, end in cell.spans) for cell in row)
            self._add("aside", 0, spans)
        else:
            heads = (*self.heads, *[""] * len(row))[: len(row)]
            block = row_block([cell.span for cell in row], self._depth, heads)
            self.blocks += [block] if block else []

    def _add(self, kind: str, level: int, spans: list[Span]) -> None:
        if spans:
            self.blocks.append(Block(kind, spans[0][0], spans[-1][1], level))


def _pieces(html: str) -> Iterator[HtmlPiece]:
    """The texts and tags of some HTML, without comments.

    >>> [(piece.name, piece.is_end_tag) for piece in _pieces("<p>In May<!-- or June --></p>")]
    [('p', False), ('', False), ('p', True)]
    """
    at, unclosed = 0, False
    while at < len(html):
        tag = html.find("<", at)
        if tag < 0:
            tag = len(html)
        if at < tag:
            yield HtmlPiece(at, tag, "")
        if tag == len(html):
            return
        if html.startswith(_COMMENT, tag):
            stop = -1 if unclosed else html.find(_COMMENT_END, tag + len(_COMMENT))
            unclosed = stop < 0
            at = len(html) if unclosed else stop + len(_COMMENT_END)
        elif found := _TAG.match(html, tag):
            yield HtmlPiece(tag, found.end(), found[1] or _DECLARATION, found[0][1] == "/")
            at = found.end()
        else:
            yield HtmlPiece(tag, tag + 1, "")
            at = tag + 1
