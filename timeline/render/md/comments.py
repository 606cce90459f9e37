"""The HTML comments of a Markdown file: `<!-- id value -->` ends a report, `<!-- about -->` the summary.

The comment of a report is `<!-- id value -->`, where the value is `str(when)`: it keeps what the date in words cannot
express. `ABOUT` ends the paragraph about the file, which is written again each time, and `LEAD` the paragraph under the
title.

>>> event = Event(id="e1", when=TimeValue("1911-05"), title="", text="", document="d", start=0, end=0)
>>> comment(event)
'<!-- e1 1911-05 -->'
>>> split_comment("page 1 <!-- e1 1911-05 -->")
('page 1', Comment(id='e1', value=TimeValue('1911-05')))
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from timeline.model import Event
from timeline.render.text import plain
from timeline.value import TimeValue

ABOUT = "<!-- about -->"
LEAD = "<!--lead-->"

_COMMENT = re.compile(r"(.*?)<!--[ \t]+([^\s<>]+)(?:[ \t]+([^\s<>]+))?[ \t]+-->[ \t]*")
#: The characters that stay as they are in an id; an empty id is written as a space.
_ID, _EMPTY_ID = "/:@+", "%20"


class Comment(NamedTuple):
    """The id and the value in a comment; the value is None if there is none or if it cannot be read."""

    id: str
    value: TimeValue | None = None


def comment(event: Event) -> str:
    """The comment of an event."""
    id = quote(plain(event.id), safe=_ID).replace("--", "-%2D") or _EMPTY_ID
    return f"<!-- {id} {event.when} -->" if event.when else f"<!-- {id} -->"


def split_comment(line: str) -> tuple[str, Comment] | None:
    """A line without the comment at its end, and that comment; None if it ends in no comment of an event."""
    match = _COMMENT.fullmatch(line)
    if match is None:
        return None
    try:
        value = TimeValue(match[3]) if match[3] else None
    except ValueError:  # somebody changed it: the date in words counts
        value = None
    return match[1].rstrip(), Comment(unquote(match[2]), value)
