"""Read exported chats of WhatsApp, a text or the archive of one, and those of Signal that have the same form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import PurePath
from typing import NamedTuple

from timeline.lazy_regex import lazy_regex
from timeline.model import Document, Problem
from timeline.read.archive import BadArchive, member, open_archive
from timeline.read.chats import Message, chat
from timeline.read.columns import Columns
from timeline.read.decode import decode
from timeline.read.files import Unusable
from timeline.read.plain_text import read_plain_text

#: The time at the beginning of a message: "12/03/2024, 21:14 - " (Android), "[12.03.24, 21:14:07] " (iOS, Signal).
_STAMP = lazy_regex(
    r"(?P<mark>\u200e?)(?P<open>\[)?(?P<stamp>"
    r"(?P<a>\d{1,4})[./-]\s?(?P<b>\d{1,2})[./-]\s?(?P<c>\d{1,4})\.?,?\s(?:[^\W\d]{1,3}\s)?"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?(?:\s?(?P<half>[ap])\.?\s?m\.?)?)"
    r"(?(open)\]\s|\s[-–]\s)",
    re.IGNORECASE,
)
#: The writer before the words. In a note of the program itself, a colon can only stand in quotation marks.
_WRITER = re.compile(r"(?P<name>[^:\n\"“”«»]{1,100}):(?:\s|$)")
#: What stands for a picture, and the remark that a message was edited.
_MEDIA = re.compile(r"<[^<>\n]{1,100}>|[^\s/]+\.\w{2,5} \([^()\n]{1,60}\)")
_EDITED = re.compile(r"\s*\u200e?<[^<>\n]{1,100}>\s*\Z")
#: The mark before what the program itself says in a message: "image omitted".
_OWN = "\u200e"
_TEXTS = re.compile(r"(?:[^/\\]+/)?[^/\\]*\.txt", re.IGNORECASE)
#: One order of day and month is likely if the other numbers of it differ more, by so many.
_MORE_DAYS = 2
#: So many writers or more of a chat write again.
_FEWEST_WRITERS = 2
_HALVES, _SHORT_YEAR = ("AM", "PM"), 2
_NOON, _MONTHS, _CENTURY = 12, 12, 2000


class _Raw(NamedTuple):
    """A message as it stands in the file: its time, and what follows it."""

    time: re.Match[str]
    text: str


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document of a chat, without what the program itself says in it."""
    text, problems = decode(_chat_in_archive(data, name) if data.startswith(b"PK") else data, name)
    raw = list(_split(text))
    if not raw:
        raise Unusable(f"{name}: no messages of a chat found in it; read it as text instead")
    order = _order([one.time for one in raw])
    found = [message for one in raw if (message := _message(one, order)) is not None]
    if len(found) == len(raw) and _may_be_log(raw, found):
        document, unsettled = read_plain_text(data, name)
        return [document], unsettled
    stem = PurePath(name).stem
    title = stem.strip("_ ") if " " in stem.strip() else None
    return [chat(name, title, found)], [Problem(problem.message, name) for problem in problems]


def _may_be_log(raw: Sequence[_Raw], messages: Sequence[Message]) -> bool:
    """Whether lines in the form of messages may be a log: hardly any name stands twice."""
    again = [count for count in Counter(message.writer for message in messages).values() if count > 1]
    brackets = all(one.time["open"] and not one.time["mark"] for one in raw)
    return brackets and len(again) < _FEWEST_WRITERS and all(" " not in message.writer for message in messages)


def _chat_in_archive(data: bytes, name: str) -> bytes:
    archive = open_archive(data, name)
    texts = [path for path in archive.namelist() if _TEXTS.fullmatch(path)]
    if not texts:
        raise BadArchive(f"{name}: no chat is in it")
    return member(archive, min(texts, key=lambda path: (path.count("/"), len(path), path)), name)


def _split(text: str) -> Iterator[_Raw]:
    """The messages in a text, each with the lines that follow it."""
    last: re.Match[str] | None = None
    lines: list[str] = []
    for line in text.splitlines():
        if match := _STAMP.match(line):
            if last is not None:
                yield _Raw(last, "\n".join(lines))
            last, lines = match, [line[match.end() :]]
        elif last is not None:
            lines.append(line)
    if last is not None:
        yield _Raw(last, "\n".join(lines))


def _message(raw: _Raw, order: str | None) -> Message | None:
    """A message; None for what the program itself says, and for a picture alone."""
    writer = _WRITER.match(raw.text)
    if writer is None:
        return None
    text = raw.text[writer.end() :]
    if text.startswith(_OWN):
        return None
    text = "\n".join(line for line in text.split("\n") if not _MEDIA.fullmatch(line.strip()))
    if not text.strip():
        return None
    value = _value(raw.time, order) if order else None
    return Message(raw.time["stamp"], value, writer["name"].strip("\u200e\u202a\u202c~ "), _EDITED.sub("", text))


def _order(times: Sequence[re.Match[str]]) -> str | None:
    """The order of day, month and year in the stamps of a chat, by all of them; None if they leave it open."""
    if all(len(time["a"]) > 2 for time in times):
        return "YMD"
    firsts, seconds = ({int(time[part]) for time in times} for part in "ab")
    if max(firsts) > _MONTHS or max(seconds) > _MONTHS:
        return "DMY" if max(firsts) > _MONTHS else "MDY"
    backwards = {order: _backwards([_value(time, order) for time in times]) for order in ("DMY", "MDY")}
    if backwards["DMY"] != backwards["MDY"]:
        return min(backwards, key=lambda order: backwards[order])
    if abs(len(firsts) - len(seconds)) >= _MORE_DAYS:
        return "DMY" if len(firsts) > len(seconds) else "MDY"
    return _usual_order(times)


def _usual_order(times: Sequence[re.Match[str]]) -> str | None:
    """The order of a form of stamps: only that of the United States, "3/4/24, 9:14 PM", has the month first."""
    if any(time[part].startswith("0") for time in times for part in "ab"):
        return "DMY"
    if all("." in time["stamp"].split()[0] for time in times):
        return "DMY"
    return "MDY" if all(time["stamp"].endswith(_HALVES) and len(time["c"]) == _SHORT_YEAR for time in times) else None


def _backwards(values: Sequence[str | None]) -> int:
    """How many messages are earlier than the one before."""
    known = [value for value in values if value]
    return sum(later < earlier for earlier, later in pairwise(known))


def _value(time: re.Match[str], order: str) -> str | None:
    """The value of a stamp; None if it is no time."""
    parts = dict(zip(order, (int(time[part]) for part in "abc"), strict=True))
    year = parts["Y"] if parts["Y"] > 99 else _CENTURY + parts["Y"]
    hour, second = int(time["hour"]), time["second"]
    if time["half"]:
        hour = hour % _NOON + (_NOON if time["half"].lower() == "p" else 0)
    try:
        moment = datetime(year, parts["M"], parts["D"], hour, int(time["minute"]), int(second or 0))
    except ValueError:
        return None
    return moment.isoformat() if second else f"timex3:{moment:%Y-%m-%dT%H:%M}"
