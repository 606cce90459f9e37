"""Read TIMEX3 dates and times (TimeML 1.2.1) into the fields of a `TimeValue`, and write them.

As in the annotated corpora, the following are read although the standard does not have them: 1XXX, 18XX and 196X for 1,
18 and 196, weekends (1998-W09-WE), years of more than four digits, and offsets (T14:00Z, T14:00+02:00).
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from timeline.value import bounds, edtf
from timeline.value.edtf import Fields, refuse
from timeline.value.moment import DAYPARTS, MONTHS, Moment, Unit

if TYPE_CHECKING:
    from timeline.value import TimeValue

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_CODES: Final = {month: code for code, month in SEASONS.items()}
_ERAS: Final = {1: Unit.MILLENNIUM, 2: Unit.CENTURY, 3: Unit.DECADE}

_DATE = (
    r"(BC)?(?:([\dX]+)(?:-(?:"
    r"([\dX]{2})(?:-([\dX]{2}))?"
    r"|W(\d\d?|XX)(?:-([1-7X]|WE|WD))?"
    r"|Q([1-4X])|H([12X])|(SP|SU|FA|WI|WE)))?)?"
    r"(?:T(.+))?"
)
_TIME = r"(?:(MO|MI|AF|EV|NI|DT)|(\d\d?|XX)(?::(\d\d|XX)(?::(\d\d|XX)(?:[.,](\d{1,3}))?)?)?)(Z|[+-]\d\d(?::?\d\d)?)?"

#: The values that the fields of the long form can have.
_CHOICES: Final = {
    "unit": frozenset(name.lower() for name in Unit.__members__),
    "kind": frozenset(("throughout", "within")),
    "qualifier": frozenset("?~%"),
    "mod": bounds.MODS,
}


def read(text: str) -> Fields:
    """The fields of a TIMEX3 date or time, or of an EDTF expression.

    >>> read("BC0044-03-15").start[:3], read("1998-W10").start[:3]
    ((-43, 3, 15), (1998, 3, 2))
    """
    if "/" in text:
        return _interval(text)
    match = edtf.pattern(_DATE).fullmatch(text)
    if not match or text in ("", "BC"):
        return edtf.read(text)
    bc, year, *rest, time = match.groups("")
    if "X" in text.partition("T")[0] or not year or "WD" in rest or rest[-1] == "WE":
        return _masked(text, bc, year, rest, time)
    fields = _date(text, bc, year, rest)
    return _timed(text, fields, time) if time else fields


def _date(text: str, bc: str, year: str, rest: list[str]) -> Fields:
    month, day, week, weekday, quarter, half, season = rest
    if not any(rest) and len(year) < 4:
        return _era(year, bc)
    if month > "12" and not (bc or day):
        return edtf.read(text)  # a division of a year in EDTF, which has the place of a month
    number = _year(text, bc, year)
    if week:
        return _week(text, number, int(week), weekday)
    unit = Unit.YEAR
    first = 1
    if quarter:
        first, unit = 3 * int(quarter) - 2, Unit.QUARTER
    elif half:
        first, unit = 6 * int(half) - 5, Unit.HALF
    elif season:
        first, unit = SEASONS[season], Unit.SEASON
    elif month:
        first, unit = int(month), Unit.DAY if day else Unit.MONTH
    start = edtf.day_of(number, first, int(day or 1), text)
    return Fields(start, start.plus(1, unit), unit)


def _year(text: str, bc: str, digits: str) -> int:
    if not 4 <= len(digits) <= 18 or (bc and int(digits) == 0):
        raise refuse(text, "has no such year; years have four digits")
    return 1 - int(digits) if bc else int(digits)


def _era(digits: str, bc: str) -> Fields:
    """The decade, century or millennium of some digits: 196, 18, 1; BC004 is the 40s BC, BC02 the third century BC."""
    if bc and len(digits) == 3:
        start = Moment(-8 - 10 * int(digits))
        return Fields(start, start.plus(1, Unit.DECADE), Unit.DECADE)
    return edtf.era(("-" if bc else "") + digits + "X" * (4 - len(digits)))


def _week(text: str, year: int, week: int, weekday: str) -> Fields:
    start = Moment.from_iso_week(year, week)
    if start.iso_week != (year, week):
        raise refuse(text, f"has no week {week:02}")
    if not weekday:
        return Fields(start, start.plus(1, Unit.WEEK), Unit.WEEK)
    unit = Unit.WEEKEND if weekday == "WE" else Unit.DAY
    start = start.plus(5 if weekday == "WE" else int(weekday) - 1, Unit.DAY)
    return Fields(start, start.end(unit), unit)


def _timed(text: str, fields: Fields, time: str) -> Fields:
    match = edtf.pattern(_TIME).fullmatch(time)
    date = fields.start
    if not match or fields.unit != Unit.DAY or date is None:
        raise refuse(text, "is not a TIMEX3 time; expected a day, T and hh, hh:mm, hh:mm:ss or MO, MI, AF, EV, NI, DT")
    part, hour, minute, second, fraction, zone = match.groups()
    offset = edtf.offset(zone, text)
    if "XX" in (hour, minute, second):
        return fields._replace(unit=_time_unit(text, time), kind="within", form=text)
    if part:
        return Fields(*daypart(date, part), Unit.DAYPART, offset=offset)
    smaller = [int(digits) if digits else None for digits in (minute, second, fraction and fraction.ljust(3, "0"))]
    start, unit = edtf.clock(date, int(hour), smaller[0], smaller[1], smaller[2], text)
    return Fields(start, start.plus(1, unit), unit, offset=offset)


def daypart(day: Moment, code: str) -> tuple[Moment, Moment]:
    """The start and end of a part of a day; the night ends on the next day."""
    first, last = DAYPARTS[code]
    midnight = Moment(day.year, day.month, day.day)
    if last < 24:
        return midnight._replace(hour=first), midnight._replace(hour=last)
    return midnight._replace(hour=first), midnight.plus(1, Unit.DAY)._replace(hour=last - 24)


def _time_unit(text: str, time: str) -> Unit:
    match = edtf.pattern(_TIME).fullmatch(time)
    if not match:
        raise refuse(text, "is not a TIMEX3 time")
    part, _, minute, second, _, _ = match.groups()
    return Unit.DAYPART if part else Unit.SECOND if second else Unit.MINUTE if minute else Unit.HOUR


def _masked(text: str, bc: str, year: str, rest: list[str], time: str) -> Fields:
    """A date or time with unspecified digits (X): its bounds enclose all dates that fit, if the year is known."""
    month, day, week, weekday = rest[:4]
    shown = year.rstrip("X")
    if not (_fits(month, 1, 12) and _fits(day, 1, 31) and _fits(week, 1, 53)):
        raise refuse(text, "has no such month, day or week")
    if time:
        _check_time(text, time, bool(day or weekday or not (year or any(rest))))
    if len(year) > 18:
        raise refuse(text, "has no such year; years have four digits")
    if shown.isdigit() and not (any(rest) or time or bc) and len(year) - len(shown) in _ERAS:
        return edtf.era(year)
    start, end = None, None
    if month and not bc and len(year) == 4:
        start, end = edtf.mask_bounds(text, year, month, day)
    elif year.isdigit():
        start = edtf.day_of(_year(text, bc, year), int(month) if month.isdigit() else 1, 1, text)
        end = start.plus(1, Unit.MONTH if month.isdigit() else Unit.YEAR)
    elif len(year) == 4 and not bc:
        start, end = edtf.mask_bounds(text, year, "", "")
    return Fields(start, end, _time_unit(text, time) if time else _masked_unit(year, rest), "within", form=text)


def _fits(mask: str, first: int, last: int) -> bool:
    """Whether a number in a range can have these digits; an empty mask fits."""
    return not mask or any(
        fnmatchcase(f"{number:02}", mask.zfill(2).replace("X", "?")) for number in range(first, last + 1)
    )


def _check_time(text: str, time: str, day: bool) -> None:
    """Raise a ValueError for an impossible time of day (unspecified digits count as 0), or one without a day."""
    match = edtf.pattern(_TIME).fullmatch(time)
    if not match or not day:
        raise refuse(text, "is not a TIMEX3 time; expected a day, T and hh, hh:mm, hh:mm:ss or MO, MI, AF, EV, NI, DT")
    part, *clock, _, zone = match.groups()
    if not part:
        hour, minute, second = (int(digits.replace("X", "0")) if digits else None for digits in clock)
        edtf.clock(Moment(1), hour or 0, minute, second, None, text)
    edtf.offset(zone, text)


def _masked_unit(year: str, rest: list[str]) -> Unit:
    month, day, week, weekday, quarter, half, season = rest
    if week:
        return Unit.WEEKEND if weekday == "WE" else Unit.DAY if weekday else Unit.WEEK
    if quarter or half:
        return Unit.QUARTER if quarter else Unit.HALF
    if season:
        return Unit.WEEKEND if season == "WE" else Unit.SEASON
    return Unit.DAY if day else Unit.MONTH if month else _ERAS.get(len(year), Unit.YEAR)


# Intervals ---------------------------------------------------------------------------------------------------------


def _interval(text: str) -> Fields:
    sides = text.split("/")
    if len(sides) != 2:
        raise refuse(text, "is not a TIMEX3 value")
    first, last = (None if each in ("", "..") else side(each) for each in sides)
    return span(text, first, last, sides=(sides[0], sides[1]))


def side(text: str) -> Fields:
    """The fields of a date or time at an end of an interval, which may have a qualifier as in EDTF."""
    bare = text.rstrip("?~%")
    qualifier = text[len(bare) :]
    if len(qualifier) != 1 or not edtf.pattern(_DATE).fullmatch(bare):
        return read(text)
    return read(bare)._replace(mod=edtf.approximate(qualifier), qualifier=qualifier)


def span(
    text: str,
    first: Fields | None,
    last: Fields | None,
    kind: str = "throughout",
    sides: tuple[str, str] = ("..", ".."),
) -> Fields:
    """The fields of an interval, whose ends are written as EDTF if possible, else as TIMEX3."""
    ends = [fields for fields in (first, last) if fields]
    names = [edtf.side_name(fields) for fields in ends]
    foreign = None in names
    if foreign:
        names = [_side_name(fields) for fields in ends]
        if None in names:
            raise refuse(text, "cannot be an interval; its ends cannot be written")
    if len({fields.offset for fields in ends}) > 1:
        raise refuse(text, "has two offsets; expected one")
    named = iter(names)
    a, b = (fields and (fields, next(named) or "") for fields in (first, last))
    if kind == "throughout" or not foreign:
        return edtf.span(text, a, b, kind, sides)
    fields = edtf.span(text, a, b, sides=sides)
    return fields._replace(kind=kind, mod=fields.mod if a and b else edtf.bound_mod(kind, b is None))


def _side_name(fields: Fields) -> str | None:
    if fields.form is not None or fields.start is None:
        return fields.form
    return name(fields.start, fields.unit, fields.offset)


# Writing -----------------------------------------------------------------------------------------------------------


def write_year(year: int) -> str:
    """The text of a year: 1940, BC0044."""
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def name(start: Moment, unit: Unit, offset: int | None = None) -> str | None:
    """The TIMEX3 text of the unit that starts at a moment; None if no unit starts there.

    >>> name(Moment(1998, 3, 2), Unit.WEEK), name(Moment(-299), Unit.CENTURY), name(Moment(1998, 3, 2, 9), Unit.HOUR)
    ('1998-W10', 'BC02', '1998-03-02T09')
    """
    if unit <= 4:
        return _time_name(start, unit, offset)
    if start != start.floor(unit):
        return None
    year, month, day = start[:3]
    if unit == 5:
        return f"{write_year(year)}-{month:02}-{day:02}"
    if unit <= 7:
        year, week = start.iso_week
        return f"{write_year(year)}-W{week:02}{'-WE' if unit == 6 else ''}"
    if unit > 12:
        return _era_name(year, unit)
    if unit == 12:
        return write_year(year)
    if unit == 8:
        return f"{write_year(year)}-{month:02}"
    if unit == 10:
        return f"{write_year(year)}-{_SEASON_CODES[month]}"
    return f"{write_year(year)}-{'Q' if unit == 9 else 'H'}{(month - 1) // MONTHS[unit] + 1}"


def _era_name(year: int, unit: Unit) -> str | None:
    size = unit - 12
    if year >= 0:
        return f"{year:04}"[:-size] + "X" * size
    last = 1 - year if unit == 13 else -year
    return f"BC{last:04}"[:-size] if last < 10_000 else None


def _time_name(start: Moment, unit: Unit, offset: int | None) -> str | None:
    year, month, day, hour, minute, second, millisecond = start
    date = f"{write_year(year)}-{month:02}-{day:02}T"
    zone = edtf.write_offset(offset)
    if unit == 4:
        code = next((code for code, (first, _) in DAYPARTS.items() if (first, 0, 0, 0) == start[3:]), None)
        return code and f"{date}{code}{zone}"
    if unit and any(start[-unit:]):
        return None
    time = f"{hour:02}:{minute:02}:{second:02}.{millisecond:03}"
    return date + time[: (12, 8, 5, 2)[unit]] + zone


def write_points(start: Moment | None, end: Moment | None, offset: int | None) -> str:
    """Start and end as points, each as short as possible; an open one is "..", and days have no offset.

    >>> write_points(Moment(2024), Moment(2024, 1, 1, 0, 0, 6), 60)
    '2024-01-01T00+01:00/2024-01-01T00:00:06+01:00'
    """
    coarsest = Unit.DAY if offset is None else Unit.HOUR
    points = [
        ".." if point is None else name(point, min(bounds.finest(point), coarsest), offset) for point in (start, end)
    ]
    return f"{points[0]}/{points[1]}"


def write(value: TimeValue | Fields) -> str:
    """The TIMEX3 of a value without its modifier: the text of its unit, or of its start and end if no unit fits."""
    start, end, unit, offset = value.start, value.end, value.unit, value.offset
    if value.form is not None:
        if (start is None and end is None) or ("X" in value.form and edtf.pattern(_DATE).fullmatch(value.form)):
            return value.form
        if "/" in value.form:
            sides = value.form.split("/")
            return f"{_point(sides[0], 0)}/{_point(sides[1], -1)}"
        if significant := edtf.pattern(r"Y?(-?\d+)S\d+").fullmatch(value.form):
            return write_year(int(significant[1]))
    if start is None or end is None:
        bound = start or end
        assert bound is not None
        return name(bounds.base_of(value.mod, bound, unit), unit, offset) or write_points(start, end, offset)
    if value.mod in ("START", "MID", "END"):
        base = start.floor(unit)
        if end <= base.end(unit):
            return name(base, unit, offset) or write_points(start, end, offset)
    first = name(start, unit, offset)
    if first is None:
        return write_points(start, end, offset)
    if end == start.end(unit):
        return first
    last = name(end.last(unit), unit, offset)
    return f"{first}/{last}" if last else write_points(start, end, offset)


def _point(text: str, edge: int) -> str:
    """The text of an end of an interval; if it is an interval itself, that of its first (0) or last (-1) point."""
    return text if text in ("", "..") else write(side(text)).split("/")[edge]


# The long form -----------------------------------------------------------------------------------------------------


def read_long(text: str) -> Fields:
    """The fields of the long form: TIMEX3, followed by the fields that it cannot express after semicolons.

    >>> read_long("199X;mod=START").end.year
    1994

    With a unit it is two points, and the modifier has been applied: "2022-09-18/2023-09-18;unit=year".
    """
    timex, *pairs = text.split(";")
    extra: dict[str, str] = {}
    for pair in pairs:
        key, _, given = pair.partition("=")
        if key in extra or given not in _CHOICES.get(key, ()):
            raise refuse(text, f"has no {pair!r}; expected unit, kind, qualifier and mod, once each")
        extra[key] = given
    if "unit" in extra:
        fields = _points(timex, Unit[extra["unit"].upper()])
        mod = None if fields.start and fields.end else edtf.bound_mod(extra.get("kind", fields.kind), not fields.end)
        if mod is not None and extra.get("mod", mod) not in bounds.OPEN[not fields.end]:
            raise refuse(text, f"has one open end, which does not go with {extra['mod']}")
        fields = fields._replace(mod=extra.get("mod", mod))
    else:
        fields = read(timex)
        if "mod" in extra:
            fields = bounds.modified(fields, extra["mod"])
    return fields._replace(kind=extra.get("kind", fields.kind), qualifier=extra.get("qualifier", fields.qualifier))


def _points(text: str, unit: Unit) -> Fields:
    sides = text.split("/")
    if len(sides) != 2 or sides == ["..", ".."]:
        raise refuse(text, "is not a stretch; expected two points, A/B")
    first, last = (None if side == ".." else read(side) for side in sides)
    start, end = first and first.start, last and last.start
    offsets = {fields.offset for fields in (first, last) if fields}
    if (first and not start) or (last and not end) or (start and end and not start < end) or len(offsets) > 1:
        raise refuse(text, "is not a stretch; expected two points, the earlier first")
    return Fields(start, end, unit, offset=offsets.pop())


def write_long(fields: Fields) -> str:
    """The long form of some fields, which `read_long` reads."""
    timex = write(fields) if fields.form is None else fields.form
    if (
        fields.form is None
        and (fields.mod, fields.qualifier, fields.kind) == (None, "", "throughout")
        and "/" not in timex
    ):
        return timex
    plain, by_points, mod = read(timex), "", ""
    if fields.mod and fields.mod != plain.mod:  # "199X-Q1/" without a modifier is ON_OR_AFTER
        plain, mod = bounds.modified(plain, fields.mod), f";mod={fields.mod}"
    if plain._replace(kind=fields.kind, qualifier=fields.qualifier) != fields:
        timex = write_points(fields.start, fields.end, fields.offset)
        by_points = f";unit={fields.unit.name.lower()}"
        plain, mod = Fields(fields.start, fields.end, fields.unit), f";mod={fields.mod}" if fields.mod else ""
    kind = f";kind={fields.kind}" if fields.kind != plain.kind else ""
    qualifier = f";qualifier={fields.qualifier}" if fields.qualifier != plain.qualifier else ""
    return timex + by_points + kind + qualifier + mod
