"""Compute which of Allen's thirteen interval relations can hold between values whose ends may be uncertain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from timeline.value import TimeValue
    from timeline.value.moment import Moment

#: Each relation as the order of the four ends: a and A are the start and end of the first value, b and B those of the
#: second; ends in one string coincide.
CHAINS: Final = {
    "before": ("a", "A", "b", "B"),
    "meets": ("a", "Ab", "B"),
    "overlaps": ("a", "b", "A", "B"),
    "starts": ("ab", "A", "B"),
    "during": ("b", "a", "A", "B"),
    "finishes": ("b", "a", "AB"),
    "equals": ("ab", "AB"),
    "finished_by": ("a", "b", "AB"),
    "contains": ("a", "b", "B", "A"),
    "started_by": ("ab", "B", "A"),
    "overlapped_by": ("b", "a", "B", "A"),
    "met_by": ("b", "Ba", "A"),
    "after": ("b", "B", "a", "A"),
}

#: The earliest and the latest a point can be, in milliseconds.
Range = tuple[float, float]


def possible(first: TimeValue, second: TimeValue) -> frozenset[str]:
    """The relations for which the four ends can be chosen from their possible ranges."""
    ends = dict(zip("aAbB", (*_ends(first), *_ends(second)), strict=True))
    return frozenset(name for name, chain in CHAINS.items() if _feasible(chain, ends))


def _ends(value: TimeValue) -> tuple[Range, Range]:
    """The ranges of the start and of the end of a value: exactly its bounds, or anywhere between them."""
    earliest, latest = value.earliest, value.latest
    start = _point(earliest, value.offset, float("-inf"))
    end = _point(latest, value.offset, float("inf"))
    if value.kind == "within" or (earliest, latest) != (value.start, value.end) or value.mod in ("START", "MID", "END"):
        return (start, end - 1), (start + 1, end)
    starts = (start, start) if value.start else (start, end - 1)
    return starts, (end, end) if value.end else (start + 1, end)


def _point(moment: Moment | None, offset: int | None, unknown: float) -> float:
    return unknown if moment is None else moment.milliseconds - (offset or 0) * 60_000


def _feasible(chain: tuple[str, ...], ends: dict[str, Range]) -> bool:
    """Whether points can be chosen so that each group comes after the one before; the earliest fit is always best."""
    last = float("-inf")
    for group in chain:
        least = max(last + 1, *(ends[end][0] for end in group))
        if least > min(ends[end][1] for end in group):
            return False
        last = least
    return True
