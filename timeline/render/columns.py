"""The columns of the formats that are tables: CSV, TSV, JSONL, XLSX, Parquet, and the data frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from timeline.render.json import iso
from timeline.render.records import Record
from timeline.render.text import plain
from timeline.value.moment import Moment

#: The kinds of values: text, whole numbers, numbers, moments (`Moment`), lists of texts.
TEXT, INTEGER, NUMBER, MOMENT, TEXTS = "text", "integer", "number", "moment", "texts"
#: What stands between the texts of a list in one cell.
BETWEEN = "; "


class Column(NamedTuple):
    """A column: its name, its kind, the function that takes its value from a record (None: no value), and what it is.

    `width` is how wide a spreadsheet shows it, in characters.
    """

    name: str
    kind: str
    of: Callable[[Record], Any]
    about: str
    width: int = 12


#: The columns of an event, in order. Their names and kinds do not change; a later version may add some at the end.
COLUMNS: Final = (
    Column("id", TEXT, lambda row: row.id, "an id that is unique in the timeline"),
    Column("when", TEXT, lambda row: row.when or None, "the date as EDTF, or as TIMEX3 after `timex3:`", 16),
    Column("display", TEXT, lambda row: row.display or None, "the date in words", 22),
    Column("title", TEXT, lambda row: row.title, "what happened", 48),
    Column("text", TEXT, lambda row: row.text, "the sentence or entry that says so", 64),
    Column("source", TEXT, lambda row: row.source or None, "the name of the document", 24),
    Column("place", TEXT, lambda row: row.place or None, "where in the document: `page 12`, `row 7`", 16),
    Column("status", TEXT, lambda row: row.status, "`happened`, `planned`, `reported`, `hypothetical`, `negated`"),
    Column("basis", TEXT, lambda row: _basis(row), "where the date comes from: `stated`, `structure`, `context`", 10),
    Column("confidence", NUMBER, lambda row: row.confidence, "how sure the date is, from 0 to 1", 10),
    Column("granularity", TEXT, lambda row: row.granularity or None, "of the date: `year`, `day`, `minute` ..."),
    Column("qualifier", TEXT, lambda row: row.qualifier or None, "`uncertain`, `approximate`, or both with `and`"),
    Column("modifier", TEXT, lambda row: _modifier(row), "TIMEX3's: `START`, `BEFORE`, `APPROX` ...", 10),
    Column("utc_offset", INTEGER, lambda row: row.value and row.value.offset, "the minutes from UTC of a time", 10),
    Column("begins", MOMENT, lambda row: row.first, "the beginning of the date", 20),
    Column("ends", MOMENT, lambda row: row.value and row.value.end, "its end, which is not part of it", 20),
    Column("first_year", INTEGER, lambda row: _field(row.first, 0), "the year of its first day; 44 BC is -43", 10),
    Column("first_month", INTEGER, lambda row: _field(row.first, 1), "the month of its first day", 10),
    Column("first_day", INTEGER, lambda row: _field(row.first, 2), "its first day", 10),
    Column("last_year", INTEGER, lambda row: _field(row.last, 0), "the year of its last day", 10),
    Column("last_month", INTEGER, lambda row: _field(row.last, 1), "the month of its last day", 10),
    Column("last_day", INTEGER, lambda row: _field(row.last, 2), "its last day", 10),
    Column("tags", TEXTS, lambda row: row.tags, "an editor's tags"),
    Column("note", TEXT, lambda row: row.note, "an editor's note", 24),
    Column("sources", INTEGER, lambda row: 1 + len(row.others), "the number of reports of the event", 8),
    Column("other_sources", TEXTS, lambda row: tuple(o.place for o in row.others), "where the other reports stand", 24),
    Column("other_dates", TEXTS, lambda row: tuple(o.when for o in row.others), "the dates that they give", 16),
    Column("other_texts", TEXTS, lambda row: tuple(o.text for o in row.others), "what they say", 48),
    Column("document", TEXT, lambda row: plain(row.event.document), "the id of the document", 24),
    Column("address", TEXT, lambda row: row.address or None, "its web address, or its path", 32),
    Column("author", TEXT, lambda row: _of_document(row, "author"), "its author", 20),
    Column("language", TEXT, lambda row: _of_document(row, "language"), "its language, a BCP 47 code", 10),
    Column("sha256", TEXT, lambda row: row.sha256 or None, "the SHA-256 of its file", 20),
    Column("reference_date", TEXT, lambda row: _of_document(row, "reference_date"), "its reference date", 16),
    Column(
        "reference_date_source",
        TEXT,
        lambda row: _of_document(row, "date_source"),
        "where that comes from: `given`, `metadata`, `text` ...",
    ),
    Column("start", INTEGER, lambda row: row.start, "the offset of the report in the document's text", 8),
    Column("end", INTEGER, lambda row: row.end, "the offset of its end", 8),
    Column("weight", TEXT, lambda row: _added(row, "weight"), "an editor's weight: `major` or `minor`", 8),
    Column("review", TEXT, lambda row: _added(row, "review"), "an editor's review: `checked` or `disputed`", 10),
    Column("reviewed_by", TEXT, lambda row: _added(row, "by"), "who reviewed it", 10),
    Column("location", TEXT, lambda row: _added(row, "place"), "where it happened, as an editor says", 20),
    Column("links", TEXTS, lambda row: row.links, "the addresses of an editor's links", 32),
    Column("picture", TEXT, lambda row: row.picture or None, "the address of its picture, if that is not embedded", 32),
    Column("picture_text", TEXT, lambda row: row.picture_text or None, "what its picture shows, in words", 32),
)


def _of_document(row: Record, name: str) -> str | None:
    """Some of a document's metadata, as plain text."""
    text = getattr(row.document, name, None)
    return plain(text) if text else None


def _added(row: Record, name: str) -> str | None:
    """A text that an editor added, as plain text."""
    text = getattr(row.event.editorial, name, None)
    return plain(text) if text else None


def _basis(row: Record) -> str | None:
    return row.basis if row.when else None


def _modifier(row: Record) -> str | None:
    return row.value.mod if row.value else None


def _field(moment: Moment | None, number: int) -> int | None:
    return moment[number] if moment else None


def cell(column: Column, record: Record) -> str | int | float | None:
    """The value of a record in a column as a text or a number: moments in ISO 8601, the texts of a list in one.

    >>> cell(Column("begins", MOMENT, lambda row: Moment(-43, 3, 15), ""), None)
    '-000043-03-15'
    """
    value = column.of(record)
    if column.kind == MOMENT:
        return iso(value)
    if column.kind == TEXTS:
        return BETWEEN.join(value)
    found: str | int | float | None = value
    return found
