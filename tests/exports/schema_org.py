"""schema.org's JSON-LD before jsonld: every key has a meaning, and the dates hold those of the events."""

from __future__ import annotations

import json
import os
import re
import shutil

from tests.conftest import node_modules
from tests.exports.annotations import JSONLD
from tests.exports.run import outcome
from tests.node import script
from timeline import Timeline
from timeline.render import render
from timeline.render.exports.extents import is_vague
from timeline.value.moment import Moment, Unit

CONTEXT = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": f"https://schema.org/{kind}"} for name, kind in (("startDate", "Date"), ("endDate", "Date"))},
    **{name: {"@type": "@id"} for name in ("url", "eventStatus")},
    "itemListElement": {"@container": "@list"},
}
ISO = re.compile(
    r"(\d{4}|[+-]\d{6,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d\d\d))?)?(Z|[+-]\d\d:\d\d)?)?)?)?"
)
UNITS = {2: Unit.MONTH, 3: Unit.DAY, 5: Unit.MINUTE, 6: Unit.SECOND, 7: Unit.MILLISECOND}


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "schema-org", report=True)
    made = json.loads(text)
    events = [element["item"] for element in made["itemListElement"]]
    assert len(events) == made["numberOfItems"]
    if os.environ.get("CI") == "true" or (shutil.which("node") and node_modules("jsonld")):
        triples = script(JSONLD, "jsonld")({"data": made, "context": CONTEXT})
        starts = [value for _, name, value in triples if name == "https://schema.org/startDate"]
        assert sorted(starts) == sorted(event["startDate"] for event in events if "startDate" in event)
    rest = iter(events)
    found = []
    for event in timeline:
        if not event.when or (event.when.start is None and event.when.end is None):
            found.append(outcome(event, None, losses))
            continue
        one = next(rest)
        bounds = _bounds(one)
        assert bounds == (event.when.start, event.when.end)
        if None in bounds or is_vague(event.when):
            assert one["description"].startswith(f"{event.when.display()}: ") or "\u202f" in event.when.display()
            assert any(loss.event is event for loss in losses)
        found.append(outcome(event, bounds, losses))
    assert next(rest, None) is None
    return found


def _bounds(event: dict[str, str]) -> tuple[Moment | None, Moment | None]:
    """The half-open bounds; an event that begins and has no end is one unit, or open where it says so in words."""
    start, end = event.get("startDate"), event.get("endDate")
    opened = end is None and event["description"].startswith(("since", "after", "from"))
    first = _moment(start)[0] if start else None
    return first, None if opened else _end(end or start or "")


def _moment(text: str) -> tuple[Moment, Unit]:
    match = ISO.fullmatch(text)
    assert match, text
    numbers = [int(part) for part in match.groups()[:7] if part is not None]
    assert not text.startswith("-000000")
    return Moment(*numbers), UNITS.get(len(numbers), Unit.YEAR)


def _end(text: str) -> Moment:
    moment, unit = _moment(text)
    return moment.end(unit)
