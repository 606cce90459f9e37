"""TIMEX3 values: what each means, and how it is written."""

from __future__ import annotations

import pytest

from timeline.value import Every, Moment, Period, Reference, TimeValue, Unit, from_timex3

# Legend: TIMEX3 | first moment | the moment after the last | unit | EDTF ("-": EDTF has no form)
DATES = """
1998               | 1998-01-01    | 1999-01-01    | YEAR    | 1998
1998-03            | 1998-03-01    | 1998-04-01    | MONTH   | 1998-03
1998-03-02         | 1998-03-02    | 1998-03-03    | DAY     | 1998-03-02
196                | 1960-01-01    | 1970-01-01    | DECADE  | 196X
196X               | 1960-01-01    | 1970-01-01    | DECADE  | 196X
18                 | 1800-01-01    | 1900-01-01    | CENTURY | 18XX
01XX               | 0100-01-01    | 0200-01-01    | CENTURY | 01XX
1                  | 1000-01-01    | 2000-01-01    | MILLENNIUM | 1XXX
BC0044             | -0043-01-01   | -0042-01-01   | YEAR    | -0043
BC0044-03-15       | -0043-03-15   | -0043-03-16   | DAY     | -0043-03-15
BC004              | -0048-01-01   | -0038-01-01   | DECADE  | -0048-01-01/-0039-12-31
BC02               | -0299-01-01   | -0199-01-01   | CENTURY | -02XX
BC2                | -2999-01-01   | -1999-01-01   | MILLENNIUM | -2XXX
BC12700            | -12699-01-01  | -12698-01-01  | YEAR    | Y-12699
1998-Q3            | 1998-07-01    | 1998-10-01    | QUARTER | 1998-35
1998-H2            | 1998-07-01    | 1999-01-01    | HALF    | 1998-41
1998-SP            | 1998-03-01    | 1998-06-01    | SEASON  | 1998-21
1998-WI            | 1998-12-01    | 1999-03-01    | SEASON  | 1998-24
1998-W10           | 1998-03-02    | 1998-03-09    | WEEK    | 1998-03-02/1998-03-08
2004-W53           | 2004-12-27    | 2005-01-03    | WEEK    | 2004-12-27/2005-01-02
1998-W10-3         | 1998-03-04    | 1998-03-05    | DAY     | 1998-03-04
1998-W10-WE        | 1998-03-07    | 1998-03-09    | WEEKEND | 1998-03-07/1998-03-08
1998-03-02TMO      | 1998-03-02T06 | 1998-03-02T12 | DAYPART | -
1998-03-02TNI      | 1998-03-02T21 | 1998-03-03T06 | DAYPART | -
1998-03-02T09      | 1998-03-02T09 | 1998-03-02T10 | HOUR    | -
1998-03-02T24:00   | 1998-03-03    | 1998-03-03T00:01 | MINUTE | -
1998-03-02T21:30   | 1998-03-02T21:30 | 1998-03-02T21:31 | MINUTE | -
1998-03-02T21:30:05 | 1998-03-02T21:30:05 | 1998-03-02T21:30:06 | SECOND | 1998-03-02T21:30:05
1998-03-02T14:00Z  | 1998-03-02T14 | 1998-03-02T14:01 | MINUTE | -
1998-03-02T14:00+02:00 | 1998-03-02T14 | 1998-03-02T14:01 | MINUTE | -
1939/1945          | 1939-01-01    | 1946-01-01    | YEAR    | 1939/1945
1998-W10/1998-W12  | 1998-03-02    | 1998-03-23    | WEEK    | 1998-03-02/1998-03-22
199X-XX-XX         | 1990-01-01    | 2000-01-01    | DAY     | 199X-XX-XX
1998-XX            | 1998-01-01    | 1999-01-01    | MONTH   | 1998-XX
1998-QX            | 1998-01-01    | 1999-01-01    | QUARTER | -
1998-WXX           | 1998-01-01    | 1999-01-01    | WEEK    | -
1998-03-XXTNI      | 1998-03-01    | 1998-04-01    | DAYPART | -
BC0480-08-XX       | -0479-08-01   | -0479-09-01   | DAY     | -
XXXX-03            | -             | -             | MONTH   | XXXX-03
XXXX-WXX-1         | -             | -             | DAY     | -
XXXX-WXX-WE        | -             | -             | WEEKEND | -
XXXX-WXX-1TMO      | -             | -             | DAYPART | -
XXXX-SU            | -             | -             | SEASON  | -
T06:00             | -             | -             | MINUTE  | -
TNI                | -             | -             | DAYPART | -
"""

REWRITTEN = {
    "196": "196X",
    "18": "18XX",
    "1": "1XXX",
    "1998-W10-3": "1998-03-04",
    "1998-03-02T24:00": "1998-03-03T00:00",
}


def rows(table: str) -> list[tuple[str, ...]]:
    return [
        tuple(cell.strip() for cell in line.split("|"))
        for line in table.strip().splitlines()
        if not line.startswith("#")
    ]


def point(moment: Moment | None) -> str:
    """A moment in ISO 8601, without trailing zeros."""
    if moment is None:
        return "-"
    date = f"{'-' * (moment.year < 0)}{abs(moment.year):04}-{moment.month:02}-{moment.day:02}"
    time = f"T{moment.hour:02}:{moment.minute:02}:{moment.second:02}"
    return date + (time.removesuffix(":00").removesuffix(":00").removesuffix("T00"))


@pytest.mark.parametrize(("text", "start", "end", "unit", "written"), rows(DATES))
def test_dates_have_their_bounds_and_read_back(text: str, start: str, end: str, unit: str, written: str) -> None:
    value = TimeValue.from_timex3(text)
    assert (point(value.start), point(value.end), value.unit.name) == (start, end, unit)
    assert value.timex3 == REWRITTEN.get(text, text)
    assert value.edtf == (None if written == "-" else written)
    assert TimeValue(str(value)) == value


@pytest.mark.parametrize(
    "text",
    "1998-13 1998-02-30 1998-W54 2005-W53 1998-W00 1998-Q5 1998-H3 BC0000 1998T14:00 1998-03-02T25:00 T 1998-03-02TXY "
    "2017/2015 1998-W10/1998-W09 1998-03-02T14:00Z/1998-03-02T16:00+02:00 2014_07 PRESNT_REF BC".split(),
)
def test_other_texts_are_refused_as_dates(text: str) -> None:
    """What is no date is refused in lower case."""
    with pytest.raises(ValueError, match=r"'.*' [a-z]"):
        TimeValue.from_timex3(text)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("P4D", ((4, Unit.DAY),)),
        ("P2Y3M", ((2, Unit.YEAR), (3, Unit.MONTH))),
        ("PT2H30M", ((2, Unit.HOUR), (30, Unit.MINUTE))),
        ("P1DT12H", ((1, Unit.DAY), (12, Unit.HOUR))),
        ("P2.5Y", ((2.5, Unit.YEAR),)),
        ("P.5CE", ((0.5, Unit.CENTURY),)),
        ("PXY", ((None, Unit.YEAR),)),
        ("PXXD", ((None, Unit.DAY),)),
        ("P2DE", ((2, Unit.DECADE),)),
        ("P1WE", ((1, Unit.WEEKEND),)),
        ("P3Q", ((3, Unit.QUARTER),)),
        ("P7H", ((7, Unit.HOUR),)),
        ("P2YXM", ((2, Unit.YEAR), (None, Unit.MONTH))),
        ("PXCE", ((None, Unit.CENTURY),)),
        ("PX", ()),
    ],
)
def test_durations_are_amounts_of_units(text: str, amounts: tuple[tuple[float | None, Unit], ...]) -> None:
    period = Period(text)
    assert period.amounts == amounts
    assert (period.timex3, period.edtf, period.mod, Period(str(period))) == (text, None, None, period)


@pytest.mark.parametrize("text", ["", "P", "4D", "P4", "PT4D", "P1D2", "PTNI", "P1X", "p4d", "P4DT", "P4D;mod=NEARLY"])
def test_other_texts_are_refused_as_durations(text: str) -> None:
    with pytest.raises(ValueError, match=r"'.*'"):
        Period(text)


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (4, Unit.DAY, "P4D"),
        (2.5, Unit.YEAR, "P2.5Y"),
        (1.5, Unit.HOUR, "PT1H30M"),
        (0.5, Unit.HOUR, "PT30M"),
        (24.4, Unit.SECOND, "PT24.4S"),
        (None, Unit.WEEK, "PXW"),
        (3, Unit.CENTURY, "P3CE"),
        (2, Unit.HALF, "P12M"),
        (2, Unit.DAYPART, "P2D"),
    ],
)
def test_durations_can_be_made_from_numbers(number: float | None, unit: Unit, written: str) -> None:
    """A fraction stays in its unit; hours and minutes are split into smaller units."""
    assert Period.of(number, unit).timex3 == written


@pytest.mark.parametrize(
    ("period", "value", "ending", "starting"),
    [
        ("P1Y", "2023-09-18", "2022-09-18/2023-09-18", "2023-09-19/2024-09-19"),
        ("P3D", "2023-09-18", "2023-09-15/2023-09-17", "2023-09-19/2023-09-21"),
        ("P1M", "2023-03-31", "2023-02-28/2023-03-31", "2023-04"),
        ("P2Y3M", "2023-09-18", "2021-06-18/2023-09-18", "2023-09-19/2025-12-19"),
        ("P2.5Y", "2023-09-18", "2021-03-18/2023-09-18", "2023-09-19/2026-03-19"),
        ("PT36H", "2023-09-18", "2023-09-16T12/2023-09-17T23", "2023-09-19T00/2023-09-20T11"),
        ("P2W", "2023-09-18", "2023-W36/2023-W37", "2023-09-19/2023-10-03"),
    ],
)
def test_a_duration_ends_or_starts_at_a_value(period: str, value: str, ending: str, starting: str) -> None:
    length, day = Period(period), TimeValue(value)
    assert (length.ending(day).timex3, length.starting(day).timex3) == (ending, starting)
    assert TimeValue(str(length.ending(day))) == length.ending(day)


def test_a_duration_without_a_number_leaves_the_other_bound_open() -> None:
    """As in "the past few years"."""
    past = Period("PXY").ending(TimeValue("2023-09-18"))
    assert (past.start, past.end) == (None, Moment(2023, 9, 18))


@pytest.mark.parametrize("text", ["P1D", "XXXX-WXX-1", "XXXX-XX-XXTNI", "P1W;freq=2X", "P1M;quant=EVERY;mod=APPROX"])
def test_sets_read_back_from_their_string(text: str) -> None:
    """A set is a period, or a date with open digits."""
    value = Every(text)
    assert (str(value), Every(str(value)), value.edtf) == (text, value, None)
    assert eval(repr(value), {"Every": Every}) == value  # noqa: S307


@pytest.mark.parametrize("text", ["PAST_REF", "PRESENT_REF", "FUTURE_REF;mod=APPROX"])
def test_a_vague_reference_is_its_name(text: str) -> None:
    assert str(Reference(text)) == text
    assert len({Reference(text), Reference(text)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "timex3:X;kind=throughout",
        "timex3:0001-XX-02;kind=throughout",
        "0001-XX-02",
        "timex3:X",
        "timex3:199X-Q1/",
        "timex3:19XX-W10-1TMO/;qualifier=?",
    ],
)
def test_open_digits_can_mean_some_time_or_all_of_it(text: str) -> None:
    """Some time within, unless the value says all of it."""
    assert str(TimeValue(text)) == text


def test_a_range_from_midnight_keeps_its_offset() -> None:
    """A day has no offset, so the start is an hour."""
    value = TimeValue.stretch(Moment(2024), Moment(2024, 1, 1, 0, 0, 6, 500), Unit.SECOND, 60)
    assert TimeValue(str(value)) == value
    assert value.timex3 == "2024-01-01T00+01:00/2024-01-01T00:00:06.500+01:00"


@pytest.mark.parametrize(
    ("text", "type", "value"),
    [
        ("P4D", None, Period("P4D")),
        ("PAST_REF", None, Reference("PAST_REF")),
        ("1998", None, TimeValue("1998")),
        ("P1D", "SET", Every("P1D")),
        ("XXXX-WXX-1", None, TimeValue("timex3:XXXX-WXX-1")),
        ("XXXX-WXX-1", "SET", Every("XXXX-WXX-1")),
    ],
)
def test_the_type_of_an_annotation_decides_how_it_is_read(text: str, type: str | None, value: object) -> None:
    """Without a type, its form does."""
    assert from_timex3(text, type) == value


@pytest.mark.parametrize("value", [Period("P4D"), Every("P1D"), Reference("PAST_REF")])
def test_periods_sets_and_references_cannot_be_changed(value: Period | Every | Reference) -> None:
    with pytest.raises(AttributeError, match="is immutable"):
        value.mod = "APPROX"


@pytest.mark.parametrize(
    "text",
    [
        "timex3:2020-W54",
        "timex3:XXXX-XX-XXT25:00",
        "timex3:XXXX-XX-XXT10009",
        "timex3:XXXX-W54TEV",
        "timex3:XXXX-13-XX",
        "timex3:1911-SUT10",
        "timex3:XXXX-XX-XXT09:30+14:30",
        "timex3:2020-01-01/..;unit=year;mod=LESS_THAN",
    ],
)
def test_contradictory_fields_are_refused(text: str) -> None:
    """Such a value would not read back."""
    with pytest.raises(ValueError, match=r"'.*' [a-z]"):
        TimeValue(text)


@pytest.mark.parametrize(
    "text", ["timex3:2020-W5/", "timex3:20XX-FA/..", "timex3:2023-SU/2023-09-18T10:00", "timex3:-0043-XX-3X~/2020-W05"]
)
def test_intervals_are_written_as_they_are_read(text: str) -> None:
    value = TimeValue(text)
    assert TimeValue(str(value)) == value
    assert TimeValue.from_timex3(value.timex3).start == value.start
    assert value.display()


@pytest.mark.parametrize("minutes", [-721, 841, 10_000])
def test_impossible_offsets_are_refused(minutes: int) -> None:
    with pytest.raises(ValueError, match="-12:00 to \\+14:00"):
        TimeValue("2020-01-01").at(9, 30).at_offset(minutes)
    with pytest.raises(ValueError, match="only clock times"):
        TimeValue("2020-01-01").at_offset(60)
