"""Join the parts of a date that several columns hold: year, month, day and time, as TimelineJS has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.value import TimeValue

#: The names of the parts of a date, behind the same beginning: start_date.year, End Year.
_PARTS = ("year", "month", "day", "hour", "minute", "second")
_NAME = re.compile(rf"(?P<of>.*?)(?P<part>{'|'.join(_PARTS)}|time)", re.IGNORECASE | re.DOTALL)
_CLOCK = re.compile(r"(\d\d?):(\d\d)(?::(\d\d))?")
_NUMBER = re.compile(r"-?\d{1,6}")


class Parts(NamedTuple):
    """The columns with the parts of one date, by their names, and the head of the column that it goes to."""

    columns: Mapping[str, int]
    head: str

    def value(self, cells: Sequence[str]) -> str | None:
        """The value of the parts in a row, up to the first that is missing; None if there is no such date.

        >>> parts_of(["Year", "Month", "Day", "Text"])[0].value(["1911", "5", "", "It opened."])
        '1911-05'
        """
        numbers: list[int] = []
        for part in _PARTS:
            if part == "hour" and (clock := _CLOCK.fullmatch(self._cell(cells, "time"))):
                numbers += [int(number) for number in clock.groups() if number]
                break
            cell = self._cell(cells, part)
            if not _NUMBER.fullmatch(cell):
                break
            numbers.append(int(cell))
        if not numbers:
            return None
        if numbers[0] < 0:
            numbers[0] += 1  # without a year 0, -44 is 44 BC
        try:
            return str(TimeValue.of(*numbers))
        except (ValueError, OverflowError):
            return None

    def _cell(self, cells: Sequence[str], part: str) -> str:
        column = self.columns.get(part, len(cells))
        return cells[column].strip() if column < len(cells) else ""


def parts_of(heads: Sequence[str]) -> list[Parts]:
    """The dates whose year and month have columns of their own.

    >>> [parts.head for parts in parts_of(["start.year", "start.month", "end.year", "end.month", "text"])]
    ['start', 'end']
    """
    dates: dict[str, dict[str, int]] = {}
    for column, head in enumerate(heads):
        if found := _NAME.fullmatch(head.strip()):
            dates.setdefault(found["of"].strip(" ._-"), {}).setdefault(found["part"].lower(), column)
    return [
        Parts(parts, name or heads[parts["year"]])
        for name, parts in dates.items()
        if "year" in parts and "month" in parts
    ]
