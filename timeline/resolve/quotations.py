"""Find the day of a quotation that lies well before the document: "this morning" in it is counted from that day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from timeline.model import Block, Mention
from timeline.resolve.fields import OWN
from timeline.resolve.state import DocumentState, Scope
from timeline.value.moment import Unit

#: Text in quotation marks, in one paragraph.
_QUOTED = re.compile(r"“[^”\n]{2,1500}”|\"[^\"\n]{2,1500}\"")
#: The day of a quotation stands at most so many characters before it.
DAY_REACH = 2500
#: A quotation is old if its day lies at least so many days before the reference date.
OLD_DAYS = 60


class Quotations:
    """Where a text quotes somebody."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text, self._blocks = text, blocks

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """The offsets of the quotations, found when a mention first needs them."""
        spans = [match.span() for match in _QUOTED.finditer(self._text)]
        spans += [(block.start, block.end) for block in self._blocks if block.kind == "quote"]
        return sorted(spans)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._spans]

    def day(self, state: DocumentState, mention: Mention) -> Scope | None:
        """The day of the old quotation that a mention stands in, if the mention is counted from the day of speaking."""
        now = state.reference.start if state.reference is not None else None
        if now is None or state.earliest_day is None or now.ordinal - state.earliest_day.ordinal < OLD_DAYS:
            return None
        if not _counts_from_speaking(mention) or not self._covers(mention.start):
            return None
        days = (anchor for anchor in reversed(state.mentioned) if anchor.value.unit <= Unit.DAY)
        last = next((day for day in days if not self._covers(day.end - 1)), None)
        if last is None or last.value.end is None or mention.start - last.end > DAY_REACH:
            return None
        if now.ordinal - last.value.end.ordinal < OLD_DAYS:
            return None
        return Scope(last.value, last.text, "mention", 0, True)

    def _covers(self, position: int) -> bool:
        """Whether a position of the text is in a quotation."""
        number = bisect_right(self._starts, position) - 1
        return number >= 0 and position < self._spans[number][1]


def _counts_from_speaking(mention: Mention) -> bool:
    """Whether a mention, or one inside it, is counted from the day on which it is spoken."""
    if mention.meaning in OWN or mention.meaning == "reference":
        return True
    return mention.depth > 0 and any(map(_counts_from_speaking, mention.joined))
