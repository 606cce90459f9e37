"""Find the main actor of a timeline: the name with which the titles of most events begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from timeline.model import TimelineData
from timeline.render.text import plain

#: The main actor has at least so many events, and one of so many.
FEWEST, ONE_OF = 3, 4
#: The most words of a name.
_LONGEST = 4
#: So many characters of the documents are searched for the names.
_SEARCHED = 200_000
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def actor(timeline: TimelineData) -> str:
    """The name of who does the most in the events, as it is most often written in full; "" without a clear one.

    A name has two words or more that are always capitalized. Its last word alone stands for it: "Thorne" for "Ann
    Thorne". In titles it is the subject where it stands first and something follows it other than a possessive.

    >>> from timeline.model import Document, Event
    >>> titles = ("Ann Thorne came home", "Sea broke through the wall", "Thorne opened a shop", "Thorne died")
    >>> text = "Ann Thorne came home. In 1953 the sea broke through the wall. Thorne opened a shop. Thorne died."
    >>> events = [Event(id="", when=None, title=one, text="", document="a", start=0, end=0) for one in titles]
    >>> actor(TimelineData(events=tuple(events), documents=(Document(id="a", text=text),)))
    'Ann Thorne'
    """
    texts = [plain(document.text)[:_SEARCHED] for document in timeline.documents]
    small = {word for text in texts for word in _WORD.findall(text) if word[:1].islower()}
    found = Counter(name for event in timeline.events for name in _begins(plain(event.title), small))
    ranked = found.most_common(2)
    if not ranked or ranked[0][1] < FEWEST or ranked[0][1] * ONE_OF < len(timeline.events):
        return ""
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return ""
    return _in_full(ranked[0][0], texts, small)


def _begins(title: str, small: set[str]) -> Iterator[str]:
    """The last word of the name with which a title begins, if it does."""
    last = None
    for match in _WORD.finditer(title):
        if not _is_name(match[0], small) or (last and title[last.end() : match.start()] != " "):
            break
        last = match
    if last and last.end() < len(title) and title[last.end()].isspace():
        yield last[0]


def _in_full(last: str, texts: list[str], small: set[str]) -> str:
    """The most frequent name of two or more words that ends with a word; the shorter one of two; "" without one."""
    found: Counter[str] = Counter()
    for text in texts:
        before: list[str] = []
        end = 0
        for match in _WORD.finditer(text):
            is_name = _is_name(match[0], small)
            before = [*(before if text[end : match.start()].isspace() else ()), match[0]] if is_name else []
            end = match.end()
            if match[0] == last and 1 < len(before) <= _LONGEST:
                found[" ".join(before)] += 1
    return min(found, key=lambda name: (-found[name], len(name), name), default="")


def _is_name(word: str, small: set[str]) -> bool:
    """Whether a word is capitalized, wherever it stands."""
    return word[:1].isupper() and word.lower() not in small
