"""Turn the text of a document into running text of the same length, without line breaks, hyphenation and note marks.

Line ends within a paragraph become spaces, words that are hyphenated at a line end are joined, and marks of notes and
code become blanks. The result is as long as the text, so its offsets are those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from timeline.lazy_regex import lazy_regex
from timeline.model import Block

#: A word that goes on in the next line. A hyphen within figures is kept ("1914-\n18").
_HYPHENATED = lazy_regex(
    r"(?<=[^\W\d_]{2})-((?:\r\n?|\n)[ \t>]*)([^\W\d_A-Z]\w*)|(?<=\d)[-–]((?:\r\n?|\n)[ \t>]*)(\d+)"
)
#: The marks of notes behind a word or full stop: [3], [a], [^1], ¹, or bare figures ("in 2016.298 He"). Each pattern
#: begins with a rare character, which `re` searches for first.
_BRACKETS = lazy_regex(r"\[(?<=[\w.,;:!?)\]\"'”’»]\[)(?:\d{1,4}|[a-z]|\^[^\]\s]{1,20})\](?:\[(?:\d{1,4}|[a-z])\])*")
#: What follows brackets that are no mark of a note, but tell what has a name from others: "sshd[811]: ", "pump[3] = 5".
_INDEXED = re.compile(r":(?=\s\S)|\s?=|\.\w|\(")
#: The stamp of an entry of a log, which its reader sets apart by a tab.
_STAMP = re.compile(r"[^\t]{1,60}\t|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d")
_SUPERSCRIPT = lazy_regex(r"(?<=[^\W\d_]{3})[¹²³⁰-⁹]+|(?<=[.,;:!?”’»)])[¹²³⁰-⁹]+")
#: But not a date without a space behind its comma: "in March,1918", "Monday,15 April 1912".
_FIGURES = lazy_regex(
    r"([.,”])(?:(?<=[^\W\d_A-Z]{3}[.,”])|(?<=\b[12]\d{3}[.,”]))"
    r"(?!(?<=,)(?:[12]\d{3}\b|\d{1,2}\s[A-Z]\w+\.?,?\s\d{4}\b))\d{1,4}(?=\s+[A-Z“\"]|\s*\Z)"
)
#: Where bare figures can be the mark of a note; a text without such a place is not searched for them.
_BARE_FIGURES = re.compile(r"[.,”]\d(?:(?<=[^\W\d_A-Z]{3}.\d)|(?<=[12]\d{3}.\d))")
#: The sign between two blocks, which no expression goes across: not a word, a space, or a sign that texts have.
BREAK = "\0"
_LINE_END = re.compile(r"[ \t]*[\r\n]\s*")
#: In a quote, with the marks at the start of the next line.
_QUOTED_LINE_END = re.compile(r"[ \t]*[\r\n][\s>]*")


class RunningText(NamedTuple):
    """The running text; and for each word that was joined, its end in the running text and its end in the document."""

    text: str
    ends: Mapping[int, int]


def running_text(text: str, blocks: Iterable[Block]) -> RunningText:
    """The running text of a document.

    >>> made = running_text("It opened in Septem-\\nber\\n1931.[3] In\\n1938 it closed.", [Block("paragraph", 0, 51)])
    >>> made.text
    'It opened in September   1931.    In 1938 it closed.'
    >>> running_text("It opened in May\\r\\n> 1931.", [Block("quote", 0, 25)]).text
    'It opened in May    1931.'
    """
    parts: list[str] = []
    ends: dict[int, int] = {}
    done = 0
    figures = _BARE_FIGURES.search(text) is not None
    noted = figures or "[" in text or not text.isascii()
    for block in blocks:
        gap, content, done = text[done : block.start], text[block.start : block.end], block.end
        parts.append(gap if gap == "\n\n" else _between(gap))
        if block.kind == "code":
            parts.append(_blank(content))
            continue
        if "\n" in content or "\r" in content:
            for match in _HYPHENATED.finditer(content):
                ends[block.start + _joined(match)[0]] = block.start + match.end()
            content = _HYPHENATED.sub(lambda match: _joined(match)[1], content)
            content = (_QUOTED_LINE_END if block.kind == "quote" else _LINE_END).sub(_spaces, content)
        parts.append(_without_notes(content, figures) if noted and not _is_logged(block, content) else content)
    parts.append(text[done:])
    return RunningText("".join(parts), ends)


def cells_apart(text: str, blocks: Iterable[Block]) -> str:
    """The text with a sign between the cells of tables whose columns are known, so that no expression goes across.

    >>> cells_apart("1911\\tMay", [Block("row", 0, 8, 0, ((0, 4), (5, 8)), roles=("date", "title"))])
    '1911\\x00May'
    """
    parts: list[str] = []
    done = 0
    for block in blocks:
        if block.roles:
            for (_, end), (start, _) in pairwise(block.cells):
                if done <= end < start:
                    parts += text[done:end], BREAK, text[end + 1 : start]
                    done = start
    return "".join([*parts, text[done:]]) if parts else text


def _between(gap: str) -> str:
    """The text between two blocks; if it is one line end, with the sign that no expression goes across."""
    return BREAK + gap[1:] if gap[:1].isspace() and gap.count("\n") == 1 else gap


def _without_notes(content: str, figures: bool) -> str:
    if "[" in content:
        content = _BRACKETS.sub(_without_note, content)
    if not content.isascii():
        content = _SUPERSCRIPT.sub(_spaces, content)
    return _FIGURES.sub(lambda match: match[1] + " " * (len(match[0]) - 1), content) if figures else content


def _is_logged(block: Block, content: str) -> bool:
    """Whether a block is an entry of a log, which has no notes: the brackets in it number processes and devices."""
    return block.kind == "item" and _STAMP.match(content) is not None


def _without_note(match: re.Match[str]) -> str:
    """Blanks for the mark of a note; but the number of a process or a place in a list stays: "pump[3]: started"."""
    return (
        match[0]
        if _INDEXED.match(match.string, match.end()) and match.string[match.start() - 1].isalpha()
        else _spaces(match)
    )


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _joined(match: re.Match[str]) -> tuple[int, str]:
    """The end of a word whose second half is moved to its first, and the text that replaces both."""
    half = match[2] or f"{match[0][0]}{match[4]}"
    return match.start() + len(half), half + " " * (len(match[0]) - len(half))


def _blank(content: str) -> str:
    return re.sub(r"[^\r\n]", " ", content)
