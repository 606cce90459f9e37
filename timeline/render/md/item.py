"""Parse a list item of Markdown: its date as words, its title, its marks and tags, and the reports below.

>>> lines = ["- May 1911: **Mill burnt down** (reported) #mill", "", "  > It did.", "", "  page 1 <!-- 89 1911-05 -->"]
>>> item = parse_item(next(blocks(lines)))
>>> item.date, item.title, item.marks, item.tags
('May 1911', 'Mill burnt down', ('reported',), ('mill',))
>>> item.reports
(ParsedReport(text='It did.', place='page 1', id='89', value=TimeValue('1911-05')),)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.model import Editorial
from timeline.render.md import editorial
from timeline.render.md.blocks import MarkdownBlock, blocks, is_comment, unquoted
from timeline.render.md.comments import Comment, split_comment
from timeline.render.md.escaping import unescape
from timeline.value import TimeValue

#: The text before a title in bold, the title, and the text after it. An escaped star is text.
_TITLED = re.compile(r"((?:\\.|[^\\*]|\*(?!\*))*)\*\*((?:\\.|[^\\*]|\*(?!\*))+)\*\*(.*)")
_DATED = re.compile(r"(.*\S)\s*(?::|(?<=\s)[–—-])\s*")
_TAG = r"#(?:([^\W_]+(?:[/-][^\W_]+)*)|\(((?:\\.|[^\\()])*)\))"
_MARK = re.compile(rf"\s*\(((?:\\.|[^\\()])*)\)|\s+{_TAG}")
_LAST_TAG, _ASIDE = re.compile(rf"(?<!\s)\s+{_TAG}"), re.compile(r"(.*?)\s\(((?:\\.|[^\\()])*)\)")
#: Where the date of a line without a title can end. In an item with a comment of ours it ends at a colon.
_COLON, _COLON_OR_DASH = re.compile(r":(?=\s)"), re.compile(r":(?=\s)|\s[–—-](?=\s)")
#: The longest date at the beginning of a line, in characters.
_LONGEST_DATE = 120
#: The beginning of a paragraph that is not a sentence: an image, a table, an element, a list.
_NO_SENTENCE = re.compile(r"!\[|\||<|\d+[.)] ")
_BOLD = re.compile(r"(?<!\\)\*\*")


class ParsedReport(NamedTuple):
    """A sentence, its place as the file has it, and the id and value of the comment at its end."""

    text: str = ""
    place: str = ""
    id: str = ""
    value: TimeValue | None = None


class Marks(NamedTuple):
    """What is in parentheses after a title, and the tags after it."""

    marks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class _Titled(NamedTuple):
    """The parts of a line with a title in bold."""

    date: str
    title: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Item:
    """The parts of an item.

    `title` is None if none is in bold; then `line` may begin with a date. `marks` are in parentheses after the title,
    `tags` follow a "#". `added` is what an editor added. `rest` has the blocks that are not part of the event. `line`
    is Markdown, the other texts are not.
    """

    line: str
    date: str
    title: str | None
    marks: tuple[str, ...]
    tags: tuple[str, ...]
    reports: tuple[ParsedReport, ...]
    rest: tuple[MarkdownBlock, ...]
    added: Editorial | None = None

    @property
    def has_id(self) -> bool:
        """Whether the item has a comment of ours, with an id."""
        return bool(self.reports[0].id)

    def dates(self) -> Iterator[tuple[str, str]]:
        """The ways to split the line into a date and what happened, the shortest date first."""
        for match in (_COLON if self.has_id else _COLON_OR_DASH).finditer(self.line, 0, _LONGEST_DATE):
            before = self.line[: match.start()]
            if (len(before) - len(before.rstrip("\\"))) % 2 == 0:
                yield unescape(before).strip(), self.line[match.end() :].strip()


def parse_item(block: MarkdownBlock) -> Item:
    """The parts of the item in a block."""
    added, parts = editorial.take(blocks(block.body))
    line, comment = _split(" ".join(block.words.split()))
    titled = _titled(line)
    if titled is None and not comment and parts and parts[0].kind == "rest" and parts[0].lines[0] == block.body[0]:
        # The paragraph goes on in the next lines.
        line, comment = _split(" ".join([line, *(" ".join(more.split()) for more in parts.pop(0).lines)]))
        titled = _titled(line)
    reports, rest = _reports(parts, comment, has_title=titled is not None)
    if titled is None:
        return Item(_BOLD.sub("", line).strip(), "", None, (), (), reports, rest, added)
    return Item(line.strip(), titled.date, titled.title, *titled.marks, reports, rest, added)


def _split(line: str) -> tuple[str, Comment | None]:
    """A line without the comment at its end, and that comment if there is one."""
    return split_comment(line) or (line, None)


def _titled(line: str) -> _Titled | None:
    """The parts of a line with a title in bold; None if there is none, or something else around it."""
    match = _TITLED.fullmatch(line)
    marks = match and parse_marks(match[3])
    dated = match and _DATED.fullmatch(match[1])
    if not match or marks is None or not (dated or not match[1].strip()):
        return None
    return _Titled(unescape(dated[1]) if dated else "", unescape(match[2]).strip(), marks)


def parse_marks(text: str) -> Marks | None:
    """The marks and tags in a text; None if it has anything else.

    >>> parse_marks(" (planned) #quay #(west mole)"), parse_marks(" and more")
    (Marks(marks=('planned',), tags=('quay', 'west mole')), None)
    """
    marks: list[str] = []
    tags: list[str] = []
    at = 0
    while match := _MARK.match(text, at):
        mark, tag = match[1], match[2] or match[3] or ""
        if mark is not None:
            marks.append(unescape(mark))
        else:
            tags.append(unescape(tag))
        at = match.end()
    return None if text[at:].strip() else Marks(tuple(marks), tuple(tags))


def split_ending(line: str) -> tuple[str, str, tuple[str, ...]]:
    """A line without the parentheses and tags at its end, the text in the parentheses as Markdown, and the tags.

    >>> split_ending("Nothing happened. (paragraph 4) #quay")
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


# Reports ------------------------------------------------------------------------------------------------------------


class _Signature(NamedTuple):
    """The last line of a paragraph with a comment at its end: its place and comment, and the lines above as a block."""

    above: list[MarkdownBlock]
    place: str
    comment: Comment


def _reports(
    parts: Sequence[MarkdownBlock], comment: Comment | None, *, has_title: bool
) -> tuple[tuple[ParsedReport, ...], tuple[MarkdownBlock, ...]]:
    """The reports in the parts of an item, the main one first, and the parts that are left.

    `comment` is that of the item's first line. If that line has no title either, it is the main report.
    """
    if comment is not None and not has_title:
        others = list(parts)
        return (ParsedReport(id=comment.id, value=comment.value), *further_reports(others)), tuple(others)
    main, before, after = _main_report(parts, comment)
    further = list(further_reports(after))
    return (main, *further), (*before, *after)


def _main_report(
    parts: Sequence[MarkdownBlock], comment: Comment | None
) -> tuple[ParsedReport, list[MarkdownBlock], list[MarkdownBlock]]:
    """The main report below a title, the parts before its end that do not belong to it, and the parts after it."""
    at = None if comment else next((at for at, part in enumerate(parts) if _signature(part)), None)
    before, after = (list(parts), []) if at is None else (list(parts[:at]), list(parts[at + 1 :]))
    place = ""
    if at is not None and (signature := _signature(parts[at])):
        above, place, comment = signature
        before += above
    sentence = next((part for part in before if part.kind == "quote"), None)
    sentence = sentence or next((part for part in before if _is_sentence(part)), None)
    if sentence is not None:
        number = before.index(sentence)
        del before[number]
        below = before[number] if number < len(before) else None
        if comment is None and sentence.kind == "quote" and below and _is_sentence(below) and len(below.lines) == 1:
            place = before.pop(number).lines[0]
    return _report(sentence, place, comment), before, after


def further_reports(parts: list[MarkdownBlock]) -> Iterator[ParsedReport]:
    """The reports of other sources, removed from the parts: each is a quote and a place with a comment and a value."""
    at = 0
    while at < len(parts):
        quote = parts[at] if parts[at].kind == "quote" else None
        signature = _signature(parts[at + bool(quote)]) if at + bool(quote) < len(parts) else None
        if signature is None or signature.above or signature.comment.value is None:
            break
        at += 2 if quote else 1
        yield _report(quote, signature.place, signature.comment)
    del parts[:at]


def _report(sentence: MarkdownBlock | None, place: str, comment: Comment | None) -> ParsedReport:
    id, value = comment or ("", None)
    return ParsedReport(_text(sentence), unescape(place).strip(), id, value)


def _signature(part: MarkdownBlock) -> _Signature | None:
    """The last line of a paragraph; None if it does not end in a comment of ours."""
    found = split_comment(part.lines[-1]) if part.kind == "rest" and not is_comment(part) else None
    above = [MarkdownBlock("rest", part.lines[:-1])] if len(part.lines) > 1 else []
    return _Signature(above, *found) if found else None


def _is_sentence(part: MarkdownBlock) -> bool:
    return part.kind == "rest" and not _NO_SENTENCE.match(part.lines[0].strip())


def _text(part: MarkdownBlock | None) -> str:
    if part is None:
        return ""
    return unescape(unquoted(part) if part.kind == "quote" else " ".join(line.strip() for line in part.lines))
