"""How alike two tellings are: by the words of their titles, what these name, and their dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import inf

from timeline.arrange.distinct import differ, elsewhere
from timeline.arrange.stems import tokens
from timeline.arrange.telling import DAY, MONTH, Told
from timeline.model import Document, Event, UndatedSentence

#: The share of their weight that two titles must have in common: where the days are the same, where the dates overlap,
#: and where one is missing, comes from the context, or differs.
SAME_DATE, OVERLAP, NO_DATE = 0.5, 0.75, 0.8
#: So many seconds may lie between inferred dates, or between two that are open, and from one that is open to a date.
NEARLY, VAGUELY = 3 * DAY, 366 * DAY
#: Dates with more than so many of their units between them are of two events, unless it happens but once.
NEAR = 3
#: Words that two titles must share at least: for months or years that differ, for days that do or a date that is
#: missing, at all.
MANY, SOME, FEW = 4, 3, 2


class Likeness:
    """Compares two of these tellings, given what each word that several have weighs, and the documents."""

    def __init__(
        self, tellings: Sequence[Event | UndatedSentence], weights: Mapping[str, int], documents: Mapping[str, Document]
    ) -> None:
        self.tellings, self.weights, self.documents = tellings, weights, documents

    @cached_property
    def plain(self) -> frozenset[str]:
        """The words of all titles: what is among them in small letters is no name."""
        return frozenset(chain.from_iterable(tokens(event.title) for event in self.tellings))

    def __call__(self, one: Told, other: Told, both: frozenset[str]) -> float:
        """How alike two tellings are that share these words; 0 where they are two events."""
        weight = sum([self.weights[stem] for stem in both])
        alike = weight / (one.weight + other.weight - weight)
        within = len(both) in (len(one.stems), len(other.stems))
        if (alike < SAME_DATE and not within) or not one.same_kind(other) or one.beside(other):
            return 0.0
        if alike < self._needed(one, other, both) and not (within and self._contained(one, other, both)):
            return 0.0
        return 0.0 if self._differ(one, other) else alike

    def _needed(self, one: Told, other: Told, both: frozenset[str]) -> float:
        """How alike the words must be, by the dates; more than 1 where these are of two events."""
        if one.event.when is None or other.event.when is None:
            return NO_DATE if self._telling(one, other, both, SOME) else inf
        apart = one.apart(other)
        if apart > 0 and one.timed and other.timed:  # at 10:00 and at 10:07
            return inf
        if not (one.dated and other.dated):
            return NO_DATE if apart <= NEARLY and self._telling(one, other, both, SOME) else inf
        if (one.first, one.last) == (other.first, other.last) and one.length <= DAY:
            return SAME_DATE
        if apart == 0:
            if one.event.document == other.event.document and _partly(one, other):
                return inf  # the season of 2016-17 and that of 2017-18
            reach = inf if not one.open and not other.open else NEARLY if one.open and other.open else VAGUELY
            same = abs(one.bound - other.bound) <= reach and not one.lasting and not other.lasting
            return OVERLAP if same or (one.first, one.last) == (other.first, other.last) else inf
        return NO_DATE if self._differs_by_date(one, other, both, apart) else inf

    def _differs_by_date(self, one: Told, other: Told, both: frozenset[str], apart: float) -> bool:
        """Whether two tellings with different dates can still be of one event."""
        if one.open or other.open:
            return False
        if both.isdisjoint(one.tongue.once):
            length = max(one.length, other.length)
            if one.event.document == other.event.document or apart >= NEAR * length:
                return False
            if not self._telling(one, other, both, SOME if length <= DAY else MANY):
                return False
            return one.named and other.named
        return not one.vague and not other.vague

    def _telling(self, one: Told, other: Told, both: frozenset[str], least: int) -> bool:
        """Whether what they share is enough to know an event by: so many words, and a name in two documents."""
        if len(both) < least:
            return False
        return one.event.document == other.event.document or one.knows(both, self.plain)

    def _contained(self, one: Told, other: Told, both: frozenset[str]) -> bool:
        """Whether one says in fewer words what the other says: "Bridge opened" and "Mayor opened the Norham bridge".

        The one with fewer has a name, or its document knows those of the other. Of the same date; with a name, of the
        same month; of dates near each other what happens but once; and a headline tells what is told under it.
        """
        if one.timed and other.timed and one.apart(other) > 0:
            return False
        brief, full = (one, other) if len(one.stems) <= len(other.stems) else (other, one)
        apart, length = one.apart(other), max(one.length, other.length)
        if not (one.dated and other.dated):
            same = one.event.document == other.event.document and apart <= NEARLY
            return same and full.dated and len(both) >= SOME and brief.knows(both, self.plain)
        if one.open or other.open:
            return False
        if apart > 0 and (apart > NEAR * length or both.isdisjoint(one.tongue.once) or one.vague or other.vague):
            return False
        exact = (one.first, one.last) == (other.first, other.last)
        if apart == 0 and not exact and length > MONTH:
            return False
        if brief.knows(both, self.plain):
            return True
        if apart == 0 and (not exact or (length > DAY and len(both) < SOME)):
            return False
        text = self.documents[brief.event.document].text if brief.event.document in self.documents else brief.event.text
        unknown = full.names(self.plain) - brief.stems
        return all(word in text for word in full.raw if word[0].isalpha() and full.tongue[word] in unknown)

    def _differ(self, one: Told, other: Told) -> bool:
        """Whether each has a name or a number that the other lacks, or one tells of what is only somebody's."""
        if one.event.title == other.event.title:
            return elsewhere(one, other)
        if differ(one, other):
            return True
        mine, theirs = one.stems - other.stems, other.stems - one.stems
        if not mine or not theirs:
            return False
        return bool((mine & one.names(self.plain)) - other.within and (theirs & other.names(self.plain)) - one.within)


def _partly(one: Told, other: Told) -> bool:
    """Whether two spans overlap, but neither holds the other."""
    if one.open or other.open or one.vague or other.vague or min(one.length, other.length) <= DAY:
        return False
    return (one.first < other.first and one.last < other.last) or (other.first < one.first and other.last < one.last)
