"""Whether a sentence says no more than the title of its event, so that a page need not print it again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.render.spans import Span

#: The statuses of which the page says all; of "negated" and the like a word such as "not" is part of the sentence.
STATUSES = ("happened", "planned")
#: Words that are alike in all but so many letters at their ends, and have so many others, are forms of one word.
ENDING, STEM = 2, 4
#: The longest word that a title may leave out of its sentence, such as an article; and all of them, in letters.
LONGEST_WORD, MOST_LETTERS = 4, 10
_WORD = re.compile(r"[^\W_]+")


def repeats(title: str, spans: Iterable[Span]) -> bool:
    """Whether the words of a sentence, apart from its time expressions, are those of the title and a few small ones.

    Their order does not matter, and a word can have another ending.

    >>> repeats("Monks found an abbey", [Span("In ", ""), Span("1066", "when"), Span(", monks found an abbey.", "")])
    True
    >>> repeats("Monks found an abbey", [Span("Monks found an abbey in Norham.", "")])
    False
    >>> repeats("Erster Ofen wurde geheizt", [Span("1724", "when"), Span(" wurde der erste Ofen geheizt.", "")])
    True
    """
    known = set(_words(title))
    left = [word for span in spans if not span.role for word in _words(span.text) if word not in known]
    left = [word for word in left if len(word) <= STEM or not any(_alike(word, one) for one in known)]
    return sum(map(len, left)) <= MOST_LETTERS and all(len(word) <= LONGEST_WORD for word in left)


def _alike(word: str, other: str) -> bool:
    """Whether two words are forms of one by their first letters."""
    stem = max(STEM, max(len(word), len(other)) - ENDING)
    return word[:stem] == other[:stem]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
