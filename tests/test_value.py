"""The value type: identity, order, arithmetic, relations, and conversion to other types."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.value import Moment, Period, TimeValue, Unit
from timeline.value.bounds import MODS
from timeline.value.relation import CHAINS

POINTS = [unit for unit in Unit if unit not in (Unit.DAYPART, Unit.WEEKEND)]

years = st.one_of(st.integers(1000, 2100), st.integers(-9999, 9999), st.integers(-(10**12), 10**12))
moments = st.builds(
    Moment,
    years,
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
    st.integers(0, 999),
)
units = st.builds(TimeValue.around, moments, st.sampled_from(Unit))
dayparts = st.builds(TimeValue.daypart, moments, st.sampled_from(("MO", "MI", "AF", "EV", "NI", "DT")))
clocks = st.builds(
    lambda day, hour, offset: TimeValue.of(day.year, day.month, day.day, hour, 30, offset=offset),
    moments,
    st.integers(0, 23),
    st.one_of(st.none(), st.integers(-720, 840)),
)
masks = st.sampled_from(
    "XXXX-03 XXXX XXXX-12-25 1998-XX 199X-XX-XX 156X-12-25 1950S2 2001-29 2004?-06-11 2004-06~-11 [1667,1668] "
    "{1667~,1670..1672} 1984~/2004 1985/ ../1985-04 1985-04/.. /1985 ../.. / Y-13800000000 [1760-12..] {..1984} "
    "timex3:XXXX-WXX-1 timex3:TNI timex3:T06:00 timex3:1998-QX timex3:1998-XX-XXTNI timex3:XXXX-SU timex3:XX "
    "timex3:BC0480-08-XX timex3:BCXXXX-XX-XX timex3:BC004".split()
).map(TimeValue)


def stretched(pair: tuple[Moment, Moment], unit: Unit) -> TimeValue:
    start, end = sorted(pair)
    return TimeValue.stretch(start, end if start < end else start.plus(1, Unit.DAY), unit)


stretches = st.builds(stretched, st.tuples(moments, moments), st.sampled_from(Unit))
simple = st.one_of(units, dayparts, clocks, stretches, masks)


def joined(first: TimeValue, last: TimeValue, kind: str) -> TimeValue:
    try:
        return first.to(last) if kind == "to" else first.between(last)
    except ValueError:
        return first


intervals = st.builds(joined, simple, simple, st.sampled_from(("to", "between")))


def altered(value: TimeValue, mod: str, again: str | None) -> TimeValue:
    value = value.modified(mod)
    return value.modified(again) if again else value


kinds = st.sampled_from(("throughout", "within"))
modified = st.builds(altered, simple, st.sampled_from(sorted(MODS)), st.sampled_from((None, *sorted(MODS))))
opened = st.one_of(st.builds(TimeValue.until, simple, kinds), st.builds(TimeValue.since, simple, kinds))
moved = st.builds(
    lambda value, number, unit: value if value.form else value.plus(number, unit),
    st.one_of(units, dayparts, clocks, stretches, opened),
    st.integers(-50, 50),
    st.sampled_from(Unit),
)
values = st.one_of(simple, intervals, modified, opened, moved)
placed = values.filter(lambda value: value.start is not None or value.end is not None)


@given(values)
def test_every_value_reads_back_from_its_string_and_repr(value: TimeValue) -> None:
    """Field for field."""
    assert TimeValue(str(value)) == value
    assert eval(repr(value), {"TimeValue": TimeValue}) == value  # noqa: S307
    assert str(TimeValue(str(value))) == str(value)


@given(values)
def test_equal_values_hash_alike(value: TimeValue) -> None:
    """Copies, pickles and values read back are equal; no others are."""
    again = pickle.loads(pickle.dumps(value))
    assert {value, again, copy.copy(value), copy.deepcopy(value), TimeValue(str(value))} == {value}
    assert value != str(value)


def test_values_cannot_be_changed() -> None:
    """No attribute can be set or deleted."""
    value = TimeValue("1940")
    with pytest.raises(AttributeError, match="is immutable"):
        value.unit = Unit.DAY
    with pytest.raises(AttributeError, match="is immutable"):
        del value.unit


@given(values)
def test_the_edtf_form_has_the_same_bounds(value: TimeValue) -> None:
    """Where EDTF has a form for the value."""
    if value.edtf is not None:
        read = TimeValue(value.edtf)
        assert (read.start, read.end) == (value.start, value.end)


@given(values)
def test_every_value_has_timex3_display_and_margin(value: TimeValue) -> None:
    """Every value has a TIMEX3 string, a display and room around it, whatever it is."""
    assert value.timex3
    assert value.display("en")
    assert value.display("ja")
    earliest, latest = value.earliest, value.latest
    assert earliest is None or value.start is None or earliest <= value.start
    assert latest is None or value.end is None or latest >= value.end


# Order -------------------------------------------------------------------------------------------------------------

ORDER = """
Y-13800000000
-0043-03-15
[..1939]     # the end is known: as 1940, an open start before
1940
1940-01
1940-01-01
timex3:1940-01-01T00
1940-01-02
1940-02
1940-02/1940-03
1940-02/..
timex3:1998-W10
1998-03-02
XXXX-03      # without a place: last
timex3:XXXX-WXX-1
"""


def ordered() -> list[TimeValue]:
    lines = [line.partition("#")[0].strip() for line in ORDER.strip().splitlines()]
    return [TimeValue(line) for line in lines]


def test_values_are_ordered_by_bound_then_precision() -> None:
    """By the known bound; then an open start, the coarser unit, the earlier end; values without a place last."""
    backwards = ordered()[::-1]
    assert sorted(backwards) == ordered()


def test_order_with_offsets_is_by_utc() -> None:
    """14:00+02:00 is before 13:00Z; a time without an offset counts as it stands."""
    first, last = TimeValue("2023-09-18T14:00:00+02:00"), TimeValue("2023-09-18T13:00:00Z")
    assert first < last
    assert sorted([last, first]) == [first, last]


@given(values, values, values)
def test_order_is_total(a: TimeValue, b: TimeValue, c: TimeValue) -> None:
    """Exactly one of <, == and > holds, and < is transitive."""
    assert (a < b) + (a == b) + (a > b) == 1
    assert (a <= b) == (not a > b)
    first, second, third = sorted((a, b, c))
    assert first <= second <= third
    assert first <= third


# Making values -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ((1940,), "1940"),
        ((1940, 5), "1940-05"),
        ((1940, 12), "1940-12"),
        ((2024, 2, 29), "2024-02-29"),
        ((-43, 3, 15), "-0043-03-15"),
        ((12000, 1), "timex3:12000-01"),
        ((1998, 3, 2, 9), "timex3:1998-03-02T09"),
        ((1998, 3, 2, 24), "timex3:1998-03-03T00"),
        ((1998, 3, 2, 9, 30), "timex3:1998-03-02T09:30"),
        ((1998, 3, 2, 9, 30, 5), "1998-03-02T09:30:05"),
    ],
)
def test_of_makes_a_value_of_the_given_precision(fields: tuple[int, ...], written: str) -> None:
    assert str(TimeValue.of(*fields)) == written


@pytest.mark.parametrize(
    "fields", [(1940, 13), (1940, 0), (1940, 2, 30), (1900, 2, 29), (1940, 1, 0), (1940, 1, 1, 25), (1940, 1, 1, 9, 60)]
)
def test_of_refuses_dates_that_do_not_exist(fields: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"no (day|month|time)|is not a time"):
        TimeValue.of(*fields)


@pytest.mark.parametrize(
    ("fields", "first", "end"),
    [
        ((1066, 10, 14), (1066, 10, 20), (1066, 10, 21)),
        ((1700, 2, 29), (1700, 3, 11), (1700, 3, 12)),  # a leap day of the Julian calendar only
        ((1917, 10), (1917, 10, 14), (1917, 11, 14)),
        ((1642, 12), (1642, 12, 11), (1643, 1, 11)),
        ((1700,), (1700, 1, 11), (1701, 1, 12)),
    ],
)
def test_julian_dates_are_converted_exactly(
    fields: tuple[int, ...], first: tuple[int, ...], end: tuple[int, ...]
) -> None:
    """Days, months and years."""
    value = TimeValue.of(*fields, calendar="julian")
    assert value.start is not None
    assert value.end is not None
    assert (value.start[:3], value.end[:3]) == (first, end)
    assert TimeValue(str(value)) == value


@pytest.mark.parametrize(
    ("fields", "calendar"), [((1701, 2, 29), "julian"), ((1700, 13), "julian"), ((1700,), "mayan")]
)
def test_julian_dates_that_do_not_exist_are_refused(fields: tuple[int, ...], calendar: str) -> None:
    """Or an unknown calendar."""
    with pytest.raises(ValueError, match="calendar"):
        TimeValue.of(*fields, calendar=calendar)


# Arithmetic ----------------------------------------------------------------------------------------------------------

# Legend: value | number | unit | what shift gives: a unit | what plus gives: the value, moved
MOVES = """
1998-03    | -3 | YEAR    | 1995               | 1995-03
1998       | -3 | YEAR    | 1995               | 1995
1998-03-31 | -1 | MONTH   | 1998-02            | 1998-02-28
2000-02-29 | 1  | YEAR    | 2001               | 2001-02-28
1998-12-31 | 1  | DAY     | 1999-01-01         | 1999-01-01
2004-12-31 | 1  | WEEK    | timex3:2005-W01    | 2005-01-07
1998-11    | 1  | QUARTER | 1999-33            | 1999-02
1998-01-15 | 1  | SEASON  | 1998-21            | 1998-04-15
1998-11    | 1  | HALF    | 1999-40            | 1999-05
1998       | -1 | DECADE  | 198X               | 1988
1998       | 1  | CENTURY | 20XX               | 2098
0001       | -1 | YEAR    | 0000               | 0000
0050       | -1 | CENTURY | -00XX              | -0050
0000-03-01 | -1 | DAY     | 0000-02-29         | 0000-02-29
1939/1945  | 10 | YEAR    | 1949               | 1949/1955
[..1899]   | 1  | YEAR    | 1900               | [..1900]
1850~      | 10 | YEAR    | 1860               | 1860~
1998-03-02 | 12 | HOUR    | timex3:1998-03-02T12 | 1998-03-02
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "number", "unit", "shifted", "added"), rows(MOVES))
def test_shift_gives_a_unit_and_plus_keeps_the_precision(
    text: str, number: str, unit: str, shifted: str, added: str
) -> None:
    value = TimeValue(text)
    assert str(value.shift(int(number), Unit[unit])) == shifted
    assert str(value.plus(int(number), Unit[unit])) == added


@given(units, st.integers(-1000, 1000), st.sampled_from(POINTS))
def test_shift_forth_and_back_gives_the_unit_itself(value: TimeValue, number: int, unit: Unit) -> None:
    assert value.shift(number, unit).shift(-number, unit) == value.floor(unit)


@given(units, st.sampled_from(POINTS))
def test_a_value_lies_in_its_unit(value: TimeValue, unit: Unit) -> None:
    """The unit around a value holds its start, and all of it if the unit is composed of such values."""
    assert value.start is not None
    assert value.start in value.floor(unit)


def test_a_value_without_a_place_cannot_be_moved() -> None:
    """Such as XXXX-03."""
    for move in (TimeValue.shift, TimeValue.plus):
        with pytest.raises(ValueError, match=r"neither a start|cannot be moved"):
            move(TimeValue("XXXX-03"), 1, Unit.YEAR)


# Ranges and bounds ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "to", "between"),
    [
        ("1939", "1945", "1939/1945", "[1939..1945]"),
        ("1939-09", "1945", "1939-09/1945", "[1939-09..1945]"),
        ("196X", "198X", "196X/198X", "[196X..198X]"),
        ("1850~", "1860", "1850~/1860", "[1850~..1860]"),
        ("1850~", "1860~", "1850~/1860~", "[1850~..1860~]"),
        ("timex3:1998-W10", "timex3:1998-W12", "timex3:1998-W10/1998-W12", "timex3:1998-W10/1998-W12;kind=within"),
        ("timex3:1998-W10", "1998-05", "timex3:1998-W10/1998-05", "timex3:1998-W10/1998-05;kind=within"),
        ("XXXX-03", "XXXX-05", "XXXX-03/XXXX-05", "[XXXX-03..XXXX-05]"),
        ("[..1900]", "1950", "../1950", "[..1950]"),
        ("1900", "1950/..", "1900/..", "[1900..]"),
        ("timex3:199X;mod=END", "2003", "1996/2003", "[1996..2003]"),
    ],
)
def test_two_values_join_to_a_range(first: str, last: str, to: str, between: str) -> None:
    """To all of the time between them, or to some time in it."""
    a, b = TimeValue(first), TimeValue(last)
    assert (str(a.to(b)), str(a.between(b))) == (to, between)


@pytest.mark.parametrize(("first", "last"), [("1945", "1939"), ("1945-05", "1945-04"), ("[..1900]", "[1950..]")])
def test_impossible_ranges_are_refused(first: str, last: str) -> None:
    """A range cannot end before it starts, or lie nowhere."""
    with pytest.raises(ValueError, match=r"ends before|neither end"):
        TimeValue(first).to(TimeValue(last))


# Legend: value | before | after | until | since
BOUNDS = """
1900              | [..1899] | [1901..] | ../1900 | 1900/..
1900-03           | [..1900-02] | [1900-04..] | ../1900-03 | 1900-03/..
196X              | [..195X] | [197X..] | ../196X | 196X/..
1850~             | [..1849~] | [1851~..] | ../1850~ | 1850~/..
timex3:1998-W10   | timex3:1998-W10;mod=BEFORE | timex3:1998-W10;mod=AFTER | timex3:1998-W10;kind=throughout;mod=ON_OR_BEFORE | timex3:1998-W10;kind=throughout;mod=ON_OR_AFTER
1939/1945         | [..1938] | [1946..] | ../1945 | 1939/..
timex3:2022-09-18/2023-09-18;unit=year | [..2022-09-17] | [2023-09-18..] | ../2023-09-17 | 2022-09-18/..
XXXX-03           | timex3:XXXX-03;mod=BEFORE | timex3:XXXX-03;mod=AFTER | timex3:XXXX-03;mod=ON_OR_BEFORE | timex3:XXXX-03;mod=ON_OR_AFTER
"""  # noqa: E501


@pytest.mark.parametrize(("text", "before", "after", "until", "since"), rows(BOUNDS))
def test_before_after_until_and_since_leave_one_bound_open(
    text: str, before: str, after: str, until: str, since: str
) -> None:
    """The unit of the value is kept where it can be."""
    value = TimeValue(text)
    assert [str(value.before()), str(value.after()), str(value.until()), str(value.since())] == [
        before,
        after,
        until,
        since,
    ]


def test_recently_and_soon_lie_around_the_reference_day() -> None:
    """ "recently" ends where it begins, "soon" begins where it ends."""
    day = TimeValue("2023-09-18")
    recently, soon = day.before(), day.after()
    assert (recently.start, recently.end) == (None, Moment(2023, 9, 18))
    assert (soon.start, soon.end) == (Moment(2023, 9, 19), None)
    assert (recently.timex3, recently.mod, soon.timex3, soon.mod) == ("2023-09-18", "BEFORE", "2023-09-18", "AFTER")


# Legend: value | START | MID | END, as the first and last month or year of each
THIRDS = """
199X    | 1990-01 1993-12 | 1993-01 1996-12 | 1996-01 1999-12
18XX    | 1800-01 1833-12 | 1833-01 1866-12 | 1866-01 1899-12
1998    | 1998-01 1998-04 | 1998-05 1998-08 | 1998-09 1998-12
1998-33 | 1998-01 1998-01 | 1998-02 1998-02 | 1998-03 1998-03
1998-41 | 1998-07 1998-08 | 1998-09 1998-10 | 1998-11 1998-12
"""


@pytest.mark.parametrize(("text", "start", "mid", "end"), rows(THIRDS))
def test_early_mid_and_late_are_thirds(text: str, start: str, mid: str, end: str) -> None:
    """The unit and the TIMEX3 value stay."""
    value = TimeValue(text)
    for mod, months in (("START", start), ("MID", mid), ("END", end)):
        first, last = months.split()
        part = value.modified(mod)
        assert (part.start, part.end) == (TimeValue(first).start, TimeValue(last).end)
        assert (part.unit, part.timex3, part.mod) == (value.unit, value.timex3, mod)
        assert (part.earliest, part.latest) == (value.start, value.end)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1850~", "1843", "1857"),
        ("1990~", "1988", "1992"),
        ("-0043~", "-0068", "-0018"),
        ("1850~/1860~", "1843", "1866"),
        ("1940-05~", "1940-04", "1940-06"),
        ("1940-05-10~", "1940-05-09", "1940-05-11"),
        ("1940?", "1940", "1940"),
    ],
)
def test_circa_widens_by_the_distance_from_today(text: str, earliest: str, latest: str) -> None:
    """5 % of the distance from 2000, at least 2 and at most 25 years; a shorter unit by one of itself."""
    value = TimeValue(text)
    assert (value.earliest, value.latest) == (TimeValue(earliest).start, TimeValue(latest).end)
    assert (value.start, value.end) != (value.earliest, value.latest) or value.qualifier == "?"


# Containment and relations -------------------------------------------------------------------------------------------


@given(placed, placed)
def test_containing_implies_overlapping(a: TimeValue, b: TimeValue) -> None:
    """Overlapping is symmetric, and a value contains itself."""
    assert a in a
    assert a.overlaps(b) == b.overlaps(a)
    if a in b:
        assert a.overlaps(b)


def test_values_without_a_place_contain_nothing() -> None:
    """XXXX-03 is in no year, and no year in it."""
    march, year = TimeValue("XXXX-03"), TimeValue("1998")
    assert march not in year
    assert year not in march
    assert not march.overlaps(year)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("1930", "1940", "before"),
        ("1939", "1940", "meets"),
        ("1939/1941", "1940/1942", "overlaps"),
        ("1940-01", "1940", "starts"),
        ("1940-05", "1940", "during"),
        ("1940-12", "1940", "finishes"),
        ("1940", "1940-01/1940-12", "equals"),
        ("1940", "1940-12", "finished_by"),
        ("1940", "1940-05", "contains"),
        ("1940", "1940-01", "started_by"),
        ("1940/1942", "1939/1941", "overlapped_by"),
        ("1940", "1939", "met_by"),
        ("1940", "1930", "after"),
    ],
)
def test_each_of_allens_relations_is_recognised(first: str, second: str, relation: str) -> None:
    """Between values with definite bounds."""
    a, b = TimeValue(first), TimeValue(second)
    assert a.relations(b) == {relation}
    assert [name for name in CHAINS if a.relates(name, b)] == [relation]


INVERSE = dict(zip(CHAINS, reversed(CHAINS), strict=True)) | {"equals": "equals"}


@given(values, values)
def test_relations_have_inverses(a: TimeValue, b: TimeValue) -> None:
    """Some relation always holds, and its inverse in the other direction."""
    assert a.relations(b)
    assert {INVERSE[name] for name in a.relations(b)} == b.relations(a)


@pytest.mark.parametrize(
    ("first", "relation", "second", "holds"),
    [
        ("[..1899]", "before", "1900", None),  # it may meet it
        ("[..1898]", "before", "1900", True),
        ("[1850..1860]", "during", "1840/1870", True),
        ("[1850..1860]", "before", "1855", None),
        ("[1850..1860]", "after", "1855", None),
        ("[1850..1860]", "before", "1840", False),
        ("1850~", "before", "1900", True),
        ("1850~", "before", "1855", None),
        ("1985/..", "after", "1990", False),
        ("1985/..", "contains", "1990", None),
        ("XXXX-03", "before", "1990", None),
    ],
)
def test_indefinite_relations_are_none(first: str, relation: str, second: str, holds: bool | None) -> None:
    """True, False, or None where the values leave it open."""
    assert TimeValue(first).relates(relation, TimeValue(second)) is holds


def test_unknown_relations_are_refused() -> None:
    with pytest.raises(ValueError, match="no relation 'near'"):
        TimeValue("1940").relates("near", TimeValue("1941"))


# Conversion ----------------------------------------------------------------------------------------------------------


def test_values_convert_to_python_and_pendulum() -> None:
    """Days and clock times."""
    pendulum = pytest.importorskip("pendulum")
    day = TimeValue("2023-09-18")
    assert day.to_date() == date(2023, 9, 18)
    assert day.at(14, 30).to_datetime() == datetime(2023, 9, 18, 14, 30)
    assert day.to_pendulum() == pendulum.date(2023, 9, 18)
    assert day.at(14, 30).to_pendulum() == pendulum.naive(2023, 9, 18, 14, 30)
    assert day.at(14, 30, offset=120).to_pendulum().isoformat() == "2023-09-18T14:30:00+02:00"
    assert [value.isoformat() for value in (TimeValue("2023"), TimeValue("2023-09"), day, day.at(9))] == [
        "2023",
        "2023-09",
        "2023-09-18",
        "2023-09-18T09",
    ]


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("2023-09", "to_date"),
        ("2023-09-18", "to_datetime"),
        ("2023-09-18~", "to_date"),
        ("-0043-03-15", "to_date"),
        ("[..2023-09-18]", "to_date"),
        ("2023-09-18/2023-09-19", "to_date"),
        ("XXXX-09-18", "to_date"),
        ("timex3:2023-W10", "isoformat"),
        ("202X", "isoformat"),
        ("timex3:2023-09-18TMO", "to_datetime"),
        ("2023", "to_pendulum"),
    ],
)
def test_values_that_other_types_cannot_hold_are_refused(text: str, method: str) -> None:
    """Nothing is rounded; the message says what to use."""
    with pytest.raises(ValueError, match="cannot hold"):
        getattr(TimeValue(text), method)()


# Legend: value | locale | text
DISPLAYS = """
2023-03                 | en    | March 2023
2023-03                 | fr    | mars 2023
2023-03                 | ja    | 2023年3月
2023-09-18              | en    | 18 September 2023
2023-09-18              | en-US | September 18, 2023
2023-09-18              | de-AT | 18. September 2023
-0043                   | en    | 44 BC
-0043                   | de    | 44 v. Chr.
-0043-03-15             | en    | 15 March 44 BC
1850~                   | en    | c. 1850
1850?                   | en    | 1850?
1850~/1860~             | en    | c. 1850–1860
[..1899]                | en    | before 1900
[1901..]                | en    | after 1900
1900/..                 | en    | since 1900
../1900                 | en    | until 1900
[1850..1860]            | en    | between 1850 and 1860
timex3:199X;mod=END     | en    | late 1990s
timex3:199X;mod=START   | de    | Anfang 1990er Jahre
2023-09-18/2023-09-21   | en    | 18–21 September 2023
2023-09-18/2023-09-21   | en-US | September 18–21, 2023
2023-09-18/2023-09-21   | de    | 18.–21. September 2023
2023-09-18/2023-09-21   | nb    | 18.–21. september 2023
2023-09-18/2023-09-21   | ja    | 2023年9月18–21日
2023-09-18              | zh    | 2023年9月18日
2023-09                 | zh    | 2023年9月
2023-08-30/2023-09-02   | en    | 30 August 2023 – 2 September 2023
1939/1945               | en    | 1939–1945
1939-09/1945            | en    | September 1939 – 1945
196X                    | en    | 1960s
18XX                    | en    | 19th century
18XX                    | es    | siglo XIX
-02XX                   | en    | 3rd century BC
1998-24                 | en    | winter 1998
timex3:1998-W10         | en    | week 10 of 1998
timex3:1998-W10-WE      | en    | weekend of 7 March 1998
timex3:1998-03-02TEV    | en    | evening of 2 March 1998
timex3:1998-03-02T14:30Z | en   | 2 March 1998 14:30 UTC
timex3:2022-09-18/2023-09-18;unit=year | en | 18 September 2022 – 18 September 2023
XXXX-03                 | en    | March
XXXX-12-25              | en    | 25 December
timex3:XXXX-WXX-1       | en    | Monday
timex3:1998-03-02T14:30Z/1998-03-02T15:10Z | en | 2 March 1998 14:30–15:10 UTC
0014-08-19              | en    | 19 August AD 14
0017/0023               | de    | 17 n. Chr. – 23 n. Chr.
Y-13800000000           | en    | 13 800 000 000 BC
Y-11999                 | en    | 12 000 BC
-9999                   | en    | 10 000 BC
Y-19999S1~              | en    | c. 20 000 BC
-7999S1%                | en    | c. 8000 BC?
2004?-06-11             | en    | 11 June 2004?
timex3:1377-FA~/1378-03 | en    | c. autumn 1377 – March 1378
19XX                    | es    | siglo XX
timex3:1377-FA?/1378-W10 | en   | autumn 1377? – week 10 of 1378
"""


@pytest.mark.parametrize(("text", "locale", "written"), rows(DISPLAYS))
def test_values_are_displayed_as_the_locale_writes_them(text: str, locale: str, written: str) -> None:
    assert TimeValue(text).display(locale).replace("\u202f", " ") == written


@pytest.mark.parametrize(
    ("text", "locale", "written"),
    [("P2Y3M", "en", "2 years 3 months"), ("P1CE", "fr", "1 siècle"), ("PXY", "en", "years"), ("PX", "en", "PX")],
)
def test_lengths_are_displayed_with_the_plurals_of_the_locale(text: str, locale: str, written: str) -> None:
    assert Period(text).display(locale) == written


def test_a_century_beyond_roman_numerals_is_displayed_in_digits() -> None:
    value = TimeValue("timex3:BC3470127605400-01-01/BC3470127605300-01-01;unit=century")
    assert value.display("es") == "siglo 34701276054 a. C. – siglo 34701276054 a. C."


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(ValueError, match="no locale 'tlh'"):
        TimeValue("1998").display("tlh")


@pytest.mark.parametrize(
    "call",
    [
        lambda: TimeValue.daypart(Moment(1998), "XY"),
        lambda: TimeValue("1998").modified("NEARLY"),
        lambda: TimeValue.stretch(Moment(1999), Moment(1998), Unit.YEAR),
        lambda: TimeValue("timex3:1998;colour=red"),
        lambda: TimeValue("timex3:1998;mod=START;mod=END"),
        lambda: TimeValue("timex3:1998;unit=year"),
        lambda: TimeValue("timex3:../..;unit=year"),
    ],
)
def test_wrong_arguments_are_a_valueerror_in_lower_case(call: Any) -> None:
    with pytest.raises(ValueError, match=r"^['a-z]"):
        call()
