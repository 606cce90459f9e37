"""One telling of an event: the words of its title as stems, its bounds in seconds."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise
from math import inf

from timeline.arrange.stems import Stems, tokens
from timeline.model import Event, UndatedSentence
from timeline.value import Reference
from timeline.value.moment import Moment, Unit

DAY = 86_400
MONTH = 31 * DAY
#: The statuses that the same event can have in one telling and another: announced, told, and told by others.
_REAL = frozenset(("happened", "reported", "planned"))


_OWNED = re.compile(r"(?<!\w)\w+['’]\w?(?:\s+\w{2,}){1,2}")


class Told:
    """A telling, with what is asked of it again and again."""

    __slots__ = (
        "dated", "event", "first", "known", "last", "length", "open", "order",
        "rare", "stemmed", "tongue", "weight", "_within",
    )  # fmt: skip

    def __init__(self, event: Event, order: int, tongue: Stems, stemmed: tuple[str, ...]) -> None:
        self.event, self.order, self.tongue, self.stemmed = event, order, tongue, stemmed
        self.first, self.last = bounds(event)
        #: Whether it has a date of its own, to one side only, and in which unit (seconds; a year is the longest).
        self.dated = dated(event)
        self.open = self.first == -inf or self.last == inf
        self.length = _length(event)
        self.weight = 0
        #: The words that others have, too, the rarest first; and how many of these it takes for two titles to be alike.
        self.known: list[str] = []
        self.rare = 0
        self._within: frozenset[str] | None = None

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the words of its title."""
        return frozenset(self.stemmed)

    @property
    def raw(self) -> list[str]:
        """The words of its title as they stand."""
        return tokens(self.event.title)

    @property
    def bound(self) -> float:
        """Where it stands among others: its start; where that is open, its end."""
        return self.first if self.first > -inf else self.last

    @property
    def vague(self) -> bool:
        """Whether it is dated by a word such as "currently"."""
        timex = self.event.timex
        return timex is not None and isinstance(timex.value, Reference)

    @property
    def named(self) -> bool:
        """Whether its date has a number, and is not reckoned from another: "Friday", "last week"."""
        timex = self.event.timex
        return timex is not None and any(map(str.isdigit, timex.text))

    @property
    def lasting(self) -> bool:
        """Whether it goes on from then, or goes on till then, and did not happen sometime before or after."""
        when = self.event.when
        return self.open and when is not None and when.kind == "throughout"

    @property
    def timed(self) -> bool:
        """Whether it has a time of the day."""
        when = self.event.when
        return when is not None and when.unit is not None and when.unit < Unit.DAY and not when.mod

    @property
    def acts(self) -> frozenset[str]:
        """The stems of the verbs in its title."""
        return frozenset(self.tongue[word] for word in self.raw if self.tongue.act(word)) - {""}

    @property
    def passive(self) -> bool:
        """Whether something is done to its subject."""
        return not self.tongue.passive.isdisjoint(map(str.lower, self.raw))

    @property
    def before(self) -> dict[str, str]:
        """By the stem of each word of its title the word right before it, if that only holds others together."""
        words = self.raw
        return {
            self.tongue[word]: "" if self.tongue[other] else other.lower()
            for other, word in pairwise(words)
            if self.tongue[word]
        }

    def around(self, act: str) -> tuple[frozenset[str], frozenset[str]]:
        """The stems before a verb of its title, and those behind it."""
        stems = [self.tongue[word] for word in self.raw]
        place = stems.index(act) if act in stems else 0
        return frozenset(stems[:place]) - {""}, frozenset(stems[place + 1 :]) - {""}

    @property
    def leading(self) -> frozenset[str]:
        """The stems of the names that its sentence begins with before what its title begins with."""
        text, title = self.event.text, self.raw
        place = text.lower().find(title[0].lower()) if title else 0
        names = (word for word in tokens(text[: max(place, 0)])[1:] if word[0].isupper())
        return frozenset(map(self.tongue.__getitem__, names)) - {""}

    @property
    def within(self) -> frozenset[str]:
        """The stems of its title and of the text around that."""
        if self._within is None:
            self._within = self.stems | self.tongue.said(self.event.text)
        return self._within

    def names(self, common: Collection[str]) -> set[str]:
        """The stems of its names and numbers: what is written with a capital and nowhere without, neither in `common`
        nor in its own sentence."""
        plain = {*tokens(self.event.text)}
        named = (
            word
            for word in self.raw
            if word[0].isdigit() or (word[0].isupper() and word.lower() not in common and word.lower() not in plain)
        )
        return {self.tongue[word] for word in named} - {""}

    def knows(self, stems: Collection[str], common: Collection[str]) -> bool:
        """Whether one of these words is a name; a number is none that an event is known by."""
        return any(name in stems and not name.isdigit() for name in self.names(common))

    def owned(self) -> dict[str, str]:
        """By the stem of each owner that of what is owned: "Ada's old visit" is what Ada did, "Ada's car" is not."""
        found: dict[str, str] = {}
        title = self.event.title
        if "'" not in title and "’" not in title:
            return found
        for match in _OWNED.finditer(title):
            owner, *things = tokens(match[0])
            things = [word for word in things if len(word) > 1]
            thing = next((word for word in things if word.lower() in self.tongue.happenings), things[0])
            found[self.tongue[owner]] = self.tongue[thing]
        return found

    def beside(self, other: Told) -> bool:
        """Whether the two stand in one sentence: then they are told apart."""
        mine, theirs = self.event, other.event
        if mine.document != theirs.document:
            return False
        (start, end), (first, last) = mine.whole, theirs.whole
        return start < last and first < end

    def same_kind(self, other: Told) -> bool:
        """Whether their statuses can be those of one event."""
        mine, theirs = self.event.status, other.event.status
        return mine == theirs or (mine in _REAL and theirs in _REAL)

    def apart(self, other: Told) -> float:
        """The seconds between the two; 0 where they overlap."""
        return max(0.0, self.first - other.last, other.first - self.last)


def dated(event: Event | UndatedSentence) -> bool:
    """Whether its own words say when it was."""
    return event.when is not None and not event.inferred


def bounds(event: Event) -> tuple[float, float]:
    """The first and last second of an event's time; infinite where it is open, or has none."""
    when = event.when
    if when is None:
        return -inf, inf
    late = 60 * (when.offset or 0)
    return (
        -inf if when.start is None else _seconds(when.start) - late,
        inf if when.end is None else _seconds(when.end) - late - 1,
    )


def closed(event: Event) -> tuple[float, float]:
    """The same, where an open end counts by the bound that is known.

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
    return DAY * (1 if unit <= Unit.DAY else 7 if unit <= Unit.WEEK else 31 if unit <= Unit.MONTH else 366)


def _seconds(moment: Moment) -> int:
    _, _, _, hour, minute, second, _ = moment
    return moment.ordinal * DAY + hour * 3600 + minute * 60 + second
