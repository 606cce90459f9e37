"""The automaton of patterns and the matcher that walks through it."""

from __future__ import annotations

import marshal
import random
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pytest

from timeline.language import load
from timeline.language.numerals import NUMERALS, WHOLE_RUN, runs_of
from timeline.language.pattern import PatternError
from timeline.meaning import MEANINGS
from timeline.tag import matcher as matcher_module
from timeline.tag import states as states_module
from timeline.tag import tagger_of
from timeline.tag.automaton import compile_patterns, with_more_rules
from timeline.tag.matcher import Matcher

WORDS: Mapping[str, Mapping[str, Any]] = {
    "unit": {"days": "DAY", "day": "DAY", "years": "YEAR"},
    "number": {"two": 2, "twenty": 20, "five": 5, "hundred": 100, "million": 1_000_000, "twenty-five": 25},
    "month": {"may": 5, "oct.": 10},
    "holiday": {"new year's day": "new", "new year": "year"},
}


def found(patterns: Sequence[str], text: str, leads: Sequence[str] = ("the", "on")) -> list[tuple[str, dict[str, Any]]]:
    """The words and slots of the matches."""
    tables = compile_patterns({"m": patterns}, WORDS, leads=leads, joiner="and")
    rules = Matcher(tables, WORDS, joiner="and")
    return [(text[mention.start : mention.end], dict(mention.slots)) for mention in rules.scan(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("{number} {unit}", "two hundred and twenty-five days", "two hundred and twenty-five days"),
        ("{number} {unit}", "1,500 days", "1,500 days"),
        ("{number} {unit}", "2 1/2 days", "2 1/2 days"),
        ("{number} {unit}", "3.5 million years", "3.5 million years"),
        ("{number} {unit}", "two (2) days", "two (2) days"),
        ("{number} {unit}", "two" + " hundred" * 7 + " days", "hundred" + " hundred" * 6 + " days"),
        ("{month} {day}", "oct.12", "oct.12"),
        ("{month}[,] {year}", "may , 1984", "may , 1984"),
        ("{year} - {last:year}", "1984- 1986", "1984- 1986"),
        ("{year} - {last:year}", "1984 – 1986", "1984 – 1986"),
        ("{year}-{last:year}", "1984–1986", "1984–1986"),
        ("[the] {holiday}", "on the new year’s day", "the new year’s day"),
        ("(on) [the] {unit}", "on the day", "the day"),
        ("on the {unit}", "on the day", "on the day"),
        ("(0|may) {unit}", "12 days", "days"),
        ("{hour}:{minute}", "at 12:30.", "12:30"),
        ("(^) {month}", "x\nmay", "may"),
        ("{month} ($)", "may  ", "may"),
        ("(^|__) {year}", "in:  1984", "1984"),
        ("[about] {number}~{unit}", "about two-day", "about two-day"),
    ],
)
def test_a_pattern_matches(pattern: str, text: str, words: str) -> None:
    """All parts of the notation, numbers and white space."""
    assert [match for match, _ in found([pattern], text)] == [words]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{year} - {last:year}", "1984-1986"),
        ("{year}-{last:year}", "1984 - 1986"),
        ("{month} {day}", "may12"),
        ("{month}[,] {year}", "may  , 1984"),
        ("{number} {unit}", "$2 days"),
        ("{hour}:{minute}", "12:75"),
        ("{month} ($)", "may\n\nlater"),
        ("{month} (!be)", "may be"),
        ("(!_) {year}", "in 1984"),
        ("(^|__) {year}", "in  1984"),
    ],
)
def test_a_pattern_does_not_match(pattern: str, text: str) -> None:
    """White space, ranges of numbers and contexts."""
    assert found([pattern], text) == []


def test_an_optional_part_is_preferred_in_the_order_of_the_pattern() -> None:
    """Slots get what a reader of the pattern expects, though several paths lead to the same end."""
    assert found(["{first:tail}[/{middle:tail}]/{last:tail}"], "1/2/3") == [
        ("1/2/3", {"first": 1, "middle": 2, "last": 3})
    ]


def test_a_context_inside_a_pattern_is_refused() -> None:
    """It has to stand at an end."""
    with pytest.raises(PatternError, match="a context stands at the beginning or at the end"):
        compile_patterns({"m": ["{month} (in) {year}"]}, WORDS)


@cache
def kinds_of_runs() -> dict[str, tuple[str, ...]]:
    """The kinds of all runs of up to four digits, and of some longer ones."""
    runs = [str(value).zfill(length) for length in range(1, 5) for value in range(10**length)]
    chance = random.Random(0)
    runs += [str(chance.randrange(10**9)) for _ in range(99)] + ["20200131", "20201301", "235959"]
    return {run: runs_of(run) for run in runs}


@pytest.mark.parametrize("kind", sorted(NUMERALS))
def test_runs_of_digits_are_those_of_the_kind(kind: str) -> None:
    """The ranges of numbers and the regexes, which joins are compiled with, say the same."""
    kinds = kinds_of_runs()
    pattern = re.compile(NUMERALS[kind].regex)
    tables = {run for run, found in kinds.items() if WHOLE_RUN + kind in found}
    if kind in ("ages", "brief", "digits", "offset", "offset1"):  # more than one run
        assert not tables
    else:
        assert tables == {run for run in kinds if pattern.fullmatch(run)}


def test_tables_are_plain_data() -> None:
    """They can be stored, and give the same matches when they are loaded."""
    tagger = tagger_of(load("en"), conversation=False)
    tables = marshal.loads(marshal.dumps(tagger.tables))
    text = "from may 3 to june 5, 2019, two days before christmas"
    again = Matcher(tables, tagger.language.words, joiner="and")
    assert list(again.scan(text)) == list(tagger.matcher.scan(text))


def test_more_rules_come_first_among_equals() -> None:
    """As those of conversations do."""
    base = compile_patterns({"everyday": ["{year}"]}, WORDS)
    both = with_more_rules(base, compile_patterns({"message": ["{hhmm24}"]}, WORDS))
    assert [mention.meaning for mention in Matcher(both, WORDS).scan("1930, 2960")] == ["message", "everyday"]


def test_emptied_caches_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A matcher forgets what it has computed when that grows large."""
    language = load("en")
    tagger = tagger_of(language, conversation=False)
    rules = Matcher(tagger.tables, language.words, joiner="and")
    texts = ["on may 3, 1984", "two days ago", "from 5 to 7 p.m. on friday", "in the 1960s"] * 3
    expected = [list(rules.scan(text)) for text in texts]
    monkeypatch.setattr(matcher_module, "ENTRIES_KEPT", 2)
    monkeypatch.setattr(states_module, "RUNS_CACHED", 1)
    assert [list(rules.scan(text)) for text in texts] == expected


def test_scripts_without_spaces_are_read_by_characters() -> None:
    """A word is found inside a run of characters, and may end there."""
    words = {"month": {"五月": 5}, "reference": {"今日": "now"}}
    rules = Matcher(compile_patterns({"m": ["{year}年[{month}]", "{reference}"]}, words), words)
    text = "彼は1984年五月に来て今日帰る"
    assert [text[mention.start : mention.end] for mention in rules.scan(text)] == ["1984年五月", "今日"]


def test_every_range_has_its_ends() -> None:
    """A rule whose meaning is a range has a slot for the last end."""
    assert all("last" in str(MEANINGS[name].parameters) for name in ("years", "days_of_month"))
