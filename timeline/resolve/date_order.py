"""Settle the order of day and month in numeric dates: by the caller, the document, the region or the language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.language import Language
from timeline.meaning import MEANINGS
from timeline.model import Block, Mention
from timeline.value.moment import days_in_month

#: The meanings whose numbers can stand in several orders.
MONTHS_PER_YEAR = 12
#: The lengths of its months allow every day that some year has.
LEAP_YEAR = 2000


class Order(NamedTuple):
    """An order such as "DMY", and what settles it: "asked", "column", "document", "region", "language"; else "open"."""

    order: str
    ground: str

    @property
    def step(self) -> tuple[str, str, str]:
        """The step of a resolution that used this order."""
        return "order", self.ground, self.order

    @property
    def other(self) -> str:
        """The other possible order."""
        return "MDY" if self.order == "DMY" else "DMY"


def orders_of_columns(mentions: Iterable[Mention], blocks: Sequence[Block]) -> dict[int, Order]:
    """The order of the dates in figures in columns of tables that show one, by where they stand in the text.

    The dates of a column are written in one order: one date that is possible in this order only settles it for all.

    >>> rows = [Block("row", at, at + 14, cells=((at, at + 9), (at + 10, at + 14))) for at in (0, 15)]
    >>> dates = [Mention(at, at + 9, "numeric_date", {"first": day, "second": 4}) for at, day in ((0, 3), (15, 13))]
    >>> orders_of_columns(dates, rows)[0]
    Order(order='DMY', ground='column')
    """
    found: dict[tuple[int, int], list[Mention]] = {}
    tables = _tables_of(blocks)
    starts = [block.start for block in blocks] if tables else []
    for mention in mentions if tables else ():
        place = bisect_right(starts, mention.start) - 1
        if place in tables and (mention.depth or MEANINGS[mention.meaning].ordered):
            column = bisect_right(blocks[place].cells, (mention.start, blocks[place].end)) - 1
            found.setdefault((tables[place], column), []).append(mention)
    orders: dict[int, Order] = {}
    for column_mentions in found.values():
        shown: set[str] = set()
        for mention in column_mentions:
            _add_shown(mention, shown)
        if len(shown) == 1:
            order = Order(shown.pop(), "column")
            orders |= {mention.start: order for mention in column_mentions}
    return orders


def _tables_of(blocks: Sequence[Block]) -> dict[int, int]:
    """For each row its table: the place of the first of the rows that follow one another and have the same heads."""
    tables: dict[int, int] = {}
    for place, block in enumerate(blocks):
        if block.kind != "row":
            continue
        before = blocks[place - 1] if place - 1 in tables else None
        goes_on = before is not None and (before.heads, len(before.cells)) == (block.heads, len(block.cells))
        tables[place] = tables[place - 1] if goes_on else place
    return tables


def settle_order(mentions: Iterable[Mention], language: Language, *, asked: str | None, region: str | None) -> Order:
    """The order of day and month in a document.

    A date that is possible in one order only settles it for all: 13/4 shows that 3/4 is day and month.

    >>> from timeline.language import load
    >>> date = Mention(0, 9, "numeric_date", {"first": 13, "second": 4, "year": 2020})
    >>> settle_order([date], load("en"), asked=None, region="US")
    Order(order='DMY', ground='document')
    """
    if asked is not None:
        return Order(asked, "asked")
    shown: set[str] = set()
    for mention in mentions:
        if mention.depth or MEANINGS[mention.meaning].ordered:
            _add_shown(mention, shown)
    if len(shown) == 1:
        return Order(shown.pop(), "document")
    usual = language.orders[0]
    regional = language.regions.get(region) if region else None
    if regional is not None and regional != "YMD":
        return Order(regional, "region")
    if usual == "YMD":
        usual = "DMY"  # dates with the year first are read so in any case; in the others the day mostly comes first
    return Order(usual, "open" if len(language.orders) > 1 or shown else "language")


def _add_shown(mention: Mention, shown: set[str]) -> None:
    """Add the order of a date that is possible in this order only."""
    slots = mention.slots
    if MEANINGS[mention.meaning].ordered:
        first, second = slots["first"], slots["second"]
        day_first, month_first = _is_possible(second, first), _is_possible(first, second)
        if day_first != month_first:
            shown.add("DMY" if day_first else "MDY")
    elif mention.depth:
        for slot in slots.values():
            if isinstance(slot, Mention):
                _add_shown(slot, shown)


def _is_possible(month: int, day: int) -> bool:
    """Whether some year has this day."""
    return 1 <= month <= MONTHS_PER_YEAR and 1 <= day <= days_in_month(LEAP_YEAR, month)
