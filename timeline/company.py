"""Words that only may be a time, and the company in which they are one.

"Now", "the second half", "a minute", March alone or a number like 1850 are times in a text that tells time, and mostly
none in a recipe, a statute, a program or a table: there they count only where a time that is sure stands near.
"""

from __future__ import annotations

from timeline.meaning import MEANINGS
from timeline.model import Mention

#: Up to this length a text is taken at its word, in characters.
SHORT = 280
#: How far an unsure time may be from a sure one, in characters.
NEAR = 1000


def accompanied(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that are unsure and have no sure one near.

    >>> accompanied("Now turn the key. " * 20, [Mention(0, 3, "reference", {"reference": "PRESENT_REF"})])
    []
    """
    if len(text) <= SHORT:
        return mentions
    ends = [mention.end for mention in mentions if sure(mention)]
    kept: list[Mention] = []
    following = 0  # the first sure mention that ends behind the one looked at, or with it
    for mention in mentions:
        while following < len(ends) and ends[following] < mention.end:
            following += 1
        beside = ends[max(0, following - 1) : following + 1]
        if any(abs(end - mention.end) <= NEAR for end in beside):
            kept.append(mention)
    return kept


def sure(mention: Mention) -> bool:
    """Whether a mention, or one within it, is a time wherever it stands."""
    inner = [slot for slot in mention.slots.values() if isinstance(slot, Mention)]
    if inner:
        return any(map(sure, inner))
    meaning = MEANINGS[mention.meaning]
    return not (meaning.unsure or meaning.domains) or meaning.missing in mention.slots
