"""Find and read the files of the languages: timeline/languages/<code>/<name>.toml, in a folder or inside a zip archive.

>>> {"de", "en", "fr"} <= set(codes_with("patterns")), codes_with("display")[:3]
(True, ['ar', 'de', 'en'])
>>> table("en", "display")["before"], table("en", "nothing")
('before {}', {})
"""

from __future__ import annotations

import os
from typing import Any

#: The language that is used where none is given, and for what another language lacks.
DEFAULT = "en"
#: The folder for every language that has no rules of its own ("und" is the ISO 639 code for "undetermined").
UNDETERMINED = "und"
#: The folder of the words and patterns that all languages share.
BASE = "base"
_PACKAGE = os.path.dirname(__file__)


def read(code: str, name: str) -> str | None:
    """The text of languages/<code>/<name>.toml; None where a language has no such file.

    Both become part of a path: callers pass checked codes only.
    """
    content = package_file("languages", code, f"{name}.toml")
    return content.decode() if content is not None else None


def package_file(*path: str) -> bytes | None:
    """The content of a file of the package, which may be in a zip archive; None if there is no such file.

    >>> package_file("languages", "base", "words.toml")[:1], package_file("nothing.py")
    (b'#', None)
    """
    loader: Any = __spec__.loader  # as pkgutil.get_data does, which takes longer to import than a language to load
    try:
        content: bytes = loader.get_data(os.path.join(_PACKAGE, *path))
    except OSError:
        return None
    return content


def table(code: str, name: str) -> dict[str, Any]:
    """The parsed content of a language's file; empty where it has no such file."""
    import tomllib

    return tomllib.loads(read(code, name) or "")


def codes_with(name: str) -> list[str]:
    """The codes of the languages that have a file of this name, sorted."""
    return sorted(code for code in _names() if code not in (UNDETERMINED, BASE) and f"{name}.toml" in _names(code))


def files_of(code: str) -> list[str]:
    """The names of all files in the folder of a language, sorted; empty if there is no such folder."""
    return sorted(_names(code))


def _names(*folder: str) -> list[str]:
    """The names of the files and folders in languages/, or in a folder of it; none if it is no folder."""
    if os.path.isdir(os.path.join(_PACKAGE, "languages")):
        path = os.path.join(_PACKAGE, "languages", *folder)
        return os.listdir(path) if os.path.isdir(path) else []
    from importlib.resources import files  # for a zip archive

    inside = files("timeline").joinpath("languages", *folder)
    return [entry.name for entry in inside.iterdir()] if inside.is_dir() else []
