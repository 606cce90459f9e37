"""Of several readings the one that is wanted; dates that may not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from timeline.meaning.registry import Direction
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit


def settle(
    make: Callable[[int], TimeValue | None], anchor: TimeValue | None, direction: Direction, step: int = 1
) -> Any:
    """The year's reading on the wanted side of the anchor; a day that not every year has is looked for further on.

    >>> settle(lambda year: TimeValue.of(year, 5), TimeValue("1998-03-02"), Direction.PAST)
    TimeValue('1997-05')
    """
    if anchor is None or (point := anchor.start or anchor.end) is None:
        return None
    if direction is Direction.INSIDE and anchor.unit is Unit.YEAR and (inside := make(point.year)):
        return inside  # late 1949: any of its days
    here = make(point.year)
    if step == 1 and here is not None and here.start is not None:  # the two years around the anchor decide
        over = here.start <= point
        if over and direction is Direction.PAST:
            return here
        other = make(point.year + 1 if over else point.year - 1)
        made = [] if other is None else [here, other] if over else [other, here]
    else:
        made = [value for shift in range(-1, 2) if (value := make(point.year + shift * step))]
    if not made or here is None:  # what comes once in some years
        made = [value for shift in range(-8, 9) if (value := make(point.year + shift * step))]
    if direction is Direction.LIKELY_PAST:
        return _leaning(made, anchor, Direction.PAST, Direction.FUTURE)
    if direction is Direction.LIKELY_FUTURE:
        return _leaning(made, anchor, Direction.FUTURE, Direction.PAST)
    return choose(made, anchor, direction)


#: How many times nearer a time before the last mention must be to win where a story goes on.
ONWARD = 3
#: How many times nearer a year's reading on the other side must be to win against the tense.
LEAN = 4
#: The same against "will", which is seldom said of what is over.
LEAN_FUTURE = 10


def _leaning(made: list[TimeValue], anchor: TimeValue, side: Direction, other_side: Direction) -> TimeValue | None:
    """The reading on the wanted side, unless one on the other is just beside the anchor ("due Nov. 21, they said")."""
    wanted, other = choose(made, anchor, side), choose(made, anchor, other_side)
    if wanted is None or other is None:
        return wanted
    lean = LEAN if side is Direction.PAST else LEAN_FUTURE
    return other if lean * _distance(other, anchor) < _distance(wanted, anchor) else wanted


def _distance(value: TimeValue, anchor: TimeValue) -> int:
    return abs(_days(value.start) - _days(anchor.start or anchor.end))


def choose(candidates: Iterable[TimeValue], anchor: TimeValue, direction: Direction) -> TimeValue | None:
    """Of candidates in order of time the one on the wanted side of the anchor."""
    found = [value for value in candidates if value.start is not None and value.end is not None]
    point = anchor.start or anchor.end
    if not found or point is None:
        return None
    past = [value for value in found if value.start is not None and value.start <= point]
    if direction in (Direction.PAST, Direction.LIKELY_PAST):
        return past[-1] if past else found[0]
    if direction is Direction.INSIDE:
        return next((value for value in found if value.start is not None and value.start >= point), found[-1])
    future = [value for value in found if value.end is not None and value.end > point]
    if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE):
        return future[0] if future else found[-1]
    back = ONWARD if direction is Direction.ONWARD else 1
    return min(
        found,
        key=lambda value: _distance(value, anchor) * (back if value.start is not None and value.start < point else 1),
    )


def _days(moment: Moment | None) -> int:
    return moment.ordinal if moment is not None else 0


def possible(*fields: Any, **options: Any) -> TimeValue | None:
    """The date of these fields, or None where the calendar has no such day."""
    try:
        return TimeValue.of(*fields, **options)
    except ValueError:
        return None


def unplaced(anchor: TimeValue | None, time: str) -> TimeValue:
    """A time of some day: of any Friday, of the 31st of some January, or of one that is not named; a ValueError for
    what is no time of a day."""
    day = anchor.timex3 if anchor is not None and anchor.unit is Unit.DAY and anchor.form else "XXXX-XX-XX"
    return TimeValue.from_timex3(f"{day}T{time}")


def astronomical(year: int, era: str | None) -> int:
    """44 BC is the year -43; 2555 of the Buddhist era is 2012."""
    return 1 - year if era == "BC" else year - 543 if era == "BE" else year


def nth_weekday_of(outer: TimeValue, weekday: int, number: int) -> TimeValue | None:
    """The nth such weekday inside a time; -1 is the last."""
    if outer.start is None or outer.end is None:
        return None
    first = outer.start.plus((weekday - 1 - outer.start.weekday) % 7, Unit.DAY)
    count = (outer.end.ordinal - first.ordinal + 6) // 7
    place = number - 1 if number > 0 else count + number
    return TimeValue.around(first.plus(7 * place, Unit.DAY), Unit.DAY) if 0 <= place < count else None
