"""Test cases of other parsers: how many come out right, and where their conventions differ.

    python tests/benchmarks/suites.py FOLDER [--only PREFIX] [--show]

FOLDER holds files NAME_en[.PART].jsonl, a case a line: `peer`, `lang`, `region` (or none), `text`, `ref` (the reference
time, or null), `prefer` (past or future, or none), `scoped_negative` (true: no case for a whole text), and `expect`, a
list with `text` and `start` (null: all of the text), `timex`, `edtf`, `start_value`, `end_value` (ISO), `grain`, and
where the peer accepts more readings `alts`, `past` and `future`, each with such values. What is not right is in one of
CLASSES, by a function of what was expected and found, or it is a fault; with --show the faults are listed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import timeline
from timeline.language import load
from timeline.model import Timex
from timeline.value import Every, Period, Reference, TimeValue
from timeline.value.moment import Moment, Unit

Case = dict[str, Any]
#: The direction that a parser takes where its cases do not say.
PREFER = {"chrono": "nearest", "natty": "nearest", "naturaldate": "past"}
PREFER |= dict.fromkeys(("duckling", "rustling", "ctparse", "chronic", "when"), "future")
#: How many fields of a date a grain determines, and by how many days two ends may differ.
DEPTH = {"decade": 1, "year": 1, "season": 2, "quarter": 2, "month": 2, "hour": 4, "minute": 5, "second": 6}
SLACK = {1: 366, 2: 31}
ISO = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d))?)?)?")
DAY = 24 * 60 * 60 * 1000


def moment(iso: str | None) -> Moment | None:
    match = ISO.match(iso or "")
    return Moment(*(int(part) for part in match.groups(default="0"))) if match else None


def readings(expected: Case) -> list[Case]:
    others = (expected[name] for name in ("past", "future") if expected.get(name))
    return [expected, *expected.get("alts", ()), *others]


def right(expected: Case, value: Any) -> bool:
    """Whether the value is one of the readings, at the grain that is asserted."""
    return any(_equal(expected, reading, value) for reading in readings(expected))


def _equal(expected: Case, reading: Case, value: Any) -> bool:
    if reading.get("timex") == value.timex3 or (reading.get("edtf") and reading["edtf"] == value.edtf):
        return True
    wanted, start, end = moment(reading.get("start_value")), getattr(value, "start", None), getattr(value, "end", None)
    if wanted is None or start is None:
        return False
    loose = any(map(expected.get, ("time_implied", "carries_ref_time", "value_is")))
    depth = 3 if loose else DEPTH.get(expected.get("grain") or "", 3)
    slack = SLACK.get(depth, 7 if expected.get("grain") == "week" else 1)
    last = moment(reading.get("end_value"))
    if start[:depth] == wanted[:depth] and (last is None or (end and abs(last.ordinal - end.ordinal) <= slack)):
        return True
    # The other parser gives a point, this one the unit around it.
    return bool(
        (loose or not expected.get("grain"))
        and last is None
        and end
        and end.year - start.year <= 1
        and start[:3] <= wanted[:3] < end[:3]
    )


def valued(expected: Case) -> bool:
    return any(moment(r.get("start_value")) or r.get("timex") or r.get("edtf") for r in readings(expected))


def points(expected: Case) -> Iterator[tuple[Moment, Moment | None]]:
    for reading in readings(expected):
        if start := moment(reading.get("start_value")):
            yield start, moment(reading.get("end_value"))


def placed(found: Timex) -> tuple[Moment, Moment] | None:
    when = found.when
    return (when.start, when.end) if when is not None and when.start and when.end else None


def apart(expected: Case, found: Timex) -> list[int]:
    """By how many milliseconds the expected start is later."""
    ours = found.when and found.when.start
    return [start.milliseconds - ours.milliseconds for start, _ in points(expected)] if ours else []


def unit_of(found: Timex) -> Unit:
    return found.when.unit if found.when is not None else Unit.DAY


def clock_without_day(expected: Case, found: Timex) -> bool:
    """a clock time or a part of the day without a day is one of the reference's day, not of none"""
    said = expected.get("timex") or ""
    ours, wanted = (re.sub(r"(:00)+(?!:)", "", text) for text in (found.value.timex3, said))
    times = [re.findall(r"T([A-Z]{2}|\d\d(?::\d\d)*)", text.rpartition(",PT")[0] or text) for text in (ours, wanted)]
    return times[0] == times[1] and re.match(r"\(?T", said) is not None


def last_included(expected: Case, found: Timex) -> bool:
    """a range of months, quarters or years includes the last one named"""
    units = (Unit.MONTH, Unit.QUARTER, Unit.YEAR)
    ours = placed(found)
    return any(last and ours in [(start, last.plus(1, unit)) for unit in units] for start, last in points(expected))


def unit_said(expected: Case, found: Timex) -> bool:
    """the value is as coarse as the words: "in two weeks" is a week, "a month ago" a month, "today" has no clock"""
    ends, grain = placed(found), expected.get("grain")
    fine = DEPTH.get(grain or "", 3) > DEPTH.get(unit_of(found).name.lower(), 3) or grain is None
    fine = fine or (grain == "day" and unit_of(found) >= Unit.WEEK)
    if not isinstance(found.value, TimeValue) or ends is None or not fine:
        return False
    return any(last is None and ends[0] <= start < ends[1] for start, last in points(expected))


def few(expected: Case, found: Timex) -> bool:
    """a few are X, not three"""
    vague = isinstance(found.value, Period) and any(number is None for number, _ in found.value.amounts)
    return vague or (isinstance(found.value, Reference) and found.value.timex3 != "PRESENT_REF")


def other_zone(expected: Case, found: Timex) -> bool:
    """a clock time keeps the zone of the text, and is not converted to another"""
    zoned = isinstance(found.value, TimeValue) and found.value.offset is not None
    return zoned and any(gap % (DAY // 48) == 0 and abs(gap) < DAY for gap in apart(expected, found))


def bounds(expected: Case, found: Timex) -> bool:
    """parts of the day, weekends, seasons, and the ends of units have TIMEX3's codes, whose bounds differ"""
    ends, unit = placed(found), unit_of(found)
    if ends is None or not (found.mod in ("START", "MID", "END") or unit in (Unit.DAYPART, Unit.WEEKEND, Unit.SEASON)):
        return False
    margin = 31 * DAY if unit is Unit.SEASON else DAY
    edges = [(start.milliseconds, (last or start).milliseconds) for start, last in points(expected)]
    return any(ends[0].milliseconds - margin <= a and b <= ends[1].milliseconds + margin for a, b in edges)


def bare_length(expected: Case, found: Timex) -> bool:
    """a bare length is a length, and no point on the line"""
    return isinstance(found.value, Period) and found.when is None and bool(list(points(expected)))


def other_side(expected: Case, found: Timex) -> bool:
    """past or future: the expected value is one of the alternatives, or the same day of another week"""
    days = [gap // DAY for gap in apart(expected, found) if gap % DAY == 0 and unit_of(found) <= Unit.DAY]
    return any(right(expected, value) for value in found.alternatives) or not {-14, -7, 7, 14}.isdisjoint(days)


def other_half_day(expected: Case, found: Timex) -> bool:
    """a clock time lies on the reference's day, and in the half of it that its words or the hour determine"""
    return unit_of(found) <= Unit.HOUR and any(abs(gap) in (DAY // 2, DAY) for gap in apart(expected, found))


def from_this_day(expected: Case, found: Timex) -> bool:
    """the next two weeks begin with tomorrow, not with the next Monday, and are no single week"""
    if not isinstance(found.value, Period) or (ends := placed(found)) is None:
        return False
    margin = ends[0].plus(1, max(found.value.amounts[0][1], Unit.DAY)).milliseconds - ends[0].milliseconds
    low, high = ends[0].milliseconds - margin, ends[1].milliseconds + margin
    return any(low <= start.milliseconds <= (last or start).milliseconds <= high for start, last in points(expected))


def from_the_eve(expected: Case, found: Timex) -> bool:
    """a holiday of a lunar calendar is the day after the evening it begins with, as in the tables of `holidays`"""
    lunar = (word for word, rule in load("en").words["holiday"].items() if rule[:1].isalpha())
    return any(word in found.text.lower() for word in lunar) and any(abs(gap) <= DAY for gap in apart(expected, found))


def open_bound(expected: Case, found: Timex) -> bool:
    """before and after leave out what they name, and "by Friday" has no beginning"""
    if found.mod == "ON_OR_BEFORE" and found.when is not None and found.when.end is not None:
        return any(last is not None and abs(last.ordinal - found.when.end.ordinal) <= 1 for _, last in points(expected))
    edtf = expected.get("edtf") or ""
    return found.mod in ("BEFORE", "AFTER") and edtf.strip("/.~") == found.value.timex3.replace("BC", "-")


def written_otherwise(expected: Case, found: Timex) -> bool:
    """the same, as TIMEX3 writes it: PT1H30M, P1DE, BC1000, XXXX-WXX-WE, and the fiscal year 2008 as a year"""
    said, value, point = expected.get("timex") or "", found.value, Moment(2001)
    if era := re.fullmatch(r"BC(\d+)", value.timex3):
        return said == f"-{int(era[1]) - 1:04}"
    if not said.startswith("P") or "REF" in said:
        return value.timex3 in (said.replace("-WE", "-WXX-WE"), re.sub(r"^[FS]Y", "", said))
    length = Period(value.timex3) if isinstance(value, Every) and value.timex3[0] == "P" else value
    return isinstance(length, Period) and Period(said).reach(point, 1) == length.reach(point, 1)


CLASSES: tuple[Callable[[Case, Timex], bool], ...] = (
    clock_without_day, last_included, few, other_zone, written_otherwise, open_bound, from_the_eve,
    bare_length, from_this_day, unit_said, bounds, other_half_day, other_side,
)  # fmt: skip


def judged(case: Case) -> Iterator[tuple[Case, str, list[Timex]]]:
    """Each expected expression with "right", the class that it is in, or "" where it is wrong; and what was found."""
    prefer = case.get("prefer") if case.get("prefer") in ("past", "future") else PREFER.get(case["peer"])
    language = "-".join(filter(None, (case["lang"], case.get("region"))))
    asked = {"reference_date": case["ref"], "language": language, "prefer": prefer, "ranges": True}
    found = timeline.find(case["text"], **asked)
    for expected in filter(valued, case["expect"]):
        start, end = 0, len(case["text"])
        if expected.get("start") is not None and expected.get("text"):
            start, end = expected["start"], expected["start"] + len(expected["text"])
        near = [timex for timex in found if timex.start < end and start < timex.end]
        values = (value for timex in near for value in (timex.value, timex.when) if value is not None)
        good = any(right(expected, value) for value in values)
        covered = [t for t in near if len(near) == 1 and t.end - t.start >= 0.5 * len(case["text"][start:end].strip())]
        classes = (test.__name__ for t in covered for test in CLASSES if test(expected, t))
        yield expected, "right" if good else next(classes, ""), near


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--only", default="")
    options.add_argument("--show", action="store_true")
    given = options.parse_args()
    sums: Counter[str] = Counter()
    print(f"{'suite':34}{'cases':>7}{'right %':>9}{'of ours %':>11}  classes")
    for path in sorted(path for path in given.folder.glob(f"{given.only}*.jsonl") if "_en" in path.stem):
        counts: Counter[str] = Counter()
        for case in map(json.loads, path.open(encoding="utf-8")):
            for expected, name, near in judged(case) if not case.get("scoped_negative") else ():
                counts[name] += 1
                if given.show and not name:
                    wanted = expected.get("timex") or expected.get("edtf") or expected.get("start_value")
                    found = [(timex.text, str(timex.value)) for timex in near]
                    print(f"    {case['text']!r} ({case['ref']}): {wanted}, not {found}")
        total, good, wrong = counts.total(), counts.pop("right", 0), counts.pop("", 0)
        shares = [f"{100 * good / whole:.1f}" if whole else "-" for whole in (total, good + wrong)]
        listed = ", ".join(f"{name} {count}" for name, count in counts.most_common())
        print(f"{path.stem:34}{total:7}{shares[0]:>9}{shares[1]:>11}  {listed}", flush=True)
        sums += counts
    for test in CLASSES:
        print(f"{sums[test.__name__]:6} {test.__name__}: {test.__doc__}")


if __name__ == "__main__":
    main()
