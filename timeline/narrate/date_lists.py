"""Lists of dates: in "The bridge was flooded in 1953, 1962, and 1978." the clause is an event on each of them.

>>> pattern = list_joint(["and", "or"])
>>> [bool(pattern.fullmatch(joint)) for joint in (", ", ", and ", " & ", " to ")]
[True, True, True, False]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.language.pattern import SPACES
from timeline.lazy_regex import lazy_regex
from timeline.model import Timex


def list_joint(last: Sequence[str]) -> re.Pattern[str]:
    """What stands between two dates of a list, where `last` are the words that may stand before the last date."""
    word = "|".join(map(re.escape, (*last, "&")))
    return lazy_regex(rf"\.?(?:\s?,{SPACES}(?:(?:{word}){SPACES})?|{SPACES}(?:{word}){SPACES})", re.IGNORECASE)


def dates_in_list(text: str, governing: Timex, times: Sequence[Timex], joint: re.Pattern[str]) -> list[Timex]:
    """The dates of the list that `governing` is one of, all of its granularity; itself alone where it is in no list."""
    if len(times) < 2 or governing.type not in ("DATE", "TIME") or governing.when is None:
        return [governing]
    listed: list[Timex] = []
    for time in sorted(times, key=lambda time: time.start):
        same = time.when is not None and time.when.unit == governing.when.unit and time.type == governing.type
        if listed and not joint.fullmatch(text, listed[-1].end, time.start):
            if governing in listed:
                break
            listed = []
        if same:
            listed.append(time)
    return listed if governing in listed else [governing]
