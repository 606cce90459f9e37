"""Texts without a date, to count what is taken for one.

Those in tests/dateless are written down; the ones with choices in them (‹a|b›, ‹1-31›) are repeated with other choices,
the same on every machine and at every run, until there is enough. Words that are times elsewhere (may, march, fall,
spring, second, minute, sun, sat) and numbers that look like years stand in all of them.

>>> texts() == texts(), sum(map(len, texts().values())) > 200_000
(True, True)
"""

from __future__ import annotations

import re
from pathlib import Path

WRITTEN = sorted((Path(__file__).parent / "dateless").glob("*.txt"))
CHOICE = re.compile("‹([^›]*)›")
#: How much there is of a text with choices, in characters.
ENOUGH = 13_000


class Dice:
    """Choices that depend on nothing but the seed (a linear congruential generator)."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return low + (self.state >> 33) % (high - low + 1)

    def choose(self, match: re.Match[str]) -> str:
        """One of the words between bars, or a number between two."""
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
