"""What the patterns mean: a pattern's name is a function here, its slots are the arguments.

A meaning is a pure function of its slots and, where it asks for them, of an `anchor` (the value it is counted
from) and a `direction` (which of the possible readings is wanted). It gives a value, an `Anchored` value, a
`Pair` of ends, or None where there is no such time (31 February).
"""

from timeline.meaning import calendar, clock, distance, holidays, joins, lengths, relative
from timeline.meaning.readings import astronomical
from timeline.meaning.registry import MEANINGS, Anchored, Direction, Meaning, Pair, Result

__all__ = [
    "MEANINGS",
    "Anchored",
    "Direction",
    "Meaning",
    "Pair",
    "Result",
    "astronomical",
    "calendar",
    "clock",
    "distance",
    "holidays",
    "joins",
    "lengths",
    "relative",
]
