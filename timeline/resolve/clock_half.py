"""Times of clock, and which half of the day they are in where they do not say; what the caller prefers."""

from __future__ import annotations

import re

from timeline.meaning import MEANINGS, Direction
from timeline.model import Mention
from timeline.resolve.state import NEAR, Story
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: So many hours on, a time of clock still goes on from the last one.
ONWARD = 6


def preferred(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
    """What the caller prefers is meant strictly: of a Friday, said on a Friday, the next one; in a message, of a time
    by the clock of 24 hours the next such. An hour up to twelve without a.m. or p.m. is either; with it, it is today's.
    """
    now, start = story.reference, value.start
    if now is None or now.start is None or start is None or start[:3] != now.start[:3] or not story.prefer:
        return value
    side = -1 if story.prefer < 0 else 1
    if value.unit is Unit.DAY:
        return value.plus(7 * side, Unit.DAY) if MEANINGS[mention.meaning].missing == "week" else value
    slots = mention.slots
    timed = value.unit <= Unit.HOUR and now.unit < Unit.DAY and not slots.get("meridiem")
    if not timed or story.domain != "conversation":
        return value
    hours: tuple[int, ...] = (0, 24)
    if slots.get("hour", 13) <= 12 and story.text[mention.start] != "0":
        hours = (0, 12, 24) if slots["hour"] < 12 else (-12, 0, 12)
    near = [value.plus(side * shift, Unit.HOUR) for shift in hours]
    return next((time for time in near if (time > now) == (side > 0)), near[-1])


def half_of_day(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
    """ "See you at 3", written at noon, is in the afternoon; "I left at 1", written then too, is after midnight."""
    now, hour = story.reference, mention.slots.get("hour", 13)
    if now is None or now.unit >= Unit.DAY or hour >= 12 or mention.slots.get("meridiem") or value.start is None:
        return value
    exact = "second" in mention.slots or "zone" in mention.slots or story.text[mention.start] == "0"
    if exact or value.start[:3] != now.start[:3]:  # type: ignore[index]
        return value
    late = value.plus(12, Unit.HOUR)
    tense = story.tenses.at(story.text, story.low, mention.start, mention.end)
    story.steps.append(("domain", "conversation"))
    if tense is not None and tense.direction is Direction.PAST:
        return late if late < now else value
    return value if value > now else late


def onward(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
    """A time of clock in the afternoon, as the last one was ("at 3:26 p.m. ... by 3:31"), or after midnight ("at 11
    p.m. ... at 2 a.m."), where that is some hours from it, and nearer."""
    text, slots, last = story.text, mention.slots, story.last(Unit.DAY, mention.start, NEAR)
    hour, start = slots.get("hour"), value.start
    if last is None or hour is None or start is None or last.value.unit > Unit.HOUR:
        return value
    before = last.value.start
    if before is None or before[:3] != start[:3]:
        return value
    if hour == 12 and before.hour == 0 and start.minute and not slots.get("meridiem"):
        return value.plus(-12, Unit.HOUR)  # 12:39, after 12:38 a.m.
    if start >= before:
        return value
    if before.hour > 12 and re.search(rf"(?<![\d:.]){before.hour}(?:[:.h]|\d\d(?!\d))", last.text):
        return value  # by the clock of 24 hours a day has it once
    halves = (before.hour >= 12 or last.halved) and not slots.get("meridiem") and hour <= 12
    half = halves and text[mention.start] != "0"
    later = value.plus(12 if half else 24, Unit.HOUR)
    gap = _minutes(before, later)
    if not (-60 * ONWARD if half else 0) <= gap <= 60 * ONWARD or abs(gap) > -_minutes(before, value):
        return value
    story.steps.append(("domain", "narrative"))
    return later


def _minutes(first: Moment, later: TimeValue) -> int:
    """From a moment to the beginning of a time, or 0 where it has none."""
    last = later.start or first
    return ((last.ordinal - first.ordinal) * 24 + last.hour - first.hour) * 60 + last.minute - first.minute
