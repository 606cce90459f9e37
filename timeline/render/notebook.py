"""Show a timeline in a notebook: its first events as an HTML table or a Markdown list, or one line about it."""

from __future__ import annotations

from html import escape

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.md import escape as escape_markdown
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: The most events that are shown.
MOST_EVENTS = 30


def html(timeline: TimelineData) -> str:
    """A table with the dates and titles of the first events, with all text escaped.

    >>> html(TimelineData())
    '<table><caption>0 events</caption></table>'
    """
    rows = "".join(f"<tr><td>{escape(date)}</td><td>{escape(title)}</td></tr>" for date, title in _rows(timeline))
    return f"<table><caption>{escape(_caption(timeline))}</caption>{rows}</table>"


def markdown(timeline: TimelineData) -> str:
    """A list with the dates and titles of the first events.

    >>> markdown(TimelineData())
    '0 events\\n'
    """
    lines = [f"- {escape_markdown(date)}: {escape_markdown(title)}" for date, title in _rows(timeline)]
    return "\n".join([_caption(timeline), *([""] if lines else []), *lines]) + "\n"


def brief(timeline: TimelineData) -> str:
    """The numbers of events and documents, and the years of the events, in a line.

    >>> brief(TimelineData())
    '0 events'
    """
    bounds = sorted(bound for event in timeline.events if event.when for bound in _years(event.when))
    years = [TimeValue.of(year).display() for year in dict.fromkeys((bounds[0], bounds[-1]))] if bounds else []
    numbers = [
        f"{number} {name}" + "s" * (number != 1 and name != "undated")
        for number, name in ((len(timeline.undated), "undated"), (len(timeline.documents), "document"))
        if number
    ]
    return ", ".join([_caption(timeline), *([" to ".join(years)] if years else []), *numbers])


def _years(when: TimeValue) -> list[int]:
    """The years in which the known bounds of a date lie."""
    last = when.end.plus(-1, Unit.MILLISECOND) if when.end else None
    return [bound.year for bound in (when.start, last) if bound]


def _rows(timeline: TimelineData) -> list[tuple[str, str]]:
    first = timeline.events[:MOST_EVENTS]
    rows = [(event.when.display() if event.when else "", plain(event.title) or "…") for event in first]
    return rows + ([("…", "")] if len(timeline) > MOST_EVENTS else [])


def _caption(timeline: TimelineData) -> str:
    return Words(DEFAULT)("events", len(timeline))
