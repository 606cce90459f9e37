"""The years of a list of which one is known to be a year: in the years 1563, 1593 and 1603.

>>> from timeline.language import load
>>> text = "In den Jahren 1563, 1593 und 1603 brannte es."
>>> found = with_listed(text, [Mention(7, 18, "year", {"year": 1563})], load("de"))
>>> [text[mention.start : mention.end] for mention in found]
['Jahren 1563', '1593', '1603']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.language import Language, fold, split
from timeline.meaning import MEANINGS
from timeline.model import Mention

#: A number that only may be a year.
BARE = frozenset(("bare_year", "lone_year"))
#: So many years listed are none by chance.
MANY = 3
#: What a number is part of: XJ-1985, DIN-1945, the edition called Steele-1983.
_CODE = re.compile(r"(?<!\w)[A-Z][^\W_]*[-–]\Z")
CODE = 20
_NOUN = re.compile(r"\s[^\W\d_a-z]\w")
_BEGUN = re.compile(r"(?:\n|[.:;!?]\s)\W?\Z|\A\W?\Z")
_CLOSED = re.compile(r"\s*(?:[.;:,)\]]|\Z)")


def with_listed(text: str, mentions: Sequence[Mention], language: Language) -> list[Mention]:
    """The mentions, and the numbers of four digits that go on a list of years; without those that end a code, and
    those that count a noun, where nouns have capitals."""
    link, counted = _linked(language)
    mentions = [m for m in mentions if m.meaning not in BARE or not _CODE.search(text, max(0, m.start - CODE), m.start)]
    if counted:
        mentions = [mention for mention in mentions if mention.meaning != "bare_year" or not _counts(text, mention)]
    starts = [mention.start for mention in mentions]
    added: list[Mention] = []
    for mention in mentions:
        if _is_year(mention) and not (added and added[-1].end > mention.start):
            added += _following(text, mention.end, link, counted, starts, mentions)
    if not added:
        return list(mentions)
    taken = {mention.start for mention in added}
    kept = (mention for mention in mentions if mention.start not in taken)
    return sorted([*kept, *added], key=lambda mention: mention.start)


def _counts(text: str, mention: Mention) -> bool:
    """Whether a number within a sentence stands before a noun: "mit 1563 Reitern", but "1563 Graf Otto stirbt"."""
    return bool(_NOUN.match(text, mention.end) and not _BEGUN.search(text, max(0, mention.start - 3), mention.start))


def _is_year(mention: Mention) -> bool:
    if mention.depth or mention.meaning in BARE:
        return False
    kinds = MEANINGS[mention.meaning].kinds
    return "year" in kinds or ("range" in kinds and mention.slots.keys() == {"first", "last"})


def _following(
    text: str,
    end: int,
    link: re.Pattern[str],
    counted: frozenset[str],
    starts: Sequence[int],
    mentions: Sequence[Mention],
) -> Iterator[Mention]:
    """The years that go on a list behind a place; a year or years that are a mention already end it."""
    found: list[re.Match[str]] = []
    closed = False
    while match := link.match(text, found[-1].end() if found else end):
        place = bisect_left(starts, match.end("gap"))
        there = mentions[place] if place < len(starts) and starts[place] < match.end() else None
        if there is not None and there.meaning not in BARE:
            closed = _is_year(there)
            break
        found.append(match)
    while found and not closed and not _closes(text, found, counted):
        found.pop()
    for match in found:
        yield Mention(*match.span("year"), "lone_year", {"year": int(match["year"])})


def _closes(text: str, found: Sequence[re.Match[str]], counted: frozenset[str]) -> bool:
    """Whether a list may end with the last number: no noun that it counts stands behind it."""
    last = found[-1]
    if _CLOSED.match(text, last.end()):
        return True
    word = re.match(r"\s+(\w+)", text[last.end() : last.end() + 40])
    noun = word is None or fold(word[1]) in counted
    verb = bool(counted) and word is not None and word[1].islower()  # where nouns have capitals
    return not noun and bool(last["word"]) and (verb or len(found) + 1 >= MANY)


@cache
def _linked(language: Language) -> tuple[re.Pattern[str], frozenset[str]]:
    """What stands between the years of a list, with the next one; and the nouns that a number counts."""
    last = "|".join(map(re.escape, split(language.data.get("listing", "")))) or "&"
    gap = rf"(?P<gap>\s?,\s(?:(?:{last})\s)?|\s(?P<word>{last}|&)\s)"
    counted = language.data.get("words", {}).get("counted", {}).get("None", "")
    pattern = rf"{gap}(?P<year>[12]\d{{3}})(?!\w|[.,:'’]\d|\s?[%€$£°])"
    return re.compile(pattern, re.IGNORECASE), frozenset(split(counted))
