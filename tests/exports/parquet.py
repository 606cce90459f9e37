"""Parquet before pyarrow, duckdb, polars and hyparquet: the same rows and types."""

from __future__ import annotations

import base64
import json
import os
import shutil
import tempfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import duckdb
import polars
from pyarrow import parquet

from tests.conftest import node_modules
from tests.node import script
from tests.tabular import NAMES, expected, judged
from timeline import Timeline
from timeline.render import render
from timeline.render.json import iso
from timeline.value.moment import Moment

HYPARQUET = """
const answer = async ({ data }) => {
  const { parquetReadObjects } = await import(require.resolve('hyparquet'))
  const { compressors } = await import(require.resolve('hyparquet-compressors'))
  const bytes = Buffer.from(data, 'base64')
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  const rows = await parquetReadObjects({ file, compressors })
  return JSON.parse(JSON.stringify(rows, (key, value) => (typeof value === 'bigint' ? Number(value) : value)))
}
"""


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    data, losses = render(timeline, "parquet", report=True)
    table = parquet.read_table(BytesIO(data))
    rows = [_iso(row) for row in table.to_pylist()]
    wanted = expected(timeline, lists=True)
    assert [_without_moments(row) for row in rows] == [_without_moments(row) for row in wanted]
    _check_moments(rows, wanted)
    about = json.loads(table.schema.metadata[b"timeline"])
    assert [source["sha256"] or None for source in about["documents"]] == [one.sha256 for one in timeline.documents]
    assert not timeline.made_by or about["made_by"] == [list(pair) for pair in timeline.made_by]
    assert [_iso(row) for row in polars.read_parquet(BytesIO(data)).to_dicts()] == rows
    assert _asked(data) == rows
    if os.environ.get("CI") == "true" or (shutil.which("node") and node_modules("hyparquet")):
        said = script(HYPARQUET, "hyparquet", "hyparquet-compressors")({"data": base64.b64encode(data).decode()})
        assert [_without_moments(row) for row in said] == [_without_moments(row) for row in rows]
    return judged(timeline, rows, losses)


def _asked(data: bytes) -> list[dict[str, Any]]:
    """The rows as duckdb reads them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.parquet")
        path.write_bytes(data)
        rows = duckdb.execute(f"SELECT * FROM read_parquet('{path}')").fetchall()
    return [_iso(dict(zip(NAMES, row, strict=True))) for row in rows]


def _iso(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its dates in ISO 8601."""
    return {name: iso(_moment(value)) if isinstance(value, datetime) else value for name, value in row.items()}


def _moment(value: datetime) -> Moment:
    date = (value.year, value.month, value.day, value.hour, value.minute, value.second)
    return Moment(*date, value.microsecond // 1000)


def _without_moments(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in ("begins", "ends")}


def _check_moments(rows: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> None:
    """A bound is that of the event, or empty where the year has not four digits."""
    for row, right in zip(rows, wanted, strict=True):
        for name in ("begins", "ends"):
            text = right[name]
            fits = text is not None and text[0] not in "+-" and text[:4] != "0000"
            assert row[name] == (text if fits else None)
