"""What a mention takes from those that follow it in its sentence: a time of clock its day, a length the date that it is
counted from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.meaning import MEANINGS
from timeline.meaning.joins import counted
from timeline.model import Mention, Timex
from timeline.resolve.evaluate import evaluate, value_of
from timeline.resolve.state import NEAR, Place, Story, lacks
from timeline.value import Period, TimeValue
from timeline.value.moment import Unit

#: What a time of clock names: its hour, or a word for it.
CLOCK = frozenset(("hour", "clock"))
#: Kinds of what says how far a time is from another.
DISTANT = frozenset(("later", "ago", "aside"))


def day_ahead(story: Story, here: Sequence[Mention]) -> Place | None:
    """The day that a sentence names behind a time of clock, where none stands before it: at 9 a.m. in Leeds on 3 May.

    A day with a clock of its own is that of the first one too ("left at 7:15 and arrived at 20:30 on 3 May"); behind
    another verb, or a word that takes it for something else, a day without one is not.
    """
    mention = here[0]
    clock = mention.parts[0] if len(mention.parts) == 1 else mention  # shortly after 9 a.m.
    if (
        not isinstance(clock, Mention)
        or lacks(mention) != "day"
        or CLOCK.isdisjoint(clock.slots)
        or story.domain == "conversation"
    ):
        return None
    if _day_before(story, mention.start):
        return None
    last = mention
    for other in here[1:]:
        if other.start - mention.end > NEAR or story.tenses.stopped(story.text, mention.end, other.start):
            return None
        if lacks(other) == "day" or other.parts:
            last = last if CLOCK.isdisjoint(other.slots) else other
            continue
        steps, story.steps = story.steps, []
        when = value_of(evaluate(story, other))[1]
        story.steps = steps
        if when is None or when.start is None or when.unit > Unit.DAY:
            continue
        if when.unit is Unit.DAY and not story.tenses.together(story.text, story.low, last[:2], other.start):
            return None
        return Place(TimeValue.around(when.start, Unit.DAY), story.text[other.start : other.end], other.end)
    return None


def _day_before(story: Story, position: int) -> bool:
    """Has the sentence named a day before a position?"""
    for place in reversed(story.places):
        if place.value.unit is Unit.DAY or (place.value.unit < Unit.DAY and place.dated):
            return not story.tenses.stopped(story.text, place.end, position)
    return False


def counted_from(story: Story, length: Timex, mention: Mention, date: Mention, found: Timex) -> Timex:
    """A distance with the date that is named right behind it ("two years before, in 1921,"); a length with the time
    that it leads to, where the words behind it count it from a date ("six months | after his election in May 2019", "a
    year | before the war broke out in 1914")."""
    if (length.start, length.end) != (mention.start, mention.end):
        return length
    if found.when is not None and lacks(date) is None and not DISTANT.isdisjoint(MEANINGS[mention.meaning].kinds):
        if not isinstance(found.value, TimeValue) or not story.tenses.beside.fullmatch(
            story.low, length.end, found.start
        ):
            return length
        steps = (*length.steps, ("named", found.text))
        return replace(length, type=found.type, value=found.value, when=found.when, steps=steps)
    if (
        not isinstance(length.value, Period)
        or length.when is not None
        or "length" not in MEANINGS[mention.meaning].kinds
    ):
        return length
    if not isinstance(found.value, TimeValue) or lacks(date) in ("day", "week") or date.parts:
        return length
    side = story.tenses.counting(story.text, story.low, (mention.start, mention.end), (date.start, date.end))
    finest = min((unit for number, unit in length.value.amounts if number is not None), default=None)
    if not side or finest is None or found.value.unit > max(finest, Unit.DAY):
        return length  # six months after a year is no month
    when = counted(length.value, found.value, side)
    if not isinstance(when, TimeValue):
        return length
    return replace(length, when=when, steps=(*length.steps, ("counted", found.text)))
