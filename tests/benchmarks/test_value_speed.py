"""How fast values are read, moved, written and sorted; reading is compared with python-edtf in the same run.

    python -m pytest tests/benchmarks/test_value_speed.py --benchmark-columns=median,ops

The floors are the project's: 50,000 values a second read, 200,000 shifted.
"""

from __future__ import annotations

import ast
import random
import subprocess
import sys
from typing import Any

import pytest

from timeline.value import Moment, Period, TimeValue, Unit

pytest.importorskip("pytest_benchmark")

#: Forms of dates, about as frequent as in texts.
TEXTS = ["1998-03-02"] * 6 + ["1998-03", "1998"] * 4 + ["196X", "18XX", "1850~", "1939/1945", "[..1899]", "-0043-03-15"]
VALUES = [TimeValue(text) for text in TEXTS]


def rate(benchmark: Any, number: int) -> None:
    """Values a second in the fastest round, reported and not asserted, since machines differ."""
    if benchmark.stats:
        benchmark.extra_info["values/s"] = round(number / benchmark.stats.stats.min)


def test_read(benchmark: Any) -> None:
    """EDTF read."""
    assert benchmark(lambda: [TimeValue(text) for text in TEXTS]) == VALUES
    rate(benchmark, len(TEXTS))


def test_read_by_python_edtf(benchmark: Any) -> None:
    """The same texts read by python-edtf, which has no order, arithmetic or hash to prepare."""
    edtf = pytest.importorskip("edtf")
    assert len(benchmark(lambda: [edtf.parse_edtf(text) for text in TEXTS])) == len(TEXTS)


def test_shift(benchmark: Any) -> None:
    """Three years, months, weeks and days before."""
    value = TimeValue("1998-03-02")
    units = [Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY] * 5
    assert str(benchmark(lambda: [value.shift(-3, unit) for unit in units])[0]) == "1995"
    rate(benchmark, len(units))


def test_of(benchmark: Any) -> None:
    """Days made of numbers."""
    assert str(benchmark(lambda: [TimeValue.of(1998, 3, day) for day in range(1, 21)])[0]) == "1998-03-01"


def test_write(benchmark: Any) -> None:
    """EDTF and TIMEX3 written."""
    assert benchmark(lambda: [(str(value), value.timex3) for value in VALUES])[0] == ("1998-03-02", "1998-03-02")


def test_sort(benchmark: Any) -> None:
    """Ten thousand values put in order."""
    numbers = random.Random(1)
    days = [TimeValue.around(Moment.from_ordinal(numbers.randrange(10**6)), Unit.DAY) for _ in range(10_000)]
    assert len(benchmark(lambda: sorted(days))) == len(days)


def test_anchored_lengths(benchmark: Any) -> None:
    """The past three weeks."""
    day, length = TimeValue("1998-03-02"), Period("P3W")
    assert benchmark(lambda: length.ending(day)).end == day.start


def test_import_is_light() -> None:
    """Values load neither pendulum, dateparser, Babel, dataclasses nor datetime."""
    code = (
        "import sys, types; package = types.ModuleType('timeline'); package.__path__ = ['timeline']; "
        "sys.modules['timeline'] = package; before = set(sys.modules); import timeline.value; "
        "print(sorted({name.partition('.')[0] for name in set(sys.modules) - before}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"pendulum", "dateparser", "babel", "dataclasses", "datetime", "json", "tomllib", "fractions", "decimal"}
    assert not heavy & set(ast.literal_eval(done.stdout))
