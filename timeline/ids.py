"""Identifiers of events, which stay the same as long as the text stays the same, and events that a person wrote."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2s

from timeline.model import Event
from timeline.value import TimeValue


class Ids:
    """Gives ids: the same for the same words, unless it is taken.

    >>> ids = Ids()
    >>> ids.new("a"), ids.new("a"), Ids().new("a")
    ('a272a8984a', '6774126eb4', 'a272a8984a')
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self.given: dict[str, int] = {}

    def new(self, key: str) -> str:
        number = self.given.get(key, 0)
        while True:
            number += 1
            name = blake2s(f"{key}\0{number}".encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
            if name not in self.taken:
                self.given[key] = number
                self.taken.add(name)
                return name


def event_by_hand(
    when: TimeValue | None,
    title: str,
    text: str = "",
    *,
    tags: tuple[str, ...] = (),
    document: str = "",
    note: str = "",
    ids: Ids | None = None,
) -> Event:
    """An event that stands in no document, with an id of its own, one that `ids` has not given.

    >>> event_by_hand(TimeValue("1850"), "The railway comes").id
    'fc40347377'
    """
    name = (ids or Ids()).new(f"{when}\0{title}\0{text}")
    return Event(
        id=name, when=when, title=title, text=text, document=document, start=0, end=len(text), tags=tags, note=note
    )
