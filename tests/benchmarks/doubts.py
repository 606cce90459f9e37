"""Are events with a wrong date marked as doubtful, and those with a right date not?

    python tests/benchmarks/doubts.py FOLDER [-v]

FOLDER has documents, NAME.gold.jsonl with an event a line (when, as EDTF or a list of it; quote, words that tell it)
beside each, and documents.json: {file: {"reference_date": ..., "options": {}}}. An event answers a row where its text
and the quote share three quarters of the words of the shorter; it is right where their times have the same bounds. The
measure: at least two of three wrong events are doubtful, at most one of seven right ones.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import timeline
from timeline import Event, Problem, TimeValue

ENOUGH, LEAST, LONGEST = 0.75, 3, 150
Bounds = tuple[Any, Any]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower().replace("_", " ")))


def answers(quote: Counter[str], text: Counter[str]) -> bool:
    """Whether a text and a quote are about the same event."""
    shared, shorter = (quote & text).total(), min(quote.total(), text.total())
    return quote == text or (LEAST <= text.total() <= LONGEST and shared >= max(LEAST, ENOUGH * shorter))


def bounds(when: str) -> Bounds:
    short = re.search(r"T\d\d(:\d\d)?$", when) and not when.startswith("timex3:")
    value = TimeValue(f"timex3:{when}" if short else when)
    return value.start, value.end


def judged(path: Path, setting: dict[str, Any]) -> Iterator[tuple[Event, bool, bool]]:
    """The events of a document that answer a row, whether their time is the row's, and whether they carry a doubt; the
    right ones are taken first."""
    built = timeline.build(path, reference_date=setting.get("reference_date"), **setting.get("options", {}))
    events = list(built)
    said = [words(event.text) for event in events]
    rows = []
    with path.with_name(f"{path.stem}.gold.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, filter(str.strip, lines)):
            whens = [row["when"]] if isinstance(row["when"], str) else row["when"]
            quote = words(row["quote"])
            near = [number for number, text in enumerate(said) if answers(quote, text)]
            rows.append((near, {bounds(when) for when in whens}))
    right, taken = set(), set()
    for near, accepted in rows:
        fits = [n for n in near if (when := events[n].when) is not None and (when.start, when.end) in accepted]
        right.update(fits[:1])
        taken.update(near if fits else ())
    wrong = {next((n for n in near if n not in taken), -1) for near, _ in rows} - {-1}
    for number in sorted(right | wrong):
        yield events[number], number in right, events[number].doubtful or troubled(events[number], built.problems)


def troubled(event: Event, problems: Iterable[Problem]) -> bool:
    """Whether a problem is reported at a place within the words of an event."""
    start, end = event.whole
    return any(
        one.document == event.document and one.start is not None and start <= one.start < end for one in problems
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    options.add_argument("folder", type=Path)
    options.add_argument("-v", "--verbose", action="store_true")
    given = options.parse_args()
    counts: Counter[tuple[bool, bool]] = Counter()
    for name, setting in sorted(json.loads((given.folder / "documents.json").read_text(encoding="utf-8")).items()):
        for event, right, doubt in judged(given.folder / name, setting):
            counts[right, doubt] += 1
            if given.verbose and doubt == right:
                print("right" if right else "wrong", "doubtful" if doubt else "sure", name, event.when, event.title)
    for right, name in ((False, "wrong"), (True, "right")):
        doubts, total = counts[right, True], counts[right, True] + counts[right, False]
        print(f"{name}: {doubts} of {total} doubtful ({doubts / max(total, 1):.1%})")


if __name__ == "__main__":
    main()
