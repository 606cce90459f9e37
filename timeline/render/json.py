"""Write a timeline as JSON and read it back, without loss.

The file is one object. Its keys do not change; a later version may add some.

    format      "timeline"
    version     1
    title       an editor's title, or null
    note        the text before the first event of an edited Markdown file
    lead        an editor's paragraph under the title; left out where there is none
    made_by     [[name, value]]: the version and the options of the program that built it
    documents   [{id, text, language, reference_date, title, url, author, date_source, source, sha256,
                places: [[start, kind, label, number of a page in its file]]}]
    events      [{id, when, display, begins, ends, title, text, document, start, end, timexes, basis, status, ...,
                editorial: {weight, review, by, place, links: [{url, text}], picture: {url, alt, credit}}}]
    undated     events whose `when` is null
    problems    [{message, document, start, end}]
    passed_over [{reason, text, document, start, end}]

Documents, events, problems and timexes have the fields of the classes in `timeline.model`. `start` and `end` are
offsets into the document's text, in code points. Values are strings, as `str(value)` gives them: EDTF if it can express
the value, ISO 8601 for durations, and else TIMEX3 after "timex3:". The `alternatives` of a timex are its other possible
values, each {type, value, display}. `display` is the value in words; `begins` and `ends` are its half-open bounds in
ISO 8601 with astronomical years (44 BC is -000043), null if open. These three are for other programs: `load` ignores
them.

>>> from timeline.model import Document, TimelineData
>>> tl = TimelineData(documents=(Document(id="a.txt", text="Nothing happened."),))
>>> loads(render(tl)) == tl
True
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from functools import cache
from os import PathLike
from pathlib import Path
from reprlib import Repr
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from timeline.arrange.compare import Diff
from timeline.editorial import check as check_editorial
from timeline.explain import check as check_step
from timeline.model import (
    DATE_SOURCES,
    PLACES,
    Document,
    Editorial,
    Event,
    Link,
    PassedOver,
    Picture,
    Place,
    Problem,
    TimelineData,
    Timex,
)
from timeline.render.text import shortened
from timeline.value import Every, Period, TimeValue, Value
from timeline.value.moment import Moment
from timeline.value.typed import typed_value

FORMAT = "timeline"
VERSION = 1
#: The classes of the model that are written field by field. A field that is added to them is written and read too.
OBJECTS = (Document, Editorial, Event, Link, PassedOver, Picture, Problem, TimelineData, Timex)
#: The lists that a file must have.
LISTS = ("events", "undated", "problems", "documents")

#: The fields that are left out where they are None: what an editor added, which most events and timelines do not have.
_OPTIONAL = ("editorial", "lead")

#: The exceptions that reading a damaged object can raise.
DAMAGE = (KeyError, TypeError, AttributeError, ValueError, OverflowError)
#: The longest message about a damaged object, in characters.
LONGEST_MESSAGE = 300

_SURROGATE = re.compile("[\ud800-\udfff]")
#: Shortens values in messages.
_brief = Repr()
_brief.maxlevel, _brief.maxstring, _brief.maxlong = 1, 60, 60


def render(timeline: TimelineData) -> str:
    """A timeline as indented JSON, without escapes; equal timelines give equal text."""
    # These keys come first, before the long lists.
    head = {"format": FORMAT, "version": VERSION, "title": None, "note": "", "documents": []}
    return _text_of({**head, **_written(timeline)})


def difference(found: Diff) -> str:
    """A difference of two timelines as JSON: {added: [event], removed: [event], changed: [{before, after}]}.

    >>> print(difference(Diff()), end="")
    {
     "added": [],
     "removed": [],
     "changed": []
    }
    """
    changed = [{"before": _written(old), "after": _written(new)} for old, new in found.changed]
    return _text_of({"added": _written(found.added), "removed": _written(found.removed), "changed": changed})


def _text_of(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def load(path: str | PathLike[str]) -> TimelineData:
    """The timeline in a JSON file; ValueError if there is none."""
    try:
        return loads(Path(path).read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError(f"{path}: not a timeline: the file is not UTF-8 text") from None
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None


def loads(text: str) -> TimelineData:
    """The timeline in a JSON text; ValueError if there is none.

    >>> loads('{"name": "something else"}')
    Traceback (most recent call last):
    ValueError: not a timeline: the JSON has no "format": "timeline"
    """
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not a timeline: invalid JSON ({error})") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError('not a timeline: the JSON has no "format": "timeline"')
    if data.get("version") != VERSION:
        raise ValueError(
            f"a timeline of version {_brief.repr(data.get('version'))}, but this program reads version {VERSION}"
        )
    try:
        timeline: TimelineData = _read(TimelineData, data, "timeline")
    except RecursionError:
        raise ValueError("a damaged timeline: its objects are nested too deeply") from None
    except DAMAGE as error:
        raise ValueError(f"a damaged timeline: {_described(error)}") from None
    return timeline


# Writing ------------------------------------------------------------------------------------------------------------


def _written(value: Any) -> Any:
    """A value of the model as a value of JSON."""
    if isinstance(value, Place) and not value.number:
        return list(value[:-1])
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if not isinstance(value, OBJECTS):
        return value if isinstance(value, str | int | None) else str(value)
    cls: type = type(value)
    data: dict[str, Any] = {}
    for name in fields_of(cls):
        if name in _OPTIONAL and getattr(value, name) is None:
            continue
        if isinstance(value, Timex) and name == "others":
            data["alternatives"] = [_alternative(other) for other in value.alternatives]
        else:
            data[name] = _written(getattr(value, name))
        if isinstance(value, Event) and name == "when":
            data |= _display_and_bounds(value.when)
        elif isinstance(value, Timex) and name == "value":
            data["display"] = value.value.display()
    return data


def _display_and_bounds(when: TimeValue | None) -> dict[str, str | None]:
    if when is None:
        return {"display": None, "begins": None, "ends": None}
    return {"display": when.display(), "begins": iso(when.start), "ends": iso(when.end)}


def _alternative(value: Value) -> dict[str, str]:
    kind = {Period: "DURATION", Every: "SET"}.get(type(value), "DATE")
    return {"type": kind, "value": str(value), "display": value.display()}


def iso(moment: Moment | None) -> str | None:
    """A moment in ISO 8601; only its date if it is the start of a day.

    >>> iso(Moment(-43, 3, 15)), iso(Moment(2023, 9, 18, 14, 30))
    ('-000043-03-15', '2023-09-18T14:30:00')
    """
    if moment is None:
        return None
    year, month, day, hour, minute, second, *rest = moment
    text = f"{year:04d}" if 0 <= year <= 9999 else f"{year:+07d}"
    text += f"-{month:02d}-{day:02d}"
    if any(moment[3:]):
        text += f"T{hour:02d}:{minute:02d}:{second:02d}" + (f".{rest[0]:03d}" if any(rest) else "")
    return text


# Reading ------------------------------------------------------------------------------------------------------------


def _read(cls: type, data: Any, key: str) -> Any:
    """An object of the model; the field of a missing key has its default, except for the `LISTS` of a timeline."""
    data = _checked(data, key, dict, "an object")
    made: dict[str, Any] = {}
    for name, (field, read) in fields_of(cls).items():
        key = "alternatives" if name == "others" else name
        if key in data or field.default is MISSING or (cls is TimelineData and name in LISTS):
            made[name] = read(data[key], key) if name != "value" else _value(data["type"], data[key])
    read_object = cls(**made)
    if cls in _CHECKS:
        _CHECKS[cls](read_object)
    return read_object


def _check_timeline(timeline: TimelineData) -> None:
    for name, dated in (("events", True), ("undated", False)):
        for number, event in enumerate(getattr(timeline, name), 1):
            if (event.when is not None) != dated:
                raise ValueError(f"{name} {number}: it has {'no date' if dated else 'a date'}")


def _check_event(event: Event) -> None:
    if any(other.retold for other in event.retold):
        raise ValueError("an event in 'retold' has 'retold' events itself")
    for step in event.steps:
        check_step(step)


def _check_timex(timex: Timex) -> None:
    if timex.part_of is not None and timex.part_of.part_of is not None and timex.part_of.part_of.part_of is not None:
        raise ValueError("'part_of' is nested too deeply")
    for step in timex.steps:
        check_step(step)


def _check_document(document: Document) -> None:
    if document.reference_date:
        day = TimeValue(document.reference_date)
        if day.start is None:
            raise ValueError(f"'reference_date' is {_brief.repr(document.reference_date)}, which is not a day")
    if document.date_source not in (None, *DATE_SOURCES):
        raise ValueError(f"'date_source' is {_brief.repr(document.date_source)}, not one of {', '.join(DATE_SOURCES)}")
    for place in document.places:
        if place.kind not in PLACES:
            raise ValueError(f"'places' has a {_brief.repr(place.kind)}, not one of {', '.join(PLACES)}")


#: The checks of an object beyond the types of its fields.
_CHECKS: dict[type, Callable[[Any], object]] = {
    TimelineData: _check_timeline,
    Event: _check_event,
    Timex: _check_timex,
    Document: _check_document,
    Editorial: check_editorial,
}


@cache
def fields_of(cls: type) -> dict[str, tuple[Field[Any], Callable[[Any, str], Any]]]:
    """The fields of a class, each with the function that reads it."""
    hints = get_type_hints(cls)
    return {
        field.name: (field, _alternatives if field.name == "others" else _reader(hints[field.name]))
        for field in fields(cls)
        if field.name not in ("blocks", "marked")  # the layout of a source, which only building needs
    }


def _reader(hint: Any) -> Callable[[Any, str], Any]:
    """The function that reads a value of a type: `(data, key) -> value`."""
    if hint is Place:
        return _place
    if hint == tuple[str, str]:
        return _pair
    kinds = [kind for kind in get_args(hint) or (hint,) if kind not in (NoneType, ...)]
    inner = _reader(kinds[0]) if get_origin(hint) is not None else None
    if get_origin(hint) is tuple and inner:
        return lambda data, key: _list(data, key, inner)
    if inner:
        return lambda data, key: None if data is None else inner(data, key)
    if hint in OBJECTS:
        return lambda data, key: _read(hint, data, key)
    if hint is TimeValue:
        return lambda data, key: TimeValue(_checked(data, key, str, "a text"))
    meant = {str: "a text", int: "a number", bool: "true or false"}.get(hint, "a value of the model")
    return lambda data, key: _checked(data, key, hint, meant)


def _place(data: Any, key: str) -> Place:
    start, kind, label, number = [*_checked(data, key, list, "a list"), 0][:4]
    start, number = (_checked(one, key, int, "a number") for one in (start, number))
    return Place(start, *_pair([kind, label], key), number)


def _pair(data: Any, key: str) -> tuple[str, str]:
    first, second = _checked(data, key, list, "a list")
    return _checked(first, key, str, "a text"), _checked(second, key, str, "a text")


def _list(data: Any, key: str, read: Callable[[Any, str], Any]) -> tuple[Any, ...]:
    """The items of a list; ValueError with the number of an item that cannot be read."""
    found: list[Any] = []
    items = _checked(data, key, list, "a list")
    try:
        for item in items:
            found.append(read(item, key))
    except DAMAGE as error:
        raise ValueError(f"{key} {len(found) + 1}: {_described(error)}") from None
    return tuple(found)


def _checked(data: Any, key: str, kind: type, meant: str) -> Any:
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        raise ValueError(f"{key!r} is {_brief.repr(data)}, not {meant}")
    return data


def _described(error: Exception) -> str:
    """The message about an error, shortened."""
    return f"the key {error} is missing" if isinstance(error, KeyError) else shortened(str(error), LONGEST_MESSAGE)


def _alternatives(data: Any, key: str) -> tuple[Value, ...]:
    return _list(data, key, _alternative_of)


def _alternative_of(data: Any, key: str) -> Value:
    data = _checked(data, key, dict, "an object")
    return _value(data["type"], data["value"])


def _value(kind: Any, data: Any) -> Value:
    return typed_value(_checked(kind, "type", str, "a text"), _checked(data, "value", str, "a text"))
