"""A date that the source itself marks is a time expression with that value, whatever its words."""

from __future__ import annotations

import timeline
from timeline.model import Document, Event, MarkedDate, Timex
from timeline.render.json import loads, render
from timeline.value import TimeValue


def built(text: str, *marked: tuple[str, str] | tuple[str, str, str], **fields: str) -> timeline.Timeline:
    """The timeline of a text in which some words are marked, each with its value, and perhaps its type."""
    dates = [MarkedDate(text.index(words), text.index(words) + len(words), *rest) for words, *rest in marked]
    return timeline.build(Document(id="a.txt", text=text, marked=tuple(dates), **fields))


def dated(found: timeline.Timeline) -> list[tuple[str, str]]:
    """The dates and titles of the events."""
    return [(str(event.when), event.title) for event in found]


def times(events: tuple[Event, ...]) -> list[Timex]:
    """The time expressions of the events."""
    return [timex for event in events for timex in event.timexes]


def test_words_that_are_no_date_have_the_marked_value() -> None:
    """And what follows is counted from it."""
    found = built("The fair opened on Low Sunday. Two days later the mill burned.", ("Low Sunday", "1913-03-30"))
    assert dated(found) == [("1913-03-30", "Fair opened"), ("1913-04-01", "Mill burned")]
    assert found.events[0].why == ["The source gives this date", "“Low Sunday” is 30 March 1913 (1913-03-30)"]
    assert found.events[0].timexes[0].confidence == 1


def test_a_marked_date_replaces_what_the_words_say() -> None:
    """Also where a longer expression overlaps it."""
    found = built("The quay was built from May to June 1911.", ("June 1911", "1912-06"))
    assert [(time.text, str(time.value)) for time in times(found.events)] == [("June 1911", "1912-06")]


def test_each_type_of_value() -> None:
    """Durations and sets have no place; vague times have one by the document's date."""
    found = built(
        "Some time ago it rained for a while, as it did every other week. It snowed on 3 May 1911.",
        ("Some time ago", "PAST_REF"),
        ("a while", "P2D", "DURATION"),
        ("every other week", "P2W", "SET"),
        reference_date="1911-06-01",
    )
    values = {time.text: (time.type, time.value.timex3) for time in times((*found.events, *found.undated))}
    assert values["Some time ago"] == ("DATE", "PAST_REF")
    assert values["a while"] == ("DURATION", "P2D")
    assert values["every other week"] == ("SET", "P2W")
    whens = {time.text: time.when for time in times((*found.events, *found.undated))}
    assert (whens["Some time ago"], whens["a while"]) == (TimeValue("[..1911-05-31]"), None)
    assert loads(render(found)) == found


def test_wrong_values_are_problems() -> None:
    """And spans that overlap or leave the text count for nothing."""
    text = "It rained on 3 May 1911."
    marks = [MarkedDate(13, 23, "1911-02-31"), MarkedDate(20, 99, "1900"), MarkedDate(5, 5, "1900")]
    found = timeline.build(Document(id="a.txt", text=text, marked=tuple(marks)))
    assert dated(found) == [("1911-05-03", "It rained")]
    assert [problem.message for problem in found.problems] == ["the source gives '1911-02-31' as a date, which is none"]


def test_only_the_first_of_overlapping_marks_counts() -> None:
    """The longer one, where both begin at one place."""
    text = "It rained on 3 May 1911."
    marks = (MarkedDate(13, 18, "1900"), MarkedDate(13, 23, "1911-05-03"))
    found = timeline.build(Document(id="a.txt", text=text, marked=marks))
    assert dated(found) == [("1911-05-03", "It rained")]
