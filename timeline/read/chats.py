"""Make the document of a chat: each message with its time and writer, from which its words are counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from itertools import accumulate
from typing import NamedTuple

from timeline.model import Document
from timeline.read.builder import TextBuilder, clean

#: The most characters of a writer's name that are shown.
_LONGEST_NAME = 60
#: A line is that of an earlier message if so many words at its beginning are the same.
_SAME_WORDS = 4
#: The most seconds from 1970 that a message can have: until the year 9999.
_LAST_SECOND = 253_402_300_799
#: The largest offset of a time zone, in seconds.
_LARGEST_OFFSET = 14 * 3600
#: A web address at the end of a line, which says nothing, though it can have a date.
_ADDRESS = re.compile(r"(?<!\S)https?://\S+\Z", re.IGNORECASE)
_QUOTE_MARK = re.compile(r"(?:>[ \t]?)+")


class Message(NamedTuple):
    """A message of a chat: its time in words, that as a value (None: read from the words), its writer and its text."""

    time: str
    value: str | None
    writer: str
    text: str


def chat(id: str, title: str | None, messages: Iterable[Message]) -> Document:
    """The document of a chat. Above each message stand its time and its writer, as in the head of a mail.

    A line that quotes a line of an earlier message, or its beginning, is left out.

    >>> made = chat("a", "Quay", [Message("12/03/2024, 21:14", "timex3:2024-03-12T21:14", "Ann", "Rain.\\n> Sun?")])
    >>> made.text.split("\\n\\n"), [block.kind for block in made.blocks]
    (['12/03/2024, 21:14', 'Ann', 'Rain.', 'Sun?'], ['header', 'header', 'paragraph', 'quote'])
    >>> made.places
    (Place(start=0, kind='message', label='1, Ann', number=0),)
    """
    builder = TextBuilder()
    earlier: set[str] = set()
    for number, message in enumerate(messages, 1):
        writer = " ".join(clean(message.writer).split())[:_LONGEST_NAME]
        builder.place("message", f"{number}, {writer}" if writer else str(number))
        builder.add(message.time, "header", value=message.value)
        builder.add(writer, "header")
        for line in message.text.splitlines():
            mark = _QUOTE_MARK.match(line)
            words = (line[mark.end() :] if mark else line).strip()
            beginnings = list(accumulate(words.split(None, _SAME_WORDS)[:_SAME_WORDS], "{} {}".format))
            if not mark or not earlier.issuperset(beginnings[-1:]):
                address = _ADDRESS.search(words)
                at = address.start() if address else len(words)
                builder.add(words[:at], "quote" if mark else "paragraph")
                builder.add(words[at:], "aside")
            earlier.update(beginnings)
    return builder.document(id, title=title)


def stamp(moment: datetime) -> tuple[str, str]:
    """The time of a message in words, and as a value.

    >>> stamp(datetime(2024, 3, 12, 21, 14, 7))
    ('2024-03-12 21:14:07', '2024-03-12T21:14:07')
    >>> stamp(datetime(2024, 3, 12, 21, 14, 7, tzinfo=UTC))[1]
    '2024-03-12T21:14:07Z'
    """
    moment = moment.replace(microsecond=0)
    value = moment.isoformat()
    return moment.strftime("%Y-%m-%d %H:%M:%S"), value.removesuffix("+00:00") + "Z" if value.endswith(
        "+00:00"
    ) else value


def moment_of(seconds: float | None, zone: timezone = UTC) -> datetime | None:
    """The moment so many seconds after 1970; None if there is none in the calendar.

    >>> moment_of(1710274447), moment_of(1e30), moment_of(float("nan"))
    (datetime.datetime(2024, 3, 12, 20, 14, 7, tzinfo=datetime.timezone.utc), None, None)
    """
    if seconds is None or not 0 < seconds <= _LAST_SECOND - _LARGEST_OFFSET:
        return None
    return datetime.fromtimestamp(seconds, UTC).astimezone(zone)


def zone_of(offset: float | None) -> timezone:
    """The time zone that is so many seconds before UTC; UTC if there is no such zone.

    >>> zone_of(3600), zone_of(10**9)
    (datetime.timezone(datetime.timedelta(seconds=3600)), datetime.timezone.utc)
    """
    if offset is None or not abs(offset) <= _LARGEST_OFFSET:
        return UTC
    return timezone(timedelta(minutes=round(offset / 60)))
