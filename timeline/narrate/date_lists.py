"""Lists of dates: in "The bridge was flooded in 1953, 1962, and again in May 1978." the clause is an event on each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Timex
from timeline.narrate.parser import Parse
from timeline.narrate.tagset import Tag


def dates_in_list(
    text: str, parse: Parse, governing: Timex, times: Sequence[Timex], joint: re.Pattern[str]
) -> list[Timex]:
    """The dates of the list that `governing` is one of; itself alone where it is in no list.

    All are of its granularity, but for those that say that the same happens once more.
    """
    if len(times) < 2 or not _is_date(governing):
        return [governing]
    listed: list[Timex] = []
    certain = 0  # so many are in the list: "in 1911, | in 1912" is one only before "and in 1913"
    for time in sorted(filter(_is_date, times), key=lambda time: time.start):
        joined = _joined(text, parse, listed[-1], time, joint) if listed else ""
        if not joined and governing in listed:
            break
        listed = [*listed, time] if joined else [time]
        certain = certain if joined == "open" else len(listed)
    return listed[:certain] if governing in listed[:certain] else [governing]


def _joined(text: str, parse: Parse, last: Timex, time: Timex, joint: re.Pattern[str]) -> str:
    """How a date goes on with a list: "repeated", "listed" or "open", or "" if it does not."""
    if _is_repeated(parse, last, time):
        return "repeated"
    joined = joint.fullmatch(text, last.end, time.start) if _granularity(time) == _granularity(last) else None
    if joined is None or joined["repeated"]:
        return ""
    return "open" if joined["open"] else "listed"


def _is_repeated(parse: Parse, last: Timex, time: Timex) -> bool:
    """Whether the tagger has found that a time is another one of the same act."""
    between = parse.tags[parse.token_at(last.end - 1) + 1 : parse.token_at(time.start)]
    return bool(between) and not between.strip(Tag.TIME)


def _is_date(time: Timex) -> bool:
    return time.type in ("DATE", "TIME") and time.when is not None


def _granularity(time: Timex) -> tuple[str, object]:
    return time.type, time.when and time.when.unit
