"""Word classes: the words and numbers that one slot of a pattern can take, as tries of tokens.

A token is a run of letters, a run of digits, or one other character. In scripts that write no spaces between words,
each character is a token. A node of a trie maps the tokens that can come next to nodes; the key "" says that the words
so far are complete. A space before a token stands for white space, `#` for a kind of run of digits:

>>> trie_of(["new year's", "noon"])
{'new': {' year': {"'": {'s': {'': True}}}}, 'noon': {'': True}}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from functools import cache
from typing import Any

from timeline.language.numerals import FRACTIONS, WHOLE_RUN
from timeline.language.pattern import large

#: The ranges of the scripts in which words have no spaces between them: Thai to Khmer, Japanese and Chinese.
_SPACELESS = (
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3005", "\u3007"), ("\u3040", "\u30ff"),
    ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
#: Those characters in a set of a regex.
SPACELESS = "".join(f"{first}-{last}" for first, last in _SPACELESS)


def is_spaceless(char: str) -> bool:
    """Whether a character belongs to a script without spaces.

    >>> is_spaceless("é"), is_spaceless("年")
    (False, True)
    """
    return not char.isascii() and any(first <= char <= last for first, last in _SPACELESS)


def letter(*, spaceless: bool) -> str:
    """The regex of a letter of which several make one token; `spaceless` if a language has such scripts.

    The regex without them takes a tenth of the time to compile.
    """
    return rf"[^\W\d_{SPACELESS}]" if spaceless else r"[^\W\d_]"


@cache
def token_regex(*, spaceless: bool) -> re.Pattern[str]:
    """Matches a token with the white space before it.

    The first group has letters after one space or none; the others have the space, digits, letters, one character.
    """
    letters = f"{letter(spaceless=spaceless)}++"
    return re.compile(rf"( ?{letters})|(\s{{0,18}})(?:(\d++)|({letters})|(\S))")


#: A node of a trie: tokens and the nodes behind them.
Node = dict[str, Any]
#: The node at which a word is complete and nothing can follow.
END: Node = {"": True}
#: The most groups of three digits with commas between them, and of words after the first one in a number.
LONGEST_FIGURES, LONGEST_NUMBER = 12, 6


def tokens_of(word: str) -> Iterator[str]:
    """The tokens of a word of a list, with a space before each that has white space before it.

    >>> [*tokens_of("new year's"), *tokens_of("14th")]
    ['new', ' year', "'", 's', '14', 'th']
    """
    spaceless = not word.isascii() and any(map(is_spaceless, word))
    for match in token_regex(spaceless=spaceless).finditer(word):
        token = match[1] or ((" " if match[2] else "") + (match[3] or match[4] or match[5]))
        yield token if match.start() else token.lstrip()


def trie_of(words: Iterable[str]) -> Node:
    """The trie of the words of a list."""
    root: Node = {}
    for word in words:
        node = root
        for token in tokens_of(word):
            node = node.setdefault(token, {})
        node[""] = True
    return root


def merged(first: Node, second: Node) -> Node:
    """A node with what follows in either of two.

    >>> merged({"a": {"": True}}, {"a": {" b": {"": True}}})
    {'a': {'': True, ' b': {'': True}}}
    """
    if first is second or not second:
        return first
    both = {**first, **second}
    for token in first.keys() & second.keys() - {""}:
        both[token] = merged(first[token], second[token])
    return both


def all_tokens(tries: Iterable[Node]) -> set[str]:
    """All tokens in some tries, without the spaces before them.

    >>> sorted(all_tokens([trie_of(["new year", "9/11"])]))
    ['/', '11', '9', 'new', 'year']
    """
    found: set[str] = set()
    seen: set[int] = set()
    waiting = list(tries)
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            found.update(node)
            waiting += node.values() if "" not in node else [child for token, child in node.items() if token]
    return {token.removeprefix(" ") for token in found if token}


@cache
def numeral(kind: str) -> Node:
    """The trie of a kind of number in digits."""
    made = {
        "ages": _ages,
        "brief": _brief,
        "digits": figures,
        "grouped": _in_groups,
        "offset": _offset,
        "offset1": _short_offset,
    }
    return made[kind]() if kind in made else {WHOLE_RUN + kind: END}


def figures(behind: Node = END) -> Node:
    """The trie of numbers such as "1,500", "3.5", "2 1/2" and "2½", each with what may come behind it."""
    whole = _grouped(behind)
    ended: Node = {**behind, ".": {"#3": behind}}
    below = {"/": {"#=1": behind}}
    ended = merged(ended, {" #=1": below} | {space + sign: behind for space in ("", " ") for sign in FRACTIONS})
    return merged({"#9": ended, "#=1": below}, {"#3": whole})


def _grouped(behind: Node) -> Node:
    """What follows the first digits of a number with commas: ",500", ",500,000"."""
    node: Node = {}
    for _ in range(LONGEST_FIGURES):
        node = {",": {"#=3": {**behind, **node}}}
    return node


def _in_groups() -> Node:
    """The trie of numbers whose thousands stand behind points or spaces: "10.000", "10 000 000"."""
    points: Node = {}
    spaces: Node = {}
    for _ in range(LONGEST_FIGURES):
        points = {".": {"#=3": {**END, **points}}}
        spaces = {" #=3": {**END, **spaces}}
    return {"#3": {**points, **spaces}}


def _ages() -> Node:
    return {"#3": _grouped(END), "#4-6": END}


def _brief() -> Node:
    return {"#3": {**END, ".": {"#2": END}}, "#=1": {"/": {"#=1": END}}}


def _offset() -> Node:
    return {"#offset_hour": {**END, ":": {"#minute": END}}, "#offset_run": END}


def _short_offset() -> Node:
    minutes = {":": {"#minute": END}}
    return {"#offset_hour1": {**END, **minutes}, "#offset_hour0": minutes, "#offset_run0": END}


def number(words: Mapping[str, Any], joiner: str) -> Node:
    """The trie of numbers in digits, in words, and in both.

    Examples are "two hundred and fifty", "13.8 billion" and "thirty (30) days". `joiner` is the word between number
    words, or several with bars between them.
    """
    scales = trie_of(word for word, value in words.items() if large(value))
    behind = {**END, **{f" {token}": node for token, node in scales.items()}}
    first = trie_of(word for word, value in words.items() if not large(value))
    return _NumberNode([(_Part.WORD, LONGEST_NUMBER, first)], _NumberWords(words, joiner), figures(behind))


def number_tokens(words: Mapping[str, Any], joiner: str) -> set[str]:
    """All tokens of numbers."""
    return all_tokens([trie_of((*words, *joiner.split("|"))), figures(), _IN_BRACKETS, {"-": END}])


class _Part(IntEnum):
    """Where a number in words stands: in a word, behind one, behind its hyphen, or behind the joiner."""

    WORD, BEHIND, HYPHEN, JOINED = range(4)


#: A place in a number: the part, how many more words can follow, and the node of the word that is begun.
_Place = tuple[_Part, int, Node]
#: The same number in digits behind a number in words: thirty (30).
_IN_BRACKETS: Node = {" (": {"#6": {")": END}}}


class _NumberWords:
    """The words of numbers, and the nodes of the trie of numbers made so far."""

    def __init__(self, words: Mapping[str, Any], joiner: str) -> None:
        self.trie = trie_of(words)
        self.joiners = [word for word in joiner.split("|") if word]
        self.nodes: dict[tuple[tuple[int, int, int], ...], _NumberNode] = {}

    def node(self, places: list[_Place]) -> Node:
        """The node of some places."""
        key = tuple(sorted({(part, left, id(node)) for part, left, node in places}))
        if key not in self.nodes:
            self.nodes[key] = _NumberNode(places, self, {})
        return self.nodes[key]

    def steps(self, place: _Place) -> Iterator[tuple[str, list[_Place]]]:
        """The tokens that can come next at a place, and the places that each leads to."""
        part, left, node = place
        if part is _Part.WORD:
            yield from _steps(node, left)
            return
        spaced = part is not _Part.HYPHEN
        for token, places in _steps(self.trie, left - 1):
            yield f" {token}" if spaced else token, places
        if part is _Part.BEHIND:
            yield "-", [(_Part.HYPHEN, left, END)]
        if part is not _Part.JOINED:
            for word in self.joiners:
                yield f" {word}" if spaced else word, [(_Part.JOINED, left, END)]


def _steps(node: Node, left: int) -> Iterator[tuple[str, list[_Place]]]:
    """The next tokens of a word, after which so many words can follow."""
    for token, child in node.items():
        if token:
            ended = [(_Part.BEHIND, left, END)] if "" in child else []
            yield token, [(_Part.WORD, left, child), *ended] if len(child) > len(ended) else ended


class _NumberNode(dict[str, Any]):
    """A node of the trie of numbers, whose next nodes are made when they are needed, since all of them are many."""

    def __init__(self, places: list[_Place], words: _NumberWords, others: Node) -> None:
        super().__init__(others)
        self._words = words
        for place in places:
            if place[0] is _Part.BEHIND:
                self.update(END | _IN_BRACKETS)
            if place[0] is _Part.WORD or place[1]:
                for token, targets in words.steps(place):
                    self[token] = [*self.get_places(token), *targets]

    def get_places(self, token: str) -> list[_Place]:
        """The places that a token leads to so far."""
        found = super().get(token)
        return found if isinstance(found, list) else []

    def get(self, token: str, default: Any = None) -> Any:
        """The node behind a token."""
        found = super().get(token, default)
        if isinstance(found, list):
            found = self[token] = self._words.node(found)
        return found
