"""The command line: what it writes, what it says, and the status it leaves."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import timeline
from timeline.cli import main

TEXT = "In May 1940 the siege began. Two months later it was over.\n\nNobody knows who had opened the gate.\n"
ROOT = Path(__file__).parent.parent


class Ran(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command, with what it is given on standard input, in a folder with the file article.txt alone."""
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("article.txt").write_text(TEXT, encoding="utf-8")

    def run(*arguments: str, given: str | bytes = "") -> Ran:
        data = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        status = main(arguments)
        return Ran(status, *capsys.readouterr())

    return run


# Build ---------------------------------------------------------------------------------------------------------------


def test_build_writes_each_output_in_the_format_of_its_suffix(run: Run) -> None:
    """And says nothing where all went well."""
    ran = run("build", "article.txt", "--reference-date", "1941-01-01", "-o", "a.html", "-o", "a.md", "-o", "a.json")
    assert ran == (0, "", "")
    assert Path("a.html").read_text("utf-8").lower().startswith("<!doctype html>")
    assert "1940" in Path("a.md").read_text("utf-8")
    made = timeline.load("a.json")
    assert [str(event.when) for event in made] == ["1940-05", "1940-07"]
    assert made == timeline.build(Path("article.txt"), reference_date="1941-01-01")


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_build_without_an_output_prints_markdown(run: Run, output: tuple[str, ...]) -> None:
    """Ready to be piped."""
    ran = run("build", "article.txt", *output)
    assert ran.status == 0
    assert ran.out == timeline.build(Path("article.txt")).render("md")


def test_format_wins_over_the_suffix(run: Run) -> None:
    """Whatever the file is called."""
    assert run("build", "article.txt", "--format", "json", "-o", "a.txt").status == 0
    assert json.loads(Path("a.txt").read_text("utf-8"))["format"] == "timeline"


def test_build_reads_standard_input(run: Run) -> None:
    """Plain text, or a page, which knows its date."""
    assert "1940" in run("build", "-", given=TEXT).out
    page = '<!doctype html><meta name=date content="1940-06-01"><p>The siege began last month.'
    [event] = json.loads(run("build", "-", "--format", "json", given=page).out)["events"]
    assert event["when"] == "1940-05"
    [event] = json.loads(run("build", "-", "--format", "json", "--reference-date", "1950-06-01", given=page).out)[
        "events"
    ]
    assert event["when"] == "1950-05"


def test_build_joins_many_sources_into_one_timeline(run: Run) -> None:
    """Files, folders and standard input."""
    Path("more").mkdir()
    Path("more/b.md").write_text("# B\n\nIn 1935 the gate was built.", encoding="utf-8")
    data = json.loads(run("build", "article.txt", "more", "-", "--format", "json", given="In 1930 nothing.").out)
    assert [document["id"] for document in data["documents"]] == ["article.txt", "b.md", "stdin"]
    assert [event["when"] for event in data["events"]] == ["1930", "1935", "1940-05", "1940-07"]


def test_title_is_the_heading(run: Run) -> None:
    """In the formats that have one."""
    assert run("build", "article.txt", "--title", "The <siege>", "-o", "a.html", "-o", "a.json").status == 0
    assert "The &lt;siege&gt;" in Path("a.html").read_text("utf-8")
    ran = run("build", "article.txt", "--title", "The siege", "--format", "json")
    assert (ran.status, ran.err) == (2, "timeline build: no title in the format json\n")


def test_looks_are_chosen(run: Run) -> None:
    """Theme, language, a part for another page, the texts beside it; where a format has no such thing, it is said."""
    looks = ("--theme", "compact", "--locale", "de", "--include-text")
    assert run("build", "article.txt", *looks, "-o", "a.html", "-o", "a.json").status == 0
    page = Path("a.html").read_text("utf-8")
    assert 'class="timeline compact with-texts"' in page
    assert '<html lang="de"' in page
    assert run("render", "a.json", "--fragment", "--format", "html").out.startswith("<section")
    ran = run("build", "article.txt", "--include-text", "--format", "json")
    assert (ran.status, ran.err) == (2, "timeline build: no include text in the format json\n")
    assert "no locale 'xx'" in run("build", "article.txt", "--locale", "xx").err


def test_problems_go_to_standard_error_with_their_line(run: Run) -> None:
    """One line each; the status is that of a job done."""
    Path("a.txt").write_text("In May 1940 it began.\n\nOn 31 February 1941 it ended.\n", encoding="utf-8")
    ran = run("build", "a.txt")
    assert ran.status == 0
    assert [
        line for line in ran.err.splitlines() if line.startswith("timeline: a.txt:3: ") and "31 February 1941" in line
    ]


def test_what_cannot_be_read_is_said_and_the_rest_is_done(run: Run) -> None:
    """In the timeline too."""
    ran = run("build", "missing.txt", "article.txt", "--format", "json")
    assert ran.status == 0
    assert "timeline: missing.txt: no such file or directory\n" in ran.err
    assert json.loads(ran.out)["problems"][0]["document"] == "missing.txt"


# Find, explain, render -----------------------------------------------------------------------------------------------


def test_find_prints_a_table_for_programs_when_piped(run: Run) -> None:
    """One line for each expression, under a line of names."""
    ran = run("find", "article.txt")
    assert ran.status == 0
    rows = [line.split("\t") for line in ran.out.splitlines()]
    assert rows[0] == ["document", "start", "end", "type", "value", "mod", "when", "text"]
    assert rows[1] == ["article.txt", "3", "11", "DATE", "1940-05", "", "1940-05", "May 1940"]


def test_find_prints_json(run: Run) -> None:
    """With the steps from words to date."""
    first, *_ = json.loads(run("find", "-", "--format", "json", given=TEXT).out)
    assert TEXT[first["start"] : first["end"]] == first["text"] == "May 1940"
    assert (first["value"], first["edtf"], first["when"]) == ("1940-05", "1940-05", "1940-05")
    assert first["why"]


def test_find_can_show_a_table_for_eyes(run: Run) -> None:
    """Without anything from the text becoming markup or a command to the terminal."""
    Path("[red]a.txt").write_text("\x1b[31mIn May 1940.", encoding="utf-8")
    ran = run("find", "[red]a.txt", "--format", "table")
    assert "[red]a.txt:1" in ran.out
    assert "\x1b" not in ran.out


def test_find_gives_whole_ranges_when_asked(run: Run) -> None:
    """Instead of their parts."""
    given = "from 14 to 24 August 1940"
    assert len(run("find", "-", given=given).out.splitlines()) == 3
    assert run("find", "-", "--ranges", given=given).out.splitlines()[1].endswith("\tfrom 14 to 24 August 1940")


def test_find_says_that_a_date_is_missing(run: Run) -> None:
    """And still gives what it found."""
    ran = run("find", "-", given="He left in March.")
    assert "\tXXXX-03\t" in ran.out
    assert ran.err == "timeline: 1 of 1 need the document's date: give it with --reference-date 2023-09-18\n"


def test_explain_tells_value_and_reasons(run: Run) -> None:
    """In words."""
    ran = run("explain", "three years ago", "--reference-date", "18 Sept 2023")
    assert ran.status == 0
    assert ran.out.startswith("three years ago\n  type        DATE\n  value       2020\n")
    assert "2023-09-18" in ran.out


def test_explain_has_nothing_to_explain(run: Run) -> None:
    """Where there is no time expression."""
    assert run("explain", "may") == (1, "", "timeline: no time expression in 'may'\n")


def test_render_writes_a_saved_timeline_in_another_format(run: Run) -> None:
    """From a file or standard input."""
    saved = run("build", "article.txt", "--format", "json").out
    Path("a.json").write_text(saved, encoding="utf-8")
    assert run("render", "a.json", "-o", "a.md") == (0, "", "")
    assert Path("a.md").read_text("utf-8") == run("render", "-", given=saved).out == run("build", "article.txt").out


# Wrong usage, bad input ----------------------------------------------------------------------------------------------

WRONG = {
    "unknown language": ("build article.txt --language qqq", "unknown language 'qqq'"),
    "unknown date": ("find article.txt --reference-date xyz", "unknown date 'xyz': give it as 2023-09-18"),
    "ambiguous date": ("explain today --reference-date 03/04/2023", "ambiguous date"),
    "unknown preference": ("find article.txt --prefer never", "never"),
    "unknown domain": ("find article.txt --domain law", "law"),
    "unknown suffix": ("build article.txt -o a.docx", "unknown format 'docx': known are html, json, md"),
    "unknown format": ("build article.txt --format docx", "unknown format 'docx'"),
    "no suffix": ("build article.txt -o timeline", "no suffix"),
    "no folder": ("build article.txt -o no/such/a.md", "the output folder does not exist: 'no/such'"),
    "output is a folder": ("build article.txt -o .", "'.'"),
    "output is the source": ("build article.txt --format md -o ./article.txt", "would replace the source"),
    "no source": ("build", "SOURCE"),
    "unknown command": ("bild article.txt", "bild"),
    "unknown option": ("build article.txt --fast", "--fast"),
    "mtime of a text": ("explain today --reference-date mtime", "'mtime' is the time of a file"),
}

UNREADABLE = {
    "missing": ("missing.txt", b"", "no such file or directory"),
    "binary": ("a.txt", b"\x00\x01\x02", "looks like binary data, not text"),
    "binary input": ("-", b"\x00\x01\x02", "looks like binary data, not text"),
    "empty": ("a.txt", b"", "nothing to read: a.txt has no text"),
    "blank": ("a.txt", b" \n\n", "nothing to read: a.txt has no text"),
    "empty input": ("-", b"", "nothing to read: stdin has no text"),
    "empty page": ("a.html", b"<p></p>", "nothing to read: a.html has no text"),
    "folder": ("folder", b"", "a folder without a file that can be read"),
    "file as folder": ("article.txt/a.txt", b"", "not a directory"),
}


@pytest.mark.parametrize(("command", "said"), WRONG.values(), ids=WRONG)
def test_wrong_usage_is_one_line_and_status_2(run: Run, command: str, said: str) -> None:
    """Nothing is written."""
    ran = run(*command.split())
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("timeline")
    assert said in ran.err
    assert [path.name for path in Path().iterdir()] == ["article.txt"]


@pytest.mark.parametrize("command", ["build", "find"])
@pytest.mark.parametrize(("source", "data", "said"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_one_line_and_status_1(
    run: Run, command: str, source: str, data: bytes, said: str
) -> None:
    """Nothing is written."""
    Path("folder").mkdir()
    Path("a.txt").write_bytes(data)
    Path("a.html").write_bytes(data)
    ran = run(command, source, *(["-o", "out.md"] if command == "build" else []), given=data)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert said in ran.err
    assert not Path("out.md").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_permissions_are_said(run: Run) -> None:
    """Status 1, on either side."""
    Path("article.txt").chmod(0)
    assert run("find", "article.txt") == (1, "", "timeline: article.txt: permission denied\n")
    Path.cwd().chmod(0o500)
    ran = run("build", "-", "-o", "a.md", given=TEXT)
    assert (ran.status, ran.err) == (1, "timeline: cannot write a.md: permission denied\n")


@pytest.mark.parametrize("data", ["", "no json", "{}", "[" * 100_000, '{"format": "timeline"}', '{"format": 1'])
def test_what_is_no_timeline_is_one_line_and_status_1(run: Run, data: str) -> None:
    """From a file or standard input."""
    Path("a.json").write_text(data, encoding="utf-8")
    for source in ("a.json", "-", "missing.json", "."):
        ran = run("render", source, "-o", "out.md", given=data)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1), source
        assert not Path("out.md").exists()


def test_failed_write_leaves_the_old_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole, and nothing beside it."""
    Path("a.md").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    monkeypatch.setattr(os, "replace", full)
    ran = run("build", "article.txt", "-o", "a.md")
    assert (ran.status, ran.err) == (1, "timeline: cannot write a.md: no space left on device\n")
    assert Path("a.md").read_text("utf-8") == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "article.txt"]


# Help ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["", "build", "find", "explain", "render"])
def test_help_has_an_example(run: Run, command: str) -> None:
    """The quickest way in."""
    ran = run(*command.split(), "--help")
    assert ran.status == 0
    assert f"\n  timeline {command}" in ran.out


def test_version(run: Run) -> None:
    """That of the package."""
    assert run("--version") == (0, f"timeline {timeline.__version__}\n", "")


def test_no_command_shows_the_help(run: Run) -> None:
    """As wrong usage."""
    ran = run()
    assert (ran.status, ran.out) == (2, "")
    assert "Commands:" in ran.err


# As a process --------------------------------------------------------------------------------------------------------

COMMAND = [sys.executable, "-m", "timeline"]


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """A text whose output fills any pipe."""
    path = tmp_path / "long.txt"
    path.write_text("In May 1940 it began. " * 20_000, encoding="utf-8")
    return path


def test_reader_that_stops_reading_is_no_error(long_text: Path) -> None:
    """`timeline find ... | head -1` is quiet."""
    with subprocess.Popen([*COMMAND, "find", long_text], cwd=ROOT, stdout=-1, stderr=-1) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_interruption_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Status 130, as shells have it."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(timeline, "build", interrupted)
    ran = run("build", "article.txt", "-o", "a.md")
    assert (ran.status, ran.err.strip()) == (130, "")
    assert not Path("a.md").exists()


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    """When piped: what is written must be what is read."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(
        [*COMMAND, "build", "-"], cwd=ROOT, env=environment, input="1940 fiel Köln.".encode(), capture_output=True
    )
    assert "Köln" in ran.stdout.decode("utf-8")


def test_table_on_a_terminal(tmp_path: Path) -> None:
    """Where eyes are."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    ours, its = pty.openpty()
    subprocess.run([*COMMAND, "find", path], cwd=ROOT, stdout=its, check=True)
    os.close(its)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "article.txt:1" in shown
    assert "\t" not in shown


# Parts and differences ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--top", "1"], ["1940-05"]),
        (["--since", "June 1940"], 2),
        (["--since", "1940-06"], ["1940-07"]),
        (["--until", "1940-06"], ["1940-05"]),
        (["--about", "The SIEGE began"], ["1940-05"]),
        (["--since", "1941"], []),
        (["--until", "then"], 2),
        (["--top", "0"], 2),
    ],
)
def test_a_part_of_what_was_built(run: Run, options: list[str], left: list[str] | int) -> None:
    """Of a text as of a saved timeline; nothing at all is said."""
    run("build", "article.txt", "-o", "a.json")
    for ran in (
        run("build", "article.txt", "--format", "json", *options),
        run("render", "a.json", "--format", "json", *options),
    ):
        if isinstance(left, int):
            assert ran.status == left
            continue
        assert [event["when"] for event in json.loads(ran.out)["events"]] == left
        assert ("none of 2 events is left" in ran.err) == (not left)


def test_diff_has_the_statuses_of_diff(run: Run) -> None:
    """0 the same, 1 different, 2 trouble."""
    run("build", "article.txt", "-o", "a.json")
    Path("b.txt").write_text(TEXT.replace("May", "March"), encoding="utf-8")
    run("build", "b.txt", "-o", "b.json")
    assert run("diff", "a.json", "a.json") == (0, "", "")
    ran = run("diff", "a.json", "b.json")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out == "~ 1940-05 -> 1940-03 Siege began\n~ 1940-07 -> 1940-05 Siege was over\n"
    ran = run("diff", "a.json", "-", "--format", "json", given=Path("b.json").read_text("utf-8"))
    assert ran.status == 1
    found = json.loads(ran.out)
    assert (found["added"], found["removed"]) == ([], [])
    assert [(one["before"]["when"], one["after"]["when"]) for one in found["changed"]] == [
        ("1940-05", "1940-03"),
        ("1940-07", "1940-05"),
    ]
    for wrong in (["missing.json", "a.json"], ["article.txt", "a.json"], ["-", "-"], ["a.json"]):
        ran = run("diff", *wrong)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.startswith("timeline")
