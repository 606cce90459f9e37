"""Cut the sentence of an event into spans: its time expressions and the text between them."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model import Event
from timeline.render.text import plain


class Span(NamedTuple):
    """A piece of a sentence; its role is "when" for the expression that dates the event, and "time" for others."""

    text: str
    role: str


def spans(event: Event) -> list[Span]:
    """The text of an event as spans.

    >>> from timeline.model import Timex
    >>> from timeline.value import TimeValue
    >>> timex = Timex(3, 7, "1850", "DATE", TimeValue("1850"), TimeValue("1850"))
    >>> spans(Event(id="a", when=timex.when, title="", text="In 1850.", document="d", start=0, end=8, timexes=(timex,)))
    [Span(text='In ', role=''), Span(text='1850', role='when'), Span(text='.', role='')]
    """
    dating = event.timex
    found: list[Span] = []
    at, begin = 0, event.whole[0]
    for timex in sorted(event.timexes, key=lambda timex: (timex.start, -timex.end)):
        start, end = timex.start - begin, timex.end - begin
        if at <= start < end <= len(event.text):
            found.append(Span(plain(event.text[at:start]), ""))
            found.append(Span(plain(event.text[start:end]), "when" if timex is dating else "time"))
            at = end
    found.append(Span(plain(event.text[at:]), ""))
    return [span for span in found if span.text]
