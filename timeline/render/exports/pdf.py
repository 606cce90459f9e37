"""PDF of the page, as Chromium prints it. Nothing else lays the page out as it is."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from shutil import which
from typing import Any

from timeline.language_files import DEFAULT
from timeline.model import Event, TimelineData
from timeline.pictures import is_embedded
from timeline.read.extras import MissingExtra, library
from timeline.render.html import render as html

#: The names of browsers that can be used if playwright has none of its own.
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
_MARGIN = {"top": "18mm", "bottom": "18mm", "left": "16mm", "right": "16mm"}
#: The file says that it was made at this time, so that the same timeline gives the same file.
_TIME, _MADE = re.compile(rb"(?<=Date \(D:)\d{14}[-+Z]\d\d'\d\d'"), b"19800101000000+00'00'"


def render(
    timeline: TimelineData,
    *,
    title: str | None = None,
    lead: str | None = None,
    locale: str = DEFAULT,
    theme: str = "reading",
    include_text: bool = False,
) -> bytes:
    """The page on A4. MissingExtra without playwright (the extra "pdf-out") or a browser.

    The options are those of the page.
    """
    playwright = library("playwright.sync_api", "pdf-out", "writing PDF files")
    page = html(
        _without_addresses(timeline), title=title, lead=lead, locale=locale, theme=theme, include_text=include_text
    )
    # In a thread of its own: playwright refuses to run where an event loop runs, as in a notebook.
    with ThreadPoolExecutor(1) as thread:
        return _TIME.sub(_MADE, thread.submit(_printed, playwright, page).result())


def _without_addresses(timeline: TimelineData) -> TimelineData:
    """A timeline without the pictures that are not embedded, since nothing is asked for."""
    return replace(
        timeline,
        events=tuple(map(_without_address, timeline.events)),
        undated=tuple(map(_without_address, timeline.undated)),
    )


def _without_address(event: Event) -> Event:
    added = event.editorial
    if added is None or added.picture is None or is_embedded(added.picture.url):
        return event
    return replace(event, editorial=replace(added, picture=None))


def _printed(playwright: Any, page: str) -> bytes:
    """A page printed by a browser that is started for it."""
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=browser_program(running.chromium.executable_path))
        try:
            return print_page(browser, page)
        finally:
            browser.close()


def print_page(browser: Any, page: str) -> bytes:
    """A page printed in a context of its own, without script and network."""
    context = browser.new_context(java_script_enabled=False, offline=True)
    try:
        opened = context.new_page()
        opened.set_content(page)
        made: bytes = opened.pdf(format="A4", print_background=True, margin=_MARGIN, tagged=True, outline=True)
    finally:
        context.close()
    return made


def browser_program(own: str) -> str:
    """The program of playwright's own browser, or else of one that is installed."""
    found = own if Path(own).exists() else next(filter(None, map(which, _BROWSERS)), None)
    if found is None:
        raise MissingExtra("writing PDF files needs Chromium or Chrome: playwright install chromium")
    return found
