"""`python -m timeline` is the command `timeline`."""

import sys

from timeline.cli import main

if __name__ == "__main__":
    sys.exit(main())
