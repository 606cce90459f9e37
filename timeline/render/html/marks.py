"""The marks of the sources of a page: a letter, a colour and a short name for each of several documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.model import Document
from timeline.render.places import names
from timeline.render.text import shortened

#: So many sources have a colour of their own; the letters tell more of them apart.
COLOURS = 8
#: The longest name of a source beside an event, in characters.
LONGEST_NAME = 40
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Mark(NamedTuple):
    """The mark of a source: its letter, the CSS class of its colour, its short name, and its number."""

    letter: str
    colour: str
    name: str
    number: int


def marks(documents: Iterable[Document]) -> dict[str, Mark]:
    """The mark of each document by its id; none if there is one document only.

    >>> made = marks([Document(id="a", text="", title="The Gazette"), Document(id="b", text="")])
    >>> made["b"]
    Mark(letter='B', colour='s2', name='b', number=1)
    >>> marks([Document(id="a", text="")])
    {}
    """
    documents = list(documents)
    if len(documents) < 2:
        return {}
    return {
        document.id: Mark(_letter(number), f"s{number % COLOURS + 1}", shortened(name, LONGEST_NAME), number)
        for number, (document, name) in enumerate(zip(documents, names(documents), strict=True))
    }


def colours(marks: Mapping[str, Mark]) -> dict[str, str]:
    """The colours of sources by their ids, where they alone tell the sources apart; empty if two have the same one.

    >>> colours(marks([Document(id="a", text=""), Document(id="b", text="")]))
    {'a': 's1', 'b': 's2'}
    """
    return {id: mark.colour for id, mark in marks.items()} if len(marks) <= COLOURS else {}


def _letter(number: int) -> str:
    """A to Z, then AA to ZZ, as the columns of a spreadsheet."""
    before, last = divmod(number, len(_LETTERS))
    return (_letter(before - 1) if before else "") + _LETTERS[last]
