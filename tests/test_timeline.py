"""The methods of a timeline: parts of it, two joined, their difference, tables."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, replace
from datetime import date
from typing import Any

import pytest

import timeline
from tests.sample import timeline as sample
from tests.timelines import GIF, PNG
from timeline import Event, Timeline, TimeValue
from timeline.model import Document, Editorial, Link, Picture, Problem
from timeline.render.json import difference
from timeline.value.moment import Unit

A, B = "https://example.org/a", "https://example.org/b"


def event(when: str | None, title: str = "", *, document: str = "a", text: str = "", status: str = "happened") -> Event:
    value = TimeValue(when) if when else None
    name = f"{when} {title}"
    return Event(id=name, when=value, title=title, text=text, document=document, start=0, end=0, status=status)


def line(*whens: str) -> Timeline:
    return Timeline(events=tuple(event(when) for when in whens))


def shown(timeline: Timeline) -> list[str]:
    """The date and the title of each event."""
    return [str(event.when) for event in timeline]


# Parts ---------------------------------------------------------------------------------------------------------------


def test_an_index_gives_an_event_and_a_slice_a_timeline() -> None:
    """As of a list."""
    tl = line("1939", "1940", "1941")
    assert str(tl[0].when) == "1939"
    assert tl[-1] is tl.events[2]
    assert shown(tl[1:]) == ["1940", "1941"]
    assert shown(tl[::2]) == ["1939", "1941"]
    assert tl[:2].documents == tl.documents
    with pytest.raises(IndexError):
        tl[3]


def test_undated_events_are_made_once_when_first_used() -> None:
    """They are a tuple."""
    calls: list[int] = []

    def undated() -> tuple[Event, ...]:
        calls.append(1)
        return (event(None, "Came"),)

    given: dict[str, Any] = {"events": (event("1940"),), "undated": undated}
    tl = Timeline(**given)
    assert (len(tl), shown(tl[:1]), calls) == (1, ["1940"], [])
    assert tl.undated == (event(None, "Came"),)
    assert (tl.undated is tl.undated, calls) == (True, [1])
    with pytest.raises(FrozenInstanceError):
        tl.undated = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    "other",
    [
        copy,
        deepcopy,
        replace,
        lambda tl: pickle.loads(pickle.dumps(tl)),
        lambda tl: Timeline(events=tl.events, undated=tl.undated, problems=tl.problems, documents=tl.documents),
    ],
)
def test_a_timeline_equals_its_copies_before_undated_events_are_made(other: Callable[[Timeline], Timeline]) -> None:
    """In either order of comparison."""

    def built() -> Timeline:
        return timeline.build("In May 1940 the siege began. Nobody came, and nobody wrote. Nobody will come.")

    first, second = built(), built()
    assert other(first) == second
    assert hash(other(built())) == hash(built())
    assert [(e.title, e.status) for e in other(built()).undated] == [
        ("Nobody came, and nobody wrote", "negated"),
        ("Nobody will come", "negated"),
    ]


def test_threads_get_the_same_undated_events() -> None:
    """What has no date is made from what does not change."""
    tl = timeline.build("In May 1940 the siege began. " + "The old mill burned in the town. " * 50)
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: tl.undated, range(8)))
    assert len(results[0]) == 1
    assert all(one == results[0] for one in results)


@pytest.mark.parametrize(
    ("part", "found"),
    [
        (lambda tl: tl["1940":"1945"], ["1939/1945", "1940", "1945-05-08", "1945-12-31"]),
        (lambda tl: tl["1945-05-09":], ["1939/1945", "1945-12-31", "1950", "[1960..]"]),
        (lambda tl: tl[:"1939"], ["[..1900]", "1939/1945"]),
        (lambda tl: tl["1945-05"], ["1939/1945", "1945-05-08"]),
        (lambda tl: tl[date(1945, 5, 8)], ["1939/1945", "1945-05-08"]),
        (lambda tl: tl[TimeValue("194X")], ["1939/1945", "1940", "1945-05-08", "1945-12-31"]),
        (lambda tl: tl["31 December 1945":"1949"], ["1939/1945", "1945-12-31"]),
        (lambda tl: tl["1899"], []),
        (lambda tl: tl["1900"], ["[..1900]"]),
        (lambda tl: tl["-0043":"1900"], ["[..1900]"]),
    ],
)
def test_filtering_by_time_keeps_what_overlaps(part: Callable[[Timeline], Timeline], found: list[str]) -> None:
    """Both ends are included; an open range counts by its known bound."""
    tl = line("[..1900]", "1939/1945", "1940", "1945-05-08", "1945-12-31", "1950", "[1960..]")
    assert shown(part(tl)) == found


def test_filtering_by_time_leaves_out_undated_events() -> None:
    tl = Timeline(events=(event("1940"),), undated=(event(None),))
    assert tl["1940":].undated == ()
    assert tl.filter(status="happened").undated == tl.undated


def test_filter_keeps_events_that_pass_every_condition() -> None:
    """Words are compared by their stems; each must be in the title or the text."""
    documents = (Document(id="a", text="", language="en"),)
    events = (
        event("1940", "Bridge opened", text="The bridge at Norham was opened."),
        event("1941", "Bridge will open", status="planned"),
        event("1950", "Mill burned", text="The mill at Norham burned."),
    )
    tl = Timeline(events=events, documents=documents)
    assert shown(tl.filter(about="the bridges")) == ["1940", "1941"]
    assert shown(tl.filter(about="norham OPENING")) == ["1940"]
    assert shown(tl.filter(lambda event: "Mill" in event.title)) == ["1950"]
    assert shown(tl.filter(about="bridge", status="planned", since="1941")) == ["1941"]
    assert shown(tl.filter()) == shown(tl)


def test_filter_and_group_refuse_wrong_arguments() -> None:
    """The message says what can be given."""
    with pytest.raises(ValueError, match="unknown status 'done': give one of happened, planned"):
        line("1940").filter(status="done")
    with pytest.raises(ValueError, match="unknown date 'then': give it as 2023-09-18"):
        line("1940").filter(since="then")
    with pytest.raises(ValueError, match=r"unknown unit 'yeer': give one of .*, month, .*, year"):
        line("1940").group("yeer")


def test_group_gives_a_timeline_for_each_unit() -> None:
    """In order; coarser dates have a group of their own."""
    tl = line("193X", "1939", "1939-09", "1939-09-01", "1940-05-10", "[1950..]")
    assert {str(year): shown(part) for year, part in tl.group().items()} == {
        "193X": ["193X"],
        "1939": ["1939", "1939-09", "1939-09-01"],
        "1940": ["1940-05-10"],
        "1950": ["[1950..]"],
    }
    months = tl.group(Unit.MONTH)
    assert [str(month) for month in months] == ["193X", "1939", "1939-09", "1940-05", "1950"]
    assert tl.group("month") == months


# Two timelines -------------------------------------------------------------------------------------------------------


def build(text: str, name: str = "a", **more: str) -> Timeline:
    return timeline.build(Document(id=name, text=text, language="en", **more))


def test_or_joins_two_timelines_and_merges_shared_events() -> None:
    """As if they had been built together."""
    one = build("In May 1940 Ada Roe opened the mill. The dam broke in 1951.")
    other = build("Ada Roe opened the mill in May 1940. The fair began in 1945.", "b")
    both = one | other
    assert shown(both) == ["1940-05", "1945", "1951"]
    assert [source.document for source in both[0].sources] == ["a", "b"]
    assert [document.id for document in both.documents] == ["a", "b"]
    assert both | one == both | other == both
    assert (one | one) == one


def test_or_keeps_documents_with_the_same_name_apart() -> None:
    """Two texts can both be called "text"."""
    both = timeline.build("The dam broke in 1951.") | timeline.build("The fair began in 1945.")
    assert [(event.document, str(event.when)) for event in both] == [("text (2)", "1945"), ("text", "1951")]
    for event in both:
        [document] = [document for document in both.documents if document.id == event.document]
        assert document.text[event.start : event.end] == event.text


def test_or_keeps_each_problem_once() -> None:
    """Those of arranging are determined anew."""
    one = build("On 31 February 1941 it ended.")
    assert one.problems
    assert (one | build("In 1940 nothing happened.", "b")).problems == one.problems
    with pytest.raises(TypeError):
        one | "1940"  # type: ignore[operator]


def test_diff_lists_added_removed_and_changed_events() -> None:
    """An edited sentence is a changed event."""
    before = build("The mill burned in 1850. The dam broke in 1851. The fair began in 1852.")
    after = build("The mill burned in 1850. The dam broke in 1861. The school opened in 1870.")
    found = before.diff(after)
    assert [e.title for e in found.added] == ["School opened"]
    assert [e.title for e in found.removed] == ["Fair began"]
    assert [(str(a.when), str(b.when)) for a, b in found.changed] == [("1851", "1861")]
    assert str(found).splitlines() == ["- 1852  Fair began", "~ 1851 -> 1861  Dam broke", "+ 1870  School opened"]
    assert found
    assert not before.diff(before)
    moved = build("It rained. The mill burned in 1850. The dam broke in 1851. The fair began in 1852.", "b")
    assert str(before.diff(moved)) == "+ undated  It rained"


def test_diff_compares_status_and_sources() -> None:
    one, other = (
        Timeline(events=(event("1940", "Mill burns"),)),
        Timeline(events=(event("1940", "Mill burns", status="planned"),)),
    )
    assert str(one.diff(other)) == "~ 1940  Mill burns (happened -> planned)"
    alone = build("Ada Roe opened the mill in May 1940.")
    both = alone | build("In May 1940 Ada Roe opened the mill.", "b")
    assert str(alone.diff(both)) == "~ 1940-05  Ada Roe opened the mill (1 -> 2 sources)"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({}, {"weight": "major"}, "weight: none -> major"),
        ({"weight": "major"}, {"weight": "minor"}, "weight: major -> minor"),
        ({}, {"review": "checked", "by": "AB"}, "review: none -> checked, AB"),
        ({"review": "checked", "by": "AB"}, {"review": "checked", "by": "CD"}, "review: checked, AB -> checked, CD"),
        ({"review": "disputed"}, {}, "review: disputed -> none"),
        ({}, {"place": "Port\nEllen"}, "place: none -> Port Ellen"),
        ({}, {"links": (Link(A),)}, f"links: none -> {A}"),
        ({"links": (Link(A),)}, {"links": (Link(A, "Minutes"), Link(B))}, f"links: {A} -> Minutes <{A}>, {B}"),
        (
            {"picture": Picture(A, "Quay")},
            {"picture": Picture(A, "Quay", "Bird")},
            f"picture: Quay <{A}> -> Quay, Bird <{A}>",
        ),
        (
            {"picture": Picture(PNG, "Quay")},
            {"picture": Picture(GIF, "Quay")},
            "picture: Quay <embedded, SHA-256 53f01d18fd6a> -> Quay <embedded, SHA-256 560a481d94b9>",
        ),
    ],
)
def test_diff_compares_what_editors_add(before: dict[str, Any], after: dict[str, Any], said: str) -> None:
    """Of an embedded picture the text has a checksum, as its content is too long; JSON has all of both events."""
    one, other = (
        Timeline(events=(replace(event("1940", "Mill burns"), editorial=Editorial(**fields)),))
        for fields in (before, after)
    )
    found = one.diff(other)
    assert str(found) == f"~ 1940  Mill burns ({said})"
    [changed] = json.loads(difference(found))["changed"]
    assert [changed[side]["editorial"] for side in ("before", "after")] == [
        json.loads(tl.render("json"))["events"][0]["editorial"] for tl in (one, other)
    ]
    assert not one.diff(one)


def test_diff_compares_tags_and_notes() -> None:
    """Their order and their white space do not matter; an event without additions is one with empty ones."""
    plain = event("1940", "Mill burns")
    one, other = (
        Timeline(events=(replace(plain, **fields),)) for fields in ({}, {"tags": ("fire", "mill"), "note": "So?"})
    )
    assert str(one.diff(other)) == "~ 1940  Mill burns (tags: none -> fire, mill) (note changed)"
    same = Timeline(events=(replace(plain, tags=("mill", "fire"), note="So?\n", editorial=Editorial()),))
    assert not other.diff(same)


# Tables --------------------------------------------------------------------------------------------------------------


def test_a_notebook_shows_a_small_safe_table() -> None:
    """Texts never become markup; only the first events are shown."""
    tl = Timeline(events=(event("1940", "<script>alert(1)</script> & *so*"), *(event("1950"),) * 100))
    html, markdown = tl._repr_html_(), tl._repr_markdown_()
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; *so*" in html
    assert "\\*so\\*" in markdown
    assert max(len(html), len(markdown)) < 5000
    assert "101 events" in html


def test_repr_is_one_short_line() -> None:
    """Whatever the size of the texts."""
    assert repr(sample()) == "<Timeline: 13 events, 44 BC to 2031, 5 undated, 1 document>"
    assert repr(line("1940")) == "<Timeline: 1 event, 1940>"
    assert repr(line("1940", "[..1899]", "Y-170000002")) == "<Timeline: 3 events, 170\u202f000\u202f003 BC to 1940>"
    assert repr(Timeline()) == "<Timeline: 0 events>"


def test_a_dataframe_has_a_row_for_each_event() -> None:
    """What pandas cannot hold is kept as strings."""
    pandas = pytest.importorskip("pandas")
    frame = sample().to_dataframe()
    assert len(frame) == len(sample()) + len(sample().undated)
    assert list(frame["when"][:2]) == ["-0043", "[..1899]"]
    assert frame["begins"].isna()[0]
    opened = frame[frame["title"] == "Mayor Ida Lund opens the bridge on foot"].iloc[0]
    assert opened["begins"] == pandas.Timestamp("1931-06-04")
    assert opened["ends"] == pandas.Timestamp("1931-06-05")
    assert frame["sources"].dtype.kind == "i"
    assert len(Timeline().to_dataframe()) == 0


def test_to_dataframe_without_pandas_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """It raises an ImportError."""
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(ImportError, match=r"install timeline-builder\[pandas\]"):
        line("1940").to_dataframe()


def test_events_explain_their_date() -> None:
    """From their own words, or from the context."""
    stated, inferred = timeline.build("The mill burned in 1850. Nobody was hurt.", infer=True)
    assert stated.timex is not None
    assert stated.why == stated.timex.why
    assert stated.sources == (stated,)
    assert inferred.why == ["The sentence has no date of its own", "Its date is that of the sentence before: 1850"]
    assert event(None).why == []


def test_json_keeps_sources_and_steps() -> None:
    """Of merged events, too."""
    both = build("In May 1940 Ada Roe opened the mill.") | build("Ada Roe opened the mill in May 1940.", "b")
    from timeline.render.json import loads

    assert both[0].retold
    assert loads(both.render("json")) == both
    inferred = timeline.build("The mill burned in 1850. Nobody was hurt.", infer=True)
    assert loads(inferred.render("json")) == inferred
    assert Problem("x") not in inferred.problems
