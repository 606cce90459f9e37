"""TSV before Python's csv and papaparse."""

from __future__ import annotations

from tests.exports.csv import checked
from timeline import Timeline


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    return checked(timeline, "tsv", "\t", "\n")
