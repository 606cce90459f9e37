"""EDTF cases of other validators: how many agree, and the disagreements by reason.

    python tests/benchmarks/edtf_suites.py FOLDER

FOLDER holds files edtf_und.*.jsonl, a case a line: `text`, `valid`, and `expect[0]` with `start_value` and `end_value`.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from timeline.value import Moment, TimeValue, Unit

#: Where the validators disagree with each other or with the specification, and what is done here.
REASONS = {
    "two and three digits are no date in the specification (a decade is 193X, a century 19XX)": r"-?\d{2,3}[?~%]?",
    "a space behind a comma of a set, as the specification's examples have it": r"[\[{].*, .*[\]}]",
    "an interval may end with the month or year that holds its start": r"0000-01-03/0000-01|2004-06-11%/2004-06~",
    "significant digits bound the value: 1950S2 lies in 1900 to 1999": r"Y?-?\d+(E\d+)?S\d+",
    "an unknown end has no bound": r"/.+|.+/",
    "a winter ends in February, and 25 to 32 name the hemisphere": r"\d{4}-(24|29)",
}


def agrees(case: dict[str, Any]) -> bool:
    """Whether a valid case is accepted with the given bounds, and an invalid one refused."""
    try:
        value = TimeValue(case["text"])
    except ValueError:
        return not case["valid"]
    if not case["valid"]:
        return False
    expected = case["expect"][0] if case["expect"] else {}
    return (
        all(
            expected.get(name) is None or expected[name] == (open_end if bound is None else day(bound))
            for name, bound, open_end in (
                ("start_value", value.start, "-inf"),
                ("end_value", value.end and value.end.plus(-1, Unit.MILLISECOND), "inf"),
            )
        )
        and TimeValue(str(value)) == value
    )


def day(moment: Moment) -> str:
    return f"{'-' * (moment.year < 0)}{abs(moment.year):04}-{moment.month:02}-{moment.day:02}"


def main(folder: Path) -> int:
    cases = [json.loads(line) for path in sorted(folder.glob("edtf_und.*.jsonl")) for line in path.open()]
    wrong = [case["text"] for case in cases if not agrees(case)]
    reasons = Counter[str]()
    unlisted = []
    for text in wrong:
        reason = next((reason for reason, form in REASONS.items() if re.fullmatch(form, text)), None)
        if reason:
            reasons[reason] += 1
        else:
            unlisted.append(text)
    print(f"{len(cases) - len(wrong)} of {len(cases)} agree; {len(wrong)} listed or not:")
    for reason, count in reasons.most_common():
        print(f"  {count:3} {reason}")
    for text in unlisted:
        print(f"      NOT LISTED {text}")
    return bool(unlisted)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
