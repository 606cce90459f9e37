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
from collections.abc import Collection, Container

from timeline.narrate.clauses import Reading, opening
from timeline.narrate.lexicon import plain

#: What stands at the end of a stretch and opens the next.
_JOINING = "crWsSt,;:-"
_VERB = re.compile("[vamCRe,;:]")


def shares(reading: Reading, told: Collection[int], events: Container[str] = ()) -> dict[int, tuple[int, int]]:
    """The tokens of each clause that is an event, from its first to its last; a clause that is none belongs to the one
    before it, or to that of which it is the content. One of the `events` has what is said of it: "a strike | that
    began in May"."""
    hosts = _hosts(reading, told)
    found: dict[int, tuple[int, int]] = {}
    ends = [start for start, _ in reading.owners[1:]] + [len(reading.pieces)]
    before = -1
    for (start, clause), end in zip(reading.owners, ends, strict=True):
        host = hosts[max(clause, 0)]
        if host == clause >= 0:
            start -= start > 0 and reading.classes[start - 1] in "rWt"  # "who | came"
            first, last = reading.clauses[clause].about
            if last == start and any(plain(piece) in events for piece in reading.pieces[first:last]):
                start = first
                if before in found:
                    found[before] = found[before][0], max(first, found[before][0] + 1)
        found[host] = min(start, found.get(host, (start, 0))[0]), len(reading.classes[:end].rstrip(_JOINING))
        before = host
    return found


def said_more(reading: Reading, number: int, end: int) -> int:
    """Where a noun phrase of a clause ends, with a relative clause that says more of it: "the fire | that killed"."""
    more = False
    for clause in reading.clauses[number + 1 :]:
        if clause.start >= end:
            begins = clause.about != (0, 0) and not _VERB.search(reading.classes, end, clause.start)
            joined = more and clause.opener == "c" and clause.verb == clause.start
            if "T" in reading.classes[clause.start : clause.end] or not (begins or joined):
                break
            end, more = clause.end, True
    return end


def _hosts(reading: Reading, told: Collection[int]) -> list[int]:
    """For each clause the one that it is told with: the main clause before a main clause, else the one right before."""
    hosts: list[int] = []
    first, main = min(told), -1
    for number, clause in enumerate(reading.clauses):
        loose = clause.of < 0 and not opening(clause.opener)
        before = clause.of if 0 <= clause.of < number else main if loose else number - 1
        hosts.append(number if number in told else hosts[before] if before >= 0 else first)
        main = number if loose else main
    return hosts
