"""What editors add, on the page: places, links, reviews and pictures, with a policy that allows these and no more."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import timeline
from tests.conftest import opened
from tests.sample import timeline as sample
from tests.test_page_judged import needed
from tests.timelines import PNG
from timeline import Timeline
from timeline.model import Editorial, Link, Picture
from timeline.render import save
from timeline.render.html.policy import allowing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REMOTE = "https://pictures.example/quay;1,2.png?size=3&x='y'"
ADDED = [
    {
        "event": "opened",
        "review": "checked",
        "by": "AB",
        "place": "Norhaven",
        "links": [
            {"url": "https://example.org/minutes?a=1&b=2", "text": "Minutes <of> the council"},
            {"url": "http://archive.example.org/x"},
        ],
        "picture": {"url": PNG, "alt": 'The "bridge" & the mayor', "credit": "<b>Town</b> archive"},
    },
    {"event": "crack", "review": "disputed", "picture": {"url": REMOTE, "alt": "A crack"}},
    {"event": "built", "weight": "minor"},
]


def story() -> Timeline:
    """The sample as an editor leaves it, with an undated event that has a place and a picture."""
    tl = sample()
    undated = {"event": tl.undated[0].id, "place": "Karst", "picture": {"url": PNG, "alt": "Nobody"}}
    return tl.correct([*ADDED, undated])


@pytest.fixture(scope="module", params=["reading", "compact", "ledger"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page in each theme."""
    path = tmp_path_factory.mktemp("media") / "page.html"
    return save(story(), path, theme=request.param).as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Any]:
    """The page, in a browser for which the host of the picture answers; other hosts do not exist."""
    page = opened(browser, "about:blank", 1280)
    page.asked.clear()

    def answer(route: Any) -> None:
        page.referrers = [*getattr(page, "referrers", []), route.request.headers.get("referer")]
        route.fulfill(body=b64decode(PNG.partition(",")[2]), content_type="image/png")

    page.route("https://pictures.example/**", answer)
    page.goto(address)
    yield page
    page.context.close()


def test_an_event_shows_what_was_added(page: Any) -> None:
    """As text and links, whatever is in it; with the classes of its review and its weight."""
    event = page.locator("#opened")
    assert event.locator(".where").text_content() == "Place: Norhaven"
    assert event.locator(".review").inner_text() == "checked AB"
    links = event.locator("a.link").evaluate_all("links => links.map(a => [a.href, a.rel, a.textContent])")
    assert links == [
        ["https://example.org/minutes?a=1&b=2", "noreferrer", "Minutes <of> the council"],
        ["http://archive.example.org/x", "noreferrer", "archive.example.org"],
    ]
    assert event.get_by_role("img", name='The "bridge" & the mayor').is_visible()
    assert event.locator("figcaption").inner_text() == "<b>Town</b> archive"
    classes = {name: page.locator(f"#{name}").get_attribute("class").split() for name in ("opened", "crack", "built")}
    assert "is-checked" in classes["opened"]
    assert "is-disputed" in classes["crack"]
    assert "minor" in classes["built"]
    assert page.locator("#crack .review").inner_text() == "disputed"
    page.locator("#undated summary").click()
    undated = page.locator("#undated li").first
    assert undated.locator(".where").text_content() == "Place: Karst"
    assert undated.get_by_role("img", name="Nobody").is_visible()


def test_the_policy_allows_the_pictures_and_nothing_else(page: Any, address: str) -> None:
    """An embedded picture and the address that was given are shown; another one of the same host is not asked for."""
    crack = page.locator("#crack img")
    crack.scroll_into_view_if_needed()
    shown = """img => new Promise(done => {
        const wait = () => (img.naturalWidth ? done(true) : setTimeout(wait, 50));
        wait();
    })"""
    assert crack.evaluate(shown)
    assert page.locator("#opened img").evaluate("img => img.naturalWidth") == 1
    assert page.messages == []
    assert {url for url in page.asked if not url.startswith("data:")} == {address, REMOTE.replace("'", "%27")}
    assert page.referrers == [None]
    page.evaluate(
        """() => ["https://pictures.example/other.png", "https://pictures.example/", "https://other.example/a.png"]
            .forEach(src => document.body.append(Object.assign(new Image(), { src })))"""
    )
    page.evaluate("new Promise(done => setTimeout(done, 300))")
    refused = [message for message in page.messages if "Content Security Policy" in message]
    assert len(refused) == 3
    assert page.referrers == [None]  # the host was asked once


def test_nothing_jumps_when_a_picture_arrives(page: Any) -> None:
    """The room of a picture is there before it is."""
    before = page.evaluate("document.documentElement.scrollHeight")
    page.locator("#crack img").scroll_into_view_if_needed()
    page.evaluate("new Promise(done => setTimeout(done, 300))")
    assert page.evaluate("document.documentElement.scrollHeight") == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_it(browser: Browser, address: str, scheme: Any) -> None:
    """axe finds nothing against WCAG 2.2 AA; nothing sticks out on a phone."""
    axe = (needed("axe-core") / "axe.min.js").read_text("utf-8")
    page = opened(browser, address, 390, color_scheme=scheme, bypass_csp=True)
    page.add_script_tag(content=axe)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.context.close()


def test_it_is_there_without_script_and_on_paper(browser: Browser, address: str) -> None:
    """Embedded pictures, too."""
    page = opened(browser, address, java_script_enabled=False)
    page.emulate_media(media="print")
    assert page.locator("#opened img").bounding_box()["width"] > 0
    for part in (".where", ".review", ".link"):
        assert page.locator(f"#opened {part}").first.is_visible()
    page.context.close()


def test_events_made_in_python_bring_no_other_links_or_pictures(tmp_path: Path) -> None:
    """What corrections would refuse is left out of the page."""
    bad = Editorial(
        links=(Link("javascript:alert(1)", "x"), Link("https://example.org/good")),
        picture=Picture("https://example.org/a b.png", "A"),
    )
    event = replace(sample().events[0], editorial=bad)
    page = save(Timeline(events=(event,)), tmp_path / "page.html").read_text("utf-8")
    assert "javascript:" not in page
    assert "<img" not in page
    assert 'href="https://example.org/good"' in page
    assert "img-src data:;" in page


def test_the_policy_of_a_page_without_pictures_is_as_before() -> None:
    """No address is allowed."""
    assert "img-src data:; base-uri" in allowing(["a"], ["b"])
    assert "img-src data: https://a.example/b.png; base-uri" in allowing([], [], ["https://a.example/b.png?c#d"] * 2)


def test_a_template_of_a_user_has_the_same_policy(tmp_path: Path) -> None:
    """Its own style is allowed, too."""
    template = tmp_path / "my.html.j2"
    template.write_text(
        '{% extends "timeline.html.j2" %}{% block style %}{{ super() }}p{color:red}{% endblock %}', encoding="utf-8"
    )
    page = timeline.Timeline.of(story()).render(str(template))
    assert "img-src data: https://pictures.example/quay%3B1%2C2.png; base-uri" in page


def test_weight_takes_precedence_when_minor_events_fold(tmp_path: Path) -> None:
    """A major event is never folded, a minor one always; where nothing folds, a minor one is small."""
    tl = timeline.build(
        "\n\n".join(f"In {year}, the council met again and voted on it." for year in range(1700, 1940)), language="en"
    )
    top = tl.top(1)[0]
    last = tl.top(len(tl))[-1]
    made = tl.correct([{"event": top.id, "weight": "minor"}, {"event": last.id, "weight": "major"}])
    for density, folds in (("summary", True), ("full", False)):
        page = save(made, tmp_path / "page.html", density=density).read_text("utf-8")
        assert f'minor" id="{top.id}"' in page
        assert f'minor" id="{last.id}"' not in page
        assert ('class="run"' in page) == folds
