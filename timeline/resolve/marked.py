"""Put the dates that the source itself marks among the time expressions that were found in the words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from timeline.model import MarkedDate, Mention, Problem
from timeline.resolve.problems import no_value
from timeline.value import Reference
from timeline.value.typed import typed_value


def with_marked(
    text: str, mentions: Iterable[Mention], marked: Iterable[MarkedDate]
) -> tuple[list[Mention], list[Problem]]:
    """The mentions with the marked dates, without those that overlap a marked one, and a problem for each wrong value.

    >>> dates = [MarkedDate(7, 20, "1912-03-24"), MarkedDate(0, 1, "soon")]
    >>> found, problems = with_marked("It was Palm Sunday 12.", [Mention(19, 21, "year", {"year": 12})], dates)
    >>> [(mention.start, mention.end, mention.meaning) for mention in found]
    [(7, 20, 'marked')]
    >>> problems[0].message
    "the source gives 'soon' as a date, which is none"
    """
    given: list[Mention] = []
    problems: list[Problem] = []
    for date in sorted(marked, key=lambda date: (date.start, -date.end)):
        if not (given[-1].end if given else 0) <= date.start < date.end <= len(text):
            continue
        try:
            given.append(_mention(date))
        except (ValueError, OverflowError):
            problems.append(no_value(date))
    ends = [mention.end for mention in given]
    kept = [*given]
    for mention in mentions:
        place = bisect_right(ends, mention.start)
        if place == len(given) or given[place].start >= mention.end:
            kept.append(mention)
    return sorted(kept, key=lambda mention: (mention.start, mention.end)), problems


def _mention(date: MarkedDate) -> Mention:
    """The mention of a marked date; ValueError if it has no value."""
    value = typed_value(date.type, date.value)
    if isinstance(value, Reference):
        return Mention(date.start, date.end, "marked_reference", {"reference": value.timex3})
    return Mention(date.start, date.end, "marked", {"value": value})
