"""Detect the language of a text, and collect the words by which documents of any language show their structure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, islice
from typing import Any

from timeline.language.frozen import part, thaw
from timeline.language.loader import available, fold
from timeline.language.words import split
from timeline.language_files import DEFAULT, UNDETERMINED, read
from timeline.model import Document

#: The name of the frozen file of all words for detection, and of its part.
DETECTION = "detection"
#: The numbers of characters and words of a text from which its language is detected.
MOST_CHARACTERS, MOST_WORDS = 20_000, 2000
#: The heads of so many tables are looked at, and the lists of words for them.
_MOST_TABLES = 20
#: The first word of a name within a sentence: Los Angeles is no Spanish.
_NAME = re.compile("(?<=\\w )[A-ZÀ-Þ][a-zß-ÿ]+ (?=[A-ZÀ-Þ])")
_HEADS = ("months", "begins", "ends", "dates", "moments", "titles", "texts")


def detect(text: str) -> str:
    """The code of the language whose commonest words a text uses most, or the default language if no word is known.

    Where hardly any is, as in a table, months and the heads of columns count, too. Among equals, a language with rules
    of its own comes first.

    >>> detect("Der Rat und die Stadt haben es am Montag beschlossen."), detect("1914-1918")
    ('de', 'en')
    >>> detect("Gebäude, Baujahr, Abriss"), detect("La escuela abrió el 3 de mayo de 1904.")
    ('de', 'es')
    """
    words = re.findall(r"\w+", fold(_NAME.sub(" ", text[:MOST_CHARACTERS])))[:MOST_WORDS]
    scores: Counter[str] = Counter()
    for known in (_common(), _structural()):
        scores.update(code for word in words for code in known.get(word, ()))
        if max(scores.values(), default=0) > 1:
            break
    return max(scores, key=lambda code: (scores[code], code == DEFAULT, code in _tables()), default=DEFAULT)


def detected(document: Document) -> str:
    """The code of the language of a document, by its text and the heads of its tables."""
    heads = {block.heads: None for block in document.blocks if block.heads}
    return detect("\n".join([*chain.from_iterable(islice(heads, _MOST_TABLES)), document.text[:MOST_CHARACTERS]]))


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
    texts = detection_files()
    tables: Mapping[str, Mapping[str, Any]] | None = part(thaw(DETECTION, made_from(texts)), DETECTION)
    return tables or detection_tables(texts)


def detection_files() -> dict[str, str]:
    """The text of detect.toml of each language with rules, and of the one for all others."""
    return {code: read(code, "detect") or "" for code in (*available(), UNDETERMINED)}


def made_from(texts: Mapping[str, str]) -> Iterator[str]:
    """What a frozen file of the words for detection is made from."""
    for code, text in texts.items():
        yield from (code, text)


def detection_tables(texts: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The words for detection by language."""
    import tomllib

    return {code: tomllib.loads(text) for code, text in texts.items()}


@cache
def _common() -> Mapping[str, list[str]]:
    lines = dict(_tables()[UNDETERMINED].get("languages", {}))
    lines |= {code: data.get("common", "") for code, data in _tables().items()}
    return _languages_by_word(lines)


@cache
def _structural() -> Mapping[str, list[str]]:
    sections = {code: data.get("structure", {}) for code, data in _tables().items()}
    return _languages_by_word({code: ", ".join(data.get(key, "") for key in _HEADS) for code, data in sections.items()})


def _languages_by_word(lines: Mapping[str, str]) -> Mapping[str, list[str]]:
    """The languages of each word, of lines of words by language."""
    found: dict[str, list[str]] = {}
    for code, line in lines.items():
        for word in {*split(line)}:
            found.setdefault(word, []).append(code)
    return found
