"""Lengths of time, and times that come back."""

from __future__ import annotations

from timeline.meaning.registry import Anchored, Direction, Number, Result, meaning
from timeline.value import Every, Period, TimeValue
from timeline.value.moment import Unit


@meaning("length", "duration")
def duration(unit: Unit, number: Number = 1, mod: str | None = None) -> Result:
    """four days."""
    return Period.of(number, unit, mod=mod)


@meaning("duration")
def lengths(unit: Unit, number: Number, last: Number) -> Result:
    """two to three weeks: the lower, or more."""
    return Period.of(number, unit, mod="EQUAL_OR_MORE") if number and last and number < last else None


@meaning("duration", domains="narrative conversation")
def age(unit: Unit, number: Number = 1) -> Result:
    """They were 18 years old: in the news an age is no more than part of a name."""
    return Period.of(number, unit)


@meaning("one", "length", "duration", unsure=True)
def one(unit: Unit) -> Result:
    """a minute: wait a minute."""
    return Period.of(1, unit)


@meaning("duration", domains="narrative conversation")
def rate(unit: Unit) -> Result:
    """30 a day: the news counts so all day long and means no time."""
    return Period.of(1, unit)


@meaning("length", "measured", "duration")
def duration_and_half(unit: Unit, number: Number = 1) -> Result:
    """two and a half years, an hour and a half."""
    return Period.of((number or 1) + 0.5, unit)


@meaning("length", "measured", "duration")
def duration_and_quarter(unit: Unit, number: Number = 1) -> Result:
    """an hour and a quarter."""
    return Period.of((number or 1) + 0.25, unit)


@meaning("length", "measured", "duration")
def sum_of_two(unit: Unit, more: Number, less: Unit, number: Number = 1) -> Result:
    """3 hours 30 minutes, an hour and 15 minutes."""
    return (
        Period.of(number, unit).plus(Period.of(more, less))
        if less < unit
        else Period.of(more, less).plus(Period.of(number, unit))
    )


@meaning("length", "duration")
def part_of_hour(number: int) -> Result:
    """three quarters of an hour: its minutes."""
    return Period.of(number, Unit.MINUTE)


@meaning("length", "duration")
def part_of_century(number: int) -> Result:
    """a quarter century: its years."""
    return Period.of(number, Unit.YEAR)


@meaning("line", "length", "measured", "duration")
def typed_length(unit: Unit, number: Number) -> Result:
    """5m, 2w, where a line is little else."""
    return Period.of(number, unit)


@meaning("length", "measured", "duration")
def half_duration(unit: Unit) -> Result:
    """half an hour."""
    return Period.of(0.5, unit)


@meaning("length", "measured", "duration")
def fortnight(number: Number = 1) -> Result:
    """a fortnight, two fortnights."""
    return Period.of(2 * number if number is not None else None, Unit.WEEK)


@meaning("length", "duration")
def nights(number: Number = 1) -> Result:
    """two nights, of a stay: as many days."""
    return Period.of(number, Unit.DAY)


@meaning("edge", "length", "duration")
def edge_span(anchor: TimeValue | None, direction: Direction, edge: int, number: Number, unit: Unit) -> Result:
    """the first two weeks (of 2021): a length, and where it is told of what, the time at that edge of it."""
    length = Period.of(number, unit)
    if direction is not Direction.INSIDE or anchor is None or anchor.start is None or anchor.end is None:
        return length
    start, end = anchor.start, anchor.end
    if unit is Unit.WEEK:  # the weeks that lie within
        start, end = start.plus(6, Unit.DAY).floor(Unit.WEEK), end.floor(Unit.WEEK)
    inner = length.reach(start if edge > 0 else end, edge)
    return TimeValue.stretch(*((start, inner) if edge > 0 else (inner, end)), unit) if inner and number else length


@meaning("duration", unsure=True)
def vague_duration(unit: Unit) -> Result:
    """years, for weeks."""
    return Period.of(None, unit)


@meaning("duration", unsure=True)
def some_time() -> Result:
    """for a while: not even the unit is said."""
    return Period("PXX")


@meaning("bare", "duration", domains="conversation")
def bare_length(unit: Unit) -> Result:
    """a busy day: in a tweet a length of one, elsewhere only in "the day before Christmas"."""
    return Period.of(1, unit)


@meaning("length", "measured", "duration")
def sum_(first: Result, second: Result) -> Result:
    """two years and three months."""
    first, second = (length.value if isinstance(length, Anchored) else length for length in (first, second))
    if not isinstance(first, Period) or not isinstance(second, Period) or not first.amounts:
        return first
    finest = min(unit for _, unit in first.amounts)
    return first.plus(second) if all(unit < finest for _, unit in second.amounts) else first


@meaning("span", "duration")
def past_span(anchor: TimeValue | None, unit: Unit = Unit.WEEK, number: Number = 1) -> Result:
    """the past two months: a length that ends at the document's date."""
    return _span(anchor, number, unit, -1)


@meaning("span", "duration", anchor="told")
def coming_span(anchor: TimeValue | None, unit: Unit = Unit.WEEK, number: Number = 1) -> Result:
    """the next two years."""
    return _span(anchor, number, unit, 1)


def _span(anchor: TimeValue | None, number: Number, unit: Unit, sign: int) -> Result:
    period = Period.of(number, unit)
    if anchor is None or not number:
        return Anchored(period, None if anchor is None else anchor.before() if sign < 0 else anchor.after())
    if unit >= Unit.DAY and anchor.unit < Unit.DAY:
        anchor = anchor.floor(Unit.DAY)  # days are counted from a day, not from a clock
    if unit is Unit.QUARTER:
        anchor = anchor.floor(Unit.QUARTER)  # quarters are those of the calendar
    if sign > 0 and anchor.unit < Unit.DAY and anchor.start is not None:  # it begins now, not when the second is over
        anchor = TimeValue.stretch(anchor.start.plus(-1, Unit.SECOND), anchor.start, anchor.unit)
    return Anchored(period, period.ending(anchor) if sign < 0 else period.starting(anchor))


@meaning("span", "duration")
def longer_span(anchor: TimeValue | None, span: Result, more: Result) -> Result:
    """the last 3 months and 2 weeks: what is added lies on the far side."""
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


@meaning("duration")
def nth_straight(ordinal: int, unit: Unit) -> Result:
    """for the fifth straight year: so many of them have gone on."""
    return Period.of(ordinal, unit)


@meaning("set")
def every(unit: Unit, number: Number = 1) -> Result:
    """every year, every two weeks."""
    return Every(Period.of(number, unit).timex3, quant="EVERY")


@meaning("set")
def every_half(unit: Unit) -> Result:
    """every half hour."""
    return every(unit, 0.5)


@meaning("set")
def every_other(unit: Unit) -> Result:
    """every other week."""
    return every(unit, 2)


@meaning("set")
def times(unit: Unit, number: Number = 1) -> Result:
    """twice a week: the number is how often."""
    return Every(Period.of(1, unit).timex3, freq="" if number == 1 else f"{'X' if number is None else number}X")


@meaning("set")
def frequency_times(number: int, frequency: str) -> Result:
    """twice daily, three times yearly."""
    return Every(frequency, freq=f"{number}X" if number != 1 else "")


@meaning("set", unsure=True)
def frequency(frequency: str) -> Result:
    """daily, annually."""
    return Every(frequency)


@meaning("weekdays", "set")
def every_weekday(weekday: int) -> Result:
    """every Monday, Mondays."""
    return Every(f"XXXX-WXX-{weekday}", quant="EVERY")


@meaning("set")
def every_nth(number: int | None, unit: Unit) -> Result:
    """every third day, every few weeks."""
    return every(unit, number)


@meaning("set")
def every_nth_weekday(weekday: int, ordinal: int) -> Result:
    """every third Sunday."""
    return every_other_weekday(weekday) if ordinal == 2 else Every(f"XXXX-WXX-{weekday}", quant=f"EVERY {ordinal}")


@meaning("set")
def every_other_weekday(weekday: int) -> Result:
    """every other Friday."""
    return Every(f"XXXX-WXX-{weekday}", quant="EVERY OTHER")


@meaning("set")
def every_weekday_of_month(weekday: int, ordinal: int) -> Result:
    """the last Friday of every month, every second Tuesday of the month: one a month."""
    return Every(f"XXXX-WXX-{weekday}", freq="1M", quant=f"EVERY {ordinal}")


@meaning("set")
def every_workday_of_month() -> Result:
    """the first business day of each month, the last day of every month: one a month."""
    return Every("P1M", freq="1D", quant="EVERY")


@meaning("set")
def every_monthday(day: int) -> Result:
    """the 19th of every month."""
    return Every(f"XXXX-XX-{day:02}", quant="EVERY")


@meaning("set")
def every_weekday_part(weekday: int, daypart: str) -> Result:
    """Tuesday afternoons."""
    return Every(f"XXXX-WXX-{weekday}T{daypart}", quant="EVERY")


@meaning("set")
def every_part_of_week(code: str) -> Result:
    """jeden Montagabend: one word, "1EV" in the table of its kind."""
    return every_weekday_part(int(code[0]), code[1:])


@meaning("set", inside=("clock", "set"))
def every_at(set: Result, clock: Result) -> Result:
    """every day at 9, Tuesdays at 9 a.m., every Friday night: its days at that time of clock or day."""
    if not isinstance(set, Every) or not isinstance(clock, TimeValue):
        return set
    day, _, part = set.timex3.partition("T") if set.timex3.startswith("X") else ("XXXX-XX-XX", "", "")
    if set.timex3 != "P1D" and not set.timex3.startswith("X"):
        return set
    hour, _, rest = clock.timex3.partition("T")[2].partition(":")
    if part in ("AF", "EV", "NI") and 12 > int(hour) >= 6 - 5 * (part == "AF"):
        hour = str(int(hour) + 12)
    return Every(f"{day}T{hour}{rest and ':'}{rest}", quant="EVERY")


@meaning("set")
def every_month(month: int) -> Result:
    """every March."""
    return Every(f"XXXX-{month:02}", quant="EVERY")


@meaning("set")
def every_day_of_year(month: int, day: int) -> Result:
    """every December 25, 25 December each year."""
    return Every(f"XXXX-{month:02}-{day:02}", quant="EVERY")


@meaning("set")
def every_daypart(daypart: str) -> Result:
    """every morning."""
    return Every(f"XXXX-XX-XXT{daypart}", quant="EVERY")


@meaning("set")
def every_season(season: str) -> Result:
    """every summer."""
    return Every(f"XXXX-{season}", quant="EVERY")


@meaning("set")
def every_workday(daypart: str = "") -> Result:
    """every weekday, each working day, weekday mornings."""
    return Every(f"XXXX-WXX-WD{daypart and 'T' + daypart}", quant="EVERY")


@meaning("set")
def every_weekend(daypart: str = "") -> Result:
    """every weekend, weekend mornings."""
    return Every(f"XXXX-WXX-WE{daypart and 'T' + daypart}", quant="EVERY")
