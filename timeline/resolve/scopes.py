"""Walk through the blocks of a document and know which date holds here: that of a heading, entry, row or message.

Such a date holds for all below it until the next one of its level. It completes dates below that lack a year, a month
or a day, and it dates what has no date of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline.meaning import Direction
from timeline.model import Block, Mention, Timex
from timeline.resolve import heads
from timeline.resolve.fields import missing_field
from timeline.resolve.stamps import stamped
from timeline.resolve.state import Anchor, Scope
from timeline.value import Reference, TimeValue
from timeline.value.moment import Moment, Unit

#: The coarsest date of the layout that can give a missing field.
COARSEST_SOURCE = {"year": Unit.YEAR, "month": Unit.YEAR, "week": Unit.MONTH, "day": Unit.DAY}
#: A first paragraph up to this length that names one year or month gives it to a list below, in characters.
LONGEST_LEAD = 160
#: If a clock time is so many hours earlier than the one before it, midnight lies between them.
MIDNIGHT_GAP = 6
HOURS_PER_DAY = 24
#: The level of headings that are set off only by bold letters or lines of their own.
LOWEST_LEVEL = 6
#: The scopes whose day is that of their writing; an entry can be of a chronicle that was written long after.
_WRITTEN = frozenset(("heading", "message"))
#: The blocks that narrate no events: their dates are counted from the document's, and give nothing to others.
SILENT = frozenset(("code", "reference", "aside"))


class Head(NamedTuple):
    """The date at the beginning of an entry: its offsets, and where the text of the entry begins."""

    start: int
    end: int
    body: int


class Scopes:
    """A walk through the blocks of a document that knows which dates hold at each.

    `text` is the document's as running text, `source` as it is, and `ends` has where a hyphenated word ends there.
    `dating` has for each block what dates its events that have no date of their own, or None. `heads` has the dates at
    the beginning of entries and rows, by block; `headed` those of headings with a field for the date; `opened` the
    blocks right below a heading that is only a day or clock time; `below` the days that stand alone below headings;
    `written` by block the day of its section or message, from which it tells the past and the future.
    """

    def __init__(
        self, text: str, blocks: Sequence[Block], source: str | None = None, ends: Mapping[int, int] | None = None
    ) -> None:
        self.text = text
        self.blocks = blocks
        self.source = text if source is None else source
        self.ends = ends or {}
        self.dating: list[Scope | None] = [None] * len(blocks)
        self.heads: dict[int, Head] = {}
        self.headed: dict[int, Scope] = {}
        self.opened: set[int] = set()
        self.below: dict[int, Scope] = {}
        self.written: dict[int, TimeValue] = {}
        #: The number of the current block, the block, and how many headings stand above it.
        self.place = -1
        self.block: Block | None = None
        self.section = 0
        self._open: list[Scope] = []  # that hold here, the innermost last
        self._siblings: dict[tuple[str, int], list[Scope]] = {}  # earlier ones at the same kind and level of block
        self._cells: dict[Unit, Scope] = {}  # of this row, the last date of each granularity, the latest last
        self._lead: Scope | None = None
        self._heading = -1  # the number of the last heading,
        self._bare_heading = -1  # and of the last one that is only a day or clock time
        self._first_heading = 0  # the offset of the first heading
        self._is_diary = False
        self._quoted = 0  # how deep the quoted message stands that holds here

    def split_silent(self, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
        """The mentions in the text, and those in references, navigation and code."""
        silent = [(block.start, block.end) for block in self.blocks if block.kind in SILENT]
        if not silent:
            return list(mentions), []
        starts = [start for start, _ in silent]
        parts: tuple[list[Mention], list[Mention]] = ([], [])
        for mention in mentions:
            number = bisect_right(starts, mention.start) - 1
            parts[number >= 0 and mention.start < silent[number][1]].append(mention)
        return parts

    def with_stamps(self, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions, and the bare clock times and days at the beginning of entries ("08:40 - First alert")."""
        found, self._is_diary = stamped(self.text, self.blocks, mentions)
        return found

    def reach(self, position: int) -> bool:
        """Go on to the block that holds a position; whether that is another one than before."""
        before, blocks = self.place, self.blocks
        while (place := self.place + 1) < len(blocks) and blocks[place].start <= position:
            if self._open or blocks[place].kind != "paragraph" or self._bare_heading == self.place:
                self._enter()
            else:  # a paragraph for which nothing holds
                self.place, self.block = place, blocks[place]
                self._cells.clear()
        return self.place != before

    def finish(self) -> None:
        """Go through the blocks that are left."""
        self.reach(len(self.text))

    def without_dateline(self, day: TimeValue) -> None:
        """Let a day not date what has no date, if it is that of the only heading with a date: of a letter, a memoir."""
        given = {id(scope): scope for scope in self.dating if scope is not None}
        if [(scope.kind, scope.value) for scope in given.values() if scope.kind != "entry"] == [("heading", day)]:
            self.dating = [None if scope is not None and scope.kind == "heading" else scope for scope in self.dating]

    @property
    def today(self) -> Scope | None:
        """The day that relative dates are counted from here, if an entry, a heading or a message gives one."""
        if not self._open:
            return None
        return next((scope for scope in reversed(self._open) if scope.dates and scope.value.unit <= Unit.DAY), None)

    @property
    def year(self) -> Scope | None:
        """The innermost date of at most a year that holds here."""
        return self._above(Unit.YEAR, has_siblings=True) if self._open else None

    def is_head(self, mention: Mention) -> bool:
        """Whether a mention stands where it dates more than its own clause."""
        block, text = self.block, self.text
        if block is None or mention.start >= block.end:
            return False
        if block.kind in ("paragraph", "quote"):
            opens = self._opens_entry(block, mention) and heads.is_absolute(mention)
            return opens and self._separator(block, mention.end) is not None
        if not heads.is_absolute(mention):
            return False
        match block.kind:
            case "title" | "heading":
                at_edge = self._opens_entry(block, mention) or heads.closes_heading(text, block, mention)
                return at_edge and not self._has_date(block)
            case "row":
                return heads.fills_cell(text, block, mention)
            case "field":
                return heads.follows_field_name(text, block, mention)
            case "header":
                return heads.follows_header_name(text, block, mention) and not self._has_date(block)
            case "item":
                at_edge = self._opens_entry(block, mention) or heads.follows_label(text, block, mention)
                return at_edge or self._continues_head(mention)
        return False

    def anchor(self, mention: Mention) -> tuple[Anchor, Direction] | None:
        """What completes a date at a head, by the layout; None if it lacks nothing."""
        missing, block = missing_field(mention), self.block
        if missing not in COARSEST_SOURCE or block is None:
            return None
        coarsest = COARSEST_SOURCE[missing]
        siblings = self._siblings.get((block.kind, block.level), [])
        last = siblings[-1] if siblings and siblings[-1].value.unit <= coarsest else None
        if missing == "day" and last is not None:
            return _given(last, missing)
        above = self._beside(block, coarsest) or self._above(coarsest, bool(siblings))
        if above is not None:
            return _given(above, missing)
        if last is not None:
            return _anchor(last), _order_of(siblings)
        if self._lead is not None and self._lead.value.unit <= coarsest:
            return _given(self._lead, missing)
        return None

    def context(self, mention: Mention, mentioned: Iterable[Anchor]) -> tuple[Anchor, Direction] | None:
        """What completes a date in the text: the month or year of a heading, if the text names no other year since."""
        missing = missing_field(mention)
        if missing == "day" and (title := self._day_of_title(mentioned)) is not None:
            return _anchor(title), Direction.INSIDE
        if missing not in ("year", "month") or self.block is None:
            return None
        above = next((scope for scope in reversed(self._open) if scope.dates), None)
        if above is None or not Unit.DAY < above.value.unit <= COARSEST_SOURCE[missing]:
            return None
        if not _is_within_a_year(above.value) or any(time.names_year and time.end > above.end for time in mentioned):
            return None
        return _given(above, missing)

    def later(self, value: TimeValue, mention: Mention) -> TimeValue:
        """The value; on the next day for a clock time of a list that goes on past midnight: 23:50, 00:10."""
        block = self.block
        siblings = self._siblings.get((block.kind, block.level)) if block is not None else None
        if missing_field(mention) != "day" or not siblings or value.unit > Unit.HOUR or value.start is None:
            return value
        last = siblings[-1].value
        if last.start is None or last.unit > Unit.HOUR:
            return value
        if len(siblings) > 1 and siblings[-2].value > last:  # the latest comes first
            return value
        return value.plus(1, Unit.DAY) if _hours_between(value.start, last.start) >= MIDNIGHT_GAP else value

    def note(self, mention: Mention, timex: Timex) -> bool:
        """Let the date at a head hold for what follows; whether it does."""
        block, when = self.block, timex.when
        if block is None or when is None or when.start is None or when.end is None:
            return False
        if timex.type not in ("DATE", "TIME") or isinstance(timex.value, Reference):
            return False
        match block.kind:
            case "title" | "heading":
                return self._note_heading(block, mention, timex, when)
            case "header":
                if when.unit > Unit.DAY or missing_field(mention):
                    return False
                self._hold(Scope(when, timex.text, "message", block.level, True), block)
            case "field":
                self._hold(Scope(when, timex.text, "heading", block.level, _is_within_a_year(when), timex.end), block)
                if self._heading >= 0:
                    self.headed.setdefault(self._heading, self._open[-1])
            case "row":
                self._cells.pop(when.unit, None)
                self._cells[when.unit] = Scope(when, timex.text, "row", block.level, True)
            case _:
                return self._note_entry(block, mention, timex, when)
        return True

    def lead(self, mention: Mention, timex: Timex) -> None:
        """Take the year that a short first paragraph names for the lists below it."""
        block, when = self.block, timex.when
        if self._lead is not None or block is None or block.kind != "paragraph":
            return
        if block.end - block.start > LONGEST_LEAD or when is None or when.unit not in (Unit.YEAR, Unit.MONTH):
            return
        if when.start and when.end and heads.is_absolute(mention):
            self._lead = Scope(when, timex.text, "heading", 0, False)

    def _note_heading(self, block: Block, mention: Mention, timex: Timex, when: TimeValue) -> bool:
        """Let the date of a heading hold for the section."""
        dates, level = heads.heads_section(self.text, block, mention, when), _level(block)
        dates = dates and not (self.place == 0 and heads.is_lifetime(self.text, block, mention, when))
        stamp = dates and when.unit <= Unit.DAY and heads.is_stamp(self.text, block.start, mention, block.end)
        if dates and when.unit <= Unit.DAY and heads.is_alone(self.text, block, timex):
            self._bare_heading = self.place
            if when.unit == Unit.DAY and self.place and self.blocks[self.place - 1].kind in ("title", "heading"):
                self.below[self.place - 1] = Scope(when, timex.text, "heading", level, dates)
            if when.unit < Unit.DAY and level == LOWEST_LEVEL:  # the title of what happened then stands below it
                level -= 1
                self._leave(lambda scope: scope.kind == "heading" and scope.level == level)
        self._hold(Scope(when, timex.text, "heading", level, dates, timex.end, stamp), block)
        return _is_within_a_year(when)

    def _note_entry(self, block: Block, mention: Mention, timex: Timex, when: TimeValue) -> bool:
        """Let the date of an item or paragraph hold for the entry; a date after a label is only a sibling of others."""
        entry = Scope(when, timex.text, "entry", max(block.level, 1), True)
        parted = self._separator(block, timex.end)
        if block.kind == "item" and self._continues_head(mention):
            if parted is not None:
                self.heads[self.place] = Head(self.heads[self.place].start, timex.end, parted.end())
                self._hold(entry, block)
        elif block.kind == "item" and not self._opens_entry(block, mention):
            beside = entry._replace(level=block.level, dates=False)
            self._siblings.setdefault((block.kind, block.level), []).append(beside)
            return False
        else:
            if parted is not None:
                self.heads[self.place] = Head(timex.start, timex.end, parted.end())
            self._hold(entry, block)
        return True

    def _enter(self) -> None:
        """Go on to the next block, and leave the scopes that end there."""
        before = self.block
        self.place += 1
        block = self.block = self.blocks[self.place]
        if self.place and self._bare_heading == self.place - 1:
            self.opened.add(self.place)
        if self._quoted:
            self._leave_quotes(block)
        match block.kind:
            case "title":
                self._open.clear()
            case "heading":
                self._enter_heading(block)
            case "item":
                self._leave(lambda scope: scope.kind == "entry" and scope.level >= block.level)
            case "header":
                if not block.level and (before is None or before.kind != "header"):
                    self._open.clear()
                    self._siblings.clear()
            case kind if kind != "row" and kind not in SILENT:
                self._leave(lambda scope: scope.kind == "entry" and scope.level > block.level)
        self._cells = {}
        self.dating[self.place] = next((scope for scope in reversed(self._open) if self._gives_dates(scope)), None)
        for scope in self._open:
            self._note_written(scope)

    def _enter_heading(self, block: Block) -> None:
        """Begin a section, and leave all scopes of the sections that end."""
        if not self.section:
            self._first_heading = block.start
        self._heading = self.place
        self.section += 1
        self._leave(lambda scope: scope.kind in ("entry", "row") or scope.level >= block.level)
        self._siblings = {key: value for key, value in self._siblings.items() if key[0] == "heading"}

    def _gives_dates(self, scope: Scope) -> bool:
        """Whether a scope dates what has no date here; that of the document's title does so up to the first heading."""
        return scope.dates and not scope.stamp and (scope.level > 0 or scope.kind != "heading" or not self.section)

    def _leave(self, ended: Callable[[Scope], bool]) -> None:
        """Close the scopes that have ended; a message goes on to the next one."""
        self._open = [scope for scope in self._open if scope.kind == "message" or not ended(scope)]

    def _leave_quotes(self, block: Block) -> None:
        """Leave the messages that are quoted deeper than a block is: below a quote, a message goes on."""
        depth = block.level if block.kind in ("quote", "header") else 0
        if depth < self._quoted:
            self._quoted = depth
            self._open = [scope for scope in self._open if scope.kind != "message" or scope.level <= depth]

    def _hold(self, scope: Scope, block: Block) -> None:
        """Open a scope."""
        if scope.kind == "message":  # one header may have several dates
            self._quoted = scope.level
            self._open = [other for other in self._open if other.level < scope.level]
        self._open.append(scope)
        self._siblings.setdefault((block.kind, block.level), []).append(scope)
        if scope.dates and not scope.stamp:
            self.dating[self.place] = scope
        self._note_written(scope)

    def _note_written(self, scope: Scope) -> None:
        """Keep for the current block the day of a section or message that it is in."""
        if scope.kind in _WRITTEN and scope.dates and scope.value.unit <= Unit.DAY:
            self.written[self.place] = scope.value

    def _has_date(self, block: Block) -> bool:
        """Whether a heading or header has given its date."""
        return bool(self._open) and self.dating[self.place] is self._open[-1] and self._open[-1].level == _level(block)

    def _opens_entry(self, block: Block, mention: Mention) -> bool:
        """Whether a mention is the first at the beginning of its block."""
        return heads.opens_block(self.text, block, mention) and self.place not in self.heads

    def _continues_head(self, mention: Mention) -> bool:
        """Whether a clock time stands right after the day that an entry begins with: "16/2 | 18:10 | Alarm"."""
        head = self.heads.get(self.place)
        return head is not None and head.body == mention.start and missing_field(mention) == "day"

    def _separator(self, block: Block, end: int) -> re.Match[str] | None:
        """What separates a date that ends here from the entry that it begins."""
        return heads.separator(self.text, block, end, in_diary=self._is_diary)

    def _beside(self, block: Block, coarsest: Unit) -> Scope | None:
        """The last date of the row that is fine enough."""
        if block.kind != "row":
            return None
        return next((scope for scope in reversed(self._cells.values()) if scope.value.unit <= coarsest), None)

    def _above(self, coarsest: Unit, has_siblings: bool) -> Scope | None:
        """The innermost open scope that is fine enough; siblings give more than one that is longer than a year."""
        fitting = (scope for scope in reversed(self._open) if scope.value.unit <= coarsest)
        return next((scope for scope in fitting if not has_siblings or _is_within_a_year(scope.value)), None)

    def _day_of_title(self, mentioned: Iterable[Anchor]) -> Scope | None:
        """The day in the title, if the text below its first heading has named no other day yet."""
        title = next((scope for scope in self._open if scope.kind == "heading" and scope.level == 0), None)
        if title is None or not title.dates or title.value.unit != Unit.DAY or not self.section:
            return None
        named = any(time.value.unit <= Unit.DAY and time.end > self._first_heading for time in mentioned)
        return None if named else title


def _level(block: Block) -> int:
    """The level of a heading; a title stands above all."""
    return 0 if block.kind == "title" else block.level


def _is_within_a_year(value: TimeValue) -> bool:
    """Whether a value is no longer than a year."""
    return value.start is not None and value.end is not None and value.end <= value.start.plus(1, Unit.YEAR)


def _hours_between(first: Moment, last: Moment) -> int:
    """The hours from one moment to another, minutes aside."""
    return (last.ordinal - first.ordinal) * HOURS_PER_DAY + last.hour - first.hour


def _anchor(scope: Scope) -> Anchor:
    """The date of a scope as an anchor."""
    return Anchor(scope.value, scope.text, 0, True)


def _given(scope: Scope, missing: str) -> tuple[Anchor, Direction]:
    """The anchor that gives a missing field, and the direction from there."""
    near = missing in ("year", "week") and scope.value.unit < Unit.YEAR
    return _anchor(scope), Direction.NEAREST if near else Direction.INSIDE


def _order_of(siblings: Sequence[Scope]) -> Direction:
    """The direction from the last of some entries to the next one: the past, if the latest comes first."""
    last = siblings[-1].value
    if last.unit >= Unit.YEAR:
        return Direction.INSIDE
    latest_first = len(siblings) > 1 and siblings[-2].value > last
    return Direction.PAST if latest_first else Direction.FUTURE
