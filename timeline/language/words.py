"""Read the lists of words of a language file: kinds of words with values, named lists, and kinds made from others.

>>> values({"DAY": "day, days", "-1": "last"})
{'day': <Unit.DAY: 5>, 'days': <Unit.DAY: 5>, 'last': -1}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from timeline.value.moment import constant

#: Words that begin the two kinds of lines of a block of patterns that are none.
COMMENT, EXAMPLE = "# ", "> "
#: A kind, the first and last of the values that are taken from it, and words that are taken or left out.
_PART = re.compile(r"(\w+)(?: (-?\d+)\.\.(-?\d+))?(?:(:| -)\s(.+))?", re.DOTALL)
#: What a piece of a pattern can begin with.
PIECE = ("{", "[")
#: A value and its words.
_ROW = re.compile(r"([^\s:]+):(\S+)")
#: The name of a kind, for each word of which there is one in a list or a context.
KIND = re.compile(r"\{(\w+)\}")

Words = Mapping[str, Mapping[str, Any]]


class WordsError(ValueError):
    """A line of a language file from which no list can be made."""


def split(line: str) -> list[str]:
    """The words of a line of language data, which are separated by commas, as they may contain spaces."""
    return [word.strip() for word in line.split(",") if word.strip()]


def values(table: Any) -> dict[str, Any]:
    """The words of a kind with their values: the position in a list, or the key in a table."""
    rows = enumerate(table, 1) if isinstance(table, list) else ((constant(key), row) for key, row in table.items())
    return {word: value for value, row in rows for phrase in split(row) for word in spelled(phrase)}


def spelled(phrase: str) -> list[str]:
    """All phrases that one with alternatives stands for, in which _ is a space within an alternative.

    >>> spelled("was|were set_to"), spelled("[the] end of")
    (['was set to', 'were set to'], ['end of', 'the end of'])
    """
    if "|" not in phrase and "[" not in phrase:
        return [phrase]
    options = (
        ["", *part[1:-1].split("|")] if part[0] == "[" and part[-1] == "]" else part.split("|")
        for part in phrase.split()
    )
    return [" ".join(filter(None, words)).replace("_", " ") for words in product(*options)]


def rows(block: str) -> dict[str, str]:
    """The rows of a long table in one text, which parses several times faster than a table of TOML.

    A line that begins with a space goes on with the row above.

    >>> rows("easter = EASTER+0\\nlent = EASTER-46/\\n EASTER-1\\n")
    {'easter': 'EASTER+0', 'lent': 'EASTER-46/ EASTER-1'}
    """
    return dict(line.split(" = ", 1) for line in block.replace("\n ", " ").splitlines())


def named_days(block: str, days: Mapping[str, str]) -> dict[str, str]:
    """The names of holidays with the rules of their days, by the keys that both have.

    >>> named_days("christmas = christmas, xmas\\n", {"christmas": "12-25"})
    {'christmas': '12-25', 'xmas': '12-25'}
    """
    found: dict[str, str] = {}
    for key, names in rows(block).items():
        if key not in days:
            raise WordsError(f"there is no day {key!r} in base/holidays.toml")
        found |= dict.fromkeys(split(names), days[key])
    return found


def with_classes(line: str, classes: Mapping[str, str]) -> str:
    """A line of phrases in which @verb stands for the words of that class, and bars separate alternatives.

    >>> with_classes("@verb, has|had been", {"verb": "went, came"})
    'went, came, has been, had been'
    """
    if "@" not in line and "|" not in line:
        return line
    phrases = (classes.get(item[1:], "") if item[0] == "@" else ", ".join(spelled(item)) for item in split(line))
    return ", ".join(filter(None, phrases))


def with_words(item: str, words: Words) -> list[str]:
    """An item of a list or a context; with a kind in it, one for each word of that.

    >>> with_words("on_{weekday}", {"weekday": {"friday": 5, "monday": 1}}), with_words("of_them", {})
    (['on friday', 'on monday'], ['of them'])
    """
    kind = KIND.search(item) if "{" in item else None
    if kind is None:
        return [item.replace("_", " ")]
    if kind[1] not in words:
        raise WordsError(f"unknown kind of word {kind[1]!r}")
    before, after = (part.replace("_", " ") for part in (item[: kind.start()], item[kind.end() :]))
    return [before + word + after for word in words[kind[1]]]


def listed(text: str, lists: Mapping[str, str], words: Words) -> dict[str, None]:
    """The words of a named list: separated by spaces, with _ for a space inside; @name and {kind} add others.

    >>> [*listed("of_them @counted {unit}", {"counted": "people votes"}, {"unit": {"day": 1}})]
    ['of them', 'people', 'votes', 'day']
    """
    if text[:1] in PIECE and " " not in text:
        return {text: None}  # a piece of a pattern
    found: dict[str, None] = {}
    for item in text.split():
        name = item[1:]
        if item[0] != "@" or not name:
            found |= dict.fromkeys(with_words(item, words))
        elif name in lists:
            found |= listed(lists[name], {other: line for other, line in lists.items() if other != name}, words)
        else:
            raise WordsError(f"there is no list {item!r}")
    return found


def derived(line: str, words: Words) -> dict[str, Any]:
    """The words of a kind that is made from others, and from words with a value.

    >>> words = {"number": {"one": 1, "two": 2, "ten": 10}, "month": {"may": 5, "june": 6}}
    >>> derived("number 1..9 + 12:a_dozen", words), derived("month - may + number: ten", words)
    ({'one': 1, 'two': 2, 'a dozen': 12}, {'june': 6, 'ten': 10})
    """
    found: dict[str, Any] = {}
    for part in map(str.strip, line.split(" + ")):
        if row := _ROW.fullmatch(part):
            found |= dict.fromkeys(row[2].replace("_", " ").split("|"), constant(row[1]))
        else:
            found |= _chosen(part, words)
    return found


def _chosen(part: str, words: Words) -> Iterator[tuple[str, Any]]:
    """Words of a kind with their values: all, those of some values, only some, or all without some."""
    match = _PART.fullmatch(part)
    if match is None or match[1] not in words:
        raise WordsError(f"{part!r} is not KIND, KIND 1..12, KIND: WORDS, KIND - WORDS or VALUE:WORD|WORD")
    chosen, named = words[match[1]], set(split(match[5] or ""))
    if match[4] == ":" and (missing := named - chosen.keys()):
        raise WordsError(f"{match[1]!r} has no word {', '.join(sorted(missing))}")
    for word, value in chosen.items():
        wanted = match[2] is None or (isinstance(value, int) and int(match[2]) <= value <= int(match[3]))
        if wanted and (match[4] is None or (word in named) is (match[4] == ":")):
            yield word, value


def patterns_of(block: str | list[str]) -> list[str]:
    """The patterns of a block of lines.

    >>> patterns_of("# of a narrative\\n> two days ago\\n{number} {unit} ago\\n")
    ['{number} {unit} ago']
    """
    return [line for line in _lines(block) if not line.startswith((COMMENT, EXAMPLE))]


def examples_of(block: str | list[str]) -> list[str]:
    """The examples in a block of patterns: its lines that begin with >."""
    return [line.removeprefix(EXAMPLE) for line in _lines(block) if line.startswith(EXAMPLE)]


def _lines(block: str | list[str]) -> Iterator[str]:
    lines = block.splitlines() if isinstance(block, str) else block
    yield from filter(None, map(str.strip, lines))
