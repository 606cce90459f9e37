"""Classify events for display: the shape of their time, how precise and how certain it is, their filter values."""

from __future__ import annotations

from timeline.model import Event
from timeline.render.text import plain
from timeline.value import TimeValue
from timeline.value.moment import Unit


def shape(when: TimeValue | None) -> str:
    """How a time is drawn: as a point, a coarse unit, a span, some time within a span, or with an open end.

    >>> [shape(TimeValue(text)) for text in ("1850-03-01", "1850", "1850/1860", "[1850..1860]", "[..1899]", "1900/..")]
    ['point', 'coarse', 'span', 'within', 'open-start', 'open-end']
    """
    if when is None or (when.start is None and when.end is None):
        return "undated"
    if when.start is None or when.end is None:
        return "open-start" if when.start is None else "open-end"
    if when.end > when.start.floor(when.unit).end(when.unit):
        return "within" if when.kind == "within" else "span"
    return "point" if when.unit <= Unit.DAY else "coarse"


def certainty(event: Event) -> str:
    """How certain the date of an event is: "inferred" from its context, "approximate", or "stated"."""
    if event.inferred:
        return "inferred"
    when = event.when
    vague = when is not None and (when.qualifier or when.mod == "APPROX" or set(str(when)) & set("?~%"))
    return "approximate" if vague else "stated"


def precision(when: TimeValue | None) -> str:
    """How precise a time is: "time", "day", "month" (or a week), "year" (or a part of it), or "coarser".

    >>> [precision(TimeValue(text)) for text in ("1850-03-01", "1850-03", "1850-21", "185X")]
    ['day', 'month', 'year', 'coarser']
    """
    if when is None:
        return "coarser"
    limits = ((Unit.DAY - 1, "time"), (Unit.DAY, "day"), (Unit.MONTH, "month"), (Unit.YEAR, "year"))
    return next((name for limit, name in limits if when.unit <= limit), "coarser")


def filters(event: Event) -> tuple[str, str, str]:
    """The values by which a reader can filter an event: its precision, its certainty and its status."""
    return f"precision-{precision(event.when)}", f"certainty-{certainty(event)}", f"status-{plain(event.status)}"
