"""One account of an event, with the stems of its title and its dates in seconds, as merging compares them."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise
from math import inf

from timeline.arrange.stems import tokens
from timeline.arrange.vocabulary import Vocabulary
from timeline.model import Event, UndatedSentence
from timeline.value import Reference, TimeValue
from timeline.value.moment import Moment, Unit

#: Lengths in seconds.
MINUTE, HOUR, DAY = 60, 3_600, 86_400
MONTH = 31 * DAY
YEAR = 366 * DAY
#: The days in the longest week, month and year.
_WEEK_DAYS, _MONTH_DAYS, _YEAR_DAYS = 7, 31, 366
#: The statuses that one event can have in different accounts: announced, reported, and certain.
_COMPATIBLE = frozenset(("happened", "reported", "planned"))
#: "Ada's old visit": an owner and one or two words.
_POSSESSION = re.compile(r"(?<!\w)\w+['’]\w?(?:\s+\w{2,}){1,2}")


class Telling:
    """One account of an event: an event as one document has it, before those of the same event are merged.

    `order` is its number among all accounts, `title_stems` are the stems of its title.
    """

    __slots__ = (
        "dated", "event", "first", "last", "length", "open", "order", "rarest",
        "shared", "stemmer", "title_stems", "vocabulary", "weight", "_context_stems",
    )  # fmt: skip

    def __init__(self, event: Event, order: int, vocabulary: Vocabulary, title_stems: tuple[str, ...]) -> None:
        self.event, self.order, self.vocabulary, self.title_stems = event, order, vocabulary, title_stems
        self.stemmer = vocabulary.stemmer
        #: The first and the last second of its date.
        self.first, self.last = bounds(event)
        #: Whether its own words give its date, and whether that date has no start or no end.
        self.dated = dated(event)
        self.open = self.first == -inf or self.last == inf
        #: The length of its date's granularity in seconds, at most a year.
        self.length = _length(event)
        #: How much its title weighs.
        self.weight = 0
        #: The stems of its title that other titles have, too, the rarest first. Two titles can only be alike if they
        #: share one of the first `rarest`.
        self.shared: list[str] = []
        self.rarest = 0
        self._context_stems: frozenset[str] | None = None

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its title, as a set."""
        return frozenset(self.title_stems)

    @property
    def words(self) -> list[str]:
        """The words of its title as they stand."""
        return tokens(self.event.title)

    @property
    def bound(self) -> float:
        """The second by which it is placed among others: its start or, where that is open, its end."""
        return self.first if self.first > -inf else self.last

    @property
    def vague(self) -> bool:
        """Whether it is dated by a vague reference such as "currently"."""
        timex = self.event.timex
        return timex is not None and isinstance(timex.value, Reference)

    @property
    def has_number(self) -> bool:
        """Whether its date has a number, unlike "Friday" or "last week", which are counted from another date."""
        timex = self.event.timex
        return timex is not None and any(map(str.isdigit, timex.text))

    @property
    def lasting(self) -> bool:
        """Whether it lasts from a date or until a date, and did not happen at some time after or before it."""
        when = self.event.when
        return self.open and when is not None and when.kind == "throughout"

    @property
    def has_clock_time(self) -> bool:
        """Whether its date has a time of day."""
        when = self.event.when
        return when is not None and when.unit is not None and when.unit < Unit.DAY and not when.mod

    @property
    def actions(self) -> frozenset[str]:
        """The stems of the verbs in its title."""
        return frozenset(self.stemmer[word] for word in self.words if self.vocabulary.is_action(word)) - {""}

    @property
    def passive(self) -> bool:
        """Whether its title is in the passive."""
        return not self.vocabulary.passive.isdisjoint(map(str.lower, self.words))

    @property
    def preceding_words(self) -> dict[str, str]:
        """By the stem of each word of its title the function word right before it, or ""."""
        words = self.words
        return {
            self.stemmer[word]: "" if self.stemmer[other] else other.lower()
            for other, word in pairwise(words)
            if self.stemmer[word]
        }

    def stems_around(self, action: str) -> tuple[frozenset[str], frozenset[str]]:
        """The stems before a verb of its title, and those after it."""
        stems = [self.stemmer[word] for word in self.words]
        place = stems.index(action) if action in stems else 0
        return frozenset(stems[:place]) - {""}, frozenset(stems[place + 1 :]) - {""}

    @property
    def names_before_title(self) -> frozenset[str]:
        """The stems of the names in its sentence before the words of its title."""
        text, title = self.event.text, self.words
        place = text.lower().find(title[0].lower()) if title else 0
        names = (word for word in tokens(text[: max(place, 0)])[1:] if word[0].isupper())
        return frozenset(map(self.stemmer.__getitem__, names)) - {""}

    @property
    def context_stems(self) -> frozenset[str]:
        """The stems of its title and its sentence."""
        if self._context_stems is None:
            self._context_stems = self.stems | self.stemmer.of_text(self.event.text)
        return self._context_stems

    def names(self, lower_case: Collection[str]) -> set[str]:
        """The stems of the names and numbers in its title.

        A name has a capital letter, and stands without one neither in `lower_case` nor in its own sentence.
        """
        own = {*tokens(self.event.text)}
        named = (
            word
            for word in self.words
            if word[0].isdigit() or (word[0].isupper() and word.lower() not in lower_case and word.lower() not in own)
        )
        return {self.stemmer[word] for word in named} - {""}

    def has_name(self, stems: Collection[str], lower_case: Collection[str]) -> bool:
        """Whether one of these stems is a name in its title; numbers do not count."""
        return any(name in stems and not name.isdigit() for name in self.names(lower_case))

    def possessions(self) -> dict[str, str]:
        """By the stem of each owner in its title that of what is owned: "visit" for "Ada" in "Ada's old visit"."""
        found: dict[str, str] = {}
        title = self.event.title
        if "'" not in title and "’" not in title:
            return found
        for match in _POSSESSION.finditer(title):
            owner, *things = tokens(match[0])
            things = [word for word in things if len(word) > 1]
            thing = next((word for word in things if word.lower() in self.vocabulary.event_nouns), things[0])
            found[self.stemmer[owner]] = self.stemmer[thing]
        return found

    def in_sentence_of(self, other: Telling) -> bool:
        """Whether it stands in the same sentence as another, and so is another event."""
        mine, theirs = self.event, other.event
        if mine.document != theirs.document:
            return False
        (start, end), (first, last) = mine.whole, theirs.whole
        return start < last and first < end

    def can_have_status_of(self, other: Telling) -> bool:
        """Whether its status and that of another can be those of one event."""
        mine, theirs = self.event.status, other.event.status
        return mine == theirs or (mine in _COMPATIBLE and theirs in _COMPATIBLE)

    def distance(self, other: Telling) -> float:
        """The seconds between the dates of the two; 0 where they overlap."""
        return max(0.0, self.first - other.last, other.first - self.last)

    def has_date_of(self, other: Telling) -> bool:
        """Whether the dates of the two have the same bounds."""
        return (self.first, self.last) == (other.first, other.last)


def dated(event: Event | UndatedSentence) -> bool:
    """Whether an event has a date that is not inferred from the context."""
    return event.when is not None and not event.inferred


def bounds(event: Event) -> tuple[float, float]:
    """The first and the last second of an event's date; infinite where it is open, or the event has no date."""
    return (-inf, inf) if event.when is None else bounds_of(event.when)


def bounds_of(when: TimeValue) -> tuple[float, float]:
    """The first and the last second of a time; infinite where it is open."""
    offset = MINUTE * (when.offset or 0)
    return (
        -inf if when.start is None else _seconds(when.start) - offset,
        inf if when.end is None else _seconds(when.end) - offset - 1,
    )


def closed(event: Event) -> tuple[float, float]:
    """The same, where a bound that is open is the one that is known.

    >>> from timeline.value import TimeValue
    >>> event = Event(id="", when=TimeValue("[..2023]"), title="", text="", document="", start=0, end=0)
    >>> first, last = closed(event)
    >>> first == last
    True
    """
    first, last = bounds(event)
    return (last if first == -inf else first), (first if last == inf else last)


def _length(event: Event) -> int:
    unit = Unit.YEAR if event.when is None else event.when.unit
    if unit <= Unit.DAY:
        return DAY
    return DAY * (_WEEK_DAYS if unit <= Unit.WEEK else _MONTH_DAYS if unit <= Unit.MONTH else _YEAR_DAYS)


def _seconds(moment: Moment) -> int:
    _, _, _, hour, minute, second, _ = moment
    return moment.ordinal * DAY + hour * HOUR + minute * MINUTE + second
