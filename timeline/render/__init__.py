"""Render a timeline as text in any format, save it to a file, and load saved ones.

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

A renderer is a function `(timeline, **options)` that returns text or bytes; `timeline.render.registry` says how other
packages add one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from timeline.render.registry import check_options, format_name, format_of, formats, renderer, takes_losses

if TYPE_CHECKING:
    from os import PathLike
    from pathlib import Path

    from timeline.model import TimelineData
    from timeline.render.losses import Losses

__all__ = ["formats", "load", "loads", "render", "renderer", "save"]


@overload
def render(timeline: TimelineData, format: str = "md", *, report: Literal[False] = False, **options: Any) -> Any: ...


@overload
def render(
    timeline: TimelineData, format: str = "md", *, report: Literal[True], **options: Any
) -> tuple[Any, Losses]: ...


def render(timeline: TimelineData, format: str = "md", *, report: bool = False, **options: Any) -> Any:
    """A timeline in a format, with the options of that format: a str, or bytes if the format is not text.

    With `report`, what the format cannot hold is returned, too: (output, losses).

    >>> from timeline.model import TimelineData
    >>> render(TimelineData(), "json", colour="red")
    Traceback (most recent call last):
    TypeError: the json format has no option 'colour': it has none
    """
    from timeline.render.losses import Losses

    function = renderer(format)
    check_options(function, format, options)
    losses = Losses()
    if takes_losses(function):
        options["losses"] = losses
    made = function(timeline, **options)
    if report:
        from timeline.render.additions import note_additions

        note_additions(timeline, format_name(format), losses)
    return (made, losses) if report else made


def save(timeline: TimelineData, path: str | PathLike[str], format: str | None = None, **options: Any) -> Path:
    """Write a timeline to a file, whole or not at all; the suffix picks the format unless one is given.

    >>> from timeline.model import TimelineData
    >>> save(TimelineData(), "out")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: 'out' has no suffix to tell the format by: give one of html, json, md...
    """
    from pathlib import Path

    from timeline.render.files import write

    target = Path(path)
    if format is None:
        format = format_of(target.suffixes)
        if not format:
            raise ValueError(f"{target.name!r} has no suffix to tell the format by: give one of {', '.join(formats())}")
    write(target, render(timeline, format, **options))
    return target


def load(path: str | PathLike[str]) -> TimelineData:
    """The timeline of a saved file, JSON or Markdown; ValueError if it is neither."""
    from pathlib import Path

    file = Path(path)
    suffix = file.suffix.lower()
    if suffix not in (".json", ".md", ".markdown"):
        with file.open("rb") as opened:
            suffix = ".json" if opened.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else ".md"
    if suffix == ".json":
        from timeline.render import json

        return json.load(file)
    from timeline.render.md import edited

    return edited.load(file)


def loads(text: str) -> TimelineData:
    """The timeline of a text, JSON or Markdown.

    >>> from timeline.model import TimelineData
    >>> loads(render(TimelineData(), "json")) == TimelineData()
    True
    """
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        from timeline.render import json

        return json.loads(text)
    from timeline.render.md import edited

    return edited.loads(text)
