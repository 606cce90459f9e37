"""Draw a timeline in Mermaid's notation, which GitHub, Obsidian and others display.

>>> from timeline.ids import event_by_hand as event
>>> print("\\n".join(drawing([event(TimeValue("1902-05"), "Cranes; and a storm")], "en")))
timeline
    section 1902
    May 1902 : Cranes#59; and a storm
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.model import Event
from timeline.render import groups
from timeline.render.text import plain
from timeline.value import TimeValue

_SIGN = re.compile(r"[^\w .,'’()–—!?…-]|(?<=-)-")


def drawing(events: Iterable[Event], locale: str, head: Iterable[str] = ()) -> list[str]:
    """The lines of a diagram: those of the head, a section for each year and a line for each event."""
    lines = ["timeline", *(f"    {line}" for line in head)]
    for year in groups.years(events, locale):
        lines.append(f"    section {escaped(year.heading) or '…'}")
        for event in year.events:
            when: TimeValue | None = event.when
            lines.append(f"    {escaped(when.display(locale) if when else '')} : {escaped(event.title) or '…'}")
    return lines


def escaped(text: str) -> str:
    """A text in which every sign that Mermaid could interpret is written as its number."""
    return _SIGN.sub(lambda match: f"#{ord(match[0])};", plain(text).strip())
