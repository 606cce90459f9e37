"""Which date holds for which part of a document: that of a heading, list head, table row, log stamp or message.

A date in one of these places holds for all below it until the next one of its level. It completes dates below that lack
a year, a month or a day, and it dates what has no date of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from timeline.language import fold, structure
from timeline.meaning import MEANINGS, Direction
from timeline.model import Block, Mention, Timex
from timeline.resolve.fields import missing_field as lacks
from timeline.resolve.stamps import POINT, stamped
from timeline.resolve.state import Anchor as Place
from timeline.value import Reference, TimeValue
from timeline.value.moment import Unit

#: How fine a date must be to give what another one lacks.
FINE = {"year": Unit.YEAR, "month": Unit.MONTH, "week": Unit.MONTH, "day": Unit.DAY}
#: The slots of what names a date, though its century is counted from another.
NAMING = frozenset(("month", "year", "yy"))
#: A first paragraph up to this length that names one year or month gives it to a list below, in characters.
LEAD = 160
#: So many hours back from one clock time to the next mean that midnight lies between.
MIDNIGHT = 6
#: What stands between a label and its date is no longer.
LABEL = 12
#: That of headings that are only set off, by bold letters or lines alone.
LOWEST = 6
#: Marks that part the date at the head of an entry from what follows, and those that may open the entry.
_OPENING = re.compile(r"[\W_]*")
_PARTED = re.compile(
    r"\s*[\])}*_]*\s*(?:[:;|]|[-–—,.](?=\s)|[–—]|\s*\Z)[\s*_:|–—-]*|\s*[\])}]+\s*|\t\s*|\s+(?=[^a-z\s]|\Z)"
)
_MARKED = re.compile(r"\s*[\])}*_]*\s*(?:[:|]|[-–—](?=\s)|[–—]|\s*\Z)[\s*_:|–—-]*|\t\s*")
_BEFORE_DATE = re.compile(r"[,:(\[|/–—-]\s*\Z")
_LABELLED = re.compile(r"\w[\s*_)]*:[\s*_]*\Z")
#: "[2.4.1] - 2023-12-19 | [YANKED] |"
_BRACKETED = re.compile(r"\[[^\[\]]{0,30}\]\s*\Z|\([^()]{0,30}\)\s*\Z")
_FIELD = re.compile(r"\W*\w*\W*")
_STOP = frozenset(".!?;")
#: The blocks that narrate no events, so that their dates are counted from and give nothing.
SILENT = frozenset(("code", "reference", "aside"))


class Scope(NamedTuple):
    """A date that holds for a part of a document, the words that give it, and what they stand in.

    `kind` is "heading", "entry", "row" or "message". `dates` says whether it dates what has no date of its own, and
    not only completes other dates. `end` is where its words end in the text.
    """

    value: TimeValue
    text: str
    kind: str
    level: int
    dates: bool
    end: int = 0


class Head(NamedTuple):
    """The date at the head of an entry: its offsets, and where the words of the entry begin."""

    start: int
    end: int
    body: int


class Scopes:
    """A walk through the blocks of a document that knows which dates hold where it is.

    `dating` has for each block what dates its events that have no date of their own, or None; `heads` the dates that
    entries and rows begin with; `headed` those of headings that have them in a field below; `opened` the blocks right
    below a heading that is no more than a day or clock time. `text` is the document's as running prose, `source` as it
    is, and `ends` has where a hyphenated word ends there.
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
        self.place = self._heading = -1
        self.block: Block | None = None
        self._open: list[Scope] = []
        self._lead: Scope | None = None
        self._siblings: dict[tuple[str, int], list[Scope]] = {}
        self._cells: dict[Unit, Scope] = {}  # of this row, the last date of each granularity, the latest last
        self._leading, self._headed, self._diary = True, False, False
        self.section, self._first = 0, 0  # how many headings were passed, and where the first of them stands
        self._bare = -1  # the last heading that is no more than a day or a clock time

    def parted(self, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
        """The mentions in the text, and those in references, navigation and code, which nothing is counted from."""
        silent = [(block.start, block.end) for block in self.blocks if block.kind in SILENT]
        if not silent:
            return list(mentions), []
        starts = [start for start, _ in silent]
        parts: tuple[list[Mention], list[Mention]] = ([], [])
        for mention in mentions:
            place = bisect_right(starts, mention.start) - 1
            parts[place >= 0 and mention.start < silent[place][1]].append(mention)
        return parts

    def openings(self) -> set[int]:
        """Where a number is a year if one ever is: at the head of items and headings, in columns that have dates."""
        found = set()
        columns: dict[tuple[str, ...], list[bool]] = {}
        for block in self.blocks:
            if block.kind in ("item", "heading"):
                opening = _OPENING.match(self.text, block.start, block.end)
                found.add(opening.end() if opening else block.start)
            elif block.kind == "row":
                if block.heads not in columns:
                    headed = any(block.heads)  # without heads, the first column may have dates
                    columns[block.heads] = [
                        _dated_column(head) if headed else number == 0 for number, head in enumerate(block.heads)
                    ]
                found |= {cell[0] for cell in compress(block.cells, columns[block.heads])}
        return found

    def stamped(self, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions, and the bare clock times and days that entries begin with ("08:40 - First alert")."""
        found, self._diary = stamped(self.text, self.blocks, mentions)
        return found

    def reach(self, position: int) -> bool:
        """Go on to the block that holds a position; whether that is another one than before."""
        before, blocks = self.place, self.blocks
        while (place := self.place + 1) < len(blocks) and blocks[place].start <= position:
            if self._open or blocks[place].kind != "paragraph" or self._bare == self.place:
                self._enter()
            else:  # a paragraph for which nothing holds
                self.place, self.block = place, blocks[place]
                self._cells.clear()
        return self.place != before

    def finish(self) -> None:
        """Go through the blocks that are left."""
        self.reach(len(self.text))

    def is_head(self, mention: Mention) -> bool:
        """Whether a mention stands where it dates more than its own clause."""
        block = self.block
        if block is None or mention.start >= block.end:
            return False
        if block.kind in ("paragraph", "quote"):
            return self._opens(block, mention) and _absolute(mention) and bool(self._parted(block, mention.end))
        if not _absolute(mention):
            return False
        if block.kind in ("title", "heading"):
            return self._at_edge(block, mention) and not self._holds(block)
        if block.kind == "row":
            return self._cell(block, mention) is not None
        if block.kind == "field":
            return self.text[block.start : mention.start].rstrip(" \t*_").endswith(":")
        if block.kind == "header":
            return bool(_FIELD.fullmatch(self.text, block.start, mention.start)) and not self._holds(block)
        return block.kind == "item" and (
            self._opens(block, mention) or self._closes(block, mention) or self._goes_on(mention)
        )

    def _parted(self, block: Block, end: int) -> re.Match[str] | None:
        """What parts a date that ends here from the entry that it begins."""
        if block.kind == "item":
            return _PARTED.match(self.text, end, block.end)
        found = _MARKED.match(self.text, end, block.end)
        return found or (POINT.match(self.text, end, block.end) if self._diary else None)

    def anchor(self, mention: Mention) -> tuple[Place, Direction] | None:
        """What a date at a head is completed from, by the structure; None where it lacks nothing."""
        missing, block = lacks(mention), self.block
        if missing not in FINE or block is None:
            return None
        fine = FINE[missing]
        siblings = self._siblings.get((block.kind, block.level), [])
        if missing == "day" and siblings and siblings[-1].value.unit <= Unit.DAY:
            return _counted(siblings[-1], missing)
        if block.kind == "row":
            beside = next((scope for scope in reversed(self._cells.values()) if scope.value.unit <= fine), None)
            if beside is not None:
                return _counted(beside, missing)
        fitting = (scope for scope in reversed(self._open) if scope.value.unit <= fine)
        above = next((scope for scope in fitting if _within_a_year(scope.value) or not siblings), None)
        if above is not None:
            return _counted(above, missing)
        if siblings and siblings[-1].value.unit <= fine:
            last = siblings[-1].value
            down = len(siblings) > 1 and siblings[-2].value > last
            side = Direction.INSIDE if last.unit >= Unit.YEAR else Direction.PAST if down else Direction.FUTURE
            return _place(siblings[-1]), side
        if self._lead is not None and self._lead.value.unit <= fine:
            return _counted(self._lead, missing)
        return None

    def context(self, mention: Mention, places: Iterable[Place]) -> tuple[Place, Direction] | None:
        """What a date within the text of a block is completed from, where the month or year of a heading holds and the
        text has named no other year since."""
        missing = lacks(mention)
        if missing == "day" and (title := self._title_day(places)) is not None:
            return _place(title), Direction.INSIDE
        if missing not in ("year", "month") or self.block is None:
            return None
        above = next((scope for scope in reversed(self._open) if scope.dates), None)
        if above is None or above.value.unit <= Unit.DAY or above.value.unit > FINE[missing]:
            return None
        if not _within_a_year(above.value) or any(place.names_year and place.end > above.end for place in places):
            return None
        return _counted(above, missing)

    def _title_day(self, places: Iterable[Place]) -> Scope | None:
        """The day in the title, where the text below its first heading has named no other day yet."""
        title = next((scope for scope in self._open if scope.kind == "heading" and scope.level == 0), None)
        if title is None or not title.dates or title.value.unit != Unit.DAY or not self._headed:
            return None
        since = (place for place in places if place.value.unit <= Unit.DAY and place.end > self._first)
        return title if next(since, None) is None else None

    @property
    def today(self) -> Scope | None:
        """The day that relative dates are counted from here, where an entry, a heading or a message gives one."""
        if not self._open:
            return None
        return next((scope for scope in reversed(self._open) if scope.dates and scope.value.unit <= Unit.DAY), None)

    def later(self, value: TimeValue, mention: Mention) -> TimeValue:
        """A clock time of a list that goes on past midnight: 23:50, 00:10."""
        block = self.block
        siblings = self._siblings.get((block.kind, block.level)) if block is not None else None
        if lacks(mention) != "day" or not siblings or value.unit > Unit.HOUR:
            return value
        last = siblings[-1].value
        if last.start is None or value.start is None or last.unit > Unit.HOUR:
            return value
        if len(siblings) > 1 and siblings[-2].value > last:  # the latest stands first
            return value
        hours = (last.start.ordinal - value.start.ordinal) * 24 + last.start.hour - value.start.hour
        return value.plus(1, Unit.DAY) if hours >= MIDNIGHT else value

    def note(self, mention: Mention, timex: Timex) -> bool:
        """Let the date at a head hold for what follows; whether it does."""
        block, when = self.block, timex.when
        if block is None or when is None or when.start is None or when.end is None:
            return False
        if timex.type not in ("DATE", "TIME") or isinstance(timex.value, Reference):
            return False
        match block.kind:
            case "title" | "heading":
                dates, level = self._dates(block, mention, when), _level(block)
                if dates and when.unit <= Unit.DAY and self._alone(block, timex):
                    self._bare = self.place
                    if when.unit < Unit.DAY and level == LOWEST:  # below it stands the title of what happened then
                        level -= 1
                        self._leave(lambda scope: scope.kind == "heading" and scope.level == level)
                self._push(Scope(when, timex.text, "heading", level, dates, timex.end), block)
                return _within_a_year(when)
            case "header":
                if when.unit > Unit.DAY or lacks(mention):
                    return False
                self._push(Scope(when, timex.text, "message", 0, True), block)
            case "field":
                self._push(Scope(when, timex.text, "heading", block.level, _within_a_year(when), timex.end), block)
                if self._heading >= 0:
                    self.headed.setdefault(self._heading, self._open[-1])
            case "row":
                self._cells.pop(when.unit, None)
                self._cells[when.unit] = Scope(when, timex.text, "row", block.level, True)
            case "item" if self._goes_on(mention):
                parted = self._parted(block, timex.end)
                if parted is not None:
                    self.heads[self.place] = Head(self.heads[self.place].start, timex.end, parted.end())
                    self._push(Scope(when, timex.text, "entry", max(block.level, 1), True), block)
            case "item" if not self._opens(block, mention):
                beside = Scope(when, timex.text, "entry", block.level, False)
                self._siblings.setdefault((block.kind, block.level), []).append(beside)
                return False
            case _:
                parted = self._parted(block, timex.end)
                if parted is not None:
                    self.heads[self.place] = Head(timex.start, timex.end, parted.end())
                self._push(Scope(when, timex.text, "entry", max(block.level, 1), True), block)
        return True

    def lead(self, mention: Mention, timex: Timex) -> None:
        """Take the year that a short first paragraph names for the lists below it."""
        block, when = self.block, timex.when
        if not self._leading or block is None or block.kind != "paragraph" or block.end - block.start > LEAD:
            return
        if when is not None and when.unit in (Unit.YEAR, Unit.MONTH) and when.start and when.end and _absolute(mention):
            self._leading = False
            self._lead = Scope(when, timex.text, "heading", 0, False)

    def _enter(self) -> None:
        before = self.block
        self.place += 1
        block = self.block = self.blocks[self.place]
        if self.place and self._bare == self.place - 1:
            self.opened.add(self.place)
        match block.kind:
            case "title":
                self._open.clear()
            case "heading":
                self._first = self._first if self._headed else block.start
                self._headed, self._heading = True, self.place
                self.section += 1
                self._leave(lambda scope: scope.kind in ("entry", "row") or scope.level >= block.level)
                self._siblings = {key: value for key, value in self._siblings.items() if key[0] == "heading"}
            case "item":
                self._leave(lambda scope: scope.kind == "entry" and scope.level >= block.level)
            case "header":
                if before is None or before.kind != "header":
                    self._open.clear()
                    self._siblings.clear()
            case _ if block.kind != "row" and block.kind not in SILENT:
                self._leave(lambda scope: scope.kind == "entry" and scope.level > block.level)
        self._cells = {}
        self.dating[self.place] = next((scope for scope in reversed(self._open) if self._gives_dates(scope)), None)

    def _gives_dates(self, scope: Scope) -> bool:
        """Whether a date holds for what has none here; that of a document's title does so up to the first heading."""
        return scope.dates and (scope.level > 0 or scope.kind != "heading" or not self._headed)

    def _leave(self, ended: Callable[[Scope], bool]) -> None:
        self._open = [scope for scope in self._open if scope.kind == "message" or not ended(scope)]

    def _push(self, scope: Scope, block: Block) -> None:
        if scope.kind == "message":  # one header may have many dates
            self._open.clear()
        self._open.append(scope)
        self._siblings.setdefault((block.kind, block.level), []).append(scope)
        if scope.dates:
            self.dating[self.place] = scope

    def _holds(self, block: Block) -> bool:
        return bool(self._open) and self.dating[self.place] is self._open[-1] and self._open[-1].level == _level(block)

    def _opens(self, block: Block, mention: Mention) -> bool:
        if mention.start > block.start and self.text[block.start].isalnum():
            return False
        opening = _OPENING.match(self.text, block.start, block.end)
        return opening is not None and opening.end() >= mention.start and self.place not in self.heads

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a clock time stands right behind the day that an entry begins with: "16/2 | 18:10 | Alarm"."""
        head = self.heads.get(self.place)
        return head is not None and head.body == mention.start and lacks(mention) == "day"

    def _closes(self, block: Block, mention: Mention) -> bool:
        """Whether an item is a label and a date: "Call for papers: 3 May"."""
        labelled = _LABELLED.search(self.text, max(block.start, mention.start - LABEL), mention.start)
        return labelled is not None and not any(map(str.isalnum, self.text[mention.end : block.end]))

    def _at_edge(self, block: Block, mention: Mention) -> bool:
        after = _BRACKETED.sub("", self.text[mention.end : block.end]).strip(" \t\n*_:)]}.,–—-")
        return self._opens(block, mention) or not after

    def _dates(self, block: Block, mention: Mention, when: TimeValue) -> bool:
        """Whether a heading dates what follows, and does not only name a time in passing."""
        if self.text[block.end - 1] in _STOP:
            return False
        before = self.text[block.start : mention.start]
        return not before.strip(" *_([") or bool(_BEFORE_DATE.search(before)) or when.unit <= Unit.DAY

    def _alone(self, block: Block, timex: Timex) -> bool:
        """Whether a block has nothing but a date."""
        return not any(map(str.isalnum, self.text[block.start : timex.start] + self.text[timex.end : block.end]))

    def _cell(self, block: Block, mention: Mention) -> int | None:
        """The column whose cell a mention fills."""
        column = bisect_right(block.cells, (mention.start, len(self.text))) - 1
        if column < 0 or mention.start >= block.cells[column][1]:
            return None
        return column if fills(self.text, block.cells[column], mention) else None


def _dated_column(head: str) -> bool:
    """Whether a column is called by dates, or by what begins or ends: "Year", "From"."""
    words = frozenset(fold(head).split())
    return any(not words.isdisjoint(structure(name)) for name in ("dates", "begins", "ends"))


def _level(block: Block) -> int:
    """The level of a heading, above which a title stands."""
    return 0 if block.kind == "title" else block.level


def fills(text: str, cell: tuple[int, int], date: Mention | Timex) -> bool:
    """Whether a cell of a table is little else than the date in it."""
    letters = sum(map(str.isalnum, text[cell[0] : date.start] + text[date.end : cell[1]]))
    return letters <= len("".join(text[date.start : date.end].split())) // 2


def _absolute(mention: Mention) -> bool:
    """Whether a mention names a date, or a part of one, and does not count from another."""
    if mention.depth:
        return all(map(_absolute, mention.joined))
    spec = MEANINGS[mention.meaning]
    counts = "anchor" in spec.parameters and spec.missing is None
    return not counts or not NAMING.isdisjoint(mention.slots)  # a year of two digits counts only for its century


def _within_a_year(value: TimeValue) -> bool:
    return value.start is not None and value.end is not None and value.end <= value.start.plus(1, Unit.YEAR)


def _place(scope: Scope) -> Place:
    return Place(scope.value, scope.text, 0, True)


def _counted(scope: Scope, missing: str) -> tuple[Place, Direction]:
    """The place that gives a missing field, and the side of it to look on."""
    near = missing in ("year", "week") and scope.value.unit < Unit.YEAR
    return _place(scope), Direction.NEAREST if near else Direction.INSIDE
