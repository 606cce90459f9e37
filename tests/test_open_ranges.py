"""Ranges with one end: the date is an expression of its own, and part of the range that the words beside it make."""

from __future__ import annotations

import pytest

import timeline


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("1928 onwards", "1928/.."),
        ("from 1928 on", "1928/.."),
        ("1928 or later", "1928/.."),
        ("on or after 1928", "1928/.."),
        ("since 1928", "1928/.."),
        ("1928 or earlier", "../1928"),
        ("on or before 1928", "../1928"),
        ("no later than 1928", "../1928"),
        ("before 1928", "[..1927]"),
        ("earlier than 1928", "[..1927]"),
        ("later than 1928", "[1929..]"),
    ],
)
def test_a_word_before_a_date_makes_an_open_range(words: str, whole: str) -> None:
    [atom] = timeline.find(words, language="en")
    assert (atom.text, str(atom.value)) == ("1928", "1928")
    [found] = timeline.find(words, language="en", ranges=True)
    assert (found.text, str(found.value)) == (words, whole)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("before the end of 1928", "[..1928]"),
        ("before the end of May 1928", "[..1928-05]"),
        ("before the end of the 1920s", "[..192X]"),
        ("before early 1928", "[..1927]"),
    ],
)
def test_a_time_before_the_end_of_another_is_up_to_its_last_day(text: str, whole: str) -> None:
    [found] = timeline.find(text, language="en", ranges=True)
    assert (found.text, str(found.value)) == (text, whole)


@pytest.mark.parametrize("text", ["perhaps 1850", "probably in 1850", "1850 (?)"])
def test_words_of_doubt_make_the_value_uncertain(text: str) -> None:
    """A word or a mark of doubt stands beside the date."""
    [found] = timeline.find(text, reference_date="2023-09-18", language="en")
    assert str(found.value) == "1850?"
