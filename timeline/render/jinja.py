"""Fill in Jinja templates: the built-in ones directly, those of users in a sandbox, with errors that name the line."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from timeline.choices import TEMPLATE_SUFFIX
from timeline.render.environment import content, environment
from timeline.render.resources import resource
from timeline.render.text import shortened

if TYPE_CHECKING:
    from jinja2 import Template as JinjaTemplate

    from timeline.render.template_runtime import Template

#: The kinds of templates whose values are escaped, by the suffix before ".j2".
MARKUP = frozenset(("html", "htm", "xhtml", "xml", "svg"))
#: The longest error message of a template that is repeated, in characters.
LONGEST_MESSAGE = 300


def fill(name: str, template: Path | None, **context: Any) -> str:
    """The text of a built-in template by its name, or of a user's template file, filled in with the context.

    Raises ValueError, with file and line, for whatever goes wrong in a user's template.
    """
    if template is None:
        return _built_in(name, markup=name.endswith(".html.j2")).render(context)
    from timeline.render.sandbox import Sandbox

    try:
        source = template.read_text(encoding="utf-8")
        return Sandbox(template.parent, markup=kind_of(template) in MARKUP).from_string(source).render(context)
    except OSError as error:
        raise ValueError(
            f"{template}: the template cannot be read ({(error.strerror or str(error)).lower()})"
        ) from error
    except Exception as error:  # a template can raise anything
        raise ValueError(f"{_place(template, error)}: {_message(error)}") from error


@cache
def _built_in(name: str, *, markup: bool) -> Template | JinjaTemplate:
    """A built-in template, as it was compiled ahead; compiled now if the templates have changed since."""
    from timeline.render.compiled_templates import TEMPLATES

    sources = {other: resource(other) or "" for other in TEMPLATES}
    if any(crc32(sources[other].encode()) != checksum for other, (checksum, _) in TEMPLATES.items()):
        return environment(markup=markup).get_template(name)
    from timeline.render.template_runtime import Environment

    codes = {other: code for other, (_, code) in TEMPLATES.items()}
    return Environment(codes, {"content": content}, autoescape=markup).get_template(name)


def kind_of(template: Path) -> str:
    """The kind of file that a template makes: the suffix before ".j2", in lower case and without its dot."""
    return Path(template.name.removesuffix(TEMPLATE_SUFFIX)).suffix.removeprefix(".").lower()


def _place(template: Path, error: Exception) -> str:
    """The file and line of an error: the template, or one that it includes."""
    file = getattr(error, "filename", None) or template
    line = getattr(error, "lineno", None) or _line(error)
    return f"{file}, line {line}" if line else str(file)


def _message(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it includes or calls itself endlessly"
    if isinstance(error, MemoryError):
        return "it needs more memory than there is"
    return shortened(str(error) or type(error).__name__, LONGEST_MESSAGE)


def _line(error: BaseException) -> int | None:
    """The line of the template that was being filled in when an error was raised."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
