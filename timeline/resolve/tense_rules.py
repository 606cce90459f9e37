"""Compile the words and patterns of a language that show tense: verb forms, and the words around dates."""

from __future__ import annotations

import re
from functools import cache, cached_property

from timeline.language import Language, split
from timeline.language.pattern import plain, trie
from timeline.language.sentence_ends import CLOSING, SentenceRules


class TenseRules:
    """The words and patterns of a language that show tense, compiled once for all texts."""

    def __init__(self, language: Language) -> None:
        self.data = language.data.get("tense", {})
        self.silent_past = self.data.get("silent") == "past"  # a month that no verb goes with is in the past
        self.sentences = SentenceRules.of(language)
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

    @cached_property
    def verb(self) -> re.Pattern[str]:
        """A verb form, in a group named for what it shows, or "listed"; compiled when a text first needs it."""
        words = {name: self._words(name) for name in ("future", "present", "past")}
        groups = {"listed": trie(self.listed) or "(?!)"}  # all in one, so that each letter is tried once
        for name in ("future", "past"):
            endings = split(self.data.get(f"{name}_endings", ""))
            if ended := "|".join(rf"\w++(?<=\w\w{re.escape(ending)})" for ending in endings):
                groups[name] = ended
                words[name] += f"|{ended}"
        # "Is heard": a participle that is no past; but "is set for" looks to the future.
        groups["present"] = rf"(?:{words['present']})\s(?!(?:{words['future']})(?!\w))(?:{words['past']})"
        either = "|".join(rf"(?P<{name}>(?:{word})(?!\w))" for name, word in groups.items())
        return re.compile(rf"\b(?:{either})")

    @cached_property
    def listed(self) -> dict[str, str]:
        """The verb forms that the language lists, with what they show; the last of several lists counts."""
        names = ("past", "future", "neutral")
        return {form: name for name in names for form in split(self.data.get(name, ""))}

    def shown_by(self, verb: re.Match[str]) -> str | None:
        """What a verb form shows: "past", "future", "present" or "neutral"."""
        if verb.lastgroup != "listed":
            return verb.lastgroup
        return self.listed.get(verb[0]) or self.listed[plain(verb[0])]  # let’s


@cache
def tense_rules(language: Language) -> TenseRules:
    """The tense rules of a language, compiled once."""
    return TenseRules(language)
