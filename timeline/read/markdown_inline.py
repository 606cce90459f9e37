"""The inline markup of Markdown: which characters of a paragraph a reader sees, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: Text without any of these has no inline markup.
_PLAIN = re.compile(r"[^*_`\[\]<&\\!~]*")
#: Marks of footnotes and citations behind a word or stop: [^1], [3], [note 2].
_CITATION = re.compile(r"\[\^[^\]\s]{1,50}\]|\(\^[^\]\s]{1,50}\]:|(?<=\S)\[(?:\d{1,3}|[a-z]|[^\W\d_]{1,6} \d{1,3})\]")
#: [22.x][] and [22.x][label], where nothing defines the label.
_UNDEFINED = re.compile(r"(\[)[^\[\]]++(\]\[[^\[\]]*+\])")
#: The label of a link that is such a mark: [[3]](#note), [\[3\]](#note).
_CITED = re.compile(r"\\?\[\^?(?:\d{1,3}|[a-z]|[^\W\d_]{1,6} \d{1,3})\\?\]")


class Change(NamedTuple):
    """A stretch of the content that is markup; `shown` is the character that stands for it, if any."""

    start: int
    end: int
    shown: str = ""


class Inline:
    """Runs markdown-it's inline rules and records where each of them found markup."""

    def __init__(self, markdown: MarkdownIt) -> None:
        self._markdown = markdown
        self._changes: list[Change] = []
        self._code: list[tuple[int, int]] = []
        self._delimiters: list[tuple[Token, int, int]] = []
        self._nested = 0
        ruler = markdown.inline.ruler
        for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
            if name not in ("text", "newline"):
                ruler.at(name, self._recorded(name, rule))
        markdown.inline.ruler2.before("fragments_join", "places", self._delimited)

    def changes(self, content: str, env: MutableMapping[str, Any]) -> list[Change]:
        """The markup in the content of a block, in order and without overlap."""
        if _PLAIN.fullmatch(content):
            return []
        self._changes, self._code, self._delimiters = [], [], []
        self._markdown.inline.parse(content, self._markdown, env, [])
        self._citations(content)
        return _without_overlap(self._changes)

    def _citations(self, content: str) -> None:
        """The marks of citations, and of links to nowhere, outside of code."""
        marks = [(mark.start(), mark.end()) for mark in _CITATION.finditer(content)]
        for link in _UNDEFINED.finditer(content):
            marks += [link.span(1), link.span(2)]
        code = iter(sorted(self._code))
        span = next(code, None)
        for start, end in sorted(marks):
            while span and span[1] <= start:
                span = next(code, None)
            if not span or start < span[0]:
                self._changes.append(Change(start, end))

    def _recorded(self, name: str, rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
        def wrapped(state: StateInline, silent: bool) -> bool:
            if silent or self._nested:
                return rule(state, silent)
            start, tokens = state.pos, len(state.tokens)
            label = self._label(state) if name == "link" and state.src[start] == "[" else -1
            self._nested += name == "image"
            try:
                matched = rule(state, silent)
            finally:
                self._nested -= name == "image"
            if matched:
                self._record(name, state, start, tokens, label)
            return matched

        return wrapped

    @staticmethod
    def _label(state: StateInline) -> int:
        """Where the label of a link ends; it is in markdown-it's cache when the rule asks for it again."""
        return int(state.md.helpers.parseLinkLabel(state, state.pos, True))

    def _record(self, name: str, state: StateInline, start: int, tokens: int, label: int) -> None:
        source, end = state.src, state.pos
        match name:
            case "escape":
                self._changes.append(Change(start, start + 1))
            case "backticks":
                if len(state.tokens) > tokens and not state.pending:  # else the ticks are text
                    length = len(state.tokens[-1].markup)
                    self._changes += [Change(start, start + length), Change(end - length, end)]
                    self._code.append((start, end))
            case "link":
                if _CITED.fullmatch(source, start + 1, label):
                    self._changes.append(Change(start, end))
                else:
                    self._changes += [Change(start, start + 1), Change(label, end)]
            case "image" | "autolink" | "html_inline":
                self._changes.append(Change(start, end))
            case "entity":
                shown = unescape(source[start:end])
                self._changes.append(Change(start, end, " " if shown.isspace() else shown))
            case "emphasis" | "strikethrough":
                self._pushed(state, start, tokens)

    def _pushed(self, state: StateInline, start: int, tokens: int) -> None:
        """Remember the tokens of a run of delimiters: which of them are markup is known at the end."""
        pushed, at = [], state.pos
        for token in reversed(state.tokens[tokens:]):
            if at == start:
                break
            at -= len(token.content)
            pushed.append((token, at, at + len(token.content)))
        self._delimiters += pushed

    def _delimited(self, state: StateInline) -> None:
        if not self._nested:
            self._changes += [Change(start, end) for token, start, end in self._delimiters if not token.content]
            self._changes += self._struck(state.src)

    def _struck(self, content: str) -> list[Change]:
        """What is struck out, where something else is left: "due on ~~3 May~~ 5 May"."""
        opened = sorted(start for token, start, _ in self._delimiters if token.type == "s_open")
        closed = sorted(end for token, _, end in self._delimiters if token.type == "s_close")
        struck = [Change(start, end) for start, end in zip(opened, closed, strict=False) if start < end]
        rest = "".join(content[a.end : b.start] for a, b in pairwise([Change(0, 0), *struck, Change(len(content), 0)]))
        return struck if any(map(str.isalnum, rest)) else []


def _without_overlap(changes: list[Change]) -> list[Change]:
    """The changes in order; one inside of another is part of it."""
    found: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, -change.end)):
        if not found or change.start >= found[-1].end:
            found.append(change)
        elif change.end > found[-1].end:
            found.append(Change(found[-1].end, change.end, change.shown))
    return found
