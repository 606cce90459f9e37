"""What holds for any text: nothing raises, offsets are exact, and the same input gives the same output."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.guard import LEFT_OUT
from timeline.language import load

WORDS = sorted({word for words in load("en").words.values() for word in words})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(
        ["the", "from", "to", "of", "before", "31", "1999", "0", "99999", "-", ",", ".", "\n", "\n\n", "İ", "’s"]
    ),
    st.integers(0, 10**12).map(str),
    st.text(max_size=4),
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map(" ".join))
DATES = st.sampled_from([None, "2023-09-18", "0001-01-01", "-0043-03-15", "9999-12-31"])


@pytest.mark.slow
@pytest.mark.filterwarnings("error")
@given(TEXTS, DATES, st.sampled_from([None, "news", "narrative", "conversation"]), st.booleans())
@settings(max_examples=250, deadline=None)
def test_find_accepts_any_text(text: str, date: str | None, domain: str | None, ranges: bool) -> None:
    """Nothing raises, and the offsets of each expression are exact."""
    found = timeline.find(text, reference_date=date, language="en", domain=domain, ranges=ranges)
    for timex in found:
        assert text[timex.start : timex.end] == timex.text
        assert timex.value is not None
        assert timex.value.timex3
        assert timex.why
        assert 0 <= timex.confidence <= 1
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert found == timeline.find(text, reference_date=date, language="en", domain=domain, ranges=ranges)


@given(TEXTS, DATES, st.booleans())
@settings(max_examples=150, deadline=None)
def test_build_accepts_any_text(text: str, date: str | None, infer: bool) -> None:
    """Nothing raises, events are in order, and the text of each stands at its offsets."""
    document = timeline.Document(id="any", text=text, language="en", reference_date=date)
    built = timeline.build(document, infer=infer)
    for event in (*built.events, *built.undated):
        left = iter(text[slice(*event.whole)])
        assert all(sign in left for sign in event.text if not sign.isspace())  # but for layout and footnote marks
    whens = [event.when for event in built if event.when is not None]
    assert whens == sorted(whens)
    assert not any(problem.message.startswith(LEFT_OUT) for problem in built.problems)


@pytest.mark.filterwarnings("error")
def test_a_length_before_a_clock_time_is_read() -> None:
    """The slot holds an expression where others hold a day of the month."""
    found = timeline.find("8/5 9d before four pm", reference_date="2023-09-18", language="en")
    assert found[0].text == "8/5"


def test_lengths_are_not_counted_from_approximate_years_of_five_digits() -> None:
    """A value such as "Y12998S5" is no interval that can be moved."""
    document = timeline.Document(
        id="far", text="volle Jahrzehnte nach in 10975 Jahren", language="de", reference_date="2023-09-18"
    )
    built = timeline.build(document)
    assert [str(event.when) for event in built] == ["Y12998S5"]
    assert not built.problems


@pytest.mark.slow
def test_the_output_does_not_depend_on_hash_seed_or_time_zone() -> None:
    code = (
        "import timeline; d = timeline.Document(id='d', text='In May 1940 the siege began. It ended last Friday, "
        "two days before 3/4/2020.', language='en', reference_date='2023-09-18'); "
        "print(timeline.build(d).render('json'), timeline.build(d).render('html'))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert len(runs) == 1


def test_errors_for_wrong_arguments_list_the_known_ones() -> None:
    with pytest.raises(ValueError, match="unknown domain 'sports': give one of news, narrative, conversation"):
        timeline.find("May 1940", domain="sports")
    with pytest.raises(ValueError, match="unknown prefer 'later'"):
        timeline.find("May 1940", prefer="later")
    with pytest.raises(ValueError, match="unknown language 'xx'"):
        timeline.find("May 1940", language="xx")
