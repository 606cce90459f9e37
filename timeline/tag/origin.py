"""Find the patterns of a language file by which an expression was found, with file and line, to explain it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.language import Language
from timeline.model import Mention
from timeline.tag.tagger import Tagger, tag

#: The tables of a language file whose keys are names of meanings, and the one with more of them for messages.
TABLES, MESSAGES = ("patterns", "joins", "ranges"), "conversation"


def rules_of(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, str]]:
    """The rules that find the expression at a place, the outermost first, each with its depth.

    A rule is given as the meaning, the pattern, and its place in the language file.

    >>> from timeline.language import load
    >>> for depth, rule in rules_of("in the year 1850", 3, 16, load("en")): print(depth, rule)  # doctest: +ELLIPSIS
    0 year: "the year [of] {year}" at en/patterns.toml:...
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
    yield depth, f"{mention.meaning}: {' or '.join(places) or 'pattern unknown'}"
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
