"""Compile the words and patterns of a language that show tense: verb forms, and the words around dates."""

from __future__ import annotations

import re
from functools import cache, cached_property

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
        self.participle_endings = tuple(split(self.data.get("participle_endings", "")))
        self.apart = self._set("apart")
        self.locating = self._set("locating")
        self.placing = self._set("placing")
        clause = language.data.get("clause", {})
        self.nominal = frozenset(split(clause.get("determiner", "")) + split(clause.get("possessive", "")))
        self.subordinate = frozenset(split(clause.get("relative", "")) + split(clause.get("subordinator", "")))
        self.subjects = frozenset(split(clause.get("subject", "")))
        self.reporting = frozenset(split(clause.get("reporting", "")))
        status = language.data.get("status", {})
        self.hearsay = frozenset(split(status.get("hearsay", "")))
        self.perfect_infinitives = tuple(split(status.get("perfect", "")))

    # The patterns around dates, each compiled when a text first needs it. `re` skips to the next character that one can
    # begin with.

    @cached_property
    def stop(self) -> re.Pattern[str]:
        """The end of a sentence or of another stretch of text."""
        return re.compile(rf"[.!?;:\n](?:(?<=\n)\s*\n|(?<!\n){CLOSING}\s)")

    @cached_property
    def breaking(self) -> re.Pattern[str]:
        """A word after a date at which another clause begins."""
        return re.compile(rf"\s+(?:{self._words('breaking')})(?!\w)")

    @cached_property
    def being(self) -> re.Pattern[str]:
        """A form of the present tense."""
        return re.compile(rf"(?:{self._words('present')})(?!\w)")

    @cached_property
    def connector(self) -> re.Pattern[str]:
        """A word between a length and a date from which it counts forwards or backwards."""
        after, before = self._words("counted_after"), self._words("counted_before")
        return re.compile(rf"\s+(?:(?P<after>{after})|(?P<before>{before}))\s+")

    @cached_property
    def beside(self) -> re.Pattern[str]:
        """What stands between two expressions of which one says more about the other."""
        return re.compile(rf"\s?[,(]\s*(?:(?:{self._words('locating')})\s+)?")

    @cached_property
    def possessing(self) -> re.Pattern[str]:
        """The sign of a possessive behind a date."""
        return re.compile(rf"(?:{self._words('owning')})(?!\w)")

    @cached_property
    def announcing(self) -> str:
        """The regex of words before a date that make it a future one."""
        return rf"(?<!\w)(?:{self._words('due')})\s+\Z"

    @cached_property
    def announcing_ends(self) -> tuple[str, ...]:
        """What `announcing` ends with."""
        return self._last_words("due")

    @cached_property
    def deadline(self) -> re.Pattern[str]:
        """Words before a date that make it a deadline."""
        return re.compile(rf"(?<!\w)(?:{self._words('ahead')})\s+\Z")

    @cached_property
    def deadline_ends(self) -> tuple[str, ...]:
        """What `deadline` ends with."""
        return self._last_words("ahead")

    @cached_property
    def ranking(self) -> re.Pattern[str]:
        """A possessive with a rank: "its first", "their worst"."""
        ranked_by, ranks = self._words("ranked_by"), self._words("ranking")
        return re.compile(rf"(?<!\w)(?:{ranked_by})\s+(?:{ranks})(?!\w)")

    @cached_property
    def pluperfect(self) -> re.Pattern[str] | None:
        """The auxiliary of the pluperfect; None if the language has none."""
        words = trie(split(self.data.get("pluperfect", "")))
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    @cached_property
    def auxiliary(self) -> re.Pattern[str] | None:
        """An auxiliary that makes the pluperfect with a participle; None if the language has none."""
        words = trie(split(self.data.get("auxiliary", "")))
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    @cached_property
    def plan(self) -> re.Pattern[str] | None:
        """A subject and a verb before a date that may be planned; None if the language has no such subjects."""
        planning, placing = self._words("planning"), self._words("placing")
        pattern = rf"(?<!\w)(?:{planning})\s+(?P<verb>\w+)\s+(?:[\w']+\s+){{0,4}}?(?:{placing})\s+\Z"
        return re.compile(pattern) if self.data.get("planning") else None

    @cached_property
    def closing(self) -> re.Pattern[str]:
        """What stands between a period and the date that ends it."""
        return re.compile(rf"\s*(?:,\s*)?(?:{self._words('closing')})\s+")

    @cached_property
    def enumerating(self) -> re.Pattern[str]:
        """What stands between the items of a list."""
        return re.compile(rf"\s*(?:,\s*)?(?:(?:{self._words('sharing')})\s+)?")

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
