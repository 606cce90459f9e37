"""Text for any output format: without control characters, cut to a length, with its direction."""

from __future__ import annotations

import re
import unicodedata

from timeline.lazy_regex import lazy_regex

#: The longest title that is made from a sentence, in characters.
LONGEST_TITLE = 90

#: Characters that HTML and XML do not allow, or that a terminal would obey.
_CONTROL = lazy_regex("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """A text for any format: control characters become U+FFFD, and every run of white space one space.

    >>> plain("two\\n lines\\x00")
    'two lines�'
    """
    if text.isprintable() and "  " not in text:
        return text
    return _CONTROL.sub("\ufffd", _SPACE.sub(" ", text))


def shortened(text: str, longest: int = LONGEST_TITLE) -> str:
    """A text, cut between words if it is too long.

    >>> shortened("a rather long sentence", 12)
    'a rather…'
    """
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return (cut[: cut.rfind(" ")] if " " in cut[1:] else cut).rstrip(" ,;:–—-") + "…"


def direction(text: str) -> str:
    """The writing direction of a text, by its first letter that has one: "ltr", "rtl" or "".

    >>> direction("1948 שלום"), direction("(a)"), direction("1948")
    ('rtl', 'ltr', '')
    """
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


def other_language(language: str | None, locale: str) -> str | None:
    """The language of a text as plain text, for an attribute; None if it is unknown or that of the page.

    >>> other_language("de", "en"), other_language("en", "en")
    ('de', None)
    """
    return plain(language) if language and language != locale else None
