"""Collect the sentences of a Markdown file by places such as "paragraph 2", and make an excerpt of each document.

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

from timeline.model import Document
from timeline.render.places import ids, names
from timeline.render.words import Words

#: The most paragraphs of a document, and of all documents of a file: a file can name any number.
MOST_PARAGRAPHS, MOST_IN_ALL = 100_000, 1_000_000
#: The text of a paragraph that has no known sentence.
UNKNOWN = "…"
_PARAGRAPH_BREAK = "\n\n"
#: The document of a place that names none.
_NO_DOCUMENT = -1


class ParsedPlace(NamedTuple):
    """A place as the file has it in words, with the index of its document and the number of its paragraph.

    The paragraph is 0 if the words name none. The document is -1 if they name none either.
    """

    document: int
    paragraph: int
    words: str


class Excerpts:
    """Gathers sentences by their places, and makes documents of them."""

    def __init__(self, documents: Iterable[Document], words: Words) -> None:
        self.known = list(documents)
        self.paragraphs: list[dict[int, dict[str, None]]] = [{} for _ in self.known]
        self.starts: list[dict[tuple[int, str], int]] = [{} for _ in self.known]
        self.lengths, self.in_all = [0] * len(self.known), 0
        self.names: dict[str, int] = {}
        for called in (names(self.known), ids(self.known)):  # a title comes before another document's equal id
            for number, name in enumerate(called):
                self.names.setdefault(name, number)
        form = words.texts["places"]["paragraph"].format(label="\0")
        if len(self.known) != 1:
            form = words("place", source="\1", place=form)
        self.form = re.compile(re.escape(form).replace("\0", r"(?P<number>\d{1,6})").replace("\1", "(?P<source>.*)"))

    def place(self, words: str) -> ParsedPlace:
        """The place that words name."""
        found = self._paragraph(words)
        if found is not None:
            return ParsedPlace(*found, words)
        return ParsedPlace(self.names.get(words, _NO_DOCUMENT) if words else _NO_DOCUMENT, 0, words)

    def _paragraph(self, words: str) -> tuple[int, int] | None:
        """The document and the number of the paragraph that words name; None if they name none that there can be."""
        match = self.form.fullmatch(words)
        if not match or not self.known:
            return None
        number = int(match["number"])
        document = self.names.get(match["source"]) if len(self.known) > 1 else 0
        if document is None or not 0 < number <= MOST_PARAGRAPHS or str(number) != match["number"]:
            return None
        return (document, number) if self._has_room(document, number) else None

    def _has_room(self, document: int, number: int) -> bool:
        """Whether a document can have so many paragraphs, without too many in all documents."""
        more = number - self.lengths[document]
        if more > 0 and self.in_all + more <= MOST_IN_ALL:
            self.lengths[document] = number
            self.in_all += more
        return number <= self.lengths[document]

    def add(self, words: str, text: str) -> ParsedPlace:
        """Add a sentence at the place that words name, and return the place."""
        place = self.place(words)
        if place.paragraph:
            sentences = self.paragraphs[place.document].setdefault(place.paragraph, {})
            if text:
                sentences[text] = None
        return place

    def documents(self) -> list[Document]:
        """The documents, with the known sentences as their texts."""
        return [replace(document, text=self._text(number)) for number, document in enumerate(self.known)]

    def _text(self, document: int) -> str:
        """The text of a document; the offsets of its sentences are kept for `span`."""
        paragraphs, starts = self.paragraphs[document], self.starts[document]
        pieces, at = [], 0
        for paragraph in range(1, max(paragraphs, default=0) + 1):
            sentences = list(paragraphs.get(paragraph) or [UNKNOWN])
            starts[paragraph, ""] = at
            for sentence in sentences:
                starts[paragraph, sentence] = at
                at += len(sentence) + 1
            pieces.append(" ".join(sentences))
            at += len(_PARAGRAPH_BREAK) - 1
        return _PARAGRAPH_BREAK.join(pieces)

    def span(self, place: ParsedPlace, text: str) -> tuple[str, int, int]:
        """The document, start and end of a sentence; if its place is not known, the words of the place as document."""
        if not place.paragraph:
            return place.words, 0, len(text)
        start = self.starts[place.document][place.paragraph, text]
        return self.known[place.document].id, start, start + len(text)
