"""Compile the words and patterns of a language that show tense: verb forms, and the words around dates."""

from __future__ import annotations

import re
from functools import cache

from timeline.language import Language, split
from timeline.language.pattern import trie
from timeline.language.sentence_ends import CLOSING, SentenceRules
from timeline.resolve.verb_forms import VerbForms


class TenseRules:
    """The words and patterns of a language that show tense, compiled once for all texts."""

    def __init__(self, language: Language) -> None:
        self.data = language.data.get("tense", {})
        self.silent_past = self.data.get("silent") == "past"  # a month that no verb goes with is in the past
        self.sentences = SentenceRules.of(language)
        self.verbs = VerbForms(self.data)
        self.months = frozenset(language.list("modal"))  # with a capital letter they are months: May
        self.over = self._set("over")
        self.before_only = self._set("before_only")
        self.arranging = self._set("arranging")
        self.loose = self._set("loose")
        self.leading = self._set("leading")
        self.parting = self.loose | self.leading
        self.breaks = self._set("breaking")
        self.apart = self._set("apart")
        self.locating = self._set("locating")
        self.placing = self._set("placing")
        clause = language.data.get("clause", {})
        self.nominal = frozenset(split(clause.get("determiner", "")) + split(clause.get("possessive", "")))
        self.subjects = frozenset(split(clause.get("subject", "")))
        self.reporting = frozenset(split(clause.get("reporting", "")))
        status = language.data.get("status", {})
        self.hearsay = frozenset(split(status.get("hearsay", "")))
        self.perfect_infinitives = frozenset(split(status.get("perfect", "")))
        self._compile()

    def _compile(self) -> None:
        """Compile the patterns around dates."""
        # The first character leads: `re` then skips to the next such one.
        self.stop = re.compile(rf"[.!?;:\n](?:(?<=\n)\s*\n|(?<!\n){CLOSING}\s)")
        self.breaking = re.compile(rf"\s(?:{self._words('breaking')})(?!\w)")
        self.being = re.compile(rf"(?:{self._words('present')})(?!\w)")
        after, before = self._words("counted_after"), self._words("counted_before")
        self.connector = re.compile(rf"\s(?:(?P<after>{after})|(?P<before>{before}))\s")
        self.beside = re.compile(rf"\s?[,(]\s?(?:(?:{self._words('locating')})\s)?")
        self.possessing = re.compile(rf"(?:{self._words('owning')})(?!\w)")
        self.announcing = re.compile(rf"(?<!\w)(?:{self._words('due')})\s\Z")
        self.deadline = re.compile(rf"(?<!\w)(?:{self._words('ahead')})\s\Z")
        self.announcing_ends, self.deadline_ends = self._last_words("due"), self._last_words("ahead")
        self.ranking = re.compile(rf"(?<!\w)(?:{self._words('ranked_by')})\s(?:{self._words('ranking')})(?!\w)")
        pluperfect = trie(split(self.data.get("pluperfect", "")))
        self.pluperfect = re.compile(rf"(?<!\w)(?:{pluperfect})(?!\w)") if pluperfect else None
        planning, placing = self._words("planning"), self._words("placing")
        plan = rf"(?<!\w)(?:{planning})\s(?P<verb>\w+)\s(?:[\w']+\s){{0,4}}?(?:{placing})\s\Z"
        self.plan = re.compile(plan) if self.data.get("planning") else None
        self.closing = re.compile(rf"\s*(?:,\s*)?(?:{self._words('closing')})\s+")
        self.enumerating = re.compile(rf"\s*(?:,\s*)?(?:(?:{self._words('sharing')})\s+)?")

    def _set(self, name: str) -> frozenset[str]:
        """The words of a list."""
        return frozenset(split(self.data.get(name, "")))

    def _words(self, name: str) -> str:
        """A pattern of the words of a list; one that never matches for an empty list."""
        return trie(split(self.data.get(name, ""))) or "(?!)"

    def _last_words(self, name: str) -> tuple[str, ...]:
        """The last word of each expression of a list."""
        return tuple({re.split(r"[^\w.]", words)[-1] for words in split(self.data.get(name, ""))})


@cache
def tense_rules(language: Language) -> TenseRules:
    """The tense rules of a language, compiled once."""
    return TenseRules(language)
