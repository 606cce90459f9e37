"""Name documents by their titles, so that the same document has the same name in messages and in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def names(titles: Sequence[str], ids: Sequence[str]) -> list[str]:
    """The names of documents: the title, with the id if another has the same title, or the id alone.

    >>> names(["News", "News", "", "Minutes"], ["a.txt", "b.txt", "c.txt", "d.txt"])
    ['News (a.txt)', 'News (b.txt)', 'c.txt', 'Minutes']
    """
    times = Counter(titles)
    pairs = zip(titles, ids, strict=True)
    return distinct([id if not title else title if times[title] == 1 else f"{title} ({id})" for title, id in pairs])


def distinct(texts: list[str]) -> list[str]:
    """The texts, with a number added to each that repeats an earlier one.

    >>> distinct(["a", "b", "a"])
    ['a', 'b', 'a (2)']
    """
    taken, numbers, found = set(texts), dict.fromkeys(texts, 0), []
    for text in texts:
        numbers[text] += 1
        one = text
        while numbers[text] > 1 and one in taken:
            one = f"{text} ({numbers[text]})"
            numbers[text] += one in taken
        taken.add(one)
        found.append(one)
    return found
