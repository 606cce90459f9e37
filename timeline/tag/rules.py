"""Rules that a text has reached: whether their contexts hold, where their matches begin, and which can hold at all.

>>> from timeline.tag.automaton import compile_patterns
>>> rules = Rules(compile_patterns({"a": ["(in|of) {year}"], "b": ["{year} (ad)"]}, {})["rules"])
>>> ending = rules.ending((0, 1))
>>> [rule.meaning for rule in ending.behind("in")], [rule.meaning for rule in ending.behind("the")]
(['a', 'b'], ['b'])
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from timeline.tag.automaton import ContextData, Rule
from timeline.tag.contexts import After, Before, Context, Lead, lead_starts


class ReachedRule:
    """A rule with its contexts as objects.

    `needed` are the words of which one must stand before a match, and `lead_words` those with which the words that lead
    it end; either is None if something else can stand there as well. `layouts` and `readings` are caches for readings.
    """

    __slots__ = (
        "_fence", "_lead_words", "after", "before", "data", "last", "layouts", "lead", "meaning", "needed", "readings",
    )  # fmt: skip

    def __init__(self, data: Rule, contexts: dict[tuple[ContextData, bool], Context]) -> None:
        def made(part: Iterable[ContextData], *, before: bool) -> list[Context]:
            for words, negative in part:
                if ((words, negative), before) not in contexts:
                    contexts[(words, negative), before] = Context(words, negative=negative, before=before)
            return [contexts[context, before] for context in part]

        self.data, self.meaning, self.last = data, data.meaning, frozenset(data.last)
        self.lead = tuple(Lead(*lead) for lead in data.lead)
        self._fence, self.before = made(data.fence, before=True), made(data.before, before=True)
        self.after = made(data.after, before=False)
        self._lead_words = _last_words(self.lead)
        self.needed = self._needed()
        self.layouts: dict[tuple[str, ...], Any] = {}
        self.readings: dict[str, Any] = {}

    def _needed(self) -> frozenset[str] | None:
        wanted = [context.last_words for context in self.before]
        if self.data.lead_required:
            back = self.lead[::-1]
            wanted.append(_last_words(back[: [lead.optional for lead in back].index(False) + 1]))
        known = [words for words in wanted if words is not None]
        return reduce(frozenset.intersection, known) if known else None

    def holds_after(self, after: After) -> bool:
        """Whether all contexts after it hold."""
        if len(self.after) == 1:
            return self.after[0].holds_after(after)
        return all(context.holds_after(after) for context in self.after)

    def holds_before(self, before: Before) -> bool:
        """Whether all contexts before it hold."""
        if len(self.before) == 1:
            return self.before[0].holds_before(before)
        return all(context.holds_before(before) for context in self.before)

    def begin_of(self, low: str, start: int, word: str | None) -> int | None:
        """Where a match with its leading words begins; None if a required one is missing.

        `word` is the word before the match, if one space stands between, or None.
        """
        if word is None or self._lead_words is None or word in self._lead_words:
            for begin in lead_starts(low, start, self.lead):
                if begin < start and all(context.holds_before(Before(low, begin)) for context in self._fence):
                    return begin
        return None if self.data.lead_required else start


def _last_words(leads: Sequence[Lead]) -> frozenset[str] | None:
    """The last words of the words that can lead a match; None if one of these need not be followed by a space."""
    last = [word.rpartition(" ")[2] for lead in leads for word in lead.words]
    return frozenset(last) if all(lead.spaced for lead in leads) and all(map(str.isalnum, last)) else None


class Ending:
    """The rules that end at one place, the most specific first; `behind` selects them by the word before the match.

    Most rules need certain words before them, and most places have others, so that no context need be looked at.
    """

    __slots__ = ("_all", "_by_word", "_known", "_numbers", "_rules")

    def __init__(self, rules: Rules, numbers: tuple[int, ...]) -> None:
        self._rules, self._numbers = rules, numbers
        self._all: tuple[ReachedRule, ...] = ()
        #: The rules behind each of the words that some rule needs; behind None, those behind all other words.
        self._by_word: dict[str | None, tuple[ReachedRule, ...]] = {}
        self._known = frozenset[str]()

    def behind(self, word: str | None) -> tuple[ReachedRule, ...]:
        """The rules that can hold if one space and this word stand before a match; all if it is None."""
        if not self._all:
            self._all = tuple(map(self._rules.__getitem__, self._numbers))
            self._known = self._known.union(*(rule.needed for rule in self._all if rule.needed))
        if word is None:
            return self._all
        key = word if word in self._known else None
        found = self._by_word.get(key)
        if found is None:
            chosen = (rule for rule in self._all if rule.needed is None or key in rule.needed)
            found = self._by_word[key] = tuple(chosen)
        return found


class Rules:
    """The rules of a language, made when they are first reached."""

    def __init__(self, data: Sequence[Any]) -> None:
        self._data = data
        self._made: list[ReachedRule | None] = [None] * len(data)
        self._contexts: dict[tuple[ContextData, bool], Context] = {}
        self._endings: dict[tuple[int, ...], Ending] = {}

    def __getitem__(self, number: int) -> ReachedRule:
        rule = self._made[number]
        if rule is None:
            rule = self._made[number] = ReachedRule(Rule._make(self._data[number]), self._contexts)
        return rule

    def ending(self, numbers: tuple[int, ...]) -> Ending:
        """The rules of these numbers."""
        ending = self._endings.get(numbers)
        if ending is None:
            ending = self._endings[numbers] = Ending(self, numbers)
        return ending

    def forget(self) -> None:
        """Empty the caches that grow with the texts that are read."""
        self._endings.clear()
        for rule in filter(None, self._made):
            rule.layouts.clear()
            rule.readings.clear()
