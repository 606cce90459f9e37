"""The parts of the page's script that need no browser: their dates, labels and axis are those of Python."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from timeline.render.html.axis import Axis, months
from timeline.value import TimeValue
from timeline.value.moment import DAY_MS, Moment, Unit

TESTS = Path(__file__).parent / "script"

TYPED = (
    "1850|1850-03|1850-03-15|1850-13|1850-02-30|2000-02-29|1900-02-29|1850~|1850-03?|1850-03-15%|?1850|~1850-03|1850-~03"
    "|18XX|185X|1XXX|-0043|-0043-03-15|-01XX|0000|-0000|Y170000002|Y-17000|Y1850|1850-21|1850-24|1850-33|1850-36|1850-40"
    "|1850-42|1850/1860|1850-03/1850-05-01|1850/..|../1850|1850/|/1850|1860/1850|1850/1860/1870|[..1899]|[1850..1860]"
    "|[1850..]|[1850,1852]|{1850,1860}|[]|[..]|[1850|2023-09-18T14:30|2023-09-18T14:30:05Z|2023-09-18T25:00"
    "|2023-09-18T14:30+02:00|soon|185|18500|1850-3|1850-03-1|1850.5|1e3||X"
).split("|")
#: What Python reads, and a reader of a page hardly types.
REFUSED = ("18X5", "../..", "/")


def number(moment: Moment) -> float:
    """A moment as the script has it: days, of which 0001-01-01 is the first."""
    return moment.milliseconds / DAY_MS


def days() -> list[list[int]]:
    """Dates around the ends of months, years, centuries and eras, and any others."""
    chance = random.Random(1)
    dates = [(y, m, d) for y in (-401, -400, -1, 0, 1, 1900, 2000, 2023, 2024) for m, d in ((1, 1), (2, 28), (12, 31))]
    dates += [(chance.randint(-9999, 9999), chance.randint(1, 12), chance.randint(1, 28)) for _ in range(500)]
    moments = [Moment(*date) for date in dates] + [Moment(*date).plus(1, Unit.DAY) for date in dates]
    return [[*moment[:3], moment.ordinal] for moment in moments]


def typed() -> list[tuple[str, list[float | None] | None]]:
    """Texts and the bounds that Python reads in them; None where it is no date, or one that a page need not read."""
    found: list[tuple[str, list[float | None] | None]] = [(text, None) for text in REFUSED]
    for text in TYPED:
        try:
            value = TimeValue.from_timex3(text) if "T" in text else TimeValue(text)
        except ValueError:
            found.append((text, None))
        else:
            found.append((text, [bound and number(bound) for bound in (value.start, value.end)]))
    return found


def words(locale: str = "en") -> dict[str, Any]:
    """What labels depend on, as the page has it."""
    before = TimeValue.of(-1233).display(locale).replace("1234", "{}")
    return {"months": months(locale), "before": before, "early": TimeValue.of(14).display(locale).replace("14", "{}")}


def names() -> list[tuple[float, float, str]]:
    """A day, the days that are shown with it, and how it is written."""
    found: list[tuple[float, float, str]] = []
    for moment in (Moment(1914, 7, 28, 6, 5, 4), Moment(-43, 3, 15), Moment(79, 10, 24, 13)):
        year, month = TimeValue.of(moment.year).display("en"), months("en")[moment.month - 1]
        clock = f"{moment.hour:02}:{moment.minute:02}"
        day = number(moment) + 1e-6  # a reading of the axis is never exact
        found += [
            (day, 4000, year),
            (day, 100, f"{month} {year}"),
            (day, 10, f"{moment.day} {month} {year}"),
            (day, 1, f"{moment.day} {month} {year} {clock}"),
            (day, 0.001, f"{moment.day} {month} {year} {clock}:{moment.second:02}"),
        ]
    return found


#: A round moment, the step between ticks, days that the unit takes in the script, and the labels of four ticks.
STEPS = (
    (Moment(1800), 50, Unit.YEAR, 365.2425, ("1800", "1850", "1900", "1950")),
    (Moment(1914), 1, Unit.YEAR, 365.2425, ("1914", "1915", "1916", "1917")),
    (Moment(1914, 7), 3, Unit.MONTH, 30.44, ("Jul 1914", "Oct 1914", "1915", "Apr 1915")),
    (Moment(1914, 12), 1, Unit.MONTH, 30.44, ("Dec 1914", "1915", "Feb 1915", "Mar 1915")),
    (Moment(1914, 7, 30), 1, Unit.DAY, 1, ("30 Jul", "31 Jul", "Aug 1914", "2 Aug")),
    (Moment(1914, 8, 1), 7, Unit.DAY, 1, ("Aug 1914", "8 Aug", "15 Aug", "22 Aug")),
    (Moment(1914, 7, 30, 12), 6, Unit.HOUR, 1 / 24, ("12:00", "18:00", "31 Jul", "06:00")),
    (Moment(1914, 7, 30, 23, 50), 5, Unit.MINUTE, 1 / 1440, ("23:50", "23:55", "31 Jul", "00:05")),
    (Moment(1914, 7, 30, 23, 59, 30), 15, Unit.SECOND, 1 / 86400, ("23:59:30", "23:59:45", "31 Jul", "00:00:15")),
)


def ticks() -> list[dict[str, Any]]:
    """Stretches of the axis, how far ticks must be from each other, and the ticks."""
    found = []
    for first, step, unit, length, labels in STEPS:
        moments = [first.plus(step * n, unit) for n in range(4)]
        margin = step * length / 4
        found.append({
            "low": number(first) - margin,
            "high": number(moments[-1]) + margin,
            "distance": step * length * 0.999,
            "expected": [(number(moment), label) for moment, label in zip(moments, labels, strict=True)],
        })  # fmt: skip
    bc = [(number(Moment(year)), TimeValue.of(year).display("en")) for year in (-499, -399, -299)]  # 500 BC is round
    found.append({"low": bc[0][0] - 9, "high": bc[-1][0] + 9, "distance": 36_000, "expected": bc})
    return found


def axes() -> list[dict[str, Any]]:
    """An axis in one piece and one with a break, and where days lie on them."""
    found = []
    for years in ((1900, 1950, 2000), (-500, 1990, 1991, 1995)):
        axis = Axis([(Moment(year), Moment(year + 1)) for year in years])
        stretches = [(s.low / DAY_MS, s.high / DAY_MS, s.left, s.right) for s in axis.stretches]
        moments = [Moment(year, 7, 1) for year in (*years, years[0] - 400, years[-1] + 400, 1960)]
        found.append({"stretches": stretches, "places": [(number(moment), axis(moment)) for moment in moments]})
    return found


def test_the_script_counts_and_writes_days_as_python_does(tmp_path: Path) -> None:
    """Days, months, typed dates, labels, ticks and places on the axis."""
    if not shutil.which("node"):
        assert os.environ.get("CI") != "true", "node is missing"
        pytest.skip("needs node")
    chance = random.Random(2)
    later = [(chance.randint(-500, 2500), chance.randint(1, 12), chance.randint(-900, 900)) for _ in range(200)]
    years = (
        -170_000_002,
        -65_000_000,
        -12_344,
        -12_000,
        -9999,
        -9998,
        -1233,
        -43,
        0,
        1,
        14,
        99,
        100,
        1914,
        9999,
        12_345,
    )
    cases = {
        "days": days(),
        "months": [(y, m, n, number(Moment(y, m).plus(n, Unit.MONTH))) for y, m, n in later],
        "typed": typed(),
        "years": [
            (year, TimeValue.of(year).display(locale), words(locale))
            for year in years
            for locale in ("en", "de", "fr", "ar")
        ],
        "iso": [
            (number(Moment(*date)), str(TimeValue.of(*date)))
            for date in ((1914, 7, 28), (-43, 3, 15), (0, 1, 1), (79, 10, 24), (12_345,), (-12_345,))
        ],
        "names": names(),
        "words": words(),
        "ticks": ticks(),
        "axes": axes(),
    }
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    command = ["node", "--test", str(TESTS / "dates.test.js")]
    ran = subprocess.run(command, env={**os.environ, "CASES": str(file)}, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr
