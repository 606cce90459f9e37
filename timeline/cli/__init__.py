"""The command line: `main` runs a command, and reports each failure in one line and by an exit status."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import click

from timeline.cli.commands import cli
from timeline.cli.terminal import Run, complain, discard
from timeline.guard import described, log

__all__ = ["cli", "main"]

#: Exit statuses besides 0 and those of click: nothing was read or written; interrupted by Ctrl-C.
FAILED, INTERRUPTED = 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status.

    0: done; 1: nothing could be read or written; 2: wrong usage; 130: interrupted.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="replace")
    run = Run()
    try:
        status = cli.main(arguments, prog_name="timeline", standalone_mode=False, obj=run)
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "timeline"
        complain(error.format_message(), where)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        if run.writes:
            complain(f"interrupted; written before: {', '.join(run.written) or 'nothing'}")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of a help text closed the pipe
        discard(sys.stdout)
        return 0
    except OSError as error:
        from timeline.read import reason

        log().debug("the command failed", exc_info=error)
        complain(f"{error.filename or 'cannot write to standard output'}: {reason(error)}")
        discard(sys.stdout)
        return FAILED
    except Exception as error:
        log().debug("the command failed", exc_info=error)
        complain(f"an error of timeline itself ({described(error)}); with --debug it shows where")
        return FAILED
    finally:
        run.close()
