"""Functions from slots to a holiday: "Christmas 1999", "Easter week"; and the rules that place one in a year.

Holidays of other calendars, such as lunar ones, need the package `holidays` (the extra `holidays`). Without it, their
names are not in the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from timeline.lazy_regex import lazy_regex
from timeline.meaning.readings import choose_year, nth_weekday_of, possible
from timeline.meaning.registry import MEANINGS, Direction, Result, meaning
from timeline.meaning.weeks import week_around
from timeline.value import Every, TimeValue
from timeline.value.moment import Moment, Unit

#: The notation of a rule. MM-DD is a fixed day, and MM-DD>W the first weekday W from that day on; MM-W-N is the Nth
#: weekday W of a month (-1: the last); EASTER, ORTHODOX and YAZDEGERDI are computed here; "ISLAMIC ramadan_beginning"
#: comes from the package `holidays`. +N or -N adds days. !W+N adds days if the result falls on the weekday W. %4=N
#: limits the rule to years that leave N when divided by 4.
RULE = lazy_regex(
    r"(?P<day>\d\d-\d\d|\d\d-\d--?\d|[A-Z]+(?: \w+)?)(?:>(?P<weekday>\d))?(?P<shift>[+-]\d+)?"
    r"(?P<moved>(?:!\d[+-]\d)*)(?:%4=(?P<cycle>\d))?"
)
#: The calendars of the package `holidays`.
CALENDARS = {
    "BUDDHIST": "_BuddhistLunisolar",
    "CHINESE": "_ChineseLunisolar",
    "HEBREW": "_HebrewLunisolar",
    "HINDU": "_HinduLunisolar",
    "ISLAMIC": "_IslamicLunar",
    "PERSIAN": "_Persian",
}
#: One first day of a year in the Parsi calendar, whose years all have 365 days.
YAZDEGERDI = Moment(2022, 8, 16)
#: The first whole year of the Gregorian calendar.
GREGORIAN_YEAR = 1583
#: The council that set the rule of Easter: before it there was none.
NICAEA_YEAR = 325
#: Holidays that the package lacks, in days after the Hebrew new year, if the months before them are short.
FROM_NEW_YEAR = {"tu_bishvat": 131}


@meaning("holiday", "day", "date", missing="year")
def holiday(
    anchor: TimeValue | None, direction: Direction, region: str | None, holiday: str, year: int | None = None
) -> Result:
    """ "Christmas 1999", "Ramadan" -> the day or days of the holiday; the year alone if its day in it is not known."""
    holiday = rule_in(region, holiday)
    if year is not None:
        return holiday_of(holiday, year) or possible(year)
    if anchor is not None and (day := choose_year(lambda year: holiday_of(holiday, year), anchor, direction)):
        return day
    fixed = re.fullmatch(r"(\d\d)-(\d\d)?.*", holiday) if anchor is None else None
    return TimeValue.from_timex3(f"XXXX-{fixed[1]}-{fixed[2] or 'XX'}" if fixed else "XXXX-XX-XX")


@meaning("week", "date", missing="year")
def holiday_week(
    anchor: TimeValue | None,
    direction: Direction,
    region: str | None,
    holiday: str,
    year: int | None = None,
    unit: Unit = Unit.WEEK,
) -> Result:
    """ "Easter week" -> the week that the day lies in; "Labor Day weekend" -> the weekend nearest to the day."""
    day = MEANINGS["holiday"].function(anchor, direction, region, holiday, year)
    if not isinstance(day, TimeValue) or day.start is None:
        return TimeValue.from_timex3("XXXX-WXX-WE" if unit is Unit.WEEKEND else "XXXX-WXX")
    return week_around(day.start, unit)


@meaning("set")
def every_holiday(region: str | None, holiday: str) -> Result:
    """ "every Christmas" -> the set of its days; "every Easter" -> the set of one day a year."""
    rule = rule_in(region, holiday)
    return Every(f"XXXX-{rule}" if re.fullmatch(r"\d\d-\d\d", rule) else "P1Y", quant="EVERY")


def rule_in(region: str | None, rules: str) -> str:
    """The rule of a holiday in a region (a country code); the first rule if the region has none of its own.

    >>> rule_in("CA", "11-4-4;CA:10-1-2"), rule_in(None, "11-4-4;CA:10-1-2")
    ('10-1-2', '11-4-4')
    """
    usual, *others = rules.split(";")
    return next((rule[len(region) + 1 :] for rule in others if region and rule.startswith(f"{region}:")), usual)


def holiday_of(rule: str, year: int) -> TimeValue | None:
    """The day of a holiday in a year, or its first to last day.

    >>> holiday_of("12-25", 1999), holiday_of("11-4-4+1", 2024), holiday_of("EASTER-46/EASTER-1", 2024)
    (TimeValue('1999-12-25'), TimeValue('2024-11-29'), TimeValue('2024-02-14/2024-03-30'))
    """
    first, _, last = rule.partition("/")
    start = next(_days(first, year), None)
    if start is None or not last:
        return start and TimeValue.around(start, Unit.DAY)
    end = next((day for near in (year, year + 1) for day in _days(last, near) if day >= start), start)
    return TimeValue.around(start, Unit.DAY).to(TimeValue.around(end, Unit.DAY))


def _days(rule: str, year: int) -> Iterator[Moment]:
    """The days of a year that a rule of one day gives: usually one, in a lunar calendar sometimes none or two."""
    parts = RULE.fullmatch(rule)
    if parts is None:
        raise ValueError(f"unknown holiday {rule!r}: expected 12-25, 11-4-4, EASTER+1 or ISLAMIC eid_al_fitr")
    day, shift = parts["day"], int(parts["shift"] or 0)
    if day[0].isdigit():
        month, number, *place = (int(part) for part in re.split(r"(?<=\d)-", day))
        value = nth_weekday_of(TimeValue.of(year, month), number, *place) if place else possible(year, month, number)
        found = [] if value is None or value.start is None else [value.start]
    elif day in COUNTED:
        found = [COUNTED[day](year)] if year > NICAEA_YEAR else []
    else:
        calendar, _, name = day.partition(" ")
        found = _lunar(calendar, name, year)
    if weekday := int(parts["weekday"] or 0):
        found = [moment.plus((weekday - 1 - moment.weekday) % 7, Unit.DAY) for moment in found]
    days = [moment.plus(shift, Unit.DAY) for moment in found if parts["cycle"] in (None, str(year % 4))]
    moved = {int(weekday): int(by) for weekday, by in re.findall(r"!(\d)([+-]\d)", parts["moved"])}
    yield from (day.plus(moved.get(day.weekday + 1, 0), Unit.DAY) for day in days)


def _lunar(calendar: str, name: str, year: int) -> list[Moment]:
    """The days of a holiday of another calendar in a year, from the package `holidays`."""
    known = _calendar(calendar)
    if name in FROM_NEW_YEAR:
        before, after = (_lunar(calendar, "rosh_hashanah", near) for near in (year - 1, year))
        if not before or not after:
            return []
        extra = (after[0].ordinal - before[0].ordinal) % 10 - 3  # the year has 353 to 355 or 383 to 385 days
        return [before[0].plus(FROM_NEW_YEAR[name] + extra, Unit.DAY)]
    one, many = getattr(known, f"{name}_date", None), getattr(known, f"{name}_dates", None)
    try:
        found: Any = one(year) if one else many(year) if many else ()
    except ValueError:  # outside its tables
        return []
    if not isinstance(found, set | list | Iterator):
        found = [found]
    days = [
        day[0] if isinstance(day, tuple) else day for day in found
    ]  # a day comes with a flag that says whether it is an estimate
    return sorted(Moment(day.year, day.month, day.day) for day in days if day is not None and day.year == year)


@cache
def _calendar(name: str) -> Any:
    from holidays import calendars

    return getattr(calendars, CALENDARS[name])()


def easter(year: int) -> Moment:
    """Western Easter by the Gregorian rule, before 1583 by the Julian one, as the calendar of its own time has it.

    The rule is from Meeus, Astronomical Algorithms, chapter 8.

    >>> easter(2000)[:3], easter(1818)[:3], easter(1536)[:3]
    ((2000, 4, 23), (1818, 3, 22), (1536, 4, 16))
    """
    if year < GREGORIAN_YEAR:
        return Moment(year, *_julian_easter(year))
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return Moment(year, month, day + 1)


def orthodox_easter(year: int) -> Moment:
    """Easter of the Eastern churches, by the Julian rule (Meeus, chapter 8).

    >>> orthodox_easter(2020)[:3], orthodox_easter(2024)[:3]
    ((2020, 4, 19), (2024, 5, 5))
    """
    return Moment.from_julian(year, *_julian_easter(year))


def _julian_easter(year: int) -> tuple[int, int]:
    """Month and day of Easter in the Julian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return month, day + 1


def yazdegerdi_new_year(year: int) -> Moment:
    """The Parsi new year that falls in a year, by the Shahenshahi reckoning.

    >>> yazdegerdi_new_year(2019)[:3], yazdegerdi_new_year(2024)[:3]
    ((2019, 8, 17), (2024, 8, 15))
    """
    return YAZDEGERDI.plus(365 * (year - YAZDEGERDI.year), Unit.DAY)


#: Holidays that are computed here.
COUNTED = {"EASTER": easter, "ORTHODOX": orthodox_easter, "YAZDEGERDI": yazdegerdi_new_year}
