"""Documents do not influence each other: output is the same alone, after others, and beside others in threads."""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline.language import load
from timeline.model import Document, as_event
from timeline.narrate import Narration, narrate
from timeline.tag import Tagger

ROOT = Path(__file__).parent.parent


@pytest.mark.slow
def test_output_is_the_same_alone_after_others_and_in_threads() -> None:
    """The examples and some of the corpus; `python -m tests.benchmarks.state` takes all of it, and any folder."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.state", "--sample", "8"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("0 of ")


def test_the_first_document_uses_the_whole_lexicon() -> None:
    """Though its cache has no words yet: undated sentences are parsed when a pronoun needs them."""
    text = "Although often ill, Mary Byron pursued her studies. She married William King in 1835."
    document = Document(id="d", text=text)
    timexes = timeline.find(text, language="en")
    rules = Narration.from_data(load("en").data)
    first, again = narrate(document, timexes, rules), narrate(document, timexes, rules)
    assert [event.title for event in first[0]] == ["Mary Byron married William King"]
    assert first[0] == again[0]
    assert [*map(as_event, first[1])] == [*map(as_event, again[1])]


def test_cached_choices_of_rules_depend_on_all_they_are_made_from() -> None:
    """Rules are cached by the next word or digit, which does not always decide."""
    texts = ["It took 3 12 hours.", "It took 3 1/2 hours.", "It took 2 1/2 years.", "It took 2 15 years."]
    alone = [Tagger(load("en")).mentions(text) for text in texts]
    one = Tagger(load("en"))
    assert [one.mentions(text) for text in texts] == alone
    assert [one.mentions(text) for text in reversed(texts)] == alone[::-1]


def test_the_garbage_collector_is_left_alone() -> None:
    """Switching it off would affect all threads of the process."""
    seen: list[bool] = []

    def watch(phase: str, info: dict[str, int]) -> None:
        seen.append(gc.isenabled())

    gc.callbacks.append(watch)
    try:
        timeline.find("The mill burnt down in May 1940, and nobody came. " * 12_000, language="en")
    finally:
        gc.callbacks.remove(watch)
    assert gc.isenabled()
    assert seen
    assert all(seen)


def test_timexes_survive_pickling() -> None:
    """With their alternatives, which are computed when they are asked for."""
    text = "We met on Friday, and have since March. They met on Tuesday 3/4, and worked from May to July."
    found = timeline.find(text, reference_date="2023-09-18", language="en", ranges=True)
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert [timex.alternatives for timex in again] == [timex.alternatives for timex in found]
    assert all(timex.alternatives for timex in found)
