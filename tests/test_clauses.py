"""Each clause of the news is an event with its own date: `clauses_en.txt`, `clauses_de.txt`, `clauses_fr.txt`."""

import re
from pathlib import Path

import pytest

from timeline import Document, build

_MARKED = re.compile(r"\{([^|}]+)\|([^}]+)\}")


def _cases() -> list[tuple[str, str, str]]:
    """Language, date of the document, marked text."""
    cases, day = [], ""
    for path in sorted(Path(__file__).parent.glob("clauses_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if match := re.fullmatch(r"# (\d{4}-\d\d-\d\d)", line):
                day = match[1]
            elif line and not line.startswith("#"):
                cases.append((path.stem[-2:], day, line.replace("\\n", "\n")))
    return cases


def _marked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and what they say of its words."""
    plain, words, last = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[last : match.start()]
        words.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        last = match.end()
    return plain + text[last:], words


@pytest.mark.parametrize(("language", "day", "text"), _cases())
def test_each_clause_has_its_own_date(language: str, day: str, text: str) -> None:
    """The smallest event around a word has the date that its clause has."""
    plain, words = _marked(text)
    built = build(Document(id="news", text=plain, language=language, reference_date=day), infer=True)
    places = sorted(
        ((place.start, place.end, str(event.when)) for event in built for place in event.sources),
        key=lambda place: place[1] - place[0],
    )
    found = [
        (plain[start:end], next((when for first, last, when in places if first <= start and end <= last), ""))
        for start, end, _ in words
    ]
    assert found == [(plain[start:end], when) for start, end, when in words]
