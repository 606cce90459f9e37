"""JSON Lines for Timesketch, which analyses timelines of digital evidence."""

from __future__ import annotations

import json

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.exports.timesketch import rows
from timeline.render.losses import Losses


def render(timeline: TimelineData, losses: Losses, *, locale: str = DEFAULT) -> str:
    """An object in each line for each event with a date.

    >>> render(TimelineData(), Losses())
    ''
    """
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(timeline, losses, locale))
