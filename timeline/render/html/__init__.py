"""Render a timeline as one self-contained HTML page."""

from timeline.render.html.renderer import SCRIPT, render, stylesheet

__all__ = ["SCRIPT", "render", "stylesheet"]
