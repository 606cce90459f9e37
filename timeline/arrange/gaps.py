"""Silent stretches: times about which a timeline says nothing, and that are long against its other pauses."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf, log2
from statistics import median

from timeline.arrange.telling import DAY, closed
from timeline.model import Event, Problem
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: Fewer pauses than this tell nothing of what is usual.
FEWEST = 12
#: Iglewicz and Hoaglin (1993): a modified z-score, 0.6745 (x - median) / MAD, over 3.5 is an outlier.
LIMIT, SCALE = 3.5, 0.6745
#: Pauses are compared by their logarithms, of which at least this much spread is usual: a factor of about 1.6.
LEAST_SPREAD = 0.7


def gaps(events: Iterable[Event]) -> list[Problem]:
    """A Problem for each silent stretch, in the order of time.

    A pause is the time that no event covers between two that follow each other; open ends count by the bound that is
    known. Pauses differ by orders of magnitude, so their logarithms are compared: by how far one lies over the median,
    in units of the median absolute deviation, which the long pauses themselves cannot move.

    >>> from timeline.value import TimeValue
    >>> years = [*range(1900, 1914), 1980]
    >>> told = [Event(id="", when=TimeValue.of(y, 5), title="", text="", document="d", start=0, end=0) for y in years]
    >>> [problem.message for problem in gaps(told)]
    ['nothing is told of 1913-06-01 to 1980-04-30']
    """
    dated = [event for event in events if event.when is not None]
    if len(dated) <= FEWEST:
        return []
    spans = sorted(map(closed, dated))
    pauses: list[tuple[float, float]] = []
    reached = -inf
    for first, last in spans:
        if first in (-inf, inf):
            continue  # no place on the line
        if reached > -inf and first - reached > DAY:
            pauses.append((reached, first))
        reached = max(reached, last)
    if len(pauses) < FEWEST:
        return []
    lengths = [log2((until - since) / DAY) for since, until in pauses]
    usual = median(lengths)
    spread = max(median(abs(length - usual) for length in lengths), LEAST_SPREAD)
    long = [pause for pause, length in zip(pauses, lengths, strict=True) if SCALE * (length - usual) / spread > LIMIT]
    return [Problem(f"nothing is told of {_day(since, 1)} to {_day(until, -1)}") for since, until in long]


def _day(seconds: float, step: int) -> str:
    """The day before or after the one that a second lies in."""
    day = Moment.from_ordinal(int(seconds // DAY) + step)
    return str(TimeValue.around(day, Unit.DAY))
