"""What a mention takes from those beside it: the year or week of an enumeration, the year of the dates around it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline.meaning import MEANINGS, Direction
from timeline.model import Mention, Step
from timeline.resolve.evaluate import evaluate
from timeline.resolve.fields import missing_field, named_year
from timeline.resolve.request import Request
from timeline.resolve.result_value import place_of
from timeline.resolve.state import Anchor, DocumentState
from timeline.resolve.tense import BESIDE
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: How many mentions before or after one can belong to its enumeration.
ENUMERATION = 4
#: No sentence that mentions two days is longer, in characters.
SENTENCE = 200
#: A number behind a date, and what stands between.
_NUMBER = re.compile(r"(?: ?(?P<dash>[-–—/]) ?| [^\W\d_][^\W\d_ ]{0,5} )(?P<number>\d+)(?!\w)")

#: What a mention is counted from, and the direction in which it lies from there.
Given = tuple[Anchor, Direction]


class _DatedMention(NamedTuple):
    """Where a mention stands that names its year."""

    start: int
    end: int
    year: int


class Neighbours:
    """The mentions of a document, one after the other, with those before and after the current one.

    The list is taken over: each mention is removed from it when its turn comes, so that a long text keeps few.
    """

    def __init__(self, state: DocumentState, mentions: list[Mention]) -> None:
        self._state = state
        self._years = _dated(mentions) if state.domain == "narrative" else []
        self._following = 0  # the first of `_years` that does not end before the current mention
        self._before = deque[Mention](maxlen=ENUMERATION)
        mentions.reverse()
        self._waiting = mentions

    def __iter__(self) -> Iterator[Mention]:
        while self._waiting:
            mention = self._waiting.pop()
            yield mention
            self._before.append(mention)

    @property
    def previous(self) -> Mention | None:
        """The mention before the current one."""
        return self._before[-1] if self._before else None

    def onwards(self, mention: Mention) -> tuple[Mention, ...]:
        """The current mention and those after it that can belong to its enumeration."""
        return (mention, *self._waiting[:-ENUMERATION:-1])

    def enumerated_year(self, mention: Mention) -> Anchor | None:
        """The year of a date without one that the last date of its enumeration names for all: April and June 1955.

        A quarter takes the year of the date that is its end: "the third quarter ended Sept. 30, 1955".
        """
        if mention.parts:
            return None
        for here, there in pairwise(self.onwards(mention)):
            if not self._share_year(here, there):
                return None
            if missing_field(there) != "year":
                year = named_year(there)
                if year is None or not MEANINGS[there.meaning].kinds.isdisjoint(("year", "range")):
                    return None
                return Anchor(TimeValue.of(year), self._state.text[there.start : there.end], there.end)
        return None

    def listed_year(self, mention: Mention) -> Anchor | None:
        """The year of the day before a day in the same month that stands in a list with it: May 2, 9 and 16."""
        previous, last = self.previous, self._state.tail
        if previous is None or last is None or last.end != previous.end or mention.parts:
            return None
        month, start = mention.slots.get("month"), last.value.start
        if missing_field(previous) != "year" or month is None or month != previous.slots.get("month"):
            return None
        if last.value.unit is not Unit.DAY or start is None:
            return None
        joined = self._state.tenses.enumerates(previous.end, mention.start)
        return Anchor(TimeValue.of(start.year), last.text, last.end) if joined else None

    def _share_year(self, here: Mention, there: Mention) -> bool:
        """Whether a date and the next one belong to one enumeration or quarter."""
        if there.start - here.end > BESIDE:
            return False
        tenses, gap = self._state.tenses, (here.end, there.start)
        is_quarter = "quarter" in MEANINGS[here.meaning].kinds
        return (is_quarter and tenses.names_end(*gap)) or tenses.enumerates(*gap)

    def week(self, mention: Mention) -> Given | None:
        """The week of a weekday by the mentions before it, or the day that it follows, and the direction from there."""
        previous = self.previous
        if previous is not None and self._state.domain == "conversation":
            week = self._enumerated_week(mention) or self._bracketed_week(previous, mention)
            if week is not None:
                return week, Direction.INSIDE
            if (day := self._day_before(previous, mention)) is not None:
                return day, Direction.FUTURE
        if self._state.mentioned and "weekday" in mention.slots and (week := self._week_of_same_day(mention)):
            return week, Direction.INSIDE
        return None

    def _enumerated_week(self, mention: Mention) -> Anchor | None:
        """The week that the first weekday of an enumeration names for all: next week on Tuesday or Thursday."""
        state = self._state
        for before in reversed(self._before):
            if missing_field(mention) != "week" or not state.tenses.enumerates(before.end, mention.start):
                return None
            inner, outer = before.slots.get("inner"), before.slots.get("outer")
            if isinstance(inner, Mention) and isinstance(outer, Mention) and outer.slots.get("unit") is Unit.WEEK:
                if "weekday" not in MEANINGS[inner.meaning].kinds:
                    return None
                week = place_of(evaluate(state, Request(outer)).result)
                return Anchor(week, state.text[outer.start : outer.end], before.end) if week is not None else None
            mention = before
        return None

    def _bracketed_week(self, before: Mention, mention: Mention) -> Anchor | None:
        """The week of the date after which weekdays stand in brackets: 5 - 6 May (Tue-Wed)."""
        last = self._state.tail
        if missing_field(mention) != "week" or last is None or last.end != before.end:
            return None
        if self._state.folded[before.end : mention.start].strip() != "(":
            return None
        if last.value.unit is not Unit.DAY or last.value.start is None:
            return None
        return Anchor(TimeValue.around(last.value.start, Unit.WEEK), last.text, mention.end)

    def _day_before(self, before: Mention, mention: Mention) -> Anchor | None:
        """The day in the future that a weekday of the same sentence follows: we fly on Friday and return on Monday."""
        state, last = self._state, self._state.tail
        if missing_field(mention) != "week" or missing_field(before) != "week":
            return None
        now = state.reference.start if state.reference is not None else None
        if now is None or last is None or last.end != before.end or last.value.unit is not Unit.DAY:
            return None
        if (last.value.start or now) <= now or mention.start - last.end > SENTENCE:
            return None
        if state.tenses.sentence_ends_between(last.end, mention.start):
            return None
        tense = state.tenses.at(mention.start, mention.end)
        return last if tense is None or tense.direction is Direction.FUTURE else None

    def _week_of_same_day(self, mention: Mention) -> Anchor | None:
        """The week of the day right before a weekday, if it is its weekday: Nov. 17, a Friday."""
        last = self._state.mentioned[-1]
        if missing_field(mention) != "week" or last.value.unit is not Unit.DAY or last.value.start is None:
            return None
        gap = self._state.folded[last.end : mention.start]
        if len(gap) > BESIDE or gap.strip() not in (",", "("):
            return None
        same = mention.slots["weekday"] == last.value.start.weekday + 1
        return Anchor(TimeValue.around(last.value.start, Unit.WEEK), last.text, last.end) if same else None

    def surrounding_year(self, mention: Mention) -> Anchor | None:
        """The year of a date in a narrative: that of the dates before and after it, if they agree.

        If they differ, it is the year after, provided that the last date without a year is in that year and the
        mention goes on from it (the year before was then named in passing).
        """
        years = self._years
        while self._following < len(years) and years[self._following].start < mention.end:
            self._following += 1
        if not 0 < self._following < len(years) or mention.parts or missing_field(mention) != "year":
            return None
        before, after = years[self._following - 1], years[self._following]
        if before.year != after.year and not self._goes_on_in(after.year, mention):
            return None
        return Anchor(TimeValue.of(after.year), self._state.text[before.start : before.end], before.end)

    def _goes_on_in(self, year: int, mention: Mention) -> bool:
        """Whether the last date is in a year, and a mention of this year would go on from it."""
        last = self._state.last(Unit.MONTH, 0, None)
        if last is None or last.value.start is None or last.value.start.year != year:
            return False
        when = place_of(evaluate(self._state, Request(mention, TimeValue.of(year), Direction.INSIDE)).result)
        if when is None or when.start is None or when.start < last.value.start:
            return False
        return when != last.value or when.unit < Unit.MONTH  # the same month again is that of another year

    def unread_number(self, mention: Mention) -> tuple[Step, ...]:
        """The step that names a number joined with a date which is part of no mention: June 6 or 7, 1620-21."""
        end, waiting = mention.end, self._waiting
        match = _NUMBER.match(self._state.folded, end)
        if match is None or (waiting and waiting[-1].start < match.end()):
            return ()
        joined = match["dash"] or self._state.tenses.enumerates(end, match.start("number"))
        return (("unread", self._state.text[end : match.end()].strip()),) if joined else ()


def _dated(mentions: list[Mention]) -> list[_DatedMention]:
    """The mentions that name their year."""
    return [
        _DatedMention(mention.start, mention.end, year)
        for mention in mentions
        if (year := named_year(mention)) is not None
    ]
