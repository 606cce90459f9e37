"""Pages with real content, from 17 events to 2,000: what stands in the first screen, and that the axis can be read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import needs_browser, opened
from tests.real_pages import PAGES, real_page
from timeline import build
from timeline.choices import THEMES
from timeline.model import Document
from timeline.render import render, save

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_browser

#: The texts of the axis that lie over one another, and those that are cut at its ends.
SPOILT = """() => {
  const axis = document.querySelector(".view").getBoundingClientRect();
  const texts = [...document.querySelectorAll(".view text")].map(e => [e.textContent, e.getBoundingClientRect()]);
  const found = texts.filter(([, a]) => a.left < axis.left - 2 || a.right > axis.right + 2).map(([text]) => text);
  texts.forEach(([text, a], n) => {
    for (const [other, b] of texts.slice(n + 1)) {
      const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      if (isOver) found.push(`${text} | ${other}`);
    }
  });
  return found;
}"""
FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("real")
    return {name: save(real_page(name), Path(folder, f"{name}.html")).as_uri() for name in PAGES}


@pytest.fixture(params=PAGES)
def address(request: pytest.FixtureRequest, addresses: dict[str, str]) -> str:
    return addresses[request.param]


@pytest.mark.parametrize(("width", "height", "most"), [(1280, 800, 560), (390, 844, 700)])
@pytest.mark.parametrize("with_script", [True, False])
def test_the_first_event_is_in_the_first_screen(
    browser: Browser, address: str, width: int, height: int, most: int, with_script: bool
) -> None:
    page = opened(browser, address, width, java_script_enabled=with_script)
    page.set_viewport_size({"width": width, "height": height})
    box = page.locator(".event").first.bounding_box()
    assert box["y"] < most
    assert page.locator(".view:visible").count() == with_script
    page.context.close()


@pytest.mark.parametrize("options", [{}, {"include_text": True}], ids=["alone", "with texts"])
@pytest.mark.parametrize("theme", THEMES)
def test_sources_and_a_long_title_leave_room_for_the_first_event(
    browser: Browser, tmp_path: Path, theme: str, options: dict[str, Any]
) -> None:
    title = "Mayor of Norham knew of the cracks in the pier, as the records show, and two more"
    path = save(real_page("reports"), tmp_path / "page.html", theme=theme, title=title, **options)
    page = opened(browser, path.as_uri())
    assert page.locator(".event").first.bounding_box()["y"] < 540
    page.context.close()


#: What the button for correcting covers of the words of an event and of the next one; their descenders it may touch.
COVERED = """number => {
  const [event, next] = [0, 1].map(n => document.querySelectorAll(".event")[number + n]);
  const button = event.querySelector(".edit").getBoundingClientRect();
  if (!button.width) return ["no button"];
  const found = [];
  for (const one of [event, next]) {
    const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      if (!node.data.trim() || node.parentNode.closest(".edit, noscript, details > :not(summary)")) continue;
      const range = new Range();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const over = Math.min(box.bottom, button.bottom) - Math.max(box.top, button.top);
        if (over > 5 && box.right > button.left && box.left < button.right) found.push(node.data);
      }
    }
  }
  return found;
}"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("theme", THEMES)
def test_the_button_for_correcting_covers_nothing(browser: Browser, tmp_path: Path, theme: str, width: int) -> None:
    path = save(real_page("reports"), tmp_path / "page.html", theme=theme, include_text=True)
    page = opened(browser, path.as_uri(), width)
    for number in range(5):
        page.locator(".event .title").nth(number).hover()
        page.locator(".event").nth(number).locator(".edit").wait_for()
        assert page.evaluate(COVERED, number) == []
    page.context.close()


def test_a_table_beside_its_texts_has_room_for_titles(browser: Browser, tmp_path: Path) -> None:
    path = save(real_page("reports"), tmp_path / "page.html", theme="compact", include_text=True)
    page = opened(browser, path.as_uri())
    assert min(title.bounding_box()["width"] for title in page.locator(".event .title").all()) > 300
    page.context.close()


def test_names_of_sources_are_whole_where_there_is_room(browser: Browser, tmp_path: Path) -> None:
    """Many are cut, but are a few letters long at least."""
    texts = [f"The house was sold in {year}." for year in range(1901, 1913)]
    documents = [Document(id=f"{n}.txt", text=text, title=f"Register {n} of the sales") for n, text in enumerate(texts)]
    for number, whole in ((3, True), (12, False)):
        page = opened(browser, save(build(documents[:number]), tmp_path / "page.html").as_uri())
        names = page.evaluate(
            "[...document.querySelectorAll('.chips bdi')].map(e => [e.scrollWidth <= e.clientWidth, e.clientWidth])"
        )
        assert all(is_whole for is_whole, _ in names) == whole
        assert min(width for _, width in names) > 50
        page.context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_no_label_of_the_axis_lies_over_another(browser: Browser, address: str, width: int) -> None:
    """At ten steps of the zoom; each shows events, and has a label at least."""
    page = opened(browser, address, width)
    for _ in range(11):
        page.evaluate(FRAMES)
        assert page.evaluate(SPOILT) == []
        assert page.locator(".view .ticks text").count() >= 1
        assert page.locator(".view :is(rect, .column)").count() >= 1
        page.locator("[data-do=in]").click()
    assert page.messages == []
    page.context.close()


def test_an_outlier_does_not_flatten_the_axis(browser: Browser, addresses: dict[str, str]) -> None:
    """Each age has its room, and its label; the crowded years have the most."""
    page = opened(browser, addresses["town"])
    page.evaluate(FRAMES)
    labels: list[str] = page.locator(".view .ticks text").all_text_contents()
    assert any("000\u202f000 BC" in label for label in labels)
    assert page.locator(".view .break").count() >= 1
    width = page.locator(".view").bounding_box()["width"]
    columns = [box["x"] for column in page.locator(".view .column").all() if (box := column.bounding_box())]
    assert len([x for x in columns if x > width / 3]) > 60
    page.context.close()


def test_a_search_fits_the_axis(browser: Browser, addresses: dict[str, str]) -> None:
    """It shows where the found events are, and all of it when the search is over; only the head says what all is."""
    page = opened(browser, addresses["archive"])
    shown = page.locator(".shown")
    shown.get_by_text("2,0").wait_for(state="attached")
    whole = shown.text_content()
    assert not shown.is_visible()
    page.get_by_role("button", name="Register 1", exact=False).first.click()
    page.wait_for_function("whole => /^17.. to 18../.test(document.querySelector('.shown').textContent)", arg=whole)
    assert "view=" not in page.url
    assert shown.is_visible()
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("whole => document.querySelector('.shown').textContent === whole", arg=whole)
    page.context.close()


def test_a_table_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    """The titles have the room beside the dates, and a row stands below its year without an empty one between them."""
    page = opened(browser, save(real_page("town"), tmp_path / "page.html", theme="compact").as_uri(), 390)
    year, event, title = (page.locator(name).first.bounding_box() for name in (".year > h2", ".event", ".event .title"))
    assert title["width"] > 200
    assert event["y"] - year["y"] - year["height"] < 5
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.context.close()


def test_nothing_is_said_twice(browser: Browser, addresses: dict[str, str]) -> None:
    """A sentence that repeats its title is a click away; all others, and what is searched for, stand there."""
    page = opened(browser, addresses["night"])
    assert page.locator(".event .text:visible").count() == 0
    page.locator(".event summary").first.click()
    assert page.locator(".event").first.locator(".text").is_visible()
    page.locator("[name=q]").fill("22:")
    page.wait_for_function("() => document.querySelectorAll('.text').length > 1")
    page.locator(".searching .event:not([hidden]) .text").last.wait_for()
    page.context.close()
    town = opened(browser, addresses["town"])
    town.locator(".fold button").first.click()
    volcano = town.locator(".event").first
    assert volcano.locator(".text").is_visible()  # it says where the hill is
    town.context.close()


@pytest.mark.parametrize(
    ("name", "theme", "most"),
    [
        ("letter", "reading", 2), ("night", "reading", 3), ("two", "reading", 4), ("town", "reading", 23),
        ("two", "compact", 4), ("town", "compact", 27), ("two", "ledger", 3), ("town", "ledger", 18),
    ],
)  # fmt: skip
def test_it_prints_on_few_sheets(browser: Browser, tmp_path: Path, name: str, theme: str, most: int) -> None:
    """No sheet is less than half full, but for the last; each has its number, and the first the axis."""
    pdfium = pytest.importorskip("pypdfium2")
    page = opened(browser, save(real_page(name), tmp_path / "page.html", theme=theme).as_uri())
    sheets = pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    assert len(sheets) <= most
    for number, sheet in enumerate(sheets, 1):
        text = sheet.get_textpage()
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        foot = min(bottom for _, bottom, _, _ in boxes)
        lowest = min(bottom for _, bottom, _, _ in boxes if bottom > foot + 9)
        assert f"{number} / {len(sheets)}" in text.get_text_range()
        assert number == len(sheets) or lowest < sheet.get_height() / 2
    page.context.close()


def test_a_table_on_paper_asks_nothing(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, save(real_page("two"), tmp_path / "page.html", theme="compact").as_uri())
    page.locator(".event summary").first.wait_for()
    page.emulate_media(media="print")
    assert page.locator(".event summary:visible").count() == 0
    assert page.locator(".event").first.evaluate("event => getComputedStyle(event).display") == "table-row"
    page.context.close()


def test_what_was_searched_for_stands_on_paper(browser: Browser, tmp_path: Path) -> None:
    """With the number of events that were found; the drawing, which is of all of them, does not."""
    pdfium = pytest.importorskip("pypdfium2")
    page = opened(browser, save(real_page("town"), tmp_path / "page.html").as_uri())
    page.emulate_media(media="print")
    assert not page.locator(".tools").is_visible()
    page.emulate_media(media="screen")
    page.locator("[name=q]").fill("school")
    page.locator(".found.some output", has_text=" of ").wait_for()
    found = page.locator(".found output").inner_text()
    page.emulate_media(media="print")
    assert page.locator("[name=q]").is_visible()
    assert page.locator("[name=q]").evaluate("field => getComputedStyle(field).outlineStyle") == "none"
    assert page.locator(".tools button:visible").count() == page.locator(".overview:visible").count() == 0
    text = pdfium.PdfDocument(page.pdf(format="A4"))[0].get_textpage().get_text_range()
    assert re.search(r"\d+ of 4\d\d events", found)
    assert found in text
    page.context.close()


@pytest.mark.parametrize("theme", THEMES)
def test_the_sources_are_on_the_last_sheet_with_what_is_before_them(
    browser: Browser, tmp_path: Path, theme: str
) -> None:
    """And with their addresses, however long the texts are."""
    pdfium = pytest.importorskip("pypdfium2")
    documents = real_page("reports").documents
    for more in range(0, 24, 4):
        filled = f"{documents[2].text}" + "".join(f"\n\nOn 3 May {1900 + n} it rained." for n in range(more))
        timeline = build([*documents[:2], replace(documents[2], text=filled)])
        page = opened(browser, save(timeline, tmp_path / "page.html", theme=theme, include_text=True).as_uri())
        sheets = pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
        text = sheets[len(sheets) - 1].get_textpage().get_text_range()
        before, heading, sources = text.partition("Sources")
        assert heading
        assert before.strip()
        assert "https://example.org/gazette?year=1931" in re.sub(r"\s", "", sources)
        page.context.close()


# Folding ------------------------------------------------------------------------------------------------------------

HEIGHT = """() => {
  for (const part of document.querySelectorAll(".part")) part.style.contentVisibility = "visible";
  return document.documentElement.scrollHeight;
}"""


def seen(page: Any) -> int:
    """The number of events that can be seen."""
    number: int = page.evaluate(
        "[...document.querySelectorAll('.event')].filter(event => event.checkVisibility()).length"
    )
    return number


def test_a_long_page_is_folded_and_counts_what_it_folds(browser: Browser, addresses: dict[str, str]) -> None:
    """430 events in 30,000 pixels; the numbers on the buttons and the events beside them make up all."""
    page = opened(browser, addresses["town"])
    assert page.evaluate(HEIGHT) < 30_000
    labels = page.locator(".fold button").all_text_contents()
    folded = sum(int(label.split()[0]) for label in labels)
    assert len(labels) > 10
    assert seen(page) + folded == len(real_page("town"))
    page.context.close()


def test_a_fold_opens_by_click_and_key(browser: Browser, addresses: dict[str, str]) -> None:
    page = opened(browser, addresses["town"])
    button = page.locator(".fold button").first
    number, before = int(button.text_content().split()[0]), seen(page)
    button.click()
    assert (seen(page), button.get_attribute("aria-expanded")) == (before + number, "true")
    button.press("Enter")
    assert (seen(page), button.get_attribute("aria-expanded")) == (before, "false")
    page.locator("[name=q]").fill("volcano")
    page.wait_for_function("() => document.querySelector('.timeline').matches('.chosen')")
    page.locator(".event:not([hidden]) .title", has_text="Volcano").wait_for()
    for _ in range(100):  # the others are hidden over some frames
        if seen(page) == 1:
            break
        page.wait_for_timeout(50)
    assert seen(page) == 1
    page.context.close()


def test_a_month_is_named_once_where_it_is_seen_whole(browser: Browser, addresses: dict[str, str]) -> None:
    """A month that goes on after a fold has its name again only while the fold is closed."""
    named = """() => [...document.querySelectorAll(".year")].flatMap(year => {
      const seen = [...year.querySelectorAll("h3")].filter(h => h.checkVisibility()).map(h => h.textContent);
      return seen.filter((name, n) => name === seen[n + 1]);
    })"""
    page = opened(browser, addresses["town"])
    again = page.locator(".run[hidden] + .part .again")
    assert again.count()
    assert again.first.locator("h3").is_visible()
    page.evaluate("document.querySelectorAll('[data-do=unfold][aria-expanded=false]').forEach(each => each.click())")
    assert again.count() == 0
    assert page.evaluate(named) == []
    page.emulate_media(media="print")
    assert page.evaluate(named) == []
    page.context.close()
    without = opened(browser, addresses["town"], java_script_enabled=False)
    assert without.evaluate(named) == []
    without.context.close()


def test_a_link_opens_the_fold_of_its_event(browser: Browser, addresses: dict[str, str]) -> None:
    page = opened(browser, addresses["town"] + f"#{real_page('town')[0].id}")
    page.locator(".event.at .title").wait_for()
    assert page.locator(".event.at").is_visible()
    page.context.close()


def test_all_is_open_without_script_and_on_paper(browser: Browser, addresses: dict[str, str]) -> None:
    page = opened(browser, addresses["town"], java_script_enabled=False)
    assert page.locator(".event:visible").count() == len(real_page("town"))
    assert page.locator(".fold:visible").count() == 0
    page.context.close()
    page = opened(browser, addresses["town"])
    page.emulate_media(media="print")
    assert seen(page) == len(real_page("town"))
    page.context.close()


def test_up_to_200_events_nothing_folds_unless_asked(tmp_path: Path) -> None:
    pages = {name: render(real_page(name), "html") for name in ("letter", "two", "night")}
    assert not any(re.search('class="(fold|event [^"]*minor)', page) for page in pages.values())
    assert 'class="fold"' not in render(real_page("town"), "html", density="full")
    assert 'class="fold"' in render(real_page("two"), "html", density="summary")
    assert 'class="fold"' not in render(real_page("town"), "html", fragment=True)
    with pytest.raises(ValueError, match="unknown density 'some': known are full, summary"):
        render(real_page("letter"), "html", density="some")


@pytest.mark.parametrize(("width", "is_rail"), [(1280, True), (390, False)])
def test_the_index_leads_to_a_year_and_follows(
    browser: Browser, addresses: dict[str, str], width: int, is_rail: bool
) -> None:
    page = opened(browser, addresses["town"], width)
    link = page.locator(".index a", has_text="1860s")
    assert link.is_visible() is is_rail
    if not is_rail:
        page.get_by_role("button", name="Index").click()
    link.click()
    page.wait_for_function("() => document.querySelector('.index [aria-current]')?.textContent === '1860s'")
    top = page.evaluate("document.getElementById(location.hash.slice(1)).getBoundingClientRect().top")
    assert -50 < top < 300
    assert link.is_visible() is is_rail
    page.context.close()


def test_right_to_left_the_index_is_at_the_right(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, save(real_page("town"), tmp_path / "he.html", locale="he").as_uri(), 1280)
    box = page.locator(".index").bounding_box()
    assert box is not None
    assert box["x"] > 1000
    page.context.close()
