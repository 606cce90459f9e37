"""Find the date of another year from which a day without one goes on in news: "on 3 May 1921 ... on 27 June"."""

from __future__ import annotations

from timeline.meaning import Direction
from timeline.model import Mention
from timeline.resolve.domain import RECENT_YEARS
from timeline.resolve.state import Anchor, DocumentState
from timeline.resolve.tense import VERB_BEFORE
from timeline.value.moment import Unit

#: A year opens its sentence if it stands within so many characters of its beginning ("In 2012, it melted in July"), or
#: within so many of the beginning of the text.
OPENING, OPENING_TEXT = 10, 5


def earlier_date(state: DocumentState, mention: Mention) -> Anchor | None:
    """The date of another year right before a mention, if the text goes on from it; else None.

    A date in the future goes on only within its sentence ("on July 23 next year and on August 8"), one in the past
    also within the next sentence, if a verb there is in the past tense.
    """
    anchor = state.tail
    now = state.reference.start if state.reference is not None else None
    if anchor is None or mention.start - anchor.end > VERB_BEFORE or anchor.value.start is None or now is None:
        return None
    if anchor.value.unit > Unit.MONTH and not _opens_sentence(state, anchor):
        return None
    year = anchor.value.start.year
    if year == now.year:
        return None
    recent = now.year - RECENT_YEARS <= year < now.year
    if recent and not _is_sure(state, anchor):
        return None
    ends = sum(1 for _ in state.tenses.sentence_ends(anchor.end, mention.start))
    if year > now.year:
        return anchor if anchor.names_year and ends == 0 else None
    if anchor.value.unit > Unit.MONTH:
        return anchor if ends == 0 else None
    return anchor if _goes_on(state, mention, ends, recent) else None


def _goes_on(state: DocumentState, mention: Mention, sentence_ends: int, recent: bool) -> bool:
    """Whether a mention goes on from a past date, so many sentences after it."""
    if sentence_ends > 1:
        return False
    tense = state.tenses.at(mention.start, mention.end)
    if tense is None:
        return sentence_ends == 0
    if recent and tense.word in state.tenses.rules.reporting:
        return False  # a report of another year is made in the document's
    return tense.direction is Direction.PAST


def _is_sure(state: DocumentState, anchor: Anchor) -> bool:
    """Whether a date in full belongs to a verb in the past tense: no date in passing ("the cease-fire of August")."""
    if not anchor.names_year or anchor.value.unit > Unit.MONTH:
        return False
    tense = state.tenses.at(anchor.end - len(anchor.text), anchor.end)
    return tense is not None and tense.sure


def _opens_sentence(state: DocumentState, anchor: Anchor) -> bool:
    """Whether a year begins its sentence, before a comma."""
    after_comma = state.folded.startswith(",", anchor.end)
    if anchor.value.unit is not Unit.YEAR or not after_comma or not anchor.text[-1].isdigit():
        return False
    start = anchor.end - len(anchor.text)
    return start <= OPENING_TEXT or state.tenses.sentence_ends_between(max(0, start - OPENING), start)
