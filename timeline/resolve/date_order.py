"""Settle the order of day and month in numeric dates: by the caller, the document, the region or the language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.language import Language
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.value.moment import days_in_month

#: The meanings whose numbers can stand in several orders.
MONTHS_PER_YEAR = 12
#: The lengths of its months allow every day that some year has.
LEAP_YEAR = 2000


class Order(NamedTuple):
    """An order such as "DMY", and what settles it: "asked", "document", "region", "language", or nothing ("open")."""

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
