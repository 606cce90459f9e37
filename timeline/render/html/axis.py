"""The axis of the overview: time to a share of the width, broken where nothing lies, with ticks at round dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.value import TimeValue
from timeline.value.display import style
from timeline.value.moment import DAY_MS, Moment, Unit

#: The width of a break, as a share of the axis; the most breaks; what they must save together, and each.
BREAK, MOST_BREAKS, SAVED, EACH = 0.05, 3, 0.8, 0.15
#: The room left at either end of a stretch of the axis, as a share of it.
MARGIN = 0.03
#: Steps between ticks, coarsest first: how many of which unit.
STEPS = (
    *((10**power * first, Unit.YEAR) for power in range(9, -1, -1) for first in (5, 2, 1)),
    (6, Unit.MONTH), (3, Unit.MONTH), (1, Unit.MONTH),
    (14, Unit.DAY), (7, Unit.DAY), (2, Unit.DAY), (1, Unit.DAY),
    (6, Unit.HOUR), (3, Unit.HOUR), (1, Unit.HOUR),
    (30, Unit.MINUTE), (10, Unit.MINUTE), (5, Unit.MINUTE), (1, Unit.MINUTE),
    (15, Unit.SECOND), (5, Unit.SECOND), (1, Unit.SECOND),
)  # fmt: skip


class Stretch(NamedTuple):
    """An unbroken piece of the axis: milliseconds from and to, where they are drawn, the first time that lies in it."""

    low: int
    high: int
    left: float
    right: float
    first: Moment


class Tick(NamedTuple):
    """A mark on the axis: its share of the width and its label."""

    at: float
    label: str


class Axis:
    """Places moments on a line from 0 to 1; where far outliers would squeeze the rest, the line is broken.

    >>> axis = Axis([(Moment(1900), Moment(1901)), (Moment(2000), Moment(2001))])
    >>> round(axis(Moment(1950, 7)), 2), len(axis.breaks)
    (0.5, 0)
    >>> [tick.label for tick in axis.ticks(3)]
    ['1900', '1950', '2000']
    """

    def __init__(self, extents: Iterable[tuple[Moment, Moment]]) -> None:
        self.stretches = _laid_out(_pieces(sorted((a.milliseconds, b.milliseconds) for a, b in extents)))

    def __call__(self, moment: Moment) -> float:
        """The share of the width at which a moment lies; outside the axis, its nearer end."""
        number = moment.milliseconds
        for stretch in self.stretches:
            if number <= stretch.high:
                share = max(0, number - stretch.low) / (stretch.high - stretch.low)
                return stretch.left + share * (stretch.right - stretch.left)
        return self.stretches[-1].right

    @property
    def breaks(self) -> list[float]:
        """The shares of the width at which the axis is broken."""
        return [(before.right + after.left) / 2 for before, after in pairwise(self.stretches)]

    def ticks(self, most: int = 6, locale: str = "en") -> list[Tick]:
        """About so many ticks, at least one for each stretch, at round dates."""
        found: list[Tick] = []
        for stretch in self.stretches:
            share = (stretch.right - stretch.left) / sum(s.right - s.left for s in self.stretches)
            marks, unit = _marks(stretch, max(1, round(most * share)))
            if self.breaks and len(marks) < 2:  # a short stretch is best known by the year of what lies there
                marks, unit = [stretch.first], Unit.YEAR
            found += [Tick(self(mark), _label(mark, unit, locale)) for mark in marks]
        return found


def _pieces(extents: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The extents joined to the stretches that the axis shows: one, or more where cutting gaps saves most of it."""
    covered: list[list[int]] = []
    for low, high in extents:
        if covered and low <= covered[-1][1]:
            covered[-1][1] = max(high, covered[-1][1])
        else:
            covered.append([low, high])
    first, last = covered[0][0], covered[-1][1]
    whole = last - first
    gaps = sorted(((b[0] - a[1], a[1], b[0]) for a, b in pairwise(covered)), reverse=True)
    gaps = [gap for gap in gaps[:MOST_BREAKS] if gap[0] >= EACH * whole]
    cuts = next((gaps[:n] for n in range(1, len(gaps) + 1) if sum(g[0] for g in gaps[:n]) > SAVED * whole), [])
    if len(covered) < 3:
        cuts = []
    edges = [first, *(edge for _, *ends in sorted(cuts, key=lambda cut: cut[1]) for edge in ends), last]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _laid_out(pieces: list[tuple[int, int]]) -> list[Stretch]:
    """Stretches side by side, each as wide as the time it shows, with a margin; a short one shows some more time."""
    least = max(sum(high - low for low, high in pieces) // 15, 60_000)
    wide = []
    for low, high in pieces:
        margin = max(int((high - low) * MARGIN) + 1, (least - high + low) // 2)
        wide.append((low - margin, high + margin))
    scale = (1 - BREAK * (len(pieces) - 1)) / sum(high - low for low, high in wide)
    stretches, left = [], 0.0
    for (low, high), piece in zip(wide, pieces, strict=True):
        right = left + (high - low) * scale
        stretches.append(Stretch(low, high, left, right, Moment.from_milliseconds(piece[0])))
        left = right + BREAK
    return stretches


def _marks(stretch: Stretch, most: int) -> tuple[list[Moment], Unit]:
    """The round moments of the finest step that gives no more than so many, and the unit of the step."""
    low, high = Moment.from_milliseconds(stretch.low), Moment.from_milliseconds(stretch.high)
    best: tuple[list[Moment], Unit] = [], Unit.SECOND
    for number, unit in STEPS:
        marks = list(_round_moments(low, high, number, unit, most))
        if len(marks) > most:
            break
        if len(marks) > len(best[0]):
            best = marks, unit
    return best


def _round_moments(low: Moment, high: Moment, number: int, unit: Unit, most: int) -> Iterator[Moment]:
    """The multiples of a step between two moments; one more than `most` at the most."""
    if unit == Unit.YEAR:  # years BC count from 1: 500 BC, not 501 BC, is round
        start = low.year // number * number
        moments: Iterable[Moment] = (
            Moment(year + 1 if year <= 0 and number > 1 else year)
            for year in range(start, start + (most + 4) * number, number)
        )
    else:
        base = Moment(low.year, 1 if unit == Unit.MONTH else low.month)
        if unit < Unit.DAY:
            base = Moment(*low[:3])
        size = {Unit.MONTH: 28 * DAY_MS, Unit.DAY: DAY_MS, Unit.HOUR: DAY_MS // 24, Unit.MINUTE: 60_000}.get(unit, 1000)
        skipped = max(0, (low.milliseconds - base.milliseconds) // (size * number) - 13)
        moments = (base.plus(index * number, unit) for index in range(skipped, skipped + most + 40))
    found = 0
    for moment in moments:
        if low <= moment <= high and found <= most:
            found += 1
            yield moment


def _label(moment: Moment, unit: Unit, locale: str) -> str:
    """A tick's date, as short as its step allows."""
    if unit == Unit.YEAR:
        return TimeValue.of(moment.year).display(locale)
    if unit == Unit.MONTH:
        return f"{months(locale)[moment.month - 1]} {TimeValue.of(moment.year).display(locale)}"
    if unit == Unit.DAY:
        return f"{moment.day} {months(locale)[moment.month - 1]}"
    return f"{moment.hour:02}:{moment.minute:02}" + (f":{moment.second:02}" if unit < Unit.MINUTE else "")


def months(locale: str) -> list[str]:
    """The short names of the months.

    >>> months("de")[:3]
    ['Jan.', 'Feb.', 'März']
    """
    return [style(locale).month(number, "abbreviated") for number in range(1, 13)]
