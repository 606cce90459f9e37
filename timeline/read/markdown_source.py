"""Find where the content of Markdown blocks stands in the source, and which characters of it are shown."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from html import unescape
from typing import Any, NamedTuple

from timeline.read.markdown_inline import Change, InlineMarkup
from timeline.read.spans import Span, trimmed

_LINE_END = re.compile(r"\r\n?|\n")
#: The definition of a footnote. Its bracket is replaced by a parenthesis: markdown-it would take some for links.
_FOOTNOTE_BRACKET = re.compile(r"(^|[\r\n])( {0,3})\[(?=\^[^\]\s]{1,50}\]:)")
#: The box of an item of a list of tasks, and the number of an item.
_TASK = re.compile(r"\[[ xX]\](?=\s)")
_NUMBER = re.compile(r"(\d{1,9}[.)])[ \t]+$")
#: The marks of quotes and items before the first cell of a row.
_BEFORE_ROW = re.compile(r"(?:[\s>]|[-*+][ \t]|\d{1,9}[.)][ \t])*")
_QUOTE_MARKS = re.compile(r"[\s>]*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,31});")


class Segment(NamedTuple):
    """A span of the source, and where its text begins in the content of its block."""

    offset: int
    start: int
    end: int


#: A span of the source that is shown, and the characters that are shown for it ("" for its own). A plain tuple, because
#: a document has thousands.
Shown = tuple[int, int, str]


def blank(text: str) -> str:
    """A text with spaces for all characters but line ends."""
    return re.sub(r"[^\r\n]", " ", text)


def without_footnote_brackets(source: str) -> str:
    """The source with a parenthesis for the opening bracket of each definition of a footnote.

    >>> without_footnote_brackets("[^1]: See [May].")
    '(^1]: See [May].'
    """
    return _FOOTNOTE_BRACKET.sub(r"\1\2(", source)


class ShownText:
    """The parts of a Markdown source that a reader sees, in order.

    The methods whose names begin with `show` add to them, and return the spans that are shown.
    """

    def __init__(self, source: str, inline: InlineMarkup, env: MutableMapping[str, Any]) -> None:
        self.source = source
        self._inline = inline
        self._env = env
        self._lines = _lines_of(source)
        self._shown: list[Shown] = []

    def applied_to(self, source: str) -> str:
        """A source of the same length, with blanks for everything that is not shown."""
        parts, at = [], 0
        for start, end, text in self._shown:
            parts.append(blank(source[at:start]))
            parts.append(text.ljust(end - start) if text else source[start:end])
            at = end
        parts.append(blank(source[at:]))
        return "".join(parts)

    def plain(self, content: str) -> str:
        """The content of a block without its markup."""
        parts, at = [], 0
        for start, end, shown in self._inline.changes(content, self._env):
            parts += [content[at:start], shown]
            at = end
        return "".join([*parts, content[at:]])

    def is_empty(self, line: int) -> bool:
        """Whether a line is blank, or behind the last one."""
        if line >= len(self._lines):
            return True
        start, end = self._lines[line]
        return not self.source[start:end].strip()

    def span_of_lines(self, first: int, last: int) -> Span:
        """The span from one line to before another."""
        return self._lines[first][0], self._lines[min(last, len(self._lines)) - 1][1]

    # Content of blocks -----------------------------------------------------------------------------------------------

    def show(self, content: str, line: int, skip: int = 0) -> list[Span]:
        """Show the content of a block that begins in a line, without its markup and its first characters to `skip`."""
        return self._show_segments(content, self._segments(content, line), skip)

    def show_item(self, content: str, line: int, *, keep_number: bool) -> list[Span]:
        """Show the content of a list item without the box of a task, and perhaps with its number."""
        segments = self._segments(content, line)
        task = _TASK.match(content)
        number: list[Span] = []
        if keep_number and segments:
            found = _NUMBER.search(self.source, self._lines[line][0], segments[0].start)
            number = [found.span(1)] if found else []
            self._shown += [(*span, "") for span in number]
        return number + self._show_segments(content, segments, task.end() if task else 0)

    def show_verbatim(self, lines: Sequence[str], first: int) -> list[Span]:
        """Show lines of code, of which the first is the line `first` of the source."""
        found = (self._span_in_line(line, first + number) for number, line in enumerate(lines))
        spans = [span for span in found if span]
        self._shown += [(*span, "") for span in spans]
        return spans

    def show_cells(self, contents: Sequence[str], line: int, *, is_nested: bool) -> list[Span]:
        """Show the cells of a row; an empty cell has an empty span. `is_nested` in a list or quote."""
        start, end = self._lines[line]
        if is_nested and (marks := _BEFORE_ROW.match(self.source, start, end)):
            start = marks.end()
        cells = []
        spans = _cell_spans(self.source, start, end)
        for number, content in enumerate(contents):
            at, stop = spans[number] if number < len(spans) else (end, end)
            shown = self._show_segments(content, _cell_segments(self.source, at, stop)) if content else []
            cells.append((shown[0][0], shown[-1][1]) if shown else (at, at))
        return cells

    def show_html(self, start: int, end: int, *, in_quote: bool) -> list[Span]:
        """Show a text between tags, line by line, with its entities resolved and without the marks of quotes."""
        spans: list[Span] = []
        for line in re.finditer(r"[^\r\n]+", self.source[start:end]):
            at, stop = start + line.start(), start + line.end()
            begins_line = line.start() or self.source[start - 1 : start] in ("\n", "\r", "")
            if in_quote and begins_line and (marks := _QUOTE_MARKS.match(line[0])):
                at += marks.end()
            spans += self._show_with_entities(at, stop)
        return spans

    def _show_with_entities(self, start: int, end: int) -> list[Span]:
        spans: list[Span] = []
        for entity in _ENTITY.finditer(self.source, start, end):
            spans += self._show_span(start, entity.start())
            if text := unescape(entity[0]).strip():
                self._shown.append((*entity.span(), text))
                spans.append((entity.start(), entity.start() + len(text)))
            start = entity.end()
        return spans + self._show_span(start, end)

    def _show_segments(self, content: str, segments: Sequence[Segment], skip: int = 0) -> list[Span]:
        """Show the segments of a content, without its markup and its first characters to `skip`."""
        changes = self._inline.changes(content, self._env)
        if not changes and not skip:  # as in most lines
            return [span for segment in segments for span in self._show_span(segment.start, segment.end)]
        if skip:
            changes = [Change(0, skip), *(change for change in changes if change.start >= skip)]
        spans, first = [], 0
        for segment in segments:
            while first < len(changes) and changes[first].end <= segment.offset:
                first += 1
            spans += self._show_segment(segment, changes, first)
        return spans

    def _show_segment(self, segment: Segment, changes: Sequence[Change], first: int) -> list[Span]:
        """Show one segment, without the markup in it; `first` is the number of the first change that reaches it."""
        spans: list[Span] = []
        at, shift = segment.offset, segment.start - segment.offset
        for number in range(first, len(changes)):
            change = changes[number]
            if change.start + shift >= segment.end:
                break
            if at < change.start:
                spans += self._show_span(at + shift, change.start + shift)
            if change.shown.strip() and change.start >= segment.offset:
                start = change.start + shift
                self._shown.append((start, change.end + shift, change.shown))
                spans.append((start, start + len(change.shown)))
            at = max(at, change.end)
        if at + shift < segment.end:
            spans += self._show_span(at + shift, segment.end)
        return spans

    def _show_span(self, start: int, end: int) -> list[Span]:
        span = trimmed(self.source, start, end)
        if span is None:
            return []
        self._shown.append((*span, ""))
        return [span]

    # Places of content -----------------------------------------------------------------------------------------------

    def _segments(self, content: str, line: int) -> list[Segment]:
        """The segments of the content of a block that begins in a line, one for each of its lines."""
        segments, at = [], 0
        for number, piece in enumerate(content.split("\n")):
            if span := self._span_in_line(piece, line + number):
                segments.append(Segment(at + len(piece) - len(piece.lstrip()), *span))
            at += len(piece) + 1
        return segments

    def _span_in_line(self, piece: str, line: int) -> Span | None:
        """The span of a line of a block's content in a line of the source."""
        piece = piece.strip()
        if not piece or line >= len(self._lines):
            return None
        start, end = self._lines[line]
        text = self.source[start:end]
        tail = text.rstrip()
        at = len(tail) - len(piece) if tail.endswith(piece) else text.find(piece)
        return (start + at, start + at + len(piece)) if at >= 0 else None


def _lines_of(source: str) -> list[Span]:
    lines, at = [], 0
    for ending in _LINE_END.finditer(source):
        lines.append((at, ending.start()))
        at = ending.end()
    return [*lines, (at, len(source))]


def _cell_spans(source: str, start: int, end: int) -> list[Span]:
    """The spans between the pipes of a row, as markdown-it divides it."""
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


def _cell_segments(source: str, start: int, end: int) -> list[Segment]:
    """The segments of a cell, whose content has no backslash before a pipe."""
    span = trimmed(source, start, end)
    if span is None:
        return []
    segments, at, offset = [], span[0], 0
    while (escaped := source.find("\\|", at, span[1])) >= 0:
        segments.append(Segment(offset, at, escaped))
        offset += escaped - at
        at = escaped + 1
    segments.append(Segment(offset, at, span[1]))
    return [segment for segment in segments if segment.start < segment.end]
