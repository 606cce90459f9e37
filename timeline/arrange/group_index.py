"""Index the groups of accounts of one event, to find the few groups that a new account may belong to.

Nothing is compared with everything: an account meets the groups that share one of its rarest stems on its date, or
stand beside it when all groups with that stem are in the order of time. So the work grows with the number of accounts.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from math import inf

from timeline.arrange.similarity import FEW_STEMS, MANY_STEMS, NEAR_OPEN, NEAR_UNITS, SOME_STEMS
from timeline.arrange.telling import Telling

#: How many groups on a date, or to either side in time, are looked at for one stem.
WINDOW = 8


class GroupIndex:
    """The first account of each group, by its stems, its date and its document."""

    def __init__(self) -> None:
        #: Numbers of groups by the bounds of their date and a stem.
        self._on_date: dict[tuple[float, float], dict[str, tuple[int, ...]]] = defaultdict(dict)
        #: By a stem, in the order of time.
        self._in_time: dict[str, list[tuple[float, int]]] = defaultdict(list)
        #: By a document and a stem.
        self._in_document: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
        #: By a stem alone, if they have no date.
        self._undated: dict[str, tuple[int, ...]] = {}

    def add(self, one: Telling, number: int) -> None:
        """Enter a new group by its first account."""
        if one.event.when is None:
            _enter(self._undated, one.shared, number)
            return
        _enter(self._on_date[one.first, one.last], one.shared, number)
        rarest = one.shared[: max(one.rarest, MANY_STEMS)]
        _enter(self._in_document[one.event.document], rarest, number)
        entry = one.bound, number
        for stem in rarest:
            insort(self._in_time[stem], entry)

    def candidates(self, one: Telling) -> set[int]:
        """The numbers of the groups that an account may belong to."""
        found: set[int] = set()
        event = one.event
        if event.when is not None and (here := self._on_date.get((one.first, one.last))):
            for stem in one.shared[:SOME_STEMS]:
                found.update(here.get(stem, ()))
        in_document = self._in_document.get(event.document, {})
        since, until = _reach(one)
        for stem in one.shared[: max(one.rarest, FEW_STEMS)]:
            line = self._in_time.get(stem, ())
            if event.when is not None:
                at = bisect_left(line, (one.bound, -1))
                near = line[max(0, at - WINDOW) : at + WINDOW]
                found.update([number for bound, number in near if since <= bound <= until])
            elif len(line) <= WINDOW:
                found.update(number for _, number in line)
            if not one.dated:
                found.update(in_document.get(stem, ()))
                found.update(self._undated.get(stem, ()))
        return found


def _enter(numbers: dict[str, tuple[int, ...]], stems: Iterable[str], number: int) -> None:
    """Add a number to those of some stems; only the first few of each are looked at."""
    for stem in stems:
        known = numbers.get(stem, ())
        if len(known) < WINDOW:
            numbers[stem] = (*known, number)


def _reach(one: Telling) -> tuple[float, float]:
    """The earliest and the latest bound of a group that an account can belong to.

    Groups are made in the order of `merge.precedence`, so that a group's first date is at least as fine.
    """
    if not one.stems.isdisjoint(one.vocabulary.once):
        return -inf, inf
    if one.dated and not one.open:
        return one.first - NEAR_UNITS * one.length, one.last + NEAR_UNITS * one.length
    return one.bound - NEAR_OPEN, one.bound + NEAR_OPEN
