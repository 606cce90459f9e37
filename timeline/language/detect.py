"""Detect the language of a text, and collect the words by which documents of any language show their structure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from timeline.language.loader import available, fold, split
from timeline.language_files import DEFAULT, table

#: The numbers of characters and words of a text from which its language is detected.
MOST_CHARACTERS, MOST_WORDS = 20_000, 2000


def detect(text: str) -> str:
    """The code of the language whose commonest words a text uses most, or the default language if no word is known.

    >>> detect("Der Rat und die Stadt haben es am Montag beschlossen."), detect("1914-1918")
    ('de', 'en')
    """
    words = re.findall(r"\w+", fold(text[:MOST_CHARACTERS]))[:MOST_WORDS]
    scores = {code: sum(word in common for word in words) for code, common in _common().items()}
    return max(scores, key=lambda code: (scores[code], code == DEFAULT), default=DEFAULT)


@cache
def structure(name: str) -> frozenset[str]:
    """The words of all languages that mark one kind of structure, for readers, which do not know the language yet.

    >>> "references" in structure("references"), "betreff" in structure("mail")
    (True, True)
    """
    lines = (data.get("structure", {}).get(name, "") for data in _tables().values())
    return frozenset(fold(word) for line in lines for word in split(line))


@cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    return {code: table(code, "detect") for code in available()}


@cache
def _common() -> Mapping[str, frozenset[str]]:
    return {code: frozenset(split(data.get("common", ""))) for code, data in _tables().items()}
