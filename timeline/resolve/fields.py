"""What a mention names and what it leaves open: its year, the fields it has, and the field it lacks."""

from __future__ import annotations

from timeline.meaning import MEANINGS, astronomical
from timeline.model import Mention
from timeline.value.moment import Unit

#: Meanings that are counted from the reference date.
OWN = frozenset(
    (
        "weekday", "relative_day", "relative_daypart", "step", "step_weekday", "weekdays_away (number=1)", "step_month",
        "ago",
    )
)  # fmt: skip
#: The slots of a clock time: its hour, or a word for it.
CLOCK_SLOTS = frozenset(("hour", "clock"))
#: The coarsest time in the text that can fill a missing field.
COARSEST_SOURCE = {"year": Unit.YEAR, "month": Unit.YEAR, "week": Unit.MONTH, "day": Unit.WEEK}


def missing_field(mention: Mention) -> str | None:
    """The field that a mention leaves to its context ("year", "month", "week" or "day"), or None.

    >>> missing_field(Mention(0, 5, "month", {"month": 3})), missing_field(Mention(0, 6, "weekday", {"weekday": 5}))
    ('year', 'week')
    """
    if mention.depth:
        outer = mention.slots.get("outer", mention.slots.get("date"))  # "Friday, 3 May 2019" lacks no week
        return missing_field(outer if isinstance(outer, Mention) else next(mention.joined))
    missing = MEANINGS[mention.meaning].missing
    return missing if missing and missing not in mention.slots else None


def named_year(mention: Mention) -> int | None:
    """The astronomical year that a mention names (44 BC is -43), or None."""
    year = mention.slots.get("year")
    if isinstance(year, int):
        return astronomical(year, mention.slots.get("era"))
    if not mention.depth:
        return None
    return next(filter(None, map(named_year, mention.joined)), None)


def named_fields(mention: Mention) -> set[str]:
    """The names of the slots of a mention and of all mentions inside it."""
    return set(mention.slots).union(*map(named_fields, mention.joined))


def counts_from_reference(mention: Mention) -> bool:
    """Whether a mention, or one inside it, is counted from the reference date: "Thursday morning"."""
    if mention.meaning in OWN:
        return True
    return mention.depth > 0 and any(map(counts_from_reference, mention.joined))


def names_second(mention: Mention) -> bool:
    """Whether a mention, or one inside it, names an hour and a second: Jul 31 22:10:00."""
    if {"hour", "second"} <= mention.slots.keys():
        return True
    return mention.depth > 0 and any(map(names_second, mention.joined))


def names_half_of_day(mention: Mention) -> bool:
    """Whether a clock time says which half of the day it is in: 3 p.m., in the morning."""
    if "meridiem" in mention.slots:
        return True
    return mention.depth > 0 and any(map(names_half_of_day, mention.joined))
