"""Read plain text: the text unchanged, with its blocks, title and dateline."""

from __future__ import annotations

from timeline.model import Document, Problem
from timeline.read.dateline import dateline
from timeline.read.decode import decode
from timeline.read.outline import title
from timeline.read.text_blocks import blocks_of


def read_plain_text(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """The document in a text file. Its date is that of a dateline, or of a line that is only a date, near the top.

    >>> document, _ = read_plain_text(b"A quiet year\\n\\n18 September 2023\\n\\nNothing happened in May.", "a.txt")
    >>> document.title, document.reference_date
    ('A quiet year', '2023-09-18')

    Not the date of a sentence, nor the first of several lines with dates, which are the entries of a chronicle.
    """
    text, problems = decode(data, name)
    blocks = blocks_of(text)
    day = dateline(text, blocks)
    document = Document(
        id=name,
        text=text,
        title=title(text, blocks),
        reference_date=day,
        date_source="text" if day else None,
        blocks=blocks,
    )
    return document, problems
