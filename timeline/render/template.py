"""Use Jinja files as renderers.

The suffix of the file says what it makes. `my.html.j2` and `my.md.j2` get the same values as the built-in templates,
can extend them (`{% extends "timeline.html.j2" %}`) and replace some of their blocks. Any other file, such as
`my.tex.j2`, gets the timeline and the values that `render` passes here. Values are escaped in HTML and XML. Templates
run in a sandbox: they cannot change the timeline, write files, or read files outside of their folder, and their use of
time and memory is limited (`timeline.render.sandbox`).
"""

from __future__ import annotations

from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render import groups, summary
from timeline.render.jinja import fill, kind_of
from timeline.render.places import Places
from timeline.render.text import plain
from timeline.render.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable


def renderer(path: str | PathLike[str]) -> Callable[..., str]:
    """The renderer that a Jinja file defines; FileNotFoundError if there is no such file.

    >>> renderer("my.html.j2")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] no such template: 'my.html.j2'
    """
    file = Path(path)
    if not file.is_file():
        raise FileNotFoundError(2, "no such template", str(path))
    kind = kind_of(file)
    if kind in ("html", "htm"):
        from timeline.render.html import render as page

        return partial(page, template=file)
    if kind == "md":
        from timeline.render.md import render as markdown

        return partial(markdown, template=file)
    return partial(render, template=file)


def render(timeline: TimelineData, *, template: Path, title: str | None = None, locale: str = DEFAULT) -> str:
    """A timeline as text, by a template that extends none of the built-in ones."""
    words = Words(locale)
    return fill(
        "",
        template,
        timeline=timeline,
        title=title if title is not None else summary.title(timeline, words),
        years=list(groups.years(timeline.events, locale)),
        words=words,
        display=lambda value: value.display(locale),
        place=Places(timeline.documents, words),
        plain=plain,
    )
