"""The tables and keys that files of a language may have; a check that reports all others and removes them.

A key that nothing reads would be ignored without a word: `problems` reports it, with the file and the line.

>>> list(problems("xx/narration.toml", {"title": {"artickles": "the"}}, "[title]\\nartickles = 'the'\\n"))
["xx/narration.toml:2: unknown key 'artickles' in [title]; did you mean 'articles'?"]
>>> list(problems("xx/narration.toml", {"tittle": {}}, "[tittle]\\n"))
['xx/narration.toml:1: unknown table [tittle]; did you mean [title]?']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

#: The types of values. Words are a line of text with commas; most other lines are a text with {} where a value goes.
TEXT, FLAG, LIST, TABLE = str, bool, list, dict
#: What a list or an inner table holds.
_ITEMS = {str, list, dict}
_NAMES: Mapping[type, str] = {
    TEXT: "text in quotes",
    FLAG: "true or false",
    LIST: "a list",
    TABLE: "a table",
    int: "a number",
}

#: The keys of a table, each with its type or types.
Keys = Mapping[str, type | tuple[type, ...]]


class Error(NamedTuple):
    """An error in a file: the table, the key in it, and what is wrong."""

    table: str
    key: str
    message: str


class LanguageError(ValueError):
    """The files of a language have errors: one line of the message for each, with file and line."""


def _keys(words: str, *, flags: str = "", lists: str = "", tables: str = "") -> Keys:
    kinds = ((words, TEXT), (flags, FLAG), (lists, LIST), (tables, TABLE))
    return {key: kind for keys, kind in kinds for key in keys.split()}


#: The classes of words that a clause is parsed with; [clause.endings] and [clause.shapes] give them to unlisted words.
WORD_CLASSES = (
    "determiner possessive subject object present copula auxiliary modal infinite negation verb either reporting to "
    "preposition particle subordinator boundary relative whose that coordinator adverb inflected participle perfect "
    "gerund plain"
)
_CLASSES = frozenset(WORD_CLASSES.split())
#: Stands for any key, in the tables whose keys a language chooses itself or others check, as the tagger does meanings.
ANY = "*"
#: Tables with blocks of patterns, one on a line, under the names of meanings.
MEANINGS = ("patterns", "joins", "ranges")
_PATTERNS: Keys = {ANY: TEXT}
_TEXTS: Keys = {ANY: TEXT}

#: The tables of each file with their keys; "" has the keys above the first table. A kind of words is a list, or a table
#: of texts.
TABLES: Mapping[str, Mapping[str, Keys]] = {
    "detect": {
        "": _keys("common"),
        "structure": _keys(
            "months begins ends dates moments stamps titles texts locators lasting written records references access "
            "mail exhibits"
        ),
        "languages": {ANY: TEXT},
    },
    "words": {
        "": _keys(
            "leads joiner listing repeating dating date_orders after_days given placing titles streets modal proper "
            "quantities plurals",
            flags="capital_nouns",
        ),
        "words": {ANY: (LIST, TABLE)},
        "derived": {ANY: TEXT},
    },
    "holidays": {"": {}, "holidays": {ANY: TEXT}},
    "patterns": {
        "": {},
        "lists": {ANY: TEXT},
        **dict.fromkeys(MEANINGS, _PATTERNS),
        "conversation": _keys("around informal openings proper speakers", tables=" ".join(MEANINGS)),
        **dict.fromkeys((f"conversation.{table}" for table in MEANINGS), _PATTERNS),
        "tense": _keys(
            "past past_endings future future_endings present neutral pluperfect auxiliary participle_endings "
            "silent ahead apart arranging before_only breaking closing counted_after counted_before due leading "
            "locating loose over owning placing planning ranked_by ranking sharing"
        ),
    },
    "narration": {
        "": {},
        "sentence": _keys("abbreviations endings starters ranks", flags="ordinals"),
        "clause": _keys(
            f"{WORD_CLASSES} unchanged elided verb_endings verb_prefixes",
            flags="omits_subject",
            tables="contractions endings shapes",
        ),
        **dict.fromkeys(("clause.contractions", "clause.endings"), _TEXTS),
        "clause.shapes": dict.fromkeys(WORD_CLASSES.split(), LIST),
        "context": _keys("nowadays placing"),
        "title": _keys(
            "addressing agents ambiguous articles asking attributes attributions bare_nouns certain changes comparing "
            "conditions covering directions doubts dropped events existential expletive female_names female_pronouns "
            "generic genitive group honorifics impersonal indefinite inexact infinitive inseparable leads lifeless "
            "linking male_names male_pronouns men mentioning moving nearly nominative noun_endings oblique origin "
            "others parties people people_endings person personal plainly plural_mark plurals pointing possessive_mark "
            "relating says separable settings singulars speaker stacked statutes stemming superlative_endings thing "
            "thing_endings things tight when women focusing awaiting until lasting prior times",
            flags="capital_nouns grammatical_gender verb_second",
            tables="indicative strong affirmed",
        ),
        **dict.fromkeys(("title.indicative", "title.affirmed"), _TEXTS),
        "title.strong": {ANY: LIST},
        "retelling": _keys("endings forms once participle_mark placing pointing undone", lists="opposed same"),
        "status": _keys("happened hearsay hypothetical negated perfect planned reported shifted supposing"),
    },
    "display": {
        "": _keys(
            "date bc ad circa uncertain before after until since from_to between start mid end decade century "
            "millennium half quarter week weekend ordinal every",
            lists="months weekdays seasons",
            tables="dayparts references lengths names",
        ),
        "dayparts": _keys("MO MI AF EV NI DT"),
        "references": _keys("PAST_REF PRESENT_REF FUTURE_REF"),
        "lengths": dict.fromkeys("decade century millennium quarter weekend half season daypart".split(), TABLE),
        "names": _keys("date ordinal", lists="months short_months weekdays", tables="ordinals plurals units"),
        "names.ordinals": _TEXTS,
        "names.plurals": _keys("zero one two few many other"),
        "names.units": dict.fromkeys("year month week day hour minute second".split(), TABLE),
    },
}
#: The keys that a table [names] of display.toml must have.
NEEDED_NAMES = "date months short_months weekdays plurals units".split()
#: The keys of display.toml without which a date could not be written.
NEEDED_FOR_DISPLAY = "bc circa uncertain before after until since from_to between start mid end".split()


def problems(file: str, data: dict[str, Any], text: str) -> list[str]:
    """What is wrong in the parsed content of a file such as "en/words.toml", one line each: file, line and error.

    Everything wrong is removed from the content, so that the rest can be used and checked.
    """
    name = file.rpartition("/")[2].removesuffix(".toml")
    found = [*_misplaced(data, TABLES[name]), *_misclassed(data)]
    for table, key, _ in found:
        (_table_of(data, *table.split(".")) if table and table != key else data).pop(key, None)
    return [f"{file}:{line_of_key(text, table, key)}: {error}" for table, key, error in found]


def _misclassed(data: Mapping[str, Any]) -> Iterator[Error]:
    """The endings of words that belong to no class of words."""
    for key, name in _table_of(data, "clause", "endings").items():
        if name not in _CLASSES:
            error = f"unknown class of words {name!r}{_suggestion(str(name), _CLASSES)}"
            yield Error("clause.endings", key, error)


def _table_of(data: Any, *names: str) -> dict[str, Any]:
    """An inner table; empty where there is none, or something else in its place."""
    for name in names:
        data = data.get(name) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def _misplaced(data: Mapping[str, Any], tables: Mapping[str, Keys]) -> Iterator[Error]:
    """The errors of a file: the table, the key, and what is wrong with it."""
    for key, value in data.items():
        if key in tables[""] and key not in tables:
            yield from _misfits("", {key: value}, tables[""])
        elif key not in tables:
            known = [name for name in (tables if isinstance(value, dict) else tables[""]) if name]
            shown = f"table [{key}]" if isinstance(value, dict) else f"key {key!r} above the first table"
            home = next((file for file, others in TABLES.items() if key in others or key in others[""]), None)
            hint = f"; it belongs in {home}.toml" if home else _suggestion(key, known, value)
            yield Error(key if isinstance(value, dict) else "", key, f"unknown {shown}{hint}")
        elif not isinstance(value, dict):
            yield Error("", key, f"[{key}] must be a table")
        else:
            yield from _misfits(key, value, tables[key])
            for inner in value:
                if (name := f"{key}.{inner}") in tables and isinstance(value[inner], dict):
                    yield from _misfits(name, value[inner], tables[name])


def _misfits(table: str, content: Mapping[str, Any], keys: Keys) -> Iterator[Error]:
    """The keys of a table that nothing reads, and the values that are not of the type that is read."""
    for key, value in content.items():
        place = f" in [{table}]" if table else ""
        expected = keys.get(key) or keys.get(ANY)
        if expected is None:
            yield Error(table, key, f"unknown key {key!r}{place}{_suggestion(key, keys)}")
        elif not isinstance(value, expected):
            shown = " or ".join(_NAMES[kind] for kind in (expected if isinstance(expected, tuple) else (expected,)))
            yield Error(table, key, f"{key!r}{place} must be {shown}, not {_NAMES.get(type(value), 'another value')}")
        elif wrong := set(map(type, _items(value))) - _ITEMS:
            shown = _NAMES.get(wrong.pop(), "another value")
            yield Error(table, key, f"{key!r}{place} contains {shown}; expected {_NAMES[TEXT]}")


def _items(value: object) -> Iterable[object]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _suggestion(key: str, known: Any, value: object = None) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, known, 1)
    shown = f"[{near[0]}]" if near and isinstance(value, dict) else repr(near[0]) if near else ""
    return f"; did you mean {shown}?" if near else ""


def line_of_key(text: str, table: str, key: str) -> int:
    """The number of the line on which a key of a table stands, or the table itself begins.

    >>> line_of_key("a = 1\\n\\n[b]\\nc = 2\\n", "b", "c"), line_of_key("[b]\\n[b.d]\\n", "b", "d")
    (4, 2)
    """
    current, begins = "", 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*([\w.\"-]+)\s*\]", line):
            current = header[1].replace('"', "")
            if current == f"{table}.{key}":
                return number
            begins = number if current == table else begins
        elif current == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return number
    return begins
