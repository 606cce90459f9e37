"""Decide what each column of a table holds: the date or beginning, the end, the title, the text, the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from timeline.language import fold, structure
from timeline.read.columns import Columns
from timeline.read.files import Unusable
from timeline.read.table_dates import DateWords, is_number, is_year

#: So many rows are looked at, and so many cells of a column must be dates, in percent of those that are not empty.
_LOOKED_AT, _MOSTLY = 2000, 60
#: A column whose head does not speak of dates has so many years at least, and hardly anything else.
_FEWEST_YEARS, _NEARLY_ALL = 3, 90
#: The heads of a column with events of several dates, such as those of a life, are not more than these.
_MOST_DATES = 6
#: What says that there is no date is no longer, in characters.
_LONGEST_NONE = 3
#: The longest list of heads in a message, in characters.
_LONGEST_LIST = 300
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[^\W_\d]+")
#: The roles that the head of a column can name, and the words that do, in the structure of the languages.
_NAMED_BY = (("title", "titles"), ("text", "texts"), ("source", "locators"))


class NoSuchColumn(Unusable):
    """A column that the user named is not in the table."""


class Heads(NamedTuple):
    """The heads of the columns as words, whether any has one, and what they say of dates."""

    words: tuple[frozenset[str], ...]
    are_words: bool

    @classmethod
    def of(cls, heads: Sequence[str]) -> Heads:
        """The words of some heads, of which each may be written as one: startDate, start_date."""
        words = tuple(frozenset(_WORD.findall(_CAMEL.sub(" ", head).lower())) for head in heads)
        return cls(words, any(words))

    def begins(self, column: int) -> bool:
        """Whether something begins in a column."""
        return bool(self.words[column] & structure("begins"))

    def ends(self, column: int) -> bool:
        """Whether something ends in a column."""
        return bool(self.words[column] & structure("ends"))

    def says_date(self, column: int) -> bool:
        """Whether a word of a head is one for dates, or for what begins or ends."""
        return any(self.words[column] & structure(key) for key in ("dates", "begins", "ends", "stamps", "moments"))

    def says_only_date(self, column: int) -> bool:
        """Whether a head says no more than that its column has dates."""
        words = self.words[column]
        return bool(words) and words <= structure("dates") | structure("stamps")


def roles_of(
    heads: Sequence[str], rows: Sequence[Sequence[str]], columns: Columns, words: DateWords, name: str
) -> tuple[str, ...]:
    """The role of each column of a table: by the name or number that the user gave it, else by its cells and its head.

    All are empty if no column has dates. NoSuchColumn if a named one is not there.

    >>> rows = [["3 May 1911", "The quay opened."], ["", "It rained."]]
    >>> roles_of(["When", "What"], rows, Columns(), DateWords.of("en"), "a.csv")
    ('date', 'title')
    >>> roles_of(["When", "What"], rows, Columns(text="Notes"), DateWords.of("en"), "a.csv")
    Traceback (most recent call last):
    timeline.read.table_columns.NoSuchColumn: a.csv: no column 'Notes'; its columns are 'When', 'What'
    """
    width = max([len(heads), *map(len, islice(rows, _LOOKED_AT))])
    roles = [""] * width
    for role, given in zip(("date", "end", "title", "text"), columns, strict=True):
        if given is not None:
            roles[column_of(given, heads, width, name)] = role
    known = Heads.of([*heads, *[""] * (width - len(heads))])
    if "date" not in roles:
        _find_dates(roles, known, rows, words)
    if "date" in roles:
        _name_by_heads(roles, known)
    return tuple(roles) if any(roles) else ()


def column_of(given: str, heads: Sequence[str], width: int, name: str) -> int:
    """The number of a column, from 0, by its head or its number from 1; NoSuchColumn if there is none."""
    wanted = " ".join(given.split())
    for same in (str.strip, str.casefold):
        for column, head in enumerate(heads):
            if same(" ".join(head.split())) == same(wanted):
                return column
    if wanted.isdecimal() and wanted.isascii() and 1 <= int(wanted[:9]) <= width:
        return int(wanted) - 1
    listed = ", ".join(repr(" ".join(head.split())) for head in heads if head.strip())
    there = f"its columns are {listed[:_LONGEST_LIST]}" if listed else f"it has the columns 1 to {width}, without heads"
    raise NoSuchColumn(f"{name}: no column {given!r}; {there}")


def _find_dates(roles: list[str], heads: Heads, rows: Sequence[Sequence[str]], words: DateWords) -> None:
    """Give the columns with dates their roles."""
    free = [column for column, role in enumerate(roles) if not role]
    found = [column for column in free if _has_dates(rows, column, heads, words)]
    if not found:
        if (years := _column_of_years(rows, free)) is not None:
            roles[years] = "date"
        return
    ends = [column for column in found if heads.ends(column) and not heads.begins(column)]
    begins = [column for column in found if heads.begins(column) and column not in ends]
    alone = [column for column in found if heads.says_only_date(column)]
    clocks = {column for column in found if _are_clock_times(rows, column, words)}
    if begins and ends and "end" not in roles:
        for columns, role in ((begins, "date"), (ends, "end")):
            for column in _day_and_clock(columns, clocks):
                roles[column] = role
        if alone and clocks.issuperset(begins):  # "Date | Start | End", where the latter are hours
            roles[alone[0]] = "date"
        return
    if alone:
        for column in _day_and_clock(alone, clocks):
            roles[column] = "date"
        if ends and "end" not in roles:
            roles[ends[0]] = "end"
        return
    for column in found[:_MOST_DATES]:
        roles[column] = "date"


def _day_and_clock(columns: Sequence[int], clocks: set[int]) -> list[int]:
    """The first of some columns with days, and the first with clock times."""
    days, hours = ([column for column in columns if (column in clocks) is clock] for clock in (False, True))
    return [*days[:1], *hours[:1]]


def _has_dates(rows: Sequence[Sequence[str]], column: int, heads: Heads, words: DateWords) -> bool:
    """Whether most cells of a column that are not empty are dates; bare numbers only below a head that says so."""
    cells = list(_cells(rows, column))
    if heads.ends(column):
        cells = [cell for cell in cells if fold(cell) not in structure("lasting")]
    says_date = heads.says_date(column)
    if not says_date and cells and all(map(is_number, cells)) and (column or heads.are_words):
        return False
    number = says_date or not heads.are_words or any(map(words.is_date, cells))
    dates = sum(words.is_date(cell, number=number) for cell in cells)
    return bool(dates) and dates * 100 >= _MOSTLY * len(cells)


def _column_of_years(rows: Sequence[Sequence[str]], free: Sequence[int]) -> int | None:
    """The only column of bare years, whatever its head says, if another column has words; None if there is none."""
    found = [column for column in free if _are_years(list(_cells(rows, column)))]
    named = any(any(map(str.isalpha, cell)) for column in free for cell in islice(_cells(rows, column), _FEWEST_YEARS))
    return found[0] if len(found) == 1 and named else None


def _are_years(cells: Sequence[str]) -> bool:
    """Whether nearly all cells of a column are bare years, not all the same."""
    years = sum(is_year(cell) for cell in cells)
    return years >= _FEWEST_YEARS and years * 100 >= _NEARLY_ALL * len(cells) and len(set(cells)) > 1


def _are_clock_times(rows: Sequence[Sequence[str]], column: int, words: DateWords) -> bool:
    """Whether the cells of a column are clock times without a day."""
    cells = list(_cells(rows, column))
    return bool(cells) and sum(map(words.is_clock, cells)) * 100 >= _MOSTLY * len(cells)


def _cells(rows: Sequence[Sequence[str]], column: int) -> Iterator[str]:
    """The cells of a column that hold something, of the first rows; "n/a" and "-" are as good as empty."""
    for row in islice(rows, _LOOKED_AT):
        cell = row[column].strip() if column < len(row) else ""
        if len(cell) > _LONGEST_NONE or any(map(str.isdecimal, cell)):
            yield cell


def _name_by_heads(roles: list[str], heads: Heads) -> None:
    """Give the columns with a title, a text and a source their roles, by their heads."""
    for role, key in _NAMED_BY:
        if role in roles:
            continue
        named = structure(key)
        fitting = [column for column, words in enumerate(heads.words) if not roles[column] and words & named]
        whole = [column for column in fitting if heads.words[column] <= named]
        if fitting:
            roles[(whole or fitting)[0]] = role
