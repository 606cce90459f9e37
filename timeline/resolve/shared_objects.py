"""Compute results once, and share equal steps and values in long texts, where they are half of the memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from timeline.meaning import Meaning, Result
from timeline.model import Step
from timeline.value import Value

#: A text is long from so many characters on; in a shorter one nothing is shared.
LONG_TEXT = 30_000
#: The most objects that are kept to be shared; then the collection is begun anew.
MOST_SHARED = 4000
SomeValue = TypeVar("SomeValue", bound=Value)
#: A function with its arguments.
Call = tuple[Callable[..., Result], tuple[tuple[str, Any], ...]]


class SharedObjects:
    """The steps, values and results of one document so far; they are to be shared if its text `is_long`."""

    __slots__ = ("_results", "_steps", "_values", "is_long")

    def __init__(self, text: str) -> None:
        self.is_long = len(text) >= LONG_TEXT
        self._steps: dict[tuple[Step, ...], tuple[Step, ...]] = {}
        self._values: dict[Value, Value] = {}
        self._results: dict[
            tuple[Callable[..., Result], tuple[tuple[str, Any], ...]], tuple[Result, dict[str, Any]]
        ] = {}

    def steps(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """The steps, or equal ones of an earlier timex."""
        return self._steps.setdefault(steps, steps)

    def value(self, value: SomeValue) -> SomeValue:
        """The value, or an equal one of an earlier timex."""
        if len(self._values) >= MOST_SHARED:
            self._values.clear()
        return self._values.setdefault(value, value)  # type: ignore[return-value]  # equal values are of one class

    def result(self, meaning: Meaning, arguments: dict[str, Any]) -> tuple[Result, dict[str, Any]]:
        """The result of a meaning for arguments that hold no results of other mentions, and the arguments.

        In a long text, which repeats itself, both are those of the first time.
        """
        if not self.is_long or float in map(type, arguments.values()):  # 1.0 equals 1, but means something else
            return meaning.ask(arguments), arguments
        key = meaning.function, tuple(arguments.items())
        if (known := self._results.get(key)) is None:
            if len(self._results) >= MOST_SHARED:
                self._results.clear()
            known = self._results[key] = meaning.ask(arguments), arguments
        return known
