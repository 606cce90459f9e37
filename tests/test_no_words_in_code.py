"""The modules that read texts hold no word of any language: all words are in timeline/languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

import timeline
from tests.source_code import sources
from timeline.language import load as load_language
from timeline.language.loader import FILES
from timeline.language_files import table
from timeline.meaning import MEANINGS as REGISTERED
from timeline.meaning.registry import GIVEN
from timeline.model import BLOCKS
from timeline.options import DOMAINS, PREFERENCES

#: The packages that read texts. Explanations, problems and the command line are English messages to the user.
STAGES = "language meaning tag resolve narrate arrange"
#: They read the files of languages and report errors in English; language.frozen has the names of modules.
CHECKING = {"language.schema", "language.__main__", "language.frozen"}
READING = [name for name in sources() if name.split(".")[0] in STAGES.split() and name not in CHECKING]
#: Names of constants that list the fields of dateparser's locale data.
FIELDS = {"MONTHS", "WEEKDAYS", "RELATIVE_TYPE"}
#: The sections whose keys are names of meanings, and those with general words, verbs and nouns among them.
MEANINGS, GENERAL = {"patterns", "joins", "ranges"}, {"clause", "title", "status", "retelling", "structure"}
#: Names in the code that are words of some language: a TIMEX3 type, the meaning of patterns that forbid, and the
#: code for an unknown language.
OURS = {"set", "never", "und"}


@cache
def vocabulary() -> tuple[set[str], set[str]]:
    """The words of time expressions in all languages, and the names of kinds, slots and settings."""
    words: set[str] = set()
    names: set[str] = {*DOMAINS, *PREFERENCES, *OURS, *GIVEN, *BLOCKS}
    names.update(REGISTERED.kinds())
    for code in timeline.languages():
        data = {key: value for name in FILES for key, value in table(code, name).items()}
        names.update(data)
        for section, content in data.items():
            names.update(content if isinstance(content, dict) and section not in MEANINGS else ())
            for text in _texts(content if section not in GENERAL else ()):
                text = re.sub(r"^[>#] .*$", "", text, flags=re.MULTILINE)  # examples and comments
                text = re.sub(r"\{(\w+=[^:}]*):([^}]*)\}", r"{\1} \2", text)  # the words of a slot
                names.update(
                    name for slot in re.findall(r"\{[^}]*\}|<[^>]*>|@\w+", text) for name in re.findall(r"\w+", slot)
                )
                words.update(_words(re.sub(r"\{[^}]*\}|<[^>]*>|@\w+", " ", text.lower()).replace("_", " ")))
        for kind in ("month", "weekday"):
            words.update(_words(" ".join(load_language(code).words[kind])))
    return words, names


def _texts(data: object) -> Iterator[str]:
    """Every text in some data, but not its keys."""
    if isinstance(data, str):
        yield data
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _texts(value)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\b[^\W\d_]{3,}\b", text) if word == word.lower()}


def _strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings of a module that could be compared with a text: no docstrings, no messages, no field names."""
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
    """A string may only be the name of a kind, a slot, a setting or a variable."""
    words, names = vocabulary()
    tree = sources()[name]
    own = {getattr(node, field, "") for node in ast.walk(tree) for field in ("id", "attr", "arg", "name")}
    found = {
        f"line {node.lineno}: {word!r} in {node.value!r}"
        for node in _strings(tree)
        for word in (_words(str(node.value)) & words) - names - own
    }
    assert not found


def test_a_word_in_code_is_detected() -> None:
    """Months, weekdays, units and markers, alone or in a pattern."""
    words, names = vocabulary()
    for string in ("march", "wednesday", "(?:ago|earlier)", "the 19th", "christmas"):
        assert _words(string) & words - names, string
