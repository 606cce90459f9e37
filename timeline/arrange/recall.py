"""Sentences that only speak of an event told before: "This visit ...", and later "Ada Roe's visit comes as ...".

What stands right after a telling and begins by pointing at it ("this visit") gives it that name. A later sentence
without a date of its own, whose subject is the name and whose verb only says when it was, tells the event again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.arrange.told import Told
from timeline.arrange.words import tokens

#: The subject of such a sentence ends among its first words.
_SUBJECT = 6


def recalled(tellings: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Each telling that only speaks of another, with that other; the tellings are in the order of their documents."""
    called: dict[tuple[str, str], Told] = {}
    before: Told | None = None
    for told in sorted(tellings, key=lambda told: (told.event.document, told.event.start, told.order)):
        if before is not None and before.event.document != told.event.document:
            called.clear()
            before = None
        event = told.event
        if before is not None and before.event.start < event.start and (name := _pointed(told)):
            called[event.document, name] = before
        elif not told.dated and (found := _subject(told)):
            name, names = found
            target = called.get((event.document, name))
            if target is not None and target.event.when is not None and all(_known(name, target) for name in names):
                yield told, target
                continue
        before = told


def _known(name: str, told: Told) -> bool:
    """Whether a telling has a name, which here may end in the letter of a possessor."""
    return name in told.within or name[:-1] in told.within


def _pointed(told: Told) -> str:
    """The stem of the noun that the sentence begins with, if it points at what was told before it."""
    opening = tokens(told.event.text[:60])[:2]
    if len(opening) < 2 or opening[0].lower() not in told.tongue.pointing:
        return ""
    noun = told.tongue[opening[1]]
    return noun if noun in told.tongue.nouns else ""


def _subject(told: Told) -> tuple[str, set[str]] | None:
    """The noun for an event that is the subject of a title whose verb only places it, and the other words of that."""
    tongue = told.tongue
    stems = [tongue[word] for word in told.raw[:_SUBJECT]]
    verb = next((place for place, stem in enumerate(stems) if stem in tongue.placing), 0)
    subject = {stem for stem in stems[:verb] if stem}
    nouns = subject & tongue.nouns
    return (next(iter(nouns)), subject - nouns) if len(nouns) == 1 else None
