"""Words that somebody is quoted with: "this morning" is that of the day told last, where that is long before the
document's own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from timeline.model import Block, Mention
from timeline.resolve.scopes import Scope
from timeline.resolve.state import OWN, Story
from timeline.value.moment import Unit

_QUOTED = re.compile(r"“[^”\n]{2,1500}”|\"[^\"\n]{2,1500}\"")
#: The day told last is no longer before, in characters; and it is so many days before the document's.
_NEAR, _LONG = 2500, 60


class Quotations:
    """Where a text quotes somebody."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text, self._blocks = text, blocks

    @cached_property
    def _edges(self) -> list[tuple[int, int]]:
        """The offsets of what is quoted, found when a mention first asks."""
        spans = [match.span() for match in _QUOTED.finditer(self._text)]
        spans += [(block.start, block.end) for block in self._blocks if block.kind == "quote"]
        return sorted(spans)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._edges]

    def day(self, story: Story, mention: Mention) -> Scope | None:
        """The day that what is quoted was said on, where a mention within it is counted from the day it is said."""
        now = story.reference.start if story.reference is not None else None
        if now is None or not story.places or not _own(mention):
            return None
        if not self._within(mention.start):
            return None
        told = (place for place in reversed(story.places) if place.value.unit <= Unit.DAY)
        last = next((place for place in told if not self._within(place.end - 1)), None)
        if (
            last is None
            or mention.start - last.end > _NEAR
            or last.value.end is None
            or now.ordinal - last.value.end.ordinal < _LONG
        ):
            return None
        return Scope(last.value, last.text, "mention", 0, True)

    def _within(self, place: int) -> bool:
        """Whether somebody is quoted at a place of the text."""
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and place < self._edges[number][1]


def _own(mention: Mention) -> bool:
    """Whether a mention is counted from the day it is said, or one that it is made of."""
    return mention.meaning in OWN or mention.meaning == "reference" or any(map(_own, mention.joined))
