"""PDF files: pages, columns, tables, running heads, Bates numbers, exhibits, metadata, and files that are damaged."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

import timeline
from tests.pdf_files import Text, column, pdf
from tests.reading import read_one
from timeline.model import Document, Problem
from timeline.read.columns import Columns
from timeline.read.files import Unusable
from timeline.read.reader import parse
from timeline.render.places import Places
from timeline.render.words import Words

FOUNDED = [
    "The ferry company of Brannock was founded on 4 April",
    "1871 by a miller. Its first boat was launched in Sep-",
    "tember 1872 and crossed the well-known estuary.",
]
FOG = [
    "On 17 February 1891 the boat collided with a coal",
    "barge in fog; nobody was hurt. The company lost both",
    "boats in 1917, and a launch replaced them in May",
]
SOLD = ["1920. It was sold on 1 May 1926, and the company was", "wound up."]


def read(data: bytes | str) -> Document:
    """The one document of a file of this kind."""
    return read_one(data, "a.pdf")


def texts(document: Document, kind: str = "paragraph") -> list[str]:
    """The texts of the blocks of a kind."""
    return [document.text[block.start : block.end] for block in document.blocks if block.kind == kind]


def place_of(document: Document, words: str) -> str:
    """Where words of the text stand."""
    return Places([document], Words("en"))(document.id, document.text.index(words))


# Lines and paragraphs ------------------------------------------------------------------------------------------------


def test_lines_are_joined_to_paragraphs_and_hyphenated_words_are_whole() -> None:
    document = read(pdf([column([*FOUNDED, "", *FOG])]))
    assert texts(document)[0] == (
        "The ferry company of Brannock was founded on 4 April 1871 by a miller. Its first boat was launched in "
        "September 1872 and crossed the well-known estuary."
    )
    assert len(texts(document)) == 2


def test_a_paragraph_begins_with_an_indent_or_behind_a_short_line() -> None:
    indented = [*column(FOUNDED), Text(75, 684, FOG[0]), *column(FOG[1:], y=672)]
    short = column([*FOUNDED[:2], "tember 1872.", *FOG])
    assert len(texts(read(pdf([indented])))) == len(texts(read(pdf([short])))) == 2


def test_a_hyphen_is_kept_in_a_word_that_has_one_elsewhere_and_between_years() -> None:
    lines = [
        "The quay was a well-known place, and the new pier a well-",
        "known one; the war of 1914-",
        "18 closed both.",
    ]
    [text] = texts(read(pdf([column(lines)])))
    assert "a well-known one; the war of 1914-18 closed" in text


def test_headings_are_larger_or_bold_and_have_levels() -> None:
    page = [
        Text(60, 780, "A history of the ferries", 20),
        Text(60, 740, "Beginnings", 14),
        *column(FOUNDED),
        Text(60, 660, "The end", 10, "bold"),
        *column(FOG, y=640),
    ]
    document = read(pdf([page]))
    assert document.title == "A history of the ferries"
    found = [(block.kind, block.level) for block in document.blocks if block.kind in ("title", "heading")]
    assert found == [("title", 1), ("heading", 2), ("heading", 6)]


def test_bullets_and_labels_that_stand_apart_begin_items() -> None:
    page = [
        Text(60, 700, "•"),
        Text(75, 700, FOUNDED[0]),
        Text(75, 688, "1871."),
        Text(60, 676, "•"),
        Text(75, 676, FOG[0]),
    ]
    assert texts(read(pdf([page])), "item") == [f"{FOUNDED[0]} 1871.", FOG[0]]


def test_bullets_that_the_file_has_behind_all_items_still_begin_them() -> None:
    pages = []
    for page in range(3):
        texts_of = [Text(75, 700 - 14 * n, f"{'ABCDEFGHI'[3 * page + n]} was done.") for n in range(3)]
        pages.append([Text(60, 760, "What we did", 20), *texts_of, *(Text(60, 700 - 14 * n, "•") for n in range(3))])
    assert len(texts(read(pdf(pages)), "item")) == 9


def test_two_columns_are_read_one_after_the_other_whatever_the_order_of_the_file() -> None:
    left = [*FOUNDED, *FOG[:2]]
    right = [FOG[2], SOLD[0], "wound up. The quay was let to a yacht club in"]
    right += ["1931, and the office was sold to a baker. In May", "1940 both were bombed."]
    by_column = [*column(left), *column(right, x=320)]
    by_row = [text for row in zip(column(left), column(right, x=320), strict=True) for text in row]
    one, other = read(pdf([by_column])), read(pdf([by_row]))
    assert one.text == other.text
    assert "lost both boats in 1917, and a launch replaced them in May 1920. It was sold" in one.text


def test_a_turned_page_is_read_and_text_that_runs_up_the_margin_is_left_out() -> None:
    upright, turned = pdf([column(FOUNDED)]), pdf([column(FOUNDED)], turned=True)
    assert read(turned).text == read(upright).text
    stamp = Text(20, 300, "Copied on 3 May 2019", up=True)
    assert read(pdf([[*column(FOUNDED), stamp]])).text == read(upright).text


def test_the_mark_of_a_note_is_no_part_of_a_year_and_footnotes_date_nothing() -> None:
    page = [
        Text(60, 700, "The boat was launched in September 1872"),
        Text(251, 704, "12", 6),
        Text(258, 700, " and sold in 1891."),
        *column(["12 Log of the harbour office, 3 May 1880."], y=60, size=7),
    ]
    data = pdf([[*page, *column(FOUNDED, y=680)]])
    document = read(data)
    assert "in September 1872 and sold" in document.text
    assert texts(document, "reference") == ["12 Log of the harbour office, 3 May 1880."]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "In 1967 the light was changed, and the",
            "last keeper left the island on 30 September 1968 with",
            "two goats.",
        ],
        ["It closed in", "the year of the great storm, which came in May 1931", "from the west."],
        ["The boat, the", "old launch of the company, was sold in 1926 and moved", "to Hull."],
        ["Founded", "in 1871 by a miller of Brannock, it had two boats in", "1917."],
        ["On 3 May 1911 the", "mayor opened the pier, and a band played until night", "fell."],
    ],
)
def test_a_short_line_ends_no_paragraph_if_its_sentence_goes_on_in_small_letters(lines: list[str]) -> None:
    assert texts(read(pdf([column(lines)]))) == [" ".join(lines)]


@pytest.mark.parametrize("number", ["7", "31", "214", "1931", "20 17"])
def test_a_number_far_below_a_single_page_is_that_of_the_volume(number: str) -> None:
    document = read(pdf([[*column([*FOUNDED, *FOG]), Text(290, 30, number)]]))
    assert (number in document.text.splitlines()) == (" " in number)


@pytest.mark.parametrize(
    "head", ["Coastal Studies 14 (1999), 1–2", "Log 3 (1850), no. 4", "Review, May 1999", "Ships 1931"]
)
def test_a_line_in_small_type_above_a_page_dates_nothing(head: str) -> None:
    document = read(pdf([[Text(60, 800, head, 7), Text(60, 760, "The ferries", 18), *column([*FOUNDED, *FOG])]]))
    assert texts(document, "aside") == [head]


# Tables --------------------------------------------------------------------------------------------------------------

ROWS = [
    ("Date", "Event", "Source"),
    ("3 May 2018", "The first pump was delivered", "Log 4"),
    ("9 November 2018", "It failed.", "Log 17"),
    ("1 March 2019", "Payment was demanded.", "Letter"),
]


def table(y: float = 700) -> list[Text]:
    """A table whose second row has a cell of two lines."""
    page: list[Text] = []
    for number, row in enumerate(ROWS):
        page += [Text(x, y - 36 * number, cell) for x, cell in zip((60, 180, 400), row, strict=True)]
    page.insert(5, Text(180, y - 48, "by the mill."))
    return page


def test_the_rows_of_a_table_have_cells_and_heads() -> None:
    document = read(pdf([[Text(60, 760, "Chronology", 16), *table()]]))
    rows = [block for block in document.blocks if block.kind == "row"]
    assert [[document.text[a:b] for a, b in row.cells] for row in rows] == [
        ["3 May 2018", "The first pump was delivered by the mill.", "Log 4"],
        ["9 November 2018", "It failed.", "Log 17"],
        ["1 March 2019", "Payment was demanded.", "Letter"],
    ]
    assert {row.heads for row in rows} == {("Date", "Event", "Source")}


def test_cells_that_nearly_touch_are_divided_at_the_edges_of_columns() -> None:
    rows = [("11 Jan 2021", "Swelling persists."), ("4–18 March 2021", "Daily dressing."), ("2 Nov 2021", "It healed.")]
    page = [Text(x, 700 - 15 * n, cell) for n, row in enumerate(rows) for x, cell in zip((60, 142), row, strict=True)]
    document = read(pdf([[Text(60, 760, "Course", 16), *page]]))
    found = [tuple(document.text[a:b] for a, b in block.cells) for block in document.blocks if block.kind == "row"]
    assert found == rows


def test_a_table_goes_on_with_its_heads_on_the_next_page() -> None:
    first = [Text(60, 760, "Chronology", 16), *table()]
    second = [text for text in table(760) if text.y < 760]
    document = read(pdf([first, second]))
    assert [block.heads for block in document.blocks if block.kind == "row"] == [("Date", "Event", "Source")] * 6


def test_the_rows_of_a_table_at_the_head_of_pages_are_not_taken_for_running_heads() -> None:
    pages = [
        [
            text
            for n in range(6)
            for text in (
                Text(60, 780 - 20 * n, f"{p * 6 + n + 1} May 2019"),
                Text(180, 780 - 20 * n, f"Pump {'ABCDEFGHIJKLMNOPQR'[p * 6 + n]} failed."),
            )
        ]
        for p in range(3)
    ]
    document = read(pdf(pages))
    assert sum(block.kind == "row" for block in document.blocks) == 18


# Heads, feet, places -------------------------------------------------------------------------------------------------


def pages_with_margins(number: int = 4) -> list[list[Text]]:
    """Pages with a running head that has a time, a page number, and a Bates number."""
    return [
        [
            Text(60, 815, f"11/29/26, 3:5{4 + page // 2} PM"),
            Text(300, 815, "The Brannock Review"),
            *column(
                [
                    *FOUNDED,
                    "",
                    *FOG,
                    "",
                    f"In 19{50 + page} the quay was {'repaired rebuilt painted let'.split()[page % 4]}.",
                ]
            ),
            Text(290, 40, f"{page + 1}/{number}"),
            Text(480, 25, f"VEL{17 + page:06}"),
        ]
        for page in range(number)
    ]


def test_lines_that_repeat_at_the_head_or_foot_of_pages_are_left_out() -> None:
    document = read(pdf(pages_with_margins()))
    assert not re.search("Review|PM|/4|VEL", document.text)
    assert all(f"In 195{page} the quay" in document.text for page in range(4))


def test_the_head_of_a_single_page_comes_first_and_its_number_is_left_out() -> None:
    head = [Text(60, 810, "Harbour Gazette"), Text(420, 810, "Friday 12 May 2023"), Text(290, 30, "1 of 1")]
    document = read(pdf([[Text(60, 770, "The quay is closed", 20), *column([*FOUNDED, "", *FOG]), *head]]))
    assert document.text.startswith("Harbour Gazette   Friday 12 May 2023\n")
    assert "1 of 1" not in document.text
    assert (document.reference_date, document.date_source) == ("2023-05-12", "text")


def test_a_running_head_can_have_the_date_of_the_document() -> None:
    head = [Text(60, 810, "Harbour Gazette"), Text(420, 810, "Friday, 12 May 2023")]
    document = read(pdf([[*head, *column(lines)] for lines in (FOUNDED, FOG, SOLD)]))
    assert "2023" not in document.text
    assert (document.reference_date, document.date_source) == ("2023-05-12", "text")


def test_pages_whose_lines_all_repeat_are_kept() -> None:
    document = read(pdf([[Text(60, 700, "Certificate"), Text(60, 680, f"Number {page}")] for page in (1, 2, 3)]))
    assert document.text.count("Certificate") == 3


def test_places_are_pages_by_their_own_labels_and_bates_numbers() -> None:
    document = read(pdf(pages_with_margins(), labels="0 << /S /r >> 2 << /S /D >>"))
    assert place_of(document, "In 1951") == "page ii, VEL000018"
    assert place_of(document, "In 1952") == "page 1, VEL000019"


def test_the_place_of_a_sentence_is_its_page_though_its_paragraph_goes_on_from_the_page_before() -> None:
    document = read(pdf([column([*FOUNDED, "", *FOG]), column([*SOLD, "", *FOUNDED])]))
    assert "in May 1920. It was sold" in document.text
    assert place_of(document, "On 17 February") == "page 1"
    assert place_of(document, "It was sold") == "page 2"


def test_labels_alone_at_the_head_of_a_page_are_exhibits() -> None:
    pages = [
        column(FOUNDED),
        [Text(250, 780, "EXHIBIT B", 18)],
        column(FOG),
        [Text(250, 780, "Exhibit C-1"), *column(SOLD)],
    ]
    document = read(pdf(pages))
    assert place_of(document, "The ferry") == "page 1"
    assert place_of(document, "On 17 February") == "page 3, exhibit B"
    assert place_of(document, "It was sold") == "page 4, exhibit C-1"
    assert document.title != "EXHIBIT B"


def test_numbered_lines_of_a_transcript_are_places() -> None:
    spoken = [
        "Q.  Did you report it?",
        "A.  On May 6, 2019, they sent Mr. Pell. He looked at it for",
        "an hour and went away.",
        "Q.  Was the pump running?",
        "A.  It failed on July 9, 2019.",
    ]
    page = [
        text for n in range(25) for text in (Text(50, 720 - 24 * n, str(n + 1)), Text(95, 720 - 24 * n, spoken[n % 5]))
    ]
    document = read(pdf([page]))
    assert "24" not in document.text
    assert place_of(document, "He looked") == "page 1, line 2"
    assert place_of(document, "It failed") == "page 1, line 5"


def test_events_say_their_page_in_every_format(tmp_path: Path) -> None:
    path = tmp_path / "ferries.pdf"
    path.write_bytes(pdf(pages_with_margins()))
    made = timeline.build(path)
    [event] = [event for event in made if event.when is not None and str(event.when) == "1952"]
    assert "1952" in event.text
    for format in ("html", "md"):
        assert "page 3, VEL000019" in made.render(format)
    for format in ("json", "md"):
        saved = tmp_path / f"saved.{format}"
        made.save(saved)
        loaded = timeline.load(saved)
        assert "page 3, VEL000019" in loaded.render("html")
        assert loaded.render("md") == made.render("md")


def test_redactions_stay() -> None:
    [text] = texts(read(pdf([column(["On 9 November 2018 [redacted] inspected the pump of", "the lower mill."])])))
    assert "[redacted] inspected" in text


# Metadata ------------------------------------------------------------------------------------------------------------

INFO = {"Title": "Ferries", "Author": "Ann Archivist", "CreationDate": "D:20190503101500+02'00'"}


def test_title_author_language_and_day_come_from_the_metadata() -> None:
    document = read(pdf([column(FOUNDED)], INFO, language="en-GB"))
    assert document.language == "en-GB"
    assert (document.title, document.author) == ("Ferries", "Ann Archivist")
    assert (document.reference_date, document.date_source) == ("2019-05-03", "metadata")


def test_a_dateline_is_the_date_of_the_document_even_if_the_file_was_made_later() -> None:
    document = read(pdf([column(["Harbour Office, Brannock", "", "4 October 2018", "", *FOUNDED])], INFO))
    assert (document.reference_date, document.date_source) == ("2018-10-04", "text")


@pytest.mark.parametrize("date", ["D:16010101000000Z", "D:20191341", "yesterday", ""])
def test_an_impossible_day_of_creation_is_not_used(date: str) -> None:
    assert read(pdf([column(FOUNDED)], {"CreationDate": date})).reference_date is None


@pytest.mark.parametrize("title", ["Microsoft Word - report.doc", "untitled", "report.pdf", " "])
def test_a_title_that_is_none_is_not_used(title: str) -> None:
    document = read(pdf([[Text(60, 780, "A history of the ferries", 20), *column(FOUNDED)]], {"Title": title}))
    assert document.title == "A history of the ferries"


# Bad files -----------------------------------------------------------------------------------------------------------


def test_pages_without_text_are_named() -> None:
    [document], problems = parse(pdf([column(FOUNDED), [], [], [], []], scanned=(1, 2, 4)), "a.pdf")
    assert [problem.message for problem in problems] == [
        "no text in the images of pages 2-3, 5: run OCR on the file first"
    ]
    assert document.text.startswith("The ferry company")


def test_an_encrypted_file_is_refused() -> None:
    encrypted = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + "x" * 32 + ") /U (" + "y" * 32 + ") /P -4 >> /ID [(a)(a)]"
    )
    with pytest.raises(Unusable, match=r"^a\.pdf: an encrypted PDF file; give it without a password$"):
        parse(pdf([column(FOUNDED)], trailer=encrypted), "a.pdf")


def refusal_or_problems(data: bytes) -> str | list[Problem]:
    """Why a file is refused, or else the problems of reading it; any other error is raised."""
    try:
        return parse(data, "a.pdf")[1]
    except Unusable as error:
        return str(error)


def test_a_truncated_file_is_refused_or_says_that_something_is_missing() -> None:
    whole = pdf(pages_with_margins(40))
    for length in range(9, len(whole) - 20, 601):
        found = refusal_or_problems(whole[:length])
        missing = Problem("the file ends too early: pages can be missing", "a.pdf")
        assert missing in found if isinstance(found, list) else found.startswith("a.pdf: a damaged PDF file")


def test_damaged_bytes_never_raise_another_error() -> None:
    whole = pdf(pages_with_margins(3))
    for at in range(0, len(whole), 97):
        found = refusal_or_problems(whole[:at] + b"\x00\xff\x00" + whole[at + 3 :])
        assert isinstance(found, list) or found.startswith("a.pdf: a")


def test_a_pdf_is_known_by_its_content() -> None:
    assert parse(pdf([column(FOUNDED)]), "stdin")[0][0].text.startswith("The ferry")


def test_a_hundred_pages_take_a_few_seconds() -> None:
    data = pdf([column([*FOUNDED, *FOG] * 9) for _ in range(100)])
    began = time.process_time()
    parse(data, "a.pdf", None, Columns())
    assert time.process_time() - began < 5


@pytest.mark.parametrize("line", ["a" * 50_000 + " b-c", ". " * 25_000, "-" * 50_000, "1 " * 25_000, "\xad" * 50_000])
def test_a_long_line_takes_linear_time(line: str) -> None:
    began = time.process_time()
    parse(pdf([[Text(60, 700, line, 0.01)]], {"Title": "/ " + "/" * 50_000 + " a"}), "a.pdf")
    assert time.process_time() - began < 3


def test_a_page_with_very_many_lines_takes_linear_time() -> None:
    page = [Text(60 + n % 7 * 40, 700 - n // 7 * 0.1, f"{n}", 0.08) for n in range(14_000)]
    began = time.process_time()
    parse(pdf([page]), "a.pdf")
    assert time.process_time() - began < 6
