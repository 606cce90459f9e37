"""What the text of a match says: the slots of its rule with their values, and the two ends of a range.

>>> from timeline.tag.automaton import compile_patterns
>>> from timeline.tag.rules import Rules
>>> tables = compile_patterns({"m": ["{number} {unit} ago"]}, words := {"unit": {"days": "DAY"}, "number": {"two": 2}})
>>> Readings(States(tables, words), words).of(Rules(tables["rules"])[0], "two days ago")
({'number': 2, 'unit': 'DAY'}, ())
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from timeline.language.numerals import NUMERALS, compose
from timeline.language.pattern import plain, words_of
from timeline.tag.automaton import COMMA, GLUED, LOOSE, NUMBERS, UNBOUND
from timeline.tag.rules import ReachedRule
from timeline.tag.states import States
from timeline.tag.word_classes import Node

#: The letters behind a number that no slot reads: from the 20|th| to the 28th.
ENDING = re.compile(r"[^\W\d]*")
#: The readings of longer matches are not kept.
LONGEST_KEPT = 40

#: The slots of a match: the parameter, the function that reads its text, its first token, whether white space precedes
#: that, and its last token.
Layout = list[tuple[str, Callable[[str], Any], int, bool, int]]
#: The values of the slots, and the places of the ends of a range, counted from the start of the match.
Reading = tuple[dict[str, Any], tuple[tuple[int, int], ...]]


class Readings:
    """Reads the matches of the rules of a language; `kept` counts the readings that are kept."""

    def __init__(self, states: States, words: Mapping[str, Mapping[str, Any]]) -> None:
        self._states, self._words = states, words
        self._readers: dict[str, Callable[[str], Any]] = {}
        self.kept = 0

    def of(self, rule: ReachedRule, text: str) -> Reading:
        """The reading of a match of a rule that has slots. Equal matches share it, so that it must not be changed."""
        reading = rule.readings.get(text)
        if reading is None:
            reading = self._read(rule, text)
            if len(text) <= LONGEST_KEPT:
                self.kept += 1
                rule.readings[text] = reading
        return reading

    def _read(self, rule: ReachedRule, text: str) -> Reading:
        tokens = [*self._states.token_regex.finditer(text)]
        keys = tuple(map(self._states.key, tokens))
        layout = rule.layouts.get(keys)
        if layout is None:
            self.kept += 1
            layout = rule.layouts[keys] = self._layout(rule, keys)
        slots: dict[str, Any] = {}
        spans: list[tuple[str, int, int]] = []
        for name, read, number, spaced, last in layout:
            first, end = tokens[number].start(), tokens[last].end()
            while spaced and text[first].isspace():
                first += 1
            slots[name] = read(text[first:end])
            spans.append((name, first, end))
        return slots, _ends(text, spans) if rule.data.is_range else ()

    def _layout(self, rule: ReachedRule, keys: tuple[str, ...]) -> Layout:
        """The slots that some tokens fill, in the order of the pattern."""
        data, spans = rule.data, dict[int, tuple[int, int, str]]()
        for number, place in enumerate(self._path(rule, keys)):
            name, slot = data.positions[place]
            if slot != UNBOUND:
                spans[slot] = (spans[slot][0] if slot in spans else number), number, name
        return [
            (data.slots[slot], self._reader(name), first, first > 0 and keys[first][0] == " ", last)
            for slot, (first, last, name) in sorted(spans.items())
        ]

    def _path(self, rule: ReachedRule, keys: tuple[str, ...]) -> list[int]:
        """The position of each token in a match, by the choice that the order of the pattern prefers."""
        positions, follow, last = rule.data.positions, rule.data.follow, rule.last
        count = len(keys)
        dead: set[tuple[int, int, int]] = set()

        def go(place: int, node: Node | None, number: int) -> list[int] | None:
            if (state := (place, id(node), number)) in dead:
                return None
            key = keys[number]
            spaced = key[0] == " "
            token = key[1:] if spaced else key
            trie = self._states.trie(positions[place][0]) if node is None else node
            for name in self._states.names(token):
                child = trie.get(f" {name}" if spaced and node is not None else name)
                if child is None:
                    continue
                if number + 1 == count:
                    if "" in child and place in last:
                        return [place]
                    continue
                rest = go(place, child, number + 1) if len(child) > ("" in child) else None
                if rest is None and "" in child:
                    following = keys[number + 1][0] == " "
                    for behind, gap in follow[place]:
                        if (
                            (gap != GLUED)
                            if following
                            else (gap in (GLUED, COMMA) or (gap == LOOSE and token in (".", ",")))
                        ):
                            rest = go(behind, None, number + 1)
                            if rest is not None:
                                break
                if rest is not None:
                    rest.insert(0, place)
                    return rest
            dead.add(state)
            return None

        for place in rule.data.first:
            if (found := go(place, None, 0)) is not None:
                return found
        raise AssertionError("a state accepts only what a path leads to")

    def _reader(self, name: str) -> Callable[[str], Any]:
        """The function that reads the text of a slot with words of a class."""
        reader = self._readers.get(name)
        if reader is None:
            kind = name[len(NUMBERS) :]
            if name[: len(NUMBERS)] != NUMBERS:
                reader = _reader(words_of(kind, self._words))
            elif kind == "number":
                reader = _number_reader(self._words["number"])
            else:
                reader = NUMERALS[kind].read
            self._readers[name] = reader
        return reader


def _ends(text: str, spans: list[tuple[str, int, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The two ends of a range: the second begins with the first slot whose name begins with "last"."""
    cut = min(first for name, first, _ in spans if name.startswith("last"))
    before = [(first, last) for _, first, last in spans if last <= cut]
    ending = ENDING.match(text, max(last for _, last in before)).end()  # type: ignore[union-attr]
    return (min(first for first, _ in before), ending), (cut, len(text))


def _reader(words: Mapping[str, Any]) -> Callable[[str], Any]:
    return lambda text: words[text] if text in words else words[plain(text)]


def _number_reader(words: Mapping[str, Any]) -> Callable[[str], Any]:
    """Reads numbers in digits, in words, and in both."""
    digits = NUMERALS["digits"].read

    def read(text: str) -> Any:
        if not text[0].isdigit():
            return compose(plain(text.partition("(")[0]), words)
        figures, _, word = plain(text).partition(" ") if text[-1].isalpha() else (plain(text), "", "")
        return digits(figures) * words.get(word, 1)

    return read
