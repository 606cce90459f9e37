"""Read JSON and JSON Lines: each object of a list is an event, by the key that has dates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from timeline.model import Document, Problem
from timeline.read.builder import TextBuilder
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.files import Unusable
from timeline.read.formats.csv import no_dates
from timeline.read.own import SAVED
from timeline.read.tables import Record, Table, add_table

#: Objects within objects are taken apart to this depth; keys are columns up to this number.
_DEEPEST, _MOST_KEYS = 4, 200
#: No number that Python reads has more digits.
_LONG_NUMBER = re.compile(r"\d{4000}")

#: An object of a list, and its number in the file.
Object = tuple[str, dict[str, Any]]


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The objects of a JSON file as one document of rows. Unusable if it is not JSON, or a saved timeline.

    >>> [document], _ = read(b'[{"when": "1911-05-03", "what": {"headline": "The quay opened"}}]', "a.json", Columns())
    >>> document.text, document.blocks[0].heads, document.places[0].label
    ('1911-05-03\\tThe quay opened', ('when', 'what.headline'), '1')
    """
    text, problems = decode(data, name)
    objects, damaged = _objects(text, name)
    problems += damaged
    flat = [(label, dict(_flat(one))) for label, one in objects]
    keys = list(dict.fromkeys(key for _, one in flat for key in one))
    if len(keys) > _MOST_KEYS:
        problems.append(Problem(f"only the first {_MOST_KEYS} of {len(keys)} keys are read", name))
        keys = keys[:_MOST_KEYS]
    rows = [Record(label, [one.get(key, "") for key in keys]) for label, one in flat]
    builder = TextBuilder()
    if not add_table(builder, Table([], tuple(keys), rows), columns, name) and rows:
        problems.append(no_dates(name))
    return [builder.document(name)], problems


def _objects(text: str, name: str) -> tuple[list[Object], list[Problem]]:
    """The objects of a file with their numbers, and a problem for its damaged lines."""
    if name.lower().endswith((".jsonl", ".ndjson")):
        return _of_lines(text, name)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text.lstrip().startswith("{") and "\n" in text.strip():
            objects, damaged = _of_lines(text, name)
            if objects and not damaged:
                return objects, []
        raise Unusable(f"{name}: not valid JSON ({_reason(error)})") from None
    if isinstance(found, dict) and found.get("format") == "timeline":
        raise Unusable(f"{name}: {SAVED}")
    return [(str(number), one) for number, one in enumerate(_list_in(found), 1)], []


def _of_lines(text: str, name: str) -> tuple[list[Object], list[Problem]]:
    """The objects of JSON Lines, with the numbers of their lines."""
    objects: list[Object] = []
    damaged: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            damaged.append(number)
            continue
        objects.append((str(number), found if isinstance(found, dict) else {"": found}))
    if damaged and not objects:
        raise Unusable(f"{name}: not valid JSON Lines (line {damaged[0]})")
    lines = f"line {damaged[0]} is" if len(damaged) == 1 else f"{len(damaged)} lines are" if damaged else ""
    return objects, [Problem(f"{lines} not valid JSON, and left out", name)] if damaged else []


def _reason(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error)[:200]


def _list_in(found: Any) -> list[dict[str, Any]]:
    """The objects of a list; of an object, those of the longest list in it, or else the object itself."""
    if isinstance(found, list):
        return [one if isinstance(one, dict) else {"": one} for one in found]
    if not isinstance(found, dict):
        return [{"": found}]
    lists = [value for value in found.values() if isinstance(value, list)]
    lists += [
        value
        for inner in found.values()
        if isinstance(inner, dict)
        for value in inner.values()
        if isinstance(value, list)
    ]
    objects = [[one for one in value if isinstance(one, dict)] for value in lists]
    longest = max(objects, key=len, default=[])
    return longest or [found]


def _flat(found: Any, key: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """The values of an object as texts, with their keys; those of an object in it with both keys: start.year."""
    if isinstance(found, dict) and depth < _DEEPEST:
        for name, value in found.items():
            yield from _flat(value, f"{key}.{name}" if key else name, depth + 1)
    elif (text := _text(found)).strip():
        yield key, text


def _text(found: Any) -> str:
    """A value as text; a list with its items after another."""
    match found:
        case None:
            return ""
        case bool():
            return str(found).lower()
        case str():
            return found
        case float():
            return f"{found:.10g}" if abs(found) < 10**9 else str(found)
        case int():
            return str(found)
        case list():
            return "; ".join(filter(None, map(_item, found)))
        case _:
            return json.dumps(found, ensure_ascii=False)


def _item(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False) if isinstance(found, list | dict) else _text(found)
