"""Find and read the files of the languages: timeline/languages/<code>/<name>.toml, in a folder or inside a zip archive.

>>> codes_with("patterns"), codes_with("display")[:3]
(['de', 'en', 'fr'], ['ar', 'de', 'en'])
>>> table("en", "display")["before"], table("en", "nothing")
('before {}', {})
"""

from __future__ import annotations

import pkgutil
from pathlib import Path
from typing import Any

#: The language that is used where none is given, and for what another language lacks.
DEFAULT = "en"
#: The folder for every language that has no rules of its own ("und" is the ISO 639 code for "undetermined").
UNDETERMINED = "und"
#: The folder of the words and patterns that all languages share.
BASE = "base"


def read(code: str, name: str) -> str | None:
    """The text of languages/<code>/<name>.toml; None where a language has no such file.

    Both become part of a path: callers pass checked codes only.
    """
    try:
        content = pkgutil.get_data("timeline", f"languages/{code}/{name}.toml")
    except OSError:
        return None
    return content.decode() if content is not None else None


def table(code: str, name: str) -> dict[str, Any]:
    """The parsed content of a language's file; empty where it has no such file."""
    import tomllib

    return tomllib.loads(read(code, name) or "")


def codes_with(name: str) -> list[str]:
    """The codes of the languages that have a file of this name, sorted."""
    folder: Any = Path(__file__).parent / "languages"
    if not folder.is_dir():  # inside a zip archive, where importlib.resources lists folders, but takes long to import
        from importlib.resources import files

        folder = files("timeline").joinpath("languages")
    found = (entry.name for entry in folder.iterdir() if entry.joinpath(f"{name}.toml").is_file())
    return sorted(code for code in found if code not in (UNDETERMINED, BASE))
