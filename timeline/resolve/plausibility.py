"""Drop ambiguous expressions unless enough certain ones stand near.

"Now", "the second half", "a minute", March alone or a number like 1850 are times in a text about events, and mostly
something else in a recipe, a statute, a program or a table.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Container, Sequence
from functools import cache
from itertools import accumulate, pairwise

from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.resolve.year_lists import BARE

# Lengths are in characters.
#: In a text up to this length every expression is kept.
SHORT = 500
#: In a text up to this length one likely expression is enough for all.
BRIEF = 1500
#: How far away the expressions that support an ambiguous one may stand.
NEAR = 1500
#: The weights of an expression: ambiguous, likely, certain.
AMBIGUOUS, LIKELY, CERTAIN = 0, 1, 2
#: The weight of all expressions near that supports an ambiguous one.
ENOUGH = 2
#: A weight of one supports so many expressions at most.
SHARE = 5
#: So many entries that begin with a year are a list of years, in which one of so many may be out of order.
FEWEST_ENTRIES, ENTRIES_PER_SLIP = 3, 10
#: The kinds of meanings that are a time wherever they stand.
CERTAIN_KINDS = frozenset(("ago", "decade", "century"))
#: The modifiers that make a number a year: early 1990.
PARTS = frozenset(("START", "MID", "END"))


def accompanied(text: str, mentions: list[Mention], beginnings: Container[int] = ()) -> list[Mention]:
    """The mentions without ambiguous ones that too few others support.

    A number at one of the `beginnings` of entries and cells is a year if there are several, in order.

    >>> accompanied("Now turn the key. " * 40, [Mention(0, 3, "reference", {"reference": "PRESENT_REF"})])
    []
    """
    if len(text) <= SHORT:
        return mentions
    weights = [weight(mention) for mention in mentions]
    if all(weights):
        return mentions
    entries = [
        number for number, mention in enumerate(mentions) if mention.start in beginnings and mention.meaning in BARE
    ]
    if len(entries) >= FEWEST_ENTRIES and _are_in_order([mentions[number].slots.get("year") for number in entries]):
        for number in entries:
            weights[number] = max(weights[number], LIKELY)
    enough = ENOUGH if len(text) > BRIEF else LIKELY
    ends = [mention.end for mention in mentions]
    sums = [0, *accumulate(weights)]

    def is_supported(mention: Mention) -> bool:
        first, last = bisect(ends, mention.start - NEAR), bisect(ends, mention.end + NEAR)
        return sums[last] - sums[first] >= max(enough, (last - first) / SHARE)

    return [mention for mention, own in zip(mentions, weights, strict=True) if own or is_supported(mention)]


def _are_in_order(years: Sequence[object]) -> bool:
    """Whether years go up or down, but for one in ten."""
    numbers = [year for year in years if isinstance(year, int)]
    down = sum(later < earlier for earlier, later in pairwise(numbers))
    up = sum(later > earlier for earlier, later in pairwise(numbers))
    return min(up, down) * ENTRIES_PER_SLIP <= len(numbers)


def weight(mention: Mention) -> int:
    """How surely a mention is a time: AMBIGUOUS, LIKELY or CERTAIN (a year with a month, a decade)."""
    if mention.depth:
        inner = sum(map(weight, mention.joined))
        return min(inner + (mention.slots.get("mod") in PARTS), CERTAIN)
    alone, missing = _weight_of_meaning(mention.meaning)
    slots = mention.slots
    if "month" in slots and "year" in slots:
        return CERTAIN
    return alone or int(missing in slots)


@cache
def _weight_of_meaning(name: str) -> tuple[int, str | None]:
    """The weight of a meaning without its slots, and the slot that makes it likely."""
    meaning = MEANINGS[name]
    if not meaning.kinds.isdisjoint(CERTAIN_KINDS):
        return CERTAIN, None
    return AMBIGUOUS if meaning.unsure or meaning.domains else LIKELY, meaning.missing
