"""Convert a timeline to a pandas DataFrame."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR
from typing import TYPE_CHECKING

from timeline.model import TimelineData
from timeline.value.moment import Moment

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def frame(timeline: TimelineData) -> DataFrame:
    """A DataFrame with a row for each event, undated ones last.

    `when` is the whole date as a string. `begins` and `ends` are its half-open bounds to the second; they are NaT if
    they are open or outside of the years 1 to 9999. Raises ImportError if pandas is not installed.
    """
    try:
        from pandas import DataFrame
    except ImportError:
        raise ImportError("to_dataframe needs pandas: install timeline-builder[pandas]") from None

    events = [*timeline.events, *timeline.undated]
    whens = [event.when for event in events]
    return DataFrame(
        {
            "id": [event.id for event in events],
            "when": [None if when is None else str(when) for when in whens],
            "begins": _dates(None if when is None else when.start for when in whens),
            "ends": _dates(None if when is None else when.end for when in whens),
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


def _dates(bounds: Iterable[Moment | None]) -> Series:
    """Moments as a column of dates."""
    from pandas import Series, to_datetime

    found = [_iso(bound) if bound is not None and MINYEAR <= bound.year <= MAXYEAR else None for bound in bounds]
    return Series(to_datetime(Series(found, dtype="object")).astype("datetime64[s]"))


def _iso(moment: Moment) -> str:
    year, month, day, hour, minute, second, _ = moment
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
