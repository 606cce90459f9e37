"""A Mermaid file: the drawing that Markdown can have too, with a title."""

from __future__ import annotations

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.exports.extents import UNDATED
from timeline.render.losses import Losses
from timeline.render.mermaid import drawing, escaped
from timeline.render.provenance import made_by_line
from timeline.render.summary import title as title_of
from timeline.render.words import Words


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> str:
    """A section for each year, and a line for each event with its date in words.

    >>> print(render(TimelineData(made_by=(("version", "1"),)), Losses(), title="A: b"), end="")
    timeline
        title A#58; b
        %% timeline 1
    """
    for event in timeline.undated:
        losses.note(UNDATED, event)
    heading = escaped(title or "") or escaped(title_of(timeline, Words(locale))) or "…"
    head = [f"title {heading}", f"%% {escaped(made_by_line(timeline))}"]
    return "\n".join(drawing(timeline.events, locale, head)) + "\n"
