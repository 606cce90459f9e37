"""The folders of timeline/languages: what may stand in them, and adding one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.language import load, schema
from timeline.language.__main__ import errors
from timeline.language_files import BASE, UNDETERMINED, codes_with

ROOT = Path(__file__).parent.parent

ITALIAN = {
    "detect": "common = 'il, la, di, che, in, nel, fu, del'\n",
    "words": "leads = 'il, la'\n[words.unit]\nDAY = 'giorno, giorni'\nYEAR = 'anno, anni'\n",
    "patterns": "[patterns]\ndate = ['[il] {day} {month} {year}']\nago = ['{number:digits} {unit} fa']\n",
    "narration": "[sentence]\nabbreviations = 'sig, dott'\n[clause]\nverb = 'crollò, aprì'\n",
    "display": """
bc = "{} a.C."
circa = "circa {}"
uncertain = "{}?"
before = "prima di {}"
after = "dopo {}"
until = "fino a {}"
since = "da {}"
from_to = "{} – {}"
between = "tra {} e {}"
start = "inizio {}"
mid = "metà {}"
end = "fine {}"
""",
    "page": 'undated = "Senza data"\n',
}
FAULTY = {
    **ITALIAN,
    "words": "lead = 'il'\n[words]\nunit = 'giorno'\nspare = ['uno']\n",
    "patterns": "[patterns]\ndate = ['{day} {month} {year}']\nnonsense = [\n    '{year} dopo',\n]\n[tense]\nfutur = 'sarà'\n",
    "narration": "[tittle]\na = 'b'\n[title]\nartickles = 'il'\n",
    "display": "bc = 1\n",
    "page": '[script]\nfound = "{many}"\nlost = "x"\n',
}
#: Reads a text in the new language and writes a page in it.
PROBE = """
import timeline
text = "Il 3 maggio 2019 il ponte crollò. Il mercato aprì nel centro della città che il sindaco fu."
made = timeline.build(text)
print(timeline.languages(), made.documents[0].language, made[0].when, made[0].when.display("it"))
print("Senza data" in made.render("html", locale="it"))
"""


@pytest.mark.parametrize("code", sorted({*codes_with("patterns"), *codes_with("page"), BASE, UNDETERMINED}))
def test_files_of_a_language_have_no_errors(code: str) -> None:
    """Every key is read by something, every pattern compiles, and every kind of words has a slot."""
    assert errors(code) == []


def test_known_keys_are_keys_that_the_code_reads() -> None:
    """Each is named in a module, as it is or as a suffix is added to it there."""
    modules = [path for path in ROOT.joinpath("timeline").rglob("*.py") if path.name not in ("schema.py", "__main__.py")]
    named = {word.strip("\"'(){}[],.:f") for path in modules for word in path.read_text("utf-8").split()}
    text = " ".join(named)
    known = {key for tables in schema.TABLES.values() for keys in tables.values() for key in keys} - {schema.ANY}
    built = {"counted_after", "counted_before", "future_endings"}
    lost = {key for key in known - built if key not in text and key.upper() not in text}
    assert not lost


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, to which languages can be added."""
    unwanted = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "timeline", tmp_path / "timeline", ignore=unwanted)
    shutil.copytree(ROOT / "templates", tmp_path / "templates", ignore=unwanted)
    return tmp_path


def add(package: Path, code: str, files: dict[str, str]) -> None:
    """Add the folder of a language, and nothing else."""
    folder = package / "timeline" / "languages" / code
    folder.mkdir()
    for name, text in files.items():
        folder.joinpath(f"{name}.toml").write_text(text, encoding="utf-8")


def run(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the copy."""
    return subprocess.run([sys.executable, *arguments], cwd=package, capture_output=True, encoding="utf-8")


def test_a_language_is_added_as_a_folder(package: Path) -> None:
    """It is detected, read, written and listed; no other file is touched."""
    add(package, "it", ITALIAN)
    assert run(package, "-m", "timeline.language", "it").stdout == "no errors\n"
    ran = run(package, "-c", PROBE)
    assert ran.stdout == "['de', 'en', 'fr', 'it'] it 2019-05-03 3 maggio 2019\nTrue\n", ran.stderr


def test_all_errors_of_a_language_are_reported_at_once(package: Path) -> None:
    """With the file and the line of each."""
    add(package, "it", FAULTY)
    ran = run(package, "-m", "timeline.language", "it")
    assert ran.returncode == 1
    assert ran.stdout.splitlines() == []


def test_errors_are_raised_when_the_language_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that are known without compiling its patterns."""
    files = {name: text for name, text in FAULTY.items() if name in ("words", "patterns", "narration")}
    monkeypatch.setattr("timeline.language.loader.read", lambda code, name: files.get(name) if code == "xx" else "")
    with pytest.raises(schema.LanguageError) as raised:
        load("xx")
    assert str(raised.value).splitlines() == []
