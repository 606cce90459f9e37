"""Files that are damaged or made to harm: what `python -m tests.fuzz --files` found."""

from __future__ import annotations

import time
import zlib

import pytest

from tests.office_files import changed, workbook, zipped
from tests.pdf_files import file_of
from tests.warc_files import record
from timeline.read.builder import TextBuilder
from timeline.read.files import Unusable
from timeline.read.pdf.paragraphs import Measures, measures
from timeline.read.pdf.streams import has_bomb
from timeline.read.reader import parse
from timeline.read.reference_date import date_or_none


def test_a_place_without_a_text_behind_it_is_left_out() -> None:
    builder = TextBuilder()
    builder.place("line", "1")
    builder.add("In May 1940 it rained.")
    builder.place("line", "2")
    assert [place.label for place in builder.document("a").places] == ["1"]


def test_a_long_name_of_an_attachment_is_cut_in_the_message() -> None:
    mail = b"From: Ann\nSubject: Rain\nContent-Type: application/pdf; name=" + b"a" * 2000 + b"\n\nx"
    _, [problem] = parse(mail, "a.eml")
    assert problem.message == f"attachments are not read: {'a' * 60}…"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.atom", "<feed><entry><title>\0In May 1940 & in June</title></entry></feed>"),
        ("a.rss", "<rss><channel><item><description>\0In May 1940 &amp; in June</description></item></channel></rss>"),
    ],
)
def test_a_feed_with_control_characters_is_read(name: str, data: str) -> None:
    assert "In May 1940 & in June" in parse(data.encode(), name)[0][0].text


def test_a_page_that_is_left_out_of_a_web_archive_is_a_problem_of_the_archive() -> None:
    pages = [
        record("https://example.org/a", "2020-05-03T10:00:00Z", b"<p>The mill closed yesterday."),
        record("https://example.org/b", "2020-05-03T10:00:00Z", b"\0<p>It fell."),
        record("https://example.org/c", "2020-05-03T10:00:00Z", b"no gzip", head="Content-Encoding: gzip\r\n"),
    ]
    documents, problems = parse(b"".join(pages), "crawl.warc")
    assert [document.id for document in documents] == ["https://example.org/a"]
    assert [(problem.document, problem.message) for problem in problems] == [
        ("crawl.warc", "the page 'https://example.org/b' is left out: looks like binary data, not text"),
        ("crawl.warc", "the page 'https://example.org/c' is left out: its compression cannot be read"),
    ]


@pytest.mark.parametrize("date", ["9999-12-31T23:59:59-06:00", "99991231T235959-06:00", "9999-12-31T23:59:59Z"])
def test_a_page_can_have_the_last_day_of_the_calendar(date: str) -> None:
    page = f"<!doctype html><meta property='article:published_time' content='{date}'><p>In May 1940 it rained."
    assert parse(page.encode(), "a.html")[0][0].text == "In May 1940 it rained."


def test_an_entry_that_ends_on_the_first_day_of_the_calendar_does_not_spoil_the_others() -> None:
    entries = ("DTSTART;VALUE=DATE:00010102\nDTEND;VALUE=DATE:00010101", "DTSTART;VALUE=DATE:19400501")
    text = "".join(f"BEGIN:VEVENT\n{entry}\nSUMMARY:Rain\nEND:VEVENT\n" for entry in entries)
    [document], _ = parse(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n".encode(), "a.ics")
    assert [mark.value for mark in document.marked] == ["0001-01-02", "1940-05-01"]


def many_attributes(number: int) -> str:
    return "<b " + " ".join(f"a{n}='{n}'" for n in range(number)) + ">"


@pytest.mark.parametrize("name", ["a.html", "a.rss"])
def test_a_tag_with_very_many_attributes_takes_linear_time(name: str) -> None:
    """The parsers of the libraries compare each attribute with all others."""
    tag = many_attributes(30_000)
    page = f"<!doctype html><p>In May 1940 it rained.{tag}"
    feed = f"<rss version='2.0'><channel><item><title>In May 1940</title>{tag}</b></item></channel></rss>"
    began = time.process_time()
    if name == "a.html":
        assert parse(page.encode(), name)[0][0].text == "In May 1940 it rained."
    else:
        with pytest.raises(Unusable, match=r"a\.rss: a feed with a tag of too many attributes"):
            parse(feed.encode(), name)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(("name", "member"), [("a.docx", "word/document.xml"), ("a.xlsx", "xl/worksheets/sheet1.xml")])
def test_an_archive_that_unpacks_to_very_many_times_its_size_is_refused(name: str, member: str) -> None:
    data = zipped({"[Content_Types].xml": "", member: b"<b/>" * 6_000_000})
    with pytest.raises(Unusable, match="an archive that unpacks to more than 200 times its size"):
        parse(data, name)


def test_a_table_with_very_many_columns_takes_linear_time() -> None:
    began = time.process_time()
    [document], _ = parse(b"1911-05-03," * 60_000, "a.csv")
    assert len(document.blocks[0].cells) == 60_001
    assert time.process_time() - began < 3


@pytest.mark.parametrize("times", [1, 2])
def test_a_pdf_file_whose_content_unpacks_to_very_much_is_refused(times: int) -> None:
    """pdfium takes many times as much memory as the content is long."""
    content = b"q " * 26_000_000
    for _ in range(times):
        content = zlib.compress(content)
    head = f"<< /Filter [{'/FlateDecode ' * times}] /Length {len(content)} >>\nstream\n".encode()
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    data = file_of([b"<< /Type /Catalog /Pages 2 0 R >>", pages, page, head + content + b"\nendstream"])
    with pytest.raises(Unusable, match=r"a\.pdf: a PDF file with a content that unpacks to more than 50 MB"):
        parse(data, "a.pdf")


def test_a_large_image_of_a_pdf_file_is_no_reason_to_refuse_it() -> None:
    image = zlib.compress(b"\0" * 60_000_000)
    head = f"<< /Type /XObject /Subtype /Image /Width 60000 /Height 1000 /Length {len(image)} >>\nstream\n".encode()
    assert not has_bomb(b"5 0 obj\n" + head + image + b"\nendstream")


def test_the_measures_of_a_document_with_a_page_without_lines_are_those_of_the_others() -> None:
    assert measures([[]]) == Measures(0.0, {})


def test_a_long_text_in_the_place_of_a_date_takes_no_time() -> None:
    began = time.process_time()
    assert date_or_none("1" * 20_000) is None
    assert time.process_time() - began < 0.1


@pytest.mark.parametrize("cell", ["r='A11111111111'", "r = 'XFD1048576'", "s='>' r='XFD1048576'", "r='xfd1048576'"])
def test_a_workbook_with_a_cell_far_away_is_refused(cell: str) -> None:
    """The library makes the whole area, and ends the process if there is no room for it."""
    rows = f"<row><c r='A1'><v>1</v></c></row><row><c {cell}><v>1</v></c></row>"
    sheet = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    data = changed(workbook(("A", [["Date"], ["1911"]])), "xl/worksheets/sheet1.xml", sheet)
    with pytest.raises(Unusable, match="its sheets reach over more than 10,000,000 cells"):
        parse(data, "a.xlsx")


@pytest.mark.parametrize("year", ["\u0663", "12000", "9" * 30])
def test_a_template_of_wikitext_without_a_year_gives_its_words(year: str) -> None:
    assert parse(f"Built {{{{circa|{year}}}}}.".encode(), "a.wiki")[0][0].text == f"Built {year}."


def test_a_page_of_very_many_paragraphs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its sentences would fill the memory."""
    monkeypatch.setattr("timeline.read.web_page.MOST_PIECES", 3)
    page = "<p>The mill burned in 1911.</p>"
    assert parse((page * 3).encode(), "a.html")[0]
    with pytest.raises(Unusable, match=r"a.html: more than 3 pieces of text"):
        parse((page * 4).encode(), "a.html")
