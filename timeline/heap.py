"""What stays in memory, and Python's search for cycles: long texts, and the tables of a language."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: From this length on, in characters, the search costs more than it is worth.
LONG = 500_000


@contextmanager
def growing(size: int = LONG) -> Iterator[None]:
    """While so much text is read, or a language is loaded, nobody looks for cycles in what was found.

    There are none, and Python would walk through all of it again and again: at a hundred megabytes that takes a third
    of the time, and more for each megabyte than at one.

    >>> with growing(1_000_000):
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    if size < LONG or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
