"""Holidays, by the rules of the language files."""

from __future__ import annotations

import pytest

import timeline
from timeline.language import available, load
from timeline.meaning.holidays import easter, holiday_of, orthodox_easter, rule_in

RULES = [
    (code, rule_in(rule.partition(":")[0], rules))
    for code in available()
    for kind in ("holiday", "named_day")
    for rules in dict.fromkeys(load(code).words.get(kind, {}).values())
    for rule in rules.split(";")
]


@pytest.mark.parametrize(("code", "rule"), RULES)
def test_every_rule_gives_a_day_of_the_year(code: str, rule: str) -> None:
    year = 2021 if rule.endswith("%4=1") else 2020
    found = holiday_of(rule, year)
    assert found is not None, code
    assert found.start is not None
    assert found.start.year == year


def test_easter_is_right_in_many_years() -> None:
    assert [easter(year)[1:3] for year in (1583, 1900, 1961, 2008, 2011, 2025)] == [
        (4, 10), (4, 15), (4, 2), (3, 23), (4, 24), (4, 20),
    ]  # fmt: skip
    assert [orthodox_easter(year)[1:3] for year in (1900, 2000, 2010, 2021, 2025)] == [
        (4, 22), (4, 30), (4, 4), (5, 2), (4, 20),
    ]  # fmt: skip


def test_holidays_that_avoid_a_weekday_are_moved() -> None:
    days = [holiday_of("04-27!7-1", year) for year in (2013, 2014)]
    assert [str(day) for day in days] == ["2013-04-27", "2014-04-26"]


def test_holidays_of_every_fourth_year() -> None:
    assert [str(holiday_of("03-2-1%4=0", year)) for year in (2019, 2020)] == ["None", "2020-03-03"]


def test_holidays_counted_from_the_new_year_before() -> None:
    pytest.importorskip("holidays")
    assert [str(holiday_of("HEBREW tu_bishvat", year)) for year in (2016, 2018, 2023)] == [
        "2016-01-25", "2018-01-31", "2023-02-06",
    ]  # fmt: skip


def test_regions_have_holidays_of_their_own() -> None:
    def day(text: str, language: str) -> str:
        return timeline.find(text, language=language, reference_date="2024-01-01")[0].value.timex3

    assert day("Thanksgiving 2024", "en-CA") == "2024-10-14"
    assert day("Thanksgiving 2024", "en") == "2024-11-28"
    assert day("next Father's Day", "en-AU") == "2024-09-01"
    assert day("Labour Day 2024", "en-NZ") == "2024-10-28"


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown holiday '99'"):
        holiday_of("99", 2020)
