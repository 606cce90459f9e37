"""The settings for narrating in one language, compiled once from its language file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from timeline.language import Language, split
from timeline.language.sentence_ends import SentenceRules
from timeline.narrate.coreference import CoreferenceRules
from timeline.narrate.lexicon import Lexicon
from timeline.narrate.lives import LifeRules
from timeline.narrate.rules import Rules
from timeline.narrate.status import StatusRules
from timeline.narrate.table_rows import RowRules
from timeline.narrate.terms import TermRules
from timeline.narrate.titles import Titles


class Narration(Rules):
    """The rules of a language for sentences, clauses, titles, status and rows; a language may lack any of them."""

    sentence: SentenceRules = SentenceRules()
    lexicon: Lexicon = Lexicon({}, {}, {})
    titles: Titles = Titles()
    coreference: CoreferenceRules = CoreferenceRules()
    status: StatusRules = StatusRules()
    rows: RowRules = RowRules()
    lives: LifeRules = LifeRules()
    terms: TermRules = TermRules()
    #: Finite verbs in the present tense.
    present: frozenset[str] = frozenset()
    #: Words such as "later" or "always" that give a sentence a time of its own, which is no date, or no single time.
    placing: frozenset[str] = frozenset()
    #: Words for the present time, beside those that are vague references.
    nowadays: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Narration:
        """The rules in the tables of a language file."""
        clause, context = data.get("clause", {}), data.get("context", {})
        present = split(clause.get("present", "") + "," + clause.get("either", ""))
        return cls(
            sentence=SentenceRules.from_data(data),
            lexicon=Lexicon.from_data(data),
            titles=Titles.from_data(data),
            coreference=CoreferenceRules.from_data(data),
            status=StatusRules.from_data(data),
            rows=RowRules.from_data(data),
            terms=TermRules.from_data(data),
            lives=LifeRules.of(
                [word.replace("_", " ").strip() for word in data.get("lists", {}).get("vital", "").split()]
            ),
            present=frozenset(present) - frozenset(split(clause.get("unchanged", ""))),
            placing=frozenset(split(context.get("placing", ""))),
            nowadays=frozenset(split(context.get("nowadays", ""))),
        )


@cache
def narration(language: Language) -> Narration:
    """The rules of a language, compiled at its first use."""
    return Narration.from_data(language.data)
