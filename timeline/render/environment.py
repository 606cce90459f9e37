"""The Jinja environment in which the built-in templates are filled in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.render.resources import resource

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


@cache
def environment(*, markup: bool) -> Environment:
    """The Jinja environment of the built-in templates: strict about names, and escaping everything if `markup` is set.

    The filter `content` escapes the content of an element, where quotes may stay as they are.
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        loader=FunctionLoader(resource),
        autoescape=markup,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["content"] = content
    return made


def content(text: str) -> Markup:
    """A text escaped for the content of an element; not for attributes, since quotes stay as they are.

    >>> print(content('<b> & "c"'))
    &lt;b&gt; &amp; "c"
    """
    from markupsafe import Markup

    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
