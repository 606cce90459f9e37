"""The verb forms of a text: the same whether they are looked up for one place or for many."""

from __future__ import annotations

from random import Random

import pytest

from timeline.language import load
from timeline.resolve.tense_rules import tense_rules
from timeline.resolve.verb_forms import AHEAD, KEPT, LONGEST_WORD, FormsOfText, VerbForms

SENTENCES = (
    "he said the vote will be held, and that it is expected to end. ",
    "she\u2019ll come; they'll have been told. the ground was red. ",
    "it's been planned, and no meeting is set for may, as expected. ",
    "x" * 30 + "ed walked in, wanted. ",
)


@pytest.mark.parametrize("spread", [40, 400, 20_000])
def test_forms_between_offsets_do_not_depend_on_what_was_looked_up_before(spread: int) -> None:
    """Windows that go on, go back, overlap, begin within a phrase or a word, or lie far apart."""
    random, forms = Random(spread), tense_rules(load("en")).verbs
    text = "".join(random.choice(SENTENCES) for _ in range(600))
    used, place, found = FormsOfText(forms, text), 0, 0
    for _ in range(1500):
        place = max(0, place + random.randint(-spread // 2, spread)) % len(text)
        limit = place + random.randint(0, 160)
        until = random.choice((None, place + 40))
        between = used.between(place, limit, until)
        assert between == FormsOfText(forms, text).between(place, limit, until), (place, limit, until)
        assert all(place <= form.start < form.end <= limit for form in between)
        assert all(form.text == text[form.start : form.end] for form in between)
        found += len(between)
    assert found > 1500


def test_a_form_that_is_cut_off_is_the_shorter_one() -> None:
    """ "Will not be" up to a date within it is "will"."""
    forms = FormsOfText(VerbForms({"past": "held", "future": "will, will not be"}), "it will not be held")
    assert [form.text for form in forms.between(0, 19)] == ["will not be", "held"]
    assert [form.text for form in forms.between(0, 8)] == ["will"]
    assert [form.text for form in forms.between(4, 19)] == ["held"]


def test_what_is_kept_of_a_long_text_does_not_grow_with_it() -> None:
    """The forms are forgotten, and words are looked up ahead by a share of those before only."""
    text = "he said it was held. " * 10_000
    forms = FormsOfText(tense_rules(load("en")).verbs, text)
    most = 0
    for place in range(0, len(text) - 100, 10):
        forms.between(place, place + 100)
        most = max(most, len(forms._found))
    assert most < KEPT * (1 + 2 / AHEAD) / 5


def test_a_word_longer_than_any_form_is_not_read_to_its_end() -> None:
    """Text without spaces has words of any length."""
    forms = tense_rules(load("en")).verbs
    assert forms.at_words("a" * LONGEST_WORD + "ed", 0, 1) == []
