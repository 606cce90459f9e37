"""Imports run one way: each module imports from its own floor and those below, and no imports form a circle."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from typing import NamedTuple

import pytest

from tests.source_code import ROOT, sources

#: The floors, lowest first, each with its top-level modules and packages. A module imports from its own floor and
#: from those below.
FLOORS = [
    {"choices", "language_files"},
    {"value"},
    {"meaning"},
    {"confidence"},
    {"explain"},
    {"model"},
    {"guard"},
    {"language"},
    {"options"},
    {"read"},
    {"tag"},
    {"resolve"},
    {"dates", "ids"},
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
    "dateparser",
    "pendulum",
    "jinja2",
    "click",
    "rich",
    "babel",
    "charset_normalizer",
    "email",
    "http",
    "urllib.request",
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
    ],
)
def test_heavy_packages_load_when_they_are_needed(code: str) -> None:
    """The loaded modules are compared, not the time, which differs each time."""
    probe = f"{code}\nimport sys, json; print(json.dumps(list(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert not HEAVY & set(json.loads(ran.stdout))
