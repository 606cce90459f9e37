"""Some random texts, saved files and values: a few with a fixed seed, a few with a new one each time.

`python -m tests.fuzz` checks as many as there is time for.
"""

from __future__ import annotations

import random

import pytest

from tests.fuzz.run import KINDS, case_of, run

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
