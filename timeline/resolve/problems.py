"""The problems of a document's dates: impossible ones, an open order of day and month, no reference date."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.guard import shortened
from timeline.model import MarkedDate, Mention, Problem, Timex
from timeline.resolve.anchor import UNPLACED
from timeline.resolve.fields import missing_field, named_year
from timeline.resolve.state import DocumentState

#: Longer words are cut in a message, in characters.
LONGEST_QUOTE = 60


def no_such_date(state: DocumentState, mention: Mention) -> Problem:
    """The problem of a mention without a value: 31 February."""
    words = _quoted(state.text[mention.start : mention.end])
    return Problem(f"{words} is not a date that exists", start=mention.start, end=mention.end)


def no_value(date: MarkedDate) -> Problem:
    """The problem of a marked date whose value is none."""
    return Problem(f"the source gives {shortened(date.value)} as a date, which is none", start=date.start, end=date.end)


def past_after_reference(state: DocumentState, mention: Mention, timex: Timex) -> Problem | None:
    """The problem of a date in full after the document's date that surely belongs to a verb in the past tense."""
    now, when = state.reference, timex.when
    if now is None or now.end is None or when is None or when.start is None or when.start < now.end:
        return None
    origin, date = state.reference_origin
    if origin != "document" or mention.parts or named_year(mention) is None or missing_field(mention) is not None:
        return None
    tense = state.tenses.at(timex.start, timex.end)
    if tense is None or not tense.sure:
        return None
    return Problem(
        f"{_quoted(timex.text)} comes after the document's date, {date}, although {_quoted(tense.word)} is in the past "
        "tense; if the document's date is wrong, give another reference date",
        start=timex.start,
        end=timex.end,
    )


def of_document(state: DocumentState, timexes: Iterable[Timex]) -> list[Problem]:
    """The problems that concern all dates of a document."""
    problems = []
    if state.document_date is None:
        unplaced = sum(timex.when is None and UNPLACED in timex.steps for timex in timexes)
        problems += [_without_reference(unplaced)] if unplaced else []
    return problems + ([_open_order(state)] if state.ambiguous else [])


def _without_reference(count: int) -> Problem:
    """The problem of expressions that need a reference date."""
    return Problem(
        (f"{count} time expressions need" if count > 1 else "one time expression needs")
        + " the document's date, which is not known; give a reference date such as 2023-09-18"
    )


def _open_order(state: DocumentState) -> Problem:
    """The problem of dates in figures that can be read in both orders; one for all of a document."""
    first, count = state.ambiguous[0], len(state.ambiguous)
    words = _quoted(first.text)
    return Problem(
        (f"{count} dates such as {words}" if count > 1 else words)
        + f" can mean {first.value} or {first.alternatives[-1]}; the text is read with the "
        + ("day before the month" if state.order.order == "DMY" else "month before the day")
        + "; "
        f"if that is wrong, give the date order {state.order.other}",
        start=first.start,
        end=first.end,
    )


def _quoted(text: str) -> str:
    """Words of the text in quotation marks, on one line and not too long."""
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= LONGEST_QUOTE else f"“{words[: LONGEST_QUOTE - 1]}…”"
