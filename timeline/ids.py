"""Ids of events: hashes of their words, so that an id stays the same while the text that it is made of does.

>>> event_id(event_key("diary", "It burned on Friday.", "Friday"))
'6010dce130'
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Event
from timeline.value import TimeValue

try:
    from _blake2 import blake2s  # what `hashlib` gives, too, after it has loaded OpenSSL
except ImportError:
    from hashlib import blake2s

#: The length of a hash, in bytes; an id has two hexadecimal digits for each.
_ID_BYTES = 5


def event_key(document: str, text: str, date_words: str = "") -> str:
    """What the id of an event is made of: the id of its document, its sentence, and the words in it that give the date.

    Edits elsewhere in the document leave the key as it is, and so do edits after which the words mean another date.
    White space counts as one space:

    >>> event_key("diary", "It  burned.") == event_key("diary", "It burned.")
    True
    """
    if "  " in text or not text.isprintable():
        text = " ".join(text.split())
    return f"{document}\0{text}\0{date_words}"


def event_id(key: str, occurrence: int = 1) -> str:
    """The id for a key; where events of a document share the key, `occurrence` counts them from 1."""
    return _digest(f"{key}\0{occurrence}" if occurrence > 1 else key)


class Ids:
    """Gives ids to events that a person wrote: the same for the same key, unless it is taken.

    >>> ids = Ids()
    >>> ids.new("a"), ids.new("a"), Ids().new("a")
    ('a272a8984a', '6774126eb4', 'a272a8984a')
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self.given: dict[str, int] = {}

    def new(self, key: str) -> str:
        """An id for a key that is not taken yet; from now on it is."""
        number = self.given.get(key, 0)
        while True:
            number += 1
            id = _digest(f"{key}\0{number}")
            if id not in self.taken:
                self.given[key] = number
                self.taken.add(id)
                return id


def _digest(key: str) -> str:
    return blake2s(key.encode("utf-8", "surrogatepass"), digest_size=_ID_BYTES).hexdigest()


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
    """An event that comes from no document, with an id that `ids` has not given yet.

    >>> event_by_hand(TimeValue("1850"), "The railway comes").id
    'fc40347377'
    """
    id = (ids or Ids()).new(f"{when}\0{title}\0{text}")
    return Event(
        id=id, when=when, title=title, text=text, document=document, start=0, end=len(text), tags=tags, note=note
    )
