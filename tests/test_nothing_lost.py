"""Every time expression of a document is in an event, dated or undated, passed over for a reason, or a problem."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from timeline import Timeline
from timeline.model import Timex
from timeline.read import read

ROOT = Path(__file__).parent.parent
SOURCES = [path for kind in ("txt", "md", "html") for path in sorted(ROOT.glob(f"examples/*/*.{kind}"))]
MIXED = """\
# Minutes of the board, 7 October 2022

Present since 9 a.m.: Ann, Ben (from 9.30). The next meeting is on Friday.

## March 2021

- 3 March: The mill, closed in 1999, opens again in two years.
  - On 4 March nobody came.
- In 2020 it rained for 40 days.[1]

| Year | What |
|------|------|
| 1914 | The first wheel, of 1880, broke |
| 1918 - 1920 | No flour |

    2019-01-01 INFO started

## References

1. Roe, A.: The mill. London 1987. Retrieved 3 May 2012.
"""


def places(timexes: tuple[Timex, ...]) -> Iterator[tuple[int, int]]:
    """The offsets of time expressions, and those of the ranges they are parts of."""
    for timex in timexes:
        yield timex.start, timex.end
        if timex.part_of is not None:
            yield timex.part_of.start, timex.part_of.end


def kept(built: Timeline) -> set[tuple[int, int]]:
    """The offsets of the time expressions that a timeline accounts for."""
    events = (source for event in (*built.events, *built.undated) for source in event.sources)
    found = {place for event in events for place in places(event.timexes)}
    return found | {(one.start, one.end) for one in built.passed_over}


def lost(document: timeline.Document) -> list[str]:
    """The time expressions of a document that its timeline does not account for."""
    built = timeline.build(document)
    accounted = kept(built)
    reported = [(problem.start, problem.end) for problem in built.problems if problem.start is not None]
    return [
        timex.text
        for timex in timeline.find(document.text, reference_date=document.reference_date, language=document.language)
        if accounted.isdisjoint(places((timex,)))
        and not any(start <= timex.start < (end or start) for start, end in reported)
        and not any(block.kind == "code" and block.start <= timex.start < block.end for block in document.blocks)
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_expression_of_the_examples_is_lost(path: Path) -> None:
    for document in read(path)[0]:
        assert lost(document) == []


def test_no_expression_of_a_mixed_document_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "minutes.md"
    path.write_text(MIXED, encoding="utf-8")
    (document,) = read(path)[0]

    assert lost(document) == []
    assert {one.reason for one in timeline.build(document).passed_over} >= {"reference", "heading"}
