"""Titles for dates of births and deaths: "Mary Dale, b. 1822, d. 1890"; and lifetimes, "Mary Jones (1850-1920)".

The first two kinds are events, a birth or a death each. The last kind only describes a person: it dates no clause.

>>> rules = LifeRules.of(["b.", "born"])
>>> bool(rules.before_date.search("Mary Dale, b. ")), bool(rules.in_brackets.search("Tom (born "))
(True, True)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.lazy_regex import lazy_regex
from timeline.model import Timex
from timeline.narrate.rules import Rules
from timeline.narrate.sentences import Sentence

#: How far a date may stand from the brackets around it, in characters.
NEAR = 40
#: A span of so many years or more in brackets behind a name is a life.
_SHORTEST_LIFE = 15
_NEVER = re.compile("(?!)")
#: "Ann Roe (b. | 1850 |": an open bracket behind a name.
_OPEN_BRACKET = lazy_regex(r"[A-Z\u00c0-\u00de]\w+\s\([^()]*\Z")
#: "Mary Jones (| 1850-1920 |": a name as it stands before its dates.
_NAME = r"[A-Z\u00c0-\u00de][\w.'’-]*(?:\s[A-Z\u00c0-\u00de][\w.'’-]*){0,4}"
_FULL_NAME = lazy_regex(rf"(?<!\w)(?P<name>{_NAME}\s[A-Z\u00c0-\u00de][\w.'’-]*)\s\(\Z")


class LifeRules(Rules):
    """Patterns for what stands before the date of a birth or a death, in a line of names or in brackets behind one."""

    before_date: re.Pattern[str] = _NEVER  # "b.", "d.", "*"
    in_brackets: re.Pattern[str] = _NEVER  # the same, "born" and "died", with the name before the bracket

    @classmethod
    def of(cls, words: Sequence[str]) -> LifeRules:
        """The patterns for the words and signs that a language has for births and deaths."""
        short = (word.rstrip("_ ") for word in words if word.endswith(".") or not word[0].isalnum())
        sign = _alternatives({word for word in short if word})
        any_sign = _alternatives(word.rstrip("_ ") for word in words)
        return cls(
            before_date=lazy_regex(rf"(?<!\w)(?P<sign>{sign})\s?\Z", re.IGNORECASE),
            in_brackets=lazy_regex(rf"(?P<name>{_NAME})\s?\((?P<sign>(?i:{any_sign}))\s?\Z"),
        )


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def lives_in_line(
    text: str, sentence: Sentence, times: Sequence[Timex], rules: LifeRules
) -> list[tuple[Timex, str]] | None:
    """The dates of a line that has only a name and its dates, each with a title; None for any other line.

    "Mary Dale, b. 1822, d. 1890" has two: "Mary Dale b." and "Mary Dale d.".
    """
    times = [time for time in times if time.when is not None]
    if len(times) < 2:
        return None
    begin = sentence.start
    first = rules.before_date.search(text, begin, times[0].start)
    if first is None or not (name := text[begin : first.start()].strip(" ,;:([\n")):
        return None
    signs = [first, *(rules.before_date.search(text, begin, time.start) for time in times[1:])]
    titles = [" ".join(f"{name} {sign['sign']}".split()) for sign in signs if sign is not None]
    return list(zip(times, titles, strict=True)) if len(titles) == len(times) else None


def life_in_brackets(text: str, sentence: Sentence, time: Timex, rules: LifeRules) -> str | None:
    """The title of a birth or death in brackets, "Tom born" for "Tom (born 1836)"; None for any other time."""
    begin = max(sentence.start, time.start - 3 * NEAR)
    if text.find("(", begin, time.start) < 0:
        return None
    match = rules.in_brackets.search(text, begin, time.start)
    return f"{match['name']} {match['sign']}" if match is not None and closes_bracket(text, time) else None


def in_brackets_of_name(text: str, time: Timex, room: int = NEAR) -> bool:
    """Whether a time stands in brackets behind a name, which close at most `room` characters after it."""
    begin = max(0, time.start - NEAR)
    if text.find("(", begin, time.start) < 0:
        return False
    return _OPEN_BRACKET.search(text, begin, time.start) is not None and closes_bracket(text, time, room)


def closes_bracket(text: str, time: Timex, room: int = NEAR) -> bool:
    """Whether a bracket is closed at most `room` characters after a time."""
    return text.find(")", time.end, time.end + room) >= 0


def lifetime_name(text: str, time: Timex) -> str | None:
    """The name before a time that is a lifetime in brackets, "Mary Jones (1850-1920)"; None for any other time."""
    when = time.when
    if text[time.end : time.end + 1] != ")" or when is None or when.start is None or when.end is None:
        return None
    match = _FULL_NAME.search(text, max(0, time.start - 2 * NEAR), time.start)
    return match["name"] if match is not None and when.end.year - when.start.year >= _SHORTEST_LIFE else None
