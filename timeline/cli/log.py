"""Show what the package logs on standard error. Only a command that does so imports this, and with it `logging`."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from timeline.cli.terminal import complain
from timeline.guard import log


class _Lines(logging.Handler):
    """Shows notes as lines, and exceptions as tracebacks."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record to standard error."""
        if record.exc_info is None:
            complain(record.getMessage())
        elif record.exc_info[1] is not None:
            with suppress(OSError):
                click.echo("".join(traceback.format_exception(record.exc_info[1])), err=True, nl=False)


@contextmanager
def shown(level: str) -> Iterator[None]:
    """Show the records of a level and above; within another such context, that one decides."""
    logger = log()
    if any(isinstance(handler, _Lines) for handler in logger.handlers):
        yield
        return
    handler, before = _Lines(), logger.level
    logger.addHandler(handler)
    logger.setLevel(level)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)
