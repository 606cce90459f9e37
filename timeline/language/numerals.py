"""The numbers that a pattern can ask for: NUMERALS has the kinds in digits, `compose` adds up number words.

>>> NUMERALS["digits"].read("2 1/2"), compose("two hundred and fifty", {"two": 2, "hundred": 100, "fifty": 50})
(2.5, 250)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple
from unicodedata import numeric

#: Fractions in one character: 2½ years.
FRACTIONS = "½¼¾⅓⅔"
#: Runs of this many digits or more are not distinguished in the keys of words.
LONGEST_RUN = 5
#: The digits of a number that is too long for all kinds.
LONGEST_VALUE = 10
#: The minutes of an hour.
MINUTES = 60


class Numeral(NamedTuple):
    """A kind of number in digits: its regex, the function that reads it, and the lengths of its first run of digits."""

    regex: str
    read: Callable[[str], Any]
    runs: tuple[int, ...]


def _number(text: str) -> int | float:
    text = text.replace(",", "")
    if text[-1] in FRACTIONS:
        return int(text[:-1]) + numeric(text[-1])
    whole, _, fraction = text.partition(" ")
    if "/" in text:
        above, below = (fraction or whole).split("/")
        return (int(whole) if fraction else 0) + int(above) / max(int(below), 1)
    return float(text) if "." in text else int(text)


def _ungrouped(text: str) -> int:
    """The number of digits in groups: "10.000", "10 000"."""
    return int("".join(filter(str.isdigit, text)))


def _offset(text: str) -> int:
    """The minutes of an offset from UTC: "0200", "02:00", "02" or "2"."""
    text = text.replace(":", "")
    return 60 * int(text[:-2]) + int(text[-2:]) if len(text) > 2 else 60 * int(text)


NUMERALS = {
    "day": Numeral(r"(?:3[01]|[12]\d|0?[1-9])", int, (1, 2)),
    "impossible_day": Numeral(r"3[2-9]|[4-9]\d", int, (2,)),
    "late_day": Numeral(r"(?:1[3-9]|2\d|3[01])", int, (2,)),
    "day2": Numeral(r"(?:3[01]|[12]\d|0[1-9])", int, (2,)),
    "monthnum": Numeral(r"(?:1[0-2]|0?[1-9])", int, (1, 2)),
    "month2": Numeral(r"(?:1[0-2]|0[1-9])", int, (2,)),
    "year": Numeral(r"[12]\d{3}", int, (4,)),
    "year3": Numeral(r"[1-9]\d\d", int, (3,)),
    "three": Numeral(r"\d{3}", int, (3,)),
    "anyyear": Numeral(r"\d{1,4}", int, (1, 2, 3, 4)),
    "far_year": Numeral(r"(?!0000)[03-9]\d{3}", int, (4,)),
    "year4": Numeral(r"(?!0000)\d{4}", int, (4,)),
    "ages": Numeral(r"\d{1,3}(?:,\d{3})+|\d{4,6}", _number, (1, 2, 3, 4, 5)),
    "modern": Numeral(r"(?:1[89]\d\d|20[0-4]\d)", int, (4,)),
    "elder": Numeral(r"1[0-7]\d\d", int, (4,)),
    "month0": Numeral(r"0[1-9]", int, (2,)),
    "yy": Numeral(r"\d\d", int, (2,)),
    "late_yy": Numeral(r"(?:3[2-9]|[4-9]\d)", int, (2,)),
    "past_yy": Numeral(r"[4-9]\d", int, (2,)),
    "buddhist": Numeral(r"2[45]\d\d", int, (4,)),
    "tail": Numeral(r"\d{1,2}", int, (1, 2)),
    "tens": Numeral(r"[1-9]0", int, (2,)),
    "tens3": Numeral(r"[1-9]\d0", int, (3,)),
    "hhmm": Numeral(r"(?:1[0-2]|0?[1-9])[0-5]\d", int, (3, 4)),
    "hhmm24": Numeral(r"(?:[01]\d|2[0-3])[0-5]\d", int, (4,)),
    "hhmm0": Numeral(r"0\d[0-5]\d", int, (4,)),
    "decade": Numeral(r"[12]\d\d0", int, (4,)),
    # "The 2000s" are mostly the decade, not the century.
    "hundred": Numeral(r"1\d00", int, (4,)),
    "digit": Numeral(r"\d", int, (1,)),
    "half_figure": Numeral(r"[12]", int, (1,)),
    "quarter": Numeral(r"[1-4]", int, (1,)),
    "week2": Numeral(r"[0-5]\d", int, (2,)),
    "hour": Numeral(r"(?:2[0-4]|1\d|0?\d)", int, (1, 2)),
    "hour12": Numeral(r"(?:1[0-2]|0?[1-9])", int, (1, 2)),
    "hour2": Numeral(r"(?:2[0-4]|1\d|0\d)", int, (2,)),
    "minute": Numeral(r"[0-5]\d", int, (2,)),
    "second": Numeral(r"[0-5]\d|60", int, (2,)),
    "offset": Numeral(r"(?:0\d|1[0-4])(?::?[0-5]\d)?", _offset, (2, 4)),
    "offset1": Numeral(r"(?:1[0-4]|\d)(?::[0-5]\d)?|0\d:?[0-5]\d", _offset, (1, 2, 4)),
    "yyyymmdd": Numeral(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", int, (LONGEST_RUN,)),
    "hhmmss": Numeral(r"(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?", str, (4, LONGEST_RUN)),
    "fraction": Numeral(r"\d{1,9}", lambda digits: int(digits[:3].ljust(3, "0")), (1, 2, 3, 4, 5)),
    "brief": Numeral(r"\d{1,3}(?:\.\d{1,2})?|\d/\d", _number, (1, 2, 3)),
    "grouped": Numeral(r"\d{1,3}(?:[. ]\d{3})+", _ungrouped, (1, 2, 3)),
    "digits": Numeral(
        rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d{{1,3}}|[ ]\d/\d| ?[{FRACTIONS}])?|\d/\d",
        _number,
        tuple(range(1, LONGEST_RUN + 1)),
    ),
}


#: Marks the name of a kind of number that is a whole run of digits.
WHOLE_RUN = "#"
#: The numbers of each kind that is one run of digits: the first and the last of each range, with as many digits as the
#: run has; "/10" for the multiples of ten, "m" for those whose last two digits are minutes.
_RANGES = {
    "day": "1-9 01-31",
    "impossible_day": "32-99",
    "late_day": "13-31",
    "day2": "01-31",
    "monthnum": "1-9 01-12",
    "month2": "01-12",
    "year": "1000-2999",
    "year3": "100-999",
    "three": "000-999",
    "anyyear": "0-9 00-99 000-999 0000-9999",
    "far_year": "0001-0999 3000-9999",
    "year4": "0001-9999",
    "modern": "1800-1999 2000-2049",
    "elder": "1000-1799",
    "month0": "01-09",
    "yy": "00-99",
    "late_yy": "32-99",
    "past_yy": "40-99",
    "buddhist": "2400-2599",
    "tail": "0-9 00-99",
    "tens": "10-90/10",
    "tens3": "100-990/10",
    "hhmm": "100-959m 0100-1259m",
    "hhmm24": "0000-2359m",
    "hhmm0": "0000-0959m",
    "decade": "1000-2990/10",
    "hundred": "1000-1900/100",
    "digit": "0-9",
    "half_figure": "1-2",
    "quarter": "1-4",
    "week2": "00-59",
    "hour": "0-9 00-24",
    "hour12": "1-9 01-12",
    "hour2": "00-24",
    "minute": "00-59",
    "second": "00-60",
    "hhmmss": "0000-2359m 000000-235959m",
    "fraction": "0-9 00-99 000-999 0000-9999 00000-99999 000000-999999 0000000-9999999 00000000-99999999 "
    "000000000-999999999",
    "yyyymmdd": "19000101-20991231",
    # Parts of offsets from UTC.
    "offset_hour": "00-14",
    "offset_run": "0000-1459m",
    "offset_hour1": "0-9 10-14",
    "offset_hour0": "00-09",
    "offset_run0": "0000-0959m",
}
_RANGE = re.compile(r"(\d+)-(\d+)(?:/(\d+))?(m?)")


@cache
def _ranges() -> Mapping[int, list[tuple[str, int, int, int, bool]]]:
    """By number of digits: the kind, the first and the last number of a range, the step, and if it ends in minutes."""
    found: dict[int, list[tuple[str, int, int, int, bool]]] = {}
    for kind, ranges in _RANGES.items():
        for low, high, step, minutes in _RANGE.findall(ranges):
            found.setdefault(len(low), []).append((kind, int(low), int(high), int(step or 1), bool(minutes)))
    return found


def runs_of(digits: str) -> tuple[str, ...]:
    """The kinds of runs that a run of digits belongs to: "#year" by its value, "#9" (at most nine) by its length.

    >>> runs_of("75")
    ('#impossible_day', '#anyyear', '#yy', '#late_yy', '#past_yy', '#tail', '#fraction', '#2', '#3', '#6', '#9')
    """
    value, length, plain = int(digits) if len(digits) < LONGEST_VALUE else 0, len(digits), digits.isascii()
    found = []
    for kind, low, high, step, minutes in _ranges().get(length, ()):
        if not low <= value <= high or value % step or (minutes and value % 100 >= MINUTES):
            continue
        if (plain or high - low == 10**length - 1) and _is_real(kind, digits):
            found.append(WHOLE_RUN + kind)
    found += [f"#{most}" for most in (2, 3, 6, 9) if length <= most]
    found += [f"#={length}"] if length in (1, 3) else ["#4-6"] if 4 <= length <= 6 else []
    return tuple(found)


def _is_real(kind: str, digits: str) -> bool:
    """Whether a date or a clock time of one run of digits has a month and a day, or minutes."""
    if kind == "yyyymmdd":
        return "01" <= digits[4:6] <= "12" and "01" <= digits[6:] <= "31"
    return kind != "hhmmss" or digits[2:4] < "60"


def compose(text: str, words: Mapping[str, Any]) -> Any:
    """The value of number words: 250 for "two hundred and fifty"; None if a word has no number ("several")."""
    total, current = 0, 0
    for word in re.findall(r"[^\s-]+", text) if text not in words else [text]:
        value = words.get(word)
        if value is None:
            if word in words:
                return None
            continue
        if not isinstance(value, int):
            return value
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100:
            current = max(current, 1) * value
        else:
            current += value
    return total + current
