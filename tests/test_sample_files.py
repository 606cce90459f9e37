"""A folder with a file of each kind: each event that a reader finds is in its timeline, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sample_files import Found, compared, expectations, main, write_samples
from timeline import Timeline
from timeline.read.kinds import kind_of
from timeline.read.registry import kind_names


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Found], Timeline]:
    """The timeline of the folder, and what is found in each file."""
    path = tmp_path_factory.mktemp("samples")
    write_samples(path)
    return compared(path)


def test_the_folder_has_a_file_of_each_kind(tmp_path: Path) -> None:
    write_samples(tmp_path)
    files = list(tmp_path.iterdir())
    assert {file.name for file in files} == set(expectations())
    assert {kind.name for file in files if (kind := kind_of(file.read_bytes(), file.name))} == set(kind_names())


@pytest.mark.parametrize("name", expectations())
def test_a_file_gives_its_events_and_no_others(name: str, folder: tuple[dict[str, Found], Timeline]) -> None:
    """Page numbers, versions, telephone numbers, links, references and navigation are none."""
    found, expected = folder[0][name], expectations()[name]
    assert found.false == []
    assert len(found.right) == len(expected.events)


@pytest.mark.parametrize("name", expectations())
def test_a_file_has_its_reference_date(name: str, folder: tuple[dict[str, Found], Timeline]) -> None:
    """And says where it is from."""
    assert folder[0][name].dates == expectations()[name].dates


def test_nothing_else_is_in_the_timeline(folder: tuple[dict[str, Found], Timeline]) -> None:
    found, built = folder
    assert sum(len(event.sources) for event in built) == sum(len(file.events) for file in found.values())
    assert not [problem.message for problem in built.problems if "left out:" in problem.message]


def test_the_table_counts_what_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    lines = capsys.readouterr().out.splitlines()
    number = sum(len(file.events) for file in expectations().values())
    assert len(lines) == len(expectations()) + 3
    assert lines[-1] == f"| all | | | {number} | {number} | 0 |"
