"""Build the gate from the words that patterns begin with: one regex that stops wherever a pattern can begin.

These are the words that patterns begin with (the keys), and digits. The regex reads whole words: by the first letter it
tries the few keys with that letter, and passes to the next word by itself if none matches. That is twice as fast as a
search, which looks at every character.

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

#: A number does not begin inside another one ("1,990", "3.5") or behind a currency sign ("$12").
DIGIT_FENCE = r"(?<![\w$£€¥#%])(?<!\d[-‐–.,:/])"
#: Digits in the gate. The fence stands behind the first one, as `re` then rejects other characters faster.
DIGITS = r"\d(?<![\w$£€¥#%].)(?<!\d[-‐–.,:/].)\d*+(?!%)"
#: What comes after a key: a word or a digit. It decides best which rules are worth trying.
NEXT_WORD = r"\W{0,8}(%s\d|[^\W\d]+)"
#: After digits with a sign between or behind them (3.5 million, 2 1/2 years, 2½ years): the sign, and the word behind
#: all of it.
SIGN = rf"(?:([.,:/]|{HYPHEN}| (?=\d/\d))\d(?:[\d.,:/]|{HYPHEN})*+| ?([{FRACTIONS}]))(?:\W{{0,8}}([^\W\d]+))?"
NEVER = "(?!)"


def gate(keys: Iterable[str], glued: Collection[str], common: str) -> re.Pattern[str]:
    """The regex for these keys, and for `glued` ones, which digits follow at once (c1850).

    `common` is a text of frequent words, by which letters are ordered. The groups of a match are `spot` (the key and
    the next word or digit) and `key`. A match at the end of the text has neither.
    """
    words = [key for key in keys if not key.isdecimal()]
    endings, joined = _by_letter(words), _by_letter(glued)
    letters = _ranked(endings, common)
    run = f"[{''.join(sorted({char for word in words for char in word if char.isalpha()}))}]*+" if letters else ""
    # One space follows most words; testing for it first saves most of the time.
    begun = "|".join(f"{letter}(?!{_key(endings[letter], joined.get(letter))})" for letter in letters) or NEVER
    passing = [f"(?:{begun}){run}(?: |\\w*+\\W*+)"]
    others = [word for word in words if word[0] not in endings]
    known = "".join(f"{letter}|" for letter in letters) + (f"(?:{trie(others)})(?!\\w)|" if others else "")
    passing += [rf"(?!{known}{DIGITS})\w++\W*+", r"\W++"]
    # What no alternative has passed is a key; one of letters alone is a whole word and need not be matched again.
    special = trie(word for word in words if not re.fullmatch(r"[^\W\d]\w*", word)) or NEVER
    key = rf"(?:{special})(?!\w)|(?:{trie(glued) or NEVER})(?=\d)|(?!\d)\w++|{DIGITS}"
    stop = f"(?=(?P<spot>(?P<key>{key})(?:{NEXT_WORD % '?:'}|)))(?P=key)"
    return re.compile(rf"(?:(?<=\w)\w++)?+\W*+(?:{'|'.join(passing)})*+(?:{stop}|\Z)")


def ahead(low: str, key: str, end: int) -> tuple[str, str]:
    """The sign between digits, and the word (or "0" for a number) after a key that ends at a place.

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
    """The regexes of what comes after digits and after a word, compiled when they are first needed."""
    return re.compile(SIGN), re.compile(NEXT_WORD % "")


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """The rests of words by their first letter."""
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        if word[0].isalpha():
            rests[word[0]].append(word[1:])
    return rests


def _key(endings: list[str], joined: list[str] | None) -> str:
    """A regex for the rests of all keys with the same first letter."""
    return f"(?:{trie(endings)})(?!\\w)" + (f"|(?:{trie(joined)})(?=\\d)" if joined else "")


def _ranked(letters: Iterable[str], common: str) -> list[str]:
    """The letters in the order in which the regex tries them: those that begin most of the common words first."""
    count = Counter(re.findall(r"\b\w", common))
    return sorted(letters, key=lambda letter: (-count[letter], letter))
