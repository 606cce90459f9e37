"""The rows of `timeline formats` and `timeline languages`: what this installation can read and write."""

from __future__ import annotations

import re
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from timeline.language_files import codes_with
from timeline.plugins import entry_points_of, origin

#: The name under which this package is installed.
DISTRIBUTION = "timeline-builder"
_EXTRA = re.compile(r"""^(?P<name>[\w.-]+).*;.*\bextra\s*==\s*["'](?P<extra>[\w-]+)["']""")


class FormatRow(NamedTuple):
    """A format: whether it is read or written, its name and suffixes, what it is or holds, and what it needs."""

    use: str
    name: str
    suffixes: str
    content: str
    needs: str


class LanguageRow(NamedTuple):
    """A language: what is found in its texts, and whether pages and Markdown can be written in it."""

    code: str
    found: str
    written: str


def format_rows() -> list[FormatRow]:
    """The kinds of files that can be read, then the formats that can be written; those of other packages last.

    >>> format_rows()[0]
    FormatRow(use='read', name='text', suffixes='.txt .text .rst', content='plain text', needs='')
    """
    from timeline.read.kinds import KINDS
    from timeline.read.registry import GROUP as READERS
    from timeline.render.registry import BUILT_IN
    from timeline.render.registry import GROUP as RENDERERS

    libraries = _libraries()
    read = [
        FormatRow("read", kind.name, " ".join(kind.suffixes), kind.description, needed(kind.extra, libraries))
        for kind in KINDS.values()
    ]
    written = [
        FormatRow(
            "write", one.name, " ".join(one.suffixes), f"{one.description}: {one.holds}", needed(one.extra, libraries)
        )
        for one in BUILT_IN.values()
    ]
    taken = {suffix for kind in KINDS.values() for suffix in kind.suffixes}
    for use, group, rows, names in (("read", READERS, read, taken), ("write", RENDERERS, written, set(BUILT_IN))):
        for point in entry_points_of(group).values():
            name = point.name.lower().removeprefix(".")
            if name not in names and f".{name}" not in names:
                rows.append(FormatRow(use, name, f".{name}", origin(point), ""))
    return [*read, *written]


def needed(extra: str | None, libraries: dict[str, list[str]]) -> str:
    """What a format needs besides this package: an extra, and the command that installs it if that is missing.

    >>> needed(None, {}), needed("pdf", {"pdf": ["no-such-library"]})
    ('', 'pip install "timeline-builder[pdf]"')
    """
    if extra is None:
        return ""
    installed = extra in libraries and all(map(_is_installed, libraries[extra]))
    return f"{extra} (installed)" if installed else f'pip install "{DISTRIBUTION}[{extra}]"'


def _is_installed(library: str) -> bool:
    try:
        metadata.version(library)
    except metadata.PackageNotFoundError:
        return False
    return True


def _libraries() -> dict[str, list[str]]:
    """The libraries of each extra, as the metadata of this package say; in a checkout, its setup.cfg."""
    found: dict[str, list[str]] = {}
    try:
        for line in metadata.requires(DISTRIBUTION) or ():
            if match := _EXTRA.match(line):
                found.setdefault(match["extra"], []).append(match["name"])
    except metadata.PackageNotFoundError:
        from configparser import ConfigParser

        config = ConfigParser()
        config.read(Path(__file__).parents[2] / "setup.cfg", encoding="utf-8")
        if config.has_section("options.extras_require"):
            for extra, lines in config["options.extras_require"].items():
                found[extra] = [line[0] for line in map(re.compile(r"[\w.-]+").findall, lines.splitlines()) if line]
    return found


def language_rows() -> list[LanguageRow]:
    """The languages: those with rules of their own, then those in which only plain dates are found.

    >>> [row for row in language_rows() if row.code in ("ar", "de")]  # doctest: +NORMALIZE_WHITESPACE
    [LanguageRow(code='de', found='all expressions', written='yes'),
     LanguageRow(code='ar', found='plain dates', written='yes')]
    """
    rules, pages = codes_with("patterns"), codes_with("page")
    spec = find_spec("dateparser")
    data = Path(spec.origin).parent / "data" / "date_translation_data" if spec and spec.origin else Path()
    plain = {path.stem for path in data.glob("*.py") if re.fullmatch("[a-z]{2,4}", path.stem)}
    return [
        LanguageRow(code, "all expressions" if code in rules else "plain dates", "yes" if code in pages else "")
        for code in [*rules, *sorted({*plain, *pages} - set(rules))]
    ]
