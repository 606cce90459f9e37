"""Texts without a date, in which false alarms are counted.

The texts are in tests/dateless. One with choices in it (‹a|b›, ‹1-31›) is repeated with other choices until it is long
enough; the choices are the same on every machine and in every run. All texts have words that are times elsewhere (may,
march, fall, spring, second, minute, sun, sat) and numbers that look like years.

>>> texts() == texts(), sum(map(len, texts().values())) > 200_000
(True, True)
"""

from __future__ import annotations

import re
from pathlib import Path

WRITTEN = sorted((Path(__file__).parent / "dateless").glob("*.txt"))
CHOICE = re.compile("‹([^›]*)›")
#: How long a text with choices gets, in characters.
ENOUGH = 13_000


class Dice:
    """Choices that depend only on the seed (a linear congruential generator)."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return low + (self.state >> 33) % (high - low + 1)

    def choose(self, match: re.Match[str]) -> str:
        """One of the words between bars, or a number of a range."""
        if limits := re.fullmatch(r"(\d+)-(\d+)", match[1]):
            return str(self.number(int(limits[1]), int(limits[2])))
        words = match[1].split("|")
        return words[self.number(0, len(words) - 1)]


def texts() -> dict[str, str]:
    """The texts by the names of their files."""
    return {path.stem: _filled(path.read_text(encoding="utf-8"), seed) for seed, path in enumerate(WRITTEN, 1)}


def _filled(text: str, seed: int) -> str:
    if not CHOICE.search(text):
        return text
    dice, parts, size = Dice(seed), list[str](), 0
    while size < ENOUGH:
        parts.append(CHOICE.sub(dice.choose, text))
        size += len(parts[-1])
    return "".join(parts)
