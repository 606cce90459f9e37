"""A timeline as JSON and back, losing nothing.

The file is one object. Its keys are stable; a later version only adds some.

    format      "timeline"
    version     1
    documents   [{id, title, url, language, reference_date, text}]
    events      [{id, when, display, begins, ends, title, text, document, start, end, status, inferred, timexes}]
    undated     events whose `when` is null
    problems    [{message, document, start, end}]

A timex is {text, start, end, type, value, display, when, part_of, steps, alternatives}, an alternative {type, value,
display}. `start` and `end` are code point offsets into the document's text. Values are strings as `str(value)` gives
them: EDTF where that can hold it, ISO 8601 durations, TIMEX3 after "timex3:". `display` is the value in words;
`begins` and `ends` are the widest time meant, half-open, in ISO 8601 with astronomical years (44 BC is -000043), null
where it is open. These three are for readers: `load` takes everything from the other keys.

>>> from timeline.model import Document, Timeline
>>> tl = Timeline(documents=(Document(id="a.txt", text="Nothing happened."),))
>>> loads(render(tl)) == tl
True
"""

from __future__ import annotations

import json
import re
from os import PathLike
from pathlib import Path
from typing import Any

from timeline.model import Document, Event, Problem, Timeline, Timex, Value
from timeline.moment import Moment
from timeline.value import Every, Period, Reference, TimeValue

FORMAT = "timeline"
VERSION = 1

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(timeline: Timeline) -> str:
    """A timeline as JSON: indented, in UTF-8 without escapes, the same bytes for the same timeline."""
    data = {
        "format": FORMAT,
        "version": VERSION,
        "documents": [_document(document) for document in timeline.documents],
        "events": [_event(event) for event in timeline.events],
        "undated": [_event(event) for event in timeline.undated],
        "problems": [_problem(problem) for problem in timeline.problems],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def load(path: str | PathLike[str]) -> Timeline:
    """The timeline of a JSON file; ValueError where the file is none of ours."""
    try:
        return loads(Path(path).read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise ValueError(f"{path}: not a timeline: the file is not UTF-8 text") from None
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None


def loads(text: str) -> Timeline:
    """The timeline of a JSON text.

    >>> loads('{"name": "something else"}')
    Traceback (most recent call last):
    ValueError: not a timeline: the JSON has no "format": "timeline"
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not a timeline: no valid JSON ({error})") from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError('not a timeline: the JSON has no "format": "timeline"')
    if data.get("version") != VERSION:
        raise ValueError(f"a timeline of version {data.get('version')!r}: this program reads version {VERSION}")
    try:
        return Timeline(
            events=tuple(_read_event(item) for item in data["events"]),
            undated=tuple(_read_event(item) for item in data["undated"]),
            problems=tuple(_read_problem(item) for item in data["problems"]),
            documents=tuple(_read_document(item) for item in data["documents"]),
        )
    except KeyError as error:
        raise ValueError(f"a damaged timeline: the key {error} is missing") from None
    except RecursionError:
        raise ValueError("a damaged timeline: wholes within wholes without end") from None
    except (TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"a damaged timeline: {error}") from None


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "url": document.url,
        "language": document.language,
        "reference_date": document.reference_date,
        "text": document.text,
    }


def _event(event: Event) -> dict[str, Any]:
    when = event.when
    return {
        "id": event.id,
        "when": None if when is None else str(when),
        "display": None if when is None else when.display(),
        "begins": None if when is None else _iso(when.start),
        "ends": None if when is None else _iso(when.end),
        "title": event.title,
        "text": event.text,
        "document": event.document,
        "start": event.start,
        "end": event.end,
        "status": event.status,
        "inferred": event.inferred,
        "timexes": [_timex(timex) for timex in event.timexes],
    }


def _timex(timex: Timex) -> dict[str, Any]:
    return {
        "text": timex.text,
        "start": timex.start,
        "end": timex.end,
        "type": timex.type,
        "value": str(timex.value),
        "display": timex.value.display(),
        "when": None if timex.when is None else str(timex.when),
        "part_of": None if timex.part_of is None else _timex(timex.part_of),
        "steps": [list(step) for step in timex.steps],
        "alternatives": [
            {"type": _type(value), "value": str(value), "display": value.display()} for value in timex.alternatives
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"message": problem.message, "document": problem.document, "start": problem.start, "end": problem.end}


def _type(value: Value) -> str:
    return {Period: "DURATION", Every: "SET"}.get(type(value), "DATE")


def _iso(moment: Moment | None) -> str | None:
    """A moment in ISO 8601, to the day where it is the start of one.

    >>> _iso(Moment(-43, 3, 15)), _iso(Moment(2023, 9, 18, 14, 30))
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


def _read_event(data: dict[str, Any]) -> Event:
    when = _text(data, "when", optional=True)
    return Event(
        id=_text(data, "id"),
        when=None if when is None else TimeValue(when),
        title=_text(data, "title"),
        text=_text(data, "text"),
        document=_text(data, "document"),
        start=_number(data, "start"),
        end=_number(data, "end"),
        timexes=tuple(_read_timex(item) for item in data["timexes"]),
        inferred=bool(data["inferred"]),
        status=_text(data, "status"),
    )


def _read_timex(data: dict[str, Any]) -> Timex:
    kind, when, whole = _text(data, "type"), _text(data, "when", optional=True), data["part_of"]
    return Timex(
        start=_number(data, "start"),
        end=_number(data, "end"),
        text=_text(data, "text"),
        type=kind,
        value=_read_value(kind, _text(data, "value")),
        when=None if when is None else TimeValue(when),
        part_of=None if whole is None else _read_timex(whole),
        steps=tuple(tuple(str(word) for word in step) for step in data["steps"]),
        alternatives=tuple(_read_value(_text(item, "type"), _text(item, "value")) for item in data["alternatives"]),
    )


def _read_value(kind: str, text: str) -> Value:
    if kind == "DURATION":
        return Period(text)
    if kind == "SET":
        return Every(text)
    if kind not in ("DATE", "TIME"):
        raise ValueError(f"unknown type {kind!r}")
    return Reference(text) if text.endswith("_REF") else TimeValue(text)


def _read_problem(data: dict[str, Any]) -> Problem:
    return Problem(
        _text(data, "message"),
        _text(data, "document", optional=True),
        _number(data, "start", optional=True),
        _number(data, "end", optional=True),
    )


def _read_document(data: dict[str, Any]) -> Document:
    return Document(
        id=_text(data, "id"),
        text=_text(data, "text"),
        language=_text(data, "language", optional=True),
        reference_date=_text(data, "reference_date", optional=True),
        title=_text(data, "title", optional=True),
        url=_text(data, "url", optional=True),
    )


def _text(data: dict[str, Any], key: str, *, optional: bool = False) -> Any:
    value = data[key]
    if isinstance(value, str) or (optional and value is None):
        return value
    raise ValueError(f"{key!r} is {value!r}, not a text")


def _number(data: dict[str, Any], key: str, *, optional: bool = False) -> Any:
    value = data[key]
    if (isinstance(value, int) and not isinstance(value, bool)) or (optional and value is None):
        return value
    raise ValueError(f"{key!r} is {value!r}, not a number")
