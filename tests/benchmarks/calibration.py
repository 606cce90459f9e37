"""Does the confidence separate right values from wrong ones? Fitted on all corpora but one, measured on that one.

    python tests/benchmarks/calibration.py FOLDER [NAME ...] [--write timeline/confidence.toml]

FOLDER holds corpora as JSON lines (id, lang, dct, genre, text, timexes with start, end, value). For each in turn:
the expected calibration error over ten bins of equal count, and the area under the ROC curve, of values of expressions
that overlap a gold one. With --write, the weights fitted on all of them are stored.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import timeline
from timeline.confidence import features

ENGLISH = ["timebank_te3", "aquaint_te3", "wikiwars_en_train", "tweets_train"]
DOMAIN = {"narrative": "narrative", "historical": "narrative", "tweet": "conversation", "tweets": "conversation"}
Sample = tuple[list[str], bool]


def samples(path: Path) -> list[Sample]:
    """The features of each expression that a gold one with a value overlaps, and whether its value is right."""
    found: list[Sample] = []
    with path.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            gold = [t for t in document["timexes"] if t.get("value")]
            for timex in timeline.find(
                document["text"],
                reference_date=document["dct"],
                language=document["lang"],
                domain=DOMAIN.get(document.get("genre"), "news"),
            ):
                near = [t for t in gold if t["start"] < timex.end and timex.start < t["end"]]
                if near:
                    found.append((features(timex), any(same(timex.value, t) for t in near)))
    return found


def same(value: Any, gold: dict[str, Any]) -> bool:
    """Whether two values are equal; a part of a day and a zone may be missing in one."""
    (ours, clock), (theirs, other) = (plain(text).partition("T")[::2] for text in (value.timex3, gold["value"]))
    if ours.startswith("P") or not ours or theirs != ours:
        return plain(value.timex3) == plain(gold["value"])
    return not clock or not other or clock[:2] == other[:2]


def plain(value: str) -> str:
    """A value without the notations that only one corpus has: 196 for 196X, 2014-XX for 2014."""
    value = re.sub(r"(?<=-\d\d)-WXX-\d", "", re.sub(r"(-XX)+$", "", value))
    value = re.sub(r"-WXX-\d$", "", value)
    return value + "X" * (4 - len(value)) if re.fullmatch(r"\d{2,3}", value) else value


def fit(data: list[Sample], rounds: int = 200, rate: float = 0.1, penalty: float = 2.0) -> dict[str, float]:
    """Logistic regression with a penalty on large weights, by damped Newton steps in each weight."""
    weights: dict[str, float] = defaultdict(float)
    alike: dict[tuple[str, ...], list[int]] = defaultdict(
        lambda: [0, 0]
    )  # how many have the same features, and how many of them are right
    for names, right in data:
        alike[tuple(names)][0] += 1
        alike[tuple(names)][1] += right
    for _ in range(rounds):
        slope: dict[str, float] = defaultdict(float)
        curve: dict[str, float] = defaultdict(float)
        for names, (count, good) in alike.items():
            p = share(weights, names)
            for name in names:
                slope[name] += good - count * p
                curve[name] += count * p * (1 - p)
        for name, value in slope.items():
            held = 0.0 if name == "all" else penalty
            weights[name] += rate * (value - held * weights[name]) / (curve[name] + held + 1e-6)
    return dict(weights)


def share(weights: dict[str, float], names: Iterable[str]) -> float:
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in names)))


def calibration_error(pairs: list[tuple[float, bool]], bins: int = 10) -> float:
    """The mean distance between the confidence and the share of right values, over bins of equal count."""
    ordered = sorted(pairs)
    total = 0.0
    for number in range(bins):
        part = ordered[len(ordered) * number // bins : len(ordered) * (number + 1) // bins]
        if part:
            total += abs(sum(p for p, _ in part) - sum(right for _, right in part))
    return total / len(ordered)


def area(pairs: list[tuple[float, bool]]) -> float:
    """The chance that a right value has a higher confidence than a wrong one; equal ones count half."""
    ranks: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for p, right in pairs:
        ranks[p][right] += 1
    below = won = 0.0
    for _, (wrong, right) in sorted(ranks.items()):
        won += right * (below + wrong / 2)
        below += wrong
    good = sum(right for _, right in pairs)
    return won / (good * (len(pairs) - good))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    options.add_argument("folder", type=Path)
    options.add_argument("names", nargs="*", default=ENGLISH)
    options.add_argument("--write", type=Path)
    given = options.parse_args()
    data = {name: samples(given.folder / f"{name}.jsonl") for name in given.names}
    for name, held_out in data.items():
        weights = fit([sample for other, part in data.items() if other != name for sample in part])
        pairs = [(share(weights, names), right) for names, right in held_out]
        print(
            f"{name:20} {len(pairs):5} values: calibration error {calibration_error(pairs):.3f}, area {area(pairs):.3f}"
        )
    if given.write:
        weights = fit([sample for part in data.values() for sample in part])
        lines = [f'"{name}" = {weight:.2f}' for name, weight in sorted(weights.items()) if abs(weight) >= 0.05]
        head = "# How each step of a resolution weighs (log odds); written by tests/benchmarks/calibration.py.\n"
        given.write.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
