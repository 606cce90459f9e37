"""Attribution: find the clauses that only say whose words the other clauses of a sentence are.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"determiner": "the", "verb": "fell", "reporting": "said"}}
>>> parse = parse_sentence("The bridge fell, the mayor said.", 0, 32, Lexicon.from_data(data))
>>> [is_attribution(parse, clause) for clause in parse.clauses]
[False, True]
"""

from __future__ import annotations

import re

from timeline.narrate.clause import NOTHING, Clause, subordination
from timeline.narrate.parser import Parse
from timeline.narrate.tagset import Feature, Tag, letters, pattern

QUOTATION_MARK = re.compile("[\"“”„«»]|``|''")
#: A predicate of saying behind what is said (", Roe told reporters on Monday"), and before who says it (", said Roe").
_SAYING_LAST = pattern(
    "{ADVERBIAL}* (?:{AUX|MODAL|COP} {ADVERBIAL}*)? {REPORT}",
    "(?:{TIME|PREP|PART|SUBPREP|ADV} {!FINITE}*",
    "| (?P<object>{DET|POSS|NOUN|OBJ}{0,6}) (?:{TIME|PREP} {!FINITE}*)?) {STOP}?$",
)
_SAYING_FIRST = pattern("{ADVERBIAL}* (?:{AUX|MODAL} {ADVERBIAL}*)? {REPORT} {NOMINAL|DET|POSS|TIME|STOP}")
#: The openers of clauses that are no attributions.
_JOINED = frozenset(letters("JOINING|SPEECH"))
_RELATIVE = (Tag.REL, Tag.RELPOSS)
#: The content of a clause of saying is one of the next so many clauses.
_MAX_DISTANCE = 3


def is_attribution(parse: Parse, clause: Clause) -> bool:
    """Whether this clause is the ", officials said on Monday" that comes after what they said."""
    if clause.opener[:1] != Tag.COMMA or Tag.REPORT not in parse.tags or not _JOINED.isdisjoint(clause.opener):
        return False
    place = parse.clauses.index(clause)
    if content_clause(parse, place) >= 0:  # "Roe, who left in May, | told Ann on Monday that ..."
        return False
    before = parse.clauses[:place]
    if before and all(subordination(one.opener) in _RELATIVE for one in before):  # "Roe, who left in May, | denied it"
        return False
    predicate = parse.tags[clause.verb : clause.end]
    inverted = clause.begins_with_verb and (clause is not parse.clauses[0] or clause.subject == NOTHING)
    last = _SAYING_LAST.match(predicate)
    if last and last["object"] and not inverted:  # "Roe declared bankruptcy" says nothing, "Roe told reporters" does
        return parse.features[clause.verb + last.start("object") - 1] == Feature.ADDRESSING
    return bool(last or (inverted and _SAYING_FIRST.match(predicate)))


def starts_with_quotation(parse: Parse) -> bool:
    """Whether the sentence begins with a quotation."""
    return bool(QUOTATION_MARK.match(parse.tokens[0].strip()))


def is_quoted(parse: Parse, number: int) -> bool:
    """Whether a clause is within the quotation that a sentence begins with: before its attribution, if it has one."""
    if not starts_with_quotation(parse):
        return False
    attributions = [place for place, clause in enumerate(parse.clauses) if is_attribution(parse, clause)]
    return not attributions or number < attributions[0]


def before_dated_attribution(parse: Parse, number: int) -> bool:
    """Whether a clause stands before ", said Roe on Monday", so that the date says when Roe spoke."""
    if Tag.REPORT not in parse.tags or subordination(parse.clauses[number].opener) in _RELATIVE:
        return False
    return any(
        is_attribution(parse, one) and Tag.TIME in parse.tags[one.verb : one.end] for one in parse.clauses[number + 1 :]
    )


def content_clause(parse: Parse, number: int) -> int:
    """The clause that is what this clause of saying says, or -1."""
    for other, clause in enumerate(parse.clauses[number + 1 : number + 1 + _MAX_DISTANCE], number + 1):
        if clause.governor == number:
            return other
    return -1


def has_reporting_verb(parse: Parse, clause: Clause) -> bool:
    """Whether there is a verb of saying in the predicate of a clause."""
    return Tag.REPORT in parse.tags[clause.verb : clause.end]


def first_coordinate(parse: Parse, number: int) -> int:
    """The clause that this one goes on from, with the same subject: "denied that he lied | and stole"."""
    clauses = parse.clauses
    while number and clauses[number].opener[-1:] == Tag.COORD and clauses[number].begins_with_verb:
        if clauses[number - 1].subject != clauses[number].subject:
            break
        number -= 1
    return number
