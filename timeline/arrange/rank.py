"""What matters most: the events of a timeline, and the days of a collection of news.

A day matters (`days`) for these reasons, each of which can be seen in collections of news and none of which needs a
model to be trained:

- It is mentioned. Expressions that name a day are counted over all documents; a week or a month that is mentioned
  adds to the days in it, a share for each.
- The mentions come from many days. Articles of one day repeat each other, and agencies' copies count as often as they
  are printed; so the mentions from each day of publication are added up and damped (a power below 1) before the days
  are added. What articles of many other days look back to is worth more than a loud day that is forgotten.
- It has come. All that was said of a day before it came is one voice, and counts half: much is announced that never is.
- It is named, not reckoned: a date with a number ("11 February") rather than "Friday" or "yesterday", which every
  article has for its own day. A stretch counts half for its first and its last day; vague words not at all.
- It stands where the sentence begins ("On 11 February ..."): there the date is the news.
- It stands near the beginning of its article.
- Articles appeared on it: what they say without a date is mostly the news of their day.
- Articles burst on it, or on the day after, when papers print what happened: more of them than on a usual day.
- It lies within the time in which the articles appeared; what lies before is background, what lies after, outlook.

An event matters (`top`) if many documents tell it and its day matters; if its words are those that the collection
uses again and again; if it stands near the beginning of its document; if it has a date of its own, and a fine one; and
if it happened. Of the events of one day each counts less than the one before it: that spreads them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from math import log, log2
from statistics import median
from typing import NamedTuple

from timeline.arrange.stems import stems_for
from timeline.arrange.telling import DAY, closed
from timeline.model import Document, Event, TimelineData, Timex
from timeline.value import Reference, TimeValue
from timeline.value.moment import Moment, Unit

#: What a mention counts: a day by its number, reckoned from another, as the end of a stretch.
NAMED, RECKONED, ENDS = 1.0, 0.8, 0.5
#: A date among so many first letters of its sentence counts so much more, one that begins its article up to so much.
OPENING, OPENS, LEADS = 12, 1.2, 1.3
#: The mentions from one day are damped by this power.
DAMPED = 0.8
#: What was said of a day before it came, and days outside the time of the articles, count so much of the rest.
ANNOUNCED, OUTSIDE = 0.5, 0.25
#: What an article adds to the day on which it appeared.
APPEARED = 0.5
#: How much a burst counts beside a mention, and the articles of the day after beside those of the day itself.
BURST, AFTER = 0.5, 0.5
#: A longer stretch is none of days.
LONGEST = 31
#: What an event is still worth for each that matters more on its day.
AGAIN = 0.6


#: Instead of the day of an article from before the day that it mentions.
_AHEAD = -1


class _Mention(NamedTuple):
    """A day by its ordinal, how much the mention of it counts, and the day of the article, if that is known."""

    day: int
    weight: float
    published: int | None


def days(timeline: TimelineData, n: int) -> list[TimeValue]:
    """The n days that matter most, the first of them first; fewer where fewer are known. Ties: the earlier day.

    >>> document = Document(id="a", text="", reference_date="2011-02-14")
    >>> day = TimeValue("2011-02-11")
    >>> timex = Timex(3, 14, "11 February", "DATE", day, day)
    >>> told = Event(id="e", when=day, title="", text="", document="a", start=0, end=20, timexes=(timex,))
    >>> days(TimelineData(events=(told,), documents=(document,)), 5)
    [TimeValue('2011-02-11')]
    """
    if n < 0:
        raise ValueError(f"cannot give {n} days: give a number from 0")
    scores = _scores(timeline)
    best = sorted(scores, key=lambda day: (-scores[day], day))[:n]
    return [TimeValue.around(Moment.from_ordinal(day), Unit.DAY) for day in best]


def top(timeline: TimelineData, n: int) -> list[Event]:
    """The n events that matter most, the first of them first. Ties: the order of the timeline."""
    if n < 0:
        raise ValueError(f"cannot give {n} events: give a number from 0")
    worth = _worth(timeline)
    taken: Counter[float] = Counter()
    for number in sorted(range(len(worth)), key=lambda number: (-worth[number], number)):
        day = closed(timeline.events[number])[0] // DAY
        worth[number] *= AGAIN ** taken[day]
        taken[day] += 1
    best = sorted(range(len(worth)), key=lambda number: (-worth[number], number))[:n]
    return [timeline.events[number] for number in best]


# Days ----------------------------------------------------------------------------------------------------------------


def _scores(timeline: TimelineData) -> dict[int, float]:
    """How much each day matters that a document names."""
    published = {document.id: day for document in timeline.documents if (day := _published(document)) is not None}
    looks: dict[int, dict[int | None, float]] = defaultdict(lambda: defaultdict(float))
    shares: list[tuple[int, int, float]] = []
    for event, timex in _expressions(timeline):
        weight = _place(event, timex)
        mentions = list(_mentions(timex, weight, published.get(event.document)))
        for day, counts, by in mentions:
            looks[day][by] += counts
        if not mentions and (stretch := _stretch(timex)):
            shares.append((*stretch, weight / (stretch[1] - stretch[0])))
    if len(set(published.values())) < 2:  # one article, or one day of them, tells nothing of its time
        published = {}
    for day in published.values():
        looks[day][day] += APPEARED
    scores = {
        day: sum((ANNOUNCED if by == _AHEAD else 1.0) * weight**DAMPED for by, weight in weights.items())
        for day, weights in looks.items()
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
    """Each time expression once, with the first telling that has it."""
    seen: set[tuple[str, int, int]] = set()
    for event in chain(timeline.events, timeline.undated):
        for source in event.sources:
            for timex in source.timexes:
                key = source.document, timex.start, timex.end
                if key not in seen and timex.when is not None and not isinstance(timex.value, Reference):
                    seen.add(key)
                    yield source, timex


def _place(event: Event, timex: Timex) -> float:
    """What the place of an expression adds: at the beginning of its sentence, near the beginning of its document."""
    opens = OPENS if timex.start - event.whole[0] <= OPENING else 1.0
    return opens * (1 + (LEADS - 1) / (1 + event.start / 500))


def _mentions(timex: Timex, weight: float, published: int | None) -> Iterator[_Mention]:
    """The days that an expression names."""
    when = timex.when
    if when is None or when.start is None or when.end is None or when.unit > Unit.DAY or when.kind != "throughout":
        return
    first, last = when.start.ordinal, when.end.plus(-1, Unit.MILLISECOND).ordinal
    weight *= NAMED if when.unit == Unit.DAY and any(map(str.isdigit, timex.text)) else RECKONED
    for day, share in [(first, 1.0)] if first == last or when.unit < Unit.DAY else [(first, ENDS), (last, ENDS)]:
        yield _Mention(day, weight * share, _AHEAD if published is not None and day > published else published)


def _stretch(timex: Timex) -> tuple[int, int] | None:
    """The first day of a week or a month, and the one after its last."""
    when = timex.when
    if when is None or when.start is None or when.end is None or timex.type != "DATE":
        return None
    first, last = when.start.ordinal, when.end.ordinal
    return (first, last) if 1 < last - first <= LONGEST else None


def _with_bursts(scores: dict[int, float], published: dict[str, int]) -> dict[int, float]:
    """The scores with what bursts of articles add: on the day, and on the day after."""
    articles = Counter(published.values())
    if len(articles) < 2:
        return scores
    usual = median(articles.values())

    def burst(day: int) -> float:
        return BURST * log2(1 + (articles[day] + AFTER * articles[day + 1]) / usual)

    return {day: score + burst(day) for day, score in scores.items()}


def _outside(day: int, published: dict[str, int]) -> float:
    inside = not published or (min(published.values()) <= day + 1 and day <= max(published.values()))
    return 1.0 if inside else OUTSIDE


# Events --------------------------------------------------------------------------------------------------------------


def _worth(timeline: TimelineData) -> list[float]:
    """How much each event matters, before others are taken."""
    scores = _scores(timeline)
    most = max(scores.values(), default=1.0)
    tongues = {document.id: stems_for(document) for document in timeline.documents}
    unknown = stems_for(None)
    stems = [tongues.get(event.document, unknown).said(event.title) for event in timeline]
    often = Counter(chain.from_iterable(stems))
    found = []
    for event, words in zip(timeline, stems, strict=True):
        documents = len({source.document for source in event.sources})
        told = log2(1 + documents) + 0.25 * log2(len(event.sources))
        central = sum(sorted((log(1 + often[word]) for word in words), reverse=True)[:5]) / (5 * log(1 + len(stems)))
        known = 0.5 * scores.get(int(closed(event)[0] // DAY), 0.0) / most if event.when is not None else 0.0
        found.append((told + central + known + _lead(event)) * _sure(event))
    return found


def _lead(event: Event) -> float:
    """What it adds to stand near the beginning of a document."""
    return 0.5 / (1 + min(source.start for source in event.sources) / 500)


def _sure(event: Event) -> float:
    """How well it is known that it happened, and when."""
    real = {"happened": 1.0, "reported": 0.8, "planned": 0.7}.get(event.status, 0.4)
    when = event.when
    if event.inferred or when is None or (event.timex is not None and isinstance(event.timex.value, Reference)):
        return 0.5 * real
    return real * (1.0 if when.unit <= Unit.DAY else 0.9 if when.unit <= Unit.YEAR else 0.7)
