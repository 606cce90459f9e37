"""Choose what a mention is counted from: the reference date, or a time that the text has mentioned before."""

from __future__ import annotations

from timeline.meaning import Direction, Meaning
from timeline.meaning.readings import possible
from timeline.model import Mention, Step
from timeline.resolve.domain import RECENT_YEARS
from timeline.resolve.earlier_date import earlier_date
from timeline.resolve.fields import COARSEST_SOURCE
from timeline.resolve.state import BLOCK_END, NEAR, Anchor, DocumentState
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: The step of an expression that has no anchor.
UNPLACED: Step = ("anchor", "none")
#: How far an anchor stands from a mention, in characters: in another section, paragraph or sentence.
SECTION_AWAY = 1500
DISTANCES = (SECTION_AWAY, 400, 120)
#: How near another year may stand to be a possible anchor too, in characters.
RIVAL_REACH = 400
#: A clock time goes on from the last one for so many minutes after an earlier day was mentioned.
CLOCK_GOES_ON = 12 * 60
HALF_DAY = 12 * 60
NOON = 12
#: The units that are counted from a clock time.
CLOCK_UNITS = frozenset((Unit.SECOND, Unit.MINUTE, Unit.HOUR))


def anchor_of(state: DocumentState, meaning: Meaning, mention: Mention) -> tuple[TimeValue | None, tuple[Step, ...]]:
    """The time that a mention is counted from, or None, and the steps to it."""
    missing = meaning.missing if meaning.missing and meaning.missing not in mention.slots else None
    in_narrative = state.domain == "narrative" and "part_of_day" in meaning.kinds
    if in_narrative and " " not in state.folded[mention.start : mention.end]:
        return None, ()  # in a narrative, "at night" is any night
    goes_on = (
        state.self_anchored
        and (missing or meaning.anchor != "document")
        and not (_is_deictic(state, meaning, mention) or (missing == "week" and _is_ahead(state, mention)))
    )
    choose = _in_narrative if goes_on else _in_news
    anchor = choose(state, meaning, mention, missing)
    if anchor is not None:
        return anchor.value, steps_to(state, anchor, mention)
    if state.reference is None:
        return None, (UNPLACED,)
    if state.self_anchored and meaning.anchor == "story" and state.mentioned:
        return None, ()  # "three days later" where the text has mentioned no day
    return state.reference, (("anchor", *state.reference_origin), *_distant_year(state, mention))


def _is_deictic(state: DocumentState, meaning: Meaning, mention: Mention) -> bool:
    """Whether a mention is counted from the time of writing in a narrative, too: "last year", "three years ago".

    After a pluperfect they are counted from the story ("he said that they had deceived him two years ago"). "This year"
    and "next month" are so unless their verb is in the past tense, or the last one after a day that the sentence names:
    "on 10 May 2007 he promised the withdrawal by next summer, beginning with ...".
    """
    step = mention.slots.get("step")
    if meaning.anchor != "domain" or not ("ago" in meaning.kinds or isinstance(step, int)):
        return False
    if step is None or step < 0:
        return not state.tenses.follows_pluperfect(mention.start)
    tense, tail = state.tenses.at(mention.start, mention.end), state.tail
    if tense is not None and tense.direction is Direction.PAST:
        return False
    return tail is None or tail.value.unit > Unit.DAY or not state.tenses.is_told_after(tail.end, mention.start)


def _is_ahead(state: DocumentState, mention: Mention) -> bool:
    """Whether a narrative says of a weekday what will happen after it was written: "the funeral will be on Saturday".

    Not in a paragraph that has named a day, from which the narrative goes on.
    """
    tense = state.tenses.at(mention.start, mention.end) if state.document_date is not None else None
    if tense is None or tense.direction is not Direction.FUTURE:
        return False
    day = state.last(Unit.DAY, mention.start, None)
    return day is None or BLOCK_END.search(state.text, day.end, mention.start) is not None


def steps_to(state: DocumentState, anchor: Anchor, mention: Mention) -> tuple[Step, ...]:
    """The steps to a time that the text has mentioned: its words, its distance, and a year that rivals its own."""
    steps: tuple[Step, ...] = (("anchor", "mention", anchor.text),)
    if anchor.end:
        off = next((distance for distance in DISTANCES if mention.start - anchor.end > distance), None)
        steps += (("off", str(off)),) if off else ()
    return steps + _rival(state, anchor.value, mention)


def _rival(state: DocumentState, value: TimeValue, mention: Mention) -> tuple[Step, ...]:
    """The step that names a year near a mention other than that of its anchor."""
    if value.start is None:
        return ()
    for other in reversed(state.mentioned):
        if mention.start - other.end > RIVAL_REACH:
            break
        start = other.value.start
        if other.names_year and other.value.unit <= Unit.YEAR and start and start.year != value.start.year:
            return (("rival", other.text),)
    return ()


def _distant_year(state: DocumentState, mention: Mention) -> tuple[Step, ...]:
    """The step that names the last year mentioned, if that lies well before the document's date."""
    now = state.reference.start if state.reference is not None else None
    if now is None or state.reference_origin[0] != "document":
        return ()
    for last in reversed(state.mentioned):
        if mention.start - last.end > SECTION_AWAY:
            return ()
        if last.names_year and last.value.unit <= Unit.YEAR:
            start = last.value.start
            return (("rival", last.text),) if start is not None and now.year - start.year >= RECENT_YEARS else ()
    return ()


def _in_narrative(state: DocumentState, meaning: Meaning, mention: Mention, missing: str | None) -> Anchor | None:
    """The last time mentioned that is fine enough, or a later one that the narrative has come to since."""
    unit = mention.slots.get("unit")
    if missing:
        coarsest = COARSEST_SOURCE[missing]
    else:
        coarsest = max(unit, Unit.DAY) if isinstance(unit, Unit) else _coarsest(meaning)
    anchor = state.last(coarsest, mention.start, None)
    if anchor is None and (missing or ("weekday" not in meaning.kinds and unit not in CLOCK_UNITS)):
        anchor = state.last(Unit.DECADE, mention.start, None)
    if anchor is None:
        return None
    far = "weekday" in meaning.kinds or (isinstance(unit, Unit) and unit >= Unit.WEEK)
    if not missing and far and state.has_moved_on(anchor):
        return state.tail  # "By 1919 she was free; four months later" is not counted from a month of 1914
    return _last_clock(state, mention, anchor, missing)


def _in_news(state: DocumentState, meaning: Meaning, mention: Mention, missing: str | None) -> Anchor | None:
    """The time mentioned near by that news goes on from, if it does."""
    over = state.domain == "news" and meaning.prefers is not None and state.last_over(meaning.prefers, mention.start)
    if over:
        return over
    if missing in ("year", "month") and (earlier := earlier_date(state, mention)) is not None:
        return earlier
    if missing == "month" and (listed := _in_month(state, mention)) is not None:
        return listed
    if meaning.anchor != "story" and missing != "day":
        return None
    anchor = _last_day(state, mention) if missing else _near(state, meaning, mention)
    return anchor and _last_clock(state, mention, anchor, missing)


def _near(state: DocumentState, meaning: Meaning, mention: Mention) -> Anchor | None:
    """The time near by that "a week later" or "that Friday" is counted from in news."""
    unit, coarsest = mention.slots.get("unit"), _coarsest(meaning)
    if not isinstance(unit, Unit):
        return state.last(coarsest, mention.start, NEAR)
    fine = state.last(Unit.MONTH, mention.start, NEAR) if unit <= Unit.WEEK else None
    return fine or state.last(max(unit, coarsest), mention.start, NEAR)


def _coarsest(meaning: Meaning) -> Unit:
    """The coarsest time that a mention can be counted from: "that Friday" is not counted from a year."""
    return Unit.MONTH if "weekday" in meaning.kinds else Unit.YEAR


def _last_day(state: DocumentState, mention: Mention) -> Anchor | None:
    """The last day near by; if a verb is in the past tense, the last one before the reference date."""
    anchor = state.last(Unit.DAY, mention.start, NEAR)
    now = state.reference.end if state.reference is not None and state.domain == "news" else None
    if anchor is None or now is None or anchor.value.start is None or anchor.value.start < now:
        return anchor
    tense = state.tenses.at(mention.start, mention.end)
    if tense is None or tense.direction is not Direction.PAST:
        return anchor
    for day in reversed(state.mentioned):
        start = day.value.start
        if day.value.unit <= Unit.DAY and mention.start - day.end <= NEAR and start is not None and start < now:
            return day
    return None


def _in_month(state: DocumentState, mention: Mention) -> Anchor | None:
    """The last day mentioned, if the weekday shows that the mention is in the same month: Tue 4 April, Thu 6th."""
    weekday, number = mention.slots.get("weekday"), mention.slots.get("day")
    if not isinstance(weekday, int) or not isinstance(number, int):
        return None
    last = state.last(Unit.DAY, mention.start, NEAR)
    if last is None or last.value.start is None:
        return None
    day = possible(*last.value.start[:2], number)
    return last if day is not None and day.start and day.start.weekday == weekday - 1 else None


def _last_clock(state: DocumentState, mention: Mention, anchor: Anchor, missing: str | None) -> Anchor:
    """The last clock time instead of an earlier day that was only mentioned in passing since.

    "It broke at 10:27. The part was made on 12 May. By 10:36 ..., and an hour later ..."
    """
    slots = mention.slots
    named = missing == "day" and "hour" in slots
    if anchor.value.unit is not Unit.DAY or not (named or slots.get("unit") in CLOCK_UNITS):
        return anchor
    clock = state.last(Unit.HOUR, mention.start, NEAR)
    if clock is None or clock.value.start is None or anchor.value.end is None or anchor.value.end > clock.value.start:
        return anchor
    if "hour" not in slots:
        return clock
    if not state.tenses.sentence_ends_between(anchor.end, mention.start):
        return anchor
    return clock if _follows(mention, clock.value.start) else anchor


def _follows(mention: Mention, clock: Moment) -> bool:
    """Whether an hour comes soon after a clock time, in either half of the day if it names none."""
    slots = mention.slots
    since = 60 * (slots["hour"] - clock.hour) + slots.get("minute", 0) - clock.minute
    if 0 <= since <= CLOCK_GOES_ON:
        return True
    either_half = slots["hour"] <= NOON and slots.get("meridiem") != "AM"
    return either_half and 0 <= since + HALF_DAY <= CLOCK_GOES_ON
