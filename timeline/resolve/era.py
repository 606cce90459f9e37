"""The era of what names none: in a story told before Christ, the 8th century and the year 479 are before Christ."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.meaning import MEANINGS
from timeline.model import Mention

#: From this year on a number alone is one of ours.
OURS = 1000
#: Meanings whose numbers are years only where such times are told of.
OLD = frozenset(("old_year", "old_years", "old_decade"))
#: The slots with the number of a century, a year or a decade.
COUNTED = ("ordinal", "year", "decade", "first")


def with_eras(mentions: list[Mention]) -> list[Mention]:
    """The mentions, where a century or a year of up to three digits without an era has that of the ones around it, if
    they are BC.

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


def with_old_years(mentions: list[Mention]) -> list[Mention]:
    """The mentions; a number of three digits is a year among them where far more such are named than later ones."""
    others = [mention for mention in mentions if not _is_old(mention)]
    if len(others) == len(mentions):
        return mentions
    later = sum(era == "AD" for mention in others for era in _eras(mention))
    named = len(mentions) - len(others) + sum("BC" in _eras(mention) for mention in others)
    return mentions if named > 2 * later else others


def _is_old(mention: Mention) -> bool:
    return mention.meaning in OLD or (mention.depth > 0 and any(map(_is_old, mention.joined)))


def _last_known(eras: Iterator[str | None]) -> Iterator[str | None]:
    last = None
    for era in eras:
        last = era or last
        yield last


def _eras(mention: Mention) -> Iterator[str]:
    """The eras that are said in a mention; a year of four digits without one is of ours."""
    slots = mention.slots
    if "era" in slots or slots.get("year", 0) >= OURS:
        yield slots.get("era", "AD")
    for inner in mention.joined:
        yield from _eras(inner)


def _in_era(mention: Mention) -> Mention:
    """The same before Christ, where it has no era and can have one, or is made of what can."""
    slots = {name: _in_era(slot) if isinstance(slot, Mention) else slot for name, slot in mention.slots.items()}
    number = next((value for name in COUNTED if isinstance(value := slots.get(name), int)), OURS)
    if "era" in MEANINGS[mention.meaning].parameters and number < OURS:
        slots.setdefault("era", "BC")
    parts = tuple(_in_era(part) if isinstance(part, Mention) else part for part in mention.parts)
    return mention._replace(slots=slots, parts=parts)
