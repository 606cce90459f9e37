"""Defaults of options: from timeline.toml, or the table [tool.timeline] of pyproject.toml, in this folder or one above.

The search ends at the root of a repository and at the home folder. Keys have the names of the options; those of a table
with the name of a command ([tool.timeline.find]) hold for this command only.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import click

#: The names of the files, in the order in which a folder is searched.
OWN, SHARED = "timeline.toml", "pyproject.toml"
#: The options that are only given on the command line: where a run writes to must be seen in its command.
COMMAND_LINE_ONLY = frozenset(("output", "output-dir", "debug", "no-config"))
#: The options whose values are files; their paths count from the folder of the configuration.
FILES = frozenset(("template", "corrections"))
#: What a pyproject.toml has somewhere if it has the table; most have not, and are not parsed.
_TABLE = re.compile(rb"""\btool["'\s]*\.["'\s]*timeline\b|^\s*\[\s*tool\s*\]""", re.MULTILINE)


class Defaults(NamedTuple):
    """The file with the defaults, and the values by the names of a command's parameters."""

    path: str
    values: dict[str, Any]


def defaults(context: click.Context) -> Defaults | None:
    """The defaults of a command; None if there is no file. UsageError for an unknown key or a wrong value."""
    for path, data in _files():
        table = _table(path, data)
        if table is not None:
            return Defaults(path, _values(context, path, table))
    return None


def _files() -> Iterator[tuple[str, bytes]]:
    """The files that can have defaults, with their contents, from this folder upwards."""
    try:
        folder = os.getcwd()
    except OSError:  # it was removed
        return
    home = os.path.expanduser("~")
    while True:
        for name in (OWN, SHARED):
            path = os.path.join(folder, name)
            try:
                with open(path, "rb") as file:
                    data = file.read()
            except OSError:
                continue
            if name == OWN or _TABLE.search(data):
                yield path, data
        parent = os.path.dirname(folder)
        if folder in (home, parent) or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = parent


def _table(path: str, data: bytes) -> dict[str, Any] | None:
    """The table of this program in a file; None if it has none."""
    import tomllib

    try:
        table: Any = tomllib.loads(data.decode("utf-8-sig"))
    except ValueError as error:
        raise click.UsageError(f"{path}: not TOML: {error}") from None
    if os.path.basename(path) == SHARED:
        tools = table.get("tool")
        table = tools.get("timeline") if isinstance(tools, dict) else None
        if table is not None and not isinstance(table, dict):
            raise click.UsageError(f"{path}: tool.timeline is not a table")
    return cast("dict[str, Any] | None", table)


def _values(context: click.Context, path: str, table: dict[str, Any]) -> dict[str, Any]:
    """The values for a command. All keys are checked, also those for other commands."""
    group = context.parent.command if context.parent is not None else None
    commands = group.commands if isinstance(group, click.Group) else {}
    options = {name: _options(command) for name, command in commands.items()}
    every = {key: option for known in options.values() for key, option in known.items()}
    own = options.get(context.info_name or "", {})
    found: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict) and key in options:
            for inner, content in value.items():
                option = _known(path, inner, options[key], f"{key}.")
                if key == context.info_name:
                    found[inner.replace("_", "-")] = (option, content)
            continue
        _known(path, key, every, "", (*every, *options))
        name = key.replace("_", "-")
        # The formats of `find` are others than those of `build`: its own table has them.
        if name in own and not (name == "format" and isinstance(own[name].type, click.Choice)):
            found.setdefault(name, (own[name], value))
    return {str(option.name): _value(context, path, name, option, value) for name, (option, value) in found.items()}


def _options(command: click.Command) -> dict[str, click.Option]:
    """The options of a command by their long names without the signs."""
    return {
        long.removeprefix("--"): option
        for option in command.params
        if isinstance(option, click.Option)
        for long in option.opts
        if long.startswith("--") and long.removeprefix("--") not in COMMAND_LINE_ONLY
    }


def _known(
    path: str, key: str, options: dict[str, click.Option], place: str, names: tuple[str, ...] = ()
) -> click.Option:
    """The option of a key; UsageError, with the key that may be meant, if there is none."""
    name = key.replace("_", "-")
    if name in COMMAND_LINE_ONLY:
        raise click.UsageError(f"{path}: {place}{key} is only given on the command line")
    if name not in options:
        from difflib import get_close_matches

        near = get_close_matches(name, names or tuple(options), n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(names or options))}"
        raise click.UsageError(f"{path}: unknown key '{place}{key}': {hint}")
    return options[name]


def _value(context: click.Context, path: str, name: str, option: click.Option, value: Any) -> Any:
    """A value as the option takes it; UsageError, with the file and the key, if the option refuses it."""
    if option.is_flag != isinstance(value, bool) or isinstance(value, dict | list):
        expected = "true or false" if option.is_flag else "a text in quotes, a number or a date"
        raise click.UsageError(f"{path}: {name} must be {expected}")
    given = value if option.is_flag else str(value)
    if name in FILES:
        given = os.path.join(os.path.dirname(path), given)
    try:
        option.process_value(context, given)
    except click.BadParameter as error:
        raise click.UsageError(f"{path}: {name}: {error.message}") from None
    return given
