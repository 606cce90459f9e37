"""Messages of a chat: entries that begin with their time and who wrote them. Most of what they say is no event.

>>> text = "Ann: back on Friday"
>>> text[speaker(text, 0, len(text)):]
'back on Friday'
"""

from __future__ import annotations

import re
from collections import Counter

from timeline.resolve.scopes import Scopes

#: So many messages, of so many writers, of which each writes again, make a chat.
_LEAST, _WRITERS = 4, 2
_SPEAKER = re.compile(r"[\s‎]*(?:<(?P<nick>[^<>\s]{1,30})>|(?P<name>[^\W\d_a-z][\w .'’-]{0,30}):(?=\s))\s*")


def speaker(text: str, start: int, end: int) -> int:
    """Where the words of a message begin, behind the name of who wrote it; its start if it has none."""
    match = _SPEAKER.match(text, start, end)
    return match.end() if match else start


def messages(text: str, scopes: Scopes) -> dict[int, int]:
    """The blocks that are messages of a chat, and where their words begin; none in a log, whose labels differ."""
    if len(scopes.heads) < _LEAST:
        return {}
    found = {
        number: match
        for number, head in scopes.heads.items()
        if (match := _SPEAKER.match(text, head.body, scopes.blocks[number].end))
    }
    writers = Counter(match["nick"] or match["name"] for match in found.values())
    again = [count for name, count in writers.items() if count > 1 and not (name.isupper() and len(name) > 2)]
    if len(again) < _WRITERS or sum(again) * 4 < len(scopes.heads) * 3:
        return {}
    return {number: match.end() for number, match in found.items()}
