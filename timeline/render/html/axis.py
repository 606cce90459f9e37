"""The axis of the overview: maps time to a share of the width, skips long empty times, and has ticks at round dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from timeline.language_files import DEFAULT
from timeline.value import TimeValue
from timeline.value.display import style
from timeline.value.moment import DAY_MS, Moment, Unit

#: The width of a break and the margin at either end of a stretch, as shares of the axis and of the stretch.
BREAK, MARGIN = 0.05, 0.03
#: The most breaks; the least share of the time that all breaks together skip, and that each skips.
MOST_BREAKS, LEAST_SKIPPED, LEAST_GAP = 3, 0.8, 0.15
#: With fewer separate times the axis has no break.
FEWEST_TIMES = 3
#: A stretch shows at least one SHORTEST_PART-th of the time of all stretches, and at least this many milliseconds.
SHORTEST_PART, SHORTEST_MS = 15, 60_000
#: About how many ticks the axis has.
TICKS = 6
#: The possible steps between ticks, coarsest first: a number and its unit.
STEPS = (
    *((10**power * first, Unit.YEAR) for power in range(9, -1, -1) for first in (5, 2, 1)),
    (6, Unit.MONTH), (3, Unit.MONTH), (1, Unit.MONTH),
    (14, Unit.DAY), (7, Unit.DAY), (2, Unit.DAY), (1, Unit.DAY),
    (6, Unit.HOUR), (3, Unit.HOUR), (1, Unit.HOUR),
    (30, Unit.MINUTE), (10, Unit.MINUTE), (5, Unit.MINUTE), (1, Unit.MINUTE),
    (15, Unit.SECOND), (5, Unit.SECOND), (1, Unit.SECOND),
)  # fmt: skip
#: The shortest duration of a unit in milliseconds.
_SHORTEST = {
    Unit.MONTH: 28 * DAY_MS, Unit.DAY: DAY_MS, Unit.HOUR: DAY_MS // 24, Unit.MINUTE: 60_000, Unit.SECOND: 1000
}  # fmt: skip
#: Steps that are tried around the axis: before the first tick, and beyond the most ticks, in years and in other units.
_BEFORE, _BEYOND_YEARS, _BEYOND = 13, 4, 40


class Stretch(NamedTuple):
    """A part of the axis without a break: its bounds in milliseconds, their positions, and the first time in it."""

    low: int
    high: int
    left: float
    right: float
    first: Moment


class Tick(NamedTuple):
    """A tick of the axis: its position as a share of the width, and its label."""

    at: float
    label: str


class Axis:
    """Maps moments to positions from 0 to 1; if outliers would squeeze the other times together, the axis is broken.

    >>> axis = Axis([(Moment(1900), Moment(1901)), (Moment(2000), Moment(2001))])
    >>> round(axis(Moment(1950, 7)), 2), len(axis.breaks)
    (0.5, 0)
    >>> [tick.label for tick in axis.ticks(3)]
    ['1900', '1950', '2000']
    """

    def __init__(self, times: Iterable[tuple[Moment, Moment]]) -> None:
        self.stretches = _stretches(_shown(sorted((a.milliseconds, b.milliseconds) for a, b in times)))

    def __call__(self, moment: Moment) -> float:
        """The position of a moment; outside of the axis, that of its nearer end."""
        number = moment.milliseconds
        for stretch in self.stretches:
            if number <= stretch.high:
                share = max(0, number - stretch.low) / (stretch.high - stretch.low)
                return stretch.left + share * (stretch.right - stretch.left)
        return self.stretches[-1].right

    @property
    def breaks(self) -> list[float]:
        """The positions of the breaks."""
        return [(before.right + after.left) / 2 for before, after in pairwise(self.stretches)]

    def ticks(self, most: int = TICKS, locale: str = DEFAULT) -> list[Tick]:
        """About so many ticks at round dates, with at least one in each stretch."""
        found: list[Tick] = []
        for stretch in self.stretches:
            share = (stretch.right - stretch.left) / sum(s.right - s.left for s in self.stretches)
            marks, unit = _marks(stretch, max(1, round(most * share)))
            if self.breaks and len(marks) < 2:  # the year of its first time says most about a short stretch
                marks, unit = [stretch.first], Unit.YEAR
            found += [Tick(self(mark), _label(mark, unit, locale)) for mark in marks]
        return found


def _shown(times: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bounds of the stretches that the axis shows: one, or several if breaks skip most of the time.

    `times` are sorted bounds in milliseconds.
    """
    covered = _joined(times)
    first, last = covered[0][0], covered[-1][1]
    whole = last - first
    gaps = sorted(((after[0] - before[1], before[1], after[0]) for before, after in pairwise(covered)), reverse=True)
    gaps = [gap for gap in gaps[:MOST_BREAKS] if gap[0] >= LEAST_GAP * whole]
    skipped = accumulate(gap[0] for gap in gaps)
    enough = next((number for number, sum in enumerate(skipped, 1) if sum > LEAST_SKIPPED * whole), 0)
    cuts = gaps[:enough] if len(covered) >= FEWEST_TIMES else []
    edges = [first, *(edge for _, *ends in sorted(cuts, key=lambda cut: cut[1]) for edge in ends), last]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _joined(times: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The times, with those that touch or overlap joined."""
    joined: list[tuple[int, int]] = []
    for low, high in times:
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined


def _stretches(shown: list[tuple[int, int]]) -> list[Stretch]:
    """Stretches side by side, with a margin, each as wide as the time that it shows.

    A very short one shows some time around it.
    """
    least = max(sum(high - low for low, high in shown) // SHORTEST_PART, SHORTEST_MS)
    wide = []
    for low, high in shown:
        margin = max(int((high - low) * MARGIN) + 1, (least - high + low) // 2)
        wide.append((low - margin, high + margin))
    scale = (1 - BREAK * (len(shown) - 1)) / sum(high - low for low, high in wide)
    stretches, left = [], 0.0
    for (low, high), (first, _) in zip(wide, shown, strict=True):
        right = left + (high - low) * scale
        stretches.append(Stretch(low, high, left, right, Moment.from_milliseconds(first)))
        left = right + BREAK
    return stretches


def _marks(stretch: Stretch, most: int) -> tuple[list[Moment], Unit]:
    """The round moments of the finest step that gives no more than `most` of them, and the unit of the step."""
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
    """The multiples of a step between two moments; at most `most` + 1 of them."""
    multiples = _round_years(low, number, most) if unit == Unit.YEAR else _multiples(low, number, unit, most)
    return islice((moment for moment in multiples if low <= moment <= high), most + 1)


def _round_years(low: Moment, number: int, most: int) -> Iterator[Moment]:
    """The years that are multiples of a number, from the last one before a moment."""
    start = low.year // number * number
    for year in range(start, start + (most + _BEYOND_YEARS) * number, number):
        # Years BC count from 1, as there is no year 0: 500 BC is the year -499.
        yield Moment(year + 1 if year <= 0 and number > 1 else year)


def _multiples(low: Moment, number: int, unit: Unit, most: int) -> Iterator[Moment]:
    """The multiples of a step shorter than a year, counted from the year, month or day that a moment is in."""
    start = {Unit.MONTH: (low.year,), Unit.DAY: (low.year, low.month)}.get(unit, low[:3])
    base = Moment(*start)
    skipped = max(0, (low.milliseconds - base.milliseconds) // (_SHORTEST[unit] * number) - _BEFORE)
    return (base.plus(index * number, unit) for index in range(skipped, skipped + most + _BEYOND))


def _label(moment: Moment, unit: Unit, locale: str) -> str:
    """The date of a tick, as short as its step allows."""
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
    return [style(locale).month(number, short=True) for number in range(1, 13)]
