"""Leave out times that say when something is always done, such as opening hours: they date no event.

>>> from timeline import find
>>> text = "Open Mon-Fri 9:30-5:30. It burned on Friday."
>>> [time.text for time in without_habits(text, find(text, reference_date="2023-09-18", ranges=True))]
['Friday']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from timeline.lazy_regex import lazy_regex
from timeline.model import Timex
from timeline.value.moment import Unit

#: What may stand between a set and its times or between the ends of a range, and how long that may be, in characters.
_LONGEST_JOINT, _JOINT = 8, re.compile(r"[\s,:(]*(?:[^\W\d_]{1,7}\s)?|\s?[-–—]\s?")
#: "9 to 5", " 9.30–5.30".
_HOURS = lazy_regex(r"\s?(?<!\d)\d{1,2}(?:[.:]\d\d)?\s?(?:[-–—]|[^\W\d_]{1,4})\s?\d{1,2}(?:[.:]\d\d)?(?!\w)")
#: How far before weekdays such hours may begin, in characters.
_LONGEST_HOURS = 16
#: The names of the rules for weekdays and months that name no week or year.
_WEEKDAY_RULES, _MONTH_RULES = frozenset(("weekdays_from_to", "interval")), frozenset(("month", "month (unsure)"))
#: Those for ranges of months.
_SEASON_RULES = frozenset(("months_of_year", "interval", "interval (within=1)"))


def without_habits(text: str, times: Sequence[Timex]) -> Sequence[Timex]:
    """The time expressions in order, without those that say when something is always done."""
    habits = {time.start for time in times if _is_weekdays(time) and _beside_hours(text, time)}
    for first, second in pairwise(times):
        if second.start - first.end > _LONGEST_JOINT or not _JOINT.fullmatch(text, first.end, second.start):
            continue
        if _are_hours_of_days(first, second) or _are_months_of_set(first, second, first.start in habits):
            habits |= {first.start, second.start}
    return [time for time in times if time.start not in habits or time.type == "SET"] if habits else times


def _are_hours_of_days(first: Timex, second: Timex) -> bool:
    """Whether two neighbours are days and their hours: "Mon-Fri 9:30-5:30", "every Monday at 9"."""
    if (_is_weekdays(first) and _is_hours(second)) or (_is_weekdays(second) and _is_hours(first)):
        return True
    rule = _rule(second)
    if first.type == "SET" and second.type == "TIME" and rule.startswith("clock"):
        return True
    return _rule(first) == "part_of_time" and _is_hours(first) and rule == "weekday"  # "9 to 5 Monday | to | Friday"


def _are_months_of_set(first: Timex, second: Timex, habitual: bool) -> bool:
    """Whether the second of two neighbours is a month of a set, or of its list ("every year in May, June").

    Or one of the two is a range of months: "every Sunday from May to September".
    """
    if {first.type, second.type} == {"SET", "DATE"} and (_is_season(first) or _is_season(second)):
        return True
    if _rule(second) not in _MONTH_RULES:
        return False
    return first.type == "SET" or (habitual and _rule(first) in _MONTH_RULES)


def _is_season(time: Timex) -> bool:
    """Whether a time is a range of months of any year: "every Sunday | from May to September |"."""
    missing = ("missing", "year")
    if _rule(time) not in _SEASON_RULES or missing not in time.steps:
        return False
    return time.when is not None and time.when.unit is Unit.MONTH


def _rule(time: Timex) -> str:
    """The name of the rule that found a time."""
    return str(time.steps[0][1]) if time.steps else ""


def _is_weekdays(time: Timex) -> bool:
    """Whether a time is a range of weekdays: "Mon-Fri"."""
    when = time.when
    if when is None or time.type != "DATE" or when.unit is not Unit.DAY or _rule(time) not in _WEEKDAY_RULES:
        return False
    return when.start is not None and when.end is not None and not any(map(str.isdigit, time.text))


def _beside_hours(text: str, time: Timex) -> bool:
    """Whether numbers that can be hours stand right beside a time: "9 to 5 | Monday to Friday |"."""
    if _HOURS.match(text, time.end + (text[time.end : time.end + 1] in ",:")):
        return True
    before = text[max(0, time.start - _LONGEST_HOURS) : time.start].rstrip(" ,(")
    return any(match.end() == len(before) for match in _HOURS.finditer(before))


def _is_hours(time: Timex) -> bool:
    """Whether a time is a range of hours."""
    when = time.when
    if when is None or time.type != "TIME" or when.start is None or when.end is None:
        return False
    return when.unit < Unit.DAY and when.start.plus(1, when.unit) < when.end
