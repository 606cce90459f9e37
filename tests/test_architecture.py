"""Imports run one way: each module imports from its own floor and those below, and no imports form a circle."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.source_code import ROOT, sources

#: The floors, lowest first, each with its top-level modules and packages. A module imports from its own floor and
#: from those below.
FLOORS = [
    {"choices", "language_files", "lazy_regex"},
    {"value"},
    {"meaning"},
    {"confidence"},
    {"explain"},
    {"model"},
    {"guard"},
    {"pictures"},
    {"plugins"},
    {"language"},
    {"options"},
    {"read"},
    {"tag"},
    {"resolve"},
    {"dates", "editorial", "ids", "naming"},
    {"narrate"},
    {"arrange"},
    {"pipeline"},
    {"corrections"},
    {"render"},
    {"timeline"},
    {"__init__"},
    {"cli"},
    {"__main__"},
]

#: Packages that take long to import: they are loaded when they are first needed.
HEAVY = {
    "babel",
    "charset_normalizer",
    "click",
    "dateparser",
    "dateutil",
    "docx",
    "email",
    "fractions",
    "html.parser",
    "htmldate",
    "http",
    "icalendar",
    "imagesize",
    "importlib.metadata",
    "importlib.resources",
    "jinja2",
    "logging",
    "lxml",
    "markdown_it",
    "pandas",
    "pendulum",
    "playwright",
    "random",
    "resvg_py",
    "rich",
    "socket",
    "ssl",
    "statistics",
    "tempfile",
    "trafilatura",
    "urllib.request",
    "xlsxwriter",
    "yaml",
    "zipfile",
    "zoneinfo",
}
#: What a command does not load before it is run: a version, help and wrong usage need no more than click does.
OF_COMMANDS = {
    "dataclasses",
    "json",
    "pathlib",
    "timeline.arrange",
    "timeline.corrections",
    "timeline.language",
    "timeline.model",
    "timeline.narrate",
    "timeline.options",
    "timeline.read",
    "timeline.render.html",
    "timeline.render.json",
    "timeline.render.md",
    "timeline.resolve",
    "timeline.tag",
    "timeline.value",
    "tomllib",
}


class Import(NamedTuple):
    """An import of one module of the package by another."""

    by: str
    module: str


def imports(name: str) -> Iterator[Import]:
    """The imports of the package's own modules in a module, without those for type checkers, which never run."""
    typing = {
        id(node)
        for block in ast.walk(sources()[name])
        if isinstance(block, ast.If) and isinstance(block.test, ast.Name) and block.test.id == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    if name in ("read.registry", "render.registry"):  # they import the module of a kind or format by its name
        modules = ("read.formats.", "render.exports.")
        yield from (Import(name, one) for one in sources() if one.startswith(modules) and one[:4] == name[:4])
    for node in ast.walk(sources()[name]):
        targets: list[str] = []
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: imports are absolute here"
            targets = [f"{node.module}.{alias.name}" for alias in node.names]
        for target in targets if id(node) not in typing else ():
            if target.split(".")[0] == "timeline":
                yield Import(name, _module(target))


def _module(target: str) -> str:
    """The module that a dotted name names, or whose member it names."""
    parts = target.split(".")[1:]
    for length in range(len(parts), 0, -1):
        for name in (".".join(parts[:length]), ".".join([*parts[:length], "__init__"])):
            if name in sources():
                return name
    return "__init__"


def floor(module: str) -> int:
    """The number of a module's floor; the programs are all on the top one. ValueError where it has none."""
    room = "__main__" if module.endswith(".__main__") else module.split(".")[0]
    [number] = [number for number, rooms in enumerate(FLOORS) if room in rooms]
    return number


@pytest.mark.parametrize("name", sources())
def test_module_imports_only_from_the_floors_below(name: str) -> None:
    """Imports inside functions count, too, and each module has a floor."""
    above = [found.module for found in imports(name) if floor(found.module) > floor(name)]
    assert not above


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports inside functions count, too."""
    graph = {name: {found.module for found in imports(name)} - {name} for name in sources()}
    graph["value.display"] -= {"value.__init__", "value.period"}  # until each class displays itself
    assert set(TopologicalSorter(graph).static_order()) == set(sources())  # a circle raises CycleError


def test_no_module_is_imported_by_a_fixed_name_in_a_string() -> None:
    """Such an import would be hidden from the other tests."""
    hidden = [
        (name, argument.value)
        for name, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "import_module"
        for argument in node.args
        if isinstance(argument, ast.Constant)
    ]
    assert not hidden


@pytest.mark.parametrize(
    "code",
    [
        "import timeline",
        "import timeline; timeline.find('He resigned three weeks ago.', reference_date='2023-09-18')",
        "import timeline; timeline.build('In May 1940 the siege began.')",
        *(
            "import timeline; timeline.build('In May 1940 the siege began.', reference_date='1940-07-01')"
            f".render({options})"
            for options in ("'html'", "'html', locale='de'", "'md'", "'md', locale='fr'", "'json'")
        ),
    ],
)
def test_heavy_packages_load_when_they_are_needed(code: str) -> None:
    """The loaded modules are compared, not the time, which differs each time."""
    assert not HEAVY & _loaded(code)


def test_what_reads_toml_is_loaded_when_a_file_is_read() -> None:
    """A frozen language needs no file, so that most texts need none."""
    assert "tomllib" not in _loaded("import timeline.read, timeline.pipeline, timeline.explain")


@pytest.mark.parametrize(
    "arguments",
    [
        ["find", "a.txt", "--reference-date", "2023-09-18"],
        ["build", "a.txt", "--reference-date", "2023-09-18", "-o", "a.html"],
        ["build", "a.txt", "--format", "md"],
        ["build", "a.txt", "--format", "json"],
        ["explain", "three weeks ago", "--reference-date", "2023-09-18"],
    ],
)
def test_commands_load_no_heavy_package_but_click(arguments: list[str], tmp_path: Path) -> None:
    """A file is read, and a page is written."""
    tmp_path.joinpath("a.txt").write_text("In May 1940 the siege began. He resigned three weeks ago.", encoding="utf-8")
    assert not (HEAVY - {"click"}) & _loaded(f"from timeline.cli import main; main({arguments!r})", tmp_path)


def test_finding_the_times_of_a_text_needs_nothing_of_files() -> None:
    """Nor what takes as long to import as a language to load."""
    loaded = _loaded("import timeline; timeline.find('in May 1940', language='en', reference_date='1940-07-01')")
    assert not {"hashlib", "pathlib", "pkgutil", "timeline.read.reader"} & loaded


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["build", "--help"], ["find"], ["no-command"]])
def test_version_help_and_wrong_usage_load_only_the_command_line(arguments: list[str]) -> None:
    """The values of options that help names are constants of a small module."""
    loaded = _loaded(f"from timeline.cli import main\ntry: main({arguments!r})\nexcept SystemExit: pass")
    assert not (HEAVY - {"click"} | OF_COMMANDS) & loaded


def _loaded(code: str, folder: Path = ROOT) -> set[str]:
    """The names of all modules that are loaded after some code has run in a new process."""
    probe = f"{code}\nimport sys; print('\\n' + ' '.join(sys.modules))"
    path = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    ran = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(ran.stdout.splitlines()[-1].split())
