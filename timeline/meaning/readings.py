"""Choose one of several readings of an expression by its direction, and build dates that may not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from timeline.meaning.registry import Direction, Pair, Result
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: In a narrative, how many times nearer a time before the last mention must be to win over one after it.
ONWARD_RATIO = 3
#: How many times nearer a reading on the other side must be to win over the side that a distant verb shows.
LIKELY_PAST_RATIO = 4
LIKELY_FUTURE_RATIO = 10  # "will" is seldom used of the past
#: So many years lie between two leap days at most (29 February 1896 and 1904).
LEAP_DAY_YEARS = 8
#: The years of the Buddhist era are so many ahead.
BUDDHIST_ERA_YEARS = 543


def choose_year(
    make: Callable[[int], TimeValue | None], anchor: TimeValue | None, direction: Direction
) -> TimeValue | None:
    """The date that `make` builds for a year, in the year that the direction asks for, seen from the anchor.

    A date that not every year has is looked for in the years further away.

    >>> choose_year(lambda year: TimeValue.of(year, 5), TimeValue("1998-03-02"), Direction.PAST)
    TimeValue('1997-05')
    """
    if anchor is None or (point := anchor.start or anchor.end) is None:
        return None
    if direction is Direction.INSIDE and anchor.unit is Unit.YEAR and (inside := make(point.year)):
        return inside  # "late 1949": any of its days
    here = make(point.year)
    if here is not None and here.start is not None:  # the two years around the anchor decide
        over = here.start <= point
        if over and direction is Direction.PAST:
            return here
        other = make(point.year + 1 if over else point.year - 1)
        made = [] if other is None else [here, other] if over else [other, here]
    else:
        made = _made(make, point.year, 1)
    if not made or here is None:
        made = _made(make, point.year, LEAP_DAY_YEARS)
    if direction is Direction.LIKELY_PAST:
        return _likely(made, anchor, Direction.PAST, Direction.FUTURE)
    if direction is Direction.LIKELY_FUTURE:
        return _likely(made, anchor, Direction.FUTURE, Direction.PAST)
    return choose(made, anchor, direction)


def _made(make: Callable[[int], TimeValue | None], year: int, reach: int) -> list[TimeValue]:
    """The dates in the years up to so many before and after a year."""
    return [value for shift in range(-reach, reach + 1) if (value := make(year + shift))]


def _likely(made: list[TimeValue], anchor: TimeValue, side: Direction, other_side: Direction) -> TimeValue | None:
    """The reading on the wanted side, unless one on the other side is much nearer ("due Nov. 21, they said")."""
    wanted, other = choose(made, anchor, side), choose(made, anchor, other_side)
    if wanted is None or other is None:
        return wanted
    ratio = LIKELY_PAST_RATIO if side is Direction.PAST else LIKELY_FUTURE_RATIO
    return other if ratio * _distance(other, anchor) < _distance(wanted, anchor) else wanted


def _distance(value: TimeValue, anchor: TimeValue) -> int:
    """The days from an anchor to a value."""
    return abs(_days(value.start) - _days(anchor.start or anchor.end))


def choose(candidates: Iterable[TimeValue], anchor: TimeValue, direction: Direction) -> TimeValue | None:
    """The candidate that the direction asks for, seen from the anchor; the candidates are in order of time."""
    found = [value for value in candidates if value.start is not None and value.end is not None]
    point = anchor.start or anchor.end
    if not found or point is None:
        return None
    return found[chosen([(value.start, value.end) for value in found], point, direction)]  # type: ignore[misc]


def chosen(spans: Sequence[tuple[Moment, Moment]], point: Moment, direction: Direction) -> int:
    """The number of the one of several times, given by their bounds, that the direction asks for, seen from a point.

    The times are in order.

    >>> years = [(Moment(year), Moment(year + 1)) for year in (2019, 2020, 2021)]
    >>> [chosen(years, Moment(2020, 5), direction) for direction in (Direction.PAST, Direction.INSIDE)]
    [1, 2]
    """
    last = len(spans) - 1
    if direction in (Direction.PAST, Direction.LIKELY_PAST):
        return next((number for number in range(last, -1, -1) if spans[number][0] <= point), 0)
    if direction is Direction.INSIDE:
        return next((number for number, (start, _) in enumerate(spans) if start >= point), last)
    if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE):
        return next((number for number, (_, end) in enumerate(spans) if end > point), last)
    back, here = ONWARD_RATIO if direction is Direction.ONWARD else 1, point.ordinal
    distances = [abs(start.ordinal - here) * (back if start < point else 1) for start, _ in spans]
    return distances.index(min(distances))


def _days(moment: Moment | None) -> int:
    return moment.ordinal if moment is not None else 0


def possible(*fields: Any, **options: Any) -> TimeValue | None:
    """The date of these fields, or None if the calendar has no such day.

    >>> possible(2023, 2, 28), possible(2023, 2, 29)
    (TimeValue('2023-02-28'), None)
    """
    try:
        return TimeValue.of(*fields, **options)
    except ValueError:
        return None


def pair(first: Result, last: Result, *, within: bool = False) -> Pair | None:
    """The two ends of a range, or None unless both are times; `within` means some time between them."""
    return Pair(first, last, within) if isinstance(first, TimeValue) and isinstance(last, TimeValue) else None


def ordered_pair(first: Result, last: Result, *, within: bool = False) -> Pair | None:
    """The two ends of a range, or None unless both are times and the first is before the last.

    >>> ordered_pair(TimeValue("1914"), TimeValue("1918")), ordered_pair(TimeValue("1918"), TimeValue("1914"))
    (Pair(first=TimeValue('1914'), last=TimeValue('1918'), within=False), None)
    """
    ends = pair(first, last, within=within)
    return ends if ends is not None and ends.first < ends.last else None


def unplaced(anchor: TimeValue | None, time: str) -> TimeValue:
    """A time of day on an unknown day: of any Friday, of the 31st of some January, or of any day.

    Raises ValueError if it is no time of day.
    """
    day = anchor.timex3 if anchor is not None and anchor.unit is Unit.DAY and anchor.form else "XXXX-XX-XX"
    return TimeValue.from_timex3(f"{day}T{time}")


def astronomical(year: int, era: str | None) -> int:
    """The year in astronomical numbering, in which 44 BC is -43; the year 2555 of the Buddhist era is 2012.

    >>> astronomical(44, "BC"), astronomical(2555, "BE"), astronomical(1850, None)
    (-43, 2012, 1850)
    """
    return 1 - year if era == "BC" else year - BUDDHIST_ERA_YEARS if era == "BE" else year


def nth_weekday_of(outer: TimeValue, weekday: int, number: int) -> TimeValue | None:
    """The nth such weekday (1 is Monday) inside a time, counted from its end if negative; None if it has no such one.

    >>> nth_weekday_of(TimeValue("2003-05"), 1, 2), nth_weekday_of(TimeValue("2003-05"), 5, -1)
    (TimeValue('2003-05-12'), TimeValue('2003-05-30'))
    """
    if outer.start is None or outer.end is None:
        return None
    first = outer.start.plus((weekday - 1 - outer.start.weekday) % 7, Unit.DAY)
    count = (outer.end.ordinal - first.ordinal + 6) // 7
    place = number - 1 if number > 0 else count + number
    return TimeValue.around(first.plus(7 * place, Unit.DAY), Unit.DAY) if 0 <= place < count else None
