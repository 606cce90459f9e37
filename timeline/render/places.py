"""Name the documents of a timeline, and say in which paragraph of which document something is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from timeline.model import Document, TimelineData
from timeline.render.text import plain
from timeline.render.words import Words

_WEB = re.compile(r"https?://[^\s<>]+$", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


class Source(NamedTuple):
    """The name of a document, and its URL if that is a web address."""

    name: str
    url: str | None


def sources(timeline: TimelineData) -> list[Source]:
    """The documents of a timeline by their titles; a single one by its id, as its title is the heading."""
    alone = len(timeline.documents) == 1
    return [
        Source(plain(document.id) if alone else name, document.url if _WEB.match(document.url or "") else None)
        for document, name in zip(timeline.documents, names(timeline.documents), strict=True)
    ]


def ids(documents: Iterable[Document]) -> list[str]:
    """The ids of the documents, unique, and as plain text for any format."""
    return distinct([plain(document.id) for document in documents])


def names(documents: Iterable[Document]) -> list[str]:
    """The names of documents: the title, with the id if another has the same title, or the id alone.

    >>> names([Document(id="a", text="", title="News"), Document(id="b", text="", title="News")])
    ['News (a)', 'News (b)']
    """
    documents = list(documents)
    titles = [plain(document.title or "").strip() for document in documents]
    times = Counter(titles)
    called = []
    for title, own in zip(titles, ids(documents), strict=True):
        own = own.strip()
        called.append(own if not title else title if times[title] == 1 else f"{title} ({own})")
    return distinct(called)


def distinct(texts: list[str]) -> list[str]:
    """The texts, with a number added to each that repeats an earlier one."""
    taken, numbers, found = set(texts), dict.fromkeys(texts, 0), []
    for text in texts:
        numbers[text] += 1
        one = text
        while numbers[text] > 1 and one in taken:
            one = f"{text} ({numbers[text]})"
            numbers[text] += one in taken
        taken.add(one)
        found.append(one)
    return found


class Places:
    """Says where something is: the paragraph, and the document if there is more than one.

    >>> places = Places([Document(id="a.txt", text="One.\\n\\nTwo.\\nStill two.")], Words("en"))
    >>> places("a.txt", 12)
    'paragraph 2'
    """

    def __init__(self, documents: Iterable[Document], words: Words) -> None:
        self.documents = {document.id: document for document in documents}
        self.names = dict(zip(self.documents, names(self.documents.values()), strict=True))
        self.words = words
        # Anything that is not an id may be the name under which a document is shown, or an id without its white space.
        self._plain = {plain(id).strip(): document for id, document in self.documents.items() if plain(id).strip()}
        self._plain |= {name.strip(): self.documents[id] for id, name in self.names.items() if name.strip()}
        self._breaks: dict[str, list[int]] = {}

    def __call__(self, document: str | None, offset: int | None) -> str:
        known = self.documents.get(document or "") or self._plain.get(plain(document or "").strip())
        if known is None or offset is None:
            return self.names[known.id] if known else plain(document or "")
        number = bisect_right(self.breaks(known), offset) + 1
        if len(self.documents) == 1:
            return self.words("paragraph", number=number)
        return self.words("place", source=self.names[known.id], number=number)

    def breaks(self, document: Document) -> list[int]:
        """The offsets of all paragraphs of a document but the first: after blank lines, or else after every line."""
        if document.id not in self._breaks:
            blank = [match.end() for match in _BLANK_LINE.finditer(document.text)]
            self._breaks[document.id] = blank or [match.end() for match in re.finditer(r"\n", document.text)]
        return self._breaks[document.id]
