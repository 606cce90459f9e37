"""The corpus: what each language's tool understands, one phenomenon after another, readable as text.

# anchor 1998-03-02         reference date of the lines below ("none" for no date)
# domain narrative          domain of the lines below ("none": decided from the text)
## Heading                  a phenomenon
1995    three years ago     TIMEX3 value, then phrases with | between: each is one expression, found whole
2023-09 START   early September        the value's modifier stands after it
1939/1945   from 1939 to 1945          a range: its whole
-       He may go           nothing may be found
!       31 February 2020    no such date: nothing is found, and a problem says so
> In [May 1940|1940-05] the siege began.    running text: these expressions and no others
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import timeline

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.txt"))
MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


class Line(NamedTuple):
    """One line of a corpus file with what holds for it."""

    place: str
    language: str
    anchor: str | None
    domain: str | None
    expected: str
    text: str


def lines(path: Path) -> Iterator[Line]:
    anchor: str | None = None
    domain: str | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        place = f"{path.stem}:{number}"
        if line.startswith("# anchor "):
            anchor = None if line.endswith(" none") else line.split()[2]
        elif line.startswith("# domain "):
            domain = None if line.endswith(" none") else line.split()[2]
        elif line.startswith("> "):
            yield Line(place, path.stem, anchor, domain, ">", line[2:])
        elif line.strip() and not line.startswith("#"):
            expected, _, phrases = re.sub(r"\s{2,}|\t", "\t", line).partition("\t")
            for phrase in phrases.split(" | "):
                yield Line(place, path.stem, anchor, domain, expected, phrase.strip())


def found(line: Line, text: str, *, ranges: bool) -> list[tuple[str, str]]:
    timexes = timeline.find(text, reference_date=line.anchor, language=line.language, domain=line.domain, ranges=ranges)
    assert all(text[t.start : t.end] == t.text for t in timexes)
    return [(t.text, f"{t.value.timex3} {t.mod}" if t.mod else t.value.timex3) for t in timexes]


ALL = [line for path in CORPUS for line in lines(path)]


@pytest.mark.parametrize("line", ALL, ids=[f"{line.place} {line.text[:40]}" for line in ALL])
def test_corpus(line: Line) -> None:
    if line.expected == ">":
        text = MARKED.sub(r"\1", line.text)
        expected = [(words, value) for words, value in MARKED.findall(line.text)]
        assert found(line, text, ranges=any("/" in value for _, value in expected)) == expected
    elif line.expected == "-":
        assert found(line, line.text, ranges=False) == []
    elif line.expected == "!":
        assert found(line, line.text, ranges=False) == []
        assert timeline.build(timeline.Document(id="d", text=line.text, language=line.language)).problems
    else:
        assert found(line, line.text, ranges="/" in line.expected) == [(line.text, line.expected)]
