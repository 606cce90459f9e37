"""Find the events that corrections mean, even after an edit: by id, by sentence, by similar sentence, by title."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from timeline.model import Event

#: The share of its letter trigrams that an edited sentence must keep (Dice coefficient).
_LEAST_SIMILARITY = 0.6
#: Sentences are collected by the rarest trigrams until there are so many; so many of these are compared.
_ENOUGH_CANDIDATES, _COMPARED = 200, 50
#: No more sentences than this are looked at for one trigram.
_MOST_PER_TRIGRAM = 2000


class EventMatcher:
    """Finds events by id; else by their sentence, exactly or nearly, and by their title if several have that sentence.

    >>> def event(id, title, text):
    ...     return Event(id=id, when=None, title=title, text=text, document="d", start=0, end=0)
    >>> find = EventMatcher([event("a", "Storm", "A storm came, and the mole fell."), event("b", "Rest", "All slept.")])
    >>> find("b"), find("x", text="A great storm came and the mole fell."), find("x", text="The mole stands.")
    ([1], [0], [])
    """

    def __init__(self, events: Iterable[Event]) -> None:
        self.events = list(events)
        self._counts: dict[str, tuple[Counter[str], int]] = {}
        self._by_id: dict[str, int] = {}
        for number, event in enumerate(self.events):
            self._by_id.setdefault(event.id, number)

    def __call__(self, id: str, *, title: str = "", text: str = "") -> list[int]:
        """The numbers of the events that can be meant: one if it is clear, several or none if it is not."""
        if id in self._by_id:
            return [self._by_id[id]]
        title, text = _normalised(title), _normalised(text)
        if not text:
            return self._by_title.get((title, None), []) if title else []
        text = text if text in self._by_text else self._most_similar(text)
        return self._by_title.get((title, text), []) or self._by_text[text] if text else []

    @cached_property
    def _by_text(self) -> dict[str, list[int]]:
        """The events of each sentence."""
        found = defaultdict(list)
        for number, event in enumerate(self.events):
            found[_normalised(event.text)].append(number)
        return dict(found)

    @cached_property
    def _by_title(self) -> dict[tuple[str, str | None], list[int]]:
        """The events of each title with each sentence, and (with None) with any."""
        found: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
        for number, event in enumerate(self.events):
            title = _normalised(event.title)
            found[title, _normalised(event.text)].append(number)
            found[title, None].append(number)
        return dict(found)

    @cached_property
    def _by_trigram(self) -> dict[str, list[str]]:
        """The sentences that each letter trigram stands in."""
        found = defaultdict(list)
        for text in self._by_text:
            for trigram in set(_trigrams(text)):
                found[trigram].append(text)
        return dict(found)

    def _most_similar(self, text: str) -> str:
        """The sentence that shares the most trigrams with this one; "" if it does not share enough."""
        mine = _trigrams(text)
        best, most = "", 0.0
        for other in self._candidates(mine):
            theirs, total = self._counted(other)
            similarity = 2 * (mine & theirs).total() / (mine.total() + total)
            if similarity > most:
                best, most = other, similarity
        return best if most >= _LEAST_SIMILARITY else ""

    def _candidates(self, trigrams: Iterable[str]) -> list[str]:
        """The sentences that share the most of the rarest trigrams."""
        found: Counter[str] = Counter()
        known = set(trigrams) & self._by_trigram.keys()
        for trigram in sorted(known, key=lambda trigram: (len(self._by_trigram[trigram]), trigram)):
            if len(found) >= _ENOUGH_CANDIDATES:
                break  # more frequent trigrams say less, and have ever more sentences
            found.update(self._by_trigram[trigram][:_MOST_PER_TRIGRAM])
        return [text for text, _ in found.most_common(_COMPARED)]

    def _counted(self, text: str) -> tuple[Counter[str], int]:
        """The trigrams of a sentence and their number, computed once."""
        if text not in self._counts:
            trigrams = _trigrams(text)
            self._counts[text] = trigrams, trigrams.total()
        return self._counts[text]


def _normalised(text: str) -> str:
    return " ".join(text.split())


def _trigrams(text: str) -> Counter[str]:
    text = text.casefold()
    return Counter(text[at : at + 3] for at in range(max(1, len(text) - 2)))
