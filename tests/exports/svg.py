"""SVG before an XML parser: it has shapes and words only, and draws each event with a known date."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from tests.exports.run import outcome
from timeline import Timeline
from timeline.render import render
from timeline.render.exports.svg import MARGIN, WIDTH
from timeline.render.html.overview import overview
from timeline.render.text import plain

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = "svg title metadata style rect text g line path defs linearGradient stop".split()
ATTRIBUTES = (
    "width height viewBox role direction class x y rx x1 x2 y1 y2 d transform text-anchor id offset "
    "stop-color stop-opacity"
).split()


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "svg", report=True)
    root = ET.fromstring(text.encode())
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= set(ATTRIBUTES)
    drawn = overview(timeline.events)
    shapes = [one for one in root.iter(f"{SVG}rect") if one.get("class") != "paper"]
    assert len(shapes) == (len(drawn.bars) + len(drawn.columns) if drawn else 0)
    for shape in shapes:
        assert float(shape.get("x", "")) >= -MARGIN
        assert float(shape.get("x", "")) + float(shape.get("width", "")) <= WIDTH + MARGIN
    titles = [one.findtext(f"{SVG}title", "") for one in shapes]
    for bar in drawn.bars if drawn else ():
        assert bar.event.when
        assert f"{plain(bar.event.when.display())}: {plain(bar.event.title)}" in titles
    found = []
    for event in timeline:
        known = event.when is not None and (event.when.start or event.when.end) is not None
        found.append(outcome(event, event.when if drawn and known else None, losses))
    return found
