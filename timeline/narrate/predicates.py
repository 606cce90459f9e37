"""Find where the predicate of a clause ends, with the lists, interruptions and content clauses that belong to it.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> lexicon = Lexicon.from_data({"clause": {"verb": "burned", "determiner": "the", "coordinator": "and"}})
>>> parse = parse_sentence("Roe burned the mill, the barn and the house.", 0, 44, lexicon)
>>> parse.words(parse.clauses[0].verb, predicate_end(parse, 0))
'burned the mill, the barn and the house'
"""

from __future__ import annotations

import re

from timeline.narrate.clause import Clause
from timeline.narrate.parser import Parse
from timeline.narrate.shared_verbs import first_end
from timeline.narrate.tagset import Tag, letters, pattern
from timeline.narrate.wording import MAX_CHARS, TRAILING_TIME

#: A verb of saying with nothing behind it.
SAYING = pattern("{ADVERBIAL|TIME|PREP}* {AUX|MODAL|COP}? {ADVERBIAL}* {REPORT}")
#: The rest of a list; the first group leaves out what hangs on its last member.
_LIST = pattern(
    "(?P<listed>(?:{COMMA} {NP|STOP}+)* {COMMA}? {COORD} {NP}+) (?:{TO|PREP} {NP}+)* (?:{PREP}? {TIME}+)?",
    "(?={PUNCT}|$)",
)
#: "fonde, | le 15 février 1893, | la société".
_OBJECT_BEHIND_TIME = pattern(
    "{COMMA} (?:{PREP}? {DET}? {TIME}++)+ {COMMA} {DET|POSS}",
    "{!FINITE|MARK|SUB|SUBPREP|REL|RELPOSS|THAT}* (?={COMMA|SEMICOLON|STOP}|$)",
)
#: "required | that they be paid": what follows has no verb that is known.
_THAT = pattern("{THAT} {!VERBAL|MARK}+ (?={MARK|STOP}|$)")
#: "will, in turn, | bring".
_INTERRUPTED = pattern(
    "{ADVERBIAL|AUX|MODAL|COP|COPINF}+ {COMMA} {!FINITE|MARK}{1,8} {COMMA}",
    "{NOUN|VERB|COPINF|PAST|PTCP|INF|GER|NOUNVERB|NEG|ADV} {!MARK|SUB|SUBPREP|REL|RELPOSS|THAT}*",
)
#: "his small, | friendly shop".
_SECOND_ADJECTIVE = pattern("{COMMA} {NOUN} {NOMINAL}+ {!BOUNDARY}*")
#: "(sent) on 3 May, | and the reply on 11 May".
_GAPPED = pattern(
    "(?<={TIME}) {PREP|PART|PTCP}? (?P<gap>{COMMA}? {COORD} (?P<noun>{DET|POSS} {NOMINAL|NUM|PAST|GER}* {NOMINAL})",
    "{PREP}? (?P<time>{TIME}+)) {STOP|COMMA}*$",
)
_OWNERS = frozenset(letters("DET|POSS"))
_FIRST_ADJECTIVE = (Tag.DET + Tag.NOUN, Tag.POSS + Tag.NOUN)
_LIST_GOES_ON = (Tag.COMMA, Tag.COORD)
_RELATIVES = (Tag.REL, Tag.RELPOSS)
_AROUND_TIME = letters("TIME|ADVERBS")
_VERB_AT_END = tuple(letters("VERB|PTCP|INF|REPORT|PART"))


def predicate_end(parse: Parse, number: int) -> int:
    """The token behind the predicate of a clause, with what is said and with the list that it breaks off in."""
    tags, clause = parse.tags, parse.clauses[number]
    end = _with_content(parse, number)
    if Tag.COORD in tags and (gapped := _gapped(tags, clause)):
        return min(end, gapped.start("gap"))
    if (shared := first_end(parse, number)) < end:
        return shared
    if Tag.COMMA in tags:
        end = _with_interruption(tags, clause, end)
    listed = _LIST.match(tags, end) if tags[end : end + 1] in _LIST_GOES_ON else None
    for stop in (listed.end(), listed.end("listed")) if listed else ():
        if sum(map(len, parse.tokens[clause.subject[0] : stop])) <= MAX_CHARS:
            return stop
    return end


def gapped_noun(parse: Parse, number: int, time: tuple[int, int]) -> tuple[int, int] | None:
    """The subject of a second time at the end of a sentence: "(sent) on 3 May, and | the reply | on 11 May"."""
    if number < 0 or parse.tags.find(Tag.COORD, parse.clauses[number].verb, time[0]) < 0:
        return None
    gapped = _gapped(parse.tags, parse.clauses[number])
    return gapped.span("noun") if gapped is not None and gapped.span("time") == time else None


def _gapped(tags: str, clause: Clause) -> re.Match[str] | None:
    """The second subject and time of a clause, unless the first time may be that of an object: "compared the vote"."""
    gapped = _GAPPED.search(tags, clause.verb)
    if gapped is None or not _OWNERS.isdisjoint(tags[clause.verb : tags.find(Tag.TIME, clause.verb)]):
        return None
    return gapped


def _with_content(parse: Parse, number: int) -> int:
    """The end of a predicate with the clause that is its content."""
    tags, clause, end = parse.tags, parse.clauses[number], parse.clauses[number].end
    following = parse.clauses[number + 1] if number + 1 < len(parse.clauses) else None
    if timed := _OBJECT_BEHIND_TIME.match(tags, end):
        end = timed.end()
    if following and (following.governor == number or _is_indirect_question(parse, number)):
        return following.end
    if following and SAYING.fullmatch(tags, clause.verb, end):
        return following.end if following.opener == Tag.COMMA else end  # "said, “…”"
    content = _THAT.match(tags, end)
    return content.end() if content else end


def _with_interruption(tags: str, clause: Clause, end: int) -> int:
    """The end of a predicate that has commas in it."""
    if interrupted := _INTERRUPTED.match(tags, clause.verb):
        end = max(end, interrupted.end())
    if tags[end : end + 1] == Tag.SUBPREP and (trailing := TRAILING_TIME.search(tags, clause.verb, end)):
        end = trailing.start()  # "won, | five days | after losing"
    if tags[end - 2 : end] in _FIRST_ADJECTIVE and (second := _SECOND_ADJECTIVE.match(tags, end)):
        end = second.end()
    return end


def _is_indirect_question(parse: Parse, number: int) -> bool:
    """Whether a relative clause follows the verb and no noun, so that it is what was asked, decided or known."""
    if parse.clauses[number + 1].opener not in _RELATIVES:
        return False
    before = parse.tags[parse.clauses[number].verb : parse.clauses[number].end].rstrip(_AROUND_TIME)
    return before[-1:] in _VERB_AT_END
