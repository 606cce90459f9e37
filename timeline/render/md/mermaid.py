"""A timeline as a drawing that GitHub, Obsidian and others make of a block of Mermaid.

>>> from timeline.ids import event_by_hand as event
>>> print(drawing([event(TimeValue("1902-05"), "Cranes; and a storm")], "en"))
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

#: The line that tells a drawing of ours from another's.
OURS = "%% drawn from the events below"

_SIGN = re.compile(r"[^\w .,'’()–—!?…-]|(?<=-)-")


def drawing(events: Iterable[Event], locale: str) -> str:
    """The block for some events: a section for each year, a line for each event. Nothing in a title draws more."""
    lines = ["```mermaid", "timeline", f"    {OURS}"]
    for year in groups.years(events, locale):
        lines.append(f"    section {_words(year.heading)}")
        for event in year.events:
            when: TimeValue | None = event.when
            lines.append(f"    {_words(when.display(locale) if when else '')} : {_words(event.title) or '…'}")
    return "\n".join([*lines, "```"])


def _words(text: str) -> str:
    """A text in which each sign that could mean something is written as its number."""
    return _SIGN.sub(lambda match: f"#{ord(match[0])};", plain(text).strip())
