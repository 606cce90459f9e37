"""Find the readers and renderers that other packages add by entry points, and load them with errors that name them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.guard import described
from timeline.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_LONE_SURROGATE = lazy_regex("[\ud800-\udfff]")


@cache
def entry_points_of(group: str) -> dict[str, EntryPoint]:
    """The entry points of a group by their names; of several with one name, the first in order."""
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=group), key=lambda point: (point.name, _package(point), point.value))
    return {point.name: point for point in reversed(found)}


def origin(point: EntryPoint) -> str:
    """Where an entry point comes from, for messages: "sbv_reader:read, package sbv-reader"."""
    package = _package(point)
    return f"{point.value}, package {package}" if package else point.value


def load_function(point: EntryPoint, name: str, error_class: type[ValueError] = ValueError) -> Callable[..., Any]:
    """The function of an entry point; an error of the given class, with the name, if it cannot be loaded."""
    try:
        function: Callable[..., Any] = point.load()
        if not callable(function):
            raise TypeError(f"{function!r} is not a function")
    except Exception as error:
        raise error_class(f"{name} cannot be loaded: {described(error)}") from error
    return function


def not_unicode(text: str) -> str | None:
    """What is wrong with a text that no file can hold; None for any other.

    >>> not_unicode("In May"), not_unicode("a\\ud800")
    (None, "returned text that is not Unicode: a lone surrogate '\\\\ud800'")
    """
    lone = None if text.isascii() else _LONE_SURROGATE.search(text)
    return f"returned text that is not Unicode: a lone surrogate {lone[0]!a}" if lone else None


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else ""
