"""Timeline -> text. A renderer is a function `(timeline, **options) -> str`; a package adds one by entry point.

>>> from timeline.model import Timeline
>>> print(render(Timeline(), "md", title="Nothing yet"))
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

A Jinja file is a renderer as well (`timeline.render.template`): its path stands for the name of a format.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from inspect import Parameter, signature
from os import PathLike
from pathlib import Path
from typing import Any

from timeline.model import Timeline
from timeline.render.files import write
from timeline.render.template import SUFFIX
from timeline.render.template import renderer as own

Renderer = Callable[..., str]

GROUP = "timeline.renderers"
#: The formats of our own: each name is a module here with a function `render`, loaded when it is asked for.
BUILT_IN = ("html", "json", "md")
#: Suffixes that are not themselves the name of a format.
SUFFIXES = {"htm": "html", "markdown": "md"}


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
        return _plugged_in()[name].load()  # type: ignore[no-any-return]
    raise ValueError(f"unknown format {format!r}: known are {', '.join(formats())}")


def render(timeline: Timeline, format: str = "md", **options: Any) -> str:
    """A timeline as text in a format, with the options which that format has.

    >>> render(Timeline(), "json", colour="red")
    Traceback (most recent call last):
    TypeError: the json format has no option 'colour': it has none
    """
    function = renderer(format)
    _check_options(function, format, options)
    return function(timeline, **options)


def save(timeline: Timeline, path: str | PathLike[str], format: str | None = None, **options: Any) -> Path:
    """Write a timeline to a file, whole or not at all; the suffix picks the format unless one is given.

    >>> save(Timeline(), "out")
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


def load(path: str | PathLike[str]) -> Timeline:
    """The timeline of a saved file, JSON or Markdown; ValueError where it is neither."""
    file = Path(path)
    suffix = file.suffix.lower()
    if suffix not in (".json", ".md", ".markdown"):
        with file.open("rb") as opened:
            suffix = ".json" if opened.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else ".md"
    module = import_module(f"{__name__}.json" if suffix == ".json" else f"{__name__}.md.edited")
    return module.load(file)  # type: ignore[no-any-return]


def loads(text: str) -> Timeline:
    """The timeline of a text, JSON or Markdown.

    >>> loads(render(Timeline(), "json")) == Timeline()
    True
    """
    kind = "json" if text.lstrip("\ufeff \t\r\n").startswith("{") else "md.edited"
    return import_module(f"{__name__}.{kind}").loads(text)  # type: ignore[no-any-return]


@cache
def _plugged_in() -> dict[str, Any]:
    return {point.name: point for point in entry_points(group=GROUP)}


def _check_options(function: Renderer, format: str, options: dict[str, Any]) -> None:
    parameters = list(signature(function).parameters.values())[1:]
    if any(parameter.kind is Parameter.VAR_KEYWORD for parameter in parameters):
        return
    known = [parameter.name for parameter in parameters]
    for name in options:
        if name not in known:
            raise TypeError(f"the {format} format has no option {name!r}: it has {', '.join(known) or 'none'}")
