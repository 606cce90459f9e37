"""Parse the notation of patterns, and compile patterns to regexes with the words of one language.

A pattern is a line of language data:

    the {ordinal} century [{era}]     words, slots, an optional part
    {number} {unit} ago|before        either word
    {decade}s                         written together
    {year}-{last:year}                a slot under another name
    {number}~{unit}                   a space or a hyphen
    (in|of) {month}                   context: it must stand there, but is no part of the expression
    (!new|old) {year} (!people)       context that must not stand there
    (!of|{counted}) {year}            a kind of word in a context: none of its words
    (at) {hour} ($|.|,)               $ is the end of the text, ^ its beginning
    {month}[,] {year}                 no space need stand beside a comma, nor behind a short form's point
    {year} - {last:year}              a hyphen with a space on both sides, or on one
    (!0|times) a {unit}               a 0 before it is any number in digits

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

from timeline.language.numerals import LONGEST_RUN, NUMERALS, SEPARATED, compose

#: White space inside an expression: a line may wrap, a paragraph may not. Bounded, so that matching stays linear.
GAP = r"(?:[^\S\n]{1,8}(?:\n[^\S\n]{0,8})?|\n[^\S\n]{0,8})"
HYPHEN = "[-‐‑–—]"
APOSTROPHE = "['’‘]"
#: Signs that count as one.
SIGNS = dict(zip(map(ord, "‐‑–—’‘"), "----''", strict=True))
#: What no space need stand behind: "Oct.12,1999", "3.Mai".
LOOSE_GAP = rf"(?:{GAP}|(?<=[.,]))"
#: A comma may have a space before it, and a hyphen that stands apart may stand apart on one side alone.
COMMA = r"[^\S\n]?,"
APART = rf"(?:{GAP}{HYPHEN}(?:{GAP})?|{HYPHEN}{GAP})"

#: From so many words on a kind is a long table.
LONG = 200

Words = Mapping[str, Mapping[str, Any]]
#: A kind of slot: its regex and its reading.
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


@cache
def _char(char: str) -> str:
    return {" ": GAP, "'": APOSTROPHE, "-": HYPHEN}.get(char) or re.escape(char)


def either(regexes: Iterable[str]) -> str:
    """One regex for many, without the names of their slots."""
    return "|".join(f"(?:{re.sub('[?]P<g[0-9]+>', '?:', regex)})" for regex in regexes) or "(?!)"


def plain(text: str) -> str:
    """A matched text as the word lists write it."""
    return " ".join(text.split()).translate(SIGNS)


TOKEN = re.compile(r"\s+|\[|\]|\(!?(?:[^)]|\)(?=[|)]))*\)|\{[^}]*\}|<[\w:|]+>|~|[<>]|[^\s\[\]{}()<>~]+")


@dataclass(slots=True)
class Node:
    """A piece of a pattern: a word, a slot, an optional part or context, and whether a space stands before it.

    A slot may hold but a few words of its kind, those `among` which the text's are.
    """

    kind: str  # word, slot, atom, optional, tilde, context
    text: str = ""
    spaced: bool = False
    children: list[Node] = field(default_factory=list)
    among: tuple[str, ...] | None = None


def parse(pattern: str) -> list[Node]:
    """A pattern's pieces; raises PatternError where brackets do not match."""
    stack: list[list[Node]] = [[]]
    spaced = False
    kinds = {"(": "context", "{": "slot", "~": "tilde"}
    for token in TOKEN.findall(pattern.strip()):
        if token.isspace():
            spaced = True
            continue
        if token == "]":
            if len(stack) == 1:
                raise PatternError("a ] closes nothing", pattern)
            stack.pop()
        else:
            kind = "atom" if token[0] == "<" and len(token) > 1 else kinds.get(token[0], "word")
            node = Node("optional" if token == "[" else kind, token, spaced)
            stack[-1].append(node)
            if token == "[":
                stack.append(node.children)
        spaced = False
    if len(stack) > 1 or re.sub(TOKEN, "", pattern).strip():
        raise PatternError("a bracket is not closed", pattern)
    return stack[0]


def slot_names(nodes: Iterable[Node]) -> Iterator[str]:
    """The parameters that the slots of a sequence bind to; {:kind} binds to none."""
    for node in nodes:
        if node.kind == "optional":
            yield from slot_names(node.children)
        elif node.kind == "slot" and not node.text.startswith("{:"):
            name, _, kind = node.text[1:-1].rpartition(":")
            yield name or kind.split("|")[0]


def slot_kinds(nodes: Iterable[Node]) -> Iterator[str]:
    """The kinds of word that the slots of a sequence hold."""
    for node in nodes:
        if node.kind == "optional":
            yield from slot_kinds(node.children)
        elif node.kind == "slot":
            yield from node.text[1:-1].rpartition(":")[2].split("|")


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
        self._known_keys: dict[str, frozenset[str]] = {}
        self._continued: dict[str, Mapping[str, frozenset[str]]] = {}
        self._shortened: dict[str, bool] = {}
        self._by_beginning: dict[str, dict[str, tuple[str, ...]]] = {}

    def check(self, name: str) -> None:
        """Raises PatternError for a kind of word that the language has not."""
        if name not in NUMERALS and name not in self.words:
            raise PatternError(f"unknown kind of word {name!r}")

    def keys(self, name: str) -> frozenset[str]:
        """The gate keys that a slot kind (or several: a|b) can begin with."""
        if name not in self._known_keys:
            self._known_keys[name] = frozenset[str]().union(*map(self._keys, name.split("|")))
        return self._known_keys[name]

    def _keys(self, name: str) -> frozenset[str]:
        if name in NUMERALS:
            return frozenset("0" * run for run in NUMERALS[name].runs)
        self.check(name)
        words = self.words[name]
        if name == "number":  # no number begins with a million
            return self._keys("digits") | {first_key(word) for word, value in words.items() if not large(value)}
        return frozenset(first_key(word) for word in words)

    def kind(self, name: str) -> Kind:
        """The regex of a slot kind (or of several: a|b), and its reading."""
        if name not in self._rendered:
            self._rendered[name] = self._union(name) if "|" in name else self._one(name)
        return self._rendered[name]

    def _union(self, name: str) -> Kind:
        kinds = [self.kind(part) for part in name.split("|")]
        tests = [(re.compile(regex), read) for regex, read in kinds]

        def read_any(text: str) -> Any:
            return next(read(text) for test, read in tests if test.fullmatch(text))

        return "|".join(regex for regex, _ in kinds), read_any

    def _one(self, name: str) -> Kind:
        if name in NUMERALS:
            return rf"(?<!\d)(?:{NUMERALS[name].regex})(?!\d)", NUMERALS[name].read
        words = self.words[name]
        if name == "number":
            return self._numbers(words)
        return trie(words), _reader(words)

    def _few(self, name: str, among: tuple[str, ...]) -> Kind:
        """The regex of some words of a kind, and their reading."""
        return trie(among) or "(?!)", _reader(self.words[name])

    def long(self, name: str) -> bool:
        """Whether so many words are of a kind that their regex takes longer to compile than a text to read."""
        return len(self.words.get(name, ())) > LONG

    def beginning(self, name: str, word: str) -> tuple[str, ...]:
        """The words of a kind whose first letters are these."""
        if name not in self._by_beginning:
            found: dict[str, list[str]] = {}
            for each in self.words[name]:
                found.setdefault(bare(first_key(each)), []).append(each)
            self._by_beginning[name] = {first: tuple(words) for first, words in found.items()}
        return self._by_beginning[name].get(word, ())

    def _numbers(self, words: Mapping[str, Any]) -> Kind:
        """Number words compose: two hundred and fifty, 13.8 billion; digits read themselves, in brackets behind words
        that say the same, too: thirty (30) days."""
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

    def continuations(self, text: str) -> Mapping[str, frozenset[str]]:
        """Of a word's or slot's text: the gate keys of which it has more, each with the words that can come next.

        "" stands for nothing more: "new" is no holiday without "year's".
        """
        if text not in self._continued:
            found: dict[str, set[str]] = {}
            for key, word in self._pairs(text):
                found.setdefault(key, set()).add(bare(word) if word else "")
            self._continued[text] = {key: frozenset(words) for key, words in found.items()}
        return self._continued[text]

    def _pairs(self, text: str) -> Iterator[tuple[str, str]]:
        kinds = text[1:-1].rpartition(":")[2].split("|") if text[0] == "{" else []
        options = [word for kind in kinds for word in self.words.get(kind, ())] if kinds else text.split("|")
        for option in options:
            _, *rest = option.replace("_", " ").split()
            yield first_key(option.replace("_", " ")), rest[0] if rest else ""
        numbers = self.words.get("number", {}) if "number" in kinds else {}
        for key in map(first_key, numbers):
            yield key, "0"
            yield from ((key, first_key(word)) for word in numbers)
            yield from ((key, word) for word in self.joiner.split("|") if word)
        for kind in kinds:
            for run in NUMERALS[kind].runs if kind in NUMERALS else NUMERALS["digits"].runs if numbers else ():
                yield "0" * run, ""
                if kind in SEPARATED:
                    yield "0" * run, "0"
                yield from (("0" * run, word) for word, value in numbers.items() if large(value))

    def last_words(self, nodes: list[Node]) -> frozenset[str]:
        """The words that a sequence can end with."""
        if not nodes:
            return frozenset()
        node = nodes[-1]
        if node.kind == "optional":
            return self.last_words(node.children) | self.last_words(nodes[:-1])
        if node.kind == "tilde":
            return self.last_words(nodes[:-1])
        if node.kind == "context":  # a mark, or the beginning of the text, is no word
            words = [word.split()[-1] for word in self.around(node)]
            return frozenset(words) if all(word[0].isalnum() for word in words) else frozenset()
        if node.kind == "word":
            return frozenset(word.replace("_", " ").split()[-1] for word in node.text.split("|"))
        kinds = node.text.strip("{}").rpartition(":")[2].split("|")
        return frozenset(word.split()[-1] for kind in kinds for word in self.words.get(kind, ()))

    def alternatives(self, text: str) -> str:
        """The regex of a word or of words with a bar between them; _ stands for a space inside one."""
        return trie(option.replace("_", " ") for option in text.split("|")) if len(text) > 1 else _char(text)

    def render(self, nodes: list[Node], slots: list[Slot], started: bool = False) -> str:
        """The regex of a sequence, whose slots go to `slots`. A space belongs to the optional part beside it.

        `started` tells whether a piece that cannot be missing stands before.
        """
        out: list[str] = []
        loose = False  # whether a comma or a point may stand right before
        joined = False  # whether the gap is part of what stands before
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
            loose = self._pointed(node)
        return "".join(out)

    def _pointed(self, node: Node) -> bool:
        """Whether a piece can end with a comma or a point: Oct."""
        if node.kind == "optional":
            return any(map(self._pointed, node.children))
        if node.kind != "slot":
            return node.text.endswith((",", "."))
        return any(self._short(kind) for kind in node.text[1:-1].rpartition(":")[2].split("|"))

    def _short(self, kind: str) -> bool:
        if kind not in self._shortened:
            self._shortened[kind] = any(word.endswith(".") for word in self.words.get(kind, ()))
        return self._shortened[kind]

    def _slot(self, node: Node, slots: list[Slot]) -> str:
        kind = node.text[1:-1].rpartition(":")[2]
        regex, read = self.kind(kind) if node.among is None else self._few(kind, node.among)
        name = next(slot_names([node]), None)
        if name is None:
            return f"(?:{regex})"
        group = f"g{len(slots)}"
        slots.append(Slot(group, name, read))
        return f"(?P<{group}>{regex})"

    def around(self, node: Node) -> list[str]:
        """The words of a context; a kind in it stands for all its words."""
        words: list[str] = []
        for word in node.text[1:-1].removeprefix("!").split("|"):
            kind = word[1:-1] if word[:1] == "{" else None
            if kind is not None:
                self.check(kind)
            words += [word.replace("_", " ")] if kind is None else self.words[kind]
        return words

    def context(self, node: Node, *, before: bool) -> str:
        """Words beside the expression: python's look-behind has a fixed width, so each word gets its own."""
        negative = node.text.startswith("(!")
        words = self.around(node)
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
    """Whether a number word multiplies digits: 13.8 billion."""
    return isinstance(value, int) and value >= 1_000_000


def exact(word: str) -> str:
    """The regex of a word in a context; ^ is the beginning of a line or block, $ the end of the text."""
    if word in ("^", "$"):
        return r"(?<![^\n\0])" if word == "^" else r"\s*\Z"
    return "".join({" ": r"\s", "'": APOSTROPHE, "-": HYPHEN}.get(char) or re.escape(char) for char in word)


def _preceding(word: str) -> str:
    """The same before an expression: a space is between them, but for a word with a hyphen at its end, or a sign."""
    if not word[0].isalnum():
        return exact(word)
    return rf"(?<!\w){exact(word)}" + ("" if word.endswith("-") else r"\s")


@cache
def bare(key: str) -> str:
    """The first letters in a key, as they are looked for after an expression's beginning; a digit stands for all."""
    match = re.search(r"\d|[^\W\d]+", key)
    return key[:1] if match is None else "0" if match[0].isdecimal() else match[0]


@cache
def token(key: str) -> str:
    """What a text is seen to go on with where a key stands: a sign, or the first letters.

    >>> token("-"), token("–"), token("'s"), token("p.m."), token("14th")
    ('-', '-', "'", 'p', '0')
    """
    return bare(key) if key[0].isalnum() else key[0].translate(SIGNS)


def first_key(word: str) -> str:
    """The part of a word that the gate looks for: all of it up to a space; digits are as good as any others."""
    key = word.split(None, 1)[0]
    return "0" * min(len(key), LONGEST_RUN) if key.isdecimal() else key
