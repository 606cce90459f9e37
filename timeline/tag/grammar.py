"""Compiled patterns behind one gate: where a rule may begin, and which rule's match is the longest there.

>>> grammar = Grammar({"ago": ["{number} {unit} ago"]}, {"unit": {"days": "DAY"}, "number": {"two": 2}})
>>> [(m.start, m.end, m.meaning, m.slots) for m in grammar.scan("he left two days ago")]
[(8, 20, 'ago', {'number': 2, 'unit': 'DAY'})]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from timeline.language.notation import (
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
    plain,
    slot_kinds,
    slot_names,
)
from timeline.language.numerals import LONGEST_RUN
from timeline.tag import openings
from timeline.tag.gate import DIGIT_FENCE, NEXT_WORD, gate

WORD_FENCE = r"(?<![\w#$])"
#: Nor may a number end inside another; a short form's point is none of three ("in Dec...").
END_FENCE = r"(?![\w%]|(?<=\d)[.,:/]\d|(?<=\.)\.\.)"
INNER_SIGNS = frozenset(".,:/")
#: From so many rules on, it is worth a look at what comes behind the next word.
MANY = 6
#: The next word, and the first of what comes behind it, if that is no digit.
BEHIND = re.compile(r"\W{0,8}(?:\d++|[^\W\d]++)\s{0,20}(?:\d|([^\W\d]+|[^\w\s]|))")
#: So many places of a text are known by heart; then they are learned anew.
PLACES = 10_000

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


#: What the gate's groups say of a place.
Place = tuple[str | Any, ...]
#: Rules worth trying, each behind its regex.
Tries = tuple[tuple[Callable[[str, int], re.Match[str] | None], "Rule"], ...]


class Choice:
    """The rules worth trying at a place; where these are many, what comes behind the next word tells fewer of them.

    What is never tried is never compiled.
    """

    __slots__ = ("_fewer", "_key", "_rules", "_tokens", "_word", "many")

    def __init__(self, rules: list[Rule], key: str, word: str, *, told: bool) -> None:
        self._key, self._word = key, word
        self.many = told and len(rules) >= MANY
        behind = [rule.behind(key, word) if self.many else None for rule in rules]
        self._rules = [(rule, tokens and openings.spelled(tokens)) for rule, tokens in zip(rules, behind, strict=True)]
        self._tokens = frozenset[str]().union(*(tokens for _, tokens in self._rules if tokens))
        self._fewer: dict[str, Tries] = {}

    def tries(self, token: str = "") -> Tries:
        """The rules that can go on with a token, each behind its regex."""
        tries = self._fewer.get(token)
        if tries is None:
            if token not in self._tokens and token:
                return self.tries()
            rules = [rule for rule, tokens in self._rules if tokens is None or token in tokens]
            tries = self._fewer[token] = tuple((rule.regex(self._key, self._word).match, rule) for rule in rules)
        return tries


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
            kinds = list(slot_kinds(nodes))
            for kind in kinds:
                notation.check(kind)
            self.keys = openings.keys(nodes, notation)
        if not self.keys:
            raise PatternError("it can be empty", pattern)
        self._long = any(map(notation.long, kinds))
        self._regexes: dict[tuple[str, str] | None, re.Pattern[str]] = {}
        self.slots: list[Slot] = []

    # A language has more rules than most texts use: what follows is found out when a text first needs it.

    @cached_property
    def goes_on(self) -> frozenset[str]:
        """The words, and "0" for numbers, that can come after its first piece."""
        return frozenset(bare(key) for key in openings.next_keys(self._nodes, self._notation))

    @cached_property
    def _firsts(self) -> list[Mapping[str, frozenset[str]]]:
        return list(openings.firsts(self._nodes, self._notation))

    @cached_property
    def _counts(self) -> bool:
        first = next((node for node in self._nodes if node.kind in ("word", "slot", "optional")), self._nodes[0])
        return first.kind == "slot" and first.text[1:-1].rpartition(":")[2] == "number"

    @cached_property
    def _alone(self) -> bool:
        return sum(node.kind in ("word", "slot") for node in self._nodes) == 1

    @cached_property
    def _signs(self) -> frozenset[str]:
        return frozenset(INNER_SIGNS.union("-").intersection(_literals(self._nodes)))

    @property
    def glued(self) -> frozenset[str]:
        """The words that it can begin with and that digits follow without a space: c1850, FY2024, Dec31, Sep.1."""
        word, *rest = self._nodes
        if word.kind not in ("word", "slot") or not rest or rest[0].kind != "slot" or rest[0].spaced:
            return frozenset()
        digits = any(key[0] == "0" for key in openings.keys(rest, self._notation))
        words = (key for key in openings.keys([word], self._notation) if key[0] != "0")
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

    def behind(self, key: str, word: str) -> frozenset[str] | None:
        """The tokens that must come behind a key and the word that follows it; None where anything can."""
        return openings.behind(self._nodes, self._notation, key, word)

    def regex(self, key: str, word: str) -> re.Pattern[str]:
        """Matches the words, but for the leading ones, where a key stands and a word follows it."""
        place = (key, word) if self._long else None
        if place not in self._regexes:
            nodes = openings.narrowed(self._nodes, self._notation, key, word) if self._long else self._nodes
            self.slots = []
            body = self._notation.render(nodes, self.slots)
            digits = any(key[0] == "0" for key in self.keys)
            fence = "" if self._nodes[0].kind == "context" else DIGIT_FENCE if digits else WORD_FENCE
            self._regexes[place] = re.compile(f"{fence}{body}{END_FENCE}")
        return self._regexes[place]

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
        if not self.slots:
            return Found(start, end, self.meaning, NO_SLOTS, self, match)
        slots = {}
        for (_, name, read), text in zip(self.slots, match.groups(), strict=True):
            if text is not None:
                slots[name] = read(text)
        return Found(start, end, self.meaning, slots, self, match)

    def spans(self, match: re.Match[str]) -> dict[str, tuple[int, int]]:
        """Where the slots of a match are."""
        return {slot.name: match.span(slot.group) for slot in self.slots if match[slot.group] is not None}


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


#: What begins nothing.
NOTHING = Choice([], "", "", told=False)


class Grammar:
    """All first-pass rules of a language behind one gate."""

    def __init__(
        self,
        patterns: Mapping[str, Iterable[str]],
        words: Words,
        *,
        leads: Iterable[str] = (),
        joiner: str = "",
        common: str = "",
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
        said = (*(rule.pattern for rule in self.rules), *(word for kind in words.values() for word in kind))
        self._following = frozenset(re.findall(r"[^\W\d]+", " ".join(said)))
        self._choices: dict[tuple[str, str, str, str | None], Choice] = {}
        self._places: dict[Place, Choice] = {}
        self._numbers = frozenset(bare(first_key(word)) for word in words.get("number", ()))
        self._glued = frozenset(key for rule in self.rules for key in rule.glued)
        self.gate = gate(self._rules_of, self._glued, common)

    @cached_property
    def _number(self) -> re.Pattern[str]:
        """A whole number, and the word after it."""
        number, _ = self.notation.kind("number")
        return re.compile(f"(?:{number})(?={NEXT_WORD % 'beyond'}|)")

    def _beyond(self, low: str, start: int) -> str | None:
        """The word that comes after the whole of a number."""
        if (match := self._number.match(low, start)) is None:
            return None
        word = match["beyond"] or ""
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
        places = self._places
        for stop in self.gate.finditer(low):
            place = stop.groups()
            choice = places.get(place)
            if choice is None:
                choice = self._choice(low, stop, place)
            if choice is NOTHING or (start := stop.start(1)) < end:
                continue
            ahead = BEHIND.match(low, stop.end()) if choice.many else None
            tries = choice.tries() if ahead is None else choice.tries("0" if ahead[1] is None else ahead[1])
            if (found := _longest(low, start, tries)) is not None:
                end = found.end
                yield found

    def _choice(self, low: str, stop: re.Match[str], place: Place) -> Choice:
        """What is worth trying where the gate stopped; kept, unless it depends on more than a word."""
        key, after_word, sign, after_sign, after_digits = place
        if key is None:
            return NOTHING
        if key.isdecimal():
            key = "0" * min(len(key), LONGEST_RUN)
        elif key not in self._rules_of:
            key = plain(key)  # mother’s
        word = after_word or after_sign or after_digits
        if word not in self._following:
            word = "0" if word is not None and word.isdecimal() else ""
        beyond = self._beyond(low, stop.start(1)) if word in self._numbers else None
        begins = key, sign or "", word, beyond
        choice = self._choices.get(begins)
        if choice is None:
            rules = self._starting(*begins)
            told = bool(word) and not sign and beyond is None
            choice = self._choices[begins] = Choice(rules, key, word, told=told) if rules else NOTHING
        if beyond is None:
            if len(self._places) >= PLACES:
                self._places.clear()
            self._places[place] = choice
        return choice


def _longest(low: str, start: int, tries: Tries) -> Found | None:
    """The longest match of these rules; of equally long ones the most demanding rule's."""
    matches = [(match, rule) for attempt, rule in tries if (match := attempt(low, start))]
    if len(matches) < 2:
        return matches[0][1].found(low, matches[0][0]) if matches else None
    matches.sort(key=lambda pair: (-pair[0].end(), -pair[1].weight))
    return next((found for match, rule in matches if (found := rule.found(low, match)) is not None), None)
