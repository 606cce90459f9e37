"""Read templates, styles and scripts from templates/, wherever the package is installed."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

#: The longest name of a file, in characters.
LONGEST_NAME = 64
_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)*", re.ASCII)


@cache
def resource(name: str) -> str | None:
    """The text of a file in templates/, of the installed package or of a checkout; None if there is no such file.

    >>> "--paper" in resource("timeline.css"), resource("../README.md")
    (True, None)

    A name has no folder in it, so that no other file can be read.
    """
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        return None
    try:
        folder = files("timeline.templates")
    except ModuleNotFoundError:
        folder = Path(__file__).parent.parent.parent / "templates"
    file = folder / name
    return file.read_text(encoding="utf-8") if file.is_file() else None
