"""A compiled first-pass pattern: where it can begin, its regex, and the mention that a match makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from timeline.language.pattern import (
    GAP,
    HYPHEN,
    Node,
    Notation,
    PatternError,
    Slot,
    bare,
    exact,
    naming,
    parse,
    slot_kinds,
    slot_names,
    token,
)
from timeline.model import End, Mention
from timeline.tag import first_sets
from timeline.tag.gate import DIGIT_FENCE

#: A word does not begin inside another one.
WORD_FENCE = r"(?<![\w#$])"
#: No match ends inside a word, a number or a percentage, or in an ellipsis ("in Dec...").
END_FENCE = r"(?![\w%]|(?<=\d)[.,:/]\d|(?<=\.)\.\.)"
#: The letters behind a number that no slot reads: from the 20|th| to the 28th.
ENDING = re.compile(r"[^\W\d]*")
#: How specific each kind of node is; a word is the most specific.
WEIGHTS = {"optional": 0, "context": 3, "slot": 2, "tilde": 0}
WORD_WEIGHT = 4
#: The words before a match that belong to it ("the", "on the") are looked for in so many characters.
LEAD_LENGTH = 16
#: The slots of all mentions that have none.
NO_SLOTS: dict[str, Any] = {}
_new = tuple.__new__


class Rule:
    """One pattern, compiled: its regex, its slots, the gate keys it can begin with, and its leading words.

    Words such as "the" are too frequent to be keys: a rule is looked up by the word behind them, and looks back for
    them when it matches. The mentions of a rule with `ranges` have the two ends of the range as parts.
    """

    def __init__(
        self, meaning: str, pattern: str, notation: Notation, leads: frozenset[str], *, ranges: bool = False
    ) -> None:
        self.meaning, self.pattern, self.ranges = meaning, pattern, ranges
        nodes = parse(pattern)
        self.weight = _weight(nodes)
        self._lead, self.leads, self._fence, optional, nodes = _lead(nodes, leads)
        self.lead_required = bool(self._lead) and not optional
        self._nodes, self._notation = nodes, notation
        with naming(pattern):
            kinds = list(slot_kinds(nodes))
            for kind in kinds:
                notation.check(kind)
            self.keys = first_sets.keys(nodes, notation)
        if not self.keys:
            raise PatternError("it can be empty", pattern)
        self._long = any(map(notation.long, kinds))
        self._regexes: dict[tuple[str, str] | None, re.Pattern[str]] = {}
        self.slots: list[Slot] = []

    # A text uses few of a language's rules: the properties below are computed when they are first needed.

    @cached_property
    def next_tokens(self) -> frozenset[str]:
        """The tokens that can come after its first node."""
        keys = [*first_sets.next_keys(self._nodes, self._notation)]
        return frozenset(map(bare, keys)).union(map(token, keys))  # ".000" is a sign and a number

    @cached_property
    def _continuations(self) -> list[Mapping[str, frozenset[str]]]:
        """How each node that can be first goes on inside itself, by key."""
        return list(first_sets.continuations(self._nodes, self._notation))

    @cached_property
    def _begins_with_number(self) -> bool:
        first = next((node for node in self._nodes if node.kind in ("word", "slot", "optional")), self._nodes[0])
        return first.kind == "slot" and first.text[1:-1].rpartition(":")[2] == "number"

    @cached_property
    def _is_one_node(self) -> bool:
        return sum(node.kind in ("word", "slot") for node in self._nodes) == 1

    @cached_property
    def needs(self) -> frozenset[str] | None:
        """The words of which one must stand right before it, "0" for any that ends in a digit; None if any word can.

        A word with signs before it is not looked at.
        """
        if self.lead_required:
            return self.leads
        first = self._nodes[0]
        if self._lead or first.kind != "context" or first.text.startswith("(!"):
            return None
        last = (words[-1] for word in self._notation.around(first) if (words := word.split()))
        return frozenset("0" if word[-1].isdecimal() else word for word in last)

    @property
    def glued(self) -> frozenset[str]:
        """The words that it can begin with and that digits can follow without a space: c1850, FY2024, Dec31, Sep.1."""
        word, *rest = self._nodes
        spaced = bool(rest) and rest[0].spaced
        while rest and rest[0].kind == "optional":  # "Oct.[,] 1890"
            rest = rest[1:]
            spaced = spaced or bool(rest and rest[0].spaced)
        if word.kind not in ("word", "slot") or not rest or rest[0].kind != "slot":
            return frozenset()
        if not any(key[0] == "0" for key in first_sets.keys(rest, self._notation)):
            return frozenset()
        words = (key for key in first_sets.keys([word], self._notation) if key[0] != "0")
        return frozenset(key for key in words if key[-1] == "." or (key[-1].isalpha() and not spaced))

    @property
    def names(self) -> frozenset[str]:
        """The parameters that its slots can fill."""
        return frozenset(slot_names(self._nodes))

    @property
    def bound(self) -> frozenset[str]:
        """The parameters that every match fills."""
        return frozenset(slot_names(node for node in self._nodes if node.kind != "optional"))

    def can_begin_with(self, key: str, sign: str, word: str, beyond: str | None = None) -> bool:
        """Whether it can match at a key with a sign between digits ("3.5") or "", and a word after it.

        `beyond` is the word after the whole of a number of several words ("four million").
        """
        more = {word for first in self._continuations for word in first.get(key, ())}
        inside = word in more if beyond is not None else word in more - {"0"}
        inside = inside and (beyond is None or not self._begins_with_number or beyond in self.next_tokens)
        goes_on = bool(word) and (word in self.next_tokens or inside)
        ends = self._is_one_node and "" in more
        if not sign:
            return goes_on or ends
        if sign in HYPHEN:  # a hyphen does not belong to a number, but can follow it
            return "-" in self.next_tokens or ends
        return sign in self.next_tokens or (goes_on and "0" in more)

    def can_continue_with(self, key: str, word: str, token: str) -> bool:
        """Whether a token can come right behind its first node, if that begins with a key and a word follows."""
        known = first_sets.right_behind(self._nodes, self._notation, key, word)
        return known is None or token in known

    def behind(self, key: str, word: str) -> frozenset[str] | None:
        """The tokens of which one must come behind a key and the next word; None if any token can."""
        return first_sets.behind(self._nodes, self._notation, key, word)

    def regex(self, key: str, word: str) -> re.Pattern[str]:
        """Matches it, without its leading words, at a key that a word follows."""
        place = (key, word) if self._long else None
        if place not in self._regexes:
            nodes = first_sets.narrowed(self._nodes, self._notation, key, word) if self._long else self._nodes
            slots: list[Slot] = []
            body = self._notation.render(nodes, slots)
            self.slots = slots  # assigned when complete, as other threads read it; every narrowing has the same slots
            digits = any(key[0] == "0" for key in self.keys)
            fence = "" if self._nodes[0].kind == "context" else DIGIT_FENCE if digits else WORD_FENCE
            self._regexes[place] = re.compile(f"{fence}{body}{END_FENCE}")
        return self._regexes[place]

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """Matches the leading words that end where a match begins."""
        before = self._notation.context(self._fence, before=True) if self._fence is not None else ""
        return re.compile(rf"(?<!\w){before}{self._lead}\Z")

    def found(self, low: str, match: re.Match[str], word: str | None = None) -> Mention | None:
        """The mention of a match, with its leading words; None if a required one is missing.

        `word` is the word right before the match, if that is known.
        """
        start, end = match.span()
        if self._lead and (word is None or word in self.leads):
            before = self.lead.search(low, max(0, start - LEAD_LENGTH), start)
            if before is not None and before.end() > before.start():
                start = before.start()
            elif self.lead_required:
                return None
        elif self.lead_required:
            return None
        slots = NO_SLOTS
        if self.slots:
            # Slots are the only groups of the regex, so the groups come in the order of the slots.
            slots = {}
            for (_, name, read), text in zip(self.slots, match.groups(), strict=True):
                if text is not None:
                    slots[name] = read(text)
        parts = self._ends(match) if self.ranges else ()
        return _new(Mention, (start, end, self.meaning, slots, parts, 0))

    def _ends(self, match: re.Match[str]) -> tuple[End, End]:
        """The two ends of a range: the second begins with the first slot whose name begins with "last"."""
        spans = {slot.name: match.span(slot.group) for slot in self.slots if match[slot.group] is not None}
        cut = min(begin for name, (begin, _) in spans.items() if name.startswith("last"))
        before = [span for span in spans.values() if span[1] <= cut]
        end = ENDING.match(match.string, max(end for _, end in before)).end()  # type: ignore[union-attr]
        return End(min(begin for begin, _ in before), end), End(cut, match.end())


def _lead(nodes: list[Node], leads: frozenset[str]) -> tuple[str, frozenset[str], Node | None, bool, list[Node]]:
    """Take leading words such as "the" off a pattern.

    Returns their regex, the words that can be the last of them, the context before them, whether they may be missing,
    and the other nodes.
    """
    fence = nodes[0] if nodes[0].kind == "context" else None
    rest = nodes[1:] if fence is not None else nodes
    lead, optional = "", True
    last = frozenset[str]()
    while len(rest) > 1:
        head = rest[0]
        node = head.children[0] if head.kind == "optional" and len(head.children) == 1 else head
        words = node.text.replace("_", " ").split("|")
        if node.kind != "word" or not leads.issuperset(words):
            break
        gap = GAP if rest[1].spaced else ""
        either_word = f"(?:{'|'.join(map(exact, words))}){gap}"
        lead += f"(?:{either_word})?" if head is not node else either_word
        last = frozenset(word.split()[-1] for word in words).union(last if head is not node else ())
        optional = optional and head is not node
        rest = rest[1:]
    return (lead, last, fence, optional, rest) if lead else ("", last, None, False, nodes)


def _weight(nodes: list[Node]) -> int:
    """How specific a pattern is: of two equally long matches that of the heavier rule wins."""
    return sum(WEIGHTS.get(node.kind, WORD_WEIGHT) for node in nodes)
