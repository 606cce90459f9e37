"""The page's script: its modules, and the bundle of them that the page embeds."""

from __future__ import annotations

import os
import re
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import needs_browser
from tests.sample import timeline as sample
from timeline.render import render
from tools.bundle import BUNDLE, SCRIPT, bundle, esbuild, header

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_the_bundle_is_made_of_the_modules_as_they_are() -> None:
    """By the digest in its first line, for machines without Node."""
    assert BUNDLE.read_text("utf-8").partition("\n")[0] == header(), "run python -m tools.bundle"


def test_bundling_gives_the_bundle() -> None:
    program = esbuild()
    if program is None:
        assert os.environ.get("CI") != "true", "esbuild is missing: npm install"
        pytest.skip("npm install, or set NODE_PATH, to bundle again")
    assert BUNDLE.read_text("utf-8") == bundle(program), "run python -m tools.bundle"


def test_no_two_modules_need_each_other() -> None:
    """Neither directly nor through others; and each is needed."""
    imports = {
        module.name: set(re.findall(r'^(?:import|\}) .*from "\./(.*)";$', module.read_text("utf-8"), re.MULTILINE))
        for module in SCRIPT.glob("*.js")
    }
    assert {"main.js"}.union(*imports.values()) == imports.keys()
    TopologicalSorter(imports).prepare()


@needs_browser
def test_the_modules_work_without_being_bundled(browser: Browser) -> None:
    """What a module uses, it imports: in a bundle a name of another module might be found by chance."""
    page: Any = browser.new_context().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    text = re.sub("<script>.*?</script>", '<script type="module" src="main.js"></script>', _page(), flags=re.DOTALL)

    def serve(route: Any) -> None:
        file = SCRIPT / Path(route.request.url).name
        if file.suffix == ".js":
            route.fulfill(body=file.read_text("utf-8"), content_type="text/javascript")
        else:
            route.fulfill(body=text, content_type="text/html")

    page.route("**/*", serve)
    page.goto("http://timeline.example/")
    page.locator("[name=q]").fill("ferry")
    page.locator(".found", has_text=f"of {len(sample())} events").wait_for()
    assert errors == []
    page.context.close()


def _page() -> str:
    """The sample's page without a policy, which would allow no other script."""
    return re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", render(sample(), "html"))
