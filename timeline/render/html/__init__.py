"""Render a timeline as one self-contained HTML page."""

from timeline.render.html.renderer import SCRIPT, STYLE, render

__all__ = ["SCRIPT", "STYLE", "render"]
