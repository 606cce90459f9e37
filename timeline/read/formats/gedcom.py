"""Read family trees (GEDCOM 5.5.1 and 7): each event of a person or family is a row with its date, place and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pkgutil import get_data
from typing import Any, NamedTuple
from unicodedata import normalize

from timeline.model import Document, Problem
from timeline.read.builder import TextBuilder, clean
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.gedcom_dates import GedcomDate, gedcom_date

_LINE = re.compile(r"\s*(?P<level>\d{1,2})\s+(?:(?P<id>@[^@\s]+@)\s+)?(?P<tag>[A-Za-z0-9_]+)(?: (?P<value>.*))?")
#: No record is nested deeper.
_DEEPEST = 99
#: The records that have events, the tags in them that are not events although they may have dates, and the cells.
_RECORDS = ("INDI", "FAM")
_NOTES = ("NOTE", "SNOTE")
_NO_EVENTS = frozenset(
    ("CHAN", "CREA", "SOUR", "OBJE", "NOTE", "SNOTE", "NAME", "SUBM", "REPO", "ASSO", "FAMC", "FAMS")
)
_HEADS, _ROLES = ("DATE", "EVENT", "PLAC", "NOTE", "PHRASE"), ("date", "title", "", "text", "source")
_ANSEL = "ANSEL"
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
#: The codes of languages by their English names, as version 5.5.1 has them.
_LANGUAGES = {"english": "en", "german": "de", "french": "fr"}


class Node(NamedTuple):
    """A line with its number, its parts, and the lines below it."""

    number: int
    id: str
    tag: str
    value: str
    below: list[Node]

    def first(self, tag: str) -> Node | None:
        """The first line with a tag below this one."""
        return next((node for node in self.below if node.tag == tag), None)

    def text(self, tag: str | None = None) -> str:
        """The value of this line, or of the first with a tag below it, with the lines that continue it."""
        node = self if tag is None else self.first(tag)
        if node is None:
            return ""
        parts = [node.value]
        for line in node.below:
            if line.tag in ("CONT", "CONC"):
                parts.append(("\n" if line.tag == "CONT" else "") + line.value)
        return "".join(parts).strip()


class Row(NamedTuple):
    """An event: its line, its date as it is written and its value, and the cells of its row."""

    line: int
    written: str
    date: GedcomDate
    cells: list[str]


class Note(NamedTuple):
    """A note on a person or family: its line, and its text."""

    line: int
    text: str


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The events of a GEDCOM file as one document of rows. Unusable if it is none.

    >>> source = b"0 HEAD\\n0 @I1@ INDI\\n1 NAME Ada /Merrow/\\n1 BIRT\\n2 DATE ABT 1850\\n2 PLAC Quay\\n0 TRLR"
    >>> [document], _ = read(source, "a.ged", Columns())
    >>> document.text, document.marked[0].value, document.places[0].label
    ('ABT 1850\\tBirth of Ada Merrow\\tQuay\\t', '1850~', '4')
    """
    text, problems = _decoded(data, name)
    records, damaged = _records(text)
    if not records or records[0].tag != "HEAD":
        raise Unusable(f"{name}: not a GEDCOM file: it does not begin with 0 HEAD")
    if damaged:
        problems.append(Problem(f"{damaged} lines are no lines of GEDCOM, and left out", name))
    head = records[0]
    version = head.first("GEDC")
    tree = _Tree(records, _language(head), 7 if version and version.text("VERS").startswith("7") else 5)
    builder = TextBuilder()
    for row in tree.rows():
        builder.place("line", str(row.line))
        if isinstance(row, Note):
            builder.add(row.text)
            continue
        builder.row(row.cells, _HEADS, _ROLES, (row.date.value,))
        if row.date.problem:
            problems.append(Problem(f"the date {row.written[:60]!r} of line {row.line} {row.date.problem}", name))
    # The day on which the file was written, in its head, is none from which its dates are counted.
    return [builder.document(name, language=tree.language)], problems


def _decoded(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """The text of a file, in the character set that its head declares."""
    declared = re.search(rb"^\s*1 CHAR (\w+)", data[:4096], re.MULTILINE)
    charset = declared[1].decode().upper() if declared else ""
    if charset == _ANSEL and not data.isascii():
        library("ansel", "gedcom", "reading GEDCOM files in ANSEL").register()
        return normalize("NFC", data.decode("gedcom", "replace")), []
    return decode(data, name, "cp1252" if charset in ("ANSI", "IBMPC") else None)


def _records(text: str) -> tuple[list[Node], int]:
    """The records of a file, and how many lines could not be read. A line that is none continues the one before."""
    records: list[Node] = []
    path: list[Node] = []
    damaged = 0
    for number, line in enumerate(clean(text).split("\n"), 1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line)
        level = int(found["level"]) if found else 0
        if found is None or level > min(len(path), _DEEPEST):
            damaged += 1
            continue
        node = Node(number, found["id"] or "", found["tag"].upper(), (found["value"] or "").replace("@@", "@"), [])
        del path[level:]
        (path[-1].below if path else records).append(node)
        path.append(node)
    return records, damaged


class _Tree:
    """The people and families of a file, and the words of its language."""

    def __init__(self, records: list[Node], language: str | None, version: int) -> None:
        self.version = version
        self.language = language
        self._records = [record for record in records if record.tag in _RECORDS]
        self._words = {**titles()["en"], **titles().get(language or "en", {})}
        self._names = {record.id: self._name(record) for record in records if record.tag == "INDI"}
        self._notes = {record.id: record.text() for record in records if record.tag in _NOTES}

    def rows(self) -> Iterator[Row | Note]:
        """The events of all people and families, and the notes on them."""
        for record in self._records:
            name = self._names[record.id] if record.tag == "INDI" else self._couple(record)
            for node in record.below:
                if node.tag in _NOTES and (told := self._told(node)):
                    yield Note(node.number, told)
                date = node.first("DATE")
                if node.tag not in _NO_EVENTS and (date is not None or node.tag in self._words):
                    row = self._row(node, date, name)
                    if any(cell for cell in (row.cells[0], *row.cells[2:])):
                        yield row

    def _row(self, node: Node, date: Node | None, name: str) -> Row:
        """The row of an event. What is written instead of a date is only read as one if it names its year."""
        written, phrase = (date.text(), date.text("PHRASE")) if date is not None else ("", "")
        value = gedcom_date(written, version=self.version)
        shown = written if value.value or not phrase else phrase
        known = value.value is not None or _YEAR.search(shown) is not None
        cells = [shown if known else "", self._title(node, name), node.text("PLAC"), self._note(node)]
        return Row(node.number, written, value, cells if known else [*cells, shown])

    def _title(self, node: Node, name: str) -> str:
        """The title of an event: by its tag, or by the words of its type, with its value behind a colon.

        The tags of programs, which begin with "_", are not shown.
        """
        kind = node.text("TYPE")
        pattern = self._words.get(node.tag)
        title = (
            pattern.format(name=name)
            if pattern and not (kind and node.tag in ("EVEN", "FACT"))
            else f"{kind}: {name}"
            if kind
            else str(self._words["EVEN"]).format(name=name)
        )
        value = node.text() if node.value not in ("", "Y") and not node.value.startswith("@") else ""
        return f"{title}: {value}" if value else title

    def _note(self, node: Node) -> str:
        """The notes of an event."""
        return "\n".join(self._told(line) for line in node.below if line.tag in _NOTES)

    def _told(self, note: Node) -> str:
        """The text of a note, which can stand in a record of its own."""
        text = note.text()
        return self._notes.get(text, text)

    def _name(self, record: Node) -> str:
        """The name of a person as people write it."""
        return " ".join(record.text("NAME").replace("/", " ").split()) or str(self._words["unnamed"])

    def _couple(self, record: Node) -> str:
        """The names of a couple."""
        found = [self._names.get(record.text(tag)) for tag in ("HUSB", "WIFE")]
        return f" {self._words['and']} ".join(filter(None, found)) or str(self._words["unnamed"])


def _language(head: Node) -> str | None:
    """The code of the language that a file declares, if it is one with words for the events."""
    declared = head.text("LANG").lower()
    code = _LANGUAGES.get(declared, declared.partition("-")[0])
    return code if code in titles() else None


@cache
def titles() -> Mapping[str, Mapping[str, Any]]:
    """The titles of events by language and tag."""
    return tomllib.loads((get_data("timeline.read", "gedcom.toml") or b"").decode("utf-8"))
