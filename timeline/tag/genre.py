"""Decide whether a short text is conversation or a date that somebody typed, and tag it accordingly.

A message is short, stands on one line, quotes nobody, and speaks of its writer or to its reader. A line that consists
of time expressions for two thirds or more counts as conversation, too. For longer texts the resolver decides between
news and narrative, from their dates.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.language import Language, fold, split
from timeline.language.pattern import trie
from timeline.lazy_regex import lazy_regex
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag.tagger import CONVERSATION, tag

#: The most characters of a message.
MESSAGE_LENGTH = 280
#: Lines of at most so many characters are tried as a typed date, whatever their words.
TYPED_LENGTH = 24
#: A sentence of small letters without a number, as only messages are written.
CARELESS = lazy_regex(r"[^\W\d_A-Z]+(?: [^\W\d_]+[,.']?){4}[^\d]*\Z")
QUOTES = re.compile('["“”„«»]')
#: Signs that only messages have, in any language: @name, #word, a link, a face, repeated marks or points.
MESSAGE_SIGNS = lazy_regex(
    r"(?<![\w&])[@#][^\W\d]|https?://|[!?]{2}|(?<!\d)[:;]-?[)(DP](?!\w)|<3|~(?=\s|$)|(?<!\.)\.\.(?=\s|$)"
)
#: The kind of mentions that are a time only if they are nearly the whole input ("5/31"), and of those that are one only
#: in conversation ("day").
WHOLE_INPUT, CONVERSATIONAL = "line", "bare"


def tag_with_domain(text: str, language: Language, domain: str | None = None) -> tuple[list[Mention], str | None]:
    """The time expressions of a text, and its domain: the given one, "conversation" for a message, or None.

    >>> from timeline.language import load
    >>> [tag_with_domain(text, load("en"))[1] for text in ("Let's meet at 3", "tomorrow at 3", "It fell in May.")]
    ['conversation', 'conversation', None]
    """
    line = text.strip("\0 \t\r\n")
    if domain is not None or len(line) > MESSAGE_LENGTH or "\n" in line or CONVERSATION not in language.data:
        return _without(WHOLE_INPUT, tag(text, language, conversation=domain == CONVERSATION)), domain
    message = bool(MESSAGE_SIGNS.search(line)) or is_message(line, language)
    if not message and len(line) > TYPED_LENGTH:  # most lines end here, and need no patterns of messages
        mentions = tag(text, language)
        if 2 * _letters_outside(text, mentions, language) > len(line):
            return mentions, None
    mentions = tag(text, language, conversation=True)
    letters = sum(mention.end - mention.start for mention in mentions)
    if letters >= max(2 * _letters_outside(text, mentions, language), 1):
        return _without(CONVERSATIONAL, mentions), CONVERSATION
    if message:
        return _without(WHOLE_INPUT, mentions), CONVERSATION
    return tag(text, language), None


def _without(kind: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without those of a kind; a mention that only such a join makes is taken apart again."""
    kept = []
    for mention in mentions:
        if kind not in _inner_kinds(mention):
            kept.append(mention)
        elif mention.depth and kind in MEANINGS[mention.meaning].kinds:
            kept += _without(kind, [*mention.joined])
    return kept


def _inner_kinds(mention: Mention) -> frozenset[str]:
    """The kinds of a mention, or of the one in it that stands alone beside its words ("about 6-7")."""
    inner = mention.slots.get("inner") if mention.depth else None
    if isinstance(inner, Mention) and "outer" not in mention.slots:
        mention = inner
    return MEANINGS[mention.meaning].kinds


def _letters_outside(text: str, mentions: list[Mention], language: Language) -> int:
    """How many letters are in words outside the mentions, apart from words that introduce a time."""
    edges = [0, *(edge for mention in mentions for edge in (mention.start, mention.end)), len(text)]
    outside = " ".join(fold(text[edges[n] : edges[n + 1]], language.code) for n in range(0, len(edges), 2))
    return sum(len(word) for word in re.findall(r"\w+", outside) if word not in _introducing_words(language))


@cache
def _introducing_words(language: Language) -> frozenset[str]:
    return frozenset(split(language.data[CONVERSATION].get("around", "")))


def is_message(line: str, language: Language) -> bool:
    """Whether a line asks, begins as messages do, or speaks of its writer or to its reader, and quotes nobody."""
    openings, speakers = _message_words(language)
    low = fold(line, language.code)
    if QUOTES.search(line):
        return False
    if CARELESS.match(line):
        return True
    return "?" in line or openings.match(low) is not None or speakers.search(low) is not None


@cache
def _message_words(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words that messages begin with, and words of writer and reader or in the spelling of messages."""
    data = language.data[CONVERSATION]
    speaking = split(data.get("speakers", "")) + split(data.get("informal", ""))
    openings, speakers = (trie(words) or "(?!)" for words in (split(data.get("openings", "")), speaking))
    return re.compile(rf"(?:{openings})(?!\w)"), re.compile(rf"\b(?:{speakers})(?!\w)")
