"""What a mention takes from those after it: a clock time its day, a length the date that it is counted from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.meaning import MEANINGS
from timeline.meaning.joins import counted
from timeline.model import Mention, Timex
from timeline.resolve.evaluate import evaluate
from timeline.resolve.fields import CLOCK_SLOTS, missing_field
from timeline.resolve.request import Request
from timeline.resolve.result_value import place_of
from timeline.resolve.state import NEAR, Anchor, DocumentState
from timeline.value import Period, TimeValue, Value
from timeline.value.moment import Unit

#: The kinds of meanings that say how far a time is from another.
DISTANCES = frozenset(("later", "ago", "aside"))
#: The kinds of meanings that a date after them can explain.
EXPLAINED = DISTANCES | {"length"}


def day_after_clock(state: DocumentState, mentions: Sequence[Mention]) -> Anchor | None:
    """The day that a sentence names after a clock time, if it names none before: at 9 a.m. in Leeds on 3 May.

    `mentions` are the clock time and those after it. A day with a clock time of its own is that of the first one too
    ("left at 7:15 and arrived at 20:30 on 3 May"); a day that belongs to another verb is not.
    """
    mention = mentions[0]
    if not _is_clock(mention) or state.domain == "conversation" or _has_day_before(state, mention.start):
        return None
    last = mention
    for other in mentions[1:]:
        if other.start - mention.end > NEAR or state.tenses.sentence_ends_between(mention.end, other.start):
            return None
        if missing_field(other) == "day" or other.parts:
            last = last if CLOCK_SLOTS.isdisjoint(other.slots) else other
            continue
        when = place_of(evaluate(state, Request(other)).result)
        if when is None or when.start is None or when.unit > Unit.DAY:
            continue
        if when.unit is Unit.DAY and not state.tenses.share_verb(last[:2], other.start):
            return None
        return Anchor(TimeValue.around(when.start, Unit.DAY), state.text[other.start : other.end], other.end)
    return None


def _is_clock(mention: Mention) -> bool:
    """Whether a mention is a clock time without a day."""
    clock = mention.parts[0] if len(mention.parts) == 1 else mention  # shortly after 9 a.m.
    return isinstance(clock, Mention) and missing_field(mention) == "day" and not CLOCK_SLOTS.isdisjoint(clock.slots)


def _has_day_before(state: DocumentState, position: int) -> bool:
    """Whether the sentence has named a day before a position."""
    for anchor in reversed(state.mentioned):
        if anchor.value.unit is Unit.DAY or (anchor.value.unit < Unit.DAY and anchor.names_year):
            return not state.tenses.sentence_ends_between(anchor.end, position)
    return False


def explained_by_date(state: DocumentState, length: Timex, mention: Mention, date: Mention, found: Timex) -> Timex:
    """A distance or length with its time, if the date right after it says that; else as it is.

    `length` is the timex of `mention`, `found` that of `date`: "two years before, in 1921,"; "six months | after his
    election in May 2019"; "a year | before the war broke out in 1914".
    """
    if (length.start, length.end) != (mention.start, mention.end) or not isinstance(found.value, TimeValue):
        return length
    kinds = MEANINGS[mention.meaning].kinds
    if found.when is not None and missing_field(date) is None and not DISTANCES.isdisjoint(kinds):
        if not state.tenses.adds_date(length.end, found.start):
            return length
        steps = (*length.steps, ("named", found.text))
        return replace(length, type=found.type, value=found.value, when=found.when, steps=steps)
    if length.when is not None or "length" not in kinds or missing_field(date) in ("day", "week") or date.parts:
        return length
    side = state.tenses.counted_side(mention[:2], date[:2])
    when = _counted(length.value, found.value, side)
    return length if when is None else replace(length, when=when, steps=(*length.steps, ("counted", found.text)))


def _counted(length: Value, date: TimeValue, side: int) -> TimeValue | None:
    """The time at a length after a date (1) or before it (-1); None if the date is too coarse."""
    if not side or not isinstance(length, Period):
        return None
    finest = min((unit for number, unit in length.amounts if number is not None), default=None)
    if finest is None or date.unit > max(finest, Unit.DAY):
        return None  # six months after a year is no month
    when = counted(length, date, side)
    return when if isinstance(when, TimeValue) else None
