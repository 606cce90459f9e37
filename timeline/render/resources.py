"""Read templates, styles and scripts from templates/, wherever the package is installed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from pkgutil import get_data

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
        data = get_data("timeline.templates", name)
        if data is None:  # a checkout that is not installed has no such package
            data = Path(__file__).parent.parent.parent.joinpath("templates", name).read_bytes()
    except OSError:
        return None
    return data.decode("utf-8").replace("\r\n", "\n")
