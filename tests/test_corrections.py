"""Corrections: a reader's changes are applied, matched again after the text was edited, and never lost silently."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import timeline
from tests.sample import timeline as sample
from timeline import Timeline
from timeline.cli import main
from timeline.corrections import check, correct, read
from timeline.dates import parse_date as date
from timeline.ids import event_by_hand
from timeline.value import TimeValue

TEXT = (
    "The quay was built in 1871 and repaired in 1902. A storm tore away the western mole on 3 November 1987. "
    "The wreck was raised in May 2024. Nobody had expected that."
)


def built(text: str = TEXT) -> Timeline:
    """The timeline of a short text."""
    return timeline.build(text, language="en", reference_date="2024-05-21")


def titles(tl: Timeline) -> list[str]:
    """The date and the title of each event."""
    return [f"{event.when}: {event.title}" for event in tl]


def entry(tl: Timeline, place: int, **change: Any) -> dict[str, Any]:
    """A correction of an event, as the page writes it."""
    event = tl.events[place]
    return {"event": event.id, **change, "title_was": event.title, "text_was": event.text}


def test_events_are_hidden_retitled_redated_and_tagged() -> None:
    """In the order of dates; nothing else changes."""
    tl = built()
    made = correct(
        tl,
        [
            entry(tl, 0, hide=True),
            entry(tl, 1, title="The quay is repaired", when="c. March 1990"),
            entry(tl, 2, tags=["storm", "west mole", "storm"]),
        ],
    )
    assert titles(made) == [
        f"1987-11-03: {tl[2].title}",
        "1990-03~: The quay is repaired",
        f"2024-05: {tl[3].title}",
    ]
    assert made.events[0].tags == ("storm", "west mole")
    assert made.undated == tl.undated
    assert made.documents == tl.documents
    assert not made.problems


def test_a_date_can_be_removed_and_added() -> None:
    """An event without a date is undated; one with a corrected date is no longer inferred."""
    tl = sample()
    made = tl.correct([{"event": "letter", "when": None}, {"event": "boats", "when": "last May"}])
    assert [event.id for event in made.undated if event.id == "letter"]
    [boats] = [event for event in made if event.id == "boats"]
    assert str(boats.when) == "2023-05"
    [letter] = [event for event in sample() if event.id == "letter"]
    [redated] = [event for event in tl.correct([{"event": "letter", "when": "2023-04"}]) if event.id == "letter"]
    assert (letter.inferred, redated.inferred) == (True, False)


def test_merged_events_are_one_event() -> None:
    """The first takes over the sources of the others; a later entry for any of them applies to it."""
    tl = built()
    first, second = tl.events[:2]
    made = correct(
        tl,
        [
            {"event": second.id, "tags": ["repairs"]},
            {"merge": [first.id, second.id]},
            {"event": second.id, "title": "The quay"},
        ],
    )
    assert titles(made)[0] == "1871: The quay"
    assert made.events[0].tags == ("repairs",)
    assert [event.id for event in made.events[0].sources] == [first.id, second.id]
    assert len(made) == len(tl) - 1


def test_events_can_be_added() -> None:
    """With a date as people write it; the same entry twice makes two events."""
    new = {"add": {"when": "early 1890s", "title": "A lighthouse", "text": "It burnt oil.", "source": "Chronicle"}}
    made = correct(built(), [new, new, {"add": {"title": "Ducks settle"}}])
    assert titles(made)[1:3] == ["timex3:189X;mod=START: A lighthouse"] * 2
    assert len({event.id for event in (*made, *made.undated)}) == len(made) + len(made.undated)
    assert made.undated[-1].title == "Ducks settle"
    assert (made.events[1].document, made.events[1].text) == ("Chronicle", "It burnt oil.")


def test_a_correction_survives_a_rebuild_and_small_edits() -> None:
    """An edited sentence has another id; its words identify it, and its title one of two events."""
    tl = built()
    corrections = [entry(tl, place, title=f"Title {place}") for place in range(len(tl))]
    assert [event.title for event in correct(built(), corrections)] == ["Title 0", "Title 1", "Title 2", "Title 3"]
    edited = TEXT.replace("A storm", "A heavy storm").replace("1871", "1872").replace("raised in", "raised in early")
    assert not {event.id for event in tl} & {event.id for event in built(edited)}
    made = correct(built(edited), corrections)
    assert titles(made) == [
        "1872: Title 0",
        "1902: Title 1",
        "1987-11-03: Title 2",
        "timex3:2024-05;mod=START: Title 3",
    ]
    assert not made.problems


def test_a_correction_that_matches_nothing_is_a_problem() -> None:
    """With the number of the entry; the others are applied."""
    tl = built()
    made = correct(
        tl,
        [
            {"event": "gone", "hide": True, "text_was": "A balloon rose over the town in 1783."},
            {"event": "gone", "hide": True, "text_was": tl.events[0].text},
            {"event": tl.events[0].id, "when": "when the sea was young"},
            {"merge": [tl.events[1].id, "gone"]},
            {"add": {"when": "31 February 1850", "title": "No day"}},
            entry(tl, 3, title="Raised"),
        ],
    )
    assert [problem.message for problem in made.problems[len(tl.problems) :]] == [
        "correction 1: no event matches 'gone'",
        "correction 2: 'gone' matches 2 events",
        "correction 3: cannot read the date 'when the sea was young'; write it as EDTF or ISO 8601",
        "correction 4: no event matches 'gone'",
        "correction 5: cannot read the date '31 February 1850'; write it as EDTF or ISO 8601",
    ]
    assert titles(made)[:3] == titles(tl)[:3]
    assert made.events[3].title == "Raised"
    assert made.undated[-1].title == "No day"


def test_files_can_be_json_or_yaml(tmp_path: Path) -> None:
    """Both read alike; dates and numbers in YAML stay as they were typed."""
    tl = built()
    ids = [event.id for event in tl]
    entries: list[dict[str, Any]] = [
        {"event": ids[0], "hide": True},
        {"event": ids[1], "when": "1903-05-01", "tags": ["quay", "1903"]},
        {"event": ids[2], "when": ""},
        {"add": {"when": "1850", "title": "No"}},
    ]
    (tmp_path / "a.json").write_text(json.dumps({"corrections": entries}), encoding="utf-8")
    (tmp_path / "a.yaml").write_text(
        f"corrections:\n- event: {ids[0]}\n  hide: true\n- event: {ids[1]}\n  when: 1903-05-01\n  tags: [quay, 1903]\n"
        f"- event: {ids[2]}\n  when:\n- add: {{when: 1850, title: No}}\n",
        encoding="utf-8",
    )
    assert tl.correct(tmp_path / "a.yaml") == tl.correct(tmp_path / "a.json") == tl.correct(entries)
    assert [str(event.when) for event in tl.correct(entries)][:2] == ["1850", "1903-05-01"]


#: Nine levels of YAML aliases, each a list of nine times the level before.
BOMB = "- event: a\n  tags:\n  - &a0 [x]\n" + "".join(
    f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", "nothing", "not valid JSON .* the name of a YAML file ends in .yaml"),
        ("a.json", "[" * 100_000, "cannot be read|not valid JSON"),
        ("a.json", '{"events": []}', "no list of corrections: expected"),
        ("a.json", b"\xff\xfe", "cannot be read"),
        ("a.json", "[5]", "correction 1: expected one of the keys event, merge, add"),
        ("a.json", '[{"event": "a", "titel": "b"}]', "unknown key 'titel': known are event, hide, title"),
        ("a.json", '[{"event": "a"}, {"event": 5}]', "correction 2: 'event' must be a text, not 5"),
        ("a.json", '[{"event": "a", "tags": "b"}]', "'tags' must be a list of texts, not 'b'"),
        ("a.json", '[{"event": "a", "hide": "maybe"}]', "'hide' must be true or false, not 'maybe'"),
        ("a.json", '[{"merge": ["a"]}]', "'merge' must be a list of two ids or more"),
        ("a.json", '[{"add": "b"}]', "'add' must be an event"),
        ("a.json", '[{"add": {"when": "1850"}}]', "a new event needs a title"),
        ("a.json", '[{"add": {"date": "1850"}}]', "unknown key 'date' in 'add'"),
        ("a.yaml", "corrections: [", "not valid YAML"),
        ("a.yaml", BOMB, r"a\.yaml: YAML with aliases"),
        (
            "a.json",
            json.dumps([{"event": "a", "tags": [["x" * 99] * 9] * 9999}]),
            r"'tags' must be a list of texts, not .{,2000}\Z",
        ),
        ("a.json", json.dumps([{"event": "a", "x" * 99999: 1}]), r"unknown key .{,80}: known are"),
        ("a.yaml", "- event: a\n  hide: !!python/object:os.system x\n", "'hide'"),
    ],
)
def test_an_invalid_file_is_refused(tmp_path: Path, name: str, content: str | bytes, message: str) -> None:
    """With one ValueError, which names the file and the fault."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ValueError, match=message) as caught:
        read(path)
    assert str(path) in str(caught.value)


def test_merging_in_a_chain_keeps_order_sources_and_tags() -> None:
    """Whichever is merged into which; new tags replace older ones, and are joined by later merges."""
    made = [event_by_hand(TimeValue("1850"), letter, tags=(letter.lower(),), note=f"n{letter}") for letter in "ABCDE"]
    a, b, c, d, e = (event.id for event in made)
    tl = Timeline(events=tuple(made))
    chain = [
        {"merge": [d, e]},
        {"merge": [a, b, a, b]},
        {"event": b, "tags": ["new"]},
        {"merge": [c, d]},
        {"merge": [b, e]},
    ]
    [event] = correct(tl, chain)
    assert [source.title for source in event.sources] == ["A", "B", "C", "D", "E"]
    assert event.tags == ("new", "c", "d", "e")
    assert event.note == "nA\n\nnB\n\nnC\n\nnD\n\nnE"


def test_the_examples_of_the_documentation_are_valid() -> None:
    """The two files are equivalent as far as the second goes."""
    page = Path(__file__).parent.parent.joinpath("docs", "how-to", "corrections.md").read_text("utf-8")
    [first], [second] = (re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL) for kind in ("json", "yaml"))
    one, two = json.loads(first)["corrections"], yaml.load(second, Loader=yaml.BaseLoader)["corrections"]
    assert [check(entry) for entry in (*one, *two)]
    for entry in two:
        assert any(all(str(other.get(key)) == str(entry[key]) for key in entry if key != "add") for other in one)


def test_corrections_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With build and with render; an entry without a match is reported."""
    source, saved, file = tmp_path / "a.txt", tmp_path / "a.json", tmp_path / "corrections.json"
    source.write_text(TEXT, encoding="utf-8")
    changes = [
        {"event": "gone", "hide": True, "text_was": "The wreck was raised in May 2024."},
        {"event": "x", "when": "1"},
    ]
    file.write_text(json.dumps(changes), encoding="utf-8")
    assert main(["build", str(source), "-o", str(saved)]) == 0
    for command in (["build", str(source)], ["render", str(saved)]):
        assert main([*command, "--corrections", str(file)]) == 0
        out, err = capsys.readouterr()
        assert "## 1987" in out
        assert "## 2024" not in out
        assert "correction 2: no event matches 'x'" in err
    for bad, message in (("[{}]", "correction 1: expected one of"), (None, "no such file")):
        file.write_text(bad, encoding="utf-8") if bad else file.unlink()
        assert main(["build", str(source), "--corrections", str(file)]) == 2
        assert message in capsys.readouterr().err


def test_many_corrections_whose_ids_are_gone_find_their_events_by_text() -> None:
    """A hundred corrections, in a timeline of a thousand events with similar sentences."""
    one = sample().events[0]
    events = tuple(
        replace(
            one, id=f"e{n}", title=f"Title {n}", text=f"The committee met for the {n}th time to speak of item {n * 7}."
        )
        for n in range(1000)
    )
    tl = Timeline(events=events)
    changes = [
        {"event": "gone", "hide": True, "text_was": event.text.replace("met", "has met")} for event in events[::10]
    ]
    made = correct(tl, changes)
    assert len(made) == 900
    assert not made.problems


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1850", "1850"),
        ("1850-03-01", "1850-03-01"),
        ("[1667, 1668]".replace(" ", ""), "[1667,1668]"),
        ("c. March 1850", "1850-03~"),
        ("  c.  1850? ", "1850%"),
        ("44 BC", "-0043"),
        ("before 1900", "[..1899]"),
        ("1902–1911", "1902/1911"),
        ("3 November 1987, 14:30", "timex3:1987-11-03T14:30"),
        ("Nov 3, 1987", "1987-11-03"),
        ("March", None),
        ("1850 or so", None),
        ("31 February 1850", None),
        ("three days", None),
        ("x" * 10_000, None),
        ("", None),
    ],
)
def test_dates_can_be_edtf_iso_8601_or_words(text: str, value: str | None) -> None:
    """The whole text must be a date."""
    found = date(text)
    assert (found and str(found)) == value
