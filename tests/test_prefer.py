"""The option `prefer`: it holds strictly, but only for what the words leave open."""

from __future__ import annotations

import pytest

import timeline

#: A Friday afternoon.
NOW = "2024-05-03T14:00:00"


@pytest.mark.parametrize(
    ("words", "prefer", "expected"),
    [
        ("Friday", "future", "2024-05-10"),
        ("Friday", "past", "2024-04-26"),
        ("Monday", "future", "2024-05-06"),
        ("Monday", "past", "2024-04-29"),
        ("May 2", "future", "2025-05-02"),
        ("May 2", "past", "2024-05-02"),
        ("13:00", "future", "2024-05-04T13:00"),
        ("15:00", "future", "2024-05-03T15:00"),
        ("3:30", "future", "2024-05-03T15:30"),
        ("4 a.m.", "future", "2024-05-03T04:00"),
        ("tomorrow at 9 a.m.", "past", "2024-05-04T09:00"),
        ("in an hour", "past", "2024-05-03T15:00"),
        ("3 May 1940", "future", "1940-05-03"),
    ],
)
def test_prefer_decides_the_direction(words: str, prefer: str, expected: str) -> None:
    found = timeline.find(words, reference_date=NOW, language="en", prefer=prefer)
    assert [t.value.timex3 for t in found] == [expected]


def test_prefer_changes_no_date_that_the_text_determines() -> None:
    text = "The alarm rang at 13:00. Nobody in the whole building heard it, for the wire had been cut before."
    [timex] = timeline.find(text, reference_date=NOW, language="en", prefer="future")
    assert timex.value.timex3 == "2024-05-03T13:00"
