"""Sentences that only speak of an event told before: "This visit ...", and later "Ada Roe's visit comes as ...".

What stands right after a telling and begins by pointing at it ("this visit") gives it that name. A later sentence
without a date of its own, whose subject is the name and whose verb only says when it was, tells the event again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.arrange.stems import Stems, tokens
from timeline.model import Event, UndatedSentence

#: The subject of such a sentence ends among its first words.
_SUBJECT = 6


def recalled(tellings: Sequence[Event | UndatedSentence], tongues: Mapping[str, Stems]) -> Iterator[tuple[int, int]]:
    """The number of each telling that only speaks of another, with that of the other; the tellings are in the order of
    their documents and texts, whose languages `tongues` has."""
    called: dict[str, int] = {}
    document, start, before = "", -1, -1
    for number, event in enumerate(tellings):
        tongue = tongues[event.document]
        if event.document != document:
            document = event.document
            called.clear()
        elif start < event.whole[0] and (name := tongue.pointed(event.text)):
            called[name] = before
        elif called and (event.when is None or event.inferred) and (found := _subject(event.title, tongue)):
            name, names = found
            target = called.get(name, -1)
            if target >= 0 and tellings[target].when is not None and _known(names, tellings[target], tongue):
                yield number, target
                continue
        start, before = event.whole[0], number


def _known(names: set[str], event: Event | UndatedSentence, tongue: Stems) -> bool:
    """Whether a telling has all these names, which here may end in the letter of a possessor."""
    within = tongue.said(event.title) | tongue.said(event.text)
    return all(name in within or name[:-1] in within for name in names)


def _subject(title: str, tongue: Stems) -> tuple[str, set[str]] | None:
    """The noun for an event that is the subject of a title whose verb only places it, and the other words of that."""
    stems = [tongue[word] for word in tokens(title)[:_SUBJECT]]
    verb = next((place for place, stem in enumerate(stems) if stem in tongue.placing), 0)
    subject = {stem for stem in stems[:verb] if stem}
    nouns = subject & tongue.nouns
    return (next(iter(nouns)), subject - nouns) if len(nouns) == 1 else None
