"""Damaged files of every kind that can be read, and what must hold for each: a timeline, or an error that says why.

    python -m tests.fuzz --files --count 500 --kind pdf --seed 7
    python -m tests.fuzz --files --hostile

Each file is read twice in another process, as a file of its kind and as what it seems to be. Other errors than the
clear ones, too much time or memory, the end of the process and offsets outside of a text are failures.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory, gettempdir
from time import monotonic
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from tests.fuzz.damage import damaged
from tests.fuzz.file_samples import ROOT, kinds
from tests.fuzz.minimise import shortest
from timeline.read.archive import LARGE, MAX_UNPACKED, MOST_TIMES

#: The processor time that a file may take: so many seconds, and one more for so many bytes.
SECONDS, BYTES_A_SECOND = 2.0, 20_000
#: The memory that a file may take, in bytes: so much, and so much for each of its bytes.
MEMORY, MEMORY_A_BYTE = 150 << 20, 100
#: The process is ended when it took so many times what a file may take, or so many seconds by the clock.
_PATIENCE, _CLOCK = 3, 900
#: How often a failing file is read to make it smaller, and how many failures at one place are made so.
_TRIES = 200


class Case(NamedTuple):
    """A file to read: its name, its content, and the kind as which it is read; None for the one that it seems to be."""

    name: str
    data: bytes
    kind: str | None

    def __str__(self) -> str:
        shown = repr(self.data) if len(self.data) <= 600 else f"{self.data[:300]!r} ... {len(self.data)} bytes"
        return f"{self.name} as {self.kind or 'what it seems to be'}: {shown}"


class Answer(NamedTuple):
    """What came of a file: "read", "refused" or "failed", why, and the time and memory that it took."""

    result: str
    why: str
    seconds: float = 0
    memory: int = 0

    @property
    def place(self) -> str:
        """The beginning of the reason, without what differs from file to file."""
        return self.why.partition(": ")[0]


class Reader:
    """Reads files in another process, which is begun anew when it ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def __call__(self, case: Case) -> Answer:
        """What comes of a file."""
        path = self._folder / case.name
        path.write_bytes(case.data)
        size = _unpacked(case.data)
        seconds = SECONDS + size / BYTES_A_SECOND
        answer = self._asked({"path": str(path), "kind": case.kind}, _PATIENCE * seconds)
        path.unlink()
        if answer.result != "failed" and answer.seconds > seconds:
            return answer._replace(result="failed", why=f"too slow: {answer.seconds:.1f} s")
        if answer.result != "failed" and answer.memory > MEMORY + MEMORY_A_BYTE * size:
            return answer._replace(result="failed", why=f"too much memory: {answer.memory >> 20} MB")
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _asked(self, question: dict[str, Any], limit: float) -> Answer:
        if self._process is None:
            path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
            command = [sys.executable, "-m", "tests.fuzz.child"]
            environment = {**os.environ, "PYTHONPATH": path}
            self._process = subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-1, cwd=ROOT, env=environment)
            limit += 10
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(question).encode() + b"\n")
            self._process.stdin.flush()
            is_ready = _is_ready(self._process, limit)
            line = self._process.stdout.readline() if is_ready else b""
        except BrokenPipeError:
            is_ready, line = True, b""
        if line:
            return Answer(**json.loads(line))
        code = self._process.wait() if is_ready else None
        self.close()
        return Answer(
            "failed", f"it ends the process: {code}" if is_ready else f"too slow: stopped after {limit:.0f} s"
        )


def _is_ready(process: subprocess.Popen[bytes], limit: float) -> bool:
    """Whether a process answers, or ends, before it has taken so many seconds of the processor."""
    begun, started = _taken(process.pid), monotonic()
    while not select.select([process.stdout], [], [], 0.5)[0]:
        if _taken(process.pid) - begun > limit or monotonic() - started > _CLOCK:
            return False
    return True


def _taken(pid: int) -> float:
    """The processor time that a process has taken, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _unpacked(data: bytes) -> int:
    """The size of a file, or of what is packed in it, if it is not packed hundreds of times."""
    try:
        with ZipFile(BytesIO(data)) as file:
            size = sum(member.file_size for member in file.infolist())
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return len(data)
    return max(len(data), min(size, MAX_UNPACKED if size < MOST_TIMES * len(data) else LARGE // 10))


@contextmanager
def reader() -> Iterator[Reader]:
    """A reader with a folder of its own."""
    with TemporaryDirectory() as folder:
        made = Reader(Path(folder))
        try:
            yield made
        finally:
            made.close()


def cases(kind: str, seed: int, number: int) -> list[Case]:
    """The file of a number, twice: as one of its kind, and as what it seems to be."""
    chance = Random(f"{seed} {kind} {number}")
    own = kinds()[kind]
    sample = chance.choice(own)
    everything = own if chance.random() < 0.8 else kinds()[chance.choice(list(kinds()))]
    data = damaged(sample.data, chance.choice(everything).data, chance)
    return [Case(sample.name, data, kind), Case(sample.name if chance.random() < 0.6 else "unnamed", data, None)]


def smallest(case: Case, answer: Answer, read: Reader) -> Case:
    """A smaller file that fails in the same way."""
    left = _TRIES

    def fails(some: Sequence[int]) -> bool:
        nonlocal left
        left -= 1
        return left > 0 and read(case._replace(data=bytes(some))).place == answer.place

    return case._replace(data=bytes(shortest(case.data, fails)))


class Row(NamedTuple):
    """A row of the table: what came of the files of a kind, and the most time and memory that one took."""

    kind: str
    results: Counter[str]
    seconds: float
    memory: int

    def __str__(self) -> str:
        counts = (f"{self.results[result]:9}" for result in ("read", "refused", "failed"))
        return f"{self.kind:11}{self.results.total():8}{''.join(counts)}{self.seconds:9.2f} s{self.memory >> 20:7} MB"


HEADS = f"{'kind':11}{'inputs':>8}{'read':>9}{'refused':>9}{'failed':>9}{'slowest':>11}{'most':>10}"


def run(
    read: Reader, kind: str, count: int, seed: int, say: Callable[[str], None] = lambda line: None
) -> tuple[Row, list[str]]:
    """Read so many files of a kind; what came of them, and a report for each way in which some failed."""
    results: Counter[str] = Counter()
    seconds, memory = 0.0, 0
    reports: dict[str, str] = {}
    for number in range(count):
        for case in cases(kind, seed, number):
            answer = read(case)
            results[answer.result] += 1
            seconds, memory = max(seconds, answer.seconds), max(memory, answer.memory)
            if answer.result == "failed" and answer.place not in reports:
                reports[answer.place] = _report(smallest(case, answer, read), answer, f"{kind}-{seed}-{number}")
                say(reports[answer.place])
    return Row(kind, results, seconds, memory), list(reports.values())


def _report(case: Case, answer: Answer, name: str) -> str:
    """How a file fails; it is kept."""
    path = Path(gettempdir()) / f"fuzz-{name}-{case.name}"
    path.write_bytes(case.data)
    return f"{answer.why}\n  {case}\n  kept as {path}"


def run_hostile(given: Sequence[str] | None, say: Callable[[str], None]) -> int:
    """Read the files that are made to harm; how many of them fail."""
    from tests.fuzz.hostile import hostile

    failed = 0
    say(f"{'file':34}{'size':>10}{'result':>9}{'time':>9}{'memory':>10}")
    with reader() as read:
        for title, case in hostile(given):
            answer = read(case)
            failed += answer.result == "failed"
            taken = f"{answer.seconds:7.2f} s{answer.memory >> 20:7} MB"
            say(f"{title:34}{len(case.data) // 1000:7} kB{answer.result:>9}{taken}  {answer.why[:150]}")
    return failed


def main(given: Sequence[str] | None, count: int, seed: int, hostile: bool) -> int:
    """The table of some kinds, or of all: 0 if everything holds, 1 if something failed."""

    def say(line: str) -> None:
        print(line, flush=True)

    if hostile:
        return min(run_hostile(given, say), 1)
    say(HEADS)
    failed = 0
    with reader() as read:
        for kind in given or kinds():
            row, reports = run(read, kind, count, seed, say)
            say(str(row))
            failed += len(reports)
    return min(failed, 1)
