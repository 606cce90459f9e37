"""Functions from slots and an anchor to a time referred to: "that year", "the day before", "now", "recently"."""

from __future__ import annotations

from timeline.meaning.distance import moved
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Result, meaning
from timeline.meaning.seasons import season_of
from timeline.meaning.steps import step_holiday, stepped, weekend
from timeline.value import Reference, TimeValue
from timeline.value.moment import Unit


@meaning("same", "step", "date", anchor="story")
def same(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "the same year", "that month" -> the unit around the last mention."""
    return moved(anchor, 0, unit, 1)


@meaning("same", "day", "date", anchor="story")
def same_day(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "that day", "the same day" -> the day of the last mention."""
    return same(anchor, unit)


@meaning("step", "date", anchor="story")
def beside(anchor: TimeValue | None, step: int, unit: Unit) -> Result:
    """ "the previous month", "the following year" -> the unit so many steps from the last mention."""
    return moved(anchor, step, unit, 1)


@meaning("day", "date", anchor="story")
def beside_day(anchor: TimeValue | None, unit: Unit, step: int) -> Result:
    """ "the previous day", "the next day" -> the day so many days from the last mention."""
    return beside(anchor, step, unit)


@meaning("aside", "day", "date", anchor="story")
def day_before(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "the day before" -> the day before the last mention."""
    return beside(anchor, -1, unit)


@meaning("capital", "weekday", "day", "date", anchor="story")
def beside_weekday(anchor: TimeValue | None, weekday: int, step: int = 0) -> Result:
    """ "the previous Friday" -> the last before the day of the last mention; "that Friday" -> the nearest to it."""
    if anchor is None or anchor.start is None:
        return TimeValue.from_timex3(f"XXXX-WXX-{weekday}")
    if step == 0:
        return MEANINGS["weekday"].function(anchor, Direction.NEAREST, weekday)
    ahead = (weekday - 1 - anchor.start.weekday) % 7
    shift = (ahead or 7) if step > 0 else ahead - 7
    return TimeValue.around(anchor.start.plus(shift, Unit.DAY), Unit.DAY)


@meaning("capital", "month", "date", anchor="story")
def beside_month(anchor: TimeValue | None, month: int, step: int = 0) -> Result:
    """ "the previous April", "that June" -> the month counted from the last mention."""
    return stepped(anchor, step, lambda year: TimeValue.of(year, month))


@meaning("season", "date", anchor="story")
def beside_season(anchor: TimeValue | None, season: str, step: int = 0) -> Result:
    """ "the following spring", "that autumn" -> the season counted from the last mention."""
    return stepped(anchor, step, lambda year: season_of(year, season))


@meaning("day", "date", anchor="story")
def beside_holiday(anchor: TimeValue | None, region: str | None, holiday: str, step: int = 0) -> Result:
    """ "the following Christmas", "that Easter" -> the holiday counted from the last mention."""
    return step_holiday(anchor, region, step, holiday)


@meaning("date", anchor="story")
def beside_weekend(anchor: TimeValue | None, step: int = 0) -> Result:
    """ "the following weekend", "that weekend" -> the weekend counted from the last mention."""
    return weekend(anchor, step=step)


@meaning("date", anchor="story", domains="narrative")
def that_time(anchor: TimeValue | None) -> Result:
    """ "at that time" -> the time of the last mention, in narrative."""
    return anchor if anchor is not None else Anchored(Reference("PAST_REF"), None)


@meaning("date", unsure=True, anchor="domain")
def running(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "the year", "the week" -> the unit around the anchor."""
    return moved(anchor, 0, unit, 1)


@meaning("date", unsure=True, anchor="domain")
def part_of_running(anchor: TimeValue | None, unit: Unit, mod: str) -> Result:
    """ "the end of the month", "year-end" -> the start, middle or end of the unit around the anchor."""
    whole = moved(anchor, 0, unit, 1)
    return whole.modified(mod) if isinstance(whole, TimeValue) else whole


@meaning("date", domains="conversation")
def end_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "EOD", "EOM" -> the end of the anchor's day or month, in conversation."""
    return part_of_running(anchor, unit, "END")


@meaning("date", unsure=True)
def coded_end(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "by EOY" -> the end of the anchor's year."""
    return part_of_running(anchor, unit, "END")


@meaning("date", domains="conversation")
def start_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "BOM" -> the start of the anchor's month, in conversation."""
    return part_of_running(anchor, unit, "START")


@meaning("date", unsure=True, anchor="domain")
def turn_of(anchor: TimeValue | None, unit: Unit) -> Result:
    """ "the turn of the century" -> the start of the unit that begins nearest to the anchor."""
    this = moved(anchor, 0, unit, 1)
    if anchor is None or not isinstance(this, TimeValue) or this.start is None or this.end is None:
        return this
    middle = this.start.plus((this.end.ordinal - this.start.ordinal) // 2, Unit.DAY)
    return (this if anchor.start is not None and anchor.start < middle else this.shift(1, unit)).modified("START")


@meaning("date")
def part_of_year(mod: str, year: int) -> Result:
    """ "year-end 1997" -> the end of 1997."""
    return TimeValue.of(year).modified(mod)


@meaning("reference", unsure=True)
def reference(anchor: TimeValue | None, reference: str) -> Result:
    """ "now" -> the anchor; "recently" -> the open interval before it."""
    value = Reference(reference)
    if anchor is None:
        return Anchored(value, None)
    sides = {"PAST_REF": anchor.before, "FUTURE_REF": anchor.after}
    return Anchored(value, sides[reference]() if reference in sides else anchor)


@meaning("reference", domains="narrative", unsure=True)
def old_reference(anchor: TimeValue | None, reference: str) -> Result:
    """ "the former king" -> the open interval before the anchor, in narrative."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="narrative conversation", unsure=True)
def bare_reference(anchor: TimeValue | None, reference: str) -> Result:
    """ "in future" -> the open interval after the anchor."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="news narrative", unsure=True)
def attributive_reference(anchor: TimeValue | None, reference: str) -> Result:
    """ "the current government", "a recent visit" -> as `reference`; not in conversation."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("reference", domains="news", unsure=True)
def soon_reference(anchor: TimeValue | None, reference: str) -> Result:
    """ "soon" -> the open interval after the anchor, in news."""
    return MEANINGS["reference"].function(anchor, reference)


@meaning("line", "reference")
def typed_reference(anchor: TimeValue | None, reference: str) -> Result:
    """ "soon" -> the open interval after the anchor, when the expression is nearly the whole input."""
    return MEANINGS["reference"].function(anchor, reference)
