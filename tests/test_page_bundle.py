"""The page's script and style: their sources, and the bundles of them that the page embeds."""

from __future__ import annotations

import os
import re
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import needs_browser
from tests.sample import timeline as sample
from timeline.choices import THEMES
from timeline.render import render
from timeline.render.html.packed import unpack
from timeline.render.resources import resource
from tools import bundle
from tools.bundle import DEFERRED, DEFERRED_BUNDLE, SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_the_bundles_are_made_of_the_sources_as_they_are() -> None:
    """By the digest in their first lines, for machines without Node."""
    for made, header in bundle.headers().items():
        assert made.read_text("utf-8").partition("\n")[0] == header, "run python -m tools.bundle"


def test_bundling_gives_the_bundles() -> None:
    programs = bundle.programs()
    if programs is None:
        assert os.environ.get("CI") != "true", "esbuild or terser is missing: npm install"
        pytest.skip("npm install, or set NODE_PATH, to bundle again")
    for made, text in bundle.bundles(*programs).items():
        is_packed = made == DEFERRED_BUNDLE  # not every zlib packs the same text alike
        known, again = (_unpacked(each) if is_packed else each for each in (made.read_text("utf-8"), text))
        assert known == again, "run python -m tools.bundle"


def _unpacked(text: str) -> tuple[str, str]:
    return unpack(text.partition("\n")[2])


@needs_browser
def test_the_minified_style_says_what_the_style_sheets_say(browser: Browser) -> None:
    """A browser reads the same rules in both."""
    page: Any = browser.new_context().new_page()
    page.set_content("<!doctype html>")
    sheets = [("", "timeline"), *((f".{theme}", theme) for theme in THEMES[1:]), ("", "deferred")]
    nested = [f".timeline{kind} {{\n{resource(f'{name}.css')}}}" for kind, name in sheets]
    sources = "".join([resource("page.css") or "", *nested])
    made = (resource("page.bundle.css") or "") + _unpacked(DEFERRED_BUNDLE.read_text("utf-8"))[1]
    said, minified = (page.evaluate(_SELECTORS, text) for text in (sources, made))
    assert len(said) > 250
    assert sorted(minified) == sorted(said)
    assert _in_order(minified) == _in_order(said)
    page.context.close()


def _in_order(rules: list[list[str]]) -> dict[tuple[str, str], list[list[str]]]:
    """What is said of each property of a selector, in the order in which it is said."""
    found: dict[tuple[str, str], list[list[str]]] = {}
    for condition, selector, name, value in rules:
        found.setdefault((selector, name), []).append([condition, value])
    return found


#: Each selector with each of its declarations, as the browser reads them; "&" alone is what stands around it.
_SELECTORS = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const list = [];
  const walk = (rules, condition, around) => { for (const rule of rules) {
    const where = `${condition} ${rule.conditionText ?? ""}`;
    const selector = `${around} ${rule.selectorText ?? rule.name ?? ""}`.replace(/[ &]*$/, "");
    for (const property of rule.style ?? []) {
      list.push([where.trim(), selector, property, rule.style.getPropertyValue(property).replace(/[\\s,]/g, "")]);
    }
    walk(rule.cssRules ?? [], where, selector);
  } };
  walk(sheet.cssRules, "", "");
  return list;
}"""


@pytest.mark.parametrize("folder", [SCRIPT, DEFERRED], ids=["page", "deferred"])
def test_no_two_modules_need_each_other(folder: Path) -> None:
    """Neither directly nor through others; each is needed. The page's own do not need those of the deferred part."""
    imports = {
        module.name: set(re.findall(r'^(?:import|\}) .*from "(\./.*)";$', module.read_text("utf-8"), re.MULTILINE))
        for module in folder.glob("*.js")
    }
    assert {"./main.js"}.union(*imports.values()) == {f"./{name}" for name in imports}
    TopologicalSorter({f"./{name}": needed for name, needed in imports.items()}).prepare()


@needs_browser
def test_the_modules_work_without_being_bundled(browser: Browser) -> None:
    """What a module uses, it imports: in a bundle a name of another module might be found by chance."""
    page: Any = browser.new_context().new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    modules = '<script type="module" src="main.js"></script><script type="module" src="deferred/main.js"></script>'
    before, after = re.split("<script>.*?</script>", _page(), flags=re.DOTALL)
    text = f"{before}{modules}{after}"

    def serve(route: Any) -> None:
        file = SCRIPT / route.request.url.removeprefix("http://timeline.example/")
        if file.suffix == ".js":
            route.fulfill(body=file.read_text("utf-8"), content_type="text/javascript")
        else:
            route.fulfill(body=text, content_type="text/html")

    page.route("**/*", serve)
    page.goto("http://timeline.example/")
    page.locator("[name=q]").fill("ferry")
    page.locator(".found", has_text=f"of {len(sample())} events").wait_for()
    page.keyboard.press("Escape")
    page.locator("h1").click()
    for key in "jv":
        page.keyboard.press(key)
    page.locator(".event.is-checked").wait_for()
    assert errors == []
    page.context.close()


def _page() -> str:
    """The sample's page without a policy, which would allow no other script."""
    return re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", render(sample(), "html"))
