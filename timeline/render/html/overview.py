"""Compute the overview drawing of a page: bars and columns that show when the events happened.

Long events are bars, which fade where the text gives no end. Short events are counted in columns below the bars. All
horizontal positions are shares of the width (0 to 1), so that one drawing fits every screen. Where there are a few
sources, a bar has the colour of its source, and a column is divided among those of its events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from timeline.language_files import DEFAULT
from timeline.model import Event
from timeline.render.classify import shape
from timeline.render.html.axis import Axis, Stretch, Tick
from timeline.value import TimeValue
from timeline.value.moment import Moment

#: The number of bins into which the axis is divided, one column each, and the share of a bin that its column fills.
BINS, FILLED = 120, 0.72
#: The most lanes of bars.
LANES = 5
#: In shares of the width: the longest event that is not a bar, the part of a bar that fades, and the gap between bars.
SHORT, FADE, GAP = 0.02, 0.08, 0.01
#: Heights in pixels: a lane of bars; a column of one event, the highest and the lowest column; the room above the
#: columns; the ticks and their labels.
LANE, ONE_EVENT, HIGHEST, LOWEST, ABOVE_COLUMNS, TICKS = 12, 14, 56, 1.5, 6, 24
#: Of labels, in shares of the width: a letter on a narrow screen, and how near to an end a label is not centred.
LETTER, EDGE = 0.02, 0.06
#: The width of a letter on a wide screen, as a share of that on a narrow screen.
WIDE = 0.5
#: Less than the width of any time: the end of a time belongs to the bin before it.
_EPSILON = 1e-9


class Bar(NamedTuple):
    """A long event: its position as shares of the width, the pixels from the top, the shape of its time, its colour."""

    left: float
    width: float
    top: int
    shape: str
    event: Event
    colour: str = ""


class Part(NamedTuple):
    """What one source has of a column: the class of its colour, the pixels from its top to the axis, its height."""

    colour: str
    top: float
    height: float


class Column(NamedTuple):
    """The events of one bin: its left edge as a share, its height in pixels, the first event, the number of events.

    `parts` has a part for each source of its events, the lowest first.
    """

    left: float
    height: float
    event: Event
    events: int
    parts: tuple[Part, ...] = ()


class Label(NamedTuple):
    """A tick with its label; `edge` is "first" or "last" at an end of the axis, `narrow` if narrow screens show it."""

    at: float
    text: str
    edge: str
    narrow: bool


class _Extent(NamedTuple):
    """An event and its bounds on the drawing, as shares of the width."""

    event: Event
    low: float
    high: float


class Overview(NamedTuple):
    """All shapes of the drawing; `base` is the position of the axis, in pixels from the top."""

    bars: list[Bar]
    columns: list[Column]
    ticks: list[Label]
    breaks: list[float]
    stretches: list[Stretch]
    base: int

    @property
    def height(self) -> int:
        """The height of the whole drawing in pixels."""
        return self.base + TICKS

    @property
    def filled(self) -> float:
        """The width of a column, as a share."""
        return FILLED / BINS

    @property
    def fades(self) -> bool:
        """Whether any bar has an open end."""
        return any("open" in bar.shape for bar in self.bars)


def overview(
    events: Iterable[Event], locale: str = DEFAULT, colours: Mapping[str, str] = MappingProxyType({})
) -> Overview | None:
    """The drawing of a timeline's events; None if fewer than two have a known bound.

    `colours` has the CSS class of the colour of each source, by its id; sources without one share a colour.
    """
    placed = [(event, event.when) for event in events if event.when is not None and _is_known(event.when)]
    if len(placed) < 2:
        return None
    axis = Axis(_bounds(when) for _, when in placed)
    # Room for the bars that fade beyond the ends of the axis.
    left = max((FADE - axis(_bounds(when)[0]) for _, when in placed if when.start is None), default=0)
    right = max((FADE - 1 + axis(_bounds(when)[1]) for _, when in placed if when.end is None), default=0)
    left, right = max(0, left), max(0, right)

    def at(share: float) -> float:
        return left + share * (1 - left - right)

    extents: list[_Extent] = []
    for event, when in placed:
        low, high = (at(axis(moment)) for moment in _bounds(when))
        extents.append(_Extent(event, low - FADE * (when.start is None), high + FADE * (when.end is None)))
    bars, rest = _bars(extents, colours)
    columns = _columns(rest, colours)
    return Overview(
        bars=bars,
        columns=columns,
        ticks=_labels(Tick(at(tick.at), tick.label) for tick in axis.ticks(locale=locale)),
        breaks=[at(share) for share in axis.breaks],
        stretches=[stretch._replace(left=at(stretch.left), right=at(stretch.right)) for stretch in axis.stretches],
        base=_base(bars, columns),
    )


def _base(bars: Iterable[Bar], columns: Iterable[Column]) -> int:
    """The position of the axis below bars and columns, in pixels from the top."""
    bars_height = max((bar.top + LANE for bar in bars), default=0)
    return round(bars_height + max((column.height for column in columns), default=0) + ABOVE_COLUMNS)


def _bars(extents: Iterable[_Extent], colours: Mapping[str, str]) -> tuple[list[Bar], list[_Extent]]:
    """The long events as bars, each in the first lane with room; and the others: the short ones, and any without room.

    The extents are in order.
    """
    lanes: list[float] = []  # where the last bar of each lane ends
    bars: list[Bar] = []
    rest: list[_Extent] = []
    for extent in extents:
        event, low, high = extent
        lane = next((n for n in range(LANES) if n >= len(lanes) or lanes[n] + GAP <= low), None)
        if event.when is None or lane is None or high - low <= SHORT:
            rest.append(extent)
            continue
        lanes[lane : lane + 1] = [high]
        # A day that is long on this axis is drawn as some time within it.
        form = shape(event.when).replace("point", "coarse")
        bars.append(Bar(low, high - low, lane * LANE, form, event, colours.get(event.document, "")))
    return bars, rest


def _columns(extents: Iterable[_Extent], colours: Mapping[str, str]) -> list[Column]:
    """A column for each bin that has an event; an event of three or more bins is divided among them."""
    bins: dict[int, list[Event]] = {}
    mass: dict[int, dict[str, float]] = {}
    for event, low, high in extents:
        first, last = _bin(low), max(_bin(low), _bin(high - _EPSILON))
        if last - first <= 1:
            last = first
        bins.setdefault(first, []).append(event)
        own = {colours.get(source.document, "") for source in event.sources} if colours else {""}
        for number in range(first, last + 1):
            shares = mass.setdefault(number, {})
            for colour in own:
                shares[colour] = shares.get(colour, 0) + 1 / (last - first + 1) / len(own)
    scale = min(ONE_EVENT, HIGHEST / max((sum(shares.values()) for shares in mass.values()), default=1))
    margin = (1 - FILLED) / 2
    columns = []
    for number, shares in sorted(mass.items()):
        height = max(sum(shares.values()) * scale, LOWEST)
        parts = tuple(_parts(shares, height))
        columns.append(Column((number + margin) / BINS, height, _first(bins, number), len(bins.get(number, ())), parts))
    return columns


def _parts(shares: Mapping[str, float], height: float) -> Iterator[Part]:
    """A column of this height, divided by the shares of the colours."""
    top, whole = 0.0, sum(shares.values())
    for colour, share in sorted(shares.items()):
        top += height * share / whole
        yield Part(colour, top, height * share / whole)


def _is_known(when: TimeValue) -> bool:
    return when.start is not None or when.end is not None


def _bounds(when: TimeValue) -> tuple[Moment, Moment]:
    """The bounds of a value; an open bound counts as the known one."""
    start, end = when.start or when.end, when.end or when.start
    assert start is not None
    assert end is not None
    return start, end


def _bin(share: float) -> int:
    return min(BINS - 1, max(0, int(share * BINS)))


def _first(bins: dict[int, list[Event]], number: int) -> Event:
    """The event to which a column links: the first that begins in its bin, or in the nearest bin before."""
    return bins[max(n for n in bins if n <= number)][0]


def _labels(ticks: Iterable[Tick]) -> list[Label]:
    """The ticks whose labels do not overlap on a wide screen, each marked if it has room on a narrow one too."""
    wide, narrow = 0.0, 0.0  # where the last label ends
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
