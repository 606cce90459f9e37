"""How likely the value of a time expression is right: a logistic model over the steps of its resolution."""

from __future__ import annotations

import pkgutil
import re
from functools import cache
from math import exp
from typing import Protocol

from timeline.meaning import MEANINGS, UnknownMeaningError
from timeline.value import TimeValue, Value
from timeline.value.moment import Unit

#: Distances from the document's date, with the most days that each covers.
SCALES = (("here", 0), ("week", 7), ("month", 45), ("year", 400), ("decade", 5000))
#: Kinds of meanings that describe how an expression is written, which says nothing about its value.
MANNERS = frozenset(("aside", "capital", "end", "line", "same", "small"))
#: The most for one of two equally likely readings: two orders of day and month, or two years nearby.
EVEN = 0.5
#: The most for a value that is counted from another paragraph, that is counted from the document's date although the
#: text speaks of another year, or of which only a part was understood.
AFAR = 0.7
#: The first steps of a value that the source itself gives, which is certain.
MARKED = frozenset((("rule", "marked"), ("rule", "marked_reference")))
#: A value with a lower confidence is doubtful. On annotated text, three of four wrong dates are, and one of twelve
#: right ones.
DOUBT = 0.8


class Resolved(Protocol):
    """A time expression with the steps of its resolution: what this module needs of a `timeline.Timex`."""

    @property
    def text(self) -> str: ...
    @property
    def value(self) -> Value: ...
    @property
    def when(self) -> TimeValue | None: ...
    @property
    def part_of(self) -> Resolved | None: ...
    @property
    def steps(self) -> tuple[tuple[str, ...], ...]: ...
    @property
    def mod(self) -> str | None: ...
    @property
    def alternatives(self) -> tuple[Value, ...]: ...
    @property
    def confidence(self) -> float: ...


class Dated(Protocol):
    """An event with the source of its date: what this module needs of a `timeline.Event`."""

    @property
    def timex(self) -> Resolved | None: ...
    @property
    def inferred(self) -> bool: ...
    @property
    def steps(self) -> tuple[tuple[str, ...], ...]: ...


def features(timex: Resolved) -> list[str]:
    """The features of the model: the meaning and its kinds, the anchor and its distance, and what is left open.

    None of them depends on the topic or the style of a text, so that the model carries over to texts of any kind.

    >>> from timeline.model import Timex
    >>> year = TimeValue("2023")
    >>> features(Timex(0, 4, "2023", "DATE", year, year, steps=(("rule", "year"),)))
    ['all', 'rule year', 'kind date', 'kind year', 'year said']
    """
    names = ["all"]
    for step in timex.steps:
        names += _of_step(timex, *step)
    if "rival" in names and "missing year" in names:
        names.append("rival year")
    return names + _of_value(timex)


def _of_step(timex: Resolved, rule: str, *arguments: str) -> list[str]:
    """The features of one step of the resolution."""
    match rule, arguments:
        case "rule", (name, *_):
            return [f"rule {name}", *(f"kind {kind}" for kind in sorted(_kinds(name) - MANNERS))]
        case "anchor", ("document", date):
            return ["anchor document", f"distance {_distance(timex.value, date)}"]
        case "anchor" | "missing" | "tense" | "off", (what, *_):
            return [f"{rule} {what}"]
        case "domain", _:
            return ["no verb"]
        case "unread" | "rival", _:
            return [rule]
    return []


def _kinds(name: str) -> frozenset[str]:
    """The kinds of a rule; none if there is no such rule any more, as in a file of another version."""
    try:
        return MEANINGS[name].kinds
    except UnknownMeaningError:
        return frozenset()


def _of_value(timex: Resolved) -> list[str]:
    """The features of the value and of the words."""
    present = {
        "week": isinstance(timex.value, TimeValue) and timex.value.unit is Unit.WEEK,
        "open": "X" in timex.value.timex3,
        "year said": re.search(r"\d{4}", timex.text) is not None,
        "mod": timex.mod,
        "alternatives": timex.alternatives,
    }
    return [name for name, value in present.items() if value]


def unsettled(timex: Resolved) -> bool:
    """Whether the confidence of a value is below `DOUBT`."""
    return timex.confidence < DOUBT


def doubtful(event: Dated) -> bool:
    """Whether the date of an event is inferred from its context, or comes from a doubtful expression."""
    return event.inferred or (event.timex is not None and unsettled(event.timex))


def _distance(value: Value, date: str) -> str:
    """The distance of a value from the document's date, with its direction: "week back", "year ahead", "here"."""
    there, here = value.start if isinstance(value, TimeValue) else None, TimeValue(date).start
    if there is None or here is None:
        return "none"
    days = there.ordinal - here.ordinal
    scale = next((name for name, most in SCALES if abs(days) <= most), "far")
    return scale if days == 0 else f"{scale} {'back' if days < 0 else 'ahead'}"


def confidence(timex: Resolved) -> float:
    """The probability that the value is right, from 0 to 1, by a logistic model fitted on annotated text.

    It is 1 for a value that the source itself gives.
    """
    if timex.steps and timex.steps[0] in MARKED:
        return 1.0
    weights, names = _weights(), features(timex)
    share = 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in names)))
    even = any(step[:2] == ("order", "open") for step in timex.steps) and bool(timex.alternatives)
    if even or "rival year" in names:
        share = min(share, EVEN)
    elif not {"off 1500", "off 400", "unread"}.isdisjoint(names) or {"rival", "anchor document"} <= set(names):
        share = min(share, AFAR)
    return round(share, 3)


@cache
def _weights() -> dict[str, float]:
    import tomllib

    data = pkgutil.get_data("timeline", "confidence.toml")
    weights: dict[str, float] = tomllib.loads((data or b"").decode())
    return weights
