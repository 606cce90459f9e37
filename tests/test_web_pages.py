"""Whole web pages, unlike each other, with the libraries of the extra `html` and without them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import timeline
from timeline.model import Document
from timeline.read import parse
from timeline.read.html import read_html
from timeline.read.markdown import read_markdown
from timeline.read.web_libraries import library_or_none
from timeline.read.web_page import read_web_page

PAGES = Path(__file__).parent / "pages"
LIBRARIES = ("trafilatura", "htmldate")
#: Enough text to be recognised as an article.
STORY = f"<p>{'It was quiet by the river. ' * 20}</p>"


@pytest.fixture(params=["with libraries", "without"])
def is_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the libraries are missing."""
    if request.param == "without":
        for name in LIBRARIES:
            monkeypatch.setitem(sys.modules, name, None)
    return bool(request.param == "without")


def test_the_tests_run_with_the_libraries() -> None:
    assert all(library_or_none(name) for name in LIBRARIES)


#: For each page: the dates that its timeline has, and words that are not in its text.
EXPECTED = {
    "blog": (
        "1963-01-06 1963-01-09 timex3:1963-W03 1965 1971 1984 ../1988 1988 1999-06-02 2021-03-03".split(),
        ("Olle", "icebreaker came", "Snow on", "Recent posts ", "cookies", "Copyright", "Share", "Leave a reply"),
    ),
    "documentation": (
        "[..1989] 2016 2019-03 2021-04-01 2021-05-15 2021-06-30 2022-11-02 2023-05-16 ../2024-12-31".split(),
        ("previous", "Docmaker", "Copyright", "¶", "Previous topic"),
    ),
    "forum": (
        "1912 1967-09-30 1967-10 1967-12-09 1973 1974".split(),
        ("FAQ", "Page 1 of 1"),
    ),
    "news": (
        (
            "1891 2004 2020-03 timex3:2022-11-07T21:00;mod=BEFORE timex3:2022-11-07TNI 2022-11-08 "
            "timex3:2022-11-08T00:00;kind=throughout;mod=ON_OR_BEFORE timex3:2022-11-08TMO ../2022-11-11 2022-11-21"
        ).split(),
        ("privacy", "partners", "Weather", "1877", "new wing", "Sign up", "School board", "photos", "Storm", "Terms"),
    ),
    "wiki": (
        (
            "1843 1844-21 1846 1846/1861 1846-09 1846-11-12 1861/1899 ../1861 1896-12-25 1896-12-27 1979-10-03 1994/.."
        ).split(),
        ("[1]", "edit]", "List of lighthouses", "Towers completed", "Aske", "last edited"),
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_timeline_of_a_page_is_that_of_its_main_text(name: str, is_alone: bool) -> None:
    """No event comes from navigation, notices, teasers, comments, profiles or references, and none is lost."""
    dates, left_out = EXPECTED[name]
    built = timeline.build(PAGES / f"{name}.html")
    found = {str(event.when) for event in built}
    vague = {"1988-24", "2020-24"}  # "a winter like that"
    assert found - vague == set(dates)
    text = built.documents[0].text
    assert not [words for words in left_out if words in text]
    assert not built.problems


def blocks(name: str) -> list[tuple[str, str]]:
    """The kind and the first words of each block of a page."""
    document = parse((PAGES / f"{name}.html").read_bytes(), f"{name}.html")[0][0]
    return [(block.kind, document.text[block.start : block.end][:20]) for block in document.blocks]


def test_headings_quotes_items_rows_and_code_stay(is_alone: bool) -> None:
    blog, wiki, documentation = map(blocks, ("blog", "wiki", "documentation"))
    assert ("heading", "What was built becau") in blog
    assert ("quote", "We never again had a") in blog
    assert ("item", "1971: a second ferry") in blog
    assert ("row", "Built 1846") in wiki
    assert ("reference", "The lights of the co") in wiki
    assert ("row", "1846–1861 The old pi") in wiki
    assert ("heading", "4.2 (2023-05-16)") in documentation
    assert ("code", '>>> gauge.read("2001') in documentation


@pytest.mark.parametrize(
    ("name", "date", "source"),
    [
        ("blog", "2021-03-04", "address"),
        ("news", "2022-11-08T21:40:00-06:00", "metadata"),
        ("documentation", None, None),
    ],
)
def test_a_page_says_where_its_date_comes_from(name: str, date: str | None, source: str | None, is_alone: bool) -> None:
    document = parse((PAGES / f"{name}.html").read_bytes(), f"{name}.html")[0][0]
    assert (document.reference_date, document.date_source) == (date, source)


def test_htmldate_finds_the_date_at_the_foot_of_a_page() -> None:
    document = parse((PAGES / "wiki.html").read_bytes(), "wiki.html")[0][0]
    assert (document.reference_date, document.date_source) == ("2019-08-17", "text")


def dated(head: str, name: str = "page.html") -> tuple[str | None, str | None]:
    """The date of a page with a head, and where it comes from."""
    document = read_web_page(f"<html><head>{head}</head><body>{STORY}</body></html>".encode(), name)[0]
    return document.reference_date, document.date_source


@pytest.mark.parametrize(
    "date",
    [
        "0001-01-01T00:00:00Z",
        "0001-01-01",
        "1970-01-01T00:00:00Z",
        "1970-01-01",
        "1970-01-01T01:00:00+01:00",
        "1969-12-31T19:00:00-05:00",
        "0000-00-00",
        "1066-10-14",
        "00010101",
    ],
)
def test_the_zero_of_a_clock_is_no_date(date: str, is_alone: bool) -> None:
    """The next field counts."""
    head = f'<meta property="article:published_time" content="{date}">'
    assert dated(head) == (None, None)
    assert dated(f'{head}<meta name="date" content="2023-09-18">') == ("2023-09-18", "metadata")
    assert read_markdown(f"---\ndate: {date}\n---\nIn May.".encode(), "a.md")[0].reference_date is None


@pytest.mark.parametrize(
    ("head", "name", "date", "source"),
    [
        ("2023-09-18T23:30:00-05:00", "a.html", "2023-09-18T23:30:00-05:00", "metadata"),
        ("20230918T080000Z", "a.html", "2023-09-18T08:00:00Z", "metadata"),
        ("20230918", "a.html", "2023-09-18", "metadata"),
        ("2023-09-19T04:30:00Z", "https://example.org/2023/09/18/mill", "2023-09-18", "address"),
        ("2023-09-18T04:30:00Z", "https://example.org/2023/09/18/mill", "2023-09-18T04:30:00Z", "metadata"),
        ("", "https://example.org/news/2023-09-18-mill.html?from=2020/01/01", "2023-09-18", "address"),
        ("", "https://example.org/news/20230918/", "2023-09-18", "address"),
        ("", "https://example.org/news/2023/9/8/", "2023-09-08", "address"),
        ("", "https://example.org/2023/09/mill", None, None),
        ("", "https://example.org/2023/13/41/mill", None, None),
        ("", "https://example.org/9920230918/mill", None, None),
    ],
)
def test_the_local_day_is_that_of_the_address_or_of_a_stamp_with_an_offset(
    head: str, name: str, date: str | None, source: str | None, is_alone: bool
) -> None:
    """Before that of a stamp in UTC."""
    assert dated(f'<meta name="date" content="{head}">' if head else "", name) == (date, source)


def test_a_stamp_with_an_offset_wins_over_one_in_utc(is_alone: bool) -> None:
    head = (
        '<script type="application/ld+json">{"datePublished": "2023-09-19T04:30:00Z"}</script>'
        '<meta name="date" content="2023-09-18T23:30:00-05:00">'
    )
    assert dated(head) == ("2023-09-18T23:30:00-05:00", "metadata")


def test_the_day_of_a_birth_and_of_a_source_are_not_that_of_publication() -> None:
    """Even if nothing else has a date."""
    page = (
        f'{STORY}<p>She was born <span class="bday">1998-02-28</span>.'
        '<ol class="references"><li><cite>A book. <span class="reference-accessdate">2016-05-01</span></cite></ol>'
    )
    assert read_web_page(page.encode(), "a.html")[0].reference_date is None


def test_a_page_too_short_for_the_libraries_is_read_by_our_reader(is_alone: bool) -> None:
    document = read_web_page(b"<nav>Menu</nav><h1>Mill</h1><p>It was built in May 1940.", "a.html")[0]
    assert document.text == "Mill\n\nIt was built in May 1940."


@pytest.mark.parametrize("broken", ["", "<", "<p", "\0", "<html><body></html>", "<svg>", "<table><tr><td>" * 500])
def test_damaged_pages_are_read(broken: str, is_alone: bool, capfd: pytest.CaptureFixture[str]) -> None:
    """And the libraries write nothing."""
    if "\0" not in broken:
        read_web_page(broken.encode(), "a.html")
    assert read_web_page((STORY + broken).encode().replace(b"\0", b" "), "a.html")[0].text
    assert capfd.readouterr().err == ""


def test_an_error_of_a_library_is_no_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    trafilatura, htmldate = map(library_or_none, LIBRARIES)

    def failing(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(trafilatura, "bare_extraction", failing)
    monkeypatch.setattr(htmldate, "find_date", failing)
    assert dated('<meta name="date" content="2023-09-18">') == ("2023-09-18", "metadata")


def shown(source: str) -> str:
    return read_web_page(source.encode(), "a.html")[0].text


@pytest.mark.parametrize(
    "around",
    [
        '<ul><li><a href="/a">Flood of 1950</a><li><a href="/b">Fire of 1960</a><li><a href="/c">Fair</a></ul>',
        '<h2>More</h2><h3><a href="/a">Flood of 1950</a></h3><p>It rained.</p>',
        '<div><h3>Read</h3><p><a href="/a">Flood of 1950</a><p><a href="/b">Fire</a><p><a href="/c">Fair</a></div>',
        '<section id="comments"><p>I was there in 1950.</section>',
        '<div role="dialog">Cookies since 1950</div>',
        "<aside><p>Since 1950</aside>",
        '<div class="cookie-banner">Cookies since 1950</div>',
        '<div class="related-posts"><p>Flood of 1950</div>',
    ],
)
def test_what_stands_around_the_main_text_is_left_out(around: str, is_alone: bool) -> None:
    """By its element, its role, its name, or because it is a list of links, with its heading."""
    assert "1950" not in shown(f"<h1>The mill</h1>{STORY}{around}")


def test_links_in_the_main_text_are_text(is_alone: bool) -> None:
    """Also a chronology whose entries are links, and a heading with a link to itself."""
    entries = "".join(
        f"<li>{year}: the <a href='/{year}'>mill</a> was rebuilt by hand</li>" for year in range(1950, 1956)
    )
    text = shown(f"<h1>The mill</h1>{STORY}<h2><a href='#later'>Later</a></h2><p>It burned.</p><ul>{entries}</ul>")
    assert "Later\n\nIt burned." in text
    assert text.count("was rebuilt") == 6


def test_a_page_of_links_is_read(is_alone: bool) -> None:
    entries = "".join(f"<li><a href='/{year}'>The mill of {year}</a></li>" for year in range(1950, 1956))
    assert "The mill of 1953" in shown(f"<ul>{entries}</ul>")


DRAWINGS = [
    ("<p>A <svg><title>1950</title><style>x</style><text>1951</text></svg>mill in 1940", "A mill in 1940"),
    ("<p>A <svg class='icon'/>mill in 1940</p><p>It burned", "A mill in 1940\n\nIt burned"),
    ("<svg><path><p>A mill</p></svg><p>in 1940", "A mill\n\nin 1940"),
    (f"<p>A {'<svg>' + '<path/>' * 2000 + '</svg>'}mill", "A mill"),
    ("<p>A <svg><foreignObject><div>1950</div></foreignObject><title/></svg>mill", "A mill"),
    ("<p>A <math><mi>1950</mi></math>mill", "A mill"),
]


@pytest.mark.parametrize(("source", "text"), DRAWINGS)
def test_drawings_are_no_text(source: str, text: str) -> None:
    """Nor do they end a paragraph, or swallow what follows."""
    assert read_html(source.encode(), "a.html")[0].text == text


@pytest.mark.parametrize(
    "source",
    [
        "A <svg><title>In 1950</title><style>x</style><text>1951</text></svg> mill in 1940.",
        "<div><svg><title>In 1950</title><style>x</style><text>1951</text></svg>The mill in 1940.</div>",
        "<svg>\n\n<title>In 1950</title>\n\n</svg>\n\nThe mill in 1940.",
        "<svg><title>In 1950</title>\n\nThe mill in 1940.",
        "<div>\n<svg/>The mill in 1940.\n</div>",
    ],
)
def test_drawings_in_markdown_are_no_text(source: str) -> None:
    document = read_markdown(source.encode(), "a.md")[0]
    assert "1940" in document.text
    assert not {"1950", "1951"} & set(words_of(document))


def words_of(document: Document) -> Sequence[str]:
    return document.text.split()


def entries(pattern: str) -> str:
    """Five entries of a list, from 1950 to 1954."""
    return "".join(pattern.format(year=year) for year in range(1950, 1955))


@pytest.mark.parametrize(
    ("listed", "is_read"),
    [
        (f"<ul>{entries('<li>{year}: the <a href=/{year}>mill</a> was sold</li>')}</ul>", True),
        (f"<ol>{entries('<li><b>May {year}</b> <a href=/a>Roe</a> and <a href=/b>Lee</a> sold it</li>')}</ol>", True),
        (f"<ul>{entries('<li>In {year}, <a href=/x>the mill by the river</a> was sold to a baker</li>')}</ul>", True),
        (f"<table>{entries('<tr><td>{year}</td><td><a href=/m>The mill</a> was sold</td></tr>')}</table>", True),
        (f"<div><ul>{entries('<li>3 May {year} – sold by <a href=/r>Ann Roe</a> in Hull</li>')}</ul></div>", True),
        (f"<ul>{entries('<li><a href=/{year}>The mill in {year}</a></li>')}</ul>", False),
        (f"<ul>{entries('<li><a href=/{year}>{year}: the mill was sold</a></li>')}</ul>", False),
        (f"<div id=comments><ul>{entries('<li>{year}: <a href=/u>Bo</a> was there</li>')}</ul></div>", False),
        (f"<nav><ul>{entries('<li>{year}: <a href=/u>Bo</a> was there</li>')}</ul></nav>", False),
        (f"<aside><ul>{entries('<li>{year}: <a href=/u>Bo</a> was there</li>')}</ul></aside>", False),
    ],
)
def test_a_chronology_with_links_is_text_and_a_list_of_links_is_none(
    listed: str, is_read: bool, is_alone: bool
) -> None:
    """Wherever trafilatura leaves it out."""
    text = shown(f"<h1>The mill</h1>{STORY}<h2>Years</h2>{listed}")
    assert [str(year) in text for year in range(1950, 1955)] == [is_read] * 5
