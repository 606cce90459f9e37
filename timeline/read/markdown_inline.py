"""Find the inline markup of Markdown: which characters of a block are not shown, or shown as another character."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.read.spans import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]

#: The greatest depth of brackets within one another: each of many is read as often as this.
DEEPEST_BRACKETS = 20
#: A text without inline markup.
_PLAIN = re.compile(r"[^*_`\[\]<&\\!~]*")
#: Marks of footnotes and citations behind a word or full stop: [^1], [3], [note 2].
_CITATION = re.compile(r"\[\^[^\]\s]{1,50}\]|\(\^[^\]\s]{1,50}\]:|(?<=\S)\[(?:\d{1,3}|[a-z]|[^\W\d_]{1,6} \d{1,3})\]")
#: Links whose label is not defined: [22.x][] and [22.x][label].
_UNDEFINED = re.compile(r"(\[)[^\[\]]++(\]\[[^\[\]]*+\])")
#: A tag of an element whose content is not text; an element that closes itself has none.
_NO_TEXT = re.compile(r"<(?P<end>/?)(?P<name>svg|script|style|title)\b[^<>]*(?<!/)>", re.IGNORECASE)
#: The text of a link that is a mark of a citation: [[3]](#note), [\[3\]](#note).
_CITED = re.compile(r"\\?\[\^?(?:\d{1,3}|[a-z]|[^\W\d_]{1,6} \d{1,3})\\?\]")


class Change(NamedTuple):
    """A span of the content that is markup, and the character that is shown for it, if any."""

    start: int
    end: int
    shown: str = ""


class Delimiter(NamedTuple):
    """A run of delimiters (`*`, `_`, `~`) with its token, which is empty if the run turns out to be markup."""

    token: Token
    start: int
    end: int


class InlineMarkup:
    """Runs the inline rules of markdown-it, and records where each of them finds markup."""

    def __init__(self, markdown: MarkdownIt) -> None:
        markdown.options["maxNesting"] = DEEPEST_BRACKETS  # the blocks have been parsed
        self._markdown = markdown
        self._changes: list[Change] = []
        self._code: list[Span] = []
        self._delimiters: list[Delimiter] = []
        self._tags: list[Span] = []
        self._images = 0  # how many images are open, whose texts are not shown
        ruler = markdown.inline.ruler
        for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
            if name not in ("text", "newline"):
                ruler.at(name, self._recording(name, rule))
        markdown.inline.ruler2.before("fragments_join", "changes", self._add_delimiters)

    def changes(self, content: str, env: MutableMapping[str, Any]) -> list[Change]:
        """The markup in the content of a block, in order and without overlaps."""
        if _PLAIN.fullmatch(content):
            return []
        self._changes, self._code, self._delimiters, self._tags = [], [], [], []
        self._markdown.inline.parse(content, self._markdown, env, [])
        self._add_citations(content)
        self._changes += _without_text(content, self._tags)
        return _without_overlap(self._changes)

    def _add_citations(self, content: str) -> None:
        """Add the marks of citations and of links without a definition, outside of code."""
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

    def _recording(self, name: str, rule: Rule) -> Rule:
        """A rule of markdown-it that also records the markup that it finds."""

        def wrapped(state: StateInline, silent: bool) -> bool:
            if silent or self._images:
                return rule(state, silent)
            start, tokens = state.pos, len(state.tokens)
            label = self._label(state) if name == "link" and state.src[start] == "[" else -1
            self._images += name == "image"
            try:
                matched = rule(state, silent)
            finally:
                self._images -= name == "image"
            if matched:
                self._record(name, state, start, tokens, label)
            return matched

        return wrapped

    @staticmethod
    def _label(state: StateInline) -> int:
        """The offset of the end of a link's text. markdown-it caches it for the rule, which asks again."""
        return int(state.md.helpers.parseLinkLabel(state, state.pos, True))

    def _record(self, name: str, state: StateInline, start: int, tokens: int, label: int) -> None:
        """Record the markup that a rule found from `start` on, after so many tokens."""
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
            case "html_inline":
                self._changes.append(Change(start, end))
                self._tags.append((start, end))
            case "image" | "autolink":
                self._changes.append(Change(start, end))
            case "entity":
                shown = unescape(source[start:end])
                self._changes.append(Change(start, end, " " if shown.isspace() else shown))
            case "emphasis" | "strikethrough":
                self._record_delimiters(state, start, tokens)

    def _record_delimiters(self, state: StateInline, start: int, tokens: int) -> None:
        """Record the delimiters of a run; which of them are markup is known at the end of the block."""
        at = state.pos
        for token in reversed(state.tokens[tokens:]):
            if at == start:
                break
            at -= len(token.content)
            self._delimiters.append(Delimiter(token, at, at + len(token.content)))

    def _add_delimiters(self, state: StateInline) -> None:
        """Add the delimiters that are markup, and what is struck out."""
        if not self._images:
            self._changes += [Change(start, end) for token, start, end in self._delimiters if not token.content]
            self._changes += self._struck(state.src)

    def _struck(self, content: str) -> list[Change]:
        """The text that is struck out, unless it is the whole content: "due on ~~3 May~~ 5 May"."""
        opened = sorted(start for token, start, _ in self._delimiters if token.type == "s_open")
        closed = sorted(end for token, _, end in self._delimiters if token.type == "s_close")
        struck = [Change(start, end) for start, end in zip(opened, closed, strict=False) if start < end]
        rest = "".join(content[a.end : b.start] for a, b in pairwise([Change(0, 0), *struck, Change(len(content), 0)]))
        return struck if any(map(str.isalnum, rest)) else []


def _without_text(content: str, tags: list[Span]) -> list[Change]:
    """The elements of inline HTML whose content is not text, such as the title of a drawing."""
    found = []
    opened: dict[str, int] = {}
    for start, end in sorted(tags):
        match = _NO_TEXT.fullmatch(content, start, end)
        if match is None:
            continue
        name = match["name"].lower()
        if not match["end"]:
            opened.setdefault(name, start)
        elif name in opened:
            found.append(Change(opened.pop(name), end))
    return found


def _without_overlap(changes: list[Change]) -> list[Change]:
    """The changes in order; one inside another is left out."""
    found: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, -change.end)):
        if not found or change.start >= found[-1].end:
            found.append(change)
        elif change.end > found[-1].end:
            found.append(Change(found[-1].end, change.end, change.shown))
    return found
