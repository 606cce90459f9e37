"""Check the files of languages and print every error with file and line: python -m timeline.language [CODE ...]

Without a code all languages are checked. The exit code is 1 if there is an error.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from timeline.language.loader import FILES, Language, assemble
from timeline.language.pattern import PatternError
from timeline.language.schema import MEANINGS, NEEDED_FOR_DISPLAY, NEEDED_NAMES, LanguageError, line_of_key, problems
from timeline.language_files import BASE, DEFAULT, UNDETERMINED, codes_with, files_of, read
from timeline.tag import Tagger

#: The kinds of words that are read by their names, and not only through the slots of patterns.
READ_BY_NAME = frozenset("after_date counted dating feast month nth number unit vital weekday".split())


def errors(code: str) -> list[str]:
    """All errors in the files of a language, each with file and line.

    >>> errors("en"), errors("xx")
    ([], ["xx: there is no folder of this name in timeline/languages"])
    """
    names = files_of(code)
    if not names:
        return [f"{code}: there is no folder of this name in timeline/languages"]
    known = {f"{name}.toml" for name in (*FILES, "display", "page")}
    found = [f"{code}/{name}: unknown file; expected {', '.join(sorted(known))}" for name in names if name not in known]
    for name in ("display", "page"):
        found += _interface_errors(code, name)
    if code == BASE or "patterns.toml" not in names:
        own = [name for name in FILES if f"{name}.toml" in names and code != BASE]
        return found + [f"{code}/{name}.toml: is not used, since there is no patterns.toml" for name in own]
    try:
        language, wrong = assemble(code if code != UNDETERMINED else _one_without_patterns())
    except LanguageError as error:
        return [*found, str(error)]
    return [*found, *wrong, *_unused(language), *_pattern_errors(language)]


def _one_without_patterns() -> str:
    """A language that is read with the patterns for undetermined languages; "und" itself has no names of months."""
    return next(code for code in codes_with("display") if code not in codes_with("patterns"))


def _interface_errors(code: str, name: str) -> Iterator[str]:
    """The errors in display.toml or page.toml."""
    file, text = f"{code}/{name}.toml", read(code, name)
    if text is None:
        return
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        yield f"{file}: {error}"
        return
    if name == "display":
        yield from problems(file, data, text)
        if lacking := [key for key in NEEDED_FOR_DISPLAY if key not in data]:
            yield f"{file}: lacks {', '.join(lacking)}"
        if lacking := [key for key in NEEDED_NAMES if key not in data.get("names", dict.fromkeys(NEEDED_NAMES))]:
            yield f"{file}: [names] lacks {', '.join(lacking)}"
    else:
        yield from _page_errors(file, data, text, tomllib.loads(read(DEFAULT, name) or ""))


def _page_errors(
    file: str, data: Mapping[str, Any], text: str, known: Mapping[str, Any], table: str = ""
) -> Iterator[str]:
    """The keys that the page of the default language does not have, and the slots that are not filled in there."""
    for key, value in data.items():
        place = f"{file}:{line_of_key(text, table, key)}"
        if key not in known:
            yield f"{place}: unknown key {key!r}{f' in [{table}]' if table else ''}"
        elif isinstance(value, dict) != isinstance(known[key], dict):
            yield f"{place}: {key!r} must be {'a table' if isinstance(known[key], dict) else 'text in quotes'}"
        elif isinstance(value, dict):
            yield from _page_errors(file, value, text, known[key], f"{table}.{key}".strip("."))
        elif extra := set(re.findall(r"\{\w+\}", str(value))) - set(re.findall(r"\{\w+\}", str(known[key]))):
            yield f"{place}: nothing is filled in for {', '.join(sorted(extra))}"


def _unused(language: Language) -> Iterator[str]:
    """The kinds of words that no pattern has a slot for, and the lists that none names."""
    parts = [language.data, language.data.get("conversation", {})]
    lines = [line for part in parts for table in MEANINGS for lines in part.get(table, {}).values() for line in lines]
    lists = {name: line for table in ("derived", "lists") for name, line in language.data.get(table, {}).items()}
    named = set(re.findall(r"@?\w+", " ".join((*lines, *lists.values()))))
    for file, tables in (("words", ("words", "derived")), ("holidays", ("holidays",)), ("patterns", ("lists",))):
        path = f"{language.code}/{file}.toml"
        text = language.sources.get(path, "")
        data = tomllib.loads(text)
        for table in tables:
            for name in data.get(table, {}):
                if table != "lists" and name not in named | READ_BY_NAME:
                    yield f"{path}:{line_of_key(text, table, name)}: no pattern has a slot for the kind {name!r}"
                elif table == "lists" and f"@{name}" not in named and name not in READ_BY_NAME:
                    yield f"{path}:{line_of_key(text, table, name)}: no pattern names the list {name!r}"


def _pattern_errors(language: Language) -> Iterator[str]:
    """The patterns that cannot be used. A tagger stops at the first one, so it is made again without that."""
    conversation = "conversation" in language.data
    while True:
        try:
            Tagger(language, conversation=conversation)
            return
        except PatternError as error:
            yield str(error)
            if not error.pattern:
                return
            language = replace(language, data=_without(language.data, error.pattern))


def _without(data: Mapping[str, Any], pattern: str) -> dict[str, Any]:
    """The data of a language without one of its patterns."""
    kept = dict(data)
    for table in MEANINGS:
        rows = data.get(table, {}).items()
        kept[table] = {meaning: [line for line in lines if line != pattern] for meaning, lines in rows}
    if "conversation" in data:
        kept["conversation"] = _without(data["conversation"], pattern)
    return kept


def main(codes: list[str]) -> int:
    """Print the errors of some languages, or of all; return the exit code."""
    every = sorted({*codes_with("patterns"), *codes_with("display"), *codes_with("page"), BASE, UNDETERMINED})
    found = [error for code in codes or every for error in errors(code)]
    print("\n".join(found) or "no errors")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
