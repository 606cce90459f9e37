"""Explains a failing corpus line: what was expected, what was found, by which pattern of the language file, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tests.corpus_lines import NO_SUCH_DATE, Line
from timeline.language import Language, load
from timeline.model import Mention, Timex
from timeline.tag import Tagger, tag

#: The tables of a language file whose keys are names of meanings, and the one with more of them for messages.
TABLES, MESSAGES = ("patterns", "joins", "ranges"), "conversation"


def report(line: Line, found: list[Timex]) -> str:
    """The whole report, to be read in a terminal.

    >>> from timeline import find
    >>> line = Line("en/years.txt:4", "en", "Years", {"reference_date": "1998-03-02"}, "1851", "the year 1850")
    >>> print(report(line, find(line.text, language="en", **line.settings)))  # doctest: +ELLIPSIS
    en/years.txt:4  Years (reference_date=1998-03-02)
      text      the year 1850
      expected  "the year 1850" is 1851
      found     "the year 1850" is 1850
        rule    year: "the year [of] {year}" at en/patterns.toml:...
        why     ...
    """
    settings = ", ".join(f"{name}={value}" for name, value in line.settings.items())
    rows = [f"{line.place}  {line.heading}{settings and f' ({settings})'}", f"  text      {line.plain}"]
    rows += [f"  expected  {words}" for words in _expected(line)]
    rows += [row for timex in found for row in _found(line, timex)] or ["  found     nothing"]
    return "\n".join(rows)


def value_of(timex: Timex) -> str:
    """The value and its modifier as the corpus writes them: "1998-03 START"."""
    return f"{timex.value.timex3} {timex.mod}" if timex.mod else timex.value.timex3


def _expected(line: Line) -> list[str]:
    if line.expected == NO_SUCH_DATE:
        return ["no expression, and a problem that names the date"]
    return [f'"{words}" is {value}' for words, value in line.expressions] or ["no expression"]


def _found(line: Line, timex: Timex) -> Iterator[str]:
    yield f'  found     "{timex.text}" is {value_of(timex)}'
    for depth, rule in rules_of(line.plain, timex.start, timex.end, load(line.language)):
        yield f"    rule    {'  ' * depth}{rule}"
    for step in timex.why:
        yield f"    why     {step}"


def rules_of(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, str]]:
    """The rules that find the expression at a place, the outermost first, each with its depth.

    A rule is given as the meaning, the pattern, and where that stands in the language file.
    """
    for conversation in (False, True):
        for mention in tag(text, language, conversation=conversation):
            whole = next((part for part in _tree(mention) if (part.start, part.end) == (start, end)), None)
            if whole is not None:
                yield from _described(text, whole, whole, language, 0)
                return


def _described(
    text: str, mention: Mention, whole: Mention, language: Language, depth: int
) -> Iterator[tuple[int, str]]:
    """The rules of a mention, which is a part of a whole one, and of those that it is joined from."""
    patterns = _patterns_of(text, mention, whole, language) or _patterns_of(text, mention, mention, language)
    places = [f'"{pattern}" at {language.line_of(pattern)}' for pattern in patterns]
    yield depth, f"{mention.meaning}: {' or '.join(places) or 'no pattern finds it alone'}"
    for inner in mention.joined:
        yield from _described(text, inner, whole, language, depth + 1)


def _tree(mention: Mention) -> Iterator[Mention]:
    """A mention, those that it is joined from, and the parts of a range."""
    yield mention
    for inner in (*mention.joined, *(part for part in mention.parts if isinstance(part, Mention))):
        yield from _tree(inner)


def _patterns_of(text: str, mention: Mention, whole: Mention, language: Language) -> list[str]:
    """The patterns of the mention's meaning, each of which finds it without the others.

    The language is cut down to the meanings of the whole mention, and the mention's own meaning to one pattern.
    """
    needed = {part.meaning for part in _tree(whole)}
    patterns = [pattern for table in _tables(language) for pattern in table.get(mention.meaning, ())]
    sufficient = []
    for pattern in dict.fromkeys(patterns):
        found = _only(language, needed, mention.meaning, pattern).mentions(text)
        if any(_same(mention, part) for other in found for part in _tree(other)):
            sufficient.append(pattern)
    return sufficient


def _same(mention: Mention, other: Mention) -> bool:
    return (mention.start, mention.end, mention.meaning) == (other.start, other.end, other.meaning)


def _tables(language: Language) -> Iterator[dict[str, list[str]]]:
    """The tables of patterns of a language, those for messages last."""
    for data in (language.data, language.data.get(MESSAGES, {})):
        yield from (data.get(table, {}) for table in TABLES)


def _only(language: Language, needed: set[str], meaning: str, pattern: str) -> Tagger:
    """A tagger that knows the needed meanings alone, and the given one by the given pattern alone."""
    data: dict[str, Any] = {**language.data}
    for table in TABLES:
        everyday, messages = data.get(table, {}), data.get(MESSAGES, {}).get(table, {})
        both = {name: [*everyday.get(name, ()), *messages.get(name, ())] for name in needed}
        data[table] = {
            name: [line for line in lines if name != meaning or line == pattern] for name, lines in both.items()
        }
    return Tagger(replace(language, data=data))
