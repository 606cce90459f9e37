"""Find the year or month that a day lacks: from the same day in full, the day before it, or its weekday."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.meaning import Direction
from timeline.model import Mention
from timeline.resolve.date_order import Order
from timeline.resolve.fields import missing_field, named_year
from timeline.resolve.state import Anchor, DocumentState
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: A year that the text names this near before a day is that of the day, in characters.
YEAR_BESIDE = 25
#: A day without a month follows another within so many characters.
MONTH_REACH = 600
#: A day goes on from another one only if that lies more than so many days before the reference date.
DAYS_OF_MONTH = 31
#: A day of the month that is this much lower than the one before it is in the next month.
NEXT_MONTH_DROP = 15
MONTHS_PER_YEAR = 12
#: The slots of a day whose weekday can decide its year.
WEEKDAY_DATE = frozenset(("weekday", "month", "day"))


class NamedDays:
    """The days of a document that were mentioned with their year: "On June 9, 2016 ...; the June 9 meeting"."""

    def __init__(self) -> None:
        self._words: dict[tuple[int, int], dict[int, str]] = {}  # of each month and day, by year
        self._years: set[int] = set()

    def note(self, state: DocumentState, mention: Mention, when: TimeValue | None) -> None:
        """Keep a day if the mention names its year."""
        if when is None or when.unit is not Unit.DAY or when.start is None or mention.parts:
            return
        if named_year(mention) is not None and missing_field(mention) is None:
            day, year = (when.start.month, when.start.day), when.start.year
            self._years.add(year)
            self._words.setdefault(day, {}).setdefault(year, state.text[mention.start : mention.end])

    def year(self, state: DocumentState, mention: Mention) -> Anchor | None:
        """The year of a day that lacks one, if the text has mentioned this day before, with one year only."""
        if not self._words or mention.parts or missing_field(mention) != "year":
            return None
        if state.self_anchored and len(self._years) > 1:  # the same day comes again in a narrative of several years
            return None
        days = (self._words.get(day) for day in _days(mention, state.order))
        years = next(filter(None, days), None)
        if years is None or len(years) > 1:
            return None
        [(year, words)] = years.items()
        if _follows_year(state, mention) or _is_ahead(state, mention, year):
            return None
        return Anchor(TimeValue.of(year), words, mention.end)


def month_of_day_before(state: DocumentState, mention: Mention) -> Anchor | None:
    """The month of the day mentioned before a day without month, well before the document: on 14 May ... on the 15th.

    If the number of the day is much lower than the one before, it is the next month.
    """
    now = state.reference.start if state.reference is not None else None
    if now is None or missing_field(mention) != "month" or mention.parts or "weekday" in mention.slots:
        return None
    last = state.last(Unit.DAY, mention.start, None)
    if last is None or last.value.start is None or mention.start - last.end > MONTH_REACH:
        return None
    start, day = last.value.start, mention.slots.get("day")
    if now.ordinal - start.ordinal <= DAYS_OF_MONTH:
        return None
    month = TimeValue.of(start.year, start.month)
    if isinstance(day, int) and start.day - day > NEXT_MONTH_DROP:  # "on the 28th ... on the 2nd"
        month = TimeValue.of(start.year + start.month // MONTHS_PER_YEAR, start.month % MONTHS_PER_YEAR + 1)
    return last._replace(value=month)


def year_by_weekday(state: DocumentState, mention: Mention, when: TimeValue | None) -> Anchor | None:
    """The year around the document's date in which a day has its weekday, if its value has another one.

    "Saturday, November 3" can only be in a year in which 3 November is a Saturday.
    """
    date = state.document_date
    if when is None or when.start is None or when.unit > Unit.DAY or date is None or date.start is None:
        return None
    dates = (part.slots for part in (mention, *mention.joined) if _is_weekday_date(part))
    slots = next(dates, None)
    if slots is None or "year" in slots or when.start.weekday == slots["weekday"] - 1:
        return None
    for year in (date.start.year, date.start.year + 1, date.start.year - 1):
        try:
            start = TimeValue.of(year, slots["month"], slots["day"]).start
        except ValueError:  # 29 February
            continue
        if start is not None and start.weekday == slots["weekday"] - 1:
            return Anchor(TimeValue.of(year), str(date), mention.end)
    return None


def _is_weekday_date(mention: Mention) -> bool:
    """Whether a mention names a weekday, a month and a day."""
    slots = mention.slots
    return slots.keys() >= WEEKDAY_DATE and all(isinstance(slots[name], int) for name in WEEKDAY_DATE)


def _follows_year(state: DocumentState, mention: Mention) -> bool:
    """Whether the text has just named a year or more: "in 1826, on July 4"."""
    last = state.tail
    if last is None or not last.names_year or last.value.unit < Unit.YEAR:
        return False
    return mention.start - last.end < YEAR_BESIDE


def _is_ahead(state: DocumentState, mention: Mention, year: int) -> bool:
    """Whether a verb places a day in the future, so that a past year is not meant."""
    now = state.reference.start if state.reference is not None else None
    if now is None or year >= now.year:
        return False
    tense = state.tenses.at(mention.start, mention.end)
    return tense is not None and tense.direction is Direction.FUTURE


def _days(mention: Mention, order: Order) -> Iterator[tuple[int, int]]:
    """The month and day that a mention names, if it does."""
    slots = mention.slots
    if isinstance(slots.get("month"), int) and isinstance(slots.get("day"), int):
        yield slots["month"], slots["day"]
    elif isinstance(slots.get("first"), int) and isinstance(slots.get("second"), int) and "last" not in slots:
        yield (slots["second"], slots["first"]) if order.order == "DMY" else (slots["first"], slots["second"])
