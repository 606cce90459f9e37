"""Timeline -> text. A renderer is a function `(timeline, **options) -> str`; a package adds one by entry point.

>>> from timeline.model import TimelineData
>>> print(render(TimelineData(), "md", title="Nothing yet"))
---
lang: en
---
<BLANKLINE>
# Nothing yet
<BLANKLINE>
0 events. <!-- about -->
<BLANKLINE>

In the setup.cfg of a package that brings a format of its own:

    [options.entry_points]
    timeline.renderers =
        org = my_package.org:render

The formats of our own cannot be replaced. An error in a renderer of another package is a ValueError that names it.

A Jinja file is a renderer as well (`timeline.render.template`): its path stands for the name of a format.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, wraps
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from inspect import Parameter, signature
from os import PathLike
from pathlib import Path
from typing import Any

from timeline.model import TimelineData
from timeline.render.files import write
from timeline.render.jinja import SUFFIX
from timeline.render.template import renderer as own

Renderer = Callable[..., str]

GROUP = "timeline.renderers"
#: The formats of our own: each name is a module here with a function `render`, loaded when it is asked for.
BUILT_IN = ("html", "json", "md")
#: Suffixes that are not themselves the name of a format.
SUFFIXES = {"htm": "html", "markdown": "md"}

_SURROGATE = re.compile("[\ud800-\udfff]")


def formats() -> list[str]:
    """The names of the formats that can be rendered: our own, then those that other packages bring.

    >>> formats()[:3]
    ['html', 'json', 'md']
    """
    return [*BUILT_IN, *sorted(_plugged_in().keys() - set(BUILT_IN))]


def renderer(format: str) -> Renderer:
    """The function that renders a format; `format` can be the path of a Jinja file, too.

    >>> renderer("docx")
    Traceback (most recent call last):
    ValueError: unknown format 'docx': known are html, json, md
    """
    if format.endswith(SUFFIX):
        return own(format)
    name = SUFFIXES.get(format, format)
    if name in BUILT_IN:
        return import_module(f"{__name__}.{name}").render  # type: ignore[no-any-return]
    if name in _plugged_in():
        return _of_package(_plugged_in()[name])
    raise ValueError(f"unknown format {format!r}: known are {', '.join(formats())}")


def render(timeline: TimelineData, format: str = "md", **options: Any) -> str:
    """A timeline as text in a format, with the options which that format has.

    >>> render(TimelineData(), "json", colour="red")
    Traceback (most recent call last):
    TypeError: the json format has no option 'colour': it has none
    """
    function = renderer(format)
    _check_options(function, format, options)
    return function(timeline, **options)


def save(timeline: TimelineData, path: str | PathLike[str], format: str | None = None, **options: Any) -> Path:
    """Write a timeline to a file, whole or not at all; the suffix picks the format unless one is given.

    >>> save(TimelineData(), "out")
    Traceback (most recent call last):
    ValueError: 'out' has no suffix to tell the format by: give one of html, json, md
    """
    target = Path(path)
    if format is None:
        format = target.suffix.removeprefix(".").lower()
        if not format:
            raise ValueError(f"{target.name!r} has no suffix to tell the format by: give one of {', '.join(formats())}")
    write(target, render(timeline, format, **options))
    return target


def load(path: str | PathLike[str]) -> TimelineData:
    """The timeline of a saved file, JSON or Markdown; ValueError where it is neither."""
    file = Path(path)
    suffix = file.suffix.lower()
    if suffix not in (".json", ".md", ".markdown"):
        with file.open("rb") as opened:
            suffix = ".json" if opened.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else ".md"
    module = import_module(f"{__name__}.json" if suffix == ".json" else f"{__name__}.md.edited")
    return module.load(file)  # type: ignore[no-any-return]


def loads(text: str) -> TimelineData:
    """The timeline of a text, JSON or Markdown.

    >>> loads(render(TimelineData(), "json")) == TimelineData()
    True
    """
    kind = "json" if text.lstrip("\ufeff \t\r\n").startswith("{") else "md.edited"
    return import_module(f"{__name__}.{kind}").loads(text)  # type: ignore[no-any-return]


@cache
def _plugged_in() -> dict[str, EntryPoint]:
    found = sorted(
        entry_points(group=GROUP), key=lambda point: (point.name, _package(point), point.value), reverse=True
    )
    return {point.name: point for point in found}  # the first in order of several


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else ""


def _of_package(point: EntryPoint) -> Renderer:
    """The renderer of another package; whatever it raises is a ValueError that names it."""
    package = _package(point)
    named = f"the format {point.name!r} ({point.value}{f', package {package}' if package else ''})"
    try:
        function: Renderer = point.load()
        if not callable(function):
            raise TypeError(f"{function!r} is not a function")
        signature(function)
    except Exception as error:
        raise ValueError(f"{named} cannot be loaded: {_described(error)}") from error

    @wraps(function)
    def rendered(timeline: TimelineData, **options: Any) -> str:
        try:
            text = function(timeline, **options)
        except Exception as error:
            raise ValueError(f"{named} failed: {_described(error)}") from error
        if not isinstance(text, str):
            raise ValueError(f"{named} returned {type(text).__name__}, not str")
        if not text.isascii() and (lone := _SURROGATE.search(text)):
            raise ValueError(f"{named} returned text that is not Unicode: a lone surrogate {lone[0]!a}")
        return text

    return rendered


def _described(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:300]


def _check_options(function: Renderer, format: str, options: dict[str, Any]) -> None:
    parameters = list(signature(function).parameters.values())[1:]
    if any(parameter.kind is Parameter.VAR_KEYWORD for parameter in parameters):
        return
    known = [parameter.name for parameter in parameters]
    for name in options:
        if name not in known:
            raise TypeError(f"the {format} format has no option {name!r}: it has {', '.join(known) or 'none'}")
