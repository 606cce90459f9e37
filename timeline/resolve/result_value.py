"""Read the result of a meaning: the value that it states and its place on the time line; set its time zone."""

from __future__ import annotations

from timeline.meaning import Anchored, Pair, Result
from timeline.value import TimeValue, Value
from timeline.value.zone import placed


def value_of(result: Result) -> tuple[Value | None, TimeValue | None]:
    """The value of a result, and its place on the time line, if it has one.

    >>> value_of(Pair(TimeValue("2022-03"), TimeValue("2022-05")))
    (TimeValue('2022-03/2022-05'), TimeValue('2022-03/2022-05'))
    """
    if isinstance(result, TimeValue):
        return result, None if result.start is None and result.end is None else result
    if isinstance(result, Anchored):
        return result.value, result.when
    if isinstance(result, Pair):
        whole = _interval(result)
        return whole, whole
    return result, None


def place_of(result: Result) -> TimeValue | None:
    """The place of a result on the time line, if it has one."""
    return value_of(result)[1]


def in_zone(result: Result, zone: str) -> Result:
    """The result with its clock times in a time zone, unless they name one."""
    if isinstance(result, TimeValue):
        return placed(result, zone)
    if isinstance(result, Pair):
        return Pair(placed(result.first, zone), placed(result.last, zone), result.within)
    return result


def _interval(pair: Pair) -> TimeValue | None:
    """The interval from one end to the other; None where they form no interval."""
    first, last = pair.first, pair.last
    if not isinstance(first, TimeValue) or not isinstance(last, TimeValue) or first.start is None or last.end is None:
        return None
    if last.end <= first.start:
        if first.start.year > 0:
            return None
        first, last = last, first  # the 2nd or 3rd century BC
    try:
        return first.between(last) if pair.within else first.to(last)
    except ValueError:  # two ends that no interval can have
        return None
