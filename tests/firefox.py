"""Drives a headless Firefox by WebDriver BiDi, which Firefox speaks itself: no driver stands between.

Playwright's own Firefox cannot be installed from a registry, and Debian's cannot be driven by Playwright. Source of
the commands: https://www.w3.org/TR/webdriver-bidi/
"""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.conftest import PATIENCE

#: The program; None where there is none.
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
#: Keys by their names in KeyboardEvent, as WebDriver writes them.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowRight": "\ue014", "Home": "\ue011"}
#: What a page does before its own script: it keeps what its policy has refused.
KEEP_REFUSED = (
    "() => { window.refused = []; addEventListener('securitypolicyviolation', e => refused.push(e.blockedURI)); }"
)
#: What Firefox 140 says of its own work when a page is given such a function, even an empty page.
_OF_ITS_OWN = 'error: Error: Permission denied to access property "length"'
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_POLL = 0.05  # seconds


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A Firefox with a new profile in a folder."""
    from websockets.sync.client import connect

    assert FIREFOX is not None
    command = [FIREFOX, "--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stderr is not None
            found = next(match for line in process.stderr if (match := _LISTENING.search(line)))
            with connect(f"{found[1]}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()


class Firefox:
    """A session. `messages` has what pages have said in the console, and errors of their scripts."""

    def __init__(self, socket: Any) -> None:
        self.socket, self.number, self.messages = socket, 0, list[str]()
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])
        self.send("script.addPreloadScript", functionDeclaration=KEEP_REFUSED)

    def send(self, method: str, **given: Any) -> Any:
        """The result of a command."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": given}))
        while True:
            told = json.loads(self.socket.recv(timeout=PATIENCE / 1000))
            if told.get("method") == "log.entryAdded":
                message = f"{told['params']['level']}: {told['params']['text']}"
                self.messages += [message] if message != _OF_ITS_OWN else []
            elif told.get("id") == self.number:
                assert told["type"] == "success", f"{method}: {told}"
                return told["result"]

    def open(self, address: str, width: int = 1280, height: int = 900) -> Page:
        """A page in a tab of its own."""
        tab = self.send("browsingContext.create", type="tab")["context"]
        self.send("browsingContext.setViewport", context=tab, viewport={"width": width, "height": height})
        self.send("browsingContext.navigate", context=tab, url=address, wait="complete")
        return Page(self, tab)


class Page:
    """A page in a tab."""

    def __init__(self, browser: Firefox, tab: str) -> None:
        self.browser, self.tab = browser, tab

    def run(self, expression: str) -> Any:
        """The value of an expression of JavaScript, or of the promise that it gives."""
        code = f"Promise.resolve({expression}).then(value => JSON.stringify(value))"
        told = self.browser.send("script.evaluate", expression=code, target={"context": self.tab}, awaitPromise=True)
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return json.loads(told["result"].get("value", "null"))

    def wait(self, expression: str, expected: Any = True) -> None:
        """Waits until an expression has a value."""
        end = time.monotonic() + PATIENCE / 1000
        while (found := self.run(expression)) != expected and time.monotonic() < end:
            time.sleep(_POLL)
        assert found == expected, expression

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other: names such as "Enter", or characters."""
        actions = [
            {"type": kind, "value": KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")
        ]  # fmt: skip
        self._perform({"type": "key", "id": "keys", "actions": actions})

    def click(self, selector: str) -> None:
        """Clicks the middle of the first element of a selector."""
        element = f"document.querySelector({json.dumps(selector)})"
        self.run(f"{element}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")
        x, y = self.run(f"(r => [r.x + r.width / 2, r.y + r.height / 2])({element}.getBoundingClientRect())")
        steps = [{"type": "pointerMove", "x": round(x), "y": round(y)}]
        steps += [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]  # type: ignore[dict-item]
        self._perform({"type": "pointer", "id": "mouse", "actions": steps})

    def printed(self) -> bytes:
        """The page as a PDF."""
        page = {"width": 21.0, "height": 29.7}
        return base64.b64decode(self.browser.send("browsingContext.print", context=self.tab, page=page)["data"])

    def close(self) -> None:
        self.browser.send("browsingContext.close", context=self.tab)

    def _perform(self, source: dict[str, Any]) -> None:
        self.browser.send("input.performActions", context=self.tab, actions=[source])
