"""Editing in the page: changes made by mouse and by key, undone, listed, downloaded, and applied by Python."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import is_loaded, needs_browser, opened
from tests.node import Script, script
from tests.real_pages import real_page
from tests.test_page_script import shows, story, titles
from tests.test_render import HOSTILE
from timeline import Timeline, load
from timeline.corrections import correct
from timeline.model import Editorial, Link, Picture
from timeline.render import render, save
from timeline.render.md.edited import loads
from timeline.render.text import plain
from tools.bundle import DEFERRED

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_browser

#: The names of the fields in the dialog that are chosen from a list.
CHOSEN = ("weight", "review", "merge")
SHOWN = """() => [...document.querySelectorAll(".event:not([hidden], .left-out)")].map(event => [
  event.querySelector(".title").textContent,
  [...event.querySelectorAll(".tag")].map(tag => tag.textContent).sort(),
  event.matches(".is-checked") ? "checked" : event.matches(".is-disputed") ? "disputed" : "",
  event.querySelectorAll(".text:not(:empty)").length,
])"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return save(story(), tmp_path_factory.mktemp("page") / "page.html").as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Any]:
    """The story, opened; nothing but the file may be asked for, and nothing complained about."""
    page = opened(browser, address)
    yield page
    assert {url.split("#")[0] for url in page.asked} == {address}
    assert page.messages == []
    page.context.close()


def edit(page: Any, event: str | None, **values: str | bool) -> None:
    """Corrects an event, or adds one, in the dialog."""
    if event:
        page.locator(f"[id='{event}'] .title a").click()
    page.keyboard.press("x" if event else "a")
    dialog = page.locator("dialog.edit")
    dialog.evaluate("dialog => dialog.querySelectorAll('details').forEach(each => { each.open = true; })")
    for name, value in values.items():
        field = dialog.locator(f"[name={name}]")
        if name in CHOSEN:
            field.select_option(value)
        elif name == "hide":
            field.set_checked(bool(value))
        else:
            field.fill(value)
    dialog.locator("[name=title]").press("Enter")
    page.locator("dialog.edit:not([open])").wait_for(state="attached")


def reviews(page: Any, keys: str) -> None:
    """Presses keys that mark one event after the other; each waits until the last has done so."""
    for number, key in enumerate(keys):
        page.keyboard.press(key)
        page.locator(".event:is(.is-checked, .is-disputed)").nth(number).wait_for()


def downloaded(page: Any, action: str, file: Path, *, checked: bool = False) -> Path:
    """The file that a button of the page downloads."""
    if page.locator(".corrections").is_hidden():
        page.locator("[data-do=more]").click()
        page.locator("[data-do=correct]").first.click()
    page.locator(".corrections [name=checked]").set_checked(checked)
    with page.expect_download() as loading:
        page.locator(f".corrections [data-do={action}]").click()
    loading.value.save_as(file)
    return file


def entries(page: Any, folder: Path, **more: bool) -> list[dict[str, Any]]:
    found = json.loads(downloaded(page, "download", folder / "corrections.json", **more).read_text("utf-8"))
    listed: list[dict[str, Any]] = found["corrections"]
    return listed


def told(timeline: Timeline) -> list[tuple[str, list[str], str, int]]:
    """What `SHOWN` gives of a page, of a timeline, in any order."""
    return sorted(
        (
            event.title,
            sorted(event.tags),
            event.editorial.review if event.editorial else "",
            sum(bool(source.text) for source in event.sources),
        )
        for event in timeline
    )


def seen(page: Any) -> list[tuple[Any, ...]]:
    return sorted(tuple(event) for event in page.evaluate(SHOWN))


# Single changes -----------------------------------------------------------------------------------------------------


def test_tags_weight_and_review(page: Any, tmp_path: Path) -> None:
    """They are shown at once, offered again, and part of the file; initials are remembered."""
    edit(page, "ferry", tags="steam,  river , steam", weight="minor", review="checked", by="AB")
    ferry = page.locator("#ferry")
    assert ferry.locator(".tag").all_text_contents() == ["steam", "river"]
    assert ferry.locator(".review").text_content() == "checked AB"
    assert "minor" in ferry.get_attribute("class").split()
    edit(page, "ferry", weight="major")
    assert "minor" not in ferry.get_attribute("class").split()
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator("[name=by]").input_value() == "AB"
    page.locator("[name=tags]").fill("steam, r")
    offered = page.evaluate("[...document.querySelector('[name=tags]').list.options].map(each => each.value)")
    assert offered == ["steam, ferry", "steam, steam", "steam, river"]
    page.keyboard.press("Escape")
    [entry] = entries(page, tmp_path)
    assert {key: value for key, value in entry.items() if not key.endswith("_was")} == {
        "event": "ferry", "tags": ["steam", "river"], "weight": "major", "review": "checked", "by": "AB",
    }  # fmt: skip


def test_an_event_shows_its_button_where_one_is(page: Any) -> None:
    """Under the pointer and with the focus; at all events with the button above the list."""
    buttons = page.locator(".event .edit:visible")
    event = page.locator(".event").nth(1)
    event.hover()
    assert buttons.count() == 1
    event.get_by_role("button", name="Correct").click()
    page.locator("dialog.edit[open]").wait_for()
    page.keyboard.press("Escape")
    page.mouse.move(0, 0)
    page.locator(".event .title a").nth(2).focus()
    assert buttons.count() == 1
    assert page.locator(".event").nth(2).locator(".edit").is_visible()
    page.locator("[data-do=more]").click()
    page.locator("[data-do=correct]").click()
    assert buttons.count() == page.locator(".event").count()


def test_initials_are_kept_where_that_is_blocked(browser: Browser, address: str) -> None:
    """As long as the page is open, and without a word."""
    page = opened(browser, "about:blank")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page.goto(address)
    edit(page, "ferry", review="disputed", by="CD")
    page.keyboard.press("v")
    assert page.locator("#ferry .review").text_content() == "checked CD"
    assert page.messages == []
    page.context.close()


def test_initials_outlive_the_page(page: Any) -> None:
    edit(page, "ferry", review="disputed", by="EF")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.locator("#ferry .title a").click()
    page.keyboard.press("v")
    is_loaded(page)
    assert page.locator("#ferry .review").text_content() == "checked EF"


def test_review_by_keys(page: Any, tmp_path: Path) -> None:
    """v and d mark the event in sight or the current event, and go to the next."""
    reviews(page, "vdv")
    found = page.evaluate(
        "[...document.querySelectorAll('.event:is(.is-checked, .is-disputed)')].map(e => [e.id, e.className])"
    )
    assert [(id, name.split()[-1]) for id, name in found] == [
        ("legions", "is-checked"), ("ford", "is-disputed"), ("ferry", "is-checked"),
    ]  # fmt: skip
    assert page.locator(".event.at").get_attribute("id") == "built"
    assert page.locator(".event.corrected").count() == 0  # nothing that they say has changed
    assert [entry["event"] for entry in entries(page, tmp_path)] == ["legions", "ford", "ferry"]
    assert [entry["event"] for entry in entries(page, tmp_path, checked=True)] == ["legions", "ferry"]
    page.keyboard.press("?")
    help_text = page.locator("dialog.help").text_content()
    assert "mark the event as checked or as disputed" in help_text
    assert "undo" in help_text


@pytest.mark.parametrize("key", ["v", "d", "x", "p", "j"])
def test_keys_are_about_the_event_with_the_focus(page: Any, key: str) -> None:
    """Not about the one that was reached before; without the focus, about the current one if it is in sight."""
    page.keyboard.press("j")
    page.locator("#opened .title a").focus()
    page.keyboard.press(key)
    assert about(page, key) == "opened"


@pytest.mark.parametrize("key", ["v", "x", "p"])
def test_keys_are_about_the_event_in_sight(page: Any, key: str) -> None:
    """Where none has the focus, and the current one, if any, is out of sight."""
    page.keyboard.press("j")
    page.evaluate("document.activeElement.blur()")
    page.locator("#closed").evaluate("event => scrollBy(0, event.getBoundingClientRect().top - 5)")
    page.keyboard.press(key)
    assert about(page, key) == "closed"


def about(page: Any, key: str) -> str:
    """The id of the event that a key was about."""
    if key == "x":
        title = page.locator("dialog.edit[open] [name=title]").input_value()
        return str(page.locator(".event", has_text=title).first.get_attribute("id"))
    if key == "j":
        page.keyboard.press("k")
    if key in "vd":
        return str(page.locator(".event:is(.is-checked, .is-disputed)").get_attribute("id"))
    page.locator(".present[open]" if key == "p" else ".event.at").wait_for()
    return str(page.locator(".event.at").get_attribute("id"))


def test_initials_are_asked_for_once(page: Any) -> None:
    """By the first key that marks an event, if none are known."""
    asked: list[str] = []

    def answer(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.accept(" GH ") if len(asked) == 1 else dialog.dismiss()

    page.on("dialog", answer)
    page.keyboard.press("v")
    page.locator(".event.is-checked").wait_for()
    page.keyboard.press("d")
    page.locator(".event.is-disputed").wait_for()
    assert asked == ["Initials"]
    assert page.locator(".review").all_text_contents() == ["checked GH", "disputed GH"]


def test_who_gives_no_initials_is_not_asked_again(page: Any) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.keyboard.press("v")
    page.locator(".event.is-checked").wait_for()
    page.keyboard.press("v")
    page.locator(".event.is-checked").nth(1).wait_for()
    assert page.locator(".review").all_text_contents() == ["checked", "checked"]
    assert len(asked) == 1


def test_what_was_is_shown(page: Any) -> None:
    """The old title and the old date stay beside the new ones; marks and headings follow the date."""
    edit(page, "ferry", title="A steamer comes", when="1907-05")
    ferry = page.locator("#ferry")
    assert ferry.locator(".notes s").all_text_contents() == ["A steam ferry takes over the crossing", "c. 1905"]
    assert ferry.locator(".when").text_content() == "May 1907"
    classes = set(ferry.get_attribute("class").split())
    assert {"coarse", "corrected"} <= classes
    assert not {"approximate", "inferred"} & classes
    assert ferry.evaluate("e => e.closest('.year').firstElementChild.textContent") == "1907"
    edit(page, "ferry", title="A steam ferry takes over the crossing")
    assert ferry.locator(".notes s").all_text_contents() == ["c. 1905"]


def test_dates_in_words(page: Any, tmp_path: Path) -> None:
    """They are read in the forms of the page, written as the page writes dates, and kept as EDTF."""
    edit(page, "ferry", when="20 August 1907")
    edit(page, "crack", when="before 2019")
    edit(page, "lane", second_title="The lane is open", second_when="c. 2020")
    edit(page, None, title="A lighthouse is built", when="1890s")
    shown = {"#ferry": "20 August 1907", "#crack": "before 2019", ".event:has-text('The lane is open')": "c. 2020",
             ".event:has-text('A lighthouse is built')": "1890s"}  # fmt: skip
    assert {event: page.locator(event).locator(".when > :first-child").text_content() for event in shown} == shown
    headings = {event: page.locator(event).evaluate(_HEADINGS) for event in ("#ferry", "#crack")}
    assert headings == {"#ferry": ["1907", "August"], "#crack": ["Before 2019", None]}
    found = entries(page, tmp_path)
    assert [found[0]["when"], found[1]["when"], found[2]["split"][1]["when"], found[3]["add"]["when"]] == [
        "1907-08-20", "[..2018]", "2020~", "189X",
    ]  # fmt: skip
    corrected = correct(story(), found)
    assert {event.title: event.when.display() for event in corrected if event.when}["The lane is open"] == "c. 2020"
    edited = load(downloaded(page, "markdown", tmp_path / "timeline.md"))
    assert [str(event.when) for event in edited] == [str(event.when) for event in corrected]
    page.locator("#ferry .title a").click()
    page.keyboard.press("x")
    page.locator("dialog.edit [name=when]").fill("40 August 1907")
    page.keyboard.press("Enter")
    assert page.locator("dialog.edit[open]").count() == 1


#: The year and the month under which an event stands.
_HEADINGS = """event => [
  event.closest(".year").firstElementChild.textContent,
  event.closest(".month")?.querySelector("h3, h4")?.textContent ?? null,
]"""


def test_the_dialog_has_the_date(page: Any, tmp_path: Path) -> None:
    """In EDTF; what is left as it is, or emptied, is no change."""
    page.locator("#ferry .title a").click()
    page.keyboard.press("x")
    is_loaded(page)
    field = page.locator("dialog.edit [name=when]")
    assert field.input_value() == "1905~"
    field.fill("1906~")
    page.keyboard.press("Enter")
    assert page.locator("#ferry .when").text_content() == "c. 1906"
    edit(page, "ferry", when="c. 1905", tags="steam")
    edit(page, "crack", when="")
    [entry] = entries(page, tmp_path)
    assert "when" not in entry


def test_an_event_is_added(page: Any, tmp_path: Path) -> None:
    """By the key a: it is in the list at its date, on the axis and in the search; its title and date are needed."""
    page.keyboard.press("a")
    dialog = page.get_by_role("dialog", name="Correct")
    assert dialog.locator(".existing").first.is_hidden()
    dialog.get_by_label("Title", exact=True).fill("A lighthouse is built")
    dialog.get_by_role("button", name="Save").click()
    assert dialog.is_visible()
    dialog.get_by_label("Date", exact=True).fill("1910~")
    page.keyboard.press("Enter")
    shows(page, 15)
    assert page.evaluate("document.activeElement.textContent") == "A lighthouse is built"
    assert titles(page)[2:5] == ["A steam ferry takes over the crossing", "A lighthouse is built",
                                 "Three hundred men build the bridge"]  # fmt: skip
    page.locator(".view a text", has_text="A lighthouse is built").first.wait_for()
    page.keyboard.press("/")
    page.keyboard.type("lighthouse 1910")
    shows(page, ["A lighthouse is built"])
    assert page.locator(".found output").text_content() == "1 of 15 events"
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("Control+z")
    shows(page, 14)
    page.keyboard.press("Control+Shift+Z")
    shows(page, 15)
    [entry] = entries(page, tmp_path)
    assert {**entry["add"], "id": ""} == {"id": "", "title": "A lighthouse is built", "when": "1910~"}
    corrected = correct(story(), [entry])
    assert told(corrected) == seen(page)


def test_the_head_and_the_axis_follow(page: Any) -> None:
    """The number of events in the head, and the axis, which gets room for an event outside of it."""
    head = page.locator(".facts b")
    assert head.text_content() == "14 events"
    edit(page, None, title="The port is a museum", when="2090")
    assert head.text_content() == "15 events"
    edit(page, None, title="Hunters at the river", when="-8000~")
    label = page.locator(".view a text", has_text="The port is a museum").first
    label.wait_for()
    axis = page.locator(".view").bounding_box()
    for title in ("The port is a museum", "Hunters at the river"):
        mark = page.locator(".view a", has_text=title).first.locator("rect").bounding_box()
        assert axis["x"] <= mark["x"]
        assert mark["x"] + mark["width"] <= axis["x"] + axis["width"]
    edit(page, "lane", hide=True)
    assert head.text_content() == "15 events"
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    assert head.text_content() == "14 events"


def test_events_are_merged(page: Any, tmp_path: Path) -> None:
    """The other disappears into the first, which takes over its sentence and its tags."""
    page.locator("#built .title a").click()
    page.keyboard.press("x")
    page.get_by_text("Merge with another event").click()
    offered = page.locator("[name=merge] option").all_text_contents()
    assert offered[:3] == ["–", "May 1929: The ferry sinks", "4 June 1931: Mayor Ida Lund opens the bridge on foot"]
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.locator("dialog [name=title]").press("Enter")
    shows(page, 13)
    built = page.locator("#built")
    assert built.locator(".text").count() == 2
    assert built.locator(".also .from").text_content() == "A letter, paragraph 1 · May 1929"
    assert built.locator(".tag").all_text_contents() == ["ferry"]
    assert page.locator("#sank").is_hidden()
    page.locator("[name=q]").fill("sank")
    shows(page, ["Three hundred men build the bridge", "Mayor Ida Lund opens the bridge on foot"])
    page.keyboard.press("Escape")
    [entry] = entries(page, tmp_path)
    assert entry["merge"] == ["built", "sank"]
    assert told(correct(story(), [entry])) == seen(page)


def test_what_is_merged_is_shown_as_python_shows_it(browser: Browser, tmp_path: Path) -> None:
    """The marks of the sources, the dates that differ, and the place and the date of each report."""
    page = opened(browser, save(story(), tmp_path / "page.html", include_text=True).as_uri())
    edit(page, "ferry", merge="sank")
    edit(page, "lane", merge="crack")
    edit(page, "opened", when="1930")
    again = save(correct(story(), entries(page, tmp_path)), tmp_path / "again.html", include_text=True).as_uri()
    rebuilt = opened(browser, again)
    for event in ("ferry", "lane", "opened"):
        shown, expected = (each.locator(f"#{event}").evaluate(_REPORTS) for each in (page, rebuilt))
        assert shown == expected
    assert page.locator("#ferry .datings summary").text_content() == "sources differ"
    assert page.locator("#lane .datings summary").text_content() == "dates differ"
    page.locator("#ferry .title a").click()
    page.keyboard.press("p")
    page.locator(".stage .datings[open]").wait_for()
    page.keyboard.press("Escape")
    page.locator(".present").wait_for(state="hidden")
    page.wait_for_function("() => document.activeElement.closest('#ferry')")  # leaving takes a moment
    for _ in range(3):
        page.keyboard.press("Control+z")
    assert page.locator("#ferry :is(.datings, .also, .text > b)").count() == 0
    for each in (page, rebuilt):
        each.context.close()


#: The dates and the sentences of an event with their marks, and where the places lead to.
_REPORTS = """event => {
  const textOf = each => each.textContent.replace(/\\s+/g, " ").trim();
  const all = selector => [...event.querySelectorAll(selector)];
  const texts = all(".when > :first-child, .datings > *, .text").map(textOf);
  return [...texts, ...all(".text b, .datings b, a.place").map(each => each.className)];
}"""


def test_an_event_is_split(page: Any, tmp_path: Path) -> None:
    """Both have the sentence of the first; each has a title and a date; the second can be corrected further."""
    edit(page, "ferry", title="The ferry comes", when="1905", second_title="The ferry is sold", second_when="1907-05")
    assert titles(page)[2:4] == ["The ferry comes", "The ferry is sold"]
    second = page.locator(".event", has_text="The ferry is sold")
    assert second.locator(".text").text_content() == page.locator("#ferry .text").text_content()
    id = second.get_attribute("id")
    edit(page, id, tags="sale", review="checked")
    edit(page, id, merge="ferry")
    assert titles(page)[2] == "The ferry is sold"
    edit(page, id, title="Sold")
    found = entries(page, tmp_path)
    assert found[0]["split"][0] == {"title": "The ferry comes", "when": "1905"}
    assert told(correct(story(), found)) == seen(page)
    for _ in range(4):
        page.keyboard.press("Control+z")
    assert page.locator(".event:is(.corrected, .is-checked)").count() == 0
    shows(page, [event.title for event in story()])


# Undo, and the list of changes --------------------------------------------------------------------------------------


def changes(page: Any) -> list[Callable[[], None]]:
    return [
        lambda: edit(page, "ferry", title="A steamer comes", when="1907-05~"),
        lambda: edit(page, "crack", tags="cable", weight="major"),
        lambda: edit(page, "lane", hide=True),
        lambda: edit(page, "built", merge="sank"),
        lambda: edit(page, "opened", second_title="A feast is held", second_when="1931-06-05"),
        lambda: edit(page, None, title="A lighthouse is built", when="1910", tags="light", review="checked", by="AB"),
        lambda: page.keyboard.press("d"),
    ]


def test_every_change_is_one_step(page: Any) -> None:
    """Undo and redo, by keys and by buttons, show what the page was before and after each change."""

    def state() -> str:
        page.evaluate("document.activeElement.blur()")
        found: str = page.evaluate(
            "[...document.querySelectorAll('.year')].filter(e => !e.hidden).map(e => e.innerText).join(' | ')"
        )
        return " ".join(found.replace("\nCorrect", " ").split())  # the button stands where the pointer is

    states = [state()]
    for change in changes(page):
        change()
        states.append(state())
    assert len(set(states)) == len(states)
    for before in states[-2::-1]:
        page.keyboard.press("Control+z")
        assert state() == before
    assert page.get_by_role("button", name="Undo", exact=True).is_disabled()
    for after in states[1:]:
        page.get_by_role("button", name="Redo").click()
        assert state() == after
    assert page.get_by_role("button", name="Redo").is_disabled()
    page.get_by_role("button", name="Discard").click()
    assert state() == states[0]
    page.get_by_role("button", name="Undo", exact=True).click()
    assert state() == states[-1]


def test_the_list_of_changes(page: Any) -> None:
    """Each change with what was and what is now, a link to its event, and a button that takes it back."""
    for change in changes(page):
        change()
    page.get_by_role("button", name="All changes").click()
    dialog = page.get_by_role("dialog", name="All changes")
    items = dialog.locator("li")
    assert [" ".join(text.split()) for text in items.all_inner_texts()] == [
        "A steamer comes A steam ferry takes over the crossing → A steamer comes; c. 1905 → c. May 1907 Take back",
        "Cyclist reports a crack Tags: cable; major event Take back",
        "Engineers close one of four lanes left out Take back",
        "Three hundred men build the bridge The ferry sinks → merged Take back",
        "Mayor Ida Lund opens the bridge on foot Split in two; Mayor Ida Lund opens the bridge on foot; 5 June 1931:"
        " A feast is held Take back",
        "A lighthouse is built added Take back",
        "A lighthouse is built disputed; Initials: AB Take back",
    ]
    items.nth(3).get_by_role("button").click()
    assert page.locator("#sank").get_attribute("hidden") is None
    assert page.evaluate("document.activeElement.closest('li').textContent").startswith("A steamer comes")
    items.nth(0).get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert page.locator("#ferry .title").text_content() == "A steam ferry takes over the crossing"
    dialog.get_by_role("link", name="A lighthouse is built").first.click()
    assert not dialog.is_visible()
    assert page.evaluate("document.activeElement.textContent") == "A lighthouse is built"
    page.keyboard.press("x")
    page.get_by_role("dialog", name="Correct").locator("[name=title]").fill("A beacon")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="All changes").click()
    dialog.locator("li", has_text="added").get_by_role("button").click()  # with what was made of it
    assert page.get_by_text("A beacon").count() == 0
    while items.count():
        page.keyboard.press("Enter")  # the button that has the focus
    page.keyboard.press("Escape")
    shows(page, [event.title for event in story()])


def test_a_redated_event_is_followed(page: Any) -> None:
    """The page shows where it has gone; a key that is pressed at once is about it."""
    edit(page, "legions", when="2040")
    page.keyboard.press("v")
    page.locator("#legions.is-checked").wait_for()
    edit(page, None, title="The last of all", when="2041")
    page.keyboard.press("v")
    page.locator(".event.is-checked", has_text="The last of all").wait_for()
    assert 0 < page.locator(".event").last.bounding_box()["y"] < 900


def test_a_change_that_changes_nothing_is_none(page: Any) -> None:
    """Saving the dialog as it is makes no entry."""
    edit(page, "ferry")
    assert page.locator(".corrections").is_hidden()
    edit(page, "sank", title="  The ferry  sinks ")
    assert page.locator(".corrections").is_hidden()


def test_leaving_asks_until_the_file_is_saved(page: Any, tmp_path: Path) -> None:
    asked = "() => { const e = new Event('beforeunload', { cancelable: true }); return !dispatchEvent(e); }"
    assert not page.evaluate(asked)
    edit(page, "ferry", review="checked")
    assert page.evaluate(asked)
    entries(page, tmp_path)
    assert not page.evaluate(asked)
    edit(page, "ferry", review="disputed")
    assert page.evaluate(asked)


# Parts that need no browser -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def editor() -> Script:
    """Asks the modules for the Markdown of some events, or for what entries make of events."""
    return script(
        f"""
        const load = name => import({json.dumps(DEFERRED.as_uri())} + "/" + name + ".js")
        const answer = async ({{ items, entries, without }}) => {{
          const {{ eventItem, sentenceItem }} = await load("markdown")
          const {{ statesOf, withoutEntries }} = await load("entries")
          if (items) return items.map(eventItem).join("\\n\\n")
          if (without !== undefined) return withoutEntries(entries, entry => entry === entries[without])
          return Object.fromEntries(statesOf(entries))
        }}
        """,
        "esbuild",
    )


TEXTS = [
    *HOSTILE, "1. A mill", "- A mill", "# A mill", "+ 3 men", "= x", "12) x", "A #mill #3", "a_b*c*", "50 % ~ 3 | 4",
    "http://a.example/b?c=d&e;", "&amp; &x", "A: b (c); d", "* * *", "ends in \\",
    "``x``", "[a](b)", "x ^2^ $3$", "@me",
]  # fmt: skip


def test_markdown_says_what_the_texts_say(editor: Script) -> None:
    """Whatever the titles, sentences, places, tags and statuses are, Python reads them back from the Markdown."""
    items = [
        {
            "date": "1850", "title": text, "marks": [text], "tags": [f"t {text}"], "added": [],
            "reports": [[f"{number} {text}", "1850", "", text]],
        }
        for number, text in enumerate(map(plain, TEXTS))
    ]  # fmt: skip
    read = {event.id: event for event in loads(editor({"items": items}))}
    for number, text in enumerate(map(plain, TEXTS)):
        said = text.strip()
        event = read[f"{number} {text}"]
        assert (event.title, event.text) == (said, said)
        assert event.status == said
        assert event.tags == (f"t {said}",)
        assert event.note == ""


def test_what_entries_make_of_events(editor: Script) -> None:
    """Tags given after a merge replace those of the other event; an entry goes with all that need what it makes."""
    first, second = {"event": "a", "tags": ["x"]}, {"merge": ["a", "b"]}
    states = editor({"entries": [first, second]})
    assert states["a"] == {"also": ["b"], "tagged": ["b"], "tags": ["x"]}
    assert states["b"]["into"] == "a"
    assert editor({"entries": [second, first]})["a"] == {"also": ["b"], "tagged": [], "tags": ["x"]}
    split = {"event": "a", "split": [{"title": "A"}, {"id": "n", "title": "B", "when": "1850"}]}
    chain = [
        first, split, {"event": "n", "split": [{"title": "C"}, {"id": "m", "title": "D"}]}, {"merge": ["m", "b"]},
        {"event": "c", "hide": True},
    ]  # fmt: skip
    made = editor({"entries": chain})
    assert (made["m"]["title"], made["m"]["when"], made["m"]["tags"], made["m"]["also"]) == ("D", "1850", ["x"], ["b"])
    assert editor({"entries": chain, "without": 1}) == [first, {"event": "c", "hide": True}]


# The whole way ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", ["en", "de", "ar"])
def test_the_files_give_what_the_page_shows(browser: Browser, tmp_path: Path, locale: str) -> None:
    """The corrections applied by Python, and the Markdown loaded by it, are the timeline of the page."""
    page = opened(browser, save(story(), tmp_path / "page.html", locale=locale).as_uri())
    for change in changes(page):
        change()
    corrected = correct(story(), downloaded(page, "download", tmp_path / "corrections.json"))
    assert corrected.problems == story().problems
    assert told(corrected) == seen(page)
    edited = load(downloaded(page, "markdown", tmp_path / "timeline.md"))
    assert told(edited) == seen(page)
    assert [str(event.when) for event in edited] == [str(event.when) for event in corrected]
    assert {event.note for event in edited} == {""}
    assert page.messages == []
    page.context.close()


@pytest.mark.parametrize("theme", ["reading", "compact"])
def test_the_markdown_has_what_ours_has(browser: Browser, tmp_path: Path, theme: str) -> None:
    """Without a change, it gives the same events as the Markdown that Python writes, and the same sentences."""
    page = opened(browser, save(story(), tmp_path / "page.html", theme=theme).as_uri())
    written = tmp_path / "ours.md"
    written.write_text(render(story(), "md"), encoding="utf-8")
    ours, theirs = load(written), load(downloaded(page, "markdown", tmp_path / "theirs.md"))
    for name in ("events", "problems", "documents", "title", "note"):
        assert getattr(theirs, name) == getattr(ours, name), name
    assert [event.id for event in theirs.undated] == [event.id for event in ours.undated]
    assert [event.text for event in theirs.undated] == [event.text for event in ours.undated]
    page.context.close()


def test_markdown_of_a_real_page(browser: Browser, tmp_path: Path) -> None:
    """With hundreds of events and what an editor added: the same events; and of them those that are checked."""
    whole = replace(real_page("town"), lead="A *town* by the sea")
    link, picture = Link("https://example.org/a?b=1&c", "Minutes"), Picture("https://example.org/a.png", "A quay", "AB")
    added = Editorial(weight="major", review="disputed", by="C D", place="Port *Ellen*", links=(link,), picture=picture)
    timeline = replace(whole, events=(replace(whole.events[0], editorial=added), *whole.events[1:]))
    page = opened(browser, save(timeline, tmp_path / "page.html").as_uri())
    written = tmp_path / "ours.md"
    written.write_text(render(timeline, "md"), encoding="utf-8")
    ours, theirs = load(written), load(downloaded(page, "markdown", tmp_path / "theirs.md"))
    assert (theirs.events, theirs.lead, theirs.title) == (ours.events, ours.lead, ours.title)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    reviews(page, "vvv")
    checked = load(downloaded(page, "markdown", tmp_path / "checked.md", checked=True))
    assert [event.title for event in checked] == page.locator(".event.is-checked .title").all_text_contents()
    assert len(checked) == 3
    page.context.close()
