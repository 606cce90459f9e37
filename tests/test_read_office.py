"""DOCX, ODT, EPUB and RTF files: structure, places, metadata, and files that are damaged or made to harm."""

from __future__ import annotations

import datetime
import time
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

import timeline
from tests.office_files import CLOSED, FLOOD, ROWS, W, changed, docx_file, epub_file, odt_file, rtf_file, saved, zipped
from tests.reading import read_one
from timeline.model import Document
from timeline.read import archive, xml_tree
from timeline.read.files import Unusable
from timeline.read.reader import parse
from timeline.render.places import Places
from timeline.render.words import Words


def blocks(document: Document) -> list[tuple[str, int, str]]:
    """The kinds, levels and texts of the blocks."""
    return [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks]


def place_of(document: Document, words: str) -> str:
    """Where words of the text stand."""
    return Places([document], Words("en"))(document.id, document.text.index(words))


# The same document in each format ------------------------------------------------------------------------------------

FILES = {"a.docx": docx_file(), "a.odt": odt_file(), "a.epub": epub_file(), "a.rtf": rtf_file()}


@pytest.mark.parametrize("name", FILES)
def test_headings_paragraphs_lists_and_tables_are_read(name: str) -> None:
    found = blocks(read_one(FILES[name], name))
    nested = 1 if name == "a.rtf" else 2
    section = 1 if name == "a.epub" else 2  # the first heading of a file
    assert [block for block in found if block[0] != "aside"] == [
        ("title", 1, "The mills"),
        ("heading", 1, "The floods"),
        ("paragraph", 0, FLOOD),
        ("item", 1, "The weir broke in 1831."),
        ("item", nested, "It was repaired in 1832."),
        ("heading", section, "Closure"),
        ("row", 0, "3 May 1901\tThe upper mill stopped."),
        ("row", 0, "1 March 1904\tThe weir was removed."),
        ("paragraph", 0, CLOSED),
    ]


@pytest.mark.parametrize("name", FILES)
def test_title_author_language_and_day_come_from_the_metadata(name: str) -> None:
    document = read_one(FILES[name], name)
    assert (document.title, document.author) == ("The mills of the Tarn valley", "Edda Marsh")
    assert (document.reference_date, document.date_source) == ("2019-05-03", "metadata")
    assert document.language == (None if name == "a.rtf" else "en-GB")


@pytest.mark.parametrize("name", FILES)
def test_the_heads_of_a_table_are_those_of_its_rows(name: str) -> None:
    document = read_one(FILES[name], name)
    assert {block.heads for block in document.blocks if block.kind == "row"} == {("Date", "Event")}


@pytest.mark.parametrize("name", FILES)
def test_places_are_sections_and_numbers_of_paragraphs_and_rows(name: str) -> None:
    document = read_one(FILES[name], name)
    in_book = name == "a.epub"  # where the paragraphs are counted from each heading, and rows are among them
    assert place_of(document, FLOOD) == "“The floods”, paragraph " + ("1" if in_book else "3")
    assert place_of(document, "The weir was removed") == "“Closure”, " + ("paragraph 3" if in_book else "row 3")
    assert place_of(document, CLOSED) == "“Closure”, paragraph " + ("4" if in_book else "7")


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_by_its_content(name: str) -> None:
    assert parse(FILES[name], "stdin")[0][0].text == read_one(FILES[name], name).text


@pytest.mark.parametrize("name", FILES)
def test_events_say_their_section_in_every_format(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    made = timeline.build(path)
    assert [str(event.when) for event in made] == [
        "1829-07-14", "1831", "1832", "1901-05-03", "1904-03-01", "1938"
    ]  # fmt: skip
    for format in ("html", "md"):
        assert "“The floods”" in made.render(format)
    for format in ("json", "md"):
        made.save(tmp_path / f"saved.{format}")
        loaded = timeline.load(tmp_path / f"saved.{format}")
        assert "“The floods”" in loaded.render("html")
        assert loaded.render("md") == made.render("md")


# DOCX ----------------------------------------------------------------------------------------------------------------


def docx_with(body: str) -> bytes:
    """A DOCX file whose body is some XML."""
    made = docx.Document()
    for element in parse_xml(f"<w:body {W}>{body}</w:body>"):
        made.element.body.insert(len(made.element.body) - 1, element)
    return saved(made)


def text_of(body: str) -> str:
    return read_one(docx_with(body), "a.docx").text


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    body = (
        "<w:p><w:r><w:t>It burnt down </w:t></w:r><w:del><w:r><w:delText>in 1811</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>in 1812</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert text_of(body) == "It burnt down in 1812."


def test_text_in_links_smart_tags_and_content_controls_is_read() -> None:
    body = (
        '<w:p><w:r><w:t>On </w:t></w:r><w:smartTag w:element="date"><w:r><w:t>3 May 1811</w:t></w:r></w:smartTag>'
        "<w:r><w:t> the </w:t></w:r><w:hyperlink><w:r><w:t>mill</w:t></w:r></w:hyperlink></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>It was rebuilt.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert text_of(body) == "On 3 May 1811 the mill\n\nIt was rebuilt."


def test_merged_cells_date_each_of_their_rows() -> None:
    made = docx.Document()
    table = made.add_table(rows=3, cols=2)
    for row, texts in zip(table.rows, (*ROWS[:2], ("", "The mill was sold.")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    assert [text for kind, _, text in blocks(read_one(saved(made), "a.docx")) if kind == "row"] == [
        "3 May 1901\tThe upper mill stopped.",
        "3 May 1901\tThe mill was sold.",
    ]


def test_the_day_of_the_template_is_not_that_of_the_document() -> None:
    assert read_one(saved(docx.Document()), "a.docx").reference_date is None


def test_a_dateline_comes_before_the_day_of_creation() -> None:
    made = docx.Document()
    made.core_properties.created = datetime.datetime(2022, 1, 1)
    for line in ("Harbour office", "4 October 2021", "The quay was closed yesterday."):
        made.add_paragraph(line)
    document = read_one(saved(made), "a.docx")
    assert (document.reference_date, document.date_source) == ("2021-10-04", "text")


def test_a_short_bold_paragraph_is_a_heading() -> None:
    body = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Closure</w:t></w:r></w:p><w:p><w:r><w:t>{FLOOD}</w:t></w:r></w:p>"
    assert ("heading", 6, "Closure") in blocks(
        read_one(docx_with(f"<w:p><w:r><w:t>{CLOSED}</w:t></w:r></w:p>{body}"), "a.docx")
    )


def test_old_and_encrypted_word_files_are_refused() -> None:
    with pytest.raises(Unusable, match=r"^a\.docx: an encrypted or old Word file"):
        parse(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.docx")


# ODT -----------------------------------------------------------------------------------------------------------------


def test_notes_and_comments_are_no_part_of_a_sentence() -> None:
    body = "<text:note-body><text:p>Log of 1880.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    document = read_one(
        odt_file(f"<text:p>It burnt{note} down<office:annotation><text:p>1999?</text:p></office:annotation>.</text:p>"),
        "a.odt",
    )
    assert blocks(document) == [("paragraph", 0, "It burnt down."), ("reference", 0, "Log of 1880.")]


def test_an_encrypted_odt_file_is_refused() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(Unusable, match=r"^a\.odt: an encrypted document"):
        parse(changed(FILES["a.odt"], "META-INF/manifest.xml", manifest), "a.odt")


# EPUB ----------------------------------------------------------------------------------------------------------------


def test_the_date_of_a_book_is_that_of_publication() -> None:
    dates = (
        '<dc:date opf:event="modification">2022-02-02</dc:date><dc:date opf:event="publication">1998-03-04</dc:date>'
    )
    assert read_one(epub_file(dates=dates), "a.epub").reference_date == "1998-03-04"


def test_a_missing_chapter_is_a_problem() -> None:
    with zipfile.ZipFile(BytesIO(FILES["a.epub"])) as file:
        members = {name: file.read(name) for name in file.namelist() if not name.endswith("one.xhtml")}
    [document], [problem] = parse(zipped(members), "a.epub")
    assert problem.message == "a chapter is left out: OEBPS/text/one.xhtml is missing in it"
    assert CLOSED in document.text


# RTF -----------------------------------------------------------------------------------------------------------------


def test_the_words_between_two_links_are_kept_and_targets_are_not() -> None:
    link = r'{\field{\*\fldinst HYPERLINK "https://example.org/1850"}{\fldrslt {here}}}'
    text = read_one((r"{\rtf1 See " + link + " and on 3 May 1911 " + link + r" again.\par}").encode(), "a.rtf").text
    assert text == "See here and on 3 May 1911 here again."


def test_code_pages_are_read() -> None:
    data = rb"{\rtf1\ansi\ansicpg1251 " + "3 мая 1911".encode("cp1251") + rb" \u1075?\'e3\par}"
    assert read_one(data, "a.rtf").text == "3 мая 1911 гг"


# Bad files -----------------------------------------------------------------------------------------------------------


def refusal(data: bytes, name: str) -> str:
    """Why a file is refused; empty if it is read. Any other error is raised."""
    try:
        parse(data, name)
    except Unusable as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", FILES)
def test_truncated_and_damaged_files_raise_no_other_error(name: str) -> None:
    data = FILES[name]
    for at in range(8, len(data), max(len(data) // 60, 1)):
        for bad in (data[:at], data[:at] + b"\x00\xff\x00" + data[at + 3 :]):
            found = refusal(bad, name)
            assert not found or found.startswith(f"{name}: ")


ZIPS = {"a.docx": "word/document.xml", "a.odt": "content.xml", "a.epub": "OEBPS/text/one.xhtml"}


@pytest.mark.parametrize("name", ZIPS)
def test_an_archive_that_unpacks_to_too_much_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    bomb = changed(FILES[name], ZIPS[name], b" " * 2_000_000)
    tracemalloc.start()
    assert "an archive that unpacks to more than" in refusal(bomb, name)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_entities_are_not_expanded(name: str) -> None:
    with zipfile.ZipFile(BytesIO(FILES[name])) as file:
        content = file.read(ZIPS[name]).decode().partition("?>\n")[2] or file.read(ZIPS[name]).decode()
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "In 1940. " * 10}">' for n in range(9))
    began = time.process_time()
    bomb = changed(FILES[name], ZIPS[name], f"<!DOCTYPE d [{lol}]>{content.replace('1938', '&l8;')}")
    refused = refusal(bomb, name)
    assert refused or "In 1940" not in parse(bomb, name)[0][0].text
    assert time.process_time() - began < 2


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_deep_and_endless_elements_are_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = {"a.docx": f"<w:document {W}><w:body>{'<w:sdt>' * 5000}{'</w:sdt>' * 5000}</w:body></w:document>"}
    deep["a.odt"] = f"<a>{'<b>' * 5000}{'</b>' * 5000}</a>"
    assert refusal(changed(FILES[name], ZIPS[name], deep[name]), name).startswith(f"{name}: ")
    monkeypatch.setattr(xml_tree, "MAX_ELEMENTS", 1000)
    monkeypatch.setattr("timeline.read.formats.docx._MOST_ELEMENTS", 1000)
    many = changed(FILES[name], ZIPS[name], f"<a>{'<b/>' * 3000}</a>")
    assert refusal(many, name) == f"{name}: XML with too many elements"


@pytest.mark.parametrize(
    "part", [r"{\field{\*\fldinst {HYPERLINK x ", r"{\pict\bin ", r"\trowd ", "{", r"{\fonttbl", r"\cell "]
)
def test_rtf_takes_linear_time(part: str) -> None:
    began = time.process_time()
    refusal((r"{\rtf1 " + part * 50_000).encode(), "a.rtf")
    assert time.process_time() - began < 3


def test_control_characters_are_left_out() -> None:
    assert read_one(b"{\\rtf1 In May\x00 1940\\u55357? it rained.\\par}", "a.rtf").text == "In May 1940 it rained."


def test_a_long_document_takes_a_few_seconds() -> None:
    body = f"<text:p>{FLOOD}</text:p>" * 20_000
    began = time.process_time()
    read_one(odt_file(body), "a.odt")
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("1974-10-01", "1974-10-01"),
        ("1899-12-30", None),
        ("1970-01-01", None),
        ("1843-12-19", "1843-12-19"),
        ("0101-01-01", None),
    ],
)
def test_a_book_can_be_older_than_its_file(date: str, day: str | None) -> None:
    """The zeros of clocks are no days of publication."""
    assert read_one(epub_file(dates=f"<dc:date>{date}</dc:date>"), "a.epub").reference_date == day
