"""Render a timeline as one self-contained HTML page."""

from timeline.render.html.renderer import DEFERRED, SCRIPT, render, stylesheet

__all__ = ["DEFERRED", "SCRIPT", "render", "stylesheet"]
