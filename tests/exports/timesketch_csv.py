"""Timesketch's CSV before csv and pandas, as Timesketch reads it: it drops no row, and no text is a formula."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from io import StringIO

import pandas

from tests.placed import Read, judged, moment
from timeline import Timeline
from timeline.render import render
from timeline.render.exports.delimited import armed

NEEDED = {"message", "datetime", "timestamp_desc"}


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "timesketch-csv", report=True)
    rows = list(csv.DictReader(StringIO(text, newline=""), strict=True))
    for row in rows:
        assert not any(cell.strip().startswith(("=", "+", "-", "@")) for cell in row.values() if not _number(cell))
        assert isinstance(json.loads(armed(row["tag"])), list)
    return judged(timeline, [read({name: armed(cell) for name, cell in row.items()}) for row in rows], losses)


def read(row: dict[str, str]) -> Read:
    """The bounds of a row, of which Timesketch takes the first as pandas reads it."""
    assert row.keys() >= NEEDED
    assert all(row[name] for name in NEEDED)
    seen = pandas.to_datetime([row["datetime"]], utc=True, errors="coerce").as_unit("ns")[0]
    assert seen.isoformat() == datetime.fromisoformat(row["datetime"]).isoformat()
    assert seen.value == int(row["timestamp"]) * 1000
    utc = row["when"].endswith("Z") or "+" in row["when"] or "-05:30" in row["when"]
    return Read(moment(row["datetime"]), moment(row["end_datetime"]), utc, f"{row['message']} {row['timestamp_desc']}")


def _number(cell: str) -> bool:
    return cell.lstrip("-").isdigit()
