"""The page with its script, used as a person would: each feature clicked, typed, dragged, and by keyboard alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import is_loaded, needs_browser, opened
from tests.sample import timeline as sample
from timeline import Timeline
from timeline.corrections import correct
from timeline.model import Document, Event
from timeline.render import save
from timeline.value import TimeValue

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_browser

#: What happened from the middle of 1925 to 1931.
SPAN = ["Three hundred men build the bridge", "The ferry sinks", "Mayor Ida Lund opens the bridge on foot"]
#: What happened since 1900 and has to do with a bridge, the latest first.
BRIDGES = [
    "Norhaven Bridge closed to all traffic",
    "Mayor Ida Lund opens the bridge on foot",
    "Three hundred men build the bridge",
]
LETTER = "Dear Ida, the ferry sank in May 1929. I was on it."


def story() -> Timeline:
    """The sample, and a letter with one more event and another account of one."""
    article = sample()
    letter = {"document": "letter.txt", "start": 10, "end": 37, "text": LETTER[10:37]}
    ferry = Event(id="sank", when=TimeValue("1929-05"), title="The ferry sinks", tags=("ferry",), **letter)  # type: ignore[arg-type]
    again = Event(id="again", when=TimeValue("1931"), title="Opened", **letter)  # type: ignore[arg-type]
    events = [replace(event, retold=(again,)) if event.id == "opened" else event for event in article.events]
    built = next(number for number, event in enumerate(events) if event.id == "built")
    events.insert(built + 1, ferry)
    post = Document(id="letter.txt", text=LETTER, language="en", title="A letter")
    return replace(article, events=tuple(events), documents=(*article.documents, post))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return save(story(), tmp_path_factory.mktemp("page") / "page.html", include_text=True).as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Any]:
    """The story, opened; nothing but the file may be asked for, and nothing complained about."""
    page = opened(browser, address, 1440)
    page.get_by_role("button", name="More").click()
    yield page
    assert {url.split("#")[0] for url in page.asked} == {address}
    assert page.messages == []
    page.context.close()


def titles(page: Any) -> list[str]:
    """The titles of the events that are shown, in the order of the page."""
    shown: list[str] = page.evaluate(
        "[...document.querySelectorAll('.event:not([hidden]) .title')].map(e => e.textContent)"
    )
    return shown


def shows(page: Any, expected: list[str] | int) -> None:
    """Waits until the events that are shown are so many, or have these titles."""
    from playwright.sync_api import expect

    shown = page.locator(".event:not([hidden]) .title")
    if isinstance(expected, int):
        expect(shown).to_have_count(expected)
    else:
        expect(shown).to_have_text(expected)


def begins_with(page: Any, title: str) -> None:
    """Waits until the first event that is shown has this title."""
    from playwright.sync_api import expect

    expect(page.locator(".event:not([hidden]) .title").first).to_have_text(title)


def leads_to(page: Any, pattern: str) -> None:
    """Waits until the address is one in which the pattern is found."""
    from playwright.sync_api import expect

    expect(page).to_have_url(re.compile(pattern))


def view(page: Any, *, unlike: str) -> str:
    """The stretch of the axis in the address, once it is another; empty for the whole axis."""
    found = page.wait_for_function(
        """unlike => {
            const view = new URLSearchParams(location.hash.slice(2)).get("view") || "";
            return view !== unlike && { view };
        }""",
        arg=unlike,
    )
    stretch: str = found.json_value()["view"]
    return stretch


def drawn(page: Any) -> str:
    """The axis as it is drawn two frames from now, when whatever was to be drawn has been."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    drawing: str = page.locator(".view").inner_html()
    return drawing


# Search, filters, order ---------------------------------------------------------------------------------------------


def test_search_as_you_type(page: Any) -> None:
    """Every word must be there, in the date, the title or the text; accents and case do not matter."""
    page.get_by_role("searchbox", name="Search").press_sequentially("FERRY cróssing")
    shows(page, ["A steam ferry takes over the crossing"])
    page.get_by_text("1 of 14 events").wait_for()
    assert page.locator(".year:visible").count() == 1
    page.keyboard.press("Escape")
    shows(page, 14)
    page.get_by_role("searchbox").fill("nothing of the kind")
    shows(page, [])
    page.get_by_role("button", name="Show all").click()
    shows(page, 14)


def test_enter_goes_to_the_first_event_found(page: Any) -> None:
    field = page.get_by_role("searchbox", name="Search")
    field.fill("ferry")
    field.press("Enter")
    page.locator(".event.at").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "A steam ferry takes over the crossing"
    field.fill("nothing of the kind")
    field.press("Enter")
    shows(page, [])
    assert page.evaluate("document.activeElement.name") == "q"


@pytest.mark.parametrize(
    ("box", "left"),
    [
        ("day 5", 9),
        ("approximate or uncertain 1", 13),
        ("from the context 1", 13),
        ("planned 2", 12),
    ],
)
def test_filters(page: Any, box: str, left: int) -> None:
    """By precision, certainty and status."""
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("checkbox", name=box).uncheck()
    shows(page, left)
    page.get_by_text(f"{left} of 14 events").wait_for()


def test_filter_by_source(page: Any) -> None:
    """An event of two documents stays while one is chosen."""
    page.get_by_role("button", name="A crack").click()
    shows(page, 13)
    page.get_by_text("13 of 14 events").wait_for()


def test_filter_by_time(page: Any) -> None:
    """Typed as EDTF or ISO, both ends within; what is not a date is marked as invalid and changes nothing."""
    page.get_by_role("button", name="Filters").click()
    page.get_by_label("from", exact=True).press_sequentially("1925-07")
    page.get_by_label("to", exact=True).fill("1931")
    shows(page, SPAN)
    page.get_by_label("to", exact=True).fill("1931-02-30")
    page.locator("[name=to][aria-invalid=true]").wait_for()
    assert len(titles(page)) == 3
    page.get_by_label("from", exact=True).fill("")
    page.get_by_label("to", exact=True).fill("-0043")
    shows(page, ["Roman legions camp at the ford"])


def test_filter_by_time_in_words(page: Any) -> None:
    """In the words of the page; the address has EDTF."""
    page.get_by_role("button", name="Filters").click()
    page.get_by_label("from", exact=True).press_sequentially("July 1925")
    page.get_by_label("to", exact=True).fill("4 June 1931")
    shows(page, SPAN)
    page.wait_for_function("() => location.hash === '#?from=1925-07&to=1931-06-04'")
    page.get_by_label("to", exact=True).fill("40 June 1931")
    page.locator("[name=to][aria-invalid=true]").wait_for()


def test_order(page: Any) -> None:
    """Latest first, as in the text, and back."""
    first = titles(page)
    page.get_by_label("Order").select_option("Latest first")
    begins_with(page, "A second bridge opens")
    assert page.locator(".year h2").first.text_content() == "2031"
    page.get_by_label("Order").select_option("As in the text")
    begins_with(page, "Norhaven Bridge closed to all traffic")
    assert page.locator(".year h2").all_text_contents() == ["A crack in the Norhaven Bridge", "A letter"]
    page.get_by_label("Order").select_option("Earliest first")
    shows(page, first)
    assert page.locator(".month h3").all_text_contents() == ["May", "June", "December", "March", "September"]


def test_reasons_all_at_once(page: Any) -> None:
    """Opened and closed by one button, or by e."""
    page.wait_for_function("() => !document.querySelector('noscript')")
    assert page.locator(".event details[open]").count() == 0
    page.get_by_role("button", name="All reasons").click()
    assert page.locator(".event details[open]").count() == page.locator(".event details").count() > 10
    page.keyboard.press("e")
    assert page.locator(".event details[open]").count() == 0


# The axis -----------------------------------------------------------------------------------------------------------


def test_axis_by_buttons(page: Any) -> None:
    """Zoom, move, the whole; the words beside it say what is shown."""
    page.get_by_role("button", name="Zoom in").click()
    first = view(page, unlike="")
    low, high = map(float, first.split("~"))
    page.get_by_role("button", name="Later", exact=True).click()
    moved = view(page, unlike=first)
    later = [float(day) for day in moved.split("~")]
    assert later[0] > low
    assert later[1] > high
    page.get_by_role("button", name="Earlier", exact=True).click()
    back = view(page, unlike=moved)
    assert [float(day) for day in back.split("~")] == pytest.approx([low, high], abs=1)
    page.get_by_role("button", name="Zoom out").click()
    assert view(page, unlike=back) == ""
    page.locator(".shown", has_text=re.compile("events: 14$")).wait_for(state="attached")
    page.get_by_role("button", name="Zoom in").click()
    zoomed = view(page, unlike="")
    page.get_by_role("button", name="Whole axis").click()
    assert view(page, unlike=zoomed) == ""


def test_axis_by_wheel_and_drag(page: Any) -> None:
    """The wheel zooms once the axis was clicked, at the pointer, and scrolls the page before; dragging moves."""
    whole = drawn(page)
    axis = page.locator(".view").bounding_box()
    x, y = axis["x"] + axis["width"] * 0.85, axis["y"] + 30
    page.mouse.move(x, y)
    page.mouse.wheel(0, 100)
    page.wait_for_function("() => scrollY > 0")
    assert drawn(page) == whole
    page.evaluate("scrollTo(0, 0)")
    page.mouse.click(x - 80, y)
    page.mouse.wheel(0, -300)
    zoomed = view(page, unlike="")
    page.mouse.down()
    page.mouse.move(x - 50, y, steps=3)
    page.mouse.up()
    assert float(view(page, unlike=zoomed).split("~")[0]) < float(zoomed.split("~")[0])


def test_axis_by_two_fingers(browser: Browser, address: str) -> None:
    """Fingers that part zoom in."""
    page = opened(browser, address, 390, has_touch=True, is_mobile=True)
    page.locator(".view").scroll_into_view_if_needed()
    axis = page.locator(".view").bounding_box()
    x, y = axis["x"] + axis["width"] / 2, axis["y"] + axis["height"] / 2
    session = page.context.new_cdp_session(page)
    for kind, apart in (("touchStart", 30), ("touchMove", 60), ("touchMove", 90), ("touchEnd", 0)):
        points = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}] if apart else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert view(page, unlike="")
    page.context.close()


def test_axis_by_keyboard(page: Any) -> None:
    """Reached by Tab; plus, arrows, Home; Enter lists what is shown."""
    page.locator(".chips button").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "application"
    page.keyboard.press("+")
    once = view(page, unlike="")
    page.keyboard.press("+")
    twice = view(page, unlike=once)
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    moved = view(page, unlike=twice)
    assert float(moved.split("~")[0]) > float(twice.split("~")[0])
    page.keyboard.press("Enter")
    page.get_by_text(re.compile(r"^\d of 14 events")).wait_for()
    page.keyboard.press("Home")
    page.wait_for_function("() => !location.hash.includes('view=')")


def test_axis_has_a_lane_for_each_document(page: Any) -> None:
    """With the names of the documents; an event of two documents is in both."""
    page.locator(".view .name").first.wait_for()
    assert page.locator(".view .name").all_text_contents() == ["A · A crack in the Norhaven Bridge", "B · A letter"]
    assert page.locator(".view a[href='#opened']").count() == 2
    assert page.locator(".view a[href='#sank'] text").text_content() == "The ferry sinks"


def test_a_mark_leads_to_its_event(page: Any) -> None:
    """On the axis and in the overview; the event is marked and has the focus."""
    page.locator(".view a[href='#sank'] text").click()
    leads_to(page, "#sank$")
    assert page.evaluate("document.activeElement.closest('.event').id") == "sank"
    assert page.locator("#sank.at").count() == 1
    page.locator(".view a[href='#built'] rect").click()
    leads_to(page, "#built$")


def test_brush_on_the_axis(page: Any) -> None:
    """Drawn over a stretch: the list has what lies there, the axis shows it, the fields say it; all comes back."""
    box = page.locator(".overview").bounding_box()
    bar = page.locator(".view a[href='#built'] rect").bounding_box()
    y = box["y"] + box["height"] - 40
    page.mouse.move(bar["x"] - 4, y)
    page.mouse.down()
    page.mouse.move(bar["x"] + bar["width"] + 6, y, steps=4)
    page.mouse.up()
    shows(page, SPAN)
    assert page.locator(".brush").is_visible()
    assert view(page, unlike="")
    assert page.locator("[name=from]").input_value().startswith("1924")
    page.get_by_role("button", name="Show all").click()
    shows(page, 14)
    assert not page.locator(".brush").is_visible()
    leads_to(page, r"^[^?]*$")


# The address, the keys, the texts -----------------------------------------------------------------------------------


def test_the_address_restores_everything(browser: Browser, address: str, page: Any) -> None:
    """Search, filters, order, zoom and the event, in another window."""
    page.get_by_role("searchbox").fill("the & über=50%")
    page.get_by_role("searchbox").fill("bridge")
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("checkbox", name="planned").uncheck()
    page.get_by_label("from", exact=True).fill("1900")
    page.get_by_label("Order").select_option("Latest first")
    page.get_by_role("button", name="Zoom in").click()
    page.locator("#built .title a").click()
    shows(page, BRIDGES)
    leads_to(page, r"\?q=bridge&from=1900&view=.+&not=status-planned&sort=latest&at=built$")
    again = opened(browser, page.url, 1440)
    shows(again, BRIDGES)
    stretch = re.compile("events: 2$")
    page.locator(".shown", has_text=stretch).wait_for()
    again.locator(".shown", has_text=stretch).wait_for()
    assert again.locator(".shown").text_content() == page.locator(".shown").text_content()
    assert again.url == page.url
    assert again.locator("#built.at").count() == 1
    assert again.get_by_role("searchbox").input_value() == "bridge"
    assert not again.get_by_role("checkbox", name="planned").is_checked()
    again.context.close()


@pytest.mark.parametrize("text", ["a & b=c", "100% +1", "naïve #7", "?q=1", "<b>"])
def test_any_words_fit_into_the_address(browser: Browser, page: Any, text: str) -> None:
    page.get_by_role("searchbox").fill(text)
    leads_to(page, r"\?q=")
    again = opened(browser, page.url)
    assert again.get_by_role("searchbox").input_value() == text
    again.context.close()


@pytest.mark.parametrize(
    "hash",
    [
        "#?q=<img src=x onerror=alert(1)>&sort=zzz&not=x,,&at=../..",
        "#?view=NaN~x&from=soon&to=[..]",
        "#?view=9e99~9e999",
        "#%E0%A4%A",
        "#?q=%E0%A4%A&view=5~4",
        "#t-0-0",
        "#no-such-event",
    ],
)
def test_an_address_made_by_others_harms_nothing(browser: Browser, address: str, hash: str) -> None:
    """What it asks for is done where it makes sense, and nothing else happens."""
    page = opened(browser, address + hash)
    page.locator("[data-do=in]").click()
    page.locator("[name=q]").fill("ferry")
    shows(page, 3)
    page.get_by_role("button", name="Show all").click()
    shows(page, 14)
    assert page.messages == []
    assert page.locator("img").count() == 0
    page.context.close()


def test_lanes_and_filter_by_tag(browser: Browser, tmp_path: Path) -> None:
    """Where there is one document, its tags have the lanes; they are shown with the events and can be chosen from."""
    tags = {"built": ("bridge",), "opened": ("bridge", "people"), "ferry": ("ferry",)}
    events = tuple(replace(event, tags=tags.get(event.id, ())) for event in sample())
    page = opened(browser, save(replace(sample(), events=events), tmp_path / "page.html").as_uri())
    page.locator(".view .name").first.wait_for()
    assert page.locator(".view .name").all_text_contents() == ["bridge", "ferry", "people"]
    assert page.locator("#opened .tag").all_text_contents() == ["bridge", "people"]
    page.locator("[data-do=filter]").click()
    page.get_by_role("checkbox", name="bridge 2").uncheck()
    shows(page, 12)
    assert "built" not in page.evaluate("[...document.querySelectorAll('.event:not([hidden])')].map(e => e.id)")
    page.context.close()


def test_copy_link(page: Any) -> None:
    """The address of the view as it is."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("searchbox").fill("ferry")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith("#?q=ferry")


def test_keys(page: Any) -> None:
    """j and k go from event to event among those shown, / to the search, f to the filters, ? helps; all can be off."""
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    shows(page, 3)
    page.keyboard.press("Tab")
    for key, expected in zip("jjjkk", ("ferry", "sank", "opened", "sank", "ferry"), strict=True):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.closest('.event').id") == expected
    page.keyboard.press("f")
    assert page.locator(".filters").is_visible()
    assert page.evaluate("document.activeElement.name") == "from"
    page.locator(".filters [type=checkbox]").first.focus()
    page.get_by_role("button", name="Filters").focus()
    page.keyboard.press("f")
    assert not page.locator(".filters").is_visible()
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys and help").wait_for()
    page.get_by_label("Use single-key shortcuts").uncheck()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("f")
    assert not page.locator(".filters").is_visible()


def test_everything_by_keyboard_alone(page: Any, tmp_path: Path) -> None:
    """Search, a filter, the order, the axis, an event, its reasons, its words in the text, a correction, the file."""

    def reach(selector: str, backwards: bool = False) -> None:
        """Tab until something has the focus, which must be seen."""
        for _ in range(60):
            page.keyboard.press("Shift+Tab" if backwards else "Tab")
            if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
                style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert style != "none", selector
                return
        raise AssertionError(selector)

    page.reload()
    reach(".skip")
    reach(".view")
    reach(".key summary")
    reach("[name=q]")
    page.keyboard.type("bridge")
    shows(page, 4)
    reach("[data-do=filter]")
    page.keyboard.press("Enter")
    reach("[name=only][value=status-planned]")
    page.keyboard.press("Space")
    shows(page, 3)
    reach("[data-do=more]", backwards=True)
    page.keyboard.press("Enter")
    reach("[name=sort]")
    page.keyboard.press("ArrowDown")
    page.locator(":nth-match(.year:not([hidden]), 1)", has_text=re.compile("^2023")).wait_for()
    reach(".view", backwards=True)
    page.keyboard.press("+")
    assert view(page, unlike="")
    reach(".event .title a")
    reach(".event summary")
    page.keyboard.press("Enter")
    assert page.locator(".event details[open]").count() == 1
    reach(".event .place", backwards=True)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.passage')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.title a')")
    page.keyboard.press("x")
    is_loaded(page)
    page.keyboard.press("Tab")
    page.keyboard.type("1931")
    page.keyboard.press("Enter")
    page.locator(".corrections").wait_for()
    reach("[data-do=download]", backwards=True)
    with page.expect_download() as loading:
        page.keyboard.press("Enter")
    loading.value.save_as(tmp_path / "corrections.json")
    assert "1931" in (tmp_path / "corrections.json").read_text("utf-8")


def test_the_texts_and_the_events_light_each_other(page: Any) -> None:
    """Pointing at an event lights its words in the text and the other way; clicking goes there."""
    page.locator("#crack .text").hover()
    assert page.locator(".passage.on").text_content().startswith("A cyclist who")
    page.locator(".passage", has_text="It had been built").hover()
    assert page.locator(".event.on").get_attribute("id") == "built"
    page.locator(".passage", has_text="The bridge was opened").click()
    leads_to(page, "#opened$")
    page.wait_for_function("() => document.getElementById('opened').getBoundingClientRect().top < innerHeight")
    page.locator("#crack .place").click()
    assert "cyclist" in page.locator(".passage.at").text_content()
    assert page.evaluate("document.activeElement.className").startswith("passage")


def test_ways_through_the_page_keep_what_is_chosen(page: Any) -> None:
    """To the events, and to what has no date; an event that is not shown brings all back."""
    page.get_by_role("searchbox").fill("ferry")
    shows(page, 3)
    leads_to(page, "q=ferry")
    page.evaluate("addEventListener('hashchange', () => { window.hasMoved = true; })")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    leads_to(page, "#events$")
    page.wait_for_function("() => window.hasMoved")
    drawn(page)
    shows(page, 3)
    page.locator(".passage", has_text="A cyclist").click()
    shows(page, 14)
    leads_to(page, "#crack$")


def test_a_page_of_one_event(browser: Browser, tmp_path: Path) -> None:
    """It has nothing to draw an axis of; the rest works, and no key offends."""
    alone = Timeline(events=sample().events[4:5])
    page = opened(browser, save(alone, tmp_path / "page.html").as_uri())
    for key in "jkfef+-0xc":
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    page.locator("[name=q]").fill("nothing")
    shows(page, [])
    assert page.locator(".view").count() == 0
    assert page.messages == []
    page.context.close()


def test_ten_thousand_events(browser: Browser, tmp_path: Path) -> None:
    """Chosen from, put in order and walked through in moments; the reasons are there when one comes to them."""
    events = tuple(
        Event(
            id=f"e{n}", when=TimeValue.of(1900 + n // 100, 1 + n % 100 // 9), title=f"Vote {n} on the harbour",
            text="Again.", document="d", start=n, end=n + 1, steps=(("context", "sentence", "1900"),), basis="context",
        )
        for n in range(10_000)
    )  # fmt: skip
    page = opened(browser, save(Timeline(events=events), tmp_path / "long.html").as_uri())
    page.locator("[name=q]").fill("vote 7777")
    shows(page, 1)  # to compare ten thousand titles meanwhile would take longer than the search
    shows(page, ["Vote 7777 on the harbour"])
    page.keyboard.press("Escape")
    shows(page, 10_000)
    page.locator("[data-do=more]").click()
    page.locator("[name=sort]").select_option("Latest first")
    page.wait_for_function("() => document.querySelector('.event').id === 'e9999'")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.keyboard.press("j")
    page.wait_for_function("() => document.activeElement.closest('.event')?.id === 'e9999'")
    page.evaluate("document.getElementById('e5000').closest('.run').previousElementSibling.firstElementChild.click()")
    page.evaluate("document.getElementById('e5000').scrollIntoView()")
    page.locator("#e5000 summary").click()
    assert page.locator("#e5000 details[open]").count() == 1
    assert page.messages == []
    page.context.close()


def test_zoom_ends_at_an_event(page: Any) -> None:
    """The one gone to last, or the one nearest to the middle, however far one zooms in; down to the clock."""
    page.locator("#lane .title a").click()
    for _ in range(24):
        page.locator("[data-do=in]").click()
    clock = r"12 Dec 2022 \d\d:\d\d(:\d\d)?"
    page.locator(".shown", has_text=re.compile(f"^{clock} to {clock}, events: \\d$")).wait_for()
    assert page.locator(".view a[href='#lane']").count() == 1
    assert re.search(r"\d\d:\d\d", page.locator(".view .ticks").text_content())


# Corrections --------------------------------------------------------------------------------------------------------


def test_corrections(page: Any, tmp_path: Path) -> None:
    """A title and a date put right, an event left out, one undone: shown at once, and downloaded as a file."""
    headings = page.locator(".year > :first-child").all_text_contents()
    page.get_by_role("button", name="Correct", exact=True).first.click()
    page.locator("#ferry").get_by_role("button", name="Correct").click()
    dialog = page.get_by_role("dialog", name="Correct")
    dialog.get_by_label("Title", exact=True).fill("A <b>steamer</b> comes")
    dialog.get_by_label("Date", exact=True).fill("soon")
    dialog.get_by_role("button", name="Save").click()
    assert dialog.is_visible()  # that is no date
    dialog.get_by_label("Date", exact=True).fill("1907-05~")
    dialog.get_by_role("button", name="Save").click()
    assert page.locator("#ferry .title").text_content() == "A <b>steamer</b> comes"
    assert page.locator("#ferry").evaluate("e => e.closest('.year').firstElementChild.textContent") == "1907"
    page.locator("#sank").get_by_role("button", name="Correct").click()
    dialog.get_by_label("Leave this event out").check()
    dialog.get_by_role("button", name="Save").click()
    page.locator("#crack").get_by_role("button", name="Correct").click()
    dialog.get_by_label("Title", exact=True).fill("A mistake")
    page.keyboard.press("Enter")
    page.locator("#crack .title a").focus()
    page.keyboard.press("x")
    dialog.get_by_role("button", name="Take back").click()
    assert page.locator("#crack .title").text_content() == "Cyclist reports a crack"
    assert page.get_by_text("Corrections: 2").is_visible()
    with page.expect_download() as loading:
        page.get_by_role("button", name="Download the corrections").click()
    loading.value.save_as(tmp_path / "corrections.json")
    ferry, sank = json.loads((tmp_path / "corrections.json").read_text("utf-8"))["corrections"]
    assert ferry == {
        "event": "ferry", "title": "A <b>steamer</b> comes", "when": "1907-05~",
        "title_was": "A steam ferry takes over the crossing",
        "text_was": "Around 1905 a steam ferry had taken over the crossing.",
    }  # fmt: skip
    assert (sank["event"], sank["hide"]) == ("sank", True)
    corrected = {event.id: event for event in correct(story(), tmp_path / "corrections.json")}
    assert (corrected["ferry"].title, str(corrected["ferry"].when)) == ("A <b>steamer</b> comes", "1907-05~")
    assert "sank" not in corrected
    page.get_by_role("button", name="Discard").click()
    assert page.locator(".corrected, .left-out").count() == 0
    assert page.locator(".year > :first-child").all_text_contents() == headings
