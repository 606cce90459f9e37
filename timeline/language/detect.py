"""Detect the language of a text, and collect the words by which documents of any language show their structure."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from timeline.language.loader import available, fold, read_file, split


def detect(text: str) -> str:
    """The language of a text among those with a file: the one whose commonest words it uses most; English in doubt.

    >>> detect("Der Rat und die Stadt haben es am Montag beschlossen."), detect("1914-1918")
    ('de', 'en')
    """
    words = re.findall(r"\w+", fold(text[:20_000]))[:2000]
    scores = {code: sum(word in common for word in words) for code, common in _common().items()}
    return max(scores, key=lambda code: (scores[code], code == "en"), default="en")


@cache
def structure(name: str) -> frozenset[str]:
    """The words of all languages that tell a part of a document, for readers: they do not know its language yet.

    >>> "references" in structure("references"), "betreff" in structure("mail")
    (True, True)
    """
    lines = (re.search(rf"^{name} = '(.*)'$", read_file(f"{code}.toml") or "", re.MULTILINE) for code in available())
    return frozenset(fold(word) for line in lines if line for word in split(line[1]))


@cache
def _common() -> dict[str, frozenset[str]]:
    # They stand above the first table: no need to read the others' words and patterns.
    heads = {code: (read_file(f"{code}.toml") or "").partition("\n[")[0] for code in available()}
    return {code: frozenset(split(tomllib.loads(head).get("common", ""))) for code, head in heads.items()}
