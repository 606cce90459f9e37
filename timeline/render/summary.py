"""Summarize a timeline for its heading: title, number of sentences with a date, reference dates."""

from __future__ import annotations

import re

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.text import plain, shortened
from timeline.render.words import Words
from timeline.value import TimeValue

#: The ids of documents that no file has given a name.
NAMELESS = ("", "-", "text", "stdin", "<stdin>")
_SUFFIX = re.compile(r"\.[A-Za-z]\w{0,4}$")


def title(timeline: TimelineData, words: Words) -> str:
    """The title of a timeline: its own, that of its first document, or the name of that document."""
    if timeline.title:
        return plain(timeline.title).strip()
    if not timeline.documents:
        return words("kicker")
    first = timeline.documents[0]
    text = shortened(plain(first.title or "").strip()) or name(first.id) or words("kicker")
    others = len(timeline.documents) - 1
    return words("many", first=text, others=words.in_words(others)) if others else text


def name(id: str) -> str:
    """The name that a person would give to a document with this id; empty for one that was given as a string.

    >>> name("letters/to_the-office.txt"), name("https://example.org/a-b.html"), name("text")
    ('To the office', 'https://example.org/a-b.html', '')
    """
    text = plain(id).strip()
    if "://" in text or text in NAMELESS:
        return "" if text in NAMELESS else text
    stem = _SUFFIX.sub("", re.split(r"[/\\]", text.rstrip("/\\"))[-1])
    words = " ".join(re.split(r"[-_\s]+", stem)).strip() or text
    return words[:1].upper() + words[1:]


def coverage(timeline: TimelineData) -> tuple[int, int]:
    """The number of sentences with a date, and the number of all sentences."""
    placed, unplaced = (
        {(source.document, *source.whole) for event in events for source in event.sources}
        for events in (timeline.events, timeline.undated)
    )
    return len(placed), len(placed | unplaced)


def reference_dates(timeline: TimelineData, locale: str = DEFAULT) -> list[str]:
    """The different reference dates of the documents, in order."""
    dates = {TimeValue(document.reference_date) for document in timeline.documents if document.reference_date}
    return [date.display(locale) for date in sorted(dates)]
