"""Read EDTF (ISO 8601-2:2019, levels 0 to 2) into the fields of a `TimeValue`, and write it.

The specification is that of the Library of Congress. Where it leaves a choice, the ends of an interval are dates, not
times or seasons; sets have no spaces; a year has four digits (0193), a decade is 193X and a century 01XX.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from timeline.value.moment import MONTHS, Moment, Unit, days_in_month

if TYPE_CHECKING:
    from timeline.value import TimeValue


class Fields(NamedTuple):
    """The fields of a `TimeValue` in their order, from which one is made."""

    start: Moment | None
    end: Moment | None
    unit: Unit
    kind: str = "throughout"
    mod: str | None = None
    qualifier: str = ""
    offset: int | None = None
    form: str | None = None


#: The first month of each of EDTF's divisions of a year (21 to 41), its length in months, and its unit.
DIVISIONS = {
    **{21 + i: (3 + 3 * i, 3, Unit.SEASON) for i in range(4)},
    **{25 + i: (3 + 3 * i, 3, Unit.SEASON) for i in range(4)},
    **{29 + i: (9 + 3 * i if i < 2 else 3 * i - 3, 3, Unit.SEASON) for i in range(4)},
    **{33 + i: (1 + 3 * i, 3, Unit.QUARTER) for i in range(4)},
    **{37 + i: (1 + 4 * i, 4, Unit.SEASON) for i in range(3)},
    **{40 + i: (1 + 6 * i, 6, Unit.HALF) for i in range(2)},
}

#: The smallest and the largest offset from UTC, in minutes.
EARLIEST, LATEST = -12 * 60, 14 * 60
#: Years must be less than this, so that they have at most 18 digits.
MOST = 10**18

_DATE = (
    r"([?~%]?)(-?[\dX]{4})([?~%]?)"
    r"(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?"
)
_TIME = r"(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(Z|[+-]\d\d(?::?\d\d)?)?"
_YEAR = r"([?~%]?)(?:Y(-?[1-9]\d{4,17})|Y(-?[1-9]\d{0,17})E(\d{1,2})|(-?\d{4}))(?:S([1-9]\d?))?([?~%]?)"


@cache
def pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.ASCII)


@lru_cache(maxsize=1024)  # articles and saved timelines repeat a few dates
def read(text: str) -> Fields:
    """The fields of an EDTF expression.

    >>> read("1940-05~")[2:6]
    (<Unit.MONTH: 8>, 'throughout', 'APPROX', '~')
    """
    date = pattern(_DATE).fullmatch(text)
    if date:
        return _date(text, date)
    if text[:1] in ("[", "{"):
        return _set(text)
    if "/" in text:
        return _interval(text)
    if "T" in text:
        return _time(text)
    return _year(text)


def refuse(text: str, why: str) -> ValueError:
    """The ValueError for a text that cannot be read; long texts are cut."""
    return ValueError(f"{text if len(text) <= 60 else text[:57] + '...'!r} {why}")


def approximate(qualifier: str) -> str | None:
    """TIMEX3's modifier for an EDTF qualifier."""
    return "APPROX" if qualifier in ("~", "%") else None


# Dates -------------------------------------------------------------------------------------------------------------


def _date(text: str, match: re.Match[str]) -> Fields:
    left1, year, right1, left2, month, right2, left3, day, right3 = match.groups("")
    fields = _masked(text, year, month, day) if "X" in text else _plain(text, int(year), month, day)
    if year.startswith("-0000"):
        raise refuse(text, "has no year -0000; write 0000 for 1 BC")
    if not (left1 or right1 or left2 or right2 or left3 or right3):
        return fields
    of_year, of_month, of_day = left1 + right1 + right2 + right3, left2 + right2 + right3, left3 + right3
    qualifiers = [_merge(of_year), _merge(of_month), _merge(of_day)][: 1 + bool(month) + bool(day)]
    if len(set(qualifiers)) == 1:
        return fields._replace(mod=approximate(qualifiers[0]), qualifier=qualifiers[0])
    return fields._replace(form=_qualified([year, month, day], qualifiers))


def _merge(qualifiers: str) -> str:
    """Several qualifiers of one part as one: ? and ~ together are %."""
    if not qualifiers:
        return ""
    return qualifiers[0] if len(set(qualifiers)) == 1 else "%"


def _qualified(parts: list[str], qualifiers: list[str]) -> str:
    """A date from its parts: a qualifier that the first parts share follows them, others precede their part."""
    front = 0
    while qualifiers[front] == qualifiers[0]:
        front += 1
    first = "-".join(parts[:front]) + qualifiers[0]
    return "-".join([first, *map(str.__add__, qualifiers[front:], parts[front:])])


def _plain(text: str, year: int, month: str, day: str) -> Fields:
    if not month:
        return Fields(Moment(year), Moment(year + 1), Unit.YEAR)
    if day:
        start = day_of(year, int(month), int(day), text)
        return Fields(start, start.plus(1, Unit.DAY), Unit.DAY)
    number = int(month)
    if number > 12:
        return _division(text, year, number)
    start = day_of(year, number, 1, text)
    return Fields(start, start.plus(1, Unit.MONTH), Unit.MONTH)


def day_of(year: int, month: int, day: int, text: str) -> Moment:
    """The start of a calendar day. ValueError with the text if there is no such day."""
    if not 1 <= month <= 12:
        raise refuse(text, f"has no month {month:02}; months are 01 to 12")
    if not 1 <= day <= days_in_month(year, month):
        raise refuse(text, f"has no day {day:02}; that month has {days_in_month(year, month)} days")
    return Moment(year, month, day)


def _division(text: str, year: int, code: int) -> Fields:
    if code not in DIVISIONS:
        raise refuse(text, f"has no month or division {code:02}; months are 01 to 12, divisions of a year 21 to 41")
    month, length, unit = DIVISIONS[code]
    start = Moment(year, month)
    form = f"{write_year(year)}-{code}" if 25 <= code <= 32 or 37 <= code <= 39 else None
    return Fields(start, start.plus(length, Unit.MONTH), unit, form=form)


# Masks -------------------------------------------------------------------------------------------------------------


def _masked(text: str, year: str, month: str, day: str) -> Fields:
    if not month and year.lstrip("-").rstrip("X").isdigit() and "X" not in year.rstrip("X"):
        return era(year)
    unit = Unit.DAY if day else Unit.MONTH if month else Unit.YEAR
    form = "-".join(filter(None, (year, month, day)))
    return Fields(*mask_bounds(text, year, month, day), unit, "within", form=form)


def era(year: str) -> Fields:
    """A decade, century or millennium: 196X, 18XX, -02XX, 1XXX."""
    digits = year.rstrip("X")
    length = 10 ** (len(year) - len(digits))
    unit = (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM)[len(year) - len(digits) - 1]
    first = int(digits) * length
    start = Moment(first - length + 1 if year[0] == "-" else first)
    return Fields(start, start.plus(1, unit), unit)


def mask_bounds(text: str, year: str, month: str, day: str) -> tuple[Moment | None, Moment | None]:
    """The bounds of all dates that fit the given digits; None and None if no digit of the year is given.

    >>> [bound.year for bound in mask_bounds("156X-12-25", "156X", "12", "25")]
    [1560, 1569]
    """
    months = [number for number in range(1, 13) if _fits(number, month or "XX")]
    days = [number for number in range(1, 32) if _fits(number, day or "XX")]
    placed = year.strip("-X") != ""
    years = _years(year) if placed else iter((2000,))
    first = _first(years, months, days)
    if first is None:
        raise refuse(text, "fits no date")
    if not placed:
        return None, None
    last = _first(_years(year, backwards=True), months[::-1], days[::-1]) or first
    return first, last.plus(1, Unit.DAY)


def _fits(number: int, mask: str) -> bool:
    return all(letter in ("X", digit) for letter, digit in zip(mask, f"{number:02}", strict=True))


def _years(mask: str, backwards: bool = False) -> Iterator[int]:
    """The years that fit a mask, in chronological order."""
    negative = mask.startswith("-")
    digits = "9876543210" if negative != backwards else "0123456789"
    for fitting in product(*(digits if letter == "X" else letter for letter in mask.lstrip("-"))):
        number = int("".join(fitting))
        yield -number if negative else number


def _first(years: Iterator[int], months: list[int], days: list[int]) -> Moment | None:
    for year in years:
        for month in months:
            for day in days:
                if day <= days_in_month(year, month):
                    return Moment(year, month, day)
    return None


# Times and years ---------------------------------------------------------------------------------------------------


def _time(text: str) -> Fields:
    match = pattern(_TIME).fullmatch(text)
    if not match:
        raise refuse(text, "is not an EDTF time; expected YYYY-MM-DDThh:mm:ss, optionally with Z or +hh:mm")
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    if year == "-0000":
        raise refuse(text, "has no year -0000; write 0000 for 1 BC")
    date = day_of(int(year), int(month), int(day), text)
    millisecond = int(fraction.ljust(3, "0")) if fraction else None
    start, unit = clock(date, int(hour), int(minute), int(second), millisecond, text)
    return Fields(start, start.plus(1, unit), unit, offset=offset(zone, text))


def clock(
    date: Moment, hour: int, minute: int | None, second: int | None, millisecond: int | None, text: str
) -> tuple[Moment, Unit]:
    """A time of day and its granularity, from the parts that are given; 24:00 is the end of the day."""
    rest = (minute or 0, second or 0, millisecond or 0)
    if hour == 24 and rest == (0, 0, 0):
        date, hour = date.plus(1, Unit.DAY), 0
    if not (0 <= hour < 24 and 0 <= rest[0] < 60 and 0 <= rest[1] < 60):
        raise refuse(text, "is not a time of day; hours are 00 to 24, minutes and seconds 00 to 59")
    unit = Unit.HOUR if minute is None else Unit.MINUTE if second is None else Unit.SECOND
    return Moment(*date[:3], hour, *rest), Unit.MILLISECOND if millisecond is not None else unit


def offset(zone: str | None, text: str) -> int | None:
    """The minutes east of UTC of an offset: Z, +02, +02:30 or +0230, from -12:00 to +14:00."""
    if not zone:
        return None
    if zone == "Z":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    minutes = -minutes if zone[0] == "-" else minutes
    if not EARLIEST <= minutes <= LATEST or int(digits[2:]) > 59 or (minutes == 0 and zone[0] == "-"):
        raise refuse(text, "has no such offset; they go from -12:00 to +14:00")
    return minutes


def write_offset(minutes: int | None) -> str:
    """The text of an offset: "Z", "+02:00", or "" for None."""
    if not minutes:
        return "" if minutes is None else "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _year(text: str) -> Fields:
    match = pattern(_YEAR).fullmatch(text)
    if not match:
        raise refuse(text, "is not an EDTF date; expected YYYY, YYYY-MM, YYYY-MM-DD, an interval A/B or a set")
    left, long, base, exponent, short, significant, right = match.groups()
    year = int(long or short or base)
    if exponent:
        year *= 10 ** int(exponent)
    if abs(year) >= MOST or (exponent and abs(year) < 10_000):
        raise refuse(text, "has no such year; after Y it has 5 to 18 digits")
    qualifier = _merge(left + right)
    fields = Fields(Moment(year), Moment(year + 1), Unit.YEAR, mod=approximate(qualifier), qualifier=qualifier)
    if not significant:
        return fields
    step = 10 ** max(len(str(abs(year))) - int(significant), 0)
    start = Moment(year // step * step if year >= 0 else -(-year // step * step) - step + 1)
    form = f"{write_year(year)}S{significant}"
    return fields._replace(start=start, end=Moment(start.year + step), kind="within", form=form)


# Intervals and sets ------------------------------------------------------------------------------------------------

#: The fields of one end of an interval, and its text without the qualifier of the whole.
Side = tuple[Fields, str]


def _interval(text: str) -> Fields:
    sides = text.split("/")
    if len(sides) != 2:
        raise refuse(text, "is not an EDTF interval; expected A/B")
    first, last = (None if side in ("", "..") else _side(side, text) for side in sides)
    return span(text, first, last, sides=(sides[0], sides[1]))


def _side(side: str, text: str) -> Side:
    date = pattern(_DATE).fullmatch(side)
    fields = _date(side, date) if date else _year(side) if "T" not in side else None
    named = fields and side_name(fields)
    if fields is None or named is None:
        raise refuse(text, f"cannot hold {side!r}; expected a date")
    return fields, named


def side_name(fields: Fields) -> str | None:
    """The text of a date in an interval or a set, without its qualifier; None if it is not allowed there."""
    start, unit, form = fields.start, fields.unit, fields.form
    if unit < Unit.DAY or unit in (Unit.WEEK, Unit.WEEKEND) or Unit.QUARTER <= unit <= Unit.HALF:
        return None
    if form is not None or start is None:
        return form if form and readable(form) else None
    return name(start, unit)


def span(
    text: str, first: Side | None, last: Side | None, kind: str = "throughout", sides: tuple[str, str] = ("..", "..")
) -> Fields:
    """The fields of an interval from its two ends; None is an open ("..") or unknown ("") end."""
    (a, a_name), (b, b_name) = first or last or _NOTHING, last or first or _NOTHING
    start, end = a.start if first else None, b.end if last else None
    if start is not None and end is not None and not start < end:
        raise refuse(text, "ends before it starts")
    alike = a.qualifier == b.qualifier
    form = None
    if not alike or a.unit != b.unit or a.form is not None or b.form is not None or "" in sides:
        names = [a_name if alike else a_name + a.qualifier, b_name if alike else b_name + b.qualifier]
        names = [names[0] if first else sides[0], names[1] if last else sides[1]]
        form = "/".join(names) if kind == "throughout" else f"[{'..'.join(side.strip('.') for side in names)}]"
    qualifier = a.qualifier if alike else ""
    mod = approximate(qualifier) if (first is None) == (last is None) else bound_mod(kind, last is None)
    return Fields(start, end, min(a.unit, b.unit), kind, mod, qualifier, a.offset, form)


#: Both ends of the interval without ends, "../..".
_NOTHING: Side = (Fields(None, None, Unit.YEAR, form=""), "")


def bound_mod(kind: str, since: bool) -> str:
    """TIMEX3's modifier for time without an end (since) or without a start."""
    if kind == "within":
        return "AFTER" if since else "BEFORE"
    return "ON_OR_AFTER" if since else "ON_OR_BEFORE"


def _set(text: str) -> Fields:
    closing, kind = ("]", "within") if text[0] == "[" else ("}", "throughout")
    if text[-1] != closing or len(text) < 3:
        raise refuse(text, f"is not an EDTF set; expected members and a closing {closing}")
    # The examples in the specification have a space after a comma, its grammar has none: it is read, but not written.
    members = [_member(member.removeprefix(" "), text) for member in text[1:-1].split(",")]
    if kind == "within" and len(members) == 1 and ".." in text:
        return members[0][0]
    fields = [member[0] for member in members]
    alike = len({field.qualifier for field in fields}) == 1
    form = ",".join(named if alike else qualify(named, field.qualifier) for field, named in members)
    starts, ends = [field.start for field in fields], [field.end for field in fields]
    qualifier = fields[0].qualifier if alike else ""
    return Fields(
        None if None in starts else min(filter(None, starts)),
        None if None in ends else max(filter(None, ends)),
        min(field.unit for field in fields),
        kind,
        approximate(qualifier),
        qualifier,
        form=text[0] + form + closing,
    )


def _member(member: str, text: str) -> Side:
    """A member of a set: a date or a range of dates."""
    first, dots, last = member.partition("..")
    if not dots:
        return _side(member, text)
    if not first and not last:
        raise refuse(text, "holds a range without ends")
    sides = [_side(side, text) if side else None for side in (first, last)]
    fields = span(text, sides[0], sides[1], "within")
    names = [side[1] if side else "" for side in sides]
    return fields, fields.form[1:-1] if fields.form else "..".join(names)


# Writing -----------------------------------------------------------------------------------------------------------


def write_year(year: int) -> str:
    """The text of a year: 0044, -0043, Y12000.

    >>> write_year(1940), write_year(-43), write_year(-13_800_000_000)
    ('1940', '-0043', 'Y-13800000000')
    """
    if year >= 0:
        return f"{year:04}" if year < 10_000 else f"Y{year}"
    return f"-{-year:04}" if year > -10_000 else f"Y{year}"


def name(start: Moment, unit: Unit, offset: int | None = None) -> str | None:
    """The EDTF text of the unit that starts at a moment; None if no unit starts there, or EDTF cannot express it.

    >>> name(Moment(1960), Unit.DECADE), name(Moment(1998, 12), Unit.SEASON), name(Moment(1998, 3, 2), Unit.WEEK)
    ('196X', '1998-24', None)
    """
    year, month, day, hour, minute, second, millisecond = start
    if unit == 12:
        return write_year(year) if start[1:] == (1, 1, 0, 0, 0, 0) else None
    if unit > 12:
        return _era_name(start, unit)
    if not -10_000 < year < 10_000:
        return None
    date = f"{write_year(year)}-{month:02}"
    if unit == 5:
        return f"{date}-{day:02}" if not (hour or minute or second or millisecond) else None
    if unit >= 8:
        return _division_name(start, unit, date)
    if unit > 1 or (unit == 1 and millisecond):
        return None
    fraction = f".{millisecond:03}" if unit == 0 else ""
    return f"{date}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{write_offset(offset)}"


def _division_name(start: Moment, unit: Unit, month: str) -> str | None:
    if start[2:] != (1, 0, 0, 0, 0):
        return None
    if unit == 8:
        return month
    for code, (first, _, division) in DIVISIONS.items():
        if first == start.month and division == unit:
            return f"{write_year(start.year)}-{code}"
    return None


def _era_name(start: Moment, unit: Unit) -> str | None:
    length = MONTHS[unit] // 12
    year = start.year
    if start[1:] != (1, 1, 0, 0, 0, 0) or not -10_000 < year < 10_000:
        return None
    last = year if year >= 0 else year + length - 1
    if last % length:
        return None
    masked = f"{abs(last):04}"[: 16 - unit] + "X" * (unit - 12)
    return masked if year >= 0 else f"-{masked}"


def write(value: TimeValue | Fields) -> str | None:
    """The EDTF expression of a value, without its `mod`; None if there is none."""
    if value.form is not None:
        return qualify(value.form, value.qualifier) if readable(value.form) else None
    start, end, unit, qualifier = value.start, value.end, value.unit, value.qualifier
    before = end.plus(-1, unit) if end is not None else None
    if before == start and start is not None and value.kind == "throughout":
        named = name(start, unit, value.offset)
        return named and (named + qualifier if unit >= 5 or not qualifier else None)
    if unit < 5 or 6 <= unit <= 7 or 9 <= unit <= 11:
        return None
    first = name(start, unit) if start is not None else ""
    last = name(before, unit) if before is not None else ""
    if first is None or last is None:
        return None
    first, last = first and first + qualifier, last and last + qualifier
    return f"{first or '..'}/{last or '..'}" if value.kind == "throughout" else f"[{first}..{last}]"


def qualify(form: str, qualifier: str) -> str:
    """A form with the same qualifier on each of its dates."""
    if not qualifier:
        return form
    if "/" in form or ".." in form or form[0] in "[{":
        form = pattern(r"[^/,.[\]{}]+").sub(lambda date: date.group() + qualifier, form)
    else:
        form += qualifier
    return pattern(r"[?~%]{2,}").sub(lambda run: _merge(run.group()), form)


def readable(form: str) -> bool:
    """Whether a form is valid EDTF."""
    try:
        read(form)
    except ValueError:
        return False
    return True
