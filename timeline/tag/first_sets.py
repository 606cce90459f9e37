"""FIRST and FOLLOW sets of patterns: which words and signs can begin a pattern, and which can come next.

They decide which rules are worth trying at a place in a text. A gate key is a word in the form in which the gate finds
it, or zeros for a number of so many digits; a token is a word, a sign, or "0" for any number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from timeline.language.numerals import NUMERALS, SEPARATED
from timeline.language.pattern import SIGNS, Node, Notation, bare, first_key, token


def keys(nodes: list[Node], notation: Notation) -> frozenset[str]:
    """FIRST: the gate keys that a sequence of nodes can begin with."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        if node.kind == "context":
            continue
        if node.kind == "optional":
            found |= keys(node.children, notation)
            continue
        if node.kind == "slot":
            return found | notation.keys(node.text[1:-1].rpartition(":")[2])
        if node.kind == "tilde":
            continue
        return found | {first_key(word.replace("_", " ")) for word in node.text.split("|")}
    return frozenset()


def heads(nodes: list[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """The nodes that can be the first word or number of a sequence, each with what follows it; signs are skipped.

    >>> from timeline.language.pattern import parse
    >>> [(head.text, len(rest)) for head, rest in heads(parse("[from] {year} - {last:year}"))]
    [('from', 3), ('{year}', 2)]
    """
    for number, node in enumerate(nodes):
        rest = nodes[number + 1 :]
        if node.kind == "optional":
            yield from ((head, [*inner, *rest]) for head, inner in heads(node.children))
        elif node.kind == "slot" or (node.kind == "word" and re.search(r"\w", node.text)):
            yield node, rest
            return


def keys_past_signs(nodes: list[Node], notation: Notation) -> Iterator[str]:
    """The gate keys of a sequence, of signs and of the first word or number behind them."""
    for node in nodes:
        if node.kind == "optional":
            yield from keys_past_signs(node.children, notation)
        elif node.kind in ("word", "slot"):
            yield from keys([node], notation)
            if node.kind == "slot" or re.search(r"\w", node.text):
                return


def next_keys(nodes: list[Node], notation: Notation) -> Iterator[str]:
    """FOLLOW of the first node: the gate keys of what can come after it."""
    for number, node in enumerate(nodes):
        if node.kind in ("word", "slot", "optional"):
            yield from next_keys(node.children, notation)
            yield from keys_past_signs(nodes[number + 1 :], notation)
            if node.kind != "optional":
                return


def continuations(nodes: list[Node], notation: Notation) -> Iterator[Mapping[str, frozenset[str]]]:
    """How the nodes that can be first go on inside themselves, by key: "two hundred", "new year's eve"."""
    for node in nodes:
        if node.kind == "optional":
            yield from continuations(node.children, notation)
        elif node.kind in ("word", "slot"):
            yield notation.continuations(node.text)
            return


def behind(nodes: list[Node], notation: Notation, key: str, word: str) -> frozenset[str] | None:
    """The tokens of which one must come behind a key and the next word; None if any token can.

    >>> from timeline.language.pattern import parse
    >>> ago = parse("{number} {unit} ago|later"), Notation({"number": {"two": 2}, "unit": {"days": 1}})
    >>> sorted(behind(*ago, "two", "days"))
    ['ago', 'later']
    """
    begun = [(head, rest) for head, rest in heads(nodes) if key in keys([head], notation)]
    found: set[str] = set()
    for head, rest in begun:
        if word in notation.continuations(head.text).get(key, ()) or tokens(rest, notation)[1]:
            return None  # the word may belong to the same node as the key, or to none
        for second, after in heads(rest):
            possible = _behind_word(second, after, notation, word)
            if possible is None:
                return None
            found |= possible
    return frozenset(found) if begun else None  # "14th" is found by the key of its digits


def right_behind(nodes: list[Node], notation: Notation, key: str, word: str) -> frozenset[str] | None:
    """The tokens that can come right behind the node that a key begins, if a word follows the key; None for any.

    >>> from timeline.language.pattern import parse
    >>> when = parse("[the] {month}[,] {year}"), Notation({"month": {"may": 5}, "year": {"1940": 1940}})
    >>> sorted(right_behind(*when, "may", "was"))
    [',', '0']
    """
    found: set[str] = set()
    begun = [(head, rest) for head, rest in heads(nodes) if key in keys([head], notation)]
    for head, rest in begun:
        following, can_end = tokens(rest, notation)
        if can_end or word in notation.continuations(head.text).get(key, ()):
            return None
        found |= following
    return spelled(found) if begun else None


def _behind_word(second: Node, after: list[Node], notation: Notation, word: str) -> set[str] | None:
    """The tokens that can come behind a word that this node matches; None for any."""
    following, can_end = tokens(after, notation)
    found: set[str] = set()
    for option in _options(second, notation):
        if option is not None and bare(first_key(option)) != word:
            continue
        if option is not None and (joined := re.fullmatch(r"\d+([^\W\d]+)", option)):
            found.add(joined[1])  # 14th
        elif option is None or can_end or not re.fullmatch(r"[^\W\d]+|0+", option):
            return None
        else:
            found |= following
    return found


def _options(node: Node, notation: Notation) -> Iterator[str | None]:
    """The words that a node can match, "0" for digits; None among them if it can match more than can be listed."""
    if node.kind == "word":
        yield from (option.replace("_", " ") for option in node.text.split("|"))
        return
    for kind in node.text[1:-1].rpartition(":")[2].split("|"):
        if kind in SEPARATED:
            yield None
        elif kind in NUMERALS:
            yield "0"
        else:
            yield from notation.words[kind]


def tokens(nodes: list[Node], notation: Notation) -> tuple[set[str], bool]:
    """FIRST as tokens: what a sequence can begin with, and whether it can be empty."""
    found: set[str] = set()
    for node in nodes:
        if node.kind == "optional":
            found |= tokens(node.children, notation)[0]
        elif node.kind == "tilde":
            found.add("-")
        elif node.kind == "context":
            return found, True
        else:
            found |= {token(key) for key in keys([node], notation)}
            return found, False
    return found, True


def narrowed(nodes: list[Node], notation: Notation, key: str, word: str) -> list[Node]:
    """A sequence whose long tables of words are cut down to words that begin with a key or with the next word.

    >>> from timeline.language.pattern import parse
    >>> table = Notation({"feast": {f"feast of {name}": name for name in map(str, range(900))} | {"easter": "easter"}})
    >>> [node.among for node in narrowed(parse("{feast} day"), table, "easter", "day")]
    [('easter',), None]
    """
    near = {id(head): key for head, _ in heads(nodes)}
    for head, rest in heads(nodes):
        if word not in notation.continuations(head.text).get(key, ()):  # "this past" is one node
            near |= {id(second): word for second, _ in heads(rest) if id(second) not in near}
    return [_narrowed(node, notation, near) for node in nodes]


def _narrowed(node: Node, notation: Notation, near: Mapping[int, str]) -> Node:
    """The node, cut down if a text with the word that `near` has for it can only match a few words of its table."""
    if node.kind == "optional":
        return replace(node, children=[_narrowed(child, notation, near) for child in node.children])
    kind = node.text[1:-1].rpartition(":")[2] if node.kind == "slot" and id(node) in near else ""
    return replace(node, among=notation.beginning(kind, bare(near[id(node)]))) if notation.long(kind) else node


def spelled(tokens: Iterable[str]) -> frozenset[str]:
    """The tokens with all spellings of their signs, such as the kinds of apostrophes.

    >>> sorted(spelled(["'", "or"]))
    ["'", 'or', '‘', '’']
    """
    known = frozenset(tokens)
    return known | {chr(sign) for sign, like in SIGNS.items() if like in known}
