"""The outline of a document: which short lines are its title and headings, and which parts are references.

Every reader gives its blocks in order; a short line alone, which may be a heading, has the kind `SHORT` until here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from timeline.language import fold, structure
from timeline.model import Block
from timeline.read.reference_date import metadata

#: A block that may be a heading: a line alone, short, without the end of a sentence.
SHORT = "short"
#: More lines alone in a row than this are a list of entries and no headings.
_MANY = 3
_LONGEST, _LONGEST_TITLE = 60, 120
_UNENDED = tuple(".!?;:,…。！？；：，؟۔।-–—=")
_CLOSING = "\"'”’»)]*_ "
#: A line such as "Date: 3 May" or "**Author:** A. Smith"; the lines of a block; and a line that has little but a date
#: or number.
_FIELD = re.compile(r"[*_]*([^\W\d_][^\d:.!?*_\n]{0,30})[*_]*\s?:[*_]*(?=\s)")
_LINES = re.compile(r"\S[^\r\n]*")
_DATED = re.compile(r"(?=\D*\d)(?:[^\W\d]{0,20}[^\w\s]*\s+){0,2}\S*\d")
_DAY = re.compile(r"(?<!\d)\d\d?(?!\d)")
_NOTE = re.compile(r"\[\d{1,3}\]")
_SMALL = re.compile(r"(?<![\w'’])[^\W\d_]+")
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVXLC]{1,6}\.)\s+(?=[^\W\d])")
_REFERENCE_NUMBER = re.compile(r"[\d.\s]*")


def short(line: str) -> bool:
    """Whether a line that stands alone may be a heading.

    >>> [short(line) for line in ("Incumbents", "3rd Sept. '39", "4. Mai 1945.", "THE SIEGE OF VELLMAR.")]
    [True, True, True, True]
    >>> [short(line) for line in ("He died in 1940.", "and then", "Author: Ann Smith", "On the first day,")]
    [False, False, False, False]
    """
    if not line or len(line) > _LONGEST_TITLE:
        return False
    if line.isupper() or not line.isascii():
        letters = [letter for letter in line if letter.isalpha()]
        if len(letters) > 2 and all(letter.isupper() for letter in letters):
            return not line.endswith((",", ";", "-"))
    if len(line) > _LONGEST or not any(map(str.isalnum, line)) or line.lstrip("\"'“‘„«([¿¡")[:1].islower():
        return False
    if line.rstrip(_CLOSING).endswith(_UNENDED):
        return dated(line) and line.endswith((".", ":"))
    return not _FIELD.match(line)


def dated(line: str) -> bool:
    """Whether a line is short and little but a date or number, as the heads of a diary's days are.

    >>> dated("3rd Sept. '39"), dated("Monday, 4 May 1940"), dated("1940 The siege began and all went hungry")
    (True, True, False)
    """
    if len(line) > 30 or not _DATED.match(line):
        return False
    small = sum(word[0].islower() for word in _SMALL.findall(line))
    return small <= line[0].isdigit() and len(line.split()) <= 5


def titled(line: str) -> bool:
    """Whether the first line of a document, alone, can be its title: not a date, and no sentence."""
    if dated(line) and _DAY.search(line) and not any(word[0].islower() for word in _SMALL.findall(line)):
        return False
    ended = line.rstrip(_CLOSING).endswith(_UNENDED) and not line.endswith("?")
    return 0 < len(line) <= _LONGEST_TITLE and not ended and any(map(str.isalpha, line)) and not metadata(line)


def settle(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with their headings, title and references."""
    return tuple(_fields(text, _references(text, _title(text, _headings(text, blocks)))))


def title(text: str, blocks: Sequence[Block]) -> str | None:
    """The title of a document by its blocks; None where it has none."""
    found = next((block for block in blocks if block.kind == "title"), None)
    return " ".join(text[found.start : found.end].split()) if found else None


def _headings(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The short lines as headings, or as paragraphs where they are entries of a list."""
    found: list[Block] = []
    first = True
    runs = [list(run) for _, run in groupby(blocks, key=lambda block: block.kind == SHORT)]
    for number, run in enumerate(runs):
        if run[0].kind != SHORT:
            found += run
            continue
        last = number == len(runs) - 1
        lead = 2 if number == 0 else 0
        for place, block in enumerate(run):
            line = text[block.start : block.end]
            end = place == len(run) - 1
            if end and last:
                kind = "paragraph"
            elif place < lead and first and titled(line) and not _alike(line, _line(text, run, place + 1)):
                kind, first = "title", False
            elif len(run) <= _MANY or is_reference(line) or (end and not _NUMBERED.match(line)):
                kind = "heading"
            else:
                kind = "heading" if dated(line) and not dated(_line(text, run, place + 1)) else "paragraph"
            found.append(replace(block, kind=kind, level=_level(line) if kind == "heading" else int(kind == "title")))
    return found


def _alike(line: str, following: str) -> bool:
    """Whether a line is the first of a list or of numbered headings, and no title."""
    numbered = _NUMBERED.match(line)
    return bool(numbered and "." in numbered[0]) or (line[0].isdigit() and following[:1].isdigit())


def _line(text: str, run: Sequence[Block], place: int) -> str:
    return text[run[place].start : run[place].end] if place < len(run) else ""


def _level(line: str) -> int:
    """The level of a heading without marks: by its number ("2.1 Causes"), else the lowest."""
    number = _NUMBERED.match(line)
    if number is None or re.search(r"\d", line[number.end() :]):
        return 6
    return min(6, 2 + len(re.findall(r"\.(?=\d)", number[0])))


def _title(text: str, blocks: list[Block]) -> list[Block]:
    """The first heading as the title, where it heads all the rest, and no other block as one."""
    tops = [place for place, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    marked = [place for place, block in enumerate(blocks) if block.kind == "heading" and block.level < 6]
    if not blocks:
        return blocks
    chosen = None
    if tops:
        after = blocks[tops[0] + 1 : tops[0] + 2]
        line = text[blocks[tops[0]].start : blocks[tops[0]].end]
        if (
            len(tops) == 1
            or not re.search(r"\d", line)
            or (after and after[0].kind == "heading" and after[0].level > 1)
        ):
            chosen = tops[0]
        blocks = [replace(block, kind="heading", level=6) if block.kind == "title" else block for block in blocks]
    elif any(block.kind == "title" for block in blocks):
        return blocks
    elif marked and marked[0] == 0 and not any(blocks[place].level <= blocks[0].level for place in marked[1:]):
        chosen = 0
    elif blocks[0].kind == "paragraph" and len(blocks) > 1:
        line = text[blocks[0].start : blocks[0].end]
        following = text[blocks[1].start : blocks[1].end]
        if not re.search(r"[\r\n]", line) and titled(line) and not line[0].islower() and not _alike(line, following):
            chosen = 0
    if chosen is not None:
        blocks[chosen] = replace(blocks[chosen], kind="title", level=1)
    return blocks


def _references(text: str, blocks: Sequence[Block]) -> list[Block]:
    """What stands below a heading such as "Sources" as references, till the next heading of that level."""
    found: list[Block] = []
    level = 0
    for block in blocks:
        if block.kind in ("heading", "title"):
            line = text[block.start : block.end]
            ends = block.level <= level and not (block.level == 6 and re.search(r"\d", line))
            if not level or ends:
                level = block.level if block.kind == "heading" and is_reference(line) else 0
            elif block.level == 6:
                block = replace(block, kind="reference", level=0)
        elif (level and block.kind not in ("aside", "code")) or _is_note(text, block):
            block = replace(block, kind="reference", level=0)
        found.append(block)
    return found


def _fields(text: str, blocks: list[Block]) -> list[Block]:
    """Below a heading, lines such as "Date: 3 May" and "Status: closed", of which one has the date of the part below:
    that is a field, those without a number are asides."""
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
        while end < len(blocks) and (
            lines := _field_lines(text, blocks[end], block.level if block.kind == "heading" else 0)
        ):
            fields += lines
            end += 1
        if sum(field.kind == "field" for field in fields) == 1:
            found += fields
            place = end
    return found


def _field_lines(text: str, block: Block, level: int) -> list[Block]:
    """The lines of a block as fields of the heading of this level; none where it has others, too."""
    if block.kind not in ("paragraph", "item"):
        return []
    found = []
    for line in _LINES.finditer(text, block.start, block.end):
        label = _FIELD.match(text, line.start(), line.end())
        if label is None:
            return []
        if not re.search(r"\d", line[0]):
            kind = "aside"
        else:
            kind = "paragraph" if structure("dates").isdisjoint(fold(label[1]).split()) else "field"
        found.append(Block(kind, line.start(), line.end(), level if kind == "field" else 0))
    return found


def is_reference(line: str) -> bool:
    """Whether a heading stands above references.

    >>> is_reference("5. Further reading"), is_reference("Sources:"), is_reference("Sources of the river")
    (True, True, False)
    """
    words = " ".join(fold(line).strip(" :.#*[]").split())
    return words[_REFERENCE_NUMBER.match(words).end() :] in structure("references")  # type: ignore[union-attr]


def _is_note(text: str, block: Block) -> bool:
    """Whether a paragraph is a note that the text above refers to: "[1] See the Gazette"."""
    mark = _NOTE.match(text, block.start) if block.kind in ("paragraph", "item") else None
    return mark is not None and text.find(mark[0], 0, block.start) > 0
