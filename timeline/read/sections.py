"""Say in the places of a document where its sections begin: below its headings."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import Document, Place

#: The longest name of a section, in characters.
LONGEST_NAME = 80


def with_sections(document: Document) -> Document:
    """A document whose headings are places; the same one if it has none, or if its reader gave them.

    >>> from timeline.model import Block
    >>> blocks = (Block("heading", 0, 5, 2), Block("paragraph", 7, 12))
    >>> with_sections(Document(id="a", text="Fires\\n\\nNone.", blocks=blocks)).places
    (Place(start=0, kind='section', label='Fires', number=0),)
    """
    if any(place.kind == "section" for place in document.places):
        return document
    headings = [block for block in document.blocks if block.kind == "heading"]
    found = [Place(block.start, "section", _name(document.text[block.start : block.end])) for block in headings]
    if not found:
        return document
    return replace(document, places=tuple(sorted((*document.places, *found), key=lambda place: place.start)))


def _name(heading: str) -> str:
    name = " ".join(heading.split())
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
