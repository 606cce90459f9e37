"""Timelines in every format: complete files or none, JSON without loss, safe Markdown."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.entry_points import FakeEntryPoint
from tests.sample import timeline as sample
from timeline import Timeline
from timeline.model import Document, Event, TimelineData
from timeline.render import formats, render, save
from timeline.render.html.axis import Axis
from timeline.render.html.overview import overview
from timeline.render.json import load, loads
from timeline.render.md import escape
from timeline.render.text import plain
from timeline.value import TimeValue
from timeline.value.moment import Moment

ROOT = Path(__file__).parent.parent
#: Texts that try to become markup.
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title><base href=//evil.example>",
    "{{ 7 * 7 }} {% raw %}",
    "[click](javascript:alert(1)) ![](//evil.example/x.png)",
    "--> <b>out of the comment</b>",
    "# heading\n- list\n\n    code\n```\nfence",
    "1. one | two\n---|---",
    "&lt;i&gt; &#60;u&#62;",
    "\u202eright to left override\u202d \x00 \x1b[31m \ud800",
    "*a* _b_ `c` ~~d~~ $e$ ==f== ^g^ #tag @name http://h.example www.i.example j@k.example",
)
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))
#: Texts that files can have: no pairs of lone surrogates, which JSON would join.
kept = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)

#: An entry point with a function, or an exception.
fake = partial(FakeEntryPoint, "org", "its.module:render")


def timeline_of(title: str, text: str, name: str = "d", when: str = "1940-05") -> Timeline:
    """A timeline with one dated and one undated event with these words."""
    made = {"title": title, "text": text, "document": name, "start": 0, "end": len(text)}
    return Timeline(
        events=(Event(id=title, when=TimeValue(when), **made),),  # type: ignore[arg-type]
        undated=(Event(id=text, when=None, **made),),  # type: ignore[arg-type]
        documents=(Document(id=name, text=text, title=f"Told: {title}", url="https://example.org"),),
    )


# The registry and files ---------------------------------------------------------------------------------------------


def test_errors_for_unknown_formats_and_options_list_the_known_ones() -> None:
    assert formats()[:3] == ["html", "json", "md"]
    with pytest.raises(ValueError, match="unknown format 'papyrus': known are html, json, md"):
        render(sample(), "papyrus")
    with pytest.raises(
        TypeError, match="the html format has no option 'colour': it has title, lead, locale, theme, fragment"
    ):
        render(sample(), "html", colour="red")
    with pytest.raises(ValueError, match="has no suffix"):
        save(sample(), "timeline")


def failing(timeline: Timeline) -> str:
    """A renderer that raises."""
    return str(1 / 0)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (ModuleNotFoundError("No module named 'its'"), "cannot be loaded: ModuleNotFoundError: No module named 'its'"),
        (AttributeError("no render"), "cannot be loaded: AttributeError"),
        ("text", "cannot be loaded: TypeError: 'text' is not a function"),
        (failing, "failed: ZeroDivisionError"),
        (lambda timeline: None, "returned NoneType, not str"),
        (lambda timeline: 5, "returned int, not str or bytes"),
        (lambda timeline: "a\ud800", "returned text that is not Unicode: a lone surrogate '.ud800'"),
    ],
)
def test_errors_of_other_packages_renderers_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: object, message: str
) -> None:
    """Nothing is written."""
    monkeypatch.setattr(
        "timeline.render.registry._plugged_in",
        lambda: {
            "org": fake(function),
            "html": fake(failing),
        },
    )
    with pytest.raises(ValueError, match=rf"the format 'org' \(its\.module:render\) {message}"):
        save(sample(), tmp_path / "a.org")
    assert not list(tmp_path.iterdir())
    assert render(Timeline(), "html").startswith("<!DOCTYPE html>")  # the built-in formats cannot be replaced


def test_other_packages_renderers_have_options(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown one is refused before the renderer is called."""

    def org(timeline: Timeline, *, width: int = 80) -> str:
        return "*" * width

    monkeypatch.setattr("timeline.render.registry._plugged_in", lambda: {"org": fake(org)})
    assert render(sample(), "org", width=3) == "***"
    with pytest.raises(TypeError, match="the org format has no option 'colour': it has width"):
        render(sample(), "org", colour="red")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.md", "a.markdown", "a.json"])
def test_the_suffix_determines_the_format(tmp_path: Path, name: str) -> None:
    """Each file ends in a line end, and has no carriage returns."""
    written = save(sample(), tmp_path / name)
    data = written.read_bytes()
    assert data.endswith(b"\n")
    assert b"\r" not in data
    assert list(tmp_path.iterdir()) == [written]


def test_a_file_is_written_completely_or_not_at_all(tmp_path: Path) -> None:
    """After an error the old file is unchanged, and no other file is left."""
    target = tmp_path / "out.json"
    target.write_text("old")
    target.chmod(0o640)
    with pytest.raises(TypeError):
        save(sample(), target, title="json has no titles")
    assert target.read_text() == "old"
    save(sample(), target)
    assert load(target) == sample()
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(FileNotFoundError, match="the output folder does not exist"):
        save(sample(), tmp_path / "missing" / "out.md")
    with pytest.raises(IsADirectoryError, match="the output is a folder"):
        save(sample(), tmp_path, "md")


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    """The file it names is replaced."""
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    save(sample(), tmp_path / "link.md")
    assert (tmp_path / "link.md").is_symlink()
    assert "\n# A crack" in (tmp_path / "real.md").read_text(encoding="utf-8")


def test_the_same_timeline_gives_the_same_bytes() -> None:
    """In every format, whatever the hash seed, the time zone and the day."""
    code = (
        "import hashlib; from tests.sample import timeline; from timeline.render import render; "
        "print([hashlib.sha256(render(timeline(), f).encode()).hexdigest() for f in ('html', 'json', 'md')])"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT, check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Kiritimati"))
    }  # fmt: skip
    assert len(runs) == 1


# JSON ---------------------------------------------------------------------------------------------------------------


def test_json_loses_nothing(tmp_path: Path) -> None:
    """Steps, alternatives and whole ranges included."""
    assert load(save(sample(), tmp_path / "a.json")) == sample()
    assert any(timex.part_of for event in sample() for timex in event.timexes)
    assert any(timex.alternatives and timex.steps for event in sample() for timex in event.timexes)


@given(kept, kept, kept, st.sampled_from(["1940-05", "-0043-03-15", "[..1899]", "1925/1931", "1905~", "2031-21"]))
@settings(deadline=None)
def test_any_text_reads_back_from_json(title: str, text: str, name: str, when: str) -> None:
    tl = timeline_of(title, text, name, when)
    assert loads(render(tl, "json")) == tl


def test_json_needs_no_knowledge_of_edtf() -> None:
    """Values stand beside their words and bounds."""
    events = {event["id"]: event for event in json.loads(render(sample(), "json"))["events"]}
    crack = events["crack"]
    assert (crack["when"], crack["display"], crack["begins"], crack["ends"]) == (
        "2023-03", "March 2023", "2023-03-01", "2023-04-01",
    )  # fmt: skip
    assert (events["ford"]["begins"], events["ford"]["ends"]) == (None, "1900-01-01")
    assert events["legions"]["begins"] == "-000043-01-01"
    assert crack["timexes"][0]["alternatives"] == [{"type": "DATE", "value": "2024-03", "display": "March 2024"}]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda text: "not json", "invalid JSON"),
        (lambda text: "[]", "the JSON has no"),
        (lambda text: "[" * 100_000, "invalid JSON"),
        (lambda text: text.replace('"version": 1', '"version": 7'), "version 7, but this program reads version 1"),
        (lambda text: text.replace('"problems"', '"troubles"'), "the key 'problems' is missing"),
        (lambda text: text.replace('"2023-03"', '"soonish"'), "a damaged timeline: .*soonish"),
        (lambda text: text.replace('"crack"', "5"), "'id' is 5, not a text"),
        (
            lambda text: text.replace('"steps": []', '"steps": [["context","sentence","soonish"]]', 1),
            "events 1: .*'soonish' is not an EDTF date",
        ),
        (lambda text: text.replace('"timexes": [', '"timexes": 1, "x": ['), "a damaged timeline"),
        *(
            (lambda text, steps=steps: text.replace('"steps": []', f'"steps": {steps}', 1), "events 1: .*no such step")
            for steps in (
                '[["context"]]',
                "[[]]",
                '[["context","nowhere","1850"]]',
                '[["context","sentence","1850","x"]]',
                '[["missing","foo"]]',
                '[["tense","sideways","x"]]',
                '[["order","foo","bar"]]',
                '[["prefer","x"]]',
                '[["anchor"]]',
                '[["anchor","document"]]',
                '[["zone"]]',
                '[[""]]',
                '[["tense","past"]]',
            )
        ),
        *(
            (lambda text, date=date: re.sub('"reference_date": "[^"]*"', f'"reference_date": "{date}"', text), date)
            for date in ("soon", "P1D", " ", "2023-99", "XXXX-03")
        ),
        (lambda text: text.replace('"events": [', '"events": [[], '), r"events 1: 'events' is \[\], not an object"),
        (lambda text: text.replace('"when": "2023-03"', '"when": null', 1), r"events \d+: it has no date"),
        (lambda text: text.replace('"crack"', "[" * 60 + "]" * 60), r"'id' is .{,20}, not a text"),
        (lambda text: text.replace('"crack"', str([7] * 9999)), r"'id' is \[7, 7, 7, 7, 7, 7, \.\.\.\], not a text"),
        (lambda text: text.replace('"when": "2023-03"', f'"when": "{"9" * 5000}"'), r"events \d+: .{,400}$"),
    ],
)
def test_a_file_that_is_no_timeline_is_refused(tmp_path: Path, damage: object, message: str) -> None:
    """With one ValueError, which names the file and the fault."""
    path = tmp_path / "a.json"
    path.write_text(damage(render(sample(), "json")), encoding="utf-8")  # type: ignore[operator]
    with pytest.raises(ValueError, match=message) as caught:
        load(path)
    assert str(path) in str(caught.value)


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    """Some editors write one."""
    path = tmp_path / "a.json"
    path.write_text("\ufeff" + render(sample(), "json"), encoding="utf-8")
    assert load(path) == loads("\ufeff" + render(sample(), "json")) == sample()


def test_binary_data_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ValueError, match="not UTF-8"):
        load(tmp_path / "a.json")


# Markdown -----------------------------------------------------------------------------------------------------------


def test_markdown_lists_events_by_year_with_the_date_first() -> None:
    """Each item ends in its id and value."""
    text = render(sample(), "md")
    assert "---\n\n# A crack in the Norhaven Bridge\n\n13 events. Relative dates are counted from 18 Sept" in text
    assert re.findall("^## (.*)", text, re.MULTILINE) == [
        "44 BC", "Before 1900", "1905", "1925", "1931", "2022", "2023", "2031", "Without a date", "Left open",
    ]  # fmt: skip
    assert (
        "- March 2023: **Cyclist reports a crack**\n\n"
        "  > A cyclist who had stopped to take a photograph reported the crack in March.\n\n"
        "  paragraph 2 <!-- crack 2023-03 -->\n"
    ) in text
    assert "<!-- ford [..1899] -->" in text
    assert "\n\n\n" not in text


@given(texts, texts)
@settings(max_examples=300, deadline=None)
def test_text_never_becomes_markdown(title: str, text: str) -> None:
    """CommonMark finds the same structure whatever the titles and sentences: no HTML, links or blocks."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])

    def shape(source: str) -> list[str]:
        return [
            inner.type for token in parser.parse(source.split("\n---\n", 1)[1])
            for inner in (token, *(token.children or ()))
            if inner.type not in ("text", "softbreak", "text_special")
        ]  # fmt: skip

    shapes = (
        shape(render(timeline_of(title, f"{title} {text} x"), "md")),
        shape(render(timeline_of("title", "title text x"), "md")),
    )
    assert [kind for kind in shapes[0] if kind != "html_inline"] == [
        kind for kind in shapes[1] if kind != "html_inline"
    ]
    assert shapes[0].count("html_inline") == 3  # the comments


@given(texts)
@settings(max_examples=300, deadline=None)
def test_escaped_markdown_reads_as_the_text(text: str) -> None:
    """With a CommonMark parser."""
    shown = "".join(
        child.content for token in MarkdownIt("commonmark").parse(f"> {escape(text)}") for child in token.children or ()
    )
    assert shown.split() == plain(text).split()


# Any format -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["html", "md", "json"])
def test_an_empty_timeline_renders_in_every_format(format: str) -> None:
    assert render(Timeline(), format).endswith("\n")


# The overview -------------------------------------------------------------------------------------------------------


def test_an_outlier_breaks_the_axis() -> None:
    """One event in 44 BC does not compress the other century to a line."""
    years = [Moment(-43), *(Moment(year) for year in range(1900, 2020, 10))]
    axis = Axis((year, year.plus(1, TimeValue("1900").unit)) for year in years)
    assert len(axis.breaks) == 1
    assert axis(Moment(2000)) - axis(Moment(1900)) > 0.6
    assert next(tick.label for tick in axis.ticks()) == "44 BC"
    assert not Axis([(Moment(1900), Moment(1901)), (Moment(1990), Moment(1991))]).breaks


@given(st.lists(st.tuples(st.integers(-3000, 3000), st.integers(1, 12)), min_size=1, max_size=30))
@settings(deadline=None)
def test_the_axis_keeps_order_and_stays_inside(months: list[tuple[int, int]]) -> None:
    """A later event is never further left, and none lies outside."""
    moments = sorted(Moment(year, month) for year, month in months)
    axis = Axis((moment, moment) for moment in moments)
    shares = [axis(moment) for moment in moments]
    assert shares == sorted(shares)
    assert shares[0] >= 0
    assert shares[-1] <= 1
    assert all(-1e-9 <= tick.at <= 1 + 1e-9 for tick in axis.ticks())


def test_the_overview_has_few_shapes_however_many_events() -> None:
    """Thousands of events share a limited number of columns and lanes."""
    events = [
        Event(id=str(n), when=when, title="", text="", document="d", start=0, end=0)
        for n in range(2000)
        for when in (TimeValue.of(1900 + n % 100, 1 + n % 12), TimeValue(f"{1900 + n % 90}/{1905 + n % 90}"))
    ]
    drawing = overview(events)
    assert drawing is not None
    assert len(drawing.columns) <= 240
    assert drawing.height < 200
    assert all(bar.left >= -1e-9 and bar.left + bar.width <= 1 + 1e-9 for bar in drawing.bars)


def test_notes_that_utf_8_cannot_hold_are_escaped_in_the_page() -> None:
    tl = sample()
    odd = replace(tl, note="a\ud800", events=tuple(replace(event, note="b\udfff") for event in tl.events))
    page = render(odd, "html").encode().decode()
    assert '"note":"a\\ud800"' in page
    assert '"notes":{"0":"b\\udfff"' in page


def test_a_language_that_is_no_text_is_written_as_one() -> None:
    tl = sample()
    odd = replace(tl, documents=tuple(replace(document, language="\ud800") for document in tl.documents))
    assert 'lang="\ufffd"' in render(odd, "html")
    assert render(odd, "html", include_text=True).encode()


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("date_source", "guess", "'date_source' is 'guess', not one of given"),
        ("places", [[0, "shelf", "1"]], "'places' has a 'shelf', not one of file"),
    ],
)
def test_json_with_an_unknown_kind_of_place_or_date_source_is_damaged(field: str, value: object, message: str) -> None:
    data = json.loads(render(TimelineData(documents=(Document(id="a.txt", text="In May."),)), "json"))
    data["documents"][0][field] = value
    with pytest.raises(ValueError, match=message):
        loads(json.dumps(data))


def test_an_event_in_a_month_of_an_unknown_year_is_ranked() -> None:
    """It has a date without a place on the time line."""
    when = TimeValue("timex3:XXXX-05")
    event = Event(id="1", when=when, title="Fair", text="A fair.", document="a.txt", start=0, end=7)
    made = Timeline(events=(event,), documents=(Document(id="a.txt", text="A fair."),))
    assert made.top(1) == [event]
