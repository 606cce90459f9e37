"""Resolve one mention to its timex, or to those of the parts of a range, and remember its time in the state."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.meaning import MEANINGS, Direction, Pair, Result
from timeline.model import End, Mention, Step, Timex
from timeline.resolve.alternatives import Alternatives, WithOther, different_values, other_directions
from timeline.resolve.anchor import steps_to
from timeline.resolve.date_order import Order
from timeline.resolve.evaluate import MeaningInPlace, evaluate, place_of_mention
from timeline.resolve.fields import missing_field, names_half_of_day
from timeline.resolve.neighbours import Given
from timeline.resolve.passing import is_in_apposition, is_in_passing
from timeline.resolve.request import Evaluation, Request
from timeline.resolve.result_value import value_of
from timeline.resolve.state import Anchor, DocumentState
from timeline.value import Every, Period, TimeValue, Value
from timeline.value.moment import Unit

#: Other values of a timex, or the function that computes them.
Others = tuple[Value, ...] | Callable[[], tuple[Value, ...]]


def timexes_of(
    state: DocumentState,
    mention: Mention,
    given: Given | None = None,
    doubts: tuple[Step, ...] = (),
    assumed_direction: Direction | None = None,
) -> list[Timex]:
    """The timex of a mention, or those of its parts, each of which knows the whole; empty if there is no such time.

    `given` is what the mention is counted from by its place, and the direction from there; else the state decides.
    What the mention places on the time line is added to the times mentioned.
    """
    alone = 2 * (mention.end - mention.start) > len(state.text) and not _is_bare_weekday(mention)
    anchor, direction = (given[0].value, given[1]) if given is not None else (None, None)
    request = Request(mention, anchor, direction, assumed_direction, None, None, alone)
    steps: tuple[Step, ...] = (("rule", mention.meaning), *doubts)
    if given is not None:
        steps += steps_to(state, given[0], mention)
    evaluation = evaluate(state, request)
    steps += evaluation.steps
    value, when = value_of(evaluation.result)
    if value is None:
        return _apart(state, request, evaluation.result, steps)
    others = () if evaluation.direction is None else _others(state, request, evaluation, evaluation.direction, value)
    if state.shared.is_long:
        steps = state.shared.steps(steps)
    reordered = None
    numeric = mention.depth or MEANINGS[mention.meaning].ordered
    if numeric and state.order.ground == "open" and state.order.step in steps:
        reordered = _in_other_order(state, request, value)
    if reordered is not None:
        others = WithOther(others, reordered)
    whole = _timex(state, mention, value, when, steps, others)
    if reordered is not None:
        state.ambiguous.append(whole)
    parts = _parts(state, request, whole, evaluation.result) if mention.parts else []
    if not parts and when is not None and not is_in_passing(state, mention, whole):
        _remember(state, mention, whole)
    return parts or [whole]


def _is_bare_weekday(mention: Mention) -> bool:
    """Whether a mention is a weekday without a week, which is the nearest one even if the text has nothing else."""
    return MEANINGS[mention.meaning].missing == "week" and not mention.parts


def _others(
    state: DocumentState, request: Request, evaluation: Evaluation, direction: Direction, value: Value
) -> Others:
    """The values in other directions than the chosen one; computed when they are asked for, if possible."""
    directions = other_directions(direction)
    if evaluation.in_direction is not None:
        return Alternatives(evaluation.in_direction, directions, value)
    undecided = request._replace(anchor=None, direction=None)
    if (place := place_of_mention(state, request.mention)) is not None:
        return Alternatives(MeaningInPlace(place, undecided), directions, value)
    others = (evaluate(state, undecided._replace(assumed_direction=other)) for other in directions)
    return different_values((other.result for other in others), value)


def _in_other_order(state: DocumentState, request: Request, value: Value) -> Value | None:
    """The value of a mention in the other order of day and month, if that is another one."""
    reordered = request._replace(anchor=None, direction=None, assumed_order=Order(state.order.other, "open"))
    other, _ = value_of(evaluate(state, reordered).result)
    return None if other == value else other


def _apart(state: DocumentState, request: Request, result: Result, steps: tuple[Step, ...]) -> list[Timex]:
    """The ends of a range that form no interval, or that have no date to count from: "Mon-Fri" of an unknown week."""
    timexes: list[Timex] = []
    ends = _ends(result)
    for part in request.mention.parts:
        end = next(ends, None)
        if isinstance(part, Mention):
            timexes += timexes_of(state, part, assumed_direction=request.assumed_direction)
        elif end is not None:
            timexes.append(_timex(state, part, end, value_of(end)[1], steps))
    return timexes


def _parts(state: DocumentState, request: Request, whole: Timex, result: Result) -> list[Timex]:
    """The timexes of the parts of a range; a part without a value of its own is left to the whole."""
    mention, parts = request.mention, []
    ends = _ends(result)
    only_part = request.anchor is not None and len(mention.parts) == 1
    inside = (request.anchor, Direction.INSIDE) if only_part else (None, None)
    aside = is_in_apposition(state, whole)
    for part in mention.parts:
        is_outer = part == mention.slots.get("outer")
        if isinstance(part, Mention) and part.parts:
            inner = request.inside(part)
            parts += _parts(state, inner, whole, evaluate(state, inner).result if is_outer else result)
            continue
        end: Result = None if is_outer else next(ends, None)
        if isinstance(part, Mention) and (end is None or "reference" in MEANINGS[part.meaning].kinds):
            end = evaluate(state, request.inside(part, *inside)).result
        value, when = value_of(end)
        if value is not None:
            timex = _timex(state, part, value, when, whole.steps, (), whole)
            if not aside:
                _remember(state, part if isinstance(part, Mention) else mention, timex)
            parts.append(timex)
    return parts


def _ends(result: Result) -> Iterator[TimeValue]:
    """The two ends of an interval."""
    return iter((result.first, result.last) if isinstance(result, Pair) else ())


def _timex(
    state: DocumentState,
    place: Mention | End,
    value: Value,
    when: TimeValue | None,
    steps: tuple[Step, ...],
    others: Others = (),
    part_of: Timex | None = None,
) -> Timex:
    """A timex at a place of the document."""
    start, end = place.start, state.ends.get(place.end, place.end)
    if state.shared.is_long:
        value, when = state.shared.value(value), None if when is None else state.shared.value(when)
    return Timex(start, end, state.source[start:end], _type(value), value, when, part_of, steps, others)


def _type(value: Value) -> str:
    """The TIMEX3 type of a value."""
    if isinstance(value, TimeValue):
        return "TIME" if value.unit < Unit.DAY else "DATE"
    return "DURATION" if isinstance(value, Period) else "SET" if isinstance(value, Every) else "DATE"


def _remember(state: DocumentState, mention: Mention, timex: Timex) -> None:
    """Add a timex to the times mentioned, if it is a time with two ends."""
    when = timex.when
    if isinstance(timex.value, TimeValue) and when is not None and when.start is not None and when.end is not None:
        names_year = missing_field(mention) is None or ("domain", "narrative") in timex.steps
        names_half = when.unit < Unit.DAY and names_half_of_day(mention)
        state.remember(Anchor(when, timex.text, timex.end, names_year, names_half))
