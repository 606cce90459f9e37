"""Convert a timeline to a table of pandas, polars or Arrow."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.language_files import DEFAULT
from timeline.model import Event, TimelineData
from timeline.render.columns import COLUMNS, INTEGER, MOMENT, NUMBER, TEXT, TEXTS, Column
from timeline.render.provenance import made_by, sources_of
from timeline.render.records import records
from timeline.value.moment import Moment

if TYPE_CHECKING:
    from pandas import DataFrame
    from polars import DataFrame as PolarsFrame
    from pyarrow import Table

#: The key of the metadata of an Arrow table, whose value is JSON: made_by and the documents.
METADATA = "timeline"


def frame(timeline: TimelineData, locale: str = DEFAULT) -> DataFrame:
    """A pandas DataFrame with a row for each event, undated ones last; the columns are those of `COLUMNS`.

    `begins` and `ends` are NaT if they are open or outside of the years 1 to 9999. Raises ImportError if pandas is not
    installed.
    """
    pandas = _library("pandas", "to_dataframe", "pandas")
    made = {}
    for column, values in _values(timeline, locale):
        if column.kind == MOMENT:
            made[column.name] = pandas.Series(values, dtype="object").astype("datetime64[ms]")
        else:
            kind = {INTEGER: "Int64", NUMBER: "Float64", TEXT: "string"}.get(column.kind, "object")
            made[column.name] = pandas.Series(values, dtype=kind)
    found: DataFrame = pandas.DataFrame(made)
    return found


def polars_frame(timeline: TimelineData, locale: str = DEFAULT) -> PolarsFrame:
    """A polars DataFrame with the same columns. Raises ImportError if polars is not installed."""
    polars = _library("polars", "to_polars", "polars")
    kinds = {
        TEXT: polars.String,
        INTEGER: polars.Int64,
        NUMBER: polars.Float64,
        MOMENT: polars.Datetime("ms"),
        TEXTS: polars.List(polars.String),
    }
    columns = [polars.Series(column.name, values, kinds[column.kind]) for column, values in _values(timeline, locale)]
    found: PolarsFrame = polars.DataFrame(columns)
    return found


def arrow(timeline: TimelineData, locale: str = DEFAULT) -> Table:
    """An Arrow table with the same columns, and in its metadata under "timeline" how it was made, as JSON.

    Raises ImportError if pyarrow is not installed.
    """
    pyarrow = _library("pyarrow", "to_arrow", "parquet")
    kinds = {
        TEXT: pyarrow.string(),
        INTEGER: pyarrow.int64(),
        NUMBER: pyarrow.float64(),
        MOMENT: pyarrow.timestamp("ms"),
        TEXTS: pyarrow.list_(pyarrow.string()),
    }
    about = {"made_by": made_by(timeline), "documents": [source._asdict() for source in sources_of(timeline)]}
    schema = pyarrow.schema(
        [pyarrow.field(column.name, kinds[column.kind]) for column in COLUMNS],
        metadata={METADATA: json.dumps(about, ensure_ascii=False)},
    )
    found: Table = pyarrow.table([values for _, values in _values(timeline, locale)], schema=schema)
    return found


def without_moments(timeline: TimelineData) -> list[Event]:
    """The events with a bound that no date of these libraries holds."""
    return [
        event
        for event in timeline.events
        if event.when
        and any(bound is not None and _datetime(bound) is None for bound in (event.when.start, event.when.end))
    ]


def _values(timeline: TimelineData, locale: str) -> Iterable[tuple[Column, list[Any]]]:
    """Each column with its values, one for each event."""
    rows = records(timeline, locale)
    for column in COLUMNS:
        values = [column.of(row) for row in rows]
        if column.kind == MOMENT:
            values = [value and _datetime(value) for value in values]
        elif column.kind == TEXTS:
            values = [list(value) for value in values]
        yield column, values


def _datetime(moment: Moment) -> datetime | None:
    """A moment as a datetime; None for a year that it cannot hold."""
    year, month, day, hour, minute, second, millisecond = moment
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return datetime(year, month, day, hour, minute, second, millisecond * 1000)


def _library(name: str, method: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise ImportError(f"{method} needs {name}: install timeline-builder[{extra}]") from None
