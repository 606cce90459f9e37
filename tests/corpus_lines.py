"""Reads tests/corpus/: the lines of each language with the settings of their heading. tests/README.md has the format.

>>> [line] = parse(["## Years (reference_date=1998-03-02, domain=news)", "1850   the year 1850"], "en", "years.txt")
>>> line.place, line.settings, line.expected, line.text
('years.txt:2', {'reference_date': '1998-03-02', 'domain': 'news'}, '1850', 'the year 1850')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
#: The keywords of `timeline.find` that a heading can set.
SETTINGS = ("reference_date", "domain", "prefer", "date_order", "timezone")
SENTENCE, NOTHING, NO_SUCH_DATE = ">", "-", "!"

_HEADING = re.compile(r"## (?P<title>.+?)(?: \((?P<settings>\w+=.+)\))?")
_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Line:
    """One phrase or sentence of a corpus file, what is expected of it, and the settings to find it with."""

    place: str
    language: str
    heading: str
    settings: dict[str, str]
    expected: str
    text: str

    @property
    def plain(self) -> str:
        """The text without the marks around its expressions."""
        return _MARKED.sub(r"\1", self.text) if self.expected == SENTENCE else self.text

    @property
    def expressions(self) -> list[tuple[str, str]]:
        """The expressions that must be found, each with its value, in order."""
        if self.expected == SENTENCE:
            return [(words, value) for words, value in _MARKED.findall(self.text)]
        return [] if self.expected in (NOTHING, NO_SUCH_DATE) else [(self.text, self.expected)]


def files(language: str = "*") -> list[Path]:
    """The corpus files of a language: "de.txt", or all files of the folder "en"."""
    return sorted([*FOLDER.glob(f"{language}.txt"), *FOLDER.glob(f"{language}/*.txt")])


def lines(language: str = "*") -> Iterator[Line]:
    """The lines of one language, or of all."""
    for path in files(language):
        name = path.relative_to(FOLDER).as_posix()
        yield from parse(path.read_text(encoding="utf-8").splitlines(), name.split("/")[0].removesuffix(".txt"), name)


def parse(rows: Iterable[str], language: str, name: str) -> Iterator[Line]:
    """The lines of one file. ValueError for a line before the first heading, or a setting that is unknown."""
    heading, settings = "", dict[str, str]()
    for number, row in enumerate(rows, 1):
        place = f"{name}:{number}"
        if match := _HEADING.fullmatch(row):
            heading, settings = match["title"], _settings(match["settings"] or "", place)
        elif row.strip() and not row.startswith("#"):
            if not heading:
                raise ValueError(f"{place}: a line needs a heading above it")
            expected, texts = _columns(row)
            for text in texts:
                yield Line(place, language, heading, settings, expected, text)


def _settings(text: str, place: str) -> dict[str, str]:
    """The settings of a heading: "reference_date=1998-03-02, domain=news"."""
    pairs = dict(part.split("=", 1) for part in text.split(", ") if part)
    if unknown := set(pairs) - set(SETTINGS):
        raise ValueError(f"{place}: unknown setting {', '.join(sorted(unknown))}: use {', '.join(SETTINGS)}")
    return pairs


def _columns(row: str) -> tuple[str, list[str]]:
    """What a row expects, and its texts."""
    if row.startswith("> "):
        return SENTENCE, [row[2:]]
    expected, _, phrases = re.sub(r"\s{2,}", "\t", row).partition("\t")
    return expected, [phrase.strip() for phrase in phrases.split(" | ")]
