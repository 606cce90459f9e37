"""PDF before pdfium: the words of each date and of each title stand in the text of its pages, in their order.

One browser, in one thread, prints the pages of all timelines, since starting it takes longer than the rest. Letters
beyond ASCII are not compared: which of them a file holds as text depends on the fonts of the machine.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from functools import cache
from typing import Any
from unittest.mock import patch

import pypdfium2

from tests.exports.run import outcome
from timeline import Timeline
from timeline.render import render
from timeline.render.exports import pdf
from timeline.render.records import records
from timeline.render.text import plain

_WORD = re.compile(r"[A-Za-z0-9]+")


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline, which are in words."""
    with patch.multiple(pdf, _printed=_printed, ThreadPoolExecutor=lambda _: nullcontext(_thread())):
        data, losses = render(timeline, "pdf", report=True)
    with pypdfium2.PdfDocument(data) as read:
        text = "".join(page.get_textpage().get_text_bounded() for page in read)
    printed = "".join(_WORD.findall(text))
    found, at = [], 0
    for record in records(timeline):
        if not record.value:
            continue
        date = "".join(_WORD.findall(record.display))
        place = printed.find(date, at)
        found.append(outcome(record.event, record.value if place >= 0 else None, losses))
        at = max(at, place + len(date))
        title = "".join(_WORD.findall(plain(record.title)))
        # A title that asks to be shown from right to left is read so.
        assert title in printed or title[::-1] in printed, f"the title {record.title!r} is not in the pages"
    return found


@cache
def _thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1)


@cache
def _browser(playwright: Any) -> Any:
    running = playwright.sync_playwright().start()
    return running.chromium.launch(executable_path=pdf.browser_program(running.chromium.executable_path))


def _printed(playwright: Any, page: str) -> bytes:
    """As the module itself prints a page, by a browser that stays."""
    return pdf.print_page(_browser(playwright), page)
