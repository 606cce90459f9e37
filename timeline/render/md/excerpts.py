"""Collect the sentences of a Markdown file by places such as "page 12, exhibit B", and make excerpts of documents.

>>> excerpts = Excerpts([Document(id="a.txt", text="")], Words("en"))
>>> place = excerpts.add("paragraph 2", "It burnt down.")
>>> excerpts.documents()[0].text, excerpts.span(place, "It burnt down.")
('…\\n\\nIt burnt down.', ('a.txt', 3, 17))
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from timeline.model import Document, Place
from timeline.render.md.place_words import NO_PLACE, Labels, PlaceWords, is_bare
from timeline.render.places import ids, names
from timeline.render.words import Words

#: The most paragraphs of a document, and of all documents of a file: a file can name any number.
MOST_PARAGRAPHS, MOST_IN_ALL = 100_000, 1_000_000
#: The text of a paragraph that has no known sentence.
UNKNOWN = "…"
_PARAGRAPH_BREAK = "\n\n"
#: The document of a place that names none.
_NO_DOCUMENT = -1
_PARAGRAPH = "paragraph"
_FIGURES = re.compile(r"\d+|\D+")


class ParsedPlace(NamedTuple):
    """A place as the file has it in words, with the index of its document and the labels by their kinds.

    The labels are empty if the words name a document only, and None if nothing can be found there. The document is -1
    if the words name none.
    """

    document: int
    labels: Labels | None
    words: str


class Excerpts:
    """Gathers sentences by their places, and makes documents of them."""

    def __init__(self, documents: Iterable[Document], words: Words) -> None:
        self.known = list(documents)
        self.sentences: list[dict[Labels, dict[str, None]]] = [{} for _ in self.known]
        self.starts: list[dict[tuple[Labels, str], int]] = [{} for _ in self.known]
        self.lengths, self.in_all = [0] * len(self.known), 0
        # The documents in which something is in another place than a paragraph, or in one of too many.
        self.placed: set[int] = set()
        self.names: dict[str, int] = {}
        for called in (names(self.known), ids(self.known)):  # a title comes before another document's equal id
            for number, name in enumerate(called):
                self.names.setdefault(name, number)
        self.words = PlaceWords(words)

    def place(self, words: str) -> ParsedPlace:
        """The place that words name."""
        if not words and words in self.names:  # a document with an empty id, and no place in it
            return ParsedPlace(self.names[words], (), words)
        if not words or not self.known:
            return _unknown(words)
        if len(self.known) == 1:
            labels = self.words.labels(words)
            if words in self.names and (labels is None or is_bare(labels)):
                return ParsedPlace(0, None, words)
            return ParsedPlace(_NO_DOCUMENT if labels is None else 0, labels, words)
        for source, place in self.words.divided(words):
            if source in self.names and (labels := self.words.labels(place)) is not None:
                return ParsedPlace(self.names[source], labels, words)
        return ParsedPlace(self.names[words], (), words) if words in self.names else _unknown(words)

    def add(self, words: str, text: str) -> ParsedPlace:
        """Add a sentence at the place that words name, and return the place."""
        place = self.place(words)
        if place.labels is not None:
            sentences = self.sentences[place.document].setdefault(place.labels, {})
            if text:
                sentences[text] = None
            if not self._is_paragraph(place.document, place.labels):
                self.placed.add(place.document)
        return place

    def add_problem(self, words: str) -> ParsedPlace:
        """Add the place of a problem, and return it; words that name a document only say nothing of a place in it."""
        place = self.place(words) if words else _unknown(words)
        return self.add(words, "") if place.labels else place

    def _is_paragraph(self, document: int, labels: Labels) -> bool:
        """Whether a place is a paragraph that the text of a document can have, without too many in all documents."""
        if len(labels) != 1 or labels[0][0] != _PARAGRAPH:
            return False
        label = labels[0][1]
        if not (label.isascii() and label.isdigit()) or len(label) > len(str(MOST_PARAGRAPHS)):
            return False
        number = int(label)
        if str(number) != label or not 0 < number <= MOST_PARAGRAPHS:
            return False
        more = number - self.lengths[document]
        if more > 0 and self.in_all + more <= MOST_IN_ALL:
            self.lengths[document] = number
            self.in_all += more
        return number <= self.lengths[document]

    def documents(self) -> list[Document]:
        """The documents, with the known sentences as their texts."""
        return [
            self._with_places(number) if number in self.placed else self._with_paragraphs(number)
            for number in range(len(self.known))
        ]

    def _with_paragraphs(self, document: int) -> Document:
        """A document in whose text each sentence is in the paragraph that its place names."""
        sentences = self.sentences[document]
        groups = [((_PARAGRAPH, str(number)),) for number in range(1, self.lengths[document] + 1)]
        return replace(self.known[document], text=self._text(document, groups) if sentences else "")

    def _with_places(self, document: int) -> Document:
        """A document whose text has the sentences in the order of their places, and these places."""
        groups = sorted(self.sentences[document], key=_order)
        text = self._text(document, groups)
        places: list[Place] = []
        last: dict[str, str] = {}
        for labels in groups:
            start = self.starts[document][labels, ""]
            here = dict(labels)
            for kind in dict.fromkeys((*last, *here)):
                if last.get(kind, "") != here.get(kind, ""):
                    places.append(Place(start, kind, here.get(kind, "")))
            last = here
        return replace(self.known[document], text=text, places=tuple(places) or (Place(0, *NO_PLACE),))

    def _text(self, document: int, groups: Iterable[Labels]) -> str:
        """The text of a document, a paragraph for each place; the offsets of its sentences are kept for `span`."""
        starts = self.starts[document]
        pieces, at = [], 0
        for labels in groups:
            sentences = list(self.sentences[document].get(labels) or [UNKNOWN])
            starts[labels, ""] = at
            for sentence in sentences:
                starts[labels, sentence] = at
                at += len(sentence) + 1
            pieces.append(" ".join(sentences))
            at += len(_PARAGRAPH_BREAK) - 1
        return _PARAGRAPH_BREAK.join(pieces)

    def span(self, place: ParsedPlace, text: str) -> tuple[str, int, int]:
        """The document, start and end of a sentence; if its place is not known, the words of the place as document."""
        start = self.starts[place.document].get((place.labels, text)) if place.labels is not None else None
        if start is None:
            return place.words, 0, len(text)
        return self.known[place.document].id, start, start + len(text)


def _unknown(words: str) -> ParsedPlace:
    return ParsedPlace(_NO_DOCUMENT, None, words)


def _order(labels: Labels) -> list[tuple[str, list[tuple[bool, int, str]]]]:
    """A key that sorts places as they stand in a document: page 2 before page 10, and page ii before page 1."""
    return [
        (
            kind,
            [(part.isdigit(), int(part) if part.isdecimal() and len(part) < 20 else 0, part) for part in _parts(label)],
        )
        for kind, label in labels
    ]


def _parts(label: str) -> list[str]:
    return _FIGURES.findall(label)
