"""What formats leave out of what an editor added to events, which is noted as a loss."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Editorial, TimelineData
from timeline.pictures import is_embedded
from timeline.render.losses import Losses

#: The formats that have no place for any of it, and those that have one for all but embedded pictures.
_NONE = frozenset("annotations markwhen mermaid png svg timelinejs timeml timesketch-csv timesketch-jsonl vis".split())
_ADDRESSES = frozenset("csv ics jsonl parquet schema-org tsv xlsx".split())
#: What else formats lack.
_LACKING = {"docx": ("weight",), "schema-org": ("weight", "review")}
#: What is added, by its field, as the report names it.
_NAMES = {"weight": "weights", "review": "reviews", "place": "places", "links": "links", "picture": "pictures"}


def note_additions(timeline: TimelineData, format: str, losses: Losses) -> None:
    """Note what a format leaves out of what an editor added to each event.

    >>> from timeline.model import Event
    >>> added = Editorial(place="Port Ellen")
    >>> event = Event(id="1", when=None, title="A", text="", document="d", start=0, end=0, editorial=added)
    >>> losses = Losses()
    >>> note_additions(TimelineData(undated=(event,)), "svg", losses)
    >>> losses.summary()
    ["an editor's places are not kept: 1 event (“A”)"]
    """
    if format not in _NONE | _ADDRESSES | {"docx", "pdf"}:
        return
    for events in (timeline.events, timeline.undated):
        for event in events:
            for name in _lost(event.editorial, format) if event.editorial else ():
                losses.note(f"an editor's {name} are not kept", event)


def _lost(added: Editorial, format: str) -> Iterator[str]:
    """The names of what a format leaves out."""
    if format in _NONE:
        yield from (name for field, name in _NAMES.items() if getattr(added, field))
        return
    yield from (_NAMES[field] for field in _LACKING.get(format, ()) if getattr(added, field))
    if added.picture and is_embedded(added.picture.url) == (format in _ADDRESSES):
        yield "embedded pictures" if format in _ADDRESSES else "pictures that are not embedded"
