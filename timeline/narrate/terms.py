"""Events at the end of a term: "until 1906, | when it sank"; "was | not | opened until 1912" says that in 1912 it was.

>>> from timeline import find
>>> [term_end(time) for time in find("until 1906 since 1906 before 1906", ranges=True)]
[TimeValue('1906'), None, None]
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from typing import Any

from timeline.language import split
from timeline.model import Timex
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Tag, pattern
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: "was not | opened |", "did not | meet |", "never | returned |", "didn't | return |".
_VERBS = pattern("(?:{AUX|COP|MODAL} | (?={NEG})) {ADVERBIAL|COPINF}* {!TIME|PREP|MARK|STOP}")
_NUMBER = re.compile(r"\d+")
_MOD, _PARTS = "ON_OR_BEFORE", ("START", "MID")


class TermRules(Rules):
    """The words of a language that begin a term; without them, no clause is denied until one ends.

    `lasting` verbs say what goes on until then, or does not: "it did not last until May". `affirmed` has auxiliaries
    that hold a negation, each with the one that does not; a clause with a `prior` one says nothing of what came then.
    """

    until: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    prior: frozenset[str] = frozenset()
    affirmed: Mapping[str, str] = {}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> TermRules:
        """The rules of a language file."""
        section = data.get("title", {})
        lists = {name: frozenset(split(section.get(name, ""))) for name in ("until", "lasting", "prior")}
        return cls(affirmed=section.get("affirmed", {}), **lists)

    def end(self, parse: Parse, time: Timex, tokens: tuple[int, int]) -> TimeValue | None:
        """The end of a term or a period: 1906 for "until 1906" and "from 1901 to 1906"; None for any other time."""
        value = time.when
        if value is None or value.kind != "throughout" or value.form is not None:
            return term_end(time)
        within = map(norm, parse.tokens[tokens[0] + 1 : tokens[1]])
        return _last(value, time.text) if not self.until.isdisjoint(within) else term_end(time)

    def affirmative(self, parse: Parse, number: int, time: tuple[int, int]) -> Parse | None:
        """The sentence without the negation of a clause that holds from the end of its term at `time`, else None.

        "It was not opened until 1912" gives "it was opened".
        """
        first = time[0]
        if (
            not self.until
            or number < 0
            or self.until.isdisjoint(map(norm, parse.tokens[max(first - 1, 0) : first + 1]))
        ):
            return None
        clause = parse.clauses[number]
        begin = clause.start + len(parse.tags[clause.start : clause.verb].rstrip(Tag.NEG))
        verbs = _VERBS.match(parse.tags, begin, first)
        if verbs is None or self._goes_on(words := list(map(norm, parse.tokens[begin : verbs.end()]))):
            return None
        kept = [
            "" if tag == Tag.NEG else self.affirmed.get(word, word) for tag, word in zip(verbs[0], words, strict=True)
        ]
        if kept == words:
            return None
        found = copy(parse)
        found.tokens = list(parse.tokens)
        for place, (word, other) in enumerate(zip(words, kept, strict=True), begin):
            if word != other:
                found.tokens[place] = f"{other} " if other else ""
        return found

    def _goes_on(self, words: list[str]) -> bool:
        """Whether a verb and its auxiliaries say what goes on until a term, or nothing of what comes then."""
        return words[-1] in self.lasting or not self.prior.isdisjoint(words)


def term_end(time: Timex) -> TimeValue | None:
    """The last year, month, day or minute of a term; None for any other time.

    >>> from timeline import find
    >>> [term_end(time) for time in find("He slept until early 1906.", ranges=True)]
    [TimeValue('timex3:1906;mod=START')]
    """
    return _last(time.when, time.text) if time.when is not None and time.when.mod == _MOD else None


def _last(value: TimeValue, text: str) -> TimeValue | None:
    """The last unit of a time, or the part of a year or month in which it ends: that of "until early 1906"."""
    if value.end is None:
        return None
    day, aligned = value.end.last(Unit.DAY), value.end.floor(value.unit) == value.end
    if not aligned or (value.unit is Unit.DAY and str(day.day) not in _NUMBER.findall(text)):
        wholes = (TimeValue.around(day, unit) for unit in (Unit.YEAR, Unit.MONTH))
        parts = (whole.modified(mod) for whole in wholes for mod in _PARTS)
        return next((part for part in parts if part.end == value.end), TimeValue.around(day, value.unit))
    last = TimeValue.around(value.end.last(value.unit), value.unit)
    return last if value.offset is None else last.at_offset(value.offset)
