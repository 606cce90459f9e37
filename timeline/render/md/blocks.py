"""Lines of Markdown -> front matter, headings, list items, fences and the rest, each with its lines as they stand.

Only as much of CommonMark as telling these apart needs; what is inside of any block is left to whoever asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape as entity
from html.entities import html5

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_ITEM = re.compile(r"( {0,3}[-*+])(?: {1,4}|\t)(?=\S)")
_FENCE = re.compile(r" {0,3}(`{3,}+|~{3,}+)([^`]*)")
_COMMENT, _COMMENTED = re.compile(r" {0,3}<!--"), re.compile(r".*-->.*")
_QUOTE = re.compile(r"^ {0,3}> ?")
_OPENING = re.compile(r" {0,3}(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|```|~~~|<)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&(#?\w{1,40};)")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of Markdown: what it is ("heading", "item", "fence", "quote", "rest"), its lines, and its words.

    The words of a heading are its text, of a fence what stands behind the marks, of an item what stands in its first
    line. `level` is a heading's; `apart` says that a blank line stands before it.
    """

    kind: str
    lines: tuple[str, ...]
    words: str = ""
    level: int = 0
    apart: bool = True

    @property
    def body(self) -> list[str]:
        """The lines of an item below its first, without the indentation of the item."""
        wide = len(_ITEM.match(self.lines[0])[0].expandtabs(4))  # type: ignore[index]
        return [dedented(line, wide) for line in self.lines[1:]]


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """The blocks of some lines, in order; blank lines belong to none.

    >>> [(block.kind, block.words) for block in blocks(["# One", "- two", "", "  > three", "", "four", "five"])]
    [('heading', 'One'), ('item', 'two'), ('rest', '')]
    """
    given = list(lines)
    at, last = 0, -1
    while at < len(given):
        if not given[at].strip():
            at += 1
            continue
        kind, words, level, end = _block(given, at)
        yield Block(kind, tuple(given[at:end]), words, level, last != at)
        at = last = end


def _block(lines: list[str], at: int) -> tuple[str, str, int, int]:
    """What begins at a line: kind, words, level, and the line after its last."""
    line = lines[at]
    if heading := _HEADING.fullmatch(line):
        words = (heading[2] or "").strip()
        closed = words.rstrip("#")
        return "heading", closed.strip() if closed[-1:].isspace() else words, len(heading[1]), at + 1
    if fence := _FENCE.fullmatch(line):
        closing = re.compile(rf" {{0,3}}{fence[1][0]}{{{len(fence[1])},}}[ \t]*")
        return "fence", fence[2].strip(), 0, _until(closing, lines, at, fence[1])
    if _COMMENT.match(line):
        return "rest", "", 0, _until(_COMMENTED, lines, at - 1, "-->")
    if item := _ITEM.match(line):
        return "item", line[item.end() :].strip(), 0, _item(lines, at)
    quoted = _QUOTE.match(line)
    end = at + 1
    while end < len(lines) and lines[end].strip() and not _OPENING.match(lines[end]):
        if not quoted and _QUOTE.match(lines[end]):
            break
        if quoted and "<!--" in lines[end] and not _QUOTE.match(lines[end]):
            break  # the place of the quoted sentence, though no blank line stands before it
        end += 1
    return "quote" if quoted else "rest", "", 0, end


def _until(closing: re.Pattern[str], lines: list[str], at: int, marks: str) -> int:
    """The line after the one that closes what was opened; where none does, all lines, closed by one more."""
    found = next((n + 1 for n in range(at + 1, len(lines)) if closing.fullmatch(lines[n])), 0)
    if not found:
        lines.append(marks)  # or what comes to stand behind it would be taken for a part of it
    return found or len(lines)


def _item(lines: list[str], at: int) -> int:
    """The line after an item: what is indented belongs to it, and what follows without a blank line."""
    end = at = at + 1
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith(("  ", "\t")) or (at == end and not _OPENING.match(line)):
            end = at = at + 1
        else:
            break
    return end


def dedented(line: str, wide: int) -> str:
    """A line without the spaces at its beginning, of which it may have so many."""
    line = line.replace("\t", "    ", 1) if line.startswith("\t") else line
    return line[min(wide, len(line) - len(line.lstrip(" "))) :]


def joined(blocks: Iterable[Block], indent: str = "") -> str:
    """Blocks as they stood, with no more than a blank line between them."""
    text = ""
    for block in blocks:
        between = ("\n\n" if block.apart else "\n") if text else ""
        text += between + "\n".join(f"{indent}{line}" if line.strip() else line for line in block.lines)
    return text


def is_comment(block: Block) -> bool:
    """Whether a block is a comment of more than one line."""
    return len(block.lines) > 1 and bool(_COMMENT.match(block.lines[0]))


def unquoted(block: Block) -> str:
    """The words of a quote, in one line."""
    return " ".join(_QUOTE.sub("", line, count=1).strip() for line in block.lines).strip()


def unescape(text: str) -> str:
    """What Markdown shows of a text without markup: escapes and entities as the characters they stand for.

    >>> unescape(r"1\\. \\*Not\\* a list &amp; all")
    '1. *Not* a list & all'
    """
    return _ESCAPED.sub(lambda match: match[1] or _entity(match[2], match[0]), text)


def _entity(name: str, whole: str) -> str:
    return entity(whole) if name in html5 or re.fullmatch(r"#(?:\d{1,7}|[xX][\da-fA-F]{1,6});", name) else whole


# Front matter -------------------------------------------------------------------------------------------------------

_FIELD = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*))?")
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,/()-]*[\w.)])?")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")  # see timeline.render.md
_WORDS_OF_YAML = frozenset("y n yes no on off true false null".split())


def front(lines: list[str]) -> int:
    """How many lines the front matter takes: from one line of three dashes to the next; 0 where there is none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)


def field(line: str) -> tuple[str, str] | None:
    """The name and the value of a line such as `title: "A quiet year"`; None where it is no such line.

    >>> field('title: "A quiet\\\\u0020year"'), field("sources:"), field("- a.txt")
    (('title', 'A quiet year'), ('sources', ''), None)
    """
    match = _FIELD.fullmatch(line.rstrip())
    return (match[1], unscalar(match[2] or "")) if match else None


def unscalar(text: str) -> str:
    """The text that a value of YAML in one line stands for."""
    text = text.strip()
    if text.startswith('"'):
        try:
            return str(json.loads(text))
        except ValueError:
            return text
    return text[1:-1].replace("''", "'") if re.fullmatch(r"'.*'", text) else text


def scalar(text: str) -> str:
    """A text as YAML has it in one line: as it is where that is safe, else in quotes, as JSON has it too.

    >>> print(scalar("A quiet year"), scalar("no"), scalar("1984: a year"))
    A quiet year "no" "1984: a year"
    """
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML
    return text if plain else _TURNING.sub(lambda match: f"\\u{ord(match[0]):x}", json.dumps(text, ensure_ascii=False))
