"""The axis of the overview: maps time to a share of the width, skips long empty times, and has ticks at round dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice, pairwise
from math import log
from typing import NamedTuple

from timeline.language_files import DEFAULT
from timeline.value import TimeValue
from timeline.value.display import style
from timeline.value.moment import DAY_MS, Moment, Unit

#: The width of a break and the margin at either end of a stretch, as shares of the axis and of the stretch.
BREAK, MARGIN = 0.05, 0.03
#: The most breaks, and the most that are made at once.
MOST_BREAKS, AT_ONCE = 8, 3
#: Shares of the time: the least that the breaks made at once skip together, and each; and the least that a break skips
#: where half of the times are squeezed into no more than the last share.
LEAST_SKIPPED, LEAST_GAP, LEAST_SQUEEZING_GAP, SQUEEZED = 0.8, 0.15, 0.08, 0.15
#: The scale changes where times are so many times denser than before, with so many times at least on either side; and
#: the most stretches.
DENSER, LEAST_TIMES, MOST_STRETCHES = 8, 12, 9
#: Of the width of a stretch: the part that goes by the number of its times, the rest goes by its length; and the least,
#: which is also the most for each of its times.
BY_NUMBER, NARROWEST = 0.5, 0.05
#: A stretch with so few times is an outlier: its length is not measured against that of others.
LONE = 2
#: With fewer separate times the axis has no break.
FEWEST_TIMES = 3
#: A stretch shows at least one SHORTEST_PART-th of the time of a usual one, and at least this many milliseconds.
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
        bounds = sorted((a.milliseconds, b.milliseconds) for a, b in times)
        self.stretches = _stretches(_shown(bounds), [low for low, _ in bounds])

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
        return [(a.right + b.left) / 2 for a, b in pairwise(self.stretches) if a.high < b.low]

    def ticks(self, most: int = TICKS, locale: str = DEFAULT) -> list[Tick]:
        """About so many ticks at round dates, with at least one in each stretch."""
        found: list[Tick] = []
        for stretch in self.stretches:
            share = (stretch.right - stretch.left) / sum(s.right - s.left for s in self.stretches)
            marks, unit = _marks(stretch, max(1, round(most * share)))
            if len(self.stretches) > 1 and len(marks) < 2:  # the year of its first time says most about a short stretch
                marks, unit = [stretch.first], Unit.YEAR
            found += [Tick(self(mark), _label(mark, unit, locale)) for mark in marks]
        return found


def _shown(times: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The bounds of the parts that the axis shows: one, or several with breaks between them where nothing is.

    `times` are sorted bounds in milliseconds. Breaks are made until they no longer help: each part may have outliers
    of its own.
    """
    shown = [_joined(times)]
    while len(shown) <= MOST_BREAKS and (edges := _edges_to_cut(shown, [low for low, _ in times])):
        shown = [piece for part in shown for piece in _cut(part, edges)]
    return [(part[0][0], part[-1][1]) for part in shown]


def _edges_to_cut(shown: Sequence[Sequence[tuple[int, int]]], starts: Sequence[int]) -> set[int]:
    """The beginnings of times before which the axis is to be broken next; empty if it is good as it is."""
    if sum(map(len, shown)) < FEWEST_TIMES:
        return set()
    whole = sum(part[-1][1] - part[0][0] for part in shown)
    gaps = sorted(((b[0] - a[1], b[0]) for part in shown for a, b in pairwise(part)), reverse=True)
    large = [gap for gap in gaps[:AT_ONCE] if gap[0] >= LEAST_GAP * whole]
    skipped = accumulate(size for size, _ in large)
    enough = next((number for number, sum in enumerate(skipped, 1) if sum > LEAST_SKIPPED * whole), 0)
    if not enough and gaps and gaps[0][0] >= LEAST_SQUEEZING_GAP * whole and _half(starts) < SQUEEZED * whole:
        large, enough = gaps, 1
    return {edge for _, edge in large[:enough]}


def _half(starts: Sequence[int]) -> int:
    """The shortest time in which half of the sorted times begin."""
    half = len(starts) // 2
    return min(later - earlier for earlier, later in zip(starts, starts[half:], strict=False))


def _cut(part: Sequence[tuple[int, int]], edges: set[int]) -> Iterator[list[tuple[int, int]]]:
    """The pieces of a part that begin at these edges."""
    piece: list[tuple[int, int]] = []
    for time in part:
        if piece and time[0] in edges:
            yield piece
            piece = []
        piece.append(time)
    yield piece


def _joined(times: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The times, with those that touch or overlap joined."""
    joined: list[tuple[int, int]] = []
    for low, high in times:
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined


def _stretches(shown: list[tuple[int, int]], starts: Sequence[int]) -> list[Stretch]:
    """Stretches side by side, with a margin; a stretch is wide if it is long and if many times begin in it.

    A very short one shows some time around it. Where times become much denser, the scale changes without a break.
    """
    least = max(_usual_length(shown) // SHORTEST_PART, SHORTEST_MS)
    pieces: list[tuple[int, int, int, bool]] = []
    for low, high in shown:
        inside = starts[bisect_left(starts, low) : bisect_right(starts, high)]
        edges = [low, *_changes(inside, high, MOST_STRETCHES - len(shown)), high]
        around = (least - high + low) // 2
        edges[0] -= max(int((edges[1] - edges[0]) * MARGIN) + 1, around)
        edges[-1] += max(int((edges[-1] - edges[-2]) * MARGIN) + 1, around)
        pieces += [(a, b, low if a < low else a, a >= low) for a, b in pairwise(edges)]
    joints = sum(not follows for *_, follows in pieces) - 1
    widths = _widths([(low, high) for low, high, *_ in pieces], starts, 1 - BREAK * joints)
    stretches, left = [], -BREAK
    for (low, high, first, follows), width in zip(pieces, widths, strict=True):
        left += 0 if follows else BREAK
        stretches.append(Stretch(low, high, left, left + width, Moment.from_milliseconds(first)))
        left += width
    return stretches


def _usual_length(shown: Sequence[tuple[int, int]]) -> int:
    """The lower median of the lengths of what is shown: a few outliers do not change it."""
    return sorted(high - low for low, high in shown)[(len(shown) - 1) // 2]


def _widths(bounds: Sequence[tuple[int, int]], starts: Sequence[int], total: float) -> list[float]:
    """The width of each stretch, by its length and by the number of times that begin in it."""
    numbers = [bisect_left(starts, high) - bisect_left(starts, low) for low, high in bounds]
    lengths = [high - low for low, high in bounds]
    whole = sum(length for length, number in zip(lengths, numbers, strict=True) if number > LONE) or sum(lengths)
    shares = []
    for length, number in zip(lengths, numbers, strict=True):
        share = (1 - BY_NUMBER) * length / whole + BY_NUMBER * number / len(starts)
        shares.append(max(NARROWEST, min(share, NARROWEST * number)))
    return [total * share / sum(shares) for share in shares]


def _changes(starts: Sequence[int], end: int, most: int) -> list[int]:
    """Where the density of sorted times changes so much that the scale should: at most so many moments, in order."""
    if most < 1 or len(starts) < 2 * LEAST_TIMES or end <= starts[0]:
        return []
    first, number = starts[0], len(starts)
    best, at = 0.0, 0
    for index in range(LEAST_TIMES, number - LEAST_TIMES + 1):
        before, after = starts[index] - first, end - starts[index]
        if before <= 0 or after <= 0:
            continue
        thin, dense = sorted((index / before, (number - index) / after))
        gain = index * log(index / before) + (number - index) * log((number - index) / after)
        if dense >= DENSER * thin and (not at or gain > best):
            best, at = gain, index
    if not at:
        return []
    middle = starts[at]
    left = _changes(starts[:at], middle, most - 1)
    return [*left, middle, *_changes(starts[at:], end, most - 1 - len(left))]


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
