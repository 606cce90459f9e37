"""Where a date stands in its block: at the beginning of an entry, at the edge of a heading, alone in a cell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import compress

from timeline.language import fold, structure
from timeline.lazy_regex import lazy_regex
from timeline.meaning import MEANINGS
from timeline.model import Block, Mention, Timex
from timeline.resolve.stamps import DIARY_POINT
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: The roles of columns that have dates.
OF_DATES = frozenset(("date", "end"))
#: The slots of a date that is named, even if its century is counted from another date.
NAMING = frozenset(("month", "year", "yy"))
#: The longest gap between a label and its date, in characters.
LABEL_GAP = 12
#: Marks that may stand before the first word of an entry.
_OPENING = re.compile(r"[\W_]*")
#: What separates the date at the beginning of an item from its text.
_SEPARATOR = lazy_regex(
    r"\s*[\])}*_]*\s*(?:[:;|]|[-–—,.](?=\s)|[–—]|\s*\Z)[\s*_:|–—-]*|\s*[\])}]+\s*|\t\s*|\s+(?=[^a-z\s]|\Z)"
)
#: What separates the date at the beginning of a paragraph from its text.
_CLEAR_SEPARATOR = lazy_regex(r"\s*[\])}*_]*\s*(?:[:|]|[-–—](?=\s)|[–—]|\s*\Z)[\s*_:|–—-]*|\t\s*")
_BEFORE_DATE = lazy_regex(r"[,:(\[|/–—-]\s*\Z")
_LABEL = re.compile(r"\w[\s*_)]*:[\s*_]*\Z")
#: Brackets at the end of a heading: "[2.4.1] - 2023-12-19 [YANKED]".
_BRACKETS = re.compile(r"\[[^\[\]]{0,30}\]\s*\Z|\([^()]{0,30}\)\s*\Z")
#: Marks around a heading, and those after its date.
_MARKS_BEFORE, _MARKS_AFTER = " *_([", " \t\n*_:)]}.,–—-"
_AROUND_STAMP = " \t\n*_:#"
#: The name of a line in the head of a mail.
#: The years that the person of a title may have lived.
SHORTEST_LIFE, LONGEST_LIFE = 20, 110
_HEADER_NAME = re.compile(r"\W*\w*\W*")
_SENTENCE_END = frozenset(".!?;")


def is_absolute(mention: Mention) -> bool:
    """Whether a mention names a date, or a part of one, and is not counted from another date."""
    if mention.depth:
        return all(map(is_absolute, mention.joined))
    meaning = MEANINGS[mention.meaning]
    counted = "anchor" in meaning.parameters and meaning.missing is None
    return not counted or not NAMING.isdisjoint(mention.slots)  # only the century of a year of two digits is counted


def opens_block(text: str, block: Block, mention: Mention) -> bool:
    """Whether only marks stand before a mention in its block."""
    if mention.start > block.start and text[block.start].isalnum():
        return False
    opening = _OPENING.match(text, block.start, block.end)
    return opening is not None and opening.end() >= mention.start


def follows_label(text: str, block: Block, mention: Mention) -> bool:
    """Whether an item is a label and a date: "Call for papers: 3 May"."""
    label = _LABEL.search(text, max(block.start, mention.start - LABEL_GAP), mention.start)
    return label is not None and not _has_words(text[mention.end : block.end])


def closes_heading(text: str, block: Block, mention: Mention) -> bool:
    """Whether only marks and brackets stand after a date in its heading."""
    return not _BRACKETS.sub("", text[mention.end : block.end]).strip(_MARKS_AFTER)


def is_stamp(text: str, start: int, mention: Mention | Timex, end: int) -> bool:
    """Whether the text from `start` to `end` only says when it was written: "Posted on | 3 May 2011 |"."""
    words = fold(text[start : mention.start]).strip(_AROUND_STAMP)
    return words in structure("written") and not _has_words(text[mention.end : end])


def follows_header_name(text: str, block: Block, mention: Mention) -> bool:
    """Whether only the name of the line stands before a date in the head of a mail."""
    return _HEADER_NAME.fullmatch(text, block.start, mention.start) is not None


def follows_field_name(text: str, block: Block, mention: Mention) -> bool:
    """Whether a date stands right after the name of its field: "Date: 3 May"."""
    return text[block.start : mention.start].rstrip(" \t*_").endswith(":")


def separator(text: str, block: Block, end: int, *, in_diary: bool) -> re.Match[str] | None:
    """What separates a date that ends here from the entry that it begins."""
    if block.kind == "item":
        return _SEPARATOR.match(text, end, block.end)
    found = _CLEAR_SEPARATOR.match(text, end, block.end)
    return found or (DIARY_POINT.match(text, end, block.end) if in_diary else None)


def heads_section(text: str, block: Block, mention: Mention, when: TimeValue) -> bool:
    """Whether the date of a heading is that of the text below, and not only a time that the heading mentions."""
    if text[block.end - 1] in _SENTENCE_END:
        return False
    before = text[block.start : mention.start]
    return not before.strip(_MARKS_BEFORE) or bool(_BEFORE_DATE.search(before)) or when.unit <= Unit.DAY


def is_lifetime(text: str, block: Block, mention: Mention, when: TimeValue) -> bool:
    """Whether the date of a heading says when somebody lived: "Anna Keller | (1868-1941)"."""
    if when.start is None or when.end is None or text[mention.start - 1 : mention.start] != "(":
        return False
    closes = text[mention.end : block.end].strip() == ")"
    return closes and SHORTEST_LIFE <= when.end.year - when.start.year <= LONGEST_LIFE


def is_alone(text: str, block: Block, timex: Timex) -> bool:
    """Whether a block has no words besides a date."""
    return not _has_words(text[block.start : timex.start] + text[timex.end : block.end])


def fills_cell(text: str, block: Block, mention: Mention) -> bool:
    """Whether a mention is nearly all of a cell of its row."""
    column = bisect_right(block.cells, (mention.start, len(text))) - 1
    return column >= 0 and mention.start < block.cells[column][1] and fills(text, block.cells[column], mention)


def fills(text: str, cell: tuple[int, int], date: Mention | Timex) -> bool:
    """Whether a date is nearly all of a cell: the other letters are at most half as many."""
    others = sum(map(str.isalnum, text[cell[0] : date.start] + text[date.end : cell[1]]))
    return others <= len("".join(text[date.start : date.end].split())) // 2


def entry_beginnings(text: str, blocks: Iterable[Block]) -> set[int]:
    """Where a number is most likely a year: at the beginning of items and headings, and in columns of dates."""
    found = set()
    columns: dict[tuple[str, ...], list[bool]] = {}
    for block in blocks:
        if block.kind in ("item", "heading"):
            opening = _OPENING.match(text, block.start, block.end)
            found.add(opening.end() if opening else block.start)
        elif block.kind == "row":
            key = block.roles or block.heads
            if key not in columns:
                columns[key] = [role in OF_DATES for role in key] if block.roles else _date_columns(key)
            found |= {start for start, _ in compress(block.cells, columns[key])}
    return found


def _date_columns(heads: tuple[str, ...]) -> list[bool]:
    """For each column whether it has dates: by its head, or the first one where the table has no heads."""
    if not any(heads):
        return [number == 0 for number in range(len(heads))]
    return [_is_of_dates(head) for head in heads]


def _is_of_dates(head: str) -> bool:
    """Whether the head of a column is a word for dates, or for what begins or ends: "Year", "From"."""
    words = frozenset(fold(head).split())
    return any(not words.isdisjoint(structure(name)) for name in ("dates", "begins", "ends"))


def _has_words(text: str) -> bool:
    """Whether a text has a letter or digit."""
    return any(map(str.isalnum, text))
