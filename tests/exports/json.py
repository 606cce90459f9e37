"""JSON: it loads as an equal timeline."""

from __future__ import annotations

from tests.exports.run import outcome
from timeline import Timeline
from timeline.render import loads, render


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "json", report=True)
    read = loads(text)
    assert read == timeline
    return [outcome(event, again.when, losses) for event, again in zip(timeline, read, strict=True)]
