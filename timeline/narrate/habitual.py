"""Times that say when something is always done, and so date no event: opening hours, the months of a yearly fair.

>>> from timeline import find
>>> text = "Open Mon-Fri 9:30-5:30. It burned on Friday."
>>> [time.text for time in once(text, find(text, reference_date="2023-09-18", ranges=True))]
['Friday']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.model import Timex
from timeline.value.moment import Unit

#: What may stand between a set and its times, and between the ends of a range that stand apart.
_NEAR, _BETWEEN = 8, re.compile(r"[\s,:(]*(?:[^\W\d_]{1,7}\s)?|\s?[-–—]\s?")
#: "9 to 5", " 9.30–5.30", and how far before weekdays they may begin.
_HOURS = re.compile(r"\s?(?<!\d)\d{1,2}(?:[.:]\d\d)?\s?(?:[-–—]|[^\W\d_]{1,4})\s?\d{1,2}(?:[.:]\d\d)?(?!\w)")
_ROOM = 16
#: The rules for weekdays and months that name no week or year.
_DAYS, _MONTHS = frozenset(("weekdays_from_to", "interval")), frozenset(("month", "lone_month"))


def once(text: str, times: Sequence[Timex]) -> Sequence[Timex]:
    """The time expressions without those of habits."""
    habits = {time.start for time in times if _weekdays(time) and _beside_hours(text, time)}
    for first, second in pairwise(times):
        if second.start - first.end > _NEAR or not _BETWEEN.fullmatch(text, first.end, second.start):
            continue
        rules, following = _rule(first), _rule(second)
        opening = (_weekdays(first) and _clock(second)) or (_weekdays(second) and _clock(first))
        spread = rules == "part_of_time" and _clock(first) and following == "weekday"  # "9 to 5 Monday | to | Friday"
        timed = first.type == "SET" and second.type == "TIME" and following.startswith("clock")
        listed = following in _MONTHS and (first.type == "SET" or (first.start in habits and rules in _MONTHS))
        if opening or spread or listed or timed:
            habits |= {first.start, second.start}
    return [time for time in times if time.start not in habits or time.type == "SET"] if habits else times


def _rule(time: Timex) -> str:
    return str(time.steps[0][1]) if time.steps else ""


def _weekdays(time: Timex) -> bool:
    """Whether a time is some days of a week: "Mon-Fri"."""
    when = time.when
    if when is None or time.type != "DATE" or when.unit is not Unit.DAY or _rule(time) not in _DAYS:
        return False
    return when.start is not None and when.end is not None and not any(map(str.isdigit, time.text))


def _beside_hours(text: str, time: Timex) -> bool:
    """Whether bare numbers that can be hours stand beside a time: "9 to 5 | Monday to Friday |"."""
    if _HOURS.match(text, time.end + (text[time.end : time.end + 1] in ",:")):
        return True
    before = text[max(0, time.start - _ROOM) : time.start].rstrip(" ,(")
    return any(match.end() == len(before) for match in _HOURS.finditer(before))


def _clock(time: Timex) -> bool:
    """Whether a time is the hours from one to another."""
    when = time.when
    if when is None or time.type != "TIME" or when.start is None or when.end is None:
        return False
    return when.unit < Unit.DAY and when.start.plus(1, when.unit) < when.end
