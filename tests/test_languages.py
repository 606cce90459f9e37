"""The folders of timeline/languages: what may stand in them, and adding one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import timeline
from timeline.language import detect, load, schema
from timeline.language.__main__ import errors
from timeline.language_files import BASE, UNDETERMINED, codes_with, read
from timeline.value import Unit
from timeline.value.bounds import MODS

ROOT = Path(__file__).parent.parent

ITALIAN = {
    "detect": "common = 'il, la, di, che, in, nel, fu, del'\n",
    "words": "leads = 'il, la'\n[words.unit]\nDAY = 'giorno, giorni'\nYEAR = 'anno, anni'\n",
    "patterns": "[patterns]\ndate = '[il] {day} {month} {year}'\nago = '{number:digits} {unit} fa'\n",
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
    "words": "lead = 'il'\n[words]\nunit = 'giorno'\nspare = ['uno']\n[derived]\nlong = 'unitt: anno'\n",
    "patterns": """
[lists]
spare = 'uno due'
wrong = '@nowhere'
[patterns]
ago = ['{number} fa']
date = '''
{day} {month} {year}
{day} {luna} {year}
'''
nonsense = '''
# After a year.
{year} dopo
{year} @mai
'''
[clause]
verb = 'crollò'
[tense]
futur = 'sarà'
""",
    "narration": "[tittle]\na = 'b'\n[title]\nartickles = 'il'\n[clause.endings]\ndo = 'gerundio'\n",
    "display": "bc = 1\n",
    "page": '[script]\nfound = "{many}"\nlost = "x"\n',
}
#: What is wrong in its files for writing,
IN_INTERFACE = """\
it/display.toml:1: 'bc' must be text in quotes, not a number
it/display.toml: lacks bc, circa, uncertain, before, after, until, since, from_to, between, start, mid, end
it/page.toml:2: nothing is filled in for {many}
it/page.toml:3: unknown key 'lost' in [script]
"""
#: in the sections and keys of the others,
IN_SECTIONS = """\
it/words.toml:1: unknown key 'lead' above the first table; did you mean 'leads'?
it/words.toml:3: 'unit' in [words] must be a list or a table, not text in quotes
it/patterns.toml:6: 'ago' in [patterns] must be text in quotes, not a list
it/patterns.toml:16: unknown table [clause]; it belongs in narration.toml
it/patterns.toml:19: unknown key 'futur' in [tense]; did you mean 'future'?
it/narration.toml:1: unknown table [tittle]; did you mean [title]?
it/narration.toml:4: unknown key 'artickles' in [title]; did you mean 'articles'?
it/narration.toml:6: unknown class of words 'gerundio'; did you mean 'gerund'?
it/words.toml:6: 'unitt: anno' is not KIND, KIND 1..12, KIND: WORDS, KIND - WORDS or VALUE:WORD|WORD
it/patterns.toml:4: there is no list '@nowhere'
"""
#: and in its patterns.
IN_PATTERNS = """\
it/words.toml:4: no pattern has a slot for the kind 'spare'
it/words.toml:6: no pattern has a slot for the kind 'long'
it/patterns.toml:3: no pattern names the list 'spare'
it/patterns.toml:4: no pattern names the list 'wrong'
it/patterns.toml:9: pattern '{day} {luna} {year}': unknown kind of word 'luna'
it/patterns.toml:13: pattern '{year} dopo': unknown meaning 'nonsense'
it/patterns.toml:14: pattern '{year} @mai': there is no list '@mai' under [lists]
"""
#: Reads a text in the new language and writes a page in it.
PROBE = """
import timeline
from timeline.language import detect
text = "Il 3 maggio 2019 il ponte crollò. Il mercato aprì nel centro della città che il sindaco fu."
made = timeline.build(text)
print('it' in timeline.languages(), detect(text), made[0].when, made[0].when.display("it"))
print("Senza data" in made.render("html", locale="it"))
"""


#: A sentence in languages that have few or no rules of their own, with the date that it names.
PLAIN = {
    "cs": ("Kostel byl postaven 3. května 1904 a škola o rok později.", "1904-05-03"),
    "da": ("Havnen blev indviet den 3. maj 1904, og byen voksede efter krigen.", "1904-05-03"),
    "el": ("Το σχολείο άνοιξε στις 3 Μαΐου 1904 και ήταν το πρώτο της πόλης.", "1904-05-03"),
    "es": ("La escuela abrió el 3 de mayo de 1904.", "1904-05-03"),
    "fi": ("Koulu avattiin 3. toukokuuta 1904, ja se oli kaupungin ensimmäinen.", "1904-05-03"),
    "it": ("La scuola fu aperta il 3 maggio 1904 ed era la prima della valle.", "1904-05-03"),
    "nb": ("Skolen ble åpnet den 3. mai 1904 og var den første i byen etter brannen.", "1904-05-03"),
    "nl": ("De school werd op 3 mei 1904 geopend en was de eerste van het dorp.", "1904-05-03"),
    "pl": ("Szkoła została otwarta 3 maja 1904 i była pierwszą w mieście.", "1904-05-03"),
    "pt": ("A escola foi aberta em 3 de maio de 1904 e era a primeira do concelho.", "1904-05-03"),
    "ru": ("Школа была открыта 3 мая 1904 года, и это была первая школа в городе.", "1904-05-03"),
    "sv": ("Skolan öppnade den 3 maj 1904 och var den första i staden.", "1904-05-03"),
    "tr": ("Okul 3 Mayıs 1904 tarihinde açıldı ve bu köyün ilk okulu oldu.", "1904-05-03"),
    "uk": ("Школу було відкрито 3 травня 1904, і це була перша школа в місті.", "1904-05-03"),
}


@pytest.mark.parametrize("code", PLAIN)
def test_a_language_is_detected_from_a_sentence(code: str) -> None:
    """Then the names of its months are known."""
    text, value = PLAIN[code]
    assert detect(text) == code
    assert [str(timex.value) for timex in timeline.find(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "No school till Monday",
        "I come home over Easter",
        "Me and my mom, May 1940",
        "Las Vegas to Los Angeles, 3 May 1940",
    ],
)
def test_few_words_of_another_language_are_no_evidence(text: str) -> None:
    """English words that other languages have as well do not count for these, nor do names."""
    assert detect(text) == "en"


@pytest.mark.parametrize("code", tomllib.loads(read(UNDETERMINED, "detect") or "")["languages"])
def test_languages_that_are_detected_can_be_read(code: str) -> None:
    assert load(code).words["month"]


@pytest.mark.parametrize("code", sorted({*codes_with("patterns"), *codes_with("page"), BASE, UNDETERMINED}))
def test_files_of_a_language_have_no_errors(code: str) -> None:
    """Every key is read by something, every pattern compiles, and every kind of words has a slot."""
    assert errors(code) == []


def test_known_keys_are_keys_that_the_code_reads() -> None:
    """Each is named in a module, as it is or as a suffix is added to it there."""
    modules = [
        path for path in ROOT.joinpath("timeline").rglob("*.py") if path.name not in ("schema.py", "__main__.py")
    ]
    named = {word for path in modules for word in re.findall(r"\w+", path.read_text("utf-8"))}
    known = {key for tables in schema.TABLES.values() for keys in tables.values() for key in keys} - {schema.ANY}
    suffixed = {"counted_after", "counted_before", "future_endings"}
    parts = {key for key in known if key.upper() in {*Unit.__members__, *MODS}}
    assert known - suffixed - parts - named == set()


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
    assert ran.stdout == "True it 2019-05-03 3 maggio 2019\nTrue\n", ran.stderr


def test_all_errors_of_a_language_are_reported_at_once(package: Path) -> None:
    """With the file and the line of each."""
    add(package, "it", FAULTY)
    ran = run(package, "-m", "timeline.language", "it")
    assert ran.returncode == 1
    assert ran.stdout == IN_INTERFACE + IN_SECTIONS + IN_PATTERNS


def test_errors_are_raised_when_the_language_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that are known without compiling its patterns."""
    files = {name: text for name, text in FAULTY.items() if name in ("words", "patterns", "narration")}
    monkeypatch.setattr("timeline.language.loader.read", lambda code, name: files.get(name) if code == "xx" else "")
    with pytest.raises(schema.LanguageError) as raised:
        load("xx")
    assert str(raised.value) == IN_SECTIONS.strip().replace("it/", "xx/")
