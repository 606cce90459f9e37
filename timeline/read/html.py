"""A web page: the paragraphs of its article, its title, its language and its date of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from timeline.model import Document, Problem
from timeline.read.decode import decode
from timeline.read.html_blocks import NEVER, Parts, Piece, joined
from timeline.read.html_tokens import Token, tokens
from timeline.read.plain_text import DATES, web
from timeline.read.reference_date import metadata

#: An article shorter than this, in characters, is a teaser: then the whole page is read.
_TEASER = 200
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def html(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """An HTML file. Its text is that of its article, if it marks one, a paragraph for each block.

    >>> page = b"<title>A year</title><meta name=date content=2023-09-18><nav>Home</nav><p>Nothing <b>happened</b>."
    >>> document, _ = html(page, "a.html")
    >>> document.text, document.title, document.reference_date
    ('Nothing happened.', 'A year', '2023-09-18')
    """
    declared = _CHARSET.search(data[:2048])
    source, problems = decode(data, name, declared[1].decode() if declared else None)
    page = _Page(tokens(source))
    text, blocks = joined(page.article)
    document = Document(
        id=name,
        text=text,
        title=page.first("og:title") or page.title or None,
        language=page.first("html lang") or None,
        reference_date=page.date,
        url=web(page.first("canonical") or page.first("og:url")),
        blocks=blocks,
    )
    # Places in the file are none in the text.
    return document, [Problem(problem.message, problem.document) for problem in problems]


class _Page:
    """What the tokens of a page say."""

    def __init__(self, page: Iterable[Token]) -> None:
        self.said: dict[str, str] = {}
        self.scripts: list[str] = []
        self._parts = Parts()
        self._linked = False
        for token in page:
            self._take(token)
        self._parts.flush()

    @property
    def article(self) -> list[Piece]:
        """The parts of the article; of the page without what stands around it; of the page."""
        pieces = self._parts.pieces
        article = [piece for piece in pieces if piece.within and not piece.around]
        if sum(len(text) for piece in article for text in piece.cells) >= _TEASER:
            return article
        return [piece for piece in pieces if not piece.around] or pieces

    @property
    def title(self) -> str:
        """What the browser shows."""
        return _squeezed(self.first("title"))

    @property
    def date(self) -> str | None:
        """The date of publication: of the metadata, the surest first, else of the first <time>."""
        linked = (found for script in self.scripts for found in _linked(script))
        for said in (*linked, *(self.first(name) for name in DATES), self.first("time")):
            if date := metadata(said):
                return date
        return None

    def first(self, name: str) -> str:
        """What the page first says under a name."""
        return _squeezed(self.said.get(name, ""))

    def _take(self, token: Token) -> None:
        name, attributes, text = token
        if not name:
            self._say(text)
        elif name.startswith("/"):
            self._parts.close(name[1:])
            self._linked = self._linked and name != "/script"
        else:
            self._metadata(name, attributes)
            self._parts.open(name, attributes)
            self._linked = name == "script" and "ld+json" in attributes.get("type", "")

    def _say(self, text: str) -> None:
        if self._parts.has(("title",)) and not self._parts.has(("svg",)):
            self.said.setdefault("title", text)
        elif self._linked:
            self.scripts.append(text)
        elif self._parts.has(("time",)) and text.strip() and not self._parts.has(NEVER):
            self.said.setdefault("time", text)
        self._parts.say(text)

    def _metadata(self, name: str, attributes: dict[str, str]) -> None:
        if name == "html":
            self.said.setdefault("html lang", attributes.get("lang", ""))
        elif name == "meta" or (name == "time" and "itemprop" in attributes):
            key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self.said.setdefault(key.lower(), attributes.get("content") or attributes.get("datetime") or "")
        elif name == "time" and attributes.get("datetime"):
            self.said.setdefault("time", attributes["datetime"])
        elif name == "link" and attributes.get("rel", "").lower() == "canonical":
            self.said.setdefault("canonical", attributes.get("href", ""))


def _linked(script: str) -> Iterator[str]:
    """The dates of publication in a script of linked data."""
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


def _squeezed(text: str) -> str:
    return " ".join(text.split())
