"""JSON Lines: each line is an object with the same keys."""

from __future__ import annotations

import json

from tests.tabular import expected, judged
from timeline import Timeline
from timeline.render import render


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "jsonl", report=True)
    rows = [json.loads(line) for line in text.split("\n")[:-1]]
    assert rows == expected(timeline, lists=True)
    return judged(timeline, rows, losses)
