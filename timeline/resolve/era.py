"""The era of centuries that name none: in a story told before Christ, the 8th century is one before Christ."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.meaning import MEANINGS
from timeline.model import Mention


def with_eras(mentions: list[Mention]) -> list[Mention]:
    """The mentions, where a century without an era has that of the years and centuries around it, if they are BC.

    >>> from timeline.language import load
    >>> from timeline.tag import tag
    >>> said = tag("1046 BC; the 8th century; 771 BC", load("en"))
    >>> [mention.slots.get("era") for mention in with_eras(said)]
    ['BC', 'BC', 'BC']
    """
    eras = [next(_eras(mention), None) for mention in mentions]
    if "BC" not in eras:
        return mentions
    before = None
    after = [*_last_known(reversed(eras))][::-1]
    made = []
    for mention, era, following in zip(mentions, eras, [*after[1:], None], strict=True):
        made.append(_in_era(mention) if before == following == "BC" else mention)
        before = era or before
    return made


def _last_known(eras: Iterator[str | None]) -> Iterator[str | None]:
    last = None
    for era in eras:
        last = era or last
        yield last


def _eras(mention: Mention) -> Iterator[str]:
    """The eras that are said in a mention; a year without one is of ours."""
    slots = mention.slots
    if "era" in slots or "year" in slots:
        yield slots.get("era", "AD")
    for inner in (*slots.values(), *mention.parts):
        if isinstance(inner, Mention):
            yield from _eras(inner)


def _in_era(mention: Mention) -> Mention:
    """The same before Christ, where it is a century without an era or made of one."""
    slots = {name: _in_era(slot) if isinstance(slot, Mention) else slot for name, slot in mention.slots.items()}
    if "century" in MEANINGS[mention.meaning].kinds and "era" not in slots and "ordinal" in slots:
        slots["era"] = "BC"
    return mention._replace(slots=slots, parts=tuple(map(_in_era, mention.parts)))
