"""No input takes more than linear time: eight times as much of it takes about eight times as long, not sixty-four.

The measure is the ratio of two sizes far apart, by the time of this process alone, the least of a few runs.
"""

from __future__ import annotations

import json
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

TIMES, BOUND, TRIALS = 8, 20, 5
#: What takes less than so many seconds at the larger size cannot be told from noise.
NOISE = 0.1

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
    """The least time of so many runs."""
    found = []
    for _ in range(times):
        begun = process_time()
        with suppress(ValueError):  # it can be no timeline
            run(text)
        found.append(process_time() - begun)
    return min(found)


def assert_linear(run: Callable[[str], object], make: Callable[[int], str], size: int) -> None:
    """Eight times as much takes less than twenty times as long, in one of a few trials: the machine has other work."""
    large, small = make(TIMES * size), make(size)
    ratios = []
    while len(ratios) < TRIALS and min(ratios, default=BOUND) >= BOUND:
        if (longer := taken(run, large)) < NOISE:
            return
        ratios.append(longer / max(taken(run, small, 3), NOISE / BOUND))
    assert min(ratios) < BOUND


def read(text: str) -> object:
    """A text file and a Markdown file."""
    return parse(text.encode(), "a.txt"), parse(text.encode(), "a.md")


@pytest.mark.parametrize("unit", RUNS)
def test_a_run_of_anything_is_read_in_linear_time(unit: str) -> None:
    """As a file: alone, as a heading, in the front matter, before a letter."""
    for form in ("{}x\n\n", "# a{}x", "---\na: b{}x\n---\n", "---\n{}", "x{}", "{}\n\na: {}x"):
        assert_linear(read, lambda n, form=form: form.replace("{}", unit * (n // len(unit))), 500)


@pytest.mark.parametrize("unit", RUNS)
def test_a_run_of_anything_is_built_in_linear_time(unit: str) -> None:
    """Before the end, and before a letter."""
    for form in ("{}", "In May 1850 he came{}x"):
        make = lambda n, form=form: form.format(unit * (n // len(unit)))  # noqa: E731
        assert_linear(lambda text: timeline.build(Document(id="a", text=text, language="en")), make, 1500)


@pytest.mark.parametrize("unit", RUNS)
def test_a_run_of_anything_in_saved_markdown_is_loaded_in_linear_time(unit: str) -> None:
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


def alike(count: int) -> str:
    """JSON of so many events of one id, date, title and sentence."""
    tl = sample()
    event = replace(tl.events[0], retold=(), timexes=tl.events[0].timexes[:1])
    return render(replace(tl, events=(event,) * count, undated=(replace(event, when=None),) * count), "json")


def test_events_of_one_id_are_written_in_linear_time() -> None:
    """In each format."""
    made = {count: loads(alike(count)) for count in (250, 250 * TIMES)}
    for format in ("html", "md"):
        assert_linear(lambda count: render(made[int(count)], format), str, 250)  # noqa: B023
    assert_linear(loads, alike, 100)


def chain(size: int) -> str:
    """Corrections that name one event over and over, join all in a chain, and name what is not there."""
    merged = [{"merge": ["e0"] * size}, *({"merge": [f"e{n + 1}", f"e{n}"]} for n in range(size - 1))]
    titled = [{"event": f"e{n}", "title": "x", "tags": ["y"]} for n in range(size)]
    lost = [{"event": f"no{n}", "title_was": "A", "text_was": f"Something came, and {n}"} for n in range(size)]
    return json.dumps([*merged, *titled, *lost])


def test_corrections_take_linear_time() -> None:
    """However long their lists."""
    first = sample().events[0]
    made = {
        size: Timeline(events=tuple(replace(first, id=f"e{n}", title="A", text=f"A came {n}") for n in range(size)))
        for size in (150, 150 * TIMES)
    }
    texts = {chain(size): size for size in made}
    assert_linear(lambda text: correct(made[texts[text]], json.loads(text)), chain, 150)


def test_many_events_told_again_are_read_in_linear_time() -> None:
    """Below one item."""
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
def test_dates_by_the_layout_take_linear_time(make: Callable[[int], str]) -> None:
    assert_linear(lambda text: timeline.build(parse(text.encode(), "a.md")[0]), make, 1500)
