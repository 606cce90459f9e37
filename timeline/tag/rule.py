"""One pattern of a language, and how it is matched at a place where it can begin."""

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

WORD_FENCE = r"(?<![\w#$])"
#: Nor may a number end inside another; a short form's point is none of three ("in Dec...").
END_FENCE = r"(?![\w%]|(?<=\d)[.,:/]\d|(?<=\.)\.\.)"
#: What belongs to a number that no slot reads: from the 20|th| to the 28th.
ENDING = re.compile(r"[^\W\d]*")
#: How much each kind of piece asks for; a word asks for most.
WEIGHTS = {"optional": 0, "context": 3, "slot": 2, "tilde": 0}
#: Of all that have none.
NO_SLOTS: dict[str, Any] = {}
_new = tuple.__new__


class Rule:
    """One pattern, compiled: its regex, its slots, the gate keys it can begin with, and its leading words.

    Words such as "the" stand everywhere: a rule is not looked up by them but by the word after them, and looks back.
    One that finds `ranges` gives their ends, too.
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

    # A language has more rules than most texts use: what follows is found out when a text first needs it.

    @cached_property
    def goes_on(self) -> frozenset[str]:
        """The words, the signs, and "0" for numbers, that can come after its first piece."""
        keys = [*first_sets.next_keys(self._nodes, self._notation)]
        return frozenset(map(bare, keys)).union(map(token, keys))  # ".000" is a sign and a number

    @cached_property
    def _firsts(self) -> list[Mapping[str, frozenset[str]]]:
        return list(first_sets.firsts(self._nodes, self._notation))

    @cached_property
    def _counts(self) -> bool:
        first = next((node for node in self._nodes if node.kind in ("word", "slot", "optional")), self._nodes[0])
        return first.kind == "slot" and first.text[1:-1].rpartition(":")[2] == "number"

    @cached_property
    def _alone(self) -> bool:
        return sum(node.kind in ("word", "slot") for node in self._nodes) == 1

    @cached_property
    def needs(self) -> frozenset[str] | None:
        """The words, "0" for any that ends in a digit, of which one must stand right before it, if a word without signs
        stands there; None where any word can."""
        if self.lead_required:
            return self.leads
        first = self._nodes[0]
        if self._lead or first.kind != "context" or first.text.startswith("(!"):
            return None
        last = (words[-1] for word in self._notation.around(first) if (words := word.split()))
        return frozenset("0" if word[-1].isdecimal() else word for word in last)

    @property
    def glued(self) -> frozenset[str]:
        """The words that it can begin with and that digits follow without a space: c1850, FY2024, Dec31, Sep.1."""
        word, *rest = self._nodes
        spaced = bool(rest) and rest[0].spaced
        while rest and rest[0].kind == "optional":  # Oct.[,] 1890
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
        """The parameters that its slots can bind to."""
        return frozenset(slot_names(self._nodes))

    @property
    def bound(self) -> frozenset[str]:
        """The parameters that its slots bind to in every match."""
        return frozenset(slot_names(node for node in self._nodes if node.kind != "optional"))

    def goes(self, key: str, sign: str, word: str, beyond: str | None = None) -> bool:
        """Whether it can match where a key stands, a sign between digits ("3.5") and a word come after it.

        Where the word goes on with a number ("four million"), `beyond` is what comes after all of the number.
        """
        more = {word for first in self._firsts for word in first.get(key, ())}
        inside = word in more if beyond is not None else word in more - {"0"}
        inside = inside and (beyond is None or not self._counts or beyond in self.goes_on)
        goes_on = bool(word) and (word in self.goes_on or inside)
        ends = self._alone and "" in more
        if not sign:
            return goes_on or ends
        if sign in HYPHEN:  # one of the hyphens: a number has none inside, and may stand before one
            return "-" in self.goes_on or ends
        return sign in self.goes_on or (goes_on and "0" in more)

    def takes(self, key: str, word: str, token: str) -> bool:
        """Whether a token can come right behind its first piece, where that begins with a key that a word follows."""
        known = first_sets.right_behind(self._nodes, self._notation, key, word)
        return known is None or token in known

    def behind(self, key: str, word: str) -> frozenset[str] | None:
        """The tokens that must come behind a key and the word that follows it; None where anything can."""
        return first_sets.behind(self._nodes, self._notation, key, word)

    def regex(self, key: str, word: str) -> re.Pattern[str]:
        """Matches the words, but for the leading ones, where a key stands and a word follows it."""
        place = (key, word) if self._long else None
        if place not in self._regexes:
            nodes = first_sets.narrowed(self._nodes, self._notation, key, word) if self._long else self._nodes
            slots: list[Slot] = []
            body = self._notation.render(nodes, slots)
            self.slots = slots  # whole, for another thread may read it; each narrowing of the rule has the same slots
            digits = any(key[0] == "0" for key in self.keys)
            fence = "" if self._nodes[0].kind == "context" else DIGIT_FENCE if digits else WORD_FENCE
            self._regexes[place] = re.compile(f"{fence}{body}{END_FENCE}")
        return self._regexes[place]

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """Looks back for the leading words."""
        before = self._notation.context(self._fence, before=True) if self._fence is not None else ""
        return re.compile(rf"(?<!\w){before}{self._lead}\Z")

    def found(self, low: str, match: re.Match[str], word: str | None = None) -> Mention | None:
        """The match with its slots read and its leading words taken in; None where a needed one is missing.

        `word` is the one right before it, if that is known.
        """
        start, end = match.span()
        if self._lead and (word is None or word in self.leads):
            before = self.lead.search(low, max(0, start - 16), start)
            if before is not None and before.end() > before.start():
                start = before.start()
            elif self.lead_required:
                return None
        elif self.lead_required:
            return None
        slots = NO_SLOTS
        if self.slots:
            # A slot's group is the only kind of group that a rule's regex has, so they come in the same order.
            slots = {}
            for (_, name, read), text in zip(self.slots, match.groups(), strict=True):
                if text is not None:
                    slots[name] = read(text)
        parts = self._ends(match) if self.ranges else ()
        return _new(Mention, (start, end, self.meaning, slots, parts, 0))

    def _ends(self, match: re.Match[str]) -> tuple[End, End]:
        """The two ends of a range: the slots before those of its last end, whose names say so, and from there on."""
        spans = {slot.name: match.span(slot.group) for slot in self.slots if match[slot.group] is not None}
        cut = min(begin for name, (begin, _) in spans.items() if name.startswith("last"))
        before = [span for span in spans.values() if span[1] <= cut]
        end = ENDING.match(match.string, max(end for _, end in before)).end()  # type: ignore[union-attr]
        return End(min(begin for begin, _ in before), end), End(cut, match.end())


def _lead(nodes: list[Node], leads: frozenset[str]) -> tuple[str, frozenset[str], Node | None, bool, list[Node]]:
    """First words that stand everywhere (the, a), taken off: their regex, those that can be the last of them, what must
    stand before them, whether they may be missing, the rest."""
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
    """How much a pattern asks for: of two equally long matches the more demanding rule wins."""
    return sum(WEIGHTS.get(node.kind, 4) for node in nodes)
