"""TIMEX3 values of annotated corpora: how many can be read, and the others by reason.

    python tests/benchmarks/timex3_values.py FOLDER

FOLDER holds *.jsonl, a document a line, each with `timexes`, each of these with `value`, `type` and maybe `mod`.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from timeline.value import TimeValue, from_timex3

#: Values that are not TIMEX3, by reason; the first that matches counts.
REASONS = {
    "no value": r"None|",
    "a weekday behind a day, private to one corpus": r".*-WXX-\d.*|.*-WXX-XX.*",
    "a week inside a month, private to one corpus": r"P?\d{4}-\d\d-W\d+.*",
    "operators, private to one corpus": r".*INTERSECT.*|THIS .*|.*-#\d+|FY\d+",
    "a date written as a duration": r"P\d{4}-.*|P(SU|WI|FA|SP)|PTNI|PT\d+EV|P\d+MAY|P\d+DT?\d*|PM\d+|P\d+T.*",
    "letters that no unit has": r"P(X|\d+)(E|C)|PTXX:XX|P\d+H|PXH",
    "a slip of the pen": r"PRESNT_REF|\d{4}_\d\d|.*T:.*|.*T\d\d\.\d\d|\d{4}-H\d |.*[+-]\d|.*-TEV|\d{4}-T\d|XXXX-SP-XX",
    "a time or a day that is in no calendar": r"\d{4}-\d\d-\d\d.*",
    "an interval that ends before it starts": r"\d{4}/\d{4}",
}


def readable(value: str, kind: str) -> bool:
    """Whether a value can be read, and reads back from its own string."""
    try:
        read = from_timex3(value, kind)
    except ValueError:
        return False
    return type(read)(str(read)) == read


def main(folder: Path) -> int:
    documents = [json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.open()]
    annotations = [timex for document in documents for timex in document.get("timexes", [])]
    unread = [str(timex["value"]) for timex in annotations if not readable(str(timex["value"]), timex["type"])]
    same = sum(
        TimeValue.from_timex3(timex["value"]).timex3 == timex["value"]
        for timex in annotations
        if timex["type"] in ("DATE", "TIME")
        and re.fullmatch(r"(BC)?\d{4}(-\d\d){0,2}(T\d\d:\d\d)?", str(timex["value"]))
        and readable(timex["value"], timex["type"])
    )
    share = 100 * (1 - len(unread) / len(annotations))
    print(
        f"{len(annotations) - len(unread)} of {len(annotations)} values read ({share:.2f} %); {same} dates written back"
    )
    reasons = Counter(
        next((reason for reason, form in REASONS.items() if re.fullmatch(form, value)), f"NOT LISTED {value}")
        for value in unread
    )
    for reason, count in reasons.most_common():
        print(f"  {count:4} {reason}")
    return any(reason.startswith("NOT LISTED") for reason in reasons)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
