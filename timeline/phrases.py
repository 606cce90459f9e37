"""Some tokens on their way into a title: their order, their edges, their quotes.

>>> tidy('“The  old bridge,, ')
'The old bridge'
"""

from __future__ import annotations

import re

VERBS = re.compile("[amCBbyxuvweRk]+")
_COMMAS = re.compile(r"\s*,(?:\s*,)+")
_GAP = re.compile(r"\s+(?=[,.;:!?])")
QUOTING = frozenset("\"“”„«»`'()")
_GERMAN = "„"  # it closes with the mark that opens elsewhere
_PAIRS = (("“", "”"), ("``", "''"), ("(", ")"), ("«", "»"), ("„", "“"))
EDGES = " \t\n,;:.-–—…_*•|>"

#: Tokens and their letters.
Phrase = tuple[list[str], str]


def with_object(phrase: Phrase, thing: list[str]) -> Phrase:
    """The verb's object put where a relative clause left it out: "(which) the king signed | the order"."""
    pieces, letters = phrase
    verbs = VERBS.match(letters)
    place = verbs.end() if verbs else 0
    if letters[place : place + 1] not in ("", "p", ".", ",", "q"):
        return phrase
    return [*pieces[:place], *(thing[:1] and [" " + thing[0].lstrip()]), *thing[1:], *pieces[place:]], (
        letters[:place] + "n" * len(thing) + letters[place:]
    )


def tidy(text: str) -> str:
    """One space between words, no doubled commas, no marks at the edges, no quote or bracket without its partner."""
    text = " ".join(text.split())
    if "," in text:
        text = _COMMAS.sub(",", text)
    text = _GAP.sub("", text).strip(EDGES)
    if QUOTING.isdisjoint(text):
        return text
    for first, last in _PAIRS:
        if text.count(first) != text.count(last) and (first not in _GERMAN or first in text):
            text = text.replace(first, "").replace(last, "")
    return (text.replace('"', "") if text.count('"') % 2 else text).strip(EDGES)


def capitalised(text: str) -> str:
    """The text with a capital first letter, unless its first word has one within: "iPod".

    >>> capitalised("old bridge fell"), capitalised("iPod was sold")
    ('Old bridge fell', 'iPod was sold')
    """
    if text[:1].isupper():
        return text
    own = text[1:2].isupper() and text[:1].islower() and text[1:].partition(" ")[0].isalpha()
    return text if own else text[:1].upper() + text[1:]
