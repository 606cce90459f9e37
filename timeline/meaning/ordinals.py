"""Functions from slots to the nth part of a time: "the second Monday of May", "the last day of the year"."""

from __future__ import annotations

from timeline.meaning.distance import MASKS, working_days
from timeline.meaning.readings import nth_weekday_of
from timeline.meaning.registry import Result, meaning
from timeline.meaning.seasons import fraction_of
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: A week belongs to the month that has its middle day, so many days after Monday.
HALF_WEEK_DAYS = 3


@meaning("nth")
def ordinal_weekday(anchor: TimeValue | None, weekday: int, ordinal: int = -1) -> Result:
    """ "the second Monday of May 2003" -> 12 May 2003; only as part of a longer expression."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    return nth_weekday_of(anchor, weekday, ordinal)


@meaning("day", "date")
def ordinal_weekday_of(anchor: TimeValue | None, weekday: int, ordinal: int, unit: Unit) -> Result:
    """ "the last Friday of the month" -> the last Friday of the anchor's month."""
    return nth_weekday_of(anchor.floor(unit), weekday, ordinal) if anchor is not None else None


@meaning("nth", anchor="domain")
def ordinal_unit(anchor: TimeValue | None, ordinal: int, unit: Unit) -> Result:
    """ "the first week of May", "the last day of 1999" -> that unit; only as part of a longer expression."""
    if anchor is None or anchor.start is None or anchor.end is None:
        return TimeValue.from_timex3(MASKS.get(unit, "XXXX-XX-XX"))
    if unit in (Unit.QUARTER, Unit.HALF) and anchor.unit > Unit.YEAR:
        return fraction_of(anchor, ordinal, 4 if unit is Unit.QUARTER else 2)
    inside = HALF_WEEK_DAYS if unit is Unit.WEEK and anchor.unit > Unit.WEEK else 0
    if ordinal < 0:
        return TimeValue.around(anchor.end.plus(-1 - inside, Unit.DAY).plus(ordinal + 1, unit), unit)
    first = anchor.start.plus(inside, Unit.DAY)
    return TimeValue.around(first.plus(ordinal - 1, unit), unit)


@meaning("date", unsure=True)
def ordinal_unit_of(anchor: TimeValue | None, ordinal: int, unit: Unit, outer: Unit) -> Result:
    """ "the last day of the month" -> the last day of the anchor's month."""
    return ordinal_unit(anchor.floor(outer) if anchor is not None else None, ordinal, unit)


@meaning("nth")
def ordinal_workday(anchor: TimeValue | None, ordinal: int) -> Result:
    """ "the first working day of May" -> the first day from Monday to Friday; only as part of a longer expression."""
    if anchor is None or anchor.start is None or anchor.end is None:
        return TimeValue.from_timex3("XXXX-XX-XX")
    outside = anchor.start.plus(-1, Unit.DAY) if ordinal > 0 else anchor.end
    return working_days(TimeValue.around(outside, Unit.DAY), abs(ordinal), 1 if ordinal > 0 else -1)
