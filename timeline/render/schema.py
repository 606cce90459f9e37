"""The JSON Schema of timelines in JSON, made from the classes of the model."""

from __future__ import annotations

import json
from dataclasses import MISSING, Field
from inspect import getdoc
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from timeline.model import BASES, DATE_SOURCES, REVIEWS, STATUSES, WEIGHTS, TimelineData, Timex
from timeline.render.json import FORMAT, LISTS, OBJECTS, VERSION, fields_of
from timeline.value import TimeValue

#: Where the schema is published. A file says by its `format` and `version` which schema is its own.
ADDRESS = f"https://timeline-builder.github.io/timeline/schema/timeline-{VERSION}.json"

_TEXT, _WHOLE = {"type": "string"}, {"type": "integer"}
_OFFSET = {"type": "integer", "minimum": 0}
_DATE = {
    "description": 'A date as EDTF, or as TIMEX3 after "timex3:"; astronomical years, so that 44 BC is -0043.',
    "type": "string",
    "minLength": 1,
}
_VALUE = {
    "description": "A date as above, a duration in ISO 8601, a set of times, or PAST_REF, PRESENT_REF, FUTURE_REF.",
    "type": "string",
    "minLength": 1,
}
_MOMENT = {
    "description": "ISO 8601 with astronomical years: 1940-05-01, -000043-03-15, 2023-09-18T14:30:00.",
    "type": ["string", "null"],
    "pattern": r"^(\d{4}|[+-]\d{6,})-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{3})?)?$",
}
_TYPES = {"enum": ["DATE", "TIME", "DURATION", "SET"]}
_SHOWN = {"description": "The value in words.", "type": ["string", "null"]}
#: What the type of a field does not say.
_MORE: dict[str, dict[str, Any]] = {
    "basis": {"enum": list(BASES)},
    "date_source": {"enum": list(DATE_SOURCES)},
    "status": {"enum": list(STATUSES)},
    "weight": {"enum": ["", *WEIGHTS]},
    "review": {"enum": ["", *REVIEWS]},
    "type": _TYPES,
    "value": _VALUE,
    "start": _OFFSET,
    "end": _OFFSET,
}
#: What other keys a class has in JSON than its fields; `load` ignores them.
_ADDED: dict[str, dict[str, Any]] = {
    "Event": {
        "display": _SHOWN,
        "begins": {**_MOMENT, "title": "The beginning of the date; null if it is open."},
        "ends": {**_MOMENT, "title": "The end of the date, which is not part of it; null if it is open."},
    },
    "Timex": {"display": _SHOWN},
    "Timeline": {"format": {"const": FORMAT}, "version": {"const": VERSION}},
}
_ALTERNATIVE = {
    "type": "object",
    "properties": {"type": _TYPES, "value": _VALUE, "display": _TEXT},
    "required": ["type", "value"],
}


def text() -> str:
    """The schema as indented JSON."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The schema, in draft 2020-12. It allows other keys, as a later version may add some.

    >>> schema()["$ref"], sorted(schema()["$defs"])  # doctest: +ELLIPSIS
    ('#/$defs/Timeline', ['Document', 'Editorial', 'Event', 'Link', 'PassedOver', ..., 'Timeline', 'Timex'])
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ADDRESS,
        "title": f"A timeline, version {VERSION}",
        "$ref": f"#/$defs/{_name(TimelineData)}",
        "$defs": {_name(cls): _object(cls) for cls in sorted(OBJECTS, key=_name)},
    }


def _name(cls: type) -> str:
    return cls.__name__.removesuffix("Data")


def _object(cls: type) -> dict[str, Any]:
    hints = get_type_hints(cls)
    added = _ADDED.get(_name(cls), {})
    properties: dict[str, Any] = {}
    required = list(added) if cls is TimelineData else []
    for name, (field, _) in fields_of(cls).items():
        key = "alternatives" if cls is Timex and name == "others" else name
        properties[key] = {"type": "array", "items": _ALTERNATIVE} if key != name else _property(name, hints[name])
        if _is_required(cls, field):
            required.append(key)
    first, _, _ = (getdoc(cls) or "").partition("\n\n")
    return {
        "description": " ".join(first.replace("`", "").split()),
        "type": "object",
        "properties": added | properties,
        "required": required,
    }


def _is_required(cls: type, field: Field[Any]) -> bool:
    return field.default is MISSING or (cls is TimelineData and field.name in LISTS)


def _property(name: str, hint: Any) -> dict[str, Any]:
    """The schema of a field: what `_MORE` knows of its name, else by its type."""
    if name not in _MORE:
        return _of(hint)
    return _nullable(_MORE[name]) if NoneType in get_args(hint) else _MORE[name]


def _of(hint: Any) -> dict[str, Any]:
    """The schema of a type."""
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    if get_origin(hint) is tuple:
        return _tuple(kinds)
    if NoneType in get_args(hint):
        return _nullable(_of(kinds[0]))
    if hint in OBJECTS:
        return {"$ref": f"#/$defs/{_name(hint)}"}
    if hint is TimeValue:
        return _DATE
    if hasattr(hint, "_fields"):  # a named tuple is a list, which can end before the fields that have defaults
        types = [get_type_hints(hint)[name] for name in hint._fields]
        least = len(types) - len(hint._field_defaults)
        made = [_tuple(types[:length]) for length in range(least, len(types) + 1)]
        return made[0] if len(made) == 1 else {"anyOf": made}
    return {str: _TEXT, int: _WHOLE}[hint]


def _tuple(kinds: list[Any]) -> dict[str, Any]:
    """A list of any length (`tuple[str, ...]`), or one with an item of each type."""
    if kinds[-1] is ...:
        return {"type": "array", "items": _of(kinds[0])}
    items = [_of(kind) for kind in kinds]
    return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}


def _nullable(made: dict[str, Any]) -> dict[str, Any]:
    if "type" in made:
        return {**made, "type": [made["type"], "null"]}
    return {"enum": [*made["enum"], None]} if "enum" in made else {"anyOf": [made, {"type": "null"}]}
