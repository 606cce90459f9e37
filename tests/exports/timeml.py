"""TimeML before an XML parser: the texts are as they were, and each TIMEX3 has the value of its words."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from tests.exports.run import outcome
from timeline import Timeline
from timeline.render import render
from timeline.render.exports.timeml import cleaned
from timeline.value import TimeValue, Value, from_timex3

DOCUMENT = ["DOCID", "DCT", "TITLE", "TEXT", "TIMEX3"]


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "timeml", report=True)
    root = ET.fromstring(text.encode())
    roots = [root] if root.tag == "TimeML" else [*root]
    found: dict[tuple[str, int, int], Value] = {}
    for document, made in zip(timeline.documents, roots, strict=True):
        assert {one.tag for one in made} <= set(DOCUMENT)
        assert made.findtext("DOCID") == cleaned(document.id)
        body = made.find("TEXT")
        assert body is not None
        assert "".join(body.itertext()) == cleaned(document.text)
        if document.reference_date:
            dct = made.find("DCT/TIMEX3")
            assert dct is not None
            assert dct.get("functionInDocument") == "CREATION_TIME"
            assert TimeValue.from_timex3(dct.get("value") or "") == TimeValue(document.reference_date)
        points = {one.get("tid"): one for one in made.iter("TIMEX3")}
        assert len(points) == len([*made.iter("TIMEX3")])
        at = len(body.text or "")
        for timex in body:
            words = timex.text or ""
            found[document.id, at, at + len(words)] = _value(timex, points)
            at += len(words) + len(timex.tail or "")
    return [
        outcome(event, _of(found.get((event.document, one.start, one.end))) if (one := event.timex) else None, losses)
        for event in timeline
    ]


def _of(value: Value | None) -> TimeValue | None:
    return value if isinstance(value, TimeValue) else None


def _value(timex: ET.Element, points: dict[str | None, ET.Element]) -> Value:
    """The value of a TIMEX3; that of a DURATION with two ends is the time between them."""
    if "beginPoint" in timex.keys():  # noqa: SIM118
        ends = (points[timex.get(name)].get("value") for name in ("beginPoint", "endPoint"))
        first, last = (TimeValue.from_timex3(value or "") for value in ends)
        return first.to(last)
    return from_timex3(timex.get("value") or "", timex.get("type"), timex.get("mod"))
