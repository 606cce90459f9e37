"""The dates around a sentence that has none of its own: the document's, the heading's, what was told before.

>>> context = Context(Document(id="d", text="", reference_date="1990-05-02"), [], ())
>>> context.note(Sentence(0, 9, 0, False), [TimeValue("1850")])
>>> context.date(Sentence(9, 19, 0, False), None, -1, frozenset())[1], context.news
(TimeValue('1850'), True)
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import takewhile

from timeline.model import Document, Timex
from timeline.narrate.clauses import Reading
from timeline.narrate.lexicon import plain
from timeline.narrate.sentences import Sentence
from timeline.value import Reference, TimeValue

#: So many sentences are the beginning of the news, which says on what day it happened.
LEAD = 3


class Context:
    """What a walk through a document remembers of dates; `news` says whether most of them are of its own year."""

    def __init__(self, document: Document, beginning: Sequence[Sentence], times: Sequence[Timex]) -> None:
        self.reference = TimeValue(document.reference_date) if document.reference_date else None
        self.today = self.reference.end if self.reference else None  # what begins then or later is to come
        self.news = self._is_news(times)
        self.nearby: tuple[int, TimeValue | None] = (-1, None)
        self.heading: TimeValue | None = None
        self.lead = self._lead(beginning, times) if self.news else None

    def _is_news(self, times: Sequence[Timex]) -> bool:
        """Is most of what is dated here of the year around the document's own date?"""
        year = self.reference.start if self.reference else None
        years = [
            time.when.start.year for time in times if time.type in ("DATE", "TIME") and time.when and time.when.start
        ]
        return year is not None and 2 * sum(abs(one - year.year) <= 1 for one in years) >= len(years)

    def _lead(self, beginning: Sequence[Sentence], times: Sequence[Timex]) -> TimeValue | None:
        """The day that the beginning of the news names, which is that of what it tells without a date."""
        end = beginning[-1].end if beginning else 0
        for time in takewhile(lambda time: time.end <= end, times):
            certain = time.type in ("DATE", "TIME") and not isinstance(time.value, Reference)
            if certain and time.when is not None and self._of_these_days(time.when):
                return time.when
        return None

    def _around(self, when: TimeValue) -> bool:
        """Is this the year or the month of the document: a headline's "best phones of 2010"?"""
        day = self.reference
        if day is None or day.start is None or day.end is None or when.start is None or when.end is None:
            return False
        return when.start <= day.start and day.end <= when.end

    def _of_these_days(self, when: TimeValue) -> bool:
        """Is this the document's day, or one of the week before?"""
        if self.reference is None or when.unit != self.reference.unit or when.start is None or when.end is None:
            return False
        end = self.reference.end
        return end is not None and when.end <= end <= when.shift(7, when.unit).end  # type: ignore[operator]

    def note(self, sentence: Sentence, dates: Sequence[TimeValue]) -> None:
        """The dates of a sentence, of which the last goes on, and the first of a heading."""
        if dates:
            self.nearby = (sentence.paragraph, dates[-1])
            if sentence.heading and not (self.news and self._around(dates[0])):
                self.heading = dates[0]

    def date(
        self, sentence: Sentence, reading: Reading | None, clause: int, present: Set[str]
    ) -> tuple[str, TimeValue | None]:
        """The date of a sentence without one, and where it comes from: by tense, by whether it says who says so, and
        by what was told. `present` are the finite verbs that speak of now."""
        today = "document", self.reference
        told = ("lead", self.lead) if self.lead else today
        future = False
        if reading is not None and clause >= 0:
            verb = reading.clauses[clause].verb
            future = reading.classes[verb] == "m"
            if self.reference and plain(reading.pieces[verb]) in present:
                return today
            if self.news and any("R" in reading.classes[one.verb : one.end] for one in reading.clauses):
                return told
        paragraph, near = self.nearby
        above = ("heading", self.heading) if self.heading else told
        if near is None or paragraph != sentence.paragraph or near.start is None or near.end is None:
            return above
        if self.today is not None and near.start >= self.today and not future:
            return above
        return "sentence", near
