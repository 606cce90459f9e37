"""The order of day and month in dates of numbers: as asked, as the document shows, or as its language has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.language import Language
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.value.moment import days_in_month

#: Meanings whose numbers could stand in another order.
NUMERIC = frozenset(name for name, meaning in MEANINGS.items() if "order" in meaning.parameters)


class Order(NamedTuple):
    """The order, and what settles it: "asked", "document", "region", "language", or nothing ("open")."""

    order: str
    ground: str

    @property
    def step(self) -> tuple[str, str, str]:
        """What a resolution keeps of it."""
        return "order", self.ground, self.order

    @property
    def other(self) -> str:
        """The order that could be meant as well."""
        return "MDY" if self.order == "DMY" else "DMY"


def settle_order(mentions: Iterable[Mention], language: Language, *, asked: str | None, region: str | None) -> Order:
    """The order of a document: 13/4 in it settles that 3/4 is day and month."""
    if asked is not None:
        return Order(asked, "asked")
    seen = {shown for m in mentions if m.depth or m.meaning in NUMERIC for shown in _shown(m)}
    if len(seen) == 1:
        return Order(seen.pop(), "document")
    usual = language.orders[0]
    regional = language.regions.get(region) if region else None
    if regional is not None and regional != "YMD":
        return Order(regional, "region")
    if usual == "YMD":
        usual = "DMY"  # dates that begin with the year are read so anyway; of the others the day mostly leads
    return Order(usual, "open" if len(language.orders) > 1 or seen else "language")


def _shown(mention: Mention) -> Iterator[str]:
    """The order that a date shows by itself, because the other gives none."""
    slots = mention.slots
    if mention.meaning in NUMERIC:
        first, second = slots["first"], slots["second"]
        orders = [("DMY", (second, first)), ("MDY", (first, second))]
        fit = [order for order, (month, day) in orders if 1 <= month <= 12 and 1 <= day <= days_in_month(2000, month)]
        if len(fit) == 1:
            yield fit[0]
    elif mention.depth:
        for inner in mention.joined:
            yield from _shown(inner)
