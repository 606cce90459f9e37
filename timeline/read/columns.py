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
