"""The titles of those who say what the other clauses of a sentence tell, in the sentence's own words.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"determiner": "the", "verb": "fell", "reporting": "said, says"}}
>>> lexicon = Lexicon.from_data(data)
>>> reading = read("Roe said the bridge fell", 0, 24, lexicon)
>>> saying(reading, 0, Phrases.from_data(data), "")
'Roe said the bridge fell'
>>> reading = read("The bridge fell, says Roe", 0, 25, lexicon)
>>> saying(reading, 1, Phrases.from_data(data), "Bridge fell")
'Roe says: Bridge fell'
"""

from __future__ import annotations

import re

from timeline.narrate.attribution import content
from timeline.narrate.clauses import Reading
from timeline.narrate.wording import Phrases, beginning

#: The verb of saying before who says so: ", said | Roe of the council".
_VERB = re.compile("[byx]*(?:[am][byx]*)?R")
_REST = re.compile("[,;:TS]|$")


def saying(reading: Reading, number: int, phrases: Phrases, told: str) -> str:
    """Who says so, with the verb of saying and what is said; `told` is the title of what stands before it."""
    clause = reading.clauses[number]
    said = content(reading, number)
    if said >= 0:
        spans = [clause.subject, (clause.verb, reading.clauses[said].end)]
        parts = [phrases.phrase(reading, *span) for span in spans if span[0] < span[1]]
        return phrases.finished("", ([p for pieces, _ in parts for p in pieces], "".join(part[1] for part in parts)))
    start, end = clause.start, clause.end
    verb = _VERB.match(reading.classes, start, end)
    if verb is not None:
        rest = _REST.search(reading.classes, verb.end(), end)
        last = len(reading.classes[: rest.start() if rest else end].rstrip("."))
        own = last - (reading.classes[last - 1] in "kp" and last - 1 > verb.end())  # "teilte Roe | mit |"
        spans = [(verb.end(), own), verb.span(), (own, last)]
    else:
        spans = [clause.subject, (clause.verb, end)]
    words = " ".join(reading.words(*span).strip(" ,.") for span in spans if span[0] < span[1])
    title = phrases.finished("", ([f" {word}" for word in words.split()], "n" * len(words.split())))
    return beginning(f"{title}: {told}") if told and title else title
