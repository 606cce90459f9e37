"""What each event of a sentence has of its words: the clause that it is, with whatever hangs on that.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"relative": "which", "verb": "burned, closed"}}
>>> reading = read("Mills, which burned in May, closed", 0, 34, Lexicon.from_data(data), [(23, 26)])
>>> shares(reading, [0, 1]), shares(reading, [1])
({1: (0, 8), 0: (2, 6)}, {1: (0, 8)})
"""

from __future__ import annotations

import re
from collections.abc import Collection

from timeline.narrate.clauses import Reading

#: What stands at the end of a stretch and opens the next.
_JOINING = "crWsSt,;:-"
_VERB = re.compile("[vamCRe,;:]")


def shares(reading: Reading, told: Collection[int]) -> dict[int, tuple[int, int]]:
    """The tokens of each clause that is an event, from its first to its last; a clause that is none belongs to the one
    before it, or to that of which it is the content."""
    hosts = _hosts(reading, told)
    found: dict[int, tuple[int, int]] = {}
    ends = [start for start, _ in reading.owners[1:]] + [len(reading.pieces)]
    for (start, clause), end in zip(reading.owners, ends, strict=True):
        host = hosts[max(clause, 0)]
        start -= start > 0 and reading.classes[start - 1] in "rWt"  # "who | came"
        found[host] = min(start, found.get(host, (start, 0))[0]), len(reading.classes[:end].rstrip(_JOINING))
    return found


def said_more(reading: Reading, number: int, end: int) -> int:
    """Where a noun phrase of a clause ends, with a relative clause that says more of it: "the fire | that killed"."""
    for clause in reading.clauses[number + 1 :]:
        if clause.start >= end:
            more = clause.about != (0, 0) and "T" not in reading.classes[clause.start : clause.end]
            return clause.end if more and not _VERB.search(reading.classes, end, clause.start) else end
    return end


def _hosts(reading: Reading, told: Collection[int]) -> list[int]:
    """For each clause the one that it is told with."""
    hosts: list[int] = []
    first = min(told)
    for number, clause in enumerate(reading.clauses):
        before = clause.of if 0 <= clause.of < number else number - 1
        hosts.append(number if number in told else hosts[before] if before >= 0 else first)
    return hosts
