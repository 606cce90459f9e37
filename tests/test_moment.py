"""The calendar compared with Python's datetime and calendar, with pendulum, and with its own period of 400 years."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.value.moment import Moment, Unit, days_in_month

#: The Gregorian calendar repeats after 400 years, a whole number of weeks.
CYCLE = 146_097

years = st.integers(-20_000_000_000, 20_000_000_000)
moments = st.builds(
    Moment,
    years,
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
    st.integers(0, 999),
)


def test_every_day_of_400_years_agrees_with_datetime() -> None:
    first = date(1801, 1, 1).toordinal()
    for number in range(first, first + CYCLE):
        day, moment = date.fromordinal(number), Moment.from_ordinal(number)
        assert moment[:3] == (day.year, day.month, day.day)
        assert (moment.ordinal, moment.weekday, moment.iso_week) == (number, day.weekday(), day.isocalendar()[:2])


def test_every_month_of_400_years_is_as_long_as_in_calendar() -> None:
    for year in range(1801, 2201):
        for month in range(1, 13):
            assert days_in_month(year, month) == calendar.monthrange(year, month)[1]


@given(st.integers(-(10**13), 10**13))
def test_ordinals_of_any_year_convert_both_ways(number: int) -> None:
    assert Moment.from_ordinal(number).ordinal == number


@given(st.integers(-CYCLE * 50, 0))
def test_days_before_year_1_are_those_of_a_later_cycle(number: int) -> None:
    moment, later = Moment.from_ordinal(number), date.fromordinal(number % CYCLE + CYCLE)
    assert (moment.month, moment.day, moment.weekday) == (later.month, later.day, later.weekday())


@given(moments)
def test_milliseconds_convert_both_ways(moment: Moment) -> None:
    assert Moment.from_milliseconds(moment.milliseconds) == moment


@given(st.datetimes(datetime(1000, 1, 1), datetime(3000, 1, 1)), st.integers(-(10**9), 10**9))
def test_seconds_are_added_as_datetime_adds_them(start: datetime, seconds: int) -> None:
    later = start.replace(microsecond=0) + timedelta(seconds=seconds)
    moment = Moment(*start.timetuple()[:6]).plus(seconds, Unit.SECOND)
    assert moment[:6] == later.timetuple()[:6]


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-5000, 5000), st.sampled_from(("months", "years")))
def test_months_and_years_are_added_as_pendulum_adds_them(start: date, number: int, unit: str) -> None:
    pendulum = pytest.importorskip("pendulum")
    number = number if unit == "months" else number // 12
    expected = pendulum.date(start.year, start.month, start.day).add(**{unit: number})
    moment = Moment(start.year, start.month, start.day)
    moved = moment.plus(number, Unit.MONTH if unit == "months" else Unit.YEAR)
    assert moved[:3] == (expected.year, expected.month, expected.day)


@given(moments, st.sampled_from(Unit))
def test_the_start_of_a_unit_is_its_own_start(moment: Moment, unit: Unit) -> None:
    start = moment.floor(unit)
    assert start.floor(unit) == start


@given(moments, st.sampled_from([unit for unit in Unit if unit != Unit.WEEKEND]))
def test_a_moment_lies_in_its_unit(moment: Moment, unit: Unit) -> None:
    start = moment.floor(unit)
    assert start <= moment < start.end(unit)


@given(moments, st.integers(-1000, 1000), st.sampled_from([unit for unit in Unit if unit != Unit.DAYPART]))
def test_two_steps_are_one_longer_step(moment: Moment, number: int, unit: Unit) -> None:
    assert moment.step(number, unit).step(-number, unit) == moment.floor(unit)


@pytest.mark.parametrize(
    ("year", "week", "monday"),
    [(2004, 53, (2004, 12, 27)), (2009, 1, (2008, 12, 29)), (2021, 1, (2021, 1, 4)), (1, 1, (1, 1, 1))],
)
def test_weeks_across_the_end_of_a_year(year: int, week: int, monday: tuple[int, int, int]) -> None:
    assert Moment.from_iso_week(year, week)[:3] == monday


@pytest.mark.parametrize(
    ("unit", "year", "first", "number"),
    [
        (Unit.DECADE, 1969, 1960, 10),
        (Unit.DECADE, -43, -48, 10),  # the 40s BC: 49 to 40 BC
        (Unit.CENTURY, 1900, 1900, 100),
        (Unit.CENTURY, 50, 0, 100),
        (Unit.CENTURY, -43, -99, 100),  # the first century BC: 100 to 1 BC
        (Unit.CENTURY, -250, -299, 100),  # the third century BC: 300 to 201 BC
        (Unit.MILLENNIUM, -2500, -2999, 1000),
    ],
)
def test_decades_and_centuries_before_and_after_year_1(unit: Unit, year: int, first: int, number: int) -> None:
    start = Moment(year).floor(unit)
    assert (start.year, start.end(unit).year) == (first, first + number)


@given(st.dates(date(4, 3, 1)))
def test_the_julian_calendar_falls_behind_by_three_days_in_400_years(day: date) -> None:
    """It has the leap days of 1700, 1800, 1900 ..."""
    if (day.month, day.day) == (2, 29):
        return
    year = day.year - (day.month < 3)
    behind = year // 100 - year // 400 - 2
    assert Moment.from_julian(day.year, day.month, day.day).ordinal == day.toordinal() + behind


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [((1582, 10, 5), (1582, 10, 15)), ((1917, 10, 25), (1917, 11, 7)), ((1642, 12, 25), (1643, 1, 4))],
)
def test_known_julian_dates(julian: tuple[int, int, int], gregorian: tuple[int, int, int]) -> None:
    assert Moment.from_julian(*julian)[:3] == gregorian
