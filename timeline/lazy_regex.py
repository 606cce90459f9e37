"""Regexes that few texts need, compiled when they are first used: compiling all of them would slow every start."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast


class _CompiledRegex:
    """What a lazy regex becomes: without `__getattr__`, its attributes are looked up faster."""


class _LazyRegex:
    """Stands for a regex: the first use compiles it and takes over its methods, so that later uses are as fast."""

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._pattern if isinstance(self._pattern, str) else self._pattern(), self._flags)
        self.__dict__.update({name: getattr(compiled, name) for name in dir(compiled) if not name.startswith("_")})
        self.__class__ = _CompiledRegex  # type: ignore[assignment]
        return getattr(compiled, name)


def lazy_regex(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A regex with the methods and attributes of `re.compile(pattern, flags)`, compiled at its first use.

    The pattern may be given as a function that writes it, which is called then. The functions of `re` take no such
    regex: use its methods.

    >>> note = lazy_regex(r"\\[(\\d+)\\]")
    >>> note.sub("", "in 2016.[3]"), note.groups
    ('in 2016.', 1)
    """
    return cast("re.Pattern[str]", _LazyRegex(pattern, flags))
