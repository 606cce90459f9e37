"""Start the command line: `timeline` and `python -m timeline`. Ctrl-C ends it quietly, even during imports."""

import sys

#: So many more objects are made than freed before the garbage collector looks for circles among them. Python's 700 let
#: it run hundreds of times during a short command, which makes many objects and nearly no circles.
GARBAGE_THRESHOLD = 100_000


def main() -> int:
    """Run the command and return its exit status: 130 if it is interrupted, even while modules are still imported."""
    try:
        import gc
        import os
        import signal

        gc.set_threshold(GARBAGE_THRESHOLD)

        # During imports, KeyboardInterrupt could be caught by a module that is being imported.
        quiet = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if quiet:
            signal.signal(signal.SIGINT, lambda *_: os._exit(130))
        from timeline.cli import main as command

        if quiet:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return command()
        finally:
            gc.freeze()  # everything ends with the process: the collector need not go through it once more
            if quiet:
                signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
