"""Read EPUB books: the chapters in the order of reading, and the metadata of the book."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from timeline.model import Block, Document, Problem
from timeline.read.archive import BadArchive, member, open_archive
from timeline.read.builder import TextBuilder
from timeline.read.columns import Columns
from timeline.read.decode import NotText
from timeline.read.files import Unusable
from timeline.read.html import read_html
from timeline.read.properties import FIRST_PRINTED, authors, day_of, plausible_title
from timeline.read.xml_tree import parse_xml

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION, _RIGHTS = "META-INF/encryption.xml", "META-INF/rights.xml"
_XHTML = ("application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document")
_OPF, _DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
_NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
#: The most bytes of all chapters together.
MAX_MARKUP = 50_000_000
#: The dates of a book that say when it was written or published, the best first; "" is a date without an event.
_EVENTS = ("publication", "original-publication", "", "issued", "creation")
#: Headings up to this level begin a section.
_SECTION_LEVEL = 2
_LONGEST_LABEL = 80


class _Item(NamedTuple):
    """A file of the book: its path in the archive, its type, and its properties."""

    path: str
    type: str
    properties: str


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document in an EPUB file, with its chapters and their sections as places.

    Its date is that of publication.
    """
    archive = open_archive(data, name)
    package_path = _package_path(archive, name)
    package = parse_xml(member(archive, package_path, name), name)
    items = _items(package, package_path)
    titles = _contents(archive, items, name)
    builder, problems = TextBuilder(), list[Problem]()
    protected = _is_protected(archive, name)
    size = 0
    for item in _spine(package, items):
        try:
            content = member(archive, item.path, name)
            size += len(content)
            if size > MAX_MARKUP:
                raise Unusable(f"{name}: chapters of more than {MAX_MARKUP // 10**6} MB")
            chapter, found = read_html(content, name)
        except (BadArchive, NotText) as error:
            problems.append(Problem(f"a chapter is left out: {str(error).removeprefix(f'{name}: ')}", name))
            continue
        problems += [problem for problem in found if problem not in problems]
        _add(builder, chapter, titles.get(item.path))
    document = _document(builder, package, name)
    if protected and not document.text.strip():
        raise Unusable(f"{name}: an encrypted book; give it without copy protection")
    return [document], problems


def _package_path(archive: ZipFile, name: str) -> str:
    """The path of the package, which lists the files of the book."""
    container = parse_xml(member(archive, _CONTAINER, name), name)
    for element in container.iter():
        if element.tag.rpartition("}")[2] == "rootfile" and element.get("full-path"):
            return normpath(element.get("full-path", ""))
    raise Unusable(f"{name}: a book without a package")


def _is_protected(archive: ZipFile, name: str) -> bool:
    """Whether parts of a book are encrypted; fonts often are."""
    return bool({_ENCRYPTION, _RIGHTS} & set(archive.namelist()))


def _items(package: Element, path: str) -> dict[str, _Item]:
    """The files of a book by their ids."""
    found = {}
    for element in package.iter(f"{_OPF}item"):
        place = normpath(join(dirname(path), unquote(element.get("href", "")).partition("#")[0]))
        found[element.get("id", "")] = _Item(place, element.get("media-type", ""), element.get("properties", ""))
    return found


def _spine(package: Element, items: Mapping[str, _Item]) -> Iterator[_Item]:
    """The chapters in the order of reading, without the table of contents, each once."""
    seen = set[str]()
    for element in package.iter(f"{_OPF}itemref"):
        item = items.get(element.get("idref", ""))
        if item and item.type in _XHTML and "nav" not in item.properties.split() and item.path not in seen:
            seen.add(item.path)
            yield item


def _contents(archive: ZipFile, items: Mapping[str, _Item], name: str) -> dict[str, str]:
    """The titles of chapters in the table of contents, by the paths of their files."""
    found: dict[str, str] = {}
    for item in items.values():
        if item.type != "application/x-dtbncx+xml" or item.path not in archive.namelist():
            continue
        try:
            root = parse_xml(member(archive, item.path, name), name)
        except Unusable:
            continue
        for point in root.iter(f"{_NCX}navPoint"):
            label, content = point.find(f"{_NCX}navLabel/{_NCX}text"), point.find(f"{_NCX}content")
            if label is not None and content is not None and (label.text or "").strip():
                source, _, part = unquote(content.get("src", "")).partition("#")
                if not part:
                    found.setdefault(normpath(join(dirname(item.path), source)), " ".join((label.text or "").split()))
    return found


def _add(builder: TextBuilder, chapter: Document, title: str | None) -> None:
    """Add the blocks of a chapter to the text of the book."""
    headings = [block for block in chapter.blocks if block.kind in ("title", "heading")]
    if title and chapter.blocks and (not headings or headings[0] is not chapter.blocks[0]):
        builder.place("section", _label(title))
    for block in chapter.blocks:
        text = chapter.text[block.start : block.end]
        if block.kind == "title" or (block.kind == "heading" and block.level <= _SECTION_LEVEL):
            builder.place("section", _label(text))
        if block.kind == "row":
            cells = [chapter.text[start:end] for start, end in block.cells]
            builder.row(cells, block.heads, block.roles, level=block.level)
        else:
            builder.add(text, "heading" if block.kind == "title" else block.kind, _level(block))


def _level(block: Block) -> int:
    return 1 if block.kind == "title" else block.level


def _label(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"


def _document(builder: TextBuilder, package: Element, name: str) -> Document:
    """The document, with the metadata of the package."""

    def values(key: str) -> list[str]:
        return [" ".join((element.text or "").split()) for element in package.iter(f"{_DC}{key}")]

    day = _day(package)
    languages = [value for value in values("language") if value]
    return builder.document(
        name,
        title=plausible_title(next(iter(values("title")), None)),
        author=authors(values("creator")),
        language=languages[0] if languages else None,
        reference_date=day,
        date_source="metadata" if day else None,
    )


def _day(package: Element) -> str | None:
    """The day of publication."""
    days: dict[str, str] = {}
    for element in package.iter(f"{_DC}date"):
        if day := day_of(element.text, FIRST_PRINTED):
            days.setdefault(element.get(f"{_OPF}event", ""), day)
    return next((days[event] for event in _EVENTS if event in days), None)
