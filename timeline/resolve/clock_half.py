"""Choose the half of the day of clock times that do not name it, and the next or last time that the caller prefers."""

from __future__ import annotations

import re

from timeline.meaning import MEANINGS, Direction
from timeline.model import Mention, Step
from timeline.resolve.state import NEAR, Anchor, DocumentState
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

# Hours.
HALF_DAY, DAY, NOON = 12, 24, 12
#: A clock time goes on from the last one within so many hours.
GOES_ON = 6
MINUTES = 60
#: The hour of a clock time that names none, in comparisons: it has no other half.
NO_HOUR = 13
WEEK_DAYS = 7

#: A value, and the steps that changed it.
Changed = tuple[TimeValue, tuple[Step, ...]]


def preferred(state: DocumentState, mention: Mention, value: TimeValue) -> TimeValue:
    """The value on the side that the caller prefers, where it falls on the reference date itself.

    On a Friday, "Friday" is the next or the last one. In a message with a clock time, "at 3" is the next or last time
    that a clock shows 3; with a.m. or p.m. it is today's.
    """
    now, start = state.reference, value.start
    if now is None or now.start is None or start is None or start[:3] != now.start[:3] or not state.prefer:
        return value
    side = -1 if state.prefer < 0 else 1
    if value.unit is Unit.DAY:
        same_weekday = MEANINGS[mention.meaning].missing == "week"
        return value.plus(WEEK_DAYS * side, Unit.DAY) if same_weekday else value
    timed = value.unit <= Unit.HOUR and now.unit < Unit.DAY and not mention.slots.get("meridiem")
    if not timed or state.domain != "conversation":
        return value
    near = [value.plus(side * shift, Unit.HOUR) for shift in _shifts(state, mention)]
    return next((time for time in near if (time > now) == (side > 0)), near[-1])


def _shifts(state: DocumentState, mention: Mention) -> tuple[int, ...]:
    """How many hours further a clock shows the same time, the nearest first."""
    hour = mention.slots.get("hour", NO_HOUR)
    if hour > NOON or _has_leading_zero(state, mention):
        return 0, DAY
    return (0, HALF_DAY, DAY) if hour < NOON else (-HALF_DAY, 0, HALF_DAY)


def half_of_day(state: DocumentState, mention: Mention, value: TimeValue) -> Changed:
    """The half of the day in a message: at noon, "See you at 3" is in the afternoon, and "I left at 1" in the night."""
    now, slots = state.reference, mention.slots
    hour = slots.get("hour", NO_HOUR)
    if now is None or now.start is None or now.unit >= Unit.DAY or hour >= NOON or slots.get("meridiem"):
        return value, ()
    exact = "second" in slots or "zone" in slots or _has_leading_zero(state, mention)
    if exact or value.start is None or value.start[:3] != now.start[:3]:
        return value, ()
    late = value.plus(HALF_DAY, Unit.HOUR)
    tense = state.tenses.at(mention.start, mention.end)
    if tense is not None and tense.direction is Direction.PAST:
        chosen = late if late < now else value
    else:
        chosen = value if value > now else late
    return chosen, (("domain", "conversation"),)


def after_last_clock(state: DocumentState, mention: Mention, value: TimeValue) -> Changed:
    """The half of the day, or the next day, by the last clock time: at 3:26 p.m. ... by 3:31; at 11 p.m. ... at 2 a.m.

    The value is moved only to within some hours of the last clock time, and only if it is then nearer.
    """
    slots, start = mention.slots, value.start
    hour, last = slots.get("hour"), state.last(Unit.DAY, mention.start, NEAR)
    before = last.value.start if last is not None and last.value.unit <= Unit.HOUR else None
    if last is None or before is None or start is None or hour is None or before[:3] != start[:3]:
        return value, ()
    names_half = bool(slots.get("meridiem"))
    if hour == NOON and before.hour == 0 and start.minute and not names_half:
        return value.plus(-HALF_DAY, Unit.HOUR), ()  # 12:39, after 12:38 a.m.
    if start >= before or _on_24_hour_clock(last, before):
        return value, ()
    in_halves = hour <= NOON and not names_half and not _has_leading_zero(state, mention)
    half = in_halves and (before.hour >= NOON or last.names_half)
    later = value.plus(HALF_DAY if half else DAY, Unit.HOUR)
    if not _goes_on(before, value, later, half):
        return value, ()
    return later, (("domain", "narrative"),)


def _goes_on(before: Moment, value: TimeValue, later: TimeValue, half: bool) -> bool:
    """Whether the later one of two values is within some hours of the last clock time, and nearer to it."""
    gap, most = _minutes(before, later), MINUTES * GOES_ON
    return (-most if half else 0) <= gap <= most and abs(gap) <= -_minutes(before, value)


def _on_24_hour_clock(anchor: Anchor, start: Moment) -> bool:
    """Whether an hour in the afternoon was written on the 24-hour clock, which shows each time once a day."""
    if start.hour <= NOON:
        return False
    return re.search(rf"(?<![\d:.]){start.hour}(?:[:.h]|\d\d(?!\d))", anchor.text) is not None


def _has_leading_zero(state: DocumentState, mention: Mention) -> bool:
    """Whether a clock time begins with 0, as only the 24-hour clock does."""
    return state.text[mention.start] == "0"


def _minutes(first: Moment, later: TimeValue) -> int:
    """The minutes from a moment to the start of a value, or 0 where that is open."""
    last = later.start or first
    return ((last.ordinal - first.ordinal) * DAY + last.hour - first.hour) * MINUTES + last.minute - first.minute
