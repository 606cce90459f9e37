"""Decide which blocks of a document are its title and headings, and which parts are references or fields.

The readers give the blocks in order. A short line alone, which may be a heading, has the kind `POSSIBLE_HEADING`
until `with_outline` decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from timeline.language import fold, structure
from timeline.model import Block
from timeline.read.headings import (
    DIGIT,
    FIELD_LABEL,
    LOWEST_HEADING,
    NUMBER,
    TITLE_LEVEL,
    begins_list,
    heads_references,
    is_date_heading,
    level_of,
    may_be_title,
)

#: The kind of a block that may be a heading: one short line that does not end like a sentence.
POSSIBLE_HEADING = "possible heading"
#: More possible headings in a row than this are the entries of a list.
_MOST_IN_A_ROW = 3
#: How many lines at the top of a text may be its title.
_TITLE_LINES = 2
_LINES = re.compile(r"\S[^\r\n]*")
#: The mark of a note: "[1]".
_NOTE = re.compile(r"\[\d{1,3}\]")


def with_outline(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with their title, headings, references and fields decided.

    >>> blocks = [Block("heading", 0, 6, 1), Block("heading", 8, 15, 2), Block("paragraph", 17, 24)]
    >>> [block.kind for block in with_outline("A year\\n\\nSources\\n\\nA book.", blocks)]
    ['title', 'heading', 'reference']
    """
    return tuple(_with_fields(text, _with_references(text, _with_title(text, _with_headings(text, blocks)))))


def title(text: str, blocks: Sequence[Block]) -> str | None:
    """The title of a document by its blocks; None if it has none."""
    found = next((block for block in blocks if block.kind == "title"), None)
    return " ".join(text[found.start : found.end].split()) if found else None


# Headings ------------------------------------------------------------------------------------------------------------


def _with_headings(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each possible heading decided: a title, a heading, or a paragraph."""
    found: list[Block] = []
    has_title = False
    runs = [list(run) for _, run in groupby(blocks, key=lambda block: block.kind == POSSIBLE_HEADING)]
    for number, run in enumerate(runs):
        if run[0].kind != POSSIBLE_HEADING:
            found += run
            continue
        lines = [text[block.start : block.end] for block in run]
        for place, block in enumerate(run):
            is_top = number == 0 and place < _TITLE_LINES and not has_title
            kind = _kind_of_line(lines, place, is_top=is_top, is_last=number == len(runs) - 1)
            has_title = has_title or kind == "title"
            level = level_of(lines[place]) if kind == "heading" else TITLE_LEVEL if kind == "title" else 0
            found.append(replace(block, kind=kind, level=level))
    return found


def _kind_of_line(lines: Sequence[str], place: int, *, is_top: bool, is_last: bool) -> str:
    """What one of several possible headings in a row is.

    `is_top` if the line may be the title; `is_last` if no other block follows the lines.
    """
    line, following = lines[place], lines[place + 1] if place + 1 < len(lines) else ""
    is_end = place == len(lines) - 1
    if is_end and is_last:
        return "paragraph"
    if is_top and may_be_title(line) and not begins_list(line, following):
        return "title"
    if len(lines) <= _MOST_IN_A_ROW or heads_references(line) or (is_end and not NUMBER.match(line)):
        return "heading"
    return "heading" if is_date_heading(line) and not is_date_heading(following) else "paragraph"


# The title -----------------------------------------------------------------------------------------------------------


def _with_title(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks, with the first heading as the title if all the rest belongs to it, and no other title."""
    if not blocks:
        return blocks
    tops = [place for place, block in enumerate(blocks) if block.kind == "heading" and block.level == TITLE_LEVEL]
    if tops:
        chosen = tops[0] if _heads_all(text, blocks, tops) else None
        blocks = [
            replace(block, kind="heading", level=LOWEST_HEADING) if block.kind == "title" else block for block in blocks
        ]
    elif any(block.kind == "title" for block in blocks):
        return blocks
    else:
        chosen = 0 if _first_is_title(text, blocks) else None
    if chosen is not None:
        blocks[chosen] = replace(blocks[chosen], kind="title", level=TITLE_LEVEL)
    return blocks


def _heads_all(text: str, blocks: Sequence[Block], tops: Sequence[int]) -> bool:
    """Whether the first heading of level 1 is the title, and not the first of several sections, such as years."""
    after = blocks[tops[0] + 1] if tops[0] + 1 < len(blocks) else None
    has_subheading = after is not None and after.kind == "heading" and after.level > TITLE_LEVEL
    top = blocks[tops[0]]
    return len(tops) == 1 or not DIGIT.search(text[top.start : top.end]) or has_subheading


def _first_is_title(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the first block is the title: the only heading of its level, or a paragraph that reads like a title."""
    first = blocks[0]
    levels = [block.level for block in blocks if block.kind == "heading" and block.level < LOWEST_HEADING]
    if first.kind == "heading":
        return first.level < LOWEST_HEADING and all(level > first.level for level in levels[1:])
    if first.kind != "paragraph" or len(blocks) == 1:
        return False
    line = text[first.start : first.end]
    following = text[blocks[1].start : blocks[1].end]
    if re.search(r"[\r\n]", line):
        return False
    return may_be_title(line) and not line[0].islower() and not begins_list(line, following)


# References ----------------------------------------------------------------------------------------------------------


def _with_references(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with what stands below a heading such as "Sources" as references, up to the next heading of its
    level, and with notes as references."""
    found: list[Block] = []
    level = 0  # of the heading of the references, 0 outside of them
    for block in blocks:
        if block.kind in ("heading", "title"):
            line = text[block.start : block.end]
            is_lowest = block.level == LOWEST_HEADING
            ends = block.level <= level and not (is_lowest and DIGIT.search(line))
            if not level or ends:
                level = block.level if block.kind == "heading" and heads_references(line) else 0
            elif is_lowest:
                block = replace(block, kind="reference", level=0)
        elif (level and block.kind not in ("aside", "code")) or _is_note(text, block):
            block = replace(block, kind="reference", level=0)
        found.append(block)
    return found


def _is_note(text: str, block: Block) -> bool:
    """Whether a paragraph is a note to a mark in the text above it: "[1] See the Gazette"."""
    mark = _NOTE.match(text, block.start) if block.kind in ("paragraph", "item") else None
    return mark is not None and text.find(mark[0], 0, block.start) > 0


# Fields --------------------------------------------------------------------------------------------------------------


def _with_fields(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks, with the lines of fields below each heading as one block each ("Date: 3 May", "Status: closed").

    This is done if exactly one of them gives the date of the section. The fields without a number become asides.
    """
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        found.append(block)
        place += 1
        if block.kind not in ("title", "heading"):
            continue
        fields: list[Block] = []
        end = place
        level = block.level if block.kind == "heading" else 0
        while end < len(blocks) and (lines := _field_lines(text, blocks[end], level)):
            fields += lines
            end += 1
        if sum(field.kind == "field" for field in fields) == 1:
            found += fields
            place = end
    return found


def _field_lines(text: str, block: Block, level: int) -> list[Block]:
    """The lines of a block as fields of a heading of this level; empty if some of them are not fields."""
    if block.kind not in ("paragraph", "item"):
        return []
    found = []
    for line in _LINES.finditer(text, block.start, block.end):
        label = FIELD_LABEL.match(text, line.start(), line.end())
        if label is None:
            return []
        if not DIGIT.search(line[0]):
            kind = "aside"
        else:
            kind = "paragraph" if structure("dates").isdisjoint(fold(label["label"]).split()) else "field"
        found.append(Block(kind, line.start(), line.end(), level if kind == "field" else 0))
    return found
