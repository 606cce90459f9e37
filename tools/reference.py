"""Generate the pages of the reference that follow from the code: meanings, keys of the language files, command line.

`python -m tools.reference` writes them to docs/reference, from where the site is built. They are not in the repository.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from inspect import cleandoc, getdoc, signature
from pathlib import Path
from typing import Any, NamedTuple

import click

from timeline.language.words import patterns_of

ROOT = Path(__file__).parent.parent
LANGUAGES = ROOT / "timeline" / "languages"

#: The tables of a language file that have patterns under the names of meanings.
PATTERN_TABLES = ("patterns", "joins", "ranges")
#: An example of a pattern is cut off after so many characters.
LONGEST_EXAMPLE = 60
#: Files whose content every other language shares or falls back on.
SHARED = ("base", "und")

# Meanings -----------------------------------------------------------------------------------------------------------


def meanings() -> str:
    """The page of all meanings: name, slots, description, and an example pattern of a language."""
    from timeline.meaning import MEANINGS

    examples = dict(patterns_by_meaning())
    modules: dict[str, list[str]] = defaultdict(list)
    for name, meaning in MEANINGS.items():
        languages = examples.get(name, {})
        modules[meaning.function.__module__].append(_meaning_row(name, meaning, languages))
    head = cleandoc(
        """
        # Meanings

        *This page is generated from `timeline.meaning.MEANINGS` and the language files.*

        A pattern of a language file stands under the name of a meaning: a Python function that computes a value from
        the slots of the pattern. A slot in *italics* is optional. The last column has a pattern that uses the meaning;
        [Language files](language-files.md) explains the notation. `anchor`, `direction`, `order` and `region` are not
        slots: the resolver passes them.
        """
    )
    parts = [head]
    for module, rows in modules.items():
        parts += [f"## {module}", _first_line(sys.modules[module]), "", _TABLE_HEAD, *rows, ""]
    return "\n".join([parts[0], "", *parts[1:]]) + "\n"


_TABLE_HEAD = "| name | slots | meaning | used by | example |\n|---|---|---|---|---|"


def _meaning_row(name: str, meaning: Any, languages: dict[str, str]) -> str:
    from timeline.meaning.registry import GIVEN

    slots = [
        f"`{slot}`" if parameter.default is parameter.empty else f"*`{slot}`*"
        for slot, parameter in signature(meaning.function).parameters.items()
        if slot not in GIVEN
    ]
    description = " ".join((getdoc(meaning.function) or "").split("\n\n")[0].split())
    code, pattern = next(iter(languages.items()), ("", ""))
    example = f"{code}: {_code(pattern)}" if pattern else ""
    used_by = " ".join(languages)
    return f'| <span id="{name}">`{name}`</span> | {" ".join(slots)} | {_cell(description)} | {used_by} | {example} |'


def patterns_by_meaning() -> Iterator[tuple[str, dict[str, str]]]:
    """For each meaning, the languages that use it, each with its shortest pattern; English first."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for code, files in language_files():
        for file in files:
            data = tomllib.loads(file.read_text("utf-8"))
            for tables in (data, data.get("conversation", {})):
                for table in PATTERN_TABLES:
                    for name, patterns in tables.get(table, {}).items():
                        found[name.partition(" (")[0]].setdefault(code, _shortest(patterns_of(patterns)))
    yield from found.items()


def _shortest(patterns: list[str]) -> str:
    """The shortest pattern of a rule."""
    shortest = min(patterns, key=len, default="")
    return shortest if len(shortest) <= LONGEST_EXAMPLE else f"{shortest[:LONGEST_EXAMPLE]} ..."


def language_files() -> list[tuple[str, list[Path]]]:
    """The languages with their files: English first, shared files last."""
    by_code: dict[str, list[Path]] = defaultdict(list)
    for path in sorted([*LANGUAGES.glob("*.toml"), *LANGUAGES.glob("*/*.toml")]):
        by_code[path.stem if path.parent == LANGUAGES else path.parent.name].append(path)
    return sorted(by_code.items(), key=lambda item: (item[0] in SHARED, item[0] != "en", item[0]))


# Keys of the language files -----------------------------------------------------------------------------------------


class Key(NamedTuple):
    """A key of a language file with the comment that explains it."""

    section: str
    name: str
    comment: str


def language_keys() -> str:
    """The page of all keys of the language files by file and section, with the comments of the files."""
    languages: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    comments: dict[tuple[str, str, str], str] = {}
    samples: dict[tuple[str, str, str], str] = {}
    for code, files in language_files():
        for file in files:
            source = file.read_text("utf-8")
            data = tomllib.loads(source)
            for key in keys_of(source):
                place = (file.name, key.section, key.name)
                languages[place].append(code)
                comments[place] = comments.get(place) or key.comment
                samples.setdefault(place, f"{code}: {_code(_sample(data, key))}")
    sections: dict[tuple[str, str], list[str]] = defaultdict(list)
    for place, codes in languages.items():
        row = f"| `{place[2]}` | {' '.join(dict.fromkeys(codes))} | {_cell(comments[place])} | {samples[place]} |"
        sections[place[:2]].append(row)
    parts = [_KEYS_HEAD, ""]
    for file, section in sorted(sections, key=lambda place: FILES.index(place[0])):
        title = f"{file}: [{section}]" if section else f"{file}: above the first table"
        parts += [
            f"## {title}",
            "",
            "| key | languages | description | beginning |",
            "|---|---|---|---|",
            *sections[file, section],
            "",
        ]
    return "\n".join(parts) + "\n"


#: How many words of a value are shown.
SAMPLE = 4
#: The files of a language in the order in which a reader meets them.
FILES = ("detect.toml", "words.toml", "holidays.toml", "patterns.toml", "narration.toml", "display.toml", "page.toml")
_KEYS_HEAD = cleandoc(
    """
    # Keys of the language files

    *This page is generated from the files in `timeline/languages`; the descriptions are their comments.*

    A key that is not listed in `timeline/language/schema.py` is an error. The keys of `[patterns]`, `[joins]` and
    `[ranges]` are the [meanings](meanings.md). The keys of `[words]` are the kinds of words that slots such as
    `{unit}` ask for. See [Language files](language-files.md) for how the sections work together.
    """
)


def _sample(data: Any, key: Key) -> str:
    """The beginning of a value: its first words, or its first row."""
    for name in (*key.section.split("."), key.name) if key.section else (key.name,):
        data = data[name]
    if isinstance(data, dict):
        first, row = next(iter(data.items()), ("", ""))
        return f"{first} = {_beginning(row)}"
    return _beginning(data[0] if isinstance(data, list) and data else data)


def _beginning(value: Any) -> str:
    words = " ".join(str(value).split()).split(", ")
    return ", ".join(words[:SAMPLE]) + (" ..." if len(words) > SAMPLE else "")


_SECTION = re.compile(r"\[([\w.-]+)\]\s*(?:#\s*(.*))?")
_ASSIGNMENT = re.compile(r"([\w-]+)\s*=\s*(.*)")


def keys_of(source: str) -> Iterator[Key]:
    """The keys of a TOML file in order, each with the comment behind it or on the lines above it."""
    section, above = "", ""
    head = re.match(r"(#.*\n)*", source)  # describes the file
    for line, inside in _lines(source[head.end() if head else 0 :]):
        if inside:
            continue
        if not line.strip():
            above = ""
        elif line.startswith("#"):
            above = f"{above} {line.lstrip('# ').strip()}".strip()
        elif match := _SECTION.fullmatch(line.strip()):
            section, behind = match[1], match[2] or ""
            if section.startswith("words."):
                yield Key("words", section.removeprefix("words."), behind or above)
            above = ""
        elif match := _ASSIGNMENT.match(line):
            if not section.startswith("words.") and section.rpartition(".")[2] not in PATTERN_TABLES:
                yield Key(section, match[1], _comment_behind(match[2]) or above)
            above = ""


def _lines(source: str) -> Iterator[tuple[str, bool]]:
    """The lines of a TOML file, and whether each lies within a value of several lines."""
    closing = ""
    for line in source.splitlines():
        yield line, bool(closing)
        if closing:
            closing = "" if closing in line and (closing != "]" or re.match(r"\s*\]", line)) else closing
        elif match := _ASSIGNMENT.match(line):
            value = match[2]
            if value[:3] in ('"""', "'''"):
                closing = "" if value.count(value[:3]) > 1 else value[:3]
            elif value.startswith("[") and not re.search(r"\]\s*(#.*)?$", value):
                closing = "]"


def _comment_behind(value: str) -> str:
    """The comment behind a value on the same line."""
    match = re.fullmatch(r"(?:'[^']*'|\"[^\"]*\"|[^'\"#]*)\s*#\s*(.*)", value.strip())
    return match[1] if match else ""


# Command line -------------------------------------------------------------------------------------------------------


def command_line() -> str:
    """The page of all commands and options."""
    from timeline.cli import cli

    parts = [
        cleandoc(
            """
            # Command line

            *This page is generated from the command line itself; `timeline COMMAND --help` prints the same.*

            [Use the command line](../how-to/command-line.md) shows the commands at work.
            """
        ),
        "",
    ]
    for name, command in cli.commands.items():
        context = click.Context(command, info_name=f"timeline {name}")
        text, _, examples = cleandoc(command.help or "").partition("\b\n")
        parts += [f"## timeline {name}", "", f"    {command.get_usage(context).removeprefix('Usage: ')}", ""]
        parts += [text.strip(), "", "```sh", examples.strip(), "```", ""]
        parts += ["| option | meaning |", "|---|---|"]
        parts += [row for parameter in command.params for row in _option_row(parameter, context)] + [""]
    return "\n".join(parts) + "\n"


def _option_row(parameter: click.Parameter, context: click.Context) -> Iterator[str]:
    record = parameter.get_help_record(context)
    if record is not None and isinstance(parameter, click.Option):
        names, description = record
        yield f"| `{_cell(names)}` | {_cell(description)} |"


# Markdown -----------------------------------------------------------------------------------------------------------


def _first_line(module: Any) -> str:
    return cleandoc(module.__doc__ or "").partition("\n")[0]


def _cell(text: str) -> str:
    """A text as the cell of a table."""
    escaped = text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
    return escaped.replace("{", "&#123;").replace("*", "\\*")


def _code(text: str) -> str:
    """A pattern as code in the cell of a table, where a backslash would not hide a bar."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;").replace("{", "&#123;")
    return f"<code>{escaped.replace('*', '&#42;').replace('_', '&#95;').replace('[', '&#91;')}</code>"


#: The generated pages by their path in the documentation.
PAGES = {
    "reference/command-line.md": command_line,
    "reference/language-keys.md": language_keys,
    "reference/meanings.md": meanings,
}

if __name__ == "__main__":
    for path, make in PAGES.items():
        ROOT.joinpath("docs", path).write_text(make(), encoding="utf-8")
