"""TSV for data tools: the columns of CSV with tabs between them, and without a byte order mark."""

from __future__ import annotations

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.exports.delimited import written


def render(timeline: TimelineData, *, locale: str = DEFAULT) -> str:
    """A row for each event, with the names of the columns first; no value has a tab or the end of a line."""
    return written(timeline, locale, "\t", "\n")
