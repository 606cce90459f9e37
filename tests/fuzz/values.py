"""Random strings of dates, lengths and sets in EDTF and TIMEX3, valid and almost valid.

>>> Values().check(("TimeValue", "1940-05~"))
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.fuzz.minimise import shortest
from tests.fuzz.texts import check_value
from timeline.value import Every, Period, Reference, TimeValue, from_timex3

Case = tuple[str, str]

#: How the string of a case is read.
READERS: dict[str, Callable[[str], object]] = {
    "TimeValue": TimeValue,
    "timex3": TimeValue.from_timex3,
    "Period": Period,
    "Every": Every,
    "Reference": Reference,
    "from_timex3": from_timex3,
}
#: What follows a year in TIMEX3.
DAYS = " -03 -13 -03-02 -02-30 -XX-02 -03-XX -XX -S -SP -SU -WI".split(" ")
PARTS = (*DAYS, *DAYS, *"-W10 -W53 -W10-WE -W5 -WXX-3 -Q1 -Q5 -QX -H1 -H3 -W10-7 -W10-8".split())
ODD = "XU?~%/.[]{},-:TWZYES+;= 0123456789²٣\x00é\n"


class Values:
    """Strings of values: each is an error with a message, or a value that can be written, displayed and read back."""

    def case(self, chance: Random) -> Case:
        """A reader and a string for it."""
        kind = chance.choice(list(READERS))
        if kind == "TimeValue":
            text = _long(chance) if chance.random() < 0.4 else _edtf(chance)
        elif kind == "Period":
            text = _period(chance)
        elif kind == "Every":
            text = chance.choice((_period, _timex3))(chance) + chance.choice(
                ("", "", f";freq={_period(chance)[1:]}", ";quant=EVERY")
            )
        elif kind == "Reference":
            text = chance.choice(("PAST_REF", "PRESENT_REF", "FUTURE_REF", "PAST", "_REF"))
        else:
            text = chance.choice((_timex3, _timex3, _period))(chance)
        return kind, _changed(chance, text) if chance.random() < 0.3 else text

    def size(self, case: Case) -> int:
        """One value."""
        return 1

    def check(self, case: Case) -> None:
        """Raise an error other than ValueError where something does not hold."""
        kind, text = case
        try:
            value = READERS[kind](text)
        except ValueError:
            return
        assert isinstance(value, TimeValue | Period | Every | Reference)
        check_value(value)
        hash(value)
        if isinstance(value, TimeValue):
            _check_time(value)

    def smaller(self, case: Case, fails: Callable[[Case], bool]) -> Case:
        """A shorter string that fails as well."""
        return case[0], "".join(shortest(case[1], lambda some: fails((case[0], "".join(some)))))


def _check_time(value: TimeValue) -> None:
    other = TimeValue("1940-05")
    assert sorted((value, other)) == sorted((other, value))
    assert value.overlaps(other) == other.overlaps(value)
    assert value.start is None or value.end is None or value.start < value.end
    assert isinstance(value.earliest, tuple | None)
    assert isinstance(value.latest, tuple | None)
    for convert in (value.isoformat, value.to_date, value.to_datetime, value.before, value.after):
        try:
            convert()
        except ValueError:
            continue


def _number(chance: Random, top: int, width: int) -> str:
    return f"{chance.randint(0, top):0{width}}"


def _day(chance: Random) -> str:
    year = chance.choice(
        ("1940", "2020", "-0043", "0000", "9999", "0001", "194X", "19XX", "XXXX", "Y12345", "Y-17E7", "1950S2")
    )
    text = year if chance.random() < 0.8 else f"{chance.choice('?~%')}{year}"
    if chance.random() < 0.7:
        text += "-" + chance.choice((_number(chance, 13, 2), str(chance.randint(20, 42)), "XX", "1X", "12?"))
        if chance.random() < 0.6:
            text += "-" + chance.choice((_number(chance, 32, 2), "XX", "2X", "~15"))
    return text + chance.choice(("", "", "", "?", "~", "%"))


def _clock(chance: Random) -> str:
    text = f"T{_number(chance, 25, 2)}"
    for top in (61, 61):
        text += f":{_number(chance, top, 2)}" if chance.random() < 0.8 else ""
    return text + chance.choice(("", "", ".5", ".123", "Z", "+05:30", "-12:30", "+14:30", "-13", "+0200", "+25:00"))


def _edtf(chance: Random) -> str:
    draw = chance.random()
    if draw < 0.4:
        return _day(chance)
    if draw < 0.5:
        return _day(chance) + _clock(chance)
    if draw < 0.7:
        return "/".join(chance.choice((_day(chance), _day(chance), "..", "")) for _ in range(2))
    opening = chance.choice("[{")
    inner = chance.choice((",", "..")).join(_day(chance) for _ in range(chance.randint(1, 3)))
    before, after = chance.choice(("", "", "..")), chance.choice(("", "", ".."))
    return f"{opening}{before}{inner}{after}{']' if opening == '[' else '}'}"


def _timex3(chance: Random) -> str:
    year = chance.choice(
        ("1998", "2020", "199", "19", "199X", "19XX", "XXXX", "BC0044", "BC4", "2023", "0001", "9999", "10009")
    )
    rest = chance.choice(PARTS)
    time = chance.choice(("", "", "", "TMO", "TNI", "TXX", _clock(chance), "T9", "T24:00", "T730:00", "T2.5:15"))
    return year + rest + time


def _long(chance: Random) -> str:
    text = _timex3(chance)
    if chance.random() < 0.4:
        text += "/" + (_timex3(chance) if chance.random() < 0.8 else "")
    for name, options in (
        ("unit", ("year", "day", "week", "hour", "weekend", "none")),
        ("mod", ("START", "APPROX", "BEFORE", "AFTER", "LATE")),
        ("kind", ("within", "throughout")),
        ("qualifier", ("?", "~")),
    ):
        if chance.random() < 0.2:
            text += f";{name}={chance.choice(options)}"
    return f"timex3:{text}"


def _period(chance: Random) -> str:
    text = "P" + chance.choice(("", "", "T", "X", "2", "1.5"))
    for _ in range(chance.randint(0, 3)):
        text += chance.choice(("1", "2", "X", "0.5", "10", "1/2", "")) + chance.choice(
            ("Y", "M", "W", "D", "WE", "Q", "DE", "CE", "T", "H", "S")
        )
    return text + chance.choice(("", "", "", ";mod=APPROX", "/", ";quant=EVERY"))


def _changed(chance: Random, text: str) -> str:
    chars = list(text)
    for _ in range(chance.randint(1, 3)):
        if chars:
            chars[chance.randrange(len(chars))] = chance.choice(ODD) if chance.random() < 0.7 else ""
    return "".join(chars)
