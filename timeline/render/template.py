"""Templates of others: a Jinja file is a renderer too.

The name of the file says what it makes: `my.html.j2` and `my.md.j2` have what our own templates have, can extend them
(`{% extends "timeline.html.j2" %}`) and put something else in their blocks; any other, `my.tex.j2`, has the timeline
and what `render` here gives it. HTML and XML are escaped. Templates run in Jinja's sandbox: they cannot change the
timeline, write files, or read any but those beside them. docs/templates.md says what they are given.
"""

from __future__ import annotations

from functools import cache, partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.model import Timeline
from timeline.render import view
from timeline.render.resources import Words, environment, resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

SUFFIX = ".j2"
#: What is escaped, by the suffix before ".j2".
MARKUP = frozenset(("html", "htm", "xhtml", "xml", "svg"))
#: What a template may ask a timeline for: nothing that reads or writes a file.
ASKED = frozenset("events undated problems documents title note filter group top days".split())


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
    from jinja2 import TemplateError

    try:
        source = template.read_text(encoding="utf-8")
        return _sandbox(template.parent, _kind(template) in MARKUP).from_string(source).render(context)
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        line = getattr(error, "lineno", None) or _line(error)
        raise ValueError(f"{template}{f', line {line}' if line else ''}: {error}") from None


def _kind(template: Path) -> str:
    return Path(template.name.removesuffix(SUFFIX)).suffix.removeprefix(".").lower()


def _line(error: BaseException) -> int | None:
    """The line of the template that was being filled in when something went wrong."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


@cache
def _sandbox(folder: Path, markup: bool) -> Environment:
    """Where templates of others run: they find ours by name, then the files beside them."""
    from jinja2 import ChoiceLoader, FileSystemLoader, FunctionLoader
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            asked = not isinstance(obj, Timeline) or attr in ASKED
            return asked and super().is_safe_attribute(obj, attr, value)

    ours = environment(markup=markup)
    made = Sandbox(
        loader=ChoiceLoader([FunctionLoader(resource), FileSystemLoader(folder)]),
        autoescape=markup,
        undefined=ours.undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(ours.filters)
    return made
