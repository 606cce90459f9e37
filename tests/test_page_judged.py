"""The page before two judges from npm: axe for WCAG 2.2 AA, html-validate for HTML; and a hostile text in a browser."""

from __future__ import annotations

import os
import re
import subprocess
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import is_loaded, needs_browser, node_modules, opened
from tests.sample import timeline as sample
from tests.test_render import HOSTILE
from timeline import Timeline
from timeline.model import Document, Event, Problem, Timex
from timeline.render import render, save
from timeline.value import TimeValue

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VIEWS: dict[str, dict[str, Any]] = {
    "reading": {"include_text": True},
    "compact": {"theme": "compact"},
    "ledger": {"theme": "ledger", "include_text": True},
    "right to left": {"locale": "ar"},
    "folded": {"density": "summary"},
    "fragment": {"fragment": True},
}
AROUND = (
    '<!DOCTYPE html>\n<html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>\n{}'
    "</main></body></html>\n"
)


def needed(package: str) -> Path:
    """The folder of a package from npm; CI must have it."""
    folder = node_modules(package)
    if folder is None:
        assert os.environ.get("CI") != "true", f"{package} is missing: npm install {package}"
        pytest.skip(f"npm install {package} and set NODE_PATH to compare with it")
    return folder


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample in each view, a fragment within a page."""
    folder = tmp_path_factory.mktemp("judged")
    made = {}
    for name, options in VIEWS.items():
        text = render(sample(), "html", **options)
        made[name] = folder / f"{name}.html"
        made[name].write_text(AROUND.format(text) if name == "fragment" else text, encoding="utf-8")
    return made


def test_html_is_valid(pages: dict[str, Path]) -> None:
    """No error in any view, by the standard's own rules; but for the style in a fragment, which has no head for it."""
    package = needed("html-validate")
    part = pages["fragment"]
    part.write_text(re.sub("<style>.*?</style>", "", part.read_text("utf-8"), flags=re.DOTALL), encoding="utf-8")
    command = ["node", str(package / "bin" / "html-validate.mjs"), "--preset", "standard", *map(str, pages.values())]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr


@needs_browser
@pytest.mark.parametrize(
    ("view", "scheme", "script"),
    [case for case in product(VIEWS, ["light", "dark"], [True, False]) if case[0] != "fragment" or case[2]],
)
def test_everyone_can_use_it(browser: Browser, pages: dict[str, Path], view: str, scheme: Any, script: bool) -> None:
    """axe finds nothing against WCAG 2.2 AA, with everything opened, with script and without."""
    axe = (needed("axe-core") / "axe.min.js").read_text("utf-8")
    page = opened(browser, "about:blank", color_scheme=scheme, bypass_csp=True)
    text = pages[view].read_text("utf-8")
    if not script:  # axe is a script itself: ours is taken out, and what is for those without shown
        text = text.partition("<script>")[0].replace("<noscript>", "").replace("</noscript>", "")
        text = text.replace("(scripting: enabled)", "(scripting: none)") + "</body></html>"
    page.set_content(text)
    page.evaluate("document.querySelectorAll('.part').forEach(part => { part.style.contentVisibility = 'visible'; })")
    if script and view != "fragment":
        page.locator("[data-do=filter]").click()
        page.locator("[data-do=more]").click()
        page.evaluate("document.querySelectorAll('.fold button').forEach(each => each.click())")
        page.locator("[data-do=correct]").first.click()
        is_loaded(page)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    page.evaluate(axe)
    levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", levels)
    assert [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in found["violations"]] == []
    assert len(found["passes"]) > 10
    for name in ("help", "edit") if script and view != "fragment" else ():
        page.evaluate(f"document.querySelector('dialog.{name}').showModal()")
        found = page.evaluate("tags => axe.run('dialog[open]', {runOnly: {type: 'tag', values: tags}})", levels)
        assert [each["id"] for each in found["violations"]] == []
        page.evaluate(f"document.querySelector('dialog.{name}').close()")
    page.context.close()


def hostile() -> Timeline:
    """Texts that want to be more, in every place that a text can get to."""
    events = []
    for number, text in enumerate(HOSTILE):
        when = TimeValue.of(1900 + number)
        timex = Timex(0, len(text), text, "DATE", when, when, steps=(("missing", "year"), ("tense", "past", text)))
        shared: dict[str, Any] = {"title": text, "text": text, "document": text, "start": 0, "end": len(text)}
        again = Event(id=f"{text} again", when=when, **shared)
        events.append(Event(id=text, when=when, timexes=(timex,), status=text, tags=(text,), retold=(again,), **shared))
    documents = tuple(
        Document(id=text, text=text, title=text, url=f"javascript:{text}", language="en") for text in HOSTILE
    )
    problems = tuple(Problem(text, text, 0, 1) for text in HOSTILE)
    return Timeline(events=tuple(events), undated=tuple(events), problems=problems, documents=documents)


@needs_browser
@pytest.mark.parametrize(
    "options", [{"include_text": True}, {"theme": "compact"}, {"theme": "ledger"}, {"fragment": True}], ids=str
)
def test_a_hostile_text_stays_text(browser: Browser, tmp_path: Path, options: dict[str, Any]) -> None:
    """Nothing runs, nothing is asked for, nothing leads out of the page, whatever is opened, sought and corrected."""
    address = save(hostile(), tmp_path / "hostile.html", **options).as_uri()
    page = opened(browser, address)
    page.on("dialog", lambda dialog: page.messages.append(dialog.message))
    if not options.get("fragment"):
        page.locator("[name=q]").fill("<script>")
        page.wait_for_function("() => document.querySelectorAll('.event:not([hidden])').length === 1")
        page.locator("[data-do=clear]").click()
        page.locator("[data-do=more]").click()
        page.locator("[data-do=expand]").click()
        for _ in HOSTILE:
            page.keyboard.press("j")
        page.keyboard.press("x")
        page.locator("dialog [name=title]").fill("<img src=x onerror=alert(1)>")
        page.get_by_role("button", name="Save").click()
    assert page.asked == [address]
    assert page.messages == []
    assert page.locator("script:not([type]), img, iframe, base, link, object").count() == (
        0 if options.get("fragment") else 2
    )
    links = page.evaluate("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    assert all(link.startswith("#") for link in links)
    assert page.evaluate("document.title") != "" or options.get("fragment")
    page.context.close()


@needs_browser
def test_a_bidi_control_stays_in_its_line(browser: Browser, tmp_path: Path) -> None:
    """An override in a title turns no other text round: blocks and <bdi> end what it does."""
    page = opened(browser, save(hostile(), tmp_path / "hostile.html").as_uri(), java_script_enabled=False)
    styles = page.evaluate(
        "[...document.querySelectorAll('.title, .text, .notes bdi, .notes i')]"
        ".map(e => getComputedStyle(e)).map(s => [s.display, s.unicodeBidi])"
    )
    assert styles
    assert all(display != "inline" or bidi in ("isolate", "plaintext") for display, bidi in styles)
    page.context.close()
