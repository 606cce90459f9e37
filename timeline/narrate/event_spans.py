"""Divide the words of a sentence among its events: each has its clause and the clauses that belong to it.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"relative": "which", "verb": "burned, closed"}}
>>> parse = parse_sentence("Mills, which burned in May, closed", 0, 34, Lexicon.from_data(data), [(23, 26)])
>>> event_spans(parse, [0, 1]), event_spans(parse, [1])
({1: (0, 8), 0: (2, 6)}, {1: (0, 8)})
"""

from __future__ import annotations

from collections.abc import Collection, Container

from timeline.narrate.clause import NOTHING, subordination
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.tagset import Tag, letters, pattern

#: What stands at the end of a segment and opens the next.
_JOINING = letters("JOINING|COMMA|SEMICOLON|COLON|DASH")
#: What belongs to a clause though it stands before its segment.
_OWN_OPENER = letters("REL|RELPOSS|THAT")
_ENDS_PHRASE = pattern("{VERBAL|COMMA|SEMICOLON|COLON}")


def event_spans(parse: Parse, numbers: Collection[int], event_nouns: Container[str] = ()) -> dict[int, tuple[int, int]]:
    """The tokens of each clause that is an event (`numbers`), from its first to its last.

    Any other clause belongs to the event before it, or to that of which it is the content. The antecedent of a relative
    clause goes with the clause if it is one of the `event_nouns`: "a strike | that began in May".
    """
    hosts = _hosts(parse, numbers)
    found: dict[int, tuple[int, int]] = {}
    ends = [start for start, _ in parse.segments[1:]] + [len(parse.tokens)]
    before = -1
    for (start, clause), end in zip(parse.segments, ends, strict=True):
        host = hosts[max(clause, 0)]
        if host == clause >= 0:
            start -= start > 0 and parse.tags[start - 1] in _OWN_OPENER  # "who | came"
            first, last = parse.clauses[clause].antecedent
            if last == start and any(norm(token) in event_nouns for token in parse.tokens[first:last]):
                start = first
                if before in found:
                    found[before] = found[before][0], max(first, found[before][0] + 1)
        found[host] = min(start, found.get(host, (start, 0))[0]), len(parse.tags[:end].rstrip(_JOINING))
        before = host
    return found


def relative_clause_end(parse: Parse, number: int, end: int) -> int:
    """Where a noun phrase of a clause ends, with the relative clauses that say more of it: "the fire | that killed"."""
    found_one = False
    for clause in parse.clauses[number + 1 :]:
        if clause.start >= end:
            relative = clause.antecedent != NOTHING and not _ENDS_PHRASE.search(parse.tags, end, clause.start)
            coordinate = found_one and clause.opener == Tag.COORD and clause.begins_with_verb
            if Tag.TIME in parse.tags[clause.start : clause.end] or not (relative or coordinate):
                break
            end, found_one = clause.end, True
    return end


def _hosts(parse: Parse, numbers: Collection[int]) -> list[int]:
    """For each clause the event that it belongs to.

    That is the clause itself, its governor, or for a main clause the main clause before it, for any other the clause
    right before it.
    """
    hosts: list[int] = []
    first, main = min(numbers), -1
    for number, clause in enumerate(parse.clauses):
        is_main = clause.governor < 0 and not subordination(clause.opener)
        before = clause.governor if 0 <= clause.governor < number else main if is_main else number - 1
        hosts.append(number if number in numbers else hosts[before] if before >= 0 else first)
        main = number if is_main else main
    return hosts
