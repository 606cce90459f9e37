"""Render a timeline as one self-contained HTML page."""

from timeline.render.html.renderer import EDITOR, SCRIPT, render, stylesheet

__all__ = ["EDITOR", "SCRIPT", "render", "stylesheet"]
