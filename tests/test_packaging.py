"""The package as it is shipped, and the order that its modules keep among themselves."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest

import timeline
from timeline.language import load as load_language
from timeline.language.loader import FILES
from timeline.language_files import table
from timeline.meaning import MEANINGS as REGISTERED
from timeline.meaning.registry import GIVEN
from timeline.model import BLOCKS
from timeline.resolve import DOMAINS, PREFERENCES

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"

# Every way of installing finds the templates and the languages ------------------------------------------------------

#: Prints where the package was found and what it makes of a text.
PROBE = """
import json, timeline
made = timeline.build("In May 1940 the siege began.", language="en")
pages = {format: made.render(format) for format in ("html", "md", "json")}
print(json.dumps({"file": timeline.__file__, "languages": timeline.languages(), "pages": pages}))
"""


class Place(NamedTuple):
    """An empty virtual environment, and a folder with all that is installed here but timeline itself."""

    python: Path
    packages: Path

    def run(self, *arguments: str | Path, path: Path | None = None, cwd: Path | None = None) -> str:
        """What a program of the environment prints."""
        search = os.pathsep.join(str(folder) for folder in (path, self.packages) if folder)
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_"))}
        ran = subprocess.run(
            [self.python.parent / arguments[0], *arguments[1:]],
            env={**environment, "PYTHONPATH": search, "PYTHONDONTWRITEBYTECODE": "1"},
            cwd=cwd or self.packages.parent,
            capture_output=True,
            encoding="utf-8",
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def install(self, *what: str | Path) -> None:
        """Install a wheel or a folder as pip does, without anything from the network."""
        self.run("python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", *what)

    def works(self, inside: Path, path: Path | None = None) -> None:
        """Whether the package is found there, and does what it does here."""
        found = json.loads(self.run("python", "-c", PROBE, path=path))
        assert Path(found["file"]).is_relative_to(inside.resolve()), found["file"]
        assert found["languages"] == timeline.languages()
        made = timeline.build("In May 1940 the siege began.", language="en")
        assert found["pages"] == {format: made.render(format) for format in ("html", "md", "json")}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Made anew for each test: nothing that one installs is there for another."""
    venv.create(tmp_path / "env", symlinks=os.name != "nt")
    packages = tmp_path / "packages"
    packages.mkdir()
    for entry in Path(find_spec("click").origin or "").parent.parent.iterdir():  # type: ignore[union-attr]
        if not entry.name.startswith(("timeline", "__editable__", "__pycache__")) and entry.suffix != ".pth":
            packages.joinpath(entry.name).symlink_to(entry)
    return Place(tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python", packages)


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source tree: building must leave nothing in ours."""
    unwanted = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist")
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("source") / "checkout", ignore=unwanted))


@pytest.fixture(scope="session")
def tools() -> None:
    """What building needs; continuous integration must have it."""
    try:
        missing = int(version("setuptools").split(".")[0]) < 77 or not version("build")
    except PackageNotFoundError:
        missing = True
    if missing and os.environ.get("CI") != "true":
        pytest.skip("building needs the packages build and setuptools 77: pip install '.[test]'")
    assert not missing


@pytest.fixture(scope="session")
def wheel(checkout: Path, tools: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is made from the source distribution: what is missing in one is missing in the other."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(checkout)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    [made] = folder.glob("*.whl")
    assert list(folder.glob("*.tar.gz"))
    return made


def test_wheel_has_every_file_of_the_package(wheel: Path) -> None:
    """Code, languages, templates, the marker of types, the licence; and no test."""
    names = set(ZipFile(wheel).namelist())
    shipped = [*PACKAGE.rglob("*"), *ROOT.joinpath("templates").rglob("*")]
    files = [
        path.relative_to(ROOT).as_posix() for path in shipped if path.is_file() and "__pycache__" not in path.parts
    ]
    expected = {f"timeline/{name}" if name.startswith("templates/") else name for name in files}
    assert {name for name in names if ".dist-info/" not in name} == expected
    assert any(name.endswith("/LICENSE") for name in names)


def test_wheel_works_installed(wheel: Path, place: Place) -> None:
    """With the command."""
    place.install(wheel)
    place.works(place.python.parent.parent)
    assert place.run("timeline", "--version") == f"timeline {timeline.__version__}\n"


def test_wheel_works_as_a_zip(wheel: Path, place: Place) -> None:
    """As zipimport and zipapp have it."""
    place.works(wheel, path=wheel)


@pytest.mark.parametrize("mode", ["lenient", "strict"])
@pytest.mark.usefixtures("tools")
def test_editable_install_works(checkout: Path, place: Place, tmp_path: Path, mode: str) -> None:
    """In both of setuptools' ways."""
    source = Path(shutil.copytree(checkout, tmp_path / "source"))
    place.install("--config-settings", f"editable_mode={mode}", "--editable", source)
    place.works(source)


def test_bare_checkout_works(checkout: Path, place: Place) -> None:
    """Without any installing."""
    place.works(checkout, path=checkout)


def test_version_and_names_agree() -> None:
    """setup.cfg is the place of all metadata."""
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    assert (config["metadata"]["name"], config["metadata"]["version"]) == ("timeline-builder", timeline.__version__)
    packages = {path.parent for path in PACKAGE.rglob("*.py")} | {PACKAGE / "languages", PACKAGE / "templates"}
    listed = {PACKAGE.joinpath(*name.split(".")[1:]) for name in config["options"]["packages"].split()}
    assert listed == packages


# Imports run one way, downwards -------------------------------------------------------------------------------------

#: The floors from the ground up. The modules of one room may know each other, as long as no two need each other
#: in order to be imported.
FLOORS = [
    {"language_files"},
    {"value"},
    {"model"},
    {"guard"},
    {"language"},
    {"read"},
    {"meaning"},
    {"explain"},
    {"tag"},
    {"resolve"},
    {"stages"},
    {"narrate"},
    {"arrange", "byhand"},
    {"corrections"},
    {"render"},
    {"__init__"},
    {"cli"},
    {"__main__"},
]
#: What a value may reach on the floors above, when asked: a timeline renders itself, an expression explains itself.
REACHES_UP = {
    ("model", "timeline.explain"),
    ("model", "timeline.arrange"),
    ("model", "timeline.arrange.choose"),
    ("model", "timeline.arrange.compare"),
    ("model", "timeline.arrange.rank"),
    ("model", "timeline.corrections"),
    ("model", "timeline.render"),
    ("model", "timeline.render.frame"),
    ("model", "timeline.render.notebook"),
}

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
    """Who imports which module of ours, and whether on being imported or only later."""

    by: str
    module: str
    at_once: bool


@cache
def sources() -> dict[str, ast.Module]:
    """The modules of the package by their dotted names, "timeline" aside."""
    paths = {".".join(path.relative_to(PACKAGE).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")}
    return {name: ast.parse(path.read_text("utf-8"), str(path)) for name, path in sorted(paths.items())}


def imports(name: str) -> Iterator[Import]:
    """The imports of our own modules in a module."""
    later = {
        id(node)
        for scope in ast.walk(sources()[name])
        if isinstance(scope, ast.FunctionDef | ast.If)
        for node in ast.walk(scope)
    }
    for node in ast.walk(sources()[name]):
        targets: list[str] = []
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: imports are absolute here"
            targets = [f"{node.module}.{alias.name}" for alias in node.names]
        for target in targets:
            if target.split(".")[0] == "timeline":
                yield Import(name, _module(target), id(node) not in later)


def _module(target: str) -> str:
    """The module that a dotted name is, or is in."""
    parts = target.split(".")[1:]
    for length in range(len(parts), 0, -1):
        for name in (".".join(parts[:length]), ".".join([*parts[:length], "__init__"])):
            if name in sources():
                return name
    return "__init__"


def floor(module: str) -> int:
    """The number of the floor that a module is on."""
    [number] = [number for number, rooms in enumerate(FLOORS) if module.split(".")[0] in rooms]
    return number


@pytest.mark.parametrize("name", sources())
def test_module_imports_only_from_the_floors_below(name: str) -> None:
    """Also inside of functions; each module has a floor."""
    above = [found.module for found in imports(name) if floor(found.module) > floor(name)]
    assert not above


def test_no_two_modules_need_each_other() -> None:
    """Any of them can be imported first."""
    graph = {name: {found.module for found in imports(name) if found.at_once} - {name} for name in sources()}
    TopologicalSorter(graph).prepare()


def test_reaches_upwards_are_known() -> None:
    """import_module with a fixed name is for these alone."""
    reaches = {
        (name, argument.value)
        for name, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "import_module"
        for argument in node.args
        if isinstance(argument, ast.Constant)
    }
    assert reaches <= REACHES_UP


@pytest.mark.parametrize(
    "code",
    [
        "import timeline",
        "import timeline; timeline.find('He resigned three weeks ago.', reference_date='2023-09-18')",
        "import timeline; timeline.build('In May 1940 the siege began.')",
    ],
)
def test_heavy_packages_load_when_they_are_needed(code: str) -> None:
    """Counted by modules, for a clock would say something else each time."""
    probe = f"{code}\nimport sys, json; print(json.dumps(list(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert not HEAVY & set(json.loads(ran.stdout))


# Code holds no word of any language ---------------------------------------------------------------------------------

#: The modules that read texts. Explanations, problems and the command line speak English to whoever uses them.
STAGES = "language meaning tag resolve narrate arrange"
READING = [name for name in sources() if name.split(".")[0] in STAGES.split()]
#: Names of constants that list the fields of dateparser's locale data.
FIELDS = {"MONTHS", "WEEKDAYS"}
#: The sections whose keys are names of meanings, and those with general words, verbs and nouns among them.
MEANINGS, GENERAL = {"patterns", "joins", "ranges"}, {"clause", "title", "status", "retelling", "structure"}
#: Names of ours that are words of some language: a type, the patterns that forbid, the language without a name.
OURS = {"set", "never", "und"}


@cache
def vocabulary() -> tuple[set[str], set[str]]:
    """The words that tell of time in any language, and the names of kinds, slots and settings."""
    words: set[str] = set()
    names: set[str] = {*DOMAINS, *PREFERENCES, *OURS, *GIVEN, *BLOCKS}
    names.update(kind for meaning in REGISTERED.values() for kind in meaning.kinds)
    for code in timeline.languages():
        data = {key: value for name in FILES for key, value in table(code, name).items()}
        names.update(data)
        for section, content in data.items():
            names.update(content if isinstance(content, dict) and section not in MEANINGS else ())
            for text in _texts(content if section not in GENERAL else ()):
                names.update(
                    name for slot in re.findall(r"\{[^}]*\}|<[^>]*>", text) for name in re.findall(r"\w+", slot)
                )
                words.update(_words(re.sub(r"\{[^}]*\}|<[^>]*>", " ", text.lower())))
        for kind in ("month", "weekday"):
            words.update(_words(" ".join(load_language(code).words[kind])))
    return words, names


def _texts(data: object) -> Iterator[str]:
    """Every text in some data, its keys aside."""
    if isinstance(data, str):
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(value)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\b[^\W\d_]{3,}\b", text) if word == word.lower()}


def _strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings of a module that could meet a text: no docstring, no message, no name of a field elsewhere."""
    aside: set[int] = set()
    for node in ast.walk(tree):
        message = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Problem", "PatternError")
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        fields = isinstance(node, ast.Assign) and {getattr(target, "id", "") for target in node.targets} & FIELDS
        if isinstance(node, ast.Raise) or message or docstring or fields:
            aside.update(id(inner) for inner in ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node


@pytest.mark.parametrize("name", READING)
def test_code_holds_no_word_of_a_language(name: str) -> None:
    """Every one is in a file of timeline/languages; a string here may be the name of a kind, a slot or a variable."""
    words, names = vocabulary()
    tree = sources()[name]
    own = {getattr(node, field, "") for node in ast.walk(tree) for field in ("id", "attr", "arg", "name")}
    found = {
        f"line {node.lineno}: {word!r} in {node.value!r}"
        for node in _strings(tree)
        for word in (_words(str(node.value)) & words) - names - own
    }
    assert not found


def test_a_word_in_code_would_be_seen() -> None:
    """Months, units and markers, alone or in a pattern."""
    words, names = vocabulary()
    for string in ("march", "wednesday", "(?:ago|earlier)", "the 19th", "christmas"):
        assert _words(string) & words - names, string
