"""Decide in which direction from its anchor a mention lies: in the past, in the future, or wherever is nearest."""

from __future__ import annotations

from timeline.meaning import Direction, Meaning
from timeline.model import Mention, Step
from timeline.resolve.earlier_date import earlier_date
from timeline.resolve.fields import COARSEST_SOURCE
from timeline.resolve.request import Request
from timeline.resolve.state import DocumentState
from timeline.resolve.tense import Tense
from timeline.value.moment import Unit

#: Meanings that are a time ahead or a length, as the words around them show: "in an hour" (from now, or how long).
AHEAD_OR_LENGTH = frozenset(("ahead_or_length", "length_ahead"))
#: The slots of a day of the calendar, which is often a deadline ("extended to Nov. 21"); a month rarely is.
DAY_SLOTS = frozenset(("day", "first", "holiday"))

#: The names of the directions that a verb can show, in steps.
SIDES = {Direction.PAST: "past", Direction.FUTURE: "future"}

#: A direction and the step that says why.
Decision = tuple[Direction, Step]


def known_direction(meaning: Meaning, request: Request) -> Direction | None:
    """The direction of a mention if nothing in the text has to decide it."""
    if request.direction is not None:
        return request.direction
    if meaning.missing is not None and meaning.missing in request.mention.slots:
        return Direction.NEAREST
    return request.assumed_direction


def direction_of(state: DocumentState, meaning: Meaning, request: Request) -> tuple[Direction, tuple[Step, ...]]:
    """The direction in which to look for what a mention leaves open, and the steps to it."""
    missing = meaning.missing
    direction, step = _decide(state, meaning, request, missing)
    return direction, (("missing", missing), step) if missing else (step,)


def _decide(state: DocumentState, meaning: Meaning, request: Request, missing: str | None) -> Decision:
    """The direction by the first of: the caller's preference, dates before, words beside, the tense, the domain."""
    mention, ambiguous = request.mention, meaning.name in AHEAD_OR_LENGTH
    if state.prefer is not None and (missing or not ambiguous):
        return state.prefer, ("prefer", state.prefer.name.lower())
    if missing:
        decision = _from_dates_before(state, mention, missing) or _from_words_beside(state, mention, missing)
        if decision is not None:
            return decision
    elif ambiguous and (ranking := state.tenses.ranking_words(mention.start)):
        return Direction.PAST, ("ranked", ranking)
    start, end = request.span or mention[:2]
    deadline = missing == "year" and state.tenses.sets_deadline(start)
    tense = state.tenses.at(start, end)
    if tense is not None and not (deadline and tense.word in state.tenses.rules.reporting):  # "or by May, he said"
        return _from_tense(state, mention, missing, tense)
    if missing == "week" and (verb := state.tenses.planned_by(start)):
        return Direction.FUTURE, ("tense", "future", verb)
    step = ("domain", state.domain)
    if state.domain != "conversation":
        return Direction.FUTURE if deadline else _without_verb(state, meaning, missing), step
    if ambiguous:
        return Direction.FUTURE, step
    return Direction.ONWARD if request.alone else Direction.NEAREST, step


def _without_verb(state: DocumentState, meaning: Meaning, missing: str | None) -> Direction:
    """The direction of a mention in news or a narrative that no verb goes with.

    A weekday or month lies in the past; a day of the calendar is as often a deadline.
    """
    past = missing == "week" or ("month" in meaning.kinds and state.tenses.rules.silent_past)
    return Direction.PAST if past else Direction.NEAREST


def _from_dates_before(state: DocumentState, mention: Mention, missing: str) -> Decision | None:
    """The direction of a mention that goes on from dates before it, in a narrative or from a date of another year."""
    anchor = state.last(COARSEST_SOURCE[missing], mention.start, None) if state.self_anchored else None
    if anchor is not None and missing == "week" and anchor.value == state.document_date:
        return None  # below the date of the document, the tense decides
    if anchor is not None:
        unit = anchor.value.unit
        inside = unit >= Unit.YEAR if missing == "year" else missing == "month" and unit is Unit.MONTH
        return Direction.INSIDE if inside else Direction.ONWARD, ("domain", "narrative")
    if missing in ("year", "month") and earlier_date(state, mention) is not None:
        return Direction.ONWARD, ("domain", "narrative")
    return None


def _from_words_beside(state: DocumentState, mention: Mention, missing: str) -> Decision | None:
    """The direction that the words right beside a mention show: "Friday's vote", "the vote is Friday"."""
    if missing == "week" and state.tenses.possesses_past(mention.end):
        return Direction.PAST, ("domain", state.domain)
    if missing in ("week", "year") and (words := state.tenses.announced_by(mention.start)):
        return Direction.FUTURE if missing == "week" else Direction.LIKELY_FUTURE, ("tense", "future", words)
    return None


def _from_tense(state: DocumentState, mention: Mention, missing: str | None, tense: Tense) -> Decision:
    """The direction of the verb; only a likely one if the date may be a deadline or belong to another verb."""
    day = not DAY_SLOTS.isdisjoint(mention.slots) and not tense.over
    likely = day or state.domain == "conversation" or not tense.near
    likely = likely and not (missing == "year" and tense.sure)
    return tense.likely if likely else tense.direction, ("tense", SIDES[tense.direction], tense.word)
