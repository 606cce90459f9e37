"""The registry of meanings: the decorator `meaning`, the table `MEANINGS`, and the types that meanings return."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any, NamedTuple

from timeline.value import Every, Period, Reference, TimeValue
from timeline.value.moment import Unit

#: A number as a slot gives it: a fraction for "half", None for a vague one ("several").
Number = int | float | None


class Direction(IntEnum):
    """Which of several readings is wanted, such as the March before or after the anchor.

    PAST is the latest reading up to the anchor, FUTURE the first one after it, NEAREST the one closest to it, INSIDE
    the first one within it. LIKELY_PAST and LIKELY_FUTURE come from a verb further away and give way to a much nearer
    reading on the other side. ONWARD is the nearest in a narrative, which moves forward more often than back.
    """

    LIKELY_PAST = -2
    PAST = -1
    NEAREST = 0
    FUTURE = 1
    INSIDE = 2
    LIKELY_FUTURE = 3
    ONWARD = 4


class Anchored(NamedTuple):
    """A value that has a place on the timeline only by its anchor, with that place: a duration in "the past year"."""

    value: Period | Reference | TimeValue
    when: TimeValue | None


class Pair(NamedTuple):
    """The two ends of an interval; `within` means some time in it, not all of it ("between 1850 and 1860")."""

    first: TimeValue
    last: TimeValue
    within: bool = False


#: The parameters of meanings that the resolver passes; all others are slots.
GIVEN = {"anchor", "direction", "order", "region"}
Result = TimeValue | Period | Every | Reference | Anchored | Pair | None


class Meaning(NamedTuple):
    """A registered meaning: its function, the kinds of expression it makes, and how the resolver calls it.

    - `kinds`: what joins refer to (`<outer:year>`), and how the expression must be written or is used. `aside` ones are
      no anchor for what follows; `capital` and `small` say how the first letter must be written; `line` ones are times
      only when they are nearly the whole input; what lies inside an `ahead` one is in the future.
    - `missing`: the field that the context supplies unless the slots have it: "year", "month", "week" or "day".
    - `anchor`: "document" (the document's reference date: "yesterday"), "story" (the last mention: "a week later") or
      "domain" (the reference date, but in narrative the last mention: "last year").
    - `inside`: two slots, of which the first is resolved with the second as its anchor.
    - `beyond`: the inner time lies after (1) or before (-1) the outer one instead of in it.
    - `whole`, `certain`: the parameters that take no fraction, and those that take no vague number (None).
    - `domains`: the domains in which the words alone are an expression ("night" in conversation), empty for all; "none"
      stands for a text whose domain is undecided.
    - `prefers`: the unit whose last mention is the anchor in news ("a year ago": the same quarter).
    - `unsure`: the words are a time only beside others that certainly are ("the second half", "now", a bare number).
    - `anchored`, `directed`, `ordered`, `regional`: whether the function has each of the parameters in `GIVEN`.
    """

    name: str
    function: Callable[..., Result]
    kinds: frozenset[str]
    missing: str | None
    anchor: str
    inside: tuple[str, str] | None
    parameters: frozenset[str]
    required: frozenset[str]
    whole: frozenset[str]
    certain: frozenset[str]
    domains: frozenset[str]
    prefers: Unit | None
    unsure: bool
    beyond: int
    anchored: bool
    directed: bool
    ordered: bool
    regional: bool

    def ask(self, arguments: dict[str, Any]) -> Result:
        """Call the function; None if an argument does not fit or the calendar has no such time."""
        for name, value in arguments.items():
            if value is None:
                if name in self.certain:
                    return None
            elif type(value) is float and name in self.whole:
                return None  # "half past two and a half"
        try:
            return self.function(**arguments)
        except ValueError:
            return None


#: All meanings by name. A meaning whose parameter has the name of another meaning calls that one from here.
MEANINGS: dict[str, Meaning] = {}


def meaning(
    *kinds: str,
    missing: str | None = None,
    anchor: str = "document",
    inside: tuple[str, str] | None = None,
    domains: str = "",
    prefers: Unit | None = None,
    unsure: bool = False,
    beyond: int = 0,
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Register a function under its own name; the class `Meaning` explains the arguments."""

    def register(function: Callable[..., Result]) -> Callable[..., Result]:
        code = function.__code__
        parameters = code.co_varnames[: code.co_argcount]
        required = {*parameters[: len(parameters) - len(function.__defaults__ or ())]} - GIVEN
        types = {name: str(type) for name, type in function.__annotations__.items()}
        name = function.__name__.rstrip("_")
        MEANINGS[name] = Meaning(
            name=name,
            function=function,
            kinds=frozenset(kinds),
            missing=missing,
            anchor=anchor,
            inside=inside,
            parameters=frozenset(parameters),
            required=frozenset(required),
            whole=frozenset(name for name, type in types.items() if type in ("int", "int | None")),
            certain=frozenset(name for name, type in types.items() if type == "int"),
            domains=frozenset(domains.split()),
            prefers=prefers,
            unsure=unsure,
            beyond=beyond,
            anchored="anchor" in parameters,
            directed="direction" in parameters,
            ordered="order" in parameters,
            regional="region" in parameters,
        )
        return function

    return register
