"""The values without bounds in time: durations (Period), sets of times (Every) and vague references (Reference).

>>> Period.of(2, Unit.YEAR).plus(Period.of(3, Unit.MONTH))
Period('P2Y3M')
>>> Every("XXXX-WXX-1"), Reference("PAST_REF")
(Every('XXXX-WXX-1'), Reference('PAST_REF'))
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from timeline.language_files import DEFAULT
from timeline.value.bounds import MODS
from timeline.value.moment import MONTHS, Moment, Unit

if TYPE_CHECKING:
    from fractions import Fraction

    from timeline.value import TimeValue

    Number = int | float | Fraction | None

#: TIMEX3's letters for units from a day up, and for units below; TimeBank writes L, C and E for ML, CE and DE.
_CODES: Final = {
    "L": Unit.MILLENNIUM,
    "C": Unit.CENTURY,
    "E": Unit.DECADE,
    "ML": Unit.MILLENNIUM,
    "CE": Unit.CENTURY,
    "DE": Unit.DECADE,
    "Y": Unit.YEAR,
    "Q": Unit.QUARTER,
    "M": Unit.MONTH,
    "W": Unit.WEEK,
    "WE": Unit.WEEKEND,
    "D": Unit.DAY,
    "H": Unit.HOUR,
}
_TIME_CODES: Final = {"H": Unit.HOUR, "M": Unit.MINUTE, "S": Unit.SECOND, "F": Unit.MILLISECOND}
_LETTERS: Final = {unit: code for codes in (_CODES, _TIME_CODES) for code, unit in codes.items()}
#: Units that are written in another one: decades in years, halves and seasons in months, parts of a day in days.
_INSTEAD: Final = {
    Unit.DECADE: (10, Unit.YEAR),
    Unit.HALF: (6, Unit.MONTH),
    Unit.SEASON: (3, Unit.MONTH),
    Unit.DAYPART: (1, Unit.DAY),
}


@cache
def _pattern(whole: bool = False) -> re.Pattern[str]:
    amount = r"(\d{1,18}(?:[.,]\d{1,9})?|[.,]\d{1,9}|X{1,9})(ML|CE|DE|WE|[A-WYZ])"
    return re.compile(f"(?:{amount})*" if whole else amount, re.ASCII)


class _Timex:
    """An immutable TIMEX3 string with attributes, equal to others of the same class and string."""

    __slots__ = ("timex3", "mod")

    timex3: str
    mod: str | None

    def _set(self, **fields: Any) -> None:
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def _suffixes(self) -> dict[str, str | None]:
        return {"mod": self.mod}

    @property
    def edtf(self) -> None:
        """None, since EDTF cannot express such values."""
        return None

    def __str__(self) -> str:
        return self.timex3 + "".join(f";{name}={text}" for name, text in self._suffixes().items() if text)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash((type(self), str(self)))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} is immutable; make a new one")

    def __reduce__(self) -> tuple[type[_Timex], tuple[str]]:
        return type(self), (str(self),)


def _split(text: str, **given: str | None) -> tuple[str, dict[str, str | None]]:
    """The TIMEX3 and the suffixes of a string form; values that are given as arguments override suffixes."""
    timex, *pairs = text.split(";")
    suffixes = dict(given)
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name not in given or not value:
            raise ValueError(f"{text[:60]!r} has no field {name!r}; expected {', '.join(given)}")
        suffixes[name] = suffixes[name] or value
    if suffixes["mod"] is not None and suffixes["mod"] not in MODS:
        raise ValueError(f"no modifier {suffixes['mod']!r}; expected one of {', '.join(sorted(MODS))}")
    if any(";" in value for value in suffixes.values() if value):
        raise ValueError(f"{text[:60]!r} has a semicolon in a field")
    return timex, suffixes


class Period(_Timex):
    """A duration: amounts of units, the coarsest first; an amount is None if the text gives no number.

    >>> Period("PT2H30M").amounts
    ((2, <Unit.HOUR: 3>), (30, <Unit.MINUTE: 2>))
    >>> Period("PXY").amounts
    ((None, <Unit.YEAR: 12>),)
    """

    __slots__ = ("amounts",)

    amounts: tuple[tuple[Number, Unit], ...]

    def __init__(self, text: str, *, mod: str | None = None) -> None:
        timex, suffixes = _split(text, mod=mod)
        self._set(timex3=timex, mod=suffixes["mod"], amounts=_read(timex))

    def display(self, locale: str = DEFAULT) -> str:
        """The value as people of a locale write it.

        >>> Period("P2Y3M").display("de")
        '2 Jahre 3 Monate'
        """
        from timeline.value.display import display_amounts

        return display_amounts(self.amounts, self.timex3, locale, about=self.mod == "APPROX")

    @classmethod
    @lru_cache(1024, typed=True)  # texts repeat a few durations
    def of(cls, number: Number, unit: Unit, mod: str | None = None) -> Period:
        """A duration of so many units; the number is None if the text gives none.

        Fractions are kept (P2.5Y), except that those of hours and minutes become smaller units (PT1H30M).

        >>> Period.of(4, Unit.DAY), Period.of(2.5, Unit.YEAR), Period.of(1.5, Unit.HOUR), Period.of(None, Unit.WEEK)
        (Period('P4D'), Period('P2.5Y'), Period('PT1H30M'), Period('PXW'))
        """
        return cls(_write([(number, unit)]), mod=mod)

    def plus(self, other: Period) -> Period:
        """The sum of two durations, unit by unit.

        >>> Period("P2Y").plus(Period("P3M"))
        Period('P2Y3M')
        """
        return Period(_write([*self.amounts, *other.amounts]), mod=self.mod or other.mod)

    def ending(self, value: TimeValue) -> TimeValue:
        """The interval of this duration that ends where a value starts; all time before it if the number is unknown.

        >>> from timeline.value import TimeValue
        >>> Period("P1Y").ending(TimeValue("2023-09-18"))
        TimeValue('timex3:2022-09-18/2023-09-18;unit=year')
        """
        point = value._first()
        start = self.reach(point, -1)
        if start is None:
            return value.floor(Unit.DAY).before()
        return value.stretch(start, point, self.amounts[-1][1])

    def starting(self, value: TimeValue) -> TimeValue:
        """The interval of this duration that starts where a value ends; all time after it if the number is unknown.

        >>> from timeline.value import TimeValue
        >>> Period("P2W").starting(TimeValue("2023-09-17")).end[:3]
        (2023, 10, 2)
        """
        point = value.end or value._first()
        end = self.reach(point, 1)
        if end is None:
            return value.floor(Unit.DAY).after()
        return value.stretch(point, end, self.amounts[-1][1])

    def reach(self, point: Moment, sign: int) -> Moment | None:
        """The point this long after (sign 1) or before (sign -1) another; None if a number is unknown."""
        if not self.amounts:
            return None
        for number, unit in self.amounts:
            if number is None:
                return None
            for whole, smaller in _whole(number, unit):
                point = point.plus(sign * whole, smaller)
        return point


def _whole(number: Number, unit: Unit) -> list[tuple[int, Unit]]:
    """An amount as whole numbers of units: 2.5 years are 30 months, 1.8 years are 21 months and 18 days."""
    if isinstance(number, int):
        return [(number, unit)]
    from fractions import Fraction

    exact = Fraction(str(number))
    if exact.denominator == 1:
        return [(int(exact), unit)]
    if unit >= Unit.MONTH:
        months = exact * MONTHS[unit]
        return [(int(months), Unit.MONTH), (int((months - int(months)) * Fraction("30.436875")), Unit.DAY)]
    one = Moment(1).plus(1, unit).milliseconds - Moment(1).milliseconds
    return [(int(exact * one), Unit.MILLISECOND)]


def _read(timex: str) -> tuple[tuple[Number, Unit], ...]:
    if timex in ("PX", "PXX"):
        return ()
    date, clock, time = timex[1:].partition("T")
    try:
        amounts = (*_amounts(date, _CODES), *_amounts(time, _TIME_CODES))
    except KeyError:
        amounts = ()
    if timex[:1] != "P" or not amounts or bool(clock) != bool(time):
        raise ValueError(f"{timex[:60]!r} is not a TIMEX3 duration; expected a form like P4D, P2Y3M, PT2H30M or PXY")
    return amounts


def _amounts(text: str, codes: dict[str, Unit]) -> list[tuple[Number, Unit]]:
    """The amounts in the date part or the time part. KeyError if there is anything else."""
    if not _pattern(whole=True).fullmatch(text):
        raise KeyError(text)
    return [(_number(number), codes[letters]) for number, letters in _pattern().findall(text)]


def _number(text: str) -> Number:
    if "X" in text:
        return None
    text = text.replace(",", ".")
    return float(text) if "." in text else int(text)


def _write(amounts: list[tuple[Number, Unit]]) -> str:
    total: dict[Unit, Any] = {}
    for number, unit in amounts:
        factor, unit = _INSTEAD.get(unit, (1, unit))
        known = total.get(unit, 0)
        total[unit] = None if number is None or known is None else known + number * factor
    _carry(total)
    date = "".join(_text(total[unit]) + _LETTERS[unit] for unit in sorted(total, reverse=True) if unit >= Unit.DAY)
    time = "".join(_text(total[unit]) + _LETTERS[unit] for unit in sorted(total, reverse=True) if unit < Unit.DAY)
    return f"P{date}T{time}" if time else f"P{date}"


def _carry(total: dict[Unit, Any]) -> None:
    """Move fractions of hours and minutes to the next smaller unit."""
    for unit, smaller in ((Unit.HOUR, Unit.MINUTE), (Unit.MINUTE, Unit.SECOND)):
        number = total.get(unit)
        if number is None or number == int(number):
            continue
        rest = round((number - int(number)) * 60, 6)
        total[unit], total[smaller] = int(number), (total.get(smaller) or 0) + rest
        if not total[unit]:
            del total[unit]


def _text(number: Number) -> str:
    if number is None:
        return "X"
    return str(int(number)) if number == int(number) else f"{float(number):.9f}".rstrip("0")


class Every(_Timex):
    """A set of recurring times (a TIMEX3 SET): its value is a duration, or a date with unspecified digits.

    >>> Every("P1D"), Every("XXXX-WXX-1", quant="EVERY"), Every("P1W", freq="2X")
    (Every('P1D'), Every('XXXX-WXX-1;quant=EVERY'), Every('P1W;freq=2X'))
    """

    __slots__ = ("freq", "quant")

    freq: str | None
    quant: str | None

    def __init__(self, text: str, *, freq: str | None = None, quant: str | None = None, mod: str | None = None) -> None:
        timex, suffixes = _split(text, freq=freq, quant=quant, mod=mod)
        _check_set(timex)
        self._set(timex3=timex, **suffixes)

    def display(self, locale: str = DEFAULT) -> str:
        """The value as people of a locale write it.

        >>> Every("XXXX-WXX-1").display()
        'every Monday'
        """
        from timeline.value.display import display_set

        return display_set(self.timex3, str(self), locale)

    def _suffixes(self) -> dict[str, str | None]:
        return {"freq": self.freq, "quant": self.quant, "mod": self.mod}


def _check_set(timex: str) -> None:
    from timeline.value import timex3

    if timex.startswith("P") and not timex.endswith("_REF"):
        _read(timex)
    elif not timex.endswith("_REF"):
        timex3.read(timex)


class Reference(_Timex):
    """The past, the present or the future, without a date: "recently", "now", "soon"."""

    __slots__ = ()

    def __init__(self, text: str, *, mod: str | None = None) -> None:
        timex, suffixes = _split(text, mod=mod)
        if timex not in ("PAST_REF", "PRESENT_REF", "FUTURE_REF"):
            raise ValueError(f"{timex[:60]!r} is not a reference; expected PAST_REF, PRESENT_REF or FUTURE_REF")
        self._set(timex3=timex, mod=suffixes["mod"])

    def display(self, locale: str = DEFAULT) -> str:
        """The value as people of a locale write it.

        >>> Reference("PAST_REF").display("fr")
        'le passé'
        """
        from timeline.value.display import display_reference

        return display_reference(self.timex3, str(self), locale)
