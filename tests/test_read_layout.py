"""Plain text as blocks, by its lines."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from timeline.model import BLOCKS
from timeline.read import parse
from timeline.read.text_blocks import blocks_of

#: The widths at which mails, books and terminals wrap.
WIDTHS = (60, 66, 72, 76, 80)


def shown(text: str) -> list[tuple[str, int, str]]:
    """The kind, level and words of each block."""
    return [(block.kind, block.level, " ".join(text[block.start : block.end].split())) for block in blocks_of(text)]


def kinds(text: str) -> list[str]:
    """The kind of each block."""
    return [block.kind for block in blocks_of(text)]


# Paragraphs ----------------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    "the a siege of began town in on 1940 1941. 3 May, 12 and well-known re-entered harbour Roe. He She It was not – - "
    "(as burned 18:20 2,000 officials; unfortunately St. No. 7 after".split()
)
PROSE = st.tuples(
    st.sampled_from(["The", "In", "1940", "On", "12", "Nobody"]), st.lists(WORDS, min_size=12, max_size=90)
)


@settings(deadline=None)
@example(
    ("The", "3 18:20 after town 1941. harbour after on May, 1940 town 18:20 harbour a siege".split()), 60, "", False
)
@given(PROSE, st.sampled_from(WIDTHS), st.sampled_from(["", "  ", "     "]), st.booleans())
def test_a_wrapped_paragraph_is_one_block(words: tuple[str, list[str]], width: int, indent: str, hyphens: bool) -> None:
    """At every width, with an indented first line or none, with words divided at their hyphens or not; where most of
    its few lines begin with a number by chance, nobody could tell it from a list of years."""
    prose = " ".join([words[0], *words[1], "at last."])
    lines = textwrap.wrap(prose, width, initial_indent=indent, break_on_hyphens=hyphens)
    assume(len(lines) > 1)
    assume(sum(line.strip()[0].isdigit() for line in lines) <= len(lines) // 2)
    blocks = blocks_of("\n".join(lines) + "\n\nIt was over, and nobody was sorry.\n")
    assert [block.kind for block in blocks] == ["paragraph", "paragraph"]


@settings(deadline=None)
@given(PROSE, st.sampled_from(WIDTHS))
def test_a_wrapped_quote_is_one_block(words: tuple[str, list[str]], width: int) -> None:
    """With a mark at the beginning of each line; a list of years is told from it as in a paragraph."""
    lines = textwrap.wrap(" ".join([words[0], *words[1], "at last."]), width)
    assume(len(lines) > 1)
    assume(sum(line[0].isdigit() for line in lines) <= len(lines) // 2)
    assert kinds("".join(f"> {line}\n" for line in lines)) == ["quote"]


def test_hyphenated_words_begin_no_entries() -> None:
    """A hyphen at the end of a line continues on the next."""
    text = (
        "The surety paid the mer-\nchants of the town what\nthey had asked for, and\nthen the harbour commis-\n"
        "sion met again to settle\nwhat was left of the mat-\nter in good time.\n"
    )
    assert kinds(text) == ["paragraph"]


def test_indented_first_lines_begin_paragraphs() -> None:
    """Without a blank line between them."""
    text = (
        "   The siege began on a morning in May when nobody in the town\nthought of war, and it went on until autumn.\n"
        "   It ended as it had begun, without a word, and those who had\nstayed went down to the harbour for boats.\n"
    )
    assert kinds(text) == ["paragraph", "paragraph"]


# Entries -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "2020-05-04 12:00:01 ERROR pump off\n2020-05-04 12:00:09 INFO pump started\n2020-05-04 12:01:00 INFO idle\n",
        "[05.03.21, 17:41:09] Ana: I am here\n[05.03.21, 17:42:00] Bo: And I am not, nor shall I be\n",
        "Jan 14 10:18:33 web1 sshd: opened\nJan 14 10:18:40 web1 sshd: closed\n",
        "1698 Count Otto rides into the town\n1702 The mill burns\n1710 The second mill burns, and is not rebuilt\n",
        "3 May 1940: The siege begins.\n4 May 1940: It goes on.\n9 May 1940: It ends.\n",
        "1. Mai 1890 – Der Bahnhof brennt.\n2. Mai 1890 – Er brennt noch immer.\n",
        "Ann Smith\n12 High Street\nVellmar\n",
        "The mill burned.\nThe council met in the old school to hear what had been saved.\nNobody spoke.\n",
    ],
)
def test_each_line_that_begins_with_a_date_is_an_entry(text: str) -> None:
    assert [words for _, _, words in shown(text)] == text.splitlines()
    assert set(kinds(text)) == {"item"}


def test_an_entry_continues_on_lines_without_a_date() -> None:
    text = "[05.03.21, 17:41] Ana: I am here\nand so is Bo\n[05.03.21, 17:42] Bo: I am not\n"
    assert [words for _, _, words in shown(text)] == [
        "[05.03.21, 17:41] Ana: I am here and so is Bo",
        "[05.03.21, 17:42] Bo: I am not",
    ]


def test_a_list_has_levels() -> None:
    """By its indentation; the line that introduces it is a paragraph."""
    text = "The year in brief:\n- 2 January\n  - Fares rise, and with them\n    the price of bread\n- 3 January: rain\n"
    assert shown(text) == [
        ("paragraph", 0, "The year in brief:"),
        ("item", 1, "2 January"),
        ("item", 2, "Fares rise, and with them the price of bread"),
        ("item", 1, "3 January: rain"),
    ]


def test_numbers_of_a_list_are_marks() -> None:
    """Those of dates are not."""
    assert [words for _, _, words in shown("1. Fill it.\n2. Close it.\n\n3. Go.\n")] == ["Fill it.", "Close it.", "Go."]
    assert shown("3. Mai 1921 begann es in der Stadt.\n")[0][2] == "3. Mai 1921 begann es in der Stadt."


# Headings ------------------------------------------------------------------------------------------------------------


def test_a_short_line_alone_is_a_heading() -> None:
    """The first one is the title, unless it is a date."""
    text = "A quiet year\n\n18 September 2023\n\nNothing happened in May.\n\nTHE AUTUMN\n\nNothing happened then.\n"
    assert shown(text) == [
        ("title", 1, "A quiet year"),
        ("heading", 6, "18 September 2023"),
        ("paragraph", 0, "Nothing happened in May."),
        ("heading", 6, "THE AUTUMN"),
        ("paragraph", 0, "Nothing happened then."),
    ]
    assert shown("18 September 2023\n\nA quiet year\n\nNothing happened.\n")[1] == ("title", 1, "A quiet year")


def test_days_of_a_diary_are_headings() -> None:
    """However short the entries."""
    text = "3rd Sept. '39\n\nWar is declared.\n\n4th Sept.\n\nRain, and no news at all of him.\n"
    assert kinds(text) == ["heading", "paragraph", "heading", "paragraph"]


def test_underlined_and_numbered_headings_have_levels() -> None:
    """A heading keeps its number."""
    text = "Report\n======\n\n1. Causes\n\nIt burned.\n\n1.1 Fire\n\nIt burned well.\n\n2. Costs\n\nMany.\n"
    assert [(kind, level) for kind, level, _ in shown(text) if kind != "paragraph"] == [
        ("title", 1),
        ("heading", 2),
        ("heading", 3),
        ("heading", 2),
    ]
    assert shown("Report\n======\n\n2020\n----\nIt burned.\n")[1] == ("heading", 2, "2020")


def test_many_short_lines_are_no_headings() -> None:
    """They are entries; nor is the last line of a text a heading."""
    text = "".join(f"{year} the mill burned again\n\n" for year in range(1940, 1946))
    assert set(kinds(text)) == {"paragraph"}
    assert kinds("In May the siege began.\n\nIt ended in June") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "text", ["A siege that\n\nwent on.", "In May it rained and\nin June it did not.\n\nThen it did."]
)
def test_the_title_is_no_part_of_a_sentence(text: str) -> None:
    """Nor is it the first line of a paragraph."""
    title = parse(text.encode(), "a.txt")[0][0].title
    assert title is None or title == text.partition("\n\n")[0]


def test_references_follow_their_heading() -> None:
    """Until the next heading."""
    text = "It burned in 1950.\n\nFurther reading\n\nRoe, Mills, 1951\n\nPoe, Mills, 1952.\n\nEpilogue\n\nGone.\n"
    assert kinds(text) == ["paragraph", "heading", "reference", "reference", "heading", "paragraph"]


# Tables, mails, code -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Name\tBorn\nAda\t1815\nBo\t1820\n",
        "Name | Born\n-----|-----\nAda  | 1815\nBo   | 1820\n",
        "| Name | Born |\n| Ada | 1815 |\n| Bo | 1820 |\n",
        "Name    Born\nAda     1815\nBo      1820\n",
    ],
)
def test_rows_have_cells_and_column_headings(text: str) -> None:
    """Separated by tabs, pipes or columns of spaces."""
    head, *rows = blocks_of(text)
    assert (head.kind, [row.kind for row in rows]) == ("aside", ["row", "row"])
    assert [[text[start:end] for start, end in row.cells] for row in rows] == [["Ada", "1815"], ["Bo", "1820"]]
    assert {row.heads for row in rows} == {("Name", "Born")}


def test_a_mail_has_headers_and_quotes() -> None:
    """Also the line that introduces a quote; a date alone is no header."""
    text = (
        "From: Ana <ana@example.org>\nDate: Mon, 3 May 2021 10:00\nSubject: The pier\n\nThe pier burned.\n\n"
        "On Sun, 2 May 2021, Bo wrote:\n> Is it there?\n> I was told on\n> Friday.\n"
    )
    assert kinds(text) == ["header"] * 3 + ["paragraph", "header", "quote"]
    assert "header" not in kinds("A year\nDate: 3 May 2021\n\nNothing happened.\n")


def test_fenced_lines_are_code() -> None:
    """With blank lines among them."""
    assert shown("It said:\n```\nup 1940\n\ndown\n```\nThen not.\n") == [
        ("paragraph", 0, "It said:"),
        ("code", 0, "up 1940 down"),
        ("paragraph", 0, "Then not."),
    ]


LINES = st.sampled_from(
    "In 1940 it fell./- a/  - b/1. c/> d/>// /===/---/a | b/a\tb/a  b/```/From: x/Date: y/A Title/12:00 e/3 May: f/"
    "References/On 3 May he wrote:/\u2028/(1) g".split("/")
)


@settings(deadline=None)
@given(st.lists(LINES, max_size=25), st.sampled_from(["\n", "\r\n", "\r"]))
def test_blocks_hold_all_words_in_order(lines: list[str], end: str) -> None:
    """Only marks stand outside of blocks."""
    text, at = end.join(lines), 0
    for block in blocks_of(text):
        assert block.kind in BLOCKS
        assert at <= block.start < block.end <= len(text)
        between = "".join(text[at : block.start].split())
        assert not between.strip("->=`|1.()+:*~#_"), between
        piece = text[block.start : block.end]
        assert piece == piece.strip()
        assert all(block.start <= start <= stop <= block.end for start, stop in block.cells)
        assert len(block.heads) == len(block.cells)
        at = block.end
