"""Templates of others: a Jinja file is a renderer too.

The name of the file says what it makes: `my.html.j2` and `my.md.j2` have what our own templates have, can extend them
(`{% extends "timeline.html.j2" %}`) and put something else in their blocks; any other, `my.tex.j2`, has the timeline
and what `render` here gives it. HTML and XML are escaped. Templates run in Jinja's sandbox: they cannot change the
timeline, write files, or read any but those beside them, and what they use up is bounded (`timeline.render.sandbox`).
docs/templates.md says what they are given.
"""

from __future__ import annotations

from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.model import Timeline
from timeline.render import view
from timeline.render.resources import Words, environment
from timeline.render.view import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

SUFFIX = ".j2"
#: What is escaped, by the suffix before ".j2".
MARKUP = frozenset(("html", "htm", "xhtml", "xml", "svg"))
LONGEST_MESSAGE = 300


def renderer(path: str | PathLike[str]) -> Callable[..., str]:
    """The renderer that a Jinja file is; FileNotFoundError where there is none.

    >>> renderer("my.html.j2")
    Traceback (most recent call last):
    FileNotFoundError: [Errno 2] no such template: 'my.html.j2'
    """
    file = Path(path)
    if not file.is_file():
        raise FileNotFoundError(2, "no such template", str(path))
    kind = _kind(file)
    if kind in ("html", "htm"):
        from timeline.render.html import render as page

        return partial(page, template=file)
    if kind == "md":
        from timeline.render.md import render as markdown

        return partial(markdown, template=file)
    return partial(render, template=file)


def render(timeline: Timeline, *, template: Path, title: str | None = None, locale: str = "en") -> str:
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


def filled(name: str, template: Path | None, **context: Any) -> str:
    """Our template of a name, or the one in a file, filled in.

    What is wrong in a file is a ValueError that names it, and the line.
    """
    if template is None:
        return environment(markup=name.endswith(".html.j2")).get_template(name).render(context)
    from timeline.render.sandbox import Sandbox

    try:
        source = template.read_text(encoding="utf-8")
        return Sandbox(template.parent, markup=_kind(template) in MARKUP).from_string(source).render(context)
    except OSError as error:
        raise ValueError(
            f"{template}: the template cannot be read ({(error.strerror or str(error)).lower()})"
        ) from error
    except Exception as error:  # whatever a template can run into
        raise ValueError(f"{_place(template, error)}: {_message(error)}") from error


def _kind(template: Path) -> str:
    return Path(template.name.removesuffix(SUFFIX)).suffix.removeprefix(".").lower()


def _place(template: Path, error: Exception) -> str:
    """The file in which something went wrong, the template or one that it includes, and the line."""
    file = getattr(error, "filename", None) or template
    line = getattr(error, "lineno", None) or _line(error)
    return f"{file}, line {line}" if line else str(file)


def _message(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it includes or calls itself without end"
    if isinstance(error, MemoryError):
        return "it asks for more memory than there is"
    return shortened(str(error) or type(error).__name__, LONGEST_MESSAGE)


def _line(error: BaseException) -> int | None:
    """The line of the template that was being filled in when something went wrong."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
