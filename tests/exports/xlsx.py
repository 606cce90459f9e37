"""XLSX before calamine and openpyxl: text is text, numbers are numbers, and nothing is a date or a formula."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tests.tabular import NAMES, expected, judged
from timeline import Timeline
from timeline.render import render


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    data, losses = render(timeline, "xlsx", report=True)
    book = load_workbook(BytesIO(data))
    head, *rows = book["Events"].iter_rows()
    assert [cell.value for cell in head] == NAMES
    assert all(cell.data_type in ("s", "n") for row in rows for cell in row)
    assert book["Events"].freeze_panes == "A2"
    found = [{name: cell.value for name, cell in zip(NAMES, row, strict=True)} for row in rows]
    wanted = [{name: None if value == "" else value for name, value in row.items()} for row in expected(timeline)]
    assert found == wanted
    head, *rows = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_name("Events").to_python()
    assert head == NAMES
    again = [dict(zip(NAMES, row, strict=True)) for row in rows]
    assert [{name: None if value == "" else value for name, value in row.items()} for row in again] == wanted
    about = [cell.value for row in book["About"].iter_rows() for cell in row if cell.value is not None]
    assert all(document.sha256 in about for document in timeline.documents if document.sha256)
    assert all(text in about for pair in timeline.made_by for text in pair)
    return judged(timeline, found, losses)
