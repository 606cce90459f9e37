"""Clock times and their time zones."""

from __future__ import annotations

import pytest

import timeline
from timeline.cli import main
from timeline.value import Moment, TimeValue
from timeline.value.zone import offset


def read(text: str, **known: str) -> list[str]:
    return [t.value.timex3 for t in timeline.find(text, **{"language": "en", **known})]


def test_a_time_without_a_zone_takes_the_one_given() -> None:
    text = "It failed on 3 May 2024 at 9:30 p.m. and on 3 January 2024 at 9:30 p.m."
    assert read(text, timezone="America/New_York") == ["2024-05-03T21:30-04:00", "2024-01-03T21:30-05:00"]
    assert read("2024-05-01T12:03:04", timezone="Asia/Kolkata") == ["2024-05-01T12:03:04+05:30"]


def test_the_given_zone_is_among_the_steps() -> None:
    [timex] = timeline.find("3 May 2024 at 9:30 p.m.", timezone="Asia/Tokyo")
    assert "The text names no time zone; the one that was asked for is Asia/Tokyo" in timex.why


def test_a_given_zone_holds_where_the_direction_is_open() -> None:
    known = {"timezone": "Asia/Tokyo", "reference_date": "2024-06-01"}
    [timex] = timeline.find("It opened at 9 a.m. on Friday.", language="en", **known)
    assert timex.value.timex3 == "2024-05-31T09:00+09:00"
    assert all("+09:00" in str(other) for other in timex.alternatives)


def test_a_zone_in_the_text_wins_over_the_given_one() -> None:
    assert read("3 May 2024 at 9:30 p.m. EDT", timezone="Europe/Berlin") == ["2024-05-03T21:30-04:00"]
    assert read("2024-05-01T12:03:04Z", timezone="Europe/Berlin") == ["2024-05-01T12:03:04Z"]


def test_a_day_has_no_zone() -> None:
    assert read("3 May 2024", timezone="Europe/Berlin") == ["2024-05-03"]


def test_both_ends_of_a_range_have_the_zone() -> None:
    found = timeline.find("from 7 to 9 p.m.", reference_date="2024-05-03", timezone="Europe/Berlin", ranges=True)
    assert [t.value.timex3 for t in found] == ["2024-05-03T19:00+02:00/2024-05-03T21:00+02:00"]


def test_hours_when_clocks_change() -> None:
    assert read("27 October 2024 at 2:30 a.m.", timezone="Europe/Berlin") == ["2024-10-27T02:30+02:00"]
    assert read("31 March 2024 at 2:30 a.m.", timezone="Europe/Berlin") == ["2024-03-31T02:30+01:00"]


def test_today_is_the_day_in_the_given_zone() -> None:
    known = {"reference_date": "2024-05-01T23:30:00Z"}
    assert read("He called today.", timezone="Asia/Tokyo", **known) == ["2024-05-02"]
    assert read("He called today.", timezone="America/New_York", **known) == ["2024-05-01"]


def test_zone_names_have_another_offset_in_summer() -> None:
    assert read("9 a.m. ET on 4 July 2024") == ["2024-07-04T09:00-04:00"]
    assert read("9 a.m. ET on 4 January 2024") == ["2024-01-04T09:00-05:00"]


def test_years_beyond_those_of_datetime_have_no_zone() -> None:
    assert read("15 March 44 BC at 9 a.m.", timezone="Europe/Rome") == ["BC0044-03-15T09:00"]


@pytest.mark.parametrize("name", ["Mars/Base", "", "../etc", "Europe", "x" * 300])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"unknown time zone .*: give an IANA name such as Europe/Berlin"):
        timeline.build("It rained at 9 a.m.", timezone=name)


def test_the_timezone_option_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "3 May 2024 at 9 a.m.", "--timezone", "Europe/Berlin"]) == 0
    assert "+02:00" in capsys.readouterr().out
    assert main(["explain", "9 a.m.", "--timezone", "Mars"]) == 2
    assert "unknown time zone 'Mars'" in capsys.readouterr().err
    assert main(["explain", "on 3/4/2020", "--date-order", "DMY"]) == 0
    assert "2020-04-03" in capsys.readouterr().out


def test_a_clock_time_in_brackets_is_one_expression() -> None:
    text = "[14:02] ada: it is down, and nobody knows why, says [14:05] the log"
    assert read(text, reference_date="2024-05-03", timezone="Europe/Berlin") == [
        "2024-05-03T14:02+02:00",
        "2024-05-03T14:05+02:00",
    ]


def test_offsets_larger_than_any_of_today_are_left_out() -> None:
    """Local mean time in Manila was nearly sixteen hours behind Greenwich, more than a value can hold."""
    assert offset("Asia/Manila", Moment(1844, 1, 1)) is None
    found = timeline.find("1 May 1844 at 10:30", timezone="Asia/Manila", ranges=True)
    assert [TimeValue(str(t.value)) for t in found] == [t.value for t in found]


def test_years_far_beyond_any_clock_have_no_offset() -> None:
    """Neither years beyond those of datetime nor years beyond the integers of the machine."""
    assert [offset("Europe/Berlin", Moment(year, 1, 1, 12)) for year in (10_000, 10**12, -(10**12))] == [None] * 3
