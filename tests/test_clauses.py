"""Each clause with a date is an event: the texts of tests/clauses/, and German and French sentences with titles."""

import re
from pathlib import Path

import pytest

from timeline import Document, build

FOLDER = Path(__file__).parent / "clauses"
_MARKED = re.compile(r"\{([^|}]+)\|([^}]+)\}")


def _cases() -> list[tuple[str, str, str]]:
    """The language, the date of the document and the marked text of each line."""
    cases, day = [], ""
    for path in sorted(FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if match := re.fullmatch(r"# (\d{4}-\d\d-\d\d)", line):
                day = match[1]
            elif line and not line.startswith("#"):
                cases.append((path.stem, day, line.replace("\\n", "\n")))
    return cases


def _marked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and the start, end and date of each marked word."""
    plain, words, last = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[last : match.start()]
        words.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        last = match.end()
    return plain + text[last:], words


@pytest.mark.parametrize(("language", "day", "text"), _cases())
def test_each_clause_has_its_own_date(language: str, day: str, text: str) -> None:
    """The shortest event that contains a marked word has its date."""
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


GERMAN = [
    (
        "Im Herbst 1886 trat Anna Roth in die Schule in Linz ein, die sie im Juli 1890 mit Auszeichnung abschloss.",
        [
            ("1886-23", "Anna Roth trat in die Schule in Linz ein"),
            ("1890-07", "Schule in Linz, die sie mit Auszeichnung abschloss"),
        ],
    ),
    (
        "Die Mühle wurde 1899 an das Netz angeschlossen und 1904 in eine Genossenschaft umgewandelt.",
        [("1899", "Mühle wurde an das Netz angeschlossen"), ("1904", "Mühle wurde in eine Genossenschaft umgewandelt")],
    ),
    (
        "Die Halle, die seit 1943 als Lager gedient hatte, wurde erst 1949 freigegeben.",
        [("1943/..", "Halle hatte als Lager gedient"), ("1949", "Halle wurde freigegeben")],
    ),
    (
        "Am 9. Februar 2016 beauftragte die Klägerin eine Firma, die die Arbeiten bis zum 2. März 2016 durchführte.",
        [("2016-02-09", "Klägerin beauftragte eine Firma"), ("../2016-03-02", "Firma, die die Arbeiten durchführte")],
    ),
    (
        "1934 leugnete der Wirt, dass er 1931 in der Stadt war.",
        [("1931", "Wirt leugnete, dass er in der Stadt war"), ("1934", "Wirt leugnete, dass er in der Stadt war")],
    ),
]
FRENCH = [
    (
        "Le pont fut détruit en 1944, reconstruit en 1949 et élargi en 1972.",
        [("1944", "Pont fut détruit"), ("1949", "Pont fut reconstruit"), ("1972", "Pont fut élargi")],
    ),
    (
        "Le directeur de la halle, condamné en 1991, a été relaxé en 1993.",
        [("1991", "Directeur de la halle condamné"), ("1993", "Directeur de la halle a été relaxé")],
    ),
    (
        "Fermé en 1950, le théâtre rouvre en 1987.",
        [("1950", "Théâtre fermé"), ("1987", "Théâtre rouvre")],
    ),
    (
        "La firme lance sa première moto en 1907 ; elle en arrêtera la production en 1910.",
        [("1907", "Firme lance sa première moto"), ("1910", "Elle en arrêtera la production")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(event.when), event.title) for event in build(text, language="de")] == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(event.when), event.title) for event in build(text, language="fr")] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Der Wirt soll am 3. Mai 2019 gelogen haben.", "reported"),
        ("Der Wirt soll am 3. Mai 2019 sprechen.", "planned"),
        ("Ob der Wirt am 3. Mai 2019 gelogen hat, ist offen.", "hypothetical"),
        ("Er habe am 3. Mai 2019 gelogen.", "reported"),
        ("L'homme aurait quitté la ville le 3 mai 2019.", "reported"),
        ("L'homme aurait quitté la ville le 3 mai 2019 si le train était parti.", "hypothetical"),
        ("L'homme n'a pas quitté la ville le 3 mai 2019.", "negated"),
    ],
)
def test_modality_and_attribution_give_the_status(text: str, status: str) -> None:
    language = "fr" if "homme" in text else "de"
    assert [event.status for event in build(text, language=language)] == [status]
