"""Words that only may be a time, and the company in which they are one.

"Now", "the second half", "a minute", March alone or a number like 1850 are times in a text that tells time, and mostly
none in a recipe, a statute, a program or a table: there they count only where better ones stand near.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Container, Sequence
from functools import cache
from itertools import accumulate, pairwise

from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.resolve.year_lists import BARE

#: Up to this length a text is taken at its word, in characters.
SHORT = 500
#: Up to this length one sure time is company enough for all the text.
BRIEF = 1500
#: How far company may be, in characters.
NEAR = 1500
#: How much company is enough: one that is certain, or two that are sure.
ENOUGH = 2
#: How many expressions one sure time may vouch for.
SHARE = 5
#: So many entries that begin with a year, one after the other, are a list of years.
MORE = 3
#: Of so many, one may be out of order.
SLIPS = 10
#: Kinds that are a time wherever they stand.
CERTAIN = frozenset(("ago", "decade", "century"))
#: What makes a time of what it stands with: early 1990.
PARTS = frozenset(("START", "MID", "END"))


def accompanied(text: str, mentions: list[Mention], heads: Container[int] = ()) -> list[Mention]:
    """The mentions without those that only may be a time and have not enough company; a year at one of the `heads`,
    where entries begin and columns have dates, is one if there are more, in order.

    >>> accompanied("Now turn the key. " * 40, [Mention(0, 3, "reference", {"reference": "PRESENT_REF"})])
    []
    """
    if len(text) <= SHORT:
        return mentions
    weights = [weight(mention) for mention in mentions]
    if all(weights):
        return mentions
    heading = [n for n, one in enumerate(mentions) if one.start in heads and one.meaning in BARE]
    if len(heading) >= MORE and _in_order([mentions[number].slots.get("year") for number in heading]):
        for number in heading:
            weights[number] = max(weights[number], 1)
    enough = ENOUGH if len(text) > BRIEF else 1
    ends = [mention.end for mention in mentions]
    sums = [0, *accumulate(weights)]

    def company(mention: Mention) -> bool:
        first, last = bisect(ends, mention.start - NEAR), bisect(ends, mention.end + NEAR)
        return sums[last] - sums[first] >= max(enough, (last - first) / SHARE)

    return [mention for mention, own in zip(mentions, weights, strict=True) if own or company(mention)]


def _in_order(years: Sequence[object]) -> bool:
    """Whether years go up or down, but for one in ten."""
    numbers = [year for year in years if isinstance(year, int)]
    down = sum(later < earlier for earlier, later in pairwise(numbers))
    up = sum(later > earlier for earlier, later in pairwise(numbers))
    return min(up, down) * SLIPS <= len(numbers)


def weight(mention: Mention) -> int:
    """0 for what only may be a time, 1 for what is one mostly, 2 for what always is: a year and a month, a decade."""
    if mention.depth:
        inner = sum(map(weight, mention.joined))
        return min(inner + (mention.slots.get("mod") in PARTS), ENOUGH)
    alone, missing = _standing(mention.meaning)
    slots = mention.slots
    if "month" in slots and "year" in slots:
        return ENOUGH
    return alone or int(missing in slots)


@cache
def _standing(name: str) -> tuple[int, str | None]:
    """What a meaning weighs without its slots, and the slot that makes more of it."""
    meaning = MEANINGS[name]
    if not meaning.kinds.isdisjoint(CERTAIN):
        return ENOUGH, None
    return int(not (meaning.unsure or meaning.domains)), meaning.missing
