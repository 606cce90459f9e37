"""The values of time expressions: dates and intervals, durations, sets of times and vague references.

>>> TimeValue("1940-05~")
TimeValue('1940-05~')
>>> TimeValue("1998-03-02").shift(-3, Unit.YEAR)
TimeValue('1995')
>>> TimeValue("1939").to(TimeValue("1945")), TimeValue("1940-05") in TimeValue("1939/1945")
(TimeValue('1939/1945'), True)
>>> sorted([TimeValue("1940-05"), TimeValue("1940"), TimeValue("-0043-03-15")])
[TimeValue('-0043-03-15'), TimeValue('1940'), TimeValue('1940-05')]
"""

from __future__ import annotations

from collections.abc import Collection
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from timeline.language_files import DEFAULT
from timeline.value import bounds, edtf, timex3
from timeline.value.edtf import EARLIEST, LATEST, MOST, Fields
from timeline.value.moment import DAYPARTS, Moment, Unit, days_in_month
from timeline.value.period import Every, Period, Reference

if TYPE_CHECKING:
    from datetime import date, datetime

    import pendulum

__all__ = ["Every", "Moment", "Period", "Reference", "TimeValue", "Unit", "Value", "from_timex3"]

LONG: Final = "timex3:"


class TimeValue:
    """A date, a time or an interval, with half-open bounds, a granularity and qualifiers.

    The string form is EDTF, or "timex3:" followed by TIMEX3 if EDTF cannot express the value; the constructor
    reads both.

    `start` and `end` are None where the value is open, `unit` is the granularity of the expression. `kind` tells
    whether all of the time is meant ("throughout") or some time in it ("within"). `mod` is the modifier of TIMEX3,
    `qualifier` that of EDTF (?, ~ or %), `offset` the minutes from UTC, `form` the EDTF or TIMEX3 of what bounds cannot
    express.

    >>> value = TimeValue("1940-05")
    >>> value.start[:3], value.end[:3], value.unit.name
    ((1940, 5, 1), (1940, 6, 1), 'MONTH')
    """

    __slots__ = ("start", "end", "unit", "kind", "mod", "qualifier", "offset", "form")

    start: Moment | None
    end: Moment | None
    unit: Unit
    kind: str
    mod: str | None
    qualifier: str
    offset: int | None
    form: str | None

    def __new__(cls, text: str) -> TimeValue:
        if not text.startswith(LONG):
            return _make(*edtf.read(text))
        return _read_back(_make(*timex3.read_long(text[len(LONG) :])), text)

    # Making --------------------------------------------------------------------------------------------------------

    @classmethod
    def of(
        cls,
        year: int,
        month: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        *,
        millisecond: int | None = None,
        offset: int | None = None,
        calendar: str = "gregorian",
    ) -> TimeValue:
        """The value with the precision of the arguments. ValueError if there is no such date.

        >>> TimeValue.of(1940), TimeValue.of(-43, 3, 15), TimeValue.of(1998, 3, 2, 9)
        (TimeValue('1940'), TimeValue('-0043-03-15'), TimeValue('timex3:1998-03-02T09'))

        Days, months and years of the Julian calendar (Old Style) are converted exactly.

        >>> TimeValue.of(1701, 2, 10, calendar="julian")
        TimeValue('1701-02-21')
        """
        if calendar != "gregorian":
            if hour is not None or calendar != "julian":
                raise ValueError(f"no times in the calendar {calendar!r}; expected 'gregorian', or 'julian' and a day")
            return _julian(year, month, day)
        if month is None:
            return _make(Moment(year), Moment(year + 1), Unit.YEAR)
        if not 1 <= month <= 12:
            raise ValueError(f"no month {month}; months are 1 to 12")
        if day is None:
            start = Moment(year, month)
            return _make(start, Moment(year + 1) if month == 12 else Moment(year, month + 1), Unit.MONTH)
        if not 0 < day < 29 and not 28 < day <= days_in_month(year, month):
            raise ValueError(f"no day {day} in month {month} of {year}; it has {days_in_month(year, month)} days")
        start = _point(Moment, (year, month, day, 0, 0, 0, 0))
        if hour is None:
            end = _point(Moment, (year, month, day + 1, 0, 0, 0, 0)) if day < 28 else start.plus(1, Unit.DAY)
            return _make(start, end, Unit.DAY)
        start, unit = edtf.clock(start, hour, minute, second, millisecond, f"{hour}:{minute}:{second}")
        return _make(start, start.plus(1, unit), unit, offset=offset)

    @classmethod
    def around(cls, moment: Moment, unit: Unit) -> TimeValue:
        """The unit that contains a moment; for weekends, the weekend of its week.

        >>> TimeValue.around(Moment(1969), Unit.DECADE), TimeValue.around(Moment(1998, 3, 4), Unit.WEEK)
        (TimeValue('196X'), TimeValue('timex3:1998-W10'))
        """
        if unit == 5 and moment[2] < 28:
            year, month, day = moment[:3]
            start = _point(Moment, (year, month, day, 0, 0, 0, 0))
            return _make(start, _point(Moment, (year, month, day + 1, 0, 0, 0, 0)), unit)
        start = moment.floor(unit)
        return _make(start, start.end(unit), unit)

    @classmethod
    def daypart(cls, day: TimeValue | Moment, code: str) -> TimeValue:
        """A part of a day, given by TIMEX3's code: MO, MI, AF, EV, NI or DT.

        >>> TimeValue.daypart(Moment(1998, 3, 2), "EV")
        TimeValue('timex3:1998-03-02TEV')
        """
        if code not in DAYPARTS:
            raise ValueError(f"no part of the day {code!r}; expected one of {', '.join(DAYPARTS)}")
        moment = day if isinstance(day, Moment) else day._first()
        return _make(*timex3.daypart(moment, code), Unit.DAYPART)

    @classmethod
    def stretch(cls, start: Moment, end: Moment, unit: Unit, offset: int | None = None) -> TimeValue:
        """All the time between two points, with a granularity whose units need not start there: "the past year".

        >>> year = TimeValue.stretch(Moment(2022, 9, 18), Moment(2023, 9, 18), Unit.YEAR)
        >>> year, year.edtf
        (TimeValue('timex3:2022-09-18/2023-09-18;unit=year'), '2022-09-18/2023-09-17')
        """
        if not start < end:
            raise ValueError("a stretch must end after it starts")
        return _make(start, end, unit, offset=offset)

    @classmethod
    def from_timex3(cls, text: str, mod: str | None = None) -> TimeValue:
        """The value of a TIMEX3 date or time, with its modifier.

        >>> TimeValue.from_timex3("199", mod="START")
        TimeValue('timex3:199X;mod=START')
        >>> TimeValue.from_timex3("BC0044-03-15")
        TimeValue('-0043-03-15')
        """
        value = _make(*timex3.read(text))
        if "/" in text:
            _read_back(value, text)
        return value.modified(mod) if mod else value

    # Strings -------------------------------------------------------------------------------------------------------

    def __str__(self) -> str:
        written = edtf.write(self)
        if written is None or not _implies(self, written):
            return LONG + timex3.write_long(_fields(self))
        return written

    def __repr__(self) -> str:
        return f"TimeValue({str(self)!r})"

    @property
    def edtf(self) -> str | None:
        """The EDTF expression with these bounds; None if it has none (hours, parts of a day, no bounds)."""
        written = edtf.write(self)
        if written is not None or self.form is not None or self.unit < Unit.DAY:
            return written
        return _in_days(self)

    @property
    def timex3(self) -> str:
        """The TIMEX3 value, without the modifier, which is in `mod`.

        >>> TimeValue("196X").timex3, TimeValue("[..1899]").timex3, TimeValue("1998-21").timex3
        ('196X', '1900', '1998-SP')
        """
        return timex3.write(self)

    # Comparing -----------------------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TimeValue) and _fields(self) == _fields(other)

    def __hash__(self) -> int:
        return hash(_fields(self))

    def __lt__(self, other: TimeValue) -> bool:
        if not isinstance(other, TimeValue):
            return NotImplemented
        mine, theirs = _key(self), _key(other)
        return mine < theirs if mine != theirs else str(self) < str(other)

    def __le__(self, other: TimeValue) -> bool:
        return not other < self

    def __gt__(self, other: TimeValue) -> bool:
        return other < self

    def __ge__(self, other: TimeValue) -> bool:
        return not self < other

    def __contains__(self, other: TimeValue | Moment) -> bool:
        start, end = _utc(self)
        first, last = (other, other) if isinstance(other, Moment) else _utc(other)
        if self._placeless() or (first is None and last is None):
            return False
        starts = start is None or (first is not None and start <= first)
        if isinstance(other, Moment):
            return starts and (end is None or other < end)
        return starts and (end is None or (last is not None and last <= end))

    def overlaps(self, other: TimeValue) -> bool:
        """Whether the two values have time in common.

        >>> TimeValue("1940").overlaps(TimeValue("1939/1941")), TimeValue("1940").overlaps(TimeValue("1941"))
        (True, False)
        """
        if self._placeless() or other._placeless():
            return False
        (start, end), (first, last) = _utc(self), _utc(other)
        return (start is None or last is None or start < last) and (first is None or end is None or first < end)

    def relations(self, other: TimeValue) -> frozenset[str]:
        """The relations of Allen's interval algebra that can hold; exactly one if all bounds are certain.

        >>> TimeValue("1939").relations(TimeValue("1940")), sorted(TimeValue("1940~").relations(TimeValue("1943")))
        (frozenset({'meets'}), ['before', 'meets'])
        """
        from timeline.value.relation import possible

        return possible(self, other)

    def relates(self, relation: str, other: TimeValue) -> bool | None:
        """Whether one of Allen's thirteen relations holds; None if the bounds leave that open.

        >>> war = TimeValue("1940")
        >>> TimeValue("1930").relates("before", war), TimeValue("[..1945]").relates("before", war)
        (True, None)
        """
        from timeline.value.relation import CHAINS

        if relation not in CHAINS:
            raise ValueError(f"no relation {relation!r}; expected one of {', '.join(CHAINS)}")
        open_to = self.relations(other)
        return None if relation in open_to and len(open_to) > 1 else relation in open_to

    @property
    def earliest(self) -> Moment | None:
        """The earliest moment at which the time can start.

        That is the start of the whole unit for "early" and "late", and for "circa" so much before `start`: 5 % of the
        distance from the year 2000, at least 2 and at most 25 years (`bounds.CIRCA`).

        >>> TimeValue("1850~").earliest.year, TimeValue("199X").modified("END").earliest.year
        (1843, 1990)
        """
        return bounds.widened(_fields(self))[0]

    @property
    def latest(self) -> Moment | None:
        """The latest moment at which the time can end; see `earliest`."""
        return bounds.widened(_fields(self))[1]

    # Moving --------------------------------------------------------------------------------------------------------

    def shift(self, number: int, unit: Unit) -> TimeValue:
        """The unit that is `number` units after the one in which self starts; the result has that granularity.

        >>> TimeValue("1998-03-02").shift(-3, Unit.YEAR), TimeValue("1998-03-31").shift(-1, Unit.MONTH)
        (TimeValue('1995'), TimeValue('1998-02'))

        `plus` keeps the granularity of self instead.
        """
        start = (self.start or self._first()).step(number, unit)
        return _make(start, start.end(unit), unit)

    def plus(self, number: int, unit: Unit) -> TimeValue:
        """Self moved by `number` units, with its own granularity; clamped to the end of a shorter month.

        >>> TimeValue("1998-03").plus(-3, Unit.YEAR), TimeValue("1998-03-31").plus(-1, Unit.MONTH)
        (TimeValue('1995-03'), TimeValue('1998-02-28'))
        """
        start, end, own = self.start, self.end, self.unit
        if self.form is not None:
            raise ValueError(f"{self} cannot be moved; only values with plain bounds can")
        if start is not None and end == start.end(own) and own != Unit.DAYPART and start == start.floor(own):
            start = start.plus(number, unit).floor(own)
            end = start.end(own)
        else:
            start, end = start and start.plus(number, unit), end and end.plus(number, unit)
        return _make(start, end, own, self.kind, self.mod, self.qualifier, self.offset)

    def floor(self, unit: Unit) -> TimeValue:
        """The unit that contains the start of self, or its last moment if the start is open.

        >>> TimeValue("1998-03-02").floor(Unit.MONTH)
        TimeValue('1998-03')
        """
        return TimeValue.around(self._first(), unit)

    def at(
        self, hour: int, minute: int | None = None, second: int | None = None, offset: int | None = None
    ) -> TimeValue:
        """A clock time on the day on which self starts.

        >>> TimeValue("1998-03-02").at(21, 30)
        TimeValue('timex3:1998-03-02T21:30')
        """
        return TimeValue.of(*self._first()[:3], hour, minute, second, offset=offset)

    def at_offset(self, minutes: int | None) -> TimeValue:
        """The same clock time with an offset of so many minutes from UTC. ValueError if self is not a clock time.

        >>> TimeValue("1998-03-02").at(9, 30).at_offset(-300).timex3
        '1998-03-02T09:30-05:00'
        """
        clock = self.unit < Unit.DAYPART or (self.unit == Unit.DAYPART and self._single())
        if minutes is not None and (not clock or self.form is not None):
            raise ValueError(f"{self} has no offset from UTC; only clock times and parts of a day have one")
        return _make(*_fields(self)._replace(offset=minutes))

    # Joining and bounding ------------------------------------------------------------------------------------------

    def to(self, other: TimeValue) -> TimeValue:
        """All the time from the start of self to the end of other.

        >>> TimeValue("1939-09").to(TimeValue("1945"))
        TimeValue('1939-09/1945')
        """
        return _join(self, other, "throughout")

    def between(self, other: TimeValue) -> TimeValue:
        """Some time from the start of self to the end of other.

        >>> TimeValue("1850").between(TimeValue("1860"))
        TimeValue('[1850..1860]')
        """
        return _join(self, other, "within")

    def before(self) -> TimeValue:
        """Some time before self.

        >>> TimeValue("1900").before(), TimeValue("1900").before().timex3
        (TimeValue('[..1899]'), '1900')
        """
        return _make(*bounds.opened(_fields(self), "BEFORE"))

    def after(self) -> TimeValue:
        """Some time after self.

        >>> TimeValue("1900").after()
        TimeValue('[1901..]')
        """
        return _make(*bounds.opened(_fields(self), "AFTER"))

    def until(self, kind: str = "throughout") -> TimeValue:
        """All time up to the end of self, or with the kind "within" some time up to it.

        >>> TimeValue("1900").until(), TimeValue("1900").until("within")
        (TimeValue('../1900'), TimeValue('timex3:1900;mod=ON_OR_BEFORE'))
        """
        return _make(*bounds.opened(_fields(self), "ON_OR_BEFORE", kind))

    def since(self, kind: str = "throughout") -> TimeValue:
        """All time from the start of self, or with the kind "within" some time after it.

        >>> TimeValue("1900").since(), TimeValue("1900").since("within")
        (TimeValue('1900/..'), TimeValue('timex3:1900;mod=ON_OR_AFTER'))
        """
        return _make(*bounds.opened(_fields(self), "ON_OR_AFTER", kind))

    def modified(self, mod: str) -> TimeValue:
        """Self with a TIMEX3 modifier: START, MID and END narrow the bounds, BEFORE and AFTER open one, APPROX is "~".

        >>> early = TimeValue("199X").modified("START")
        >>> early, early.start.year, early.end.year
        (TimeValue('timex3:199X;mod=START'), 1990, 1994)

        START is the first third, END the last third and MID the middle, counted in whole years, months or days and
        rounded up. Days and finer granularities keep their bounds.
        """
        return _make(*bounds.modified(_fields(self), mod))

    # Converting to other types -------------------------------------------------------------------------------------

    def display(self, locale: str = DEFAULT) -> str:
        """The value as people of a locale write it.

        >>> TimeValue("2023-03").display(), TimeValue("2023-03").display("fr"), TimeValue("1850~").display()
        ('March 2023', 'mars 2023', 'c. 1850')
        """
        from timeline.value.display import display_time

        return display_time(self, locale)

    def isoformat(self) -> str:
        """The ISO 8601 string of a year, a month, a day or a time, as numpy and pandas read it. ValueError for others.

        >>> TimeValue("2023-09").isoformat(), TimeValue("2023-09-18").at(9, 30).isoformat()
        ('2023-09', '2023-09-18T09:30')
        """
        start = self._certain("an ISO string")
        if self.unit in (Unit.YEAR, Unit.MONTH, Unit.DAY):
            return edtf.name(start, self.unit) or ""
        if self.unit > Unit.HOUR:
            raise ValueError(f"an ISO string cannot hold the {self.unit.name.lower()} {self}; use start and end")
        return str(timex3.name(start, self.unit, self.offset))

    def to_date(self) -> date:
        """The value as a `datetime.date`. ValueError if it is not a single, certain day.

        >>> TimeValue("2023-09-18").to_date()
        datetime.date(2023, 9, 18)
        """
        from datetime import date

        start = self._certain("a date")
        if self.unit != Unit.DAY:
            raise ValueError(f"a date cannot hold {self}, which is not a day; use start and end")
        return date(*start[:3])

    def to_datetime(self) -> datetime:
        """The value as a `datetime.datetime`, naive if it has no offset. ValueError if it is not a certain clock time.

        >>> TimeValue("2023-09-18T14:00:00Z").to_datetime()
        datetime.datetime(2023, 9, 18, 14, 0, tzinfo=datetime.timezone.utc)
        """
        from datetime import datetime, timedelta, timezone

        start = self._certain("a datetime")
        if self.unit > Unit.HOUR:
            raise ValueError(f"a datetime cannot hold {self}, which has no clock time; use to_date or start")
        zone = None if self.offset is None else timezone(timedelta(minutes=self.offset))
        return datetime(*start[:6], start.millisecond * 1000, tzinfo=zone)

    def to_pendulum(self) -> pendulum.Date | pendulum.DateTime:
        """A day as a `pendulum.Date`, a clock time as a `pendulum.DateTime`.

        >>> TimeValue("2023-09-18").to_pendulum()
        Date(2023, 9, 18)
        """
        import pendulum

        if self.unit == Unit.DAY:
            day = self.to_date()
            return pendulum.date(day.year, day.month, day.day)
        moment = self.to_datetime()
        return pendulum.instance(moment, tz=None) if moment.tzinfo is None else pendulum.instance(moment)

    # Internal --------------------------------------------------------------------------------------------

    def _first(self) -> Moment:
        """The start, or the last moment before the end if the start is open."""
        if self.start is not None:
            return self.start
        if self.end is None:
            raise ValueError(f"{self} has neither a start nor an end")
        return self.end.plus(-1, Unit.MILLISECOND)

    def _placeless(self) -> bool:
        return self.start is None and self.end is None

    def _single(self) -> bool:
        """Whether self is one unit, or one date with unspecified digits, without a modifier that moves its bounds."""
        if self.mod not in (None, "APPROX"):
            return False
        if self.form is not None:
            return "/" not in self.form and self.form[0] not in "[{"
        start, unit = self.start, self.unit
        if start is None or self.kind == "within" or self.end != start.end(unit):
            return False
        if unit == Unit.DAYPART or unit > Unit.YEAR:
            return timex3.name(start, unit) is not None
        return start == start.floor(unit)

    def _certain(self, target: str) -> Moment:
        """The start of a single unit that is certain, in the years of the datetime module; else a ValueError."""
        if self.start is None or not self._single() or self.form or self.mod or self.qualifier:
            raise ValueError(f"{target} cannot hold {self}, which is open or uncertain; use start and end")
        if not 1 <= self.start.year <= 9999:
            raise ValueError(f"{target} cannot hold the year {self.start.year}; it has 1 to 9999")
        return self.start

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a TimeValue is immutable; make a new one")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a TimeValue is immutable; make a new one")

    def __reduce__(self) -> tuple[type[TimeValue], tuple[str]]:
        return TimeValue, (str(self),)


_setters = [TimeValue.__dict__[slot].__set__ for slot in TimeValue.__slots__]
_set_start, _set_end, _set_unit, _set_kind, _set_mod, _set_qualifier, _set_offset, _set_form = _setters
_new = object.__new__
_point = tuple.__new__


def _make(
    start: Moment | None,
    end: Moment | None,
    unit: Unit,
    kind: str = "throughout",
    mod: str | None = None,
    qualifier: str = "",
    offset: int | None = None,
    form: str | None = None,
) -> TimeValue:
    """A value from its fields. ValueError if its string form could not be read again."""
    if start is not None:
        _check(start)
    if end is not None:
        _check(end)
    if offset is not None and not EARLIEST <= offset <= LATEST:
        raise ValueError(f"no offset of {offset} minutes from UTC; they go from -12:00 to +14:00")
    self: TimeValue = _new(TimeValue)
    _set_start(self, start)
    _set_end(self, end)
    _set_unit(self, unit)
    _set_kind(self, kind)
    _set_mod(self, mod)
    _set_qualifier(self, qualifier)
    _set_offset(self, offset)
    _set_form(self, form)
    return self


def _read_back(value: TimeValue, text: str) -> TimeValue:
    """The value if its string form gives the same value again; else a ValueError."""
    written = str(value)
    try:
        long = written.startswith(LONG)
        fields = timex3.read_long(written[len(LONG) :]) if long else edtf.read(written)
    except ValueError:
        fields = None
    if fields != _fields(value):
        raise edtf.refuse(text, "is not a value: its parts do not go together")
    return value


def _check(moment: Moment) -> None:
    """Raise a ValueError for a moment that the calendar does not have, or whose year has more than 18 digits."""
    year, month, day, hour, minute, second, millisecond = moment
    if not (
        -MOST < year < MOST
        and 0 < month < 13
        and (0 < day < 29 or 28 < day <= days_in_month(year, month))
        and (
            hour == minute == second == millisecond == 0
            or (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60 and 0 <= millisecond < 1000)
        )
    ):
        raise ValueError(f"no such time: {moment!r}")


_fields_of = attrgetter(*TimeValue.__slots__)


def _fields(value: TimeValue) -> Fields:
    return tuple.__new__(Fields, _fields_of(value))


def _julian(year: int, month: int | None, day: int | None) -> TimeValue:
    """A day, month or year of the Julian calendar, in which every fourth year is a leap year."""
    if not 1 <= (month or 1) <= 12 or not 1 <= (day or 1) <= days_in_month(year % 4, month or 1):
        raise ValueError(f"no day {day} in month {month} of {year} in the julian calendar")
    start = Moment.from_julian(year, month or 1, day or 1)
    if day:
        return _make(start, start.plus(1, Unit.DAY), Unit.DAY)
    if month:
        return _make(start, Moment.from_julian(year + month // 12, month % 12 + 1), Unit.MONTH)
    return _make(start, Moment.from_julian(year + 1), Unit.YEAR)


def _utc(value: TimeValue) -> tuple[Moment | None, Moment | None]:
    start, end = value.start, value.end
    if not value.offset:
        return start, end
    return (
        start and start.plus(-value.offset, Unit.MINUTE),
        end and end.plus(-value.offset, Unit.MINUTE),
    )


def _key(value: TimeValue) -> tuple[object, ...]:
    """The sort key: by the known bound, then an open start first, the coarser granularity, the earlier end."""
    start, end = _utc(value)
    bound = start or end
    if bound is None:
        return (1,)
    return (0, bound, start is not None, -value.unit, end is None, end)


def in_order(values: Collection[TimeValue]) -> list[TimeValue]:
    """The values sorted, as by `sorted`, which would compute the keys again for each comparison."""
    return [value for _, value in sorted(zip(map(_key, values), values, strict=True))]


def _implies(value: TimeValue, written: str) -> bool:
    """Whether the EDTF string alone gives the value back, with its modifier."""
    if value.form is not None:
        return edtf.read(written) == _fields(value)
    if value.start is None or value.end is None:
        return value.mod == edtf.bound_mod(value.kind, value.end is None)
    return value.mod == edtf.approximate(value.qualifier)


def _in_days(value: TimeValue) -> str | None:
    """The same bounds as an EDTF interval of days, or of years if EDTF cannot name the days."""
    if any(bound is not None and any(bound[3:]) for bound in (value.start, value.end)):
        return None
    return edtf.write(_fields(value)._replace(unit=Unit.DAY)) or edtf.write(_fields(value)._replace(unit=Unit.YEAR))


def _join(first: TimeValue, last: TimeValue, kind: str) -> TimeValue:
    start, end, unit = first.start, last.end, first.unit
    one, two = first._single(), last._single()
    if not (one and two) or first.offset != last.offset:
        return _make(*bounds.joined(_fields(first), _fields(last), kind, f"{first} to {last}"))
    if unit == last.unit and first.qualifier == last.qualifier and not first.form and not last.form and start and end:
        if not start < end:
            raise ValueError(f"{last} ends before {first} starts")
        return _make(start, end, unit, kind, first.mod, first.qualifier, first.offset)
    return _make(*timex3.span(f"{first} to {last}", _fields(first), _fields(last), kind))


def from_timex3(
    text: str, type: str | None = None, mod: str | None = None, freq: str | None = None, quant: str | None = None
) -> TimeValue | Period | Every | Reference:
    """The value of a TIMEX3 annotation; its class depends on the type if given, else on the form of the value.

    >>> from_timex3("P4D"), from_timex3("PAST_REF"), from_timex3("1998-W10"), from_timex3("P1D", "SET")
    (Period('P4D'), Reference('PAST_REF'), TimeValue('timex3:1998-W10'), Every('P1D'))
    """
    if text.endswith("_REF"):
        return Reference(text, mod=mod)
    if type == "SET" or freq or quant:
        return Every(text, freq=freq, quant=quant, mod=mod)
    if text.startswith("P"):
        return Period(text, mod=mod)
    return TimeValue.from_timex3(text, mod)


#: The value of a time expression.
Value = TimeValue | Period | Every | Reference
