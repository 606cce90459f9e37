"""The docstring of a meaning gives examples of its words: they are found, and have that meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import getdoc

import pytest

from timeline import TimeValue, find
from timeline.language import load
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag import tag

#: One or more quoted examples and what they mean; a docstring may have several such parts.
EXAMPLES = re.compile(r'((?:"[^"]+"(?:, )?)+) -> ')
#: The sentences in which an example is tried, for words that are a time only beside others.
SENTENCES = ("{}", "We met {}.", "It was {} of 2003.", "They left on Friday {}.")


def examples(name: str) -> list[str]:
    """The quoted examples of a meaning's docstring."""
    text = " ".join((getdoc(MEANINGS[name].function) or "").split())
    assert EXAMPLES.match(text), f'the docstring of {name} begins with an example: "three weeks ago" -> ...'
    return [example for part in EXAMPLES.findall(text) for example in re.findall(r'"([^"]+)"', part)]


def meanings_in(mention: Mention) -> Iterator[str]:
    """The meanings of a mention and of those it is made of."""
    yield MEANINGS[mention.meaning].name
    for part in (*mention.slots.values(), *mention.parts):
        if isinstance(part, Mention):
            yield from meanings_in(part)


def found(example: str) -> Iterator[str]:
    """The meanings that are found in an example, in any language, in conversation and elsewhere."""
    for code in ("en", "de", "fr"):
        for sentence in SENTENCES:
            for conversation in (False, True):
                for mention in tag(sentence.format(example), load(code), conversation=conversation):
                    yield from meanings_in(mention)


@pytest.mark.parametrize("name", [name for name in MEANINGS if not name.startswith("marked")])
def test_examples_have_the_meaning(name: str) -> None:
    """Each by some pattern of a language file."""
    for example in examples(name):
        assert name in found(example), f"{example!r} is not found as {name}"


@pytest.mark.parametrize("reference_date", ["0900-05-01", "1998-03-02", "2000-01-01", "2023-09-18"])
@pytest.mark.parametrize("years", [10_000, 11_700, 12_000, 20_000, 99_000, 115_500, 900_000])
def test_a_rounded_distance_has_the_year_that_is_counted(reference_date: str, years: int) -> None:
    """Counted from 2023, “10,000 years ago” is -7977: its interval contains that year."""
    [timex] = find(f"{years:,} years ago", language="en", reference_date=reference_date)
    counted = int(reference_date[:4]) - years
    assert timex.when is not None
    assert TimeValue.of(counted) in timex.when
