"""A mention's meaning asked for its value: with its anchor and its direction, what stands inside it first."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from timeline.meaning import MEANINGS, Anchored, Direction, Meaning, Pair, Result
from timeline.meaning.choice import possible
from timeline.model import Mention, Step, Value
from timeline.resolve.direction import direction_of
from timeline.resolve.story import FINE, NEAR, Place, Story, Turned, lacks
from timeline.value import Every, TimeValue
from timeline.value.moment import Moment, Unit
from timeline.value.zone import placed

#: The step of an expression that nothing gives a place.
UNPLACED: Step = ("anchor", "none")
#: The day of a clock time that comes back.
ANY_DAY = TimeValue.from_timex3("XXXX-XX-XX")
#: So many hours on, a time of clock still goes on from the last one; and past a day of old, so many.
ONWARD, RESUMED = 6, 12
#: What is counted from a time of clock.
CLOCK = frozenset((Unit.SECOND, Unit.MINUTE, Unit.HOUR))


def evaluate(
    story: Story, mention: Mention, anchor: TimeValue | None = None, direction: Direction | None = None
) -> Result:
    """The result of a mention's meaning; an anchor given from outside wins over the story's."""
    spec = MEANINGS[mention.meaning]
    slots = mention.slots
    inner: list[str] = []
    if mention.depth:
        slots = _evaluate_inner(story, spec, mention, anchor, direction)
        inner = [name for name, slot in mention.slots.items() if isinstance(slot, Mention)]
        if any(slots[name] is None for name in inner):
            return None
    arguments = dict(slots)
    if "anchor" in spec.parameters:
        arguments["anchor"] = anchor if anchor is not None else anchor_of(story, spec, mention)
    if "direction" in spec.parameters:
        arguments["direction"] = direction if direction is not None else direction_of(story, spec, mention)
        story.turned = None if inner else partial(_turned, spec, arguments, story.zone)
    elif inner:
        turned, story.turned = story.turned, None
        if turned is not None and len(inner) == 1:
            story.turned = partial(_turned_inside, spec, arguments, inner[0], turned)
    if "order" in spec.parameters:
        arguments["order"] = story.order.order
        story.steps.append(story.order.step)
    if "region" in spec.parameters:
        arguments["region"] = story.region
    result = spec.function(**arguments)
    if story.prefer and anchor is None and spec.missing in ("day", "week") and isinstance(result, TimeValue):
        result = _preferred(story, mention, result)
    elif anchor is None and "clock" in spec.kinds and isinstance(result, TimeValue):
        result = (_half_of_day if story.domain == "conversation" else _onward)(story, mention, result)
    if story.zone is None:
        return result
    zoned = _zoned(result, story.zone)
    if zoned != result:
        story.steps.append(("zone", story.zone))
    return zoned


def _evaluate_inner(
    story: Story, spec: Meaning, mention: Mention, anchor: TimeValue | None, direction: Direction | None
) -> dict[str, Result]:
    """The slots with the mentions among them resolved, those first on which the others stand."""
    slots = dict(mention.slots)
    if spec.inside and isinstance(outer := slots.get(spec.inside[1]), Mention):
        span, story.span = story.span, story.span or (mention.start, mention.end)
        outer_result = slots[spec.inside[1]] = evaluate(story, outer, anchor, direction)
        story.span = span
        inner, where = slots[spec.inside[0]], value_of(outer_result)[1]
        if where is None and isinstance(outer_result, TimeValue) and MEANINGS[inner.meaning].missing == "day":
            where = outer_result  # "Friday at 8" without a date to count from: some Friday
        if where is None and isinstance(outer_result, Every):
            where = ANY_DAY
        if spec.beyond and where is not None:
            where = _beside(where, spec.beyond)
            if spec.beyond < 0 and "ordinal" in inner.slots:  # the second Monday before May: from its end
                inner = inner._replace(slots={**inner.slots, "ordinal": -abs(inner.slots["ordinal"])})
        slots[spec.inside[0]] = evaluate(story, inner, where, Direction.INSIDE)
    elif isinstance(first := slots.get("first"), Mention) and isinstance(last := slots.get("last"), Mention):
        slots["first"], slots["last"] = _evaluate_ends(story, first, last, anchor, direction)
    else:
        side = Direction.FUTURE if "ahead" in spec.kinds and direction is None else direction
        for name, slot in slots.items():
            if isinstance(slot, Mention):
                slots[name] = evaluate(story, slot, anchor, side)
    return slots


def _beside(place: TimeValue, side: int) -> TimeValue | None:
    """The years after a time or before it."""
    edge = place.end if side > 0 else place.start
    if edge is None:
        return None
    other = edge.plus(10 * side, Unit.YEAR)
    return TimeValue.stretch(min(edge, other), max(edge, other), Unit.YEAR)


def _evaluate_ends(
    story: Story, first: Mention, last: Mention, anchor: TimeValue | None, direction: Direction | None
) -> tuple[Result, Result]:
    """The ends of a range: the one that lacks a field takes it from the other (from March to May 2022)."""
    if lacks(first) and (not lacks(last) or (lacks(first) == "month" != lacks(last))):
        end = evaluate(story, last, anchor, direction)
        return evaluate(story, first, value_of(end)[1], Direction.PAST), end
    start = evaluate(story, first, anchor, direction)
    point = value_of(start)[1]
    if lacks(last) and point:
        end = evaluate(story, last, point, Direction.INSIDE)
        if lacks(last) == "day" and isinstance(end, TimeValue) and end < point:
            end = end.plus(1, Unit.DAY)  # from noon to midnight
        return start, end
    end = evaluate(story, last)
    if "weekday" in MEANINGS[last.meaning].kinds and isinstance(end, TimeValue) and point is not None and end < point:
        end = end.plus(7, Unit.DAY)  # from this Friday to this Monday
    return start, end


def anchor_of(story: Story, spec: Meaning, mention: Mention) -> TimeValue | None:
    """What a mention is counted from: the document's date, or a place that the text has mentioned."""
    missing = spec.missing if spec.missing and spec.missing not in mention.slots else None
    place = None
    bare = "part_of_day" in spec.kinds and " " not in story.low[mention.start : mention.end]
    if bare and story.domain == "narrative":
        return None  # a story's "at night" is any night
    unit = mention.slots.get("unit")
    by_week = not missing and "weekday" in spec.kinds  # "that Friday" is none of a year
    coarse = Unit.MONTH if by_week else Unit.YEAR
    if story.goes_on and (missing or spec.anchor != "document"):
        finest = FINE[missing] if missing else max(unit, Unit.DAY) if isinstance(unit, Unit) else coarse
        place = story.last(finest, mention.start, None)
        if place is None and not by_week and (finest is not Unit.DAY or unit is Unit.DAY):
            place = story.last(Unit.DECADE, mention.start, None)
        if place is not None and isinstance(unit, Unit) and unit >= Unit.WEEK and not missing and story.moved_on(place):
            place = story.places[-1]  # "By 1919 she was free; four months later" is in no month of 1914
    elif spec.prefers is not None and story.domain == "news" and (near := story.latest(spec.prefers, mention.start)):
        place = near
    elif missing in ("year", "month") and (past := story.past(mention)):
        place = past
    elif missing == "month" and (listed := _in_month(story, mention)):
        place = listed
    elif spec.anchor == "story" or missing == "day":
        coarse = max(unit, coarse) if isinstance(unit, Unit) else coarse
        fine = Unit.DAY if missing else Unit.MONTH if isinstance(unit, Unit) and unit <= Unit.WEEK else coarse
        place = story.last(fine, mention.start, NEAR) or (None if missing else story.last(coarse, mention.start, NEAR))
    if place is not None:
        if missing == "day" and story.domain == "news":
            place = _told_of(story, mention, place)
            if place is None:
                story.steps.append(("anchor", "document", story.dated))
                return story.reference
        if place.value.unit is Unit.DAY and ((missing == "day" and "hour" in mention.slots) or unit in CLOCK):
            place = _resumed(story, mention, place)
        story.steps.append(("anchor", "mention", place.text))
        return place.value
    if story.reference is not None and story.goes_on and spec.anchor == "story" and story.places:
        return None  # three days after no day that was told
    if story.reference is not None:
        story.steps.append(("anchor", "document", story.dated))
    else:
        story.steps.append(UNPLACED)
    return story.reference


def _told_of(story: Story, mention: Mention, place: Place) -> Place | None:
    """The last day that can be meant by a time of clock of which the past is told: none that is to come."""
    now = story.reference and story.reference.end
    if now is None or place.value.start is None or place.value.start < now:
        return place
    tense = story.tenses.at(story.text, story.low, mention.start, mention.end)
    if tense is None or tense.direction is not Direction.PAST:
        return place
    near = (p for p in reversed(story.places) if p.value.unit <= Unit.DAY and mention.start - p.end <= NEAR)
    return next((p for p in near if p.value.start is not None and p.value.start < now), None)


def _in_month(story: Story, mention: Mention) -> Place | None:
    """The last day that was told, where the weekday shows that this is one of the same month: Tue 4 April, Thu 6th."""
    last = story.last(Unit.DAY, mention.start, NEAR) if "weekday" in mention.slots else None
    if last is None or last.value.start is None:
        return None
    day = possible(*last.value.start[:2], mention.slots["day"])
    return last if day is not None and day.start and day.start.weekday == mention.slots["weekday"] - 1 else None


def _resumed(story: Story, mention: Mention, place: Place) -> Place:
    """Where a time of clock goes on from: from the last one, not from an earlier day that a sentence since has named in
    passing ("it broke at 10:27. The part was made on 12 May. By 10:36 ..., and an hour later ...")."""
    time, slots = story.last(Unit.HOUR, mention.start, NEAR), mention.slots
    if time is None or time.value.start is None or place.value.end is None or place.value.end > time.value.start:
        return place
    if "hour" not in slots:
        return time
    if story.tenses.stop.search(story.low, place.end, mention.start) is None:
        return place
    since = 60 * (slots["hour"] - time.value.start.hour) + slots.get("minute", 0) - time.value.start.minute
    halves = slots["hour"] <= 12 and slots.get("meridiem") != "AM"
    return time if 0 <= since <= 60 * RESUMED or (halves and 0 <= since + 720 <= 60 * RESUMED) else place


def value_of(result: Result) -> tuple[Value | None, TimeValue | None]:
    """What a result says, and its place on the line."""
    if isinstance(result, TimeValue):
        return result, None if result.start is None and result.end is None else result
    if isinstance(result, Anchored):
        return result.value, result.when
    if isinstance(result, Pair):
        whole = _span(result)
        return whole, whole
    return result, None


def _span(pair: Pair) -> TimeValue | None:
    first, last = pair.first, pair.last
    if not isinstance(first, TimeValue) or not isinstance(last, TimeValue) or first.start is None or last.end is None:
        return None
    if last.end <= first.start:
        if first.start.year > 0:
            return None
        first, last = last, first  # the 2nd or 3rd century BC
    return first.between(last) if pair.within else first.to(last)


def _turned(spec: Meaning, arguments: dict[str, Any], zone: str | None, side: Direction) -> Result:
    """What a meaning gives in another direction, all else equal."""
    result = spec.function(**{**arguments, "direction": side})
    return result if zone is None else _zoned(result, zone)


def _turned_inside(spec: Meaning, arguments: dict[str, Any], name: str, turned: Turned, side: Direction) -> Result:
    """The same for what a meaning is about: "since March", of the other March."""
    inner = turned(side)
    return spec.function(**{**arguments, name: inner}) if inner is not None else None


def _preferred(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
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


def _half_of_day(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
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


def _onward(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
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
    half = (
        (before.hour >= 12 or last.halved) and not slots.get("meridiem") and hour <= 12 and text[mention.start] != "0"
    )
    later = value.plus(12 if half else 24, Unit.HOUR)
    gap = _minutes(before, later.start)
    if not (-60 * ONWARD if half else 0) <= gap <= 60 * ONWARD or abs(gap) > -_minutes(before, start):
        return value
    story.steps.append(("domain", "narrative"))
    return later


def _minutes(first: Moment, last: Moment | None) -> int:
    return (
        0
        if last is None
        else ((last.ordinal - first.ordinal) * 24 + last.hour - first.hour) * 60 + last.minute - first.minute
    )


def _zoned(result: Result, zone: str) -> Result:
    """A clock time that names no zone is of the one that was asked for."""
    if isinstance(result, TimeValue):
        return placed(result, zone)
    if isinstance(result, Pair):
        return Pair(placed(result.first, zone), placed(result.last, zone), result.within)
    return result
