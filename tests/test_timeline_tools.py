"""The formats of other timeline tools: where each kind of date stands, and that no text is more than text."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser

import timeline
from tests.conftest import needs_browser, node_modules, opened
from tests.test_exports import event, of
from timeline import Timeline
from timeline.model import Document
from timeline.read.extras import MissingExtra
from timeline.render import render, save
from timeline.render.exports.pdf import browser_program

ROOT = Path(__file__).parent.parent
#: The formats that have a beginning and an end for each event, as text.
PLACED = ("timelinejs", "vis", "markwhen", "timesketch-csv", "timesketch-jsonl")
EVIL = "<img src=x onerror=alert(1)> [a](javascript:alert(1)) #tag @name !id 50% =1+1"


def ics(*events: timeline.Event) -> list[dict[str, str]]:
    """The properties of the events of a calendar, as they are written."""
    calendar = Calendar.from_ical(render(of(*events), "ics"))
    return [
        {name: value.to_ical().decode() for name, value in one.property_items() if hasattr(value, "to_ical")}
        for one in calendar.walk("VEVENT")
    ]


def dates(format: str, *whens: str) -> list[str]:
    """What Markwhen or vis-timeline has for dates."""
    made = render(of(*(event(f"e{number}", when) for number, when in enumerate(whens))), format)
    if format == "vis":
        return [f"{item['start']} {item['end']}" for item in json.loads(made)["items"]]
    return [line.partition(": ")[0] for line in made.splitlines() if ": e" in line]


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.vis.json", "vis"),
        ("a.TimelineJS.JSON", "timelinejs"),
        ("a.timesketch.csv", "timesketch-csv"),
        ("a.mw", "mw"),
    ],
)
def test_two_suffixes_pick_a_format(name: str, format: str, tmp_path: Path) -> None:
    made = of(event("Ferry aground"))
    assert save(made, tmp_path / name).read_text(encoding="utf-8") == render(made, format)


def test_another_suffix_before_the_last_one_changes_nothing(tmp_path: Path) -> None:
    made = of(event("Ferry aground"))
    assert save(made, tmp_path / "notes.2024.json").read_text(encoding="utf-8") == render(made, "json")


# iCalendar -----------------------------------------------------------------------------------------------------------


def test_days_of_a_calendar_are_dates_whose_end_is_not_part_of_them() -> None:
    [made] = ics(event("Siege, of: the; town", "1940-05"))
    assert (made["DTSTART"], made["DTEND"]) == ("19400501", "19400601")
    assert made["SUMMARY"] == r"Siege\, of: the\; town"
    assert "DTSTART;VALUE=DATE:19400501\r\n" in render(of(event("a")), "ics").decode()


def test_times_of_a_calendar_are_in_utc_or_of_no_zone() -> None:
    made = ics(event("a", "timex3:1940-05-03T09:30"), event("b", "timex3:1940-05-03T09:30+02:00"))
    assert [(one["DTSTART"], one["DTEND"]) for one in made] == [
        ("19400503T093000", "19400503T093100"),
        ("19400503T073000Z", "19400503T073100Z"),
    ]


def test_what_a_calendar_does_not_say_is_in_the_title_and_reported() -> None:
    events = [event("Ides", "-0043-03-15"), event("Mill", "1850~"), event("Quay", "1900/.."), event("Comet", "XXXX-03")]
    data, losses = render(of(*events, event("Undated", None)), "ics", report=True)
    assert [str(one["summary"]) for one in Calendar.from_ical(data).walk("VEVENT")] == [
        "c. 1850: Mill",
        "since 1900: Quay",
    ]
    assert [(loss.event.title, loss.what.split()[0]) for loss in losses if loss.event] == [
        ("Ides", "dates"),
        ("Mill", "uncertain,"),
        ("Quay", "dates"),
        ("Comet", "dates"),
        ("Undated", "events"),
    ]


def test_an_event_of_a_calendar_has_the_same_id_each_time_and_another_in_another_source() -> None:
    first, again = (ics(event("Ferry aground"))[0]["UID"] for _ in range(2))
    other = Timeline(events=(event("Ferry aground"),), documents=(Document(id="log.txt", text="", source="b.txt"),))
    assert first == again
    assert first.encode() not in render(other, "ics")


# TimelineJS, vis-timeline, Markwhen, Timesketch, Mermaid -------------------------------------------------------------


def test_timelinejs_has_years_bc_as_it_displays_them() -> None:
    made, losses = render(of(event("Leap day", "-0004-02-29"), event("Ides", "-0043-03-15")), "timelinejs", report=True)
    leap, ides = json.loads(made)["events"]
    assert (ides["start_date"], ides["display_date"]) == ({"year": -44, "month": 3, "day": 15}, "15 March 44 BC")
    assert (leap["start_date"], leap["end_date"]) == (
        {"year": -5, "month": 2, "day": 28},
        {"year": -5, "month": 3, "day": 1},
    )
    assert [loss.event.title for loss in losses if loss.event] == ["Leap day"]


def test_vis_has_a_year_0_and_six_digits_for_others_before_and_after() -> None:
    assert dates("vis", "0000", "-0043-03-15", "Y12000") == [
        "0000-01-01T00:00:00.000 0001-01-01T00:00:00.000",
        "-000043-03-15T00:00:00.000 -000043-03-16T00:00:00.000",
        "+012000-01-01T00:00:00.000 +012001-01-01T00:00:00.000",
    ]


def test_markwhen_has_only_forms_that_its_parser_reads() -> None:
    whens = ("-0043", "-0049/0049", "198X", "1911-05", "1911-05-03/1911-06-04", "timex3:1911-05-03T09:30", "Y12000")
    assert dates("markwhen", *whens) == [
        "44 BC",
        "50 BC - 50 AD",
        "1980/1989",
        "1911-05",
        "1911-05-03/1911-06-04",
        "1911-05-03 09:30 / 1911-05-03 09:31",
        "12000 AD",
    ]


def test_a_day_bc_is_widened_to_a_year_in_markwhen_and_reported() -> None:
    made, losses = render(of(event("Ides", "-0043-03-15")), "markwhen", report=True)
    assert "\n44 BC: Ides\n" in made
    assert losses.summary() == ["dates before the year 1 and after 9999 are widened to whole years: 1 event (“Ides”)"]


def test_timesketch_takes_a_local_time_as_utc_and_says_so() -> None:
    made_event = event("Boot", "timex3:2024-03-12T09:14")
    made, losses = render(of(made_event), "timesketch-jsonl", report=True)
    assert made_event.when
    row = json.loads(made)
    assert (row["datetime"], row["timestamp"]) == ("2024-03-12T09:14:00.000000+00:00", 1710234840000000)
    assert row["timestamp_desc"] == made_event.when.display()
    assert len(losses) == 1


def test_a_section_of_mermaid_without_a_year_has_a_name() -> None:
    """Mermaid would take a nameless one for an event."""
    assert "\n    section …\n    March : Comet\n" in render(of(event("Comet", "XXXX-03")), "mermaid")


@pytest.mark.parametrize("format", PLACED)
def test_no_text_is_markup_a_tag_a_link_or_a_formula(format: str) -> None:
    evil = Document(id=EVIL, text=EVIL, title=EVIL)
    first, last = (
        timeline.Event(id=EVIL, when=timeline.TimeValue(when), title=EVIL, text=EVIL, document=document, start=0, end=9)
        for when, document in (("1911", EVIL), ("1912", "b"))
    )
    made = render(Timeline(events=(first, last), documents=(evil, Document(id="b", text=EVIL))), format)
    for slide in json.loads(made)["events"] if format == "timelinejs" else ():
        assert "<img" not in json.dumps(slide)
    for item in json.loads(made)["items"] if format == "vis" else ():
        assert "<img" not in item["content"] + item["title"]
    if format == "markwhen":
        events = made.partition("---\n\n")[2].partition("\n\n")[2]
        assert not [sign for sign in ("](", "#t", "@n", "!i", "0%") if sign in events]
    if format == "timesketch-csv":
        assert not [line for line in made.splitlines() if line.startswith(("=", "+", "-", "@"))]


# Texts, linked data -------------------------------------------------------------------------------------------------


def test_timeml_has_the_range_of_a_range_as_two_ends() -> None:
    built = timeline.build("The quay was built from 1902 to 1911. He left every Monday.", reference_date="1940-05-03")
    made = render(built, "timeml")
    assert '<TIMEX3 tid="t0" type="DATE" value="1940-05-03" functionInDocument="CREATION_TIME">' in made
    assert 'type="DURATION" value="P10Y" beginPoint="t2" endPoint="t3">from 1902 to 1911</TIMEX3>' in made
    assert '<TIMEX3 tid="t2" type="DATE" value="1902"/>\n<TIMEX3 tid="t3" type="DATE" value="1911"/>' in made
    assert 'type="SET" value="XXXX-WXX-1" quant="EVERY">every Monday<' in made


def test_timeml_reports_what_timex3_does_not_say_and_dates_without_words() -> None:
    built = timeline.build("The mill burnt down in 1850 (?). Later it was rebuilt.", infer=True)
    _, losses = render(
        Timeline(events=(*built.events, event("Quay")), documents=built.documents), "timeml", report=True
    )
    assert {loss.what.split(",")[0] for loss in losses} == {
        "what TIMEX3 does not say of a date",
        "dates that no time expression of the text has are left out",
    }


def test_an_open_end_in_timeml_is_a_modifier() -> None:
    when = timeline.TimeValue("timex3:BC0002-12-27/..;unit=weekend;mod=ON_OR_AFTER")
    timex = timeline.Timex(0, 4, "then", "DATE", when, when)
    built = Timeline(
        events=(event("then", str(when), document="a", timexes=(timex,)),), documents=(Document(id="a", text="then"),)
    )
    made, losses = render(built, "timeml", report=True)
    assert '<TEXT><TIMEX3 tid="t1" type="DATE" value="BC0002-12-27" mod="ON_OR_AFTER">then</TIMEX3></TEXT>' in made
    assert len(losses) == 1


def test_texts_in_timeml_are_no_elements() -> None:
    made = render(Timeline(documents=(Document(id="</DOCID>", text="<TIMEX3> & \x00", title="<b>"),)), "timeml")
    assert "<DOCID>&lt;/DOCID&gt;</DOCID>" in made
    assert "<TEXT>&lt;TIMEX3&gt; &amp; \ufffd</TEXT>" in made


def test_an_annotation_has_the_words_of_an_event_and_their_offsets() -> None:
    text = "It was quiet. The siege began in May 1940. It ended."
    made = json.loads(render(timeline.build(text), "annotations"))
    event_note, time_note = made["items"][:2]
    [target] = event_note["target"]
    quote, place = target["selector"]
    assert (quote["exact"], quote["prefix"], quote["suffix"]) == (text[14:42], text[:14], text[42:])
    assert (place["start"], place["end"]) == (14, 42)
    assert [body["value"] for body in time_note["body"]] == ["1940-05", "May 1940"]
    assert time_note["target"]["selector"][0]["exact"] == "May 1940"


def test_an_address_that_is_no_web_address_is_relative() -> None:
    made = Document(id="a b.txt", text="x", url="javascript:alert(1)", source="javascript:alert(2)")
    built = Timeline(events=(event("x", document="a b.txt"),), documents=(made,))
    assert json.loads(render(built, "annotations"))["items"][0]["target"][0]["source"] == "javascript%3Aalert%282%29"
    assert "url" not in json.loads(render(built, "schema-org"))["itemListElement"][0]["item"]["subjectOf"][0]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("1911", "1911", None),
        ("1902/1911", "1902", "1911"),
        ("-0043-03-15", "-000043-03-15", None),
        ("timex3:2024-03-12T09:14+01:00", "2024-03-12T09:14+01:00", None),
        ("[..1899]", None, "1899"),
    ],
)
def test_schema_org_has_dates_of_iso_8601(when: str, start: str | None, end: str | None) -> None:
    item = json.loads(render(of(event("Quay", when)), "schema-org"))["itemListElement"][0]["item"]
    assert (item.get("startDate"), item.get("endDate")) == (start, end)


# Pictures -----------------------------------------------------------------------------------------------------------


def test_svg_is_in_the_direction_of_its_language_and_escapes_texts() -> None:
    events = (event(EVIL, "1900/1910"), event("Quay", "1950"), event("Ferry", "1990-05-03"))
    left, right = (render(of(*events), "svg", title=EVIL, locale=locale) for locale in ("en", "ar"))
    assert "<img" not in left
    assert 'direction="rtl"' in right
    assert left.count("<rect") == right.count("<rect") == 4


def test_a_drawing_of_one_date_says_that_it_is_left_out() -> None:
    _, losses = render(of(event("Quay")), "svg", report=True)
    assert losses.summary() == ["a drawing needs two dates; a single one is left out: 1 event (“Quay”)"]


@needs_browser
def test_pdf_is_the_page_on_paper() -> None:
    """Its first page has events below the drawing, its texts can be found, and nothing in it runs or links away."""
    built = timeline.build(ROOT / "examples" / "harbour" / "article.txt", reference_date="2024-05-21")
    data = render(
        Timeline(events=(*built.events, event(EVIL, "2030")), documents=built.documents), "pdf", title="Harbour"
    )
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    assert "Harbour" in pages[0]
    assert "Stone quay replaced the wooden piers" in pages[0]
    assert "<img src=x onerror=alert(1)>" in "".join(pages)
    assert b"/JavaScript" not in data
    assert b"/URI (http" not in data


def test_without_a_browser_the_command_that_installs_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.render.exports.pdf.which", lambda _: None)
    with pytest.raises(MissingExtra, match="playwright install chromium"):
        browser_program("/no/such/browser")


# In the browser -----------------------------------------------------------------------------------------------------


@needs_browser
@pytest.mark.skipif(not node_modules("@knight-lab/timelinejs"), reason="needs npm's @knight-lab/timelinejs")
def test_timelinejs_draws_the_slides_in_a_browser(browser: Browser, tmp_path: Path) -> None:
    """Of the example and of hostile texts: all slides are there, and no script runs."""
    built = timeline.build(ROOT / "examples" / "harbour" / "article.txt", reference_date="2024-05-21")
    evil = event(EVIL, "1911", document="<img src=x onerror=alert(1)>", text=EVIL)
    made = render(Timeline(events=(*built.events, evil), documents=(*built.documents, evil_document())), "timelinejs")
    library = node_modules("@knight-lab/timelinejs")
    assert library
    data = made.replace("<", "\\u003c")
    page = tmp_path / "page.html"
    page.write_text(
        f'<meta charset="utf-8"><link rel="stylesheet" href="{library / "dist" / "css" / "timeline.css"}">'
        f'<div id="t" style="height:600px"></div><script src="{library / "dist" / "js" / "timeline.js"}"></script>'
        f"<script>window.ran = 0; window.alert = () => window.ran++; new TL.Timeline('t', {data})</script>",
        encoding="utf-8",
    )
    shown = opened(browser, page.as_uri())
    shown.wait_for_selector(".tl-timemarker", state="attached")
    assert shown.locator(".tl-timemarker").count() == len(built) + 1
    assert "LATE 1960S" in " ".join(shown.locator(".tl-slide").all_inner_texts()).upper()
    assert shown.locator("#t img[src=x]").count() == 0
    assert shown.evaluate("window.ran") == 0


def evil_document() -> Document:
    """A document whose name is markup."""
    return Document(id="<img src=x onerror=alert(1)>", text=EVIL)
