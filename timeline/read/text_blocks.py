"""Find the blocks of plain text by its lines: paragraphs, headings, lists, entries, tables, quotes, mail headers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.language import fold, structure
from timeline.model import Block
from timeline.read.headings import may_be_heading, may_be_title
from timeline.read.outline import POSSIBLE_HEADING, with_outline
from timeline.read.text_entries import (
    BULLET,
    NUMBER,
    are_days,
    entry_lines,
    indented_starts,
    item_lines,
    starts_of,
)
from timeline.read.text_headings import heading_lines
from timeline.read.text_lines import WIDEST, Line, groups_of, parts, width_of, wrapped_width
from timeline.read.text_tables import WIDE, fields_of, table_blocks, table_rows

_RULE = re.compile(r"([-=_*~#+])(?:[ \t]*\1){2,}[ \t]*")
#: A rule, with words or without, above the headers of a message that is quoted whole: "-----Original Message-----".
_DIVIDER = re.compile(r"([-_=*]){3,}\s*[^-_=*]{0,40}\s*\1*")
#: The characters of rules and dividers.
_RULE_SIGNS = frozenset("-=_*~#+")
#: The rules below headings, with the level of the heading.
_UNDERLINES = {"=": 1, "-": 2}
_UNDERLINE = re.compile(r"={3,}|-{3,}")
#: The line before what is quoted: "On 7 March, Ann wrote:".
_INTRODUCES_QUOTE = re.compile(r"\d.*[^\W\d]:\Z")
#: Such an introduction has at most so many lines.
_LONGEST_INTRODUCTION = 2
_FENCE = re.compile(r"`{3,}|~{3,}")
#: A fence of code is indented less than this, in columns.
_CODE_INDENT = 4
_MAIL_HEADER = re.compile(r"([^\W\d_][\w-]{0,20}(?: [\w-]{1,10})?) ?:(?:\s|$)")
#: Lines are the head of a mail if at least so many of their names are known, and one in so many lines.
_FEWEST_KNOWN, _LINES_PER_KNOWN = 2, 3


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in order.

    >>> [(block.kind, block.level) for block in blocks_of("A quiet year\\n\\nNothing happened\\nin May.\\n\\n- Rain.")]
    [('title', 1), ('paragraph', 0), ('item', 1)]
    """
    return with_outline(text, list(TextLayout(text).blocks()))


class TextLayout:
    """Finds the blocks of a text from its groups of lines, and keeps track of open lists."""

    def __init__(self, text: str) -> None:
        self._groups = groups_of(text)
        self._wrapped = wrapped_width(self._groups)
        self._indents: list[int] = []  # of the open lists, the outermost first
        self._number = 0  # of the last item of a numbered list

    def blocks(self) -> Iterator[Block]:
        """The blocks in order; a short line that may be a heading has the kind `POSSIBLE_HEADING`."""
        code: list[Line] | None = None  # the lines since the fence that is open
        for place, group in enumerate(self._groups):
            following = self._groups[place + 1] if place + 1 < len(self._groups) else None
            if code is None and _is_prose_line(group, following):
                yield self._lone_line(group[0])
                continue
            outside: list[Line] = []
            for line in group:
                if not _FENCE.match(line.text) or (code is None and line.indent >= _CODE_INDENT):
                    (outside if code is None else code).append(line)
                elif code is None:
                    yield from self._group(outside, following, is_last=False)
                    outside, code = [], []
                else:
                    yield from _block("code", code)
                    code = None
            yield from self._group(outside, following, is_last=True)
        yield from _block("code", code or [])

    def _group(self, lines: list[Line], following: list[Line] | None, *, is_last: bool) -> Iterator[Block]:
        """The blocks of lines without a blank line between them; unless `is_last`, a fence follows them."""
        if lines and lines[0].quoted:
            introduction = _introduction(lines, following)
            yield from self._quote(lines[: len(lines) - introduction])
            depth = following[0].quoted if following else 0
            yield from _block("header", lines[len(lines) - introduction :], depth)
            return
        at = 0
        while at < len(lines):
            taken, blocks = self._special(lines, at, following)
            if taken:
                yield from blocks
                at += taken
                continue
            end = at + 1
            while end < len(lines) and not _is_special(lines, end):
                end += 1
            is_whole = at == 0 and end == len(lines) and is_last
            yield from self._prose(lines[at:end], is_whole)
            at = end

    def _special(self, lines: list[Line], at: int, following: list[Line] | None) -> tuple[int, list[Block]]:
        """What begins at a line and is recognised by its form: how many lines it takes, and its blocks."""
        line = lines[at]
        if _is_rule(line.text):
            return 1, []
        if _is_underlined(lines, at):
            return 2, [Block("heading", line.start, line.end, _UNDERLINES[lines[at + 1].text[0]])]
        if (headers := _header_lines(lines, at, following)) is not None:
            return headers
        if (table := table_rows(lines, at)) is not None:
            return len(table), table_blocks(lines[at : at + len(table)], table)
        if fields := fields_of(line):
            return 1, [Block("paragraph", start, end) for start, end in fields]
        return 0, []

    def _quote(self, lines: list[Line]) -> Iterator[Block]:
        if not lines:
            return
        starts = starts_of(lines, self._wrapped)
        for group in parts(lines, starts) if starts else [lines]:
            yield from _block("quote", group, group[0].quoted)

    def _prose(self, lines: list[Line], is_whole: bool) -> Iterator[Block]:
        """Paragraphs, a list, entries, or a line alone, if the lines are the whole of their group."""
        first = lines[0]
        if len(lines) == 1 and is_whole and not BULLET.match(first.text) and not self._continues_list(first):
            yield self._lone_line(first)
            return
        width = width_of(lines, self._wrapped)
        if items := item_lines(lines, width, self._number):
            yield from self._list(lines, items)
            return
        self._end_lists()
        if starts := entry_lines(lines, width):
            yield from _entries(lines, starts)
            return
        headings = heading_lines(lines, self._wrapped)
        for line in lines[:headings]:
            yield from _block(POSSIBLE_HEADING, [line])
        lines = lines[headings:]
        for group in parts(lines, indented_starts(lines)):
            yield from _block("paragraph", group)

    def _lone_line(self, line: Line) -> Block:
        """A line alone, as a paragraph or as what may be a heading."""
        self._end_lists()
        kind = (
            POSSIBLE_HEADING
            if may_be_heading(line.text) or (line.offset == 0 and may_be_title(line.text))
            else "paragraph"
        )
        return Block(kind, line.start, line.end)

    def _continues_list(self, line: Line) -> bool:
        """Whether a line alone has the next number of a list, or the first number and is too long for a heading."""
        number = NUMBER.match(line.text)
        in_list = self._number or not may_be_heading(line.text)
        return bool(number and in_list and int(number[1]) == self._number + 1)

    def _list(self, lines: list[Line], items: list[int]) -> Iterator[Block]:
        """The items of a list, with the depth of their indentation, after the lines before its first item."""
        yield from _block("paragraph", lines[: items[0]])
        keep_numbers = are_days([lines[item].text for item in items])
        for group in parts(lines[items[0] :], [item - items[0] for item in items]):
            line = group[0]
            self._indents = self._indents[: bisect_right(self._indents, line.indent)]
            if not self._indents or line.indent > self._indents[-1]:
                self._indents.append(line.indent)
            number = NUMBER.match(line.text)
            mark = BULLET.match(line.text) or number
            self._number = int(number[1]) if number else 0
            skipped = mark.end() if mark and not (number and keep_numbers) else 0
            yield Block("item", line.start + skipped, group[-1].end, len(self._indents))

    def _end_lists(self) -> None:
        self._indents, self._number = [], 0


def _block(kind: str, lines: Sequence[Line], level: int = 0) -> Iterator[Block]:
    """One block of some lines; none if there are no lines."""
    if lines:
        yield Block(kind, lines[0].start, lines[-1].end, level)


def _entries(lines: list[Line], starts: list[int]) -> Iterator[Block]:
    """Entries as items, or as paragraphs if they are long. Lines before the first entry are a paragraph."""
    kind = "paragraph" if sum(len(line.text) for line in lines) > WIDEST * len(lines) else "item"
    for place, group in enumerate(parts(lines, starts)):
        is_paragraph = kind == "paragraph" or (place == 0 and starts[0] != 0)
        yield from _block("paragraph" if is_paragraph else kind, group, int(not is_paragraph))


def _is_prose_line(group: list[Line], following: list[Line] | None) -> bool:
    """Whether a group is one line that surely is prose or a heading, as most are."""
    line = group[0]
    before_quote = following is not None and following[0].quoted
    if len(group) != 1 or not line.text[0].isalpha() or line.quoted or before_quote:
        return False
    return WIDE not in line.text or not fields_of(line)


def _is_special(lines: list[Line], at: int) -> bool:
    """Whether something other than prose begins at a line."""
    text = lines[at].text
    if at == len(lines) - 1 and text[-1] == ":" and _INTRODUCES_QUOTE.search(text):
        return True
    if _is_rule(text) or _is_underlined(lines, at) or table_rows(lines, at) is not None:
        return True
    return bool(fields_of(lines[at])) or (_is_divider(text) and _mail_headers(lines, at + 1) > 0)


def _is_rule(text: str) -> bool:
    """Whether a line consists of one sign, repeated."""
    return text[0] in _RULE_SIGNS and _RULE.fullmatch(text) is not None


def _is_divider(text: str) -> bool:
    """Whether a line can stand above the headers of a message."""
    return text[0] in _RULE_SIGNS and _DIVIDER.fullmatch(text) is not None


def _is_underlined(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a heading with a rule below it that is at least half as long."""
    rule = lines[at + 1].text if at + 1 < len(lines) else " "
    if rule[0] not in _UNDERLINES or len(lines[at].text) > WIDEST or not re.search(r"\w", lines[at].text):
        return False
    return bool(_UNDERLINE.fullmatch(rule)) and len(rule) >= len(lines[at].text) // 2


def _header_lines(lines: list[Line], at: int, following: list[Line] | None) -> tuple[int, list[Block]] | None:
    """The head of a mail, the divider above one, or the introduction of a quote: its number of lines, and its blocks.

    None if none of them begins at the line.
    """
    line = lines[at]
    at_start = at == 0 or _is_divider(lines[at - 1].text)
    if at_start and (headers := _mail_headers(lines, at)):
        return headers, [Block("header", one.start, one.end) for one in lines[at : at + headers]]
    if _is_divider(line.text) and _mail_headers(lines, at + 1):
        return 1, [Block("aside", line.start, line.end)]
    left = len(lines) - at
    before_quote = following is not None and following[0].quoted and left <= _LONGEST_INTRODUCTION
    if before_quote and lines[-1].text.endswith(":") and re.search(r"\d", line.text):
        return left, [Block("header", line.start, lines[-1].end, following[0].quoted if following else 0)]
    return None


def _introduction(lines: Sequence[Line], following: Sequence[Line] | None) -> int:
    """How many lines at the end of a quote introduce a deeper one: "> On 7 March, Ann wrote:", and ">> Dear Bo"."""
    if following is None or following[0].quoted <= lines[-1].quoted or not lines[-1].text.endswith(":"):
        return 0
    for count in range(1, min(_LONGEST_INTRODUCTION, len(lines)) + 1):
        if re.search(r"\d", lines[-count].text):
            return count
    return 0


def _mail_headers(lines: Sequence[Line], at: int) -> int:
    """How many lines from `at` on are the head of a mail, with its sender, date and subject; 0 if there is none."""
    names = structure("mail")
    count = known = 0
    for place in range(at, len(lines)):
        line = lines[place]
        name = ":" in line.text and _MAIL_HEADER.match(line.text)
        if name:
            known += fold(name[1]) in names
        elif not count or not line.indent:
            break
        count += 1
    return count if known >= _FEWEST_KNOWN and known * _LINES_PER_KNOWN >= count else 0
