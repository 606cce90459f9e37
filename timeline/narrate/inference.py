"""The dates around a sentence that has none of its own: the document's, the heading's, what was told before.

News speaks from its day: what it tells without a date is of that day, and its present tense is the day's. Any other
text only goes on from sentence to sentence, in the past: what holds always, what may come, and what a sentence places
by its own words, though they give no date, inherits none.

>>> context = DateContext(Document(id="d", text="", reference_date="1990-05-02"), [], ())
>>> context.remember(Sentence(0, 9, 0, False), [TimeValue("1850")])
>>> context.is_news, context.last_date
(True, (0, TimeValue('1850')))
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from timeline.model import Document, Timex
from timeline.narrate.clauses import Reading
from timeline.narrate.lexicon import plain
from timeline.narrate.sentences import Sentence
from timeline.resolve.state import OWN
from timeline.value import Reference, TimeValue
from timeline.value.moment import Unit

#: So many sentences are the beginning of the news, which says on what day it happened.
LEAD = 3
#: In the news a paragraph has a sentence or two, and a day of these goes on for so many more.
BESIDE = 2
#: Fewer time expressions do not tell what kind of text it is.
FEW = 6
#: So many days named in full, and none counted from the document's own, make a chronicle.
FULL = 3
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def is_recent(document: Document, times: Sequence[Timex]) -> bool:
    """Does a document with a date tell mostly of the year around it, by the dates that are not those of its present?"""
    today = TimeValue(document.reference_date) if document.reference_date else None
    if today is None or today.start is None:
        return False
    dated = [time.when for time in times if time.type in ("DATE", "TIME") and not isinstance(time.value, Reference)]
    years = [when.start.year for when in dated if when is not None and when.start is not None and when != today]
    return 2 * sum(abs(year - today.start.year) <= 1 for year in years) > len(years)


class DateContext:
    """What a walk through a document remembers of dates; `news` says whether most of them are of its own year, and
    `speaks` whether it speaks from its own day: it is news, begins with a date counted from that day, or hardly names
    another."""

    def __init__(self, document: Document, beginning: Sequence[Sentence], times: Sequence[Timex]) -> None:
        self.reference = TimeValue(document.reference_date) if document.reference_date else None
        self.today = self.reference.end if self.reference else None  # what begins then or later is to come
        self.is_news = self._is_news(times)
        self.last_date: tuple[int, TimeValue | None] = (-1, None)
        self.heading_date: TimeValue | None = None
        self.lead_date = self._lead(beginning, times) if self.is_news else None
        self.from_own_day = self._speaks(beginning, times)

    def _is_news(self, times: Sequence[Timex]) -> bool:
        """Is most of what is dated here of the year around the document's own date?"""
        year = self.reference.start if self.reference else None
        years = [
            time.when.start.year for time in times if time.type in ("DATE", "TIME") and time.when and time.when.start
        ]
        return year is not None and 2 * sum(abs(one - year.year) <= 1 for one in years) >= len(years)

    def _speaks(self, beginning: Sequence[Sentence], times: Sequence[Timex]) -> bool:
        """Does the text speak from its own day: it is no story of other years, and no chronicle?"""
        if len(times) < FEW:
            return True
        end = beginning[-1].end if beginning else 0
        own = [time for time in times if _of_today(time)]
        full = (time for time in times if time.when and time.when.unit <= Unit.DAY and _YEAR.search(time.text))
        if self.is_news:
            return bool(own) or sum(1 for _ in full) < FULL
        return bool(own) and own[0].start < end

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

    def remember(self, sentence: Sentence, dates: Sequence[TimeValue]) -> None:
        """The dates of a sentence, of which the last goes on, and the first of a heading."""
        if dates:
            self.last_date = (sentence.paragraph, dates[-1])
            if sentence.heading and not (self.is_news and self._around(dates[0])):
                self.heading_date = dates[0]

    def infer(
        self, sentence: Sentence, reading: Reading, clause: int, present: Set[str], placed: bool = False
    ) -> tuple[str, TimeValue | None]:
        """The date of a sentence without one, and where it comes from: by tense, by whether it says who says so, and
        by what was told. `present` are the finite verbs that speak of now; `placed` says that the sentence has a time
        of its own, which is no date."""
        told = (
            ("lead", self.lead_date) if self.lead_date else ("document", self.reference if self.from_own_day else None)
        )
        future = now = False
        if sentence.heading and self.is_news and self.from_own_day:
            return told
        if clause >= 0:
            verb = reading.finite(clause)
            future, now = reading.classes[verb] == "m", plain(reading.pieces[verb]) in present
        if not self.from_own_day:
            if placed or now or future or clause < 0:
                return "", None
        elif self.reference and now:
            return "document", self.reference
        elif (
            clause >= 0 and self.is_news and any("R" in reading.classes[one.verb : one.end] for one in reading.clauses)
        ):
            return told
        paragraph, near = self.last_date
        above = ("heading", self.heading_date) if self.heading_date else told
        close = BESIDE if self.is_news and near is not None and self._of_these_days(near) else 0
        if near is None or not 0 <= sentence.paragraph - paragraph <= close or near.start is None or near.end is None:
            return above
        if self.today is not None and near.start >= self.today and not future:
            return above
        return "sentence", near


def _of_today(time: Timex) -> bool:
    """Whether a time is counted from the document's own day: yesterday, this week, on Friday."""
    rules = {step[1] for step in time.steps if step[0] == "rule"}
    return not rules.isdisjoint(OWN) and any(step[:2] == ("anchor", "document") for step in time.steps)
