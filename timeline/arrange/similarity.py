"""Compare two accounts by the words of their titles, the names in these, and their dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import inf

from timeline.arrange.distinct import are_distinct, begin_with_other_names
from timeline.arrange.stems import tokens
from timeline.arrange.telling import DAY, MONTH, YEAR, Telling, bounds_of
from timeline.model import Document, Event, UndatedSentence
from timeline.value import TimeValue

#: The share of their weight that two titles must have in common: on the same day, where their dates overlap, and where
#: one date is missing, is inferred, or differs.
SAME_DAY, OVERLAP, NO_DATE = 0.5, 0.75, 0.8
#: How far apart the dates of one event may be, in seconds: inferred dates or two open ones; an open one and a date.
NEAR_INFERRED, NEAR_OPEN = 3 * DAY, 366 * DAY
#: With so many of their granularity between them, two dates are of two events, unless it is one that happens once.
NEAR_UNITS = 3
#: How far apart two documents may date what happens once: some years, or a part of the time since, as what is long ago
#: is known less exactly. Dates that are farther apart are of two acts, or of two that have one name.
NEAR_YEARS, NEAR_SHARE = 10 * YEAR, 0.1
#: The number of stems that two titles must share: for different months or years, for different days or where a date is
#: missing, and always.
MANY_STEMS, SOME_STEMS, FEW_STEMS = 4, 3, 2


class Similarity:
    """Compares two of the accounts of `events`, by the weights of the stems that several of them have.

    `documents` has the documents by their ids.
    """

    def __init__(
        self, events: Sequence[Event | UndatedSentence], weights: Mapping[str, int], documents: Mapping[str, Document]
    ) -> None:
        self.events, self.weights, self.documents = events, weights, documents

    @cached_property
    def _title_words(self) -> frozenset[str]:
        """The words of all titles: one that stands among them in small letters is no name."""
        return frozenset(chain.from_iterable(tokens(event.title) for event in self.events))

    def __call__(self, one: Telling, other: Telling, both: frozenset[str]) -> float:
        """How similar two accounts are that share the stems `both`, from 0 to 1; 0 where they are of two events."""
        weight = sum([self.weights[stem] for stem in both])
        share = weight / (one.weight + other.weight - weight)
        contained = len(both) in (len(one.stems), len(other.stems))
        if share < SAME_DAY and not contained:
            return 0.0
        if not one.can_have_status_of(other) or one.in_sentence_of(other):
            return 0.0
        if share < self._needed(one, other, both) and not (contained and self._is_summary(one, other, both)):
            return 0.0
        return 0.0 if self._are_distinct(one, other) else share

    def _needed(self, one: Telling, other: Telling, both: frozenset[str]) -> float:
        """The share that their titles must have in common, by their dates; infinite where these are of two events."""
        if one.event.when is None or other.event.when is None:
            return NO_DATE if self._identifies(one, other, both, SOME_STEMS) else inf
        distance = one.distance(other)
        if distance > 0 and one.has_clock_time and other.has_clock_time:  # at 10:00 and at 10:07
            return inf
        if not (one.dated and other.dated):
            return NO_DATE if distance <= NEAR_INFERRED and self._identifies(one, other, both, SOME_STEMS) else inf
        if one.has_date_of(other) and one.length <= DAY:
            return SAME_DAY
        if distance == 0:
            return OVERLAP if _overlap_enough(one, other) else inf
        return NO_DATE if self._can_differ_in_date(one, other, both, distance) else inf

    def _can_differ_in_date(self, one: Telling, other: Telling, both: frozenset[str], distance: float) -> bool:
        """Whether two accounts with different dates can still be of one event."""
        if one.open or other.open:
            return False
        if not both.isdisjoint(one.vocabulary.once):
            return not one.vague and not other.vague
        length = max(one.length, other.length)
        if one.event.document == other.event.document or distance >= NEAR_UNITS * length:
            return False
        if not self._identifies(one, other, both, SOME_STEMS if length <= DAY else MANY_STEMS):
            return False
        return one.has_number and other.has_number

    def can_be_misdated(self, one: Telling, other: Telling) -> bool:
        """Whether the dates of two accounts are near enough for one of them to be wrong, if the event happens once."""
        distance = one.distance(other)
        if distance < NEAR_UNITS * max(one.length, other.length):
            return True
        if one.event.document == other.event.document:
            return False
        age = self._present - max(one.last, other.last)
        return distance <= max(NEAR_YEARS, NEAR_SHARE * age)

    @cached_property
    def _present(self) -> float:
        """The last second of the latest date of a document, or of what has happened."""
        dates = [TimeValue(one.reference_date) for one in self.documents.values() if one.reference_date]
        for event in self.events:
            if isinstance(event, Event) and event.when is not None and event.status != "planned":
                dates.append(event.when)
        return max((last for _, last in map(bounds_of, dates) if last < inf), default=-inf)

    def _identifies(self, one: Telling, other: Telling, both: frozenset[str], least: int) -> bool:
        """Whether shared stems identify an event: there are enough, and in two documents one of them is a name."""
        if len(both) < least:
            return False
        return one.event.document == other.event.document or one.has_name(both, self._title_words)

    def _is_summary(self, one: Telling, other: Telling, both: frozenset[str]) -> bool:
        """Whether one title has only words of the other: "Bridge opened" and "Mayor opened the Norham bridge".

        Their dates must be the same; with a name in the shorter title, of one month; for an event that happens once,
        near each other. Without a name, the document of the shorter title must know the names of the longer one. An
        undated headline can summarise a dated sentence of its document.
        """
        if one.has_clock_time and other.has_clock_time and one.distance(other) > 0:
            return False
        brief, full = (one, other) if len(one.stems) <= len(other.stems) else (other, one)
        distance = one.distance(other)
        if not (one.dated and other.dated):
            same = one.event.document == other.event.document and distance <= NEAR_INFERRED
            return same and full.dated and len(both) >= SOME_STEMS and brief.has_name(both, self._title_words)
        if not _can_summarise_by_date(one, other, both, distance):
            return False
        if brief.has_name(both, self._title_words):
            return True
        exact, length = one.has_date_of(other), max(one.length, other.length)
        if distance == 0 and (not exact or (length > DAY and len(both) < SOME_STEMS)):
            return False
        return self._knows_names(brief, full)

    def _knows_names(self, brief: Telling, full: Telling) -> bool:
        """Whether the document of the shorter title has the names that only the longer one has."""
        event = brief.event
        text = self.documents[event.document].text if event.document in self.documents else event.text
        names = full.names(self._title_words) - brief.stems
        return all(word in text for word in full.words if word[0].isalpha() and full.stemmer[word] in names)

    def _are_distinct(self, one: Telling, other: Telling) -> bool:
        """Whether each has a name or number that the other's sentence lacks, or other things make them two events."""
        if one.event.title == other.event.title:
            return begin_with_other_names(one, other)
        if are_distinct(one, other):
            return True
        mine, theirs = one.stems - other.stems, other.stems - one.stems
        if not mine or not theirs:
            return False
        own = (mine & one.names(self._title_words)) - other.context_stems
        return bool(own and (theirs & other.names(self._title_words)) - one.context_stems)


def _overlap_enough(one: Telling, other: Telling) -> bool:
    """Whether dates that overlap, and are not one day, can be of one event."""
    if one.event.document == other.event.document and _overlap_in_part(one, other):
        return False  # the season of 2016-17 and that of 2017-18
    if one.has_date_of(other):
        return True
    if one.lasting or other.lasting:
        return False
    reach = inf if not one.open and not other.open else NEAR_INFERRED if one.open and other.open else NEAR_OPEN
    return abs(one.bound - other.bound) <= reach


def _can_summarise_by_date(one: Telling, other: Telling, both: frozenset[str], distance: float) -> bool:
    """Whether the dates of two accounts allow that one summarises the other."""
    if one.open or other.open:
        return False
    length = max(one.length, other.length)
    if distance == 0:
        return one.has_date_of(other) or length <= MONTH
    if distance > NEAR_UNITS * length or both.isdisjoint(one.vocabulary.once):
        return False
    return not one.vague and not other.vague


def _overlap_in_part(one: Telling, other: Telling) -> bool:
    """Whether two spans overlap, and neither contains the other."""
    if one.open or other.open or one.vague or other.vague or min(one.length, other.length) <= DAY:
        return False
    return (one.first < other.first and one.last < other.last) or (other.first < one.first and other.last < one.last)
