"""Read the bytes of a web page as a Document: the article and its blocks, title, language, date and address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from timeline.model import Document, Problem
from timeline.read.decode import decode
from timeline.read.html_elements import NO_TEXT
from timeline.read.html_pieces import PieceCollector
from timeline.read.html_text import Piece, text_and_blocks
from timeline.read.html_tokens import Token, tokens
from timeline.read.metadata import DATE_FIELDS, web_address
from timeline.read.reference_date import date_or_none

#: A shorter article, in characters, is a teaser, and the whole page is read instead.
_SHORTEST_ARTICLE = 200
#: How much of a file is searched for the encoding that it declares, in bytes.
_HEAD = 2048
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def read_html(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """The document in an HTML file. Its text is that of the article, if the page marks one, with a blank line between
    blocks.

    >>> page = b"<title>A year</title><meta name=date content=2023-09-18><nav>Home</nav><p>Nothing <b>happened</b>."
    >>> document, _ = read_html(page, "a.html")
    >>> document.text, document.title, document.reference_date
    ('Nothing happened.', 'A year', '2023-09-18')
    """
    declared = _CHARSET.search(data[:_HEAD])
    source, problems = decode(data, name, declared[1].decode() if declared else None)
    page = Page(tokens(source))
    text, blocks = text_and_blocks(page.article)
    document = Document(
        id=name,
        text=text,
        title=page.first("og:title") or page.title or None,
        language=page.first("html lang") or None,
        reference_date=page.date,
        date_source="metadata" if page.date else None,
        url=web_address(page.first("canonical") or page.first("og:url")),
        blocks=blocks,
    )
    # Offsets in the file are not offsets in the text.
    return document, [Problem(problem.message, problem.document) for problem in problems]


class Page:
    """The pieces of text and the metadata of a page, from its tokens."""

    def __init__(self, page: Iterable[Token]) -> None:
        self._metadata: dict[str, str] = {}
        self._linked_data: list[str] = []
        self._pieces = PieceCollector()
        self._in_linked_data = False
        for token in page:
            self._take(token)
        self._pieces.flush()

    @property
    def article(self) -> list[Piece]:
        """The pieces of the article; if it marks none, those of the page without navigation; if no others, all."""
        pieces = self._pieces.pieces
        article = [piece for piece in pieces if piece.in_article and not piece.in_navigation]
        if sum(len(text) for piece in article for text in piece.cells) >= _SHORTEST_ARTICLE:
            return article
        return [piece for piece in pieces if not piece.in_navigation] or pieces

    @property
    def title(self) -> str:
        """The title that a browser shows."""
        return self.first("title")

    @property
    def date(self) -> str | None:
        """The date of publication: from the metadata, the most reliable first, or else from the first <time>."""
        linked = (date for script in self._linked_data for date in _published(script))
        for text in (*linked, *(self.first(name) for name in DATE_FIELDS), self.first("time")):
            if date := date_or_none(text):
                return date
        return None

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
