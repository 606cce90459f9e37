"""How fast time is found: beside dateparser's search, and from a kilobyte to ten megabytes in one string.

    python -m pytest tests/benchmarks --benchmark-only

The rows of a group ran in one go on one machine: their ratios count, not their figures.
"""

from __future__ import annotations

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
    """Finding needs memory in proportion to the text, and what it finds."""
    peaks = []
    for size in (100_000, 400_000):
        text = news(size)
        tracemalloc.start()
        find_all([text])
        peaks.append(tracemalloc.get_traced_memory()[1] / size)
        tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0]
