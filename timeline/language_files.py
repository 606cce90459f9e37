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
    codes = (entry.name for entry in _folder().iterdir() if entry.joinpath(f"{name}.toml").is_file())
    return sorted(code for code in codes if code not in (UNDETERMINED, BASE))


def files_of(code: str) -> list[str]:
    """The names of all files in the folder of a language, sorted; empty if there is no such folder."""
    folder = _folder().joinpath(code)
    return sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []


def _folder() -> Any:
    """The folder of all languages: a Path, or inside a zip archive its like from importlib.resources."""
    folder = Path(__file__).parent / "languages"
    if folder.is_dir():
        return folder
    from importlib.resources import files  # takes longer to import than reading a language does

    return files("timeline").joinpath("languages")
