"""The lead: a paragraph under the heading, given by an editor or taken from the beginning of the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import timeline
from tests.conftest import needs_browser, opened
from tests.real_pages import real_page
from tests.timelines import words
from timeline import Timeline
from timeline.cli import main
from timeline.model import Document
from timeline.render import loads, save
from timeline.render.lead import LONGEST, lead
from timeline.render.text import plain

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FIRST = "The harbour of Port Ellen was built twice, and each time it was the wrong size. This is what is known of it."
REST = "\n\nIn 1871 the quay was built. In 1902 it was repaired, and in 1987 it fell.\n"


def of_text(text: str, title: str = "Port Ellen", **more: str) -> str:
    """The lead that a page of a text has; "" for none."""
    tl = timeline.build(Document(id="a.txt", text=text, language="en", **more))  # type: ignore[arg-type]
    found = lead(tl, None, title)
    again = lead(loads(tl.render("json")), None, title)
    assert (again and again.text) == (found and found.text)
    return found.text if found else ""


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Port Ellen\n\n",
        "Port Ellen\n==========\n\n",
        "By Ann Roe, staff\n\n",
        "Port Ellen\n\nBy Ann Roe\n\n",
        "Port Ellen, 3 May 2024\n\n",
    ],
)
def test_it_is_the_first_paragraph_of_prose(before: str) -> None:
    """Not the title again, a byline or a dateline."""
    assert of_text(before + FIRST + REST) == FIRST


@pytest.mark.parametrize(
    "text",
    [
        "- In 1871 the quay was built.\n- In 1902 it was repaired.\n\n" + FIRST,
        "| Year | Event |\n|---|---|\n| 1871 | The quay was built |\n\n" + FIRST,
        "Port Ellen\n\nThe first quay\n--------------\n\n" + FIRST + REST,
        "Port Ellen\n\nEarly years\n\n" + FIRST + REST + "\nLate years\n\n" + FIRST,
        "In 1871 it was built.\n\nIn 1902 it fell.",
        "The harbour was built twice.\n\n" + FIRST + REST,
        "The quay " + "and the quay " * 40 + "was built in 1871.",
        "",
    ],
)
def test_there_is_none_if_the_text_does_not_begin_with_prose(text: str) -> None:
    """A list, a table, a heading of a section, short lines; or a sentence too long for a lead."""
    assert of_text(text) == ""


def test_a_long_paragraph_is_cut_at_the_end_of_a_sentence() -> None:
    """Not after an abbreviation."""
    text = FIRST + " Mr. Roe kept its books." * 20
    found = of_text(text + REST)
    assert len(found) <= LONGEST
    assert text.startswith(found)
    assert found.endswith("its books.")


def test_a_timeline_of_many_documents_or_of_messages_has_none() -> None:
    """And one whose title takes several lines, which would push the events down."""
    assert lead(timeline.build([FIRST + REST, FIRST]), None, "Port Ellen") is None
    assert lead(timeline.build(FIRST + REST, language="en"), None, "x" * 61) is None


def test_an_editor_gives_another_or_none(tmp_path: Path) -> None:
    """In Python, on the command line, and in the JSON; other formats say that they have none."""
    tl = timeline.build(FIRST + REST, language="en")
    assert "From the text:" in tl.render("html")
    assert "From the text:" not in tl.render("html", lead="")
    page = tl.render("html", lead="What <we> know")
    assert "What &lt;we&gt; know" in page
    assert "From the text:" not in page
    assert "Aus dem Text:" in tl.render("html", locale="de")
    source, out = tmp_path / "a.txt", tmp_path / "a.html"
    source.write_text(FIRST + REST, encoding="utf-8")
    assert main(["build", str(source), "--lead", "Two quays", "-o", str(out)]) == 0
    assert '<p class="lead"><span dir="auto">Two quays</span></p>' in out.read_text("utf-8")
    assert main(["build", str(source), "--lead", "", "-o", str(out)]) == 0
    assert 'class="lead"' not in out.read_text("utf-8")
    assert main(["build", str(source), "--lead", "x", "-o", str(tmp_path / "a.csv")]) == 2
    given_one = Timeline(title="Quays", lead="Two of them")
    assert loads(given_one.render("json")) == given_one
    assert "Two of them" in given_one.render("html")


@settings(max_examples=100, deadline=None)
@given(words)
def test_markdown_keeps_it(text: str) -> None:
    """On one line, as it was; a file without one has none, also as a page."""
    tl = timeline.build(FIRST + REST, language="en")
    written = tl.render("md", lead=text)
    again = Timeline.of(loads(written))
    assert again.lead == plain(text).strip()
    assert again.render("md") == written
    assert "From the text" not in again.render("html")


def test_markdown_may_have_it_in_several_lines() -> None:
    """A paragraph that an editor wrapped is one lead; a second one is a note."""
    tl = loads("# Quays\n\nTwo of them,\nboth of stone. <!--lead-->\n\nMore. <!--lead-->\n\n- 1871: **Quay built**\n")
    assert tl.lead == "Two of them, both of stone."
    assert tl.note == "More. <!--lead-->"


@needs_browser
@pytest.mark.parametrize(("width", "height", "lowest"), [(1280, 800, 560), (390, 844, 700)])
@pytest.mark.parametrize("name", ["letter", "two", "reports", "night", "town", "archive"])
def test_the_first_event_stands_in_the_first_screen(
    browser: Browser, tmp_path: Path, name: str, width: int, height: int, lowest: int
) -> None:
    """With the paragraph of the text, and with a long one of an editor, which opens by click and by key."""
    for given_lead in (None, "What an editor wrote, at length. " * 20):
        page = opened(browser, save(real_page(name), tmp_path / "page.html", lead=given_lead).as_uri(), width)
        page.set_viewport_size({"width": width, "height": height})
        place = "Math.round(document.querySelector('.event').getBoundingClientRect().top)"
        assert page.evaluate(place) <= lowest
        if given_lead:
            summary = page.locator(".lead summary")
            closed = summary.bounding_box()["height"]
            summary.focus()
            page.keyboard.press("Enter")
            assert summary.bounding_box()["height"] > closed * 2
            summary.click()
            assert summary.bounding_box()["height"] == closed
            page.emulate_media(media="print")
            assert summary.bounding_box()["height"] > closed
        page.context.close()
