"""`Columns`: the columns of a table that the user named."""

from __future__ import annotations

from typing import NamedTuple


class Columns(NamedTuple):
    """The names of the columns with the date or beginning, the end, the title and the text; None for one to be found.

    A name may also be the number of the column, from 1.
    """

    date: str | None = None
    end: str | None = None
    title: str | None = None
    text: str | None = None


def as_pairs(input_format: str | None, columns: Columns) -> tuple[tuple[str, str], ...]:
    """The kind of the files and the columns that the user named, as names and values, for the files that are written.

    >>> as_pairs("csv", Columns(date="Day"))
    (('input_format', 'csv'), ('date_column', 'Day'))
    """
    given = (("input_format", input_format), *((f"{name}_column", value) for name, value in columns._asdict().items()))
    return tuple((name, value) for name, value in given if value)
