"""Load a language: its words and patterns, over the months and weekdays of dateparser's locale data.

>>> load("en").words["month"]["october"]
10
>>> load("en-GB").code, "de" in available()
('en', True)
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from typing import Any, NamedTuple

from timeline.language.frozen import part, thaw
from timeline.language.schema import MEANINGS, LanguageError, line_of_key, problems
from timeline.language.words import (
    WordsError,
    derived,
    listed,
    named_days,
    patterns_of,
    rows,
    split,
    values,
    with_classes,
)
from timeline.language_files import BASE, UNDETERMINED, codes_with, read
from timeline.value.moment import Unit

#: The files of a language that are needed to read texts; display.toml and page.toml are needed to write.
FILES = ("detect", "words", "holidays", "patterns", "narration")
#: The kind of holidays, and the table of those of other calendars, whose days an optional package computes.
HOLIDAY, FEASTS = "holiday", "feast"
#: The part of a frozen file with the language itself.
LANGUAGE = "language"
_CODE = re.compile("[a-z]{2,8}")
MONTHS = "january february march april may june july august september october november december".split()
#: The kinds of words for "yesterday" and "last week" that languages without patterns of their own have, by the unit.
RELATIVE = {"relative_day": "day", "relative_week": "week", "relative_month": "month", "relative_year": "year"}
#: Where dateparser has them, and what it calls them: "2 day ago", "in 1 week".
RELATIVE_TYPE = "relative-type"
_STEP = re.compile(r"(?:in )?(?P<number>\d) (?P<unit>\w+)(?P<ago> ago)?")
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language: the words of each kind with their values, and the tables of its files as plain data.

    `sources` has the text of each file by its name. `orders` has the orders of day, month and year in use ("DMY"), the
    usual one first; `regions` has the order of each region. `compiled` has what other packages have compiled from the
    language, if it comes from a frozen file; a language that is changed (by `replace`) has nothing compiled.
    """

    code: str
    words: Mapping[str, Mapping[str, Any]]
    data: Mapping[str, Any]
    sources: Mapping[str, str]
    orders: tuple[str, ...] = ("DMY",)
    regions: Mapping[str, str] = field(default_factory=dict)
    compiled: dict[str, bytes] = field(default_factory=dict, init=False, repr=False)

    def line_of(self, pattern: str) -> str:
        """The file and line of a pattern: "en/patterns.toml:12"."""
        for name, text in self.sources.items():
            for number, line in enumerate(text.splitlines(), 1):
                if line.strip() == pattern:
                    return f"{name}:{number}"
        return f"{self.code}/patterns.toml"

    def list(self, name: str) -> tuple[str, ...]:
        """The words of a line above the first table of a file; empty if there is no such line."""
        return tuple(split(self.data.get(name, "")))


def fold(text: str, code: str = UNDETERMINED) -> str:
    """The text in lower case, with offsets unchanged: İ (U+0130), which would become two characters, becomes i.

    >>> fold("İzmir MAYIS", "tr"), fold("Ὀδυσσεύς İ")
    ('izmir mayıs', 'ὀδυσσεύς i')
    """
    if code in ("tr", "az"):
        text = text.replace("I", "ı")
    return text.replace("\u0130", "i").lower()


def available() -> list[str]:
    """The codes of the languages with patterns; any other gets plain dates from dateparser's locale data."""
    return codes_with("patterns")


def load(code: str) -> Language:
    """The language of a BCP 47 code, whose region is ignored.

    ValueError if neither a folder of languages nor dateparser knows it, LanguageError if its files have errors.
    """
    language = code.replace("_", "-").split("-")[0].lower()
    if not _CODE.fullmatch(language):  # it becomes the name of a folder
        raise ValueError(f"unknown language {code[:40]!r}: give a code such as {', '.join(available())}")
    return _load(language)


@cache
def _load(code: str) -> Language:
    files = Files.of(code)
    if parts := thaw(files.frozen_name, files.texts()):
        language = _from_data(files, part(parts, LANGUAGE))
        language.compiled.update(parts)
        return language
    language, errors = assemble(code)
    if errors:
        raise LanguageError("\n".join(errors))
    return language


class Files(NamedTuple):
    """What a language is made from: the texts of its files and of the shared ones, and dateparser's locale data.

    `feasts` tells whether the names of feasts count, whose dates an optional package computes.
    """

    code: str
    own: Mapping[str, str]
    shared: Mapping[str, str]
    locale: str | None
    feasts: bool

    @classmethod
    def of(cls, code: str, *, feasts: bool | None = None) -> Files:
        """The files of a language. ValueError if it has no patterns and dateparser does not know it."""
        own, locale = _sources(code) if code != BASE else {}, _locale_file(code)
        if f"{code}/patterns.toml" not in own:
            if locale is None:
                raise ValueError(f"unknown language {code!r}: give a code such as {', '.join(available())}")
            own = _sources(UNDETERMINED)
        return cls(code, own, _sources(BASE), locale, find_spec("holidays") is not None if feasts is None else feasts)

    @property
    def frozen_name(self) -> str:
        """The name of the frozen file of the language."""
        return f"{self.code}-feasts" if self.feasts else self.code

    def texts(self) -> Iterator[str]:
        """All that the language is made from."""
        yield self.frozen_name
        for name, text in {**self.own, **self.shared}.items():
            yield from (name, text)
        yield _text(self.locale) if self.locale else ""


def assemble(code: str, *, feasts: bool | None = None) -> tuple[Language, list[str]]:
    """A language made from its files, and the errors in them, which are left out: file, line and message each.

    `feasts` tells whether the names of feasts are words of it; None if they are where their dates can be computed.
    ValueError if the language has no patterns and dateparser does not know it; LanguageError if a file is not TOML.
    """
    files = Files.of(code, feasts=feasts)
    locale = _locale(files.locale) if files.locale else {}
    errors: list[str] = []
    data = _with_base(_parsed(files.own, errors), _parsed(files.shared, errors))
    words = {kind: values(table) for kind, table in data.get("words", {}).items()}
    for kind, names in (("month", MONTHS), ("weekday", WEEKDAYS)):
        words[kind] = {**_named(names, locale, code), **words.get(kind, {})}
    if f"{code}/patterns.toml" not in files.own:
        words |= {kind: _steps(locale, unit, code) for kind, unit in RELATIVE.items()}
    _add_made_words(words, data, files, errors)
    return Language(code, words, data, {**files.own, **files.shared}, *_orders(data, locale)), errors


def as_data(language: Language) -> dict[str, Any]:
    """A language as plain data, in which units are numbers, and the words whose values are units are listed by kind."""
    units = {
        kind: [word for word, value in table.items() if isinstance(value, Unit)]
        for kind, table in language.words.items()
    }
    return {
        "words": {
            kind: {word: int(value) if isinstance(value, Unit) else value for word, value in table.items()}
            for kind, table in language.words.items()
        },
        "units": {kind: words for kind, words in units.items() if words},
        "data": language.data,
        "orders": language.orders,
        "regions": language.regions,
    }


def _from_data(files: Files, data: Mapping[str, Any]) -> Language:
    """The language that was made into plain data."""
    words = data["words"]
    for kind, names in data["units"].items():
        table = words[kind]
        words[kind] = table | {word: Unit(table[word]) for word in names}
    sources = {**files.own, **files.shared}
    return Language(files.code, words, data["data"], sources, data["orders"], data["regions"])


def _add_made_words(words: dict[str, dict[str, Any]], data: Mapping[str, Any], files: Files, errors: list[str]) -> None:
    """Add holidays, the kinds that are made from others, and the named lists, each as the kind "@name"."""
    lists, days = data.get("lists", {}), rows(data.get("days", ""))
    for table, home in (("holidays", "holidays"), ("derived", "words"), ("lists", "patterns")):
        for name, text in data.get(table, {}).items():
            try:
                if table == "lists":
                    words[f"@{name}"] = listed(text, lists, words)
                elif table == "derived":
                    words[name] = derived(text, words)
                elif name != FEASTS or files.feasts:
                    kind = HOLIDAY if name == FEASTS else name
                    words[kind] = words.get(kind, {}) | named_days(text, days)
            except WordsError as error:
                file = f"{files.code}/{home}.toml"
                errors.append(f"{file}:{line_of_key(files.own.get(file, ''), table, name)}: {error}")


def _sources(code: str) -> dict[str, str]:
    """The texts of the files of a language by their names, such as "en/words.toml"."""
    texts = ((f"{code}/{name}.toml", read(code, name)) for name in FILES)
    return {name: text for name, text in texts if text is not None}


def _parsed(sources: Mapping[str, str], errors: list[str]) -> dict[str, Any]:
    """The tables of all files in one dictionary, without erroneous keys; the errors are added to `errors`."""
    import tomllib  # a frozen language does not need it

    data: dict[str, Any] = {}
    for file, text in sources.items():
        try:
            content = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise LanguageError(f"{file}: {error}") from None
        errors += problems(file, content, text)
        data |= content
    return data


def _with_base(data: dict[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a language, with the kinds of words that it lacks and the patterns that all languages share."""
    data["days"] = base.get("holidays", {}).get("days", "")
    data["leads"] = f"{data.get('leads', '')}, {base.get('leads', '')}"
    for table in ("words", "derived", "lists"):
        data[table] = {**base.get(table, {}), **data.get(table, {})}
    tense = data.get("tense", {})
    data["tense"] = {key: with_classes(line, data.get("clause", {})) for key, line in tense.items()}
    conversation = data.get("conversation", {})
    for table in MEANINGS:
        for tables in (data, conversation):
            tables[table] = {name: patterns_of(block) for name, block in tables.get(table, {}).items()}
        own = data[table]
        known = {line for part in (own, conversation[table]) for lines in part.values() for line in lines}
        for meaning, block in base.get(table, {}).items():
            own[meaning] = [*own.get(meaning, ()), *(line for line in patterns_of(block) if line not in known)]
    return data


def _orders(data: Mapping[str, Any], locale: Mapping[str, Any]) -> tuple[tuple[str, ...], dict[str, str]]:
    """The orders of day, month and year of a language and of its regions, from its files or from dateparser.

    >>> load("en").orders, load("en").regions["GB"]
    (('MDY', 'DMY'), 'DMY')
    """
    usual = locale.get("date_order") or "DMY"
    regional = {name.rpartition("-")[2]: info for name, info in locale.get("locale_specific", {}).items()}
    orders = tuple(split(data.get("date_orders", ""))) or (usual,)
    return orders, {region: info.get("date_order") or usual for region, info in regional.items()}


def region(code: str | None) -> str | None:
    """The region of a BCP 47 code; None if it has none.

    >>> region("en-GB"), region("zh-Hant-TW"), region("en")
    ('GB', 'TW', None)
    """
    parts = (code or "").replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if re.fullmatch(r"[A-Za-z]{2}|\d{3}", part)), None)


def _named(names: list[str], locale: Mapping[str, Any], code: str) -> dict[str, int]:
    """The months or weekdays in dateparser's data, with a full stop after short forms, too."""
    words: dict[str, int] = {}
    for value, name in enumerate(names, 1):
        forms = [fold(form, code).strip(".") for form in locale.get(name, ())]
        forms = [form for form in forms if len(form) > 2 or not form.isascii()]  # "we" is rarely Wednesday
        longest = max(map(len, forms), default=0)
        for form in forms:
            words[form] = value
            if len(form) < longest and len(form) <= 5:
                words[form + "."] = value
    return words


def _steps(locale: Mapping[str, Any], unit: str, code: str) -> dict[str, int]:
    """The words for a day, week, month or year near the present one, from dateparser: 1 for "amanhã"."""
    words: dict[str, int] = {}
    for name, forms in locale.get(RELATIVE_TYPE, {}).items():
        step = _STEP.fullmatch(name)
        if step is not None and step["unit"] == unit and (step["ago"] or name.startswith("in ")):
            words |= dict.fromkeys(
                (fold(form, code) for form in forms), int(step["number"]) * (-1 if step["ago"] else 1)
            )
    return words


def _locale_file(code: str) -> str | None:
    """dateparser's data of a locale; None if it has none. dateparser is not imported, as that takes long."""
    spec = find_spec("dateparser")
    if spec is None or not spec.submodule_search_locations or not re.fullmatch(r"[a-z]{2,4}", code):
        return None
    path = os.path.join(spec.submodule_search_locations[0], "data", "date_translation_data", f"{code}.py")
    return path if os.path.isfile(path) else None


def _text(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def _locale(path: str) -> Mapping[str, Any]:
    """The data in a file of dateparser."""
    data = spec_from_file_location("_locale", path)
    if data is None or data.loader is None:
        return {}
    module = module_from_spec(data)
    data.loader.exec_module(module)
    info: Mapping[str, Any] = module.info
    return info
