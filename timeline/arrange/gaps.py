"""Report gaps: stretches of time without any event that are unusually long for a timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf, log2

from timeline.arrange.telling import DAY, closed
from timeline.model import Event, Problem
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: With fewer pauses than this, none can be called unusual.
_FEWEST_PAUSES = 12
#: Iglewicz and Hoaglin (1993): a modified z-score, 0.6745 (x - median) / MAD, over 3.5 is an outlier.
_LARGEST_SCORE, _SCORE_SCALE = 3.5, 0.6745
#: The least deviation that is taken as usual, in powers of two: a factor of about 1.6.
_LEAST_DEVIATION = 0.7


def gaps(events: Iterable[Event]) -> list[Problem]:
    """A Problem for each gap, in the order of time.

    A pause is the time that no event covers between two that follow each other; a date that is open counts by the bound
    that is known. Pauses differ by orders of magnitude, so their logarithms are compared: by the distance from the
    median in units of the median absolute deviation, which the long pauses themselves cannot move.

    >>> from timeline.value import TimeValue
    >>> years = [*range(1900, 1914), 1980]
    >>> events = [Event(id="", when=TimeValue.of(y, 5), title="", text="", document="d", start=0, end=0) for y in years]
    >>> [problem.message for problem in gaps(events)]
    ['no events from 1913-06-01 to 1980-04-30, an unusually long gap']
    """
    dated = [event for event in events if event.when is not None]
    if len(dated) <= _FEWEST_PAUSES:
        return []
    pauses = list(_pauses(dated))
    if len(pauses) < _FEWEST_PAUSES:
        return []
    lengths = [log2((until - since) / DAY) for since, until in pauses]
    usual = _median(lengths)
    deviation = max(_median(abs(length - usual) for length in lengths), _LEAST_DEVIATION)
    return [
        Problem(f"no events from {_day(since, 1)} to {_day(until, -1)}, an unusually long gap")
        for (since, until), length in zip(pauses, lengths, strict=True)
        if _SCORE_SCALE * (length - usual) / deviation > _LARGEST_SCORE
    ]


def _pauses(dated: Sequence[Event]) -> Iterator[tuple[float, float]]:
    """The pauses of a day or more: the last second before each, and the first second after."""
    reached = -inf
    for first, last in sorted(map(closed, dated)):
        if first in (-inf, inf):
            continue  # a date without any bound
        if reached > -inf and first - reached > DAY:
            yield reached, first
        reached = max(reached, last)


def _day(seconds: float, step: int) -> str:
    """The day that is `step` days after the one that a second lies in."""
    day = Moment.from_ordinal(int(seconds // DAY) + step)
    return str(TimeValue.around(day, Unit.DAY))


def _median(values: Iterable[float]) -> float:
    """The median of some values. The module `statistics` has it, too, but takes long to import."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
