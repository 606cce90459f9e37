"""Settings of Hypothesis, and a browser for the tests of the page."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

# A shell ignores SIGINT in background jobs, and programs inherit that: here they are interrupted by it in tests.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


if TYPE_CHECKING:
    from playwright.sync_api import Browser

# In CI the examples are always the same, so that only a change makes it fail; elsewhere they are new each time.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI") == "true":
    settings.load_profile("ci")

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
#: How long a test waits for what it expects, in milliseconds.
PATIENCE = 30_000
#: In CI a browser is required; elsewhere the tests are skipped where there is none.
needs_browser = pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true", reason="no chromium on this machine"
)


def node_modules(package: str) -> Path | None:
    """The folder of an npm package, in a folder of NODE_PATH or in node_modules; None if it is not installed."""
    folders = [*os.environ.get("NODE_PATH", "").split(os.pathsep), "node_modules"]
    return next((Path(folder, package) for folder in folders if folder and Path(folder, package).is_dir()), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, one for all tests."""
    if os.environ.get("CI") != "true":
        pytest.importorskip("playwright.sync_api")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


def opened(browser: Browser, address: str, width: int = 1280, **more: Any) -> Any:
    """A page in a context of its own; `page.asked` has what it requests, `page.messages` what it complains about."""
    page: Any = browser.new_context(viewport={"width": width, "height": 900}, **more).new_page()
    page.set_default_timeout(PATIENCE)
    page.asked, page.messages = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.messages.append(message.text))
    page.on("pageerror", lambda error: page.messages.append(str(error)))
    page.goto(address)
    return page


def is_loaded(page: Any) -> None:
    """Waits until the deferred part of the script has been loaded, and has done what it was loaded for."""
    for _ in range(PATIENCE // 20):
        if page.evaluate("document.adoptedStyleSheets.length"):  # its style; what it was loaded for follows at once
            return
        page.wait_for_timeout(20)
    raise AssertionError("the deferred part of the script is not loaded")
