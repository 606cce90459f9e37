"""German and French sentences with several clauses: each with a date is an event, told by its own words."""

from __future__ import annotations

import pytest

import timeline

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
        [("1943/..", "Halle hatte als Lager gedient"), ("1949", "Halle wurde erst freigegeben")],
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
    assert [(str(event.when), event.title) for event in timeline.build(text, language="de")] == expected


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(event.when), event.title) for event in timeline.build(text, language="fr")] == expected


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
def test_what_is_only_said_has_its_status(text: str, status: str) -> None:
    language = "fr" if "homme" in text else "de"
    assert [event.status for event in timeline.build(text, language=language)] == [status]
