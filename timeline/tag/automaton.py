"""Compile the patterns of a language to an automaton over tokens, as plain data.

Each word and slot of a pattern becomes a position: a word class, and the places after it at which the pattern goes on.
The tables of all patterns together are what a Matcher walks through; they can be stored, as they contain nothing but
strings, numbers, tuples and dicts.

>>> tables = compile_patterns({"ago": ["{number} {unit} ago"]}, {"number": {"two": 2}, "unit": {"days": 1}})
>>> [rule.positions for rule in map(Rule._make, tables["rules"])]
[(('n:number', 0), ('w:unit', 1), ('l:ago', -1))]
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from timeline.language.numerals import NUMERALS
from timeline.language.pattern import Node, PatternError, context_words, is_pointed, parse, slot_names, words_of
from timeline.tag.contexts import REACH
from timeline.tag.word_classes import all_tokens, number_tokens, numeral, trie_of

#: The white space between two positions: none; some; some, or none after a comma or a point; at most one space.
GLUED, SPACED, LOOSE, COMMA = range(4)
#: Before the first position.
START = -1
#: A position that fills no slot.
UNBOUND = -1
#: How specific each kind of node is; a word is the most specific.
WEIGHTS = {"optional": 0, "context": 3, "slot": 2, "tilde": 0}
WORD_WEIGHT = 4
#: The prefixes of the names of word classes: words of the language, numbers, and words of a pattern itself.
WORDS, NUMBERS, LITERAL = "w:", "n:", "l:"
#: A context as plain data: its words, whether none of them must be there.
ContextData = tuple[tuple[str, ...], bool]
#: Leading words as plain data: alternatives, whether they may be missing, whether a space follows.
LeadData = tuple[tuple[str, ...], bool, bool]
#: The ends of a part of a pattern: positions (or START), each with the white space that must follow it.
Frontier = list[tuple[int, int]]


class Rule(NamedTuple):
    """A compiled pattern, as plain data.

    `positions` are word classes, each with the number of its slot; `follow` has the positions that can come after each,
    with the white space between, those that are preferred first. `lead` are words before the match that belong to it,
    and `fence` the contexts before these; `before` and `after` are the contexts of the match. `numeric` rules can begin
    with digits, which changes the signs that can stand before them.
    """

    meaning: str
    pattern: str
    weight: int
    lead: tuple[LeadData, ...]
    lead_required: bool
    fence: tuple[ContextData, ...]
    before: tuple[ContextData, ...]
    after: tuple[ContextData, ...]
    numeric: bool
    is_range: bool
    positions: tuple[tuple[str, int], ...]
    follow: tuple[tuple[tuple[int, int], ...], ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    slots: tuple[str, ...]


def compile_patterns(
    patterns: Mapping[str, Iterable[str]],
    words: Mapping[str, Mapping[str, Any]],
    *,
    leads: Iterable[str] = (),
    joiner: str = "",
    ranges: Collection[str] = (),
    check: Callable[[str, str, frozenset[str], frozenset[str]], None] | None = None,
) -> dict[str, Any]:
    """The tables of patterns by meaning: their rules, the most specific first, and the tries of their word classes.

    `leads` are words such as "the" that are too frequent to begin a rule; the meanings of `ranges` have the two ends of
    a range as parts. `check` is called with each meaning and pattern, with the parameters that the slots of the
    pattern can fill, and those that every match fills. PatternError if a pattern cannot be used.
    """
    compiler = _Compiler(words, frozenset(leads), check)
    rules = [
        compiler.rule(meaning, pattern, is_range=meaning in ranges)
        for meaning, lines in patterns.items()
        for pattern in lines
    ]
    rules.sort(key=lambda rule: -rule.weight)  # of equal weight the first
    check_unique(rules)
    tokens = all_tokens([*compiler.tries.values(), *map(numeral, NUMERALS)])
    tokens |= number_tokens(words.get("number", {}), joiner)
    return {"rules": [tuple(rule) for rule in rules], "tries": compiler.tries, "tokens": sorted(tokens)}


def check_unique(rules: Iterable[Rule]) -> None:
    """Raise PatternError if the same pattern stands under two meanings, or twice under one."""
    seen: dict[str, str] = {}
    for rule in rules:
        if rule.pattern in seen:
            raise PatternError(f"it stands under {seen[rule.pattern]!r} and {rule.meaning!r}", rule.pattern)
        seen[rule.pattern] = rule.meaning


def with_more_rules(tables: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """The tables with the rules of others, which come first among rules of equal weight."""
    weight = Rule._fields.index("weight")
    rules = sorted([*more["rules"], *tables["rules"]], key=lambda rule: -rule[weight])
    check_unique(map(Rule._make, rules))
    tries = {**tables["tries"], **more["tries"]}
    return {"rules": rules, "tries": tries, "tokens": sorted({*tables["tokens"], *more["tokens"]})}


class _Compiler:
    """Compiles patterns one by one, and collects the tries of their word classes."""

    def __init__(
        self,
        words: Mapping[str, Mapping[str, Any]],
        leads: frozenset[str],
        check: Callable[[str, str, frozenset[str], frozenset[str]], None] | None,
    ) -> None:
        self.words, self.leads, self.check = words, leads, check
        self.tries: dict[str, dict[str, Any]] = {}
        self._begins_with_digits: dict[str, bool] = {}
        self._pointed: dict[str, bool] = {}

    def rule(self, meaning: str, pattern: str, *, is_range: bool) -> Rule:
        """The rule of a pattern."""
        try:
            nodes = parse(pattern, self.words)
            before, body, after = _contexts(nodes)
            lead, body = _lead(body, self.leads)
            positions = _Positions(self)
            ends = positions.add(body, [(START, GLUED)])
            contexts = [tuple(map(self._context, part)) for part in (before, after)]
        except PatternError as error:
            raise error if error.pattern else PatternError(error.message, pattern) from None
        classes = positions.classes
        if any(place == START for place, _ in ends) or not any(
            self.tries.get(classes[place][0], True) for place in positions.first
        ):
            raise PatternError("it can be empty", pattern)
        if self.check is not None:
            bound = slot_names(node for node in nodes if node.kind != "optional")
            self.check(meaning, pattern, frozenset(positions.slots), frozenset(bound))
        return Rule(
            meaning=meaning,
            pattern=pattern,
            weight=sum(WEIGHTS.get(node.kind, WORD_WEIGHT) for node in nodes),
            lead=lead,
            lead_required=not all(optional for _, optional, _ in lead),
            fence=contexts[0] if lead else (),
            before=() if lead else contexts[0],
            after=contexts[1],
            numeric=any(self._can_begin_with_digits(classes[place][0]) for place in positions.first),
            is_range=is_range,
            positions=tuple(classes),
            follow=tuple(map(tuple, positions.follow)),
            first=tuple(positions.first),
            last=tuple(dict.fromkeys(place for place, gap in ends if gap == GLUED)),
            slots=tuple(positions.slots),
        )

    def word_class(self, kind: str) -> str:
        """The word class of a kind of words or numbers."""
        if kind in NUMERALS or kind == "number":
            name = NUMBERS + kind
        else:
            name = WORDS + kind
            if name not in self.tries:
                self.tries[name] = trie_of(words_of(kind, self.words))
        if kind == "number" and kind not in self.words:
            raise PatternError(f"unknown kind of word {kind!r}")
        return name

    def literal(self, text: str) -> str:
        """The word class of a word of a pattern, or of alternatives with bars between them; _ stands for a space."""
        name = LITERAL + text
        if name not in self.tries:
            words = filter(None, text.split("|")) if len(text) > 1 else [text]
            self.tries[name] = trie_of(word.replace("_", " ") for word in words)
        return name

    def is_pointed(self, node: Node) -> bool:
        """Whether a piece of a pattern can end with a comma or a point, as "Oct." does."""
        if node.kind == "optional":
            return any(map(self.is_pointed, node.children))
        if node.kind != "slot":
            return node.text.endswith((",", "."))
        if node.text not in self._pointed:
            self._pointed[node.text] = is_pointed(node, self.words)
        return self._pointed[node.text]

    def _context(self, node: Node) -> ContextData:
        """A context as plain data. PatternError if a word in it is too long."""
        words = tuple(context_words(node, self.words))
        if long := [word for word in words if len(word) + 2 > REACH]:
            raise PatternError(f"{long[0]!r} is too long for a context")
        return words, node.text.startswith("(!")

    def _can_begin_with_digits(self, name: str) -> bool:
        """Whether a word class has a number in digits, or a word that begins with one."""
        if name not in self._begins_with_digits:
            if name.startswith(NUMBERS):
                found = True
            elif name.startswith(WORDS):
                found = any(word.split(None, 1)[0].isdecimal() for word in words_of(name[2:], self.words))
            else:
                found = any(word.split("_", 1)[0].isdecimal() for word in name[2:].split("|"))
            self._begins_with_digits[name] = found
        return self._begins_with_digits[name]


class _Positions:
    """The positions of one pattern, and how they follow each other."""

    def __init__(self, compiler: _Compiler) -> None:
        self._compiler = compiler
        self.classes: list[tuple[str, int]] = []
        self.follow: list[list[tuple[int, int]]] = []
        self.first: list[int] = []
        self.slots: list[str] = []

    def add(self, nodes: list[Node], frontier: Frontier, *, started: bool = False) -> Frontier:
        """Add a sequence after the ends of another; returns its own ends.

        White space beside an optional part belongs to that part. `started` tells whether a piece that is not optional
        comes before.
        """
        after_pointed = joined = False
        for node, following in zip(nodes, [*nodes[1:], None], strict=True):
            gap = GLUED if joined or not (node.spaced and started) else LOOSE if after_pointed else SPACED
            spaced = following is not None and following.spaced
            joined = False
            if node.kind == "optional":
                inside = self.add(node.children, _after(frontier, gap), started=started and not node.spaced)
                frontier = [*_after(inside, SPACED if not started and spaced else GLUED), *frontier]
            elif node.kind == "tilde":
                hyphen = self._position(self._compiler.literal("-"))
                self._link(frontier, hyphen, GLUED)
                frontier = [*_after(frontier, SPACED), (hyphen, GLUED)]
            elif node.text == "-" and gap and spaced and following is not None and following.kind != "optional":
                frontier = self._hyphen_apart(frontier)
                joined = True
            else:
                frontier = self._unit(node, frontier, COMMA if node.text == "," else gap)
            started = started or node.kind in ("slot", "word")
            after_pointed = self._compiler.is_pointed(node)
        return frontier

    def _hyphen_apart(self, frontier: Frontier) -> Frontier:
        """A hyphen with a space on both sides, or on one."""
        name = self._compiler.literal("-")
        behind_space, glued = self._position(name), self._position(name)
        self._link(frontier, behind_space, SPACED)
        self._link(frontier, glued, GLUED)
        return [(behind_space, SPACED), (behind_space, GLUED), (glued, SPACED)]

    def _unit(self, node: Node, frontier: Frontier, gap: int) -> Frontier:
        """A word, or a slot with a position for each of its kinds."""
        if node.kind == "word":
            names, slot = [self._compiler.literal(node.text)], UNBOUND
        else:
            names = list(map(self._compiler.word_class, node.kinds))
            slot = UNBOUND
            if (parameter := node.name) is not None:
                slot = len(self.slots)
                self.slots.append(parameter)
        places = [self._position(name, slot) for name in names]
        for place in places:
            self._link(frontier, place, gap)
        return [(place, GLUED) for place in places]

    def _position(self, name: str, slot: int = UNBOUND) -> int:
        self.classes.append((name, slot))
        self.follow.append([])
        return len(self.classes) - 1

    def _link(self, frontier: Frontier, place: int, gap: int) -> None:
        """Make a position follow the ends of what comes before it."""
        for before, pending in frontier:
            if before == START:
                if place not in self.first:
                    self.first.append(place)
            elif (link := (place, pending or gap)) not in self.follow[before]:
                self.follow[before].append(link)


def _after(frontier: Frontier, gap: int) -> Frontier:
    """The ends with white space behind them."""
    return [(place, pending or gap) for place, pending in frontier]


def _contexts(nodes: list[Node]) -> tuple[list[Node], list[Node], list[Node]]:
    """The contexts at the beginning of a pattern, the rest, and the contexts at the end."""
    begin, end = 0, len(nodes)
    while begin < end and nodes[begin].kind == "context":
        begin += 1
    while begin < end and nodes[end - 1].kind == "context":
        end -= 1
    if any(node.kind == "context" for node in _all_nodes(nodes[begin:end])):
        raise PatternError("a context stands at the beginning or at the end")
    return nodes[:begin], nodes[begin:end], nodes[end:]


def _all_nodes(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all_nodes(node.children)


def _lead(nodes: list[Node], leads: frozenset[str]) -> tuple[tuple[LeadData, ...], list[Node]]:
    """Take leading words such as "the" off a pattern."""
    found = []
    while len(nodes) > 1:
        head = nodes[0]
        node = head.children[0] if head.kind == "optional" and len(head.children) == 1 else head
        words = tuple(node.text.replace("_", " ").split("|"))
        if node.kind != "word" or not leads.issuperset(words):
            break
        found.append((words, head is not node, nodes[1].spaced))
        nodes = nodes[1:]
    return tuple(found), nodes
