"""Frozen files hold what is made from the files of a language, and are used only while it would be the same."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.source_code import PACKAGE
from tests.test_architecture import imports
from timeline.language import available, detect, frozen, loader
from timeline.language.loader import Files, Language, assemble
from timeline.language_files import package_file, read
from timeline.tag.tagger import CONVERSATION, Tagger, compiled, compiled_part
from tools.freeze import frozen_files

TEXT = "She left on 3 May 1984, two days before the first Monday of June. See you at 3 tomorrow, or next Christmas Eve?"
#: Modules that those of COMPILERS import, without which the frozen files would be the same.
READING = {"language", "language.detect", "model", "tag.atoms", "tag.joiner", "tag.matcher"}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all frozen files."""
    folder = tmp_path_factory.mktemp(frozen.FOLDER)
    for name, content in frozen_files():
        folder.joinpath(name).write_bytes(content)
    return folder


@pytest.fixture
def folder(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of that folder, from which the package reads frozen files in a test."""
    for path in files.iterdir():
        tmp_path.joinpath(path.name).write_bytes(path.read_bytes())

    def read_here(*path: str) -> bytes | None:
        here = tmp_path / path[-1]
        return (here.read_bytes() if here.is_file() else None) if path[0] == frozen.FOLDER else package_file(*path)

    monkeypatch.setattr(frozen, "package_file", read_here)
    frozen._compilers.cache_clear()
    yield tmp_path
    frozen._compilers.cache_clear()


def loaded(code: str) -> Language:
    """A language, loaded anew."""
    return loader._load.__wrapped__(code)


def content_of(language: Language) -> list[Any]:
    """All of a language, with the types of its values and the order of its words."""
    words = {
        kind: [(word, type(value), value) for word, value in table.items()] for kind, table in language.words.items()
    }
    return [language.code, words, language.data, language.sources, language.orders, language.regions]


@pytest.mark.parametrize("feasts", [False, True])
@pytest.mark.parametrize("code", available())
def test_frozen_language_is_that_of_its_files(
    folder: Path, code: str, feasts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether or not the dates of feasts can be computed; the tables of its patterns are the same, too."""
    monkeypatch.setattr(loader, "find_spec", _find_spec(feasts))
    thawed, (made, _) = loaded(code), assemble(code, feasts=feasts)
    assert thawed.compiled
    assert not made.compiled
    assert content_of(thawed) == content_of(made)
    for conversation in (False, True) if CONVERSATION in made.data else (False,):
        assert compiled_part(thawed, conversation=conversation) == compiled(made, conversation=conversation)


def _find_spec(feasts: bool) -> Any:
    find_spec = loader.find_spec
    return lambda name: (feasts or None) if name == "holidays" else find_spec(name)


@pytest.mark.parametrize("conversation", [False, True])
def test_tagger_of_frozen_patterns_finds_the_same(folder: Path, conversation: bool) -> None:
    found = [
        Tagger(language, conversation=conversation).mentions(TEXT) for language in (loaded("en"), assemble("en")[0])
    ]
    assert found[0] == found[1]
    assert len(found[0]) >= 4


def test_frozen_words_for_detection_are_those_of_the_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are read without parsing TOML."""
    expected = detect_module().detection_tables(detect_module().detection_files())
    monkeypatch.setattr(detect_module(), "detection_tables", lambda texts: pytest.fail("parsed"))
    assert detect_module()._tables.__wrapped__() == expected
    assert detect("Der Rat und die Stadt haben es am Montag beschlossen.") == "de"


def detect_module() -> Any:
    """The module, which is hidden behind the function of its name."""
    import importlib

    return importlib.import_module(detect.__module__)


@pytest.mark.parametrize(
    "damage", [lambda b: b"", lambda b: b[:4], lambda b: b[:-1], lambda b: b[:99] + b"?" + b[100:]]
)
def test_damaged_file_is_ignored(folder: Path, damage: Any) -> None:
    for path in folder.glob("en*"):
        path.write_bytes(damage(path.read_bytes()))
    _assert_made_anew()


def test_missing_file_is_no_error(folder: Path) -> None:
    for path in folder.glob("en*"):
        path.unlink()
    _assert_made_anew()


def test_stale_file_is_ignored(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the language, one that all languages share, or dateparser's data have changed since."""
    assert loaded("en").compiled
    for changed in ("en/words.toml", "base/patterns.toml"):
        with monkeypatch.context() as patch:
            patch.setattr(loader, "read", lambda code, name, of=changed: _edited(code, name, of))
            _assert_made_anew()
    locale = folder / "en.py"
    locale.write_text("info = {}\n", encoding="utf-8")
    assert not frozen.thaw(Files.of("en").frozen_name, Files.of("en")._replace(locale=str(locale)).texts())


def _edited(code: str, name: str, changed: str) -> str | None:
    text = read(code, name)
    return text and text + "\n# edited\n" if f"{code}/{name}.toml" == changed else text


@pytest.mark.parametrize("name", frozen.COMPILERS)
def test_file_of_another_compiler_is_ignored(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A checkout whose code has changed makes the data anew."""
    assert PACKAGE.joinpath(f"{name}.py").is_file()
    read = frozen.package_file
    edited = tuple(f"{name}.py".split("/"))
    monkeypatch.setattr(frozen, "package_file", lambda *path: (read(*path) or b"") + b"#" * (path == edited))
    _assert_made_anew()


def test_file_of_another_python_is_ignored(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even under the name of this one: the hash of a text is another one there."""
    monkeypatch.setattr(frozen, "source_hash", lambda content: b"another!")
    _assert_made_anew()


def _assert_made_anew() -> None:
    frozen._compilers.cache_clear()
    language = loaded("en")
    assert not language.compiled
    assert language.words == loader.load("en").words


def test_other_meanings_of_ranges_make_the_patterns_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a meaning is a range is said in the code of the meanings, not in the files of the language."""
    language = loaded("en")
    part = marshal.loads(language.compiled["patterns"])
    language.compiled["patterns"] = marshal.dumps({**part, "ranges": []})
    assert compiled_part(language, conversation=False) is None


def test_all_modules_that_frozen_files_depend_on_are_compared() -> None:
    """A new module that a compiler imports belongs to COMPILERS, or to READING if the files do not depend on it."""
    compilers = {name.replace("/", ".") for name in frozen.COMPILERS}
    found = {found.module.removesuffix(".__init__") for name in compilers for found in imports(name)}
    assert {name for name in found if not name.startswith("meaning")} - compilers <= READING


def test_part_that_is_no_plain_data_cannot_be_frozen() -> None:
    with pytest.raises(ValueError, match="unmarshallable"):
        frozen.frozen([], {"part": {"a": Path()}})
