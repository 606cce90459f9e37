"""Functions from slots to a recurring time, an Every (TIMEX3 type SET): "every Monday", "twice a week", "daily"."""

from __future__ import annotations

from timeline.meaning.registry import Number, Result, meaning
from timeline.value import Every, Period, TimeValue
from timeline.value.moment import Unit

#: The parts of a day after noon, each with the first hour of the 12-hour clock that is meant in it.
LATE_PARTS = {"AF": 1, "EV": 6, "NI": 6}


@meaning("set")
def every(unit: Unit, number: Number = 1) -> Result:
    """ "every year", "every two weeks" -> the set of times at that interval."""
    return Every(Period.of(number, unit).timex3, quant="EVERY")


@meaning("set")
def times(unit: Unit, number: Number = 1) -> Result:
    """ "twice a week" -> a set with a frequency: two times in each week."""
    return Every(Period.of(1, unit).timex3, freq="" if number == 1 else f"{'X' if number is None else number}X")


@meaning("set")
def frequency_times(number: int, frequency: str) -> Result:
    """ "twice daily", "three times yearly" -> a set with a frequency: two times a day, three times a year."""
    return Every(frequency, freq=f"{number}X" if number != 1 else "")


@meaning("set", unsure=True)
def frequency(frequency: str) -> Result:
    """ "daily", "annually" -> the set of all days, years."""
    return Every(frequency)


@meaning("set")
def every_nth_weekday(weekday: int, ordinal: int) -> Result:
    """ "every third Sunday" -> the set of each third Sunday."""
    return Every(f"XXXX-WXX-{weekday}", quant="EVERY OTHER" if ordinal == 2 else f"EVERY {ordinal}")


@meaning("set")
def every_weekday_of_month(weekday: int, ordinal: int) -> Result:
    """ "the last Friday of every month" -> the set of one such weekday a month."""
    return Every(f"XXXX-WXX-{weekday}", freq="1M", quant=f"EVERY {ordinal}")


@meaning("set")
def every_workday_of_month() -> Result:
    """ "the first business day of each month", "the last day of every month" -> the set of one day a month."""
    return Every("P1M", freq="1D", quant="EVERY")


@meaning("set", inside=("clock", "set"))
def every_at(set: Result, clock: Result) -> Result:
    """ "every day at 9", "Tuesdays at 9 a.m.", "every Friday night" -> the set of days with their time of day."""
    if not isinstance(set, Every) or not isinstance(clock, TimeValue):
        return set
    day, _, part = set.timex3.partition("T") if set.timex3.startswith("X") else ("XXXX-XX-XX", "", "")
    if set.timex3 != "P1D" and not set.timex3.startswith("X"):
        return set
    hour, _, rest = clock.timex3.partition("T")[2].partition(":")
    if part in LATE_PARTS and LATE_PARTS[part] <= int(hour) < 12:
        hour = str(int(hour) + 12)
    return Every(f"{day}T{hour}{rest and ':'}{rest}", quant="EVERY")


@meaning("set")
def every_named(
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    daypart: str | None = None,
    season: str | None = None,
) -> Result:
    """ "every Monday", "every March", "the 19th of every month", "every summer" -> the set of all times of the name."""
    if season is not None:
        return Every(f"XXXX-{season}", quant="EVERY")
    part = f"T{daypart}" if daypart else ""
    if weekday is not None:
        return Every(f"XXXX-WXX-{weekday}{part}", quant="EVERY")
    whole = month is not None and day is None
    date = f"-{month:02}" if month is not None else "-XX"
    return Every(f"XXXX{date}{'' if whole else f'-{day:02}' if day is not None else '-XX'}{part}", quant="EVERY")


@meaning("set")
def every_days(days: str, daypart: str = "") -> Result:
    """ "every weekday", "weekend mornings" -> the set of all workdays (WD) or weekends (WE), or of a part of them."""
    return Every(f"XXXX-WXX-{days}{daypart and 'T' + daypart}", quant="EVERY")
