"""Functions from slots and an anchor to a time referred to: "that year", "the day before", "now", "recently"."""

from __future__ import annotations

from timeline.meaning.distance import moved
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Result, meaning
from timeline.value import Reference, TimeValue
from timeline.value.moment import Unit


@meaning("capital", "weekday", "day", "date", anchor="story")
def beside_weekday(anchor: TimeValue | None, weekday: int, step: int = 0) -> Result:
    """ "the previous Friday" -> the last before the day of the last mention; "that Friday" -> the nearest to it."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    if step and anchor.unit > Unit.WEEK:  # the month does not say which Friday
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    if step == 0:
        return MEANINGS["weekday"].function(anchor, Direction.NEAREST, weekday)
    ahead = (weekday - 1 - anchor.start.weekday) % 7
    shift = (ahead or 7) if step > 0 else ahead - 7
    return TimeValue.around(anchor.start.plus(shift, Unit.DAY), Unit.DAY)


@meaning("date", anchor="story", domains="narrative")
def that_time(anchor: TimeValue | None) -> Result:
    """ "at that time" -> the time of the last mention, in narrative."""
    return anchor if anchor is not None else Anchored(Reference("PAST_REF"), None)


@meaning("date", unsure=True, anchor="domain")
def part_of_running(anchor: TimeValue | None, unit: Unit, mod: str) -> Result:
    """ "the end of the month", "year-end" -> the start, middle or end of the unit around the anchor."""
    whole = moved(anchor, 0, unit, 1)
    return whole.modified(mod) if isinstance(whole, TimeValue) else whole


@meaning("date", unsure=True, anchor="domain")
def turn_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "the turn of the century" -> the start of the unit that begins nearest to the anchor."""
    this = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(this, TimeValue) or this.start is None or this.end is None:
        return this
    middle = this.start.plus((this.end.ordinal - this.start.ordinal) // 2, Unit.DAY)
    return (this if anchor.start is not None and anchor.start < middle else this.shift(1, unit)).modified("START")


@meaning("reference", unsure=True)
def reference(anchor: TimeValue | None, reference: str) -> Result:
    """ "now" -> the anchor; "recently" -> the open interval before it."""
    value = Reference(reference)
    if anchor is None:
        return Anchored(value, None)
    sides = {"PAST_REF": anchor.before, "FUTURE_REF": anchor.after}
    return Anchored(value, sides[reference]() if reference in sides else anchor)
