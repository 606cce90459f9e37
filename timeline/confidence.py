"""How likely the value of a time expression is right: a logistic model over the steps of its resolution."""

from __future__ import annotations

import pkgutil
import re
import tomllib
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from timeline.meaning import MEANINGS
from timeline.value import TimeValue
from timeline.value.moment import Unit

if TYPE_CHECKING:
    from timeline.model import Event, Timex, Value

#: How far is near, in days.
SCALES = (("here", 0), ("week", 7), ("month", 45), ("year", 400), ("decade", 5000))
#: Kinds that say how a meaning is written and what the text does next, not what it is.
MANNERS = frozenset(("aside", "capital", "end", "line", "small", "told"))
#: Of two orders of day and month that nothing settles, or two years that stand near, either is as likely.
EVEN = 0.5
#: Whatever else speaks for it, this much is left where it counts from another paragraph, or from the document's date in
#: a text of another year, or where only a part was read.
AFAR = 0.7
#: A lower confidence is a doubt: three of four wrong dates have one, and one of twelve right ones.
DOUBT = 0.8


def features(timex: Timex) -> list[str]:
    """What the confidence rests on: the meaning and its kinds, what it was counted from and how far that is off, what
    is left open. What a text is about and how it is told is no part of it, so that it carries over."""
    names = ["all"]
    for rule, *arguments in timex.steps:
        match rule, arguments:
            case "rule", [name, *_]:
                kinds = MEANINGS[name].kinds - MANNERS if name in MEANINGS else ()
                names += [f"rule {name}", *(f"kind {kind}" for kind in sorted(kinds))]
            case "anchor", ["document", date]:
                names += ["anchor document", f"distance {_distance(timex.value, date)}"]
            case "anchor" | "missing" | "tense", [what, *_]:
                names.append(f"{rule} {what}")
            case "domain", _:
                names.append("no verb")
            case "off", [off]:
                names.append(f"off {off}")
            case "unread", _:
                names.append("unread")
            case "rival", _:
                names.append("rival")
    if "rival" in names and "missing year" in names:
        names.append("rival year")
    if isinstance(timex.value, TimeValue) and timex.value.unit is Unit.WEEK:
        names.append("week")
    if "X" in timex.value.timex3:
        names.append("open")
    if re.search(r"\d{4}", timex.text):
        names.append("year said")
    if timex.mod:
        names.append("mod")
    if timex.alternatives:
        names.append("alternatives")
    return names


def unsettled(timex: Timex) -> bool:
    """Whether a value is doubtful."""
    return timex.confidence < DOUBT


def doubtful(event: Event) -> bool:
    """Whether the date of an event is doubtful: inferred from the context, or of an expression that is."""
    return event.inferred or (event.timex is not None and unsettled(event.timex))


def _distance(value: Value, date: str) -> str:
    """How far a value is from the document's date, and on which side."""
    there, here = value.start if isinstance(value, TimeValue) else None, TimeValue(date).start
    if there is None or here is None:
        return "none"
    days = there.ordinal - here.ordinal
    scale = next((name for name, most in SCALES if abs(days) <= most), "far")
    return scale if days == 0 else f"{scale} {'back' if days < 0 else 'ahead'}"


def confidence(timex: Timex) -> float:
    """How likely the value is right, from 0 to 1: a logistic model of the steps, fitted on annotated text."""
    weights, names = _weights(), features(timex)
    share = 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in names)))
    even = timex.alternatives and any(step[:2] == ("order", "open") for step in timex.steps)
    if even or "rival year" in names:
        share = min(share, EVEN)
    elif not {"off 1500", "off 400", "unread"}.isdisjoint(names) or {"rival", "anchor document"} <= set(names):
        share = min(share, AFAR)
    return round(share, 3)


@cache
def _weights() -> dict[str, float]:
    data = pkgutil.get_data("timeline", "confidence.toml")
    weights: dict[str, float] = tomllib.loads((data or b"").decode())
    return weights
