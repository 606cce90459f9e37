"""Whether a sentence says no more than the title of its event, so that a page need not print it again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.render.spans import Span

#: The longest word that a title may leave out of its sentence, such as an article; and all of them, in letters.
LONGEST_WORD, MOST_LETTERS = 4, 10
_WORD = re.compile(r"[^\W_]+")


def repeats(title: str, spans: Iterable[Span]) -> bool:
    """Whether the words of a sentence, apart from its time expressions, are those of the title and a few small ones.

    >>> repeats("Monks found an abbey", [Span("In ", ""), Span("1066", "when"), Span(", monks found an abbey.", "")])
    True
    >>> repeats("Monks found an abbey", [Span("Monks found an abbey in Norham.", "")])
    False
    """
    known = set(_words(title))
    left = [word for span in spans if not span.role for word in _words(span.text) if word not in known]
    return sum(map(len, left)) <= MOST_LETTERS and all(len(word) <= LONGEST_WORD for word in left)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
