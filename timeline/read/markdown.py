"""Markdown: its blocks, and its text with everything that is markup blank, so that offsets are those of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.model import Block, Document, Problem
from timeline.read.decode import decode
from timeline.read.front_matter import front_matter
from timeline.read.markdown_inline import Change, Inline
from timeline.read.outline import SHORT, settle, short
from timeline.read.outline import title as title_of
from timeline.read.plain_text import DATES, dateline, web
from timeline.read.reference_date import metadata
from timeline.read.text_blocks import blocks_of, entries

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE = re.compile(r"[^\r\n]*")
_LINE_END = re.compile(r"\r\n?|\n")
_BOLD = re.compile(r"(\*\*|__)(?![\s*_])([^*_]{1,80})(?<!\s)\1:?")
#: The definition of a footnote, whose bracket is hidden from markdown-it: it would take some for those of links.
_DEFINED = re.compile(r"(^|[\r\n])( {0,3})\[(?=\^[^\]\s]{1,50}\]:)")
_FOOTNOTE = re.compile(r"\(\^[^\]\s]{1,50}\]:[ \t]*")
_TASK = re.compile(r"\[[ xX]\](?=\s)")
_NUMBER = re.compile(r"(\d{1,9}[.)])[ \t]+$")
#: "3. May 1940": a number that belongs to what stands behind it.
_DAY = re.compile(r"[^\W\d_]+\.?(?: \d{4}\b| *[:–—-]|$)")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<[!?][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,31});")
_RAW = ("script", "style", "svg")
#: Elements that do not end a paragraph.
_WITHIN = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup "
    "td th time tt u var wbr".split()
)


#: Lists and quotes within one another are read as Markdown down to this depth, in levels of tokens; deeper ones as
#: text.
NESTED = 100


def markdown(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """A Markdown file. Its front matter, if any, gives title, date and language; markup is blank in its text.

    >>> document, _ = markdown(b"---\\ndate: 2023-09-18\\n---\\n# A *quiet* year\\n\\n- [May](may.md)\\n", "a.md")
    >>> document.title, document.reference_date, document.text.split()
    ('A quiet year', '2023-09-18', ['A', 'quiet', 'year', 'May'])
    >>> [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    [('title', 'A  quiet  year'), ('item', 'May')]
    """
    source, problems = decode(data, name)
    fields, end, wrong = front_matter(source)
    if wrong:
        problems = [*problems, Problem(wrong, name, 0, 3)]
    text, blocks = laid_out(source, end)
    dates = (metadata(fields[key]) for key in DATES if key in fields)
    document = Document(
        id=name,
        text=text,
        title=fields.get("title") or title_of(text, blocks) or _heading(text, blocks),
        reference_date=next((found for found in dates if found), None) or dateline(text, blocks),
        language=fields.get("lang") or fields.get("language") or None,
        url=web(fields.get("url")),
        blocks=blocks,
    )
    return document, problems


def laid_out(source: str, start: int = 0) -> tuple[str, tuple[Block, ...]]:
    """The text of some Markdown from `start` on, with its markup blank, and its blocks."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": NESTED}).enable(["table", "strikethrough"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    env: dict[str, Any] = {}
    parsed = _blank(source[:start]) + _DEFINED.sub(r"\1\2(", source[start:])
    tokens = parser.parse(parsed, env)
    if any(token.level >= NESTED - 1 for token in tokens):  # the parser leaves out what lies deeper, and all behind it
        text = _blank(source[:start]) + source[start:]
        return text, blocks_of(text)
    page = _Page(parsed, Inline(parser), env)
    page.read(tokens)
    text = page.text(source)
    return text, settle(text, page.blocks)


def _heading(text: str, blocks: Iterable[Block]) -> str | None:
    found = (block for block in blocks if block.kind == "heading" and block.level <= 2)
    return next((" ".join(text[block.start : block.end].split()) for block in found), None)


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)


class _Cell(NamedTuple):
    """A cell of a table in HTML: its tag, where it begins, and the stretches of its text."""

    name: str
    start: int
    places: list[tuple[int, int]]


class _Page:
    """Walks the tokens of a page and collects what is shown of it, and its blocks."""

    def __init__(self, source: str, inline: Inline, env: dict[str, Any]) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self._inline = inline
        self._env = env
        self._lines = _lines(source)
        self._shown: list[tuple[int, int, str]] = []
        self._fresh: list[bool] = []  # for each open list item: whether its own first paragraph is still to come
        self._dates: list[bool] = []  # for each open list: whether its numbers are the days of dates
        self._quotes = 0
        self._heads: tuple[str, ...] = ()  # of the columns of a table in HTML

    def text(self, source: str) -> str:
        """The source with blanks for everything that is not shown."""
        parts, at = [], 0
        for start, end, shown in self._shown:
            parts.append(_blank(source[at:start]))
            parts.append(shown.ljust(end - start) if shown else source[start:end])
            at = end
        parts.append(_blank(source[at:]))
        return "".join(parts)

    def read(self, tokens: Sequence[Token]) -> None:
        """Take the tokens one by one."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self._dates.append(token.type.startswith("ordered") and _are_days(tokens, at))
                case "bullet_list_close" | "ordered_list_close":
                    self._dates.pop()
                case "list_item_open":
                    self._fresh.append(True)
                case "list_item_close":
                    self._fresh.pop()
                case "blockquote_open":
                    self._quotes += 1
                case "blockquote_close":
                    self._quotes -= 1
                case "heading_open":
                    self._head(tokens[at + 1], int(token.tag[1:]))
                case "paragraph_open":
                    self._paragraph(tokens[at + 1].content, token.map or [0, 0])
                case "fence" | "code_block":
                    at += self._code(tokens, at)
                case "html_block":
                    self._html(token)
                case "table_open":
                    at = self._table(tokens, at)
            at += 1

    @property
    def _level(self) -> int:
        return len(self._fresh)

    def _add(self, kind: str, places: list[tuple[int, int]], level: int | None = None) -> None:
        if places:
            level = self._level if level is None else level
            self.blocks.append(Block(kind, places[0][0], places[-1][1], level))

    def _head(self, inline: Token, level: int) -> None:
        places = self._show(inline.content, (inline.map or [0])[0])
        self._add("quote" if self._quotes else "heading", places, self._level if self._quotes else level)

    def _paragraph(self, content: str, lines: list[int]) -> None:
        outside = not self._level and not self._quotes
        if outside and _FOOTNOTE.match(content):
            self._footnotes(content, lines[0])
        elif outside and len(content) < 100 and _BOLD.fullmatch(content) and not content.rstrip("*_").endswith("."):
            self._add("heading", self._show(content, lines[0]), 6)
        elif outside and "\n" not in content and self._empty(lines[1]) and short(_words(content)):
            self._add(SHORT, self._show(content, lines[0]))
        elif self._level and self._fresh[-1]:
            self._fresh[-1] = False
            self._add("item", self._show(content, lines[0], number=self._dates[-1], task=True))
        else:
            kind = "quote" if self._quotes else "paragraph"
            places = self._show(content, lines[0])
            for group in _grouped(self.source, places, self._broken(content)) if places else ():
                self._add("item" if outside and group is not places else kind, group, int(group is not places) or None)

    def _broken(self, content: str) -> bool:
        return bool(re.search(r"(?:  |\\)\n", content))

    def _footnotes(self, content: str, line: int) -> None:
        """The definitions of footnotes, one after the other."""
        lines = content.split("\n")
        starts = [number for number, text in enumerate(lines) if _FOOTNOTE.match(text)]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            mark = _FOOTNOTE.match(lines[start])
            assert mark is not None
            self._add("reference", self._show("\n".join(lines[start:end]), line + start, skip=mark.end()))

    def _code(self, tokens: Sequence[Token], at: int) -> int:
        """A block of code; or, with an indented first line, the paragraph that goes on without a blank line."""
        token, first = tokens[at], (tokens[at].map or [0])[0]
        lines = token.content.rstrip("\n").split("\n")
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        after_note = bool(self.blocks) and self.blocks[-1].kind == "reference"
        if token.type == "code_block" and after_note:
            self._add("reference", self._show(token.content, first))
            return 0
        if token.type == "code_block" and following is not None and following.type == "paragraph_open":
            below = following.map or [0, 0]
            if len(lines) == 1 and below[0] == first + 1:
                self._paragraph(f"{lines[0].strip()}\n{tokens[at + 2].content}", [first, below[1]])
                return 3
        first += token.type == "fence"
        places = [place for number, line in enumerate(lines) if (place := self._place(line, first + number))]
        self._shown += [(start, end, "") for start, end in places]
        self._add("code", places)
        return 0

    def _html(self, token: Token) -> None:
        """A block of HTML: the text between its tags, with a paragraph for each of its blocks and its tables' rows."""
        first, last = token.map or [0, 0]
        start, end = self._lines[first][0], self._lines[min(last, len(self._lines)) - 1][1]
        places: list[tuple[int, int]] = []
        row: list[_Cell] | None = None
        kind, level, hidden = "paragraph", None, ""
        for at, stop, tag in _html_pieces(self.source[start:end]):
            name = tag.strip("</").lower()
            if not name:
                if not hidden:
                    shown = self._between(start + at, start + stop)
                    (row[-1].places if row else places).extend(shown)
            elif name in ("tr", "table"):
                self._add(kind, places, level)
                self._html_row(row or [])
                places, row = [], [] if tag == "<tr" else None
                self._heads = self._heads if name == "tr" else ()
            elif name in ("td", "th") and row is not None and not tag.startswith("</"):
                row.append(_Cell(name, start + stop, []))
            elif name not in _WITHIN and not row:
                self._add(kind, places, level)
                heading = bool(re.fullmatch("h[1-6]", name)) and not tag.startswith("</")
                kind, level, places = ("heading", int(name[1:]), []) if heading else ("paragraph", None, [])
            hidden = "" if tag.startswith("</") and name == hidden else name if name in _RAW else hidden
        self._add(kind, places, level)
        self._html_row(row or [])

    def _html_row(self, row: list[_Cell]) -> None:
        """The row of a table in HTML, or its heads; one cell alone is a paragraph."""
        filled = [cell for cell in row if cell.places]
        texts = tuple(" ".join(self.source[start:end] for start, end in cell.places) for cell in row)
        if len(row) < 2:
            self._add("paragraph", [place for cell in filled for place in cell.places])
        elif all(cell.name == "th" for cell in row):
            self._heads = texts
            self._add("aside", [place for cell in filled for place in cell.places], 0)
        elif filled:
            start, end = filled[0].places[0][0], filled[-1].places[-1][1]
            ends = [
                (cell.places[0][0], cell.places[-1][1]) if cell.places else (cell.start, cell.start) for cell in row
            ]
            cells = tuple((min(max(a, start), end), min(max(b, start), end)) for a, b in ends)
            heads = (*self._heads, *[""] * len(row))[: len(row)]
            self.blocks.append(Block("row", start, end, self._level, cells, heads))

    def _between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Show a stretch of the source line by line, with its entities resolved and without the marks of quotes."""
        places: list[tuple[int, int]] = []
        for line in re.finditer(r"[^\r\n]+", self.source[start:end]):
            at, stop = start + line.start(), start + line.end()
            if self._quotes and (line.start() or self.source[start - 1 : start] in ("\n", "\r", "")):
                at += len(re.match(r"[\s>]*", line[0])[0])  # type: ignore[index]
            places += self._put(at, stop, [(m.start(), m.end(), m[0]) for m in _ENTITY.finditer(self.source, at, stop)])
        return places

    def _put(self, start: int, end: int, entities: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
        places: list[tuple[int, int]] = []
        for at, stop, entity in [*entities, (end, end, "")]:
            if place := _trimmed(self.source, start, at):
                self._shown.append((*place, ""))
                places.append(place)
            if shown := unescape(entity).strip() if entity else "":
                self._shown.append((at, stop, shown))
                places.append((at, at + len(shown)))
            start = stop
        return places

    def _table(self, tokens: Sequence[Token], at: int) -> int:
        """The rows of a table; gives the place of its last token."""
        heads: tuple[str, ...] = ()
        while tokens[at].type != "table_close":
            if tokens[at].type == "tr_open":
                contents = []
                line = (tokens[at].map or [0])[0]
                while tokens[at].type != "tr_close":
                    if tokens[at].type == "inline":
                        contents.append(tokens[at].content)
                    at += 1
                cells = self._cells(contents, line)
                filled = [cell for cell in cells if cell[0] < cell[1]]
                if not heads:
                    heads = tuple(" ".join(self._plain(content).split()) for content in contents)
                    self._add("aside", filled, 0)
                elif filled:
                    start, end = filled[0][0], filled[-1][1]
                    inside = tuple((min(max(a, start), end), min(max(b, start), end)) for a, b in cells)
                    self.blocks.append(Block("row", start, end, self._level, inside, heads))
            at += 1
        return at

    def _cells(self, contents: list[str], line: int) -> list[tuple[int, int]]:
        """Where the cells of a row stand, and show them."""
        start, end = self._lines[line]
        if self._level or self._quotes:
            prefix = re.compile(r"(?:[\s>]|[-*+][ \t]|\d{1,9}[.)][ \t])*").match(self.source, start, end)
            start = prefix.end() if prefix else start
        cells = []
        ranges = _split_row(self.source, start, end)
        for number, content in enumerate(contents):
            at, stop = ranges[number] if number < len(ranges) else (end, end)
            places = self._show_at(content, _cell_segments(self.source, at, stop)) if content else []
            cells.append((places[0][0], places[-1][1]) if places else (at, at))
        return cells

    def _plain(self, content: str) -> str:
        """The content without its markup."""
        parts, at = [], 0
        for start, end, shown in self._inline.changes(content, self._env):
            parts += [content[at:start], shown]
            at = end
        return "".join([*parts, content[at:]])

    def _show(
        self, content: str, line: int, *, skip: int = 0, number: bool = False, task: bool = False
    ) -> list[tuple[int, int]]:
        """Show the content of a block that begins in a line, but for its markup; gives the stretches shown."""
        segments, at = [], 0
        for offset, piece in enumerate(content.split("\n")):
            if place := self._place(piece, line + offset):
                segments.append((at + len(piece) - len(piece.lstrip()), *place))
            at += len(piece) + 1
        if task and (mark := _TASK.match(content)):
            skip = mark.end()
        before = []
        if number and segments:
            found = _NUMBER.search(self.source, self._lines[line][0], segments[0][1])
            before = [(found.start(1), found.end(1))] if found else []
            self._shown += [(start, end, "") for start, end in before]
        return before + self._show_at(content, segments, skip)

    def _show_at(self, content: str, segments: list[tuple[int, int, int]], skip: int = 0) -> list[tuple[int, int]]:
        """Show stretches of the source, given with their place in the content, but for the content's markup."""
        changes = self._inline.changes(content, self._env)
        if skip:
            changes = [Change(0, skip), *(change for change in changes if change.start >= skip)]
        places, first = [], 0
        for offset, start, end in segments:
            at, shift = offset, start - offset
            while first < len(changes) and changes[first].end <= offset:
                first += 1
            for change in changes[first:]:
                if change.start + shift >= end:
                    break
                if at < change.start:
                    places += self._stretch(at + shift, change.start + shift)
                if change.shown.strip() and change.start >= offset:
                    self._shown.append((change.start + shift, change.end + shift, change.shown))
                    places.append((change.start + shift, change.start + shift + len(change.shown)))
                at = max(at, change.end)
            if at + shift < end:
                places += self._stretch(at + shift, end)
        return places

    def _stretch(self, start: int, end: int) -> list[tuple[int, int]]:
        place = _trimmed(self.source, start, end)
        if place is None:
            return []
        self._shown.append((*place, ""))
        return [place]

    def _place(self, piece: str, line: int) -> tuple[int, int] | None:
        """Where a piece of a block's content stands in a line of the source."""
        piece = piece.strip()
        if not piece or line >= len(self._lines):
            return None
        start, end = self._lines[line]
        text = self.source[start:end]
        tail = text.rstrip()
        at = len(tail) - len(piece) if tail.endswith(piece) else text.find(piece)
        return (start + at, start + at + len(piece)) if at >= 0 else None

    def _empty(self, line: int) -> bool:
        if line >= len(self._lines):
            return True
        start, end = self._lines[line]
        return not self.source[start:end].strip()


def _lines(source: str) -> list[tuple[int, int]]:
    lines, at = [], 0
    for ending in _LINE_END.finditer(source):
        lines.append((at, ending.start()))
        at = ending.end()
    return [*lines, (at, len(source))]


def _trimmed(source: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch without the space around it; None where it is nothing but space."""
    piece = source[start:end]
    if not piece or piece.isspace():
        return None
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _words(content: str) -> str:
    """A line without emphasis and marks of footnotes, to see what kind of line it is."""
    return re.sub(r"\[\^?\w{1,5}\]|[*_`]", "", content).strip()


def _grouped(source: str, places: list[tuple[int, int]], broken: bool) -> list[list[tuple[int, int]]]:
    """The lines of a paragraph that are entries of their own; one group, the places themselves, where they are not."""
    starts = entries(source, places, broken=broken)
    if not starts:
        return [places]
    groups: list[list[tuple[int, int]]] = []
    for place in places:
        if not groups or place[0] in starts:
            groups.append([])
        groups[-1].append(place)
    return groups


def _are_days(tokens: Sequence[Token], at: int) -> bool:
    """Whether the numbers of a list are days: "3. May 1940", or the same word behind several numbers."""
    level, numbers, words = tokens[at].level, [], []
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        if token.level == level:
            break
        if token.type == "list_item_open" and token.level == level + 1:
            numbers.append(token.info)
            content = tokens[place + 2].content if place + 2 < len(tokens) else ""
            words.append(content)
    firsts = [word.split(maxsplit=1)[0] for word in words if word.split()]
    if len(firsts) > 1 and len(set(firsts)) == 1:
        return True
    if len(words) == 1 and numbers[0] not in ("0", "1"):
        return True
    return bool(words) and all(_DAY.match(word) for word in words)


def _split_row(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the pipes of a row, as markdown-it cuts them."""
    line = source[start:end]
    start, end = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
    bounds = [start - 1]
    bounds += [at for at in range(start, end) if source[at] == "|" and (at == start or source[at - 1] != "\\")]
    cells = [(left + 1, right) for left, right in zip(bounds, [*bounds[1:], end], strict=True)]
    if cells and cells[0][0] == cells[0][1]:
        cells.pop(0)
    if cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    return cells


def _cell_segments(source: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """The stretches of a cell with their place in its content, from which the backslash before a pipe is gone."""
    place = _trimmed(source, start, end)
    if place is None:
        return []
    segments, at, offset = [], place[0], 0
    while (escaped := source.find("\\|", at, place[1])) >= 0:
        segments.append((offset, at, escaped))
        offset += escaped - at
        at = escaped + 1
    segments.append((offset, at, place[1]))
    return [segment for segment in segments if segment[1] < segment[2]]


def _html_pieces(html: str) -> Iterable[tuple[int, int, str]]:
    """The texts of some HTML, with "" for a tag, and its tags; comments are left out."""
    at, unclosed = 0, False
    while at < len(html):
        tag = html.find("<", at)
        if tag < 0:
            tag = len(html)
        if at < tag:
            yield at, tag, ""
        if tag == len(html):
            return
        if html.startswith("<!--", tag):
            stop = -1 if unclosed else html.find("-->", tag + 4)
            unclosed = stop < 0
            at = len(html) if unclosed else stop + 3
        elif found := _TAG.match(html, tag):
            yield tag, found.end(), ("</" if found[0][1] == "/" else "<") + (found[1] or "a")
            at = found.end()
        else:
            yield tag, tag + 1, ""
            at = tag + 1
