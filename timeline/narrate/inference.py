"""Infer the date of a sentence that has none: from the sentence before, the heading, or the document.

News speaks from its own day: what happened without a date happened then, and its present tense means that day. In any
other text a date only goes on from one sentence to the next, and only for what happened: statements that always hold,
statements about the future, and sentences with words for another time get no date.

>>> context = DateContext(Document(id="d", text="", reference_date="1990-05-02"), [], ())
>>> context.remember(Sentence(0, 9, 0, False), [TimeValue("1850")])
>>> context.is_news, context.last_date
(True, (0, TimeValue('1850')))
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from timeline.model import Document, Timex
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.sentences import Sentence
from timeline.narrate.tagset import Tag
from timeline.resolve.fields import OWN
from timeline.value import Reference, TimeValue
from timeline.value.moment import Unit

#: The first sentences of news, which say on what day it happened.
LEAD = 3
#: Paragraphs of news have one sentence or two; a date of its own days holds for so many more paragraphs.
_PARAGRAPHS_BESIDE = 2
#: How many days before the document's date are its own days.
_OWN_DAYS = 7
#: Fewer time expressions do not show what kind of text it is.
_FEWEST_TIMES = 6
#: With so many full dates and none counted from the document's own, a text is a chronicle.
_FULL_DATES = 3
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

#: Where a date comes from ("lead", "document", "heading", "sentence", or "" for nowhere), and the date.
Inferred = tuple[str, TimeValue | None]
_NOTHING: Inferred = ("", None)


def is_recent(document: Document, times: Sequence[Timex]) -> bool:
    """Whether most dates of a document are within a year of its own; those of its present are not counted."""
    today = TimeValue(document.reference_date) if document.reference_date else None
    if today is None or today.start is None:
        return False
    values = (time.when for time in times if time.type in ("DATE", "TIME") and not isinstance(time.value, Reference))
    years = [when.start.year for when in values if when is not None and when.start is not None and when != today]
    return 2 * _count_near(years, today.start.year) > len(years)


def _count_near(years: Sequence[int], year: int) -> int:
    """How many years are a year, the one before, or the one after."""
    return sum(abs(one - year) <= 1 for one in years)


class DateContext:
    """The dates that a walk through a document has met, from which sentences without one can take theirs.

    `is_news` says whether most dates are of the document's own year. `from_own_day` says whether the text speaks from
    its own day: it is news, or it begins with a date counted from that day, or it has hardly any other date.
    """

    def __init__(self, document: Document, lead: Sequence[Sentence], times: Sequence[Timex]) -> None:
        self.reference = TimeValue(document.reference_date) if document.reference_date else None
        #: The end of the document's date: what begins then or later is in the future.
        self.today = self.reference.end if self.reference else None
        self.is_news = self._is_news(times)
        #: The number of the paragraph that had a date last, and the date.
        self.last_date: tuple[int, TimeValue | None] = (-1, None)
        self.heading_date: TimeValue | None = None
        lead_end = lead[-1].end if lead else 0
        self.lead_date = self._lead_date(lead_end, times) if self.is_news else None
        self.from_own_day = self._from_own_day(lead_end, times)

    def _is_news(self, times: Sequence[Timex]) -> bool:
        year = self.reference.start if self.reference else None
        years = [
            time.when.start.year for time in times if time.type in ("DATE", "TIME") and time.when and time.when.start
        ]
        return year is not None and 2 * _count_near(years, year.year) >= len(years)

    def _from_own_day(self, lead_end: int, times: Sequence[Timex]) -> bool:
        if len(times) < _FEWEST_TIMES:
            return True
        first = next(filter(_is_of_today, times), None)
        if self.is_news:
            return first is not None or sum(1 for _ in _full_dates(times)) < _FULL_DATES
        return first is not None and first.start < lead_end

    def _lead_date(self, end: int, times: Sequence[Timex]) -> TimeValue | None:
        """The day that the beginning of the news names; what it reports without a date happened then."""
        for time in takewhile(lambda time: time.end <= end, times):
            certain = time.type in ("DATE", "TIME") and not isinstance(time.value, Reference)
            if certain and time.when is not None and self._is_own_day(time.when):
                return time.when
        return None

    def _is_own_year(self, when: TimeValue) -> bool:
        """Whether a date is the document's year or month: in a headline, "best phones of 2010"."""
        day = self.reference
        if day is None or day.start is None or day.end is None or when.start is None or when.end is None:
            return False
        return when.start <= day.start and day.end <= when.end

    def _is_own_day(self, when: TimeValue) -> bool:
        """Whether a date is the document's day, or in the week before."""
        if self.reference is None or when.unit != self.reference.unit or when.start is None or when.end is None:
            return False
        end = self.reference.end
        return end is not None and when.end <= end <= when.shift(_OWN_DAYS, when.unit).end  # type: ignore[operator]

    def remember(self, sentence: Sentence, dates: Sequence[TimeValue]) -> None:
        """Keep the last date of a sentence, and the first of a heading."""
        if dates:
            self.last_date = (sentence.paragraph, dates[-1])
            if sentence.heading and not (self.is_news and self._is_own_year(dates[0])):
                self.heading_date = dates[0]

    def infer(self, sentence: Sentence, parse: Parse, clause: int, present: Set[str], placed: bool = False) -> Inferred:
        """Where the date of a clause without one comes from, and the date; ("", None) if it gets none.

        `present` are the finite verbs in the present tense; `placed` says that the sentence has words for another time.
        """
        if sentence.heading and self.is_news and self.from_own_day:
            return self._document_date()
        future = now = False
        if clause >= 0:
            verb = parse.finite_verb(clause)
            future, now = parse.tags[verb] == Tag.MODAL, norm(parse.tokens[verb]) in present
        if not self.from_own_day:
            if placed or now or future or clause < 0:
                return _NOTHING
        elif self.reference and now:
            return "document", self.reference
        elif clause >= 0 and self.is_news and _attributes(parse):
            return self._document_date()
        return self._nearest_date(sentence, future)

    def _document_date(self) -> Inferred:
        """The date of the beginning of the news, or the document's."""
        return (
            ("lead", self.lead_date) if self.lead_date else ("document", self.reference if self.from_own_day else None)
        )

    def _nearest_date(self, sentence: Sentence, future: bool) -> Inferred:
        """The date of the sentence before, if it is near enough; else the heading's or the document's."""
        above = ("heading", self.heading_date) if self.heading_date else self._document_date()
        paragraph, last = self.last_date
        if last is None or last.start is None or last.end is None:
            return above
        reach = _PARAGRAPHS_BESIDE if self.is_news and self._is_own_day(last) else 0
        if not 0 <= sentence.paragraph - paragraph <= reach:
            return above
        if self.today is not None and last.start >= self.today and not future:
            return above
        return "sentence", last


def _attributes(parse: Parse) -> bool:
    """Whether a clause of a sentence has a verb of saying."""
    return any(Tag.REPORT in parse.tags[clause.verb : clause.end] for clause in parse.clauses)


def _full_dates(times: Sequence[Timex]) -> Iterator[Timex]:
    """The days and times with a year in their words."""
    return (time for time in times if time.when and time.when.unit <= Unit.DAY and _YEAR.search(time.text))


def _is_of_today(time: Timex) -> bool:
    """Whether a time is counted from the document's own day: yesterday, this week, on Friday."""
    rules = {step[1] for step in time.steps if step[0] == "rule"}
    return not rules.isdisjoint(OWN) and any(step[:2] == ("anchor", "document") for step in time.steps)
