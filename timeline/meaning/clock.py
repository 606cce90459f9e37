"""The clock: times of day, runs of digits, stamps."""

from __future__ import annotations

from timeline.meaning.choice import possible
from timeline.meaning.registry import MEANINGS, Pair, Result, meaning
from timeline.moment import Unit
from timeline.value import TimeValue


@meaning("clock", "time", missing="day")
def clock(
    anchor: TimeValue | None,
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    meridiem: str | None = None,
    zone: int | None = None,
) -> Result:
    """9:30 p.m. EST, on the day that the context is about."""
    if meridiem is not None:
        if not 1 <= hour <= 12:
            return None
        hour, minute = hour % 12 + (12 if meridiem == "PM" else 0), minute or 0
    if anchor is None or anchor.start is None:
        parts = [hour, *(part for part in (minute, second) if part is not None)]
        return TimeValue.from_timex3("XXXX-XX-XXT" + ":".join(f"{part:02}" for part in parts))
    try:
        return anchor.floor(Unit.DAY).at(hour, minute, second, offset=zone)
    except ValueError:
        return None


@meaning("clock", "time", missing="day")
def clock_run(anchor: TimeValue | None, run: int, meridiem: str | None = None, zone: int | None = None) -> Result:
    """430pm, 2359 hrs."""
    return MEANINGS["clock"].function(anchor, run // 100, run % 100, None, meridiem, zone)


@meaning("clock", "time", missing="day")
def clock_word(anchor: TimeValue | None, clock: int) -> Result:
    """noon, midnight: minutes after the day's beginning."""
    return MEANINGS["clock"].function(anchor, clock // 60, clock % 60)


@meaning("clock", "time", missing="day")
def clock_past(anchor: TimeValue | None, number: int, hour: int, meridiem: str | None = None) -> Result:
    """ten past three; a negative number is minutes to the hour."""
    minutes = hour * 60 + number
    return MEANINGS["clock"].function(anchor, minutes // 60 % 24, minutes % 60, None, meridiem)


@meaning("range", "time", missing="day")
def hours(
    anchor: TimeValue | None,
    first: int,
    last: int,
    first_minute: int = 0,
    last_minute: int = 0,
    meridiem: str | None = None,
    zone: int | None = None,
) -> Result:
    """from 7 to 9 p.m., 11-1 p.m.: the first takes the half of the day that puts it before the last."""
    end = MEANINGS["clock"].function(anchor, last, last_minute, None, meridiem, zone)
    begin = MEANINGS["clock"].function(anchor, first, first_minute, None, meridiem, zone)
    if isinstance(end, TimeValue) and isinstance(begin, TimeValue) and not begin < end and meridiem == "PM":
        begin = MEANINGS["clock"].function(anchor, first, first_minute, None, "AM", zone)
    return Pair(begin, end) if isinstance(begin, TimeValue) and isinstance(end, TimeValue) and begin < end else None


@meaning("clock", "time")
def stamp(
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int,
    second: int | None = None,
    fraction: int | None = None,
    zone: int | None = None,
    zone_hour: int | None = None,
    zone_minute: int = 0,
    zone_sign: int = 1,
) -> Result:
    """2024-05-01T12:03:04.123Z: the time stamp of ISO 8601 and RFC 3339."""
    offset = zone if zone_hour is None else zone_sign * (60 * zone_hour + zone_minute)
    return possible(year, month, day, hour, minute, second, millisecond=fraction, offset=offset)
