"""Find the blocks of an edited Markdown file that are kept as notes, among those that are written again.

A block that is written again has the kind "ours" here. Headings of years are recognised when all events are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.dates import parse_date
from timeline.ids import event_by_hand
from timeline.language_files import DEFAULT
from timeline.render import groups
from timeline.render.md.blocks import MarkdownBlock, blocks, dedented
from timeline.render.md.escaping import unescape
from timeline.render.md.front_matter import FrontMatter
from timeline.render.text import plain
from timeline.value import TimeValue

#: The kind of a block that is written again.
OURS = "ours"
#: An indented line that would continue an item above it, but is no code.
_INDENTED = re.compile(r" {1,3}\S")
_CODE_INDENTS = ("    ", "\t")
_ITEM_INDENTS = ("  ", "\t")
#: The most columns by which a line can be indented without being code, and the indentation of our own items.
_MOST_INDENT, _ITEM_INDENT = 3, 2
#: An empty comment ends an item, so that code after it is not part of the item.
_SEPARATOR = "<!-- -->"
_YEAR_LEVEL = 2


class YearHeadings:
    """Recognises the headings of years, which are written again: those of the dates in the file, and of any year."""

    def __init__(self, values: Iterable[TimeValue], head: FrontMatter) -> None:
        self.locale, self.reference = head.locale, head.reference
        self.languages = [head.locale, *(source.get("language") for source in head.sources), DEFAULT]
        self.known = {_year_heading(value, self.locale) for value in values}

    def __contains__(self, block: MarkdownBlock) -> bool:
        if block.kind != "heading" or block.level != _YEAR_LEVEL:
            return False
        text = plain(unescape(block.words)).strip()
        if text in self.known:
            return True
        value = parse_date(text, self.languages, self.reference)
        return value is not None and text in (_year_heading(value, self.locale), _year_heading(value, DEFAULT))


def kept(found: Iterable[MarkdownBlock], headings: YearHeadings, *, below_event: bool) -> Iterator[MarkdownBlock]:
    """The blocks that are kept, of those below an event or of those before the first one.

    A kept block that followed a removed one is changed where it would otherwise become part of the item before it.
    """
    after_item, after_ours = below_event, False
    for block in found:
        if block.kind == OURS or block in headings:
            after_ours = True
            continue
        if after_item and after_ours:
            if _INDENTED.match(block.lines[0]):
                block = _dedented(block)
            elif block.lines[0].startswith(_CODE_INDENTS):
                yield MarkdownBlock("rest", (_SEPARATOR,))
        block = replace(block, apart=block.apart or after_ours)
        yield block
        after_item, after_ours = block.kind == "item", False


def take_inner(outer: list[MarkdownBlock], *, is_undated: bool) -> list[MarkdownBlock]:
    """The first blocks below an item that become part of it when it is written, removed from the list.

    These are indented blocks and, below an undated event, list items: they would be read as undated events too.
    """
    found: list[MarkdownBlock] = []
    count = 0
    for block in outer:
        if not (block.lines[0].startswith(_ITEM_INDENTS) or (is_undated and block.kind == "item")):
            break
        count += 1
        found += blocks(([""] if block.apart else []) + [dedented(line, _ITEM_INDENT) for line in block.lines])
    del outer[:count]
    return found


def _dedented(block: MarkdownBlock) -> MarkdownBlock:
    """A block without indentation; of a paragraph only the first line, since the others could begin a block."""
    last = 1 if block.kind in ("quote", "rest") else len(block.lines)
    lines = (*(dedented(line, _MOST_INDENT) for line in block.lines[:last]), *block.lines[last:])
    return replace(block, lines=lines)


def _year_heading(value: TimeValue, locale: str) -> str:
    """The heading under which an event with this date is written."""
    return plain(next(groups.years([event_by_hand(value, "")], locale)).heading)
