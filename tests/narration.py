"""Texts with their time expressions marked, [like this|2023], for the tests of narrate, titles and arrange."""

import re

from timeline import Event, TimeValue, Timex
from timeline.language import load
from timeline.model import Document
from timeline.narrate import Narration, narrate, narration
from timeline.value import Period, Reference

ENGLISH = narration(load("en"))
_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")


def marked(text: str) -> tuple[str, list[Timex]]:
    """The text without its marks, and its expressions; "=" separates a reference from its place."""
    plain, timexes, last = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[last : match.start()]
        start, words, (value, _, place) = len(plain), match[1], match[2].partition("=")
        plain += words
        last = match.end()
        if value.startswith("P") and value[1:2].isdigit():
            timexes.append(Timex(start, len(plain), words, "DURATION", Period(value)))
        elif value.endswith("_REF"):
            timexes.append(Timex(start, len(plain), words, "DATE", Reference(value), TimeValue(place)))
        else:
            timexes.append(Timex(start, len(plain), words, "DATE", TimeValue(value), TimeValue(value)))
    return plain + text[last:], timexes


def events(
    text: str, *, language: Narration | None = ENGLISH, reference_date: str | None = "2023-09-18", infer: bool = False
) -> tuple[list[Event], list[Event]]:
    """The events of a marked text."""
    plain, timexes = marked(text)
    document = Document(id="test", text=plain, reference_date=reference_date)
    return narrate(document, timexes, language or Narration(), infer=infer)
