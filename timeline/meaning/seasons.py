"""Functions from slots to a season, quarter or half of a year: "the summer of 1940", "the third quarter"."""

from __future__ import annotations

from timeline.meaning.readings import choose_year
from timeline.meaning.registry import Direction, Result, meaning
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: The month in which each season of TIMEX3 begins.
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season_of(year: int, season: str) -> TimeValue:
    """The season (SP, SU, FA or WI) that begins in a year."""
    return TimeValue.around(Moment(year, SEASON_MONTH[season]), Unit.SEASON)


def quarter_of(year: int, ordinal: int) -> TimeValue:
    """The quarter of a year with this number, from 1 to 4."""
    return TimeValue.around(Moment(year, 3 * ordinal - 2), Unit.QUARTER)


def half_of(year: int, ordinal: int) -> TimeValue:
    """The half of a year with this number, 1 or 2."""
    return TimeValue.around(Moment(year, 6 * ordinal - 5), Unit.HALF)


@meaning("season", "date", missing="year", unsure=True)
def season(anchor: TimeValue | None, direction: Direction, season: str, year: int | None = None) -> Result:
    """ "spring", "the summer of 1940" -> the season; a winter belongs to the year in which it begins."""
    if year is not None:
        return season_of(year, season)
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{season}")
    return choose_year(lambda year: season_of(year, season), anchor, direction)


@meaning("quarter", "date", missing="year", unsure=True)
def quarter(anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None = None) -> Result:
    """ "the third quarter", "Q3 2020" -> July to September of that year, or of the year that the direction asks for."""
    return fraction_of_year(anchor, direction, ordinal, year, Unit.QUARTER)


@meaning("half", "date", missing="year", unsure=True)
def half(anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None = None) -> Result:
    """ "the first half of 1990" -> January to June of that year, or of the year that the direction asks for."""
    return fraction_of_year(anchor, direction, ordinal, year, Unit.HALF)


def fraction_of_year(
    anchor: TimeValue | None, direction: Direction, ordinal: int, year: int | None, unit: Unit
) -> TimeValue | None:
    """The quarter or half of the given year, or of the one that the direction asks for; None if there is none."""
    months = 3 if unit is Unit.QUARTER else 6
    if not 1 <= ordinal <= 12 // months:
        return None
    first = 1 + months * (ordinal - 1)
    if year is not None:
        return TimeValue.around(Moment(year, first), unit)
    if direction is Direction.INSIDE and anchor is not None and anchor.unit > Unit.YEAR:
        return fraction_of(anchor, ordinal, 12 // months)
    if direction in (Direction.FUTURE, Direction.LIKELY_FUTURE):
        direction = Direction.NEAREST  # "expects to report for the third quarter" is mostly about the one just over
    if anchor is None:
        return TimeValue.from_timex3(f"XXXX-{unit.name[0]}{ordinal}")
    return choose_year(lambda year: TimeValue.around(Moment(year, first), unit), anchor, direction)


def fraction_of(whole: TimeValue, ordinal: int, parts: int) -> TimeValue | None:
    """One of so many equal parts of a longer time, in whole years: the last (-1) quarter of the 19th century."""
    if whole.start is None or whole.end is None or not 1 <= abs(ordinal) <= parts:
        return None
    place, years = (ordinal - 1 if ordinal > 0 else parts + ordinal), whole.end.year - whole.start.year
    first, end = (whole.start.year + edge * years // parts for edge in (place, place + 1))
    return TimeValue.stretch(Moment(first), Moment(end), Unit.YEAR)
