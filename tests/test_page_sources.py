"""The sources of a page: marks and buttons, the tellings of a merged event, and links to where a sentence stands."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import needs_browser, opened
from tests.pdf_files import Text, pdf
from tests.real_pages import real_page
from timeline import build, load
from timeline.model import Document, Event
from timeline.read.reader import parse
from timeline.render import loads, render, save
from timeline.render.html.links import link, text_directive
from timeline.render.html.marks import COLOURS, marks
from timeline.render.places import Places
from timeline.render.words import Words
from timeline.value import TimeValue

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LOCALES = ("en", "de", "fr", "es", "ar", "he", "fa")


def page_of(*dates: str, **options: Any) -> str:
    """A page of one event that several documents tell, each with a date of its own."""
    documents = tuple(Document(id=f"{n}.txt", text="It sank.", title=f"Title {n}") for n in range(len(dates)))
    first, *others = (
        Event(id="it", when=TimeValue(date), title="It sank", text="It sank.", document=document.id, start=0, end=8)
        for date, document in zip(dates, documents, strict=True)
    )
    event = Event(**{name: getattr(first, name) for name in Event.__slots__} | {"retold": tuple(others)})
    timeline = build([]) if not dates else build([Document(id="x", text="")])
    return render(type(timeline)(events=(event,), documents=documents), "html", **options)


# Marks --------------------------------------------------------------------------------------------------------------


def test_each_source_has_a_letter_and_shares_one_of_eight_colours() -> None:
    made = list(marks([Document(id=str(n), text="") for n in range(30)]).values())
    assert [mark.letter for mark in made[:3]] + [made[25].letter, made[26].letter, made[29].letter] == [
        "A", "B", "C", "Z", "AA", "AD",
    ]  # fmt: skip
    assert made[0].colour == made[COLOURS].colour != made[1].colour
    assert len({mark.letter for mark in made}) == 30


def test_a_long_name_is_short_beside_an_event() -> None:
    page = render(real_page("reports"), "html")
    assert "Report of the inquiry into the loss of…, page 2" in page
    assert page.count("Report of the inquiry into the loss of the ferry Anna") >= 2  # in the list of sources


@pytest.mark.parametrize("options", [{}, {"theme": "compact"}, {"fragment": True}], ids=str)
def test_each_event_has_the_marks_of_its_sources(options: dict[str, Any]) -> None:
    page = render(real_page("reports"), "html", **options)
    anna = page[page.rindex("Ferry Anna sank off Norham with") :].partition("</details>")[0]
    assert set(re.findall(r'class="(s\d)">(\w)<', anna)) >= {("s1", "A"), ("s2", "B"), ("s3", "C")}
    assert '<b class="s' not in render(real_page("letter"), "html", **options)


def still(page: str) -> str:
    """The drawing of the axis that needs no script."""
    return page[page.index('<svg class="still"') :].partition("</svg>\n</div>")[0]


def several(number: int, *texts: str) -> str:
    """The page of several documents; those that have no text of their own tell of a year each."""
    given = [*texts, *(f"In {1900 + n}, house {n} was sold." for n in range(number - len(texts)))]
    documents = [Document(id=f"{n}.txt", text=text, language="en") for n, text in enumerate(given)]
    return render(build(documents), "html")


def test_the_still_axis_has_the_colours_of_the_sources() -> None:
    """A column is divided among the sources of its events; what two tell is half of each."""
    drawing = still(
        several(2, "The mill burned on 3 March 1940. It rained on 3 May 1990.", "On 3 March 1940 the mill burned.")
    )
    columns = re.findall(r'class="column([^"]*)" x="([^"]*)" width="[^"]*" y="([^"]*)" height="([^"]*)"', drawing)
    assert [classes for classes, *_ in columns] == [" source s1", " source s2", " source s1"]
    (_, x, upper, height), (_, other, y, same), _ = columns
    assert (x, height) == (other, same)
    assert float(upper) - float(y) == pytest.approx(float(height), abs=0.2)


FADING = "Until 1930 the mill was a prison. From 1940 to 1950 it was a school. Since 1970 it has been a museum."


def test_bars_of_the_still_axis_have_the_colours_of_their_sources() -> None:
    drawing = still(several(2, "On 3 May 1935 a house was sold.", FADING))
    bars = re.findall(r'<title>(\w+)[^>]*><rect class="bar ([^"]*)"', drawing)
    assert bars == [("until", "open-start source s2"), ("1940", "span source s2"), ("since", "open-end source s2")]
    alone = still(several(1, FADING))
    assert re.findall(r'<rect class="bar ([^"]*)"', alone) == ["open-start", "span", "open-end"]
    assert "source" not in alone


def test_colours_on_the_still_axis_stand_for_one_source_each() -> None:
    """There are no letters beside them: with more sources than colours, all marks have the same colour."""
    assert set(re.findall(r"source (s\d)", still(several(COLOURS)))) == {f"s{n + 1}" for n in range(COLOURS)}
    assert not re.findall(r"source (s\d)", still(several(COLOURS + 1)))


# What sources say ----------------------------------------------------------------------------------------------------


def test_sources_differ_where_their_dates_exclude_each_other() -> None:
    page = page_of("1936-11-09", "1936-11-10", "1936-11")
    assert page.count("<summary>sources differ<") == 1
    found = re.search('<details class="datings">(.*?)</details>', page)
    assert found is not None
    assert re.findall(r"<span>(.*?) <b.*?>(\w)</b></span>", found[1]) == [
        ("9 November 1936", "A"), ("10 November 1936", "B"), ("November 1936", "C"),
    ]  # fmt: skip


def test_sources_agree_where_one_is_less_precise() -> None:
    assert "<summary>sources differ" not in page_of("1936-11-09", "1936-11", "1936")
    assert "· 1936" in page_of("1936-11-09", "1936")  # what it says is there all the same


def test_one_document_may_give_two_dates() -> None:
    text = "Ada Roe opened the mill on 4 June 1931. The mill was opened by Ada Roe on 6 June 1931."
    page = render(build(Document(id="a", text=text, language="en")), "html")
    assert page.count("<summary>dates differ<") == 1
    assert re.findall(r"<span>(\d+ \w+ \d+)</span>", page) == ["4 June 1931", "6 June 1931"]
    assert '<b class="s' not in page
    other = Document(id="b", text="A storm broke the pier on 5 May 1940.", language="en")
    page = render(build([Document(id="a", text=text, language="en"), other]), "html")
    assert (page.count("<summary>dates differ"), page.count("<summary>sources differ")) == (1, 0)


def test_very_many_sources_are_chosen_in_the_filters() -> None:
    """Two dozen have a button each; more are in the list of filters."""
    texts = [Document(id=f"{n}.txt", text=f"In {1900 + n} it sank.", language="en") for n in range(25)]
    few, many = (render(build(texts[:number]), "html") for number in (24, 25))
    assert 'data-do="source" value="document-23"' in few
    assert 'name="only" value="document-23"' not in few
    assert 'data-do="source"' not in many
    assert 'name="only" value="document-24"' in many


@pytest.mark.parametrize("locale", LOCALES)
def test_words_of_sources_in_each_language(locale: str) -> None:
    words = Words(locale)
    page = page_of("1936-11-09", "1937", locale=locale)
    assert words("differ") in page
    assert words("only_from") in page
    for key in ("differ", "dates_differ", "only_from", "structures"):
        assert locale == "en" or words.texts[key] != Words("en").texts[key]


def test_the_basis_of_a_date_names_the_heading_or_the_context(tmp_path: Path) -> None:
    text = (
        "# The town\n\nA chronicle.\n\n## 1935\n\nThe mayor died.\n\n## Later\n\n"
        "On 3 May 1961 the bridge fell. Two men were hurt.\n"
    )
    (tmp_path / "town.md").write_text(text, encoding="utf-8")
    found = build(tmp_path / "town.md", infer=True)
    assert {event.basis for event in found} == {"stated", "structure", "context"}
    for theme in ("reading", "compact"):
        page = render(found, "html", theme=theme)
        assert "<i>date from the heading</i>" in page
        assert page.count("<i>date from the context</i>") == sum(event.inferred for event in found)


def test_a_distance_is_from_the_only_text() -> None:
    assert " before t" not in re.sub("<script.*?</script>", "", render(real_page("reports"), "html"))
    assert re.search(r"\w+ years before this text", render(real_page("letter"), "html"))
    assert " before t" not in re.sub("<script.*?</script>", "", render(real_page("night"), "html"))


# Links to the words -------------------------------------------------------------------------------------------------


def linked(text: str, url: str | None, **more: Any) -> str:
    document = Document(id="a", text=text, url=url, **more)
    event = Event(id="", when=None, title="", text=text, document="a", start=0, end=len(text))
    return link(event, Places([document], Words("en")))


def test_a_link_leads_to_the_page_of_a_pdf_file_whatever_its_label_is() -> None:
    """Its number in the file is kept in JSON; without it, labels such as "ii" and "A-3" give no link to a page."""
    lines = ("The mill burned on 3 March 1940.", "The weir broke on 5 May 1951.", "The dam broke on 7 July 1962.")
    pages = [[], *([Text(60, 700, line)] for line in lines)]
    data = pdf(pages, labels="0 << /S /r >> 2 << /S /D /St 117 >> 3 << /S /D /P (A-) /St 3 >>")
    [document], _ = parse(data, "minutes.pdf")
    document = replace(document, url="https://example.org/minutes.pdf")
    tl = build(document)
    for made in (tl, loads(tl.render("json"))):
        hrefs = re.findall(r'href="(https[^"]*)"[^>]*><bdi>([^<]*)', render(made, "html"))
        url = "https://example.org/minutes.pdf"
        assert [h for h in hrefs if h[1] != "minutes.pdf"] == [
            (f"{url}#page=2", "page ii"),
            (f"{url}#page=3", "page 117"),
            (f"{url}#page=4", "page A-3"),
        ]
    blind = replace(document, places=tuple(place._replace(number=0) for place in document.places))
    assert "#page=" not in build(blind).render("html")


def test_a_link_leads_to_the_words_or_to_the_page() -> None:
    page = render(real_page("reports"), "html")
    assert (
        'href="https://example.org/gazette?year=1931#:~:text=On%203%20March%201931%20the,a%20bridge%20over%20the%20Tillen"'
        in page
    )
    assert 'href="https://example.org/inquiry.pdf#page=2"' in page
    beside = render(real_page("reports"), "html", include_text=True)
    assert 'class="place" href="#t-0-0"' in beside
    assert ":~:text=" not in beside


@pytest.mark.parametrize(
    ("sentence", "directive"),
    [
        ("It was well-lit, warm & dry.", "text=It%20was%20well%2Dlit%2C%20warm%20%26%20dry"),
        ("“Go,” she\n  said.", "text=Go%2C%E2%80%9D%20she%20said"),
        ("…", ""),
        ("一九三一年六月四日市长开放了大桥。", "text=" + "%"),
        ("a" * 100, ""),
    ],
)
def test_a_text_directive_is_encoded(sentence: str, directive: str) -> None:
    found = text_directive(sentence)
    assert found.startswith(directive) if directive.endswith("%") else found == directive


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "ftp://example.org/a", "http://[", "https://a b"])
def test_only_a_web_address_is_linked(url: str | None) -> None:
    found = linked("It opened in May.", url)
    assert found == ("http://[#:~:text=It%20opened%20in%20May" if url == "http://[" else "")


def test_a_place_names_the_heading_above_and_counts_from_it(tmp_path: Path) -> None:
    text = "# The bridge\n\nIn 1920 a bridge was built.\n\n## Findings\n\nNothing.\n\nOn 3 May 1931 it fell.\n"
    (tmp_path / "bridge.md").write_text(text, encoding="utf-8")
    found = build(tmp_path / "bridge.md")
    page = render(found, "html")
    assert "“Findings”, paragraph 2" in page
    assert ">paragraph 2<" in page  # below the title
    found.save(tmp_path / "bridge.json")
    assert render(load(tmp_path / "bridge.json"), "html") == page


def test_an_address_keeps_its_own_fragment() -> None:
    assert linked("It opened.", "https://a.org/b#top") == "https://a.org/b#top:~:text=It%20opened"
    assert linked("It opened.", "https://a.org/b#:~:text=x") == "https://a.org/b#:~:text=It%20opened"


# In a browser -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return save(real_page("reports"), tmp_path_factory.mktemp("sources") / "reports.html").as_uri()


def shown(page: Any) -> int:
    number: int = page.evaluate("document.querySelectorAll('.event:not([hidden])').length")
    return number


def waited(page: Any, number: int) -> None:
    """Waits until so many events are shown."""
    for _ in range(50):
        if shown(page) == number:
            return
        page.wait_for_timeout(50)
    assert shown(page) == number


@needs_browser
def test_a_source_is_chosen_by_click_and_key(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    chips = page.locator(".chips button")
    total = shown(page)
    assert [chip.get_attribute("aria-pressed") for chip in chips.all()] == ["false"] * 3
    chips.nth(1).click()
    waited(page, 6)
    assert chips.nth(1).get_attribute("aria-pressed") == "true"
    chips.nth(2).press("Enter")
    waited(page, 8)
    page.wait_for_timeout(300)  # the address follows after a pause
    again = opened(browser, page.url)
    waited(again, 8)
    assert [chip.get_attribute("aria-pressed") for chip in again.locator(".chips button").all()] == [
        "false", "true", "true",
    ]  # fmt: skip
    assert again.locator(".filters").is_hidden()
    again.get_by_role("button", name="Show all").click()
    waited(again, total)
    assert again.locator(".chips [aria-pressed=true]").count() == 0
    for chip in chips.all()[::2]:
        chip.click()
    assert page.messages == again.messages == []
    again.context.close()
    page.context.close()


@needs_browser
def test_all_sources_pressed_are_all_events(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    total = shown(page)
    for chip in page.locator(".chips button").all():
        chip.click()
    waited(page, total)
    assert page.locator(".chips [aria-pressed=true]").count() == 0
    page.wait_for_timeout(300)
    assert "not=" not in page.url
    page.context.close()


@needs_browser
def test_without_script_the_sources_are_a_legend(browser: Browser, address: str) -> None:
    page = opened(browser, address, java_script_enabled=False)
    assert page.locator(".chips button:disabled b").all_text_contents() == ["A", "B", "C"]
    datings = page.locator(".datings")
    assert datings.locator("span").first.is_hidden()
    datings.locator("summary").click()
    assert datings.locator("span").all_text_contents()[1].startswith("10 November 1936")
    assert page.locator(".also", has_text="· 10 November 1936").is_visible()
    page.context.close()


@needs_browser
def test_on_paper_each_telling_has_its_date(browser: Browser, address: str) -> None:
    page = opened(browser, address)
    page.emulate_media(media="print")
    assert page.locator(".datings summary").is_visible()
    assert page.locator(".also", has_text="· 10 November 1936").is_visible()
    assert page.locator(".chips b").first.is_visible()
    page.context.close()


PAINTED = """selector => [...document.querySelectorAll(selector)].map(each => {
  const { fill, mask } = getComputedStyle(each);
  return [fill, /open-(start|end)/.exec(mask)?.[1] ?? ""];
})"""


@needs_browser
def test_both_axes_are_painted_in_the_colours_of_the_sources(browser: Browser, tmp_path: Path) -> None:
    """Those of their letters, on the screen and on paper, and where they fade, too."""
    path = tmp_path / "page.html"
    path.write_text(several(2, "On 3 May 1935 a house was sold.", FADING), encoding="utf-8")
    page = opened(browser, path.as_uri())
    page.locator(".view .open-end rect").wait_for()
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        first, second = (
            page.locator(f".chips b.s{n}").evaluate("mark => getComputedStyle(mark).backgroundColor") for n in (1, 2)
        )
        painted = [[second, "start"], [second, ""], [second, "end"], [first, ""]]
        assert page.evaluate(PAINTED, ".still rect.source") == painted
        assert sorted(page.evaluate(PAINTED, ".view a rect")) == sorted(painted)
    assert page.locator("mask rect").first.evaluate("rect => getComputedStyle(rect).visibility") == "visible"
    page.context.close()


CONTRAST = """() => {
  const light = color => {
    const parts = color.match(/[\\d.]+/g).map(Number).slice(0, 3)
      .map(part => part / 255).map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
  };
  const made = [];
  for (let n = 1; n <= 8; n++) {
    const mark = document.createElement("b");
    mark.className = `s${n}`;
    document.querySelector(".timeline").append(mark);
    const { color, backgroundColor } = getComputedStyle(mark);
    const [low, high] = [light(color), light(backgroundColor)].sort((a, b) => a - b);
    made.push((high + .05) / (low + .05));
  }
  return made;
}"""


@needs_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_letters_can_be_read_on_all_colours(browser: Browser, address: str, scheme: Any) -> None:
    page = opened(browser, address, color_scheme=scheme)
    found = page.evaluate(CONTRAST)
    assert len(found) == 8
    assert min(found) >= 4.5
    page.context.close()


def test_documents_with_one_id_have_no_marks() -> None:
    """Which only a damaged file has."""
    found = build([Document(id="a", text="It burned in 1911."), Document(id="b", text="It sank in 1912.")])
    odd = replace(found, documents=(found.documents[0], replace(found.documents[1], id="a")))
    assert '<b class="s' not in render(odd, "html", include_text=True)
