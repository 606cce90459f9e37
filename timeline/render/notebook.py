"""A timeline as a notebook shows it: a small table, safe wherever it is shown."""

from __future__ import annotations

from html import escape

from timeline.model import TimelineData
from timeline.render import md
from timeline.render.text import plain
from timeline.render.words import Words

#: More events than this are only counted.
MOST = 30


def html(timeline: TimelineData) -> str:
    """A table with the dates and titles of the first events; text never becomes markup.

    >>> html(TimelineData())
    '<table><caption>0 events</caption></table>'
    """
    rows = "".join(f"<tr><td>{escape(date)}</td><td>{escape(title)}</td></tr>" for date, title in _rows(timeline))
    return f"<table><caption>{escape(_caption(timeline))}</caption>{rows}</table>"


def markdown(timeline: TimelineData) -> str:
    """The same as a list.

    >>> markdown(TimelineData())
    '0 events\\n'
    """
    lines = [f"- {md.escape(date)}: {md.escape(title)}" for date, title in _rows(timeline)]
    return "\n".join([_caption(timeline), *([""] if lines else []), *lines]) + "\n"


def _rows(timeline: TimelineData) -> list[tuple[str, str]]:
    first = timeline.events[:MOST]
    rows = [(event.when.display() if event.when else "", plain(event.title) or "…") for event in first]
    return rows + ([("…", "")] if len(timeline) > MOST else [])


def _caption(timeline: TimelineData) -> str:
    text: str = Words("en")("events", len(timeline))
    return text
