"""Functions from slots and an anchor to a part of a day: "tonight", "Friday morning", "the next evening"."""

from __future__ import annotations

from timeline.meaning.readings import unplaced
from timeline.meaning.registry import MEANINGS, Direction, Result, meaning
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


@meaning("part_of_day", "time", missing="day", domains="narrative conversation", unsure=True)
def part_of_day(anchor: TimeValue | None, daypart: str) -> Result:
    """ "morning", "at night" -> part of an expression ("Friday morning"); alone in narrative and conversation."""
    return MEANINGS["daypart"].function(anchor, daypart)


@meaning("twilight", missing="day", unsure=True)
def twilight(anchor: TimeValue | None, daypart: str) -> Result:
    """ "dawn on 6 June", "Friday at sunset" -> that part of the day; only as part of a longer expression."""
    return MEANINGS["daypart"].function(anchor, daypart)


@meaning("daypart", "time", missing="week")
def weekday_daypart(anchor: TimeValue | None, direction: Direction, weekday: int, daypart: str) -> Result:
    """ "sat night" -> the night of Saturday; "sat" alone is no weekday in small letters."""
    return MEANINGS["daypart"].function(MEANINGS["weekday"].function(anchor, direction, weekday), daypart)


@meaning("daypart", "time", missing="week")
def weekday_part(anchor: TimeValue | None, direction: Direction, code: str) -> Result:
    """ "Montagabend" -> the evening of Monday; one word, which the table of its kind gives as "1EV"."""
    return weekday_daypart(anchor, direction, int(code[0]), code[1:])


@meaning("daypart", "time", missing="day", anchor="story")
def beside_daypart(anchor: TimeValue | None, daypart: str, step: int = 0) -> Result:
    """ "that night", "the same evening", "the next morning" -> that part of the day, counted from the last mention."""
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-XX-XXT{daypart}")
    return TimeValue.daypart(anchor.shift(step, Unit.DAY), daypart)
