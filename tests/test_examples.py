"""The commands of each example write the outputs beside it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

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
