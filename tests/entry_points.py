"""A stand-in for an entry point of another package."""

from __future__ import annotations


class FakeEntryPoint:
    """An entry point whose function is given, or the exception that loading it raises."""

    dist = None

    def __init__(self, name: str, value: str, function: object) -> None:
        self.name, self.value, self.function = name, value, function

    def load(self) -> object:
        """The function of the other package."""
        if isinstance(self.function, Exception):
            raise self.function
        return self.function
