"""The registry of meanings: the decorator `meaning`, the table `MEANINGS`, and the types that meanings return."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import partial
from typing import Any, NamedTuple

from timeline.value import Every, Period, Reference, TimeValue
from timeline.value.moment import Unit, constant

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


class UnknownMeaningError(KeyError):
    """The name of a rule that no meaning has, or with a flag that there is not; `message` says which."""

    @property
    def message(self) -> str:
        """What is wrong with the name."""
        return str(self.args[0])


class Meanings(dict[str, Meaning]):
    """All meanings by name. The name of a rule of a language file can have flags, which make a variant of a meaning.

    The flags stand in brackets:

    - `unsure`, or `-unsure`: the words are a time only beside others that certainly are, or also alone;
    - `news`, `narrative`, `conversation`, `none`: the domains in which the words alone are an expression;
    - `anchor=story`: what is counted from, "document", "story" or "domain";
    - a kind, such as `line`, `aside` or `day`, or `-day`: what the expression is, or is not, beside the kinds of the
      meaning;
    - `number=2`: the value of a parameter that is no slot of the patterns;
    - `short_year`, `spoken_year` and others: how the slots give a parameter (see `FORMS`).

    >>> from timeline.meaning import MEANINGS
    >>> soon = MEANINGS["reference (news, line, -unsure)"]
    >>> soon.name, soon.unsure, sorted(soon.domains), sorted(soon.kinds)
    ('reference', False, ['news'], ['line', 'reference'])
    >>> sorted(MEANINGS["every (number=2)"].required)
    ['unit']
    """

    def __init__(self) -> None:
        super().__init__()
        self._variants: dict[str, Meaning] = {}

    def __missing__(self, name: str) -> Meaning:
        found = self._variants.get(name)
        if found is None:
            found = self._variants[name] = self._variant(name)
        return found

    def _variant(self, name: str) -> Meaning:
        """The meaning of the name of a rule with flags."""
        base, bracket, flags = name.removesuffix(")").partition(" (")
        if base not in self or (bracket and not name.endswith(")")):
            raise UnknownMeaningError(f"unknown meaning {base!r}")
        made = self[base]
        named = [flag.strip() for flag in flags.split(",")] if bracket else []
        domains = frozenset(named) & DOMAINS
        for flag in named:
            made = made if flag in DOMAINS else _with_flag(made, flag, self.kinds())
        return made._replace(domains=domains) if domains else made

    def kinds(self) -> frozenset[str]:
        """The kinds of all meanings, and those that only rules have."""
        return RULE_KINDS.union(*(meaning.kinds for meaning in self.values()))


#: The domains that the name of a rule can have as flags.
DOMAINS = frozenset(("news", "narrative", "conversation", "none"))
#: Kinds that no meaning has for all its expressions.
RULE_KINDS = frozenset(
    "aside bare bare_hours capital end figures later line measured one part_of_day same small twilight weekdays".split()
)
#: All meanings by name. A meaning whose parameter has the name of another meaning calls that one from here.
MEANINGS = Meanings()


def _with_flag(made: Meaning, flag: str, kinds: frozenset[str]) -> Meaning:
    """A meaning with a flag that is no domain."""
    name, equals, value = flag.partition("=")
    if equals:
        return _with_constant(made, name, value)
    if flag in FORMS:
        return FORMS[flag].of(made)
    kind = flag.removeprefix("-")
    if kind == "unsure":
        return made._replace(unsure=flag == kind)
    if kind != flag and kind in made.kinds:
        return made._replace(kinds=made.kinds - {kind})
    if flag not in kinds:
        raise UnknownMeaningError(f"unknown flag {flag!r} of the meaning {made.name!r}")
    return made._replace(kinds=made.kinds | {flag})


def _with_constant(made: Meaning, name: str, text: str) -> Meaning:
    """A meaning with a value for a parameter; `anchor`, `missing` and `beyond` are those of the meaning itself."""
    if name == "anchor":
        return made._replace(anchor=text)
    if name == "missing":
        return made._replace(missing=text)
    if name == "beyond":
        return made._replace(beyond=int(text))
    if name not in made.parameters:
        raise UnknownMeaningError(f"{made.name!r} has no parameter {name}")
    value = Direction[text] if name == "direction" else constant(text)
    function = partial(made.function, **{name: value})
    return made._replace(function=function, **_parameters(made.parameters - {name}, made.required - {name}))


def _parameters(parameters: Iterable[str], required: Iterable[str]) -> dict[str, Any]:
    """What a meaning holds about the parameters of its function."""
    names = frozenset(parameters)
    return {
        "parameters": names,
        "required": frozenset(required),
        "anchored": "anchor" in names,
        "directed": "direction" in names,
        "ordered": "order" in names,
        "regional": "region" in names,
    }


#: What a meaning gets that looks for nothing in the context.
UNSOUGHT: dict[str, Any] = {"anchor": None, "direction": Direction.NEAREST}


class Form(NamedTuple):
    """Another way in which slots give one or more parameters: `gives` are these, `takes` the slots.

    `make` gets a function that calls the meaning with the parameters, and the slots, beside the anchor and the
    direction if it `asks` for them.
    """

    gives: frozenset[str]
    takes: frozenset[str]
    required: frozenset[str]
    asks: frozenset[str]
    make: Callable[..., Result]

    def of(self, made: Meaning) -> Meaning:
        """A meaning of which the slots have this form; what its parameters stand for is not missing then."""

        settled = made.missing in self.gives  # nothing is looked for in the context
        parameters = made.parameters - self.gives - (UNSOUGHT.keys() if settled else set())

        def function(**arguments: Any) -> Result:
            own = {name: value for name, value in arguments.items() if name in parameters}
            own |= {name: value for name, value in UNSOUGHT.items() if settled and name in made.parameters}
            slots = {name: value for name, value in arguments.items() if name in self.takes | self.asks}
            return self.make(lambda **given: made.function(**own, **given), **slots)

        return made._replace(
            function=function,
            missing=None if settled else made.missing,
            **_parameters(parameters | self.takes | self.asks, (made.required - self.gives) | self.required),
        )


#: The forms by the flags of rules that ask for them.
FORMS: dict[str, Form] = {}


def form(gives: str) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Register a function that computes parameters (`gives`) from slots as the form of the flag of its name."""

    def register(function: Callable[..., Result]) -> Callable[..., Result]:
        code, optional = function.__code__, len(function.__defaults__ or ())
        _, *names = code.co_varnames[: code.co_argcount]
        required = frozenset(names[: len(names) - optional]) - GIVEN
        FORMS[function.__name__] = Form(
            frozenset(gives.split()), frozenset(names) - GIVEN, required, frozenset(names) & GIVEN, function
        )
        return function

    return register


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
