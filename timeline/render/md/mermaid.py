"""Put a Mermaid drawing of the timeline into Markdown.

>>> from timeline.ids import event_by_hand as event
>>> from timeline.value import TimeValue
>>> print(diagram([event(TimeValue("1902-05"), "Cranes; and a storm")], "en"))
```mermaid
timeline
    %% drawn from the events below
    section 1902
    May 1902 : Cranes#59; and a storm
```
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Event
from timeline.render.mermaid import drawing

#: The line by which a diagram of this module is recognised. Such a diagram is drawn again; others are kept.
MARK = "%% drawn from the events below"


def diagram(events: Iterable[Event], locale: str) -> str:
    """A fenced block with a section for each year and a line for each event."""
    return "\n".join(["```mermaid", *drawing(events, locale, [MARK]), "```"])
