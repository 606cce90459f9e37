"""Reported speech in titles: who speaks, and which words of the sentence are what is said.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.coreference import CoreferenceRules
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "determiner": "the", "reporting": "said"}, "title": {"says": "said"}}
>>> parse = parse_sentence("Roe said the bridge fell", 0, 24, Lexicon.from_data(data))
>>> speech = Speech.from_data(data, Wording(data), Attachment(data))
>>> coreference = Coreference(CoreferenceRules())
>>> speech.speaker(parse, parse.clauses[0], 0, coreference), speech.only_says(parse, 0, speech.saying_end(parse, 0))
('Roe: ', True)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.language import split
from timeline.narrate.attachment import Attachment
from timeline.narrate.attribution import (
    QUOTATION_MARK,
    content_clause,
    has_reporting_verb,
    is_attribution,
    starts_with_quotation,
)
from timeline.narrate.clause import NOTHING, Clause
from timeline.narrate.coreference import Coreference, head_phrase
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.predicates import SAYING
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Tag, letters, pattern
from timeline.narrate.wording import MAX_CHARS, TaggedWords, Wording, joined

#: What may stand between a verb of saying and what is said.
_HEARER_AND_TIME = pattern("{NP|TIME|OBJ|GER|PREP|PART|COMMA}*")
_TIMES = pattern("(?:{PREP}? {TIME}+)*")
_VERB = pattern("{VERB|AUX|MODAL|COP|PAST}")
_BEGINS_CONTENT = letters("NP|PRON|GER")
_GOES_ON = (Tag.COMMA, Tag.SUBPREP)
#: A comma parts what is said from a clause of saying with at most so many tokens behind its verb.
_BRIEF = 6


class Speech(Rules):
    """The words of a language that reported speech depends on; `says` are verbs that only say who speaks."""

    wording: Wording = Wording()
    attachment: Attachment = Attachment()
    says: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any], wording: Wording, attachment: Attachment) -> Speech:
        """The rules of a language file."""
        says = frozenset(split(data.get("title", {}).get("says", "")))
        return cls(wording=wording, attachment=attachment, says=says)

    def saying_end(self, parse: Parse, number: int) -> int:
        """Where what is said begins, behind a verb that only says so and its time; 0 for any other clause."""
        clause = parse.clauses[number]
        saying = SAYING.match(parse.tags, clause.verb, clause.end) if has_reporting_verb(parse, clause) else None
        if saying is None:
            return 0
        if norm(parse.tokens[saying.end() - 1]) not in self.says and not _quotation_follows(parse, clause):
            return 0
        times = _TIMES.match(parse.tags, saying.end(), clause.end)
        return times.end() if times else saying.end()

    @staticmethod
    def only_says(parse: Parse, number: int, saying_end: int) -> bool:
        """Whether a clause only says whose words the next one is: "Roe said on Monday that | the mill burned"."""
        clause = parse.clauses[number]
        if content_clause(parse, number) >= 0:
            return True
        if number + 1 >= len(parse.clauses) or not _HEARER_AND_TIME.fullmatch(parse.tags, saying_end, clause.end):
            return False
        following = parse.clauses[number + 1]
        if is_attribution(parse, following):
            return False
        if following.opener[:1] in (Tag.COLON, Tag.THAT):
            return True
        return following.opener == Tag.COMMA and clause.end - saying_end <= _BRIEF

    def content(self, parse: Parse, number: int, saying_end: int, end: int) -> TaggedWords | None:
        """What is said where it is no clause: the words behind the verb of saying up to `end`, or those before it."""
        tags, clause = parse.tags, parse.clauses[number]
        following = parse.clauses[number + 1] if number + 1 < len(parse.clauses) else None
        if saying_end < end and tags[saying_end] in _BEGINS_CONTENT:
            if _VERB.search(tags, saying_end, end):
                return self.wording.without_times(parse, saying_end, end)
            if following and following.opener[:1] in _GOES_ON and not is_attribution(parse, following):
                spans = ((saying_end, end), (following.verb, following.end))
                return joined([self.wording.without_times(parse, *span) for span in spans])
        before = clause.start - len(clause.opener)
        if number or before <= 1:
            return None
        nothing_behind = not following and not tags[saying_end:end].strip(Tag.STOP)
        return self.wording.without_times(parse, 0, before) if starts_with_quotation(parse) or nothing_behind else None

    def speaker(self, parse: Parse, clause: Clause, number: int, coreference: Coreference) -> str:
        """The name of who speaks in this clause, with a colon; "" for nobody in particular."""
        inverted = clause.begins_with_verb and (
            is_attribution(parse, clause) or clause.subject == NOTHING
        )  # "said Roe"
        start, end = (clause.verb + 1, clause.end) if inverted else clause.subject
        name = coreference.name(norm(parse.tokens[start]), number, start) if start < end else None
        if not name:
            name = self.wording.compose("", self.wording.without_times(parse, *head_phrase(parse, start, end)))
        known = name and len(name) <= MAX_CHARS // 2 and norm(name) not in self.wording.unnamed
        return f"{name}: " if known and not self.attachment.is_generic(parse, start, end) else ""

    def speaker_of_quotation(self, parse: Parse, number: int, coreference: Coreference) -> str:
        """The name of who says "we", with a colon: ", Roe said" and "Roe added" become "Roe: ".

        In a quotation that goes on, it is who spoke in the sentence before.
        """
        later = (clause for clause in parse.clauses[number + 1 :] if is_attribution(parse, clause))
        earlier = (clause for clause in reversed(parse.clauses[:number]) if has_reporting_verb(parse, clause))
        clause = next(later, None) or next(earlier, None)
        if clause is None and len(coreference.sentences) > 1 and QUOTATION_MARK.search("".join(parse.tokens)):
            parse = coreference.sentence(1)
            clause = next((clause for clause in reversed(parse.clauses) if has_reporting_verb(parse, clause)), None)
        return self.speaker(parse, clause, number, coreference) if clause is not None else ""


def _quotation_follows(parse: Parse, clause: Clause) -> bool:
    following = "".join(parse.tokens[clause.end + 1 : clause.end + 2]).strip()
    return bool(QUOTATION_MARK.match(following)) or parse.tags[clause.end : clause.end + 1] == Tag.COLON
