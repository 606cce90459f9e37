"""How large and how fast the page is, in headless Chromium, beside vis-timeline and TimelineJS if Node has them.

    python tests/benchmarks/page.py [EVENTS ...]        default 100 1000 10000

Peers are looked for in NODE_PATH (`npm install vis-timeline @knight-lab/timelinejs`). The best of three runs, as other
work on the machine only ever adds time; an empty page takes about 30 ms.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.conftest import FLAGS, node_modules
from timeline import Timeline
from timeline.model import Document, Event, Timex
from timeline.render import render
from timeline.render.html import SCRIPT, stylesheet
from timeline.render.resources import resource
from timeline.value import TimeValue

RUNS, STEPS, FEW = 3, 60, 8
PEERS = 10_000  # they are not tested with more events
SUBJECTS = (
    "The council",
    "A committee of engineers",
    "The harbour master",
    "A shipping company",
    "A court in the capital",
)
DEEDS = ("puts off the vote on the new harbour", "closes two quays", "opens the lock gates for the first time")
REST = "and nobody who was asked could say why it had taken so long nor what it would cost in the end."

#: When the page was first painted, and when it has been drawn and responds.
TIMES = """(there) => new Promise(done => {
  const look = () => requestAnimationFrame(() => {
    if (there && !document.querySelector(there)) return setTimeout(look, 5);
    setTimeout(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      done([paint ? paint.startTime : NaN, performance.now()]);
    });
  });
  look();
})"""
#: The median and the longest time between two frames while a step runs.
FRAMES = """([step, times]) => new Promise(done => {
  const gaps = []; let n = 0, last = 0;
  const steps = {
    zoom: () => document.querySelector(n % 16 < 8 ? '[data-do=in]' : '[data-do=out]').click(),
    move: () => document.querySelector(n % 16 < 8 ? '[data-do=later]' : '[data-do=earlier]').click(),
    search: () => {
      const field = document.querySelector('[name=q]'), words = 'engineers 1963';
      if (n % 4) return;
      field.value = words.slice(0, n / 4 % (words.length + 1));
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    scroll: () => scrollBy(0, 600),
    peer: () => n % 16 < 8 ? window.nearer() : window.farther(),
  };
  const frame = now => {
    if (n > 1) gaps.push(now - last);
    last = now;
    if (n++ > times) return done([gaps.sort((a, b) => a - b)[gaps.length >> 1], gaps.at(-1)]);
    steps[step]();
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})"""


class Contender(NamedTuple):
    """A page to measure: its name, its code in kB, its address, what is there when it is drawn, its steps."""

    name: str
    code: float
    page: Path
    there: str
    steps: tuple[str, ...]


def main(numbers: list[int]) -> None:
    """A line for each page and number of events."""
    from playwright.sync_api import sync_playwright

    print("page            events  code kB  page MB  paint ms  ready ms  longest (middle) frame, ms")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            for contender in contenders(number, Path(folder)):
                slow = number > PEERS or (number == PEERS and contender.name != "timeline")
                runs = [measured(playwright, contender) for _ in range(1 if slow else RUNS)]
                paint, ready = (min(run[at] for run in runs) for at in (0, 1))
                frames = [min(run[2][at] for run in runs) for at in range(len(contender.steps))]
                told = "  ".join(
                    f"{step} {worst:.0f} ({middle:.0f})"
                    for step, (worst, middle) in zip(contender.steps, frames, strict=True)
                )
                size = contender.page.stat().st_size / 1e6
                times = f"{paint:9.0f} {ready:9.0f}"
                print(f"{contender.name:14} {number:7} {contender.code:8.1f} {size:8.2f} {times}  {told}", flush=True)


def contenders(number: int, folder: Path) -> Iterator[Contender]:
    """This page, then those of the other packages that Node has."""
    made = timeline(number)
    ours = folder / f"timeline-{number}.html"
    ours.write_text(render(made, "html"), encoding="utf-8")
    code = len(stylesheet("reading") + (resource(SCRIPT) or "")) / 1000
    yield Contender("timeline", code, ours, ".view line", ("zoom", "move", "search", "scroll"))
    for name, package, files, script, there in PAGES if number <= PEERS else ():
        home = node_modules(package)
        if home is None:
            continue
        paths = [home / file for file in files]
        links = "".join(
            f'<link rel="stylesheet" href="{path.as_uri()}">'
            if path.suffix == ".css"
            else f'<script src="{path.as_uri()}"></script>'
            for path in paths
        )
        page = folder / f"{name}-{number}.html"
        data = json.dumps([plainly(event) for event in made])
        page.write_text(
            f'<!DOCTYPE html><meta charset="utf-8"><title>{name}</title>{links}'
            f'<div id="line" style="height: 600px"></div>'
            f"<script>const events = {data};\n{script}</script>",
            encoding="utf-8",
        )
        yield Contender(name, sum(path.stat().st_size for path in paths) / 1000, page, there, ("peer",))


def plainly(event: Event) -> dict[str, Any]:
    """An event as the other packages can show it: two dates, a title and a text."""
    assert event.when is not None
    assert event.when.start is not None
    assert event.when.end is not None
    return {
        "start": list(event.when.start[:3]), "end": list(event.when.end[:3]), "span": "/" in str(event.when),
        "title": event.title, "text": event.text,
    }  # fmt: skip


#: Name, package, files, what makes the page, and what is there when it is drawn.
PAGES = (
    (
        "vis-timeline", "vis-timeline",
        ("styles/vis-timeline-graph2d.min.css", "standalone/umd/vis-timeline-graph2d.min.js"),
        """const day = ([y, m, d]) => new Date(y, m - 1, d);
        const line = new vis.Timeline(document.getElementById('line'), events.map((e, id) => ({
          id, start: day(e.start), ...(e.span ? { end: day(e.end) } : {}), content: e.title,
          title: e.text })), { height: 600 });
        window.nearer = () => line.zoomIn(.5, { animation: false });
        window.farther = () => line.zoomOut(.5, { animation: false });""",
        ".vis-item",
    ),
    (
        "TimelineJS", "@knight-lab/timelinejs", ("dist/css/timeline.css", "dist/js/timeline.js"),
        """const date = ([year, month, day]) => ({ year, month, day });
        const line = new TL.Timeline('line', { events: events.map((e, id) => ({ unique_id: 'e' + id,
          start_date: date(e.start), ...(e.span ? { end_date: date(e.end) } : {}),
          text: { headline: e.title, text: e.text } })) });
        window.nearer = () => line.zoomIn();
        window.farther = () => line.zoomOut();""",
        ".tl-timemarker",
    ),
)  # fmt: skip


def measured(playwright: Any, contender: Contender) -> tuple[float, float, list[tuple[float, float]]]:
    """First paint, ready, and the longest and the median frame of each step, in a browser of its own."""
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
    try:
        page = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True).new_page()
        page.set_default_timeout(120_000)
        page.goto(contender.page.as_uri(), wait_until="commit")
        page.wait_for_load_state()
        paint, ready = page.evaluate(TIMES, contender.there)
        frames = []
        for step in contender.steps:
            page.wait_for_timeout(500)
            middle, worst = page.evaluate(FRAMES, [step, FEW if step == "peer" else STEPS])
            frames.append((worst, middle))
            if step != "peer":
                page.evaluate("scrollTo(0, 0); document.querySelector('[data-do=clear]').click()")
    finally:
        browser.close()
    return paint, ready, frames


def timeline(number: int, documents: int = 4) -> Timeline:
    """So many events from 1900 to 2023 with titles of about 60 letters and texts of 200, always the same."""
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
                document=f"report-{n % documents}.txt", start=0, end=len(text), timexes=(timex,),
                basis="context" if n % 13 == 5 else "stated",
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


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]] or [100, 1000, 10_000])
