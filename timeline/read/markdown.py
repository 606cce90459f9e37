"""Read Markdown: its text with blanks instead of markup, so that offsets are those of the file, and its blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.model import Block, Document, Problem
from timeline.read.dateline import dateline
from timeline.read.decode import decode
from timeline.read.front_matter import front_matter
from timeline.read.markdown_blocks import MarkdownLayout
from timeline.read.markdown_inline import InlineMarkup
from timeline.read.markdown_source import ShownText, blank, without_footnote_brackets
from timeline.read.metadata import DATE_FIELDS, published, web_address
from timeline.read.outline import title, with_outline
from timeline.read.text_blocks import blocks_of

#: The greatest depth of lists and quotes within one another, in levels of tokens. A deeper document is read as text.
DEEPEST = 100
#: The lowest heading that can stand for a missing title.
_LOWEST_TITLE = 2


def read_markdown(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """The document in a Markdown file. Its front matter, if any, gives title, date and language.

    >>> data = b"---\\ndate: 2023-09-18\\n---\\n# A *quiet* year\\n\\n- [May](may.md)\\n"
    >>> document, _ = read_markdown(data, "a.md")
    >>> document.title, document.reference_date, document.text.split()
    ('A quiet year', '2023-09-18', ['A', 'quiet', 'year', 'May'])
    >>> [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    [('title', 'A  quiet  year'), ('item', 'May')]
    """
    source, problems = decode(data, name)
    fields, end, wrong = front_matter(source)
    if wrong:
        problems = [*problems, Problem(wrong, name, 0, 3)]
    text, blocks = text_and_blocks(source, end)
    dates = (published(fields[key]) for key in DATE_FIELDS if key in fields)
    stated = next((date for date in dates if date), None)
    day = stated or dateline(text, blocks)
    document = Document(
        id=name,
        text=text,
        title=fields.get("title") or title(text, blocks) or _first_heading(text, blocks),
        reference_date=day,
        date_source=("metadata" if stated else "text") if day else None,
        language=fields.get("lang") or fields.get("language") or None,
        url=web_address(fields.get("url")),
        author=fields.get("author") or None,
        blocks=blocks,
    )
    return document, problems


def text_and_blocks(source: str, start: int = 0) -> tuple[str, tuple[Block, ...]]:
    """The text of some Markdown from an offset on, with blanks for the markup and for all before it; and its blocks.

    >>> text_and_blocks("**Rain** fell.")[0]
    '  Rain   fell.'
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    env: dict[str, Any] = {}
    parsed = blank(source[:start]) + without_footnote_brackets(source[start:])
    tokens = parser.parse(parsed, env)
    if any(token.level >= DEEPEST - 1 for token in tokens):  # the parser drops what is deeper, and all that follows
        text = blank(source[:start]) + source[start:]
        return text, blocks_of(text)
    layout = MarkdownLayout(ShownText(parsed, InlineMarkup(parser), env))
    blocks = layout.read(tokens)
    text = layout.shown.applied_to(source)
    return text, with_outline(text, blocks)


def _first_heading(text: str, blocks: Iterable[Block]) -> str | None:
    found = (block for block in blocks if block.kind == "heading" and block.level <= _LOWEST_TITLE)
    return next((" ".join(text[block.start : block.end].split()) for block in found), None)
