"""Render a timeline as Markdown, and load it again after it was edited (`timeline.render.md.edited`)."""

from timeline.render.md.escaping import escape
from timeline.render.md.renderer import render

__all__ = ["escape", "render"]
