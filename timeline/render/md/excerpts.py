"""Documents of which nothing is known but some sentences and their places: an excerpt of each, with its paragraphs.

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

#: A document, and all documents of a file, are not made up of more paragraphs than this because the file says so.
MOST_PARAGRAPHS, MOST_IN_ALL = 100_000, 1_000_000
#: What stands for a paragraph of which nothing is known.
UNKNOWN = "…"


class Place(NamedTuple):
    """A document, by its place among them, and the number of a paragraph in it (0: none); else the place in words."""

    document: int
    paragraph: int
    words: str


class Excerpts:
    """Gathers the sentences of documents by their places, as the Markdown has them in words."""

    def __init__(self, documents: Iterable[Document], words: Words) -> None:
        self.known = list(documents)
        self.paragraphs: list[dict[int, dict[str, None]]] = [{} for _ in self.known]
        self.starts: list[dict[tuple[int, str], int]] = [{} for _ in self.known]
        self.lengths, self.in_all = [0] * len(self.known), 0
        self.names: dict[str, int] = {}
        for called in (names(self.known), ids(self.known)):  # an id is looked at where no title is the same
            for number, name in enumerate(called):
                self.names.setdefault(name, number)
        form = words("paragraph", number="\0") if len(self.known) == 1 else words("place", source="\1", number="\0")
        self.form = re.compile(re.escape(form).replace("\0", r"(?P<number>\d{1,6})").replace("\1", "(?P<source>.*)"))

    def place(self, words: str) -> Place:
        """What a place in words means."""
        match = self.form.fullmatch(words)
        number = int(match["number"]) if match else 0
        document = self.names.get(match["source"]) if match and len(self.known) > 1 else 0
        if (
            self.known
            and document is not None
            and 0 < number <= MOST_PARAGRAPHS
            and match
            and str(number) == match["number"]
            and self._has_room(document, number)
        ):
            return Place(document, number, words)
        return Place(self.names.get(words, -1) if words else -1, 0, words)

    def _has_room(self, document: int, number: int) -> bool:
        """Whether the documents may have as many paragraphs, this one so many."""
        more = number - self.lengths[document]
        if more > 0 and self.in_all + more <= MOST_IN_ALL:
            self.lengths[document] = number
            self.in_all += more
        return number <= self.lengths[document]

    def add(self, words: str, text: str) -> Place:
        """Keep a sentence that stands in such a place."""
        place = self.place(words)
        if place.paragraph:
            told = self.paragraphs[place.document].setdefault(place.paragraph, {})
            if text:
                told[text] = None
        return place

    def documents(self) -> list[Document]:
        """The documents, with what is known of their texts."""
        made = []
        for number, document in enumerate(self.known):
            told, starts, pieces, at = self.paragraphs[number], self.starts[number], [], 0
            for paragraph in range(1, max(told, default=0) + 1):
                sentences = list(told.get(paragraph) or [UNKNOWN])
                starts[paragraph, ""] = at
                for sentence in sentences:
                    starts[paragraph, sentence] = at
                    at += len(sentence) + 1
                pieces.append(" ".join(sentences))
                at += 1
            made.append(replace(document, text="\n\n".join(pieces)))
        return made

    def span(self, place: Place, text: str) -> tuple[str, int, int]:
        """Where a sentence stands: the document, start and end; of another source, its words and nothing to look in."""
        if not place.paragraph:
            return place.words, 0, len(text)
        start = self.starts[place.document][place.paragraph, text]
        return self.known[place.document].id, start, start + len(text)
