"""Every line of tests/corpus/ holds: the expressions that it marks are found, with these values, and no others."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import timeline
from tests.corpus_lines import FOLDER, NO_SUCH_DATE, NOTHING, SENTENCE, Line, lines, parse
from tests.corpus_report import report, value_of
from timeline.model import Timex

ALL = list(lines())


def found(line: Line) -> list[Timex]:
    """What is found in the text of a line: whole ranges where one is expected, their parts otherwise."""
    ranges = any("/" in value for _, value in line.expressions)
    return timeline.find(line.plain, language=line.language, ranges=ranges, **line.settings)


def holds(line: Line, timexes: list[Timex]) -> bool:
    """Whether the expressions found are those expected, and a date that does not exist is reported."""
    if [(timex.text, value_of(timex)) for timex in timexes] != line.expressions:
        return False
    document = timeline.Document(id="d", text=line.text, language=line.language)
    return line.expected != NO_SUCH_DATE or bool(timeline.build(document).problems)


@pytest.mark.parametrize("line", ALL, ids=[f"{line.place} {line.text[:40]}" for line in ALL])
def test_line_of_the_corpus(line: Line) -> None:
    timexes = found(line)
    assert all(line.plain[timex.start : timex.end] == timex.text for timex in timexes)
    if not holds(line, timexes):
        pytest.fail(report(line, timexes), pytrace=False)


PHRASES = [line for line in ALL if line.expected not in (SENTENCE, NOTHING, NO_SUCH_DATE) and " ," not in line.text]


@pytest.mark.parametrize("space", ["  ", "\u00a0"], ids=["two spaces", "no-break space"])
@pytest.mark.parametrize("language", sorted({line.language for line in PHRASES}))
def test_white_space_within_an_expression_does_not_matter(language: str, space: str) -> None:
    wrong = []
    for line in PHRASES:
        if line.language == language and " " in line.text:
            text = re.sub(r"(?<!\d) | (?!\d)", space, line.text)  # "11 000" is one number
            ranges = "/" in line.expected
            timexes = timeline.find(text, language=language, ranges=ranges, **line.settings)
            if [(timex.text, value_of(timex)) for timex in timexes] != [(text, line.expected)]:
                wrong.append(line.place)
    assert not wrong


def test_two_spaces_before_an_expression_are_as_good_as_one() -> None:
    text = "It fell in  1954, in  the later  part of  May, at  3 p.m.\u00a0 on  Tuesday."
    found = [timex.text for timex in timeline.find(text, reference_date="1954-06-01")]
    assert found == ["1954", "the later  part of  May", "3 p.m.\u00a0 on  Tuesday"]


@pytest.mark.parametrize("gap", ["\t" * 18, "\t" * 19, "\t" * 40, "\n" * 19, "\r\n" * 10, "\n" + " " * 30], ids=repr)
def test_expressions_far_apart_are_not_read_as_one(gap: str) -> None:
    """What stands behind more white space than the tokens of an expression have is no longer part of it."""
    found = timeline.find(f"It fell in May{gap}x 1954, or 1{gap}h century.")
    assert [timex.text for timex in found] == ["May", "1954"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They waited about half an hour."),
        ("en", "They met on May 2, 9 and 16, and every Monday, Wednesday and Friday."),
        ("en", "In 1848 the town had 1850 people. At 2015 Elm Street, a lamp was lit."),
        ("en", "On July 3, 300 people fled the valley. The day has been moved to July 15."),
        ("en", "Two years before, in 1921, the hall had burnt. He will speak at 9:30 on Friday evening."),
        ("en", "At 8 p.m. the curtain rose in Milan on 26 December 1870."),
        ("de", "Im Jahr 1512 kamen 1540 Reiter. Am 12. Juni reichte die Firma eine Klage ein."),
        ("de", "Viele starben in den Jahren 1620-21 und 1654-57, 1665 und 1691."),
        ("fr", "Dans les années 1512, 1540 et 1588, la ville brûla."),
    ],
)
def test_wide_spaces_between_words_are_as_good_as_narrow_ones(language: str, text: str) -> None:
    def found(text: str) -> list[tuple[str, str]]:
        timexes = timeline.find(text, reference_date="2018-03-02", language=language)
        return [(" ".join(timex.text.split()), str(timex.value)) for timex in timexes]

    assert found(text.replace(" ", "  ")) == found(text) != []


def test_no_line_stands_twice_under_the_same_settings() -> None:
    seen = Counter((line.language, *sorted(line.settings.items()), line.expected, line.text) for line in ALL)
    assert not [line for line, times in seen.items() if times > 1]


def test_every_file_of_the_corpus_is_read() -> None:
    assert {line.place.split(":")[0] for line in ALL} == {
        path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()
    }


def test_a_failing_line_names_rule_place_and_steps() -> None:
    """Expected and found stand beside each other, with the pattern, its line in the language file, and the steps."""
    heading = "## Weekdays (reference_date=1998-03-02, domain=news)"
    [line] = parse([heading, "> He left on [Friday|1998-03-06]."], "en", "en/relative.txt")
    assert not holds(line, found(line))

    shown = report(line, found(line)).splitlines()

    assert shown[:4] == [
        "en/relative.txt:2  Weekdays (reference_date=1998-03-02, domain=news)",
        "  text      He left on Friday.",
        '  expected  "Friday" is 1998-03-06',
        '  found     "Friday" is 1998-02-27',
    ]
    rule, *steps = shown[4:]
    assert rule.startswith('    rule    weekday: "')
    assert ".toml:" in rule
    assert steps == [f"    why     {step}" for step in found(line)[0].why]


def test_the_report_names_the_rule_of_each_joined_part() -> None:
    [line] = parse(["## Joined", "1999   the first Monday of May 1998"], "en", "en/x.txt")
    rules = [row.removeprefix("    rule    ") for row in report(line, found(line)).splitlines() if "    rule" in row]
    assert [len(rule) - len(rule.lstrip()) for rule in rules] == [0, 2, 2]
    assert all(".toml:" in rule for rule in rules)


def test_the_report_says_where_nothing_was_found() -> None:
    [line] = parse(["## No time", "1998   nothing at all"], "en", "en/x.txt")
    assert report(line, found(line)).endswith("\n  found     nothing")


def test_a_line_needs_a_heading_and_known_settings() -> None:
    with pytest.raises(ValueError, match=r"x\.txt:1: a line needs a heading above it"):
        list(parse(["1850   1850"], "en", "x.txt"))
    with pytest.raises(ValueError, match=r"x\.txt:1: unknown setting anchor: use reference_date, domain"):
        list(parse(["## Years (anchor=1998-03-02)"], "en", "x.txt"))
    assert [line.expected for line in parse(["## A (or B)", "> In [1850|1850]."], "en", "x.txt")] == [SENTENCE]
