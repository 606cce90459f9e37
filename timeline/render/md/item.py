"""A list item of Markdown taken apart: the words of its date, its title, its marks, and what is told below.

>>> lines = ["- May 1911: **Mill burnt down** (reported) #mill", "", "  > It did.", "", "  page 1 <!-- 89 1911-05 -->"]
>>> item = read(next(blocks(lines)))
>>> item.date, item.title, item.marks, item.tags
('May 1911', 'Mill burnt down', ('reported',), ('mill',))
>>> item.told
(Told(text='It did.', place='page 1', id='89', value=TimeValue('1911-05')),)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from timeline.render.md.blocks import Block, blocks, is_comment, unescape, unquoted
from timeline.value import TimeValue

_COMMENT = re.compile(r"(.*?)<!--[ \t]+([^\s<>]+)(?:[ \t]+([^\s<>]+))?[ \t]+-->[ \t]*")
#: A text up to two stars that no backslash stands before; between such stars; behind them.
_TITLED = re.compile(r"((?:\\.|[^\\*]|\*(?!\*))*)\*\*((?:\\.|[^\\*]|\*(?!\*))+)\*\*(.*)")
_DATED = re.compile(r"(.*\S)\s*(?::|(?<=\s)[–—-])\s*")
_TAG = r"#(?:([^\W_]+(?:[/-][^\W_]+)*)|\(((?:\\.|[^\\()])*)\))"
_MARK = re.compile(rf"\s*\(((?:\\.|[^\\()])*)\)|\s+{_TAG}")
_LAST_TAG, _ASIDE = re.compile(rf"(?<!\s)\s+{_TAG}"), re.compile(r"(.*?)\s\(((?:\\.|[^\\()])*)\)")
#: Where the date of a line without a title can end; in lines of ours, at a colon alone.
_COLON, _COLON_OR_DASH = re.compile(r":(?=\s)"), re.compile(r":(?=\s)|\s[–—-](?=\s)")
#: No date reaches further into a line.
_FURTHEST = 120
#: What begins a paragraph that is no sentence: an image, a table, an element, a list.
_NO_SENTENCE = re.compile(r"!\[|\||<|\d+[.)] ")


class Told(NamedTuple):
    """A sentence, the place where it stands as it is written, and the id and value of the comment that ends it."""

    text: str = ""
    place: str = ""
    id: str = ""
    value: TimeValue | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """The parts of an item. `title` is None where none is set apart in bold: then `line` may begin with a date.

    `marks` stand in parentheses behind a title, `tags` behind a "#"; `rest` is all that is no part of it. `line` is
    Markdown still, the other texts are as they are read.
    """

    line: str
    date: str
    title: str | None
    marks: tuple[str, ...]
    tags: tuple[str, ...]
    told: tuple[Told, ...]
    rest: tuple[Block, ...]

    @property
    def ours(self) -> bool:
        """Whether it ends in a comment of ours."""
        return bool(self.told[0].id)

    def dates(self) -> Iterator[tuple[str, str]]:
        """The ways to take the line as a date and what happened then, the shortest date first."""
        for match in (_COLON if self.ours else _COLON_OR_DASH).finditer(self.line, 0, _FURTHEST):
            before = self.line[: match.start()]
            if (len(before) - len(before.rstrip("\\"))) % 2 == 0:
                yield unescape(before).strip(), self.line[match.end() :].strip()


def read(block: Block) -> Item:
    """The parts of an item."""
    parts = list(blocks(block.body))
    words = " ".join(block.words.split())
    comment = _commented(words)
    line = comment[0] if comment else words
    titled = _titled(line)
    if titled is None and not comment and parts and parts[0].kind == "rest" and block.body[0].strip():
        line = " ".join([line, *(" ".join(more.split()) for more in parts.pop(0).lines)])  # a paragraph that goes on
        comment = _commented(line)
        line = comment[0] if comment else line
        titled = _titled(line)
    told, rest = _told(parts, comment[1] if comment else None, alone=titled is None)
    date, title, marks, tags = titled or ("", None, (), ())
    plain = line if titled else re.sub(r"(?<!\\)\*\*", "", line)
    return Item(plain.strip(), date, title, marks, tags, told, rest)


def _titled(line: str) -> tuple[str, str, tuple[str, ...], tuple[str, ...]] | None:
    """The date, title, marks and tags of a line with a title in bold, behind nothing or a date, before marks alone."""
    match = _TITLED.fullmatch(line)
    marks = match and marked(match[3])
    dated = match and _DATED.fullmatch(match[1])
    if not match or marks is None or not (dated or not match[1].strip()):
        return None
    return unescape(dated[1]) if dated else "", unescape(match[2]).strip(), *marks


def marked(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The marks and the tags of a text that has nothing else; None where it has.

    >>> marked(" (planned) #quay #(west mole)"), marked(" and more")
    ((('planned',), ('quay', 'west mole')), None)
    """
    marks: list[str] = []
    tags: list[str] = []
    at = 0
    while match := _MARK.match(text, at):
        found = match[2] or match[3]
        (marks if match[1] is not None else tags).append(unescape(match[1] if match[1] is not None else found or ""))
        at = match.end()
    return None if text[at:].strip() else (tuple(marks), tuple(tags))


def ending(line: str) -> tuple[str, str, tuple[str, ...]]:
    """A line without the parentheses and the tags that end it, these parentheses as Markdown, and the tags.

    >>> ending("Nothing happened. (paragraph 4) #quay")
    ('Nothing happened.', 'paragraph 4', ('quay',))
    """
    start = at = 0
    tags: list[str] = []
    for match in _LAST_TAG.finditer(line):
        if match.start() != at:
            start, tags = match.start(), []
        tags.append(unescape(match[1] or match[2] or ""))
        at = match.end()
    line, tags = (line[:start], tags) if tags and at == len(line) else (line, [])
    aside = _ASIDE.fullmatch(line)
    return (aside[1], aside[2], tuple(tags)) if aside else (line, "", tuple(tags))


# What is told below -------------------------------------------------------------------------------------------------


def _commented(line: str) -> tuple[str, Told] | None:
    """A line without the comment of ours that ends it, and what that says."""
    match = _COMMENT.fullmatch(line)
    if match is None:
        return None
    try:
        return match[1].rstrip(), Told(id=unquote(match[2]), value=TimeValue(match[3]) if match[3] else None)
    except ValueError:  # its value was damaged: the words have the date
        return match[1].rstrip(), Told(id=unquote(match[2]))


def _told(parts: Sequence[Block], comment: Told | None, alone: bool) -> tuple[tuple[Told, ...], tuple[Block, ...]]:
    """What is told in the parts of an item, first and again, and the parts that are left.

    `comment` is that of the first line; if this is all that is told first, it stands `alone`.
    """
    if comment is not None and alone:
        others = list(parts)
        return (comment, *again(others)), tuple(others)
    at = None if comment else next((at for at, part in enumerate(parts) if _signed(part)), None)
    before, after = (list(parts), []) if at is None else (list(parts[:at]), list(parts[at + 1 :]))
    place = ""
    if at is not None and (signed := _signed(parts[at])):
        above, place, comment = signed
        before += above
    sentence = next((part for part in before if part.kind == "quote"), None)
    sentence = sentence or next((part for part in before if _is_sentence(part)), None)
    if sentence is not None:
        number = before.index(sentence)
        del before[number]
        below = before[number] if number < len(before) else None
        if comment is None and sentence.kind == "quote" and below and _is_sentence(below) and len(below.lines) == 1:
            place = before.pop(number).lines[0]
    own = (comment or Told())._replace(text=_text(sentence), place=unescape(place).strip())
    retold = list(again(after))
    return (own, *retold), (*before, *after)


def again(parts: list[Block]) -> Iterator[Told]:
    """What other places tell, taken from the parts: each a quote and a place that ends in a comment with a value."""
    at = 0
    while at < len(parts):
        quote = parts[at] if parts[at].kind == "quote" else None
        signed = _signed(parts[at + bool(quote)]) if at + bool(quote) < len(parts) else None
        if signed is None or signed[0] or signed[2].value is None:
            break
        at += 2 if quote else 1
        yield signed[2]._replace(text=_text(quote), place=unescape(signed[1]).strip())
    del parts[:at]


def _signed(part: Block) -> tuple[list[Block], str, Told] | None:
    """Of a paragraph that ends in a comment of ours: what stands above its last line, the place there, the comment."""
    found = _commented(part.lines[-1]) if part.kind == "rest" and not is_comment(part) else None
    above = [Block("rest", part.lines[:-1])] if len(part.lines) > 1 else []
    return (above, found[0], found[1]) if found else None


def _is_sentence(part: Block) -> bool:
    return part.kind == "rest" and not _NO_SENTENCE.match(part.lines[0].strip())


def _text(part: Block | None) -> str:
    if part is None:
        return ""
    return unescape(unquoted(part) if part.kind == "quote" else " ".join(line.strip() for line in part.lines))
