"""`TextBuilder`: makes the text of a document piece by piece, with its blocks, places and marked dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Block, Document, MarkedDate, Place
from timeline.read.outline import title, with_outline

#: What stands between two blocks, between the cells of a row, and between the lines of a cell.
_BETWEEN, _CELLS, _LINES = "\n\n", "\t", "\n"
_BREAKS = re.compile(r"\s*\n\s*")
#: Line ends other than LF, which all readers turn into it, and characters that no text has.
_ENDS, _CONTROLS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]"), re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")


class TextBuilder:
    """Makes a text of blocks, and knows where each of them is.

    >>> builder = TextBuilder()
    >>> builder.place("page", "1")
    >>> builder.add("A quiet year", "heading", 1)
    >>> builder.add("Nothing happened in May.")
    >>> document = builder.document("report.pdf", author="A. Clerk")
    >>> document.text, document.title, document.places
    ('A quiet year\\n\\nNothing happened in May.', 'A quiet year', (Place(start=0, kind='page', label='1', number=0),))
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._blocks: list[Block] = []
        self._places: list[Place] = []
        self._marked: list[MarkedDate] = []

    def place(self, kind: str, label: str, ahead: int = 0, number: int = 0) -> None:
        """Say that what is added from now on stands at a place of the source: a page, a row, a message.

        `ahead` is the number of characters of the next block that still stand before the place, `number` that of a page
        in the file.
        """
        self._places.append(Place(self._at + ahead, kind, label, number))

    def add(
        self, text: str, kind: str = "paragraph", level: int = 0, value: str | None = None, length: int | None = None
    ) -> None:
        """Add a block; nothing if the text is blank.

        `value` is the date that the source gives for the whole text, or for so many characters at its beginning.
        """
        text = clean(text).strip()
        if not text:
            return
        start = self._at
        self._blocks.append(Block(kind, start, start + len(text), level))
        if value:
            self._marked.append(MarkedDate(start, start + (length or len(text)), value))
        self._append(text)

    def row(
        self,
        cells: Sequence[str],
        heads: Sequence[str] = (),
        roles: Sequence[str] = (),
        values: Sequence[str | None] = (),
        level: int = 0,
    ) -> None:
        """Add a row of a table; nothing if all cells are blank. `values` are the dates that the source gives."""
        texts = [_BREAKS.sub(_LINES, clean(cell).strip()) for cell in cells]
        if not any(texts):
            return
        spans: list[tuple[int, int]] = []
        at = self._at
        for number, text in enumerate(texts):
            spans.append((at, at + len(text)))
            if text and number < len(values) and (value := values[number]):
                self._marked.append(MarkedDate(at, at + len(text), value))
            at += len(text) + len(_CELLS)
        line = _CELLS.join(texts)
        start, end = self._at + len(line) - len(line.lstrip()), self._at + len(line.rstrip())
        inside = tuple((min(max(first, start), end), min(max(last, start), end)) for first, last in spans)
        heads = [" ".join(clean(head).split()) for head in heads]
        self._blocks.append(Block("row", start, end, level, inside, tuple(heads), tuple(roles)))
        self._append(line)

    def document(self, id: str, **fields: str | None) -> Document:
        """The document with all that was added; its title is the one given, or else that of the text."""
        text = "".join(self._parts[:-1])  # without what stands behind the last block
        blocks = with_outline(text, self._blocks)
        fields["title"] = fields.get("title") or title(text, blocks)
        places = tuple(place for place in self._places if place.start <= len(text))  # nothing was added behind others
        return Document(id=id, text=text, blocks=blocks, places=places, marked=tuple(self._marked), **fields)

    def _append(self, text: str) -> None:
        self._parts += [text, _BETWEEN]
        self._at += len(text) + len(_BETWEEN)


def clean(text: str) -> str:
    """A text with LF line ends and without control characters and lone surrogates.

    >>> clean("In\\x00 May\\r\\n1940")
    'In May\\n1940'
    """
    return _CONTROLS.sub("", _ENDS.sub("\n", text))
