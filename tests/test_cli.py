"""The command line: what each command writes and prints, and its exit status."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

import timeline
from tests.fuzz import kills
from timeline.cli import main

TEXT = "In May 1940 the siege began. Two months later it was over.\n\nNobody knows who had opened the gate.\n"
ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "timeline"]
HERE = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))}


class Ran(NamedTuple):
    """The result of a command: its status and its output."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a folder that holds only article.txt, with a text on standard input."""
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
    """It prints only what it wrote."""
    ran = run("build", "article.txt", "--reference-date", "1941-01-01", "-o", "a.html", "-o", "a.md", "-o", "a.json")
    assert ran == (0, "", "".join(f"wrote a.{suffix}: 2 events, 0 problems\n" for suffix in ("html", "md", "json")))
    assert Path("a.html").read_text("utf-8").lower().startswith("<!doctype html>")
    assert "1940" in Path("a.md").read_text("utf-8")
    made = timeline.load("a.json")
    assert [str(event.when) for event in made] == ["1940-05", "1940-07"]
    assert made == timeline.build(Path("article.txt"), reference_date="1941-01-01")


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_build_without_an_output_prints_markdown(run: Run, output: tuple[str, ...]) -> None:
    ran = run("build", "article.txt", *output)
    assert ran.status == 0
    assert ran.out == timeline.build(Path("article.txt")).render("md")


def test_the_format_option_wins_over_the_suffix(run: Run) -> None:
    assert run("build", "article.txt", "--format", "json", "-o", "a.txt").status == 0
    assert json.loads(Path("a.txt").read_text("utf-8"))["format"] == "timeline"


def test_build_reads_standard_input(run: Run) -> None:
    """Plain text, or a page, which has its own date."""
    assert "1940" in run("build", "-", given=TEXT).out
    page = '<!doctype html><meta name=date content="1940-06-01"><p>The siege began last month.'
    [event] = json.loads(run("build", "-", "--format", "json", given=page).out)["events"]
    assert event["when"] == "1940-05"
    [event] = json.loads(run("build", "-", "--format", "json", "--reference-date", "1950-06-01", given=page).out)[
        "events"
    ]
    assert event["when"] == "1950-05"


def test_the_kind_of_a_source_can_be_given(run: Run) -> None:
    """Of files and of standard input; an unknown one is wrong usage."""
    for source in ("page.foo", "-"):
        Path("page.foo").write_text("# A mill\n\nIn 1940 it burned.", encoding="utf-8")
        ran = run(
            "build", source, "--input-format", "markdown", "--format", "json", given=Path("page.foo").read_bytes()
        )
        assert [document["title"] for document in json.loads(ran.out)["documents"]] == ["A mill"]
    for command in ("build", "find"):
        ran = run(command, "article.txt", "--input-format", "papyrus")
        assert (ran.status, "unknown kind of file 'papyrus': known are text, " in ran.err) == (2, True)


def test_columns_of_tables_can_be_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader gets them, for files and for standard input."""
    got: list[object] = []

    def reader(*_: object) -> Callable[..., object]:
        def read(_data: bytes, name: str, columns: object) -> object:
            got.append(columns)
            return [timeline.Document(id=name, text="In 1940 it burned.")], []

        return read

    monkeypatch.setattr("timeline.read.reader.reader", reader)
    options = ["--date-column", "Day", "--end-column", "3", "--title-column", "Name", "--text-column", "Entry"]
    for source in ("article.txt", "-"):
        for command in ("build", "find"):
            assert run(command, source, *options, given="x").status == 0
    assert got == [("Day", "3", "Name", "Entry")] * 4


def test_a_quoted_pattern_is_many_files(run: Run) -> None:
    """An output never replaces one of them."""
    Path("news").mkdir()
    for name in ("a.txt", "b.txt", "c.md"):
        Path("news", name).write_text(TEXT, encoding="utf-8")
    data = json.loads(run("build", "news/*.txt", "--format", "json").out)
    assert [document["id"] for document in data["documents"]] == ["a.txt", "b.txt"]
    assert run("find", "news/*.txt").out.count("May 1940") == 2
    ran = run("build", "*/*.txt", "-o", "news/a.txt", "--format", "md")
    assert (ran.status, ran.err) == (2, "timeline build: the output would replace a source in a folder: 'news/a.txt'\n")
    assert run("build", "news/*.pdf") == (1, "", "timeline: news/*.pdf: no file matches the pattern\n")


def test_build_joins_many_sources_into_one_timeline(run: Run) -> None:
    """Files, folders and standard input."""
    Path("more").mkdir()
    Path("more/b.md").write_text("# B\n\nIn 1935 the gate was built.", encoding="utf-8")
    data = json.loads(run("build", "article.txt", "more", "-", "--format", "json", given="In 1930 nothing.").out)
    assert [document["id"] for document in data["documents"]] == ["article.txt", "b.md", "stdin"]
    assert [event["when"] for event in data["events"]] == ["1930", "1935", "1940-05", "1940-07"]


def test_the_title_option_is_the_heading(run: Run) -> None:
    """In the formats that have a heading."""
    assert run("build", "article.txt", "--title", "The <siege>", "-o", "a.html", "-o", "a.json").status == 0
    assert "The &lt;siege&gt;" in Path("a.html").read_text("utf-8")
    ran = run("build", "article.txt", "--title", "The siege", "--format", "json")
    assert (ran.status, ran.err) == (2, "timeline build: no title in the format json\n")


def test_options_of_the_page_are_passed_on(run: Run) -> None:
    """Theme, language, fragment, included texts; a format without such an option is an error."""
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
    """One line each; the status is 0."""
    Path("a.txt").write_text("In May 1940 it began.\n\nOn 31 February 1941 it ended.\n", encoding="utf-8")
    ran = run("build", "a.txt")
    assert ran.status == 0
    assert [
        line for line in ran.err.splitlines() if line.startswith("timeline: a.txt:3: ") and "31 February 1941" in line
    ]


def test_unreadable_sources_are_reported_and_the_others_built(run: Run) -> None:
    """The timeline has the problem, too."""
    ran = run("build", "missing.txt", "article.txt", "--format", "json")
    assert ran.status == 0
    assert "timeline: missing.txt: no such file or directory\n" in ran.err
    assert json.loads(ran.out)["problems"][0]["document"] == "missing.txt"


# Find, explain, render -----------------------------------------------------------------------------------------------


def test_find_prints_a_table_for_programs_when_piped(run: Run) -> None:
    """One line for each expression, after a line of column names."""
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


def test_find_can_print_a_table_for_people(run: Run) -> None:
    """Nothing of the text becomes markup or a terminal command."""
    Path("[red]a.txt").write_text("\x1b[31mIn May 1940.", encoding="utf-8")
    ran = run("find", "[red]a.txt", "--format", "table")
    assert "[red]a.txt:1" in ran.out
    assert "\x1b" not in ran.out


def test_find_gives_whole_ranges_when_asked(run: Run) -> None:
    """Instead of their parts."""
    given = "from 14 to 24 August 1940"
    assert len(run("find", "-", given=given).out.splitlines()) == 3
    assert run("find", "-", "--ranges", given=given).out.splitlines()[1].endswith("\tfrom 14 to 24 August 1940")


def test_find_reports_a_missing_reference_date(run: Run) -> None:
    """The expressions are printed all the same."""
    ran = run("find", "-", given="He left in March.")
    assert "\tXXXX-03\t" in ran.out
    assert ran.err == "timeline: 1 of 1 need the document's date: give it with --reference-date 2023-09-18\n"


def test_explain_shows_rule_file_and_line(run: Run) -> None:
    """So that a wrong date can be mended where its pattern stands."""
    out = run("explain", "on the second Monday of May 2020").out
    assert re.search(r'  rule        within: "[^"]+" at en/patterns\.toml:\d+\n', out)
    assert re.search(r'  +month_year: "[^"]+" at (en|base)/patterns\.toml:\d+\n', out)
    assert "patterns.toml" not in run("explain", "In 1940. " + 500 * "x").out


def test_explain_prints_value_and_steps(run: Run) -> None:
    ran = run("explain", "three years ago", "--reference-date", "18 Sept 2023")
    assert ran.status == 0
    assert ran.out.startswith("three years ago\n  type        DATE\n  value       2020\n")
    assert "18 September 2023" in ran.out


def test_explain_fails_where_nothing_is_found(run: Run) -> None:
    assert run("explain", "may") == (1, "", "timeline: no time expression in 'may'\n")


def test_render_writes_a_saved_timeline_in_another_format(run: Run) -> None:
    """From a file or standard input."""
    saved = run("build", "article.txt", "--format", "json").out
    Path("a.json").write_text(saved, encoding="utf-8")
    assert run("render", "a.json", "-o", "a.md").out == ""
    assert Path("a.md").read_text("utf-8") == run("render", "-", given=saved).out == run("build", "article.txt").out


# Wrong usage, bad input ----------------------------------------------------------------------------------------------

WRONG = {
    "unknown language": ("build article.txt --language qqq", "unknown language 'qqq'"),
    "unknown date": ("find article.txt --reference-date xyz", "unknown date 'xyz': give it as 2023-09-18"),
    "ambiguous date": ("explain today --reference-date 03/04/2023", "ambiguous date"),
    "unknown preference": ("find article.txt --prefer never", "never"),
    "unknown domain": ("find article.txt --domain law", "law"),
    "unknown suffix": ("build article.txt -o a.papyrus", "unknown format 'papyrus': known are html, json, md"),
    "unknown format": ("build article.txt --format papyrus", "unknown format 'papyrus'"),
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
    "folder": ("folder", b"", "no file in the folder can be read"),
    "file as folder": ("article.txt/a.txt", b"", "not a directory"),
}


@pytest.mark.parametrize(("command", "message"), WRONG.values(), ids=WRONG)
def test_wrong_usage_is_one_line_and_status_2(run: Run, command: str, message: str) -> None:
    """Nothing is written."""
    ran = run(*command.split())
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("timeline")
    assert message in ran.err
    assert [path.name for path in Path().iterdir()] == ["article.txt"]


@pytest.mark.parametrize("command", ["build", "find"])
@pytest.mark.parametrize(("source", "data", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_an_unreadable_source_is_one_line_and_status_1(
    run: Run, command: str, source: str, data: bytes, message: str
) -> None:
    """Nothing is written."""
    Path("folder").mkdir()
    Path("a.txt").write_bytes(data)
    Path("a.html").write_bytes(data)
    ran = run(command, source, *(["-o", "out.md"] if command == "build" else []), given=data)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert message in ran.err
    assert not Path("out.md").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_missing_permissions_are_reported(run: Run) -> None:
    """Of a source or of an output, with status 1."""
    Path("article.txt").chmod(0)
    assert run("find", "article.txt") == (1, "", "timeline: article.txt: permission denied\n")
    Path.cwd().chmod(0o500)
    ran = run("build", "-", "-o", "a.md", given=TEXT)
    assert (ran.status, ran.err) == (1, "timeline: cannot write a.md: permission denied\n")


@pytest.mark.parametrize("data", ["", "no json", "{}", "[" * 100_000, '{"format": "timeline"}', '{"format": 1'])
def test_a_file_that_is_no_timeline_is_one_line_and_status_1(run: Run, data: str) -> None:
    """From a file or standard input."""
    Path("a.json").write_text(data, encoding="utf-8")
    for source in ("a.json", "-", "missing.json", "."):
        ran = run("render", source, "-o", "out.md", given=data)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1), source
        assert not Path("out.md").exists()


def test_a_failed_write_leaves_the_old_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is complete, and no other file is left."""
    Path("a.md").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    monkeypatch.setattr(os, "replace", full)
    ran = run("build", "article.txt", "-o", "a.md")
    assert (ran.status, ran.err) == (1, "timeline: cannot write a.md: no space left on device\n")
    assert Path("a.md").read_text("utf-8") == "old"
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "article.txt"]


# Documents that fail -------------------------------------------------------------------------------------------------


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes a stage fail for texts that have the word "wound"."""

    def failing(stage: str) -> None:
        module, _, name = stage.rpartition(".")
        real = getattr(import_module(module), name)

        def run(*arguments: Any, **more: Any) -> Any:
            text = arguments[0].text if isinstance(arguments[0], timeline.Document) else arguments[0]
            if "wound" in text:
                raise KeyError("no such thing")
            return real(*arguments, **more)

        monkeypatch.setattr(stage, run)

    return failing


@pytest.mark.parametrize("stage", ["timeline.pipeline.resolve", "timeline.narrate.narrate"])
def test_one_failing_document_does_not_end_the_run(run: Run, failing: Callable[[str], None], stage: str) -> None:
    """It is named; the status is 1 only if no document is left."""
    Path("b.txt").write_text("In 1941 the wound healed.", encoding="utf-8")
    failing(stage)
    ran = run("build", "b.txt", "article.txt", "--format", "json")
    assert ran.status == 0
    assert ran.err.startswith("timeline: b.txt: left out: finding its ")
    assert "failed (KeyError: 'no such thing')" in ran.err
    assert "Traceback" not in ran.err
    assert [event["when"] for event in json.loads(ran.out)["events"]] == ["1940-05", "1940-07"]
    for where in (["--debug", "build", "b.txt"], ["build", "b.txt", "--debug"]):
        ran = run(*where)
        assert (ran.status, ran.out) == (1, "")
        assert "Traceback" in ran.err


def test_find_and_explain_report_a_failing_text(run: Run, failing: Callable[[str], None]) -> None:
    """One line; status 1 if it was the only text; the Python function warns."""
    failing("timeline.pipeline.resolve")
    Path("notes").mkdir()
    Path("notes/a.txt").write_text(TEXT, encoding="utf-8")
    Path("notes/b.txt").write_text("In 1941 the wound healed.", encoding="utf-8")
    ran = run("find", "notes")
    assert (ran.status, ran.err.count("\n"), "May 1940" in ran.out) == (0, 1, True)
    for ran in (run("find", "notes/b.txt"), run("explain", "the wound of 1941")):
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert "KeyError" in ran.err
    with pytest.warns(RuntimeWarning, match="finding its time expressions failed"):
        assert timeline.find("the wound of 1941") == []


def test_failed_merging_leaves_the_events_unmerged(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """In order, with a problem."""

    def wrong(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("timeline.arrange.arrange", wrong)
    made = timeline.build("It ended in 1941. It began in 1940.")
    assert [str(event.when) for event in made] == ["1940", "1941"]
    assert "merging failed (RecursionError)" in made.problems[-1].message


@pytest.mark.parametrize(
    "wrong",
    [{"prefer": "never"}, {"domain": "law"}, {"timezone": "Mars"}, {"date_order": "DYM"}, {"language": "qqq"}],
)
def test_wrong_arguments_raise_in_python(wrong: dict[str, Any]) -> None:
    """Whatever the text."""
    for text in ("", "In 1940."):
        for call in (timeline.find, timeline.build):
            with pytest.raises(ValueError, match="unknown"):
                call(text, **wrong)
    with pytest.raises(TypeError, match="cannot search a bytes"):
        timeline.find(b"In 1940")  # type: ignore[arg-type]


# Outputs and sources -------------------------------------------------------------------------------------------------


def test_an_output_never_replaces_a_source(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under any name: a link is the same file."""
    Path("notes").mkdir()
    Path("notes/a.md").write_text(TEXT, encoding="utf-8")
    Path("c.json").write_text('{"corrections": []}', encoding="utf-8")
    Path("t.md.j2").write_text("{{ title }}", encoding="utf-8")
    os.link("article.txt", "hard.md")
    Path("soft.md").symlink_to("article.txt")
    Path("c.md").symlink_to("c.json")
    os.link("t.md.j2", "t.md")
    os.link("notes/a.md", "a.md")
    before = {path: path.read_bytes() for path in Path().rglob("*.*")}
    for output, message, more in (
        ("hard.md", "the source", ()),
        ("soft.md", "the source", ()),
        ("notes/a.md", "a source in a folder", ("notes",)),
        ("a.md", "a source in a folder", ("notes",)),
        ("c.md", "a file that is read (c.json)", ("--corrections", "c.json")),
        ("t.md", "a file that is read (t.md.j2)", ("--template", "t.md.j2")),
    ):
        ran = run("build", "article.txt", *more, "-o", output)
        assert (ran.status, ran.out) == (2, ""), output
        assert ran.err == f"timeline build: the output would replace {message}: {output!r}\n"
    for command in ("build", "render"):
        with Path("article.txt").open() as given:
            ran_too = subprocess.run(
                [*COMMAND, command, "-", "-o", "hard.md"], stdin=given, capture_output=True, text=True, env=HERE
            )
        assert ran_too.returncode == 2
        assert "would replace the file that is standard input" in ran_too.stderr
    assert {path: path.read_bytes() for path in Path().rglob("*.*")} == before


def test_an_output_inside_a_source_folder_is_not_read_as_a_source(run: Run) -> None:
    """The second run gives the same as the first; named as a source, what can be rendered is refused."""
    Path("notes").mkdir()
    Path("notes/a.txt").write_text(TEXT, encoding="utf-8")
    outputs = ("-o", "notes/out.md", "-o", "notes/out.html", "-o", "notes/out.json")
    assert run("build", "notes", *outputs, "--quiet") == (0, "", "")
    before = [Path("notes", name).read_bytes() for name in ("out.md", "out.html", "out.json")]
    ran = run("build", "notes", *outputs)
    assert ran.err.partition("wrote ")[0] == (
        "timeline: notes: passed over out.html (written by timeline), out.json (written by timeline), "
        "out.md (written by timeline)\n"
    )
    assert [Path("notes", name).read_bytes() for name in ("out.md", "out.html", "out.json")] == before
    assert run("build", "notes", "--fragment", "-o", "notes/part.html").status == 0
    assert "part.html (written by timeline)" in run("find", "notes").err
    assert run("find", "notes/out.md").err == (
        "timeline: notes/out.md: left out: a saved timeline: it is rendered, not built (timeline render)\n"
    )


@pytest.mark.parametrize(
    "format", ["csv", "tsv", "jsonl", "xlsx", "docx", "ics", "timelinejs", "vis", "timesketch-csv", "timesketch-jsonl"]
)
def test_tables_and_documents_that_timeline_wrote_are_no_sources(run: Run, format: str) -> None:
    """Although such files can be read; a second run gives the same, and may replace them."""
    Path("notes").mkdir()
    Path("notes/a.txt").write_text(TEXT, encoding="utf-8")
    output = f"notes/out.{format.removeprefix('timesketch-').replace('timelinejs', 'json').replace('vis', 'json')}"
    for _ in range(2):
        assert run("build", "notes", "--format", format, "-o", output, "--quiet") == (0, "", "")
        assert len(json.loads(run("build", "notes", "--format", "json", "--quiet").out)["documents"]) == 1
    assert "(written by timeline)" in run("find", "notes").err


def test_a_read_only_output_is_refused(run: Run) -> None:
    """Though the folder would allow to replace it."""
    Path("a.md").write_text("old", encoding="utf-8")
    Path("a.md").chmod(0o444)
    assert run("build", "article.txt", "-o", "a.md") == (2, "", "timeline build: the output is read-only: 'a.md'\n")
    with pytest.raises(PermissionError, match="read-only"):
        timeline.build("In 1940.").save("a.md")
    assert Path("a.md").read_text("utf-8") == "old"


def test_threads_can_write_the_same_file(run: Run) -> None:
    made = timeline.build(TEXT)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: made.save("a.md"), range(50)))
    assert Path("a.md").read_text("utf-8") == made.render("md")
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "article.txt"]


@pytest.mark.slow
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_killed_run_leaves_no_partial_file(run: Run, ending: signal.Signals) -> None:
    """tests/fuzz/kills.py kills some hundred runs."""
    found = kills.kill(Path.cwd(), ending, 2)
    assert (found.broken, found.parts) == (0, 0)


# Sizes, streams, names -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["build", "find", "explain"])
def test_documents_larger_than_the_limit_are_not_read(run: Run, command: str) -> None:
    """Endless ones are not read to the limit of memory."""
    ran = run(command, "-", "--max-size", "1k", given="In 1940. " * 200)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "timeline: stdin: larger than the limit of 1 kB; --max-size or max_size raises it\n"
    if command != "explain":
        assert "/dev/zero: larger than the limit of 1.5 MB" in run(command, "/dev/zero", "--max-size", "1.5MB").err
    assert run(command, "-", "--max-size", "0.5G", given="In 1940. ").status == 0
    assert run(command, "-", "--max-size", "much").status == 2


FULL = ["build article.txt", "find article.txt", "find article.txt --format table", "explain 1940", "--help"]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("command", FULL)
def test_a_full_output_stream_is_reported(run: Run, command: str) -> None:
    """One line, and no traceback."""
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run([*COMMAND, *command.split()], stdout=full, stderr=-1, text=True, env=HERE)
    assert ran.returncode == 1
    assert ran.stderr == "timeline: cannot write to standard output: no space left on device\n"


def test_closed_standard_input_is_reported(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where standard output is closed."""
    for command in ("build", "find", "explain", "render"):
        ran = subprocess.run(
            [*COMMAND, command, "-"], preexec_fn=lambda: os.close(0), capture_output=True, text=True, env=HERE
        )
        assert (ran.returncode, ran.stderr) == (1, "timeline: stdin: standard input is closed\n")
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["build", "article.txt", "-o", "a.md"]) == 0
    assert main(["build", "article.txt"]) == 1


def test_empty_names_are_refused(run: Run) -> None:
    """An unset shell variable must not mean the current folder."""
    for command in (["find", ""], ["build", ""], ["build", "article.txt", ""], ["render", ""], ["diff", "a.json", ""]):
        ran = run(*command)
        assert (ran.status, ran.out) == (2, "")
        assert "an empty name" in ran.err
    assert "an empty name for an output" in run("build", "article.txt", "-o", "").err


def test_too_long_names_are_one_line(run: Run) -> None:
    """Wherever they are given."""
    name = "x" * 300
    ran = run("build", "article.txt", f"{name}.txt", "--format", "json")
    assert (ran.status, "file name too long" in ran.err, len(ran.err) < 150) == (0, True, True)
    for options in (["-o", f"{name}.md"], ["--template", f"{name}.md.j2"], ["--locale", f"en_{name}"]):
        ran = run("build", "article.txt", *options)
        assert (ran.status, ran.err.count("\n"), len(ran.err) < 250) == (2, 1, True)


def test_errors_shorten_long_values(run: Run) -> None:
    """To sixty characters."""
    for option in ("--reference-date", "--language", "--timezone"):
        assert len(run("find", "article.txt", option, "9" * 5000).err) < 250


def test_an_unreadable_template_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not reported as an output."""
    Path("t.md.j2").write_text("{{ title }}", encoding="utf-8")

    def closed(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", closed)
    ran = run("build", "article.txt", "--template", "t.md.j2", "-o", "a.md")
    assert ran.status == 2
    assert "cannot read the template 't.md.j2': permission denied" in ran.err


def test_explain_refuses_binary_data(run: Run) -> None:
    ran = run("explain", "-", given=b"\0\1\2")
    assert (ran.status, ran.err.startswith("timeline: stdin: looks like binary data")) == (1, True)


def test_bidirectional_controls_are_printed_as_escapes(run: Run) -> None:
    """They would reorder the rest of the line; JSON has its own escapes."""
    given = "In the \u202eyear 1940 it began."
    assert "\\u202e" in run("explain", "no\u202esuch").err

    for format in ("tsv", "json", "table"):
        assert "\u202e" not in run("find", "-", "--format", format, given=given).out


def plugged_in(monkeypatch: pytest.MonkeyPatch, load: Callable[[], Any]) -> None:
    """Pretend that another package provides the format org."""
    point = SimpleNamespace(name="org", value="org:render", dist=SimpleNamespace(name="timeline-org"), load=load)
    monkeypatch.setattr("timeline.render.registry._plugged_in", lambda: {"org": point})


@pytest.mark.parametrize("function", [lambda _: 1 / 0, lambda _: None, lambda _: "\ud800"])
def test_errors_of_other_packages_renderers_name_format_and_package(
    run: Run, monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any]
) -> None:
    """Nothing is written."""
    plugged_in(monkeypatch, lambda: function)
    ran = run("build", "article.txt", "-o", "a.org")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "the format 'org' (org:render, package timeline-org)" in ran.err
    assert not Path("a.org").exists()


def test_a_renderer_that_cannot_be_loaded_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any source is read."""

    def missing() -> None:
        raise ImportError("No module named 'orgmode'")

    plugged_in(monkeypatch, missing)
    ran = run("build", "article.txt", "-o", "a.org")
    assert ran.status == 2
    assert "package timeline-org) cannot be loaded" in ran.err
    assert "No module named 'orgmode'" in ran.err


def test_a_damaged_timeline_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong with it."""
    Path("a.json").write_text('{"format": "timeline", "version": 1}', encoding="utf-8")
    assert run("render", "a.json").err.startswith("timeline: a.json: a damaged timeline")
    assert run("render", "-", given=Path("a.json").read_text("utf-8")).err.startswith("timeline: stdin: a damaged")

    def wrong(_: object) -> None:
        raise IndexError("pop from an empty list")

    monkeypatch.setattr(timeline, "load", wrong)
    ran = run("render", "a.json")
    assert (ran.status, ran.err) == (1, "timeline: a.json: a damaged timeline (IndexError: pop from an empty list)\n")


# Help ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["", "build", "find", "explain", "render", "formats", "languages"])
def test_the_help_of_each_command_has_an_example(run: Run, command: str) -> None:
    ran = run(*command.split(), "--help")
    assert ran.status == 0
    assert f"\n  timeline {command}" in ran.out


def test_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version") == run("-V") == (0, f"timeline {timeline.__version__}\n", "")


def test_without_a_command_the_help_is_printed(run: Run) -> None:
    """With the status of wrong usage."""
    ran = run()
    assert (ran.status, ran.out) == (2, "")
    assert "Commands:" in ran.err


# As a process --------------------------------------------------------------------------------------------------------


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """A text whose output fills any pipe."""
    path = tmp_path / "long.txt"
    path.write_text("In May 1940 it began. " * 20_000, encoding="utf-8")
    return path


def test_a_closed_pipe_is_no_error(long_text: Path) -> None:
    """`timeline find ... | head -1` prints no error."""
    with subprocess.Popen([*COMMAND, "find", long_text], cwd=ROOT, stdout=-1, stderr=-1) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(100)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_interruption_says_what_was_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The status is 130, as of shells."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.pipeline.build_documents", interrupted)
    ran = run("build", "article.txt", "-o", "a.md")
    assert (ran.status, ran.err.strip()) == (130, "")
    assert not Path("a.md").exists()


def test_piped_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(
        [*COMMAND, "build", "-"], cwd=ROOT, env=environment, input="1940 fiel Köln.".encode(), capture_output=True
    )
    assert "Köln" in ran.stdout.decode("utf-8")


def test_find_prints_a_table_for_people_on_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    ours, its = pty.openpty()
    subprocess.run([*COMMAND, "find", path], cwd=ROOT, stdout=its, check=True)
    os.close(its)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "article.txt:1" in shown
    assert "\t" not in shown


def test_an_interruption_between_files_leaves_whole_ones(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are named."""
    real = import_module("timeline.render").render

    def interrupted(made: timeline.Timeline, *arguments: Any, **more: Any) -> Any:
        if made.documents[0].id == "b.txt":
            raise KeyboardInterrupt
        return real(made, *arguments, **more)

    for name in ("a.txt", "b.txt", "c.txt"):
        Path(name).write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("timeline.render.render", interrupted)
    ran = run("build", "a.txt", "b.txt", "c.txt", "--output-dir", "out")
    assert ran.status == 130
    assert ran.err.splitlines()[-1] == f"timeline: interrupted; written before: {Path('out/a.md')}"
    assert [path.name for path in Path("out").iterdir()] == ["a.md"]
    assert len(timeline.load("out/a.md")) == 2


# What a run tells ----------------------------------------------------------------------------------------------------


def test_verbose_tells_what_was_read(run: Run) -> None:
    """The kind, the language, the reference date and where it is from, and how much was found."""
    Path("page.html").write_text('<!doctype html><meta name=date content="1940-06-01"><p>The siege began last month.')
    Path("1941-02-03.txt").write_text("Der Turm wurde gestern gebaut und am 5. Mai 1942 abgerissen.", encoding="utf-8")
    os.utime("article.txt", (0, 0))
    ran = run(
        "build",
        "page.html",
        "1941-02-03.txt",
        "article.txt",
        "-",
        "-v",
        "-o",
        "a.json",
        given="<html>In 1930 it burned.",
    )
    assert ran.err.splitlines() == [
        "page.html: web page, en, 1 June 1940 (metadata), 1 event",
        "1941-02-03.txt: plain text, de, 3 February 1941 (name of the file or folder), 2 events",
        "article.txt: plain text, en, no reference date, 2 events",
        "stdin: web page, en, no reference date, 1 event",
        "wrote a.json: 5 events, 0 problems",
    ]
    ran = run("find", "article.txt", "--verbose", "--reference-date", "mtime")
    assert ran.err == ("article.txt: plain text, en, 1 January 1970 (last change of the file), 2 time expressions\n")
    assert "(given)" in run("find", "article.txt", "-v", "--reference-date", "1950-01-01").err
    assert run("render", "a.json", "-v").err == "a.json: saved timeline, 5 events\n"


def test_quiet_tells_only_errors(run: Run) -> None:
    """A source that cannot be read is one."""
    Path("notes").mkdir()
    Path("notes/a.txt").write_text("On 31 February 1941 it ended. In 1942 it began again. In March it rained.")
    Path("notes/b.foo").write_text("")
    assert run("build", "notes", "-o", "a.md").err.count("\n") > 2
    assert run("build", "notes", "-o", "a.md", "--quiet") == (0, "", "")
    assert run("find", "notes", "--quiet").err == ""
    assert run("build", "notes", "missing.txt", "-o", "a.md", "--quiet").err == (
        "timeline: missing.txt: no such file or directory\n"
    )
    assert "no such file" in run("build", "missing.txt", "--quiet").err
    assert "--fast" in run("build", "notes", "--quiet", "--fast").err


@pytest.mark.parametrize("options", [(), ("--output-dir", "out")])
def test_strict_makes_a_problem_a_failure(run: Run, options: tuple[str, ...]) -> None:
    """What can be written is written all the same."""
    Path("a.txt").write_text("On 31 February 1941 it ended. In 1942 it began again.")
    for command in ("build", "find"):
        more = options if command == "build" else ()
        for source, status in (("a.txt", command == "build"), ("article.txt", 0)):
            assert run(command, source, "--strict", *more).status == status, (command, source)
            assert run(command, source, *more).status == 0
    assert run("build", "article.txt", "missing.txt", "--strict", *options).status == 1
    run("build", "a.txt", "-o", "a.json")
    assert run("render", "a.json", "-o", "a.md", "--strict").status == 1
    assert Path("a.md").exists()
    assert run("find", "-", "--strict", given="In March.").status == 1


# A timeline for each source ------------------------------------------------------------------------------------------


def test_output_dir_gets_a_timeline_for_each_source(run: Run) -> None:
    """Named after it; equal names are numbered; those that fail are reported, and the others written."""
    for name in ("news/a.txt", "news/deep/a.txt", "news/b.md", "news/c.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(TEXT, encoding="utf-8")
    Path("news/c.txt").write_bytes(b"\0")
    arguments = ("build", "news", "article.txt", "-", "--format", "html", "--output-dir", "out/pages")
    ran = run(*arguments, given="In 1930 nothing.")
    assert ran.status == 0
    assert "news/c.txt: c.txt: looks like binary data" in ran.err or "news/c.txt: looks like binary data" in ran.err
    written = ["a-2.html", "a.html", "article.html", "b.html", "stdin.html"]
    assert sorted(path.name for path in Path("out/pages").iterdir()) == written
    before = {path: path.read_bytes() for path in Path("out/pages").iterdir()}
    assert run(*arguments, given="In 1930 nothing.").status == 0
    assert {path: path.read_bytes() for path in Path("out/pages").iterdir()} == before
    made = [timeline.build(Path(name)).render("html") for name in ("news/a.txt", "article.txt")]
    assert [Path("out/pages", name).read_text("utf-8") for name in ("a.html", "article.html")] == made


def test_output_dir_never_replaces_a_source(run: Run) -> None:
    """Nor Markdown, pages and JSON that timeline did not write; its own are replaced."""
    Path("a.md").write_text("# Mine", encoding="utf-8")
    Path("b.md").write_text(TEXT, encoding="utf-8")
    for _ in range(2):
        assert run("build", "b.md", "article.txt", "--output-dir", ".").status == 0
        assert sorted(path.name for path in Path().iterdir()) == ["a.md", "article.md", "article.txt", "b-2.md", "b.md"]
    assert Path("b.md").read_text("utf-8") == TEXT
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert run("build", "a.txt", "--output-dir", ".").err.splitlines()[-1].startswith("wrote a-2.md")
    assert run("build", ".", "--output-dir", ".", "--quiet").status == 0
    assert (Path("a.md").read_text("utf-8"), Path("b.md").read_text("utf-8")) == ("# Mine", TEXT)


def test_output_dir_is_checked_before_any_work(run: Run) -> None:
    """It takes no other output."""
    for more, message in (
        (("--output-dir", "article.txt"), "the output folder is a file: 'article.txt'"),
        (("--output-dir", ""), "an empty name"),
        (("--output-dir", "out", "-o", "a.md"), "--output-dir makes many timelines"),
        (("--output-dir", "out", "--format", "papyrus"), "unknown format"),
        (("--output-dir", "out", "--mermaid", "--format", "json"), "no mermaid in the format json"),
    ):
        ran = run("build", "missing.txt", *more)
        assert (ran.status, message in ran.err) == (2, True), more
    assert not Path("out").exists()
    assert run("build", "missing.txt", "--output-dir", "out").status == 1


def test_output_dir_takes_the_time_of_each_file(run: Run) -> None:
    Path("b.txt").write_text("It ended yesterday.", encoding="utf-8")
    Path("c.txt").write_text("It ended yesterday.", encoding="utf-8")
    for number, name in enumerate(("b.txt", "c.txt"), start=1):
        os.utime(name, (number * 86_400 * 10,) * 2)
    run("build", "b.txt", "c.txt", "--output-dir", "out", "--format", "json", "--reference-date", "mtime")
    made = [timeline.load(f"out/{name}.json") for name in "bc"]
    assert [(str(one[0].when), one.documents[0].date_source) for one in made] == [
        ("1970-01-10", "mtime"),
        ("1970-01-20", "mtime"),
    ]


# Defaults from a file -------------------------------------------------------------------------------------------------


def whens(ran: Ran) -> list[str]:
    """The dates of the events in a timeline as JSON."""
    return [event["when"] for event in json.loads(ran.out)["events"]]


@pytest.mark.parametrize(("name", "head"), [("timeline.toml", ""), ("pyproject.toml", "[tool.timeline]\n")])
def test_defaults_come_from_a_file(run: Run, name: str, head: str) -> None:
    """Of this folder or one above; the command line takes precedence, and --no-config leaves them out."""
    Path("deep/er").mkdir(parents=True)
    Path("deep/pyproject.toml").write_text('[project]\nname = "timeline-notes"\n', encoding="utf-8")
    Path(name).write_text(
        f'{head}reference-date = 1941-01-15\nformat = "json"\nmax_size = 900\ninfer = true\ndomain = "news"\n'
        "[FIND]\nranges = true\n".replace("[FIND]", "[tool.timeline.find]" if head else "[find]"),
        encoding="utf-8",
    )
    for folder in (".", "deep/er"):
        os.chdir(folder)
        given = "It began last month."
        assert whens(run("build", "-", given=given)) == ["1940-12"]
        assert whens(run("build", "-", "--reference-date", "1951-01-15", given=given)) == ["1950-12"]
        assert run("build", "-", "--no-config", given=given).out.startswith("---\n")
        assert run("find", "-", given="From 3 to 5 May it rained.").out.endswith("From 3 to 5 May\n")
        assert "larger than the limit of 900 bytes" in run("find", "-", given=given * 100).err
        assert "\n  value       1940-12\n" in run("explain", "last month").out
    assert run("build", "-", "-v", given=given).err.startswith(f"defaults: {Path('../..').resolve() / name}\n")


def test_the_own_file_wins_and_a_repository_ends_the_search(run: Run) -> None:
    Path("timeline.toml").write_text('format = "json"', encoding="utf-8")
    Path("pyproject.toml").write_text('[tool.timeline]\nformat = "html"', encoding="utf-8")
    assert run("build", "article.txt").out.startswith("{")
    Path("inner/.git").mkdir(parents=True)
    os.chdir("inner")
    assert run("build", "../article.txt").out.startswith("---\n")


def test_files_in_defaults_count_from_their_folder(run: Run) -> None:
    """So that they are found from a folder below."""
    Path("t.md.j2").write_text("{{ title }} by template", encoding="utf-8")
    Path("timeline.toml").write_text('template = "t.md.j2"\ntitle = "The siege"', encoding="utf-8")
    Path("deep").mkdir()
    os.chdir("deep")
    assert run("build", "../article.txt").out == "The siege by template\n"


WRONG_DEFAULTS = {
    "unknown": ('reference-dat = "2023"', "unknown key 'reference-dat': did you mean 'reference-date'?"),
    "of a command": ("find.rangs = true", "unknown key 'find.rangs': did you mean 'ranges'?"),
    "unknown command": ("[bild]\ninfer = true", "unknown key 'bild': did you mean 'build'?"),
    "far off": ("x = 1", "unknown key 'x': known are about, "),
    "wrong value": ('domain = "law"', "domain: 'law' is not one of"),
    "wrong date": ('reference-date = "someday"', "reference-date: unknown date 'someday'"),
    "no flag": ('infer = "yes"', "infer must be true or false"),
    "a flag": ("language = true", "language must be a text in quotes"),
    "a list": ('language = ["en"]', "language must be a text in quotes"),
    "an output": ('output = "a.md"', "output is only given on the command line"),
    "not TOML": ("format = ", "not TOML: "),
    "not text": ("\udcff", "not TOML: "),
}


@pytest.mark.parametrize(("content", "message"), WRONG_DEFAULTS.values(), ids=WRONG_DEFAULTS)
def test_wrong_defaults_are_wrong_usage(run: Run, content: str, message: str) -> None:
    """The error names the file; also an option that the command does not have is checked."""
    Path("timeline.toml").write_text(content, encoding="utf-8", errors="surrogateescape")
    for command in (["build", "article.txt"], ["explain", "1940"]):
        ran = run(*command)
        if command[0] == "build" or message.startswith(("unknown key", "not TOML", "output")):
            assert (ran.status, ran.out) == (2, ""), command
            assert ran.err.startswith(f"timeline {command[0]}: {Path('timeline.toml').resolve()}: {message}")
        assert run(*command, "--no-config").status == 0
        assert run(command[0], "--help").status == 0


def test_without_a_file_no_toml_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor with a pyproject.toml that has nothing to do with timeline."""
    Path("pyproject.toml").write_text('[project]\nname = "mill"\n', encoding="utf-8")
    monkeypatch.setattr("timeline.cli.config._table", None)
    assert run("build", "article.txt").status == 0


# Listings ------------------------------------------------------------------------------------------------------------


def test_formats_lists_what_can_be_read_and_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With those of other packages, and what a missing library needs."""
    rows = json.loads(run("formats", "--format", "json").out)
    by_name = {(row["use"], row["name"]): row for row in rows}
    assert by_name["read", "html"]["suffixes"] == ".html .htm .xhtml"
    assert by_name["write", "json"]["content"].endswith(": everything")
    assert by_name["read", "pdf"]["needs"] == "pdf (installed)"
    assert {name for use, name in by_name if use == "write"} >= set(timeline_formats())
    point = SimpleNamespace(name="org", value="org:render", dist=SimpleNamespace(name="timeline-org"))
    monkeypatch.setattr("timeline.cli.listings.entry_points_of", lambda _: {"org": point})
    monkeypatch.setattr("timeline.cli.listings._is_installed", lambda _: False)
    out = run("formats").out
    assert "\nwrite\torg\t.org\torg:render, package timeline-org\t\n" in out
    assert "\nread\torg\t.org\t" in out
    assert 'pip install "timeline-builder[pdf]"' in out
    assert "timeline-org" in run("formats", "--format", "table").out


def timeline_formats() -> list[str]:
    """The names of the built-in formats."""
    return list(import_module("timeline.render.registry").BUILT_IN)


def test_languages_lists_rules_and_pages(run: Run) -> None:
    rows = [line.split("\t") for line in run("languages").out.splitlines()]
    assert rows[:2] == [["code", "found", "written"], ["de", "all expressions", "yes"]]
    assert ["nl", "plain dates", ""] in rows
    assert ["he", "plain dates", "yes"] in rows


# Parts and differences -----------------------------------------------------------------------------------------------


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
def test_a_part_of_a_timeline_can_be_written(run: Run, options: list[str], left: list[str] | int) -> None:
    """Of a text or of a saved timeline; an empty part is reported."""
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


def test_a_part_says_of_how_many_events_it_is(run: Run) -> None:
    """On a page and in Markdown, also read again; a whole timeline says no such thing."""
    run("build", "article.txt", "-o", "a.json")
    checked = json.loads(Path("a.json").read_text("utf-8"))["events"][0]["id"]
    Path("c.json").write_text(json.dumps([{"event": checked, "review": "checked"}]), "utf-8")
    for format in ("md", "html"):
        assert "1 of 2 events" in run("render", "a.json", "--top", "1", "--format", format).out
        found = run("render", "a.json", "--corrections", "c.json", "--checked", "--format", format)
        assert "1 of 2 events, the checked ones" in found.out
        assert " of 2 events" not in run("render", "a.json", "--since", "1900", "--format", format).out
    run("render", "a.json", "--corrections", "c.json", "--checked", "-o", "part.md")
    assert "1 von 2 Ereignissen, die geprüften" in run("render", "part.md", "--locale", "de", "--format", "html").out


def test_diff_has_the_exit_statuses_of_diff(run: Run) -> None:
    """0: the same, 1: different, 2: trouble."""
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


def test_schema_is_that_of_saved_timelines(run: Run) -> None:
    ran = run("schema")
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out)["$id"].endswith("/timeline-1.json")


def test_a_format_without_its_library_says_how_to_install_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written."""
    assert run("build", "article.txt", "-o", "a.xlsx").status == 0
    monkeypatch.setitem(sys.modules, "docx", None)
    ran = run("build", "article.txt", "-o", "a.docx")
    assert ran.status == 1
    assert ran.err == 'timeline: writing DOCX files needs docx: pip install "timeline-builder[docx]"\n'
    assert not Path("a.docx").exists()
