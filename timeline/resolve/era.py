"""Give years and centuries before Christ their era from the text around; drop numbers that are no old years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from timeline.meaning import MEANINGS, astronomical
from timeline.model import Mention
from timeline.resolve.fields import named_year

T = TypeVar("T")

#: A number alone is a year AD from this one on.
FIRST_BARE_YEAR = 1000
#: The kind of meanings whose numbers are years only in texts about such old times.
OLD = "old"
#: An old number is a year if there are more than so many times as many of them as of years AD.
OLD_PER_LATER = 2
#: So many later years between two early ones are remarks: "in 79 (dug out in 1923) ..., in 122".
MOST_REMARKS = 2
#: So many numbers in order before the first year are years, if that comes before the modern ones.
FEWEST_IN_ORDER, MODERN = 3, 1800
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
    """The mentions; without numbers of up to three digits that are no years.

    They are years if the text names more such years than later ones, or where they come in order after an early year:
    "in AD 79 ..., in 122 ..., in 383 ..., in 1086".
    """
    others = [mention for mention in mentions if not _is_old(mention)]
    old = len(mentions) - len(others)
    if not old:
        return mentions
    later = sum(era == "AD" for mention in others for era in _eras(mention))
    old += sum("BC" in _eras(mention) for mention in others)
    if old > OLD_PER_LATER * later:
        return mentions
    in_order = _old_in_order(mentions)
    return [
        in_order.get(id(mention), mention) for mention in mentions if id(mention) in in_order or not _is_old(mention)
    ]


def _old_in_order(mentions: list[Mention]) -> dict[int, Mention]:
    """The numbers of up to three digits that are years after an early year, and not after the next one, by their `id`.

    They are BC if only that is in order. Several in order before the first year are years, too, if that is not modern.

    >>> from timeline.language import load
    >>> from timeline.tag import tag
    >>> found = tag("By AD 79 it stood. In 122 it fell. It rose in 80, and in 1086. We had lost by 98.", load("en"))
    >>> in_order = _old_in_order(found)
    >>> [str(mention.slots["year"]) for mention in found if id(mention) in in_order]
    ['122']
    """
    years = [None if _is_old(mention) else named_year(mention) for mention in mentions]
    after = [*_last_known(reversed(years))][::-1]
    found = _opening_run(mentions, next((year for year in years if year is not None), MODERN))
    before: int | None = None
    remarks = 0
    for mention, year, following in zip(mentions, years, after, strict=True):
        number = named_year(mention) if _is_old(mention) else None
        if year is not None and year >= FIRST_BARE_YEAR:
            remarks += 1
        elif year is not None:
            before, remarks = year, 0
        elif number is not None and before is not None and remarks <= MOST_REMARKS:
            for one, dated in ((number, mention), (astronomical(number, "BC"), _before_christ(mention))):
                if before <= one and (following is None or one <= following):
                    found[id(mention)] = dated
                    before, remarks = one, 0
                    break
    return found


def _opening_run(mentions: list[Mention], first: int) -> dict[int, Mention]:
    """The numbers before the year `first` by their `id`, if they are several and go up to it."""
    run: list[tuple[int, Mention]] = []
    for mention in mentions:
        if not _is_old(mention):
            if named_year(mention) is not None:
                break
            continue
        number = named_year(mention)
        if number is not None:
            run.append((number, mention))
    numbers = [number for number, _ in run]
    is_in_order = numbers == sorted(set(numbers)) and len(numbers) >= FEWEST_IN_ORDER
    if not is_in_order or not numbers[-1] <= first < MODERN:
        return {}
    return {id(mention): mention for _, mention in run}


def _is_old(mention: Mention) -> bool:
    """Whether a mention, or one inside it, is a number that is a year only in texts about old times."""
    return OLD in MEANINGS[mention.meaning].kinds or (mention.depth > 0 and any(map(_is_old, mention.joined)))


def _last_known(found: Iterator[T | None]) -> Iterator[T | None]:
    """For each place the last era or year that is not None."""
    last = None
    for one in found:
        last = last if one is None else one
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
