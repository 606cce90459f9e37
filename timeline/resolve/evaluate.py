"""A mention's meaning asked for its value: with its anchor and its direction, what stands inside it first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from timeline.meaning import MEANINGS, Anchored, Direction, Meaning, Pair, Result
from timeline.model import Mention, Value
from timeline.resolve.anchor import anchor_of
from timeline.resolve.clock_half import half_of_day, onward, preferred
from timeline.resolve.direction import direction_of
from timeline.resolve.state import BRIEF, SHARED, Story, Turned, lacks
from timeline.value import Every, TimeValue
from timeline.value.moment import Unit
from timeline.value.zone import placed

#: The day of a clock time that comes back.
ANY_DAY = TimeValue.from_timex3("XXXX-XX-XX")


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
    arguments = slots.copy()
    if spec.anchored:
        arguments["anchor"] = anchor if anchor is not None else anchor_of(story, spec, mention)
    if spec.directed:
        arguments["direction"] = direction if direction is not None else direction_of(story, spec, mention)
        story.turned = None
    elif inner:
        turned, story.turned = story.turned, None
        if turned is not None and len(inner) == 1:
            story.turned = Inside(spec, arguments, inner[0], turned)
    if spec.ordered:
        arguments["order"] = story.order.order
        story.steps.append(story.order.step)
    if spec.regional:
        arguments["region"] = story.region
    if inner:
        result = spec.ask(arguments)
    else:
        result, arguments = _asked(story, spec, arguments)
        if spec.directed:
            story.turned = Otherwise(spec, arguments, story.zone)
    if story.prefer and anchor is None and spec.missing in ("day", "week") and isinstance(result, TimeValue):
        result = preferred(story, mention, result)
    elif anchor is None and "clock" in spec.kinds and isinstance(result, TimeValue):
        result = (half_of_day if story.domain == "conversation" else onward)(story, mention, result)
    if story.zone is None:
        return result
    zoned = _zoned(result, story.zone)
    if zoned != result:
        story.steps.append(("zone", story.zone))
    return zoned


def _asked(story: Story, spec: Meaning, arguments: dict[str, Any]) -> tuple[Result, dict[str, Any]]:
    """What a meaning gives for arguments that hold no values of other expressions, and the arguments: in a long text,
    which says the same again and again, those of the first time."""
    if len(story.text) < BRIEF or float in map(type, arguments.values()):  # 1.0 is no 1
        return spec.ask(arguments), arguments
    key = spec.name, tuple(arguments.items())
    if (known := story.given.get(key)) is None:
        if len(story.given) >= SHARED:
            story.given.clear()
        known = story.given[key] = spec.ask(arguments), arguments
    return known


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
        point = value_of(end)[1]
        return None if _coarse(point, first) else evaluate(story, first, point, Direction.PAST), end
    start = evaluate(story, first, anchor, direction)
    point = value_of(start)[1]
    if lacks(last) and point:
        if _coarse(point, last):
            return start, None
        end = evaluate(story, last, point, Direction.INSIDE)
        if lacks(last) == "day" and isinstance(end, TimeValue) and end < point:
            end = end.plus(1, Unit.DAY)  # from noon to midnight
        return start, end
    end = evaluate(story, last)
    if "weekday" in MEANINGS[last.meaning].kinds and isinstance(end, TimeValue) and point is not None and end < point:
        end = end.plus(7, Unit.DAY)  # from this Friday to this Monday
    return start, end


def _coarse(end: TimeValue | None, clock: Mention) -> bool:
    """Whether one end of a range is no day that the other, a clock time, can be of: the summer at 10 o'clock."""
    return end is not None and lacks(clock) == "day" and end.unit > Unit.DAY


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
    try:
        return first.between(last) if pair.within else first.to(last)
    except ValueError:  # two that no interval can have as its ends
        return None


@dataclass(slots=True, eq=False)
class Otherwise:
    """What a meaning gives in another direction, all else equal; small, for most expressions of a text keep one."""

    spec: Meaning
    arguments: dict[str, Any]
    zone: str | None

    def __call__(self, side: Direction) -> Result:
        result = self.spec.ask({**self.arguments, "direction": side})
        return result if self.zone is None else _zoned(result, self.zone)


@dataclass(slots=True, eq=False)
class Inside:
    """The same for what a meaning is about: "since March", of the other March."""

    spec: Meaning
    arguments: dict[str, Any]
    name: str
    turned: Turned

    def __call__(self, side: Direction) -> Result:
        inner = self.turned(side)
        return self.spec.ask({**self.arguments, self.name: inner}) if inner is not None else None


def _zoned(result: Result, zone: str) -> Result:
    """A clock time that names no zone is of the one that was asked for."""
    if isinstance(result, TimeValue):
        return placed(result, zone)
    if isinstance(result, Pair):
        return Pair(placed(result.first, zone), placed(result.last, zone), result.within)
    return result
