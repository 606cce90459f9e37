"""Titles: tests/titles/ has sentences, and the titles that an editor would accept for their events."""

from pathlib import Path

import pytest

from tests.narration import ENGLISH, events
from timeline.language import load
from timeline.narrate import narration
from timeline.narrate.wording import MAX_WORDS, Wording

FOLDER = Path(__file__).parent / "titles"
CASES = [
    (path.stem, *(part.strip() for part in line.split("=>")))
    for path in sorted(FOLDER.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if "=>" in line and not line.startswith("#")
]


@pytest.mark.parametrize(("language", "sentence", "titles"), CASES)
def test_title_is_one_that_an_editor_would_accept(language: str, sentence: str, titles: str) -> None:
    """The first event of the sentence has one of the accepted titles."""
    dated, _ = events(sentence, language=narration(load(language)))
    assert dated[0].title in [title.strip() for title in titles.split(" | ")]
    assert all(len(event.title.split()) <= MAX_WORDS for event in dated)


def test_no_title_has_more_than_the_limit_of_words() -> None:
    """However short the words are."""
    assert (
        len(Wording().of_unparsed("So we put it up on a low bit of it by the old inn at an end of it").split())
        == MAX_WORDS
    )


def test_a_long_title_is_cut_between_words() -> None:
    """A very long clause is not cut after a preposition or an article."""
    tail = " of the province and the towns by the sea" * 20
    (event,), _ = events(f"The council repaired the roads{tail} in [1887|1887].")
    assert len(event.title) <= 90
    assert event.text.lower().startswith(f"the {event.title.lower()} ")
    assert event.title.split()[-1] not in {"of", "the", "and", "by"}


def test_a_long_subject_is_cut_between_words() -> None:
    """Even where no phrase ends within the limit."""
    (event,), _ = events("They and " + "Adam and Eve and " * 9 + "Cain left in [1887|1887].")
    assert len(event.title) <= 90
    assert event.title.split()[-1] in {"Adam", "Eve", "and"}


@pytest.mark.parametrize(
    "sentence",
    ["[1944|1944]", "On [3 May 1940|1940-05-03].", "([May 1940|1940-05])", "OSLO, [May 3|2023-05-03] (Presse) --"],
)
def test_a_bare_date_is_no_event(sentence: str) -> None:
    """Nothing is left when the time expression is left out."""
    assert events(sentence) == ([], [])


def test_titles_of_an_unknown_language_are_sentences() -> None:
    """Without language data the title is the sentence without its time expression, cut to the limit."""
    (event,), _ = events("Vana sild varises [1931|1931].", language=None)
    assert event.title == "Vana sild varises"


def test_the_same_sentence_has_the_same_title_twice() -> None:
    """The caches of one document do not change the next."""
    text = "She opened an office in [1934|1934]."
    before = events(text)[0][0].title
    events("Clara Webb studied law. She opened an office in [1934|1934].")
    assert events(text)[0][0].title == before
    assert ENGLISH is not None
