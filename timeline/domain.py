"""What kind of text it is, where nobody says so: whether a short line is a message, or a date that somebody typed.

A message has the length of one, stands on one line, quotes nobody, and speaks of its writer or to its reader; a line
that is little but time expressions counts as one too. Longer texts are told apart by the resolver, from their dates.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.language import Language, fold, split
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.notation import trie
from timeline.tag import tag

#: The length of a message, in characters.
SHORT = 280
#: The share of a line that time expressions take where it is little else.
MOSTLY = 0.5


def read(text: str, language: Language, domain: str | None = None) -> tuple[list[Mention], str | None]:
    """A text's mentions, read as its domain asks; and the domain, where it was given or is a message's.

    >>> from timeline.language import load
    >>> [read(text, load("en"))[1] for text in ("Let's meet at 3", "tomorrow at 3", "It fell to 3 in May.")]
    ['conversation', 'conversation', None]
    """
    if domain is None and len(text) <= SHORT and "\n" not in text.strip() and "conversation" in language.data:
        speakers, quotes = _speaking(language)
        low = fold(text, language.code)
        if not quotes.search(text) and speakers.search(low):
            domain = "conversation"
        else:
            mentions = tag(text, language, talk=True)
            if sum(m.end - m.start for m in mentions) > MOSTLY * len(text.strip()):
                return _without_bare(mentions), "conversation"
            return tag(text, language), None
        return _without_bare(tag(text, language, talk=True)), domain
    return tag(text, language, talk=domain == "conversation"), domain


def _without_bare(mentions: list[Mention]) -> list[Mention]:
    """A bare "day" is an expression where the caller says that this is a conversation, not where we guess it."""
    return [mention for mention in mentions if "bare" not in MEANINGS[mention.meaning].kinds]


@cache
def _speaking(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What shows that somebody speaks to somebody, and what shows that somebody else is quoted."""
    speakers = trie(split(language.data["conversation"].get("speakers", "")))
    return re.compile(rf"\b(?:{speakers or '(?!)'})(?!\w)"), re.compile('["“”„«»]')
