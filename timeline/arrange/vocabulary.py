"""The words of a language that help to decide whether two titles are about one event: verbs, event nouns, opposites."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from timeline.arrange.stems import SHORTEST_STEM, Stemmer, stemmer_of, tables
from timeline.language import fold, split

#: How far from the beginning of a sentence a demonstrative noun ("this visit") may stand, in characters.
_OPENING = 60
#: The kinds of words in a language file's [clause] that are verbs of an action.
_VERBS = ("verb", "participle", "perfect", "reporting", "unchanged")


class Vocabulary:
    """The word lists of a language, some as stems, and the stemmer that made these.

    >>> english = vocabulary_of("en")
    >>> english.is_action("resigned"), english.is_action("bridge"), english.demonstrative_noun("This visit came late.")
    (True, False, 'visit')
    """

    def __init__(self, data: Mapping[str, Any], stemmer: Stemmer) -> None:
        clause, title, retelling = (data.get(section, {}) for section in ("clause", "title", "retelling"))
        self.stemmer = stemmer
        #: Words of the passive: "was", "been", "by".
        passive = (clause.get("copula", ""), clause.get("infinite", ""), title.get("agents", ""))
        self.passive = frozenset(word for words in passive for word in split(words))
        self._verbs = frozenset(word for kind in _VERBS for word in split(clause.get(kind, "")))
        endings = clause.get("endings", {}).items()
        self._verb_endings = tuple(ending for ending, kind in endings if kind in ("participle", "verb"))
        self._not_verbs = frozenset(split(clause.get("plain", "")))
        #: Pairs of words of opposite meaning: "on" and "off".
        self.opposites = frozenset(frozenset(split(pair)) for pair in retelling.get("opposed", ()))
        #: Nouns that name an event, and their stems.
        self.event_nouns = frozenset(split(title.get("events", "")))
        self.event_stems = stemmer.of_words(self.event_nouns)
        #: The stems of verbs that only say when an event was ("came", "took place"), of verbs for what happens to a
        #: person or thing once at most ("died"), and of words by which an act was not done ("refused").
        self.placing = stemmer.of_words(split(retelling.get("placing", "")))
        self.once = stemmer.of_words(split(retelling.get("once", "")))
        self.undone = stemmer.of_words(split(retelling.get("undone", "")))
        pointing = "|".join(map(re.escape, split(retelling.get("pointing", ""))))
        self._demonstrative = re.compile(rf"\W*(?:{pointing})\W+(\w+)" if pointing else "(?!)", re.IGNORECASE)

    def is_action(self, word: str) -> bool:
        """Whether a word is a verb that says what somebody did."""
        plain = fold(word, self.stemmer.code)
        if plain in self._verbs:
            return True
        return plain.endswith(self._verb_endings) and len(plain) > SHORTEST_STEM + 1 and plain not in self._not_verbs

    def demonstrative_noun(self, text: str) -> str:
        """The stem of an event noun that a text begins with, if it points back ("This visit ..."); else ""."""
        match = self._demonstrative.match(text, 0, _OPENING)
        noun = self.stemmer[match[1]] if match else ""
        return noun if noun in self.event_stems else ""


@cache
def vocabulary_of(code: str) -> Vocabulary:
    """The vocabulary of a language; an empty one for a language that no file is for."""
    return Vocabulary(tables(code)[0], stemmer_of(code))
