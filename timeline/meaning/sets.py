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
def every_half(unit: Unit) -> Result:
    """ "every half hour" -> the set of times half an hour apart."""
    return every(unit, 0.5)


@meaning("set")
def every_other(unit: Unit) -> Result:
    """ "every other week" -> the set of times two weeks apart."""
    return every(unit, 2)


@meaning("set")
def every_nth(number: int | None, unit: Unit) -> Result:
    """ "every third day", "every few weeks" -> the set of times at that interval."""
    return every(unit, number)


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


@meaning("weekdays", "set")
def every_weekday(weekday: int) -> Result:
    """ "every Monday", "Mondays" -> the set of all Mondays."""
    return Every(f"XXXX-WXX-{weekday}", quant="EVERY")


@meaning("set")
def every_nth_weekday(weekday: int, ordinal: int) -> Result:
    """ "every third Sunday" -> the set of each third Sunday."""
    return every_other_weekday(weekday) if ordinal == 2 else Every(f"XXXX-WXX-{weekday}", quant=f"EVERY {ordinal}")


@meaning("set")
def every_other_weekday(weekday: int) -> Result:
    """ "every other Friday" -> the set of each second Friday."""
    return Every(f"XXXX-WXX-{weekday}", quant="EVERY OTHER")


@meaning("set")
def every_weekday_of_month(weekday: int, ordinal: int) -> Result:
    """ "the last Friday of every month" -> the set of one such weekday a month."""
    return Every(f"XXXX-WXX-{weekday}", freq="1M", quant=f"EVERY {ordinal}")


@meaning("set")
def every_workday_of_month() -> Result:
    """ "the first business day of each month", "the last day of every month" -> the set of one day a month."""
    return Every("P1M", freq="1D", quant="EVERY")


@meaning("set")
def every_monthday(day: int) -> Result:
    """ "the 19th of every month" -> the set of these days."""
    return Every(f"XXXX-XX-{day:02}", quant="EVERY")


@meaning("set")
def every_weekday_part(weekday: int, daypart: str) -> Result:
    """ "Tuesday afternoons" -> the set of the afternoons of all Tuesdays."""
    return Every(f"XXXX-WXX-{weekday}T{daypart}", quant="EVERY")


@meaning("set")
def every_part_of_week(code: str) -> Result:
    """ "jeden Montagabend" -> the set of the evenings of all Mondays; one word, whose table gives "1EV"."""
    return every_weekday_part(int(code[0]), code[1:])


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
def every_month(month: int) -> Result:
    """ "every March" -> the set of all Marches."""
    return Every(f"XXXX-{month:02}", quant="EVERY")


@meaning("set")
def every_day_of_year(month: int, day: int) -> Result:
    """ "every December 25" -> the set of these days."""
    return Every(f"XXXX-{month:02}-{day:02}", quant="EVERY")


@meaning("set")
def every_daypart(daypart: str) -> Result:
    """ "every morning" -> the set of all mornings."""
    return Every(f"XXXX-XX-XXT{daypart}", quant="EVERY")


@meaning("set")
def every_season(season: str) -> Result:
    """ "every summer" -> the set of all summers."""
    return Every(f"XXXX-{season}", quant="EVERY")


@meaning("set")
def every_workday(daypart: str = "") -> Result:
    """ "every weekday", "weekday mornings" -> the set of all days from Monday to Friday, or of that part of them."""
    return Every(f"XXXX-WXX-WD{daypart and 'T' + daypart}", quant="EVERY")


@meaning("set")
def every_weekend(daypart: str = "") -> Result:
    """ "every weekend", "weekend mornings" -> the set of all weekends, or of that part of them."""
    return Every(f"XXXX-WXX-WE{daypart and 'T' + daypart}", quant="EVERY")
