"""How long `find` takes for one phrase repeated many times: an example of each rule and join of the languages.

    python -m tests.benchmarks.repetition --quick
    python -m tests.benchmarks.repetition --language fr --sample 50 --against ../before

Each phrase is repeated, with a space between, to 100 kB and to 1 MB; CPU time is measured. Ten times the text takes
about ten times as long; from 15 times on it is listed, and the exit status is 1. With `--against`, another checkout
measures the same texts in turn. All phrases need about two hours; with `--quick`, all are measured at a tenth of the
sizes, and at the full ones the slowest, the steepest and those slower than before alone.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import process_time
from typing import IO

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "de", "fr")
SIZES = (100_000, 1_000_000)
#: For ten times the text, this many times as long is too long.
STEEP = 15.0
#: A phrase is slower than in another checkout if it takes this many times as long.
SLOWER = 1.25
LISTED = 20


@dataclass(frozen=True)
class Row:
    """What was measured of a phrase: CPU seconds for the small and the large text, and how much the latter has.

    `before` has the last two of another checkout.
    """

    language: str
    phrase: str
    small: float
    large: float
    size: int
    found: int
    before: tuple[float, int] | None = None

    @property
    def ratio(self) -> float:
        """The time of the large text divided by that of the small one, for ten times the size."""
        return self.large / max(self.small, 1e-6)

    @property
    def pace(self) -> float:
        """Seconds a megabyte."""
        return self.large / self.size * 1e6

    @property
    def slower(self) -> bool:
        """Whether it takes longer than before to find as many expressions."""
        return self.before is not None and self.found <= self.before[1] and self.large > SLOWER * self.before[0]

    def __str__(self) -> str:
        before = f"  before {self.before[0] / self.size * 1e6:6.2f} {self.before[1]:8,}" if self.before else ""
        figures = f"{self.pace:6.2f} s/MB  x{self.ratio:5.1f}  {self.found:8,} found{before}"
        return f"{self.language}  {figures}  {self.phrase!r}"


class Worker:
    """A process that measures with the package of one checkout."""

    def __init__(self, checkout: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__)), "--worker"],
            env={**os.environ, "PYTHONPATH": str(checkout)},
            cwd=checkout,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def seconds(self, language: str, phrase: str, size: int) -> tuple[float, int]:
        """CPU seconds that a text of the phrase takes, and how many expressions it has."""
        asked, answered = self._pipes()
        print(json.dumps([language, phrase, size]), file=asked, flush=True)
        if not (line := answered.readline()):
            raise RuntimeError(f"the worker ended at {phrase!r} in {language}")
        taken, found = json.loads(line)
        return taken, found

    def close(self) -> None:
        """End the process."""
        self._pipes()[0].close()
        self._process.wait()

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout


def work() -> None:
    """Measure what standard input asks for, line by line."""
    import timeline

    def run(language: str, text: str) -> int:
        # Messages have patterns of their own, over those of every text.
        return len(timeline.find(text, language=language, reference_date="2023-09-18", domain="conversation"))

    for line in sys.stdin:
        language, phrase, size = json.loads(line)
        unit = phrase + " "
        run(language, unit * 3)  # regexes are compiled when a text first needs them
        begun = process_time()
        found = run(language, unit * (size // len(unit)))
        print(json.dumps([process_time() - begun, found]), flush=True)


def phrases(languages: Sequence[str], sample: int | None) -> list[tuple[str, str]]:
    """An example of each rule and join, each text once; or a sample of these, always the same."""
    sys.path.insert(0, str(ROOT))
    from tests.fuzz.phrases import Phrases

    found = [(code, phrase) for code in languages for _, _, phrase in Phrases(code).examples()]
    found = list(dict.fromkeys(found))
    return found if sample is None else Random(1).sample(found, min(sample, len(found)))


def measure(
    wanted: Sequence[tuple[str, str]], sizes: tuple[int, int], against: Path | None, progress: str
) -> list[Row]:
    """A row for each phrase."""
    here, there = Worker(ROOT), Worker(against) if against else None
    rows = []
    for number, (language, phrase) in enumerate(wanted, 1):
        small = min(here.seconds(language, phrase, sizes[0])[0] for _ in range(2))
        large, found = here.seconds(language, phrase, sizes[1])
        before = there.seconds(language, phrase, sizes[1]) if there else None
        row = Row(language, phrase, small, large, sizes[1], found, before)
        if there and before and row.slower:  # again, since other work can disturb it
            large = min(large, here.seconds(language, phrase, sizes[1])[0])
            again = max(before[0], there.seconds(language, phrase, sizes[1])[0]), before[1]
            row = Row(language, phrase, small, large, sizes[1], found, again)
        rows.append(row)
        if number % 100 == 0:
            print(f"{progress}: {number} of {len(wanted)}", file=sys.stderr, flush=True)
    for worker in filter(None, (here, there)):
        worker.close()
    return rows


def steepest(rows: list[Row]) -> list[Row]:
    """The rows whose time grows most."""
    return sorted(rows, key=lambda row: -row.ratio)[:LISTED]


def slowest(rows: list[Row]) -> list[Row]:
    """The rows that take longest."""
    return sorted(rows, key=lambda row: -row.pace)[:LISTED]


def report(rows: list[Row]) -> int:
    """Print the slowest rows, the steep ones, and those slower than before; return the number of the last two."""
    steep = [row for row in rows if row.ratio >= STEEP]
    slower = [row for row in rows if row.slower]
    print(f"{len(rows)} phrases, {sum(row.large for row in rows):.0f} s; the slowest:", *slowest(rows), sep="\n")
    print(f"steepest: x{steepest(rows)[0].ratio:.1f}; from x{STEEP:.0f} on: {len(steep)}", *steep, sep="\n")
    if any(row.before is not None for row in rows):
        print(f"slower than before by {SLOWER - 1:.0%} or more: {len(slower)}", *slower, sep="\n")
    return len(steep) + len(slower)


def main(arguments: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.repetition", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--sample", type=int, metavar="N", help="so many of the phrases")
    parser.add_argument("--quick", action="store_true", help="small sizes first, full ones for the worst")
    parser.add_argument("--against", type=Path, metavar="PATH", help="another checkout, to compare with")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.worker:
        work()
        return 0
    wanted = phrases(given.language or LANGUAGES, given.sample)
    if not given.quick:
        return 1 if report(measure(wanted, SIZES, given.against, "100 kB and 1 MB")) else 0
    rows = measure(wanted, (SIZES[0] // 10, SIZES[1] // 10), given.against, "10 kB and 100 kB")
    report(rows)
    slower = [row for row in rows if row.slower]
    worst = dict.fromkeys((row.language, row.phrase) for row in [*slowest(rows), *steepest(rows), *slower])
    return 1 if report(measure(list(worst), SIZES, given.against, "100 kB and 1 MB")) else 0


if __name__ == "__main__":
    sys.exit(main())
