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
from timeline.language.frozen import part
from timeline.language.pattern import Notation, PatternError
from timeline.model import Mention
from timeline.tag.atoms import Atoms
from timeline.tag.automaton import compile_patterns, with_more_rules
from timeline.tag.joiner import Joiner
from timeline.tag.joins import Join, check_slots, compile_join, is_range
from timeline.tag.matcher import Matcher

#: The section of a language with the patterns that only messages use ("see you at 3").
CONVERSATION = "conversation"
#: The parts of a frozen file with the patterns of a language, and with those of its messages.
PARTS = ("patterns", "messages")
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
        self.notation: Notation = base.notation if base else _notation(language)
        try:
            made = compiled_part(language, conversation=conversation) or compiled(language, conversation=conversation)
            self.tables: Mapping[str, Any] = with_more_rules(base.tables, made["tables"]) if base else made["tables"]
        except PatternError as error:
            raise error.at(language.line_of(error.pattern)) from None
        self.matcher: Matcher = Matcher(self.tables, language.words, joiner=self.notation.joiner)
        joins = map(Join._make, made["joins"])
        self.joiner: Joiner = Joiner([*(base.joiner.joins if base else ()), *joins], self.notation.read)
        self.atoms = Atoms(language, proper=_data(language, conversation=conversation).get("proper", ""))

    def mentions(self, text: str) -> list[Mention]:
        """The time expressions of a text in order: atoms, joined atoms, and ranges with their parts."""
        low = fold(text, self.language.code)
        if "_" in low:
            low = FILE_NAME_JOINT.sub(" ", low)
        return self.joiner.join_all(low, self.atoms.of(text, low, self.matcher))


def compiled(language: Language, *, conversation: bool) -> dict[str, Any]:
    """The patterns of a language, or those of its messages alone, as plain data.

    The tables of the first pass are those of `compile_patterns`. The joins of the second pass fuse mentions into one,
    and then make ranges. PatternError if a pattern cannot be used.
    """
    data, notation = _data(language, conversation=conversation), _notation(language)
    ranges = _ranges(data)
    tables = compile_patterns(
        data.get("patterns", {}),
        language.words,
        leads=language.list("leads"),
        joiner=notation.joiner,
        ranges=ranges,
        check=check_slots,
    )
    joins = [
        tuple(compile_join(meaning, pattern, notation, keeps_parts=keeps_parts))
        for table, keeps_parts in (("joins", False), ("ranges", True))
        for meaning, patterns in data.get(table, {}).items()
        for pattern in patterns
    ]
    return {"tables": tables, "joins": joins, "ranges": ranges}


def compiled_parts(language: Language) -> dict[str, Any]:
    """All that a tagger needs of a language, by the names of the parts of a frozen file."""
    kinds = (False, True) if CONVERSATION in language.data else (False,)
    return {PARTS[conversation]: compiled(language, conversation=conversation) for conversation in kinds}


def compiled_part(language: Language, *, conversation: bool) -> dict[str, Any] | None:
    """The frozen patterns of a language; None if there are none, or other meanings have become ranges since."""
    made: dict[str, Any] | None = part(language.compiled, PARTS[conversation])
    if made is None or made["ranges"] != _ranges(_data(language, conversation=conversation)):
        return None
    return made


def _data(language: Language, *, conversation: bool) -> Mapping[str, Any]:
    """The tables of a language, or those for its messages."""
    data: Mapping[str, Any] = language.data[CONVERSATION] if conversation else language.data
    return data


def _notation(language: Language) -> Notation:
    return Notation(language.words, "|".join(language.list("joiner")))


def _ranges(data: Mapping[str, Any]) -> list[str]:
    """The rules that have the two ends of a range as parts."""
    return list(filter(is_range, data.get("patterns", {})))


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
