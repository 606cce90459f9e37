"""A document's text as running prose, character for character: what layout and footnotes put into it becomes spaces.

A line end within a paragraph is a space, a word that is hyphenated at a line end is whole again, footnote marks and
code are blank. The result is as long as the text, so that its offsets are the text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.model import Block

#: A word that goes on in the next line; a hyphen within figures stays ("1914-\n18").
_HYPHENATED = re.compile(
    r"(?<=[^\W\d_]{2})-((?:\r\n?|\n)[ \t>]*)([^\W\d_A-Z]\w*)|(?<=\d)[-–]((?:\r\n?|\n)[ \t>]*)(\d+)"
)
#: The marks of notes behind a word or its full stop: [3], [a], [^1], ¹; or bare figures ("in 2016.298 He"). Each begins
#: with a character that is rare, which `re` looks for first.
_BRACKETS = re.compile(r"\[(?<=[\w.,;:!?)\]\"'”’»]\[)(?:\d{1,4}|[a-z]|\^[^\]\s]{1,20})\](?:\[(?:\d{1,4}|[a-z])\])*")
_SUPERSCRIPT = re.compile(r"(?<=[^\W\d_]{3})[¹²³⁰-⁹]+|(?<=[.,;:!?”’»)])[¹²³⁰-⁹]+")
#: But no date that lacks the space behind its comma: "in March,1918", "Monday,15 April 1912".
_FIGURES = re.compile(
    r"([.,”])(?:(?<=[^\W\d_A-Z]{3}[.,”])|(?<=\b[12]\d{3}[.,”]))"
    r"(?!(?<=,)(?:[12]\d{3}\b|\d{1,2}\s[A-Z]\w+\.?,?\s\d{4}\b))\d{1,4}(?=\s+[A-Z“\"]|\s*\Z)"
)
#: Whether a text can have any of them.
_NOTED = re.compile(r"[.,”]\d(?:(?<=[^\W\d_A-Z]{3}[.,”]\d)|(?<=[12]\d{3}[.,”]\d))")
#: Stands between two blocks: no word, no space, and no sign that a text has.
BREAK = "\0"
_LINE_END = re.compile(r"[ \t]*[\r\n]\s*")
#: The marks of a quote stand at the head of each of its lines.
_QUOTED_LINE_END = re.compile(r"[ \t]*[\r\n][\s>]*")


class Prose(NamedTuple):
    """The running text, and where a word ends in the document whose last letters were on the next line."""

    text: str
    ends: Mapping[int, int]


def prose(text: str, blocks: Iterable[Block]) -> Prose:
    """The text of a document as prose.

    >>> made = prose("It opened in Septem-\\nber\\n1931.[3] In\\n1938 it closed.", [Block("paragraph", 0, 51)])
    >>> made.text
    'It opened in September   1931.    In 1938 it closed.'
    >>> prose("It opened in May\\r\\n> 1931.", [Block("quote", 0, 25)]).text
    'It opened in May    1931.'
    """
    parts: list[str] = []
    ends: dict[int, int] = {}
    done = 0
    figures = _NOTED.search(text) is not None
    noted = figures or "[" in text or not text.isascii()
    for block in blocks:
        gap, content, done = text[done : block.start], text[block.start : block.end], block.end
        parts.append(gap if gap == "\n\n" else _between(gap))
        if block.kind == "code":
            parts.append(_blank(content))
            continue
        if "\n" in content or "\r" in content:
            for match in _HYPHENATED.finditer(content):
                ends[block.start + _moved(match)[0]] = block.start + match.end()
            content = _HYPHENATED.sub(lambda match: _moved(match)[1], content)
            content = (_QUOTED_LINE_END if block.kind == "quote" else _LINE_END).sub(_spaces, content)
        parts.append(_without_notes(content, figures) if noted else content)
    parts.append(text[done:])
    return Prose("".join(parts), ends)


def _between(gap: str) -> str:
    """What stands between two blocks; between lines without a blank one, with a sign that no expression goes across."""
    return BREAK + gap[1:] if gap[:1].isspace() and gap.count("\n") == 1 else gap


def _without_notes(content: str, figures: bool) -> str:
    if "[" in content:
        content = _BRACKETS.sub(_spaces, content)
    if not content.isascii():
        content = _SUPERSCRIPT.sub(_spaces, content)
    return _FIGURES.sub(lambda match: match[1] + " " * (len(match[0]) - 1), content) if figures else content


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _moved(match: re.Match[str]) -> tuple[int, str]:
    """Where a word ends whose second half is moved to its first, and what stands there then."""
    half = match[2] or f"{match[0][0]}{match[4]}"
    return match.start() + len(half), half + " " * (len(match[0]) - len(half))


def _blank(content: str) -> str:
    return re.sub(r"[^\r\n]", " ", content)
