"""Who says so: the clauses of a sentence that only tell whose words the others are.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"determiner": "the", "verb": "fell", "reporting": "said"}}
>>> reading = read("The bridge fell, the mayor said.", 0, 32, Lexicon.from_data(data))
>>> [says_so(reading, clause) for clause in reading.clauses]
[False, True]
"""

from __future__ import annotations

import re

from timeline.narrate.clauses import Clause, Reading, opening
from timeline.narrate.lexicon import TOLD

_SAYING_LAST = re.compile("[byx]*(?:[amC][byx]*)?R(?:[pTbkS][^vamCR]*|(?P<object>[dnhO]{0,6})(?:[pT][^vamCR]*)?)[.]?$")
_SAYING_FIRST = re.compile("[byx]*(?:[am][byx]*)?R[NndhT.]")
_LETTERS = frozenset("crsStzW")
QUOTES = re.compile("[\"“”„«»]|``|''")


def says_so(reading: Reading, clause: Clause) -> bool:
    """Is this clause the ", officials said on Monday" that comes after what they said?"""
    if clause.opener[:1] != "," or "R" not in reading.classes or not _LETTERS.isdisjoint(clause.opener):
        return False
    predicate = reading.classes[clause.verb : clause.end]
    place = reading.clauses.index(clause)
    if content(reading, place) >= 0:  # "Roe, who left in May, | told Ann on Monday that ..."
        return False
    before = reading.clauses[:place]
    if before and all(opening(one.opener) in ("r", "W") for one in before):  # "Roe, who left in May, | denied it"
        return False
    turned = clause.verb == clause.start and (clause is not reading.clauses[0] or clause.subject == (0, 0))
    last = _SAYING_LAST.match(predicate)
    if last and last["object"] and not turned:  # "Roe declared bankruptcy" says nothing, "Roe told reporters" does
        return reading.marks[clause.verb + last.start("object") - 1] == TOLD
    return bool(last or (turned and _SAYING_FIRST.match(predicate)))


def quotes(reading: Reading) -> bool:
    """Does the sentence begin with a quotation?"""
    return bool(QUOTES.match(reading.pieces[0].strip()))


def quoted(reading: Reading, number: int) -> bool:
    """Is this clause within the quotation: before who says so, or is it all of the sentence?"""
    if not quotes(reading):
        return False
    says = [place for place, clause in enumerate(reading.clauses) if says_so(reading, clause)]
    return not says or number < says[0]


def dated_speech(reading: Reading, number: int) -> bool:
    """Is this what stands before ", said Roe on Monday": what the date tells is when Roe spoke?"""
    if "R" not in reading.classes or opening(reading.clauses[number].opener) in ("r", "W"):
        return False
    return any(says_so(reading, c) and "T" in reading.classes[c.verb : c.end] for c in reading.clauses[number + 1 :])


def content(reading: Reading, number: int) -> int:
    """The clause that is what this clause of saying says, or -1."""
    for other, clause in enumerate(reading.clauses[number + 1 : number + 4], number + 1):
        if clause.of == number:
            return other
    return -1


def reports(reading: Reading, clause: Clause) -> bool:
    return "R" in reading.classes[clause.verb : clause.end]


def joined(reading: Reading, number: int) -> int:
    """The clause that this one only goes on from, with its subject: "denied that he lied | and stole"."""
    clauses = reading.clauses
    while number and clauses[number].opener[-1:] == "c" and clauses[number].verb == clauses[number].start:
        if clauses[number - 1].subject != clauses[number].subject:
            break
        number -= 1
    return number
