"""The words of a title that tell what happened, by their stems: what two tellings of one event have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Any

from timeline.language import detect, fold, load, split
from timeline.model import Document

_TOKEN = re.compile(r"\w+")
#: The kinds of words, in a language file's [clause], that tell nothing by themselves.
MINOR = """
determiner possessive subject object copula auxiliary modal infinite to preposition subordinator boundary relative
whose that coordinator
""".split()
#: A stem keeps at least so many letters.
_SHORTEST = 3
#: What a sentence points at stands among so many first letters.
_OPENING = 60


class Stems(dict[str, str]):
    """A word as it stands -> its stem, empty for one that only holds others together; filled as words are met.

    The endings are those that the language file has for its verbs; a last "e" and a doubled letter go with them.

    >>> stems = stems_of("en")
    >>> [stems[word] for word in ("Planned", "plans", "closing", "closes", "the", "Visit")]
    ['plan', 'plan', 'clos', 'clos', '', 'visit']
    >>> sorted(stems.said("The “planned” visit’s 4.2 closings"))
    ['2', '4', 'closing', 'plan', 'visit']
    """

    LARGEST = 30_000

    def __init__(self, data: Mapping[str, Any], code: str) -> None:
        super().__init__()
        clause, title, retelling = (data.get(section, {}) for section in ("clause", "title", "retelling"))
        self.code = code
        #: The forms of irregular verbs, each with the first of its group.
        self.forms = {form: group[0] for group in map(str.split, split(retelling.get("forms", ""))) for form in group}
        self.minor = frozenset(split(data.get("common", ""))).union(*(split(clause.get(kind, "")) for kind in MINOR))
        endings = {*clause.get("endings", ()), *split(retelling.get("endings", ""))}
        self.endings = tuple(sorted(endings, key=lambda ending: (-len(ending), ending)))
        #: Nouns that name an event (and their stems); the stems of verbs that only place an event in time, and of verbs
        #: for what happens to anything once at most; and what points at what was just told.
        self.happenings = frozenset(split(title.get("events", "")))
        self.nouns = self.of(self.happenings)
        self.placing = self.of(split(retelling.get("placing", "")))
        self.once = self.of(split(retelling.get("once", "")))
        pointing = "|".join(map(re.escape, split(retelling.get("pointing", ""))))
        self._pointed = re.compile(rf"\W*(?:{pointing})\W+(\w+)" if pointing else "(?!)", re.IGNORECASE)
        self._pieces = _Pieces(self)

    def __missing__(self, word: str) -> str:
        if len(self) > self.LARGEST:
            self.clear()
        plain = fold(word, self.code)
        stem = self[word] = "" if plain in self.minor or (len(plain) < 2 and not plain.isdigit()) else self._cut(plain)
        return stem

    def of(self, words: Iterable[str]) -> frozenset[str]:
        """The stems of some words; of several in a row, that of the first."""
        return frozenset(self[word.split()[0]] for word in words) - {""}

    def said(self, text: str) -> frozenset[str]:
        """The stems of all words of a text."""
        return frozenset(chain.from_iterable(map(self._pieces.__getitem__, text.split())))

    def pointed(self, text: str) -> str:
        """The stem of the noun for an event that a text begins with, if it points at what was told before it."""
        match = self._pointed.match(text, 0, _OPENING)
        noun = self[match[1]] if match else ""
        return noun if noun in self.nouns else ""

    def _cut(self, word: str) -> str:
        word = self.forms.get(word, word)
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                word = word[: -len(ending)]
                break
        if self.endings and len(word) > _SHORTEST:
            word = word.removesuffix("e") if word[-2:] != "ee" else word
            word = word[:-1] if word[-1:] == word[-2:-1] and word[-1:].isalpha() else word
        return word


class _Pieces(dict[str, tuple[str, ...]]):
    """What stands between two spaces -> the stems in it: mostly one word, met before."""

    def __init__(self, stems: Stems) -> None:
        super().__init__()
        self.stems = stems

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) > Stems.LARGEST:
            self.clear()
        found = self[piece] = tuple(stem for word in tokens(piece) if (stem := self.stems[word]))
        return found


def tokens(text: str) -> list[str]:
    """The words and numbers of a text as they stand.

    >>> tokens("Putin’s visit, 4.2 million")
    ['Putin', 's', 'visit', '4', '2', 'million']
    """
    return _TOKEN.findall(text)


@cache
def stems_of(code: str) -> Stems:
    """The stems of a language; of one that nobody knows, its words as they are."""
    try:
        language = load(code)
    except ValueError:
        return Stems({}, code)
    return Stems(language.data, language.code)


def stems_for(document: Document | None) -> Stems:
    """The stems of a document's language, found out where it names none."""
    if document is None:
        return stems_of("en")
    return stems_of(document.language or detect(document.text))
