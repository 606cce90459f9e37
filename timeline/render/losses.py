"""`Losses`: what a format cannot hold of a timeline, noted while it is rendered, and reported to the user."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.model import Event

#: The most titles that a line of the summary names, and the longest of them, in characters.
MOST_NAMED, LONGEST_TITLE = 3, 40


class Loss(NamedTuple):
    """Something that a format does not hold as it is: what became of it, and the event, or None for the whole file."""

    what: str
    event: Event | None = None


class Losses:
    """Collects losses in the order in which they are noted.

    >>> from timeline.value import TimeValue
    >>> event = Event(id="1", when=TimeValue("-0043"), title="Caesar is killed", text="", document="d", start=0, end=0)
    >>> losses = Losses()
    >>> losses.note("dates before the year 1 are left out", event)
    >>> losses.summary()
    ['dates before the year 1 are left out: 1 event (“Caesar is killed”)']
    """

    def __init__(self) -> None:
        self._found: list[Loss] = []

    def note(self, what: str, event: Event | None = None) -> None:
        """Note a loss: `what` says in one line what became of which kind of thing, the same for all such events."""
        self._found.append(Loss(what, event))

    def __iter__(self) -> Iterator[Loss]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def summary(self) -> list[str]:
        """A line for each kind of loss, with the number of its events and the titles of the first ones."""
        kinds: dict[str, list[str]] = {}
        for loss in self._found:
            kinds.setdefault(loss.what, [])
            if loss.event is not None:
                kinds[loss.what].append(loss.event.title)
        return [_line(what, titles) for what, titles in kinds.items()]


def _line(what: str, titles: list[str]) -> str:
    if not titles:
        return what
    shown = [
        title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…" for title in titles[:MOST_NAMED]
    ]
    more = ", ..." if len(titles) > MOST_NAMED else ""
    number = f"{len(titles)} event" + "s" * (len(titles) != 1)
    return f"{what}: {number} ({', '.join(f'“{title}”' for title in shown)}{more})"
