"""What editors add: weights, reviews, places, links and pictures by corrections, kept in JSON and Markdown."""

from __future__ import annotations

import csv
import json
import struct
import zlib
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import timeline
from tests.timelines import GIF, JPEG, PNG, WEBP, editorials
from timeline import Timeline
from timeline.cli import main
from timeline.ids import event_by_hand
from timeline.model import Editorial, Event, Link, Picture
from timeline.pictures import LARGEST, embedded, size
from timeline.render import loads
from timeline.render.text import plain
from timeline.value import TimeValue

TEXT = (
    "The quay was built in 1871 and repaired in 1902. A storm tore away the western mole on 3 November 1987. "
    "The wreck was raised in May 2024. Nobody had expected that."
)
ADDED: dict[str, Any] = {
    "weight": "major",
    "review": "checked",
    "by": "AB",
    "place": "Port  Ellen",
    "links": [{"url": "https://example.org/minutes", "text": "Minutes"}, {"url": "http://example.org/"}],
    "picture": {"url": "https://example.org/quay.jpg", "alt": "The quay", "credit": "A. Bird"},
}
EXPECTED = Editorial(
    weight="major",
    review="checked",
    by="AB",
    place="Port Ellen",
    links=(Link("https://example.org/minutes", "Minutes"), Link("http://example.org/")),
    picture=Picture("https://example.org/quay.jpg", "The quay", "A. Bird"),
)


def built(text: str = TEXT) -> Timeline:
    """The timeline of a short text."""
    return timeline.build(text, language="en", reference_date="2024-05-21")


def corrected(**change: Any) -> Editorial | None:
    """What the first event has after a correction."""
    tl = built()
    return tl.correct([{"event": tl[0].id, **change}])[0].editorial


def content(url: str) -> bytes:
    """The content of a data: URL."""
    return b64decode(url.partition(",")[2])


def test_corrections_add_to_an_event_and_an_empty_value_removes() -> None:
    """Events as they were built have nothing; a key that is not given stays."""
    tl = built()
    assert all(event.editorial is None for event in (*tl, *tl.undated))
    added = tl.correct([{"event": tl[0].id, **ADDED}])
    assert added[0].editorial == EXPECTED
    less = added.correct([{"event": tl[0].id, "review": None, "links": [], "picture": None, "weight": ""}])
    assert less[0].editorial == Editorial(place="Port Ellen")
    assert less.correct([{"event": tl[0].id, "place": ""}]) == tl
    again = added.correct([{"event": tl[0].id, "review": "disputed"}])
    assert again[0].editorial == replace(EXPECTED, review="disputed", by="")


def test_added_events_can_have_all_of_it() -> None:
    """As the entries for events have it."""
    made = built().correct([{"add": {"when": "1850", "title": "A lighthouse", **ADDED}}])
    assert made[0].editorial == EXPECTED


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"weight": "huge"}, "'weight' must be major or minor, not 'huge'"),
        ({"weight": 3}, "'weight' must be a text, not 3"),
        ({"review": "fine"}, "'review' must be checked or disputed, not 'fine'"),
        ({"by": "AB"}, "'by' says who reviewed an event: give 'review', too"),
        ({"review": "", "by": "AB"}, "'by' says who reviewed an event: give 'review', too"),
        ({"review": "checked", "by": "x" * 41}, "'by' must be initials or a name of at most 40 characters"),
        ({"place": ["a"]}, "'place' must be a text"),
        ({"links": "https://example.org"}, "'links' must be a list of"),
        ({"links": ["https://example.org"]}, "'links' must have url, text, not 'https://example.org'"),
        ({"links": [{"href": "https://example.org"}]}, "unknown key 'href' in 'links': known are url, text"),
        ({"links": [{"url": "javascript:alert(1)"}]}, "not a web address: 'javascript:alert"),
        ({"links": [{"url": "data:text/html,x"}]}, "not a web address"),
        ({"links": [{"url": "//example.org"}]}, "not a web address"),
        ({"links": [{"url": "https:// a b"}]}, "not a web address"),
        ({"links": [{"url": "https:///path"}]}, "not a web address"),
        ({"links": [{"url": "https://example.org/\u202e"}]}, "not a web address"),
        ({"links": [{"text": "none"}]}, "not a web address: ''"),
        ({"picture": "quay.jpg"}, "'picture' must have file, url, alt, credit, not 'quay.jpg'"),
        ({"picture": {"url": "https://example.org/a.png"}}, "'picture' must have one of 'file' and 'url', and 'alt'"),
        ({"picture": {"url": "https://example.org/a.png", "alt": " "}}, "and 'alt': what it shows in words"),
        ({"picture": {"alt": "A quay"}}, "'picture' must have one of 'file' and 'url'"),
        ({"picture": {"alt": "A", "url": "https://a.example/b", "file": "a"}}, "'picture' must have one of"),
        ({"picture": {"alt": "A", "url": "http://a.example/b"}}, "not the address of a picture: 'http://a.example/b'"),
        ({"picture": {"alt": "A", "url": "https://ä.example/b"}}, "and only ASCII characters"),
        ({"picture": {"alt": "A", "url": "data:image/svg+xml;base64,AAAA"}}, "not a data: URL of a picture in PNG"),
        ({"picture": {"alt": "A", "url": "data:image/png;base64,AAAA"}}, "not a picture in PNG, JPEG, WebP or GIF"),
        ({"picture": {"alt": "A", "url": PNG.replace("png", "jpeg")}}, "not a data: URL of a picture in PNG"),
        ({"picture": {"alt": "A", "url": GIF[:32]}}, "not a picture in PNG"),
        ({"split": [{"title": "One"}]}, "'split' must be a list of two events or more"),
        ({"split": [{"title": "One"}, {"when": "1850"}]}, "each event in 'split' needs a title"),
        ({"split": [{"title": "One"}, {"title": "Two", "tags": []}]}, "unknown key 'tags' in 'split'"),
        ({"split": [{"title": "One"}, {"title": 2}]}, "'title' in 'split' must be a text, not 2"),
    ],
)
def test_a_wrong_value_is_an_error_that_says_what_to_do(change: dict[str, Any], message: str) -> None:
    """With the number of the correction, in a list as in a file."""
    with pytest.raises(ValueError, match="correction 1: ") as caught:
        corrected(**change)
    assert message in str(caught.value)


def test_merged_events_have_what_the_first_has_and_then_the_others() -> None:
    """A review says something of the event that was reviewed only; links are joined."""
    tl = built()
    first, second = tl[0].id, tl[1].id
    other = {
        "event": second,
        "review": "checked",
        "place": "Pier",
        "weight": "minor",
        "links": [{"url": "https://b.c"}],
    }
    [merged, *_] = tl.correct([{"event": first, "place": "Quay"}, other, {"merge": [first, second]}])
    assert merged.editorial == Editorial(place="Quay", weight="minor", links=(Link("https://b.c"),))
    assert [source.editorial for source in merged.sources[1:]] == [None]
    [merged, *_] = tl.correct([{"merge": [first, second]}, other])
    assert merged.editorial is not None
    assert (merged.editorial.review, merged.editorial.place) == ("checked", "Pier")


def test_an_event_is_split_into_several_of_the_same_sentence() -> None:
    """The first keeps the id; ids stay the same when the timeline is built again, and other entries are put before."""
    tl = built()
    split = {
        "event": tl[0].id,
        "tags": ["quay"],
        "split": [{"title": "The quay is begun", "when": "1869"}, {"title": "The quay is opened"}, {"title": "Later"}],
    }
    made = tl.correct([split])
    begun, opened, later = made[:3]
    assert [(str(event.when), event.title) for event in made[:3]] == [
        ("1869", "The quay is begun"),
        ("1871", "The quay is opened"),
        ("1871", "Later"),
    ]
    for event in (opened, later):
        assert (event.text, event.document, event.whole) == (begun.text, begun.document, begun.whole)
        assert event.tags == ("quay",)
    assert begun.id == tl[0].id
    assert len({event.id for event in made}) == len(made) == len(tl) + 2
    again = built().correct([{"add": {"title": "One", "when": "1800"}}, split])
    assert [event.id for event in again[1:4]] == [event.id for event in made[:3]]
    wrong = tl.correct([{"event": tl[0].id, "split": [{"title": "a", "when": "soonish"}, {"title": "b"}]}])
    assert "cannot read the date 'soonish'" in wrong.problems[-1].message
    assert [str(event.when) for event in wrong[:2]] == ["1871", "1871"]


def test_an_event_that_was_split_can_be_merged_and_keeps_its_parts() -> None:
    """The other parts stay where they are; the picture is shown once."""
    tl = built()
    entries = [
        {"event": tl[0].id, "picture": {"url": PNG, "alt": "A quay"}, "review": "checked"},
        {"event": tl[0].id, "split": [{"title": "A"}, {"title": "B"}]},
        {"merge": [tl[1].id, tl[0].id]},
    ]
    made = tl.correct(entries)
    assert [event.title for event in made][:2] == ["B", tl[1].title]
    assert made[0].editorial == Editorial(review="checked")
    assert made[1].editorial == Editorial(picture=Picture(PNG, "A quay"))


@pytest.mark.parametrize(
    ("name", "url", "dots"),
    [
        ("quay.png", PNG, (1, 1)),
        ("a picture.jpg", GIF, (1, 1)),
        ("pictures/quay.webp", WEBP, (3, 2)),
        ("quay.jpeg", JPEG, (3, 2)),
    ],
)
def test_a_file_is_embedded_from_the_folder_of_the_corrections(
    tmp_path: Path, name: str, url: str, dots: tuple[int, int]
) -> None:
    """By its content, whatever its name; the JSON has it, so that the page can be made elsewhere."""
    tl = built()
    tmp_path.joinpath("pictures").mkdir()
    tmp_path.joinpath(name).write_bytes(content(url))
    file = tmp_path / "corrections.yaml"
    file.write_text(f'- event: {tl[0].id}\n  picture: {{file: "{name}", alt: A quay}}\n', encoding="utf-8")
    made = tl.correct(file)
    tmp_path.joinpath(name).unlink()
    assert loads(made.render("json")).events[0].editorial == Editorial(picture=Picture(url, "A quay"))
    assert size(url) == dots


def test_a_file_that_is_no_picture_or_elsewhere_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a file as in a list, whose paths count from the current folder."""
    folder = tmp_path / "corrections"
    folder.mkdir()
    tmp_path.joinpath("outside.png").write_bytes(content(PNG))
    folder.joinpath("a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    folder.joinpath("large.png").write_bytes(content(PNG) + bytes(LARGEST))
    folder.joinpath("short.png").write_bytes(content(PNG)[:12])
    folder.joinpath("link.png").symlink_to(tmp_path / "outside.png")
    tl = built()
    monkeypatch.chdir(folder)
    for name, message in {
        "a.svg": "'a.svg': not a picture in PNG, JPEG, WebP or GIF",
        "large.png": "the picture 'large.png' is larger than 4,000,000 bytes: make it smaller",
        "short.png": "'short.png': a damaged picture",
        "none.png": "cannot read the picture 'none.png': No such file",
        "../outside.png": "the picture '../outside.png' is not in the folder of the corrections: copy it there",
        str(tmp_path / "outside.png"): "is not in the folder of the corrections",
        "link.png": "is not in the folder of the corrections",
        ".": "cannot read the picture '.'",
        "a\0b": "cannot read the picture",
    }.items():
        entry = {"event": tl[0].id, "picture": {"file": name, "alt": "A"}}
        folder.joinpath("c.json").write_text(json.dumps([entry]), encoding="utf-8")
        for source in ([entry], folder / "c.json"):
            with pytest.raises(ValueError, match=r"correction 1: ") as caught:
                tl.correct(source)
            assert message in str(caught.value)


def normal(event: Event) -> Event:
    """An event as Markdown has it: texts are plain, on one line."""
    added = event.editorial
    if added is None:
        return event
    return replace(
        event,
        editorial=replace(
            added,
            by=plain(added.by).strip(),
            place=plain(added.place).strip(),
            links=tuple(Link(link.url, plain(link.text).strip()) for link in added.links),
            picture=added.picture
            and Picture(added.picture.url, plain(added.picture.alt).strip(), plain(added.picture.credit).strip()),
        ),
    )


@settings(max_examples=150, deadline=None)
@example(Editorial(place=" "), False, "en")
@given(editorials(), st.booleans(), st.sampled_from(["en", "de", "fr", "es", "ar", "fa", "he"]))
def test_json_and_markdown_keep_it(added: Editorial | None, dated: bool, locale: str) -> None:
    """JSON whole, Markdown with every text on one line; in each language, with and without a date."""
    made = replace(event_by_hand(TimeValue("1850") if dated else None, "A quay", "A quay."), editorial=added)
    tl = Timeline(events=(made,)) if dated else Timeline(undated=(made,))
    assert loads(tl.render("json")) == tl
    text = tl.render("md", locale=locale)
    again = loads(text)
    [event] = [*again.events, *again.undated]
    expected = normal(made).editorial
    if expected is not None and expected == Editorial():
        expected = None
    assert event.editorial == expected
    assert not event.note
    assert Timeline.of(again).render("md", locale=locale) == text


def test_markdown_lines_can_be_written_by_hand() -> None:
    """With words of any language, several in a paragraph; a line that says nothing possible stays a note."""
    text = (
        "- 1850: **A quay**\n\n  > A quay.\n\n  page 1 <!-- a 1850 -->\n\n"
        "  Port Ellen <!--place-->\n  gelesen: CD <!--disputed-->\n"
        "  [Minutes](https://example.org/a) <!--link-->\n\n  [Bad](javascript:alert) <!--link-->\n"
    )
    [event] = loads(text).events
    assert event.editorial == Editorial(
        review="disputed", by="CD", place="Port Ellen", links=(Link("https://example.org/a", "Minutes"),)
    )
    assert "javascript" in event.note


def test_a_saved_file_cannot_bring_other_links_or_pictures() -> None:
    """JSON is checked as corrections are."""
    tl = built().correct([{"event": built()[0].id, **ADDED}])
    text = tl.render("json")
    for old, new in (("https://example.org/minutes", "javascript:alert(1)"), ('"major"', '"huge"')):
        with pytest.raises(ValueError, match="a damaged timeline: events 1: "):
            loads(text.replace(old, new))


def test_weight_takes_precedence_in_the_ranking() -> None:
    """Major events come first, minor ones last."""
    tl = built()
    last = tl.top(len(tl))[-1]
    first = tl.top(1)[0]
    made = tl.correct([{"event": last.id, "weight": "major"}, {"event": first.id, "weight": "minor"}])
    ranked = [event.id for event in made.top(len(tl))]
    assert (ranked[0], ranked[-1]) == (last.id, first.id)


def test_checked_events_alone_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By `--checked` with build and render, and by `filter` in Python."""
    tl = built()
    entries = [
        {"event": tl[0].id, "review": "checked", "by": "AB"},
        {"event": tl[1].id, "review": "disputed"},
        {"event": tl.undated[0].id, "review": "checked"},
    ]
    made = tl.correct(entries)
    checked = made.filter(review="checked")
    assert [event.id for event in checked] == [tl[0].id]
    assert [event.id for event in checked.undated] == [tl.undated[0].id]
    assert [event.id for event in made.filter(review="disputed")] == [tl[1].id]
    with pytest.raises(ValueError, match="unknown review 'good': give one of checked, disputed"):
        made.filter(review="good")
    saved, source = made.save(tmp_path / "a.json"), tmp_path / "a.txt"
    assert main(["render", str(saved), "--checked", "-o", str(tmp_path / "b.md")]) == 0
    assert loads((tmp_path / "b.md").read_text("utf-8")).events[0].editorial == Editorial(review="checked", by="AB")
    source.write_text(TEXT, encoding="utf-8")
    assert main(["build", str(source), "--checked"]) == 0
    assert "none of 4 events is left: look at --since, --until, --about and --checked" in capsys.readouterr().err


def test_tables_have_it_in_columns() -> None:
    """With the addresses of links and pictures; CSV, JSON Lines and data frames alike."""
    tl = built()
    made = tl.correct([{"event": tl[0].id, **ADDED}])
    row, other = (json.loads(line) for line in made.render("jsonl").splitlines()[:2])
    expected = {
        "weight": "major",
        "review": "checked",
        "reviewed_by": "AB",
        "location": "Port Ellen",
        "links": ["https://example.org/minutes", "http://example.org/"],
        "picture": "https://example.org/quay.jpg",
        "picture_text": "The quay",
    }
    assert {name: row[name] for name in expected} == expected
    assert [other[name] for name in expected] == [None, None, None, None, [], None, None]
    assert "https://example.org/minutes; http://example.org/" in made.render("csv")
    frame = made.to_dataframe()
    assert (frame.review[0], frame.location[0]) == ("checked", "Port Ellen")


def test_a_calendar_has_it_in_its_properties() -> None:
    """The place, the first link, the weight and the picture in those of their kind; all in words in the description."""
    icalendar = pytest.importorskip("icalendar")
    tl = built()
    made = tl.correct([{"event": tl[0].id, **ADDED}, {"event": tl[1].id, "weight": "minor", "review": "disputed"}])
    data, losses = made.render("ics", report=True, locale="de")
    first, second, *rest = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert not [line for line in losses.summary() if "editor" in line]
    assert (str(first["location"]), int(first["priority"])) == ("Port Ellen", 1)
    assert (str(first["url"]), str(first["attach"])) == ("https://example.org/minutes", "https://example.org/quay.jpg")
    assert str(first["description"]).split("\n")[-4:] == [
        "geprüft AB",
        "Minutes https://example.org/minutes",
        "http://example.org/",
        "The quay, A. Bird https://example.org/quay.jpg",
    ]
    assert int(second["priority"]) == 9
    assert str(second["description"]).endswith("\nbestritten")
    assert not {"location", "priority", "url", "attach"} & {name.lower() for name in rest[0]}
    bad = Editorial(links=(Link("https://a.example/\r\nATTENDEE:x"),), picture=Picture("javascript:a()", "A quay"))
    [odd] = icalendar.Calendar.from_ical(Timeline(events=(replace(made[0], editorial=bad),)).render("ics")).walk(
        "VEVENT"
    )
    assert not {"url", "attach", "attendee"} & {name.lower() for name in odd}


def test_linked_data_has_the_place_the_links_and_the_picture() -> None:
    tl = built()
    made = tl.correct([{"event": tl[0].id, **ADDED}])
    first, second, *_ = (one["item"] for one in json.loads(made.render("schema-org"))["itemListElement"])
    assert first["location"] == {"@type": "Place", "name": "Port Ellen"}
    assert first["image"] == {
        "@type": "ImageObject",
        "contentUrl": "https://example.org/quay.jpg",
        "caption": "The quay",
        "creditText": "A. Bird",
    }
    assert first["subjectOf"][1:] == [
        {"@type": "CreativeWork", "name": "Minutes", "url": "https://example.org/minutes"},
        {"@type": "CreativeWork", "url": "http://example.org/"},
    ]
    assert not {"location", "image"} & second.keys()


#: Events that editors made: the parts of one that was split, and added ones with and without a source and a date.
SPLIT = {
    "split": [{"title": "Quay begun", "when": "1869"}, {"title": "Quay opened", "id": "opened"}, {"title": "Paid"}]
}
ADDITIONS: list[dict[str, Any]] = [
    {"id": "light", "when": "1890s", "title": "Light", "text": "It burnt oil.", "source": "Log", "tags": ["a"]},
    {"id": "bare", "when": "3 May 1901", "title": "Bare"},
    {"id": "loose", "title": "Loose", "text": "Nobody knows when."},
]
CHECKED, CHECKED_UNDATED = {"opened": "Quay opened", "light": "Light"}, {"loose": "Loose"}


def made_by_editors(first: str) -> list[dict[str, Any]]:
    """The corrections that split the event with an id, add others, and say that some of them were checked."""
    reviewed = [{"event": id, "review": "checked", "by": "AB"} for id in CHECKED | CHECKED_UNDATED]
    return [{"event": first, **SPLIT}, *({"add": one} for one in ADDITIONS), *reviewed]


def edited() -> Timeline:
    """A timeline with events that editors made, and with all that they can add."""
    tl = built()
    full = [{"event": id, **ADDED} for id in ("opened", "light", "bare", "loose")]
    last = [{"event": "bare", "review": "disputed"}, {"event": tl.undated[0].id, "hide": True}]
    return tl.correct([*made_by_editors(tl[0].id), *full, *last])


def titles(format: str, data: str | bytes) -> list[str]:
    """The titles of the events in an export, in order."""
    if format in ("json", "md"):
        read = loads(data if isinstance(data, str) else data.decode())
        return [event.title for event in (*read.events, *read.undated)]
    if format == "ics":
        icalendar = pytest.importorskip("icalendar")
        return [str(event["summary"]) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")]
    assert isinstance(data, str)
    if format == "jsonl":
        return [json.loads(line)["title"] for line in data.splitlines()]
    return [row["title"] for row in csv.DictReader(data.removeprefix("\ufeff").splitlines())]


@pytest.mark.parametrize("format", ["json", "md", "csv", "jsonl", "ics"])
def test_exports_have_the_events_that_editors_made(format: str, tmp_path: Path) -> None:
    """All of them, or with `--checked` those that were checked; from JSON, from Markdown and after building."""
    made = edited()
    dateless = [] if format == "ics" else [*CHECKED_UNDATED.values()]
    assert titles(format, made.render(format)) == [event.title for event in made] + dateless
    source, corrections = tmp_path / "quay.txt", tmp_path / "corrections.json"
    source.write_text(TEXT, encoding="utf-8")
    [first, *_] = timeline.build(source, language="en", reference_date="2024-05-21")
    corrections.write_text(json.dumps(made_by_editors(first.id)), encoding="utf-8")
    given = ["--language", "en", "--reference-date", "2024-05-21", "--corrections", str(corrections)]
    for command in (
        ["render", str(made.save(tmp_path / "saved.json"))],
        ["render", str(made.save(tmp_path / "saved.md"))],
        ["build", str(source), *given],
    ):
        out = tmp_path / f"out.{format}"
        assert main([*command, "--checked", "-o", str(out)]) == 0
        data = out.read_bytes()
        assert titles(format, data if format == "ics" else data.decode()) == [*CHECKED.values(), *dateless]


def test_markdown_and_json_keep_all_of_the_events_that_editors_made() -> None:
    made = edited()
    assert loads(made.render("json")) == made
    again = loads(made.render("md"))

    def kept(event: Event) -> tuple[Any, ...]:
        return event.id, event.when, event.title, event.text, event.tags, event.status, event.basis, event.editorial

    for some, others in ((made.events, again.events), (made.undated, again.undated)):
        assert [kept(event) for event in some] == [kept(event) for event in others]
    assert not made.diff(Timeline.of(again))


def test_docx_shows_it_and_notes_what_it_cannot_hold() -> None:
    """Review, place, links, and an embedded picture with its words; weights and pictures elsewhere are reported."""
    pytest.importorskip("docx")
    from docx import Document

    tl = built()
    entries = [
        {"event": tl[0].id, **ADDED, "picture": {"url": PNG, "alt": "The quay", "credit": "A. Bird"}},
        {"event": tl[1].id, "picture": ADDED["picture"]},
        {"event": tl[2].id, "picture": {"url": WEBP, "alt": "A wreck"}},
    ]
    data, losses = tl.correct(entries).render("docx", report=True, lead="Two quays")
    assert [line.partition(":")[0] for line in losses.summary()] == [
        "an editor's pictures that DOCX cannot hold are not kept",
        "an editor's weights are not kept",
        "an editor's pictures that are not embedded are not kept",
    ]
    made = Document(BytesIO(data))
    date, event, *_ = (cell.text for cell in made.tables[0].rows[1].cells)
    assert date == "1871 (checked AB)"
    assert event.split("\n") == [
        tl[0].title,
        "Place: Port Ellen",
        "Minutes https://example.org/minutes",
        "http://example.org/",
        "",
        "A. Bird",
    ]
    assert [shape._inline.docPr.get("descr") for shape in made.inline_shapes] == ["The quay"]
    assert made.paragraphs[1].text == "Two quays"


@pytest.mark.parametrize(
    ("format", "lost"),
    [
        ("ics", ["embedded pictures"]),
        ("schema-org", ["weights", "reviews", "embedded pictures"]),
        ("vis.json", ["weights", "reviews", "places", "links", "pictures"]),
        ("csv", ["embedded pictures"]),
        ("xlsx", ["embedded pictures"]),
        ("html", []),
        ("md", []),
        ("json", []),
    ],
)
def test_formats_report_what_they_leave_out(format: str, lost: list[str]) -> None:
    """A line each, with the title of the event."""
    tl = built()
    made = tl.correct([{"event": tl[0].id, **ADDED, "picture": {"url": PNG, "alt": "The quay"}}])
    _, losses = made.render(format, report=True)
    expected = [f"an editor's {name} are not kept: 1 event (“{tl[0].title}”)" for name in lost]
    assert [line for line in losses.summary() if "editor" in line] == expected
    _, losses = tl.render(format, report=True)
    assert not [line for line in losses.summary() if "editor" in line]


def drawn(width: int, height: int) -> bytes:
    """A picture in PNG in which each dot has another colour."""
    lines = [bytes((x * 3 + y * 31) % 256 for x in range(width * 3)) for y in range(height)]
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + line for line in lines))
    chunks = [(b"IHDR", head), (b"IDAT", pixels), (b"IEND", b"")]
    found = b"\x89PNG\r\n\x1a\n"
    for name, data in chunks:
        found += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return found


def test_a_pdf_has_embedded_pictures_and_asks_for_no_others() -> None:
    """The others are reported, and their events are there."""
    pytest.importorskip("playwright")
    tl = built()
    entries = [
        {"event": tl[0].id, "place": "Port Ellen", "picture": {"url": embedded(drawn(64, 48)), "alt": "The quay"}},
        {"event": tl[1].id, "picture": ADDED["picture"]},
    ]
    data, losses = tl.correct(entries).render("pdf", report=True)
    assert losses.summary() == [f"an editor's pictures that are not embedded are not kept: 1 event (“{tl[1].title}”)"]
    assert b"/Subtype /Image" in data
