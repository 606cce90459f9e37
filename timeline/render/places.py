"""Name the documents of a timeline, and say where in which document something is: "page 12", "row 7", "paragraph 3"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline import naming
from timeline.model import PLACES, Document, Place, TimelineData
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
        Source(plain(document.id) if alone else name, document.url if is_web(document.url) else None)
        for document, name in zip(timeline.documents, names(timeline.documents), strict=True)
    ]


def is_web(url: str | None) -> bool:
    """Whether a URL is a web address, to which a page may link."""
    return bool(_WEB.match(url or ""))


def ids(documents: Iterable[Document]) -> list[str]:
    """The ids of the documents, unique, and as plain text for any format."""
    return naming.distinct([plain(document.id) for document in documents])


def names(documents: Iterable[Document]) -> list[str]:
    """The names of documents: the title, with the id if another has the same title, or the id alone.

    >>> names([Document(id="a", text="", title="News"), Document(id="b", text="", title="News")])
    ['News (a)', 'News (b)']
    """
    documents = list(documents)
    titles = [plain(document.title or "").strip() for document in documents]
    return naming.names(titles, [id.strip() for id in ids(documents)])


class Places:
    """Says where something is: its place in the source, and the document if there is more than one.

    A source without pages, rows or the like has paragraphs, which are counted from each heading.

    >>> places = Places([Document(id="a.txt", text="One.\\n\\nTwo.\\nStill two.")], Words("en"))
    >>> places("a.txt", 12)
    'paragraph 2'
    >>> pages = (Place(0, "page", "11"), Place(4, "page", "12"), Place(6, "exhibit", "B"))
    >>> Places([Document(id="a.pdf", text="One. Two.", places=pages)], Words("en"))("a.pdf", 6)
    'page 12, exhibit B'
    """

    def __init__(self, documents: Iterable[Document], words: Words) -> None:
        self.documents = {document.id: document for document in documents}
        self.names = dict(zip(self.documents, names(self.documents.values()), strict=True))
        self.words = words
        # Anything that is not an id may be the name under which a document is shown, or an id without its white space.
        self._plain = {plain(id).strip(): document for id, document in self.documents.items() if plain(id).strip()}
        self._plain |= {name.strip(): self.documents[id] for id, name in self.names.items() if name.strip()}
        self._tables: dict[str, dict[str, list[Place]]] = {}

    def __call__(self, document: str | None, offset: int | None) -> str:
        known = self.documents.get(document or "") or self._plain.get(plain(document or "").strip())
        if known is None or offset is None:
            return self.names[known.id] if known else plain(document or "")
        place = self._joined(known, offset)
        if len(self.documents) == 1:
            return place
        name = self.names[known.id]
        return self.words("place", source=name, place=place) if place else name

    def locator(self, document: str, offset: int) -> str:
        """Where in its document something is, without the document: "page 12"; empty for an unknown document."""
        known = self.documents.get(document)
        return self._joined(known, offset) if known else ""

    def of(self, document: Document, offset: int) -> list[Place]:
        """The places in which an offset lies, the largest first: a page, and the row in it."""
        table = self._table(document)
        found = [
            table[kind][at - 1] for kind in PLACES if (at := bisect_right(table.get(kind, ()), offset, key=_start))
        ]
        return [place for place in found if place.label]

    def _joined(self, document: Document, offset: int) -> str:
        texts = self.words.texts["places"]
        found = [str(texts[place.kind]).format(label=plain(place.label)) for place in self.of(document, offset)]
        return str(self.words.texts["listing"]).join(found)

    def _table(self, document: Document) -> dict[str, list[Place]]:
        """The places of a document by their kinds; its paragraphs if it has no others."""
        if document.id not in self._tables:
            table: dict[str, list[Place]] = {}
            places = document.places
            if all(place.kind == "section" for place in places):
                places = (*places, *_in_sections(paragraphs(document.text), [place.start for place in places]))
            for place in places:
                table.setdefault(place.kind, []).append(place)
            self._tables[document.id] = table
        return self._tables[document.id]


def paragraphs(text: str) -> list[Place]:
    """The paragraphs of a text: after blank lines, or else after every line.

    >>> [place.start for place in paragraphs("One.\\nTwo.")]
    [0, 5]
    """
    starts = [match.end() for match in _BLANK_LINE.finditer(text)] or [
        match.end() for match in re.finditer(r"\n", text)
    ]
    return [Place(start, "paragraph", str(number)) for number, start in enumerate([0, *starts], 1)]


def _in_sections(found: Iterable[Place], sections: Sequence[int]) -> Iterator[Place]:
    """Paragraphs with their numbers below the headings that begin at some offsets; a heading itself has none."""
    above, heading = 0, 0
    for number, place in enumerate(found, 1):
        begun = bisect_right(sections, place.start)
        if begun > above:
            above, heading = begun, number - (place.start > sections[begun - 1])
        label = str(number - heading) if number > heading else ""
        yield place._replace(label=label)


def _start(place: Place) -> int:
    return place.start
