"""Functions from slots to a duration: "four days", "half an hour", "the past two months", "for a while"."""

from __future__ import annotations

from timeline.meaning.registry import Anchored, Direction, Number, Result, meaning
from timeline.value import Period, TimeValue
from timeline.value.moment import Unit


@meaning("length", "duration")
def duration(unit: Unit, number: Number = 1, mod: str | None = None) -> Result:
    """ "four days" -> a duration of four days."""
    return Period.of(number, unit, mod=mod)


@meaning("length", "measured", "duration")
def duration_and_part(part: float, unit: Unit, number: Number = 1) -> Result:
    """ "two and a half years", "an hour and a quarter" -> a duration of 2.5 years, 1.25 hours."""
    return Period.of((number or 1) + part, unit)


@meaning("length", "measured", "duration")
def sum_of_two(unit: Unit, more: Number, less: Unit, number: Number = 1) -> Result:
    """ "3 hours 30 minutes", "an hour and 15 minutes" -> a duration of both units."""
    return (
        Period.of(number, unit).plus(Period.of(more, less))
        if less < unit
        else Period.of(more, less).plus(Period.of(number, unit))
    )


@meaning("length", "measured", "duration")
def sum_(first: Result, second: Result) -> Result:
    """ "two years and three months" -> a duration of both units."""
    first, second = (length.value if isinstance(length, Anchored) else length for length in (first, second))
    if not isinstance(first, Period) or not isinstance(second, Period) or not first.amounts:
        return first
    finest = min(unit for _, unit in first.amounts)
    return first.plus(second) if all(unit < finest for _, unit in second.amounts) else first


@meaning("length", "measured", "duration")
def fortnight(number: Number = 1) -> Result:
    """ "a fortnight", "two fortnights" -> a duration of two, four weeks."""
    return Period.of(2 * number if number is not None else None, Unit.WEEK)


@meaning("duration")
def lengths(unit: Unit, number: Number, last: Number) -> Result:
    """ "two to three weeks" -> a duration of two weeks or more."""
    return Period.of(number, unit, mod="EQUAL_OR_MORE") if number and last and number < last else None


@meaning("duration", unsure=True)
def some_time() -> Result:
    """ "for a while" -> a duration of unknown length and unit."""
    return Period("PXX")


@meaning("edge", "length", "duration")
def edge_span(anchor: TimeValue | None, direction: Direction, edge: int, number: Number, unit: Unit) -> Result:
    """ "the first two weeks" -> two weeks; in "the first two weeks of 2021" those from the beginning of 2021."""
    length = Period.of(number, unit)
    if direction is not Direction.INSIDE or anchor is None or anchor.start is None or anchor.end is None:
        return length
    start, end = anchor.start, anchor.end
    if unit is Unit.WEEK:  # only weeks that lie wholly within count
        start, end = start.plus(6, Unit.DAY).floor(Unit.WEEK), end.floor(Unit.WEEK)
    inner = length.reach(start if edge > 0 else end, edge)
    return TimeValue.stretch(*((start, inner) if edge > 0 else (inner, end)), unit) if inner and number else length


@meaning("span", "duration")
def past_span(anchor: TimeValue | None, unit: Unit = Unit.WEEK, number: Number = 1) -> Result:
    """ "the past two months" -> a duration of two months that ends at the anchor."""
    return _span(anchor, number, unit, -1)


@meaning("span", "duration", anchor="domain")
def coming_span(anchor: TimeValue | None, unit: Unit = Unit.WEEK, number: Number = 1) -> Result:
    """ "the next two years" -> a duration of two years that begins right after the anchor."""
    return _span(anchor, number, unit, 1)


def _span(anchor: TimeValue | None, number: Number, unit: Unit, sign: int) -> Result:
    """A duration that begins (sign 1) or ends (-1) at the anchor."""
    period = Period.of(number, unit)
    if anchor is None or not number:
        return Anchored(period, None if anchor is None else anchor.before() if sign < 0 else anchor.after())
    if unit >= Unit.DAY and anchor.unit < Unit.DAY:
        anchor = anchor.floor(Unit.DAY)  # days are counted from a day, not from a clock time
    if unit is Unit.QUARTER:
        anchor = anchor.floor(Unit.QUARTER)  # quarters are those of the calendar
    if sign > 0 and anchor.unit < Unit.DAY and anchor.start is not None:
        # A second before the anchor, as the duration begins at the anchor's clock time, not after it.
        anchor = TimeValue.stretch(anchor.start.plus(-1, Unit.SECOND), anchor.start, anchor.unit)
    return Anchored(period, period.ending(anchor) if sign < 0 else period.starting(anchor))


@meaning("span", "duration")
def longer_span(anchor: TimeValue | None, span: Result, more: Result) -> Result:
    """ "the last 3 months and 2 weeks" -> a duration of both units, of which the second lies further away."""
    first, second = (length.value if isinstance(length, Anchored) else length for length in (span, more))
    if not isinstance(first, Period) or not isinstance(second, Period):
        return span
    both, when = first.plus(second), span.when if isinstance(span, Anchored) else None
    if anchor is None or anchor.start is None or when is None or when.start is None or when.end is None:
        return Anchored(both, None)
    side = -1 if when.start < anchor.start else 1
    far = second.reach(when.start if side < 0 else when.end, side)
    finest = min(unit for _, unit in both.amounts)
    if far is None:
        return span
    return Anchored(both, TimeValue.stretch(*((far, when.end) if side < 0 else (when.start, far)), finest))
