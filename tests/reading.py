"""Read a file of a test, and list the events of documents with their places in the source."""

from __future__ import annotations

from pathlib import Path

import timeline
from timeline.model import Document
from timeline.read.reader import parse
from timeline.render.places import Places
from timeline.render.words import Words

#: The sample files, one or more of each kind that is text.
FORMATS = Path(__file__).parent.parent / "examples" / "formats"


def read_one(data: bytes | str, name: str) -> Document:
    """The one document of a file that is read without problems."""
    [document], problems = parse(data.encode() if isinstance(data, str) else data, name)
    assert not problems
    return document


def placed(*documents: Document) -> list[tuple[str, str, str]]:
    """The dates, titles and places of the events."""
    found = timeline.build(list(documents))
    places = Places(found.documents, Words("en"))
    return [(str(event.when), event.title, places(event.document, event.start)) for event in found]
