"""The clock: times of day, runs of digits, stamps."""

from __future__ import annotations

from timeline.meaning.calendar import full_year, numeric_date
from timeline.meaning.readings import possible, unplaced
from timeline.meaning.registry import MEANINGS, Pair, Result, meaning
from timeline.value import TimeValue
from timeline.value.moment import Unit
from timeline.value.zone import offset

#: A zone as its word gives it: minutes from UTC, or the IANA name of one whose offset changes with the season.
Zone = int | str | None


#: The parts of a day whose hours up to twelve are those after noon.
LATE = ("TAF", "TEV", "TNI")


@meaning("clock", "time", missing="day")
def clock(
    anchor: TimeValue | None,
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    meridiem: str | None = None,
    zone: Zone = None,
    zone_sign: int | None = None,
    zone_minutes: int = 0,
    fraction: int | None = None,
) -> Result:
    """9:30 p.m. EST, on the day that the context is about."""
    if meridiem is not None and not 1 <= hour <= 12:  # 0:30 a.m., 14:30 p.m.: the clock of 24 hours says it already
        meridiem = None
    if meridiem is not None:
        late = meridiem == "PM" or (meridiem == "NIGHT" and 6 <= hour < 12)
        hour, minute = hour % 12 + (12 if late else 0), minute or 0
    if anchor is None or anchor.start is None or anchor.form is not None:
        _at_zone(
            TimeValue.of(2000, 1, 1, hour, minute, second), zone, zone_sign, zone_minutes
        )  # if there is such a one
        if meridiem is None and hour < 12 and anchor is not None and anchor.timex3[-3:] in LATE:
            hour += 12  # in the afternoon at 7
        parts = [hour, *(part for part in (minute, second) if part is not None)]
        return unplaced(anchor, ":".join(f"{part:02}" for part in parts))
    told = TimeValue.of(*anchor.start[:3], hour, minute, second, millisecond=fraction)
    told = _at_zone(told, zone, zone_sign, zone_minutes)
    return told if meridiem is not None or anchor.unit is not Unit.DAYPART else _within_daypart(told, anchor, hour)


def _at_zone(time: TimeValue, zone: Zone, sign: int | None = None, minutes: int = 0) -> TimeValue:
    """A clock time with its offset: that of the zone's word, or the one written after it."""
    if sign is not None:
        return time.at_offset(sign * minutes)
    if isinstance(zone, str):
        return time if time.start is None else time.at_offset(offset(zone, time.start))
    return time.at_offset(zone)


@meaning("figures", missing="day")
def bare_clock(anchor: TimeValue | None, hour: int, minute: int) -> Result:
    """3 May 2024, 12:03; 3 May, 12h03: a time where it stands after a day, else a score or a verse."""
    return MEANINGS["clock"].function(anchor, hour, minute)


def _within_daypart(told: TimeValue, part: TimeValue, hour: int) -> TimeValue:
    """this afternoon at 3, tonight at 1: the half of the day, and the day, that the part of it shows."""
    if part.start is None or part.end is None or hour > 12:
        return told
    if hour == 12 and part.start.hour < 12 and told.start is not None and told.start.minute:
        return told.plus(-12, Unit.HOUR)  # 12:01 Friday morning
    early = part.start.plus(-2, Unit.HOUR)  # an evening begins at six or so
    readings = (told.plus(12 * half - (hour == 12) * 12, Unit.HOUR) for half in (0, 1, 2))
    late = told.plus(12 if part.start.hour >= 12 and hour < 12 else 0, Unit.HOUR)
    return next((t for t in readings if t.start is not None and early <= t.start < part.end), late)


@meaning("clock", "time", missing="day")
def spoken_clock(
    anchor: TimeValue | None, hour: int, tens: int, ones: int = 0, meridiem: str | None = None, zone: Zone = None
) -> Result:
    """half of "five thirty", "nine forty-five p.m.": an hour and minutes in words."""
    return MEANINGS["clock"].function(anchor, hour, tens + ones, None, meridiem, zone)


@meaning("clock", "time", missing="day")
def clock_run(anchor: TimeValue | None, run: int, meridiem: str | None = None, zone: Zone = None) -> Result:
    """430pm, 2359 hrs."""
    return MEANINGS["clock"].function(anchor, run // 100, run % 100, None, meridiem, zone)


@meaning("clock", "time", missing="day", unsure=True)
def clock_word(anchor: TimeValue | None, clock: int, zone: Zone = None) -> Result:
    """noon, midnight: minutes after the day's beginning; a midnight that comes after noon begins the next day."""
    if clock == 0 and anchor is not None and anchor.unit < Unit.DAY and anchor.start and anchor.start.hour >= 12:
        anchor = anchor.shift(1, Unit.DAY)
    return MEANINGS["clock"].function(anchor, clock // 60, clock % 60, zone=zone)


@meaning("clock", "time", missing="day")
def clock_past(
    anchor: TimeValue | None, number: int, hour: int = 0, meridiem: str | None = None, clock: int = 0, sign: int = 1
) -> Result:
    """ten past three, half past noon; a negative number, or a negative sign, is minutes to the hour."""
    if not 0 <= hour <= 24:
        return None
    minutes = hour * 60 + clock + sign * number
    return MEANINGS["clock"].function(anchor, minutes // 60 % 24, minutes % 60, None, meridiem)


@meaning("hours", "range", "time", missing="day")
def hours(
    anchor: TimeValue | None,
    first: int,
    last: int,
    first_minute: int = 0,
    last_minute: int = 0,
    meridiem: str | None = None,
    zone: Zone = None,
) -> Result:
    """from 7 to 9 p.m., 11-1 p.m.: the first takes the half of the day that puts it before the last; where none is
    told, from 10:30 to 3, the last takes the afternoon."""
    if meridiem is None and (first, first_minute) >= (last, last_minute) and last < 12:
        last += 12
    end = MEANINGS["clock"].function(anchor, last, last_minute, None, meridiem, zone)
    begin = MEANINGS["clock"].function(anchor, first, first_minute, None, meridiem, zone)
    if isinstance(end, TimeValue) and isinstance(begin, TimeValue) and not begin < end and meridiem == "PM":
        begin = MEANINGS["clock"].function(anchor, first, first_minute, None, "AM", zone)
    return Pair(begin, end) if isinstance(begin, TimeValue) and isinstance(end, TimeValue) and begin < end else None


@meaning("hours", "range", "time", missing="day")
def hours_onward(
    anchor: TimeValue | None,
    last: int,
    first: int = 0,
    meridiem: str | None = None,
    first_minute: int = 0,
    last_minute: int = 0,
    clock: int | None = None,
) -> Result:
    """from 11 a.m. to 3, noon to 2:30: the last is the next such hour."""
    hour, minute = (first, first_minute) if clock is None else divmod(clock, 60)
    begin = MEANINGS["clock"].function(anchor, hour, minute, None, meridiem)
    if not isinstance(begin, TimeValue):
        return None
    length = (60 * (last - hour) + last_minute - minute) % 720 or 720
    if begin.start is None:  # of no day that is known: the hours are those of any
        some = TimeValue.from_timex3(f"2000-01-01T{begin.timex3.partition('T')[2]}").plus(length, Unit.MINUTE)
        return Pair(begin, unplaced(anchor, some.timex3.partition("T")[2]))
    return Pair(begin, begin.plus(length, Unit.MINUTE))


@meaning("bare_hours", "range", missing="day")
def bare_hours(anchor: TimeValue | None, first: int, last: int, first_minute: int = 0, last_minute: int = 0) -> Result:
    """tonight from 7 to 9: hours where they stand beside a day, else any two numbers."""
    return hours(anchor, first, last, first_minute, last_minute)


@meaning("hours", "range", "time", missing="day")
def hours_run(anchor: TimeValue | None, first: int, last: int) -> Result:
    """between 0730 and 0930."""
    begin, end = (MEANINGS["clock"].function(anchor, run // 100, run % 100) for run in (first, last))
    return Pair(begin, end) if isinstance(begin, TimeValue) and isinstance(end, TimeValue) and begin < end else None


@meaning("line", "hours", "range", "time", missing="day")
def typed_hours(
    anchor: TimeValue | None, first: int, last: int, first_minute: int = 0, last_minute: int = 0, zone: Zone = None
) -> Result:
    """7 - 8, where a line is little else; 9-5 is a working day."""
    begin = MEANINGS["clock"].function(anchor, first, first_minute, None, None, zone)
    end = MEANINGS["clock"].function(anchor, last + (12 if last <= first else 0), last_minute, None, None, zone)
    return Pair(begin, end) if isinstance(begin, TimeValue) and isinstance(end, TimeValue) and begin < end else None


@meaning("clock", "time")
def stamp(
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int | None = None,
    second: int | None = None,
    fraction: int | None = None,
    zone: Zone = None,
    zone_sign: int | None = None,
    zone_minutes: int = 0,
    weekday: int | None = None,
) -> Result:
    """2024-05-01T12:03:04.123Z: the time stamp of ISO 8601 and RFC 3339; those of logs and mails."""
    time = possible(year, month, day, hour, minute, second, millisecond=fraction)
    return time and _at_zone(time, zone, zone_sign, zone_minutes)


@meaning("clock", "time")
def short_stamp(
    anchor: TimeValue | None,
    yy: int,
    month: int,
    day: int,
    hour: int,
    minute: int,
    second: int | None = None,
    zone: Zone = None,
    zone_sign: int | None = None,
    zone_minutes: int = 0,
    weekday: int | None = None,
) -> Result:
    """Sat, 11 Oct 14 11:00:00 GMT, as old mails have it."""
    time = possible(full_year(yy, anchor), month, day, hour, minute, second)
    return time and _at_zone(time, zone, zone_sign, zone_minutes)


@meaning("clock", "time")
def numeric_stamp(
    order: str, first: int, second: int, year: int, hour: int, minute: int, seconds: int | None = None
) -> Result:
    """05/31/2024.14:15, 31/05/2024:14:15."""
    date = numeric_date(order, first, second, year)
    return possible(*date.start[:3], hour, minute, seconds) if isinstance(date, TimeValue) and date.start else None


@meaning("clock", "time")
def compact_stamp(
    date: int, time: str, zone: Zone = None, zone_sign: int | None = None, zone_minutes: int = 0
) -> Result:
    """20240501T120304Z: the basic form of ISO 8601."""
    hour, minute, *second = (int(time[place : place + 2]) for place in range(0, len(time), 2))
    found = possible(date // 10000, date // 100 % 100, date % 100, hour, minute, *second)
    return found and _at_zone(found, zone, zone_sign, zone_minutes)
