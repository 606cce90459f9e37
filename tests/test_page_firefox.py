"""The page in Firefox: without complaints, and with every feature that a reader reaches by click or key."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.firefox import FIREFOX, Firefox, Page, firefox
from tests.real_pages import real_page
from tests.sample import timeline as sample
from timeline.choices import THEMES
from timeline.render import save

pytestmark = pytest.mark.skipif(FIREFOX is None and os.environ.get("CI") != "true", reason="no firefox on this machine")

SHOWN = "[...document.querySelectorAll('.event')].filter(event => event.checkVisibility()).length"
VIEW = "(new URLSearchParams(location.hash.slice(2)).get('view') || '')"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The sample in each theme, and a page of 430 events."""
    folder = tmp_path_factory.mktemp("pages")
    made = {theme: save(sample(), folder / f"{theme}.html", theme=theme) for theme in THEMES}
    made["town"] = save(real_page("town"), folder / "town.html")
    return {name: path.as_uri() for name, path in made.items()}


def opened(browser: Firefox, address: str, width: int = 1280) -> Iterator[Page]:
    """The page; it must complain of nothing, and its policy must refuse nothing."""
    browser.messages.clear()
    page = browser.open(address, width)
    yield page
    assert page.run("window.refused") == []
    assert browser.messages == []
    page.close()


@pytest.fixture
def page(browser: Firefox, addresses: dict[str, str]) -> Iterator[Page]:
    yield from opened(browser, addresses["reading"])


@pytest.fixture
def town(browser: Firefox, addresses: dict[str, str]) -> Iterator[Page]:
    yield from opened(browser, addresses["town"])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [1280, 390])
def test_it_is_shown(browser: Firefox, addresses: dict[str, str], theme: str, width: int) -> None:
    """All events, an axis with their titles; nothing sticks out."""
    for page in opened(browser, addresses[theme], width):
        assert page.run(SHOWN) == len(sample())
        page.wait("document.querySelectorAll('.view a').length", len(sample()))
        assert page.run("document.documentElement.scrollWidth") <= width


def test_the_policy_refuses_what_is_not_the_page_s_own(browser: Firefox, addresses: dict[str, str]) -> None:
    """A style that something else adds: the other tests would notice."""
    page = browser.open(addresses["reading"])
    page.run("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))")
    page.wait("window.refused", ["inline"])
    page.close()


def test_search(page: Page) -> None:
    page.press("/")
    page.press(*"ferry")
    page.wait(SHOWN, 1)
    assert page.run("document.querySelector('.found output').textContent") == "1 of 13 events"
    assert page.run("[...CSS.highlights.get('found')].length") > 0
    page.press("Escape")
    page.wait(SHOWN, 13)


def test_filter(page: Page) -> None:
    page.click("[data-do=filter]")
    page.click("[name=only][value=status-planned]")
    page.wait(SHOWN, 11)
    page.click("[name=from]")
    page.press(*"1900")
    page.wait("location.hash.includes('from=1900')")
    page.click("[data-do=clear]")
    page.wait(SHOWN, 13)


def test_zoom(page: Page) -> None:
    """By keys, by buttons; the address keeps it."""
    page.press("+")
    page.wait(f"{VIEW} !== ''")
    page.press("0")
    page.wait(VIEW, "")
    page.click("[data-do=in]")
    page.wait(f"{VIEW} !== ''")
    page.click("[data-do=whole]")
    page.wait(VIEW, "")


def test_the_next_event(page: Page) -> None:
    first, second = (event.id for event in sample().events[:2])
    page.press("j")
    page.wait("location.hash", f"#{first}")
    page.press("j")
    page.wait("location.hash", f"#{second}")
    assert page.run("document.activeElement.closest('.event').id") == second
    page.press("k")
    page.wait("location.hash", f"#{first}")


def test_presenting(page: Page) -> None:
    page.press("p")
    page.wait("document.querySelector('.present').open")
    page.press("ArrowRight", "j")
    page.wait("document.querySelector('.slide output').textContent", "3 of 13")
    page.wait("document.querySelector('.stage .title').textContent", sample().events[2].title)
    page.press("p")
    page.wait("document.activeElement.textContent", sample().events[2].title)


def test_folds(town: Page) -> None:
    """Runs of minor events are folded, open by click and key, and are open on paper."""
    before = town.run(SHOWN)
    assert before < len(real_page("town")) / 2
    town.click(".fold button")
    town.wait(f"{SHOWN} > {before}")
    town.press("Enter")
    town.wait(SHOWN, before)


def test_correcting(page: Page) -> None:
    """A title and a date are corrected, and the axis follows."""
    event = sample().events[4].id
    page.click(f"#{event} .title a")
    page.press("x")
    page.wait("document.querySelector('dialog.edit').open")
    page.run("document.querySelector('.edit [name=title]').select()")
    page.press(*"A new title")
    page.click(".edit [name=when]")
    page.run("document.querySelector('.edit [name=when]').select()")
    page.press(*"1932-05")
    page.press("Enter")
    page.wait("document.querySelector('dialog.edit').open", expected=False)
    page.wait(f"document.querySelector('#{event} .title').textContent", "A new title")
    page.wait("[...document.querySelectorAll('.view text')].some(text => text.textContent === 'A new title')")
    page.run("dispatchEvent(new Event('beforeunload'))")
    page.run("document.querySelector('[data-do=discard]').click()")


@pytest.mark.parametrize("name", [*THEMES, "town"])
def test_it_prints(browser: Firefox, addresses: dict[str, str], name: str) -> None:
    """All titles are on paper, and no tools."""
    pdfium = pytest.importorskip("pypdfium2")
    for page in opened(browser, addresses[name]):
        document = pdfium.PdfDocument(page.printed())
        text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())
        made = real_page("town") if name == "town" else sample()
        missing = [event.title for event in made.events if event.title not in text]
        assert len(missing) <= len(made) / 50, missing  # a title may be broken between two sheets
        assert "Copy link" not in text
        assert len(document) <= (30 if name == "town" else 3)
