"""The same event told twice, in one document or in many, becomes one event with several sources.

Two tellings are one event if they agree in three things. Their titles share most of the weight of their words (by
stems; rare words weigh more). They do not each have a name or a number that the other's sentence lacks: "Boeing's
profit rose" and "Airbus's profit rose" differ in one word and are two events. And their dates agree: the closer the
dates, the less alike the words must be. Where only the dates differ, and the event is one that happens but once, or is
told at length in two documents with dates by number that are near each other, it is one event, and a Problem.

Nothing is compared with everything: a telling meets those that share one of its rarest words on its date, or stand
beside it when all with that word stand in the order of time. So the work grows with the number of events.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from math import inf, log
from types import MappingProxyType

from timeline.arrange.backreference import recalled
from timeline.arrange.similarity import FEW, MANY, NEAR, NO_DATE, OVERLAP, SOME, VAGUELY, Likeness
from timeline.arrange.stems import Stems, stems_for, stems_of
from timeline.arrange.telling import Told, dated
from timeline.model import Document, Event, Problem, UndatedSentence, as_event

#: As if so many more events had been told: two events alone do not make what they share common.
PRIOR = 100
#: How many neighbours on a date, or to either side in time, are looked at for one word.
WINDOW = 8
#: With more other dates than this, even what seems to happen but once happens again and again.
AGAIN = 2
#: What is best known of an event stands first.
_STATUS = ("happened", "reported", "planned")


def merge(
    tellings: Sequence[Event | UndatedSentence],
    documents: Iterable[Document],
    languages: Mapping[str, str] = MappingProxyType({}),
) -> tuple[list[Event | UndatedSentence], list[Problem]]:
    """What is told, in the order of the tellings, each event once, and a Problem for each that has two dates.

    No telling is merged from others, and they come in the order of their documents and texts.

    >>> from timeline.value import TimeValue
    >>> def told(document, when, title):
    ...     return Event(id=title, when=TimeValue(when), title=title, text=title, document=document, start=0, end=9)
    >>> two = [told("a", "1931-06-04", "Mayor opened the bridge"), told("b", "1931-06", "Bridge opened by mayor")]
    >>> [event], _ = merge(two, [])
    >>> str(event.when), [source.document for source in event.sources]
    ('1931-06-04', ['a', 'b'])
    """
    known = {document.id: document for document in documents}
    tongues = {
        name: stems_of(languages[name]) if name in languages else stems_for(known.get(name))
        for name in {event.document for event in tellings}
    }
    merged: list[Event | UndatedSentence | None] = [*tellings]
    problems: list[Problem] = []
    for group in _Merging(tellings, tongues, known).groups():
        first, *others = _ordered(group)
        merged[first.order] = _one(first, others)
        for told in others:
            merged[told.order] = None
        problems += _conflicts(first, others)
    return [event for event in merged if event is not None], problems


class _Merging:
    """Puts one telling after the other, the best first, to the group of the one that it is most like, or on its own."""

    def __init__(
        self,
        tellings: Sequence[Event | UndatedSentence],
        tongues: Mapping[str, Stems],
        documents: Mapping[str, Document],
    ) -> None:
        self.tellings, self.tongues = tellings, tongues
        # As tuples, for a set takes several times the memory, and a long text has very many tellings.
        self.stems = [(*tongues[event.document].said(event.title),) for event in tellings]
        counts = Counter(chain.from_iterable(self.stems))
        # In whole numbers, so that sums are the same in any order.
        weight = {count: int(1000 * log(1 + (PRIOR + len(tellings)) / count)) for count in {1, *counts.values()}}
        #: What a word weighs that only one telling has, and the others; these with the rarest first.
        self.lone = weight[1]
        self.weights = {stem: weight[count] for stem, count in counts.items() if count > 1}
        self.often = frozenset(self.weights)
        self.alike = Likeness(tellings, self.weights, documents)
        self.group: list[list[Told]] = []
        #: The first of each group: by the bounds of its date and a word, by a word in the order of time, by a word and
        #: the document, and by a word alone if it has no date.
        self.on: dict[tuple[float, float], dict[str, tuple[int, ...]]] = defaultdict(dict)
        self.beside: dict[str, list[tuple[float, int]]] = defaultdict(list)
        self.within: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
        self.nowhen: dict[str, tuple[int, ...]] = {}

    def groups(self) -> Iterator[list[Told]]:
        """The tellings that are of one event with others, the one that leads them first."""
        spoken = dict(recalled(self.tellings, self.tongues))
        led = {*spoken.values()}
        likely = [
            number
            for number in range(len(self.tellings))
            if number not in spoken and (number in led or self._likely(number))
        ]
        told = [self._known(self._told(number)) for number in self._sharing(likely, led)]
        place = {one.order: self._place(one) for one in sorted(told, key=_leading)}
        for number, target in spoken.items():
            self.group[place[target]].append(self._told(number))
        for group in self.group:
            if len(group) > 1:
                yield from (part for part in _parted(group) if len(part) > 1)

    def _likely(self, number: int) -> bool:
        """Whether others have enough of its words for anything to be like it: most tellings need not be looked at."""
        known = self.often.intersection(self.stems[number])
        if len(known) < FEW or dated(self.tellings[number]):
            return len(known) >= FEW
        if len(known) < SOME:
            return False
        left = sum([self.weights[stem] for stem in known])
        return left >= NO_DATE * (left + self.lone * (len(self.stems[number]) - len(known)))

    def _sharing(self, likely: Sequence[int], led: Container[int]) -> Sequence[int]:
        """Of a few tellings those that share a few words with another, or are led; of more all, since not each of them
        is looked at."""
        if len(likely) > WINDOW:
            return likely
        known = {number: self.often.intersection(self.stems[number]) for number in likely}
        return [
            one
            for one in likely
            if one in led or any(one != other and len(known[one] & known[other]) >= FEW for other in likely)
        ]

    def _told(self, number: int) -> Told:
        event = as_event(self.tellings[number])
        return Told(event, number, self.tongues[event.document], self.stems[number])

    def _known(self, told: Told) -> Told:
        """The same with the words that others have, too, and the rarest of these, without which too little weight is
        left to be alike."""
        weights, known = self.weights, self.often.intersection(told.stemmed)
        told.known = sorted(sorted(known), key=weights.__getitem__, reverse=True)
        told.rare = len(known)
        left = sum([weights[stem] for stem in known])
        told.weight = left + self.lone * (len(told.stemmed) - len(known))
        for place, stem in enumerate(told.known):
            if left < OVERLAP * told.weight:
                told.rare = place
                break
            left -= weights[stem]
        return told

    def _place(self, told: Told) -> int:
        """The number of the group that it goes to."""
        best, likeness = -1, 0.0
        stems = told.stems
        for number in self._candidates(told):
            other = self.group[number][0]
            both = stems.intersection(other.stemmed)
            alike = self.alike(told, other, both) if len(both) >= FEW else 0.0
            if alike > likeness or (alike == likeness and alike and number < best):
                best, likeness = number, alike
        if best >= 0:
            self.group[best].append(told)
            return best
        self.group.append([told])
        self._note(told, len(self.group) - 1)
        return len(self.group) - 1

    def _note(self, told: Told, number: int) -> None:
        """Have a new group found by its words."""
        if told.event.when is None:
            _note(self.nowhen, told.known, number)
            return
        _note(self.on[told.first, told.last], told.known, number)
        rarest = told.known[: max(told.rare, MANY)]
        _note(self.within[told.event.document], rarest, number)
        entry = told.bound, number
        for stem in rarest:
            insort(self.beside[stem], entry)

    def _candidates(self, told: Told) -> set[int]:
        found: set[int] = set()
        event = told.event
        if event.when is not None and (here := self.on.get((told.first, told.last))):
            for stem in told.known[:SOME]:
                found.update(here.get(stem, ()))
        within = self.within.get(event.document, {})
        since, until = _reach(told)
        for stem in told.known[: max(told.rare, FEW)]:
            line = self.beside.get(stem, ())
            if event.when is not None:
                at = bisect_left(line, (told.bound, -1))
                near = line[max(0, at - WINDOW) : at + WINDOW]
                found.update([number for bound, number in near if since <= bound <= until])
            elif len(line) <= WINDOW:
                found.update(number for _, number in line)
            if not told.dated:
                found.update(within.get(stem, ()))
                found.update(self.nowhen.get(stem, ()))
        return found


def _note(numbers: dict[str, tuple[int, ...]], stems: Iterable[str], number: int) -> None:
    """Add a number to those of some words; the first of them are all that is looked at."""
    for stem in stems:
        known = numbers.get(stem, ())
        if len(known) < WINDOW:
            numbers[stem] = (*known, number)


def _reach(told: Told) -> tuple[float, float]:
    """Between which bounds there can be another telling of the event that came before this one: a finer one, therefore,
    where both are closed and have dates of their own."""
    if not told.stems.isdisjoint(told.tongue.once):
        return -inf, inf
    if told.dated and not told.open:
        return told.first - NEAR * told.length, told.last + NEAR * told.length
    return told.bound - VAGUELY, told.bound + VAGUELY


def _leading(told: Told) -> tuple[int, bool, int, int, int]:
    """What sorts first stands for the others: its own date, closed and fine; what came of it; the first in the text."""
    event = told.event
    own = 0 if told.dated else 1 if event.when is not None else 2
    status = _STATUS.index(event.status) if event.status in _STATUS else len(_STATUS)
    fine = int(event.when.unit) if event.when is not None else 0
    return own, told.open, fine, status, told.order


def _parted(group: list[Told]) -> list[list[Told]]:
    """A group, or its tellings by their dates where these are too many: then it happens again and again."""
    first = group[0]
    dates: dict[tuple[float, float], list[Told]] = defaultdict(list)
    here: list[Told] = []
    for told in group:
        (dates[told.first, told.last] if told.dated and told.apart(first) > 0 else here).append(told)
    once = any(told.stems & first.stems & told.tongue.once for (told, *_) in dates.values())
    return [group] if len(dates) <= (AGAIN if once else 1) else [here, *dates.values()]


def _ordered(group: Sequence[Told]) -> list[Told]:
    """The telling that stands for all first: of the dates that differ that of most documents; then as in the texts,
    and what has no date last."""
    named: dict[tuple[float, float], set[str]] = defaultdict(set)
    for told in group:
        if told.dated:
            named[told.first, told.last].add(told.event.document)

    def support(told: Told) -> int:
        agreeing = (found for (first, last), found in named.items() if first <= told.last and told.first <= last)
        return len(set().union(*agreeing))

    supported: dict[tuple[float, float], int] = {}
    for told in group:
        if told.dated and (told.first, told.last) not in supported:
            supported[told.first, told.last] = support(told)
    first = min(group, key=lambda told: (-supported[told.first, told.last] if told.dated else 0, _leading(told)))
    others = (told for told in group if told is not first)
    return [first, *sorted(others, key=lambda told: (told.event.when is None, told.order))]


def _one(first: Told, others: Sequence[Told]) -> Event:
    events = [told.event for told in others]
    told = {first.event.status, *(event.status for event in events)}
    status = next((status for status in _STATUS if status in told), first.event.status)
    return replace(first.event, status=status, retold=tuple(events))


def _conflicts(first: Told, others: Sequence[Told]) -> Iterator[Problem]:
    """A Problem for each date that differs from the one that was taken."""
    seen: set[float] = set()
    for told in others:
        if told.dated and told.apart(first) > 0 and told.first not in seen:
            seen.add(told.first)
            one, other = first.event, told.event
            yield Problem(
                f'"{one.title}" is told with two dates: {one.when and one.when.display()} ({one.document}) and '
                f"{other.when and other.when.display()} ({other.document})",
                other.document,
                other.start,
                other.end,
            )
