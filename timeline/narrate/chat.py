"""Find the messages of a chat log, so that their sentences are read without the time and the name before them.

>>> text = "Ann: back on Friday"
>>> text[message_start(text, 0, len(text)):]
'back on Friday'
"""

from __future__ import annotations

from collections import Counter

from timeline.lazy_regex import lazy_regex
from timeline.resolve.scopes import Scopes

#: A chat has so many messages or more, of so many writers or more who each write again.
_FEWEST_MESSAGES, _FEWEST_WRITERS = 4, 2
#: The share of entries that are messages of such writers is at least this in a chat.
_SHARE_OF_MESSAGES = 3 / 4
#: A name in capitals that is longer is a label of a log: "INFO", "ERROR".
_LONGEST_INITIALS = 2
_WRITER = lazy_regex(r"[\s‎]*(?:<(?P<nick>[^<>\s]{1,30})>|(?P<name>[^\W\d_a-z][\w .'’-]{0,30}):(?=\s))\s*")


def message_start(text: str, start: int, end: int) -> int:
    """Where the words of the message text[start:end] begin, behind its writer's name; its start if it names none."""
    match = _WRITER.match(text, start, end)
    return match.end() if match else start


def message_starts(text: str, scopes: Scopes) -> dict[int, int]:
    """By the number of each block that is a message, where its words begin; empty if the document is no chat."""
    entries = len(scopes.heads)
    if entries < _FEWEST_MESSAGES:
        return {}
    found = {
        number: match
        for number, head in scopes.heads.items()
        if (match := _WRITER.match(text, head.body, scopes.blocks[number].end))
    }
    writers = Counter(match["nick"] or match["name"] for match in found.values())
    counts = [count for name, count in writers.items() if count > 1 and not _is_label(name)]
    if len(counts) < _FEWEST_WRITERS or sum(counts) < _SHARE_OF_MESSAGES * entries:
        return {}
    return {number: match.end() for number, match in found.items()}


def _is_label(name: str) -> bool:
    return name.isupper() and len(name) > _LONGEST_INITIALS
