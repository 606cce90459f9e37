"""The overview at the head of the page: when the events lie on the line of time, at a glance, as shapes to draw.

What is short for the scale stands in columns, at most `BINS` of them; what is long lies above as bars, which fade
where the text gives no end. Everything is placed in shares of the width, so that one drawing fits every screen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model import Event
from timeline.render.classify import shape
from timeline.render.html.axis import Axis, Stretch, Tick
from timeline.value import TimeValue
from timeline.value.moment import Moment

#: How many bins, and the share of one that its column fills.
BINS, FILLED = 120, 0.72
LANES = 5
#: Longer than this share of the width, a time is drawn as a bar; an open end fades over this share.
LONG, FADE = 0.02, 0.08
#: Pixels: a column of one event, the highest column, a lane of bars, the ticks under the axis.
UNIT, HIGHEST, LANE, FEET = 14, 56, 12, 24
#: Shares: the least room between two shapes; what a letter of a label takes of a narrow screen, and of that on a wide
#: one; how near to an end a label must not be centred.
GAP, LETTER, WIDE, EDGE = 0.01, 0.02, 0.5, 0.06


class Bar(NamedTuple):
    """A long time: its shares of the width, the pixels from the top, how it is drawn, its event."""

    left: float
    width: float
    top: int
    role: str
    event: Event


class Column(NamedTuple):
    """The events of one bin: its share of the width, its height in pixels, the first event and how many there are."""

    left: float
    height: float
    event: Event
    events: int


class Label(NamedTuple):
    """A tick with its text: its share of the width, at which end of the axis, whether a narrow screen has room."""

    at: float
    text: str
    edge: str
    narrow: bool


@dataclass(frozen=True)
class Overview:
    """All shapes of the drawing."""

    bars: list[Bar] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    ticks: list[Label] = field(default_factory=list)
    breaks: list[float] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    base: int = 0

    @property
    def height(self) -> int:
        """The height of the whole drawing in pixels."""
        return self.base + FEET

    @property
    def filled(self) -> float:
        """The width of a column, as a share."""
        return FILLED / BINS

    @property
    def fades(self) -> bool:
        """Whether any time is drawn with an open end."""
        return any("open" in bar.role for bar in self.bars)


def overview(events: Iterable[Event], locale: str = "en") -> Overview | None:
    """The drawing of a timeline's events; None where fewer than two have a place."""
    placed = [(event, event.when) for event in events if event.when is not None and _known(event.when)]
    if len(placed) < 2:
        return None
    axis = Axis(_extent(when) for _, when in placed)
    left = max((FADE - axis(_extent(when)[0]) for _, when in placed if when.start is None), default=0)
    right = max((FADE - 1 + axis(_extent(when)[1]) for _, when in placed if when.end is None), default=0)
    left, right = max(0, left), max(0, right)

    def at(share: float) -> float:
        return left + share * (1 - left - right)

    extents: list[tuple[Event, float, float]] = []
    for event, when in placed:
        low, high = (at(axis(moment)) for moment in _extent(when))
        extents.append((event, low - FADE * (when.start is None), high + FADE * (when.end is None)))
    bars, short = _bars(extents)
    columns = _columns(short)
    above = max((bar.top + LANE for bar in bars), default=0)
    return Overview(
        bars=bars,
        columns=columns,
        ticks=_labelled(Tick(at(tick.at), tick.label) for tick in axis.ticks(locale=locale)),
        breaks=[at(share) for share in axis.breaks],
        stretches=[stretch._replace(left=at(stretch.left), right=at(stretch.right)) for stretch in axis.stretches],
        base=round(above + max((column.height for column in columns), default=0) + 6),
    )


def _bars(extents: Iterable[tuple[Event, float, float]]) -> tuple[list[Bar], list[tuple[Event, float, float]]]:
    """The bars of what is long, each in the first lane with room; and the rest: what is short, or finds none."""
    lanes: list[float] = []
    bars: list[Bar] = []
    rest: list[tuple[Event, float, float]] = []
    for event, low, high in extents:
        lane = next((n for n in range(LANES) if n >= len(lanes) or lanes[n] + GAP <= low), None)
        if event.when is None or lane is None or high - low <= LONG:
            rest.append((event, low, high))
            continue
        lanes[lane : lane + 1] = [high]
        role = shape(event.when).replace("point", "coarse")  # a day that is wide here is some time within it
        bars.append(Bar(low, high - low, lane * LANE, role, event))
    return bars, rest


def _columns(extents: Iterable[tuple[Event, float, float]]) -> list[Column]:
    """A column for each bin that anything lies in; what is longer than two bins is spread over all of its own."""
    bins: dict[int, list[Event]] = {}
    mass: dict[int, float] = {}
    for event, low, high in extents:
        first, last = _bin(low), max(_bin(low), _bin(high - 1e-9))
        if last - first <= 1:
            last = first
        bins.setdefault(first, []).append(event)
        for number in range(first, last + 1):
            mass[number] = mass.get(number, 0) + 1 / (last - first + 1)
    scale = min(UNIT, HIGHEST / max(mass.values(), default=1))
    gap = (1 - FILLED) / 2
    return [
        Column((number + gap) / BINS, max(share * scale, 1.5), _first(bins, number), len(bins.get(number, ())))
        for number, share in sorted(mass.items())
    ]


def _known(when: TimeValue) -> bool:
    return when.start is not None or when.end is not None


def _extent(when: TimeValue) -> tuple[Moment, Moment]:
    """The bounds of a value; one that is open counts where its known bound is."""
    start, end = when.start or when.end, when.end or when.start
    assert start is not None
    assert end is not None
    return start, end


def _bin(share: float) -> int:
    return min(BINS - 1, max(0, int(share * BINS)))


def _first(bins: dict[int, list[Event]], number: int) -> Event:
    """The event that a column leads to: the first that begins in it, or the last that began before."""
    return bins[max(n for n in bins if n <= number)][0]


def _labelled(ticks: Iterable[Tick]) -> list[Label]:
    """The ticks whose labels do not run into each other, and whether that holds on a narrow screen as well."""
    wide, narrow = 0.0, 0.0
    labels: list[Label] = []
    for tick in ticks:
        edge = "first" if tick.at < EDGE else "last" if tick.at > 1 - EDGE else ""
        reach = len(tick.label) * LETTER
        left = tick.at - reach * {"first": 0, "": 0.5, "last": 1}[edge]
        if left < narrow and tick.at - (tick.at - left) * WIDE < wide:
            continue
        labels.append(Label(tick.at, tick.label, edge, left >= narrow))
        narrow = left + reach + GAP if left >= narrow else narrow
        wide = tick.at + (left + reach - tick.at) * WIDE + GAP
    return labels
