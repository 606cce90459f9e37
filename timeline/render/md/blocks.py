"""Split Markdown into blocks: headings, list items, fences, quotes and the rest, each with its lines as they are.

It covers as much of CommonMark as is needed to tell these kinds apart, and does not look inside of a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_ITEM = re.compile(r"( {0,3}[-*+])(?: {1,4}|\t)(?=\S)")
_FENCE = re.compile(r" {0,3}(`{3,}+|~{3,}+)([^`]*)")
_COMMENT_START, _COMMENT_END = re.compile(r" {0,3}<!--"), re.compile(r".*-->.*")
_QUOTE = re.compile(r"^ {0,3}> ?")
#: What begins a block and so ends a paragraph.
_BLOCK_START = re.compile(r" {0,3}(?:[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|```|~~~|<)")
#: The width of a tab in columns.
_TAB = 4


@dataclass(frozen=True, slots=True)
class MarkdownBlock:
    """A block of Markdown: its kind ("heading", "item", "fence", "quote" or "rest"), its lines, and its words.

    The words of a heading are its text, those of a fence stand after the opening marks, those of an item are on its
    first line; other blocks have none. `level` is that of a heading. `apart` is set if a blank line stands before it.
    """

    kind: str
    lines: tuple[str, ...]
    words: str = ""
    level: int = 0
    apart: bool = True

    @property
    def body(self) -> list[str]:
        """The lines of an item after the first, without the indentation of the item."""
        width = len(_ITEM.match(self.lines[0])[0].expandtabs(_TAB))  # type: ignore[index]
        return [dedented(line, width) for line in self.lines[1:]]


def blocks(lines: Iterable[str]) -> Iterator[MarkdownBlock]:
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
        yield MarkdownBlock(kind, tuple(given[at:end]), words, level, last != at)
        at = last = end


def _block(lines: list[str], at: int) -> tuple[str, str, int, int]:
    """The block that begins at a line: its kind, words, level, and the index after its last line."""
    line = lines[at]
    if heading := _HEADING.fullmatch(line):
        words = (heading[2] or "").strip()
        unclosed = words.rstrip("#")
        return "heading", unclosed.strip() if unclosed[-1:].isspace() else words, len(heading[1]), at + 1
    if fence := _FENCE.fullmatch(line):
        closing = re.compile(rf" {{0,3}}{fence[1][0]}{{{len(fence[1])},}}[ \t]*")
        return "fence", fence[2].strip(), 0, _closed(closing, lines, at, fence[1])
    if _COMMENT_START.match(line):
        return "rest", "", 0, _closed(_COMMENT_END, lines, at - 1, "-->")
    if item := _ITEM.match(line):
        return "item", line[item.end() :].strip(), 0, _item_end(lines, at)
    is_quote = bool(_QUOTE.match(line))
    return "quote" if is_quote else "rest", "", 0, _paragraph_end(lines, at, is_quote=is_quote)


def _closed(closing: re.Pattern[str], lines: list[str], at: int, marks: str) -> int:
    """The index after the line that closes a fence or comment.

    If there is none, the block takes all lines, and the marks that close it are added: otherwise whatever is written
    after it would become part of it.
    """
    found = next((n + 1 for n in range(at + 1, len(lines)) if closing.fullmatch(lines[n])), 0)
    if not found:
        lines.append(marks)
    return found or len(lines)


def _item_end(lines: list[str], at: int) -> int:
    """The index after an item: it has all indented lines, and lines that follow its paragraph without a blank line."""
    end = at = at + 1
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith(("  ", "\t")) or (at == end and not _BLOCK_START.match(line)):
            end = at = at + 1
        else:
            break
    return end


def _paragraph_end(lines: list[str], at: int, *, is_quote: bool) -> int:
    """The index after a paragraph or a quote."""
    end = at + 1
    while end < len(lines) and lines[end].strip() and not _BLOCK_START.match(lines[end]):
        in_quote = _QUOTE.match(lines[end])
        if not is_quote and in_quote:
            break
        if is_quote and not in_quote and "<!--" in lines[end]:
            break  # the place of the quoted sentence, although no blank line stands before it
        end += 1
    return end


def dedented(line: str, width: int) -> str:
    """A line without its indentation, of which at most `width` columns are removed."""
    line = line.replace("\t", " " * _TAB, 1) if line.startswith("\t") else line
    return line[min(width, len(line) - len(line.lstrip(" "))) :]


def joined(blocks: Iterable[MarkdownBlock], indent: str = "") -> str:
    """Blocks as they were, with at most one blank line between them."""
    text = ""
    for block in blocks:
        between = ("\n\n" if block.apart else "\n") if text else ""
        text += between + "\n".join(f"{indent}{line}" if line.strip() else line for line in block.lines)
    return text


def is_comment(block: MarkdownBlock) -> bool:
    """Whether a block is a comment of more than one line."""
    return len(block.lines) > 1 and bool(_COMMENT_START.match(block.lines[0]))


def unquoted(block: MarkdownBlock) -> str:
    """The text of a quote on one line, still as Markdown."""
    return " ".join(_QUOTE.sub("", line, count=1).strip() for line in block.lines).strip()
