"""Points in time and units of the proleptic Gregorian calendar, as plain integers, for any year.

Years are astronomical (ISO 8601): year 0 is 1 BC, -43 is 44 BC. Tuple order is time order.

>>> Moment(2000, 3, 1).plus(-1, Unit.DAY)
Moment(year=2000, month=2, day=29, hour=0, minute=0, second=0, millisecond=0)
>>> Moment(-43, 3, 15) < Moment(1)
True
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any, NamedTuple

DAY_MS = 86_400_000


class Unit(IntEnum):
    """The granularities, ordered from the finest to the coarsest."""

    MILLISECOND = 0
    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAYPART = 4
    DAY = 5
    WEEKEND = 6
    WEEK = 7
    MONTH = 8
    QUARTER = 9
    SEASON = 10
    HALF = 11
    YEAR = 12
    DECADE = 13
    CENTURY = 14
    MILLENNIUM = 15


def constant(text: str) -> Any:
    """The value that a text in a language file stands for: a unit, a number, None, or the text itself.

    >>> constant("WEEK"), constant("-1"), constant("0.5"), constant("None"), constant("P1D")
    (<Unit.WEEK: 7>, -1, 0.5, None, 'P1D')
    """
    if text in Unit.__members__:
        return Unit[text]
    number = text.removeprefix("-")
    if number.isdecimal():
        return int(text)
    if text == "None":
        return None
    return float(text) if number.replace(".", "", 1).isdecimal() else text


#: The number of milliseconds, of days and of months in each unit; 0 if it has no fixed number of them.
MILLISECONDS = (1, 1000, 60_000, 3_600_000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
DAYS = (0, 0, 0, 0, 1, 1, 7, 7, 0, 0, 0, 0, 0, 0, 0, 0)
MONTHS = (0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 3, 6, 12, 120, 1200, 12_000)

#: The parts of a day by TIMEX3's codes, with the hours at which they begin and end, as in CLDR's English day periods.
#: Morning, afternoon, evening and night cover the day without overlap; MI and DT overlap with them.
DAYPARTS = {"MO": (6, 12), "AF": (12, 18), "EV": (18, 21), "NI": (21, 30), "MI": (11, 13), "DT": (8, 17)}

_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_new = tuple.__new__


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month, in any year.

    >>> days_in_month(1900, 2), days_in_month(0, 2)
    (28, 29)
    """
    if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0):
        return 29
    return _MONTH_DAYS[month]


def days_before_year(year: int) -> int:
    """The day number of the last day before a year: `date(year, 1, 1).toordinal() - 1`, for any year."""
    last = year - 1
    return last * 365 + last // 4 - last // 100 + last // 400


class Moment(NamedTuple):
    """A point in the proleptic Gregorian calendar, to the millisecond. It is not checked; see `TimeValue.of`."""

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0
    millisecond: int = 0

    @property
    def ordinal(self) -> int:
        """The number of its day, counted as by `datetime.date.toordinal`: 1 is the first day of year 1.

        >>> Moment(1970).ordinal, Moment(0, 12, 31).ordinal
        (719163, 0)
        """
        year, month, day = self[:3]
        if month < 3:
            month += 12
            year -= 1
        return year * 365 + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 306

    @classmethod
    def from_ordinal(cls, number: int) -> Moment:
        """The first moment of the day with that number.

        >>> Moment.from_ordinal(719163)[:3], Moment.from_ordinal(0)[:3]
        ((1970, 1, 1), (0, 12, 31))
        """
        era, day = divmod(number + 305, 146_097)
        of_era = (day - day // 1460 + day // 36_524 - day // 146_096) // 365
        day -= 365 * of_era + of_era // 4 - of_era // 100
        march = (5 * day + 2) // 153
        day -= (153 * march + 2) // 5 - 1
        if march < 10:
            return _new(cls, (era * 400 + of_era, march + 3, day, 0, 0, 0, 0))
        return _new(cls, (era * 400 + of_era + 1, march - 9, day, 0, 0, 0, 0))

    @classmethod
    def from_julian(cls, year: int, month: int = 1, day: int = 1) -> Moment:
        """The start of a day of the Julian calendar, whose year is astronomical, too. It is not checked.

        >>> Moment.from_julian(1582, 10, 5)[:3], Moment.from_julian(-43, 3, 15)[:3]
        ((1582, 10, 15), (-43, 3, 13))
        """
        if month < 3:
            month += 12
            year -= 1
        return cls.from_ordinal(year * 365 + year // 4 + (153 * month - 457) // 5 + day - 308)

    @property
    def milliseconds(self) -> int:
        """Milliseconds since the start of day 0.

        >>> Moment(1, 1, 1).milliseconds == DAY_MS
        True
        """
        hours = self.ordinal * 24 + self.hour
        return ((hours * 60 + self.minute) * 60 + self.second) * 1000 + self.millisecond

    @classmethod
    def from_milliseconds(cls, number: int) -> Moment:
        """The moment that many milliseconds after the start of day 0.

        >>> Moment.from_milliseconds(DAY_MS - 1)
        Moment(year=0, month=12, day=31, hour=23, minute=59, second=59, millisecond=999)
        """
        days, rest = divmod(number, DAY_MS)
        rest, millisecond = divmod(rest, 1000)
        rest, second = divmod(rest, 60)
        hour, minute = divmod(rest, 60)
        return _new(cls, (*cls.from_ordinal(days)[:3], hour, minute, second, millisecond))

    @property
    def weekday(self) -> int:
        """The day of the week; 0 is Monday.

        >>> Moment(1998, 3, 2).weekday
        0
        """
        return (self.ordinal + 6) % 7

    @property
    def iso_week(self) -> tuple[int, int]:
        """The year and number of its ISO week, which are those of the week's Thursday.

        >>> Moment(2021, 1, 3).iso_week, Moment(2018, 12, 31).iso_week
        ((2020, 53), (2019, 1))
        """
        number = self.ordinal
        thursday = number - (number + 6) % 7 + 3
        year = Moment.from_ordinal(thursday).year
        return year, (thursday - days_before_year(year) - 1) // 7 + 1

    @classmethod
    def from_iso_week(cls, year: int, week: int) -> Moment:
        """The Monday that starts an ISO week.

        >>> Moment.from_iso_week(1998, 10)[:3], Moment.from_iso_week(2021, 1)[:3]
        ((1998, 3, 2), (2021, 1, 4))
        """
        fourth = days_before_year(year) + 4
        return cls.from_ordinal(fourth - (fourth + 6) % 7 + 7 * (week - 1))

    def plus(self, number: int, unit: Unit) -> Moment:
        """The moment so many units later (or earlier if negative), clamped to the end of a shorter month.

        >>> Moment(1998, 3, 31).plus(-1, Unit.MONTH)[:3], Moment(2000, 2, 29).plus(1, Unit.YEAR)[:3]
        ((1998, 2, 28), (2001, 2, 28))
        >>> Moment(1, 1, 1).plus(-1, Unit.HOUR)[:4]
        (0, 12, 31, 23)
        """
        if unit >= 8:
            if unit == 12 and self[1] != 2:
                return _new(Moment, (self[0] + number, *self[1:]))
            year, month, day, *time = self
            year, month = divmod(year * 12 + month - 1 + number * MONTHS[unit], 12)
            month += 1
            if day > 28:
                day = min(day, days_in_month(year, month))
            return _new(Moment, (year, month, day, *time))
        if unit >= 4:
            days = number * DAYS[unit]
            if 0 < (day := self[2] + days) < 29:
                return _new(Moment, (self[0], self[1], day, *self[3:]))
            return _new(Moment, Moment.from_ordinal(self.ordinal + days)[:3] + self[3:])
        return Moment.from_milliseconds(self.milliseconds + number * MILLISECONDS[unit])

    def floor(self, unit: Unit) -> Moment:
        """The start of the unit that contains this moment. Weeks start on Monday, weekends on the Saturday of the week.

        >>> Moment(1998, 3, 4).floor(Unit.WEEK)[:3], Moment(1998, 2, 4).floor(Unit.SEASON)[:2]
        ((1998, 3, 2), (1997, 12))
        >>> Moment(1998, 3, 4, 2).floor(Unit.DAYPART)[:4]
        (1998, 3, 3, 21)

        Before year 1, decades and centuries are those of historians: the 40s BC, the 3rd century BC (300 to 201).

        >>> Moment(-43).floor(Unit.DECADE).year, Moment(-250).floor(Unit.CENTURY).year
        (-48, -299)
        """
        year, month = self[:2]
        if unit < 8:
            return self._floor_within_month(unit)
        if unit == 12:
            month = 1
        elif unit >= 13:
            return _new(Moment, (_era_start(era_index(year, unit), unit), 1, 1, 0, 0, 0, 0))
        elif unit == 10:
            year, month = divmod(year * 12 + month // 3 * 3 - 1, 12)
            month += 1
        elif unit != 8:
            month -= (month - 1) % MONTHS[unit]
        return _new(Moment, (year, month, 1, 0, 0, 0, 0))

    def _floor_within_month(self, unit: Unit) -> Moment:
        if unit == 5:
            return _new(Moment, (*self[:3], 0, 0, 0, 0))
        if unit >= 6:
            number = self.ordinal
            return Moment.from_ordinal(number - (number + 6) % 7 + (5 if unit == 6 else 0))
        if unit == 4:
            if self.hour < 6:
                return _new(Moment, (*self.plus(-1, Unit.DAY)[:3], 21, 0, 0, 0))
            hour = max(start for start in (6, 12, 18, 21) if start <= self.hour)
            return _new(Moment, (*self[:3], hour, 0, 0, 0))
        kept = 7 - unit
        return _new(Moment, self[:kept] + (0,) * unit)

    def step(self, number: int, unit: Unit) -> Moment:
        """The start of the unit that is `number` units after the one that contains this moment.

        >>> Moment(1998, 3, 31).step(-1, Unit.MONTH)[:3], Moment(50).step(-1, Unit.CENTURY).year
        ((1998, 2, 1), -99)
        """
        if unit >= 13:
            return _new(Moment, (_era_start(era_index(self.year, unit) + number, unit), 1, 1, 0, 0, 0, 0))
        if unit == 12:
            return _new(Moment, (self[0] + number, 1, 1, 0, 0, 0, 0))
        return self.floor(unit).plus(number, unit)

    def end(self, unit: Unit) -> Moment:
        """The end of the unit that starts at this moment.

        >>> Moment(1998, 12).end(Unit.SEASON)[:2], Moment(1998, 3, 7).end(Unit.WEEKEND)[:3]
        ((1999, 3), (1998, 3, 9))
        """
        if unit == 6:
            return self.plus(2, Unit.DAY)
        if unit == 4:
            return self.plus(_daypart_hours(self.hour, 0), Unit.HOUR)
        return self.plus(1, unit)

    def last(self, unit: Unit) -> Moment:
        """The start of the unit that ends at this moment.

        >>> Moment(1998, 3, 2, 6).last(Unit.DAYPART)[:4], Moment(1999, 3).last(Unit.SEASON)[:2]
        ((1998, 3, 1, 21), (1998, 12))
        """
        if unit == 6:
            return self.plus(-2, Unit.DAY)
        if unit == 4:
            return self.plus(-_daypart_hours(self.hour, 1), Unit.HOUR)
        return self.plus(-1, unit)


def _daypart_hours(hour: int, edge: int) -> int:
    """The hours of the part of the day that starts (edge 0) or ends (edge 1) at that hour; 1 if there is none."""
    return next((hours[1] - hours[0] for hours in DAYPARTS.values() if hours[edge] % 24 == hour), 1)


def era_index(year: int, unit: Unit) -> int:
    """The index of the decade, century or millennium that contains a year; before year 1 it counts down from -1.

    Decades BC are named by their years BC (49 to 40 BC), centuries and millennia by ordinals (300 to 201 BC).
    """
    years = MONTHS[unit] // 12
    if year >= 0:
        return year // years
    return -1 - (1 - year if unit == 13 else -year) // years


def _era_start(index: int, unit: Unit) -> int:
    years = MONTHS[unit] // 12
    if index >= 0:
        return index * years
    return (index + 1) * years - years + (2 if unit == 13 else 1)
