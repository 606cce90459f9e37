"""A line end within a paragraph is a space: a text has the same events however it is wrapped."""

from __future__ import annotations

import textwrap

import pytest

import timeline

PARAGRAPHS = {
    "en": [
        "The harbour company was founded on 3 May 1911 by two brothers from Leith. In September 1914 it lost its first "
        "ship off Arklow, and by the end of the following year only one of the five was left. The younger brother died "
        "on Dec. 12, 1918 in St. Andrews. From 1925 to 1931 the yard stood empty; Mr. Hale bought it for £4,000.",
        "On 12 March 2024 the ticket shop went down for 47 minutes. At 09:14 the database refused the first "
        "connection, and two minutes later the engineer on duty acknowledged the alert. Nobody had been warned.",
    ],
    "de": [
        "Am 3. Mai 1911 gründeten zwei Brüder aus Emden die Werft. Im September 1914 verlor sie ihr erstes Schiff, und "
        "Ende des folgenden Jahres war nur noch eines der fünf übrig. Von 1925 bis 1931 stand das Gelände leer.",
    ],
    "fr": [
        "La société fut fondée le 3 mai 1911 par deux frères de Brest. En septembre 1914 elle perdit son premier "
        "navire. De 1925 à 1931 le chantier resta vide, et personne ne voulut l'acheter avant le printemps 1932.",
    ],
}
CASES = [(language, text) for language, texts in PARAGRAPHS.items() for text in texts]


def dates_and_titles(text: str, language: str) -> list[tuple[str, str]]:
    """The date and the title of each event of a text."""
    document = timeline.Document(id="d", text=text, language=language, reference_date="2024-05-01")
    return [(str(event.when), event.title) for event in timeline.build(document)]


@pytest.mark.parametrize("width", [40, 60, 66, 72, 76, 80])
@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("prefix", ["", "  "])
def test_events_do_not_depend_on_the_width_of_lines(language: str, text: str, width: int, prefix: str) -> None:
    wrapped = textwrap.fill(text, width, initial_indent=prefix, break_on_hyphens=False)

    assert dates_and_titles(wrapped, language) == dates_and_titles(text, language)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("The mill was sold in Septem-\nber 1931.", "The mill was sold in September 1931."),
        ("It stood from 1914-\n18, and nobody came.", "It stood from 1914-18, and nobody came."),
        ("The indemni-\nfication was paid on 3 May 1990.", "The indemnification was paid on 3 May 1990."),
    ],
)
def test_a_word_hyphenated_at_a_line_end_is_one_word(broken: str, whole: str) -> None:
    assert dates_and_titles(broken, "en") == dates_and_titles(whole, "en")
    (found,) = [timex for timex in timeline.find(broken) if "-\n" in timex.text] or timeline.find(broken)[:1]
    assert broken[found.start : found.end] == found.text


@pytest.mark.parametrize("mark", ["[3]", "[a]", "[^1]", "¹"])
def test_footnote_marks_end_no_date_and_join_no_sentences(mark: str) -> None:
    text = f"The hall was built in 1931.{mark} In 1938 he sold the yard{mark} to the town."

    assert dates_and_titles(text, "en") == [("1931", "Hall was built"), ("1938", "He sold the yard to the town")]


@pytest.mark.parametrize("gap", ["  ", "\n", " \n", "\n  ", "\t", "\u00a0", "\u2003 "])
@pytest.mark.parametrize(
    "text",
    ["early in 1950", "the later part of 1950", "no later than 1950", "from May to July 1950", "Monday of that week"],
)
def test_words_that_join_a_date_may_be_far_apart(text: str, gap: str) -> None:
    """Justified text has several spaces between words; where gaps are of one character, a simpler regex matches."""

    def found(text: str) -> list[tuple[str, str]]:
        timexes = timeline.find(f"He left {text}.", language="en", reference_date="1960-05-01")
        return [(" ".join(timex.text.split()), str(timex.value)) for timex in timexes]

    assert found(text.replace(" ", gap)) == found(text)
