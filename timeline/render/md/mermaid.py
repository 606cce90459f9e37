"""Draw a timeline as a Mermaid diagram, which GitHub, Obsidian and others display.

>>> from timeline.ids import event_by_hand as event
>>> print(diagram([event(TimeValue("1902-05"), "Cranes; and a storm")], "en"))
```mermaid
timeline
    %% drawn from the events below
    section 1902
    May 1902 : Cranes#59; and a storm
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.model import Event
from timeline.render import groups
from timeline.render.text import plain
from timeline.value import TimeValue

#: The line by which a diagram of this module is recognised. Such a diagram is drawn again; others are kept.
MARK = "%% drawn from the events below"

_SIGN = re.compile(r"[^\w .,'’()–—!?…-]|(?<=-)-")


def diagram(events: Iterable[Event], locale: str) -> str:
    """A fenced block with a section for each year and a line for each event."""
    lines = ["```mermaid", "timeline", f"    {MARK}"]
    for year in groups.years(events, locale):
        lines.append(f"    section {_escaped(year.heading)}")
        for event in year.events:
            when: TimeValue | None = event.when
            lines.append(f"    {_escaped(when.display(locale) if when else '')} : {_escaped(event.title) or '…'}")
    return "\n".join([*lines, "```"])


def _escaped(text: str) -> str:
    """A text in which every sign that Mermaid could interpret is written as its number."""
    return _SIGN.sub(lambda match: f"#{ord(match[0])};", plain(text).strip())
