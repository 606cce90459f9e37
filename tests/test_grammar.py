"""The pattern notation, and which errors of a language file are reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from timeline.language import Language, fold, load, split
from timeline.language.numerals import compose
from timeline.language.pattern import PatternError, trie
from timeline.tag import Tagger
from timeline.tag.automaton import Rule, compile_patterns
from timeline.tag.matcher import Matcher

WORDS = {
    "unit": {"days": "DAY", "day": "DAY"},
    "number": {"two": 2, "twenty": 20, "hundred": 100},
    "month": {"may": 5},
    "@to": {"to": None, "up to": None},
    "@none": {},
}


def matcher(patterns: Mapping[str, Sequence[str]], joiner: str = "", leads: Sequence[str] = ()) -> Matcher:
    return Matcher(compile_patterns(patterns, WORDS, leads=leads, joiner=joiner), WORDS, joiner=joiner)


def scan(pattern: str, text: str, joiner: str = "", leads: Sequence[str] = ()) -> list[tuple[str, dict[str, object]]]:
    found = matcher({"m": [pattern]}, joiner, leads).scan(text)
    return [(text[mention.start : mention.end], dict(mention.slots)) for mention in found]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("{number} {unit} ago|before", "two days before", "two days before"),
        ("{number}~{unit}", "a twenty-day walk", "twenty-day"),
        ("{decade}s", "in the 1960s", "1960s"),
        ("(in) {month}", "in may", "may"),
        ("{year} (!people)", "1999 guests", "1999"),
        ("{number} [long] {unit}", "two days", "two days"),
        ("{number} {unit}", "two hundred and twenty days", "two hundred and twenty days"),
        ("{number} {unit}", "two\ndays", "two\ndays"),
        ("{year} @to {last:year}", "1999 up to 2001", "1999 up to 2001"),
        ("(in_{month}|@to) {year}", "from 1998, in may 1999", "1999"),
        ("{year}{:@to}", "1999to", "1999to"),
        ("{year} (@none|then)", "1999, 2001 then", "2001"),
        ("{year} (!@none)", "1999", "1999"),
    ],
)
def test_each_element_of_the_notation_matches(pattern: str, text: str, words: str) -> None:
    """Each piece of the notation matches what it says."""
    assert [found for found, _ in scan(pattern, text, joiner="and")] == [words]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(in) {month}", "may"),
        ("{year} (!people)", "1999 people"),
        ("{year}", "11999"),
        ("{year}", "$1999"),
        ("{year}", "1999.5"),
        ("{number} {unit}", "two\n\ndays"),
        ("{number} {unit}", "two daystar"),
    ],
)
def test_context_and_word_boundaries_prevent_matches(pattern: str, text: str) -> None:
    """Context, fences and paragraphs keep what is none from matching."""
    assert scan(pattern, text) == []


def test_the_longest_match_wins() -> None:
    """Whatever the order of the rules."""
    rules = matcher({"length": ["{number} {unit}"], "ago": ["{number} {unit} ago"]})
    assert [found.meaning for found in rules.scan("two days ago, two days")] == ["ago", "length"]


def test_a_leading_article_belongs_to_the_expression() -> None:
    """Though the rule is looked up by the word after it."""
    assert scan("[the] {number} {unit}", "the two days", leads=["the"]) == [
        ("the two days", {"number": 2, "unit": "DAY"})
    ]
    assert scan("the {unit}", "a day", leads=["the"]) == []


def test_a_trie_matches_exactly_its_words() -> None:
    import re

    words = ["mar", "march", "may", "sept.", "new year's"]
    assert all(re.fullmatch(trie(words), word) for word in words)
    assert not re.fullmatch(trie(words), "ma")


def test_number_words_are_added_and_multiplied() -> None:
    """As people say them."""
    words = {"two": 2, "hundred": 100, "fifty": 50, "thousand": 1000, "three": 3}
    assert compose("two hundred and fifty", words) == 250
    assert compose("three thousand two hundred", words) == 3200


def test_a_slot_can_have_its_words_and_their_value() -> None:
    """The words are alternatives, as elsewhere."""
    assert scan("{step=-1:last|the_past} {unit}", "the past days") == [("the past days", {"step": -1, "unit": "DAY"})]
    assert scan("[{step=-1:last}] {unit}", "days") == [("days", {"unit": "DAY"})]
    assert scan("{number=None:@to} {unit}", "up to days") == [("up to days", {"number": None, "unit": "DAY"})]
    assert scan("{number|@to} {unit}", "two days, to days") == [
        ("two days", {"number": 2, "unit": "DAY"}),
        ("to days", {"number": None, "unit": "DAY"}),
    ]


@pytest.mark.parametrize("pattern", ["[{year}", "{year}]", "[the]", "{nothing}", "{year} (@nowhere)", "{@nowhere}"])
def test_an_invalid_pattern_is_named(pattern: str) -> None:
    """One that cannot be parsed, or can match nothing."""
    with pytest.raises(PatternError):
        matcher({"m": [pattern]})


def test_the_same_pattern_under_two_meanings_is_refused() -> None:
    """The message names both."""
    with pytest.raises(PatternError, match=r"'a' and 'b'|'b' and 'a'"):
        matcher({"a": ["{year}"], "b": ["{year}"]})


@pytest.mark.parametrize(
    ("patterns", "message"),
    [
        ({"nonsense": ["{year}"]}, r"xx/patterns.toml:3: .*unknown meaning 'nonsense'"),
        ({"decade": ["{year}"]}, r"xx/patterns.toml:3: .*'decade' has no parameter year"),
        ({"date": ["{year}"]}, r"xx/patterns.toml:3: .*'date' needs day, month"),
        ({"yeer (line)": ["{year}"]}, r"xx/patterns.toml:3: .*unknown meaning 'yeer'"),
        ({"year (lin)": ["{year}"]}, r"xx/patterns.toml:3: .*unknown flag 'lin' of the meaning 'year'"),
        ({"year (-day)": ["{year}"]}, r"xx/patterns.toml:3: .*unknown flag '-day' of the meaning 'year'"),
        ({"year (day=2)": ["{year}"]}, r"xx/patterns.toml:3: .*'year' has no parameter day"),
        ({"year (short_year)": ["{year}"]}, r"xx/patterns.toml:3: .*has no parameter year"),
        ({"date": ["{nothing} {year}"]}, r"xx/patterns.toml: .*unknown kind of word 'nothing'"),
    ],
)
def test_language_file_errors_name_file_and_line(patterns: dict[str, list[str]], message: str) -> None:
    """When the language is loaded."""
    language = Language("xx", WORDS, {"patterns": patterns}, {"xx/patterns.toml": "[patterns]\nm = '''\n{year}\n'''\n"})
    with pytest.raises(PatternError, match=message):
        Tagger(language)


def test_lower_case_keeps_the_length_of_a_text() -> None:
    """So that offsets stay."""
    for text in ("İstanbul", "ΑΣ", "ẞß", "DŽ", "ﬁ"):
        assert len(fold(text)) == len(text)
        assert len(fold(text, "tr")) == len(text)


@pytest.mark.parametrize("code", ["de", "en", "fr"])
def test_no_rule_is_looked_up_by_the_commonest_words(code: str) -> None:
    """The matcher would walk from each of them; such words are among the leads, for which a rule looks back."""
    language = load(code)
    commonest = split(language.data["common"])[:8] + list(language.list("leads"))[:3]
    tables = Tagger(language).tables
    first = {rule.positions[place][0] for rule in map(Rule._make, tables["rules"]) for place in rule.first}
    tries = [tables["tries"].get(name, {}) for name in first]
    # "a" in "a.d. 1066" is only the beginning of a word.
    assert not [word for word in commonest for trie in tries if any(key[:1] in ("", " ") for key in trie.get(word, ()))]
