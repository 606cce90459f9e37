"""How fast values are read, moved, written and sorted; reading beside python-edtf, in the same run.

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

#: The forms that texts give, about as often as they give them.
TEXTS = ["1998-03-02"] * 6 + ["1998-03", "1998"] * 4 + ["196X", "18XX", "1850~", "1939/1945", "[..1899]", "-0043-03-15"]
VALUES = [TimeValue(text) for text in TEXTS]


def rate(benchmark: Any, number: int) -> None:
    """Values a second, by the fastest round: told, not asserted, since machines differ."""
    if benchmark.stats:
        benchmark.extra_info["values/s"] = round(number / benchmark.stats.stats.min)


def test_read(benchmark: Any) -> None:
    """EDTF read."""
    benchmark(lambda: [TimeValue(text) for text in TEXTS])
    rate(benchmark, len(TEXTS))


def test_read_by_python_edtf(benchmark: Any) -> None:
    """The same texts read by python-edtf, which has no order, no arithmetic and no hash to build."""
    edtf = pytest.importorskip("edtf")
    benchmark(lambda: [edtf.parse_edtf(text) for text in TEXTS])


def test_shift(benchmark: Any) -> None:
    """Three years, months, weeks and days before."""
    value = TimeValue("1998-03-02")
    units = [Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY] * 5
    benchmark(lambda: [value.shift(-3, unit) for unit in units])
    rate(benchmark, len(units))


def test_of(benchmark: Any) -> None:
    """Days made of numbers."""
    benchmark(lambda: [TimeValue.of(1998, 3, day) for day in range(1, 21)])


def test_write(benchmark: Any) -> None:
    """EDTF and TIMEX3 written."""
    benchmark(lambda: [(str(value), value.timex3) for value in VALUES])


def test_sort(benchmark: Any) -> None:
    """Ten thousand values put in order."""
    numbers = random.Random(1)
    days = [TimeValue.around(Moment.from_ordinal(numbers.randrange(10**6)), Unit.DAY) for _ in range(10_000)]
    benchmark(lambda: sorted(days))


def test_anchored_lengths(benchmark: Any) -> None:
    """The past three weeks."""
    day, length = TimeValue("1998-03-02"), Period("P3W")
    benchmark(lambda: length.ending(day))


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
