"""Evaluate a mention: first the mentions inside it, then its anchor and direction, then its meaning with these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from timeline.meaning import MEANINGS, Direction, Meaning, Result
from timeline.model import Mention, Step
from timeline.resolve.alternatives import DirectedMeaning, InDirection, JoinedMeaning
from timeline.resolve.anchor import anchor_of
from timeline.resolve.clock_half import after_last_clock, half_of_day, preferred
from timeline.resolve.date_order import Order
from timeline.resolve.direction import direction_of, known_direction
from timeline.resolve.fields import missing_field
from timeline.resolve.request import Evaluation, Request
from timeline.resolve.result_value import in_zone, place_of
from timeline.resolve.state import DocumentState
from timeline.value import Every, TimeValue
from timeline.value.moment import Unit

#: The day of a recurring clock time.
ANY_DAY = TimeValue.from_timex3("XXXX-XX-XX")
#: How far a time "before" or "after" another one is looked for, in years.
BESIDE_YEARS = 10
WEEK_DAYS = 7


@dataclass(slots=True, eq=False)
class Place:
    """What an evaluation in an assumed direction needs of the document at the place of a mention.

    `anchors` has those of the mention and of all mentions inside it, each by its offsets and its meaning.
    """

    order: Order
    region: str | None
    zone: str | None
    anchors: tuple[tuple[tuple[int, int, str], TimeValue | None], ...]

    def anchor_of(self, mention: Mention) -> TimeValue | None:
        """The time that a mention is counted from."""
        key = (mention.start, mention.end, mention.meaning)
        return next((anchor for known, anchor in self.anchors if known == key), None)


@dataclass(slots=True, eq=False)
class MeaningInPlace:
    """The result of a mention with others inside it: "from March to May" in the past or in the future."""

    place: Place
    request: Request

    def __call__(self, direction: Direction) -> Result:
        return evaluate(self.place, self.request._replace(assumed_direction=direction)).result


class _Inner(NamedTuple):
    """The slots of a mention with the results of the mentions inside it."""

    slots: dict[str, Any]
    evaluated: tuple[Evaluation, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        return tuple(step for evaluation in self.evaluated for step in evaluation.steps)

    @property
    def direction(self) -> Direction | None:
        """The last direction that was decided."""
        directions = (evaluation.direction for evaluation in reversed(self.evaluated))
        return next((direction for direction in directions if direction is not None), None)


def evaluate(state: DocumentState | Place, request: Request) -> Evaluation:
    """The result of a mention at its place in the document; the state stays as it is."""
    meaning = MEANINGS[request.mention.meaning]
    if request.mention.depth:
        return _evaluate_joined(state, meaning, request)
    arguments, steps, direction = _arguments(state, meaning, request, request.mention.slots)
    if isinstance(state, Place):
        result = meaning.ask(arguments)
        return Evaluation(result if state.zone is None else in_zone(result, state.zone))
    result, arguments = state.shared.result(meaning, arguments)
    in_direction = DirectedMeaning(meaning, arguments, state.zone) if meaning.directed else None
    if state.zone is not None or (request.anchor is None and ("clock" in meaning.kinds or state.prefer)):
        result, changes = _adjusted(state, meaning, request, result)
        steps += changes
    return Evaluation(result, steps, direction, in_direction)


def _evaluate_joined(state: DocumentState | Place, meaning: Meaning, request: Request) -> Evaluation:
    """Evaluate the mentions inside a mention, then the mention itself."""
    inner = _evaluate_slots(state, meaning, request)
    names = [name for name, slot in request.mention.slots.items() if isinstance(slot, Mention)]
    steps, direction = inner.steps, inner.direction
    if any(inner.slots[name] is None for name in names):
        return Evaluation(None, steps, direction)
    arguments, own_steps, own_direction = _arguments(state, meaning, request, inner.slots)
    in_direction: InDirection | None = None
    if len(names) == 1 and not meaning.directed and (turned := inner.evaluated[0].in_direction) is not None:
        in_direction = JoinedMeaning(meaning, arguments, names[0], turned)
    result, changes = _adjusted(state, meaning, request, meaning.ask(arguments))
    direction = direction if own_direction is None else own_direction
    return Evaluation(result, steps + own_steps + changes, direction, in_direction)


def place_of_mention(state: DocumentState, mention: Mention) -> Place | None:
    """The place of a mention; None if its result depends on more, on clock times before or the caller's preference."""
    if state.prefer or any("clock" in MEANINGS[part.meaning].kinds for part in mention.nested):
        return None
    anchors = (
        ((part.start, part.end, part.meaning), anchor_of(state, meaning, part)[0])
        for part in mention.nested
        if (meaning := MEANINGS[part.meaning]).anchored
    )
    return Place(state.order, state.region, state.zone, tuple(anchors))


def _arguments(
    state: DocumentState | Place, meaning: Meaning, request: Request, slots: dict[str, Any]
) -> tuple[dict[str, Any], tuple[Step, ...], Direction | None]:
    """The arguments of a meaning, the steps to them, and the direction if it had to be decided."""
    arguments, decided = slots.copy(), None
    steps: tuple[Step, ...] = ()
    if meaning.anchored:
        if request.anchor is not None:
            arguments["anchor"] = request.anchor
        elif isinstance(state, Place):
            arguments["anchor"] = state.anchor_of(request.mention)
        else:
            arguments["anchor"], steps = anchor_of(state, meaning, request.mention)
    if meaning.directed:
        direction = known_direction(meaning, request)
        if direction is None and isinstance(state, DocumentState):
            direction, reasons = direction_of(state, meaning, request)
            steps, decided = steps + reasons, direction
        arguments["direction"] = direction
    if meaning.ordered:
        order = request.assumed_order or state.order
        arguments["order"] = order.order
        steps += (order.step,)
    if meaning.regional:
        arguments["region"] = state.region
    return arguments, steps, decided


def _adjusted(
    state: DocumentState | Place, meaning: Meaning, request: Request, result: Result
) -> tuple[Result, tuple[Step, ...]]:
    """A result with its half of the day and its time zone, and the steps of these."""
    steps: tuple[Step, ...] = ()
    if request.anchor is None and isinstance(result, TimeValue) and isinstance(state, DocumentState):
        if state.prefer and meaning.missing in ("day", "week"):
            result = preferred(state, request.mention, result)
        elif "clock" in meaning.kinds:
            adjust = half_of_day if state.domain == "conversation" else after_last_clock
            result, steps = adjust(state, request.mention, result)
    if state.zone is None:
        return result, steps
    zoned = in_zone(result, state.zone)
    return zoned, steps if zoned == result else (*steps, ("zone", state.zone))


def _evaluate_slots(state: DocumentState | Place, meaning: Meaning, request: Request) -> _Inner:
    """Evaluate the mentions in the slots, those first that the others depend on."""
    slots = request.mention.slots
    if meaning.inside and isinstance(slots.get(meaning.inside[1]), Mention):
        return _evaluate_inside(state, meaning, request, *meaning.inside)
    if isinstance(slots.get("first"), Mention) and isinstance(slots.get("last"), Mention):
        return _evaluate_ends(state, request)
    direction = request.direction
    if direction is None and "ahead" in meaning.kinds:
        direction = Direction.FUTURE
    slots, evaluated = slots.copy(), []
    for name, slot in slots.items():
        if isinstance(slot, Mention):
            evaluated.append(evaluate(state, request.inside(slot, request.anchor, direction)))
            slots[name] = evaluated[-1].result
    return _Inner(slots, tuple(evaluated))


def _evaluate_inside(
    state: DocumentState | Place, meaning: Meaning, request: Request, inner: str, outer: str
) -> _Inner:
    """Evaluate an outer time, then the inner one in it, after it or before it: "the third week of June"."""
    mention = request.mention
    slots, first = mention.slots.copy(), mention.slots[inner]
    around = request.inside(mention.slots[outer], request.anchor, request.direction)
    outer_time = evaluate(state, around._replace(span=request.span or (mention.start, mention.end)))
    slots[outer] = outer_time.result
    anchor = place_of(outer_time.result)
    if anchor is None and isinstance(outer_time.result, TimeValue) and MEANINGS[first.meaning].missing == "day":
        anchor = outer_time.result  # "Friday at 8" without a date to count from: some Friday
    if anchor is None and isinstance(outer_time.result, Every):
        anchor = ANY_DAY
    if meaning.beyond and anchor is not None:
        anchor = _beside(anchor, meaning.beyond)
        if meaning.beyond < 0 and "ordinal" in first.slots:  # the second Monday before May: from its end
            first = first._replace(slots={**first.slots, "ordinal": -abs(first.slots["ordinal"])})
    inner_time = evaluate(state, request.inside(first, anchor, Direction.INSIDE))
    slots[inner] = inner_time.result
    return _Inner(slots, (outer_time, inner_time))


def _beside(value: TimeValue, side: int) -> TimeValue | None:
    """The years after a value (1) or before it (-1)."""
    edge = value.end if side > 0 else value.start
    if edge is None:
        return None
    other = edge.plus(BESIDE_YEARS * side, Unit.YEAR)
    return TimeValue.stretch(min(edge, other), max(edge, other), Unit.YEAR)


def _evaluate_ends(state: DocumentState | Place, request: Request) -> _Inner:
    """Evaluate the ends of a range; one that lacks a field takes it from the other: from March to May 2022."""
    first, last = request.mention.slots["first"], request.mention.slots["last"]
    lacking, lacking_last = missing_field(first), missing_field(last)
    backwards = lacking and (not lacking_last or (lacking == "month" != lacking_last))
    (start, end), evaluated = (_from_last if backwards else _from_first)(state, request, first, last)
    return _Inner({**request.mention.slots, "first": start, "last": end}, evaluated)


#: The results of the first and the last end of a range, and the evaluations in their order.
_Ends = tuple[tuple[Result, Result], tuple[Evaluation, ...]]


def _from_last(state: DocumentState | Place, request: Request, first: Mention, last: Mention) -> _Ends:
    """Evaluate the last end of a range, then the first one before it."""
    end = evaluate(state, request.inside(last, request.anchor, request.direction))
    anchor = place_of(end.result)
    if _is_coarse(anchor, first):
        return (None, end.result), (end,)
    start = evaluate(state, request.inside(first, anchor, Direction.PAST))
    return (start.result, end.result), (end, start)


def _from_first(state: DocumentState | Place, request: Request, first: Mention, last: Mention) -> _Ends:
    """Evaluate the first end of a range, then the last one after it."""
    start = evaluate(state, request.inside(first, request.anchor, request.direction))
    anchor = place_of(start.result)
    if missing_field(last) and anchor:
        if _is_coarse(anchor, last):
            return (start.result, None), (start,)
        end = evaluate(state, request.inside(last, anchor, Direction.INSIDE))
        step, shifted = 1, missing_field(last) == "day"  # from noon to midnight
    else:
        end = evaluate(state, request.inside(last))
        step, shifted = WEEK_DAYS, "weekday" in MEANINGS[last.meaning].kinds  # from this Friday to this Monday
    result = end.result
    if shifted and anchor is not None and isinstance(result, TimeValue) and result < anchor:
        result = result.plus(step, Unit.DAY)
    return (start.result, result), (start, end)


def _is_coarse(end: TimeValue | None, clock: Mention) -> bool:
    """Whether one end of a range is too coarse to be the day of the other, a clock time: the summer at 10 o'clock."""
    return end is not None and missing_field(clock) == "day" and end.unit > Unit.DAY
