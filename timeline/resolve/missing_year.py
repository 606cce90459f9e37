"""Days without a year that the text or their weekday tells the year of: "On June 9, 2016 ...; the June 9 meeting"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.meaning import Direction
from timeline.model import Mention
from timeline.resolve.date_order import Order
from timeline.resolve.state import Place, Story, lacks, year_said
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: A year that the sentence names this near before a day is the day's, in characters.
_BESIDE = 25
#: A day without a month follows another so soon, in characters, that is more than so many days before the document's.
_SOON, _MONTH = 600, 31
#: So many days back are in the next month.
_HALF = 15


class NamedDays:
    """The days that were told with their year, and the one year that each month and day was told with."""

    def __init__(self) -> None:
        self._years: dict[tuple[int, int], dict[int, str]] = {}
        self._all: set[int] = set()

    def note(self, story: Story, mention: Mention, when: TimeValue | None) -> None:
        """Take a day that is told with its year."""
        if when is None or when.unit is not Unit.DAY or when.start is None or mention.parts:
            return
        if year_said(mention) is not None and lacks(mention) is None:
            self._all.add(when.start.year)
            words = story.text[mention.start : mention.end]
            self._years.setdefault((when.start.month, when.start.day), {}).setdefault(when.start.year, words)

    def place(self, story: Story, mention: Mention) -> Place | None:
        """The year of a day that the text has told before in full, and with one year alone."""
        if not self._years or mention.parts or lacks(mention) != "year":
            return None
        if story.goes_on and len(self._all) > 1:  # the same day comes again in a story of several years
            return None
        days = (self._years.get(day) for day in _days(mention, story.order))
        years = next(filter(None, days), None)
        if years is None or len(years) > 1:
            return None
        (year, words), last = next(iter(years.items())), story.places[-1] if story.places else None
        if last is not None and last.dated and last.value.unit >= Unit.YEAR and mention.start - last.end < _BESIDE:
            return None  # "in 1826, on July 4"
        tense = story.tenses.at(story.text, story.low, mention.start, mention.end)
        now = story.reference.start if story.reference is not None else None
        if now is not None and year < now.year and tense is not None and tense.direction is Direction.FUTURE:
            return None
        return Place(TimeValue.of(year), words, mention.end)


#: What a day is told with where its weekday can tell its year.
_DAY = ("weekday", "month", "day")


def month_told(story: Story, mention: Mention) -> Place | None:
    """The day told just before a day without its month, where that is long before the document's: "on 14 January ... on
    the 15th"."""
    now = story.reference.start if story.reference is not None else None
    if now is None or lacks(mention) != "month" or mention.parts or "weekday" in mention.slots:
        return None
    last = next((place for place in reversed(story.places) if place.value.unit <= Unit.DAY), None)
    if last is None or last.value.start is None or mention.start - last.end > _SOON:
        return None
    if now.ordinal - last.value.start.ordinal <= _MONTH:
        return None
    start, day = last.value.start, mention.slots.get("day")
    month = TimeValue.of(start.year, start.month)
    if isinstance(day, int) and start.day - day > _HALF:  # "on the 28th ... on the 2nd"
        month = TimeValue.of(start.year + start.month // 12, start.month % 12 + 1)
    return last._replace(value=month)


def by_weekday(story: Story, mention: Mention, when: TimeValue | None) -> Place | None:
    """The year around the document's in which a day has the weekday that it is told with, where that of its value has
    another one: "Saturday, November 3"."""
    day = next(
        (one for one in (mention, *mention.joined) if all(isinstance(one.slots.get(n), int) for n in _DAY)), None
    )
    date = story.document_date
    if day is None or when is None or when.start is None or date is None or date.start is None or "year" in day.slots:
        return None
    if when.unit > Unit.DAY or when.start.weekday == day.slots["weekday"] - 1:
        return None
    for year in (date.start.year, date.start.year + 1, date.start.year - 1):
        try:
            there = TimeValue.of(year, day.slots["month"], day.slots["day"])
        except ValueError:
            continue
        if there.start is not None and there.start.weekday == day.slots["weekday"] - 1:
            return Place(TimeValue.of(year), str(date), mention.end)
    return None


def _days(mention: Mention, order: Order) -> Iterator[tuple[int, int]]:
    """The month and day that a mention can be, by its slots."""
    slots = mention.slots
    if isinstance(slots.get("month"), int) and isinstance(slots.get("day"), int):
        yield slots["month"], slots["day"]
    elif isinstance(slots.get("first"), int) and isinstance(slots.get("second"), int) and "last" not in slots:
        yield (slots["second"], slots["first"]) if order.order == "DMY" else (slots["first"], slots["second"])
