"""The chapters of a page: the headings of its document, where each has several events below it.

In the order of the text, the list and the index always have them. In the order of time they have them where time
follows the headings: all events of a heading stand together, and at least `FEWEST` headings have several.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import groupby
from typing import NamedTuple

from timeline.model import TimelineData
from timeline.render.text import plain

#: The fewest headings with several events for which time is said to follow the headings.
FEWEST = 3
#: So many events there must be for each heading, on average.
EVENTS_PER_CHAPTER = 2


class Chapters(NamedTuple):
    """The names of the chapters, the number of that of each event (0: before all headings), and those listed by time.

    `begins` has the names by the positions of the first events of chapters, where time follows the headings.
    """

    names: list[str]
    numbers: list[int]
    begins: dict[int, str]


NONE = Chapters([], [], {})


def chapters(timeline: TimelineData) -> Chapters:
    """The chapters of a timeline: none if it has several documents, or few headings with events.

    >>> from timeline.model import Document, Event, Place
    >>> document = Document(id="a", text=" " * 40, places=(Place(9, "section", "War"), Place(19, "section", "Peace")))
    >>> def event(start): return Event(id="", when=None, title="", text="", document="a", start=start, end=start)
    >>> chapters(TimelineData(events=tuple(map(event, (0, 10, 12, 20))), documents=(document,)))
    Chapters(names=['', 'War', 'Peace'], numbers=[0, 1, 1, 2], begins={})
    """
    if len(timeline.documents) != 1:
        return NONE
    sections = [place for place in timeline.documents[0].places if place.kind == "section"]
    starts = [place.start for place in sections]
    numbers = [bisect_right(starts, event.start) for event in timeline.events]
    sizes = Counter(number for number in numbers if number)
    if len(sizes) < 2 or len(timeline) < EVENTS_PER_CHAPTER * len(sizes):
        return NONE
    names = ["", *(plain(place.label) for place in sections)]
    runs = [number for number, _ in groupby(numbers)]
    follows = len(runs) == len(set(runs)) and 0 not in runs[1:]
    has_several = sum(size > 1 for size in sizes.values()) >= FEWEST
    begins = {numbers.index(number): names[number] for number in runs if names[number]}
    return Chapters(names, numbers, begins if follows and has_several else {})
