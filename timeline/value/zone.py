"""Look up the offset from UTC of an IANA time zone at a local time.

>>> offset("Europe/Berlin", Moment(2024, 5, 1, 12)), offset("Europe/Berlin", Moment(2024, 1, 1, 12))
(120, 60)
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache

from timeline.value import TimeValue
from timeline.value.edtf import EARLIEST, LATEST
from timeline.value.moment import Moment, Unit


@cache
def zone(name: str) -> tzinfo:
    """The time zone with an IANA name. ValueError if there is none.

    >>> zone("Mars/Base")
    Traceback (most recent call last):
    ValueError: unknown time zone 'Mars/Base': give an IANA name such as Europe/Berlin
    """
    import pendulum

    try:
        return pendulum.timezone(name)
    except (ValueError, LookupError, OSError):
        raise ValueError(f"unknown time zone {name!r}: give an IANA name such as Europe/Berlin") from None


def offset(name: str, local: Moment) -> int | None:
    """Minutes from UTC at a local time; None for years that `datetime` does not have, and for local mean times that
    were further from UTC than any zone is now (Manila before 1845).

    If an hour occurs twice, the first is used. An hour that daylight saving time skips has the offset from before.
    """
    try:
        point = datetime(*local[:6])
    except (ValueError, OverflowError):
        return None
    delta = zone(name).utcoffset(point)
    minutes = 0 if delta is None else round(delta / timedelta(minutes=1))
    return minutes if delta is not None and EARLIEST <= minutes <= LATEST else None


def placed(value: TimeValue, name: str) -> TimeValue:
    """A clock time without an offset gets the one of its zone; any other value is returned unchanged.

    >>> placed(TimeValue.of(2024, 5, 1, 12), "America/New_York").timex3
    '2024-05-01T12-04:00'
    """
    if value.unit > Unit.HOUR or value.offset is not None or value.start is None or value.form is not None:
        return value
    return value.at_offset(offset(name, value.start))


def local(value: TimeValue, name: str) -> TimeValue:
    """A clock time with an offset, converted to a zone; any other value is returned unchanged."""
    if value.offset is None or value.start is None or value.end is None:
        return value
    try:
        point = datetime(*value.start[:6]) - timedelta(minutes=value.offset)
        shown = point.replace(tzinfo=UTC).astimezone(zone(name)).utcoffset() or timedelta()
    except (ValueError, OverflowError):
        return value
    minutes = round(shown / timedelta(minutes=1))
    if not EARLIEST <= minutes <= LATEST:
        return value
    return value.plus(minutes - value.offset, Unit.MINUTE).at_offset(minutes)
