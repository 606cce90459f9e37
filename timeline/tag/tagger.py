"""Compile the patterns of a language, and find the mentions of a text with them.

There are two passes. The matcher finds atoms: expressions that one pattern matches. The joiner then combines atoms that
stand side by side into longer expressions and ranges.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from timeline.language import Language, fold
from timeline.language.pattern import Notation, PatternError
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag.atoms import Atoms
from timeline.tag.automaton import compile_patterns, with_more_rules
from timeline.tag.joiner import Joiner
from timeline.tag.joins import Join, check_slots, compile_join
from timeline.tag.matcher import Matcher

#: The section of a language with the patterns that only messages use ("see you at 3").
CONVERSATION = "conversation"
#: The underscore between a date and the rest of a file's name: 25-07-2012_2a.jpg.
FILE_NAME_JOINT = re.compile(
    r"_(?:(?=(?:\d\d[-.]\d\d[-.]\d{4}|\d{4}[-.]\d\d[-.]\d\d)(?!\d))"
    r"|(?<=(?<!\d)\d\d[-.]\d\d[-.]\d{4}_)|(?<=(?<!\d)\d{4}[-.]\d\d[-.]\d\d_))"
)


class Tagger:
    """The compiled patterns of one language; `mentions` finds the time expressions of a text.

    With `conversation` it also has the patterns that only messages use.
    """

    def __init__(self, language: Language, *, conversation: bool = False) -> None:
        self.language = language
        base = tagger_of(language, conversation=False) if conversation else None
        data = language.data[CONVERSATION] if base else language.data
        self._joiner = "|".join(language.list("joiner"))
        self.notation: Notation = base.notation if base else Notation(language.words, self._joiner)
        try:
            self.tables: Mapping[str, Any] = self._compiled(data)
            if base:
                self.tables = with_more_rules(base.tables, self.tables)
            joins = [*(base.joiner.joins if base else ()), *self._joins(data)]
        except PatternError as error:
            raise error.at(language.line_of(error.pattern)) from None
        self.matcher: Matcher = Matcher(self.tables, language.words, joiner=self._joiner)
        self.joiner: Joiner = Joiner(joins)
        self.atoms = Atoms(language, proper=data.get("proper", ""))

    def _compiled(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """The tables of the first-pass patterns."""
        return compile_patterns(
            data.get("patterns", {}),
            self.language.words,
            leads=self.language.list("leads"),
            joiner=self._joiner,
            ranges=[name for name, meaning in MEANINGS.items() if "range" in meaning.kinds],
            check=check_slots,
        )

    def _joins(self, data: Mapping[str, Any]) -> list[Join]:
        """The second-pass patterns: those that fuse mentions into one, then those that make ranges."""
        return [
            compile_join(meaning, pattern, self.notation, keeps_parts=keeps_parts)
            for table, keeps_parts in (("joins", False), ("ranges", True))
            for meaning, patterns in data.get(table, {}).items()
            for pattern in patterns
        ]

    def mentions(self, text: str) -> list[Mention]:
        """The time expressions of a text in order: atoms, joined atoms, and ranges with their parts."""
        low = fold(text, self.language.code)
        if "_" in low:
            low = FILE_NAME_JOINT.sub(" ", low)
        return self.joiner.join_all(low, self.atoms.of(text, low, self.matcher))


@cache
def tagger_of(language: Language, *, conversation: bool) -> Tagger:
    """The tagger of a language, compiled once."""
    return Tagger(language, conversation=conversation)


def tag(text: str, language: Language, *, conversation: bool = False) -> list[Mention]:
    """The time expressions of a text in order; with `conversation` also those that only messages use.

    >>> from timeline.language import load
    >>> [(mention.start, mention.end, mention.meaning) for mention in tag("He left two days ago.", load("en"))]
    [(8, 20, 'ago')]
    """
    return tagger_of(language, conversation=conversation and CONVERSATION in language.data).mentions(text)
