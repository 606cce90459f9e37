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

#: Prints where the package was found, and what it renders from a text.
PROBE = """
import json, timeline
made = timeline.build("In May 1940 the siege began.", language="en")
pages = {format: made.render(format) for format in ("html", "md", "json")}
print(json.dumps({"file": timeline.__file__, "languages": timeline.languages(), "pages": pages}))
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

    def assert_works(self, inside: Path, path: Path | None = None) -> None:
        """The package is found in a folder or archive, and gives the same output as here."""
        found = json.loads(self.run("python", "-c", PROBE, path=path))
        assert Path(found["file"]).is_relative_to(inside.resolve()), found["file"]
        assert found["languages"] == timeline.languages()
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
    unwanted = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist")
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
    """Code, languages, templates, py.typed and the licence; no tests."""
    names = set(ZipFile(wheel).namelist())
    shipped = [*PACKAGE.rglob("*"), *ROOT.joinpath("templates").rglob("*")]
    files = [
        path.relative_to(ROOT).as_posix() for path in shipped if path.is_file() and "__pycache__" not in path.parts
    ]
    expected = {f"timeline/{name}" if name.startswith("templates/") else name for name in files}
    assert {name for name in names if ".dist-info/" not in name} == expected
    assert any(name.endswith("/LICENSE") for name in names)


def test_version_is_that_of_the_package(wheel: Path) -> None:
    """setup.cfg takes it from `timeline.__version__`."""
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
    environment.assert_works(environment.python.parent.parent)
    assert environment.run("timeline", "--version") == f"timeline {timeline.__version__}\n"


@pytest.mark.slow
def test_wheel_works_as_a_zip_archive(wheel: Path, environment: Environment) -> None:
    """As zipimport and zipapp use it."""
    environment.assert_works(wheel, path=wheel)


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
    assert config["metadata"]["version"] == "attr: timeline.__version__"
    packages = {path.parent for path in PACKAGE.rglob("*.py")} | {PACKAGE / "languages", PACKAGE / "templates"}
    listed = {PACKAGE.joinpath(*name.split(".")[1:]) for name in config["options"]["packages"].split()}
    assert listed == packages
