"""Rank the events of a timeline, and the days of a collection of news, by importance.

A day (`days`) scores by these features. None of them needs a trained model:

- Mentions. Expressions that name the day are counted over all documents; a week or month adds a share to each of its
  days that is mentioned.
- Different days of publication. Articles of one day repeat each other, and so do copies of an agency's report; so the
  mentions from each day of publication are summed and damped (a power below 1) before they are added up.
- Looking back. All mentions from before the day count as one day of publication, and half: many plans never happen.
- Dates with a number ("11 February") count more than "Friday" or "yesterday", which every article has for its own day.
  A range counts half for its first and its last day; vague references do not count.
- A date at the beginning of its sentence ("On 11 February ...") is mostly the news.
- A date near the beginning of its article.
- Articles published on the day: what they report without a date mostly happened then.
- Bursts: more articles than usual on the day, or on the day after, when papers print what happened.
- The day is within the time in which the articles were published: earlier days are background, later ones outlook.

An event (`top`) scores if many documents have it, its day scores, its words are frequent in the collection, it stands
near the beginning of its document, it has a precise date of its own, and it happened. Where most events have no day, as
in a history, a day makes none of them more important: all others count as if they had a usual one. Each event of a day
counts less than the one before it, so that the best events are not all of one day. The weight that an editor gives
takes precedence: major events come first, minor ones last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from math import log, log2
from typing import NamedTuple

from timeline.arrange.stems import stemmer_for
from timeline.arrange.telling import DAY, closed
from timeline.model import Document, Event, TimelineData, Timex
from timeline.value import Reference, TimeValue
from timeline.value.moment import Moment, Unit

#: The weight of a mention: of a day by its number, of one counted from another day, of the end of a range.
NAMED, COUNTED, RANGE_END = 1.0, 0.8, 0.5
#: A date that begins so close to the beginning of its sentence, in characters, has its weight multiplied by this.
OPENING, OPENING_FACTOR = 12, 1.2
#: The factor for a date at the beginning of its article, and the characters after which half of its effect is left.
LEAD_FACTOR, LEAD_HALF = 1.3, 500
#: The mentions from one day of publication are damped by this power.
DAMPING = 0.8
#: Factors for mentions from before the day, and for days outside the time in which the articles were published.
ANNOUNCED, OUTSIDE = 0.5, 0.25
#: What an article adds to the day on which it was published.
PUBLISHED = 0.5
#: The weight of a burst, and in it that of the articles of the day after.
BURST, DAY_AFTER = 0.5, 0.5
#: A longer span adds nothing to the days in it, in days.
LONGEST_SPAN = 31
#: The factor for an event for each better one of its day.
SAME_DAY = 0.6
#: How many of the most frequent words of a title count.
_TITLE_WORDS = 5
#: The weights in an event's score: each source beyond the first, its day, and its place in the document.
_SOURCES, _DAY_SCORE, _LEAD = 0.25, 0.5, 0.5
#: How certain an event of each status is, of any other, and of one with an inferred or vague date.
_CERTAINTY = {"happened": 1.0, "reported": 0.8, "planned": 0.7}
_UNCERTAIN, _VAGUELY_DATED = 0.4, 0.5
#: Factors for dates up to a day, up to a year, and coarser.
_DAY_DATE, _YEAR_DATE, _COARSE_DATE = 1.0, 0.9, 0.7

#: Where the events of each weight that an editor gives stand among all.
_GIVEN = {"major": -1, "": 0, "minor": 1}

#: Stands for the days of publication before the day that is mentioned.
_EARLIER = -1


class _Mention(NamedTuple):
    """A mention of a day: its ordinal, the weight, and the ordinal of the day of publication, if that is known."""

    day: int
    weight: float
    published: int | None


def days(timeline: TimelineData, n: int) -> list[TimeValue]:
    """The n most important days, the most important first; fewer where fewer are mentioned. Ties: the earlier day.

    >>> document = Document(id="a", text="", reference_date="2011-02-14")
    >>> day = TimeValue("2011-02-11")
    >>> timex = Timex(3, 14, "11 February", "DATE", day, day)
    >>> event = Event(id="e", when=day, title="", text="", document="a", start=0, end=20, timexes=(timex,))
    >>> days(TimelineData(events=(event,), documents=(document,)), 5)
    [TimeValue('2011-02-11')]
    """
    if n < 0:
        raise ValueError(f"cannot give {n} days: give a number from 0")
    scores = _scores(timeline)
    best = sorted(scores, key=lambda day: (-scores[day], day))[:n]
    return [TimeValue.around(Moment.from_ordinal(day), Unit.DAY) for day in best]


def top(timeline: TimelineData, n: int) -> list[Event]:
    """The n most important events, the most important first. Ties: the order of the timeline."""
    if n < 0:
        raise ValueError(f"cannot give {n} events: give a number from 0")
    worth = _worth(timeline)
    taken: Counter[float] = Counter()
    for number in sorted(range(len(worth)), key=lambda number: (-worth[number], number)):
        day = closed(timeline.events[number])[0] // DAY
        worth[number] *= SAME_DAY ** taken[day]
        taken[day] += 1
    best = sorted(range(len(worth)), key=lambda number: (_given(timeline.events[number]), -worth[number], number))[:n]
    return [timeline.events[number] for number in best]


# Days ----------------------------------------------------------------------------------------------------------------


def _scores(timeline: TimelineData) -> dict[int, float]:
    """The score of each day that a document mentions, by its ordinal."""
    published = {document.id: day for document in timeline.documents if (day := _published(document)) is not None}
    mentioned: dict[int, dict[int | None, float]] = defaultdict(lambda: defaultdict(float))
    shares: list[tuple[int, int, float]] = []
    for event, timex in _expressions(timeline):
        weight = _place(event, timex)
        mentions = list(_mentions(timex, weight, published.get(event.document)))
        for day, counts, by in mentions:
            mentioned[day][by] += counts
        if not mentions and (span := _span(timex)):
            shares.append((*span, weight / (span[1] - span[0])))
    if len(set(published.values())) < 2:  # one day of articles shows no span of time
        published = {}
    for day in published.values():
        mentioned[day][day] += PUBLISHED
    scores = {
        day: sum((ANNOUNCED if by == _EARLIER else 1.0) * weight**DAMPING for by, weight in weights.items())
        for day, weights in mentioned.items()
    }
    named = sorted(scores)
    for first, last, share in shares:
        for day in named[bisect_left(named, first) : bisect_left(named, last)]:
            scores[day] += share
    return {day: score * _outside(day, published) for day, score in _with_bursts(scores, published).items()}


def _published(document: Document) -> int | None:
    if not document.reference_date:
        return None
    start = TimeValue(document.reference_date).start
    return None if start is None else start.ordinal


def _expressions(timeline: TimelineData) -> Iterator[tuple[Event, Timex]]:
    """Each time expression once, with the first source that has it."""
    seen: set[tuple[str, int, int]] = set()
    for event in chain(timeline.events, timeline.undated):
        for source in event.sources:
            for timex in source.timexes:
                key = source.document, timex.start, timex.end
                if key not in seen and timex.when is not None and not isinstance(timex.value, Reference):
                    seen.add(key)
                    yield source, timex


def _place(event: Event, timex: Timex) -> float:
    """The weight of an expression by its place in its sentence and in its document."""
    opening = OPENING_FACTOR if timex.start - event.whole[0] <= OPENING else 1.0
    return opening * (1 + (LEAD_FACTOR - 1) / (1 + event.start / LEAD_HALF))


def _mentions(timex: Timex, weight: float, published: int | None) -> Iterator[_Mention]:
    """The mentions of days in an expression: one, or two for the ends of a range."""
    when = timex.when
    if when is None or when.start is None or when.end is None or when.unit > Unit.DAY or when.kind != "throughout":
        return
    first, last = when.start.ordinal, when.end.plus(-1, Unit.MILLISECOND).ordinal
    weight *= NAMED if when.unit == Unit.DAY and any(map(str.isdigit, timex.text)) else COUNTED
    single = first == last or when.unit < Unit.DAY
    for day, share in [(first, 1.0)] if single else [(first, RANGE_END), (last, RANGE_END)]:
        yield _Mention(day, weight * share, _EARLIER if published is not None and day > published else published)


def _span(timex: Timex) -> tuple[int, int] | None:
    """The first day of a week or a month, and the day after its last."""
    when = timex.when
    if when is None or when.start is None or when.end is None or timex.type != "DATE":
        return None
    first, last = when.start.ordinal, when.end.ordinal
    return (first, last) if 1 < last - first <= LONGEST_SPAN else None


def _with_bursts(scores: dict[int, float], published: dict[str, int]) -> dict[int, float]:
    """The scores of days with those of bursts of articles added."""
    articles = Counter(published.values())
    if len(articles) < 2:
        return scores
    from statistics import median

    usual = median(articles.values())

    def burst(day: int) -> float:
        return BURST * log2(1 + (articles[day] + DAY_AFTER * articles[day + 1]) / usual)

    return {day: score + burst(day) for day, score in scores.items()}


def _outside(day: int, published: dict[str, int]) -> float:
    """The factor for a day by whether it is within the time in which the articles were published."""
    inside = not published or (min(published.values()) <= day + 1 and day <= max(published.values()))
    return 1.0 if inside else OUTSIDE


# Events --------------------------------------------------------------------------------------------------------------


def _worth(timeline: TimelineData) -> list[float]:
    """The score of each event, by itself."""
    scores = _scores(timeline)
    most = max(scores.values(), default=1.0)
    stemmers = {document.id: stemmer_for(document) for document in timeline.documents}
    unknown = stemmer_for(None)
    stems = [stemmers.get(event.document, unknown).of_text(event.title) for event in timeline]
    often = Counter(chain.from_iterable(stems))
    of_days = [scores.get(int(closed(event)[0] // DAY), 0.0) / most if _is_placed(event) else 0.0 for event in timeline]
    known = [score for event, score in zip(timeline, of_days, strict=True) if _has_day(event)]
    is_history = len(known) * 2 < len(timeline)
    usual = sum(known) / len(known) if known else 0.0
    found = []
    for event, words, of_day in zip(timeline, stems, of_days, strict=True):
        documents = len({source.document for source in event.sources})
        sources = log2(1 + documents) + _SOURCES * log2(len(event.sources))
        frequent = sorted((log(1 + often[word]) for word in words), reverse=True)[:_TITLE_WORDS]
        central = sum(frequent) / (_TITLE_WORDS * log(1 + len(stems)))
        day = _DAY_SCORE * (usual if is_history and not _has_day(event) else of_day)
        found.append((sources + central + day + _lead(event)) * _certainty(event, is_history))
    return found


def _is_placed(event: Event) -> bool:
    """Whether the date of an event has a place on the time line: a May of an unknown year has none."""
    return event.when is not None and (event.when.start is not None or event.when.end is not None)


def _has_day(event: Event) -> bool:
    return event.when is not None and event.when.unit <= Unit.DAY


def _given(event: Event) -> int:
    """Where an event stands by the weight that an editor gave it: -1 before all others, 1 after them."""
    return _GIVEN[event.editorial.weight] if event.editorial else 0


def _lead(event: Event) -> float:
    """The part of an event's score for its place near the beginning of a document."""
    return _LEAD / (1 + min(source.start for source in event.sources) / LEAD_HALF)


def _certainty(event: Event, is_history: bool) -> float:
    """How certain it is that an event happened, and when; in a history, a year is as good as a day."""
    real = _CERTAINTY.get(event.status, _UNCERTAIN)
    when = event.when
    if event.inferred or when is None or (event.timex is not None and isinstance(event.timex.value, Reference)):
        return _VAGUELY_DATED * real
    if is_history:
        return real
    return real * (_DAY_DATE if when.unit <= Unit.DAY else _YEAR_DATE if when.unit <= Unit.YEAR else _COARSE_DATE)
