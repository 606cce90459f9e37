"""The command `timeline`, and `python -m timeline`: as little as can be before an interruption is quiet."""

import sys


def main() -> int:
    """Run the command; 130 where it is interrupted, also while Python still imports it."""
    try:
        import os
        import signal

        # An exception would be caught by whatever is being imported.
        quiet = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if quiet:
            signal.signal(signal.SIGINT, lambda *_: os._exit(130))
        from timeline.cli import main as command

        if quiet:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return command()
        finally:
            if quiet:
                signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
