"""What the parsers of a table must give back: the values of each event, with its date as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.exports.run import outcome
from timeline import Timeline
from timeline.render.columns import COLUMNS, INTEGER, TEXTS, cell
from timeline.render.losses import Losses
from timeline.render.records import records
from timeline.value import TimeValue

NAMES = [column.name for column in COLUMNS]
#: The bounds of a date in numbers.
FIRST, LAST = ("first_year", "first_month", "first_day"), ("last_year", "last_month", "last_day")


def expected(timeline: Timeline, *, lists: bool = False) -> list[dict[str, Any]]:
    """The rows of a timeline, with None for nothing; `lists` keeps the texts of a list apart."""
    return [
        {
            column.name: list(column.of(record)) if lists and column.kind == TEXTS else cell(column, record)
            for column in COLUMNS
        }
        for record in records(timeline)
    ]


def whole(row: Mapping[str, str]) -> dict[str, Any]:
    """A row of texts with its whole numbers."""
    integers = {column.name for column in COLUMNS if column.kind == INTEGER}
    return {name: int(text) if text and name in integers else text for name, text in row.items()}


def judged(timeline: Timeline, rows: Iterable[Mapping[str, Any]], losses: Losses) -> list[str]:
    """What became of the dates of the events, which the first rows have; their numbers must be those of the bounds."""
    rows = list(rows)
    assert len(rows) == len(timeline) + len(timeline.undated)
    assert not any(row["when"] for row in rows[len(timeline) :])
    found = []
    for event, row in zip(timeline, rows, strict=False):
        when = TimeValue(row["when"])
        first = [row[name] for name in FIRST] if when.start else [None] * 3
        last = [row[name] for name in LAST] if when.end else [None] * 3
        assert first == (list(when.start[:3]) if when.start else [None] * 3)
        if when.end:
            end = TimeValue.of(*last).end
            assert end is not None
            assert end >= when.end > TimeValue.of(*last).start  # type: ignore[operator]
        found.append(outcome(event, when, losses))
    return found
