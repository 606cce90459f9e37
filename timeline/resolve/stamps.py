"""Find bare clock times, days and years that count only at the beginning of entries: "08:40 - First alert".

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
from typing import Any, NamedTuple

from timeline.lazy_regex import lazy_regex
from timeline.model import Block, Mention

#: So many entries must begin with a time of a kind before any of them is read as a time.
FEWEST_COLONS, FEWEST_POINTS, FEWEST_DAYS, FEWEST_YEARS = 2, 3, 2, 2
#: A heading or cell that is only a time is no longer, in characters.
LONGEST_ALONE = 24
#: A date that begins a paragraph stands within so many characters of its start.
MARKS_BEFORE = 2
MINUTES_PER_HOUR = 60
#: The marks that may stand after the only time of a heading or cell.
_MARKS_AFTER = " *_.)]"
#: A clock time, or the hours from one to another: "9:15", "14:02:11", "9.15 – 10.00".
_CLOCK = re.compile(
    r"[\W_]*(?P<clock>(?P<hour>[01]?\d|2[0-3])(?P<mark>[:.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
    r"(?:\s?[-–—]\s?(?P<last>[01]?\d|2[0-3])(?P=mark)(?P<last_minute>[0-5]\d))?)(?![:.]?\w|\s?[%€$£°])"
)
#: The number of a day with its ending, before what separates it from the entry.
_DAY = lazy_regex(r"\W*(?P<day>(?P<number>[1-9]|[12]\d|3[01])(?P<suffix>[a-z]{1,2})?)(?=[.:]|,?\s[A-Z])")
#: A day in figures, before a clock time, a colon or a dash: "2/16 1810 hrs", "2/17: ".
_FIGURES = lazy_regex(r"\W*(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)(?=[\s,]+\d{1,2}:?\d\d(?!\d)|:\s|\s+[-–—]\s)")
#: A year at the beginning of an entry, before a name or noun.
_YEAR = re.compile(r"\W*(?P<year>[12]\d{3})(?=\s[^\W\d_a-z])")
#: What separates the date at the beginning of a diary's entry from its text.
DIARY_POINT = re.compile(r"(?:(?<=\.)(?=\s)|[\])*_]*\.)[\s*_]*(?:-{2,}|[–—])?\s*(?=[^a-z\s])")
#: What stands between a weekday and the number of the day.
_BETWEEN = re.compile(r",?\s{1,2}")
#: The blocks of a text without lists, tables and headings.
PLAIN = frozenset(("title", "paragraph", "quote"))

#: A column of a table: the heads of the table, and the number of the column.
Column = tuple[tuple[str, ...], int]


class _Clock(NamedTuple):
    """A clock time at the beginning of an entry, its mark (":" or "."), and the column that it stands in."""

    mark: str
    column: Column | None
    mention: Mention


class _Diary(NamedTuple):
    """The bare days that the entries of a diary begin with, whether it is one, and where mentions begin in the days."""

    days: list[Mention]
    is_diary: bool
    replaced: set[int]


class _Mentions:
    """The mentions of a text, to be looked up by their offsets."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def overlap(self, start: int, end: int) -> bool:
        """Whether a mention stands in text[start:end], or reaches into it."""
        place = bisect_left(self._starts, end)
        return place > 0 and self.mentions[place - 1].end > start

    def first_in(self, block: Block) -> Mention | None:
        """The first mention that begins in a block."""
        place = bisect_left(self._starts, block.start)
        return self.mentions[place] if place < len(self.mentions) and self._starts[place] < block.end else None


def stamped(text: str, blocks: Sequence[Block], mentions: Sequence[Mention]) -> tuple[list[Mention], bool]:
    """The mentions with those at the beginning of entries added, and whether the text is a diary in paragraphs."""
    known = _Mentions(mentions)
    diary = _diary(text, blocks, known)
    if not diary.days and {block.kind for block in blocks} <= PLAIN:
        return list(mentions), diary.is_diary
    years = _years(text, blocks, known)
    added = [*_clocks(text, blocks, known), *_days_in_figures(text, blocks, known), *years]
    if not added and not diary.days:
        return list(mentions), diary.is_diary
    replaced = diary.replaced | {year.start for year in years}
    kept = [mention for mention in mentions if mention.start not in replaced] if replaced else mentions
    return sorted([*kept, *added, *diary.days], key=lambda mention: mention.start), diary.is_diary


def _clocks(text: str, blocks: Sequence[Block], known: _Mentions) -> list[Mention]:
    """The clock times at the beginning of entries, if there are enough of them.

    Times with points ("9.15") may be the numbers of sections: they count only in order, or in a column with others.
    """
    found = [clock for clock in _possible_clocks(text, blocks) if not known.overlap(*clock.mention[:2])]
    colons = [clock.mention for clock in found if clock.mark == ":"]
    points = [clock for clock in found if clock.mark == "."]
    if _are_in_order([clock.mention for clock in points]):
        return colons + [clock.mention for clock in points]
    if len(colons) < FEWEST_COLONS:
        return []
    columns = {clock.column for clock in found if clock.mark == ":" and clock.column}
    return colons + [clock.mention for clock in points if clock.column in columns]


def _possible_clocks(text: str, blocks: Sequence[Block]) -> Iterator[_Clock]:
    """The clock times at the beginning of items, and those that are all of a cell or heading."""
    for block in blocks:
        if block.kind == "item":
            day = _FIGURES.match(text, block.start, block.end)
            if match := _CLOCK.match(text, day.end() if day else block.start, block.end):
                yield _Clock(match["mark"], None, _clock_mention(match))
        elif block.kind in ("row", "heading"):
            for column, (start, end) in enumerate(block.cells or ((block.start, block.end),)):
                match = _CLOCK.match(text, start, end) if start < end <= start + LONGEST_ALONE else None
                if match and not text[match.end() : end].strip(_MARKS_AFTER):
                    yield _Clock(match["mark"], (block.heads, column if block.cells else -1), _clock_mention(match))


def _clock_mention(match: re.Match[str]) -> Mention:
    """The mention of a clock time, or of the hours from one to another."""
    numbers = {name: int(digits) for name, digits in match.groupdict().items() if digits and digits.isdigit()}
    start, end = match.start("hour"), match.end("clock")
    if "last" not in numbers:
        return Mention(start, end, "clock", numbers)
    slots: dict[str, Any] = {name: numbers[name] for name in ("last", "last_minute")}
    return Mention(start, end, "hours", {"first": numbers["hour"], "first_minute": numbers["minute"], **slots})


def _are_in_order(clocks: Sequence[Mention]) -> bool:
    """Whether times with points go one way through the day, and are not the numbers of sections."""
    times = [_minutes(clock.slots) for clock in clocks]
    steps = [later - earlier for earlier, later in pairwise(times)]
    forward, back = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    counted = sum(abs(step) == 1 for step in steps)  # 9.14, 9.15, 9.16 are rather sections
    return len(clocks) >= FEWEST_POINTS and min(forward, back) <= len(steps) // 4 and counted * 2 <= len(steps)


def _minutes(slots: dict[str, Any]) -> int:
    """The minutes since midnight of a clock time, or of the first of two."""
    hour: int = slots.get("hour", slots.get("first", 0))
    minute: int = slots.get("minute", slots.get("first_minute", 0))
    return hour * MINUTES_PER_HOUR + minute


def _days_in_figures(text: str, blocks: Sequence[Block], known: _Mentions) -> list[Mention]:
    """The days in figures at the beginning of items, if there are enough of them: "2/16 1810 hrs", "2/17: "."""
    found = []
    for block in blocks:
        match = _FIGURES.match(text, block.start, block.end) if block.kind == "item" else None
        if match is not None and not known.overlap(match.start("first"), match.end("second")):
            numbers = {"first": int(match["first"]), "second": int(match["second"])}
            found.append(Mention(match.start("first"), match.end("second"), "numeric_day", numbers))
    return found if len(found) >= FEWEST_DAYS else []


def _years(text: str, blocks: Sequence[Block], known: _Mentions) -> list[Mention]:
    """The years that most items of a list begin with, in order: "1698 Earl Otto moves in", "1702 The castle burns".

    A number that is a mention already is replaced.
    """
    items = [block for block in blocks if block.kind == "item" and block.level <= 1]
    found = [match for block in items if (match := _YEAR.match(text, block.start, block.end))]
    years = [int(match["year"]) for match in found]
    if len(found) < max(FEWEST_YEARS, len(items) // 2) or years not in (sorted(years), sorted(years, reverse=True)):
        return []
    bare = {mention[:2] for mention in known.mentions if mention.meaning == "bare_year"}
    spans = [match.span("year") for match in found]
    return [
        Mention(start, end, "lone_year", {"year": year})
        for (start, end), year in zip(spans, years, strict=True)
        if (start, end) in bare or not known.overlap(start, end)
    ]


def _diary(text: str, blocks: Sequence[Block], known: _Mentions) -> _Diary:
    """The bare days that entries begin with ("7th."; "Monday, 17th."), if others begin with a date."""
    entries = [block for block in blocks if block.kind in ("paragraph", "item")]
    if not _any_begins_with_day(entries, known):
        return _Diary([], False, set())
    dated, days, replaced = 0, [], set()
    for block in entries:
        first = known.first_in(block)
        at_start = first is not None and first.start - block.start <= MARKS_BEFORE
        if first is not None and at_start and "day" in first.slots:
            dated += DIARY_POINT.match(text, first.end, block.end) is not None
        elif (day := _bare_day(text, block, first)) is not None:
            days.append(day)
            if first is not None and day.start <= first.start < day.end:
                replaced.add(first.start)
    if dated + len(days) <= FEWEST_DAYS or not dated:
        return _Diary([], dated > FEWEST_DAYS, set())
    return _Diary(days, True, replaced)


def _any_begins_with_day(entries: Sequence[Block], known: _Mentions) -> bool:
    """Whether an entry begins with a mention that has a day."""
    starts = [block.start for block in entries]
    days = (mention.start for mention in known.mentions if "day" in mention.slots) if starts else ()
    return any(start - starts[bisect_right(starts, start) - 1] <= MARKS_BEFORE for start in days)


def _bare_day(text: str, block: Block, first: Mention | None) -> Mention | None:
    """The day without a month at the beginning of an entry, with the weekday before or after it.

    `first` is the first mention of the entry.
    """
    at_start = first is not None and first.start - block.start <= MARKS_BEFORE
    weekday = first if first is not None and at_start and "weekday" in first.slots else None
    gap = _BETWEEN.match(text, weekday.end, block.end) if weekday is not None else None
    match = _DAY.match(text, gap.end() if gap else block.start, block.end)
    if match is None or not (gap or match["suffix"]):
        return None
    start, end = match.span("day")
    if weekday is not None and gap:
        start = weekday.start
    elif weekday is None and first is not None and _BETWEEN.fullmatch(text, end, first.start):
        end = first.end
    return Mention(start, end, "day_of_month", {"day": int(match["number"])})
