"""The record of a clause: its opening tags, its subject, its verb, and the clause or noun that it belongs to."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from timeline.narrate.tagset import letters

#: The span of a phrase that is not there.
NOTHING = (0, 0)
#: The tags of an opener that subordinate a clause.
_SUBORDINATING = letters("SUB|REL|SUBPREP|THAT|SPEECH|RELPOSS|REDUCED")


class Clause(NamedTuple):
    """A finite clause; all places are token numbers.

    `opener` has the tags of what opened it, with SPEECH and REDUCED for what no word shows. A verb without a subject of
    its own has that of the clause before. `governor` is the clause of saying whose content this one is, or -1;
    `antecedent` is what a relative clause says more of, which is its subject too unless it has its own.
    """

    opener: str
    start: int
    subject: tuple[int, int]
    verb: int
    end: int
    governor: int = -1
    antecedent: tuple[int, int] = NOTHING

    @property
    def begins_with_verb(self) -> bool:
        """Whether no subject of its own stands before the verb."""
        return self.verb == self.start


@lru_cache(1024)
def subordination(opener: str) -> str:
    """The last tag of an opener that makes a clause part of another, or "" for a main clause.

    >>> from timeline.narrate.tagset import Tag, tag_names
    >>> tag_names(subordination(Tag.COMMA + Tag.REL)), tag_names(subordination(Tag.COMMA + Tag.COORD))
    (['REL'], [])
    """
    return next((tag for tag in reversed(opener) if tag in _SUBORDINATING), "")
