"""Read the bytes of a web page as a Document: the article and its blocks, title, language, date and address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.model import Document, Problem
from timeline.read.builder import clean
from timeline.read.dateline import dateline
from timeline.read.decode import decode
from timeline.read.html_elements import NO_TEXT
from timeline.read.html_pieces import PieceCollector
from timeline.read.html_text import Piece, text_and_blocks
from timeline.read.html_tokens import Token, tokens
from timeline.read.main_text import SHORTEST
from timeline.read.metadata import DATE_FIELDS, day_in_address, local_date, published, web_address

#: How much of a file is searched for the encoding that it declares, in bytes.
_HEAD = 2048
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def read_html(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """The document in some HTML. Its text is that of the article, if one is marked, with a blank line between blocks.

    >>> page = b"<title>A year</title><meta name=date content=2023-09-18><nav>Home</nav><p>Nothing <b>happened</b>."
    >>> document, _ = read_html(page, "a.html")
    >>> document.text, document.title, document.reference_date
    ('Nothing happened.', 'A year', '2023-09-18')
    """
    source, problems = html_source(data, name)
    page = Page(tokens(source))
    return page.document(name, page.article), problems


def read_markup(source: str, name: str) -> Document:
    """The document in some HTML that is a str: that of a feed, a mail, or made of another markup.

    >>> read_markup("<h1>A year</h1>Nothing\\0 <b>happened</b>.", "a").text
    'A year\\n\\nNothing happened.'
    """
    page = Page(tokens(clean(source)))
    return page.document(name, page.article)


def html_source(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """The source of a page in the encoding that it declares, and the problems of decoding it."""
    declared = _CHARSET.search(data[:_HEAD])
    source, problems = decode(data, name, declared[1].decode() if declared else None)
    # Offsets in the file are not offsets in the text.
    return source, [Problem(problem.message, problem.document) for problem in problems]


class Page:
    """The pieces of text and the metadata of a page, from its tokens."""

    def __init__(self, page: Iterable[Token]) -> None:
        self._metadata: dict[str, str] = {}
        self._linked_data: list[str] = []
        self._pieces = PieceCollector()
        self._in_linked_data = False
        self.most_attributes = 0  # of a tag
        for token in page:
            self._take(token)
        self._pieces.flush()

    @property
    def pieces(self) -> list[Piece]:
        """All pieces of text."""
        return self._pieces.pieces

    @property
    def article(self) -> list[Piece]:
        """The pieces of the article; if it marks none, those of the page without navigation; if no others, all."""
        pieces = self.pieces
        article = [piece for piece in pieces if piece.in_article and not piece.in_navigation]
        if sum(len(text) for piece in article for text in piece.cells) >= SHORTEST:
            return article
        return [piece for piece in pieces if not piece.in_navigation] or pieces

    @property
    def title(self) -> str:
        """The title that a browser shows."""
        return self.first("title")

    @property
    def address(self) -> str | None:
        """The address that the page gives for itself."""
        return web_address(self.first("canonical") or self.first("og:url"))

    @property
    def dates(self) -> list[str]:
        """The dates of publication in the metadata, the most reliable first."""
        linked = (date for script in self._linked_data for date in _published(script))
        found = map(published, (*linked, *(self.first(name) for name in DATE_FIELDS)))
        return [date for date in found if date]

    def date(self, address: str | None) -> tuple[str | None, str | None]:
        """The date of publication, and where it comes from: the metadata, the address, or else the first <time>."""
        address_day = day_in_address(address) or day_in_address(self.address)
        if found := local_date(self.dates, address_day):
            return found, "address" if found == address_day and found not in self.dates else "metadata"
        if address_day:
            return address_day, "address"
        shown = published(self.first("time"))
        return shown, "text" if shown else None

    def document(self, name: str, pieces: Sequence[Piece], address: str | None = None) -> Document:
        """The document with some of the pieces as its text; `address` is where the page was found."""
        text, blocks = text_and_blocks(pieces)
        date, origin = self.date(address)
        if date is None and (date := dateline(text, blocks)):
            origin = "text"
        return Document(
            id=name,
            text=text,
            title=self.first("og:title") or self.title or None,
            language=self.first("html lang") or None,
            reference_date=date,
            date_source=origin,
            url=address or self.address,
            blocks=blocks,
        )

    def first(self, name: str) -> str:
        """The first value that the page gives for a name, on one line; empty if there is none."""
        return " ".join(self._metadata.get(name, "").split())

    def _take(self, token: Token) -> None:
        name, attributes, text = token
        if not name:
            self._take_text(text)
        elif name.startswith("/"):
            self._pieces.close(name[1:])
            self._in_linked_data = self._in_linked_data and name != "/script"
        else:
            if len(attributes) > self.most_attributes:
                self.most_attributes = len(attributes)
            self._take_metadata(name, attributes)
            self._pieces.open(name, attributes)
            self._in_linked_data = name == "script" and "ld+json" in attributes.get("type", "")

    def _take_text(self, text: str) -> None:
        if self._pieces.is_in(("title",)) and not self._pieces.is_in(("svg",)):
            self._metadata.setdefault("title", text)
        elif self._in_linked_data:
            self._linked_data.append(text)
        elif self._pieces.is_in(("time",)) and text.strip() and not self._pieces.is_in(NO_TEXT):
            self._metadata.setdefault("time", text)
        self._pieces.add_text(text)

    def _take_metadata(self, name: str, attributes: dict[str, str]) -> None:
        if name == "html":
            self._metadata.setdefault("html lang", attributes.get("lang", ""))
        elif name == "meta" or (name == "time" and "itemprop" in attributes):
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self._metadata.setdefault(key.lower(), attributes.get("content") or attributes.get("datetime") or "")
        elif name == "time" and attributes.get("datetime"):
            self._metadata.setdefault("time", attributes["datetime"])
        elif name == "link" and attributes.get("rel", "").lower() == "canonical":
            self._metadata.setdefault("canonical", attributes.get("href", ""))


def _published(script: str) -> Iterator[str]:
    """The dates of publication in a script of linked data (JSON-LD), in the order of the script."""
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if isinstance(date := item.get("datePublished"), str):
                yield date
            waiting += reversed(item.values())
        elif isinstance(item, list):
            waiting += reversed(item)
