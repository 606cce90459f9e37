"""What a meaning is, and the table of all of them by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, NamedTuple

from timeline.value import Every, Period, Reference, TimeValue
from timeline.value.moment import Unit

Number = int | float | None


class Direction(IntEnum):
    """Which reading is wanted: the last by the anchor, the nearest, the first after it, the first inside it.

    LIKELY is what a verb further off says: it leaves room for a reading just beside the anchor. ONWARD is the nearest
    of a story, which goes on more often than back.
    """

    LIKELY_PAST = -2
    PAST = -1
    NEAREST = 0
    FUTURE = 1
    INSIDE = 2
    LIKELY_FUTURE = 3
    ONWARD = 4


class Anchored(NamedTuple):
    """A value that is not itself a place on the line, and the place it has from its anchor: "the past year"."""

    value: Period | Reference | TimeValue
    when: TimeValue | None


class Pair(NamedTuple):
    """The two ends of an interval, and whether all of it is meant or some time in it."""

    first: TimeValue
    last: TimeValue
    within: bool = False


#: The parameters that the resolver gives; all others are slots.
GIVEN = {"anchor", "direction", "order", "region"}
Result = TimeValue | Period | Every | Reference | Anchored | Pair | None


@dataclass(frozen=True, slots=True)
class Meaning:
    """A registered meaning: its function, the kinds of atom it makes, and how its anchor is found.

    Most kinds say what a join can take. What is of the kind `aside` dates nothing that the text goes on with; `capital`
    and `small` say how it must begin, and `line` ones are a time where a line is little else; what stands inside an
    `ahead` one is to come.

    `missing` names the field that is taken from the context unless the slots have it. `anchor` is "document" (the
    document's date: yesterday), "story" (the last mention: a week later) or "told" (the document's date, and in a story
    the last mention: last year). `inside` lists (slot, other slot) where the first is to be resolved with the second as
    its anchor; `beyond` says that the inner time lies after (1) or before (-1) the outer one, not in it.

    A slot can hold a fraction, or None for a number that was not said ("several"): `whole` and `certain` name the
    parameters that take no fraction, or no None. `domains` names the kinds of text in which the words alone are an
    expression ("night" in a tweet), where that is not all; "none" is a text that nothing speaks for. `prefers` is the
    unit whose last mention is the anchor of a report ("a year ago": of the quarter). `unsure` ones are a time only
    where the text tells time anyway ("the second half", "now", a number like 1850). `anchored`, `directed`, `ordered`
    and `regional` say what of the given its function takes.
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
        """What the function gives for its arguments; None where the calendar has no such time."""
        for name, value in arguments.items():
            if value is None:
                if name in self.certain:
                    return None
            elif type(value) is float and name in self.whole:
                return None  # half past two and a half
        try:
            return self.function(**arguments)
        except ValueError:
            return None


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
    """Register a function under its own name."""

    def register(function: Callable[..., Result]) -> Callable[..., Result]:
        code = function.__code__
        parameters = code.co_varnames[: code.co_argcount]
        required = {*parameters[: len(parameters) - len(function.__defaults__ or ())]} - GIVEN
        name = function.__name__.rstrip("_")
        typed = {name: str(type) for name, type in function.__annotations__.items()}
        MEANINGS[name] = Meaning(
            name,
            function,
            frozenset(kinds),
            missing,
            anchor,
            inside,
            frozenset(parameters),
            frozenset(required),
            frozenset(name for name, type in typed.items() if type in ("int", "int | None")),
            frozenset(name for name, type in typed.items() if type == "int"),
            frozenset(domains.split()),
            prefers,
            unsure,
            beyond,
            *(given in parameters for given in ("anchor", "direction", "order", "region")),
        )
        return function

    return register
