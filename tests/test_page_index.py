"""The index of a page and its folds: years, months, days or hours; in each order of the list, and in each language."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import is_loaded, needs_browser, opened
from tests.real_pages import real_page
from timeline import Timeline, build
from timeline.model import Document
from timeline.render import render, save

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NIGHT = ["3 June 2024", "22:00", "23:00", "4 June 2024", "00:00", "01:00", "02:00", "03:00", "04:00"]


def timeline_of(*dates: str) -> Timeline:
    text = " ".join(f"On {date} the ferry number {number} sank." for number, date in enumerate(dates))
    return build(Document(id="a.txt", text=text, language="en", title="Ferries"))


def index_of(timeline: Timeline, **options: Any) -> list[str]:
    """The names of the links, those of the second level after a space."""
    found = re.search('<nav class="index".*?</nav>', render(timeline, "html", **options), re.DOTALL)
    links = re.findall(r'<a( class="in")? href="#[^"]+">(.*?)</a>', found[0]) if found else []
    return [f" {name}" if level else name for level, name in links]


def test_a_night_has_an_index_of_hours() -> None:
    found = index_of(real_page("night"))
    assert [name.strip() for name in found] == NIGHT
    assert [name for name in found if name.startswith(" ")] == [f" {name}" for name in NIGHT if ":" in name]


def test_a_year_or_two_have_an_index_of_months() -> None:
    dates = [f"{day} {month} 2021" for month in ("March", "April", "June") for day in (3, 5, 7)]
    found = timeline_of(*dates, "1 January 2022", "9 January 2022")
    assert index_of(found) == ["2021", " March", " April", " June", "2022", " January"]
    assert index_of(found, locale="de") == ["2021", " März", " April", " Juni", "2022", " Januar"]
    assert index_of(found, locale="fa")[0] == "2021"


def test_some_weeks_have_an_index_of_days() -> None:
    dates = [f"{day} May 2021 at {hour}:15" for day in (3, 9, 21) for hour in (8, 9, 14)]
    found = timeline_of(*dates)
    assert index_of(found) == ["3 May 2021", "9 May 2021", "21 May 2021"]
    assert index_of(found, locale="es")[0] == "3 de mayo de 2021"


def test_a_crowded_decade_has_its_years_below_it() -> None:
    """A time with a single year has the name of that year."""
    found = index_of(real_page("town"))
    assert found[:7] == ["25\u202f000\u202f000 BC", "900 BC", "218 BC", "44 BC", "AD 79", "1066", "1348"]
    assert found[-9:] == ["1940s", *(f" {year}" for year in range(1940, 1948))]
    assert [name for name in found[:-9] if name.startswith(" ")] == []
    decades = [f"{year}s" for year in range(1780, 1990, 10)]
    assert [name for name in index_of(real_page("archive")) if not name.startswith(" ")] == decades


def test_few_years_are_all_listed_and_ages_by_their_names() -> None:
    """None is left out because it is no year, and no name leads to another time."""
    text = "".join(
        f"{when} the fort number {number} was built.\n\n"
        for number, when in enumerate(
            ("Before 1500 BC", "In the 8th century BC", "In 390 BC", "In 1086", "In 1705", "In 1768", "In 1790")
        )
    )
    found = index_of(build(Document(id="a.txt", text=text, language="en", title="Forts")))
    assert found == ["Before 1500 BC", "8th century BC", "390 BC", "1086", "1705", "1768", "1790"]


def test_an_index_has_room_in_a_window_and_leads_to_crowded_years() -> None:
    """Few links to where few events are, one to each year where many are, and none to a time without events."""
    years = [*range(1700, 1930, 7), *(year for year in range(1930, 1950) for _ in range(9)), *range(1951, 2020, 5)]
    events = timeline_of(*(f"{1 + n % 28} May {year}" for n, year in enumerate(years)))
    found = index_of(events)
    assert len(found) <= 31
    assert " 1943" in found
    assert found[:2] == ["1700–1749", "1756–1798"]


def test_chapters_have_decades_below_them_within_the_same_room(tmp_path: Path) -> None:
    text = "# A town\n\n" + "".join(
        f"## Part {part}\n\n"
        + "".join(f"In {year} the mill number {year} was built.\n\n" for year in range(part * 50, part * 50 + 50))
        for part in range(34, 40)
    )
    Path(tmp_path, "a.md").write_text(text, "utf-8")
    found = index_of(build(Path(tmp_path, "a.md"), language="en"))
    assert len(found) <= 31
    assert [name for name in found if not name.startswith(" ")] == [f"Part {part}" for part in range(34, 40)]
    assert found[1:4] == [" 1700s", " 1710s", " 1720s"]


def test_an_index_is_shorter_than_the_list() -> None:
    """No link for each event: then the years do, or none."""
    assert index_of(timeline_of("3 March 2021", "4 April 2021", "5 May 2021", "6 June 2021")) == []
    assert index_of(real_page("letter")) == ["2021", "2022", "2023"]


def test_the_first_and_the_last_event_are_never_folded() -> None:
    for name in ("town", "archive"):
        page = render(real_page(name), "html")
        events = re.findall('<li class="event ([^"]*)" id', page)
        assert len(events) == len(real_page(name))
        assert not {"minor"} & {*events[0].split(), *events[-1].split()}


# In a browser -------------------------------------------------------------------------------------------------------

NAMES = "[...document.querySelectorAll('.index a')].map(link => link.textContent)"
CURRENT = "document.querySelector('.index [aria-current]')?.textContent"
SEEN = "[...document.querySelectorAll('.event')].filter(event => event.checkVisibility()).length"
HEIGHT = """() => {
  for (const part of document.querySelectorAll(".part")) part.style.contentVisibility = "visible";
  return document.documentElement.scrollHeight;
}"""


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("index")
    return {name: save(real_page(name), Path(folder, f"{name}.html")).as_uri() for name in ("town", "night", "archive")}


@pytest.fixture
def town(browser: Browser, addresses: dict[str, str]) -> Iterator[Any]:
    page = opened(browser, addresses["town"])
    page.locator("[data-do=more]").click()
    yield page
    assert page.messages == []
    page.context.close()


def until(page: Any, script: str, wanted: Any) -> None:
    """Waits until a script gives what is wanted."""
    for _ in range(60):
        if page.evaluate(script) == wanted:
            return
        page.wait_for_timeout(50)
    assert page.evaluate(script) == wanted


def sort(page: Any, order: str) -> None:
    page.get_by_label("Order").select_option(order)
    is_loaded(page)


@needs_browser
@pytest.mark.parametrize("order", ["Latest first", "As in the text", "Earliest first"])
def test_folds_are_made_again_in_each_order(town: Any, order: str) -> None:
    before, height = town.evaluate(SEEN), town.evaluate(HEIGHT)
    sort(town, order)
    labels = town.locator(".fold button").all_text_contents()
    assert len(labels) > 10
    assert town.evaluate(SEEN) + sum(int(label.split()[0]) for label in labels) == len(real_page("town"))
    assert town.evaluate(HEIGHT) < min(30_000, height + 3_000)
    button = town.locator(".fold button").first
    seen, number = town.evaluate(SEEN), int(labels[0].split()[0])
    button.press("Enter")
    assert (town.evaluate(SEEN), button.get_attribute("aria-expanded")) == (seen + number, "true")
    button.click()
    assert town.evaluate(SEEN) == seen
    assert order == "As in the text" or seen == before


@needs_browser
def test_the_same_folds_come_back_with_the_order(town: Any) -> None:
    """Sorted by date again, the list is as it was."""
    structure = """[...document.querySelectorAll('.line > *')].map(node =>
      [node.className, node.textContent.replace(/\\s+/g, '')].join(' ')).join('\\n')"""
    town.wait_for_timeout(500)  # the buttons to correct are added one by one
    before = town.evaluate(structure)
    for order in ("Latest first", "As in the text", "Earliest first"):
        sort(town, order)
    assert town.evaluate(structure) == before


@needs_browser
def test_an_opened_fold_stays_open(town: Any) -> None:
    """Also when a correction sorts the list anew."""
    town.locator(".fold button").nth(2).click()
    seen = town.evaluate(SEEN)
    event = town.locator(".run:not([hidden]) .event").first.get_attribute("id")
    sort(town, "Latest first")
    assert town.locator(f"[id='{event}']").is_visible()
    sort(town, "Earliest first")
    assert town.evaluate(SEEN) == seen


@needs_browser
def test_the_index_follows_the_order(town: Any) -> None:
    names = town.evaluate(NAMES)
    sort(town, "Latest first")
    years = [str(year) for year in range(1947, 1939, -1)]
    assert town.evaluate(NAMES) == ["1940s", *years, *names[:-9][::-1]]
    town.locator(".index a", has_text="1900").click()
    until(town, CURRENT, "1900s")
    heading = town.evaluate("document.querySelector('.event.at').closest('.year').firstElementChild.textContent")
    assert heading.startswith("190")
    sort(town, "Earliest first")
    assert town.evaluate(NAMES) == names


@needs_browser
def test_in_the_order_of_the_texts_the_index_has_the_texts(browser: Browser, addresses: dict[str, str]) -> None:
    page = opened(browser, addresses["archive"])
    page.locator("[data-do=more]").click()
    sort(page, "As in the text")
    assert page.evaluate(NAMES) == [f"Register {number}" for number in range(1, 13)]
    page.locator(".index a", has_text="Register 7").click()
    until(page, CURRENT, "Register 7")
    assert -50 < page.locator(".year h2", has_text="Register 7").bounding_box()["y"] < 300
    page.context.close()


@needs_browser
@pytest.mark.parametrize("theme", ["reading", "compact", "ledger"])
def test_by_importance(browser: Browser, tmp_path: Path, theme: str) -> None:
    """Nothing folds then, all dates are complete, and there is nothing to index."""
    timeline = real_page("town")
    page = opened(browser, save(timeline, tmp_path / "page.html", theme=theme).as_uri())
    page.locator("[data-do=more]").click()
    sort(page, "Most important first")
    events = page.locator(".event")
    assert [page.locator(".event .title").nth(n).inner_text().strip() for n in range(20)] == [
        event.title for event in timeline.top(20)
    ]
    date = events.first.locator(".when > :first-child")
    assert date.inner_text() == timeline.top(1)[0].when.display()
    assert date.bounding_box()["width"] > 5 * len(date.inner_text())
    assert page.evaluate(SEEN) == len(timeline)
    assert page.locator(".fold, .index:visible").count() == 0
    assert page.locator(".year > :first-child").all_inner_texts() == ["Most important first"]
    sort(page, "Earliest first")
    assert page.locator(".fold, .index:visible").count() > 2
    assert page.messages == []
    page.context.close()


@needs_browser
def test_the_index_leads_to_what_is_found(town: Any) -> None:
    """A search stays, and a link leads to the first event found from there on."""
    town.locator("[name=q]").fill("lighthouse")
    town.locator(".found.some").wait_for()
    found = town.evaluate("document.querySelectorAll('.event:not([hidden])').length")
    town.locator(".index a", has_text="1890").click()
    until(town, "Boolean(document.querySelector('.event.at'))", True)
    assert town.evaluate("document.querySelectorAll('.event:not([hidden])').length") == found
    at = town.locator(".event.at")
    assert "ighthouse" in at.text_content()
    assert at.is_visible()


@needs_browser
def test_a_sheet_of_hours_on_a_phone(browser: Browser, addresses: dict[str, str]) -> None:
    page = opened(browser, addresses["night"], 390)
    page.get_by_role("button", name="Index").click()
    page.keyboard.press("Tab")
    link = page.locator(".index a", has_text="02:00")
    link.press("Enter")
    assert link.is_hidden()
    until(page, CURRENT, "02:00")
    assert page.locator(".event.at .when").text_content().strip().startswith("4 June 2024 02:")
    assert 0 <= page.locator(".event.at").bounding_box()["y"] < 300
    assert page.messages == []
    page.context.close()


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_runs_of_items() -> None:
    command = ["node", "--test", str(Path(__file__).parent / "script" / "runs.test.js")]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr


# Chapters -----------------------------------------------------------------------------------------------------------

CHAPTERS = {"Early life": 1901, "The mill": 1913, "War": 1925, "Return": 1937}


def life(tmp_path: Path, *more: str, years: dict[str, int] = CHAPTERS) -> Timeline:
    """The timeline of a life whose headings follow the time, with more lines at its end."""
    lines = ["# The life of Ada Holm", ""]
    for name, start in years.items():
        lines += [f"## {name}", ""]
        for year in range(start, start + 12, 3):
            lines += [f"On 3 May {year} the mill number {year} burned down near the river.", ""]
    path = tmp_path / "life.md"
    path.write_text("\n".join([*lines, *more]), encoding="utf-8")
    return build(path)


@pytest.mark.parametrize("theme", ["reading", "compact"])
def test_chapters_are_listed_where_time_follows_them(tmp_path: Path, theme: str) -> None:
    found = life(tmp_path)
    page = render(found, "html", theme=theme)
    assert re.findall(r'class="chapter"[^>]*>(?:<td[^>]*>)?(.*?)</', page) == [*CHAPTERS]
    names = index_of(found, theme=theme)
    assert [name for name in names if not name.startswith(" ")] == [*CHAPTERS]
    assert names[1:3] == [" 1901", " 1904"]


def test_chapters_are_not_listed_where_time_does_not_follow_them(tmp_path: Path) -> None:
    """An early event in the last chapter; two chapters; a heading for each event; before the first one, nothing."""
    assert 'class="chapter"' not in render(life(tmp_path, "In 1905 Ada Holm wrote a letter."), "html")
    assert 'class="chapter"' not in render(life(tmp_path, years={"One": 1901, "Two": 1950}), "html")
    assert 'class="chapter"' not in render(real_page("town"), "html")
    assert 'class="chapter"' not in render(real_page("archive"), "html")


def test_the_first_event_of_a_chapter_is_not_folded(tmp_path: Path) -> None:
    page = render(life(tmp_path), "html", density="summary")
    assert 'class="fold"' in page
    assert len(re.findall(r'class="chapter"[^>]*>[^<]*</li><li class="event (?!.*?minor.*?" id)', page)) == len(
        CHAPTERS
    )


@needs_browser
@pytest.mark.parametrize("theme", ["reading", "compact"])
def test_chapters_in_each_order(browser: Browser, tmp_path: Path, theme: str) -> None:
    page = opened(browser, save(life(tmp_path), tmp_path / "life.html", theme=theme).as_uri())
    listed = "[...document.querySelectorAll('.chapter')].map(line => line.textContent)"
    headings = "[...document.querySelectorAll('.year > :first-child')].map(heading => heading.textContent)"
    assert page.evaluate(listed) == [*CHAPTERS]
    page.locator(".index a", has_text="War").click()
    until(page, "document.querySelector('.event.at time').textContent", "3 May 1925")
    page.locator("[data-do=more]").click()
    sort(page, "As in the text")
    assert page.evaluate(headings) == page.evaluate(NAMES) == [*CHAPTERS]
    assert page.evaluate(listed) == []
    sort(page, "Earliest first")
    assert page.evaluate(listed) == [*CHAPTERS]
    assert page.evaluate(NAMES)[:2] == ["Early life", "1901"]
    sort(page, "Latest first")
    assert page.evaluate(NAMES)[:3] == ["Return", "1946", "1943"]
    assert page.evaluate(listed) == []
    assert page.messages == []
    page.context.close()


@needs_browser
def test_in_the_order_of_the_text_chapters_are_always_there(browser: Browser, tmp_path: Path) -> None:
    found = life(tmp_path, "In 1905 Ada Holm wrote a letter.")
    page = opened(browser, save(found, tmp_path / "life.html").as_uri() + "#?sort=text")
    until(page, NAMES, [*CHAPTERS])
    last = page.locator(".year").last
    assert last.locator(":scope > :first-child").text_content() == "Return"
    assert "1905" in last.text_content()
    page.context.close()


@needs_browser
@pytest.mark.parametrize("theme", ["reading", "compact"])
def test_the_rail_does_not_lie_over_the_list(browser: Browser, tmp_path: Path, theme: str) -> None:
    years = {
        f"A long time of which nobody knows the end, {number}": start for number, start in enumerate(CHAPTERS.values())
    }
    page = opened(browser, save(life(tmp_path, years=years), tmp_path / "life.html", theme=theme).as_uri(), 1280)
    rail, heading = page.locator(".index").bounding_box(), page.locator(".heading").bounding_box()
    assert rail["x"] + rail["width"] <= heading["x"]
    page.context.close()
