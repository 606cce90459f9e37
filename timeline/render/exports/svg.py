"""SVG of the page's overview, which needs no other file: bars and columns on an axis, below the title.

The drawing is that of `timeline.render.html.overview`; its colours and fonts are those of the page in light.
"""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree as ET

from timeline.language_files import DEFAULT
from timeline.model import Event, TimelineData
from timeline.render.exports.extents import NO_YEAR, UNDATED
from timeline.render.html.overview import Bar, Column, Overview, overview
from timeline.render.losses import Losses
from timeline.render.provenance import made_by_line
from timeline.render.resources import resource
from timeline.render.summary import title as title_of
from timeline.render.text import plain, shortened
from timeline.render.words import Words

#: In pixels: the width of the drawing, the margin around it, the base line of the title, that of the facts below it,
#: the top of the drawing and what is below it.
WIDTH, MARGIN, TITLE, FACTS, TOP, BELOW = 960, 40, 58, 84, 116, 16
#: The height of a bar, how far a tick goes below the axis, and where its label stands.
BAR, TICK, LABEL = 7, 5, 19
#: The most letters of the title.
_LETTERS = 72
_ANCHORS = {"first": "start", "last": "end", "": "middle"}
_COLOUR = re.compile(r"--(\w+): light-dark\((#\w+),")
_FONT = re.compile(r"--(serif|sans): ([^;]+);")


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> str:
    """A drawing of the events with a date; those of the same time are one column, with their number as its title.

    >>> render(TimelineData(), Losses())[:58]
    '<svg xmlns="http://www.w3.org/2000/svg" width="1040" heigh'
    """
    _note(timeline, losses)
    words = Words(locale)
    heading = plain(title or "").strip() or title_of(timeline, words)
    return _Drawing(words, locale).text(timeline, heading, overview(timeline.events, locale))


def _note(timeline: TimelineData, losses: Losses) -> None:
    """Note the events that are not drawn."""
    for event in timeline.undated:
        losses.note(UNDATED, event)
    known = [event for event in timeline.events if event.when and (event.when.start or event.when.end)]
    for event in timeline.events:
        if not event.when or not (event.when.start or event.when.end):
            losses.note(NO_YEAR, event)
        elif len(known) < 2:
            losses.note("a drawing needs two dates; a single one is left out", event)


@cache
def styles() -> dict[str, str]:
    """The colours of the page in light, and its fonts, from its style sheet.

    >>> styles()["paper"], styles()["sans"][:9]
    ('#fdfcf9', 'system-ui')
    """
    sheet = resource("timeline.css") or ""
    return dict([*_COLOUR.findall(sheet), *_FONT.findall(sheet)])


class _Drawing:
    """Makes the elements of a drawing."""

    def __init__(self, words: Words, locale: str) -> None:
        self.words, self.locale = words, locale

    def text(self, timeline: TimelineData, heading: str, drawn: Overview | None) -> str:
        """The whole drawing as XML."""
        height = TOP + (drawn.height if drawn else 0) + BELOW
        root = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "width": str(WIDTH + 2 * MARGIN),
                "height": str(height),
                "viewBox": f"0 0 {WIDTH + 2 * MARGIN} {height}",
                "role": "img",
                "direction": self.words.direction,
            },
        )
        ET.SubElement(root, "title").text = heading
        ET.SubElement(root, "metadata").text = made_by_line(timeline)
        ET.SubElement(root, "style").text = _sheet()
        ET.SubElement(root, "rect", {"class": "paper", "width": "100%", "height": "100%"})
        left = MARGIN if self.words.direction == "ltr" else MARGIN + WIDTH
        self._write(root, "heading", left, TITLE, shortened(heading, _LETTERS))
        self._write(root, "facts", left, FACTS, self.words("events", len(timeline)))
        if drawn:
            self._overview(ET.SubElement(root, "g", {"transform": f"translate({MARGIN} {TOP})"}), drawn)
        return ET.tostring(root, encoding="unicode") + "\n"

    def _write(self, parent: ET.Element, name: str, x: float, y: float, text: str, anchor: str = "start") -> None:
        where = {"class": name, "x": _number(x), "y": _number(y), "text-anchor": anchor}
        ET.SubElement(parent, "text", where).text = text

    def _overview(self, parent: ET.Element, drawn: Overview) -> None:
        if drawn.fades:
            self._fades(parent)
        for tick in drawn.ticks:
            x = self._x(tick.at)
            self._line(parent, "tick", (x, 0), (x, drawn.base + TICK))
            self._write(parent, "label", x, drawn.base + LABEL, tick.text, _ANCHORS[tick.edge])
        self._line(parent, "axis", (0, drawn.base), (WIDTH, drawn.base))
        for share in drawn.breaks:
            place = {"transform": f"translate({_number(self._x(share))} {drawn.base - 7})"}
            group = ET.SubElement(parent, "g", place)
            ET.SubElement(group, "path", {"class": "gap", "d": "M-7 14 L-1 0 L7 0 L1 14 Z"})
            ET.SubElement(group, "path", {"class": "break", "d": "M-7 14 L-1 0 M1 14 L7 0"})
        for bar in drawn.bars:
            self._bar(parent, bar)
        for column in drawn.columns:
            self._column(parent, column, drawn)

    def _bar(self, parent: ET.Element, bar: Bar) -> None:
        box = self._box(bar.left, bar.width, bar.top, BAR)
        rounded = {} if "open" in bar.shape else {"rx": "3.5"}
        rect = ET.SubElement(parent, "rect", {"class": f"bar {bar.shape}", **box, **rounded})
        ET.SubElement(rect, "title").text = f"{self._date(bar.event)}: {plain(bar.event.title)}"

    def _column(self, parent: ET.Element, column: Column, drawn: Overview) -> None:
        box = self._box(column.left, drawn.filled, drawn.base - column.height, column.height)
        rect = ET.SubElement(parent, "rect", {"class": "column", **box})
        what = self.words("events", column.events) if column.events > 1 else plain(column.event.title)
        ET.SubElement(rect, "title").text = f"{self._date(column.event)}: {what}"

    def _date(self, event: Event) -> str:
        return plain(event.when.display(self.locale)) if event.when else ""

    def _fades(self, parent: ET.Element) -> None:
        """The gradients of bars with an open end."""
        definitions = ET.SubElement(parent, "defs")
        mirrored = {"x1": "1", "x2": "0"} if self.words.direction == "rtl" else {}
        for name, opacities in (("fade-start", ("0", ".9")), ("fade-end", (".9", "0"))):
            gradient = ET.SubElement(definitions, "linearGradient", {"id": name, **mirrored})
            for offset, opacity in zip(("0", "1"), opacities, strict=True):
                stop = {"offset": offset, "stop-color": styles()["accent"], "stop-opacity": opacity}
                ET.SubElement(gradient, "stop", stop)

    def _line(self, parent: ET.Element, name: str, start: tuple[float, float], end: tuple[float, float]) -> None:
        ends = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
        ET.SubElement(parent, "line", {"class": name, **{key: _number(value) for key, value in ends.items()}})

    def _box(self, left: float, width: float, top: float, height: float) -> dict[str, str]:
        """The attributes of a rectangle; `left` and `width` are shares."""
        box = {"x": self._x(left, width), "y": top, "width": width * WIDTH, "height": height}
        return {key: _number(value) for key, value in box.items()}

    def _x(self, share: float, width: float = 0) -> float:
        """The pixels from the left of what begins at a share of the axis, which may go from right to left."""
        return WIDTH * (share if self.words.direction == "ltr" else 1 - share - width)


def _sheet() -> str:
    """The style sheet."""
    style = styles()
    return " ".join([
        f"text {{ font-family: {style['sans']}; font-size: 12px; fill: {style['quiet']}; }}",
        f".heading {{ font: bold 26px {style['serif']}; fill: {style['ink']}; }}",
        ".facts { font-size: 14px; }",
        f".paper, .gap {{ fill: {style['paper']}; }}",
        f".tick {{ stroke: {style['rule']}; }} .axis, .break {{ stroke: {style['ink']}; fill: none; }}",
        f".bar, .column {{ fill: {style['accent']}; }} .coarse {{ fill-opacity: .38; }}",
        ".open-start { fill: url(#fade-start); } .open-end { fill: url(#fade-end); }",
    ])  # fmt: skip


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
