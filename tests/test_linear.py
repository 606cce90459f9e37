"""No input takes more than linear time: eight times as much of it takes about eight times as long, not sixty-four.

Only these tests measure time, since nothing else shows a regular expression that backtracks. They compare two sizes by
the CPU time of this process, the least of a few runs, so that a slow or busy machine makes no difference.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from time import process_time

import pytest

import timeline
from tests.sample import timeline as sample
from timeline import Timeline
from timeline.corrections import correct
from timeline.model import Document
from timeline.read import parse
from timeline.render import loads, render
from timeline.value import TimeValue

pytestmark = pytest.mark.slow

#: The larger size is so many times the smaller, and may take less than so many times as long, in one of so many trials.
TIMES, BOUND, TRIALS = 8, 20, 5
#: Less than so many seconds at the larger size is too little to be measured.
NOISE = 0.1

#: Repeated to make a long text: signs of Markdown, HTML and YAML, whole or broken, numbers, letters.
RUNS = (
    ".", "!", "…", "?!", "。", ".)", ". ", ".\n", " ", "\t", "\n", "\r", " \n", "\n ", "#", "# ", " #", "-",
    "- ", "--- ", "*",
    "**", "** ", "_", "`", "``` ", "~", ">", "> ", "<", "<!--", "<!-- ", "-->", "<!-- a -->", "(", ")", "()",
    "[", "]", "[](",
    "|", "\\", "\\\\", "&", "&amp", "&#", ":", ": ", "=", "+", "'", '"', "''", "“", "0", "1850", "1850 ", "1.",
    "1/", "a", "A",
    "a ", "A. ", "a.b", "a-", "a_b", "a:", "é", "中", "#a", " #a", " #(a", " (a", " (a)", "a: b\n", "- a\n",
    "- 1850: **a**\n",
    "a\n\n", "> a\n\n", "```\n", "<!--\n", "---\n", "\ufeff", "\u202e", "İ",
)  # fmt: skip


def taken(run: Callable[[str], object], text: str, times: int = 1) -> float:
    """The least CPU time of so many runs, in seconds."""
    found = []
    for _ in range(times):
        begun = process_time()
        with suppress(ValueError):  # the text need not be valid
            run(text)
        found.append(process_time() - begun)
    return min(found)


def assert_linear(run: Callable[[str], object], make: Callable[[int], str], size: int) -> None:
    """Eight times as much takes less than twenty times as long, in at least one of a few trials."""
    large, small = make(TIMES * size), make(size)
    ratios = []
    while len(ratios) < TRIALS and min(ratios, default=BOUND) >= BOUND:
        if (longer := taken(run, large)) < NOISE:
            return
        ratios.append(longer / max(taken(run, small, 3), NOISE / BOUND))
    assert min(ratios) < BOUND


def test_a_quadratic_function_is_detected() -> None:
    """A search that begins anew at each of the letters, and goes to the end each time."""
    with pytest.raises(AssertionError):
        assert_linear(re.compile(r"\w*\d").search, lambda n: "a" * n, 800)


def read(text: str) -> object:
    """The text read as a text file and as a Markdown file."""
    return parse(text.encode(), "a.txt"), parse(text.encode(), "a.md")


@pytest.mark.parametrize("unit", RUNS)
def test_repetition_is_read_in_linear_time(unit: str) -> None:
    """As a file: alone, as a heading, in the front matter, before a letter."""
    for form in ("{}x\n\n", "# a{}x", "---\na: b{}x\n---\n", "---\n{}", "x{}", "{}\n\na: {}x"):
        assert_linear(read, lambda n, form=form: form.replace("{}", unit * (n // len(unit))), 300)


@pytest.mark.parametrize("unit", RUNS)
def test_repetition_is_built_in_linear_time(unit: str) -> None:
    """At the end of a text, and before a letter."""
    for form in ("{}", "In May 1850 he came{}x"):
        make = lambda n, form=form: form.format(unit * (n // len(unit)))  # noqa: E731
        assert_linear(lambda text: timeline.build(Document(id="a", text=text, language="en")), make, 1500)


@pytest.mark.parametrize("unit", RUNS)
def test_repetition_in_saved_markdown_is_loaded_in_linear_time(unit: str) -> None:
    """In an item, below one, in a fence, in a comment, in the front matter."""
    forms = (
        "- 1850: **a{}x**", "- 1850{}x: a", "- 1850: **a**{}x", "- 1850: **a**\n\n  {}x", "- 1850: **a**\n\n```{}`",
        "~~~{}`\n- 1850: **a**", "- 1850: **a** <!-- {}x", "## {}x\n- 1850: **a**",
        "---\nlang: {}x\n---\n- 1850: **a**",
        "---\nsources:\n- {}x\n---\n- 1850: **a**", "## Left open\n\n- a{}x\n\n## Without a date\n\n- b{}x",
    )  # fmt: skip
    for form in forms:
        make = lambda n, form=form: form.replace("{}", unit * (n // len(unit)))  # noqa: E731
        assert_linear(loads, make, 1000)


@pytest.mark.parametrize(
    "line", ["- 1850: a{} (b", "- 1850: a <!-- a{}b", "## a{}b", "- 1850: **a**{}x", "{}- 1850: a"]
)
def test_spaces_in_saved_markdown_are_loaded_in_linear_time(line: str) -> None:
    """Wherever spaces may stand."""
    assert_linear(loads, lambda n: f"- 1850: a\n{line.format(' ' * n)}\n", 60_000)


@pytest.mark.parametrize(
    "piece", ["the 3rd of ", "9", "in May ", "to ", "from 1999 ", "\n", " ", "last ", "12:", "a few ", "’"]
)
def test_repeated_words_are_searched_in_linear_time(piece: str) -> None:
    make = lambda n: piece * (n // len(piece))  # noqa: E731
    assert_linear(lambda text: timeline.find(text, reference_date="2023-09-18", language="en"), make, 5000)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a",
        "<a ",
        "<a b='",
        "<p a=1 ",
        "</a <b",
        "<!--",
        "<![CDATA[",
        "<script>",
        "<title>x",
        "&#",
        "<td>",
        "<nav>",
    ],
)
def test_broken_html_is_read_in_linear_time(piece: str) -> None:
    assert_linear(lambda text: parse(text.encode(), "page.html"), lambda n: piece * n, 3000)


@pytest.mark.parametrize(
    "form",
    ["{9}", "Y{9}", "{X}", "Y1E{9}", "[{1}", "1985{/1985}", "{?}", "timex3:{9}", "timex3:P{9}Y", "timex3:{X}",
     "timex3:1985;{mod=START;}"],
)  # fmt: skip
def test_absurd_dates_are_refused_in_linear_time(form: str) -> None:
    """What stands in braces is repeated."""
    before, piece, after = re.split("[{}]", form)
    assert_linear(TimeValue, lambda n: before + piece * (n // len(piece)) + after, 125_000)


def alike(count: int) -> str:
    """JSON of so many events with the same id, date, title and sentence."""
    tl = sample()
    event = replace(tl.events[0], retold=(), timexes=tl.events[0].timexes[:1])
    return render(replace(tl, events=(event,) * count, undated=(replace(event, when=None),) * count), "json")


def test_events_with_the_same_id_are_written_in_linear_time() -> None:
    made = {count: loads(alike(count)) for count in (150, 150 * TIMES)}
    for format in ("html", "md"):
        assert_linear(lambda count: render(made[int(count)], format), str, 150)  # noqa: B023
    assert_linear(loads, alike, 100)


def chain(size: int) -> str:
    """Corrections that name one event many times, merge all in a chain, and name events that do not exist."""
    merged = [{"merge": ["e0"] * size}, *({"merge": [f"e{n + 1}", f"e{n}"]} for n in range(size - 1))]
    titled = [{"event": f"e{n}", "title": "x", "tags": ["y"]} for n in range(size)]
    lost = [{"event": f"no{n}", "title_was": "A", "text_was": f"Something came, and {n}"} for n in range(size)]
    return json.dumps([*merged, *titled, *lost])


def test_corrections_take_linear_time() -> None:
    first = sample().events[0]
    made = {
        size: Timeline(events=tuple(replace(first, id=f"e{n}", title="A", text=f"A came {n}") for n in range(size)))
        for size in (150, 150 * TIMES)
    }
    texts = {chain(size): size for size in made}
    assert_linear(lambda text: correct(made[texts[text]], json.loads(text)), chain, 150)


def test_corrections_whose_ids_are_gone_find_their_events_in_linear_time() -> None:
    """Events with similar sentences, and one correction for ten of them."""
    first = sample().events[0]
    made = {
        size: tuple(replace(first, id=f"e{n}", text=f"The committee met for the {n}th time.") for n in range(size))
        for size in (300, 300 * TIMES)
    }

    def run(size: str) -> object:
        events = made[int(size)]
        changes = [{"event": "gone", "hide": True, "text_was": f"{event.text} It left."} for event in events[::10]]
        return correct(Timeline(events=events), changes)

    assert_linear(run, str, 300)


def test_many_sources_of_one_event_are_read_in_linear_time() -> None:
    """The sentences that stand below one item."""
    again = "  > Again.\n\n  paragraph 2 <!-- b 1851 -->\n\n"
    assert_linear(loads, lambda n: "- 1850: **A**\n\n  paragraph 1 <!-- a 1850 -->\n\n" + again * n, 200)


@pytest.mark.parametrize(
    "make",
    [
        lambda n: f"|{' a |' * n}\n|{'---|' * n}\n|{' 3 May 1990 |' * n}\n",
        lambda n: f"|{' a |' * n}\n|{'---|' * n}\n|{' 1990 | 3 May | 9:30 |' * (n // 3)}\n",
        lambda n: "- 10:20 - Ann left\n" * n,
        lambda n: "# 3 May 1990\n\nAnn left.\n\n" * n,
    ],
    ids=["dates in a row", "parts of dates in a row", "clock times", "headings"],
)
def test_dates_from_the_layout_take_linear_time(make: Callable[[int], str]) -> None:
    assert_linear(lambda text: timeline.build(parse(text.encode(), "a.md")[0]), make, 400)
