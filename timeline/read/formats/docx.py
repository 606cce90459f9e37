"""Read DOCX files: paragraphs, headings, lists, tables, footnotes, and the core properties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from timeline.model import Document, Problem
from timeline.read.archive import BadArchive, member, open_archive
from timeline.read.columns import Columns
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.html_tables import LONGEST_REPEATED, MOST_SPANNED
from timeline.read.office_text import OfficeText
from timeline.read.properties import authors, dated, day_of, plausible_title

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
#: How an OLE file begins: a DOCX file with a password is one.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The most elements of the parts of a file that are XML.
_MOST_ELEMENTS = 1_500_000
#: What stands for characters in a run.
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
#: Elements without text of the paragraph in which they are: what was deleted or moved away, fields, boxes, comments.
_NO_TEXT = frozenset(
    f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "txbxContent", "sdtPr", "rt")
) | {_FALLBACK}
#: The names of the styles of titles and headings, which are the same in all languages.
_TITLE, _HEADING = "title", "heading "
#: The style of a nested item: "List Bullet 2".
_LIST = re.compile(r"list [a-z]+ ([2-5])")
#: The deepest nesting of items.
_MOST_NESTED = 8
#: The value of an outline level that is body text, and how many styles can be based on each other.
_BODY_LEVEL, _MOST_STYLES = 9, 20
_FALSE = ("0", "false", "none", "off")


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document in a DOCX file, with its headings and the numbers of its paragraphs and rows as places."""
    docx = library("docx", "docx", "reading DOCX files")
    _check(data, name)
    try:
        opened = docx.Document(BytesIO(data))
        reader = _Reader(opened)
        reader.blocks(opened.element.body)
        properties = _properties(opened)
    except RecursionError:
        raise Unusable(f"{name}: a document that is nested too deep") from None
    except Exception:  # python-docx, lxml and zipfile raise many kinds of errors for damaged files
        raise Unusable(f"{name}: a damaged DOCX file") from None
    document = reader.text.document(name, **properties)
    return [dated(document, document.reference_date)], []


def _check(data: bytes, name: str) -> None:
    """Refuse a file that is encrypted, or larger within than the limits."""
    if data.startswith(_OLE):
        raise Unusable(f"{name}: an encrypted or old Word file; save it as DOCX, without a password")
    archive = open_archive(data, name)
    elements = 0
    for path in archive.namelist():
        if path.endswith((".xml", ".rels")):
            elements += member(archive, path, name).count(b"<")
            if elements > 2 * _MOST_ELEMENTS:
                raise BadArchive(f"{name}: XML with too many elements")


def _properties(opened: Any) -> dict[str, str | None]:
    """The title, the author, the language and the day of creation; the template of python-docx has none of its own."""
    core = opened.core_properties
    created = core.created
    return {
        "title": plausible_title(core.title),
        "author": authors([core.author]),
        "language": core.language or None,
        "reference_date": day_of(created.isoformat()) if created is not None else None,
    }


class _Reader:
    """Adds the blocks of a document to its text."""

    def __init__(self, opened: Any) -> None:
        self.text = OfficeText()
        self.styles = {style.style_id: style.element for style in opened.styles}
        self.notes = _notes(opened)

    def blocks(self, parent: Any) -> None:
        """Add the paragraphs and tables within an element, also within content controls and other holders."""
        for element in parent:
            if element.tag == f"{_W}p":
                self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                self.text.table(list(self._rows(element)))
            elif isinstance(element.tag, str) and element.tag not in _NO_TEXT:
                self.blocks(element)

    def _paragraph(self, element: Any) -> None:
        text = "".join(self._texts(element))
        level = self._level(element)
        numbering = self._property(element, "numPr")
        if level is not None:
            self.text.heading(text, level)
        elif numbering is not None and _value(numbering.find(f"{_W}numId")) != "0":
            self.text.paragraph(text, "item", self._depth(element, _value(numbering.find(f"{_W}ilvl")) or "0"))
        else:
            self.text.paragraph(text, is_bold=_is_bold(element))
        for box in element.iter(f"{_W}txbxContent"):
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                self.blocks(box)

    def _level(self, element: Any) -> int | None:
        """The level of a heading, by its outline level or the name of its style; None for any other paragraph."""
        for number, style in enumerate(self._styles_of(element)):
            name = (_value(style.find(f"{_W}name")) or "").lower()
            if name == _TITLE and not number:  # others can be based on it, such as that of the author
                return 1
            if name.startswith(_HEADING) and name[len(_HEADING) :].isdigit():
                return min(max(int(name[len(_HEADING) :]), 1), 6)
        outline = _value(self._property(element, "outlineLvl"))
        if outline and outline.isdigit() and int(outline) < _BODY_LEVEL:
            return min(int(outline) + 1, 6)
        return None

    def _depth(self, element: Any, level: str) -> int:
        """The nesting of an item: by the level of its numbering, or else by the number of its style."""
        for style in self._styles_of(element) if level == "0" else ():
            if match := _LIST.fullmatch((_value(style.find(f"{_W}name")) or "").lower()):
                return int(match[1])
        return min(int(level), _MOST_NESTED) + 1 if level.isdigit() else 1

    def _property(self, element: Any, name: str) -> Any:
        """A property of a paragraph: its own, or that of its style; None if there is none."""
        for holder in (element, *self._styles_of(element)):
            properties = holder.find(f"{_W}pPr")
            found = None if properties is None else properties.find(f"{_W}{name}")
            if found is not None:
                return found
        return None

    def _styles_of(self, element: Any) -> Iterator[Any]:
        """The style of a paragraph, and those that it is based on."""
        properties = element.find(f"{_W}pPr")
        name = None if properties is None else _value(properties.find(f"{_W}pStyle"))
        for _ in range(_MOST_STYLES):
            style = self.styles.get(name) if name else None
            if style is None:
                return
            yield style
            name = _value(style.find(f"{_W}basedOn"))

    def _texts(self, element: Any) -> Iterator[str]:
        """The pieces of the text of a paragraph; its footnotes are kept for later."""
        for child in element:
            tag = child.tag
            if tag in _NO_TEXT or not isinstance(tag, str):
                continue
            name = tag.removeprefix(_W)
            if name == "t":
                yield child.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name in ("footnoteReference", "endnoteReference"):
                note = self.notes.get((name, child.get(f"{_W}id")))
                if note is not None:
                    self.text.note("\n".join("".join(self._texts(line)) for line in note.iter(f"{_W}p")))
            elif len(child):
                yield from self._texts(child)

    def _rows(self, table: Any) -> Iterator[list[str]]:
        """The texts of the cells of each row; a cell that spans several rows is in each of them."""
        above: list[str] = []
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:  # of a table within a cell
                continue
            cells: list[str] = []
            for cell in row.iter(f"{_W}tc"):
                if next(cell.iterancestors(f"{_W}tr")) is not row:
                    continue
                text = "\n".join("".join(self._texts(line)) for line in cell.iter(f"{_W}p"))
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                if merged is not None and _value(merged) in (None, "continue") and len(cells) < len(above):
                    text = above[len(cells)] if len(above[len(cells)]) <= LONGEST_REPEATED else ""
                span = _value(cell.find(f"{_W}tcPr/{_W}gridSpan")) or "1"
                cells += [text, *[""] * (min(int(span), MOST_SPANNED) - 1 if span.isdigit() else 0)]
            yield cells
            above = cells


def _notes(opened: Any) -> Mapping[tuple[str, str | None], Any]:
    """The footnotes and endnotes by the names of their references and their numbers."""
    from docx.oxml import parse_xml  # the parser of python-docx, which expands no entities

    found = {}
    for part in opened.part.package.iter_parts():
        for kind in ("footnote", "endnote"):
            if str(part.partname) == f"/word/{kind}s.xml":
                for note in parse_xml(part.blob):
                    found[f"{kind}Reference", note.get(f"{_W}id")] = note
    return found


def _value(element: Any) -> str | None:
    """The value of a property; None if it has none."""
    return None if element is None else element.get(f"{_W}val")


def _is_bold(element: Any) -> bool:
    """Whether all text of a paragraph is in bold type."""
    runs = [run for run in element.iter(f"{_W}r") if "".join(text.text or "" for text in run.iter(f"{_W}t")).strip()]
    bold = [run.find(f"{_W}rPr/{_W}b") for run in runs]
    return bool(runs) and all(one is not None and _value(one) not in _FALSE for one in bold)
