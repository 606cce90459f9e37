"""The page as text: safe whatever is in it, whole in every theme, its dates readable by machines."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.real_pages import real_page
from tests.sample import timeline as sample
from tests.test_render import HOSTILE, texts, timeline_of
from timeline import Timeline, __version__, build
from timeline.choices import THEMES
from timeline.language_files import codes_with, table
from timeline.model import Document, Event
from timeline.render import render, summary
from timeline.render.html.packed import unpack
from timeline.render.html.policy import digest
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value import TimeValue


class Tags(HTMLParser):
    """Counts the elements of a page and gathers its links, its text and everything that could run."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.data: list[str] = []
        self.ids: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name in ("href", "src"):
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")

    def handle_data(self, data: str) -> None:
        self.data.append(data)


@given(texts, texts)
@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize(
    "options", [{}, {"theme": "compact", "include_text": True}, {"theme": "ledger"}, {"fragment": True}], ids=str
)
def test_text_never_becomes_html(options: dict[str, object], title: str, text: str) -> None:
    """Whatever stands in a document, the page has the same elements, attributes and places it links to."""
    plainly = Tags(render(timeline_of("title", "text"), "html", **options))
    wildly = Tags(render(timeline_of(title, text or " "), "html", **options))
    assert [tag for tag in wildly.tags if tag != "p"] == [tag for tag in plainly.tags if tag != "p"]
    assert wildly.attributes <= {*plainly.attributes, "dir", "data-id"}
    assert all(
        re.fullmatch(r"#[\w.~-]+|https://example\.org(#:~:text=[\w.~%,]+)?", link, re.ASCII) for link in wildly.links
    )
    assert len(set(wildly.ids)) == len(wildly.ids)


@pytest.mark.parametrize("text", HOSTILE)
def test_data_in_scripts_ends_no_script(text: str) -> None:
    """What programs read in the page holds the words as they are, and no sign that a browser could obey."""
    page = render(timeline_of(text, text), "html")
    for block in re.findall(r'<script type="application/[^>]*>(.*?)</script>', page, re.DOTALL):
        assert not set("<>&") & set(block)
        assert json.loads(block)
    linked = re.search('ld.json">(.*?)</script>', page)
    assert linked is not None
    assert json.loads(linked[1])["@graph"][0]["name"] == plain(text).strip()


def test_a_page_asks_for_nothing() -> None:
    """The page loads nothing and has no inline style or handler; its policy allows its own style and script by hash."""
    page = render(sample(), "html", include_text=True)
    tags = Tags(page)
    assert not {"link", "img", "iframe", "object", "base"} & set(tags.tags)
    assert not any(name == "style" or re.match("on|src", name) for name in tags.attributes)
    assert "url(http" not in page
    assert "@import" not in page
    deferred = unpack(_packed(page))[0]
    for kind, more in (("style", []), ("script", [deferred])):
        own = re.findall(f"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        assert own
        own += more
        hashes = " ".join(f"'sha256-{digest(text)}'" for text in own)
        assert f"{kind}-src {hashes};" in page
    assert page.index("Content-Security-Policy") < page.index("<style>") < page.index("<script")


@pytest.mark.parametrize("theme", THEMES)
def test_code_is_small(theme: str) -> None:
    """Style and script take at most 60 kB, with the part that presents and corrects events, which is carried packed."""
    page = render(real_page("town"), "html", theme=theme)
    code = re.findall("<(?:style|script|script type=.text/plain.*?)>(.*?)</(?:style|script)>", page, re.DOTALL)
    assert [len(text) > 10_000 for text in code] == [True] * 3
    assert len("".join(code).encode()) <= 60_000


def _packed(page: str) -> str:
    """The deferred part of a page's script, as the page carries it."""
    found = re.search('<script type="text/plain" id="deferred">(.*?)</script>', page)
    assert found
    return found[1]


def test_a_read_only_page_has_no_editor() -> None:
    """Neither its buttons, dialogs and keys, nor its data."""
    page, whole = (render(sample(), "html", read_only=read_only) for read_only in (True, False))
    for part in ('data-do="correct"', 'class="edit"', 'class="changes"', "<kbd>x</kbd>", '"places":'):
        assert part in whole
        assert part not in page


def test_a_fragment_fits_into_a_page() -> None:
    """It has no head and no script that runs, its headings are one level lower, its styles keep to themselves."""
    part = render(sample(), "html", fragment=True)
    tags = Tags(part)
    assert part.startswith('<section class="timeline reading" lang="en" dir="ltr">')
    assert not {"html", "head", "body", "main", "meta", "h1", "noscript", "button", "dialog"} & set(tags.tags)
    assert re.findall("<h2[^>]*>(.*?)</h2>", part) == ["A crack in the Norhaven Bridge"]
    assert "<script>" not in part
    style = re.search("<style>(.*?)</style>", part, re.DOTALL)
    assert style is not None
    assert style[1].startswith(".timeline{--paper:")
    assert style[1].count("{") == style[1].count("}")
    assert part.count('class="event ') == len(sample())
    assert not {"events", "undated", "problems"} & set(tags.ids)


@pytest.mark.parametrize("theme", THEMES)
def test_a_page_has_all_that_the_json_has(theme: str) -> None:
    """Dates, titles, texts, places, reasons, what has no date, and what was left open."""
    page = Tags(render(sample(), "html", theme=theme))
    words = " ".join(" ".join(page.data).split())
    found = json.loads(render(sample(), "json"))
    for event in found["events"]:
        assert event["id"] in page.ids
        for text in (event["display"], event["title"]):
            assert text in words
    for event in [*found["events"], *found["undated"]]:
        assert "".join(event["text"].split()) in "".join(words.split())
    for problem in found["problems"]:
        assert problem["message"] in words


def test_a_page_says_how_it_was_made(tmp_path: Path) -> None:
    """The sources with their hashes and dates, the program and its options; closed, and the hash can be copied."""
    path = tmp_path / "1911-05-04.txt"
    path.write_text("The mill burnt down yesterday. On 31 February 1912 it was <rebuilt>.", encoding="utf-8")
    made = build(path, prefer="past", domain="news")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    for fragment in (False, True):
        about = made.render("html", fragment=fragment, locale="de").partition('<details class="about"')[2]
        about = about.partition("</details>")[0]
        assert "<bdi>1911-05-04.txt</bdi>" in about
        assert "<summary>Über diese Zeitleiste</summary>" in about
        assert f'title="{digest}" dir="ltr">{digest}</code>' in about
        assert "Relative Daten zählen vom 4. Mai 1911 (aus dem Namen der Datei)" in about
        assert f"Erstellt mit timeline {__version__}. Optionen: " in about
        assert re.findall(r"<code dir=\"ltr\">(.*?)</code>", about) == ["prefer = past", "domain = news"]
        assert f"Offen geblieben: {len(made.problems)}" in about


def test_search_engines_read_what_is_certain() -> None:
    """Dates that ISO 8601 can hold, as the text has them; nothing guessed, denied or vague."""
    found = re.search('ld.json">(.*?)</script>', render(sample(), "html"))
    assert found is not None
    graph = json.loads(found[1])["@graph"]
    assert [(event["@id"], event["startDate"], event.get("endDate")) for event in graph] == [
        ("#built", "1925", "1931"), ("#opened", "1931-06-04", None), ("#lane", "2022-12-12", None),
        ("#crack", "2023-03", None), ("#closed", "2023-09-18", None),
    ]  # fmt: skip
    assert {event["@type"] for event in graph} == {"Event"}


def test_the_texts_lead_to_their_events_and_back() -> None:
    """With the texts on the page, every event's place is a link to its words, and its words a link to it."""
    page = render(sample(), "html", include_text=True)
    tags = Tags(page)
    passages = [name for name in tags.ids if name.startswith("t-0-")]
    assert passages
    assert {f"#{name}" for name in passages} <= set(tags.links)
    shown = re.search('<section class="texts".*?</section>', page, re.DOTALL)
    assert shown is not None
    assert [" ".join(p.split()) for p in sample().documents[0].text.split("\n\n")] == [
        re.sub("<[^>]+>", "", p).strip() for p in re.findall("<p>(.*?)</p>", shown[0])
    ]
    assert 'data-also="ford"' in page  # one sentence, two events


def test_an_unknown_locale_or_theme_is_refused() -> None:
    """In words."""
    for locale in ("", "e n", "xx"):
        with pytest.raises(ValueError, match="no locale"):
            render(sample(), "html", locale=locale)
    with pytest.raises(ValueError, match="unknown theme 'neon': known are reading, compact, ledger"):
        render(sample(), "html", theme="neon")


def test_only_the_web_is_linked() -> None:
    """A document's address is a link where it is http or https, and text of no kind otherwise."""
    linked = {
        url: Tags(render(Timeline(documents=(Document(id="d", text="", url=url),)), "html")).links
        for url in ("https://example.org/a?b=c&d", "javascript:alert(1)", "data:text/html,x", " https://example.org x")
    }
    assert [links[1:] for links in linked.values()] == [["https://example.org/a?b=c&d"], [], [], []]


def test_dates_are_machine_readable_where_html_can_hold_them() -> None:
    """Day, month and year have a datetime; BC, circa, seasons, spans and open ends have words alone."""
    page = render(sample(), "html")
    assert re.findall('<time datetime="([^"]+)">', page) == [
        "1931-06-04", "2022-12-12", "2023-03", "2023-03", "2023-09-18",
    ]  # fmt: skip
    assert "<b>44 BC</b>" in page


def test_a_page_tells_distance_place_and_evidence() -> None:
    """Beside its sentence an event has how far it is, where it stands, and how its date was found."""
    page = render(sample(), "html")
    item = page[page.index('id="crack"') : page.index('id="letter"')]
    assert "six months before this text" in item
    assert "reported the crack in <mark>March</mark>." in item
    assert "paragraph 2" in item
    assert "<summary>Why this date?</summary>" in item
    assert "Other possible dates: March 2024" in item
    assert "12 of 17 sentences dated" in page
    assert '<span class="length">4 months</span>' in page


def test_shapes_of_time_have_classes_of_their_own() -> None:
    """Points, vague dates, spans, open ends, guesses and plans look different."""
    by_id = {id: role for role, id in re.findall('<li class="event ([^"]+)" id="([^"]+)"', render(sample(), "html"))}
    assert by_id["opened"] == "point"
    assert by_id["crack"] == "coarse"
    assert by_id["ferry"] == "coarse approximate same"
    assert by_id["built"] == "span"
    assert by_id["ford"] == "open-start"
    assert by_id["vote"] == "open-end is-planned"
    assert by_id["letter"] == "coarse inferred is-reported"


def test_a_long_page_comes_in_parts_of_fifty() -> None:
    """Parts hold at most fifty events, with a height for each number of them; month headings are not repeated."""
    whens = [TimeValue.of(1940, month, day) for month in (1, 2) for day in range(1, 29) for _ in range(2)]
    events = tuple(
        Event(id=f"e{n}", when=when, title="Title", text="Text.", document="d", start=0, end=5)
        for n, when in enumerate(whens)
    )
    page = render(Timeline(events=events), "html")
    assert re.findall('class="part (.*?)"', page) == ["t5", "t5", "t1 u2"]
    assert re.findall("<h3>(.*?)</h3>", page) == ["January", "February"]
    assert page.count('<li class="event') == 112
    assert ".t1{--t:10}" in page
    assert ".u2{--u:2}" in page
    assert "content-visibility:auto" not in render(sample(), "html")


def test_the_title_can_be_given_or_is_found() -> None:
    """The option wins, then the document's title, then its name as a person would write it; never a cut sentence."""
    assert '<h1 class="heading" dir="auto">Mine</h1>' in render(sample(), "html", title="Mine")
    untitled = replace(sample(), documents=(replace(sample().documents[0], title=None),))
    named = replace(untitled, documents=(replace(untitled.documents[0], id="letters/to_the-office.txt"),))
    assert '<h1 class="heading" dir="auto">To the office</h1>' in render(named, "html")


LIFE = (
    "When Margaret Thorne came back to Dunmouth in 1944, nobody knew her. On 3 February 1953 the sea broke through the "
    "north wall. Thorne opened the bookshop on 11 September 1954. Margaret Thorne married in 1963. Thorne died in 1999."
)
TOWN = "The sea broke through the wall in 1944. The council built a new wall in 1953. A shop was opened in 1999."


@pytest.mark.parametrize(
    "id", ["text", "untitled (3).txt", "2023-05-04.txt", "-", "New Document.docx", "scan_0012.pdf"]
)
def test_without_a_title_or_a_name_the_main_actor_and_the_time_are_the_title(id: str) -> None:
    life, town = (build(Document(id=id, text=text, language="en")) for text in (LIFE, TOWN))
    assert summary.title(life, Words("en")) == "Margaret Thorne, 1944–1999"
    assert summary.title(town, Words("en")) == "Timeline, 1944–1999"
    assert summary.title(town, Words("de")) == "Zeitleiste, 1944–1999"
    assert render(life, "md").count("# Margaret Thorne, 1944–1999\n") == 1


@pytest.mark.parametrize(
    ("text", "language", "is_same"),
    [
        ("It was agreed to hold the annual fete on Saturday 13 July 2019.", "en", True),
        ("It was not agreed to hold the annual fete on Saturday 13 July 2019.", "en", False),
        ("Am 3. Mai 1724 wurde der erste Ofen angeheizt.", "de", True),
        ("Am 3. Mai 1724 wurde der erste Ofen feierlich angeheizt, den man gebaut hatte.", "de", False),
    ],
)
def test_a_sentence_that_says_no_more_than_its_title_is_with_the_reasons(
    text: str, language: str, is_same: bool
) -> None:
    """In whatever order and form its words are, and if the event is planned, too."""
    page = render(build(Document(id="a", text=text, language=language, reference_date="2019-03-01")), "html")
    (names,) = re.findall('<li class="event ([^"]*)"', page)
    assert ("same" in names.split()) is is_same


def test_several_documents_are_named_by_the_first_and_each_has_its_reference_date() -> None:
    dated = [
        Document(
            id=f"{n}.txt", title="Mayor knew of cracks, records show", text="It closed in May.", reference_date=day
        )
        for n, day in enumerate(("2022-05-19", "2022-05-20", "2022-05-21"))
    ]
    made = build(dated, language="en")
    assert summary.title(made, Words("en")) == "“Mayor knew of cracks, records show” and two more"
    for text in (render(made, "html"), render(made, "md")):
        assert "counted from the date of each text: 19 May 2022, 20 May 2022, 21 May 2022" in text
    assert "counted from 19 May 2022" in render(build(dated[0], language="en"), "md")


def test_the_words_of_a_name_that_say_nothing_are_those_of_the_text_of_the_page_and_of_english() -> None:
    assert [summary.name("Unbenannt 2.txt"), summary.name("Unbenannt 2.txt", "de", "fr")] == ["Unbenannt 2", ""]
    assert summary.name("notes_on_the_harbour.txt") == "Notes on the harbour"


# Languages ----------------------------------------------------------------------------------------------------------

LOCALES = codes_with("page")


def shape(data: object) -> object:
    """The keys of some data, and the slots of its texts."""
    if isinstance(data, dict):
        return {key: shape(value) for key, value in data.items()}
    return sorted(set(re.findall(r"\{\w+\}", str(data))) - {"{n}"})


@pytest.mark.parametrize("code", LOCALES)
def test_a_language_has_every_word(code: str) -> None:
    """Each file has the keys and the slots of the English one."""
    assert shape(table(code, "page")) == shape(table("en", "page"))


@pytest.mark.parametrize(
    ("code", "direction", "date", "heading", "events"),
    [
        ("de", "ltr", "4. Juni 1931", "Ohne Datum", "13 Ereignisse"),
        ("fr", "ltr", "vers 1905", "Sans date", "13 événements"),
        ("es", "ltr", "4 de junio de 1931", "Sin fecha", "13 sucesos"),
        ("ar", "rtl", "4 يونيو 1931", "بلا تاريخ", "13 من الأحداث"),
        ("he", "rtl", "4 ביוני 1931", "ללא תאריך", "13 אירועים"),
        ("fa", "rtl", "4 ژوئن 1931", "بدون تاریخ", "13 رویداد"),
    ],
)
def test_pages_in_other_languages(code: str, direction: str, date: str, heading: str, events: str) -> None:
    """Dates as the locale writes them, the words of the page, and its direction."""
    page = render(sample(), "html", locale=code)
    assert f'<html lang="{code}" dir="{direction}">' in page
    assert all(text in page for text in (date, f"<h2>{heading}: 5</h2>", f"<b>{events}</b>"))
    assert '<p class="text" lang="en"' in page
    assert ('<p class="title" lang="en" dir="ltr">' in page) is (direction == "rtl")


def test_right_to_left_the_overview_is_mirrored() -> None:
    """The first event of the line lies at the right."""
    found = [
        float(re.findall(r'<rect class="(?:bar|column)[^"]*" x="([\d.]+)%', render(sample(), "html", locale=code))[0])
        for code in ("en", "he")
    ]
    assert found[0] < 10
    assert found[1] > 90


def test_a_page_of_very_many_events_leaves_the_reasons_to_the_json(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so, and has everything else."""
    whole = render(sample(), "html")
    monkeypatch.setattr("timeline.render.html.entry.MOST_EXPLAINED", 1)
    short = render(sample(), "html")
    notice = "The reasons for the dates are in the JSON"
    assert (notice in whole, notice in short) == (False, True)
    assert "<noscript><details>" in whole
    assert "<noscript><details>" not in short
    assert all(event.id in short for event in sample())


@pytest.mark.parametrize(
    ("locale", "dates", "said"),
    [
        # One night, one day, some days, some months: as precise as the least precise date.
        ("en", ["timex3:2024-03-03T22:10:05", "timex3:2024-03-04T04:20"], "3–4 March 2024"),
        ("en", ["timex3:2024-03-03T22:10:05", "timex3:2024-03-03T23:20:09"], "3 March 2024 22:10–23:20"),
        ("en", ["timex3:2024-03-03T22:10:05", "2024-03-03"], "3 March 2024"),
        ("en", ["timex3:2024-03-03T22:10Z", "timex3:2024-03-03T23:20Z"], "3 March 2024 22:10–23:20 UTC"),
        ("en", ["timex3:2024-03-03T22:10Z", "timex3:2024-03-03T23:20+01:00"], "3 March 2024"),
        ("en", ["timex3:2024-03-03T22:10", "timex3:2024-03-03TEV"], "3 March 2024"),
        ("en", ["2024-03-03/2024-03-05", "2024-03-04"], "3–5 March 2024"),
        ("en", ["2024-03-03", "2024-11-12"], "3 March 2024 – 12 November 2024"),
        ("en", ["timex3:2023-12-31T23:50", "timex3:2024-01-01T00:10"], "31 December 2023 – 1 January 2024"),
        ("en", ["2024-03", "2024-06-12"], "March 2024 – June 2024"),
        ("en", ["timex3:2024-W10", "2024-03-12"], "4–12 March 2024"),
        ("en", ["timex3:2024-03-03T22:10", "../2024-03-04"], "3–4 March 2024"),
        ("en", ["-0043-03-15", "-0043-03-17"], "15–17 March 44 BC"),
        ("de", ["timex3:2024-03-03T22:10", "timex3:2024-03-04T04:20"], "3.–4. März 2024"),
        ("ja", ["timex3:2024-03-03T22:10", "timex3:2024-03-04T04:20"], "2024年3月3–4日"),
        # A year, or more than one: the years.
        ("en", ["timex3:2024-03-03T22:10", "2024"], "2024"),
        ("en", ["2024-03-03", "timex3:2024-SU"], "2024"),
        ("en", ["2023-03-03", "2024-03-04"], "2023–2024"),
        ("en", ["1914-07-28/1918-11-11", "1915"], "1914–1918"),
        ("en", ["196X", "1975-03-03"], "1960–1975"),
        ("en", ["Y-25000000S2~", "1975-03-03"], "25\u202f000\u202f000 BC–1975"),
        ("en", [], ""),
        ("en", [None, "1975-03-03"], "3 March 1975"),
    ],
)
def test_the_head_says_when_the_events_were(locale: str, dates: list[str | None], said: str) -> None:
    tl = Timeline(
        events=tuple(
            Event(id=f"{n}", when=TimeValue(date) if date else None, title="", text="", document="", start=0, end=0)
            for n, date in enumerate(dates)
        )
    )
    page = tl.render("html", locale=locale)
    facts = re.search(r'<p class="facts"><span><b>[^<]*</b>(?:, )?([^<]*)', page)
    assert facts
    assert facts[1] == said
