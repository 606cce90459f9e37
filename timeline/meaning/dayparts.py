"""Functions from slots and an anchor to a part of a day: "tonight", "Friday morning", "the next evening"."""

from __future__ import annotations

from collections.abc import Callable

from timeline.meaning.readings import unplaced
from timeline.meaning.registry import MEANINGS, Direction, Result, form, meaning
from timeline.value import TimeValue
from timeline.value.moment import Unit


@meaning("daypart", "time")
def relative_daypart(anchor: TimeValue | None, daypart: str, offset: int = 0) -> Result:
    """ "tonight", "this morning", "tomorrow evening" -> that part of the day so many days from the anchor."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.shift(offset, Unit.DAY), daypart)


@meaning("daypart", "time", missing="day", unsure=True)
def daypart(anchor: TimeValue | None, daypart: str) -> Result:
    """ "in the morning" -> the morning of the day that the text is about."""
    if anchor is None or anchor.start is None or anchor.form is not None:
        return unplaced(anchor, daypart)
    return TimeValue.daypart(anchor.floor(Unit.DAY), daypart)


@meaning("daypart", "time", missing="week")
def weekday_daypart(anchor: TimeValue | None, direction: Direction, weekday: int, daypart: str) -> Result:
    """ "sat night" -> the night of Saturday; "sat" alone is no weekday in small letters."""
    return MEANINGS["daypart"].function(MEANINGS["weekday"].function(anchor, direction, weekday), daypart)


@form(gives="weekday daypart")
def weekday_part(make: Callable[..., Result], code: str) -> Result:
    """A weekday and a part of it in one word, whose kind gives them as "1EV": "Montagabend"."""
    return make(weekday=int(code[0]), daypart=code[1:])
