"""The states of the automaton: what can come next after some tokens, computed when a text first leads there, and kept.

A state stands for all the positions of rules that the tokens so far lead to. The same words come again and again, so
that almost all steps are known.

>>> from timeline.tag.automaton import compile_patterns
>>> states = States(compile_patterns({"m": ["{year} ad|bc"]}, {}), {})
>>> state = states.first("1984")
>>> state.accepts, states.next(state, " ad").accepts, states.next(state, " men")
((), (0,), None)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from timeline.language.numerals import WHOLE_RUN, runs_of
from timeline.language.pattern import GAP, SIGNS
from timeline.tag import word_classes
from timeline.tag.automaton import COMMA, GLUED, LOOSE, NUMBERS, Rule
from timeline.tag.rules import Ending
from timeline.tag.word_classes import Node, is_spaceless, token_regex

_GAP = re.compile(GAP)
#: The kinds of runs of digits are forgotten when so many are known.
RUNS_CACHED = 20_000
#: The keys of a trie that a sign goes with: itself, and the sign that stands for all of its kind in a pattern.
SPELLED = {chr(sign): (chr(sign), usual) for sign, usual in SIGNS.items()}
#: A comma behind more white space than can stand before one.
FAR_COMMA = "\n,"

#: A rule and one of its positions.
Item = tuple[int, int]
Items = tuple[Item, ...]
#: Word classes (by a node of their tries) and the positions that they lead to.
Group = tuple[Node, Items]


class State:
    """What can come next: groups behind white space, groups without, and words that are begun.

    `accepts` are the rules that end here, the most specific first, and `ending` the same, made when it is needed.
    `next` has the states behind the tokens seen so far, and `leaps` is a cache for the matcher.
    """

    __slots__ = ("accepts", "ending", "glued", "inside", "leaps", "next", "spaced")

    def __init__(self, spaced: list[Group], glued: list[Group], inside: list[Group], accepts: tuple[int, ...]) -> None:
        self.spaced, self.glued, self.inside, self.accepts = spaced, glued, inside, accepts
        self.ending: Ending | None = None
        self.next: dict[str, State | None] = {}
        self.leaps: dict[str, Any] = {}


class _Arrival:
    """What follows a set of positions: the groups, and the rules that end with one of these."""

    __slots__ = ("accepts", "glued", "spaced")

    def __init__(self, spaced: list[Group], glued: list[Group], accepts: frozenset[int]) -> None:
        self.spaced, self.glued, self.accepts = spaced, glued, accepts


class States:
    """The states of the rules of a language; `steps` counts those from state to state that are kept."""

    def __init__(self, tables: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]], *, joiner: str = "") -> None:
        self._words, self._joiner = words, joiner
        self._rules: list[Any] = tables["rules"]
        self._tries: dict[str, Node] = dict(tables["tries"])
        self.tokens = frozenset(tables["tokens"])
        #: Whether the language has scripts without spaces between words.
        self.spaceless = any(is_spaceless(token[0]) for token in self.tokens)
        self.token_regex = token_regex(spaceless=self.spaceless)
        self._digit_keys: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._other_names: dict[str, tuple[str, ...]] = dict(SPELLED)
        self._starting = self._starts()
        #: The words with which rules begin, beside numbers.
        self.first_words = frozenset(token for token in self._starting if token[0].isalpha())
        self.forget()

    def _starts(self) -> dict[str, list[Group]]:
        """The word classes with which rules begin, by token."""
        by_class: dict[str, dict[Item, None]] = {}
        for number, rule in enumerate(self._rules):
            for place in rule[FIRST]:
                by_class.setdefault(rule[POSITIONS][place][0], {})[number, place] = None
        starting: dict[str, list[Group]] = {}
        for name, items in by_class.items():
            group = (self.trie(name), tuple(items))
            for token in group[0]:
                starting.setdefault(token, []).append(group)
        return starting

    def forget(self) -> None:
        """Empty the caches, which grow with the texts that are read."""
        # Words and numbers have a root each: a run of digits that is a word as well has other keys as the first token.
        self._root, self._digit_root = State([], [], [], ()), State([], [], [], ())
        self._states: dict[Any, State] = {}
        self._arrivals: dict[tuple[Items, bool], _Arrival] = {}
        self._kept: dict[Items, Items] = {}
        self.steps = 0

    def trie(self, name: str) -> Node:
        """The trie of a word class."""
        trie = self._tries.get(name)
        if trie is None:
            kind = name.removeprefix(NUMBERS)
            numbers = self._words.get("number", {})
            trie = word_classes.number(numbers, self._joiner) if kind == "number" else word_classes.numeral(kind)
            self._tries[name] = trie
        return trie

    def first(self, token: str) -> State | None:
        """The state behind the first token of a rule; None if no rule begins with it."""
        digits = token[0].isdecimal()
        root, key = (self._digit_root, self.digit_key(token)) if digits else (self._root, token)
        return root.next[key] if key in root.next else self.next(root, key)

    def key(self, found: re.Match[str]) -> str:
        """The token of a match of the token regex, with a space for the white space before it."""
        key = found[1] or self._keys.get(found[0])
        if key is not None:
            return key
        gap, digits, word, sign = found.groups("")[1:]
        key = self.digit_key(digits) if digits else word or sign
        if gap and gap != " " and not _GAP.fullmatch(gap):
            key = FAR_COMMA
        elif gap:
            key = FAR_COMMA if key == "," and (len(gap) > 1 or gap == "\n") else f" {key}"
        if len(self._keys) >= RUNS_CACHED:
            self._keys.clear()
        self._keys[found[0]] = key
        return key

    def digit_key(self, digits: str) -> str:
        """The token of a run of digits: the run itself if it is in a word, or the kinds of runs that it belongs to."""
        key = self._digit_keys.get(digits)
        if key is None:
            if len(self._digit_keys) >= RUNS_CACHED:
                self._digit_keys.clear()
            runs = runs_of(digits)
            if digits in self.tokens:
                key, names = digits, (digits, *runs)
            else:
                key, names = "".join(runs) or WHOLE_RUN, runs
            self._digit_keys[digits] = key
            self._other_names[key] = names
        return key

    def names(self, token: str) -> tuple[str, ...]:
        """The keys of a trie that a token goes with: itself, the kinds of runs of digits, the usual form of a sign."""
        return self._other_names.get(token) or (token,)

    def next(self, state: State, key: str) -> State | None:
        """The state behind a token; None if no rule goes on with it."""
        spaced = key[0] == " "
        token = key[1:] if spaced else key
        self.steps += 1
        if token not in self.tokens and token not in self._other_names:
            state.next[key] = None
            return None
        names = self.names(token)
        if state is self._root or state is self._digit_root:
            groups = [group for name in dict.fromkeys(names) for group in self._starting.get(name, ())]
        else:
            groups = state.spaced if spaced else state.glued
        arrivals: dict[_Arrival, None] = {}
        inside: dict[tuple[int, int], Group] = {}
        pointed = token in (".", ",")
        paths = [(node, items, name) for node, items in groups for name in names]
        paths += [(node, items, f" {name}" if spaced else name) for node, items in state.inside for name in names]
        for node, items, name in paths:
            child = node.get(name)
            if child is None:
                continue
            complete = "" in child
            if complete:
                arrivals[self._arrival(items, pointed)] = None
            if len(child) > complete:
                inside[id(child), id(items)] = child, items
        found = state.next[key] = self._state([*arrivals], inside)
        return found

    def _state(self, arrivals: list[_Arrival], inside: dict[tuple[int, int], Group]) -> State | None:
        """The state of several arrivals and begun words; None if there are none."""
        if not arrivals and not inside:
            return None
        key = frozenset(map(id, arrivals)), frozenset(inside)
        state = self._states.get(key)
        if state is None:
            state = State(
                [group for arrival in arrivals for group in arrival.spaced],
                [group for arrival in arrivals for group in arrival.glued],
                list(inside.values()),
                tuple(sorted(frozenset[int]().union(*(arrival.accepts for arrival in arrivals)))),
            )
            self._states[key] = state
        return state

    def _arrival(self, items: Items, pointed: bool) -> _Arrival:
        """What follows positions of rules; `pointed` tells whether the token is a comma or a point."""
        arrival = self._arrivals.get((items, pointed))
        if arrival is None:
            spaced: dict[str, dict[Item, None]] = {}
            glued: dict[str, dict[Item, None]] = {}
            accepts = set()
            for number, place in items:
                rule = self._rules[number]
                if place in rule[LAST]:
                    accepts.add(number)
                for behind, gap in rule[FOLLOW][place]:
                    name = rule[POSITIONS][behind][0]
                    if gap != GLUED:
                        spaced.setdefault(name, {})[number, behind] = None
                    if gap in (GLUED, COMMA) or (gap == LOOSE and pointed):
                        glued.setdefault(name, {})[number, behind] = None
            arrival = _Arrival(self._groups(spaced), self._groups(glued), frozenset(accepts))
            self._arrivals[items, pointed] = arrival
        return arrival

    def _groups(self, by_class: Mapping[str, Mapping[Item, None]]) -> list[Group]:
        """Groups by word class; equal sets of positions are the same object."""
        made = ((self.trie(name), tuple(items)) for name, items in by_class.items())
        return [(node, self._kept.setdefault(items, items)) for node, items in made]


FIRST, LAST, FOLLOW, POSITIONS = map(Rule._fields.index, ("first", "last", "follow", "positions"))
