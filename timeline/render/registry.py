"""Find the renderer of a format: a built-in one, one of another package (by entry point), or a Jinja file.

Another package adds a format in its setup.cfg:

    [options.entry_points]
    timeline.renderers =
        org = my_package.org:render

Built-in formats cannot be replaced. An error in another package's renderer becomes a ValueError that names it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any

from timeline.choices import TEMPLATE_SUFFIX
from timeline.guard import described
from timeline.plugins import entry_points_of, load_function, not_unicode, origin

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from timeline.model import TimelineData

#: A function `(timeline, **options) -> str`.
Renderer = Callable[..., str]

#: The group of entry points by which other packages add formats.
GROUP = "timeline.renderers"
BUILT_IN = ("html", "json", "md")
#: Suffixes of files that are not the name of a format.
SUFFIXES = {"htm": "html", "markdown": "md"}


def formats() -> list[str]:
    """The names of all formats: the built-in ones, then those of other packages.

    >>> formats()[:3]
    ['html', 'json', 'md']
    """
    return [*BUILT_IN, *sorted(_plugged_in().keys() - set(BUILT_IN))]


def renderer(format: str) -> Renderer:
    """The function that renders a format; `format` may also be the path of a Jinja file.

    >>> renderer("docx")
    Traceback (most recent call last):
    ValueError: unknown format 'docx': known are html, json, md
    """
    if format.endswith(TEMPLATE_SUFFIX):
        from timeline.render.template import renderer as renderer_of

        return renderer_of(format)
    name = SUFFIXES.get(format, format)
    if name in BUILT_IN:
        return _built_in(name)
    if name in _plugged_in():
        return _of_package(_plugged_in()[name])
    raise ValueError(f"unknown format {format!r}: known are {', '.join(formats())}")


def _built_in(name: str) -> Renderer:
    """The renderer of a built-in format; its module is imported only now."""
    if name == "html":
        from timeline.render.html import render as html

        return html
    if name == "json":
        from timeline.render.json import render as json

        return json
    from timeline.render.md import render as md

    return md


def _plugged_in() -> dict[str, EntryPoint]:
    return entry_points_of(GROUP)


def _of_package(point: EntryPoint) -> Renderer:
    """The renderer of another package; whatever it raises becomes a ValueError that names it."""
    named = f"the format {point.name!r} ({origin(point)})"
    function: Renderer = load_function(point, named)
    try:
        signature(function)
    except Exception as error:
        raise ValueError(f"{named} cannot be loaded: {described(error)}") from error

    @wraps(function)
    def rendered(timeline: TimelineData, **options: Any) -> str:
        try:
            text = function(timeline, **options)
        except Exception as error:
            raise ValueError(f"{named} failed: {described(error)}") from error
        if not isinstance(text, str):
            raise ValueError(f"{named} returned {type(text).__name__}, not str")
        if wrong := not_unicode(text):
            raise ValueError(f"{named} {wrong}")
        return text

    return rendered


def check_options(function: Renderer, format: str, options: dict[str, Any]) -> None:
    """Raise TypeError for an option that a format does not have."""
    parameters = list(signature(function).parameters.values())[1:]
    if any(parameter.kind is Parameter.VAR_KEYWORD for parameter in parameters):
        return
    known = [parameter.name for parameter in parameters]
    for name in options:
        if name not in known:
            raise TypeError(f"the {format} format has no option {name!r}: it has {', '.join(known) or 'none'}")
