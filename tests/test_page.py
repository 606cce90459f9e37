"""The page in a browser: complete without script and network, readable in every mode, quick when it is long."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import needs_browser, opened
from tests.sample import timeline as sample
from timeline import Document, Timeline, build
from timeline.choices import THEMES
from timeline.model import Event
from timeline.render import render, save
from timeline.value import TimeValue

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the sample, as a file."""
    return save(sample(), tmp_path_factory.mktemp("page") / "page.html").as_uri()


def test_the_page_is_whole_without_script_and_asks_for_nothing(browser: Browser, address: str) -> None:
    """Every event is there with scripts off; the file is the only request; the policy is not offended."""
    page = opened(browser, address, java_script_enabled=False)
    assert page.locator("main .event").count() == len(sample())
    assert page.locator("#undated li").count() == len(sample().undated)
    assert page.asked == [address]
    assert page.messages == []


@pytest.mark.parametrize("theme", THEMES)
def test_without_script_the_page_tells_what_the_json_does(browser: Browser, tmp_path: Path, theme: str) -> None:
    """Each event's date, title, words, place and reasons; what has no date; what was left open. All can be read."""
    page = opened(browser, save(sample(), tmp_path / "page.html", theme=theme).as_uri(), java_script_enabled=False)
    found = json.loads(render(sample(), "json"))
    shown = dict(page.evaluate("[...document.querySelectorAll('.event')].map(e => [e.id, e.textContent])"))
    assert list(shown) == [event["id"] for event in found["events"]]
    for expected, event in zip(sample(), found["events"], strict=True):
        assert all(text in shown[event["id"]] for text in (event["display"], event["title"], *expected.why))
        assert " ".join(event["text"].split()) in shown[event["id"]]
    assert page.locator("#undated li:visible").count() == 0
    page.locator("#undated summary").click()
    assert page.locator(".event:visible, #undated li:visible").count() == len(found["events"]) + len(found["undated"])
    assert page.locator(".tools:visible, .view:visible, dialog:visible").count() == 0
    for problem in found["problems"]:
        assert page.get_by_text(problem["message"]).is_visible()


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_sticks_out(browser: Browser, address: str, width: int, scheme: Any) -> None:
    """No screen has to be scrolled sideways, and no text is cut."""
    page = opened(browser, address, width, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(
        "[...document.querySelectorAll('main *')].every(e => e.getBoundingClientRect().right <= innerWidth + 1)"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_are_told_apart(browser: Browser, address: str, scheme: Any) -> None:
    """Every text stands out from its ground by 4.5 to 1 (WCAG AA)."""
    page = opened(browser, address, color_scheme=scheme)
    worst = page.evaluate(
        """() => {
          const rgb = c => c.match(/[\\d.]+/g).map(Number);
          const lum = ([r, g, b]) => [r, g, b].map(v => v / 255)
            .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const ground = e => { for (; e; e = e.parentElement) {
            const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } };
          return Math.min(...[...document.querySelectorAll('body *')]
            .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
            .filter(e => !e.closest('svg')).map(e => {
              const [a, b] = [lum(rgb(getComputedStyle(e).color)), lum(ground(e))].sort((x, y) => y - x);
              return (a + .05) / (b + .05); }));
        }"""
    )
    assert worst >= 4.5


def test_the_order_of_headings_and_landmarks(browser: Browser, address: str) -> None:
    """One h1, no level skipped, a main, and a way to skip to it by keyboard."""
    page = opened(browser, address)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#events"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == sample().events[0].title


def test_a_title_is_a_link_to_its_own_place(browser: Browser, address: str) -> None:
    """Clicking a title gives an address that leads back to it."""
    page = opened(browser, address)
    page.get_by_role("link", name="Cyclist reports a crack", exact=True).click()
    assert page.evaluate("location.hash") == "#crack"
    again = opened(browser, address + "#crack", 390)
    top = again.evaluate("document.getElementById('crack').getBoundingClientRect().top")
    heading = again.evaluate(
        "document.getElementById('crack').closest('.year').querySelector('h2').getBoundingClientRect().bottom"
    )
    assert 0 <= heading <= top + 12 < 500


def test_why_opens_by_keyboard(browser: Browser, address: str) -> None:
    """The steps from words to date are hidden until asked for."""
    page = opened(browser, address)
    steps = page.locator("#crack details ol")
    assert not steps.is_visible()
    page.locator("#crack summary").focus()
    page.keyboard.press("Enter")
    assert steps.is_visible()
    assert "past tense" in steps.inner_text()


def test_the_year_stays_in_sight(browser: Browser, address: str) -> None:
    """While its events scroll by, a year's heading stays at the top, in the margin or above."""
    for width in (1280, 390):
        page = opened(browser, address, width)
        page.evaluate("document.getElementById('closed').scrollIntoView()")
        year = page.locator("h2", has_text="2023").bounding_box()
        assert year is not None
        assert 0 <= year["y"] < 40


def test_forced_colours_keep_the_marks(browser: Browser, address: str) -> None:
    """In forced colours the marks on the rail are drawn in the colours of the system."""
    page = opened(browser, address, forced_colors="active")
    mark = page.evaluate("getComputedStyle(document.querySelector('#opened .when'), '::before').backgroundColor")
    text = page.evaluate("getComputedStyle(document.body).color")
    assert mark == text


@pytest.mark.parametrize("format", ["A4", "Letter"])
def test_it_prints(browser: Browser, address: str, format: str) -> None:
    """On paper everything is there, in few pages, and no event is broken across two."""
    page = opened(browser, address)
    pdf = page.pdf(format=format)
    assert pdf.startswith(b"%PDF")
    assert 1 <= pdf.count(b"/Type /Page\n") <= 4
    page.emulate_media(media="print")
    assert page.locator(".event:visible").count() == len(sample())
    assert page.evaluate("getComputedStyle(document.querySelector('.event')).breakInside") == "avoid"


def test_what_has_no_date_is_printed_if_it_is_open(browser: Browser, address: str) -> None:
    """Closed, paper says how many there are."""
    page = opened(browser, address)
    for is_open in (False, True):
        page.emulate_media(media="print")
        assert page.locator("#undated h2").inner_text() == "Without a date: 5"
        assert page.locator("#undated h2").is_visible()
        assert page.locator("#undated li:visible").count() == (5 if is_open else 0)
        page.emulate_media(media="screen")
        page.locator("#undated summary").click()
    page.context.close()


def test_a_long_page_paints_only_what_is_near(browser: Browser, tmp_path: Path) -> None:
    """Parts far below keep the height they were promised, near what they need, and their anchors are reached."""
    events = tuple(
        Event(
            id=f"e{n}",
            when=TimeValue.of(1900 + n // 24, 1 + n // 2 % 12, 1 + n % 2),
            title="Council votes on the harbour",
            text="The council voted on the harbour again, as it had every month, and again it put the matter off.",
            document="d",
            start=n,
            end=n + 1,
        )
        for n in range(2400)
    )
    address = save(Timeline(events=events), tmp_path / "long.html", density="full").as_uri()
    for width in (1280, 390):
        page = opened(browser, address, width)
        promised = page.evaluate("document.documentElement.scrollHeight")
        page.goto(address + "#e1999")
        page.wait_for_function(
            "() => Math.abs(document.getElementById('e1999').getBoundingClientRect().top - 150) <= 150"
        )
        page.evaluate("document.querySelectorAll('.part').forEach(part => part.style.contentVisibility = 'visible')")
        assert 0.75 < promised / page.evaluate("document.documentElement.scrollHeight") < 1.35


def test_a_ledger_says_each_year_once(browser: Browser, tmp_path: Path) -> None:
    """Beside an event stands what its headings leave of its date; all of it is there for those who listen."""
    page = opened(browser, save(sample(), tmp_path / "page.html", theme="ledger").as_uri())
    seen = dict(
        page.evaluate("[...document.querySelectorAll('.event')].map(e => [e.id, e.querySelector('.day')?.textContent])")
    )
    assert (seen["opened"], seen["lane"], seen["crack"]) == ("4 ", "12 ", "")
    assert seen["ferry"] is None  # c. 1905
    day, title, heading, month = (
        page.locator(place).bounding_box()
        for place in ("#opened .day", "#opened .title", ".year:has(#opened) h2", ".month:has(#opened) h3")
    )
    assert heading["x"] == month["x"] < day["x"] < day["x"] + day["width"] < title["x"]
    assert abs(day["y"] - title["y"]) < 4
    assert "4 June 1931" in page.locator("#opened .when").aria_snapshot()
    page.locator("[data-do=more]").click()
    page.get_by_role("button", name="Correct", exact=True).first.click()
    page.locator("#opened .edit").click()
    page.get_by_label("Date", exact=False).first.fill("1931-06-05")
    page.get_by_role("button", name="Save").click()
    assert not page.locator("#opened .day").is_visible()
    assert page.locator("#opened .when > :first-child").is_visible()
    page.context.close()


def test_a_ledger_says_times_to_the_second_and_days_where_they_change(browser: Browser, tmp_path: Path) -> None:
    text = """2024-11-29 14:05:02 The alert fired.
2024-11-29 14:05:31 The host failed.
2024-11-30 09:00:00 The host recovered.
2024-11-30 09:00:07 The alert ended."""
    document = Document(id="a.log", text=text, language="en")
    page = opened(browser, save(build([document]), tmp_path / "page.html", theme="ledger").as_uri())
    days = page.locator(".day")
    assert [day.strip() for day in days.all_inner_texts()] == ["29 14:05:02", "14:05:31", "30 09:00:00", "09:00:07"]
    boxes = [day.bounding_box() for day in days.all()]
    assert len({round(box["x"] + box["width"]) for box in boxes}) == 1
    assert min(box["x"] for box in boxes) > page.locator(".month > h3").bounding_box()["x"] + 68
    # In a part of the list, the row that says the day may be missing.
    page.locator("[name=q]").fill("09:00:07")
    page.locator(".chosen").wait_for()
    assert page.locator(".event:visible time").inner_text() == "30 November 2024 09:00:07"
    assert page.locator(".day:visible").count() == 0
    page.context.close()
