"""Pattern notation -> compiled matcher: one gate over the text, and the rules that can begin at each hit.

A pattern is a line of language data:

    the {ordinal} century [{era}]     words, slots, an optional part
    {number} {unit} ago|before        either word
    {decade}s                         written together
    {year}-{last:year}                a slot under another name
    {number}~{unit}                   a space or a hyphen
    (in|of) {month}                   context: it must stand there, but is no part of the expression
    (!new|old) {year} (!people)       context that must not stand there

>>> grammar = Grammar({"ago": ["{number} {unit} ago"]}, {"unit": {"days": "DAY"}, "number": {"two": 2}})
>>> [(m.start, m.end, m.meaning, m.slots) for m in grammar.scan("he left two days ago")]
[(8, 20, 'ago', {'number': 2, 'unit': 'DAY'})]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

#: White space inside an expression: a line may wrap, a paragraph may not. Bounded, so that matching stays linear.
GAP = r"(?:[^\S\n]{1,8}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"
HYPHEN = "[-‐‑–—]"
APOSTROPHE = "['’]"
#: A number may not begin inside another ("1,990", "3.5", "$12"), nor end in one ("12%", "1990.5").
DIGIT_FENCE = r"(?<![\w$£€¥#])(?<!\d[-‐–.,:/])"
WORD_FENCE = r"(?<!\w)"
END_FENCE = r"(?![\w%]|[.,:/]\d)"
LONGEST_RUN = 5
NEXT_WORD = re.compile(r"\W{0,8}(\d|[^\W\d]+)")

Words = Mapping[str, Mapping[str, Any]]
#: A kind of slot: its regex, its reading, and the gate keys it can begin with.
Kind = tuple[str, Callable[[str], Any], frozenset[str]]


class PatternError(ValueError):
    """A pattern of a language file that cannot be read; `pattern` is the one."""

    def __init__(self, message: str, pattern: str = "") -> None:
        super().__init__(f"pattern {pattern!r}: {message}" if pattern else message)
        self.pattern = pattern


@contextmanager
def naming(pattern: str) -> Iterator[None]:
    """An error in here names the pattern."""
    try:
        yield
    except PatternError as error:
        raise error if error.pattern else PatternError(str(error), pattern) from None


class Numeral(NamedTuple):
    """A kind of number in digits: its regex, its reading, and the lengths of the digit runs it can begin with."""

    regex: str
    read: Callable[[str], Any]
    runs: tuple[int, ...]


def _number(text: str) -> int | float:
    text = text.replace(",", "")
    whole, _, fraction = text.partition(" ")
    if "/" in text:
        above, below = (fraction or whole).split("/")
        return (int(whole) if fraction else 0) + int(above) / max(int(below), 1)
    return float(text) if "." in text else int(text)


NUMERALS = {
    "day": Numeral(r"(?:3[01]|[12]\d|0?[1-9])", int, (1, 2)),
    "day2": Numeral(r"(?:3[01]|[12]\d|0[1-9])", int, (2,)),
    "monthnum": Numeral(r"(?:1[0-2]|0?[1-9])", int, (1, 2)),
    "month2": Numeral(r"(?:1[0-2]|0[1-9])", int, (2,)),
    "year": Numeral(r"[12]\d{3}", int, (4,)),
    "anyyear": Numeral(r"\d{1,4}", int, (1, 2, 3, 4)),
    "ages": Numeral(r"\d{1,3}(?:,\d{3})+|\d{4,6}", _number, (1, 2, 3, 4, 5)),
    "modern": Numeral(r"(?:1[89]\d\d|20[0-4]\d)", int, (4,)),
    "month0": Numeral(r"0[1-9]", int, (2,)),
    "yy": Numeral(r"\d\d", int, (2,)),
    "tail": Numeral(r"\d{1,2}", int, (1, 2)),
    "tens": Numeral(r"[1-9]0", int, (2,)),
    "decade": Numeral(r"[12]\d\d0", int, (4,)),
    "hundred": Numeral(r"[12]\d00", int, (4,)),
    "quarter": Numeral(r"[1-4]", int, (1,)),
    "week2": Numeral(r"[0-5]\d", int, (2,)),
    "hour": Numeral(r"(?:2[0-4]|1\d|0?\d)", int, (1, 2)),
    "hour12": Numeral(r"(?:1[0-2]|0?[1-9])", int, (1, 2)),
    "minute": Numeral(r"[0-5]\d", int, (2,)),
    "second": Numeral(r"[0-5]\d|60", int, (2,)),
    "fraction": Numeral(r"\d{1,9}", lambda digits: int(digits[:3].ljust(3, "0")), (1, 2, 3, 4, 5)),
    "digits": Numeral(
        r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3}|[ ]\d/\d)?|\d/\d", _number, tuple(range(1, LONGEST_RUN + 1))
    ),
}


def trie(words: Iterable[str]) -> str:
    """One regex for many words that shares their beginnings, so that each letter is tried once.

    >>> trie(["jan", "january", "june"])
    'j(?:an(?:uary)?|une)'
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = None
    return _branch(tree)


def _branch(node: dict[str, Any]) -> str:
    tails: dict[str, list[str]] = {}
    for char, child in node.items():
        if char:
            tails.setdefault(_branch(child), []).append(_char(char))
    parts = [(chars[0] if len(chars) == 1 else f"(?:{'|'.join(chars)})") + tail for tail, chars in tails.items()]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    if "" not in node:
        return body
    return f"(?:{body})?" if len(parts) == 1 else f"{body}?"


def _char(char: str) -> str:
    return {" ": GAP, "'": APOSTROPHE, "-": HYPHEN}.get(char) or re.escape(char)


def either(regexes: Iterable[str], *, numbered: bool = False) -> str:
    """One regex for many; with `numbered`, `lastindex` tells which one matched."""
    unnamed = (f"(?:{re.sub('[?]P<g[0-9]+>', '?:', regex)})" + ("()" if numbered else "") for regex in regexes)
    return "|".join(unnamed) or "(?!)"


def plain(text: str) -> str:
    """A matched text as the word lists write it."""
    return " ".join(text.split()).replace("’", "'").replace("‐", "-").replace("‑", "-").replace("–", "-")


# --- the notation --------------------------------------------------------------------------------------------------

TOKEN = re.compile(r"\s+|\[|\]|\(!?[^)]*\)|\{[^}]*\}|<[^>]*>|~|[^\s\[\]{}()<>~]+")


@dataclass(slots=True)
class Node:
    """A piece of a pattern: a word, a slot, an optional part or context, and whether a space stands before it."""

    kind: str  # word, slot, atom, optional, tilde, context
    text: str = ""
    spaced: bool = False
    children: list[Node] = field(default_factory=list)


def parse(pattern: str) -> list[Node]:
    """A pattern's pieces; raises PatternError where brackets do not match."""
    stack: list[list[Node]] = [[]]
    spaced = False
    kinds = {"(": "context", "{": "slot", "<": "atom", "~": "tilde"}
    for token in TOKEN.findall(pattern.strip()):
        if token.isspace():
            spaced = True
            continue
        if token == "]":
            if len(stack) == 1:
                raise PatternError("a ] closes nothing", pattern)
            stack.pop()
        else:
            node = Node("optional" if token == "[" else kinds.get(token[0], "word"), token, spaced)
            stack[-1].append(node)
            if token == "[":
                stack.append(node.children)
        spaced = False
    if len(stack) > 1 or re.sub(TOKEN, "", pattern).strip():
        raise PatternError("a bracket is not closed", pattern)
    return stack[0]


class Slot(NamedTuple):
    """A slot's group in the regex, the parameter it binds to, and how its text is read."""

    group: str
    name: str
    read: Callable[[str], Any]


class Notation:
    """Renders patterns to regexes with the words of one language."""

    def __init__(self, words: Words, joiner: str = "") -> None:
        self.words = words
        self.joiner = joiner
        self._rendered: dict[str, Kind] = {}

    def kind(self, name: str) -> Kind:
        """The regex of a slot kind (or of several: a|b), its reading, and the gate keys it can begin with."""
        if name not in self._rendered:
            self._rendered[name] = self._union(name) if "|" in name else self._one(name)
        return self._rendered[name]

    def _union(self, name: str) -> Kind:
        kinds = [self.kind(part) for part in name.split("|")]
        tests = [(re.compile(regex), read) for regex, read, _ in kinds]

        def read_any(text: str) -> Any:
            return next(read(text) for test, read in tests if test.fullmatch(text))

        return "|".join(regex for regex, _, _ in kinds), read_any, frozenset().union(*(keys for _, _, keys in kinds))

    def _one(self, name: str) -> Kind:
        if name in NUMERALS:
            regex, read, runs = NUMERALS[name]
            return rf"(?<!\d)(?:{regex})(?!\d)", read, frozenset("0" * run for run in runs)
        words = self.words.get(name)
        if words is None:
            raise PatternError(f"unknown kind of word {name!r}")
        regex = trie(words)
        keys = frozenset(_first(word) for word in words)
        if name == "number":
            return self._numbers(regex, words, keys)
        return regex, lambda text: words[text] if text in words else words[plain(text)], keys

    def _numbers(self, regex: str, words: Mapping[str, Any], keys: frozenset[str]) -> Kind:
        """Number words compose: two hundred and fifty, 13.8 billion. Digits read themselves; no number begins with
        a million."""
        digits = NUMERALS["digits"]
        joint = rf"(?:{GAP}|{HYPHEN})" + (rf"(?:(?:{self.joiner}){GAP})?" if self.joiner else "")
        large = {word for word, value in words.items() if isinstance(value, int) and value >= 1_000_000}
        scale = rf"(?:{GAP}(?:{trie(large)})(?!\w))?" if large else ""
        first = trie(word for word in words if word not in large)
        full = rf"(?<!\d)(?:{digits.regex})(?!\d){scale}|{first}(?:{joint}{regex}(?!\w)){{0,6}}"

        def read(text: str) -> Any:
            if not text[0].isdigit():
                return compose(plain(text), words)
            figures, _, word = plain(text).partition(" ") if text[-1].isalpha() else (plain(text), "", "")
            return digits.read(figures) * words.get(word, 1)

        return full, read, (keys - large) | {"0" * run for run in digits.runs}

    def last_words(self, nodes: list[Node]) -> frozenset[str]:
        """The words that a sequence can end with."""
        if not nodes:
            return frozenset()
        node = nodes[-1]
        if node.kind == "optional":
            return self.last_words(node.children) | self.last_words(nodes[:-1])
        if node.kind == "tilde":
            return self.last_words(nodes[:-1])
        if node.kind == "word":
            return frozenset(word.replace("_", " ").split()[-1] for word in node.text.split("|"))
        kinds = node.text.strip("{}").rpartition(":")[2].split("|")
        return frozenset(word.split()[-1] for kind in kinds for word in self.words.get(kind, ()))

    def alternatives(self, text: str) -> str:
        """The regex of a word or of words with a bar between them; _ stands for a space inside one."""
        return trie(option.replace("_", " ") for option in text.split("|")) if len(text) > 1 else _char(text)

    def render(self, nodes: list[Node], slots: list[Slot]) -> str:
        """The regex of a sequence, whose slots go to `slots`. A space belongs to the optional part beside it."""
        out: list[str] = []
        started = False  # whether a piece that cannot be missing stands before
        for node, following in zip(nodes, [*nodes[1:], None], strict=True):
            gap = GAP if node.spaced and started else ""
            if node.kind == "optional":
                body = self.render(node.children, slots)
                after = GAP if not started and following and following.spaced else ""
                out.append(f"(?:{gap}{body}{after})?")
            elif node.kind == "context":
                out.append(self.context(node, before=not started))
            elif node.kind == "tilde":
                out.append(f"(?:{GAP}|{HYPHEN})")
            else:
                out.append(gap + (self._slot(node, slots) if node.kind == "slot" else self.alternatives(node.text)))
            started = started or node.kind in ("slot", "word")
        return "".join(out)

    def _slot(self, node: Node, slots: list[Slot]) -> str:
        name, _, kind = node.text[1:-1].rpartition(":")
        name = name or kind.split("|")[0]
        regex, read, _ = self.kind(kind)
        if node.text.startswith("{:"):
            return f"(?:{regex})"
        group = f"g{len(slots)}"
        slots.append(Slot(group, name, read))
        return f"(?P<{group}>{regex})"

    def context(self, node: Node, *, before: bool) -> str:
        """Words beside the expression: python's look-behind has a fixed width, so each word gets its own."""
        negative = node.text.startswith("(!")
        words = [word.replace("_", " ") for word in node.text.strip("(!)").split("|")]
        if before:
            kinds = [(rf"(?<![\w]){_char_all(w)}\s" if w[0].isalnum() else _char_all(w), w) for w in words]
            if negative:
                return "".join(f"(?<!{regex})" for regex, _ in kinds)
            return f"(?:{'|'.join(f'(?<={regex})' for regex, _ in kinds)})"
        body = "|".join((rf"{GAP}{_char_all(w)}(?!\w)" if w[0].isalnum() else _char_all(w)) for w in words)
        return f"(?!{body})" if negative else f"(?={body})"


def _char_all(word: str) -> str:
    return "".join({" ": r"\s", "'": APOSTROPHE, "-": HYPHEN}.get(char) or re.escape(char) for char in word)


def _bare(key: str) -> str:
    """The letters that a key begins with; a digit stands for all."""
    match = re.match(r"\w+", key)
    return "0" if key[0].isdigit() else match[0] if match else key[0]


def _first(word: str) -> str:
    """The part of a word that the gate looks for: all of it up to a space."""
    return word.split()[0]


def compose(text: str, words: Mapping[str, Any]) -> Any:
    """The value of number words: two hundred and fifty -> 250; a word without a number among them gives None."""
    total, current = 0, 0
    for word in re.findall(r"[^\s-]+", text) if text not in words else [text]:
        value = words.get(word)
        if value is None:
            if word in words:
                return None
            continue
        if not isinstance(value, int):
            return value
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100:
            current = max(current, 1) * value
        else:
            current += value
    return total + current


# --- rules ---------------------------------------------------------------------------------------------------------


class Found(NamedTuple):
    """A match of the first pass: where, of which meaning, with which slots, and the spans of its slots."""

    start: int
    end: int
    meaning: str
    slots: dict[str, Any]
    spans: dict[str, tuple[int, int]]


class Rule:
    """One pattern, compiled: its regex, its slots, the gate keys it can begin with, and its leading words.

    Words such as "the" stand everywhere: a rule is not looked up by them but by the word after them, and looks back.
    """

    def __init__(self, meaning: str, pattern: str, notation: Notation, leads: frozenset[str]) -> None:
        self.meaning, self.pattern = meaning, pattern
        nodes = parse(pattern)
        lead, optional, nodes = _lead(nodes, leads, notation)
        self._lead = rf"(?<!\w){lead}\Z" if lead else ""
        self.lead_required = bool(lead) and not optional
        self._slots: list[Slot] = []
        with naming(pattern):
            body = notation.render(nodes, self._slots)
        self.keys = _keys(nodes, notation)
        self.goes_on = frozenset(_bare(key) for key in _later(nodes, notation))
        self.alone = sum(node.kind in ("word", "slot") for node in nodes) == 1
        if not self.keys:
            raise PatternError("it can be empty", pattern)
        self.fence = (
            "" if nodes[0].kind == "context" else DIGIT_FENCE if any(k[0] == "0" for k in self.keys) else WORD_FENCE
        )
        self.body = body
        self.weight = _weight(parse(pattern))

    @property
    def names(self) -> frozenset[str]:
        """The parameters that its slots bind to."""
        return frozenset(slot.name for slot in self._slots)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when a text first needs it: a language has more rules than most texts use."""
        return re.compile(f"{self.fence}{self.body}{END_FENCE}")

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
        slots: dict[str, Any] = {}
        spans: dict[str, tuple[int, int]] = {}
        for group, name, read in self._slots:
            text = match[group]
            if text is not None:
                slots[name] = read(text)
                spans[name] = match.span(group)
        return Found(start, end, self.meaning, slots, spans)


def _lead(nodes: list[Node], leads: frozenset[str], notation: Notation) -> tuple[str, bool, list[Node]]:
    """First words that stand everywhere (the, a), taken off: their regex, whether they may be missing, the rest."""
    context = notation.context(nodes[0], before=True) if nodes[0].kind == "context" else ""
    rest = nodes[1:] if context else nodes
    lead, optional = "", True
    while len(rest) > 1:
        head = rest[0]
        node = head.children[0] if head.kind == "optional" and len(head.children) == 1 else head
        if node.kind != "word" or not all(word in leads for word in node.text.split("|")):
            break
        gap = GAP if rest[1].spaced else ""
        words = f"(?:{'|'.join(_char_all(word) for word in node.text.split('|'))}){gap}"
        lead += f"(?:{words})?" if head is not node else words
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
            return keys | notation.kind(node.text[1:-1].rpartition(":")[2])[2]
        if node.kind == "tilde":
            continue
        return keys | {_first(word.replace("_", " ")) for word in node.text.split("|")}
    return frozenset()


def _later(nodes: list[Node], notation: Notation) -> Iterator[str]:
    """The gate keys of all pieces of a sequence but its first."""
    for number, node in enumerate(nodes):
        if node.kind == "optional":
            yield from _keys(node.children, notation)
            yield from _later(node.children, notation)
        elif number and node.kind != "context":
            yield from _keys([node], notation)


def _weight(nodes: list[Node]) -> int:
    """How much a pattern asks for: of two equally long matches the more demanding rule wins."""
    sizes = {"optional": 0, "context": 3, "slot": 2, "tilde": 0}
    return sum(sizes.get(node.kind, 4) for node in nodes)


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
    ) -> None:
        self.notation = notation or Notation(words, joiner)
        known = frozenset(leads)
        rules = [Rule(meaning, p, self.notation, known) for meaning, lines in patterns.items() for p in lines]
        self.rules = sorted(rules, key=lambda rule: (rule.fence, -rule.weight))
        seen: dict[str, str] = {}
        for rule in self.rules:
            if rule.pattern in seen:
                raise PatternError(f"it stands under {seen[rule.pattern]!r} and {rule.meaning!r}", rule.pattern)
            seen[rule.pattern] = rule.meaning
        self._rules_of: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for key in rule.keys:
                self._rules_of.setdefault(key, []).append(rule)
        # What may follow the beginning of an expression: where the next word is none of these, nothing longer begins,
        # and nothing at all with a key that cannot stand alone ("two").
        numbers = frozenset(_bare(_first(word)) for word in self.notation.words.get("number", ()))
        self._following = numbers.union(*(rule.goes_on for rule in self.rules))
        self._alone = frozenset(key for rule in self.rules if rule.alone for key in rule.keys)
        self._starters: dict[str, tuple[re.Pattern[str], list[Rule]]] = {}
        self._compiled: dict[tuple[Rule, ...], re.Pattern[str]] = {}
        # Of five forms that say the same, `re` runs this one fastest: the boundary first, and once.
        self.gate = re.compile(rf"\b(?:(?:{trie(key for key in self._rules_of if key[0] != '0') or '(?!)'})(?!\w)|\d+)")

    def _starting(self, key: str) -> tuple[re.Pattern[str], list[Rule]]:
        """The rules that can begin with a key, and a regex that says which of them matches first; made on first use."""
        if key not in self._starters:
            rules = self._rules_of.get(key, [])
            if key[0].isdigit() and not key.isdecimal():  # "14th": a word, and digits with a word after them
                run = "0" * len(re.match(r"\d+", key)[0])  # type: ignore[index]
                rules = sorted({*rules, *self._rules_of.get(run, [])}, key=self.rules.index)
            shared = self._compiled.get(tuple(rules))  # all months, say, begin the same rules
            if shared is None:
                shared = self._compiled[tuple(rules)] = self._joint(rules)
            self._starters[key] = shared, rules
        return self._starters[key]

    @staticmethod
    def _joint(rules: list[Rule]) -> re.Pattern[str]:
        """One regex for rules that are sorted by their fences, each fence tried once."""
        groups = [
            f"{fence}(?:{either((rule.body for rule in group), numbered=True)})"
            for fence, group in groupby(rules, key=lambda rule: rule.fence)
        ]
        return re.compile(f"(?:{'|'.join(groups) or '(?!)'}){END_FENCE}")

    def scan(self, low: str) -> Iterator[Found]:
        """The longest expression at each place of a lower-cased text, left to right, without overlaps."""
        end = 0
        starting, next_word, following, alone = self._starting, NEXT_WORD.match, self._following, self._alone
        for hit in self.gate.finditer(low):
            start = hit.start()
            if start < end:
                continue
            word = hit[0]
            key = "0" * min(hit.end() - start, LONGEST_RUN) if word.isdecimal() else word
            after = next_word(low, hit.end())
            word = "" if after is None else "0" if after[1].isdecimal() else after[1]
            if word not in following and key not in alone:
                continue
            regex, rules = starting(key)
            first = regex.match(low, start)
            if first is None:
                continue
            if first.end() > hit.end():
                after = next_word(low, first.end())
                word = "" if after is None else "0" if after[1].isdecimal() else after[1]
            found = _longest(low, start, rules[(first.lastindex or 1) - 1 :], word)
            if found is not None:
                end = found.end
                yield found


def _longest(low: str, start: int, rules: list[Rule], word: str) -> Found | None:
    """The longest match of rules of which the first is known to match; of equally long ones the most demanding rule's.

    Longer than that one is only what takes in the next word, too, so the other rules are asked only where they know it.
    """
    weight = rules[0].weight
    likely = [rule for rule in rules if rule.weight > weight or word in rule.goes_on]
    return _best(low, start, likely if rules[0] in likely else [rules[0], *likely]) or _best(low, start, rules)


def _best(low: str, start: int, rules: list[Rule]) -> Found | None:
    matches = [(match, rule) for rule in rules if (match := rule.regex.match(low, start))]
    if len(matches) > 1:
        matches.sort(key=lambda pair: (-pair[0].end(), -pair[1].weight))
    return next((found for match, rule in matches if (found := rule.found(low, match)) is not None), None)
