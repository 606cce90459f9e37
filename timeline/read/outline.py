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
from timeline.read.reference_date import date_or_none

#: The kind of a block that may be a heading: one short line that does not end like a sentence.
POSSIBLE_HEADING = "possible heading"
#: The level of a heading without marks or a number, and of the title.
LOWEST_HEADING, TITLE_LEVEL = 6, 1
#: The level of a heading whose number has one part ("2. Causes").
_NUMBERED_LEVEL = 2
#: More possible headings in a row than this are the entries of a list.
_MOST_IN_A_ROW = 3
#: How many lines at the top of a text may be its title.
_TITLE_LINES = 2
#: The longest heading and the longest title, in characters; a heading in capitals may be as long as a title.
_LONGEST, _LONGEST_TITLE = 60, 120
#: The longest heading that is a date, in characters and words.
_LONGEST_DATE, _MOST_WORDS_OF_DATE = 30, 5
#: A line in capitals has more letters than this.
_FEW_LETTERS = 2
#: The signs that no heading ends in, those of them that end a heading with a date ("4. Mai 1945."), and those that no
#: heading in capitals ends in.
_UNENDED = tuple(".!?;:,…。！？；：，؟۔।-–—=")
_ENDS_OF_DATES = (".", ":")
_UNENDED_CAPITALS = (",", ";", "-")
#: What may follow or precede the text of a heading.
_CLOSING, _OPENING = "\"'”’»)]*_ ", "\"'“‘„«([¿¡"

#: The label of a line such as "Date: 3 May" or "**Author:** A. Smith".
_FIELD_LABEL = re.compile(r"[*_]*(?P<label>[^\W\d_][^\d:.!?*_\n]{0,30})[*_]*\s?:[*_]*(?=\s)")
_LINES = re.compile(r"\S[^\r\n]*")
_DIGIT = re.compile(r"\d")
#: A number behind at most two words.
_EARLY_NUMBER = re.compile(r"(?=\D*\d)(?:[^\W\d]{0,20}[^\w\s]*\s+){0,2}\S*\d")
_DAY = re.compile(r"(?<!\d)\d\d?(?!\d)")
_WORDS = re.compile(r"(?<![\w'’])[^\W\d_]+")
#: The number of a heading: "2.1", "IV."
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVXLC]{1,6}\.)\s+(?=[^\W\d])")
_ANY_NUMBER = re.compile(r"[\d.\s]*")
#: The mark of a note: "[1]".
_NOTE = re.compile(r"\[\d{1,3}\]")


def may_be_heading(line: str) -> bool:
    """Whether a line that stands alone may be a heading.

    >>> [may_be_heading(line) for line in ("Incumbents", "3rd Sept. '39", "4. Mai 1945.", "THE SIEGE OF VELLMAR.")]
    [True, True, True, True]
    >>> [may_be_heading(line) for line in ("He died in 1940.", "and then", "Author: Ann Smith", "On the first day,")]
    [False, False, False, False]
    """
    if not line or len(line) > _LONGEST_TITLE:
        return False
    if (line.isupper() or not line.isascii()) and _is_in_capitals(line):
        return not line.endswith(_UNENDED_CAPITALS)
    if len(line) > _LONGEST or not any(map(str.isalnum, line)) or line.lstrip(_OPENING)[:1].islower():
        return False
    if line.rstrip(_CLOSING).endswith(_UNENDED):
        return is_date_heading(line) and line.endswith(_ENDS_OF_DATES)
    return not _FIELD_LABEL.match(line)


def _is_in_capitals(line: str) -> bool:
    """Whether all letters of a line are capitals; scripts without capitals have none."""
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) > _FEW_LETTERS and all(letter.isupper() for letter in letters)


def is_date_heading(line: str) -> bool:
    """Whether a short line consists of little more than a date or number, like the heading of a day in a diary.

    >>> [is_date_heading(line) for line in ("3rd Sept. '39", "Monday, 4 May 1940", "1940 The siege began")]
    [True, True, False]
    """
    if len(line) > _LONGEST_DATE or not _EARLY_NUMBER.match(line):
        return False
    in_lower_case = sum(word[0].islower() for word in _WORDS.findall(line))
    return in_lower_case <= line[0].isdigit() and len(line.split()) <= _MOST_WORDS_OF_DATE


def may_be_title(line: str) -> bool:
    """Whether the first line of a document, alone, may be its title: it is not a date, and not a sentence.

    >>> [may_be_title(line) for line in ("A quiet year", "Who was she?", "18 September 2023", "Nothing happened.")]
    [True, True, False, False]
    """
    if is_date_heading(line) and _DAY.search(line) and not any(word[0].islower() for word in _WORDS.findall(line)):
        return False
    is_ended = line.rstrip(_CLOSING).endswith(_UNENDED) and not line.endswith("?")
    return 0 < len(line) <= _LONGEST_TITLE and not is_ended and any(map(str.isalpha, line)) and not date_or_none(line)


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
            level = _level(lines[place]) if kind == "heading" else TITLE_LEVEL if kind == "title" else 0
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
    if is_top and may_be_title(line) and not _begins_list(line, following):
        return "title"
    if len(lines) <= _MOST_IN_A_ROW or heads_references(line) or (is_end and not _NUMBER.match(line)):
        return "heading"
    return "heading" if is_date_heading(line) and not is_date_heading(following) else "paragraph"


def _begins_list(line: str, following: str) -> bool:
    """Whether a line is the first of a list or of numbered headings, and not a title."""
    numbered = _NUMBER.match(line)
    return bool(numbered and "." in numbered[0]) or (line[0].isdigit() and following[:1].isdigit())


def _level(line: str) -> int:
    """The level of a heading without marks: by its number ("2.1 Causes"), otherwise the lowest."""
    number = _NUMBER.match(line)
    if number is None or _DIGIT.search(line, number.end()):
        return LOWEST_HEADING
    return min(LOWEST_HEADING, _NUMBERED_LEVEL + len(re.findall(r"\.(?=\d)", number[0])))


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
    return len(tops) == 1 or not _DIGIT.search(text[top.start : top.end]) or has_subheading


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
    return may_be_title(line) and not line[0].islower() and not _begins_list(line, following)


# References ----------------------------------------------------------------------------------------------------------


def heads_references(line: str) -> bool:
    """Whether a heading stands above references.

    >>> heads_references("5. Further reading"), heads_references("Sources:"), heads_references("Sources of the river")
    (True, True, False)
    """
    words = " ".join(fold(line).strip(" :.#*[]").split())
    return words[_ANY_NUMBER.match(words).end() :] in structure("references")  # type: ignore[union-attr]


def _with_references(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with what stands below a heading such as "Sources" as references, up to the next heading of its
    level, and with notes as references."""
    found: list[Block] = []
    level = 0  # of the heading of the references, 0 outside of them
    for block in blocks:
        if block.kind in ("heading", "title"):
            line = text[block.start : block.end]
            is_lowest = block.level == LOWEST_HEADING
            ends = block.level <= level and not (is_lowest and _DIGIT.search(line))
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
        label = _FIELD_LABEL.match(text, line.start(), line.end())
        if label is None:
            return []
        if not _DIGIT.search(line[0]):
            kind = "aside"
        else:
            kind = "paragraph" if structure("dates").isdisjoint(fold(label["label"]).split()) else "field"
        found.append(Block(kind, line.start(), line.end(), level if kind == "field" else 0))
    return found
