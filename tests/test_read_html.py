"""HTML pages as blocks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import BLOCKS, Document
from timeline.read import parse

#: Enough text to be recognised as an article.
LONG = "<p>" + "It was quiet. " * 20


def page(source: str) -> Document:
    """A page with this body."""
    return parse(source.encode(), "page.html")[0][0]


def shown(source: str) -> list[tuple[str, int, str]]:
    """The kind, level and words of each block."""
    read = page(source)
    return [(block.kind, block.level, read.text[block.start : block.end]) for block in read.blocks]


def test_items_have_the_level_of_their_list() -> None:
    """With end tags or without; the terms of a definition list head their definitions."""
    source = (
        "<ul><li>2 January<ul><li>Fares rise<li>Towns</ul><li><p>Rain</p><p>Then sun</p></ul>"
        "<dl><dt>1980<dd>Closed</dl>"
    )
    assert shown(source) == [
        ("item", 1, "2 January"),
        ("item", 2, "Fares rise"),
        ("item", 2, "Towns"),
        ("item", 1, "Rain"),
        ("paragraph", 1, "Then sun"),
        ("item", 1, "1980"),
        ("item", 2, "Closed"),
    ]


def test_rows_have_cells_and_column_headings() -> None:
    """A cell that spans rows is in each of them; one that spans columns leaves the others empty."""
    source = (
        "<table><caption>Wars</caption><tr><th>Year<th>Event<th>Place</tr><tr><td rowspan=2>1914<td>War<td>Here"
        "<tr><td colspan=2>Peace</table>"
    )
    read = page(source)
    rows = [block for block in read.blocks if block.kind == "row"]
    assert [[read.text[start:end] for start, end in row.cells] for row in rows] == [
        ["1914", "War", "Here"],
        ["1914", "Peace", ""],
    ]
    assert {row.heads for row in rows} == {("Year", "Event", "Place")}


def test_a_layout_table_has_no_rows() -> None:
    """Headings or other tables stand in its cells."""
    source = "<table><tr><td>Menu<td><h1>A pier</h1><p>Built in 1950.<table><tr><td>1<td>2</table></table>"
    assert [kind for kind, _, _ in shown(source)] == ["paragraph", "title", "paragraph", "row"]


def test_references_and_asides_are_recognised() -> None:
    """By class, heading and element; a cited title within a sentence belongs to it."""
    source = (
        f"<article><h1>A pier</h1>{LONG}<div class='hatnote'>See 1900</div><p>Roe wrote <cite>Piers</cite> in 1950."
        "<figcaption>In 1951</figcaption><h2>Sources</h2><p>Roe 1952</p><h2>Later</h2><p>It fell."
        "<div class='mw-references-wrap'><ol class=references><li>Poe 1953</ol></div>"
        "<p><cite>Loe 1954</cite></p></article><footer>1955</footer>"
    )
    assert [(kind, words) for kind, _, words in shown(source)[2:]] == [
        ("aside", "See 1900"),
        ("paragraph", "Roe wrote Piers in 1950."),
        ("aside", "In 1951"),
        ("heading", "Sources"),
        ("reference", "Roe 1952"),
        ("heading", "Later"),
        ("paragraph", "It fell."),
        ("reference", "Poe 1953"),
        ("reference", "Loe 1954"),
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "<sup>[3]</sup>",
        "<sup class=reference><a href='#n'>3</a></sup>",
        "<sup><a href='#n'>[a]</a></sup>",
        "<span class=mw-editsection>[<a>edit</a>]</span>",
    ],
)
def test_footnote_marks_are_left_out(mark: str) -> None:
    """They are neither words nor ends of sentences; other superscripts are kept."""
    assert shown(f"<p>It sank in 1931.{mark} On the 3<sup>rd</sup> it rose.") == [
        ("paragraph", 0, "It sank in 1931. On the 3rd it rose.")
    ]


def test_quotes_code_and_preformatted_text_are_recognised() -> None:
    """Preformatted text that reads like prose is laid out as plain text."""
    source = (
        "<blockquote><p>1977: opened</blockquote><pre><code>x = 1940</code></pre>"
        "<pre>The siege began\nin May.\n\n- Rain\n</pre>"
    )
    assert shown(source) == [
        ("quote", 0, "1977: opened"),
        ("code", 0, "x = 1940"),
        ("paragraph", 0, "The siege began\nin May."),
        ("item", 1, "Rain"),
    ]


def test_lines_between_breaks_are_entries() -> None:
    """But not within a sentence."""
    assert [kind for kind, _, _ in shown("<p>1914: War.<br>1918: Peace.<br>1919: Quiet.")] == ["item"] * 3
    assert len(shown("<p>The war that began<br>in 1914 was long.")) == 1


TAGS = "p div h1 h2 ul li table tr td th blockquote pre sup cite span br article nav aside dl dt dd code thead".split()
PARTS = st.sampled_from(
    [f"<{tag}>" for tag in TAGS]
    + [f"</{tag}>" for tag in TAGS]
    + [
        "In 1940",
        " ",
        "\n",
        "[3]",
        "<td rowspan=2 colspan=3>",
        "<sup class=reference>",
        "<div class=reflist>",
        "it fell.",
    ]
)


@settings(deadline=None)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_blocks_hold_all_words_in_order(source: str) -> None:
    """Whatever the tags."""
    read, at = page(source), 0
    for block in read.blocks:
        assert block.kind in BLOCKS
        assert at <= block.start < block.end <= len(read.text)
        assert not read.text[at : block.start].strip()
        assert read.text[block.start : block.end] == read.text[block.start : block.end].strip()
        assert all(block.start <= start <= end <= block.end for start, end in block.cells)
        assert len(block.heads) == len(block.cells)
        at = block.end
    assert not read.text[at:].strip()
