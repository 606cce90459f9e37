"""A web page: the paragraphs of its article, its title, its language and its date of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from timeline.model import Document, Problem
from timeline.read.dates import metadata
from timeline.read.decode import decode
from timeline.read.markup import Token, tokens
from timeline.read.plain import DATES, web

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr img".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_NEVER = frozenset("script style noscript template iframe textarea select option svg math object canvas title".split())
#: What stands around an article.
_AROUND = frozenset("nav footer aside form button menu dialog figcaption".split())
_ARTICLE = frozenset(("article", "main"))
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
    document = Document(
        id=name,
        text="\n\n".join(page.text),
        title=page.first("og:title") or page.title or None,
        language=page.first("html lang") or None,
        reference_date=page.date,
        url=web(page.first("canonical") or page.first("og:url")),
    )
    # Places in the file are none in the text.
    return document, [Problem(problem.message, problem.document) for problem in problems]


class _Page:
    """What the tokens of a page say."""

    def __init__(self, page: Iterable[Token]) -> None:
        self.said: dict[str, str] = {}
        self.scripts: list[str] = []
        self.blocks: list[tuple[str, bool, bool]] = []
        self._words: list[str] = []
        self._open: dict[str, int] = {}
        for token in page:
            self._take(token)
        self._flush()

    @property
    def text(self) -> list[str]:
        """The paragraphs of the article; of the page without what stands around it; of the page."""
        article = [text for text, within, around in self.blocks if within and not around]
        if sum(map(len, article)) >= _TEASER:
            return article
        return [text for text, _, around in self.blocks if not around] or [text for text, _, _ in self.blocks]

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
            self._close(name[1:])
        else:
            self._metadata(name, attributes)
            if name == "br":
                self._words.append("\n")
            elif name in ("td", "th"):
                self._words.append(" ")
            elif name not in _INLINE:
                self._flush()
            if name not in _VOID:
                self._open[name] = self._open.get(name, 0) + 1
                if name == "script" and "ld+json" in attributes.get("type", ""):
                    self._open["ld+json"] = 1

    def _close(self, name: str) -> None:
        if name not in _INLINE and name not in ("td", "th"):
            self._flush()
        if name == "script":
            self._open["ld+json"] = 0
        if self._open.get(name):
            self._open[name] -= 1

    def _say(self, text: str) -> None:
        if self._open.get("title") and not self._open.get("svg"):
            self.said.setdefault("title", text)
        elif self._open.get("ld+json"):
            self.scripts.append(text)
        if not self._within(_NEVER):
            if self._open.get("time") and text.strip():
                self.said.setdefault("time", text)
            self._words.append(text if self._open.get("pre") else re.sub(r"\s+", " ", text))

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

    def _within(self, names: frozenset[str]) -> bool:
        return any(self._open.get(name) for name in names)

    def _flush(self) -> None:
        text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", "".join(self._words))).strip()
        if text:
            self.blocks.append((text, self._within(_ARTICLE), self._within(_AROUND)))
        self._words.clear()


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
