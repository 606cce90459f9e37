"""The examples that stand beside the patterns of a language file are found by the rule that they stand under."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from timeline.language import available, load
from timeline.language.schema import MEANINGS
from timeline.language.words import examples_of
from timeline.language_files import BASE, read
from timeline.model import Mention
from timeline.tag import tag
from timeline.tag.atoms import NEVER

#: The most characters of a line of a language file, so that it can be read.
LINE_LENGTH = 120


class Rule(NamedTuple):
    """A rule of a language file with its examples."""

    code: str
    conversation: bool
    name: str
    examples: tuple[str, ...]


def rules() -> Iterator[Rule]:
    """All rules of all languages."""
    for code in available():
        data = tomllib.loads(read(code, "patterns") or "")
        for part, conversation in ((data, False), (data.get("conversation", {}), True)):
            for table in MEANINGS:
                for name, block in part.get(table, {}).items():
                    yield Rule(code, conversation, name, tuple(examples_of(block)))


def nested(mention: Mention) -> Iterator[Mention]:
    """A mention and those that it is made of."""
    yield mention
    parts: list[Any] = [*mention.joined, *mention.parts]
    for part in parts:
        if isinstance(part, Mention):
            yield from nested(part)


@pytest.mark.parametrize(
    "rule", [rule for rule in rules() if rule.examples], ids=lambda rule: f"{rule.code} {rule.name}"
)
def test_examples_are_found_by_their_rule(rule: Rule) -> None:
    """The whole example, or what is in brackets."""
    for example in rule.examples:
        before, bracket, rest = example.partition("[")
        inside, _, after = rest.partition("]")
        text, start = (before + inside + after, len(before)) if bracket else (example, 0)
        wanted = (start, start + len(inside) if bracket else len(text), rule.name)
        mentions = tag(text, load(rule.code), conversation=rule.conversation)
        assert wanted in [(one.start, one.end, one.meaning) for mention in mentions for one in nested(mention)], example


def test_rules_have_examples() -> None:
    """All rules of English, but those for what is no time expression."""
    assert [rule.name for rule in rules() if rule.code == "en" and not rule.examples and rule.name != NEVER] == []


@pytest.mark.parametrize("code", [*available(), "base", "und"])
@pytest.mark.parametrize("name", ["detect", "words", "holidays", "patterns", "narration", "display"])
def test_lines_of_language_files_can_be_read(code: str, name: str) -> None:
    """No line is longer than a line of code, and no table of words has a single row."""
    text = read(code, name) or ""
    assert [line for line in text.splitlines() if len(line) > LINE_LENGTH] == []
    words = tomllib.loads(text).get("words", {})
    assert [kind for kind, table in words.items() if len(table) == 1] == []


def test_no_list_of_words_stands_twice() -> None:
    """Neither in two lists of a language nor in two of its kinds, but for kinds that base makes of others."""
    made_by_base = tomllib.loads(read(BASE, "words") or "")["derived"].keys()
    for code in available():
        language = load(code)
        seen: dict[tuple[Any, ...], str] = {}
        own = tomllib.loads(read(code, "words") or "").get("derived", {}).keys()
        for kind, table in language.words.items():
            if kind in made_by_base - own:
                continue
            key = tuple(sorted((word, str(value)) for word, value in table.items()))
            assert len(key) < 3 or key not in seen, f"{code}: {kind} is {seen[key]}"
            seen[key] = kind
