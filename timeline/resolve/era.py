"""Give years and centuries before Christ their era from the text around; drop numbers that are no old years."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.meaning import MEANINGS
from timeline.model import Mention

#: A number alone is a year AD from this one on.
FIRST_BARE_YEAR = 1000
#: The kind of meanings whose numbers are years only in texts about such old times.
OLD = "old"
#: An old number is a year if there are more than so many times as many of them as of years AD.
OLD_PER_LATER = 2
#: The slots with the number of a century, a year or a decade.
NUMBER_SLOTS = ("ordinal", "year", "decade", "first")


def with_eras(mentions: list[Mention]) -> list[Mention]:
    """The mentions; a century or year without an era is BC if the eras named before and after it are.

    >>> from timeline.language import load
    >>> from timeline.tag import tag
    >>> found = tag("1046 BC; the 8th century; 771 BC", load("en"))
    >>> [mention.slots.get("era") for mention in with_eras(found)]
    ['BC', 'BC', 'BC']
    """
    eras = [next(_eras(mention), None) for mention in mentions]
    if "BC" not in eras:
        return mentions
    after = [*_last_known(reversed(eras))][::-1]
    before, found = None, []
    for mention, era, following in zip(mentions, eras, [*after[1:], None], strict=True):
        found.append(_before_christ(mention) if before == following == "BC" else mention)
        before = era or before
    return found


def with_old_years(mentions: list[Mention]) -> list[Mention]:
    """The mentions; without numbers of up to three digits, unless the text names more such years than later ones."""
    others = [mention for mention in mentions if not _is_old(mention)]
    old = len(mentions) - len(others)
    if not old:
        return mentions
    later = sum(era == "AD" for mention in others for era in _eras(mention))
    old += sum("BC" in _eras(mention) for mention in others)
    return mentions if old > OLD_PER_LATER * later else others


def _is_old(mention: Mention) -> bool:
    """Whether a mention, or one inside it, is a number that is a year only in texts about old times."""
    return OLD in MEANINGS[mention.meaning].kinds or (mention.depth > 0 and any(map(_is_old, mention.joined)))


def _last_known(eras: Iterator[str | None]) -> Iterator[str | None]:
    """For each place the last era that is not None."""
    last = None
    for era in eras:
        last = era or last
        yield last


def _eras(mention: Mention) -> Iterator[str]:
    """The eras in a mention; a year of four digits without one is AD."""
    slots = mention.slots
    if "era" in slots or slots.get("year", 0) >= FIRST_BARE_YEAR:
        yield slots.get("era", "AD")
    for inner in mention.joined:
        yield from _eras(inner)


def _before_christ(mention: Mention) -> Mention:
    """The mention with the era BC where it, or a mention inside it, can have an era and names none."""
    slots = {name: _before_christ(slot) if isinstance(slot, Mention) else slot for name, slot in mention.slots.items()}
    numbers = (value for name in NUMBER_SLOTS if isinstance(value := slots.get(name), int))
    if "era" in MEANINGS[mention.meaning].parameters and next(numbers, FIRST_BARE_YEAR) < FIRST_BARE_YEAR:
        slots.setdefault("era", "BC")
    parts = tuple(_before_christ(part) if isinstance(part, Mention) else part for part in mention.parts)
    return mention._replace(slots=slots, parts=parts)
