"""Reduce words to stems, so that titles such as "Bridge opened" and "Opening of the bridge" can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import chain
from typing import Any

from timeline.language import detected, fold, load, split
from timeline.language.pattern import trie
from timeline.language_files import DEFAULT
from timeline.model import Document

_TOKEN = re.compile(r"\w+")
#: The kinds of words in a language file's [clause] that carry no content of their own.
_FUNCTION_WORDS = """
determiner possessive subject object copula auxiliary modal infinite to preposition subordinator boundary relative
whose that coordinator
""".split()
#: A stem keeps so many letters or more.
SHORTEST_STEM = 3
#: With more entries than this, a cache of words is emptied.
_LARGEST_CACHE = 30_000


class Stemmer(dict[str, str]):
    """Maps a word to its stem, and a function word to "". Entries are computed when they are first asked for.

    The endings are those that the language file has for its verbs; a last "e" and a doubled letter go with them.

    >>> stems = stemmer_of("en")
    >>> [stems[word] for word in ("Planned", "plans", "closing", "closes", "the", "Visit")]
    ['plan', 'plan', 'clos', 'clos', '', 'visit']
    >>> sorted(stems.of_text("The “planned” visit’s 4.2 closings"))
    ['2', '4', 'closing', 'plan', 'visit']
    """

    def __init__(self, data: Mapping[str, Any], code: str) -> None:
        super().__init__()
        clause, title, retelling = (data.get(section, {}) for section in ("clause", "title", "retelling"))
        self.code = code
        #: The forms of irregular verbs, each with the first of its group.
        self.forms = {form: group[0] for group in map(str.split, split(retelling.get("forms", ""))) for form in group}
        #: Synonyms, each with the first of its group; some are phrases of several words.
        self.synonyms = {word: group[0] for group in map(split, retelling.get("same", ())) for word in group[1:]}
        #: The synonyms of several words, and the first and the last words of these.
        self._phrases = {phrase: word for phrase, word in self.synonyms.items() if " " in phrase}
        self._first_words = frozenset(phrase.partition(" ")[0] for phrase in self._phrases)
        self._last_words = frozenset(phrase.rpartition(" ")[2] for phrase in self._phrases)
        #: By the prefix of a separable verb with the mark of its participle the prefix alone: "abge" -> "ab".
        marks = split(retelling.get("participle_mark", ""))
        self.prefixes = {f"{prefix}{mark}": prefix for prefix in split(title.get("separable", "")) for mark in marks}
        self._marked_prefixes = tuple(self.prefixes)
        function_words = (split(clause.get(kind, "")) for kind in _FUNCTION_WORDS)
        self._function_words = frozenset(split(data.get("common", ""))).union(*function_words)
        endings = {*clause.get("endings", ()), *split(retelling.get("endings", ""))}
        self._endings = tuple(sorted(endings, key=lambda ending: (-len(ending), ending)))
        self._of_pieces = _StemsOfPieces(self)

    @cached_property
    def _phrase(self) -> re.Pattern[str]:
        """A pattern for the synonyms of several words."""
        return re.compile(rf"(?<!\w)(?:{trie(self._phrases)})(?!\w)", re.IGNORECASE)

    def __missing__(self, word: str) -> str:
        if len(self) > _LARGEST_CACHE:
            self.clear()
        plain = fold(word, self.code)
        plain = self.synonyms.get(plain, plain)
        no_content = plain in self._function_words or (len(plain) < 2 and not plain.isdigit())
        stem = self[word] = "" if no_content else self._cut(plain)
        return stem

    def of_words(self, words: Iterable[str]) -> frozenset[str]:
        """The stems of some words; of a phrase, that of its first word."""
        return frozenset(self[word.split()[0]] for word in words) - {""}

    def of_text(self, text: str) -> frozenset[str]:
        """The stems of all words of a text."""
        pieces = text.split()
        if not self._last_words.isdisjoint(pieces) and self._begins_phrase(pieces):  # "passed away"
            pieces = self._phrase.sub(lambda match: self._phrases[fold(match[0], self.code)], text).split()
        return frozenset(chain.from_iterable(map(self._of_pieces.__getitem__, pieces)))

    def _begins_phrase(self, pieces: list[str]) -> bool:
        """Whether a phrase can begin with one of the words of a text, of which the first may have a capital."""
        return not self._first_words.isdisjoint(pieces) or pieces[0].lower() in self._first_words

    def of_participle(self, word: str) -> tuple[str, str]:
        """The prefix and the stem of the participle of a separable verb: "ab" and "lehn" for "abgelehnt".

        Both are empty for any other word.
        """
        plain = fold(word, self.code)
        if plain.startswith(self._marked_prefixes):
            marked = next(prefix for prefix in self._marked_prefixes if plain.startswith(prefix))
            prefix = self.prefixes[marked]
            if plain[len(prefix) :] in self.forms:
                return prefix, self[plain[len(prefix) :]]
            if len(plain) - len(marked) >= SHORTEST_STEM:
                return prefix, self[plain[len(marked) :]]
        return "", ""

    def _cut(self, word: str) -> str:
        """A word without its ending."""
        word = self.forms.get(word, word)
        for ending in self._endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                word = word[: -len(ending)]
                break
        if self._endings and len(word) > SHORTEST_STEM:
            word = word.removesuffix("e") if word[-2:] != "ee" else word
            word = word[:-1] if word[-1:] == word[-2:-1] and word[-1:].isalpha() else word
        return word


class _StemsOfPieces(dict[str, tuple[str, ...]]):
    """Maps what stands between two spaces to the stems in it: mostly one word, met before."""

    def __init__(self, stemmer: Stemmer) -> None:
        super().__init__()
        self.stemmer = stemmer

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) > _LARGEST_CACHE:
            self.clear()
        found = tuple(stem for word in tokens(piece) if (stem := self.stemmer[word]))
        if self.stemmer.prefixes and len(found) == 1:
            prefix, stem = self.stemmer.of_participle(piece)
            found = (prefix, stem) if prefix else found
        self[piece] = found
        return found


def tokens(text: str) -> list[str]:
    """The words and numbers of a text as they stand.

    >>> tokens("Putin’s visit, 4.2 million")
    ['Putin', 's', 'visit', '4', '2', 'million']
    """
    return _TOKEN.findall(text)


def tables(code: str) -> tuple[Mapping[str, Any], str]:
    """The tables of a language and its code; no tables for a language that no file is for."""
    try:
        language = load(code)
    except ValueError:
        return {}, code
    return language.data, language.code


@cache
def stemmer_of(code: str) -> Stemmer:
    """The stemmer of a language; that of an unknown one leaves words as they are."""
    return Stemmer(*tables(code))


def stemmer_for(document: Document | None) -> Stemmer:
    """The stemmer for a document's language."""
    return stemmer_of(language_of(document))


def language_of(document: Document | None) -> str:
    """The code of a document's language, detected where it names none."""
    if document is None:
        return DEFAULT
    return document.language or detected(document)
