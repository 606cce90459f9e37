"""The rows of Timesketch's two formats: `message`, `datetime`, `timestamp_desc`, and what else is known of an event.

Timesketch has one moment for an event, in UTC: the beginning of its date. `timestamp_desc` has the date in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.model import TimelineData
from timeline.render.exports.extents import Extent, Range, extents
from timeline.render.losses import Losses
from timeline.render.provenance import made_by_line
from timeline.value.moment import Moment

#: What counts nanoseconds in 64 bits, as pandas can, has no others; Timesketch drops rows that it cannot read.
_YEARS = Range(Moment(1678), Moment(2262), "dates before 1678 and after 2261 are left out, which Timesketch would drop")
_ZONE = "times without an offset from UTC are written as if they were in UTC"
_EPOCH_DAY = Moment(1970).milliseconds


def rows(timeline: TimelineData, losses: Losses, locale: str) -> Iterator[dict[str, Any]]:
    """A row for each event with a date."""
    made_by = made_by_line(timeline)
    for extent in extents(timeline, losses, locale, _YEARS):
        if not extent.utc and any((*extent.start[3:], *extent.end[3:])):
            losses.note(_ZONE, extent.record.event)
        yield {**_row(extent), "made_by": made_by}


def _row(extent: Extent) -> dict[str, Any]:
    record = extent.record
    return {
        "message": extent.title,
        "datetime": _iso(extent.start),
        "timestamp": (extent.start.milliseconds - _EPOCH_DAY) * 1000,
        "timestamp_desc": record.display,
        "end_datetime": _iso(extent.end),
        "when": record.when,
        "granularity": record.granularity,
        "text": record.text,
        "status": record.status,
        "source_name": record.source,
        "place": record.place,
        "address": record.address,
        "sha256": record.sha256,
        "other_sources": "; ".join(other.place for other in record.others),
        "tag": list(record.tags),
    }


def _iso(moment: Moment) -> str:
    """A moment in UTC, in ISO 8601 to the microsecond as Timesketch writes it.

    >>> _iso(Moment(1970, 1, 2))
    '1970-01-02T00:00:00.000000+00:00'
    """
    year, month, day, hour, minute, second, millisecond = moment
    return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}.{millisecond:03d}000+00:00"
