"""Split plain text into lines and groups of lines, and find the width at which its paragraphs are wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

#: The narrowest and the widest column at which a text is wrapped. A longer line is not wrapped.
NARROWEST, WIDEST = 40, 120
#: The fewest lines of a paragraph that show the width at which it is wrapped.
_FEWEST_WRAPPED = 4
#: Lines this wide, in percent of the text's width, can be wrapped at that width.
_NEARLY_FULL_PERCENT = 80
#: A paragraph is interrupted by the end of a page if more characters than these stand between two of its lines; so
#: many lines above it show whether it goes on.
_LONGEST_GAP, _LINES_ABOVE = 2, 8
#: The end of a sentence at the end of a line.
ENDED = re.compile(r"[.!?:;…。！？](?:[\"'”’»)\]]|\[\d+\])*$")
_QUOTE_MARKS = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")


class Line(NamedTuple):
    """A line without the space at its ends and without the marks of a quote.

    `offset` is where the whole line begins, `quoted` the number of its quote marks.
    """

    start: int
    end: int
    offset: int
    indent: int
    quoted: int
    text: str

    @property
    def width(self) -> int:
        """Its length with its indentation."""
        return self.indent + len(self.text)


_new = tuple.__new__  # for lines: their own constructor takes twice the time


def groups_of(text: str) -> list[list[Line]]:
    """The lines of a text in groups, which are separated by blank lines or by a different depth of quotation.

    A paragraph that the end of a page interrupts is one group.

    >>> [[line.text for line in group] for group in groups_of("A quiet\\nyear\\n\\n> Rain.\\nSun.")]
    [['A quiet', 'year'], ['Rain.'], ['Sun.']]
    """
    return _joined_over_pages(_split(text))


def _split(text: str) -> list[list[Line]]:
    groups: list[list[Line]] = []
    at, last = 0, -1  # the depth of quotation of the line before, or -1 if it is blank
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for content in text.split("\n"):
        offset, quoted, marks = at, 0, 0
        at += len(content) + 1
        if ">" in content and (mark := _QUOTE_MARKS.match(content)) is not None:
            quoted, marks = mark[0].count(">"), mark.end()
            content = content[marks:]
        words = content.strip()
        if not words:
            last = -1
            continue
        indent = content.find(words)
        start = offset + marks + indent
        line = _new(Line, (start, start + len(words), offset, indent, quoted, words))
        if quoted == last:
            groups[-1].append(line)
        else:
            groups.append([line])
            last = quoted
    return groups


def _joined_over_pages(groups: Iterable[list[Line]]) -> list[list[Line]]:
    """The groups, with the two halves of a paragraph joined that the end of a page (several blank lines) separates."""
    found: list[list[Line]] = []
    for group in groups:
        last = found[-1] if found else []
        if len(last) > 1 and _goes_on(last, group[0]):
            last += group
        else:
            found.append(group)
    return found


def _goes_on(last: Sequence[Line], first: Line) -> bool:
    """Whether a paragraph goes on with a line that follows after several blank lines."""
    if first.offset - last[-1].end <= _LONGEST_GAP or first.quoted or last[-1].quoted:
        return False
    lines = [*last[-_LINES_ABOVE:], first]
    is_full = not has_room(lines, max(line.width for line in lines[:-1]))[-1] and lines[-2].width >= NARROWEST
    return is_full and first.indent <= last[-1].indent and not ENDED.search(last[-1].text)


def has_room(lines: Sequence[Line], width: int) -> list[bool]:
    """For each line but the first, whether its first word would have fitted on the line before.

    In wrapped prose, no line's first word would.
    """
    return [
        before.width + 1 + len(line.text.split(maxsplit=1)[0]) <= width for before, line in pairwise(lines) if line.text
    ]


def wrapped_width(groups: Iterable[Sequence[Line]]) -> int:
    """The column at which the paragraphs of a text are wrapped; 0 if none surely is."""
    return max(map(_full_width, groups), default=0)


def _full_width(lines: Sequence[Line]) -> int:
    """The width of a paragraph that surely is wrapped, otherwise 0."""
    if len(lines) < _FEWEST_WRAPPED:
        return 0
    width = max(line.width for line in lines)
    return width if NARROWEST <= width <= WIDEST and not any(has_room(lines, width)) else 0


def width_of(lines: Sequence[Line], wrapped: int) -> int:
    """The column at which a paragraph seems to be wrapped, in a text that is wrapped at the column `wrapped`."""
    widest = max(line.width for line in lines)
    is_wrapped = len(lines) < _FEWEST_WRAPPED or widest * 100 > wrapped * _NEARLY_FULL_PERCENT
    return max(widest, wrapped if is_wrapped else 0, NARROWEST)


def parts(lines: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    """Some lines, divided before the lines with the numbers `starts`."""
    bounds = [0, *(start for start in starts if start), len(lines)]
    return [list(lines[start:end]) for start, end in pairwise(bounds)]
