"""False alarms: at most one expression in 10,000 characters of texts without a date."""

from __future__ import annotations

import pytest

import timeline
from tests.dateless import texts

TEXTS = texts()
#: So many characters of text without a date may have one expression found in them.
FOR_ONE = 10_000


def alarms(text: str, **options: str) -> list[str]:
    """The expressions found in a text, with the words around them."""
    found = timeline.find(text, language="en", **options)
    return [f"{text[max(0, t.start - 30) : t.start]}[{t.text}]{text[t.end : t.end + 20]}" for t in found]


@pytest.mark.parametrize("name", TEXTS)
def test_each_kind_of_text_has_few_false_alarms(name: str) -> None:
    found = alarms(TEXTS[name])
    assert len(found) <= max(1, len(TEXTS[name]) // FOR_ONE), found


def test_all_texts_have_few_false_alarms_with_a_reference_date() -> None:
    found = [alarm for text in TEXTS.values() for alarm in alarms(text, reference_date="2020-05-20")]
    assert len(found) <= sum(map(len, TEXTS.values())) // FOR_ONE, found
