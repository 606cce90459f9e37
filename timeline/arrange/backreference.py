"""Find sentences that refer back to an event that was named before, as in "This visit ..." and "Ada Roe's visit ..."

The sentence right after an account that begins with a demonstrative ("this visit") gives the event that noun. A later
sentence without a date of its own whose subject is the noun, and whose verb only says when it was ("comes", "follows"),
is about the same event.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.arrange.stems import tokens
from timeline.arrange.vocabulary import Vocabulary
from timeline.model import Event, UndatedSentence

#: The subject of such a sentence ends among its first words.
_SUBJECT_WORDS = 6


def back_references(
    events: Sequence[Event | UndatedSentence], vocabularies: Mapping[str, Vocabulary]
) -> Iterator[tuple[int, int]]:
    """Pairs of numbers: of an event that only refers to another, and of that one.

    The events come in the order of their documents and texts; `vocabularies` are by the id of a document.
    """
    nouns: dict[str, int] = {}  # the event that each noun names in this document
    document, start, before = "", -1, -1
    for number, event in enumerate(events):
        vocabulary = vocabularies[event.document]
        if event.document != document:
            document = event.document
            nouns.clear()
        elif start < event.whole[0] and (noun := vocabulary.demonstrative_noun(event.text)):
            nouns[noun] = before
        elif nouns and (event.when is None or event.inferred):
            target = _target(event, nouns, events, vocabulary)
            if target >= 0:
                yield number, target
                continue
        start, before = event.whole[0], number


def _target(
    event: Event | UndatedSentence,
    nouns: Mapping[str, int],
    events: Sequence[Event | UndatedSentence],
    vocabulary: Vocabulary,
) -> int:
    """The number of the event that another refers to, or -1."""
    found = _subject(event.title, vocabulary)
    if found is None:
        return -1
    noun, names = found
    target = nouns.get(noun, -1)
    known = target >= 0 and events[target].when is not None and _has_words(events[target], names, vocabulary)
    return target if known else -1


def _has_words(event: Event | UndatedSentence, stems: set[str], vocabulary: Vocabulary) -> bool:
    """Whether an event has all these stems, which may end in the letter of a possessive."""
    own = vocabulary.stemmer.of_text(event.title) | vocabulary.stemmer.of_text(event.text)
    return all(stem in own or stem[:-1] in own for stem in stems)


def _subject(title: str, vocabulary: Vocabulary) -> tuple[str, set[str]] | None:
    """The event noun in the subject of a title whose verb only says when it was, and the subject's other stems."""
    stems = [vocabulary.stemmer[word] for word in tokens(title)[:_SUBJECT_WORDS]]
    verb = next((place for place, stem in enumerate(stems) if stem in vocabulary.placing), 0)
    subject = {stem for stem in stems[:verb] if stem}
    nouns = subject & vocabulary.event_stems
    return (next(iter(nouns)), subject - nouns) if len(nouns) == 1 else None
