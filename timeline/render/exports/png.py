"""PNG of the page's overview: the SVG drawing in pixels, by resvg."""

from __future__ import annotations

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.read.extras import library
from timeline.render.exports.svg import render as svg
from timeline.render.losses import Losses

#: The pixels of the file for each pixel of the drawing, for screens and paper with small dots.
_SCALE = 2


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> bytes:
    """The drawing, with the fonts of this machine. MissingExtra without resvg_py (the extra "png")."""
    resvg = library("resvg_py", "png", "writing PNG files")
    return bytes(resvg.svg_to_bytes(svg_string=svg(timeline, losses, title=title, locale=locale), zoom=_SCALE))
