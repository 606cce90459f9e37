"""Events found again in a timeline of a text that was edited since: by id, by their sentence, by their title."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from timeline.model import Event

#: The share of letter triples that an edited sentence must keep.
ALIKE = 0.6
#: So many sentences with the rarest of these triples are looked for, and of so many the likeness is measured.
ENOUGH, NEAREST = 200, 50
#: No more sentences are looked at for one triple.
COMMON = 2000


class Recall:
    """Finds events by id, else by their sentence, exactly or nearly, and by their title where that leaves several.

    >>> def event(id, title, text):
    ...     return Event(id=id, when=None, title=title, text=text, document="d", start=0, end=0)
    >>> recall = Recall([event("a", "Storm", "A storm came, and the mole fell."), event("b", "Rest", "Nobody knew.")])
    >>> recall("b"), recall("x", text="A great storm came and the mole fell."), recall("x", text="The mole stands.")
    ([1], [0], [])
    """

    def __init__(self, events: Iterable[Event]) -> None:
        self.events = list(events)
        self.counts: dict[str, tuple[Counter[str], int]] = {}
        self.ids: dict[str, int] = {}
        for number, event in enumerate(self.events):
            self.ids.setdefault(event.id, number)

    def __call__(self, id: str, *, title: str = "", text: str = "") -> list[int]:
        """The numbers of the events that can be meant: one if all is well."""
        if id in self.ids:
            return [self.ids[id]]
        title, text = _plain(title), _plain(text)
        if not text:
            return self.titles.get((title, None), []) if title else []
        text = text if text in self.texts else self._alike(text)
        return self.titles.get((title, text), []) or self.texts[text] if text else []

    @cached_property
    def texts(self) -> dict[str, list[int]]:
        """The events of each sentence."""
        found = defaultdict(list)
        for number, event in enumerate(self.events):
            found[_plain(event.text)].append(number)
        return dict(found)

    @cached_property
    def titles(self) -> dict[tuple[str, str | None], list[int]]:
        """The events of each title: of one sentence, and (None) of all."""
        found: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
        for number, event in enumerate(self.events):
            title = _plain(event.title)
            found[title, _plain(event.text)].append(number)
            found[title, None].append(number)
        return dict(found)

    @cached_property
    def triples(self) -> dict[str, list[str]]:
        """The sentences that each run of three letters stands in."""
        found = defaultdict(list)
        for text in self.texts:
            for triple in set(_triples(text)):
                found[triple].append(text)
        return dict(found)

    def _alike(self, text: str) -> str:
        """The sentence most like this one, if most of their runs of three letters are the same; else none."""
        mine = _triples(text)
        near: Counter[str] = Counter()
        for triple in sorted(set(mine) & self.triples.keys(), key=lambda triple: (len(self.triples[triple]), triple)):
            if len(near) >= ENOUGH:
                break  # what is more common tells less, and is in ever more sentences
            near.update(self.triples[triple][:COMMON])
        best, share = "", 0.0
        for other, _ in near.most_common(NEAREST):
            theirs, total = self._counted(other)
            same = 2 * (mine & theirs).total() / (mine.total() + total)
            if same > share:
                best, share = other, same
        return best if share >= ALIKE else ""

    def _counted(self, text: str) -> tuple[Counter[str], int]:
        """The triples of a sentence, counted once, and their sum."""
        if text not in self.counts:
            triples = _triples(text)
            self.counts[text] = triples, triples.total()
        return self.counts[text]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _triples(text: str) -> Counter[str]:
    text = text.casefold()
    return Counter(text[at : at + 3] for at in range(max(1, len(text) - 2)))
