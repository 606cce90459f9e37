"""How fast reports of the same event are merged: from a thousand events to a hundred thousand.

    python -m pytest tests/benchmarks/test_merge_speed.py --benchmark-only

The time for an event should stay the same from row to row: nothing is compared with everything.
"""

from __future__ import annotations

import random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from timeline.arrange import arrange
from timeline.model import Document, Event
from timeline.value import TimeValue

SYLLABLES = "ba ke lo mi nu par rel sto tin vel gar dun hol mer os quin".split()
VERBS = "opened closed bought sold visited left joined founded burned won lost praised sued elected built".split()
NOUNS = "bridge mill bank school harbor treaty council factory museum league railway court church ferry".split()


def tellings(number: int, seed: int = 1) -> list[Event]:
    """So many tellings in documents of ten, a third of them of events that others tell in other words.

    Names follow the law of natural texts: a few are everywhere, most are rare.
    """
    chance = random.Random(seed)
    names = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title() for _ in range(max(50, number // 5))]
    weights = [1 / rank for rank in range(1, len(names) + 1)]
    made: list[Event] = []
    told: list[tuple[TimeValue, list[str]]] = []
    while len(made) < number:
        if told and chance.random() < 1 / 3:
            when, words = chance.choice(told)
            words = words[::-1] if chance.random() < 0.5 else [*words, chance.choice(NOUNS)]
        else:
            day = TimeValue.of(chance.randint(1990, 2020), chance.randint(1, 12), chance.randint(1, 28))
            when = day if chance.random() < 0.8 else TimeValue.of(day.start.year, day.start.month)  # type: ignore[union-attr]
            one, other = chance.choices(names, weights, k=2)
            words = [one, chance.choice(VERBS), "the", other, *chance.sample(NOUNS, 2)]
            told.append((when, words))
        title, place = " ".join(words), len(made) % 10 * 100
        text = f"{title} on {when}."
        made.append(
            Event(
                id=str(len(made)),
                when=when,
                title=title,
                text=text,
                document=str(len(made) // 10),
                start=place,
                end=place + len(text),
            )
        )
    return made


def documents(number: int) -> list[Document]:
    return [Document(id=str(count), text="", language="en") for count in range(number // 10)]


@pytest.mark.benchmark(group="merging")
@pytest.mark.parametrize("number", [1_000, 10_000, 100_000])
def test_merging_grows_linearly(benchmark: BenchmarkFixture, number: int) -> None:
    """Ordering, merging and gaps: all that follows narration."""
    events, sources = tellings(number), documents(number)
    made = benchmark.pedantic(arrange, args=(events, [], [], sources), rounds=max(1, 10_000 // number))
    assert sum(len(event.sources) for event in made) == number
    assert len(made) < 0.9 * number
    if benchmark.stats:
        benchmark.extra_info["µs an event"] = round(benchmark.stats.stats.min / number * 1e6, 1)


@pytest.mark.benchmark(group="merging, all alike")
@pytest.mark.parametrize("number", [1_000, 10_000, 100_000])
def test_the_same_words_on_other_days(benchmark: BenchmarkFixture, number: int) -> None:
    """The worst case: each title is the same, so that no word is rare."""
    days = [TimeValue.of(1700 + count // 336, count // 28 % 12 + 1, count % 28 + 1) for count in range(number)]
    events = [
        Event(id=str(count), when=day, title="Shares of Norham fell", text="", document=str(count), start=0, end=0)
        for count, day in enumerate(days)
    ]
    made = benchmark.pedantic(arrange, args=(events, [], [], []), rounds=max(1, 10_000 // number))
    assert sum(len(event.sources) for event in made) == number
    if benchmark.stats:
        benchmark.extra_info["µs an event"] = round(benchmark.stats.stats.min / number * 1e6, 1)
