"""The values that a mention has in other directions, computed when they are asked for.

These objects are small and hold no part of the document, since most timexes of a text keep one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from timeline.meaning import Direction, Meaning, Result
from timeline.resolve.result_value import in_zone, value_of
from timeline.value import Value

#: The result of a mention in another direction, all else equal.
InDirection = Callable[[Direction], Result]

_BOTH = (Direction.PAST, Direction.FUTURE)
_OPPOSITE = {Direction.PAST: (Direction.FUTURE,), Direction.FUTURE: (Direction.PAST,)}


@dataclass(slots=True, eq=False)
class DirectedMeaning:
    """The result of a meaning that takes a direction: "March" in the past or in the future."""

    meaning: Meaning
    arguments: dict[str, Any]
    zone: str | None

    def __call__(self, direction: Direction) -> Result:
        result = self.meaning.ask({**self.arguments, "direction": direction})
        return result if self.zone is None else in_zone(result, self.zone)


@dataclass(slots=True, eq=False)
class JoinedMeaning:
    """The result of a meaning with a directed one in a slot: "since March" in either direction."""

    meaning: Meaning
    arguments: dict[str, Any]
    slot: str
    inner: InDirection

    def __call__(self, direction: Direction) -> Result:
        inner = self.inner(direction)
        return self.meaning.ask({**self.arguments, self.slot: inner}) if inner is not None else None


@dataclass(slots=True, eq=False)
class Alternatives:
    """The values in the given directions that differ from the value that was chosen."""

    in_direction: InDirection
    directions: tuple[Direction, ...]
    value: Value

    def __call__(self) -> tuple[Value, ...]:
        return different_values(map(self.in_direction, self.directions), self.value)


@dataclass(slots=True, eq=False)
class WithOther:
    """The alternatives, and one more value: that in another order of day and month."""

    alternatives: tuple[Value, ...] | Callable[[], tuple[Value, ...]]
    other: Value

    def __call__(self) -> tuple[Value, ...]:
        first = self.alternatives() if callable(self.alternatives) else self.alternatives
        return (*first, self.other)


def other_directions(direction: Direction) -> tuple[Direction, ...]:
    """The directions in which a mention can be evaluated as well."""
    return _OPPOSITE.get(direction, _BOTH)


def different_values(results: Iterable[Result], value: Value) -> tuple[Value, ...]:
    """The values of results, each once, without those equal to a value."""
    others = (other for other, _ in map(value_of, results) if other is not None and other != value)
    return tuple(dict.fromkeys(others))
