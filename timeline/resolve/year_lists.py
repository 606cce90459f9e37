"""Find the other years of a list in which one number is known to be a year: "in the years 1563, 1593 and 1603".

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
from typing import NamedTuple

from timeline.language import Language, fold, split
from timeline.language.pattern import SPACES
from timeline.meaning import MEANINGS
from timeline.model import Mention

#: The meanings of numbers that may be years.
BARE = frozenset(("bare_year", "lone_year"))
#: A list of so many years is one whatever noun follows.
CERTAIN_LIST = 3
#: What makes a number a part of a code or name (XJ-1985, DIN-1945, Steele-1983), and how far before the number it is
#: looked for, in characters.
_CODE = re.compile(r"(?<!\w)[A-Z][^\W_]*[-–]\Z")
CODE_REACH = 20
#: How far a word after a list is read, and how far before a number the beginning of its sentence is looked for.
WORD_REACH, BEGINNING_REACH = 40, 3
_NOUN = re.compile(rf"{SPACES}[^\W\d_a-z]\w")
_BEGINNING = re.compile(r"(?:\n|[.:;!?]\s)\W?\Z|\A\W?\Z")
_END = re.compile(r"\s*(?:[.;:,)\]]|\Z)")


class _ListRules(NamedTuple):
    """How a language writes lists of years: what stands before the next year, with it; and the nouns of numbers."""

    next_year: re.Pattern[str]
    counted: frozenset[str]


def with_listed(text: str, mentions: Sequence[Mention], language: Language) -> list[Mention]:
    """The mentions with the numbers of four digits that continue a list of years.

    Numbers that end a code are left out; so are those that count a noun, in a language whose nouns have capitals.
    """
    rules = _list_rules(language)
    kept = [mention for mention in mentions if mention.meaning not in BARE or not _ends_code(text, mention)]
    if rules.counted:
        kept = [mention for mention in kept if mention.meaning != "bare_year" or not _counts(text, mention)]
    starts = [mention.start for mention in kept]
    added: list[Mention] = []
    for mention in kept:
        if _is_year(mention) and not (added and added[-1].end > mention.start):
            added += _following(text, mention.end, rules, starts, kept)
    if not added:
        return kept
    taken = {mention.start for mention in added}
    others = (mention for mention in kept if mention.start not in taken)
    return sorted([*others, *added], key=lambda mention: mention.start)


def _ends_code(text: str, mention: Mention) -> bool:
    """Whether a number is the end of a code or name."""
    return _CODE.search(text, max(0, mention.start - CODE_REACH), mention.start) is not None


def _counts(text: str, mention: Mention) -> bool:
    """Whether a number within a sentence stands before a noun: "mit 1563 Reitern", but "1563 Graf Otto stirbt"."""
    begins = _BEGINNING.search(text, max(0, mention.start - BEGINNING_REACH), mention.start)
    return _NOUN.match(text, mention.end) is not None and not begins


def _is_year(mention: Mention) -> bool:
    """Whether a mention is certainly a year, or a range of years."""
    if mention.depth or mention.meaning in BARE:
        return False
    kinds = MEANINGS[mention.meaning].kinds
    return "year" in kinds or ("range" in kinds and mention.slots.keys() == {"first", "last"})


def _following(
    text: str, end: int, rules: _ListRules, starts: Sequence[int], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """The years that continue a list after an offset, up to a year that is a mention already."""
    found: list[re.Match[str]] = []
    closed = False
    while match := rules.next_year.match(text, found[-1].end() if found else end):
        place = bisect_left(starts, match.end("gap"))
        there = mentions[place] if place < len(starts) and starts[place] < match.end() else None
        if there is not None and there.meaning not in BARE:
            closed = _is_year(there)
            break
        found.append(match)
    while found and not closed and not _can_end(text, found, rules.counted):
        found.pop()
    for match in found:
        yield Mention(*match.span("year"), "lone_year", {"year": int(match["year"])})


def _can_end(text: str, found: Sequence[re.Match[str]], counted: frozenset[str]) -> bool:
    """Whether a list may end with its last number, because no noun follows that this counts."""
    last = found[-1]
    if _END.match(text, last.end()):
        return True
    word = re.match(r"\s+(\w+)", text[last.end() : last.end() + WORD_REACH])
    if word is None or fold(word[1]) in counted or not (last["word"] or last["again"]):
        return False
    is_verb = bool(counted) and word[1].islower()  # in a language whose nouns have capitals
    return is_verb or len(found) + 1 >= CERTAIN_LIST


@cache
def _list_rules(language: Language) -> _ListRules:
    """The rules of a language, compiled once."""
    last = "|".join(map(re.escape, split(language.data.get("listing", "")))) or "&"
    again = "|".join(map(re.escape, split(language.data.get("repeating", "")))) or "(?!)"
    joined = rf"(?:\s?,{SPACES}(?:(?:{last}){SPACES})?|{SPACES}(?P<word>{last}|&){SPACES})"
    gap = rf"(?P<gap>{joined}(?P<again>(?:{again}){SPACES}){{0,2}})"
    counted = language.words.get("@counted", ()) if language.data.get("capital_nouns") else ()
    pattern = rf"{gap}(?P<year>[12]\d{{3}})(?!\w|[.,:'’]\d|\s?[%€$£°])"
    return _ListRules(re.compile(pattern, re.IGNORECASE), frozenset(counted))
