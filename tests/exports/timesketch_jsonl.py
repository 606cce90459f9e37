"""Timesketch's JSON Lines before json and dateutil, as Timesketch reads it: it drops no line."""

from __future__ import annotations

import json

from dateutil import parser

from tests.exports.timesketch_csv import read
from tests.placed import judged
from timeline import Timeline
from timeline.render import render


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "timesketch-jsonl", report=True)
    rows = [json.loads(line) for line in text.split("\n")[:-1]]
    for row in rows:
        assert parser.parse(row["datetime"]).isoformat() == parser.isoparse(row["datetime"]).isoformat()
        assert isinstance(row["tag"], list)
    return judged(timeline, [read(row) for row in rows], losses)
