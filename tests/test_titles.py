"""Titles: the fixture files hold sentences and what an editor would write over them."""

from pathlib import Path

import pytest

from tests.narration import ENGLISH, events
from timeline.language import load
from timeline.narrate import narration
from timeline.narrate.wording import MOST, Phrases

FOLDER = Path(__file__).parent
CASES = [
    (path.stem[-2:], *(part.strip() for part in line.split("=>")))
    for path in sorted(FOLDER.glob("titles_??.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if "=>" in line and not line.startswith("#")
]


@pytest.mark.parametrize(("language", "sentence", "titles"), CASES)
def test_title_is_one_that_an_editor_would_accept(language: str, sentence: str, titles: str) -> None:
    """The first event of the sentence has one of the titles of the language's fixture file."""
    told, _ = events(sentence, language=narration(load(language)))
    assert told[0].title in [title.strip() for title in titles.split(" | ")]
    assert all(len(event.title.split()) <= MOST for event in told)


def test_no_title_has_more_words_than_a_line_takes_in() -> None:
    """However short they are."""
    assert len(Phrases().plain("So we put it up on a low bit of it by the old inn at an end of it").split()) == MOST


def test_title_is_never_longer_than_a_line_and_never_cut_inside_a_word() -> None:
    """A clause without end is cut between words, and not after a preposition or an article."""
    tail = " of the province and the towns by the sea" * 20
    (event,), _ = events(f"The council repaired the roads{tail} in [1887|1887].")
    assert len(event.title) <= 90
    assert event.text.lower().startswith(f"the {event.title.lower()} ")
    assert event.title.split()[-1] not in {"of", "the", "and", "by"}


def test_a_subject_without_end_is_cut_between_words() -> None:
    """Even where no phrase ends in time."""
    (event,), _ = events("They and " + "Adam and Eve and " * 9 + "Cain left in [1887|1887].")
    assert len(event.title) <= 90
    assert event.title.split()[-1] in {"Adam", "Eve", "and"}


@pytest.mark.parametrize(
    "sentence",
    ["[1944|1944]", "On [3 May 1940|1940-05-03].", "([May 1940|1940-05])", "OSLO, [May 3|2023-05-03] (Presse) --"],
)
def test_a_bare_date_is_no_event(sentence: str) -> None:
    """Nothing is left to tell once the time expression goes."""
    assert events(sentence) == ([], [])


def test_an_unknown_language_has_plain_sentences_for_titles() -> None:
    """Without language data the title is the sentence, less its time expression, within the length."""
    (event,), _ = events("Vana sild varises [1931|1931].", language=None)
    assert event.title == "Vana sild varises"


def test_same_sentence_has_the_same_title_twice() -> None:
    """The caches of one document leave no trace in the next."""
    text = "She opened an office in [1934|1934]."
    before = events(text)[0][0].title
    events("Clara Webb studied law. She opened an office in [1934|1934].")
    assert events(text)[0][0].title == before
    assert ENGLISH is not None
