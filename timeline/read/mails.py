"""Make the documents of mails: the message, and what is forwarded in it or below it, each with its own date.

What a message quotes of another one in the same file stands only once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import groupby, pairwise

from timeline.model import Block, Document, Place, Problem
from timeline.read.chats import stamp
from timeline.read.html import read_markup
from timeline.read.mime import Mail, mail_of, person
from timeline.read.reference_date import date_or_none
from timeline.read.text_blocks import blocks_of

#: Messages that are attached to messages are read to this depth, and so many of them in each mail.
MAX_ATTACHED, MAX_MESSAGES = 10, 100
#: A head of a mail has so many lines or more.
_FEWEST_HEADERS = 2
#: The blocks around what a letter says.
SILENT = frozenset(("header", "aside"))
#: A longer name of an attachment is cut in a message, in characters.
_LONGEST_NAME = 60
#: The share of the characters of a quotation, in percent, that stand in other messages, if it is left out.
_KNOWN_PERCENT = 80
#: How much of what is quoted is searched for the head of a mail, in characters.
_HEAD = 1000
_QUOTED_LINES = re.compile(r"^>.*(?:\n>.*)*", re.MULTILINE)
_QUOTE_MARK = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_FIRST_MARK = re.compile(r"^>[ \t]?", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")
#: The line before a quotation: "On 7 March, Ann wrote:".
_INTRODUCTION = re.compile(r"[^\n]*\d[^\n]*(?:\n[^\n]*)?:\Z")
#: Such a line is no longer than this, in characters.
_LONGEST_INTRODUCTION = 300
#: The mark above a signature, and a telephone number in one, which is no longer than so many characters.
_SIGNATURE = re.compile(r"--[ \t]*\n")
_TELEPHONE = re.compile(r"\+\d{1,3}[ .()\d/-]{7,20}")
_LONGEST_SIGNATURE = 200
#: A word between date and time that no parser knows.
_WORD_IN_DATE = re.compile(r"(?<=\d) \w{1,3} (?=\d\d?:\d\d)")


@dataclass(slots=True)
class Letter:
    """A message, or what is forwarded in one: its text and blocks, and the number of the message in its file.

    `is_inline` says that it stands in the text of a message, so that it can be there in full elsewhere.
    """

    id: str
    label: str
    title: str | None
    author: str | None
    date: str | None
    text: str
    blocks: list[Block]
    is_inline: bool = False


def letters_of(data: bytes, id: str, label: str = "") -> tuple[list[Letter], list[Problem]]:
    """The letters in a mail: the message, those in its text, and those that are attached; and what is wrong with it.

    `id` is that of the first of them, and `label` the number of the message in a mailbox.
    """
    letters: list[Letter] = []
    problems: list[Problem] = []
    waiting = [(data, 0)]
    while waiting:
        mail, (_, depth) = mail_of(waiting[0][0]), waiting.pop(0)
        date, faults = _date_of(mail)
        letters += _letters_in(mail, date, label)
        faults += mail.faults
        if mail.files:
            names = (file if len(file) <= _LONGEST_NAME else f"{file[:_LONGEST_NAME]}…" for file in mail.files[:20])
            faults.append(f"attachments are not read: {', '.join(names)}")
        if mail.messages and (depth >= MAX_ATTACHED or len(letters) + len(waiting) >= MAX_MESSAGES):
            faults.append("more messages are attached to it than are read")
        else:
            waiting += [(one, depth + 1) for one in mail.messages[: MAX_MESSAGES - len(waiting)]]
        problems += [Problem(fault, id) for fault in dict.fromkeys(faults)]
    letters = [one for one in letters if one.text.strip()] or letters[:1]
    for number, letter in enumerate(letters, 1):
        letter.id = id if number == 1 else f"{id}.{number}" if label else f"{id}#{number}"
    return letters, problems


def documents_of(letters: Sequence[Letter]) -> list[Document]:
    """The documents of the letters of a file, without quotations of one another."""
    earlier: set[str] = set()
    for letter in letters:
        if not letter.is_inline:
            texts = list(_own_texts(letter))
            earlier.update(one for text in (*texts, "\n".join(texts)) for one in _sentences(text))
    documents = []
    for letter in letters:
        kept = _unquoted(letter, earlier)
        if letter.is_inline and all(block.kind in SILENT for block in kept):
            continue
        text, blocks = _joined(letter.text, letter.blocks, kept)
        documents.append(
            Document(
                id=letter.id,
                text=text,
                title=letter.title,
                author=letter.author,
                reference_date=letter.date,
                date_source=None if letter.date is None else "text" if letter.is_inline else "metadata",
                places=tuple(_places(letter, blocks)),
                blocks=tuple(blocks),
            )
        )
    return documents


# Letters -------------------------------------------------------------------------------------------------------------


def _date_of(mail: Mail) -> tuple[str | None, list[str]]:
    """The date of a mail with its offset from UTC; none if it is missing, or with a fault if it is none."""
    header = mail.words("date")
    date = _parsed(header)
    return date, [f"the date of a message is none: {header[:60]!r}"] if header and date is None else []


def _parsed(header: str) -> str | None:
    """A date as mails have it, in ISO 8601."""
    try:
        moment = parsedate_to_datetime(header)
        return stamp(moment)[1] if isinstance(moment, datetime) else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _letters_in(mail: Mail, date: str | None, label: str) -> Iterator[Letter]:
    """The letter of a mail, and those whose head stands in its text."""
    text, blocks = _content(mail)
    title = mail.words("subject") or None
    starts = _heads(blocks)[:MAX_MESSAGES]
    first = starts[0][0] if starts else len(blocks)
    own = _without_divider(blocks[:first])
    yield Letter("", label, title, mail.sender, date, *_joined(text, own, own))
    for (start, body), (end, _) in pairwise([*starts, (len(blocks), 0)]):
        fields = [text[block.start : block.end].partition(":")[::2] for block in blocks[start:body]]
        values = [" ".join(value.split()) for _, value in fields]
        own, author = _without_divider(blocks[start:end]), person(values[0])
        content = _joined(text, own, own)
        yield Letter("", label, _subject(values, title), author, _day(values[1:]), *content, is_inline=True)


def _content(mail: Mail) -> tuple[str, list[Block]]:
    """The texts of a mail as one, with its blocks."""
    whole, blocks = "", []
    for source, is_html in mail.texts:
        text, found = _html(source) if is_html else _plain(source)
        if not text.strip():
            continue
        whole = f"{whole}\n\n" if whole else ""
        blocks += [_moved(block, len(whole)) for block in found]
        whole += text
    return whole, list(_without_signatures(whole, blocks))


def _without_signatures(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a text, with signatures as asides. There are no titles in a mail: its subject is one."""
    in_signature = False
    for block in blocks:
        words = text[block.start : block.end]
        in_signature = (in_signature or _SIGNATURE.match(words) is not None) and block.kind not in ("header", "quote")
        has_number = len(words) <= _LONGEST_SIGNATURE and _TELEPHONE.search(words) is not None
        if in_signature or (has_number and block.kind not in ("header", "quote")):
            yield replaced(block, "aside")
        else:
            yield replaced(block, "paragraph") if block.kind == "title" else block


def replaced(block: Block, kind: str) -> Block:
    """A block of another kind, without a level and cells.

    >>> replaced(Block("title", 0, 4, 1), "paragraph").kind
    'paragraph'
    """
    return replace(block, kind=kind, level=0, cells=(), heads=(), roles=())


def _plain(source: str) -> tuple[str, Sequence[Block]]:
    """A plain text and its blocks; a message that is forwarded as a quotation is no quotation."""
    text = _QUOTED_LINES.sub(_unmarked, source)
    return text, blocks_of(text)


def _unmarked(match: re.Match[str]) -> str:
    """Quoted lines, without their first mark if they begin with the head of a mail."""
    head = _FIRST_MARK.sub("", match[0][:_HEAD])
    kinds = [block.kind for block in blocks_of(head)[:_FEWEST_HEADERS]]
    return "\n" + _FIRST_MARK.sub("", match[0]) if kinds == ["header"] * _FEWEST_HEADERS else match[0]


def _html(source: str) -> tuple[str, Sequence[Block]]:
    """The text of a page and its blocks, with heads of mails and introductions of quotations among them."""
    document = read_markup(source, "")
    text, blocks = document.text, []
    for block, following in pairwise((*document.blocks, None)):
        assert block is not None
        words = text[block.start : block.end]
        before_quote = following is not None and following.kind == "quote" and block.kind in ("paragraph", "quote")
        if before_quote and len(words) <= _LONGEST_INTRODUCTION and _INTRODUCTION.fullmatch(words):
            blocks.append(replaced(block, "header"))
        else:
            blocks += _with_heads(block, words) if block.kind == "paragraph" and ":" in words else [block]
    return text, blocks


def _with_heads(block: Block, words: str) -> Sequence[Block]:
    """The blocks in a paragraph of a page, if the head of a mail stands in it; else the paragraph."""
    inner = blocks_of(words) if "\n" in words else ()
    heads = sum(one.kind == "header" for one in inner)
    return [_moved(one, block.start) for one in inner] if heads >= _FEWEST_HEADERS else [block]


def _heads(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The heads of mails among some blocks: the number of the first line of each, and of what follows its last."""
    found, at = [], 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind == "header":
            end += 1
        if end - at >= _FEWEST_HEADERS:
            found.append((at, end))
        at = max(end, at + 1)
    return found


def _without_divider(blocks: Sequence[Block]) -> Sequence[Block]:
    """Some blocks without the divider above the head of the mail that follows them."""
    return blocks[:-1] if blocks and blocks[-1].kind == "aside" else blocks


def _day(values: Sequence[str]) -> str | None:
    """The date in the head of a mail that stands in a text."""
    for value in values:
        if date := date_or_none(_WORD_IN_DATE.sub(" ", value)) or _parsed(value):
            return date
    return None


def _subject(values: Sequence[str], title: str | None) -> str | None:
    """The subject in the head of a mail that stands in a text: what the subject of the mail around it ends with."""
    return next((value for value in values if value and (title or "").endswith(value)), title)


# Quotations ----------------------------------------------------------------------------------------------------------


def _own_texts(letter: Letter) -> Iterator[str]:
    """The texts of a letter that are no quotations."""
    for block in letter.blocks:
        if block.kind != "quote" and block.kind not in SILENT:
            yield letter.text[block.start : block.end]


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a text, whatever its line ends and marks of quotation."""
    yield from _SENTENCE_END.split(" ".join(_QUOTE_MARK.sub("", text).split()))


def _unquoted(letter: Letter, earlier: set[str]) -> list[Block]:
    """The blocks of a letter without quotations of `earlier` sentences, to which those of the rest are added."""
    if letter.is_inline and _is_known(letter, [one for one in letter.blocks if one.kind not in SILENT], earlier):
        return []
    kept: list[Block] = []
    for is_quote, group in groupby(letter.blocks, lambda block: block.kind == "quote"):
        blocks = list(group)
        if is_quote and _is_known(letter, blocks, earlier):
            if kept and kept[-1].kind == "header":
                kept.pop()
            continue
        kept += blocks
        if is_quote or letter.is_inline:
            earlier.update(_sentences("\n".join(letter.text[block.start : block.end] for block in blocks)))
    return kept


def _is_known(letter: Letter, blocks: Sequence[Block], earlier: set[str]) -> bool:
    """Whether nearly all sentences of some blocks stand elsewhere."""
    sentences = list(_sentences("\n".join(letter.text[block.start : block.end] for block in blocks)))
    known = sum(len(one) for one in sentences if one in earlier)
    return known * 100 >= _KNOWN_PERCENT * sum(map(len, sentences))


# Texts ---------------------------------------------------------------------------------------------------------------


def _joined(text: str, blocks: Sequence[Block], kept: Iterable[Block]) -> tuple[str, list[Block]]:
    """The text of some of the blocks, and these where they stand in it."""
    numbers = {block.start: number for number, block in enumerate(blocks)}
    parts: list[str] = []
    found: list[Block] = []
    length, last = 0, None
    for block in kept:
        if last is not None:
            is_next = numbers[block.start] == numbers[last.start] + 1
            parts.append(text[last.end : block.start] if is_next else "\n\n")
            length += len(parts[-1])
        found.append(_moved(block, length - block.start))
        parts.append(text[block.start : block.end])
        length += len(parts[-1])
        last = block
    return "".join(parts), found


def _moved(block: Block, by: int) -> Block:
    cells = tuple((start + by, end + by) for start, end in block.cells)
    return replace(block, start=block.start + by, end=block.end + by, cells=cells)


def _places(letter: Letter, blocks: Iterable[Block]) -> Iterator[Place]:
    """The message, and the paragraphs in it."""
    if letter.label:
        yield Place(0, "message", letter.label)
    paragraphs = (block for block in blocks if block.kind != "header")
    for number, block in enumerate(paragraphs, 1):
        yield Place(block.start, "paragraph", str(number))
