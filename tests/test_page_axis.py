"""The axis as the script draws it: where titles stand, what is counted, the years of its ticks, letters of any size."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import needs_browser, opened
from tests.real_pages import real_page
from tests.test_page_real import FRAMES, SPOILT
from timeline import Timeline
from timeline.model import Document, Event
from timeline.render import save
from timeline.value import TimeValue

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_browser

#: The middles of the marks with titles, as shares of the width of the axis.
TITLED = """[...document.querySelectorAll(".view a")].filter(a => a.querySelector("text")).map(a => {
  const [axis, mark] = [document.querySelector(".view"), a.querySelector("rect")].map(e => e.getBoundingClientRect());
  return (mark.left + mark.width / 2 - axis.left) / axis.width;
})"""
#: The labels of the ticks and "//" for each break, from left to right.
TICKS = """[...document.querySelectorAll(".view .ticks text, .view .break")]
  .map(e => [e.getBoundingClientRect(), e.textContent || "//"])
  .sort(([a], [b]) => a.left + a.right - b.left - b.right).map(([, text]) => text)"""


def chronicle(events: Iterable[tuple[str, str]]) -> Timeline:
    """A timeline of dates with titles."""
    document = Document(id="a.txt", text="What happened.", language="en", title="A chronicle")
    made = [
        Event(id=f"e{n}", when=TimeValue(date), title=title, document="a.txt", start=0, end=4, text="What")
        for n, (date, title) in enumerate(events)
    ]
    return Timeline(events=tuple(made), documents=(document,))


def drawn(browser: Browser, timeline: Timeline, folder: Path, width: int = 1280, letters: int = 16) -> Any:
    """The page of a timeline with its axis, in a browser whose letters have this size in pixels."""
    file = save(timeline, folder / "page.html")
    html = file.read_text("utf-8")
    file.write_text(html.replace("<html ", f'<html style="font-size: {letters}px" ', 1), "utf-8")
    page = opened(browser, file.as_uri(), width)
    page.evaluate(FRAMES)
    return page


def titles(page: Any) -> list[str]:
    found: list[str] = page.locator(".view a text").all_text_contents()
    return found


@pytest.mark.parametrize(("name", "width", "least"), [("archive", 1280, 5), ("archive", 390, 3), ("town", 1280, 5)])
def test_titles_stand_in_every_part_of_the_axis(
    browser: Browser, tmp_path: Path, name: str, width: int, least: int
) -> None:
    """Above columns too: in sixths of the width, although the most important events may be in one."""
    page = drawn(browser, real_page(name), tmp_path, width)
    assert len({int(share * 6) for share in page.evaluate(TITLED)}) >= least
    assert len(set(titles(page))) == len(titles(page))
    page.context.close()


def test_events_with_the_same_title_come_last(browser: Browser, tmp_path: Path) -> None:
    others = ["The roof was finished", "A tree fell", "Roe was elected chair", "The lease ended", "The clock stopped"]
    events = [(f"20{10 + n // 12}-{n % 12 + 1:02}-03", "Meeting") for n in range(60)]
    events += [(f"201{n}-06-20", title) for n, title in enumerate(others)]
    page = drawn(browser, chronicle(sorted(events)), tmp_path)
    assert {*others, "Meeting"} == set(titles(page))
    page.context.close()


def test_what_is_crowded_is_counted(browser: Browser, tmp_path: Path) -> None:
    """Marks that find no row say how many they are."""
    names = [f"Siren number {n} was heard" for n in range(46)]
    timeline = chronicle([("1616", "Plague"), *(("1943-06-14", name) for name in names), ("1953", "Flood")])
    page = drawn(browser, timeline, tmp_path)
    counts = [int(text) for text in page.locator(".view .count").all_text_contents()]
    assert sum(counts) == 48 - len(titles(page))
    assert page.locator(".view a").count() == 48
    assert page.evaluate(SPOILT) == []
    page.context.close()


def test_columns_say_when_and_how_many(browser: Browser, tmp_path: Path) -> None:
    page = drawn(browser, real_page("archive"), tmp_path)
    said = page.locator(".view .column title").all_text_contents()
    assert len(said) == page.locator(".view .column").count()
    assert all(re.fullmatch(r"(\w{3} )?\d{4} to (\w{3} )?\d{4}, events: \d+", text) for text in said)
    assert abs(sum(int(text.rpartition(" ")[2]) for text in said) - len(real_page("archive"))) < 100
    page.context.close()


def test_the_first_label_after_a_break_names_its_year(browser: Browser, tmp_path: Path) -> None:
    """And each stretch has a label."""
    days = [f"2019-{month:02}-{day:02}" for month in (3, 4) for day in (1, 5, 9, 20)]
    dates = ["1998-01-01", "2007-01-01", *days, "2019-05-02", "2024-01-10", "2024-01-12"]
    page = drawn(browser, chronicle((date, f"Event {n}") for n, date in enumerate(dates)), tmp_path)
    stretches = " ".join(page.evaluate(TICKS)).split("//")
    assert len(stretches) > 2
    for stretch in stretches:
        assert re.match(r"(\D*\d{1,2} \w{3} |\w{3} )?(19|20)\d\d\b", stretch.strip()), stretches
    page.context.close()


@pytest.mark.parametrize("letters", [20, 32])
@pytest.mark.parametrize(("name", "width"), [("two", 1280), ("night", 1280), ("town", 1280), ("town", 390)])
def test_large_letters_do_not_overlap(browser: Browser, tmp_path: Path, letters: int, name: str, width: int) -> None:
    """The drawing grows with the letters of the browser."""
    usual = drawn(browser, real_page(name), tmp_path, width)
    page = drawn(browser, real_page(name), tmp_path, width, letters)
    heights = [each.locator(".view").bounding_box()["height"] for each in (usual, page)]
    assert heights[1] == pytest.approx(heights[0] * letters / 16, abs=1)
    for _ in range(4):
        page.evaluate(FRAMES)
        assert page.evaluate(SPOILT) == []
        page.locator("[data-do=in]").click()
    assert page.messages == []
    usual.context.close()
    page.context.close()
