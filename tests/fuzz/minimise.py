"""Delta debugging: the shortest part of an input that still fails.

>>> "".join(shortest("abcXdefYg", lambda some: "X" in some and "Y" in some))
'XY'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def shortest(items: Sequence[Item], fails: Callable[[list[Item]], bool]) -> list[Item]:
    """The items needed for `fails` to stay true: parts are left out, first halves, then smaller ones."""
    left = list(items)
    size = len(left) // 2
    while size:
        start, fewer = 0, False
        while start < len(left):
            without = left[:start] + left[start + size :]
            if fails(without):
                left, fewer = without, True
            else:
                start += size
        size = size if size == 1 and fewer else size // 2
    return left
