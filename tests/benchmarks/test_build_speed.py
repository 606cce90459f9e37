"""How fast a text becomes a timeline: all stages, and those from time expressions to events.

    python -m pytest tests/benchmarks/test_build_speed.py --benchmark-only

The rows of a group ran in one go on one machine: their ratios count, not their figures.
"""

from __future__ import annotations

import re

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import timeline
from tests.benchmarks.news import articles
from timeline.language import load
from timeline.narrate import narrate
from timeline.resolve import resolve
from timeline.tag import tag

DATE = "2023-09-18"
SIZE = 200_000
WORD = re.compile(r"\w+")


def documents(size: int = SIZE) -> list[timeline.Document]:
    """Generated news in articles of about three thousand characters."""
    return [
        timeline.Document(id=str(number), text=text, language="en", reference_date=DATE)
        for number, text in enumerate(articles(size))
    ]


def megabytes(benchmark: BenchmarkFixture, size: int) -> None:
    if benchmark.stats:
        benchmark.extra_info["MB/s"] = round(size / benchmark.stats.stats.min / 1e6, 2)


@pytest.mark.benchmark(group="news, a document at a time")
@pytest.mark.parametrize(
    "stage", ["words", "find", "narrate", "build", "build, and what has no date", "build, all inferred"]
)
def test_stage(benchmark: BenchmarkFixture, stage: str) -> None:
    """Beside a mere pass over the words, which is the limit for Python code."""
    texts, english = documents(), load("en")
    times = [resolve(one.text, tag(one.text, english), english, reference=timeline.TimeValue(DATE))[0] for one in texts]
    stages = {
        "words": lambda: sum(len(WORD.findall(one.text)) for one in texts),
        "find": lambda: sum(len(timeline.find(one.text, reference_date=DATE, language="en")) for one in texts),
        "narrate": lambda: sum(len(narrate(one, said, english)[0]) for one, said in zip(texts, times, strict=True)),
        "build": lambda: sum(len(timeline.build(one)) for one in texts),
        "build, and what has no date": lambda: sum(len(timeline.build(one).undated) for one in texts),
        "build, all inferred": lambda: sum(len(timeline.build(one, infer=True)) for one in texts),
    }
    stages[stage]()
    assert benchmark.pedantic(stages[stage], rounds=5) > 0
    megabytes(benchmark, sum(len(one.text) for one in texts))


@pytest.mark.benchmark(group="one string")
@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000])
def test_build_grows_linearly(benchmark: BenchmarkFixture, size: int) -> None:
    """The same speed for ten kilobytes and for a megabyte in one string."""
    [text] = articles(size, size)
    timeline.build(documents(10_000)[0])

    def build() -> int:
        document = timeline.Document(id="text", text=text, language="en", reference_date=DATE)
        return len(timeline.build(document))

    assert benchmark.pedantic(build, rounds=max(2, 1_000_000 // size // 4)) > 0
    megabytes(benchmark, len(text))
