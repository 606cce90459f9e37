"""Parse the notation of patterns, and compile the words between mentions to regexes with the words of one language.

A pattern is a line of language data:

    the {ordinal} century [{era}]     words, slots, an optional part
    {number} {unit} ago|before        either word
    {decade}s                         no space between them
    {year}-{last:year}                a slot under another name
    {number}~{unit}                   a space or a hyphen
    (in|of) {month}                   context: must be there, but is not part of the expression
    (!new|old) {year} (!people)       context that must not be there
    (!of|in_{month}) {year}           a context with a word for each of a kind
    (at) {hour} ($|.|,)               $ is the end of the text, ^ its beginning
    {month}[,] {year}                 spaces are optional beside a comma and after the point of an abbreviation
    {year} - {last:year}              a hyphen with a space on both sides, or on one
    (!0|times) a {unit}               0 in a context before the expression is any number in digits
    {year} (!@counted|%)              all words of the list "counted" under [lists]
    {first} @to {last}                either word of a list; {:@to} directly beside another piece
    @from_hour to {last:hour}         the piece {first:hour}[:{first_minute:minute}], if the list has nothing else
    {step=-1:last|past} {unit}        "last" or "past", with the value -1 for the slot step

>>> notation = Notation({"unit": {"days": "DAY"}})
>>> notation.render(parse("{unit} ago"), []).endswith("ago")
True
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from timeline.language.numerals import LONGEST_RUN, NUMERALS, compose
from timeline.language.words import Words, WordsError, with_words
from timeline.value.moment import constant

#: White space inside an expression, with at most one line break. Bounded, so that matching stays linear.
GAP = r"(?:[^\S\n]{1,8}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"
#: Several spaces, or one line break: quicker to compile.
SPACES = r"(?:[^\S\n]{1,8}|\n)"
HYPHEN = "[-‐‑–—]"
APOSTROPHE = "['’‘]"
#: Characters that are treated as the same one.
SIGNS = dict(zip(map(ord, "‐‑–—’‘"), "----''", strict=True))
#: A space that may be missing after a comma or a point: "Oct.12,1999", "3.Mai".
LOOSE_GAP = rf"(?:{GAP}|(?<=[.,]))"
#: A comma, optionally with a space before it, and a hyphen with a space on at least one side.
COMMA = r"[^\S\n]?,"
APART = rf"(?:{GAP}{HYPHEN}(?:{GAP})?|{HYPHEN}{GAP})"

#: A list of words by its name.
LIST = re.compile(r"@[^\W\d_]\w*")
#: The regex of a kind of slot, and the function that reads a matched text.
Kind = tuple[str, Callable[[str], Any]]


class PatternError(ValueError):
    """A pattern of a language that cannot be used; `place` is its file and line.

    >>> print(PatternError("a bracket is not closed", "[{year}").at("en/patterns.toml:12"))
    en/patterns.toml:12: pattern '[{year}': a bracket is not closed
    """

    def __init__(self, message: str, pattern: str = "", place: str = "") -> None:
        super().__init__(": ".join(part for part in (place, pattern and f"pattern {pattern!r}", message) if part))
        self.message = message
        self.pattern = pattern

    def at(self, place: str) -> PatternError:
        """The same error with the file and line of the pattern."""
        return PatternError(self.message, self.pattern, place)


@contextmanager
def naming(pattern: str) -> Iterator[None]:
    """A context in which a PatternError that names no pattern gets this one."""
    try:
        yield
    except PatternError as error:
        raise error if error.pattern else PatternError(error.message, pattern) from None


def trie(words: Iterable[str]) -> str:
    """One regex for many words that shares their prefixes, so that each letter is tried only once.

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


@cache
def _char(char: str) -> str:
    return {" ": GAP, "'": APOSTROPHE, "-": HYPHEN}.get(char) or re.escape(char)


def either(regexes: Iterable[str]) -> str:
    """One regex that matches any of several, without their named groups."""
    return "|".join(f"(?:{re.sub('[?]P<g[0-9]+>', '?:', regex)})" for regex in regexes) or "(?!)"


def plain(text: str) -> str:
    """A matched text as it is written in the lists of words: single spaces, plain hyphens and apostrophes."""
    return " ".join(text.split()).translate(SIGNS)


TOKEN = re.compile(r"\s+|\[|\]|\(!?(?:[^)]|\)(?=[|)]))*\)|\{[^}]*\}|<[\w:|@]+>|~|[<>]|[^\s\[\]{}()<>~]+")


@dataclass(slots=True)
class Node:
    """A piece of a pattern (a word, a slot, an optional part, a context), and whether a space precedes it."""

    kind: str  # word, slot, atom, optional, tilde, context
    text: str = ""
    spaced: bool = False
    children: list[Node] = field(default_factory=list)

    @property
    def name(self) -> str | None:
        """The parameter that a slot is bound to; None for {:kind}.

        >>> [node.name for node in parse("{unit} {last:year} {:weekday} {step=-1:last}")]
        ['unit', 'last', None, 'step']
        """
        return _name_and_kinds(self.text)[0]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of words of a slot; words in the slot itself are a kind, too, which begins with =.

        >>> [node.kinds for node in parse("{last:year} {number|vague} {step=-1:last|past}")]
        [('year',), ('number', 'vague'), ('=-1:last|past',)]
        """
        return _name_and_kinds(self.text)[1]


@cache
def _name_and_kinds(slot: str) -> tuple[str | None, tuple[str, ...]]:
    """The parameter that a slot is bound to, and the kinds of its words."""
    inside = slot[1:-1]
    before, constant, words = inside.partition("=")
    if constant:
        return before, (f"={words}",)
    name, _, kind = inside.rpartition(":")
    kinds = tuple(kind.split("|"))
    return None if inside.startswith(":") else name or kinds[0], kinds


def parse(pattern: str, words: Words | None = None) -> list[Node]:
    """The pieces of a pattern, with the words of its named lists. PatternError if its brackets do not match."""
    if words and "@" in pattern:
        pattern = LIST.sub(lambda name: _piece(name[0], words), pattern)
    stack: list[list[Node]] = [[]]
    spaced = False
    kinds = {"(": "context", "{": "slot", "~": "tilde"}
    for token in TOKEN.findall(pattern.strip()):
        if token.isspace():
            spaced = True
            continue
        if token == "]":
            if len(stack) == 1:
                raise PatternError("there is a ] without a [", pattern)
            stack.pop()
        else:
            kind = "atom" if token[0] == "<" and len(token) > 1 else kinds.get(token[0], "word")
            text = _with_lists(token, words or {}) if "@" in token and (kind != "slot" or "=" in token) else token
            node = Node("optional" if token == "[" else kind, text, spaced)
            stack[-1].append(node)
            if token == "[":
                stack.append(node.children)
        spaced = False
    if len(stack) > 1 or re.sub(TOKEN, "", pattern).strip():
        raise PatternError("a bracket is not closed", pattern)
    return stack[0]


def _piece(name: str, words: Words) -> str:
    """The piece of a pattern that a name under [lists] stands for; the name itself if it stands for a list of words."""
    found = words.get(name, ())
    piece = next(iter(found), "")
    return piece if len(found) == 1 and piece[0] in "{[" else name


def _with_lists(token: str, words: Words) -> str:
    """A piece of a pattern with the words of a list in place of its name."""

    def listed(match: re.Match[str]) -> str:
        if match[0] not in words:
            raise PatternError(f"there is no list {match[0]!r} under [lists]")
        return "|".join(words[match[0]])

    return LIST.sub(listed, token)


def slot_names(nodes: Iterable[Node]) -> Iterator[str]:
    """The names of the parameters that the slots of a sequence are bound to; {:kind} is bound to none."""
    for node in nodes:
        if node.kind == "optional":
            yield from slot_names(node.children)
        elif node.kind == "slot" and (name := node.name) is not None:
            yield name


def words_of(kind: str, words: Words) -> Mapping[str, Any]:
    """The words of a kind with their values. PatternError if there is no such kind.

    >>> words_of("=WEEK:week|wk", {})
    {'week': <Unit.WEEK: 7>, 'wk': <Unit.WEEK: 7>}
    """
    if kind[:1] == "=":
        value, _, text = kind[1:].partition(":")
        return dict.fromkeys(text.replace("_", " ").split("|"), constant(value))
    if kind not in words:
        raise PatternError(f"unknown kind of word {kind!r}")
    return words[kind]


def context_words(node: Node, words: Words) -> list[str]:
    """The words of a context, with the words of the kinds that it names. PatternError if there is no such kind."""
    text = node.text[1:-1].removeprefix("!")
    if "{" not in text:
        return list(filter(None, text.replace("_", " ").split("|")))
    found: list[str] = []
    for item in filter(None, text.split("|")):
        try:
            found += with_words(item, words)
        except WordsError as error:
            raise PatternError(str(error)) from None
    return found


def is_pointed(node: Node, words: Words) -> bool:
    """Whether a piece of a pattern can end with a comma or a point, as "Oct." does."""
    if node.kind == "optional":
        return any(is_pointed(child, words) for child in node.children)
    if node.kind != "slot":
        return node.text.endswith((",", "."))
    known = (words_of(kind, words) for kind in node.kinds if kind not in NUMERALS)
    return any(word.endswith(".") for table in known for word in table)


class Slot(NamedTuple):
    """A slot: its group in the regex, the parameter it is bound to, and its kind, which says how its text is read."""

    group: str
    name: str
    kind: str


class Notation:
    """Compiles patterns to regexes with the words of one language."""

    def __init__(self, words: Words, joiner: str = "") -> None:
        self.words = words
        self.joiner = joiner
        self._rendered: dict[str, Kind] = {}
        self._known_keys: dict[str, frozenset[str]] = {}

    def keys(self, node: Node) -> frozenset[str]:
        """The keys for the gate that the words of a slot begin with."""
        for name in node.kinds:
            if name not in self._known_keys:
                self._known_keys[name] = self._keys(name)
        return frozenset[str]().union(*(self._known_keys[name] for name in node.kinds))

    def _keys(self, name: str) -> frozenset[str]:
        if name in NUMERALS:
            return frozenset("0" * run for run in NUMERALS[name].runs)
        words = words_of(name, self.words)
        if name == "number":  # numbers do not begin with "million"
            return self._keys("digits") | {first_key(word) for word, value in words.items() if not large(value)}
        return frozenset(first_key(word) for word in words)

    def kind(self, name: str) -> Kind:
        """The regex and the reading function of a kind of slot, or of several kinds (a|b)."""
        if name not in self._rendered:
            several = "|" in name and name[0] != "="
            self._rendered[name] = self._union(name) if several else self._one(name)
        return self._rendered[name]

    def read(self, kind: str, text: str) -> Any:
        """The value of a text that a slot of a kind has matched."""
        return self.kind(kind)[1](text)

    def _union(self, name: str) -> Kind:
        kinds = [self.kind(part) for part in name.split("|")]
        tests = [(re.compile(regex), read) for regex, read in kinds]

        def read_any(text: str) -> Any:
            return next(read(text) for test, read in tests if test.fullmatch(text))

        return "|".join(regex for regex, _ in kinds), read_any

    def _one(self, name: str) -> Kind:
        if name in NUMERALS:
            return rf"(?<!\d)(?:{NUMERALS[name].regex})(?!\d)", NUMERALS[name].read
        words = words_of(name, self.words)
        if name == "number":
            return self._numbers(words)
        return trie(words), _reader(words)

    def _numbers(self, words: Mapping[str, Any]) -> Kind:
        """The kind of slot for numbers: digits, number words and both together.

        Examples are "two hundred and fifty", "13.8 billion" and "thirty (30) days".
        """
        digits = NUMERALS["digits"]
        joint = rf"(?:{GAP}|{HYPHEN})" + (rf"(?:(?:{self.joiner}){GAP})?" if self.joiner else "")
        scales = {word for word, value in words.items() if large(value)}
        scale = rf"(?:{GAP}(?:{trie(scales)})(?!\w))?" if scales else ""
        first = trie(word for word in words if word not in scales)
        again = rf"(?:{GAP}\(\d{{1,6}}\))?"
        full = rf"(?<!\d)(?:{digits.regex})(?!\d){scale}|{first}(?:{joint}{trie(words)}(?!\w)){{0,6}}{again}"

        def read(text: str) -> Any:
            if not text[0].isdigit():
                return compose(plain(text.partition("(")[0]), words)
            figures, _, word = plain(text).partition(" ") if text[-1].isalpha() else (plain(text), "", "")
            return digits.read(figures) * words.get(word, 1)

        return full, read

    def last_words(self, nodes: list[Node]) -> frozenset[str]:
        """The words with which a sequence can end."""
        if not nodes:
            return frozenset()
        node = nodes[-1]
        if node.kind == "optional":
            return self.last_words(node.children) | self.last_words(nodes[:-1])
        if node.kind == "tilde":
            return self.last_words(nodes[:-1])
        if node.kind == "context":  # punctuation marks and the beginning of the text are not words
            words = [word.split()[-1] for word in context_words(node, self.words)]
            return frozenset(words) if all(word[0].isalnum() for word in words) else frozenset()
        if node.kind == "word":
            return frozenset(word.replace("_", " ").split()[-1] for word in node.text.split("|"))
        kinds = [kind for kind in node.kinds if kind not in NUMERALS]
        return frozenset(word.split()[-1] for kind in kinds for word in words_of(kind, self.words))

    def alternatives(self, text: str) -> str:
        """The regex of a word or of alternatives with bars between them, in which _ stands for a space."""
        return trie(option.replace("_", " ") for option in text.split("|")) if len(text) > 1 else _char(text)

    def render(self, nodes: list[Node], slots: list[Slot], started: bool = False) -> str:
        """The regex of a sequence, whose slots are added to `slots`. Spaces beside an optional part are part of it.

        `started` tells whether a piece that is not optional comes before.
        """
        out: list[str] = []
        loose = False  # whether the piece before may end with a comma or a point
        joined = False  # whether the gap is already in the regex of the piece before
        for node, following in zip(nodes, [*nodes[1:], None], strict=True):
            gap = "" if joined or not (node.spaced and started) else LOOSE_GAP if loose else GAP
            joined = False
            if node.kind == "optional":
                body = self.render(node.children, slots, started and not node.spaced)
                after = GAP if not started and following and following.spaced else ""
                out.append(f"(?:{gap}{body}{after})?")
            elif node.kind == "context":
                out.append(self.context(node, before=not started))
            elif node.kind == "tilde":
                out.append(f"(?:{GAP}|{HYPHEN})")
            elif node.text == ",":
                out.append(COMMA)
            elif node.text == "-" and gap and following and following.spaced and following.kind != "optional":
                out.append(APART)
                joined = True
            else:
                out.append(gap + (self._slot(node, slots) if node.kind == "slot" else self.alternatives(node.text)))
            started = started or node.kind in ("slot", "word")
            loose = is_pointed(node, self.words)
        return "".join(out)

    def _slot(self, node: Node, slots: list[Slot]) -> str:
        kind, name = "|".join(node.kinds), node.name
        regex, _ = self.kind(kind)
        if name is None:
            return f"(?:{regex})"
        group = f"g{len(slots)}"
        slots.append(Slot(group, name, kind))
        return f"(?P<{group}>{regex})"

    def context(self, node: Node, *, before: bool) -> str:
        """The regex of a context. As look-behinds must have a fixed width, each word gets its own."""
        negative = node.text.startswith("(!")
        words = context_words(node, self.words)
        if before:
            kinds = [r"\d\s" if word == "0" else _preceding(word) for word in words]
            if negative:
                return "".join(f"(?<!{regex})" for regex in kinds)
            return f"(?:{'|'.join(f'(?<={regex})' for regex in kinds)})"
        body = "|".join((rf"{GAP}{exact(w)}(?!\w)" if w[0].isalnum() else exact(w)) for w in words)

        return f"(?!{body})" if negative else f"(?={body})"


def _reader(words: Mapping[str, Any]) -> Callable[[str], Any]:
    return lambda text: words[text] if text in words else words[plain(text)]


def large(value: Any) -> bool:
    """Whether a number word can follow digits that it multiplies: 13.8 billion."""
    return isinstance(value, int) and value >= 1_000_000


def exact(word: str) -> str:
    """The regex of a word in a context; ^ is the beginning of a line or a block, $ is the end of the text."""
    if word in ("^", "$"):
        return r"(?<![^\n\0])" if word == "^" else r"\s*\Z"
    return "".join({" ": r"\s", "'": APOSTROPHE, "-": HYPHEN}.get(char) or re.escape(char) for char in word)


def _preceding(word: str) -> str:
    """The regex of a word before an expression, with a space after it unless it is punctuation or ends in a hyphen."""
    if not word[0].isalnum():
        return exact(word)
    return rf"(?<!\w){exact(word)}" + ("" if word.endswith("-") else r"\s")


@cache
def bare(key: str) -> str:
    """The first run of letters in a key; "0" if a digit comes first, and the first character if there is neither."""
    match = re.search(r"\d|[^\W\d]+", key)
    return key[:1] if match is None else "0" if match[0].isdecimal() else match[0]


@cache
def token(key: str) -> str:
    """The class of a key by which patterns are chosen: its first sign, or its first run of letters.

    >>> token("-"), token("–"), token("'s"), token("p.m."), token("14th")
    ('-', '-', "'", 'p', '0')
    """
    return bare(key) if key[0].isalnum() else key[0].translate(SIGNS)


def first_key(word: str) -> str:
    """The part of a word that the gate looks for: its first word; digits become zeros, as any digits match."""
    key = word.split(None, 1)[0]
    return "0" * min(len(key), LONGEST_RUN) if key.isdecimal() else key
