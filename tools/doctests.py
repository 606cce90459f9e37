"""Griffe extension for the API reference: show the doctests of docstrings as code blocks.

Docstrings hold doctests as indented or bare `>>>` lines, which Markdown would take for nested quotations.
"""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

#: A doctest: from a line that begins with ">>>" to the next empty line.
_DOCTEST = re.compile(r"^(>>> .*(?:\n(?!\n).+)*)", re.MULTILINE)


def fenced(docstring: str) -> str:
    """Put fences around every doctest of a docstring."""
    return _DOCTEST.sub(r"```pycon\n\1\n```", docstring)


class Doctests(Extension):
    """Fences the doctests of every object that griffe loads."""

    def on_instance(self, *, obj: Object, **_: Any) -> None:
        if obj.docstring is not None:
            obj.docstring.value = fenced(obj.docstring.value)
