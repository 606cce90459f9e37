"""One event at a time on the whole screen: by button, keys, click and finger; what is presented, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import needs_browser, opened
from tests.real_pages import real_page
from tests.sample import timeline as sample
from tests.test_page_judged import needed
from tests.test_page_script import story
from timeline.choices import THEMES
from timeline.render import save
from timeline.value import TimeValue

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_browser

TITLES = [event.title for event in sample()]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return save(sample(), tmp_path_factory.mktemp("page") / "page.html").as_uri()


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page of 430 events, most of them folded."""
    return save(real_page("town"), tmp_path_factory.mktemp("page") / "town.html").as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Any]:
    page = opened(browser, address)
    yield page
    assert page.messages == []
    page.context.close()


def begin(page: Any) -> None:
    page.keyboard.press("p")
    page.locator(".present[open]").wait_for()


def presents(page: Any, title: str, counter: str) -> None:
    """Waits until the event with this title is presented, as the one of so many that the counter says."""
    from playwright.sync_api import expect

    expect(page.locator(".stage .title")).to_have_text(title)
    expect(page.locator(".slide output")).to_have_text(counter)


def at(page: Any) -> int:
    """The number in the counter."""
    return int(page.locator(".slide output").inner_text().split()[0].replace(",", ""))


def ends(page: Any) -> None:
    """Waits until nothing is presented any more."""
    page.locator(".present").wait_for(state="hidden")


def test_by_the_button(page: Any) -> None:
    """It shows date, title, sentence and source; the buttons go on, go back and close it."""
    page.locator("[data-do=more]").click()
    page.get_by_role("button", name="Present").click()
    presents(page, TITLES[0], "1 of 13")
    first = sample().events[0]
    assert page.locator(".stage .when").inner_text().startswith("44 BC")
    assert page.locator(".stage .text").inner_text() == first.text
    assert page.locator(".stage .notes").inner_text() == "paragraph 4"
    size, base = (
        page.evaluate("selector => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)", selector)
        for selector in (".stage .when > :first-child", ".event .when > :first-child")
    )
    assert size > 4 * base
    page.get_by_role("button", name="Next event").click()
    presents(page, TITLES[1], "2 of 13")
    page.get_by_role("button", name="Previous event").click()
    presents(page, TITLES[0], "1 of 13")
    page.get_by_role("button", name="Close").click()
    ends(page)
    page.wait_for_function("() => !document.fullscreenElement")  # leaving takes a moment


def test_the_whole_screen(page: Any) -> None:
    """The browser's full screen, where it grants it; else all of the window."""
    begin(page)
    page.wait_for_function("() => document.fullscreenElement")
    page.evaluate("document.exitFullscreen()")
    ends(page)
    page.evaluate("void (Element.prototype.requestFullscreen = () => Promise.reject(new Error('no')))")
    begin(page)
    presents(page, TITLES[0], "1 of 13")
    box = page.locator(".slide").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 1280, "height": 900}


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("ArrowRight", 2, 3),
        ("ArrowLeft", 2, 1),
        ("ArrowDown", 2, 3),
        ("ArrowUp", 2, 1),
        ("PageDown", 2, 3),
        ("PageUp", 2, 1),
        ("Space", 2, 3),
        ("Shift+Space", 2, 1),
        ("Enter", 2, 3),
        ("j", 2, 3),
        ("k", 2, 1),
        ("Home", 5, 1),
        ("End", 2, 13),
        ("k", 1, 1),
        ("j", 13, 13),
    ],
)
def test_keys(page: Any, address: str, key: str, before: int, after: int) -> None:
    event = sample().events[before - 1].id
    page.goto(f"{address}#{event}")
    page.locator(f"#{event}.at").wait_for()
    begin(page)
    presents(page, TITLES[before - 1], f"{before} of 13")
    if key == "Shift+Space":
        page.locator(".stage").click()  # not the button that has the focus
        page.keyboard.press("k")
    page.keyboard.press(key)
    presents(page, TITLES[after - 1], f"{after} of 13")


@pytest.mark.parametrize("key", ["Escape", "p"])
@pytest.mark.parametrize("has_full_screen", [True, False])
def test_it_ends_where_the_list_is_then(page: Any, key: str, has_full_screen: bool) -> None:
    """The list shows the last event, which has the focus; the axis is in its place."""
    if not has_full_screen:
        page.evaluate("Element.prototype.requestFullscreen = undefined")
    begin(page)
    page.keyboard.press("End")
    presents(page, TITLES[12], "13 of 13")
    assert page.locator(".slide .view").is_visible()
    page.keyboard.press(key)
    ends(page)
    page.wait_for_function("title => document.activeElement.textContent === title", arg=TITLES[12])
    assert page.evaluate("location.hash") == f"#{sample().events[12].id}"
    assert page.locator(".event.at .title").inner_text() == TITLES[12]
    assert page.locator(".overview > .view").is_visible()
    page.keyboard.press("k")
    page.wait_for_function("title => document.activeElement.textContent === title", arg=TITLES[11])


def test_by_click_and_on_the_axis(page: Any) -> None:
    """A click on the slide goes on; one on a mark goes there, and the axis marks where it is."""
    begin(page)
    page.locator(".stage").click()
    presents(page, TITLES[1], "2 of 13")
    page.locator(".slide .view a", has_text="Mayor Ida Lund").locator("rect").click()
    presents(page, "Mayor Ida Lund opens the bridge on foot", "5 of 13")
    page.wait_for_function("() => document.querySelector('.view .here')")
    marked = page.locator(".view .here").bounding_box()
    mark = page.locator(".slide .view .at rect").bounding_box()
    assert abs(marked["x"] + marked["width"] / 2 - mark["x"] - mark["width"] / 2) < 2
    page.locator(".stage .text").dblclick()  # the first click goes on, the second selects a word
    assert at(page) == 6


@pytest.mark.parametrize(("moved", "after"), [((-120, 8), 2), ((120, 8), 1), ((-60, 150), 1)])
def test_by_finger(browser: Browser, address: str, moved: tuple[int, int], after: int) -> None:
    """A swipe to the left goes on; one upwards does not."""
    page = opened(browser, address, 390, has_touch=True, is_mobile=True)
    begin(page)
    presents(page, TITLES[0], "1 of 13")
    session = page.context.new_cdp_session(page)
    for kind, share in (("touchStart", 0.0), ("touchMove", 0.5), ("touchMove", 1.0), ("touchEnd", 1.0)):
        points = [{"x": 200 + moved[0] * share, "y": 300 + moved[1] * share}] if kind != "touchEnd" else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    presents(page, TITLES[after - 1], f"{after} of 13")
    page.context.close()


def test_what_is_searched_for_is_presented(page: Any) -> None:
    page.locator("[name=q]").fill("bridge")
    page.get_by_text(re.compile(r"\d of 13 events")).wait_for()
    found = page.locator(".event:not([hidden]) .title").all_inner_texts()
    page.locator("[name=q]").blur()
    begin(page)
    for number, title in enumerate(found, 1):
        presents(page, title, f"{number} of {len(found)}")
        page.keyboard.press("j")


def test_what_other_sources_say_is_presented(browser: Browser, tmp_path: Path) -> None:
    """Of an event that several sources tell: that they differ, their dates, sentences and places."""
    told = story()
    opening = next(event for event in told if event.id == "opened")
    opening = replace(opening, retold=(replace(opening.retold[0], when=TimeValue("1930")),))
    events = tuple(opening if event.id == "opened" else event for event in told)
    page = opened(browser, save(replace(told, events=events), tmp_path / "page.html").as_uri())
    page.goto(f"{page.url}#opened")
    page.locator("#opened.at").wait_for()
    begin(page)
    stage = page.locator(".stage")
    stage.get_by_text("sources differ").wait_for()
    assert stage.locator(".datings span").all_inner_texts() == ["4 June 1931 A", "1930 B"]
    also = stage.locator(".also").inner_text()
    assert "the ferry sank" in also
    assert also.endswith("A letter, paragraph 1 · 1930")
    assert stage.locator(".datings").is_visible()
    page.context.close()


def test_the_address_keeps_it(browser: Browser, page: Any) -> None:
    """It leads to the same event, presented; back in the history is the list."""
    begin(page)
    page.keyboard.press("j")
    presents(page, TITLES[1], "2 of 13")
    assert page.evaluate("location.hash") == f"#?present=1&at={sample().events[1].id}"
    again = opened(browser, page.url)
    presents(again, TITLES[1], "2 of 13")
    again.evaluate("location.hash = 'bridge'")
    ends(again)
    assert again.messages == []
    again.context.close()


def test_folded_events_are_presented_if_asked_for(browser: Browser, town: str) -> None:
    """What is open in the list is presented; a button presents all; the axis shows where the event is among columns."""
    page = opened(browser, town)
    shown = page.evaluate("[...document.querySelectorAll('.event')].filter(event => event.checkVisibility()).length")
    begin(page)
    presents(page, page.locator(".event:visible .title").first.inner_text(), f"1 of {shown}")
    minor = page.get_by_role("button", name="Minor events too")
    minor.click()
    assert page.locator(".slide output").inner_text().endswith(f" of {len(real_page('town'))}")
    assert "present=all" in page.url
    while page.evaluate("document.querySelector('.event.at').matches(':not(.run[hidden] *)')"):
        page.keyboard.press("j")
    number, title = at(page), page.locator(".stage .title").inner_text()
    minor.click()
    presents(page, title, f"{page.locator('.slide output').inner_text().split()[0]} of {shown + 1}")
    assert at(page) <= number
    page.keyboard.press("+")
    page.wait_for_function("() => document.querySelector('.view .here')")
    page.keyboard.press("Escape")
    ends(page)
    page.locator(".event.at .title", has_text=title).wait_for()
    assert page.messages == []
    page.context.close()


def test_the_axis_follows(browser: Browser, town: str) -> None:
    """Where a part of the axis is shown, it moves to the event."""
    page = opened(browser, town)
    page.locator(".tools [data-do=in]").click(click_count=3)
    begin(page)
    for key in ("End", "Home"):
        page.keyboard.press(key)
        page.wait_for_function(
            """() => {
              const here = document.querySelector(".view .here")?.getBoundingClientRect();
              const view = document.querySelector(".view").getBoundingClientRect();
              return here && here.left >= view.left - 8 && here.right <= view.right + 8;
            }"""
        )
    page.context.close()


def test_the_focus_stays_inside(page: Any) -> None:
    """Tab reaches the axis and the buttons, and nothing of the list behind."""
    begin(page)
    reached = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('.present, body').className"))
    assert reached <= {"present", ""}
    assert "present" in reached
    assert page.locator(".stage").get_attribute("aria-live") == "polite"


def test_right_to_left_the_arrows_point_the_way(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, save(sample(), tmp_path / "page.html", locale="he").as_uri())
    begin(page)
    page.keyboard.press("ArrowLeft")
    presents(page, TITLES[1], "2 מתוך 13")
    page.keyboard.press("ArrowRight")
    presents(page, TITLES[0], "1 מתוך 13")
    page.context.close()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_everyone_can_follow(browser: Browser, tmp_path: Path, theme: str, width: int, scheme: Any) -> None:
    """axe finds nothing while an event is presented; nothing sticks out; without motion nothing fades."""
    address = save(sample(), tmp_path / "page.html", theme=theme).as_uri()
    page = opened(browser, address, width, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    begin(page)
    page.keyboard.press("End")
    presents(page, TITLES[12], "13 of 13")
    assert page.evaluate("document.querySelector('.present').getAnimations({subtree: true}).length") == 0
    assert page.evaluate("document.querySelector('.slide').scrollWidth") <= width
    page.evaluate((needed("axe-core") / "axe.min.js").read_text("utf-8"))
    levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run('dialog[open]', {runOnly: {type: 'tag', values: tags}})", levels)
    assert [each["id"] for each in found["violations"]] == []
    page.context.close()


def test_paper_has_the_list(page: Any) -> None:
    """What is printed meanwhile is the list, with its drawing."""
    begin(page)
    page.emulate_media(media="print")
    assert not page.locator(".present").is_visible()
    assert page.locator(".still").is_visible()
    assert page.locator(".event:visible").count() == len(sample())
