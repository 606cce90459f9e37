"""The gate: one regex that walks a lower-cased text and stops where a pattern can begin, at its words and at digits.

It reads words whole. Most begin nothing: the first letter tells which keys a word can be, and where it is none of
them the regex goes on to the next word by itself. That is twice as fast as a search, which looks at each character.

>>> stops = gate(["may", "may.", "b.c."], [], "the and")
>>> [stop["spot"] for stop in stops.finditer("dismay in may 14, 1990 b.c. end")]
['may 1', '14, 1', '1990 b', 'b.c. end', None, None]
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import cache

from timeline.language.numerals import FRACTIONS
from timeline.language.pattern import HYPHEN, trie

#: A number may not begin inside another ("1,990", "3.5", "$12"), nor end in one ("12%", "1990.5").
DIGIT_FENCE = r"(?<![\w$£€¥#%])(?<!\d[-‐–.,:/])"
#: The gate's digits: the same fence behind the first of them, because `re` sees at once where no digit stands.
DIGITS = r"\d(?<![\w$£€¥#%].)(?<!\d[-‐–.,:/].)\d*+(?!%)"
#: What comes after a key: nothing else decides so well which rules are worth trying there.
NEXT_WORD = r"\W{0,8}(%s\d|[^\W\d]+)"
#: After digits with a sign between them or behind (3.5 million, 9.30 a.m., 2 1/2 years, 2½ years) it is the sign, and
#: the word behind all.
SIGN = rf"(?:([.,:/]|{HYPHEN}| (?=\d/\d))\d(?:[\d.,:/]|{HYPHEN})*+| ?([{FRACTIONS}]))(?:\W{{0,8}}([^\W\d]+))?"
NEVER = "(?!)"


def gate(keys: Iterable[str], glued: Collection[str], common: str) -> re.Pattern[str]:
    """The regex of these keys, and of those that digits follow at once (c1850); `common` are words of the language.

    Its groups are the spot, which is the key and what comes after it (a word, or a digit), and the key alone. A match
    at the end of the text has none.
    """
    words = [key for key in keys if not key.isdecimal()]
    endings, joined = _by_letter(words), _by_letter(glued)
    letters = _ranked(endings, common)
    run = f"[{''.join(sorted({char for word in words for char in word if char.isalpha()}))}]*+" if letters else ""
    # One space is what stands behind most words; a position at a time costs more than all the rest.
    begun = "|".join(f"{letter}(?!{_key(endings[letter], joined.get(letter))})" for letter in letters) or NEVER
    passing = [f"(?:{begun}){run}(?: |\\w*+\\W*+)"]
    others = [word for word in words if word[0] not in endings]
    known = "".join(f"{letter}|" for letter in letters) + (f"(?:{trie(others)})(?!\\w)|" if others else "")
    passing += [rf"(?!{known}{DIGITS})\w++\W*+", r"\W++"]
    # What no alternative passes is a key; a plain one is a whole word, and need not be looked up again.
    special = trie(word for word in words if not re.fullmatch(r"[^\W\d]\w*", word)) or NEVER
    key = rf"(?:{special})(?!\w)|(?:{trie(glued) or NEVER})(?=\d)|(?!\d)\w++|{DIGITS}"
    stop = f"(?=(?P<spot>(?P<key>{key})(?:{NEXT_WORD % '?:'}|)))(?P=key)"
    return re.compile(rf"(?:(?<=\w)\w++)?+\W*+(?:{'|'.join(passing)})*+(?:{stop}|\Z)")


def ahead(low: str, key: str, end: int) -> tuple[str, str]:
    """The sign between digits, and the word or "0" for a number, that come after a key that ends at a place.

    >>> ahead("in 3.5 million", "3", 4), ahead("may 14", "may", 3), ahead("c1850", "c", 1)
    (('.', 'million'), ('', '0'), ('', ''))
    """
    sign, word = _patterns_ahead()
    if key.isdecimal() and (match := sign.match(low, end)) is not None:
        return match[1] or match[2], match[3] or ""
    match = word.match(low, end)
    if match is None or (match.start(1) == end and not key.isdecimal()):
        return "", ""
    return "", "0" if match[1].isdecimal() else match[1]


@cache
def _patterns_ahead() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(SIGN), re.compile(NEXT_WORD % "")


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """What stands behind the first letters of words."""
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        if word[0].isalpha():
            rests[word[0]].append(word[1:])
    return rests


def _key(endings: list[str], joined: list[str] | None) -> str:
    """What makes a key of a word, behind its first letter."""
    return f"(?:{trie(endings)})(?!\\w)" + (f"|(?:{trie(joined)})(?=\\d)" if joined else "")


def _ranked(letters: Iterable[str], common: str) -> list[str]:
    """The letters, those first with which most words begin: the regex tries one after the other."""
    count = Counter(re.findall(r"\b\w", common))
    return sorted(letters, key=lambda letter: (-count[letter], letter))
