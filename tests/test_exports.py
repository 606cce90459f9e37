"""The exports: each is read by parsers of its format, and no date is changed without a report."""

from __future__ import annotations

import csv
import json
import os
import sys
import time
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pandas
import polars
import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

import timeline
from tests.conftest import CHROMIUM
from tests.exports.json import strict
from tests.exports.run import FORMATS, checked
from tests.sample import timeline as sample
from timeline import Timeline, TimeValue
from timeline.model import Document, Event, Place
from timeline.read.extras import MissingExtra
from timeline.render import render
from timeline.render.columns import COLUMNS
from timeline.render.exports.xlsx import LONGEST_TEXT
from timeline.render.registry import BUILT_IN
from timeline.render.schema import text as schema_text

ROOT = Path(__file__).parent.parent
#: How many timelines are checked in each format; `python -m tests.exports` checks more.
COUNT = 20
#: What a file says of itself.
MADE_BY = (("version", "0.1.0"), ("prefer", "past"))
HASH = "9f" * 32


def event(title: str, when: str | None = "1940-05", **more: object) -> Event:
    """An event of the document "log.txt"."""
    made: dict[str, object] = {"text": title, "document": "log.txt", "start": 0, "end": len(title), **more}
    return Event(id=title[:9], when=TimeValue(when) if when else None, title=title, **made)  # type: ignore[arg-type]


def of(*events: Event) -> Timeline:
    """A timeline of the pages of a harbour log."""
    log = Document(
        id="log.txt",
        text="The ferry ran aground.\n" * 3,
        title="Harbour log",
        source="papers/log.txt",
        sha256=HASH,
        reference_date="1941-02-03",
        date_source="text",
        places=(Place(0, "page", "12"), Place(23, "page", "13")),
    )
    dated = tuple(event for event in events if event.when)
    undated = tuple(event for event in events if not event.when)
    return Timeline(events=dated, undated=undated, documents=(log,), made_by=MADE_BY)


def has_browser() -> bool:
    """Whether a browser can print: in CI one must."""
    return CHROMIUM.exists() or os.environ.get("CI") == "true"


def rows_of(timeline: Timeline) -> list[dict[str, str]]:
    """The rows of its CSV."""
    return list(csv.DictReader(StringIO(render(timeline, "csv").removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("format", FORMATS)
def test_generated_timelines_are_read_back(format: str) -> None:
    if format == "pdf" and not has_browser():
        pytest.skip("no browser on this machine")
    assert checked(format, COUNT, shrink=False)["timelines"] >= COUNT


@pytest.mark.parametrize("format", BUILT_IN)
def test_the_same_timeline_gives_the_same_file(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """At any time."""
    if format == "pdf" and not has_browser():
        pytest.skip("no browser on this machine")
    made = render(sample(), format)
    later = time.localtime(2e9)
    monkeypatch.setattr("time.time", lambda: 2e9)
    monkeypatch.setattr("time.localtime", lambda *_: later)
    assert render(sample(), format) == made


@pytest.mark.parametrize(
    ("format", "module", "extra"),
    [
        ("xlsx", "xlsxwriter", "xlsx"),
        ("docx", "docx", "docx"),
        ("parquet", "pyarrow", "parquet"),
        ("ics", "icalendar", "ics"),
        ("png", "resvg_py", "png"),
        ("pdf", "playwright.sync_api", "pdf-out"),
    ],
)
def test_a_missing_library_is_named_with_the_command_that_installs_it(
    format: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(
        MissingExtra, match=rf'needs {module.partition(".")[0]}: pip install "timeline-builder\[{extra}\]"'
    ):
        render(sample(), format)


@pytest.mark.parametrize(
    ("method", "module"), [("to_dataframe", "pandas"), ("to_polars", "polars"), ("to_arrow", "pyarrow")]
)
def test_a_frame_without_its_library_is_an_import_error(
    method: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=f"{method} needs {module}: install timeline-builder"):
        getattr(sample(), method)()


# Tables --------------------------------------------------------------------------------------------------------------


def test_a_row_has_the_date_in_text_and_numbers_and_where_it_stands() -> None:
    [row] = rows_of(of(event("Ferry aground", "-0043~", basis="structure", start=30, end=40)))
    assert row["when"] == "'-0043~"
    assert (row["display"], row["granularity"], row["qualifier"]) == ("c. 44 BC", "year", "approximate")
    assert (row["first_year"], row["last_year"], row["last_month"], row["last_day"]) == ("-43", "-43", "12", "31")
    assert (row["source"], row["place"], row["address"], row["sha256"]) == (
        "Harbour log",
        "page 13",
        "papers/log.txt",
        HASH,
    )
    assert (row["reference_date"], row["reference_date_source"]) == ("1941-02-03", "text")


def test_other_reports_are_in_the_row_with_their_places_and_dates() -> None:
    other = event("A ferry ran aground", "1940", start=23, end=45)
    [row] = rows_of(of(replace(event("Ferry aground"), retold=(other,))))
    assert (row["sources"], row["other_sources"], row["other_dates"]) == ("2", "page 13", "1940")
    assert row["other_texts"] == "A ferry ran aground"


def test_an_event_without_a_date_is_a_row_without_one() -> None:
    [_, row] = rows_of(of(event("Ferry aground"), event("Ferry afloat", None)))
    assert (row["title"], row["when"], row["basis"], row["first_year"]) == ("Ferry afloat", "", "", "")


def test_no_cell_of_csv_is_a_formula() -> None:
    """Also behind white space, in full width, and behind an apostrophe, so that each can be turned back."""
    titles = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uff1d1", "'=1", "'s Hertogenbosch", "1940")
    cells = [row["title"] for row in rows_of(of(*map(event, titles)))]
    assert cells == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "' =1", "' =1", "' =1", "'\uff1d1", "''=1", *titles[-2:]]


def test_excel_knows_the_encoding_of_csv_and_tsv_has_no_mark() -> None:
    made = render(of(event("Fähre")), "csv")
    assert made.startswith("\ufeffid,when,")
    assert made.count("\r\n") == 2
    assert render(of(event("Fähre")), "tsv").startswith("id\twhen\t")


def test_xlsx_has_text_beside_numbers_and_says_how_it_was_made() -> None:
    book = load_workbook(BytesIO(render(of(event("=1+1", "1850~")), "xlsx")))
    sheet = book["Events"]
    head, row = ([cell.value for cell in line] for line in sheet.iter_rows())
    found = dict(zip(head, row, strict=True))
    assert (found["when"], found["title"], found["first_year"], found["last_day"]) == ("1850~", "=1+1", 1850, 31)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", sheet.dimensions)
    about = [[cell.value for cell in line if cell.value] for line in book["About"].iter_rows()]
    assert ["version", "0.1.0"] in about
    assert ["prefer", "past"] in about
    assert ["Harbour log", "log.txt", "papers/log.txt", HASH, "1941-02-03", "text"] in about


def test_a_text_that_is_too_long_for_a_cell_is_cut_and_reported() -> None:
    data, losses = render(of(event("\U0001f6a2" * LONGEST_TEXT)), "xlsx", report=True)
    assert losses.summary()[0].startswith("texts longer than 32,767 characters are cut: 2 events")
    cell = load_workbook(BytesIO(data))["Events"]["D2"].value
    assert cell == "\U0001f6a2" * (LONGEST_TEXT // 2) + "…"


def test_docx_is_a_chronology_with_repeated_heads_and_page_numbers() -> None:
    other = event("A ferry ran aground", "1940", start=23, end=45)
    made = docx.Document(
        BytesIO(render(of(replace(event("Ferry aground", "1850~", status="reported"), retold=(other,))), "docx"))
    )
    table, sources = made.tables
    assert [cell.text for cell in table.rows[1].cells] == [
        "c. 1850 (reported)",
        "Ferry aground",
        "page 12\npage 13",
        "Ferry aground\nA ferry ran aground",
    ]
    assert [cell.text for cell in sources.rows[1].cells] == ["Harbour log", "papers/log.txt", HASH]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml
    section = made.sections[0]
    assert section.page_width > section.page_height
    assert section.footer.paragraphs[0].text.endswith(f"timeline 0.1.0, prefer past; SHA-256 {HASH}")
    assert 'w:instr="PAGE"' in section.footer._element.xml


def test_docx_is_in_the_language_and_direction_of_its_texts() -> None:
    made = docx.Document(BytesIO(render(of(event("הגשר נפתח", "1850~")), "docx", locale="de", title="Chronik")))
    assert made.paragraphs[0].text == made.core_properties.title == "Chronik"
    assert [cell.text for cell in made.tables[0].rows[0].cells] == ["Datum", "Ereignis", "Quelle", "Zitat"]
    assert made.tables[0].rows[1].cells[0].text == "um 1850"
    assert "<w:bidi/>" in made.tables[0].rows[1].cells[1]._tc.xml
    assert "<w:bidi/>" not in made.tables[0].rows[1].cells[0]._tc.xml


def test_docx_has_no_links_and_no_markup_of_a_text() -> None:
    with ZipFile(BytesIO(render(of(event("<w:p/> https://evil.example")), "docx"))) as file:
        parts = [file.read(name) for name in file.namelist() if name.startswith("word/")]
    assert not any(b"evil.example" in part for part in parts if b"Relationship " in part)
    assert any(b"&lt;w:p/&gt; https://evil.example" in part for part in parts)


def test_dates_that_no_parquet_date_holds_are_reported() -> None:
    _, losses = render(of(event("Ides", "-0043"), event("Ferry"), event("Comet", "9999")), "parquet", report=True)
    assert [loss.event.title for loss in losses if loss.event] == ["Ides", "Comet"]


def test_frames_have_the_columns_of_the_other_tables() -> None:
    """Of pandas, polars and Arrow; dates outside of the years 1 to 9999 are in `when` and in the numbers."""
    made = of(event("Ides", "-0043"), event("Ferry", "0099-05-01"), event("Undated", None))
    frame = made.to_dataframe()
    assert list(frame) == made.to_polars().columns == made.to_arrow().column_names == [one.name for one in COLUMNS]
    assert list(frame["first_year"].astype(object))[:2] == [-43, 99]
    assert frame["first_year"].isna()[2]
    assert frame["begins"].isna()[0]
    assert frame["begins"][1] == pandas.Timestamp("0099-05-01")
    assert frame["begins"].dtype == "datetime64[ms]"
    other = made.to_polars()
    assert other["begins"].dtype == polars.Datetime("ms")
    assert other["tags"].to_list() == made.to_arrow()["tags"].to_pylist() == [[], [], []]
    about = json.loads(made.to_arrow().schema.metadata[b"timeline"])
    assert about["made_by"] == [list(pair) for pair in MADE_BY]
    assert about["documents"][0]["sha256"] == HASH
    assert len(Timeline().to_polars()) == len(Timeline().to_arrow()) == 0


def test_the_columns_are_documented() -> None:
    page = (ROOT / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    for column in COLUMNS:
        assert f"| `{column.name}` | {column.kind} | {column.about} |" in page


# The schema ----------------------------------------------------------------------------------------------------------


def test_the_published_schema_is_that_of_the_model() -> None:
    """To publish a changed one: timeline schema > docs/schema/timeline-1.json."""
    assert (ROOT / "docs" / "schema" / "timeline-1.json").read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("name", ["harbour/article.txt", "strabo/life.txt"])
def test_built_timelines_are_valid(name: str) -> None:
    made = timeline.build(ROOT / "examples" / name, reference_date="2023-09-18", infer=True)
    assert made.undated
    data = json.loads(render(made, "json"))
    assert [error.message for error in Draft202012Validator(strict()).iter_errors(data)] == []


def test_the_schema_refuses_what_is_no_timeline() -> None:
    valid = json.loads(render(sample(), "json"))
    for key, wrong in (("format", "other"), ("version", 2), ("events", None), ("events", [{"id": 1}])):
        assert not Draft202012Validator(strict()).is_valid({**valid, key: wrong})
    assert not Draft202012Validator(strict()).is_valid({**valid, "more": 1})
