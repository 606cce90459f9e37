"""Runs that are killed: what they leave of an output that was there before.

    python -m tests.fuzz.kills [TIMES]

Each time a process is ended at a random moment: one that does nothing but write, and a whole run of the command, from
its imports on. The output must be the old one or the new one, and after SIGTERM and SIGINT nothing may lie beside it.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
#: A program that prints a line when it begins, then writes two timelines in turn.
WRITING = """
import sys, timeline
made = [timeline.build(f"In {year} it began. " * 2000) for year in (1940, 1941)]
print(flush=True)
while True:
    for one in made:
        one.save("out.json")
"""
OLD = "{}\n"


class Found(NamedTuple):
    """How many outputs were damaged, how many files were left beside them, and how many runs printed something."""

    broken: int
    parts: int
    noisy: int


def kill(folder: Path, ending: signal.Signals, times: int, seed: int = 0) -> Found:
    """Kill so many runs in a folder at random moments; every second one does nothing but write."""
    chance = random.Random(seed)
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path}
    out = folder / "out.json"
    text = folder / "text.txt"
    text.write_text("In 1942 it began. " * 200, encoding="utf-8")
    command = [sys.executable, "-m", "timeline", "build", text.name, "-o", out.name]
    subprocess.run(command, cwd=folder, env=environment, check=True)
    whole = {OLD, out.read_text("utf-8")}
    broken = noisy = parts = 0
    for number in range(times):
        out.write_text(OLD, encoding="utf-8")
        writing = number % 2 == 0
        arguments = [sys.executable, "-c", WRITING] if writing else command
        with subprocess.Popen(arguments, cwd=folder, env=environment, stdout=-1, stderr=-1, text=True) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            if writing:
                process.stdout.readline()
            time.sleep(chance.uniform(0, 0.2) if writing else chance.uniform(0.05, 1))
            process.send_signal(ending)
            noisy += bool(process.stderr.read().strip()) and not writing
        left = out.read_text("utf-8")
        broken += not (left in whole or (writing and left.startswith("{") and left.endswith("}\n")))
        for part in folder.glob(".*.part"):
            parts += 1
            part.unlink()
    return Found(broken, parts, noisy)


def main(times: int = 300) -> None:
    """Print the result for each signal."""
    with TemporaryDirectory() as folder:
        for ending in (signal.SIGTERM, signal.SIGINT, signal.SIGKILL):
            print(ending.name, kill(Path(folder), ending, times), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
