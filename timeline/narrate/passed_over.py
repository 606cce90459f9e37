"""List the time expressions of a document that date no event, each with the reason why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from timeline.model import Event, PassedOver, Timex, UndatedSentence
from timeline.narrate.citations import access_date
from timeline.resolve.scopes import Scopes

#: By the kind of block that is never an event, the reason.
_SILENT = {"reference": "reference", "aside": "aside", "code": "code", "header": "message"}
#: By the kind of block that can be an event, the reason for a date in it that only dates what is below or beside it.
_STRUCTURE = {"title": "heading", "heading": "heading", "field": "heading", "item": "entry", "row": "entry"}


def passed_over(
    document: str, timexes: Sequence[Timex], scopes: Scopes, events: Iterable[Event | UndatedSentence]
) -> Iterator[PassedOver]:
    """The time expressions that no event of the document has, each with the reason."""
    if not timexes:
        return
    kept = {place for event in events if event.timexes for timex in event.timexes for place in _places(timex)}
    starts = [block.start for block in scopes.blocks]
    for timex in timexes:
        if kept.intersection(_places(timex)):
            continue
        place = bisect_right(starts, timex.start) - 1
        kind = scopes.blocks[place].kind if place >= 0 else ""
        reason = _SILENT.get(kind) or _STRUCTURE.get(kind, "attribute")
        reason = "reference" if access_date(scopes.text, timex.start) else reason
        yield PassedOver(reason, timex.text, document, timex.start, timex.end)


def _places(timex: Timex) -> Iterator[tuple[int, int]]:
    """Where an expression stands, and where the range stands that it is a part of."""
    yield timex.start, timex.end
    if timex.part_of is not None:
        yield timex.part_of.start, timex.part_of.end
