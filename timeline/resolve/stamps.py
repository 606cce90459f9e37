"""Times that are read as such only where entries begin with them: "08:40 - First alert", "7th. Letter from Ann".

>>> from timeline.model import Block
>>> text = "09:00 Doors open\\n10:30 Talk"
>>> found, _ = stamped(text, [Block("item", 0, 16, 1), Block("item", 17, 27, 1)], [])
>>> [(text[mention.start : mention.end], mention.slots) for mention in found]
[('09:00', {'hour': 9, 'minute': 0}), ('10:30', {'hour': 10, 'minute': 30})]
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from timeline.model import Block, Mention

#: As many entries as this must begin with a time of a kind before any of them is read as one.
_COLONS, _POINTS, _DAYS, _YEARS = 2, 3, 2, 2
#: A clock time, or the hours from one to another: "9:15", "14:02:11", "9.15 – 10.00".
_CLOCK = re.compile(
    r"[\W_]*(?P<clock>(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
    r"(?:\s?[-–—]\s?(?P<last>[01]?\d|2[0-3])(?P=mark)(?P<last_minute>[0-5]\d))?)(?![:.]?\w|\s?[%€$£°])"
)
#: A heading, or a cell, that is a time alone is no longer.
_ALONE = 24
#: The number of a day with its ending, and what parts it from the entry.
_DAY = re.compile(r"\W*(?P<day>(?P<number>[1-9]|[12]\d|3[01])(?P<suffix>[a-z]{1,2})?)(?=[.:]|,?\s[A-Z])")
_FIGURES = re.compile(r"\W*(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?=[\s,]+\d{1,2}:?\d\d(?!\d)|:\s|\s+[-–—]\s)")
#: What parts a date from the entry that it begins, in a diary.
POINT = re.compile(r"(?:(?<=\.)(?=\s)|[\])*_]*\.)[\s*_]*(?:-{2,}|[–—])?\s*(?=[^a-z\s])")
#: A year that a line begins with, before a name or noun.
_YEAR = re.compile(r"\W*(?P<year>[12]\d{3})(?=\s[^\W\d_a-z])")
_BETWEEN = re.compile(r",?\s{1,2}")
#: The blocks that are no lists and have no headings.
PLAIN = frozenset(("title", "paragraph", "quote"))

#: A column of a table: the heads of that, and its number.
Column = tuple[tuple[str, ...], int]


def stamped(text: str, blocks: Sequence[Block], mentions: Sequence[Mention]) -> tuple[list[Mention], bool]:
    """The mentions, and the bare clock times and days that entries begin with; whether it is a diary in paragraphs."""
    starts = [mention.start for mention in mentions]
    kinds = {block.kind for block in blocks}
    if kinds <= PLAIN:  # nothing that clock times stand at the head of
        days, diary, _ = _days(text, blocks, mentions, starts)
        if not days:
            return list(mentions), diary
    clocks = [stamp for stamp in _clocks(text, blocks) if not _covered(mentions, starts, stamp[2].start, stamp[2].end)]
    colons = [stamp for mark, _, stamp in clocks if mark == ":"]
    points = [stamp for mark, _, stamp in clocks if mark == "."]
    ordered = _in_order(points)
    added = [*colons] if ordered or len(colons) >= _COLONS else []
    if ordered:
        added += points
    elif added:
        columns = {column for mark, column, _ in clocks if mark == ":" and column}
        added += [stamp for mark, column, stamp in clocks if mark == "." and column in columns]
    slashed = [day for day in _slashed(text, blocks) if not _covered(mentions, starts, day.start, day.end)]
    added += slashed if len(slashed) >= _DAYS else []
    days, diary, replaced = _days(text, blocks, mentions, starts)
    if years := _years(text, blocks):
        same = {mention[:2] for mention in mentions if mention.meaning == "bare_year"}
        years = [year for year in years if year[:2] in same or not _covered(mentions, starts, *year[:2])]
        replaced |= {year.start for year in years}
        added += years
    if not added and not days:
        return list(mentions), diary
    kept = [mention for mention in mentions if mention.start not in replaced] if replaced else mentions
    return sorted([*kept, *added, *days], key=lambda mention: mention.start), diary


def _clocks(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, Column | None, Mention]]:
    """The clock times at the head of items, and those that are all that a cell or a heading has, with their mark and
    the column they stand in."""
    for block in blocks:
        if block.kind == "item":
            day = _FIGURES.match(text, block.start, block.end)
            if match := _CLOCK.match(text, day.end() if day else block.start, block.end):
                yield match["mark"], None, _mention(match)
            continue
        if block.kind not in ("row", "heading"):
            continue
        for column, (start, end) in enumerate(block.cells or ((block.start, block.end),)):
            match = _CLOCK.match(text, start, end) if start < end <= start + _ALONE else None
            if match and not text[match.end() : end].strip(" *_.)]"):
                yield match["mark"], (block.heads, column if block.cells else -1), _mention(match)


def _years(text: str, blocks: Sequence[Block]) -> list[Mention]:
    """The years that all entries of a list in order begin with: "1698 Earl Otto moves in", "1702 The castle burns"."""
    items = [block for block in blocks if block.kind == "item" and block.level <= 1]
    found = [match for block in items if (match := _YEAR.match(text, block.start, block.end))]
    years = [int(match["year"]) for match in found]
    if len(found) < max(_YEARS, len(items) // 2) or years not in (sorted(years), sorted(years, reverse=True)):
        return []
    return [Mention(*match.span("year"), "lone_year", {"year": int(match["year"])}) for match in found]


def _slashed(text: str, blocks: Sequence[Block]) -> Iterator[Mention]:
    """The days of figures that items begin with, where a clock time or a mark follows: "2/16 1810 hrs", "2/17: "."""
    for block in blocks:
        if block.kind == "item" and (match := _FIGURES.match(text, block.start, block.end)):
            numbers = {"first": int(match["first"]), "second": int(match["second"])}
            yield Mention(match.start("first"), match.end("second"), "numeric_day", numbers)


def _mention(match: re.Match[str]) -> Mention:
    numbers = {name: int(digits) for name, digits in match.groupdict().items() if digits and digits.isdigit()}
    start, end = match.start("hour"), match.end("clock")
    if "last" not in numbers:
        return Mention(start, end, "clock", numbers)
    slots: dict[str, Any] = {name: numbers[name] for name in ("last", "last_minute")}
    return Mention(start, end, "hours", {"first": numbers["hour"], "first_minute": numbers["minute"], **slots})


def _covered(mentions: Sequence[Mention], starts: Sequence[int], start: int, end: int) -> bool:
    """Whether a mention stands in text[start:end], or reaches into it."""
    place = bisect_left(starts, end)
    return place > 0 and mentions[place - 1].end > start


def _in_order(stamps: Sequence[Mention]) -> bool:
    """Whether times with points go one way through the day, and are not the numbers of sections."""
    times = [(stamp.slots.get("hour", stamp.slots.get("first", 0))) * 60 + _minute(stamp) for stamp in stamps]
    steps = [last - first for first, last in pairwise(times)]
    one_way = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    return (
        len(stamps) >= _POINTS
        and min(one_way) <= len(steps) // 4
        and sum(abs(step) == 1 for step in steps) * 2 <= len(steps)
    )


def _minute(stamp: Mention) -> int:
    minute: int = stamp.slots.get("minute", stamp.slots.get("first_minute", 0))
    return minute


def _days(
    text: str, blocks: Sequence[Block], mentions: Sequence[Mention], starts: Sequence[int]
) -> tuple[list[Mention], bool, set[int]]:
    """The bare days that a diary's paragraphs begin with ("7th."; "Monday, 17th."), whether it is one, and the mentions
    that are part of these."""
    dated, bare, replaced = 0, [], set()
    entries = [block for block in blocks if block.kind in ("paragraph", "item")]
    begins = [block.start for block in entries]
    near = (
        mention.start - begins[bisect_right(begins, mention.start) - 1]
        for mention in mentions
        if "day" in mention.slots
    )
    if not begins or all(distance > 2 for distance in near):
        return [], False, set()
    for block in entries:
        place = bisect_left(starts, block.start)
        first = mentions[place] if place < len(mentions) and mentions[place].start < block.end else None
        if first is not None and first.start - block.start <= 2 and "day" in first.slots:
            dated += bool(POINT.match(text, first.end, block.end))
            continue
        weekday = first if first is not None and first.start - block.start <= 2 and "weekday" in first.slots else None
        gap = _BETWEEN.match(text, weekday.end, block.end) if weekday is not None else None
        match = _DAY.match(text, gap.end() if gap else block.start, block.end)
        if match is None or not (gap or match["suffix"]):
            continue
        start, end = weekday.start if gap and weekday is not None else match.start("day"), match.end("day")
        following = mentions[place] if first is not None and weekday is None else None
        if following is not None and _BETWEEN.fullmatch(text, end, following.start):
            end = following.end
            weekday = following
        bare.append((Mention(start, end, "day_of_month", {"day": int(match["number"])}), weekday))
    diary = dated + len(bare) > _DAYS and dated > 0
    if not diary:
        return [], dated > _DAYS, set()
    replaced = {weekday.start for mention, weekday in bare if weekday is not None}
    return [mention for mention, _ in bare], True, replaced
