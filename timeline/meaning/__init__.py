"""The meanings of time expressions: each is a function from the slots of a pattern to a value.

A language file lists patterns under the name of a meaning; the slots of a pattern are the arguments of the function.
A meaning is a pure function of its slots and, if it has such parameters, of an `anchor` (the time that it is counted
from) and a `direction` (which of several possible readings is wanted). It returns a value, a value with its place on
the timeline (`Anchored`), the two ends of a range (`Pair`), or None if there is no such time (31 February).
"""

from timeline.meaning import (
    clock,
    dates,
    dayparts,
    distance,
    durations,
    holidays,
    joins,
    marked,
    ordinals,
    ranges,
    references,
    seasons,
    sets,
    steps,
    weeks,
    years,
)
from timeline.meaning.readings import astronomical
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Meaning, Pair, Result, UnknownMeaningError

__all__ = [
    "MEANINGS",
    "Anchored",
    "Direction",
    "Meaning",
    "Pair",
    "Result",
    "UnknownMeaningError",
    "astronomical",
    "clock",
    "dates",
    "dayparts",
    "distance",
    "durations",
    "holidays",
    "joins",
    "marked",
    "ordinals",
    "ranges",
    "references",
    "seasons",
    "sets",
    "steps",
    "weeks",
    "years",
]
