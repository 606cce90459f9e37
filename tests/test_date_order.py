"""Dates in figures: which number is the day and which the month."""

from __future__ import annotations

import pytest

import timeline


def read(text: str, **known: str) -> list[str]:
    return [t.value.timex3 for t in timeline.find(text, **{"language": "en", **known})]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, "2020-03-04"),
        ({"language": "en-US"}, "2020-03-04"),
        ({"language": "en-GB"}, "2020-04-03"),
        ({"language": "en-IN"}, "2020-04-03"),
        ({"language": "de"}, "2020-04-03"),
        ({"language": "fr"}, "2020-04-03"),
        ({"language": "es"}, "2020-04-03"),
        ({"language": "es-PR"}, "2020-03-04"),
        ({"language": "sv"}, "2020-04-03"),
        ({"language": "de", "date_order": "MDY"}, "2020-03-04"),
        ({"date_order": "DMY"}, "2020-04-03"),
        ({"date_order": "MDY", "language": "en-GB"}, "2020-03-04"),
    ],
)
def test_the_order_is_the_given_one_or_that_of_region_or_language(known: dict[str, str], expected: str) -> None:
    assert read("It opened on 3/4/2020 and closed.", **known) == [expected]


def test_years_of_two_digits() -> None:
    assert read("Due 3/4/20.", reference_date="2019-06-01") == ["2020-03-04"]
    assert read("Due 3/4/20.", date_order="DMY") == ["2020-04-03"]
    assert read("Due 20/04/03.", date_order="YMD") == ["2020-04-03"]
    assert read("Born 1/12/99.", reference_date="2005-06-01", date_order="DMY") == ["1999-12-01"]


def test_another_date_of_the_document_determines_the_order() -> None:
    assert read("It ran from 13/4/2020. It had begun on 3/4/2020.") == ["2020-04-13", "2020-04-03"]
    assert read("Seen on 3/4/2020, and again on 4/13/2020.", language="en-GB") == ["2020-03-04", "2020-04-13"]


def test_days_without_a_year() -> None:
    text = "The tests ran on 13/4. They ran again on 3/4."
    assert read(text, reference_date="2020-06-01") == ["2020-04-13", "2020-04-03"]
    assert read("They ran on 3/4.", reference_date="2020-06-01", language="en-GB") == ["2020-04-03"]
    [timex] = timeline.find("They ran on 3/4.", reference_date="2020-06-01", language="en")
    assert "2020-04-03" in [str(other) for other in timex.alternatives]


def test_dates_with_full_stops_have_the_day_first() -> None:
    assert read("It opened on 3.4.2020.") == ["2020-04-03"]


def test_an_open_order_has_both_readings() -> None:
    [timex] = timeline.find("It opened on 3/4/2020.")
    assert [str(other) for other in timex.alternatives] == ["2020-04-03"]
    assert any("nothing in the text shows it" in reason for reason in timex.why)
    assert timex.confidence <= 0.5
    [timex] = timeline.find("It opened on 3/4/2020.", language="en-GB")
    assert timex.alternatives == ()


def test_build_reports_an_open_order_once() -> None:
    made = timeline.build("The shop opened on 3/4/2020. It closed on 5/6/2021. It was sold on 7/7/2021.")
    [problem] = made.problems
    assert problem.message.startswith("2 dates such as “3/4/2020” can mean 2020-03-04 or 2020-04-03")
    assert (problem.start, problem.end) == (19, 27)
    assert not timeline.build("It opened on 3/4/2020 and closed on 25/6/2021.").problems
    assert not timeline.build("It opened on 3/4/2020.", date_order="MDY").problems


def test_a_date_impossible_in_either_order_is_a_problem() -> None:
    assert read("It opened on 31/31/2020 and on 30/2/2020.") == []


def test_an_unknown_order_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown date order 'DYM': give one of DMY, MDY, YMD"):
        timeline.find("3/4/2020", date_order="DYM")
