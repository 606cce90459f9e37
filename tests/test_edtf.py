"""EDTF as the Library of Congress specifies it: its examples, what is refused, and edtf.js as an oracle."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from timeline.value import Moment, TimeValue, Unit

# Legend: expression | first day | last day | unit; "-" where the end is open or unknown
# Every feature of the specification, in its order.
FORMS = """
# level 0: dates, times, intervals
1985-04-12              | 1985-04-12 | 1985-04-12 | DAY
1985-04                 | 1985-04-01 | 1985-04-30 | MONTH
1985                    | 1985-01-01 | 1985-12-31 | YEAR
1985-04-12T23:20:30     | 1985-04-12 | 1985-04-12 | SECOND
1985-04-12T23:20:30Z    | 1985-04-12 | 1985-04-12 | SECOND
1985-04-12T23:20:30-04:00 | 1985-04-12 | 1985-04-12 | SECOND
1985-04-12T23:20:30+04:30 | 1985-04-12 | 1985-04-12 | SECOND
1964/2008               | 1964-01-01 | 2008-12-31 | YEAR
2004-06/2006-08         | 2004-06-01 | 2006-08-31 | MONTH
2004-02-01/2005-02-08   | 2004-02-01 | 2005-02-08 | DAY
2004-02-01/2005-02      | 2004-02-01 | 2005-02-28 | DAY
2004-02-01/2005         | 2004-02-01 | 2005-12-31 | DAY
2005/2006-02            | 2005-01-01 | 2006-02-28 | MONTH
# level 1: long years, seasons, qualified dates, open digits, extended intervals, negative years
Y170000002              | 170000002-01-01 | 170000002-12-31 | YEAR
Y-170000002             | -170000002-01-01 | -170000002-12-31 | YEAR
2001-21                 | 2001-03-01 | 2001-05-31 | SEASON
2001-24                 | 2001-12-01 | 2002-02-28 | SEASON
1984?                   | 1984-01-01 | 1984-12-31 | YEAR
2004-06~                | 2004-06-01 | 2004-06-30 | MONTH
2004-06-11%             | 2004-06-11 | 2004-06-11 | DAY
201X                    | 2010-01-01 | 2019-12-31 | DECADE
20XX                    | 2000-01-01 | 2099-12-31 | CENTURY
2004-XX                 | 2004-01-01 | 2004-12-31 | MONTH
1985-04-XX              | 1985-04-01 | 1985-04-30 | DAY
1985-XX-XX              | 1985-01-01 | 1985-12-31 | DAY
1985-04-12/..           | 1985-04-12 | -          | DAY
1985/..                 | 1985-01-01 | -          | YEAR
../1985-04-12           | -          | 1985-04-12 | DAY
1985-04/                | 1985-04-01 | -          | MONTH
/1985                   | -          | 1985-12-31 | YEAR
-1985                   | -1985-01-01 | -1985-12-31 | YEAR
# level 2: exponents, significant digits, divisions of a year, sets, parts qualified, any digit open
Y-17E7                  | -170000000-01-01 | -170000000-12-31 | YEAR
1950S2                  | 1900-01-01 | 1999-12-31 | YEAR
Y171010000S3            | 171000000-01-01 | 171999999-12-31 | YEAR
Y3388E2S3               | 338000-01-01 | 338999-12-31 | YEAR
2001-34                 | 2001-04-01 | 2001-06-30 | QUARTER
2001-37                 | 2001-01-01 | 2001-04-30 | SEASON
2001-41                 | 2001-07-01 | 2001-12-31 | HALF
2001-31                 | 2001-03-01 | 2001-05-31 | SEASON
[1667,1668,1670..1672]  | 1667-01-01 | 1672-12-31 | YEAR
[..1760-12-03]          | -          | 1760-12-03 | DAY
[1760-12..]             | 1760-12-01 | -          | MONTH
[1760-01,1760-02,1760-12..] | 1760-01-01 | -      | MONTH
[1667,1760-12]          | 1667-01-01 | 1760-12-31 | MONTH
[1667,1668, 1670..1672] | 1667-01-01 | 1672-12-31 | YEAR
{1667,1668,1670..1672}  | 1667-01-01 | 1672-12-31 | YEAR
{1960,1961-12}          | 1960-01-01 | 1961-12-31 | MONTH
{..1984}                | -          | 1984-12-31 | YEAR
2004-06-11%             | 2004-06-11 | 2004-06-11 | DAY
2004-06~-11             | 2004-06-11 | 2004-06-11 | DAY
2004?-06-11             | 2004-06-11 | 2004-06-11 | DAY
?2004-06-~11            | 2004-06-11 | 2004-06-11 | DAY
2004-%06-11             | 2004-06-11 | 2004-06-11 | DAY
156X-12-25              | 1560-12-25 | 1569-12-25 | DAY
15XX-12-25              | 1500-12-25 | 1599-12-25 | DAY
XXXX-12-XX              | -          | -          | DAY
1XXX-XX                 | 1000-01-01 | 1999-12-31 | MONTH
1XXX-12                 | 1000-12-01 | 1999-12-31 | MONTH
1984-1X                 | 1984-10-01 | 1984-12-31 | MONTH
20X0-02-29              | 2000-02-29 | 2080-02-29 | DAY
-156X-12-25             | -1569-12-25 | -1560-12-25 | DAY
2004-06-~01/2004-06-~20 | 2004-06-01 | 2004-06-20 | DAY
2004-06-XX/2004-07-03   | 2004-06-01 | 2004-07-03 | DAY
"""

# Legend: expression | message
REFUSED = """
1985-13             | no month or division 13
1985-00             | no month 00
1985-02-29          | no day 29
1900-02-29          | no day 29
1985-04-31          | no day 31
15XX-02-3X          | fits no date
156X-11-31          | fits no date
85                  | expected YYYY
193                 | expected YYYY
+1985               | expected YYYY
1985-4-12           | expected YYYY
1985 04             | expected YYYY
-0000               | write 0000 for 1 BC
Y2006               | expected YYYY
Y17E7-12-26         | expected YYYY
Y1E999999999        | expected YYYY
Y1E99               | 5 to 18 digits
2001-42             | divisions of a year 21 to 41
2001-21^southern    | expected YYYY
2004-(06)?-11       | expected YYYY
1985-04-12T24:00:01 | not a time of day
1985-04-12T23:60:00 | not a time of day
1985-04-12T23:20    | not an EDTF time
1985-04-12T23:20:30+15:00 | no such offset
1985-04-12T23:20:30-00:00 | no such offset
1985/1984           | ends before it starts
1985-04/1985-03     | ends before it starts
1985/1986/1987      | expected A/B
2001-21/2001-22     | expected a date
2004-01-01T10:10:10Z/2004-01-02T10:10:10Z | expected a date
[1667,  1668]       | not an EDTF date
[1667,1668          | a closing ]
{1667]              | a closing }
[]                  | expected members
[..]                | without ends
[1672..1670]        | ends before it starts
                    | expected YYYY
"""


def rows(table: str) -> list[tuple[str, ...]]:
    lines = [line for line in table.splitlines() if "|" in line and not line.startswith("#")]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def day(moment: Moment | None) -> str:
    if moment is None:
        return "-"
    return f"{'-' * (moment.year < 0)}{abs(moment.year):04}-{moment.month:02}-{moment.day:02}"


@pytest.mark.parametrize(("text", "first", "last", "unit"), rows(FORMS))
def test_each_form_of_edtf_has_its_bounds(text: str, first: str, last: str, unit: str) -> None:
    """It is written as it was read."""
    value = TimeValue(text)
    assert (day(value.start), day(value.end and value.end.plus(-1, Unit.MILLISECOND)), value.unit.name) == (
        first,
        last,
        unit,
    )
    assert TimeValue(str(value)) == value


@pytest.mark.parametrize(("text", "message"), rows(REFUSED))
def test_other_texts_are_refused(text: str, message: str) -> None:
    """The message says what can be given."""
    with pytest.raises(ValueError, match=re.escape(message)) as error:
        TimeValue(text)
    assert str(error.value)[0] in "'\""


# Legend: expression | how it is written
CANONICAL = """
1985-04-12T24:00:00         | 1985-04-13T00:00:00
1985-04-12T23:20:30+0430    | 1985-04-12T23:20:30+04:30
1985-04-12T23:20:30.4       | 1985-04-12T23:20:30.400
~1985                       | 1985~
?2004-06%                   | 2004-06%
~2004-~06                   | 2004-06~
2004?-?06-11                | 2004-06?-11
1984/1984                   | 1984
1984~/2004~                 | 1984~/2004~
Y17E7                       | Y170000000
Y3388E2S3                   | Y338800S3
[1984~,1986~]               | [1984~,1986~]
"""


@pytest.mark.parametrize(("text", "written"), rows(CANONICAL))
def test_equivalent_forms_are_written_in_one_way(text: str, written: str) -> None:
    assert str(TimeValue(text)) == written
    assert TimeValue(written) == TimeValue(text)


@pytest.mark.parametrize(
    ("text", "qualifier", "mod", "kind", "form"),
    [
        ("1984", "", None, "throughout", None),
        ("1984?", "?", None, "throughout", None),
        ("1984~", "~", "APPROX", "throughout", None),
        ("1984%", "%", "APPROX", "throughout", None),
        ("1984~/2004~", "~", "APPROX", "throughout", None),
        ("1984~/2004", "", None, "throughout", "1984~/2004"),
        ("1984/2004-06", "", None, "throughout", "1984/2004-06"),
        ("1984~/2004-06~", "~", "APPROX", "throughout", "1984/2004-06"),
        ("[1850..1860]", "", None, "within", None),
        ("[..1899]", "", "BEFORE", "within", None),
        ("[1901..]", "", "AFTER", "within", None),
        ("../1899", "", "ON_OR_BEFORE", "throughout", None),
        ("1901/..", "", "ON_OR_AFTER", "throughout", None),
        ("XXXX-03", "", None, "within", "XXXX-03"),
        ("1950S2", "", None, "within", "1950S2"),
        ("{1984~,1986~}", "~", "APPROX", "throughout", "{1984,1986}"),
    ],
)
def test_what_the_bounds_cannot_hold_is_in_other_fields(
    text: str, qualifier: str, mod: str | None, kind: str, form: str | None
) -> None:
    """`form` has only what no other field has."""
    value = TimeValue(text)
    assert (value.qualifier, value.mod, value.kind, value.form) == (qualifier, mod, kind, form)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 1_000_000,
        "Y" + "9" * 1_000_000,
        "X" * 1_000_000,
        "Y1E" + "9" * 1_000_000,
        "[" + "1" * 1_000_000,
        "1985" + "/1985" * 200_000,
        "?" * 1_000_000,
        "timex3:" + "9" * 1_000_000,
        "timex3:P" + "9" * 1_000_000 + "Y",
        "timex3:" + "X" * 1_000_000,
        "timex3:1985;" + "mod=START;" * 100_000,
    ],
    ids=lambda text: f"{text[:12]}...",
)
def test_a_megabyte_is_refused_with_a_short_message(text: str) -> None:
    """The message does not repeat the text; tests/test_linear.py has how long it takes."""
    with pytest.raises(ValueError, match=r"^'") as error:
        TimeValue(text)
    assert len(str(error.value)) < 300


def test_a_set_of_twenty_thousand_members_is_read() -> None:
    value = TimeValue("{" + ",".join(f"{1000 + n % 900}" for n in range(20_000)) + "}")
    assert (value.start, value.end) == (Moment(1000), Moment(1900))


ORACLE = """
const edtf = require('edtf'); const parse = edtf.default || edtf
const texts = JSON.parse(require('fs').readFileSync(0))
console.log(JSON.stringify(texts.map(text => {
  try { const value = parse(text); return [value.min, value.max] } catch { return null }
})))
"""


def node_modules() -> str | None:
    """The folder in which Node has the package edtf, or None."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    installed = subprocess.run([npm, "root", "-g"], capture_output=True, text=True, check=False).stdout.strip()
    folders = [os.environ.get("NODE_PATH", ""), installed, "node_modules"]
    return next((folder for folder in folders if folder and (Path(folder) / "edtf").is_dir()), None)


def test_bounds_are_those_of_edtf_js() -> None:
    """The same first and last millisecond as npm's edtf, for all it reads and all years that JavaScript has."""
    folder = node_modules()
    if not folder:
        if os.environ.get("CI"):
            pytest.fail("in CI this needs node and npm's edtf: npm install -g edtf")
        pytest.skip("needs node and npm's edtf: npm install -g edtf")
    # Deliberate differences: seasons (edtf.js begins 21 in January), times (it takes them as instants),
    # sets; years beyond those of JavaScript; and the last 29 February of a decade, which it puts into a common year.
    texts = [
        text
        for text, _, _, unit in rows(FORMS)
        if unit not in ("SEASON", "SECOND", "QUARTER", "HALF") and text[0] not in "[{Y/." and "S" not in text
        and not text.endswith(("/", "..")) and text != "20X0-02-29"
    ]  # fmt: skip
    done = subprocess.run(
        ["node", "-e", ORACLE],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "NODE_PATH": folder},
    )
    epoch = Moment(1970).milliseconds
    wrong = {}
    for text, bounds in zip(texts, json.loads(done.stdout), strict=True):
        value = TimeValue(text)
        if bounds and value.start and value.end:
            ours = [value.start.milliseconds - epoch, value.end.milliseconds - epoch - 1]
            if ours != bounds:
                wrong[text] = (ours, bounds)
    assert wrong == {}
