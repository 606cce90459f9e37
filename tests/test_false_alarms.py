"""What is no time is taken for none: at most one expression in 10,000 characters of texts without a date."""

from __future__ import annotations

import pytest

import timeline
from tests.dateless import texts

TEXTS = texts()
#: Characters of text without a date for one expression found in it.
FOR_ONE = 10_000


def alarms(text: str, **options: str) -> list[str]:
    found = timeline.find(text, language="en", **options)
    return [f"{text[max(0, t.start - 30) : t.start]}[{t.text}]{text[t.end : t.end + 20]}" for t in found]


@pytest.mark.parametrize("name", TEXTS)
def test_few_in_a_class(name: str) -> None:
    found = alarms(TEXTS[name])
    assert len(found) <= max(1, len(TEXTS[name]) // FOR_ONE), found


def test_few_in_all_with_a_date_to_count_from() -> None:
    found = [alarm for text in TEXTS.values() for alarm in alarms(text, reference_date="2020-05-20")]
    assert len(found) <= sum(map(len, TEXTS.values())) // FOR_ONE, found
