"""One document never ends a run: an unexpected exception becomes a Problem of the document it was raised for.

The logger "timeline" has the traceback at level DEBUG, which the command line shows with `--debug`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.model import Mention, Problem, Timex

logger = logging.getLogger("timeline")

#: How the message of a document that was left out begins.
LEFT_OUT = "left out"
#: Values in a message are no longer than this, in characters.
LONGEST = 60


@contextmanager
def guarded(document: str, problems: list[Problem], doing: str, *expected: type[Exception]) -> Iterator[None]:
    """Run a stage for a document; what it raises is added to `problems`, with the place in the text if that is known.

    Exceptions that are `expected` are raised.

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
    """The problem of a document for which a stage failed."""
    logger.debug("%s: %s failed", document, doing, exc_info=error)
    start, end = _place(error)
    return Problem(f"{LEFT_OUT}: {doing} failed ({described(error)})", document, start, end)


def described(error: BaseException) -> str:
    """The type and the message of an exception, in one short line."""
    text = " ".join(str(error).split())
    text = text if len(text) <= 4 * LONGEST else text[: 4 * LONGEST - 1] + "…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def shortened(value: object) -> str:
    """The `repr` of a value that an error names, cut where it is long.

    >>> shortened("soon"), len(shortened("9" * 5000))
    ("'soon'", 60)
    """
    text = repr(value[: LONGEST * 2] if isinstance(value, str) else value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2]}…{text[0]}"


def _place(error: BaseException) -> tuple[int | None, int | None]:
    """Where the expression stands that was being handled when an exception was raised."""
    found: tuple[int | None, int | None] = (None, None)
    trace = error.__traceback__
    while trace is not None:
        for value in trace.tb_frame.f_locals.values():
            if isinstance(value, Mention | Timex):
                found = (value.start, value.end)
        trace = trace.tb_next
    return found
