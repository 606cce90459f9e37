"""The commands of each example write the outputs beside it."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import timeline
from timeline.cli import main

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(path.parent for path in ROOT.joinpath("examples").glob("*/command"))
#: Outputs that are not kept: they are large, and change with the design of the page.
PAGES = (".html",)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_commands_write_the_outputs_beside_them(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """To renew the outputs after an intended change, run the commands in their folder and check the difference."""
    monkeypatch.chdir(example)
    for command in example.joinpath("command").read_text(encoding="utf-8").splitlines():
        program, *arguments = shlex.split(command)
        assert program == "timeline"
        outputs = [arguments[at + 1] for at, argument in enumerate(arguments) if argument == "-o"]
        assert outputs, "a command that writes nothing shows nothing"
        written = [str(tmp_path / argument) if argument in outputs else argument for argument in arguments]

        assert main(written) == 0, capsys.readouterr().err

        for output in outputs:
            made = tmp_path.joinpath(output).read_text("utf-8")
            if output.endswith(PAGES):
                assert made.startswith("<!DOCTYPE html>")
            else:
                kept = example.joinpath(output).read_text("utf-8")
                assert made == kept, f"{example.name}/{output} is no longer what the command writes"


def test_the_package_adds_a_reader_and_a_renderer(tmp_path: Path) -> None:
    """Installed beside timeline; what its format cannot hold is reported."""
    folder = shutil.copytree(ROOT / "examples" / "package", tmp_path / "package")
    project = tomllib.loads(folder.joinpath("pyproject.toml").read_text("utf-8"))["project"]
    metadata = folder / "jrnl_timeline-0.1.0.dist-info"
    metadata.mkdir()
    metadata.joinpath("METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n", "utf-8")
    groups = project["entry-points"].items()
    lines = [line for group, points in groups for line in (f"[{group}]", *(f"{n} = {o}" for n, o in points.items()))]
    metadata.joinpath("entry_points.txt").write_text("\n".join(lines), "utf-8")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([str(folder), str(ROOT)])
        command = [sys.executable, "-m", "timeline", *arguments]
        return subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )

    ran = run("build", "ferry.jrnl", "-v", "-o", "dated.jrnl", "-o", "ferry.json", "--title", "Ferry")
    assert "ferry.jrnl, entry 1: jrnl, en, 21 May 2024 (metadata), 3 events\n" in ran.stderr
    assert "jrnl: events without a day are left out: 1 event" in ran.stderr
    made = timeline.load(folder / "ferry.json")
    days = [str(event.when) for event in made]
    assert {"2024-05-20", "1998", "2024-06-03"} <= set(days)
    assert [document.reference_date for document in made.documents] == ["2024-05-21", "2024-05-23"]
    written = folder.joinpath("dated.jrnl").read_text("utf-8")
    assert written.startswith("# Ferry\n\n[2024-05-")
    assert "\n[2024-06-03 00:00] " in written
    assert "1998-" not in written
    listed = run("formats").stdout
    assert all(f"\n{use}\tjrnl\t.jrnl\tjrnl_timeline:" in listed for use in ("read", "write"))


def test_there_are_examples_and_all_are_listed() -> None:
    listed = re.findall(r"^## \[.*\]\((\w+)\)", ROOT.joinpath("examples", "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == [example.name for example in EXAMPLES]


def test_the_first_example_of_the_readme_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its first command, run on its first text, prints its first Markdown."""
    readme = ROOT.joinpath("README.md").read_text("utf-8")
    [text], [shown], [command] = (
        re.findall(pattern, readme, re.DOTALL)[:1]
        for pattern in (r"```text\n(.*?)```", r"```markdown\n(.*?)```", r"`timeline (build [^`]*)` prints")
    )
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("mill.txt").write_text(text, encoding="utf-8")
    assert main(shlex.split(command)) == 0
    assert capsys.readouterr().out == shown
