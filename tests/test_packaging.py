"""The package works however it is installed: wheel, editable, zip or bare checkout; its metadata agree."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
from configparser import ConfigParser
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest

import timeline
from tests.source_code import PACKAGE, ROOT
from timeline.language.detect import DETECTION
from timeline.language.frozen import FOLDER, file_name

#: Prints where the package was found, and what it renders from a text.
PROBE = """
import json, timeline
from timeline.language import load
made = timeline.build("In May 1940 the siege began.", language="en")
pages = {format: made.render(format) for format in ("html", "md", "json")}
print(json.dumps({"file": timeline.__file__, "languages": timeline.languages(), "pages": pages,
    "frozen": [code for code in timeline.languages() if load(code).compiled]}))
"""


class Environment(NamedTuple):
    """An empty virtual environment, and a folder with all packages installed here except timeline itself."""

    python: Path
    packages: Path

    def run(self, *arguments: str | Path, path: Path | None = None, cwd: Path | None = None) -> str:
        """Run a program of the environment; return what it prints."""
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
        """Install a wheel or a folder with pip, without the network."""
        self.run("python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", *what)

    def assert_works(self, inside: Path, path: Path | None = None, *, frozen: bool = False) -> None:
        """The package is found in a folder or archive, uses frozen files or none, and gives the same output as here."""
        found = json.loads(self.run("python", "-c", PROBE, path=path))
        assert Path(found["file"]).is_relative_to(inside.resolve()), found["file"]
        assert found["languages"] == timeline.languages()
        assert found["frozen"] == (timeline.languages() if frozen else [])
        made = timeline.build("In May 1940 the siege began.", language="en")
        assert found["pages"] == {format: made.render(format) for format in ("html", "md", "json")}


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """A new one for each test, so that nothing installed by one test is seen by another."""
    venv.create(tmp_path / "env", symlinks=os.name != "nt")
    packages = tmp_path / "packages"
    packages.mkdir()
    for entry in Path(find_spec("click").origin or "").parent.parent.iterdir():  # type: ignore[union-attr]
        if not entry.name.startswith(("timeline", "__editable__", "__pycache__")) and entry.suffix != ".pth":
            packages.joinpath(entry.name).symlink_to(entry)
    return Environment(tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python", packages)


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source tree, so that building leaves nothing in ours."""
    unwanted = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist", FOLDER)
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("source") / "checkout", ignore=unwanted))


@pytest.fixture(scope="session")
def tools() -> None:
    """Skip where the packages for building are missing, except in continuous integration."""
    try:
        missing = int(version("setuptools").split(".")[0]) < 77 or not version("build")
    except PackageNotFoundError:
        missing = True
    if missing and os.environ.get("CI") != "true":
        pytest.skip("building needs the packages build and setuptools 77: pip install '.[test]'")
    assert not missing


@pytest.fixture(scope="session")
def wheel(checkout: Path, tools: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution: a file missing in that is missing here, too."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(checkout)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    [made] = folder.glob("*.whl")
    assert list(folder.glob("*.tar.gz"))
    return made


@pytest.mark.slow
def test_wheel_holds_every_file_of_the_package_and_no_other(wheel: Path) -> None:
    """Code, languages, templates, py.typed, frozen languages and the licence; no tests."""
    names = set(ZipFile(wheel).namelist())
    shipped = [*PACKAGE.rglob("*"), *ROOT.joinpath("templates").rglob("*")]
    files = [
        path.relative_to(ROOT).as_posix()
        for path in shipped
        if path.is_file() and "__pycache__" not in path.parts and path.parent.name != FOLDER
    ]
    expected = {f"timeline/{name}" if name.startswith("templates/") else name for name in files}
    languages = [f"{code}{feasts}" for code in timeline.languages() for feasts in ("", "-feasts")]
    expected |= {f"timeline/{FOLDER}/{file_name(name)}" for name in (*languages, DETECTION)}
    assert {name for name in names if ".dist-info/" not in name} == expected
    assert any(name.endswith("/LICENSE") for name in names)


def test_version_is_that_of_the_package(wheel: Path) -> None:
    """setup.cfg takes it from `timeline.choices.VERSION`."""
    assert wheel.name.startswith(f"timeline_builder-{timeline.__version__}-")


def test_source_distribution_has_tests_documentation_and_examples(wheel: Path) -> None:
    """Whoever unpacks it can run the tests and build the documentation."""
    [archive] = wheel.parent.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    folders = ("docs", "examples", "templates", "tests", "tools")
    paths = [path for folder in folders for path in ROOT.joinpath(folder).rglob("*") if path.is_file()]
    expected = {path.relative_to(ROOT).as_posix() for path in paths if "__pycache__" not in path.parts}
    expected |= {"CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "mkdocs.yml", "pyproject.toml", "setup.cfg"}
    assert expected <= names


@pytest.mark.slow
def test_installed_wheel_works_with_its_command(wheel: Path, environment: Environment) -> None:
    environment.install(wheel)
    environment.assert_works(environment.python.parent.parent, frozen=True)
    assert environment.run("timeline", "--version") == f"timeline {timeline.__version__}\n"


@pytest.mark.slow
def test_edited_file_of_a_language_counts_in_an_installed_package(wheel: Path, environment: Environment) -> None:
    """What was frozen when the wheel was built is stale then; its time and size may even be the same."""
    environment.install(wheel)
    [words] = environment.python.parent.parent.rglob("timeline/languages/de/words.toml")
    text, stat = words.read_text(encoding="utf-8"), words.stat()
    assert "3 = 'maerz'" in text
    words.write_text(text.replace("3 = 'maerz'", "3 = 'naerz'"), encoding="utf-8")
    os.utime(words, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    code = (
        "import timeline; print([t.text for t in timeline.find('Im Naerz 1950, nicht im Maerz 1951.', language='de')])"
    )
    assert environment.run("python", "-c", code) == "['Naerz 1950', '1951']\n"


@pytest.mark.slow
def test_wheel_works_as_a_zip_archive(wheel: Path, environment: Environment) -> None:
    """As zipimport and zipapp use it."""
    environment.assert_works(wheel, path=wheel, frozen=True)


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["lenient", "strict"])
@pytest.mark.usefixtures("tools")
def test_editable_install_works(checkout: Path, environment: Environment, tmp_path: Path, mode: str) -> None:
    source = Path(shutil.copytree(checkout, tmp_path / "source"))
    environment.install("--config-settings", f"editable_mode={mode}", "--editable", source)
    environment.assert_works(source)


def test_bare_checkout_works_without_installing(checkout: Path, environment: Environment) -> None:
    environment.assert_works(checkout, path=checkout)


def test_metadata_agree_with_the_package() -> None:
    """The version, and the list of packages in setup.cfg."""
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    assert config["metadata"]["name"] == "timeline-builder"
    assert config["metadata"]["version"] == "attr: timeline.choices.VERSION"
    packages = {path.parent for path in PACKAGE.rglob("*.py")} | {PACKAGE / "languages", PACKAGE / "templates"}
    listed = {PACKAGE.joinpath(*name.split(".")[1:]) for name in config["options"]["packages"].split()}
    assert listed == packages
