"""How much memory a long text takes: the peak above an idle process, in bytes for each byte of the text.

    python -m tests.benchmarks.memory             find and build over 5 MB of news, each in a process of its own
    python -m tests.benchmarks.memory --size 1    over so many megabytes
    python -m tests.benchmarks.memory --where     besides, the lines of code whose objects take most of it

An idle process has imported the package and built a timeline of a sentence. The text has no sentence twice, dates of
many years, and as many sentences without a date as news has. Linux and macOS alone measure a process's peak.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

DATE = "2023-09-18"
SYLLABLES = (
    "ba be bo da den dor fa fen gar gil ha hel ka kel kor la len lor ma men mor na nel ra ren ro sa sen ta ton".split()
)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=5, help="megabytes of text")
    parser.add_argument("--where", action="store_true", help="the lines of code whose objects take most")
    parser.add_argument("--step", choices=["write", "find", "build"], help=argparse.SUPPRESS)
    parser.add_argument("--path", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.step == "write":
        given.path.write_text(varied(int(given.size * 1_000_000)), encoding="ascii")
        return
    if given.step:
        measure(given.step, given.path, given.where)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.txt")
        for step in ("write", "find", "build"):  # a process inherits the peak of the one that starts it
            rest = [f"--step={step}", f"--path={path}", f"--size={given.size}", *(["--where"] if given.where else [])]
            subprocess.run([sys.executable, "-m", "tests.benchmarks.memory", *rest], check=True)


def varied(size: int) -> str:
    """News in which no sentence is repeated."""
    from tests.benchmarks.news import news

    chance = random.Random(2)

    def name() -> str:
        return "".join(chance.choices(SYLLABLES, k=3))

    def changed(match: re.Match[str]) -> str:
        return f"{match[1]}{name().capitalize()} {name()} {match[2]}"

    text = news(int(size * 0.85))
    return re.sub(r"(\b(?:The|the|a|A) )(\w)", changed, text)[:size]


def measure(step: str, path: Path, where: bool) -> None:
    """Print the peak of one step in this process."""
    import timeline

    def run(text: str) -> list[timeline.Timex] | timeline.Timeline:
        if step == "find":
            return timeline.find(text, reference_date=DATE, language="en")
        return timeline.build(timeline.Document(id="text", text=text, language="en", reference_date=DATE))

    run("The bridge was opened on 4 June 1931. Nobody came.\n\n" * 10)
    gc.collect()
    idle = peak()
    with path.open(encoding="ascii") as file:
        text = file.read()
    if where:
        tracemalloc.start(3)
    begun = time.process_time()
    made = run(text)
    spent = time.process_time() - begun
    per = (peak() - idle) / len(text)
    count = len(made) if isinstance(made, list) else len(made.events) + len(made.undated)
    print(f"{step}: {per:.1f} bytes a byte, {count} results, {idle / 1e6:.0f} MB idle, {spent:.1f} s")
    if where:
        now, most = tracemalloc.get_traced_memory()
        print(f"  by tracemalloc {now / len(text):.1f} at the end, {most / len(text):.1f} at most")
        for line in tracemalloc.take_snapshot().statistics("lineno")[:25]:
            print(f"  {line.size / len(text):6.2f} {line.count:9} {line.traceback}")


def peak() -> int:
    """The peak of this process's memory, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main()
