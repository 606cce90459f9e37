"""How big and how quick the page is, in headless Chromium, beside vis-timeline and TimelineJS where Node has them.

    python tests/benchmarks/page.py [EVENTS ...]        default 100 1000 10000

Peers are looked for in NODE_PATH (`npm install vis-timeline @knight-lab/timelinejs`). Medians of three runs.
"""

from __future__ import annotations

import random

from timeline.model import Document, Event, Timeline, Timex
from timeline.value import TimeValue

RUNS = 3
SUBJECTS = "The council|A committee of engineers|The harbour master|The shipping company|A court in the capital".split(
    "|"
)
DEEDS = "puts off the vote on the new harbour|closes two of the quays|opens the lock gates for the first time".split(
    "|"
)
REST = "and nobody who was asked could say why it had taken so long nor what it would cost in the end."
#: What is measured inside the page: when it was first painted, loaded, and had answered a task asked at the end.
TIMES = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  const [load] = performance.getEntriesByType('navigation');
  done({paint: paint ? paint.startTime : null, parsed: load.domInteractive, load: load.loadEventEnd,
        ready: performance.now(), nodes: document.getElementsByTagName('*').length});
})))"""
#: The longest time between two frames while a task is repeated, one step a frame.
FRAMES = """([step, times]) => new Promise(done => {
  const run = new Function('n', step); const gaps = []; let n = 0, last = performance.now();
  const frame = () => {
    const now = performance.now(); if (n) gaps.push(now - last); last = now;
    if (n++ >= times) { gaps.sort((a, b) => a - b); return done({worst: gaps.at(-1), median: gaps[gaps.length >> 1]}); }
    run(n); requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""


def timeline(number: int, documents: int = 4) -> Timeline:
    """So many events from 1900 to 2023 with titles of about 60 letters and texts of 200, the same each time."""
    chance = random.Random(number)
    whens = sorted(_when(chance) for _ in range(number))
    events = []
    for n, when in enumerate(whens):
        title = f"{chance.choice(SUBJECTS)} {chance.choice(DEEDS)}"
        text = f"{title}, as number {n} of the report has it, in {when.display()}, {REST}"
        start = text.index(when.display())
        timex = Timex(
            start,
            start + len(when.display()),
            when.display(),
            "DATE",
            when,
            when,
            steps=(("anchor", "document", "2023-09-18"), ("missing", "year")),
        )
        events.append(
            Event(
                id=f"{chance.getrandbits(40):010x}", when=when, title=title, text=text,
                document=f"report-{n % documents}.txt", start=0, end=len(text), timexes=(timex,), inferred=n % 13 == 5,
                status="planned" if n % 17 == 3 else "happened",
            )
        )  # fmt: skip
    texts = [
        Document(id=f"report-{n}.txt", text="", language="en", reference_date="2023-09-18") for n in range(documents)
    ]
    return Timeline(events=tuple(events), documents=tuple(texts))


def _when(chance: random.Random) -> TimeValue:
    year, month = chance.randint(1900, 2023), chance.randint(1, 12)
    kind = chance.random()
    if kind < 0.6:
        return TimeValue.of(year, month, chance.randint(1, 28))
    if kind < 0.8:
        return TimeValue.of(year, month)
    if kind < 0.9:
        return TimeValue(f"{year}~")
    return TimeValue(f"{year}/{min(2023, year + chance.randint(1, 20))}")
