"""Recognise cells that are dates, and give those in figures that need no language their exact value."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from timeline.language import load
from timeline.value import TimeValue

#: No cell that is only a date is longer, in characters and words.
_LONGEST, _MOST_WORDS = 60, 10
#: Words that are not known as parts of dates: so many may stand in a cell beside a year, each no longer than this.
_MOST_UNKNOWN, _LONGEST_UNKNOWN = 2, 7
_WORDS = re.compile(r"\d+|[^\W\d_]+")
#: A day in figures, with a clock time behind it or not: 1911-05-03, 3.5.1911, 03/04/20 9:15 PM.
_FIGURES = re.compile(
    r"(?:\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?|\d{1,2}([-/.])\s?\d{1,2}\2\s?(?:\d{4}|\d\d)|\d{8})"
    r"(?:[T ,]\s*\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s*(?:[AaPp]\.?[Mm]\.?|[A-Z]{1,4}|[+-]\d\d:?\d\d)?)?"
)
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d){1,2}(?:\.\d+)?\s?(?:[AaPp]\.?[Mm]\.?)?|\d{1,2}\s?[AaPp]\.?[Mm]\.?")
#: A number, as of a year, of seconds, or of anything else.
_NUMBER = re.compile(r"[-+]?\d+(?:\.0*)?")
_YEAR = re.compile(r"-?\d{1,4}")
#: The first and last year that a number beside words is taken for.
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
#: The seconds since 1970 between these are read as a time: from 2001 to 2286; so are thousandths and millionths.
_SECONDS = re.compile(r"\d{10}(?:\.\d{1,9})?|\d{13}|\d{16}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: EDTF that words of no language look like: an interval, a qualifier, unknown digits, a negative or long year.
_EDTF = re.compile(r"[-\d.XY~?%/{},\[\] ]{4,40}")
_EDTF_SIGNS = re.compile(r"[~?%X]|\.\.|\d{4}(?:-\d\d)*/\d{4}(?:-\d\d)*\Z|^-\d{4}|^Y")
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?")
_SECONDS_WRITTEN = re.compile(r":\d\d:\d\d")


def is_number(cell: str) -> bool:
    """Whether a cell is a whole number.

    >>> is_number("1911"), is_number("1911.0"), is_number("c. 1911")
    (True, True, False)
    """
    return _NUMBER.fullmatch(cell.strip()) is not None


def is_year(cell: str) -> bool:
    """Whether a cell is a bare number that can be a year.

    >>> is_year("1911"), is_year("911"), is_year("2911")
    (True, False, False)
    """
    cell = cell.strip().removesuffix(".0")
    return len(cell) == len("1911") and cell.isdecimal() and _FIRST_YEAR <= int(cell) <= _LAST_YEAR


class DateWords(NamedTuple):
    """The words of a language in dates: names of months and weekdays, what stands beside a year, and what is counted.

    What is counted are centuries, eras and the like; "part" and "end", which stand beside a year, are not.
    """

    names: frozenset[str]
    others: frozenset[str]
    counted: frozenset[str] = frozenset()

    @classmethod
    def of(cls, language: str) -> DateWords:
        """The words of a language by its code."""
        words = load(language).words
        return cls(*(_all_words(words, kinds) for kinds in (("month", "season", "weekday"), _BESIDE, _COUNTED)))

    def is_date(self, cell: str, *, number: bool = False) -> bool:
        """Whether a cell is hardly more than a date; a bare `number` can be one, if the column is of dates.

        >>> words = DateWords.of("en")
        >>> [words.is_date(cell) for cell in ("3 May 1911", "13/04/2020 9:15", "c. 1850", "Pier 4", "1911")]
        [True, True, True, False, False]
        """
        cell = " ".join(cell.split())
        if not cell or len(cell) > _LONGEST:
            return False
        if is_number(cell):
            return number and (_YEAR.fullmatch(cell) is not None or exact(cell, number=True) is not None)
        if _FIGURES.fullmatch(cell) or _CLOCK.fullmatch(cell) or exact(cell) is not None:
            return True
        return self._is_in_words(_WORDS.findall(cell.lower()))

    def is_clock(self, cell: str) -> bool:
        """Whether a cell is a clock time without a day."""
        return _CLOCK.fullmatch(" ".join(cell.split())) is not None

    def _is_in_words(self, words: list[str]) -> bool:
        """Whether some words and numbers are a date: one with the name of a month, or a year with few other words."""
        numbers = [word for word in words if word.isdecimal()]
        named = any(word in self.names for word in words)
        unknown = [word for word in words if not word.isdecimal() and word not in self.names | self.others]
        if len(words) > _MOST_WORDS or len(unknown) > _MOST_UNKNOWN or max(map(len, numbers), default=9) > len("2020"):
            return False
        others = sum(map(len, unknown))
        if any(len(word) > _LONGEST_UNKNOWN for word in unknown) or 2 * others > sum(map(len, words)) - others:
            return False
        years = [word for word in numbers if len(word) == 4 and _FIRST_YEAR <= int(word) <= _LAST_YEAR]
        return (
            named
            or len(years) > 0
            or (not unknown and any(word in self.counted for word in words if not word.isdecimal()))
        )


#: The kinds of words that stand beside a year, in the words of a language.
_BESIDE = ("era", "mod", "near", "nth", "ordinal", "unit", "meridiem", "zone", "vital")

_COUNTED = ("era", "nth", "ordinal", "unit", "meridiem", "zone")


def _all_words(words: object, kinds: tuple[str, ...]) -> frozenset[str]:
    """The single words of some kinds."""
    found: set[str] = set()
    for kind in kinds:
        for phrase in words.get(kind, {}):  # type: ignore[attr-defined]
            found.update(_WORDS.findall(phrase))
    return frozenset(found)


def exact(cell: str, *, number: bool = False) -> str | None:
    """The value of a cell in figures that needs no language, as EDTF or after "timex3:"; None for any other.

    A bare `number` is a year, a day such as 20200503, or seconds since 1970.

    >>> exact("1850~"), exact("-0043-03-15"), exact("2020-05-03T09:15:00.250Z"), exact("3 May 1911")
    ('1850~', '-0043-03-15', '2020-05-03T09:15:00Z', None)
    >>> exact("79", number=True), exact("1588497300", number=True), exact("79")
    ('0079', '2020-05-03T09:15:00Z', None)
    """
    cell = cell.strip()
    try:
        if is_number(cell):
            return _of_number(cell.partition(".")[0]) if number else None
        if number and _SECONDS.fullmatch(cell):
            return _of_number(cell.partition(".")[0])
        if _STAMP.fullmatch(cell):
            written = datetime.fromisoformat(cell.replace(",", ".").replace(" ", "T", 1).replace(" ", ""))
            return moment(written, seconds=_SECONDS_WRITTEN.search(cell) is not None)
        if _EDTF.fullmatch(cell) and _EDTF_SIGNS.search(cell):
            return str(TimeValue(cell))
    except (ValueError, OverflowError):
        pass
    return None


def moment(value: datetime, *, seconds: bool = False) -> str:
    """A day and a clock time as a value: to the minute, or to the second if it has some or `seconds` are written.

    >>> moment(datetime(2020, 5, 3, 9, 15)), moment(datetime(2020, 5, 3))
    ('timex3:2020-05-03T09:15', '2020-05-03')
    """
    clock = (value.hour, value.minute, value.second)
    if not any(clock) and value.tzinfo is None:
        return str(TimeValue.of(value.year, value.month, value.day))
    offset = value.utcoffset()
    minutes = None if offset is None else round(offset / timedelta(minutes=1))
    second = value.second if value.second or seconds else None
    return str(TimeValue.of(value.year, value.month, value.day, value.hour, value.minute, second, offset=minutes))


def _of_number(digits: str) -> str | None:
    """The value of a number: a year of up to four digits, a day of eight, or seconds or parts of them since 1970."""
    if _YEAR.fullmatch(digits):
        return str(TimeValue.of(int(digits))) if int(digits) else None
    if len(digits) == len("20200503"):
        return str(TimeValue.of(int(digits[:4]), int(digits[4:6]), int(digits[6:])))
    if not _SECONDS.fullmatch(digits):
        return None
    seconds = int(digits) // 10 ** (len(digits) - len("1588497300"))
    return moment(_EPOCH + timedelta(seconds=seconds), seconds=True)
