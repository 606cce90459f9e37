"""Holidays and feasts, by the rules of the language files."""

from __future__ import annotations

import pytest

from timeline.language import available, load
from timeline.meaning.feasts import easter, holiday_of, orthodox_easter

RULES = [(code, rule) for code in available() for rule in dict.fromkeys(load(code).words.get("holiday", {}).values())]


@pytest.mark.parametrize(("code", "rule"), RULES)
def test_rule_gives_a_day_of_the_year(code: str, rule: str) -> None:
    found = holiday_of(rule, 2020)
    assert found is not None, code
    assert found.start is not None
    assert found.start.year == 2020


def test_easter_of_many_years() -> None:
    assert [easter(year)[1:3] for year in (1583, 1900, 1961, 2008, 2011, 2025)] == [
        (4, 10), (4, 15), (4, 2), (3, 23), (4, 24), (4, 20),
    ]  # fmt: skip
    assert [orthodox_easter(year)[1:3] for year in (1900, 2000, 2010, 2021, 2025)] == [
        (4, 22), (4, 30), (4, 4), (5, 2), (4, 20),
    ]  # fmt: skip


def test_unknown_rule() -> None:
    with pytest.raises(ValueError, match="unknown holiday '99'"):
        holiday_of("99", 2020)
