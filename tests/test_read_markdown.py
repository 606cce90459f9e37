"""Markdown as blocks, and as a text in which all markup is blank."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

import timeline
from timeline.model import BLOCKS, Document
from timeline.read import parse

Shown = list[tuple[str, int, str]]


def document(source: str) -> Document:
    """A Markdown file with this text."""
    return parse(source.encode(), "a.md")[0][0]


def shown(source: str) -> Shown:
    """The kind, level and words of each block."""
    read = document(source)
    return [(one.kind, one.level, " ".join(read.text[one.start : one.end].split())) for one in read.blocks]


def test_a_timeline_that_was_saved_as_markdown_is_no_text() -> None:
    """Whatever its name is; it is read as a text where its kind is given."""
    saved = timeline.build("In May 1911 the mill burnt down. It was built again in 1913.").render("md").encode()
    for name in ("a.md", "a.txt", "stdin"):
        with pytest.raises(ValueError, match=rf"^{name}: a saved timeline: it is rendered, not built"):
            parse(saved, name)
    assert "mill burnt down" in parse(saved, "a.md", "markdown")[0][0].text
    assert parse(b"---\nlang: en\n---\n\nIn May 1911 the mill burnt down.", "a.md")[0][0].text


# Inline markup -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("The club opened in **1969** and *closed* in __1971__.", "The club opened in 1969 and closed in 1971 ."),
        ("It ~~rose~~ fell by 2\\* a_b_c and *d.", "It fell by 2 * a_b_c and *d."),
        ("~~It rose.~~", "It rose."),
        ("The `main` branch of ``a ` b`` moved.", "The main branch of a ` b moved."),
        ("A [new *pier*](https://example.org/1999 '2001') opened.", "A new pier opened."),
        ("See [the log][1] and [22.x][] and [x][].\n\n[1]: http://example.org/2020", "See the log and 22.x and x ."),
        ("A ![view of 1950](a.png) view.", "A view."),
        ("Rain<br>fell <b>hard</b><!-- in 1940 -->.", "Rain fell hard ."),
        ("<https://example.org/2020> and <me@example.org> agree.", "and agree."),
        ("It sank in 1931.[3] In 1938[^a] it rose.", "It sank in 1931. In 1938 it rose."),
        ("Cited[[3]](#note) and `code[3]` here.", "Cited and code[3] here."),
        ("Smith &amp; Roe &lt; &nbsp; tea", "Smith & Roe < tea"),
        ("An unpaired ` tick and a [bracket.", "An unpaired ` tick and a [bracket."),
    ],
)
def test_inline_markup_is_blank(source: str, words: str) -> None:
    """The words keep their offsets."""
    assert shown(source)[0][2] == words


def test_words_keep_their_offsets() -> None:
    """And lines their ends."""
    source = "# A [quiet](x) year\r\n\r\n> 1977: &amp; **rain**\r\n"
    text = document(source).text
    assert len(text) == len(source)
    assert [text.index(word) for word in ("quiet", "1977", "rain")] == [
        source.index(word) for word in ("quiet", "1977", "rain")
    ]
    assert text.count("\r\n") == 3


PIECES = st.sampled_from(
    "a In 1940 the *siege* **b** _c_ __d__ ~~e~~ `f` ``g`` [h](i) [j][k] [l][] ![m](n) <br> <!-- o --> <p> </p> &amp; "
    "&#10; &nbsp; \\* \\ # ## > - + 1. 3. | |-|-| --- === ``` ~~~ [^1] [^1]: [k]:x [3] * _ ` [ ] ( ) < ! é 年 \t".split(
        " "
    )
)
SOURCES = st.lists(PIECES | st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n    ", " ", "  \n"]), max_size=40).map(
    "".join
)


@settings(deadline=None)
@given(SOURCES)
def test_text_has_the_length_and_lines_of_its_source(source: str) -> None:
    """Each character is that of the source or a blank, except for entities."""
    read = document(source)
    assert len(read.text) == len(source)
    assert re.sub("[^\r\n]", " ", read.text) == re.sub("[^\r\n]", " ", source)
    if "&" not in source:
        assert all(a == b for a, b in zip(read.text, source, strict=True) if not a.isspace())


@settings(deadline=None)
@given(SOURCES)
def test_blocks_are_in_order_and_trimmed(source: str) -> None:
    """They have every word once."""
    read = document(source)
    at = 0
    for block in read.blocks:
        assert block.kind in BLOCKS
        assert at <= block.start < block.end <= len(read.text)
        assert not read.text[at : block.start].strip()
        piece = read.text[block.start : block.end]
        assert piece == piece.strip()
        places = [place for cell in block.cells for place in cell]
        assert places == sorted(places)
        assert all(block.start <= place <= block.end for place in places)
        assert not block.cells or len(block.heads) == len(block.cells)
        at = block.end
    assert not read.text[at:].strip()


# Blocks --------------------------------------------------------------------------------------------------------------


def test_items_have_the_level_of_their_list() -> None:
    """The first paragraph of an item is the item; the others belong to it."""
    source = "- 2 January\n    - Fares rise\n    - Towns are planned\n- 3 January – A man resigns\n\n  He was tired.\n"
    assert shown(source) == [
        ("item", 1, "2 January"),
        ("item", 2, "Fares rise"),
        ("item", 2, "Towns are planned"),
        ("item", 1, "3 January – A man resigns"),
        ("paragraph", 1, "He was tired."),
    ]


def test_the_day_of_a_date_is_no_list_mark() -> None:
    """Markdown would take "3." for one."""
    assert shown("3. Mai 1921 begann es.\n") == [("item", 1, "3. Mai 1921 begann es.")]
    assert shown("1. Mai: Regen.\n2. Mai: Sonne.\n")[1] == ("item", 1, "2. Mai: Sonne.")
    assert shown("1. Fill it.\n2. Close it.\n")[1] == ("item", 1, "Close it.")


def test_rows_have_cells_and_column_headings() -> None:
    """Empty cells are kept; escaped pipes divide nothing."""
    read = document("| Version | Out | |\n|---|:-:|---|\n| [1.0][] | 2020-05-04 | a \\| b |\n| 1.1 | | x |\n")
    rows = [block for block in read.blocks if block.kind == "row"]
    assert [[read.text[start:end] for start, end in row.cells] for row in rows] == [
        ["1.0", "2020-05-04", "a  | b"],
        ["1.1", "", "x"],
    ]
    assert rows[0].heads == ("Version", "Out", "")


def test_quotes_and_code_are_blocks() -> None:
    """Each line of a quote has the mark; a fence stands on a line of its own."""
    source = "> 1977: The club\n> opened.\n\n```log\n2020-05-04 up\n  * down\n```\n\n    x = 1940\n"
    assert shown(source) == [
        ("quote", 0, "1977: The club opened."),
        ("code", 0, "2020-05-04 up * down"),
        ("code", 0, "x = 1940"),
    ]


def test_headings_may_have_marks_or_none() -> None:
    """A short line alone is one, and so is a paragraph in bold type; a field is none."""
    source = "# A *quiet* year\n\n## May\n\n**Date:** 3 May\n\nEvents\n\n- rain\n\n**Bugfixes**\n- more rain\n\nOn.\n"
    assert shown(source) == [
        ("title", 1, "A quiet year"),
        ("heading", 2, "May"),
        ("field", 2, "Date: 3 May"),
        ("heading", 6, "Events"),
        ("item", 1, "rain"),
        ("heading", 6, "Bugfixes"),
        ("item", 1, "more rain"),
        ("paragraph", 0, "On."),
    ]


def test_the_title_heads_the_whole_document() -> None:
    """Of several headings of the first level, the first is no title if they are years."""
    assert shown("1939 in brief\n=====\n\nWar.\n\n1940 in brief\n=====\n\nMore war.\n")[0][0] == "heading"
    assert shown("#### 5. The meeting of 2016\n\nIt was held.\n\n##### a. Before\n\nIt was set up.\n")[0][:2] == (
        "title",
        1,
    )
    assert document("A quiet year\n\nEvents\n\n- rain\n").title == "A quiet year"
    assert document("In May it rained, and\nin June it did not.\n\nThen it did.\n").title is None


def test_references_are_recognised() -> None:
    """By their heading, until the next one of its level, or by the mark of a footnote."""
    source = "# A\n\nOn.[^1]\n\n## References\n\n- Roe, 1950\n\n### Books\n\n- Poe, 1960\n\n## Later\n\nOff.\n"
    source += "\n[^1]: Known\n    since 1970.\n[^b]: https://example.org\n"
    assert [(kind, words) for kind, _, words in shown(source)] == [
        ("title", "A"),
        ("paragraph", "On."),
        ("heading", "References"),
        ("reference", "Roe, 1950"),
        ("heading", "Books"),
        ("reference", "Poe, 1960"),
        ("heading", "Later"),
        ("paragraph", "Off."),
        ("reference", "Known since 1970."),
        ("reference", "https://example.org"),
    ]


def test_html_within_markdown_gives_its_words() -> None:
    """Tags, comments and scripts are blank; its headings are headings."""
    source = '<h1 align="center">A pier</h1>\n<!-- in 1940 -->\n<p>Built in <b>1950</b> &amp; lost.</p>\n'
    source += "<script>1960</script>\n"
    assert shown(source) == [("title", 1, "A pier"), ("paragraph", 0, "Built in 1950 & lost.")]


def test_lines_that_begin_with_a_date_are_entries() -> None:
    """Though they are one paragraph in Markdown; wrapped lines are one."""
    assert [kind for kind, _, _ in shown("1914: War begins.\n1918: War ends.\n1919: Peace.\n")] == ["item"] * 3
    assert (
        len(
            shown("The war that had begun in the summer of\n1914 ended, as all had hoped, in November\n1918 at last.\n")
        )
        == 1
    )


def test_an_indented_first_line_is_no_code() -> None:
    """If the next line continues it."""
    assert shown("     The siege began\nin May.\n") == [("paragraph", 0, "The siege began in May.")]


# Front matter --------------------------------------------------------------------------------------------------------


def test_front_matter_can_be_toml() -> None:
    read = document('+++\ntitle = "A quiet year"\ndate = 2023-09-18\n+++\nRain.\n')
    assert (read.title, read.reference_date, read.text.split()) == ("A quiet year", "2023-09-18", ["Rain."])


@pytest.mark.parametrize(
    "head",
    ["a: [1\n", "a: &x [1]\nb: *x\n", "a: " + "[" * 5000 + "\n", "x: y\n" * 20_000, "? [a]\n: b\n"],
    ids=["broken", "alias", "nested", "long", "odd key"],
)
def test_unreadable_front_matter_is_a_problem(head: str) -> None:
    """It is read as text, and so is what follows."""
    (read,), problems = parse(f"---\n{head}---\n\nRain fell.\n".encode(), "a.md")
    assert [problem.message[:16] for problem in problems] == ["the front matter"]
    assert read.text.rstrip().endswith("Rain fell.")


@pytest.mark.parametrize("depth", [12, 30, 80])
def test_nothing_in_deep_lists_is_lost(depth: int) -> None:
    """The parser leaves out very deep lists; the file is then read as plain text."""
    text = "".join("  " * level + f"- Item {level}\n" for level in range(depth)) + "\nThe end.\n"
    (document,), _ = parse(text.encode(), "deep.md")

    found = " ".join(document.text[block.start : block.end] for block in document.blocks)
    assert all(f"Item {level}" in found for level in range(depth))
    assert "The end." in found


def test_html_tags_in_capitals_make_table_rows() -> None:
    text = "<TABLE><TR><TH>Year</TH><TH>Work</TH></TR>\n<TR><TD>1850</TD><TD>Mole built</TD></TR></TABLE>\n"
    assert [kind for kind, _, _ in shown(text)] == ["aside", "row"]


def test_a_stray_end_tag_hides_no_text() -> None:
    text = "<div></script>\n<p>The mole was built in 1850.</p>\n</div>\n"
    assert shown(text) == [("paragraph", 0, "The mole was built in 1850.")]


@pytest.mark.parametrize("mark", ["[", "!["])
def test_many_open_brackets_are_read_in_few_steps(mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is looked at again at each depth of brackets, of which there are not many."""
    steps, skip = [0], ParserInline.skipToken

    def counted(self: ParserInline, state: StateInline) -> None:
        steps[0] += 1
        skip(self, state)

    monkeypatch.setattr(ParserInline, "skipToken", counted)
    source = mark * 2000 + "It fell in 1911."
    assert document(source).text == source
    assert steps[0] < 60 * len(source)


def test_links_within_some_brackets_are_read() -> None:
    assert document("[" * 15 + "[1911](a.md)" + "]" * 15).text.strip("[] ") == "1911"
