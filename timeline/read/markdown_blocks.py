"""Find the blocks of Markdown from the tokens of markdown-it: headings, paragraphs, items, quotes, code and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.model import Block
from timeline.read.headings import LOWEST_HEADING, may_be_heading
from timeline.read.markdown_html import HtmlLayout
from timeline.read.markdown_source import ShownText
from timeline.read.outline import POSSIBLE_HEADING
from timeline.read.spans import Span, row_block
from timeline.read.text_entries import entries

if TYPE_CHECKING:
    from markdown_it.token import Token

#: A line in bold that is a heading if it is a whole paragraph, shorter than so many characters.
_BOLD = re.compile(r"(\*\*|__)(?![\s*_])([^*_]{1,80})(?<!\s)\1:?")
_LONGEST_BOLD = 100
#: The mark of the definition of a footnote, whose bracket is replaced by a parenthesis.
_FOOTNOTE = re.compile(r"\(\^[^\]\s]{1,50}\]:[ \t]*")
#: What follows a number that is the day of a date: "3. May 1940".
_AFTER_DAY = re.compile(r"[^\W\d_]+\.?(?: \d{4}\b| *[:–—-]|$)")
#: A line break that is marked, by two spaces or a backslash.
_LINE_BREAK = re.compile(r"(?:  |\\)\n")
#: Emphasis and marks of footnotes.
_INLINE_MARKUP = re.compile(r"\[\^?\w{1,5}\]|[*_`]")
#: The numbers that a list begins with if they are not days.
_FIRST_NUMBERS = ("0", "1")
#: The most frequent tokens; they are taken with the token that opens their paragraph or heading.
_TAKEN_BEFORE = frozenset(("inline", "paragraph_close", "heading_close"))
#: How many tokens a paragraph has: its start, its content and its end.
_PARAGRAPH_TOKENS = 3
#: How far the end of a drawing, a script or a style may be from a blank line inside it, in characters.
_LONGEST_DRAWING = 20_000


class MarkdownLayout:
    """Takes the tokens of a document one by one, and collects its blocks and what is shown of its source."""

    def __init__(self, shown: ShownText) -> None:
        self.shown = shown
        self._blocks: list[Block] = []
        self._unread_items: list[bool] = []  # for each open item: whether its first paragraph is still to come
        self._day_lists: list[bool] = []  # for each open list: whether its numbers are the days of dates
        self._quotes = 0  # how many quotes are open
        self._heads: tuple[str, ...] = ()  # of the columns of an open table in HTML
        self._no_text = ""  # the open element of HTML whose content is not text

    def read(self, tokens: Sequence[Token]) -> list[Block]:
        """The blocks of a document, from its tokens."""
        at = 0
        while at < len(tokens):
            if tokens[at].type not in _TAKEN_BEFORE:
                self._track_nesting(tokens, at)
                at = self._take(tokens, at)
            at += 1
        return self._blocks

    def _track_nesting(self, tokens: Sequence[Token], at: int) -> None:
        """Keep track of the lists, items and quotes that are open."""
        match tokens[at].type:
            case "bullet_list_open":
                self._day_lists.append(False)
            case "ordered_list_open":
                self._day_lists.append(_numbers_are_days(tokens, at))
            case "bullet_list_close" | "ordered_list_close":
                self._day_lists.pop()
            case "list_item_open":
                self._unread_items.append(True)
            case "list_item_close":
                self._unread_items.pop()
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1

    def _take(self, tokens: Sequence[Token], at: int) -> int:
        """Take the block that begins with a token, if one does; the place of the last token that was taken."""
        token = tokens[at]
        match token.type:
            case "heading_open":
                self._heading(tokens[at + 1], int(token.tag[1:]))
            case "paragraph_open":
                self._paragraph(tokens[at + 1].content, *_lines_of(token))
            case "fence":
                self._code(token)
            case "code_block":
                return self._indented(tokens, at)
            case "html_block":
                self._html(token)
            case "table_open":
                return self._table(tokens, at)
        return at

    @property
    def _depth(self) -> int:
        """How many list items are open."""
        return len(self._unread_items)

    def _add(self, kind: str, spans: Sequence[Span], level: int) -> None:
        if spans:
            self._blocks.append(Block(kind, spans[0][0], spans[-1][1], level))

    # Headings and paragraphs -----------------------------------------------------------------------------------------

    def _heading(self, inline: Token, level: int) -> None:
        spans = self.shown.show(inline.content, _lines_of(inline)[0])
        if self._quotes:
            self._add("quote", spans, self._depth)
        else:
            self._add("heading", spans, level)

    def _paragraph(self, content: str, first: int, last: int) -> None:
        """A paragraph from one line to before another."""
        is_outside = not self._depth and not self._quotes
        if is_outside and _FOOTNOTE.match(content):
            self._footnotes(content, first)
        elif is_outside and _is_bold_heading(content):
            self._add("heading", self.shown.show(content, first), LOWEST_HEADING)
        elif is_outside and "\n" not in content and self.shown.is_empty(last) and may_be_heading(_words(content)):
            self._add(POSSIBLE_HEADING, self.shown.show(content, first), self._depth)
        elif self._depth and self._unread_items[-1]:
            self._unread_items[-1] = False
            self._add("item", self.shown.show_item(content, first, keep_number=self._day_lists[-1]), self._depth)
        else:
            self._running_text(content, first, is_outside)

    def _running_text(self, content: str, first: int, is_outside: bool) -> None:
        """A paragraph or quote; or an item for each of its lines, if they are entries."""
        spans = self.shown.show(content, first)
        broken = _LINE_BREAK.search(content) is not None
        starts = entries(self.shown.source, spans, broken=broken)
        kind, level = "quote" if self._quotes else "paragraph", self._depth
        if starts and is_outside:
            kind, level = "item", 1
        elif starts:
            level = 1
        for group in _divided(spans, starts):
            self._add(kind, group, level)

    def _footnotes(self, content: str, first: int) -> None:
        """The definitions of footnotes, one after the other."""
        lines = content.split("\n")
        marks = [(number, mark.end()) for number, text in enumerate(lines) if (mark := _FOOTNOTE.match(text))]
        ends = [*(number for number, _ in marks[1:]), len(lines)]
        for (start, mark_end), end in zip(marks, ends, strict=True):
            spans = self.shown.show("\n".join(lines[start:end]), first + start, skip=mark_end)
            self._add("reference", spans, self._depth)

    # Code, HTML and tables -------------------------------------------------------------------------------------------

    def _indented(self, tokens: Sequence[Token], at: int) -> int:
        """Indented lines: code, the rest of a footnote, or the first line of the paragraph below."""
        token = tokens[at]
        first, _ = _lines_of(token)
        if self._blocks and self._blocks[-1].kind == "reference":
            self._add("reference", self.shown.show(token.content, first), self._depth)
            return at
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is not None and following.type == "paragraph_open":
            below, last = _lines_of(following)
            line = token.content.rstrip("\n")
            if "\n" not in line and below == first + 1:
                self._paragraph(f"{line.strip()}\n{tokens[at + 2].content}", first, last)
                return at + _PARAGRAPH_TOKENS
        self._code(token)
        return at

    def _code(self, token: Token) -> None:
        first = _lines_of(token)[0] + (token.type == "fence")
        lines = token.content.rstrip("\n").split("\n")
        self._add("code", self.shown.show_verbatim(lines, first), self._depth)

    def _html(self, token: Token) -> None:
        layout = HtmlLayout(
            self.shown, depth=self._depth, in_quote=self._quotes > 0, heads=self._heads, no_text=self._no_text
        )
        start, end = self.shown.span_of_lines(*_lines_of(token))
        layout.read(start, end)
        following = self.shown.source[end : end + _LONGEST_DRAWING].lower() if layout.no_text else ""
        self._no_text = layout.no_text if f"</{layout.no_text}" in following else ""
        self._blocks += layout.blocks
        self._heads = layout.heads

    def _table(self, tokens: Sequence[Token], at: int) -> int:
        """The rows of a table; the place of its last token."""
        heads: tuple[str, ...] = ()
        while tokens[at].type != "table_close":
            if tokens[at].type == "tr_open":
                line, _ = _lines_of(tokens[at])
                contents, at = _contents_of_row(tokens, at)
                cells = self.shown.show_cells(contents, line, is_nested=bool(self._depth or self._quotes))
                if not heads:
                    heads = tuple(" ".join(self.shown.plain(content).split()) for content in contents)
                    self._add("aside", [cell for cell in cells if cell[0] < cell[1]], 0)
                elif row := row_block(cells, self._depth, heads):
                    self._blocks.append(row)
            at += 1
        return at


def _lines_of(token: Token) -> Span:
    """The numbers of the first line of a token and of the line below its last."""
    return (token.map[0], token.map[1]) if token.map else (0, 0)


def _contents_of_row(tokens: Sequence[Token], at: int) -> tuple[list[str], int]:
    """The contents of the cells of a row that begins with a token, and the place of its last token."""
    contents = []
    while tokens[at].type != "tr_close":
        if tokens[at].type == "inline":
            contents.append(tokens[at].content)
        at += 1
    return contents, at


def _is_bold_heading(content: str) -> bool:
    is_bold = len(content) < _LONGEST_BOLD and _BOLD.fullmatch(content) is not None
    return is_bold and not content.rstrip("*_").endswith(".")


def _words(content: str) -> str:
    """A line without emphasis and marks of footnotes."""
    return _INLINE_MARKUP.sub("", content).strip()


def _divided(spans: Sequence[Span], starts: set[int]) -> list[list[Span]]:
    """The spans of a paragraph, divided where entries begin."""
    groups: list[list[Span]] = []
    for span in spans:
        if not groups or span[0] in starts:
            groups.append([])
        groups[-1].append(span)
    return groups


def _numbers_are_days(tokens: Sequence[Token], at: int) -> bool:
    """Whether the numbers of a list are days: "3. May 1940", or several numbers before the same word."""
    level, numbers, contents = tokens[at].level, [], []
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        if token.level == level:
            break
        if token.type == "list_item_open" and token.level == level + 1:
            numbers.append(token.info)
            contents.append(tokens[place + 2].content if place + 2 < len(tokens) else "")
    first_words = [content.split(maxsplit=1)[0] for content in contents if content.split()]
    if len(first_words) > 1 and len(set(first_words)) == 1:
        return True
    if len(contents) == 1 and numbers[0] not in _FIRST_NUMBERS:
        return True
    return bool(contents) and all(_AFTER_DAY.match(content) for content in contents)
