"""Turn unexpected exceptions into Problems, so that one document never ends the run for the others.

The logger "timeline" gets the traceback at level DEBUG; the command line shows it with `--debug`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger

    from timeline.model import Problem

#: How the message about a document that was left out begins.
LEFT_OUT = "left out"
#: The longest value in a message, in characters.
LONGEST = 60


def log() -> Logger:
    """The logger "timeline". Most runs log nothing, so that `logging` is imported only here."""
    from logging import getLogger

    return getLogger("timeline")


@contextmanager
def guarded(document: str, problems: list[Problem], doing: str, *expected: type[Exception]) -> Iterator[None]:
    """Run one stage for a document and add an exception to `problems`, with the place in the text if it is known.

    `doing` names the stage in the message. Exceptions of the `expected` types are raised as usual.

    >>> problems = []
    >>> with guarded("a.txt", problems, "finding its dates"):
    ...     raise TypeError("no such slot")
    >>> problems[0].document, problems[0].message
    ('a.txt', 'left out: finding its dates failed (TypeError: no such slot)')
    """
    try:
        yield
    except expected:
        raise
    except Exception as error:
        problems.append(left_out(document, doing, error))


def left_out(document: str, doing: str, error: Exception) -> Problem:
    """The Problem that reports that a stage failed for a document."""
    from timeline.model import Problem

    log().debug("%s: %s failed", document, doing, exc_info=error)
    start, end = _place(error)
    return Problem(f"{LEFT_OUT}: {doing} failed ({described(error)})", document, start, end)


def described(error: BaseException) -> str:
    """The type and message of an exception, on one short line."""
    text = " ".join(str(error).split())
    text = text if len(text) <= 4 * LONGEST else text[: 4 * LONGEST - 1] + "…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def shortened(value: object) -> str:
    """The `repr` of a value for an error message, cut to `LONGEST` characters.

    >>> shortened("soon"), len(shortened("9" * 5000))
    ("'soon'", 60)
    """
    text = repr(value[: LONGEST * 2] if isinstance(value, str) else value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2]}…{text[0]}"


def _place(error: BaseException) -> tuple[int | None, int | None]:
    """The offsets of the expression that was being handled when an exception was raised; (None, None) if unknown."""
    from timeline.model import Mention, Timex

    found: tuple[int | None, int | None] = (None, None)
    trace = error.__traceback__
    while trace is not None:
        for value in trace.tb_frame.f_locals.values():
            if isinstance(value, Mention | Timex):
                found = (value.start, value.end)
        trace = trace.tb_next
    return found
