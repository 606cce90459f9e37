"""Read the entries of a corrections file, and check that each is complete and has no unknown keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from reprlib import Repr
from typing import Any

from timeline.corrections import additions

_YAML_SUFFIXES = (".yaml", ".yml")
#: The keys of an entry, by the key that says what kind it is.
_KEYS = {
    "event": ("event", "hide", "title", "when", "tags", *additions.KEYS, "split", "title_was", "text_was"),
    "merge": ("merge", "title_was", "text_was"),
    "add": ("add",),
}
#: The keys of a new event.
_ADDED_KEYS = ("id", "when", "title", "text", "tags", "source", *additions.KEYS)
#: The keys of each part of an event that is split.
_PART_KEYS = ("id", "title", "when")
#: By a key what its value must be, if not a text.
_EXPECTED = {"tags": "a list of texts", "hide": "true or false", "merge": "a list of ids"}
#: How YAML writes these values; all its values are read as texts.
_TRUE, _FALSE = ("true", "yes"), ("false", "no")
#: Values in messages are cut, so that no message repeats a whole file.
_brief = Repr()
_brief.maxlevel, _brief.maxstring = 1, 60
#: An error of the YAML parser is cut to so many characters.
_LONGEST_YAML_ERROR = 300

Entry = Mapping[str, Any]


def read(path: str | PathLike[str]) -> list[Entry]:
    """The entries of a corrections file; ValueError if it is not one."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
        data = _yaml(text) if file.suffix.lower() in _YAML_SUFFIXES else json.loads(text)
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"{file}: cannot be read: {error}") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{file}: not valid JSON ({error}); the name of a YAML file ends in .yaml") from None
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from None
    entries = data.get("corrections") if isinstance(data, dict) else data
    if not isinstance(entries, list):
        raise ValueError(f'{file}: no list of corrections: expected {{"corrections": [...]}}')
    try:
        return [complete(entry, number, file.parent) for number, entry in enumerate(entries, 1)]
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from None


def _yaml(text: str) -> Any:
    """The data in YAML, with every value as the text that was typed: 1850-03 stays what it is."""
    import yaml

    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.BaseLoader)):
            raise ValueError("YAML with aliases (*name), which can make a small file huge: write the value out")
        return yaml.load(text, Loader=yaml.BaseLoader)  # makes nothing but texts, lists and dicts
    except yaml.YAMLError as error:
        raise ValueError(f"not valid YAML ({' '.join(str(error).split())[:_LONGEST_YAML_ERROR]})") from None


def complete(entry: object, number: int, folder: Path) -> Entry:
    """A valid entry with its picture in it, the path of which counts from a folder; ValueError for any other."""
    valid = check(entry, number)
    try:
        return additions.embedded(valid, folder)
    except ValueError as error:
        raise ValueError(f"correction {number}: {error}") from None


def check(entry: object, number: int = 1) -> Entry:
    """A valid entry, unchanged; ValueError with its number for any other.

    >>> check({"event": "a", "titel": "Storm"})  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: correction 1: unknown key 'titel': known are event, hide, title, when, tags, weight, ...
    """
    kind = next((kind for kind in _KEYS if isinstance(entry, Mapping) and kind in entry), None)
    if kind is None or not isinstance(entry, Mapping):
        raise ValueError(f"correction {number}: expected one of the keys {', '.join(_KEYS)}")
    if wrong := _error(entry, kind):
        raise ValueError(f"correction {number}: {wrong}")
    return entry


def _error(entry: Entry, kind: str) -> str:
    """What is wrong with an entry of a kind, or ""."""
    added = entry["add"] if kind == "add" else {}
    if not isinstance(added, Mapping):
        return '\'add\' must be an event: {"when": ..., "title": ...}'
    if unknown := [key for key in entry if key not in _KEYS[kind]]:
        return f"unknown key {_brief.repr(unknown[0])}: known are {', '.join(_KEYS[kind])}"
    if unknown := [key for key in added if key not in _ADDED_KEYS]:
        return f"unknown key {_brief.repr(unknown[0])} in 'add': known are {', '.join(_ADDED_KEYS)}"
    if kind == "merge" and len(texts(entry["merge"])) < 2:
        return "'merge' must be a list of two ids or more"
    values = {**entry, **added}
    if unclear := [key for key in (*entry, *added) if not _fits(key, values[key], kind)]:
        key = unclear[0]
        return f"{key!r} must be {_EXPECTED.get(key, 'a text')}, not {_brief.repr(values[key])}"
    if kind == "add" and not (added.get("title") or added.get("text")):
        return "a new event needs a title"
    return _wrong_split(entry["split"]) if "split" in entry else _wrong_addition(added or entry)


def _wrong_addition(entry: Entry) -> str:
    """What is wrong with the weight, review, place, links or picture of an event, or ""."""
    try:
        additions.edited(None, entry)
    except ValueError as error:
        return str(error)
    return ""


def _wrong_split(parts: object) -> str:
    """What is wrong with the events that one is split into, or ""."""
    if not isinstance(parts, list | tuple) or len(parts) < 2 or not all(isinstance(part, Mapping) for part in parts):
        return '\'split\' must be a list of two events or more: [{"title": ..., "when": ...}, ...]'
    for part in parts:
        if unknown := [key for key in part if key not in _PART_KEYS]:
            return f"unknown key {_brief.repr(unknown[0])} in 'split': known are {', '.join(_PART_KEYS)}"
        if unclear := [key for key in part if not _fits(key, part[key], "event")]:
            return f"{unclear[0]!r} in 'split' must be a text, not {_brief.repr(part[unclear[0]])}"
        if not part.get("title"):
            return "each event in 'split' needs a title"
    return ""


def _fits(key: str, value: object, kind: str) -> bool:
    """Whether a key can have a value."""
    if key in ("add", "split", *additions.KEYS):  # checked with what is in them
        return True
    if key == "hide":
        return isinstance(value, bool) or (isinstance(value, str) and value.lower() in (*_TRUE, *_FALSE))
    if key == "tags" or kind == "merge":
        return isinstance(value, list | tuple) and len(texts(value)) == len(value)
    return isinstance(value, str) or (key == "when" and value is None)


def texts(value: object) -> list[str]:
    """The texts in a list; none if it is not a list."""
    return [text for text in value if isinstance(text, str)] if isinstance(value, list | tuple) else []


def is_hidden(entry: Entry) -> bool:
    """Whether an entry hides its event."""
    return str(entry.get("hide", "")).lower() in _TRUE
