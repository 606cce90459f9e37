"""The words of a title that tell what happened, by their stems: what two tellings of one event have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Any

from timeline.language import detect, fold, load, split
from timeline.language.pattern import trie
from timeline.language_files import DEFAULT
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
        #: Words that say the same by the first of their group, and those of several words.
        self.same = {word: group[0] for group in map(split, retelling.get("same", ())) for word in group[1:]}
        self.said_as = {phrase: word for phrase, word in self.same.items() if " " in phrase}
        self.lasts = frozenset(phrase.rpartition(" ")[2] for phrase in self.said_as)
        self._phrased = re.compile(rf"(?<!\w)(?:{trie(self.said_as)})(?!\w)" if self.said_as else "(?!)", re.IGNORECASE)
        self.opposed = frozenset(frozenset(split(pair)) for pair in retelling.get("opposed", ()))
        passive = (
            *split(clause.get("copula", "")),
            *split(clause.get("infinite", "")),
            *split(title.get("agents", "")),
        )
        self.passive = frozenset(passive)
        #: Verbs that tell what somebody did, the endings of such, and what only looks like one.
        kinds = ("verb", "participle", "perfect", "reporting", "unchanged")
        self.verbs = frozenset(word for kind in kinds for word in split(clause.get(kind, "")))
        acting = (ending for ending, kind in clause.get("endings", {}).items() if kind in ("participle", "verb"))
        self.acting, self.idle = tuple(acting), frozenset(split(clause.get("plain", "")))
        #: What parts from a verb, and stands with a mark before the rest in its participle: "abgelehnt".
        marks = split(retelling.get("participle_mark", ""))
        self.parting = {f"{prefix}{mark}": prefix for prefix in split(title.get("separable", "")) for mark in marks}
        self.parts = tuple(self.parting)
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
        self.undone = self.of(split(retelling.get("undone", "")))
        self._pointed = re.compile(rf"\W*(?:{pointing})\W+(\w+)" if pointing else "(?!)", re.IGNORECASE)
        self._pieces = _Pieces(self)

    def __missing__(self, word: str) -> str:
        if len(self) > self.LARGEST:
            self.clear()
        plain = fold(word, self.code)
        plain = self.same.get(plain, plain)
        stem = self[word] = "" if plain in self.minor or (len(plain) < 2 and not plain.isdigit()) else self._cut(plain)
        return stem

    def of(self, words: Iterable[str]) -> frozenset[str]:
        """The stems of some words; of several in a row, that of the first."""
        return frozenset(self[word.split()[0]] for word in words) - {""}

    def said(self, text: str) -> frozenset[str]:
        """The stems of all words of a text."""
        pieces = text.split()
        if not self.lasts.isdisjoint(pieces):  # "passed away"
            pieces = self._phrased.sub(lambda match: self.said_as[fold(match[0], self.code)], text).split()
        return frozenset(chain.from_iterable(map(self._pieces.__getitem__, pieces)))

    def act(self, word: str) -> bool:
        """Is a word a verb that tells what somebody did?"""
        plain = fold(word, self.code)
        if plain in self.verbs:
            return True
        return plain.endswith(self.acting) and len(plain) > _SHORTEST + 1 and plain not in self.idle

    def parted(self, word: str) -> tuple[str, str]:
        """The prefix of a participle and the stem of its verb: "abgelehnt" is "ab" and "lehn"; empty for another."""
        plain = fold(word, self.code)
        if plain.startswith(self.parts):
            begin = next(part for part in self.parts if plain.startswith(part))
            prefix = self.parting[begin]
            if plain[len(prefix) :] in self.forms:
                return prefix, self[plain[len(prefix) :]]
            if len(plain) - len(begin) >= _SHORTEST:
                return prefix, self[plain[len(begin) :]]
        return "", ""

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
        found = tuple(stem for word in tokens(piece) if (stem := self.stems[word]))
        if self.stems.parts and len(found) == 1 and (prefix := self.stems.parted(piece)[0]):
            found = prefix, self.stems.parted(piece)[1]
        self[piece] = found
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
        return stems_of(DEFAULT)
    return stems_of(document.language or detect(document.text))
