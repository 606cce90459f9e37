"""Griffe extension for the API reference: rewrite docstrings so that Markdown shows doctests and lists of parameters.

Markdown would take the `>>>` of doctests for nested quotations, and run parameters and their descriptions together.
"""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

#: A doctest: from a line that begins with ">>>" to the next empty line.
_DOCTEST = re.compile(r"^(>>> .*(?:\n(?!\n).+)*)", re.MULTILINE)
#: A parameter on a line of its own, above its indented description.
_PARAMETER = re.compile(r"^(\w+)\n {4}(?=\S)", re.MULTILINE)


def as_markdown(docstring: str) -> str:
    """Put fences around every doctest, and make a definition list of parameters."""
    return _PARAMETER.sub(r"\n`\1`\n:   ", _DOCTEST.sub(r"```pycon\n\1\n```", docstring))


class Docstrings(Extension):
    """Rewrites the docstring of every object that griffe loads."""

    def on_instance(self, *, obj: Object, **_: Any) -> None:
        if obj.docstring is not None:
            obj.docstring.value = as_markdown(obj.docstring.value)
