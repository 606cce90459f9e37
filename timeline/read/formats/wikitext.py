"""Read wikitext with mwparserfromhell, alone or in MediaWiki's XML: dates in templates are kept, notes are not.

Wikitext is turned into HTML, which the reader of web pages then reads: headings, lists, tables and paragraphs.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from html import escape
from pkgutil import get_data
from typing import Any, NamedTuple
from xml.parsers import expat

from timeline.guard import shortened
from timeline.language import detect
from timeline.model import Document, Problem
from timeline.read.builder import clean
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.html import read_markup
from timeline.read.reference_date import date_or_none
from timeline.read.wikitext_source import closed
from timeline.value import TimeValue

_XML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<mediawiki\b")
_MAGIC = re.compile(r"__[A-Z]{3,20}__")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_INTERWIKI = re.compile(r"[a-z]{2,3}(?:-[a-z]+)?:")
_NUMBER, _YEAR = re.compile(r"[0-9]{1,2}|-?[0-9]{3,5}"), re.compile(r"[0-9]{1,4}")
#: Elements that contain blocks, and items of lists.
_BLOCKS = frozenset(("div", "center", "blockquote", "p", "onlyinclude", "includeonly", "poem", "td", "small", "big"))
_LISTS = frozenset(("li", "dd", "dt"))
#: The main namespace of a wiki, which has its articles.
_ARTICLES = "0"
#: No item of a list is nested deeper.
_DEEPEST = 6
#: The most positions of a date template that are its parts: year, month, day, hour, minute.
_PARTS, _YEAR_DIGITS = 5, 4


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The page in a file of wikitext, or the articles in MediaWiki's XML, each with the day of its revision.

    >>> source = b"'''Merrow''' was [[founded]] in {{start date|1850|5}}.<ref>Log</ref>"
    >>> read(source, "a.wiki", Columns())[0][0].text
    'Merrow was founded in May 1850.'
    """
    parse = library("mwparserfromhell", "wikitext", "reading wikitext").parse
    if _XML.match(data):
        pages, problems = _pages(data, name)
    else:
        text, problems = decode(data, name)
        pages = [_Page("", clean(text), None)]
    documents = []
    for number, page in enumerate(pages, 1):
        id = name if len(pages) == 1 else f"{name} ({page.title or number})"
        try:
            documents.append(_document(page, id, parse))
        except RecursionError:
            which = f"the article {shortened(page.title)} is left out" if page.title else "left out"
            problems.append(Problem(f"{which}: its templates or links are nested too deep", name))
    return documents, problems


class _Page(NamedTuple):
    """A page of a wiki: its title, its wikitext, and when it was written."""

    title: str
    text: str
    written: str | None


def _document(page: _Page, id: str, parse: Callable[[str], Any]) -> Document:
    """The document of a page."""
    language = detect(page.text)
    html = "".join(_Html(language).blocks(parse(closed(page.text)).nodes))
    heading = f"<h1>{escape(page.title)}</h1>" if page.title else ""
    document = read_markup(f"<!doctype html><body>{heading}{html}</body>", id)
    return replace(
        document,
        title=page.title or document.title,
        reference_date=page.written,
        date_source="metadata" if page.written else None,
    )


class _Html:
    """Turns nodes of wikitext into HTML, in a language in which dates of templates are written."""

    def __init__(self, language: str) -> None:
        self.language = language

    def blocks(self, nodes: Iterable[Any]) -> Iterator[str]:
        """The blocks of some nodes: headings, tables, items of lists, and paragraphs, which blank lines separate."""
        line: list[str] = []
        depth, in_term = 0, False
        for node in nodes:
            kind = type(node).__name__
            tag = str(node.tag).strip().lower() if kind == "Tag" else ""
            if kind == "Heading":
                yield from _paragraphs(line, depth)
                line, depth = [], 0
                level = min(max(node.level, 1), 6)
                yield f"<h{level}>{escape(self.plain(node.title.nodes))}</h{level}>"
            elif tag == "table":
                yield from _paragraphs(line, depth)
                line, depth = [], 0
                yield from self._table(node)
            elif tag in _LISTS and node.wiki_markup:
                if tag == "dd" and in_term:  # "; 1951 : Rebuilt"
                    line.append(": ")
                    in_term = False
                    continue
                in_term = tag == "dt"
                if not depth or "".join(line).strip():
                    yield from _paragraphs(line, depth)
                    line, depth = [], 0
                depth = min(depth + 1, _DEEPEST)
            elif tag == "pre":
                yield from _paragraphs(line, depth)
                line, depth = [], 0
                yield f"<pre><code>{escape(str(node.contents or ''))}</code></pre>"
            elif tag in _BLOCKS and not node.wiki_markup:
                yield from _paragraphs(line, depth)
                line, depth = [], 0
                quoted = tag == "blockquote"
                yield "<blockquote>" if quoted else ""
                yield from self.blocks(node.contents.nodes if node.contents else ())
                yield "</blockquote>" if quoted else ""
            else:
                text = self.plain([node])
                if depth and "\n" in text:  # the end of an item
                    first, _, text = text.partition("\n")
                    yield from _paragraphs([*line, first], depth)
                    line, depth, in_term = [], 0, False
                line.append(text)
        yield from _paragraphs(line, depth)

    def plain(self, nodes: Iterable[Any]) -> str:
        """The text of some nodes within a line."""
        return "".join(map(self._text, nodes))

    def _text(self, node: Any) -> str:
        match type(node).__name__:
            case "Text":
                return _MAGIC.sub("", str(node))
            case "Template":
                return self._template(node)
            case "Wikilink":
                return self._link(node)
            case "ExternalLink":
                return self.plain(node.title.nodes) if node.title else ""
            case "HTMLEntity":
                return str(node.normalize() or "")
            case "Tag":
                return self._element(node)
            case "Heading":
                return f"\n\n{self.plain(node.title.nodes)}\n\n"
        return ""

    def _element(self, node: Any) -> str:
        tag = str(node.tag).strip().lower()
        if tag in _names("silent"):
            return ""
        if tag == "br":
            return "\n"
        return self.plain(node.contents.nodes) if node.contents else ""

    def _link(self, node: Any) -> str:
        """The text of a link; none for files, categories and pages of other languages."""
        target = str(node.title).strip()
        before, colon, _ = target.partition(":")
        if colon and before.strip().lower() in _names("dropped"):
            return ""
        if node.text is not None:
            return self.plain(node.text.nodes)
        return "" if _INTERWIKI.match(target) else self.plain(node.title.nodes).lstrip(":")

    def _template(self, node: Any) -> str:
        """What a template shows, if it is known; else nothing."""
        name = " ".join(str(node.name).replace("_", " ").split()).lower()
        given = [self.plain(one.value.nodes).strip() for one in node.params if not one.showkey]
        given = [text for text in given if text]
        if name in _names("dashes"):
            return " – "
        if not given:
            return ""
        if name in _names("dates"):
            return _date(given, self.language)
        if name in _phrases():
            return _phrases()[name].format(date=_date(given, self.language))
        if name in _names("about"):
            dates = [
                TimeValue(f"{text.zfill(4)}~").display(self.language) for text in given[:2] if _YEAR.fullmatch(text)
            ]
            return "–".join(dates) if len(dates) == len(given[:2]) else given[0]
        if name in _names("first"):
            return given[0]
        if name in _names("last"):
            return given[-1]
        return " ".join(given[:2]) if name in _names("joined") else ""

    def _table(self, table: Any) -> Iterator[str]:
        """A table, with its cells that reach over several columns or rows."""
        yield "<table><tr>"
        for node in table.contents.nodes if table.contents else ():
            tag = str(node.tag).strip().lower() if type(node).__name__ == "Tag" else ""
            if tag in ("td", "th") and not str(node.contents or "").startswith("+"):  # a caption
                yield self._cell(node, tag)
            elif tag == "tr":
                yield "</tr><tr>"
                for cell in node.contents.nodes if node.contents else ():
                    inner = str(cell.tag).strip().lower() if type(cell).__name__ == "Tag" else ""
                    if inner in ("td", "th"):
                        yield self._cell(cell, inner)
        yield "</tr></table>"

    def _cell(self, cell: Any, tag: str) -> str:
        spans = "".join(
            f' {name}="{escape(str(attribute.value).strip())}"'
            for attribute in cell.attributes
            if (name := str(attribute.name).strip().lower()) in ("rowspan", "colspan")
        )
        text = " ".join(self.plain(cell.contents.nodes).split()) if cell.contents else ""
        return f"<{tag}{spans}>{escape(text)}</{tag}>"


def _paragraphs(parts: Sequence[str], depth: int) -> Iterator[str]:
    """The paragraphs in some text, or the item of a list that is so deep."""
    text = "".join(parts).strip()
    if not text:
        return
    if depth:
        yield f"{'<ul>' * depth}<li>{escape(text)}</li>{'</ul>' * depth}"
        return
    for paragraph in _BLANK_LINES.split(text):
        yield f"<p>{escape(paragraph)}</p>"


def _date(given: Sequence[str], language: str) -> str:
    """The date of a template in words: of its numbers, year first; else its words as they stand."""
    numbers = []
    for text in given[:_PARTS]:
        if not _NUMBER.fullmatch(text):
            break
        numbers.append(int(text))
    if len(given) == 3 and len(numbers) == 3 and len(given[2]) == _YEAR_DIGITS and len(given[0]) <= 2:
        numbers.reverse()  # day, month and year
        given = given[::-1]
    if numbers and len(given[0]) > 2:
        month = given[1] if len(given) > 1 else ""
        if len(numbers) == 1 and month.isalpha():
            return " ".join([*given[2:3], month, given[0]])
        for count in range(len(numbers), 0, -1):
            try:
                return TimeValue.of(*numbers[:count]).display(language)
            except (ValueError, OverflowError):
                continue
    return " ".join(given[:3])


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads((get_data("timeline.read", "wikitext.toml") or b"").decode("utf-8"))


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(_tables()[kind])


def _phrases() -> Mapping[str, str]:
    phrases: Mapping[str, str] = _tables()["phrases"]
    return phrases


def _pages(data: bytes, name: str) -> tuple[list[_Page], list[Problem]]:
    """The articles in MediaWiki's XML, each in its last revision; Unusable if it is not well-formed."""
    dump = _Dump()
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = dump.start, dump.end
    parser.CharacterDataHandler, parser.EntityDeclHandler = dump.add, dump.refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if not dump.pages:
            raise Unusable(f"{name}: not valid XML ({error})") from None
        return dump.pages, [Problem(f"the file is damaged ({error}); the pages before that are read", name)]
    others = "one page that is no article is" if dump.others == 1 else f"{dump.others} pages that are no articles are"
    return dump.pages, [Problem(f"{others} left out", name)] if dump.others else []


class _Dump:
    """Collects the pages of MediaWiki's XML from its elements."""

    def __init__(self) -> None:
        self.pages: list[_Page] = []
        self.others = 0
        self._parts: list[str] = []
        self._fields: dict[str, str] = {}

    def start(self, tag: str, _: dict[str, str]) -> None:
        """Begin an element."""
        self._parts = []
        if tag == "page":
            self._fields = {}

    def add(self, content: str) -> None:
        """Add the text of an element."""
        self._parts.append(content)

    def end(self, tag: str) -> None:
        """End an element; with a page, keep it."""
        if tag in ("title", "ns", "timestamp", "text"):
            self._fields[tag] = "".join(self._parts)
        elif tag == "page":
            if self._fields.get("ns", _ARTICLES).strip() != _ARTICLES:
                self.others += 1
                return
            title = " ".join(self._fields.get("title", "").split())
            self.pages.append(
                _Page(title, clean(self._fields.get("text", "")), date_or_none(self._fields.get("timestamp")))
            )

    def refuse(self, *_: Any) -> None:
        """Refuse a file that declares entities."""
        raise ValueError("it declares entities")
