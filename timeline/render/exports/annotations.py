"""W3C Web Annotations (JSON-LD): each event and time expression with its place in the text, by quote and by offsets."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from timeline.language_files import DEFAULT
from timeline.model import Document, TimelineData, Timex
from timeline.render.losses import Losses
from timeline.render.provenance import made_by
from timeline.render.records import Record, records
from timeline.render.text import plain
from timeline.value import TimeValue, Value

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
#: What the text of a date conforms to, if it is EDTF.
EDTF = "http://id.loc.gov/datatypes/edtf"
#: How many characters before and after a quote tell it from others.
_AROUND = 32
_NO_TEXT = "events that do not stand in a text have no quote"
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)
#: What is not Unicode text, or controls a terminal.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def render(timeline: TimelineData, losses: Losses, *, locale: str = DEFAULT) -> str:
    """A page of annotations: one for each event, with all its reports as targets, and one for each time expression.

    >>> json.loads(render(TimelineData(), Losses()))["type"]
    'AnnotationPage'
    """
    documents = {document.id: document for document in timeline.documents}
    items: list[dict[str, Any]] = []
    seen = set[tuple[str, int, int]]()
    for number, record in enumerate(records(timeline, locale), 1):
        items.append(_event(number, record, documents, losses))
        for report in record.event.sources:
            document = documents.get(report.document)
            for timex in report.timexes if document else ():
                place = (report.document, timex.start, timex.end)
                if document and place not in seen and document.text[timex.start : timex.end] == timex.text:
                    seen.add(place)
                    items.append(_timex(len(seen), timex, document, locale))
    made = {
        "@context": CONTEXT,
        "id": "#page",
        "type": "AnnotationPage",
        "generator": {"type": "Software", "name": ", ".join(" ".join(pair) for pair in made_by(timeline))},
        "items": items,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _event(number: int, record: Record, documents: dict[str, Document], losses: Losses) -> dict[str, Any]:
    """The annotation of an event: its title, its date as EDTF and in words, its tags, and the places of its reports."""
    body = [_text("describing", record.title)]
    if record.value:
        body += [_date(record.value), _text("commenting", record.display)]
    body += [_text("tagging", tag) for tag in record.tags if tag.strip()]
    targets = []
    for report in record.event.sources:
        document = documents.get(report.document)
        start, end = report.whole
        if document and start < end <= len(document.text):
            targets.append(_target(document, start, end))
        else:
            losses.note(_NO_TEXT, report)
            targets.append({"source": _address(document) if document else quote(plain(report.document)) or "#"})
    return {"id": f"#event-{number}", "type": "Annotation", "motivation": "describing", "body": body, "target": targets}


def _timex(number: int, timex: Timex, document: Document, locale: str) -> dict[str, Any]:
    """The annotation of a time expression: its value."""
    body = [_date(timex.value), _text("commenting", plain(timex.value.display(locale)))]
    target = _target(document, timex.start, timex.end)
    return {"id": f"#time-{number}", "type": "Annotation", "motivation": "identifying", "body": body, "target": target}


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _date(value: Value) -> dict[str, str]:
    """A value as a body: EDTF, or TIMEX3 where EDTF has no form for it."""
    body = _text("identifying", str(value))
    return {**body, "conformsTo": EDTF} if isinstance(value, TimeValue) and value.edtf == str(value) else body


def _target(document: Document, start: int, end: int) -> dict[str, Any]:
    """A place in a text, by its words with what is around them, and by the offsets of its code points."""
    text = document.text
    words = {
        "type": "TextQuoteSelector",
        "exact": cleaned(text[start:end]),
        "prefix": cleaned(text[max(0, start - _AROUND) : start]),
        "suffix": cleaned(text[end : end + _AROUND]),
    }
    offsets = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": _address(document), "selector": [words, offsets]}


def _address(document: Document) -> str:
    """The web address of a document, or its path or id as a relative one."""
    if document.url and _WEB.fullmatch(document.url):
        return document.url
    return quote(plain(document.source or document.id).strip()) or "#"


def cleaned(text: str) -> str:
    """A text with as many characters, of which none is a control character but tabs and ends of lines."""
    return _CONTROL.sub(lambda match: match[0] if match[0] == "\r" else "\ufffd", text)
