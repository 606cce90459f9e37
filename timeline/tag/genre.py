"""What kind of text it is, where nobody says so: whether a short line is a message, or a date that somebody typed.

A message has the length of one, stands on one line, quotes nobody, and speaks of its writer or to its reader; a line
of which time expressions are two thirds or more counts as one too. Longer texts are told apart by the resolver, from
their dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.language import Language, fold, split
from timeline.language.pattern import trie
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag import tag

#: The length of a message, in characters.
SHORT = 280
#: Lines up to this length are tried as dates that somebody typed, whatever their words.
BRIEF = 24
#: A sentence without a capital, and without a number: nobody else writes so.
_CARELESS = re.compile(r"[^\W\d_A-Z]+(?: [^\W\d_]+[,.']?){4}[^\d]*\Z")
QUOTES = re.compile('["“”„«»]')
#: What only messages are written with, in any language: @name, #word, a link, a face, marks or points said twice.
WRITTEN = re.compile(
    r"(?<![\w&])[@#][^\W\d]|https?://|[!?]{2}|(?<!\d)[:;]-?[)(DP](?!\w)|<3|~(?=\s|$)|(?<!\.)\.\.(?=\s|$)"
)


def read(text: str, language: Language, domain: str | None = None) -> tuple[Iterator[Mention], str | None]:
    """A text's mentions, read as its domain asks; and the domain, where it was given or is a message's.

    >>> from timeline.language import load
    >>> [read(text, load("en"))[1] for text in ("Let's meet at 3", "tomorrow at 3", "@ann #fun day", "It fell in May.")]
    ['conversation', 'conversation', 'conversation', None]
    """
    line = text.strip("\0 \t\r\n")
    if domain is not None or len(line) > SHORT or "\n" in line or "conversation" not in language.data:
        return iter(_but(("line",), tag(text, language, talk=domain == "conversation"))), domain
    message = bool(WRITTEN.search(line)) or speaks(line, language)
    if not message and len(line) > BRIEF:  # most lines are none: they need no rules but the usual
        mentions = tag(text, language)
        if 2 * _other(text, mentions, language) > len(line):
            return iter(mentions), None
    mentions = tag(text, language, talk=True)
    if sum(mention.end - mention.start for mention in mentions) >= max(2 * _other(text, mentions, language), 1):
        return iter(_but(("bare",), mentions)), "conversation"
    if WRITTEN.search(line):
        return iter(_but(("line",), mentions)), "conversation"
    if message:
        return iter(_but(("line",), mentions)), "conversation"
    return iter(tag(text, language)), None


def _but(kinds: tuple[str, ...], mentions: list[Mention]) -> list[Mention]:
    """The mentions without those of some kinds: "day" alone is a time only where the caller says that it is talk,
    "5/31" alone only where the line is little else. What only a line would join stays apart: a test + 2 weeks off."""
    kept = []
    for mention in mentions:
        if _core(mention).isdisjoint(kinds):
            kept.append(mention)
        elif mention.depth and not MEANINGS[mention.meaning].kinds.isdisjoint(kinds):
            kept += _but(kinds, [*mention.joined])
    return kept


def _core(mention: Mention) -> frozenset[str]:
    """The kinds of a mention, or of the one in it that stands alone beside its words ("about 6-7")."""
    inner = mention.slots.get("inner") if mention.depth else None
    if isinstance(inner, Mention) and "outer" not in mention.slots:
        mention = inner
    return MEANINGS[mention.meaning].kinds


def _other(text: str, mentions: list[Mention], language: Language) -> int:
    """How many letters of a line are in words outside its time expressions, but for words that only lead to one."""
    edges = [0, *(edge for mention in mentions for edge in (mention.start, mention.end)), len(text)]
    outside = " ".join(fold(text[edges[n] : edges[n + 1]], language.code) for n in range(0, len(edges), 2))
    return sum(len(word) for word in re.findall(r"\w+", outside) if word not in _around(language))


@cache
def _around(language: Language) -> frozenset[str]:
    return frozenset(split(language.data["conversation"].get("around", "")))


def speaks(line: str, language: Language) -> bool:
    """Whether a line asks, begins as a message does, or speaks of its writer or to its reader, and quotes nobody."""
    openings, speakers = _speaking(language)
    low = fold(line, language.code)
    if QUOTES.search(line):
        return False
    if _CARELESS.match(line):
        return True
    return "?" in line or openings.match(low) is not None or speakers.search(low) is not None


@cache
def _speaking(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words that a message begins with, and those that speak of its writer or to its reader, or are spelt as in
    messages alone."""
    talk = language.data["conversation"]
    speaking = split(talk.get("speakers", "")) + split(talk.get("informal", ""))
    openings, speakers = (trie(words) or "(?!)" for words in (split(talk.get("openings", "")), speaking))
    return re.compile(rf"(?:{openings})(?!\w)"), re.compile(rf"\b(?:{speakers})(?!\w)")
