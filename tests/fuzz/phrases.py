"""Phrases that match the patterns of a language: random ones, and an example of each pattern.

>>> phrases = Phrases("en")
>>> phrases.example("{number} {unit} ago")
'3 second ago'
>>> phrases.phrase(Random(1), "the {ordinal} century [{era}]").startswith("the ")
True
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from random import Random

from timeline.language import load, split
from timeline.language.numerals import NUMERALS
from timeline.language.pattern import Node, context_words, parse, words_of
from timeline.meaning import MEANINGS
from timeline.tag.atoms import NEVER

#: Numerals to choose from where a regex decides which are allowed; the first that fits is used in an example.
FIGURES = (
    "3", "03", "30", "13", "32", "1911", "1930", "1500", "930", "0930", "190", "2540", "20231118", "103000", "10.000",
    "10 000", "4.567.000",
)  # fmt: skip
#: How deep expressions are nested in a phrase at most.
DEPTH = 2


@cache
def _figures(kind: str) -> tuple[str, ...]:
    """Numerals of a kind: those of examples first, then many others, always the same."""
    numeral, chance = NUMERALS[kind], Random(kind)
    regex = re.compile(numeral.regex)
    drawn = ("".join(chance.choice("0123456789") for _ in range(chance.choice(numeral.runs))) for _ in range(400))
    found = dict.fromkeys(text for text in (*FIGURES, *drawn) if regex.fullmatch(text))
    return tuple(found)


class Phrases:
    """The patterns of one language, and phrases that match them."""

    def __init__(self, code: str) -> None:
        self.language = load(code)
        data, talk = self.language.data, self.language.data.get("conversation", {})
        self.rules: list[tuple[str, str]] = []
        self.joins: list[tuple[str, str]] = []
        for part in (data, talk):
            self.rules += _lines(part.get("patterns", {}))
            self.joins += [*_lines(part.get("joins", {})), *_lines(part.get("ranges", {}))]
        self._atoms: dict[str, list[str]] = {}
        for meaning, pattern in self.rules:
            for kind in MEANINGS[meaning].kinds if meaning != NEVER else ():
                self._atoms.setdefault(kind, []).append(pattern)
        self.words = sorted({word for words in self.language.words.values() for word in words})
        self.common = split(self.language.data.get("common", "")) or ["x"]
        self._parsed = cache(lambda pattern: parse(pattern, self.language.words))

    def examples(self) -> Iterator[tuple[str, str, str]]:
        """For each rule and join: its meaning, its pattern and an example."""
        for meaning, pattern in (*self.rules, *self.joins):
            yield meaning, pattern, self.example(pattern)

    def example(self, pattern: str) -> str:
        """The first alternatives of a pattern, without its optional parts."""
        return self._spelled(self._parsed(pattern), None, 0)

    def phrase(self, chance: Random, pattern: str = "") -> str:
        """A phrase for a pattern, or for any pattern of the language; a forbidden context may make it no match."""
        if not pattern:
            _, pattern = chance.choice(self.rules if chance.random() < 0.7 else self.joins)
        return self._spelled(self._parsed(pattern), chance, 0)

    def _spelled(self, nodes: list[Node], chance: Random | None, depth: int) -> str:
        text, glued = "", True
        for index, node in enumerate(nodes):
            if piece := self._piece(node, chance, depth):
                text += ("" if glued or not self._spaced(node, piece) else " ") + piece
                glued = node.kind == "context" and index == 0  # the piece before has a space of its own
                text += " " if glued and piece[-1].isalnum() else ""
        return text

    @staticmethod
    def _spaced(node: Node, piece: str) -> bool:
        return piece[0].isalnum() if node.kind == "context" else node.spaced

    def _piece(self, node: Node, chance: Random | None, depth: int) -> str:
        if node.kind == "optional":
            return self._spelled(node.children, chance, depth) if chance and chance.random() < 0.5 else ""
        if node.kind == "tilde":
            return chance.choice(" -") if chance else " "
        if node.kind == "context":
            return self._context(node, chance)
        if node.kind == "word":
            return _chosen(chance, node.text.split("|")).replace("_", " ")
        if node.kind == "atom":
            return self._atom(node.kinds, chance, depth)
        return self._slot(_chosen(chance, node.kinds), chance, last=node.text.startswith("{last"))

    def _slot(self, kind: str, chance: Random | None, *, last: bool) -> str:
        if kind in NUMERALS:
            figures = _figures(kind)
            return chance.choice(figures) if chance else max(figures, key=_size) if last else figures[0]
        if kind == "number" and (chance is None or chance.random() < 0.5):
            return _chosen(chance, _figures("digits"))
        words = list(words_of(kind, self.language.words))
        return _chosen(chance, words or [""])  # a language need not have words of every kind

    def _atom(self, kinds: list[str], chance: Random | None, depth: int) -> str:
        patterns = next((found for kind in kinds if (found := self._atoms.get(kind))), [])
        if chance is not None:
            patterns = self._atoms.get(chance.choice(kinds)) or patterns
            if depth < DEPTH and chance.random() < 0.2:
                patterns = [pattern for _, pattern in self.joins]
        if not patterns:
            return ""
        return self._spelled(self._parsed(_chosen(chance, patterns)), chance, depth + 1)

    def _context(self, node: Node, chance: Random | None) -> str:
        if node.text.startswith("(!") and (chance is None or chance.random() < 0.9):
            return ""
        word = _chosen(chance, context_words(node, self.language.words) or [""])
        return "" if word in ("^", "$") else "7" if word == "0" else word


def _size(figures: str) -> int:
    """The number that digits in groups stand for."""
    return int("".join(filter(str.isdigit, figures)))


def _lines(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(meaning, pattern) for meaning, patterns in table.items() for pattern in patterns]


def _chosen(chance: Random | None, options: list[str] | tuple[str, ...]) -> str:
    return chance.choice(options) if chance else options[0]
