"""`OfficeText`: makes the text of a word processor's document, with headings and numbers of paragraphs as places."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Document
from timeline.read.builder import TextBuilder
from timeline.read.files import Unusable
from timeline.read.headings import may_be_heading
from timeline.read.outline import POSSIBLE_HEADING
from timeline.read.table_heads import add_table

#: The longest text of an archive, in characters: ten times that of a thick book.
MAX_TEXT = 20_000_000
#: The longest name of a section in a place, in characters.
_LONGEST_LABEL = 80


def checked_length(document: Document) -> Document:
    """The same document; Unusable if its text is longer than the limit, as a small archive can be made to be."""
    if len(document.text) > MAX_TEXT:
        raise Unusable(f"{document.id}: more than {MAX_TEXT // 10**6} million characters of text")
    return document


class OfficeText:
    """Adds the parts of a document to its text, each with its place; footnotes come last.

    >>> text = OfficeText()
    >>> text.heading("Causes", 1)
    >>> text.paragraph("The mill burnt down.")
    >>> [(place.kind, place.label) for place in text.document("a.docx").places]
    [('section', 'Causes'), ('paragraph', '1'), ('paragraph', '2')]
    """

    def __init__(self) -> None:
        self.builder = TextBuilder()
        self.notes: list[str] = []
        self.paragraphs = self.rows = 0

    def heading(self, text: str, level: int) -> None:
        """Add a heading; it begins a section."""
        label = " ".join(text.split())
        if not label:
            return
        self.builder.place("section", label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…")
        self._next()
        self.builder.add(text, "heading", level)

    def paragraph(self, text: str, kind: str = "", level: int = 0, *, is_bold: bool = False) -> None:
        """Add a paragraph, or an item of a list, whose nesting is `level`. A short bold one may be a heading."""
        if not text.strip():
            return
        self._next()
        if is_bold and not kind and may_be_heading(" ".join(text.split())):
            self.builder.add(text, POSSIBLE_HEADING)
        else:
            self.builder.add(text, kind or "paragraph", level)

    def add(self, text: str, kind: str) -> None:
        """Add a block that is no part of the running text."""
        if text.strip():
            self._next()
            self.builder.add(text, kind)

    def note(self, text: str) -> None:
        """Keep a footnote for the end."""
        self.notes += [text] if text.strip() else []

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table; its rows are counted through the document. One with a single column or row is layout."""
        rows = [row for row in rows if any(cell.strip() for cell in row)]
        if len(rows) == 1 or max(map(len, rows), default=0) == 1:
            for cell in (cell for row in rows for cell in row):
                for line in cell.split("\n"):
                    self.paragraph(line)
            return
        self.builder.place("paragraph", "")
        add_table(self.builder, rows, self._row)
        self.builder.place("row", "")

    def document(self, name: str, **fields: str | None) -> Document:
        """The document with all that was added; Unusable if that is too much."""
        if self.notes:
            self.builder.place("section", "")
            self.builder.place("paragraph", "")
        for note in self.notes:
            self.builder.add(note, "reference")
        return checked_length(self.builder.document(name, **fields))

    def _next(self) -> None:
        self.paragraphs += 1
        self.builder.place("paragraph", str(self.paragraphs))

    def _row(self, _: int) -> None:
        self.rows += 1
        self.builder.place("row", str(self.rows))
