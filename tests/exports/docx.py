"""DOCX before python-docx: a table with each event, and a table with each source."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from tests.exports.run import outcome
from timeline import Timeline
from timeline.render import render
from timeline.render.provenance import sources_of
from timeline.render.records import records


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline, which are in words."""
    data, losses = render(timeline, "docx", report=True)
    made = Document(BytesIO(data))
    head, *rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows]
    assert head == ["Date", "Event", "Source", "Quote"]
    wanted = records(timeline)
    assert [row[1].split("\n")[0] for row in rows] == [record.title for record in wanted]
    found = []
    for row, record in zip(rows, wanted, strict=True):
        assert record.text in row[3].split("\n")
        assert all(other.text in row[3].split("\n") and other.place in row[2].split("\n") for other in record.others)
        if record.value:
            found.append(outcome(record.event, record.value if row[0].startswith(record.display) else None, losses))
    footer = made.sections[0].footer.paragraphs[0].text
    assert all(f"{name} {value}".removeprefix("version ") in footer for name, value in timeline.made_by)
    sources = [[cell.text for cell in row.cells] for row in made.tables[1].rows][1:]
    assert [row[2] for row in sources] == [source.sha256 for source in sources_of(timeline)]
    return found
