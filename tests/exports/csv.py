"""CSV before Python's csv and papaparse: the same rows, and no text that a spreadsheet would run."""

from __future__ import annotations

import csv
import os
import shutil
from io import StringIO

from tests.conftest import node_modules
from tests.node import script
from tests.tabular import expected, judged, whole
from timeline import Timeline
from timeline.render import render
from timeline.render.exports.delimited import armed

PAPAPARSE = """
const papa = require('papaparse')
const answer = ({ text, delimiter }) => papa.parse(text, { delimiter, skipEmptyLines: true })
"""
RUN = ("=", "+", "-", "@", "\t", "\r", "\n")


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    return checked(timeline, "csv", ",", "\r\n")


def checked(timeline: Timeline, format: str, separator: str, line_end: str) -> list[str]:
    """The dates of a timeline, in one of the two formats."""
    text, losses = render(timeline, format, report=True)
    assert text.startswith("\ufeff") == (format == "csv")
    assert text.endswith(line_end)
    rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=separator, strict=True))
    if os.environ.get("CI") == "true" or (shutil.which("node") and node_modules("papaparse")):
        said = script(PAPAPARSE, "papaparse")({"text": text, "delimiter": separator})
        assert not said["errors"]
        assert said["data"] == rows
    head, *body = rows
    found = []
    for row in body:
        for cell in row:
            assert not cell.strip().startswith(RUN) or cell.lstrip("-").isdigit()
        found.append(whole(dict(zip(head, map(armed, row), strict=True))))
    wanted = [{name: "" if value is None else value for name, value in row.items()} for row in expected(timeline)]
    assert [{**row, "confidence": None} for row in found] == [{**row, "confidence": None} for row in wanted]
    return judged(timeline, found, losses)
