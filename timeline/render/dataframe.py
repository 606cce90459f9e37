"""A timeline as a table of pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import TimelineData
from timeline.value.moment import Moment

if TYPE_CHECKING:
    from pandas import DataFrame


def frame(timeline: TimelineData) -> DataFrame:
    """A row for each event, those without a date last.

    `when` is the date as a string, which loses nothing; `begins` and `ends` are its half-open bounds to the second,
    NaT where they are open or outside the years 1 to 9999. ImportError without pandas.
    """
    try:
        from pandas import DataFrame, Series, to_datetime
    except ImportError:
        raise ImportError("to_dataframe needs pandas: install timeline-builder[pandas]") from None

    events = [*timeline.events, *timeline.undated]

    def dates(bounds: list[Moment | None]) -> Series:
        found = [_iso(bound) if bound is not None and 1 <= bound.year <= 9999 else None for bound in bounds]
        return Series(to_datetime(Series(found, dtype="object")).astype("datetime64[s]"))

    whens = [event.when for event in events]
    return DataFrame(
        {
            "id": [event.id for event in events],
            "when": [None if when is None else str(when) for when in whens],
            "begins": dates([None if when is None else when.start for when in whens]),
            "ends": dates([None if when is None else when.end for when in whens]),
            "title": [event.title for event in events],
            "text": [event.text for event in events],
            "document": [event.document for event in events],
            "start": [event.start for event in events],
            "end": [event.end for event in events],
            "status": [event.status for event in events],
            "basis": [event.basis for event in events],
            "sources": [len(event.sources) for event in events],
        }
    )


def _iso(moment: Moment) -> str:
    year, month, day, hour, minute, second, _ = moment
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
