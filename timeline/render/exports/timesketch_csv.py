"""CSV for Timesketch, which analyses timelines of digital evidence."""

from __future__ import annotations

import csv
import json
from io import StringIO

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.exports.delimited import defused
from timeline.render.exports.timesketch import rows
from timeline.render.losses import Losses

#: The columns that Timesketch needs come first.
_NEEDED = ("message", "datetime", "timestamp", "timestamp_desc")


def render(timeline: TimelineData, losses: Losses, *, locale: str = DEFAULT) -> str:
    """A row for each event with a date; no text in it is a formula.

    >>> render(TimelineData(), Losses())
    'message,datetime,timestamp,timestamp_desc\\n'
    """
    found = list(rows(timeline, losses, locale))
    made = StringIO()
    writer = csv.DictWriter(made, [*found[0]] if found else _NEEDED, lineterminator="\n")
    writer.writeheader()
    for row in found:
        row["tag"] = json.dumps(row["tag"], ensure_ascii=False)
        writer.writerow({name: defused(value) if isinstance(value, str) else value for name, value in row.items()})
    return made.getvalue()
