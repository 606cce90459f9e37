"""Summarize a timeline for its heading: title, number of sentences with a date, reference dates."""

from __future__ import annotations

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.text import plain, shortened
from timeline.render.words import Words
from timeline.value import TimeValue


def title(timeline: TimelineData, words: Words) -> str:
    """The title of a timeline: its own, that of its first document, or the first sentence of that document."""
    if timeline.title:
        return plain(timeline.title).strip()
    if not timeline.documents:
        return words("kicker")
    first = timeline.documents[0]
    reports = [event for event in (*timeline.events, *timeline.undated) if event.document == first.id]
    opening = min(reports, key=lambda event: event.start).text if reports else first.text.strip().partition("\n")[0]
    text = shortened(plain(first.title or opening).strip()) or plain(first.id).strip() or words("kicker")
    others = len(timeline.documents) - 1
    return words("many", first=text, others=words.in_words(others)) if others else text


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
