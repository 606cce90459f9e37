"""Random sequences of the words and figures of a language: nothing raises, and all values read back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.language import load
from timeline.render import loads, render
from timeline.value import TimeValue

FIGURES = (
    "3 03 31 60 9:30 0930 24:00 25:00 2½ 1/3 1-2-14 1911 2023 3024 0001 10009 12345 -1230 +14:30 GMT-13 Q5 W54 3rd '98"
)
SIGNS = ["-", "–", " - ", "/", ".", ":", ", ", " ", "", "\n", "(", "…"]
DATES = [None, "2023-09-18", "2023-09-18T23:59:59+14:00", "0001-01-01", "-0043-03-15"]
DOMAINS = [None, "news", "narrative", "conversation"]


def texts(language: str) -> st.SearchStrategy[str]:
    """Each kind of word is equally likely, however many words it has."""
    words = st.sampled_from([sorted(table) for table in load(language).words.values() if table]).flatmap(
        st.sampled_from
    )
    piece = st.one_of(words, words, st.sampled_from(FIGURES.split()))
    return st.lists(st.tuples(piece, st.sampled_from(SIGNS)).map("".join), min_size=1, max_size=8).map("".join)


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@given(data=st.data(), date=st.sampled_from(DATES), domain=st.sampled_from(DOMAINS), ranges=st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_words_in_any_order_are_read(
    language: str, data: st.DataObject, date: str | None, domain: str | None, ranges: bool
) -> None:
    text = data.draw(texts(language))
    for timex in timeline.find(text, reference_date=date, language=language, domain=domain, ranges=ranges):
        for value in filter(None, (timex.value, timex.when, *timex.alternatives)):
            assert type(value)(str(value)) == value
            assert value.display(language)
            if isinstance(value, TimeValue):
                assert TimeValue.from_timex3(value.timex3)
        assert timex.why
    document = timeline.Document(id="any", text=text, language=language, reference_date=date)
    built = timeline.build(document, domain=domain)
    assert built.render("html")
    for form in ("json", "md"):
        written = built.render(form)
        assert render(loads(written), form) == written


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Opening hours: Mon–Fri 9:00–17:00, Sat 10–14."),
        ("en", "Wed - sun"),
        ("en", "Doors 7pm - 8:30, from 9:30am to 10:30, midnight to 9:30."),
        ("en", "Meeting 3/4/2020, 1/3 from 9:30 to 10:30."),
        ("en", "Yesterday afternoon 1-2-14 from 9:30 to 9"),
        ("en", "Last twelve hours of July - July 1911."),
        ("en", "1911 sun. international justice day, From 0930 to 1430"),
        ("en", "final twelve hour of from tenth to tenth of jul"),
        ("en", "tmr 3-9:30 thursday"),
        ("en", "10009 in the afternoon"),
        ("de", "1911 bis der Frühjahr e"),
        ("de", "Das kostet 12345 Uhr, um viertel nach 2½."),
        ("fr", "L'été à 10 heures, la plage ouvre."),
    ],
)
@pytest.mark.parametrize("date", [None, "2023-09-18"])
@pytest.mark.parametrize("domain", DOMAINS)
def test_ranges_without_days_at_their_ends_are_read(
    language: str, text: str, date: str | None, domain: str | None
) -> None:
    document = timeline.Document(id="any", text=text, language=language, reference_date=date)
    built = timeline.build(document, domain=domain)
    assert all(built.render(form) for form in ("json", "md", "html"))
    for timex in timeline.find(text, reference_date=date, language=language, domain=domain):
        assert timex.why


def test_a_distance_beside_a_length_stays_a_date() -> None:
    found = timeline.find("Un mois plus tard, les prochains dix jours.", language="fr", reference_date="2023-09-18")

    assert [(timex.type, type(timex.value).__name__) for timex in found] == [
        ("DATE", "TimeValue"),
        ("DURATION", "Period"),
    ]
