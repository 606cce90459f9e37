"""Merge accounts of one event, from one document or several, into one event with several sources.

Two accounts are of one event if they agree in three things. Their titles share most of the weight of their words (by
stems; rare words weigh more). They do not each have a name or a number that the other's sentence lacks: "Boeing's
profit rose" and "Airbus's profit rose" differ in one word and are two events. And their dates agree: the closer the
dates, the less similar the words must be. Where only the dates differ, it is still one event if it is of a kind that
happens once, or if two documents describe it at length with dates by number; the dates must be near each other, and
nearer in one document than in two, of which one can be wrong by years. The conflict of the dates is then a Problem.

The merged event has the date that most documents give, and of these the most precise one; the sentence and the place
are those of the account with this date. Of three documents or more it has the title that is best attested: the one with
most words that more than half of the documents have, too.

Of the sentences of a single document that have no date, only the one that it begins with is compared, as it may be a
headline, and those that are there twice. The others tell something else than the dated ones; so their titles need not
be made.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from math import log
from types import MappingProxyType

from timeline.arrange.backreference import back_references
from timeline.arrange.group_index import WINDOW, GroupIndex
from timeline.arrange.similarity import FEW_STEMS, NO_DATE, OVERLAP, SOME_STEMS, Similarity
from timeline.arrange.stems import language_of
from timeline.arrange.telling import Telling, dated
from timeline.arrange.vocabulary import Vocabulary, vocabulary_of
from timeline.model import Document, Event, Problem, UndatedSentence, as_event
from timeline.naming import names

#: Additive smoothing: rarity is counted as if there were so many more events, so that two events alone do not make the
#: words that they share common.
PRIOR = 100
#: Weights are whole numbers in so many parts, so that their sums do not depend on the order.
_WEIGHT_PARTS = 1000
#: With more other dates than this, even what seems to happen once is taken to happen again and again.
_MOST_DATES_ONCE, _MOST_DATES = 2, 1
#: The fewest documents of which a majority can agree against the others.
_FEWEST_WITNESSES = 3
#: Of accounts with different statuses, the event has the first of these.
_STATUS = ("happened", "reported", "planned")


def merge(
    events: Sequence[Event | UndatedSentence],
    documents: Iterable[Document],
    languages: Mapping[str, str] = MappingProxyType({}),
) -> tuple[list[Event | UndatedSentence], list[Problem]]:
    """The events in their order, each once, and a Problem for each that has conflicting dates.

    The events come in the order of their documents and texts, and none has been merged before. `languages` are codes by
    the id of a document.

    >>> from timeline.value import TimeValue
    >>> def event(document, when, title):
    ...     return Event(id=title, when=TimeValue(when), title=title, text=title, document=document, start=0, end=9)
    >>> two = [event("a", "1931-06-04", "Mayor opened the bridge"), event("b", "1931-06", "Bridge opened by mayor")]
    >>> [merged], _ = merge(two, [])
    >>> str(merged.when), [source.document for source in merged.sources]
    ('1931-06-04', ['a', 'b'])
    """
    by_id = {document.id: document for document in documents}
    vocabularies = {
        id: vocabulary_of(languages[id] if id in languages else language_of(by_id.get(id)))
        for id in {event.document for event in events}
    }
    merged: list[Event | UndatedSentence | None] = [*events]
    conflicts: list[tuple[Event, Event]] = []
    for group in _Grouping(events, vocabularies, by_id).groups():
        first, *others = _ordered(group)
        merged[first.order] = _merged(first, others)
        for other in others:
            merged[other.order] = None
        conflicts += _conflicts(first, others)
    return [event for event in merged if event is not None], _reported(conflicts, by_id) if conflicts else []


class _Grouping:
    """Takes one account after the other, the best first, to the group that it is most similar to, or to a new one."""

    def __init__(
        self,
        events: Sequence[Event | UndatedSentence],
        vocabularies: Mapping[str, Vocabulary],
        documents: Mapping[str, Document],
    ) -> None:
        self.events, self.vocabularies = events, vocabularies
        undated = [event for event in events[1:] if isinstance(event, UndatedSentence)] if len(documents) == 1 else []
        repeated = {sentence.text for sentence in undated if sentence.occurrence > 1}
        alone = {id(sentence) for sentence in undated if sentence.text not in repeated}
        self.stems = [() if id(event) in alone else self._stems(event) for event in events]
        counts = Counter(chain.from_iterable(self.stems))
        weight = {count: int(_WEIGHT_PARTS * log(1 + (PRIOR + len(events)) / count)) for count in {1, *counts.values()}}
        #: The weight of a stem that only one title has, and the weights of the others.
        self.lone_weight = weight[1]
        self.weights = {stem: weight[count] for stem, count in counts.items() if count > 1}
        self.shared = frozenset(self.weights)
        self.similarity = Similarity(events, self.weights, documents)
        self.all: list[list[Telling]] = []
        self.index = GroupIndex()

    def _stems(self, event: Event | UndatedSentence) -> tuple[str, ...]:
        """The stems of a title; as a tuple, for a set takes several times the memory, and a text has many events."""
        return (*self.vocabularies[event.document].stemmer.of_text(event.title),)

    def groups(self) -> Iterator[list[Telling]]:
        """The groups of two accounts or more; the first of each is the one that the others were compared with."""
        targets = dict(back_references(self.events, self.vocabularies))
        referred = {*targets.values()}
        likely = [
            number
            for number, stems in enumerate(self.stems)
            if number not in targets and (number in referred or (stems and self._can_be_similar(number)))
        ]
        accounts = [self._with_weight(self._account(number)) for number in self._sharing(likely, referred)]
        group = {one.order: self._group(one) for one in sorted(accounts, key=precedence)}
        for number, target in targets.items():
            self.all[group[target]].append(self._account(number))
        for members in self.all:
            if len(members) > 1:
                yield from (part for part in _split_by_date(members, self.similarity) if len(part) > 1)

    def _can_be_similar(self, number: int) -> bool:
        """Whether others share enough stems with an event for any to be similar: most events need not be compared."""
        shared = self.shared.intersection(self.stems[number])
        if len(shared) < FEW_STEMS or dated(self.events[number]):
            return len(shared) >= FEW_STEMS
        if len(shared) < SOME_STEMS:
            return False
        weight = sum([self.weights[stem] for stem in shared])
        return weight >= NO_DATE * (weight + self.lone_weight * (len(self.stems[number]) - len(shared)))

    def _sharing(self, likely: Sequence[int], referred: Container[int]) -> Sequence[int]:
        """Of a few events those that share a few stems with another or are referred to; of many all, to save time."""
        if len(likely) > WINDOW:
            return likely
        shared = {number: self.shared.intersection(self.stems[number]) for number in likely}
        return [
            one
            for one in likely
            if one in referred
            or any(one != other and len(shared[one] & shared[other]) >= FEW_STEMS for other in likely)
        ]

    def _account(self, number: int) -> Telling:
        event = as_event(self.events[number])
        return Telling(event, number, self.vocabularies[event.document], self.stems[number])

    def _with_weight(self, one: Telling) -> Telling:
        """An account with the weight of its title and the stems that it shares with others.

        Without the rarest of these, too little weight is left for any title to be similar.
        """
        weights, shared = self.weights, self.shared.intersection(one.title_stems)
        one.shared = sorted(sorted(shared), key=weights.__getitem__, reverse=True)
        one.rarest = len(shared)
        left = sum([weights[stem] for stem in shared])
        one.weight = left + self.lone_weight * (len(one.title_stems) - len(shared))
        for place, stem in enumerate(one.shared):
            if left < OVERLAP * one.weight:
                one.rarest = place
                break
            left -= weights[stem]
        return one

    def _group(self, one: Telling) -> int:
        """The number of the group that an account goes to."""
        best, most = -1, 0.0
        stems = one.stems
        for number in self.index.candidates(one):
            other = self.all[number][0]
            both = stems.intersection(other.title_stems)
            similarity = self.similarity(one, other, both) if len(both) >= FEW_STEMS else 0.0
            if similarity > most or (similarity == most and similarity and number < best):
                best, most = number, similarity
        if best >= 0:
            self.all[best].append(one)
            return best
        self.all.append([one])
        self.index.add(one, len(self.all) - 1)
        return len(self.all) - 1


def precedence(one: Telling) -> tuple[int, bool, int, int, int]:
    """A sort key: the least account stands for the others of its event.

    A date of its own comes first, then one that is closed, then a fine one, then what happened, then the text's order.
    """
    event = one.event
    own = 0 if one.dated else 1 if event.when is not None else 2
    status = _STATUS.index(event.status) if event.status in _STATUS else len(_STATUS)
    granularity = int(event.when.unit) if event.when is not None else 0
    return own, one.open, granularity, status, one.order


def _split_by_date(group: list[Telling], similarity: Similarity) -> list[list[Telling]]:
    """A group without the accounts whose dates are too far away, and these by their dates.

    If there are too many dates, or one document has two that are far apart, the event happens again and again, and all
    dates are apart.
    """
    first = group[0]
    dates: dict[tuple[float, float], list[Telling]] = defaultdict(list)
    here: list[Telling] = []
    for one in group:
        (dates[one.first, one.last] if one.dated and one.distance(first) > 0 else here).append(one)
    once = any(one.stems & first.stems & one.vocabulary.once for (one, *_) in dates.values())
    far = {date for date, (one, *_) in dates.items() if not similarity.can_be_misdated(one, first)}
    documents = {one.event.document for one in here}
    again = any(one.event.document in documents for date in far for one in dates[date])
    if again or len(dates) > (_MOST_DATES_ONCE if once else _MOST_DATES):
        return [here, *dates.values()]
    near = [one for one in group if not (one.dated and (one.first, one.last) in far)]
    return [near, *(others for date, others in dates.items() if date in far)]


def _ordered(group: Sequence[Telling]) -> list[Telling]:
    """A group with the account that stands for all first, and those without a date last.

    Of conflicting dates, the one that most documents give comes first.
    """
    documents: dict[tuple[float, float], set[str]] = defaultdict(set)
    for one in group:
        if one.dated:
            documents[one.first, one.last].add(one.event.document)
    support = {date: _support(date, documents) for date in documents}
    first = min(group, key=lambda one: (-support[one.first, one.last] if one.dated else 0, precedence(one)))
    others = (one for one in group if one is not first)
    return [first, *sorted(others, key=lambda one: (one.event.when is None, one.order))]


def _support(date: tuple[float, float], documents: Mapping[tuple[float, float], set[str]]) -> int:
    """How many documents give a date that overlaps this one."""
    agreeing = (ids for (first, last), ids in documents.items() if first <= date[1] and date[0] <= last)
    return len(set().union(*agreeing))


def _merged(first: Telling, others: Sequence[Telling]) -> Event:
    """One event of several accounts."""
    events = [one.event for one in others]
    statuses = {first.event.status, *(event.status for event in events)}
    status = next((status for status in _STATUS if status in statuses), first.event.status)
    title = _best_attested([first, *(one for one in others if one.event.status == status)], [first, *others])
    return replace(first.event, title=title, status=status, retold=tuple(events))


def _best_attested(candidates: Sequence[Telling], group: Sequence[Telling]) -> str:
    """The title of some accounts with most stems that more than half of the documents of a group have.

    Of equal ones the first. With fewer than three documents none is better attested than another.
    """
    by_document: dict[str, frozenset[str]] = {}
    for one in group:
        by_document[one.event.document] = by_document.get(one.event.document, frozenset()) | one.context_stems
    if len(by_document) < _FEWEST_WITNESSES:
        return candidates[0].event.title
    counts = Counter(chain.from_iterable(by_document.values()))
    attested = {stem for stem, count in counts.items() if 2 * count > len(by_document)}
    return max(candidates, key=lambda one: len(one.stems & attested)).event.title


def _conflicts(first: Telling, others: Sequence[Telling]) -> Iterator[tuple[Event, Event]]:
    """The event with the date that was taken, and one with each date that conflicts with it."""
    seen: set[float] = set()
    for other in others:
        if other.dated and other.distance(first) > 0 and other.first not in seen:
            seen.add(other.first)
            yield first.event, other.event


def _reported(conflicts: Iterable[tuple[Event, Event]], documents: Mapping[str, Document]) -> list[Problem]:
    """A Problem for each conflict of dates; the documents have their titles there, as in every format."""
    titles = [" ".join((document.title or "").split()) for document in documents.values()]
    called = dict(zip(documents, names(titles, [*documents]), strict=True))
    return [
        Problem(
            f'sources give different dates for "{taken.title}": '
            + " and ".join(
                f"{e.when and e.when.display()} ({called.get(e.document, e.document)})" for e in (taken, other)
            ),
            other.document,
            other.start,
            other.end,
        )
        for taken, other in conflicts
    ]


def _date_and_source(event: Event, called: Mapping[str, str]) -> str:
    return f"{event.when and event.when.display()} ({called.get(event.document, event.document)})"
