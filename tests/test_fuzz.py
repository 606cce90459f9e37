"""Some random texts, saved files and values: a few with a fixed seed, a few with a new one each time.

`python -m tests.fuzz` checks as many as there is time for.
"""

from __future__ import annotations

import random

import pytest

from tests.fuzz import files
from tests.fuzz.phrases import Phrases
from tests.fuzz.run import KINDS, case_of, run
from timeline.language.numerals import NUMERALS

COUNTS = {"texts": 120, "saved": 40, "values": 1000}


@pytest.mark.slow
@pytest.mark.parametrize("kind", COUNTS)
@pytest.mark.parametrize("seed", [1, random.SystemRandom().randrange(10**6)], ids=["fixed seed", "random seed"])
def test_random_inputs_raise_nothing_and_read_back(kind: str, seed: int) -> None:
    """The seed of a failure gives the same inputs again."""
    print(f"python -m tests.fuzz --kind {kind} --seed {seed} --count {COUNTS[kind]}")
    assert not run(kind, COUNTS[kind], seed)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_inputs(kind: str) -> None:
    cases = [[case_of(KINDS[kind](), kind, seed, number) for number in range(5)] for seed in (7, 7, 8)]
    assert cases[0] == cases[1] != cases[2]


@pytest.mark.parametrize("kind", NUMERALS)
def test_numerals_of_every_kind_are_drawn(kind: str) -> None:
    assert Phrases("en").phrase(random.Random(1), f"{{number:{kind}}}")


@pytest.mark.slow
def test_damaged_files_are_read_or_refused_with_a_clear_error() -> None:
    seed = random.SystemRandom().randrange(10**6)
    with files.reader() as read:
        for kind in files.kinds():
            print(f"python -m tests.fuzz --files --kind {kind} --seed {seed} --count 4")
            row, reports = files.run(read, kind, 4, seed)
            assert not reports
            assert row.results.total() == 8


def test_the_fuzz_of_files_sees_what_fails() -> None:
    """Too much memory, a crash, and a file that is refused."""
    with files.reader() as read:
        assert read(files.Case("a.pdf", b"%PDF-1.7", "pdf")).result == "refused"
        assert read(files.Case("a.txt", b"In May 1940 it rained.", "no kind")).result == "failed"
        assert read(files.Case("a.txt", b"In May 1940 it rained.", None)).result == "read"
