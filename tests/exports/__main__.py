"""Check many timelines in the formats: `python -m tests.exports --format csv --count 2000`."""

from __future__ import annotations

import argparse
import sys
from time import perf_counter

from tests.exports.run import FORMATS, checked


def main() -> int:
    """The command line: an error at the first timeline that fails, made as small as it can be."""
    parser = argparse.ArgumentParser(prog="python -m tests.exports", description=__doc__)
    parser.add_argument("--format", choices=FORMATS, action="append", help="all, unless given")
    parser.add_argument("--count", type=int, default=2000, help="how many timelines for each format")
    given = parser.parse_args()
    for format in given.format or FORMATS:
        begun = perf_counter()
        found = checked(format, given.count)
        numbers = ", ".join(f"{number} {name}" for name, number in found.items())
        print(f"{format}: {numbers}; {perf_counter() - begun:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
