"""Write titles for clauses of saying: who says so, the verb, and what is said, in the words of the sentence.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"determiner": "the", "verb": "fell", "reporting": "said, says"}}
>>> lexicon = Lexicon.from_data(data)
>>> parse = parse_sentence("Roe said the bridge fell", 0, 24, lexicon)
>>> reporting_title(parse, 0, Wording(data), "")
'Roe said the bridge fell'
>>> parse = parse_sentence("The bridge fell, says Roe", 0, 25, lexicon)
>>> reporting_title(parse, 1, Wording(data), "Bridge fell")
'Roe says: Bridge fell'
"""

from __future__ import annotations

from timeline.narrate.attribution import content_clause
from timeline.narrate.clause import Clause
from timeline.narrate.parser import Parse
from timeline.narrate.tagset import Tag, letters, pattern
from timeline.narrate.wording import TaggedWords, Wording, joined, shorten

#: The verb of saying before who says so: ", said | Roe of the council".
_INVERTED_VERB = pattern("{ADVERBIAL}* (?:{AUX|MODAL} {ADVERBIAL}*)? {REPORT}")
_REST = pattern("{TIME|SUBPREP|COMMA|SEMICOLON|COLON} | $")
_DETACHED = letters("PART|PREP")


def reporting_title(parse: Parse, number: int, wording: Wording, before: str) -> str:
    """Who says so, with the verb of saying and what is said; `before` is the title of what stands before it."""
    clause = parse.clauses[number]
    content = content_clause(parse, number)
    if content >= 0:
        spans = [clause.subject, (clause.verb, parse.clauses[content].end)]
        return wording.compose("", joined([wording.without_times(parse, *span) for span in spans if span[0] < span[1]]))
    spans = _in_order(parse, clause)
    words = " ".join(parse.words(*span).strip(" ,.") for span in spans if span[0] < span[1]).split()
    title = wording.compose("", TaggedWords([f" {word}" for word in words], Tag.NOUN * len(words)))
    return shorten(f"{title}: {before}") if before and title else title


def _in_order(parse: Parse, clause: Clause) -> list[tuple[int, int]]:
    """The spans of a clause of saying with the subject before the verb."""
    start, end = clause.start, clause.end
    verb = _INVERTED_VERB.match(parse.tags, start, end)
    if verb is None:
        return [clause.subject, (clause.verb, end)]
    rest = _REST.search(parse.tags, verb.end(), end)
    last = len(parse.tags[: rest.start() if rest else end].rstrip(Tag.STOP))
    subject_end = last
    if parse.tags[last - 1] in _DETACHED and last - 1 > verb.end():  # "teilte Roe | mit |"
        subject_end = last - 1
    return [(verb.end(), subject_end), verb.span(), (subject_end, last)]
