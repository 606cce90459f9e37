"""Walks through a page of 430 events and four sources as a stranger does, and counts clicks, keys and screens.

`python -m tests.benchmarks.walk` does each task with the mouse, with the keyboard alone, and with a finger on a phone.
The stranger knows the names that stand on the page and what they lead to, no ids and no single keys.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM, FLAGS, PATIENCE
from tests.real_pages import PAGES
from timeline import Timeline, build
from timeline.render import save

SCREENS = {"mouse": (1280, 800), "keyboard": (1280, 800), "phone": (390, 844)}
#: After so many presses of Tab, or screens, the stranger gives up.
MOST = 60


#: The middle of what an element is scrolled in: the index on a phone, else the window.
AROUND = """each => {
  const { left, right, top, bottom } = each.closest("[popover]")?.getBoundingClientRect() ?? {};
  return left === undefined ? [innerWidth / 2, innerHeight / 2] : [(left + right) / 2, (top + bottom) / 2];
}"""


class Stranger:
    """Presses and types what the page shows, and counts it."""

    def __init__(self, page: Any, device: str) -> None:
        self.page, self.device = page, device
        self.presses = self.tabs = self.keys = self.screens = 0

    def press(self, target: Any) -> None:
        """Clicks or taps something; with the keyboard, goes there by Tab and presses Enter."""
        self.presses += 1
        if self.device == "keyboard":
            self.reach(target)
            self.page.keyboard.press("Enter")
            return
        self.see(target)
        target.click() if self.device == "mouse" else target.tap()

    def type(self, target: Any, text: str) -> None:
        """Types into a field, which has the focus or is pressed for it, in place of what is there, and then Enter."""
        if self.device == "keyboard":
            self.reach(target)
        elif not self.has_focus(target):
            self.press(target)
        if target.input_value():
            self.page.keyboard.press("ControlOrMeta+a")
            self.keys += 1
        self.page.keyboard.type(text, delay=20)
        self.page.keyboard.press("Enter")
        self.keys += len(text) + 1

    def pick(self, target: Any, name: str) -> None:
        """Chooses an option of a list, by a click on it and on the option, or by arrow keys."""
        if self.device == "keyboard":
            self.reach(target)
            options = target.locator("option").all_text_contents()
            for _ in range(options.index(name)):
                self.page.keyboard.press("ArrowDown")
                self.keys += 1
            return
        self.presses += 2
        target.select_option(label=name)

    def see(self, target: Any) -> None:
        """Scrolls by most of a screen until something is in sight."""
        height = self.page.viewport_size["height"]
        self.page.mouse.move(*target.evaluate(AROUND))
        while not 0 <= (top := target.evaluate("each => each.getBoundingClientRect().top")) < height - 40:
            self.page.mouse.wheel(0, height * (0.8 if top > 0 else -0.8))
            self.page.wait_for_timeout(150)
            self.screens += 1
            assert self.screens < MOST, f"not found by scrolling: {target}"

    def reach(self, target: Any) -> None:
        """Presses Tab until something has the focus."""
        while not self.has_focus(target):
            self.page.keyboard.press("Tab")
            self.tabs += 1
            assert self.tabs < MOST, f"not reached by Tab: {target}"

    @staticmethod
    def has_focus(target: Any) -> bool:
        return target.count() == 1 and target.evaluate("each => each === document.activeElement")

    def search(self, words: str) -> Any:
        """Searches for words; gives the first event that is shown then."""
        self.type(self.page.get_by_role("searchbox", name="Search"), words)
        self.page.locator(".found output", has_text=" of ").wait_for()
        event = self.page.locator(".event:visible").first
        self.see(event)
        return event


def find_the_year_1943(stranger: Stranger) -> bool:
    """By the search."""
    return "1943" in stranger.search("1943").inner_text()


def find_1943_in_the_index(stranger: Stranger) -> bool:
    """By the link to the year, which is behind a button on a phone."""
    opener = stranger.page.get_by_role("button", name="Index")
    if opener.is_visible():
        stranger.press(opener)
    stranger.press(stranger.page.get_by_role("link", name="1943", exact=True))
    stranger.page.wait_for_timeout(300)
    stranger.see(stranger.page.get_by_role("heading", name="1943"))
    return True


def find_the_most_important_event(stranger: Stranger, timeline: Timeline) -> bool:
    """By the order of the list."""
    stranger.press(stranger.page.get_by_role("button", name="More", exact=True))
    stranger.pick(stranger.page.get_by_role("combobox", name="Order"), "Most important first")
    stranger.page.get_by_role("heading", name="Most important first").wait_for()
    event = stranger.page.locator(".event").first
    stranger.see(event)
    return timeline.top(1)[0].title in event.inner_text()


def find_the_source_of_an_event(stranger: Stranger) -> bool:
    """By the link in the event, which asks for the address of the document."""
    link = stranger.search("Anna sank").get_by_role("link", name="The Norham Gazette")
    with stranger.page.expect_request("https://example.org/gazette**"):
        stranger.press(link)
    return True


def correct_a_date_and_download_it(stranger: Stranger) -> bool:
    """By the button that the event shows."""
    stranger.press(stranger.search("Anna sank").get_by_role("button", name="Correct"))
    stranger.type(stranger.page.get_by_role("textbox", name="Date", exact=True), "1936-11-08")
    stranger.page.get_by_role("dialog").wait_for(state="hidden")
    with stranger.page.expect_download() as download:
        stranger.press(stranger.page.get_by_role("button", name="Download the corrections"))
    return "1936-11-08" in download.value.path().read_text("utf-8")


def print_it(stranger: Stranger) -> bool:
    """By the browser's own key or menu; all events are on paper, folded or not."""
    stranger.presses += 1
    stranger.page.emulate_media(media="print")
    return bool(stranger.page.locator(".event:visible").count() == stranger.page.locator(".event").count())


TASKS: list[Callable[..., bool]] = [
    find_the_year_1943, find_1943_in_the_index, find_the_most_important_event, find_the_source_of_an_event,
    correct_a_date_and_download_it, print_it,
]  # fmt: skip


def main() -> None:
    """Prints a table: tasks by devices."""
    timeline = build([document for name in ("town", "reports") for document in PAGES[name](random.Random(name))])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = save(timeline, Path(folder, "page.html")).as_uri()
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        print(f"{'task':34}{'device':10}{'done':6}{'presses':>8}{'Tabs':>6}{'keys':>6}{'screens':>9}")
        for task in TASKS:
            for device, (width, height) in SCREENS.items():
                size: Any = {"width": width, "height": height}
                page = browser.new_context(viewport=size, has_touch=device == "phone").new_page()
                page.set_default_timeout(PATIENCE)
                page.goto(address)
                stranger = Stranger(page, device)
                more = (timeline,) if task is find_the_most_important_event else ()
                counts = "yes" if task(stranger, *more) else "no"
                print(
                    f"{task.__name__.replace('_', ' '):34}{device:10}{counts:6}{stranger.presses:8}{stranger.tabs:6}"
                    f"{stranger.keys:6}{stranger.screens:9}"
                )
                page.context.close()
        browser.close()


if __name__ == "__main__":
    main()
