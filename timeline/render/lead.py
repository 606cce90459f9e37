"""The lead of a timeline: a paragraph under its heading, an editor's or the first paragraph of its only document."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.model import Block, Document, TimelineData
from timeline.render.text import plain

#: The shortest paragraph that leads into a text, and the longest lead, in characters: more would push the events down.
SHORTEST, LONGEST = 80, 320
#: Below a longer title, which takes several lines, no paragraph of a document is shown.
LONGEST_TITLE = 60
#: So many characters and blocks of a text are searched, and so many short paragraphs (names, dates) are passed.
_SEARCHED, _MOST_BLOCKS, _PASSED = 4000, 8, 3
#: Places of texts whose paragraphs are not prose: messages, rows, and what is said in a recording.
_NOT_PROSE = frozenset(("message", "row", "cue", "sheet"))
#: The level of a heading without marks.
_UNMARKED = 6
_ENDS = re.compile(r"[.!?…。؟।][\"”’»)\]]*$")
_WORD = re.compile(r"[^\W_]+")


class Lead(NamedTuple):
    """A lead; `document` is the document from which it is, None for an editor's."""

    text: str
    document: Document | None = None


def lead(timeline: TimelineData, given: str | None, title: str) -> Lead | None:
    """The lead: the one that is given, else that of the timeline, else of its only document; "" is none.

    >>> first = "The harbour of Port Ellen was built twice. This is what is known of it. Nothing else is."
    >>> document = Document(id="a", text="Harbour news\\n\\nBy Ann Roe\\n\\n" + first, language="en")
    >>> lead(TimelineData(documents=(document,)), None, "Harbour news").text
    'The harbour of Port Ellen was built twice. This is what is known of it. Nothing else is.'
    >>> lead(TimelineData(documents=(document,)), "", "Harbour news") is None
    True
    """
    given = timeline.lead if given is None else given
    if given is not None:
        text = plain(given).strip()
        return Lead(text) if text else None
    if len(timeline.documents) != 1 or len(title) > LONGEST_TITLE:
        return None
    [document] = timeline.documents
    text = _first_paragraph(document, title)
    return Lead(text, document) if text else None


def _first_paragraph(document: Document, title: str) -> str:
    """The first paragraph of a document, cut at the end of a sentence; "" if the document does not begin with prose."""
    if any(place.kind in _NOT_PROSE for place in document.places[:1]):
        return ""
    titles = [_words(one) for one in (title, document.title or "") if one]
    passed = 0
    blocks = _blocks(document)
    headings = sum(block.kind == "heading" for block in blocks[1:])
    for number, block in enumerate(blocks):
        text = plain(document.text[block.start : block.end]).strip()
        if block.kind == "title" or (block.kind == "heading" and number == 0) or _words(text) in titles:
            continue
        # A lone line without marks can be the name of the author or a date.
        is_line = block.kind == "heading" and block.level == _UNMARKED and headings == 1
        if not (block.kind == "paragraph" or is_line) or passed > _PASSED:
            return ""
        if _ENDS.search(text):  # the first paragraph of prose: a later one would not lead into the text
            return _cut(text, document) if len(text) >= SHORTEST else ""
        passed += 1
    return ""


def _blocks(document: Document) -> tuple[Block, ...]:
    """The blocks at the beginning of a document: as they were read, or (in a saved timeline) found by its lines."""
    if document.blocks:
        return document.blocks[:_MOST_BLOCKS]
    from timeline.read.text_blocks import blocks_of

    return blocks_of(document.text[:_SEARCHED])[:_MOST_BLOCKS]


def _cut(text: str, document: Document) -> str:
    """As many sentences of a text as a lead can have; "" if the first is longer."""
    if len(text) <= LONGEST:
        return text
    from timeline.language import detect, load
    from timeline.language.sentence_ends import SentenceRules
    from timeline.narrate.sentences import sentences

    try:
        rules = SentenceRules.of(load(document.language or detect(text)))
    except ValueError:  # it names a language that does not exist
        rules = SentenceRules()
    ends = [one.end for one in sentences(text, rules) if one.end <= LONGEST]
    return text[: ends[-1]] if ends and ends[-1] >= SHORTEST else ""


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
