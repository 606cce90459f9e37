"""Parquet for data tools: the columns of a data frame, and in the metadata of the file how it was made."""

from __future__ import annotations

from io import BytesIO

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.read.extras import library
from timeline.render.frames import arrow, without_moments
from timeline.render.losses import Losses


def render(timeline: TimelineData, losses: Losses, *, locale: str = DEFAULT) -> bytes:
    """A row for each event, in order. MissingExtra without pyarrow (the extra "parquet").

    `begins` and `ends` are empty for years before 1 and after 9999, which most programs cannot read as dates; `when`
    and the columns of numbers have them.
    """
    library("pyarrow", "parquet", "writing Parquet files")
    parquet = library("pyarrow.parquet", "parquet", "writing Parquet files")
    for event in without_moments(timeline):
        losses.note("dates outside of the years 1 to 9999 are text and numbers, without begins or ends", event)
    made = BytesIO()
    parquet.write_table(arrow(timeline, locale), made, compression="zstd")
    return made.getvalue()
