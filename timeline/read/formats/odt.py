"""Read ODT files (OpenDocument text): headings, paragraphs, lists, tables, footnotes and metadata."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from timeline.model import Document, Problem
from timeline.read.archive import member, open_archive
from timeline.read.columns import Columns
from timeline.read.files import Unusable
from timeline.read.html_tables import Cell, Table, texts_by_column
from timeline.read.office_text import OfficeText
from timeline.read.properties import authors, dated, day_of, plausible_title
from timeline.read.xml_tree import parse_xml

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _TABLE, _OFFICE, _STYLE, _META = (_OASIS % name for name in ("text", "table", "office", "style", "meta"))
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DRAW = _OASIS % "drawing"
#: Parts that only hold other blocks, and those that are no part of the text.
_HOLDERS = frozenset(
    (f"{_TEXT}section", f"{_TEXT}index-body", f"{_DRAW}text-box", f"{_DRAW}frame", f"{_TEXT}numbered-paragraph")
)
_NO_TEXT = frozenset(
    (
        f"{_TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_OFFICE}binary-data",
        f"{_TEXT}ruby-text",
        f"{_TEXT}sequence-decls",
    )
)
_INDEXES = frozenset(f"{_TEXT}{name}" for name in ("table-of-content", "alphabetical-index", "illustration-index"))
#: The names that all programs give the style of a title.
_TITLE_STYLES = frozenset(("Title", "Titel"))
#: The most bytes of a text with its markup.
MAX_MARKUP = 100_000_000
#: The most spaces that one element stands for, and cells that another one does.
_MOST_SPACES, _MOST_REPEATED = 20, 50


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document in an ODT file, with its headings and the numbers of its paragraphs and rows as places."""
    archive = open_archive(data, name)
    names = set(archive.namelist())
    if "META-INF/manifest.xml" in names and b"encryption-data" in member(archive, "META-INF/manifest.xml", name):
        raise Unusable(f"{name}: an encrypted document; give it without a password")
    source = member(archive, "content.xml", name)
    if len(source) > MAX_MARKUP:
        raise Unusable(f"{name}: a text of more than {MAX_MARKUP // 10**6} MB with its markup")
    content = parse_xml(source, name)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise Unusable(f"{name}: not a text document")
    reader = _Reader(content)
    reader.blocks(body)
    document = reader.text.document(name, **_metadata(archive, name) if "meta.xml" in names else {})
    created = document.reference_date
    return [dated(document, created)], []


def _metadata(archive: ZipFile, name: str) -> dict[str, str | None]:
    """The title, the author, the language and the day of creation."""
    meta = parse_xml(member(archive, "meta.xml", name), name).find(f"{_OFFICE}meta")
    if meta is None:
        return {}
    return {
        "title": plausible_title(meta.findtext(f"{_DC}title")),
        "author": authors([meta.findtext(f"{_META}initial-creator") or meta.findtext(f"{_DC}creator")]),
        "language": (meta.findtext(f"{_DC}language") or "").strip() or None,
        "reference_date": day_of(meta.findtext(f"{_META}creation-date") or meta.findtext(f"{_DC}date")),
    }


class _Reader:
    """Adds the blocks of a document to its text."""

    def __init__(self, content: Element) -> None:
        self.text = OfficeText()
        self.titles, self.bold = set(_TITLE_STYLES), set[str]()
        for style in content.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style"):
            own = style.get(f"{_STYLE}name", "")
            if style.get(f"{_STYLE}parent-style-name") in _TITLE_STYLES:
                self.titles.add(own)
            properties = style.find(f"{_STYLE}text-properties")
            if properties is not None and properties.get(f"{_FO}font-weight") in ("bold", "700", "800", "900"):
                self.bold.add(own)

    def blocks(self, parent: Element, depth: int = 0) -> None:
        """Add the blocks within an element; `depth` is the number of open lists."""
        is_first = depth > 0
        for element in parent:
            match element.tag:
                case tag if tag == f"{_TEXT}h":
                    self._paragraph(element, "heading", _number(element, f"{_TEXT}outline-level", 1, 6))
                case tag if tag == f"{_TEXT}p":
                    self._paragraph(element, "item" if is_first else "", depth)
                    is_first = False
                case tag if tag == f"{_TEXT}list":
                    for item in element:
                        self.blocks(item, depth + 1)
                case tag if tag == f"{_TABLE}table":
                    self._table(element)
                case tag if tag in _HOLDERS:
                    self.blocks(element, depth)
                case tag if tag in _INDEXES:
                    for line in element.iter(f"{_TEXT}p"):
                        self.text.add("".join(self._texts(line)), "aside")

    def _paragraph(self, element: Element, kind: str, level: int) -> None:
        text = "".join(self._texts(element))
        style = element.get(f"{_TEXT}style-name", "")
        if kind == "heading":
            self.text.heading(text, level)
        elif style in self.titles and not level:
            self.text.heading(text, 1)
        else:
            self.text.paragraph(text, kind, level, is_bold=style in self.bold or self._is_in_bold(element))
        for box in element.iter(f"{_DRAW}text-box"):
            self.blocks(box)

    def _is_in_bold(self, element: Element) -> bool:
        """Whether all text of a paragraph is in bold spans."""
        if (element.text or "").strip() or not len(element):
            return False
        return all(child.get(f"{_TEXT}style-name") in self.bold and not (child.tail or "").strip() for child in element)

    def _texts(self, element: Element) -> Iterator[str]:
        """The pieces of the text of a paragraph; its notes are kept for later."""
        yield element.text or ""
        for child in element:
            if child.tag == f"{_TEXT}s":
                yield " " * _number(child, f"{_TEXT}c", 1, _MOST_SPACES)
            elif child.tag == f"{_TEXT}tab":
                yield "\t"
            elif child.tag == f"{_TEXT}line-break":
                yield "\n"
            elif child.tag == f"{_TEXT}note":
                body = child.find(f"{_TEXT}note-body")
                lines = [] if body is None else ["".join(self._texts(line)) for line in body.iter(f"{_TEXT}p")]
                self.text.note("\n".join(lines))
            elif child.tag not in _NO_TEXT and not child.tag.startswith(_DRAW):
                yield from self._texts(child)
            yield child.tail or ""

    def _table(self, element: Element) -> None:
        open_table, rows = Table(), []
        for row in element.iter(f"{_TABLE}table-row"):
            cells: list[Cell] = []
            for child in row:
                if child.tag == f"{_TABLE}table-cell":
                    text = "\n".join("".join(self._texts(line)) for line in _lines(child))
                    columns = _number(child, f"{_TABLE}number-columns-spanned", 1, _MOST_REPEATED)
                    spanned = _number(child, f"{_TABLE}number-rows-spanned", 1, _MOST_REPEATED)
                    again = _number(child, f"{_TABLE}number-columns-repeated", 1, _MOST_REPEATED) if text else 1
                    cells += [Cell("td", text, columns, spanned) for _ in range(again)]
            rows.append(texts_by_column(cells, open_table))
        self.text.table(rows)


def _lines(cell: Element) -> Iterator[Element]:
    return (line for line in cell.iter() if line.tag in (f"{_TEXT}p", f"{_TEXT}h"))


def _number(element: Element, key: str, least: int, most: int) -> int:
    """A number in an attribute, within limits; the least one if there is none."""
    value = element.get(key, "")
    return min(max(int(value), least), most) if value.isascii() and value.isdigit() and len(value) < 7 else least
