"""Random inputs for the whole program, and what must hold for each of them.

    python -m tests.fuzz --count 20000 --seed 7 --kind texts --processes 2
    python -m tests.fuzz --files --count 500 --kind pdf

The same seed gives the same inputs. An input that fails is made as short as it can be and printed; the exit status is
then 1.
"""

from __future__ import annotations

import argparse
import io
import itertools
import logging
import random
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import perf_counter
from types import FrameType
from typing import Any, NamedTuple, Protocol

from tests.fuzz import files
from tests.fuzz.saved import Saved
from tests.fuzz.texts import Texts
from tests.fuzz.values import Values
from timeline.read.kinds import KINDS as FILES

#: How many cases a process takes at a time.
CHUNK = 20
#: How many failures at one place are printed at most.
SHOWN = 25


class Fuzz(Protocol):
    """A kind of input."""

    def case(self, chance: Random) -> Any:
        """A random input."""

    def size(self, case: Any) -> int:
        """How many inputs it counts as."""

    def check(self, case: Any) -> None:
        """Raise where something does not hold."""

    def smaller(self, case: Any, fails: Callable[[Any], bool]) -> Any:
        """A smaller input that fails as well."""


KINDS: dict[str, Callable[[], Fuzz]] = {"saved": Saved, "texts": Texts, "values": Values}


class Find(NamedTuple):
    """An input that failed: its number, and where and how it failed."""

    number: int
    place: str
    message: str


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Stop with a TimeoutError what takes longer; 0 is no limit."""

    def stop(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"it takes more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


class Guarded(logging.Handler):
    """Keeps the first exception that was turned into a Problem, so that it counts as a failure."""

    def __init__(self) -> None:
        super().__init__()
        self.error: BaseException | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the exception of a record."""
        self.error = self.error or (record.exc_info[1] if record.exc_info else None)


@contextmanager
def unguarded() -> Iterator[None]:
    """Raise at the end what was logged instead of raised."""
    logger, guarded = logging.getLogger("timeline"), Guarded()
    level = logger.level
    logger.addHandler(guarded)
    logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(guarded)
        logger.setLevel(level)
        if guarded.error is not None:
            raise guarded.error


def outcome(fuzz: Fuzz, case: Any, limit: int = 0) -> tuple[str, str] | None:
    """Where and how a case fails; None if everything holds."""
    try:
        with unguarded(), limited(limit), warnings.catch_warnings():
            warnings.simplefilter("error")
            fuzz.check(case)
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [f for f in frames if "/timeline/" in f.filename or "/fuzz/" in f.filename]
        last = (ours or frames)[-1]
        # A timeout can stop it anywhere.
        line = "" if isinstance(error, TimeoutError) else f" at {Path(last.filename).name}:{last.lineno} {last.name}"
        text = str(error)
        return f"{type(error).__name__}{line}", text if len(text) < 300 else f"{text[:300]}..."
    return None


def case_of(fuzz: Fuzz, kind: str, seed: int, number: int) -> Any:
    """The case of a number."""
    return fuzz.case(Random(f"{seed} {kind} {number}"))


def checked(kind: str, seed: int, start: int, limit: int, chunk: int = CHUNK) -> tuple[int, list[Find]]:
    """The number of inputs of the cases from a number on, and the cases that fail."""
    fuzz, many, finds = KINDS[kind](), 0, []
    for number in range(start, start + chunk):
        case = case_of(fuzz, kind, seed, number)
        many += fuzz.size(case)
        if failed := outcome(fuzz, case, limit):
            finds.append(Find(number, *failed))
    return many, finds


def results(kind: str, seed: int, processes: int, limit: int) -> Iterator[tuple[int, list[Find]]]:
    """The results of all chunks, endlessly; with several processes in any order."""
    starts = itertools.count(0, CHUNK)
    if processes == 1:
        for start in starts:
            yield checked(kind, seed, start, limit)
    with ProcessPoolExecutor(processes) as pool:
        running: set[Future[tuple[int, list[Find]]]] = set()
        try:
            while True:
                while len(running) < 2 * processes:
                    running.add(pool.submit(checked, kind, seed, next(starts), limit))
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        finally:
            for future in running:
                future.cancel()


def smallest(fuzz: Fuzz, kind: str, seed: int, find: Find, limit: int = 0) -> Any:
    """The smallest input that fails at the same place."""

    def fails(case: Any) -> bool:
        failed = outcome(fuzz, case, limit)
        return failed is not None and failed[0] == find.place

    case = case_of(fuzz, kind, seed, find.number)
    return fuzz.smaller(case, fails) if fails(case) else case


def run(kind: str, count: int, seed: int, *, processes: int = 1, limit: int = 60, progress: bool = False) -> list[str]:
    """Check so many inputs; return a report for each place at which some fail."""
    many, finds = 0, list[Find]()
    seen: set[str] = set()
    begun = shown = perf_counter()
    for inputs, some in results(kind, seed, processes, limit):
        many += inputs
        finds += some
        for find in some:
            if progress and find.place not in seen:
                print(f"number {find.number}: {find.place}", file=sys.stderr, flush=True)
            seen.add(find.place)
        if progress and (perf_counter() - shown > 30 or many >= count):
            shown = perf_counter()
            rate = many / (shown - begun)
            print(f"{kind}: {many} checked, {len(finds)} failed, {rate:.0f} a second", file=sys.stderr, flush=True)
        if many >= count:
            break
    places: dict[str, list[Find]] = {}
    for find in sorted(finds):
        places.setdefault(find.place, []).append(find)
    said, fuzz = [], KINDS[kind]()
    for place, same in list(places.items())[:SHOWN]:
        case = smallest(fuzz, kind, seed, same[0], limit)
        found = outcome(fuzz, case, limit) or ("", same[0].message)
        said.append(f"{place}: {found[1]}\n  {len(same)} times, first number {same[0].number} of seed {seed}\n  {case}")
        if progress:
            print(f"\n{said[-1]}", flush=True)
    return said


def main(arguments: list[str] | None = None) -> int:
    """The command line: 0 if everything holds, 1 if something failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Checks random inputs.")
    parser.add_argument("--count", type=int, default=10_000, help="how many inputs of each kind")
    parser.add_argument("--seed", type=int, default=None, help="a number; the same one gives the same inputs")
    parser.add_argument("--kind", choices=sorted({*KINDS, *FILES}), action="append", help="all, unless given")
    parser.add_argument("--files", action="store_true", help="files of the kinds that can be read")
    parser.add_argument("--hostile", action="store_true", help="with --files: those that are made to harm")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--limit", type=int, default=60, metavar="SECONDS", help="for one case; more is a find")
    given = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # inputs have lone surrogates
    seed = random.SystemRandom().randrange(10**6) if given.seed is None else given.seed
    print(f"seed {seed}", flush=True)
    if given.files:
        return files.main(given.kind, given.count, seed, given.hostile)
    said = []
    for kind in given.kind or sorted(KINDS):
        said += run(kind, given.count, seed, processes=given.processes, limit=given.limit, progress=True)
    print(f"{len(said)} places failed" if said else "all hold")
    return 1 if said else 0
