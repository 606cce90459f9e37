"""Functions from slots to a clock time or time stamp: "9:30 p.m.", "noon", "from 7 to 9", "2024-05-01T12:03Z"."""

from __future__ import annotations

from collections.abc import Callable

from timeline.meaning.dates import numeric_date
from timeline.meaning.readings import ordered_pair, possible, unplaced
from timeline.meaning.registry import MEANINGS, Pair, Result, form, meaning
from timeline.value import TimeValue
from timeline.value.moment import Unit
from timeline.value.zone import offset

#: A time zone as its word gives it: minutes from UTC, or the IANA name of a zone whose offset changes with the season.
Zone = int | str | None
#: The endings of TIMEX3 values of parts of a day in which hours up to twelve are after noon.
LATE = ("TAF", "TEV", "TNI")
#: Clock times are counted in so many minutes from noon or midnight.
HALF_DAY_MINUTES = 12 * 60
#: A day on which a clock time is tried when its own day is unknown.
SOME_DAY = (2000, 1, 1)
#: How many hours before its nominal start a part of a day may begin: an evening at six or so.
DAYPART_SLACK_HOURS = 2


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
    """ "9:30 p.m. EST" -> that time on the day that the text is about."""
    if meridiem is not None and not 1 <= hour <= 12:  # "14:30 p.m.": the 24-hour clock needs no p.m.
        meridiem = None
    if meridiem is not None:
        late = meridiem == "PM" or (meridiem == "NIGHT" and 6 <= hour < 12)
        hour, minute = hour % 12 + (12 if late else 0), minute or 0
    if anchor is None or anchor.start is None or anchor.form is not None:
        _at_zone(TimeValue.of(*SOME_DAY, hour, minute, second), zone, zone_sign, zone_minutes)  # raises if impossible
        if meridiem is None and hour < 12 and anchor is not None and anchor.timex3[-3:] in LATE:
            hour += 12  # "in the afternoon at 7"
        parts = [hour, *(part for part in (minute, second) if part is not None)]
        return unplaced(anchor, ":".join(f"{part:02}" for part in parts))
    time = TimeValue.of(*anchor.start[:3], hour, minute, second, millisecond=fraction)
    time = _at_zone(time, zone, zone_sign, zone_minutes)
    return time if meridiem is not None or anchor.unit is not Unit.DAYPART else _within_daypart(time, anchor, hour)


def _at_zone(time: TimeValue, zone: Zone, sign: int | None = None, minutes: int = 0) -> TimeValue:
    """A clock time with the offset of a zone, or with the offset that is written behind it (sign and minutes)."""
    if sign is not None:
        return time.at_offset(sign * minutes)
    if isinstance(zone, str):
        return time if time.start is None else time.at_offset(offset(zone, time.start))
    return time.at_offset(zone)


def _within_daypart(time: TimeValue, part: TimeValue, hour: int) -> TimeValue:
    """The clock time in the half of the day that its part of the day shows: "this afternoon at 3", "tonight at 1"."""
    if part.start is None or part.end is None or hour > 12:
        return time
    if hour == 12 and part.start.hour < 12 and time.start is not None and time.start.minute:
        return time.plus(-12, Unit.HOUR)  # "12:01 Friday morning"
    early = part.start.plus(-DAYPART_SLACK_HOURS, Unit.HOUR)
    readings = (time.plus(12 * half - (hour == 12) * 12, Unit.HOUR) for half in (0, 1, 2))
    late = time.plus(12 if part.start.hour >= 12 and hour < 12 else 0, Unit.HOUR)
    return next((value for value in readings if value.start is not None and early <= value.start < part.end), late)


@form(gives="minute")
def spoken_minute(make: Callable[..., Result], tens: int, ones: int = 0) -> Result:
    """Minutes in words: "seven forty-five"."""
    return make(minute=tens + ones)


@form(gives="hour minute")
def run(make: Callable[..., Result], run: int) -> Result:
    """Hours and minutes in one run of digits: "430pm", "2359 hrs"."""
    return make(hour=run // 100, minute=run % 100)


@form(gives="first first_minute last last_minute")
def runs(make: Callable[..., Result], first: int, last: int) -> Result:
    """Two such runs: "between 0730 and 0930"."""
    return make(first=first // 100, first_minute=first % 100, last=last // 100, last_minute=last % 100)


@meaning("clock", "time", missing="day", unsure=True)
def clock_word(anchor: TimeValue | None, clock: int, zone: Zone = None) -> Result:
    """ "noon", "midnight" -> 12:00, 0:00; a midnight after noon begins the next day."""
    if clock == 0 and anchor is not None and anchor.unit < Unit.DAY and anchor.start and anchor.start.hour >= 12:
        anchor = anchor.shift(1, Unit.DAY)
    return MEANINGS["clock"].function(anchor, clock // 60, clock % 60, zone=zone)


@meaning("clock", "time", missing="day")
def clock_past(
    anchor: TimeValue | None, number: int, hour: int = 0, meridiem: str | None = None, clock: int = 0, sign: int = 1
) -> Result:
    """ "ten past three", "half past noon" -> 3:10, 12:30; a negative number or sign counts minutes to the hour."""
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
    """ "from 7 to 9 p.m.", "11-1 p.m." -> 19:00 to 21:00, 11:00 to 13:00.

    If no half of the day is given, a range that would run backwards ends after noon: "from 10:30 to 3".
    """
    if meridiem is None and (first, first_minute) >= (last, last_minute) and last < 12:
        last += 12
    end = MEANINGS["clock"].function(anchor, last, last_minute, None, meridiem, zone)
    begin = MEANINGS["clock"].function(anchor, first, first_minute, None, meridiem, zone)
    if isinstance(end, TimeValue) and isinstance(begin, TimeValue) and not begin < end and meridiem == "PM":
        begin = MEANINGS["clock"].function(anchor, first, first_minute, None, "AM", zone)
    return ordered_pair(begin, end)


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
    """ "from 11 a.m. to 3", "noon to 2:30" -> a range that ends at the next such hour."""
    hour, minute = (first, first_minute) if clock is None else divmod(clock, 60)
    begin = MEANINGS["clock"].function(anchor, hour, minute, None, meridiem)
    if not isinstance(begin, TimeValue):
        return None
    length = (60 * (last - hour) + last_minute - minute) % HALF_DAY_MINUTES or HALF_DAY_MINUTES
    if begin.start is None:  # the day is unknown: any day has these hours
        some = TimeValue.from_timex3(f"2000-01-01T{begin.timex3.partition('T')[2]}").plus(length, Unit.MINUTE)
        return Pair(begin, unplaced(anchor, some.timex3.partition("T")[2]))
    return Pair(begin, begin.plus(length, Unit.MINUTE))


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
    """ "2024-05-01T12:03:04.123Z" -> that time: the time stamps of ISO 8601, RFC 3339, logs and mails."""
    time = possible(year, month, day, hour, minute, second, millisecond=fraction)
    return time and _at_zone(time, zone, zone_sign, zone_minutes)


@meaning("clock", "time")
def numeric_stamp(
    order: str, first: int, second: int, year: int, hour: int, minute: int, seconds: int | None = None
) -> Result:
    """ "05/31/2024.14:15" -> that time, in the document's order of day and month."""
    date = numeric_date(order, first, second, year)
    return possible(*date.start[:3], hour, minute, seconds) if isinstance(date, TimeValue) and date.start else None


@meaning("clock", "time")
def compact_stamp(
    date: int, time: str, zone: Zone = None, zone_sign: int | None = None, zone_minutes: int = 0
) -> Result:
    """ "20240501T120304Z" -> that time: the basic form of ISO 8601."""
    hour, minute, *second = (int(time[place : place + 2]) for place in range(0, len(time), 2))
    found = possible(date // 10000, date // 100 % 100, date % 100, hour, minute, *second)
    return found and _at_zone(found, zone, zone_sign, zone_minutes)
