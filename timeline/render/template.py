"""Templates of others: a Jinja file is a renderer too.

The name of the file says what it makes: `my.html.j2` and `my.md.j2` have what our own templates have, can extend them
(`{% extends "timeline.html.j2" %}`) and put something else in their blocks; any other, `my.tex.j2`, has the timeline
and what `render` here gives it. HTML and XML are escaped. Templates run in Jinja's sandbox: they cannot change the
timeline, write files, or read any but those beside them, and what they use up is bounded (`timeline.render.sandbox`).
docs/how-to/templates.md says what they are given.
"""

from __future__ import annotations

from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.model import TimelineData
from timeline.render import view
from timeline.render.jinja import filled, kind_of
from timeline.render.resources import Words

if TYPE_CHECKING:
    from collections.abc import Callable


def renderer(path: str | PathLike[str]) -> Callable[..., str]:
    """The renderer that a Jinja file is; FileNotFoundError where there is none.

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


def render(timeline: TimelineData, *, template: Path, title: str | None = None, locale: str = "en") -> str:
    """A timeline through a template that stands alone."""
    words = Words(locale)
    return filled(
        "",
        template,
        timeline=timeline,
        title=title if title is not None else view.title(timeline, words),
        years=list(view.years(timeline.events, locale)),
        words=words,
        display=lambda value: value.display(locale),
        place=view.Places(timeline.documents, words),
        plain=view.plain,
    )
