"""Calendars, family trees, TimeML, feeds, wikitext and web archives: their own dates are taken as they are."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import timeline
from tests.warc_files import RECORDS, record
from timeline.read import parse
from timeline.read.decode import NotText
from timeline.read.files import Unusable
from timeline.read.formats import warc
from timeline.read.gedcom_dates import gedcom_date
from timeline.render.places import Places
from timeline.render.words import Words

SAMPLES = Path(__file__).parent.parent / "examples" / "formats"

#: The date, the title and the place of an event.
Row = tuple[str, str, str]


def rows_of(found: timeline.Timeline) -> list[Row]:
    """The events with their places."""
    places = Places(found.documents, Words("en"))
    return [(str(event.when), event.title, places.locator(event.document, event.start)) for event in found]


def built(tmp_path: Path, name: str, content: str | bytes) -> timeline.Timeline:
    """The timeline of a file with some content."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return timeline.build(path)


def dated(found: timeline.Timeline) -> list[tuple[str, str]]:
    return [(str(event.when), event.title) for event in found]


SAMPLE_ROWS: dict[str, list[Row]] = {
    "harbour.ics": [
        ("1911", "First regatta", "line 20"),
        ("2020-05-03/2020-05-05", "Regatta, part one", "line 20"),
        ("timex3:2020-06-01T09:15+01:00/2020-06-01T10:30+01:00", "Board meeting", "line 29"),
        ("2020-08-01", "Open day", "line 45"),
    ],
    "merrow.ged": [
        ("1700-01-04", "Birth of Bo Tern", "line 19"),
        ("1850~", "Birth of Ada Merrow", "line 8"),
        ("1870/1890", "Occupation of Ada Merrow: miller", "line 13"),
        ("[1871..1873]", "Marriage of Bo Tern and Ada Merrow", "line 30"),
        ("1872-05-04", "He swam ashore", "line 23"),
        ("[..1911-03-11]", "Death of Ada Merrow", "line 11"),
    ],
    "ferry.tml": [
        ("1998-02-06", "Ferry sank", "paragraph 1"),
        ("1998-22", "It will be raised", "paragraph 2"),
    ],
    "news.rss": [
        ("1998-02-12", "Ferry sank", "paragraph 2"),
        ("1999-05-03", "Quay opened", "paragraph 2"),
    ],
    "merrow.wiki": [
        ("1703-05-16", "Bridge was closed", "“History”, paragraph 9"),
        ("1850~", "Merrow was founded", "paragraph 1"),
        ("1911", "Mill built", "“History”, paragraph 7"),
        ("1911-05-03", "Quay opened", "“History”, paragraph 1"),
        ("1912", "Wall fell", "“History”, paragraph 2"),
        ("1920", "Mill burned", "“History”, paragraph 8"),
        ("1990-05-03", "It burned", "paragraph 1"),
        ("1990-05-05", "Mayor resigned", "paragraph 1"),
    ],
    "pages.xml": [
        ("1911-05", "Mill was built", "paragraph 2"),
        ("1912-05-03", "Quay opened", "paragraph 2"),
        ("2019", "Mill closed", "paragraph 2"),
    ],
}
#: The problems of the samples.
PROBLEMS = {
    "harbour.ics": [
        "“Board meeting” on line 29 repeats; only the first of the series is read",
        "“Dredging” on line 37 is cancelled, and left out",
    ],
    "merrow.ged": ["the date '@#DFRENCH R@ 3 VEND 9' of line 21 is in the calendar FRENCH R, which is not converted"],
    "ferry.tml": ["the TIMEX3 value 'soonish' of “Some day” is none"],
    "pages.xml": ["one page that is no article is left out"],
}


@pytest.mark.parametrize("name", SAMPLE_ROWS)
def test_samples_give_their_events_and_no_others(name: str) -> None:
    """With their places; what is not read of them is a problem."""
    found = timeline.build(SAMPLES / name)
    assert rows_of(found) == SAMPLE_ROWS[name]
    assert [problem.message for problem in found.problems] == PROBLEMS.get(name, [])


def test_reference_dates_of_samples() -> None:
    """That of a file's export is none of its text."""
    days = {
        name: [
            (document.title, document.reference_date, document.date_source)
            for document in timeline.build(SAMPLES / name).documents
        ]
        for name in SAMPLE_ROWS
    }
    assert days == {
        "harbour.ics": [("Harbour calendar", None, None)],
        "merrow.ged": [(None, None, None)],
        "ferry.tml": [("Ferry sinks", "1998-02-13", "metadata")],
        "news.rss": [("Ferry sinks & is found", "1998-02-13T23:30:00-05:00", "metadata"), ("Quay opens", None, None)],
        "merrow.wiki": [(None, None, None)],
        "pages.xml": [("Mill", "2020-05-03T10:00:00Z", "metadata"), ("Quay", "2021-05-03T10:00:00Z", "metadata")],
    }


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("DTSTART:20191231T233000Z\nDTEND:20200101T003000Z", "timex3:2019-12-31T23:30Z/2020-01-01T00:30Z"),
        ("DTSTART;VALUE=DATE:18500101\nDURATION:P3D", "1850-01-01/1850-01-03"),
        ("DTSTART;VALUE=DATE:20200501\nDTEND;VALUE=DATE:20200502", "2020-05-01"),
        ("DTSTART:20200401T090000", "timex3:2020-04-01T09:00"),
        ("DTSTART:20200401T090000\nDTEND:20200401T080000", "timex3:2020-04-01T09:00"),
        ("DTSTART:20200401T090010Z", "2020-04-01T09:00:10Z"),
        ('DTSTART;TZID="No/Where":20200401T090000', "timex3:2020-04-01T09:00"),
        (
            "DTSTART;TZID=Europe/London:20201025T003000\nDTEND;TZID=Europe/London:20201025T040000",
            "timex3:2020-10-25T00:30+01:00/2020-10-25T05:00+01:00",
        ),
        ("DTSTART:99999999T999999", None),
    ],
)
def test_dates_of_calendars(tmp_path: Path, lines: str, expected: str | None) -> None:
    """Whole days end before the day that is written; a day that cannot be read is a problem."""
    found = built(tmp_path, "a.ics", f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nSUMMARY:Tide\nEND:VEVENT\nEND:VCALENDAR")
    assert dated(found) == ([(expected, "Tide")] if expected else [])
    assert [problem.message for problem in found.problems] == (
        [] if expected else ["the date of “Tide” on line 2 cannot be read"]
    )


@pytest.mark.parametrize(
    ("text", "version", "expected"),
    [
        ("3 MAY 1850", 5, "1850-05-03"),
        ("may 1850", 5, "1850-05"),
        ("ABT 1850", 5, "1850~"),
        ("CAL 1850", 5, "1850?"),
        ("EST 1850", 5, "1850%"),
        ("BEF 1850", 5, "[..1849]"),
        ("BEF 1850", 7, "[..1850]"),
        ("AFT 3 MAY 1911", 5, "[1911-05-04..]"),
        ("AFT 3 MAY 1911", 7, "[1911-05-03..]"),
        ("BET JUN 1850 AND 1860", 5, "[1850-06..1860]"),
        ("FROM 1850 TO 1860", 5, "1850/1860"),
        ("FROM 1850", 5, "1850/.."),
        ("TO 1860", 5, "../1860"),
        ("INT 1752 (about harvest)", 5, "1752?"),
        ("11 FEB 1699/00", 5, "1700-02-11"),
        ("44 B.C.", 5, "-0043"),
        ("44 BCE", 7, "-0043"),
        ("@#DJULIAN@ 25 DEC 1066", 5, "1066-12-31"),
        ("JULIAN 25 DEC 1066", 7, "1066-12-31"),
        ("@#DGREGORIAN@ 1850", 5, "1850"),
        ("BET @#DJULIAN@ 1 JAN 1700 AND 1 FEB 1700", 5, "[1700-01-11..1700-02-01]"),
        ("(Easter Monday)", 5, None),
        ("31 FEB 1900", 5, None),
        ("BET 1900 AND 1800", 5, None),
        ("1699/05", 5, None),
        ("HEBREW 3 TSH 5600", 7, None),
    ],
)
def test_dates_of_gedcom(text: str, version: int, expected: str | None) -> None:
    """Before and after leave out the date in version 5.5.1, and not in version 7."""
    assert gedcom_date(text, version=version).value == expected


def test_a_family_tree_in_german(tmp_path: Path) -> None:
    """Titles are in the language of the file; a phrase that names its year is a date, and no other is."""
    found = built(
        tmp_path,
        "a.ged",
        "0 HEAD\n1 GEDC\n2 VERS 7.0\n1 LANG de\n0 @I1@ INDI\n1 NAME Änne /Mühle/\n1 BIRT\n2 DATE\n3 PHRA"
        "SE Ostern 1852\n"
        "1 BAPM\n2 DATE tuesday\n1 EVEN Gerettet\n2 TYPE Rettung\n2 DATE 3 MAR 1870\n0 TRLR\n",
    )
    assert dated(found) == [("1852-04-11", "Geburt von Änne Mühle"), ("1870-03-03", "Rettung: Änne Mühle: Gerettet")]
    assert [problem.message for problem in found.problems] == ["the date 'tuesday' of line 10 is not a date of GEDCOM"]


def test_a_family_tree_in_ansel(tmp_path: Path) -> None:
    """The old character set of libraries, with marks before their letters."""
    source = b"0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME \xe8Anne\n1 BIRT\n2 DATE 1911\n0 TRLR\n"
    assert dated(built(tmp_path, "a.ged", source)) == [("1911", "Birth of Änne")]


def test_timeml_without_a_text_element(tmp_path: Path) -> None:
    """What is about the file alone is no text; modifiers and masks are kept."""
    found = built(
        tmp_path,
        "a.tml",
        '<TimeML><DOCNO>7</DOCNO><s>On <TIMEX3 type="DATE" value="2001-09-10" functionInDocument="PUBLIC'
        'ATION_TIME">10 Sept'
        '</TIMEX3> the mill <EVENT eid="e1">closed</EVENT>. It opened <TIMEX3 type="DATE" value="199" mo'
        'd="START">early on'
        "</TIMEX3>.</s></TimeML>",
    )
    assert dated(found) == [("timex3:199X;mod=START", "Mill opened"), ("2001-09-10", "Mill closed")]
    assert found.documents[0].reference_date == "2001-09-10"


def test_atom_with_markup(tmp_path: Path) -> None:
    """Each entry is counted from the day on which it was published, in its own time zone."""
    found = built(
        tmp_path,
        "a.atom",
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafen</title><entry><title type='
        '"html">Kai &lt;i&gt;zu'
        "&lt;/i&gt;</title><published>2020-05-03T23:30:00+02:00</published><updated>2021-01-01T00:00:00Z</updated>"
        '<author><name>A. Kai</name></author><link href="javascript:x()"/><content type="xhtml"><div '
        'xmlns="http://www.w3.org/1999/xhtml"><p>Der Kai wurde gestern gesperrt.</p></div></content></entry></feed>',
    )
    assert dated(found) == [("2020-05-02", "Kai wurde gesperrt")]
    [document] = found.documents
    assert (document.title, document.author, document.url, document.language) == ("Kai zu", "A. Kai", None, "de")


def test_wikitext_keeps_dates_of_templates_and_drops_the_rest(tmp_path: Path) -> None:
    """Tables with captions and spans, lists of terms, notes, comments, files, categories and other languages."""
    found = built(
        tmp_path,
        "a.wiki",
        "{{Infobox|opened={{start date|1901}}}}\nThe '''bridge''' opened on {{Start date and age|df=yes|"
        "1911|05|03}}.{{sfn|X|1999}}\n"
        '{| class="wikitable"\n|+ Events of 1999\n! Date\n! Event\n|-\n| rowspan=2 | {{dts|1950|June|4}}'
        " || Deck fell<ref>Log, 1951</ref>"
        "\n|-\n| Ferry ran\n|}\n; 1952 : Deck rebuilt\n[[File:A.jpg|thumb|In 1888]] [[Category:Built 191"
        "1]] [[de:Brücke 1900]]\n"
        "<!-- In 1777 -->\n<gallery>\nFile:A.jpg|In 1889\n</gallery>\n",
    )
    assert dated(found) == [
        ("1911-05-03", "Bridge opened"),
        ("1950-06-04", "Deck fell"),
        ("1950-06-04", "Ferry ran"),
        ("1952", "Deck rebuilt"),
    ]
    assert found.passed_over == ()


def test_code_and_comments_of_wikitext(tmp_path: Path) -> None:
    """A comment that is not closed goes on to the end."""
    found = built(
        tmp_path,
        "a.wiki",
        "The mill fell in 1911.\n<pre>\ncode of 1951\n</pre>\n<blockquote>\nIt burned in 1912.\n"
        "</blockquote>\n<!-- It was sold in 1970.",
    )
    assert dated(found) == [("1911", "Mill fell"), ("1912", "It burned")]


def test_a_year_is_no_reference_date_of_a_feed(tmp_path: Path) -> None:
    """Its first day would be invented."""
    source = "<rss version='2.0'><channel><item><title>Tower</title><pubDate>2020</pubDate></item></channel></rss>"
    found = built(tmp_path, "a.rss", source)
    assert [document.reference_date for document in found.documents] == [None], found.problems


def test_german_wikitext(tmp_path: Path) -> None:
    """Dates of templates are in the language of the page."""
    found = built(
        tmp_path, "a.wiki", "Die Mühle wurde am {{Datum|3|5|1911}} eröffnet. Sie ist seit {{circa|1920}} zu.\n"
    )
    assert dated(found)[0] == ("1911-05-03", "Mühle wurde eröffnet")


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_web_archives(tmp_path: Path, name: str) -> None:
    """A page without a date of its own is counted from the day on which it was archived."""
    packed = b"".join(map(gzip.compress, RECORDS)) if name.endswith("gz") else b"".join(RECORDS)
    folder = tmp_path / "crawl"
    folder.mkdir()
    folder.joinpath(name).write_bytes(packed)
    found = timeline.build(folder)
    assert dated(found) == [("2019-01-01", "Quay closed"), ("2020-05-02", "Mill closed"), ("2020-05-03", "Pier fell")]
    assert [document.url for document in found.documents] == [f"https://example.org/{page}" for page in "abd"]
    assert found.problems == ()


def test_a_web_archive_is_unpacked_within_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the file and of each page in it."""
    monkeypatch.setattr(warc, "MAX_UNPACKED", 100_000)
    page = b"<p>The pier fell in 1911." + b" " * 200_000
    for data in (
        gzip.compress(record("https://example.org/a", "2020-05-03T10:00:00Z", page)),
        record("https://example.org/a", "2020-05-03T10:00:00Z", gzip.compress(page), head="Content-Encoding: gzip\r\n"),
    ):
        documents, problems = parse(data, "a.warc")
        assert documents == []
        assert "unpacks to more than" in problems[0].message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.ics", b"hello"),
        ("a.ged", b"hello"),
        ("a.tml", b"<TimeML><TEXT>"),
        ("a.tml", b'<!DOCTYPE x [<!ENTITY a "1911">]><TimeML>&a;</TimeML>'),
        ("a.rss", b"hello"),
        ("a.warc", b"hello"),
        ("a.xml", b"<mediawiki><page>"),
    ],
)
def test_damaged_files_are_refused(name: str, content: bytes) -> None:
    """With their names."""
    with pytest.raises(Unusable, match=rf"^{name}: "):
        parse(content, name)


@pytest.mark.parametrize(
    "mark", ["{{", "[[", "<div>", "<ref>", "<ref name=", "<!--", "[http://x ", "{{a|[[b|", "{|\n", "*", "''"]
)
def test_open_marks_of_wikitext_take_linear_time(mark: str) -> None:
    """The parser would try each of them again."""
    [document], _ = parse((mark * 20_000 + " In 1911 the mill burned.").encode(), "a.wiki")
    assert len(document.text) < 21_000 * len(mark)


@pytest.mark.parametrize("name", ["a.wiki", "a.ged", "a.ics", "a.tml", "a.rss"])
def test_surrogates_and_controls(name: str) -> None:
    """Neither raises anything but a clear error."""
    for content in (b"\xed\xa0\x80 x", "é".encode("cp1252") * 9, b"0 HEAD\n1 \x01\x02", "𝄞".encode("utf-16")):
        try:
            documents, _ = parse(content, name)
        except (NotText, Unusable):
            documents = []
        assert all(document.text.encode() is not None for document in documents)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "1 NOTE Ada moved to Hull in 1871.\n2 CONT In 1880 she opened a shop.",
            ["Ada moved to Hull", "Ada opened a shop"],
        ),
        ("1 NOTE @N1@", ["Mill burned"]),
        (
            "1 OCCU miller\n2 DATE 1890\n2 NOTE Left in 1895",
            ["Occupation of Ada Roe: miller", "Occupation of Ada Roe: left"],
        ),
        (
            "1 _MILT\n2 DATE 1870\n2 NOTE Served in the navy until 1874",
            ["Event of Ada Roe", "Event of Ada Roe: served in the navy"],
        ),
        (
            "1 BIRT\n2 DATE 1850\n2 NOTE She was born in a mill. The mill burned in 1901.",
            ["Birth of Ada Roe", "Mill burned"],
        ),
    ],
)
def test_notes_of_a_family_tree(tmp_path: Path, lines: str, expected: list[str]) -> None:
    """Those on a person are text, those on an event belong to its row, and tags of programs are not shown."""
    source = f"0 HEAD\n0 @I1@ INDI\n1 NAME Ada /Roe/\n{lines}\n0 @N1@ NOTE The mill burned in 1902.\n0 TRLR\n"
    assert [title for _, title in dated(built(tmp_path, "a.ged", source))] == expected
