"""Tell which times a text mentions only in passing, and go back to where it was before them."""

from __future__ import annotations

from itertools import takewhile

from timeline.lazy_regex import lazy_regex
from timeline.meaning import MEANINGS
from timeline.model import Mention, Timex
from timeline.resolve.fields import missing_field
from timeline.resolve.neighbours import SENTENCE
from timeline.resolve.state import BLOCK_END, Anchor, DocumentState, Scope
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: The slots that say how many units a time lies from another.
STEPS = ("step", "offset")
#: So many years in a row that lie before the story are a list of what was before it.
HISTORY = 2
#: "Ann Roe, | clerk | since 1998", "Ann Roe (| clerk | since 1998)": a few words behind a comma or bracket.
_OPENING = lazy_regex(r"(?:\w,|\w\s\()\s?(?P<words>[^\W\d][^,;:.()\d]{1,40})\s\Z")
_CLOSES = (",", ")")
#: What happened more years before the reference date is no past history of a document that was written then.
LIFETIME = 80


def is_in_passing(state: DocumentState, mention: Mention, timex: Timex) -> bool:
    """Whether later times are counted from where the text was before this one.

    That holds for what a report compares with ("a year ago"), for what had been before ("the previous evening", "who
    had opposed it in 1793"), and for the day of a report ("it sank on Thursday, they said Friday").
    """
    outer = mention.slots.get("outer")
    dating = outer if mention.depth and isinstance(outer, Mention) else mention
    meaning = MEANINGS[dating.meaning]
    if "aside" in meaning.kinds or (meaning.anchor == "story" and any(dating.slots.get(slot) == -1 for slot in STEPS)):
        return True
    tenses = state.tenses
    if not state.mentioned:
        return False
    if tenses.in_pluperfect(timex.start):
        return True
    if timex.when is None or timex.when.unit > Unit.DAY or not tenses.follows_reporting_verb(timex.start):
        return False
    before = state.mentioned[-1].end
    return timex.start - before <= SENTENCE and not tenses.sentence_ends_between(before, timex.start)


def is_in_apposition(state: DocumentState, timex: Timex) -> bool:
    """Whether years only say how long somebody was something: "Ann Roe, clerk | since 1998 |, resigned"."""
    when, text = timex.when, state.text
    if when is None or when.unit is None or when.unit < Unit.YEAR or text[timex.end : timex.end + 1] not in _CLOSES:
        return False
    if when.start is not None and when.end is not None and "/" not in str(when):
        return False
    opening = _OPENING.search(text, max(0, timex.start - SENTENCE), timex.start)
    return opening is not None and state.tenses.has_no_verb(opening.start("words"), timex.start)


def go_back(state: DocumentState, mention: Mention, new_section: bool, above: Scope | None) -> None:
    """Go back from years before the story to its last month or day, if a date without a year goes on there.

    "She came on 3 June 2019. In 1987 she had lost her gall bladder. On 6 June ..." is in 2019. A year holds for its
    sentence. It is left after it if its verb is in the pluperfect, if its clause is subordinate, or if it is one of
    several; at the end of the paragraph in which the story stood; at the next heading; and in brackets at once. `above`
    is the date of the heading that holds here: the story is there while no month or day has been mentioned, and leaves
    years before it after their sentence. Without one, it is at the reference date if the first year is told in the
    pluperfect.
    """
    if not (state.self_anchored or above):
        return
    if missing_field(mention) not in ("year", "month"):
        return
    begin = 0 if above is None else above.end
    since = list(takewhile(lambda anchor: anchor.end > begin, reversed(state.mentioned)))
    years = list(takewhile(lambda anchor: anchor.value.unit >= Unit.YEAR, since))
    main = since[len(years)] if len(years) < len(since) else None
    story = main or above
    value = state.reference if story is None else story.value
    if value is None or not years or not all(_is_over(year, value) for year in years):
        return
    at_once = new_section or (main is None and above is not None)
    if not _is_left(state, 0 if story is None else story.end, years, mention, at_once):
        return
    if main is not None:
        state.mentioned.append(main)
    elif above is not None or (_is_told_before(state, years[-1]) and _is_in_lifetime(years[-1], value)):
        for _ in years:
            state.mentioned.pop()


def _is_over(year: Anchor, story: TimeValue) -> bool:
    """Whether a year is over when the story begins."""
    return year.value.end is not None and story.start is not None and year.value.end <= story.start


def _is_in_lifetime(year: Anchor, story: TimeValue) -> bool:
    """Whether a year is so near the story that a person of it may remember it."""
    start, then = story.start, year.value.start
    return start is not None and then is not None and start.year - then.year <= LIFETIME


def _is_left(state: DocumentState, story: int, years: list[Anchor], mention: Mention, at_once: bool) -> bool:
    """Whether a mention goes on from the story, which ends at an offset, not from the years after it, the last first.

    With `at_once`, a year holds for its sentence only.
    """
    last, first = years[0], years[-1]
    tenses, text = state.tenses, state.text
    if _is_bracketed(text, last):
        return True
    if not tenses.sentence_ends_between(last.end, mention.start) or tenses.is_pluperfect(mention.start, mention.end):
        return False
    if at_once or _is_told_before(state, last) or tenses.is_subordinate(_start(last)):
        return True
    if BLOCK_END.search(text, story, _start(first)):
        return False  # the paragraph begins with the year
    return len(years) >= HISTORY or BLOCK_END.search(text, last.end, mention.start) is not None


def _is_told_before(state: DocumentState, year: Anchor) -> bool:
    """Whether the verb of a year is in the pluperfect."""
    return state.tenses.is_pluperfect(_start(year), year.end)


def _is_bracketed(text: str, anchor: Anchor) -> bool:
    """Whether a time stands alone in brackets."""
    return text.endswith("(", 0, _start(anchor)) and text.startswith(")", anchor.end)


def _start(anchor: Anchor) -> int:
    """Where the words of an anchor begin."""
    return anchor.end - len(anchor.text)
