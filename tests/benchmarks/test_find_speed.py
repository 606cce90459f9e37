"""How fast time expressions are found: beside dateparser's search, and from a kilobyte to ten megabytes.

    python -m pytest tests/benchmarks --benchmark-only

The rows of a group ran in one go on one machine: their ratios count, not their figures.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tracemalloc

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import timeline
from tests.benchmarks.news import articles, news

DATE = "2023-09-18"


def find_all(texts: list[str]) -> int:
    return sum(len(timeline.find(text, reference_date=DATE, language="en")) for text in texts)


def megabytes(benchmark: BenchmarkFixture, size: int) -> None:
    if benchmark.stats:
        benchmark.extra_info["MB/s"] = round(size / benchmark.stats.stats.min / 1e6, 2)


@pytest.mark.benchmark(group="beside dateparser, 30 kB of articles")
def test_find_articles(benchmark: BenchmarkFixture) -> None:
    """`timeline.find` on short articles."""
    texts = articles(30_000)
    find_all(texts)
    assert benchmark.pedantic(find_all, args=(texts,), rounds=5) > 100
    megabytes(benchmark, sum(map(len, texts)))


@pytest.mark.benchmark(group="beside dateparser, 30 kB of articles")
def test_search_dates_articles(benchmark: BenchmarkFixture) -> None:
    """`dateparser.search.search_dates` on the same articles."""
    from dateparser.search import search_dates

    texts = articles(30_000)

    def search_all() -> int:
        return sum(len(search_dates(text, languages=["en"]) or ()) for text in texts)

    assert benchmark.pedantic(search_all, rounds=2, warmup_rounds=0) > 100
    megabytes(benchmark, sum(map(len, texts)))


#: chrono-node, if Node has it: it reads the articles once to warm up, and prints how long the second time takes.
CHRONO = """
const chrono = require("chrono-node");
const texts = require("fs").readFileSync(0, "utf8").split("\\f");
const read = () => texts.forEach((text) => chrono.parse(text, new Date("2023-09-18")));
read();
const start = process.hrtime.bigint();
read();
console.log(Number(process.hrtime.bigint() - start) / 1e9);
"""


@pytest.mark.benchmark(group="beside dateparser, 30 kB of articles")
def test_chrono_node_articles(benchmark: BenchmarkFixture) -> None:
    """chrono-node on the same articles; its own clock counts, not the start of Node."""
    if (node := shutil.which("node")) is None:
        pytest.skip("no Node")
    texts = articles(30_000)

    def run() -> float:
        told = subprocess.run(
            [node, "-e", CHRONO], input="\f".join(texts), capture_output=True, text=True, env=os.environ
        )
        if told.returncode:
            pytest.skip("Node has no chrono-node: install it and set NODE_PATH")
        return float(told.stdout)

    seconds = benchmark.pedantic(run, rounds=1, warmup_rounds=0)
    benchmark.extra_info["MB/s"] = round(sum(map(len, texts)) / seconds / 1e6, 2)


@pytest.mark.benchmark(group="one article of 2 kB, warm")
def test_short_article(benchmark: BenchmarkFixture) -> None:
    """A short article: the limit is a millisecond."""
    text = news(2_000)
    assert benchmark(find_all, [text]) > 3
    megabytes(benchmark, len(text))


@pytest.mark.benchmark(group="loading English")
def test_loading(benchmark: BenchmarkFixture) -> None:
    """Loading English in a process of its own, from the files to a tagger: the limit is 60 ms."""
    code = (
        "from time import perf_counter as now; import timeline, timeline.tag, timeline.resolve; "
        "from timeline.language import load; from timeline.resolve.tense_rules import tense_rules; a = now(); "
        "language = load('en'); timeline.tag.tagger_of(language, conversation=False); tense_rules(language); "
        "print(now() - a)"
    )

    def run() -> float:
        return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)

    first = benchmark.pedantic(run, rounds=1, warmup_rounds=1)
    benchmark.extra_info["ms"] = round(1e3 * min(first, *(run() for _ in range(4))), 1)


@pytest.mark.benchmark(group="one string")
@pytest.mark.parametrize("size", [1_000, 10_000, 100_000, 1_000_000, 10_000_000])
def test_find_grows_linearly(benchmark: BenchmarkFixture, size: int) -> None:
    """The same speed for a kilobyte and for ten megabytes in one string."""
    text = news(size)
    find_all([news(100_000)])  # the regexes are compiled when a text first needs them
    rounds = max(2, min(20, 2_000_000 // size))
    assert benchmark.pedantic(find_all, args=([text],), rounds=rounds) > 0
    megabytes(benchmark, len(text))


def test_memory_grows_with_the_text() -> None:
    """Memory is proportional to the text: less than six times the text besides itself."""
    peaks = []
    for size in (200_000, 800_000):
        text = news(size)
        find_all([text])  # regexes are compiled once, whatever the length
        tracemalloc.start()
        find_all([text])
        peaks.append(tracemalloc.get_traced_memory()[1] / size)
        tracemalloc.stop()
    assert peaks[1] < 1.1 * peaks[0]
    assert peaks[1] < 6.5
