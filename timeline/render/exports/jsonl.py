"""JSON Lines for data tools: an object for each event, with the columns of CSV as keys."""

from __future__ import annotations

import json

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.columns import COLUMNS, TEXTS, cell
from timeline.render.records import records


def render(timeline: TimelineData, *, locale: str = DEFAULT) -> str:
    """A line for each event; what is not known is null, and what is several texts is a list.

    >>> render(TimelineData())
    ''
    """
    rows = (
        {column.name: list(column.of(row)) if column.kind == TEXTS else cell(column, row) for column in COLUMNS}
        for row in records(timeline, locale)
    )
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
