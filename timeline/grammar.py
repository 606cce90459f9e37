"""Compiled patterns behind one gate: where a rule may begin, and which rule's match is the longest there.

>>> grammar = Grammar({"ago": ["{number} {unit} ago"]}, {"unit": {"days": "DAY"}, "number": {"two": 2}})
>>> [(m.start, m.end, m.meaning, m.slots) for m in grammar.scan("he left two days ago")]
[(8, 20, 'ago', {'number': 2, 'unit': 'DAY'})]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from timeline.notation import (
    GAP,
    HYPHEN,
    Node,
    Notation,
    PatternError,
    Slot,
    Words,
    bare,
    exact,
    first_key,
    naming,
    parse,
    slot_names,
    trie,
)
from timeline.numerals import LONGEST_RUN

#: A number may not begin inside another ("1,990", "3.5", "$12"), nor end in one ("12%", "1990.5").
DIGIT_FENCE = r"(?<![\w$£€¥#%])(?<!\d[-‐–.,:/])"
#: The gate's digits: the same fence behind the first of them, because `re` sees at once where no digit stands.
DIGITS = r"\d(?<![\w$£€¥#%].)(?<!\d[-‐–.,:/].)\d*+(?!%)"
WORD_FENCE = r"(?<![\w#$])"
END_FENCE = r"(?![\w%]|[.,:/]\d)"
#: What comes after a gate word: nothing else decides so well which rules are worth trying there. After digits with a
#: sign between them (3.5 million, 9.30 a.m., 2 1/2 years) it is the sign, and the word behind all of them.
NEXT_WORD = r"\W{0,8}(\d|[^\W\d]+)"
SIGNS = frozenset(".,:/")
SIGN = rf"([.,:/]|{HYPHEN}| (?=\d/\d))\d(?:[\d.,:/]|{HYPHEN})*+(?:\W{{0,8}}([^\W\d]+))?"


#: How much each kind of piece asks for; a word asks for most.
WEIGHTS = {"optional": 0, "context": 3, "slot": 2, "tilde": 0}
#: Of all that have none.
NO_SLOTS: dict[str, Any] = {}


class Found(NamedTuple):
    """A match of the first pass: where, of which meaning, with which slots, and what found it."""

    start: int
    end: int
    meaning: str
    slots: dict[str, Any]
    rule: Rule
    match: re.Match[str]

    @property
    def spans(self) -> dict[str, tuple[int, int]]:
        """Where the slots are."""
        return self.rule.spans(self.match)


class Rule:
    """One pattern, compiled: its regex, its slots, the gate keys it can begin with, and its leading words.

    Words such as "the" stand everywhere: a rule is not looked up by them but by the word after them, and looks back.
    """

    def __init__(self, meaning: str, pattern: str, notation: Notation, leads: frozenset[str]) -> None:
        self.meaning, self.pattern = meaning, pattern
        nodes = parse(pattern)
        self.weight = _weight(nodes)
        lead, optional, nodes = _lead(nodes, leads, notation)
        self._lead = rf"(?<!\w){lead}\Z" if lead else ""
        self.lead_required = bool(lead) and not optional
        self._nodes, self._notation = nodes, notation
        with naming(pattern):
            self.keys = _keys(nodes, notation)
            self.goes_on = frozenset(bare(key) for key in _next(nodes, notation))
        self._firsts = list(_firsts(nodes, notation))
        first = next((node for node in nodes if node.kind in ("word", "slot", "optional")), nodes[0])
        self._counts = first.kind == "slot" and first.text[1:-1].rpartition(":")[2] == "number"
        self._alone = sum(node.kind in ("word", "slot") for node in nodes) == 1
        self._signs = frozenset(SIGNS.union("-").intersection(_literals(nodes)))
        if not self.keys:
            raise PatternError("it can be empty", pattern)

    @property
    def glued(self) -> frozenset[str]:
        """The words that it can begin with and that digits follow without a space: c1850, FY2024, Dec31, Sep.1."""
        word, *rest = self._nodes
        if word.kind not in ("word", "slot") or not rest or rest[0].kind != "slot" or rest[0].spaced:
            return frozenset()
        digits = any(key[0] == "0" for key in _keys(rest, self._notation))
        words = (key for key in _keys([word], self._notation) if key[0] != "0")
        return frozenset(key for key in words if key[-1].isalpha() or key[-1] == ".") if digits else frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The parameters that its slots bind to."""
        return frozenset(slot_names(self._nodes))

    def goes(self, key: str, sign: str, word: str, beyond: str | None = None) -> bool:
        """Whether it can match where a key stands, a sign between digits ("3.5") and a word come after it.

        Where the word goes on with a number ("four million"), `beyond` is what comes after all of the number.
        """
        more = {word for first in self._firsts for word in first.get(key, ())}
        inside = word in more - {"0"} and (beyond is None or not self._counts or beyond in self.goes_on)
        goes_on = bool(word) and (word in self.goes_on or inside)
        ends = self._alone and "" in more
        if not sign:
            return goes_on or ends
        if sign in HYPHEN:  # one of the hyphens: a number has none inside, and may stand before one
            return "-" in self._signs or ends
        return sign in self._signs or (goes_on and "0" in more)

    @property
    def firsts(self) -> list[Mapping[str, frozenset[str]]]:
        """What its first pieces go on with inside themselves, by key; the same mapping for the same piece."""
        return self._firsts

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when a text first needs it: a language has more rules than most texts use."""
        return self._compiled[0]

    @cached_property
    def _slots(self) -> list[Slot]:
        return self._compiled[1]

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str], list[Slot]]:
        slots: list[Slot] = []
        body = self._notation.render(self._nodes, slots)
        digits = any(key[0] == "0" for key in self.keys)
        fence = "" if self._nodes[0].kind == "context" else DIGIT_FENCE if digits else WORD_FENCE
        return re.compile(f"{fence}{body}{END_FENCE}"), slots

    @cached_property
    def lead(self) -> re.Pattern[str] | None:
        """Looks back for the leading words."""
        return re.compile(self._lead) if self._lead else None

    def found(self, low: str, match: re.Match[str]) -> Found | None:
        """The match with its slots read and its leading words taken in; None where a needed one is missing."""
        start, end = match.span()
        if self.lead:
            before = self.lead.search(low, max(0, start - 16), start)
            if before and before.end() > before.start():
                start = before.start()
            elif self.lead_required:
                return None
        # A slot's group is the only kind of group that a rule's regex has, so they come in the same order.
        if not self._slots:
            return Found(start, end, self.meaning, NO_SLOTS, self, match)
        texts = zip(self._slots, match.groups(), strict=True)
        slots = {slot.name: slot.read(text) for slot, text in texts if text is not None}
        return Found(start, end, self.meaning, slots, self, match)

    def spans(self, match: re.Match[str]) -> dict[str, tuple[int, int]]:
        """Where the slots of a match are."""
        return {slot.name: match.span(slot.group) for slot in self._slots if match[slot.group] is not None}


def _lead(nodes: list[Node], leads: frozenset[str], notation: Notation) -> tuple[str, bool, list[Node]]:
    """First words that stand everywhere (the, a), taken off: their regex, whether they may be missing, the rest."""
    context = notation.context(nodes[0], before=True) if nodes[0].kind == "context" else ""
    rest = nodes[1:] if context else nodes
    lead, optional = "", True
    while len(rest) > 1:
        head = rest[0]
        node = head.children[0] if head.kind == "optional" and len(head.children) == 1 else head
        words = node.text.replace("_", " ").split("|")
        if node.kind != "word" or not leads.issuperset(words):
            break
        gap = GAP if rest[1].spaced else ""
        either_word = f"(?:{'|'.join(map(exact, words))}){gap}"
        lead += f"(?:{either_word})?" if head is not node else either_word
        optional = optional and head is not node
        rest = rest[1:]
    return (context + lead, optional, rest) if lead else ("", False, nodes)


def _keys(nodes: list[Node], notation: Notation) -> frozenset[str]:
    """The gate keys that a sequence can begin with."""
    keys: frozenset[str] = frozenset()
    for node in nodes:
        if node.kind == "context":
            continue
        if node.kind == "optional":
            keys |= _keys(node.children, notation)
            continue
        if node.kind == "slot":
            return keys | notation.keys(node.text[1:-1].rpartition(":")[2])
        if node.kind == "tilde":
            continue
        return keys | {first_key(word.replace("_", " ")) for word in node.text.split("|")}
    return frozenset()


def _next(nodes: list[Node], notation: Notation) -> Iterator[str]:
    """The gate keys of what can come after the first piece of a sequence."""
    for number, node in enumerate(nodes):
        if node.kind in ("word", "slot", "optional"):
            yield from _next(node.children, notation)
            yield from _openings(nodes[number + 1 :], notation)
            if node.kind != "optional":
                return


def _openings(nodes: list[Node], notation: Notation) -> Iterator[str]:
    """The gate keys of the first word or digits of a sequence; signs before them are passed over."""
    for node in nodes:
        if node.kind == "optional":
            yield from _openings(node.children, notation)
        elif node.kind in ("word", "slot"):
            yield from _keys([node], notation)
            if node.kind == "slot" or re.search(r"\w", node.text):
                return


def _firsts(nodes: list[Node], notation: Notation) -> Iterator[Mapping[str, frozenset[str]]]:
    """What the pieces that can be first go on with inside themselves: "two hundred", "new year's eve"."""
    for node in nodes:
        if node.kind == "optional":
            yield from _firsts(node.children, notation)
        elif node.kind in ("word", "slot"):
            yield notation.continuations(node.text)
            return


def _literals(nodes: list[Node]) -> Iterator[str]:
    """The characters that a sequence itself writes."""
    for node in nodes:
        if node.kind == "optional":
            yield from _literals(node.children)
        elif node.kind == "word":
            yield from node.text


def _weight(nodes: list[Node]) -> int:
    """How much a pattern asks for: of two equally long matches the more demanding rule wins."""
    return sum(WEIGHTS.get(node.kind, 4) for node in nodes)


class Grammar:
    """All first-pass rules of a language behind one gate."""

    def __init__(
        self,
        patterns: Mapping[str, Iterable[str]],
        words: Words,
        *,
        leads: Iterable[str] = (),
        joiner: str = "",
        notation: Notation | None = None,
        rules: Iterable[Rule] = (),
    ) -> None:
        self.notation = notation or Notation(words, joiner)
        known = frozenset(leads)
        made = (Rule(meaning, p, self.notation, known) for meaning, lines in patterns.items() for p in lines)
        self.rules = sorted([*made, *rules], key=lambda rule: -rule.weight)  # of equal ones the added
        seen: dict[str, str] = {}
        for rule in self.rules:
            if rule.pattern in seen:
                raise PatternError(f"it stands under {seen[rule.pattern]!r} and {rule.meaning!r}", rule.pattern)
            seen[rule.pattern] = rule.meaning
        self._rules_of: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for key in rule.keys:
                self._rules_of.setdefault(key, []).append(rule)
        inside = {id(first): first for rule in self.rules for first in rule.firsts}.values()
        self._following = frozenset[str]().union(
            *(rule.goes_on for rule in self.rules), *(words for first in inside for words in first.values())
        )
        self._starters: dict[tuple[str, str, str, str | None], list[Rule]] = {}
        self._numbers = frozenset(bare(first_key(word)) for word in words.get("number", ()))
        self._glued = frozenset(key for rule in self.rules for key in rule.glued)
        # Of five forms that say the same, `re` runs this one fastest: the boundary first, and once.
        worded = trie(key for key in self._rules_of if key[0] != "0") or "(?!)"
        glued = trie(self._glued) or "(?!)"
        self.gate = re.compile(
            rf"\b(?:(?:{worded})(?!\w)(?={NEXT_WORD}|)|(?:{glued})(?=\d)|{DIGITS}(?:(?={SIGN})|(?={NEXT_WORD}|)))"
        )

    @cached_property
    def _number(self) -> re.Pattern[str]:
        """A whole number, and the word after it."""
        number, _ = self.notation.kind("number")
        return re.compile(f"(?:{number})(?={NEXT_WORD}|)")

    def _beyond(self, low: str, start: int) -> str | None:
        """The word that comes after the whole of a number."""
        if (match := self._number.match(low, start)) is None:
            return None
        word = match[match.re.groups] or ""
        return word if word in self._following else ""

    def _starting(self, key: str, sign: str, word: str, beyond: str | None) -> list[Rule]:
        """The rules that can begin with a key and go on so: "two" begins something before "years" alone."""
        rules = [rule for rule in self._rules_of.get(key, []) if rule.goes(key, sign, word, beyond)]
        if not word and key in self._glued:
            rules += [rule for rule in self._rules_of[key] if key in rule.glued]
        if key[0].isdigit() and not key.isdecimal():  # "14th": a word, and digits with a word after them
            run = "0" * len(re.match(r"\d+", key)[0])  # type: ignore[index]
            inner = bare(key[len(run) :])
            rules += [rule for rule in self._rules_of.get(run, []) if rule.goes(run, "", inner)]
        return list(dict.fromkeys(rules))

    def scan(self, low: str) -> Iterator[Found]:
        """The longest expression at each place of a lower-cased text, left to right, without overlaps."""
        end = 0
        starters, following = self._starters, self._following
        for hit in self.gate.finditer(low):
            start = hit.start()
            if start < end:
                continue
            key, (after_word, sign, after_sign, after_digits) = hit[0], hit.groups()
            word = after_word or after_sign or after_digits
            if key.isdecimal():
                key = "0" * min(len(key), LONGEST_RUN)
            if word not in following:
                word = "0" if word is not None and word.isdecimal() else ""
            beyond = self._beyond(low, start) if word in self._numbers else None
            place = key, sign or "", word, beyond
            rules = starters.get(place)
            if rules is None:
                rules = starters[place] = self._starting(*place)
            if rules and (found := _longest(low, start, rules)) is not None:
                end = found.end
                yield found


def _longest(low: str, start: int, rules: list[Rule]) -> Found | None:
    """The longest match of these rules; of equally long ones the most demanding rule's."""
    matches = [(match, rule) for rule in rules if (match := rule.regex.match(low, start))]
    if len(matches) > 1:
        matches.sort(key=lambda pair: (-pair[0].end(), -pair[1].weight))
    return next((found for match, rule in matches if (found := rule.found(low, match)) is not None), None)
