"""Place events in formats whose dates have a beginning and an end and no more, and note what these do not say.

An open date stands on the day of the bound that is known; that and whatever else bounds do not say ("c. 1850", "before
1900") is noted, and stays in the event as the date in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.model import Event, TimelineData
from timeline.render.losses import Losses
from timeline.render.records import Record, records
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

UNDATED = "events without a date are left out"
NO_YEAR = "dates without a year are left out"
OPEN = "dates with an open beginning or end stand at the bound that is known, with the date in words"
VAGUE = "uncertain, approximate and partly known dates have their widest bounds, with the date in words"
OFFSET = "times with an offset from UTC are written without it"


class Extent(NamedTuple):
    """An event with its half-open bounds; in UTC if `utc`, else in its own time zone.

    `words` is the date in words if the bounds do not say all of it, else empty.
    """

    record: Record
    start: Moment
    end: Moment
    utc: bool
    words: str

    @property
    def whole_days(self) -> bool:
        """Whether it begins and ends at midnight of no time zone."""
        return not self.utc and not any((*self.start[3:], *self.end[3:]))

    @property
    def last(self) -> Moment:
        """The day before its end."""
        return self.end.plus(-1, Unit.DAY)

    @property
    def title(self) -> str:
        """The title, after the date in words if the bounds do not say all of it."""
        title = self.record.title.strip() or "…"
        return f"{self.words}: {title}" if self.words else title


class Range(NamedTuple):
    """The dates that a format can hold: from a moment up to another, and what is said of others."""

    first: Moment
    end: Moment
    others: str


def extents(
    timeline: TimelineData, losses: Losses, locale: str, within: Range, *, zones: bool = True
) -> Iterator[Extent]:
    """The events that a format with a range of dates can hold, in order; the others are noted.

    Without `zones`, times with an offset from UTC are those of their own time zone, which is noted.
    """
    for record in records(timeline, locale):
        if found := _extent(record, losses, within, zones):
            yield found


def _extent(record: Record, losses: Losses, within: Range, zones: bool) -> Extent | None:
    event, when = record.event, record.value
    if when is None:
        losses.note(UNDATED, event)
        return None
    bounds = _bounds(when)
    if bounds is None:
        losses.note(NO_YEAR, event)
        return None
    utc = zones and when.offset is not None
    start, end = (bound.plus(-when.offset, Unit.MINUTE) for bound in bounds) if utc and when.offset else bounds
    if not (within.first <= start and end <= within.end):
        losses.note(within.others, event)
        return None
    return Extent(record, start, end, utc, record.display if _noted(event, when, losses, zones) else "")


def _noted(event: Event, when: TimeValue, losses: Losses, zones: bool) -> bool:
    """Note what the bounds of a date do not say; whether there is anything."""
    open_ended = when.start is None or when.end is None
    vague = not open_ended and is_vague(when)
    if open_ended:
        losses.note(OPEN, event)
    if vague:
        losses.note(VAGUE, event)
    if not zones and when.offset is not None:
        losses.note(OFFSET, event)
    return open_ended or vague


def is_vague(when: TimeValue) -> bool:
    """Whether a date says more than its bounds: that it is approximate, or some time between them.

    >>> [is_vague(TimeValue(text)) for text in ("1850", "1850~", "[1850..1860]", "185X")]
    [False, True, True, False]
    """
    return bool(when.qualifier or when.mod or when.form or when.kind == "within")


def _bounds(when: TimeValue) -> tuple[Moment, Moment] | None:
    """The bounds of a date; of an open one the day, or the second, at its known bound; None if both are open."""
    start, end = when.start, when.end
    if start is not None:
        return start, end or start.plus(1, _step(start))
    return None if end is None else (end.plus(-1, _step(end)), end)


def _step(bound: Moment) -> Unit:
    return Unit.SECOND if any(bound[3:]) else Unit.DAY
