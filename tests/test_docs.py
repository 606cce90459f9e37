"""The examples of the README and the documentation run, and the generated reference is complete."""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from typing import NamedTuple

import pytest

import timeline
from timeline.cli import main
from timeline.meaning import MEANINGS
from tools.reference import PAGES, Key, command_line, keys_of, language_keys, meanings

ROOT = Path(__file__).parent.parent
GENERATED = {ROOT / "docs" / path for path in PAGES}
WRITTEN = sorted(set(ROOT.joinpath("docs").rglob("*.md")) - GENERATED)
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *WRITTEN]
#: A code block: indentation, language, title of the file that it shows, content.
BLOCK = re.compile(r"^( *)```(\w+)?(?: title=\"([^\"]+)\")?[^\n]*\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
#: Files that every page can use, by their path in the repository.
GIVEN = {"article.txt": "examples/harbour/article.txt"}
CHECK = doctest.OutputChecker()


class Example(NamedTuple):
    """A code block of a page."""

    language: str
    title: str
    code: str
    line: int


def examples(page: Path) -> list[Example]:
    """The code blocks of a page in order."""
    text = page.read_text("utf-8")
    found = []
    for match in BLOCK.finditer(text):
        code = re.sub(rf"^{match[1]}", "", match[4], flags=re.MULTILINE)
        found.append(Example(match[2] or "", match[3] or "", code, text.count("\n", 0, match.start()) + 1))
    return found


def commands(code: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with the output that the page shows (empty: it shows none)."""
    for part in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def run(command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a `timeline` command prints; `< file` is its standard input."""
    command, _, source = command.partition(" < ")
    program, *arguments = shlex.split(command)
    assert program == "timeline", f"only timeline is run here; put {program} in a block of sh"
    if source:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(source).read_bytes()), "utf-8"))
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = main(arguments)
    assert status == 0, f"{command} ended with status {status}"
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with the files that every page can use."""
    for name, path in GIVEN.items():
        shutil.copy(ROOT / path, tmp_path / name)
    [mill] = (example for example in examples(ROOT / "docs" / "tutorial.md") if example.title == "mill.txt")
    tmp_path.joinpath("mill.txt").write_text(mill.code, encoding="utf-8")
    tmp_path.joinpath("warrant.txt").write_text("The warrant was issued in March.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_examples_of_a_page_run(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are written, console commands and Python examples run in order, and print what the page shows.

    In the output of a command, "..." stands for any text.
    """
    names: dict[str, object] = {"__name__": "example"}
    for example in examples(page):
        place = f"{page.relative_to(ROOT)}, line {example.line}"
        if example.title:
            target = folder / example.title
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(example.code, encoding="utf-8")
        elif example.language == "console":
            for command, shown in commands(example.code):
                printed = run(command, monkeypatch)
                options = doctest.ELLIPSIS
                assert not shown or CHECK.check_output(shown, printed, options), f"{place}: it prints\n{printed}"
        elif example.language == "python":
            exec(compile(example.code, place, "exec"), names)  # noqa: S102
        elif example.language == "pycon":
            test = doctest.DocTestParser().get_doctest(example.code, names, place, str(page), example.line)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
            report = io.StringIO()
            runner.run(test, out=report.write, clear_globs=False)
            names = test.globs
            assert not runner.failures, report.getvalue()


def test_the_language_of_the_guide_works(tmp_path: Path) -> None:
    """The files that the guide shows, added to a copy of the package, pass the corpus that it shows."""
    ignored = shutil.ignore_patterns("__pycache__")
    for folder in ("timeline", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    tmp_path.joinpath("tests").mkdir()
    for name in ("test_corpus.py", "corpus_lines.py", "corpus_report.py"):
        shutil.copy(ROOT / "tests" / name, tmp_path / "tests" / name)
    shutil.copy(ROOT / "setup.cfg", tmp_path)
    for example in examples(ROOT / "docs" / "how-to" / "add-a-language.md"):
        if example.title:
            target = tmp_path / example.title
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(example.code, encoding="utf-8")
    for arguments in (["timeline.language", "nl"], ["pytest", "-q", "tests/test_corpus.py", "-p", "no:cacheprovider"]):
        ran = subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            encoding="utf-8",
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
    assert " passed" in ran.stdout


def installed_from(guide: str, folder: Path) -> None:
    """Put the package that a guide shows into a folder, with the entry points of its pyproject.toml."""
    for example in examples(ROOT / "docs" / "how-to" / f"{guide}.md"):
        if example.title:
            folder.joinpath(example.title).write_text(example.code, encoding="utf-8")
    project = tomllib.loads(folder.joinpath("pyproject.toml").read_text("utf-8"))["project"]
    metadata = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    metadata.mkdir()
    metadata.joinpath("METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n")
    groups = project["entry-points"].items()
    lines = [line for group, points in groups for line in (f"[{group}]", *(f"{n} = {o}" for n, o in points.items()))]
    metadata.joinpath("entry_points.txt").write_text("\n".join(lines))


def run_installed(folder: Path, *arguments: str) -> None:
    """Run timeline in a folder, with the packages of the folder installed."""
    ran = subprocess.run(
        [sys.executable, "-m", "timeline", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])},
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr


def test_the_format_of_the_guide_works(folder: Path) -> None:
    """As a package that is installed beside timeline."""
    installed_from("add-a-format", folder)
    run_installed(folder, "build", "article.txt", "--title", "The harbour", "-o", "article.org")
    made = folder.joinpath("article.org").read_text("utf-8")
    assert made.startswith("* The harbour\n** ")


def test_the_reader_of_the_guide_works(folder: Path) -> None:
    """As a package that is installed beside timeline."""
    installed_from("add-a-reader", folder)
    folder.joinpath("interview.sbv").write_text(
        "0:00:01.000,0:00:02.000\nThe mill burned in May 1940.\n", encoding="utf-8"
    )
    run_installed(folder, "build", "interview.sbv", "--reference-date", "2024-05-21", "-o", "interview.md")
    made = folder.joinpath("interview.md").read_text("utf-8")
    assert "Mill burned" in made
    assert "00:01" not in made


@pytest.mark.parametrize("page", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_commands_of_a_page_have_options_that_exist(page: Path) -> None:
    """Also those that are shown but not run."""
    known = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", command_line())) | {"--help", "--version", "-h"}
    for example in examples(page):
        for line in re.findall(r"^(?:\$ )?(?:\.venv/bin/)?timeline .*", example.code, re.MULTILINE):
            if example.language in ("sh", "console"):
                assert set(re.findall(r"(?<!\S)--?[a-z][\w-]*", line)) <= known, line


@pytest.mark.parametrize("page", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    """To a file of the repository or a generated page; building the site checks the headings."""
    text = BLOCK.sub("", page.read_text("utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        path = target.partition("#")[0]
        if path and "://" not in path:
            place = page.parent.joinpath(path).resolve()
            assert place.exists() or place in GENERATED, f"{page.name} links to {target}"


def rows(page: Path, head: str) -> list[list[str]]:
    """The cells of the tables of a page that have such a head."""
    tables = page.read_text("utf-8").split(f"{head}\n")[1:]
    lines = [line for table in tables for line in table.partition("\n\n")[0].splitlines()[1:]]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


CONVENTIONS = rows(ROOT / "docs" / "explanation" / "conventions.md", "| words | value |")
VALUES = rows(ROOT / "docs" / "reference" / "formats.md", "| words | `str(value)` | `value.timex3`, `value.mod` |")


def test_tables_of_values_are_found() -> None:
    """The following tests are about something."""
    assert len(CONVENTIONS) > 10
    assert len(VALUES) > 10


@pytest.mark.parametrize(("words", "values"), CONVENTIONS)
def test_conventions_hold(words: str, values: str) -> None:
    """On the reference date that the page names; the other reading is an alternative."""
    [timex] = timeline.find(words, reference_date="2023-09-18", language="en")
    value, *others = re.findall(r"`([^`]+)`", values)
    assert timex.value.timex3 == value
    assert {other.timex3 for other in timex.alternatives} >= set(others)


@pytest.mark.parametrize(("words", "text", "timex3"), VALUES)
def test_values_are_written_as_the_reference_shows(words: str, text: str, timex3: str) -> None:
    """As a string, and as TIMEX3 with its modifier."""
    [timex] = timeline.find(words, language="en")
    assert f"`{timex.value}`" == text
    assert re.findall(r"`([^`]+)`", timex3) == [part for part in (timex.value.timex3, timex.mod) if part]


def test_paths_that_the_documentation_names_exist() -> None:
    """A file or folder of the repository in backticks is there."""
    for page in DOCS:
        text = BLOCK.sub("", page.read_text("utf-8"))
        for path in re.findall(r"`((?:timeline|templates|tests|docs|tools|examples)/[\w./-]+)`", text):
            assert "xx" in path or ROOT.joinpath(path).exists(), f"{page.relative_to(ROOT)} names {path}"


def test_architecture_names_every_module_and_package() -> None:
    """Of the top level."""
    page = ROOT.joinpath("docs", "explanation", "architecture.md").read_text("utf-8")
    for path in ROOT.joinpath("timeline").iterdir():
        if path.name[0] not in "_." and (path.suffix == ".py" or path.is_dir()):
            assert f"`timeline/{path.name}`" in page


def test_readme_lists_every_option_of_build() -> None:
    """With the same names."""
    readme = ROOT.joinpath("README.md").read_text("utf-8")
    table = readme.partition("| option | values | default | meaning |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == set(signature(timeline.build).parameters) - {
        "source"
    }


def test_every_meaning_is_in_the_reference() -> None:
    """With its slots."""
    page = meanings()
    for name in MEANINGS:
        assert f'<span id="{name}">`{name}`</span>' in page


def test_the_reference_of_language_files_has_sections_and_comments() -> None:
    """Keys inside a value of several lines are no keys."""
    source = '# The file.\nname = "A"  # of the language\n\n# Words.\n[words]\nlong = """\na = b\n"""\n'
    source += '[words.unit]  # of time\nDAY = "d"\n'
    assert list(keys_of(source)) == [
        Key("", "name", "of the language"),
        Key("words", "long", ""),
        Key("words", "unit", "of time"),
    ]
    assert "## patterns.toml: [tense]" in language_keys()
