"""What a mention is counted from: the document's date, or a place in time that the text has mentioned."""

from __future__ import annotations

from timeline.meaning import Direction, Meaning
from timeline.meaning.readings import possible
from timeline.model import Mention, Step
from timeline.resolve.state import FINE, LONG, NEAR, Place, Story
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: The step of an expression that nothing gives a place.
UNPLACED: Step = ("anchor", "none")
#: How far off an anchor stands, in characters: in another section, another paragraph, another sentence.
PAGE = 1500
OFF = (PAGE, 400, 120)
#: How far another year may stand to be one that could be meant as well, in characters.
RIVAL = 400
#: So many hours past a day of old, a time of clock still goes on from the last one.
RESUMED = 12
#: What is counted from a time of clock.
CLOCK = frozenset((Unit.SECOND, Unit.MINUTE, Unit.HOUR))


def anchor_of(story: Story, spec: Meaning, mention: Mention) -> TimeValue | None:
    """The time that a mention is counted from, or None; the step that says so is kept."""
    missing = spec.missing if spec.missing and spec.missing not in mention.slots else None
    night = story.domain == "narrative" and "part_of_day" in spec.kinds
    if night and " " not in story.low[mention.start : mention.end]:
        return None  # a story's "at night" is any night
    look = _in_story if story.goes_on and (missing or spec.anchor != "document") else _in_news
    place = look(story, spec, mention, missing)
    if place is not None:
        story.steps += reached(story, place, mention)
        return place.value
    if story.reference is not None and story.goes_on and spec.anchor == "story" and story.places:
        return None  # three days after no day that was told
    story.steps.append(UNPLACED if story.reference is None else ("anchor", *story.dated))
    story.steps += _told_last(story, mention)
    return story.reference


def reached(story: Story, place: Place, mention: Mention) -> list[Step]:
    """The steps to a place that the text has named: what it is, how far off, and which other year stands as near."""
    steps: list[Step] = [("anchor", "mention", place.text)]
    if place.end:
        off = next((most for most in OFF if mention.start - place.end > most), None)
        steps += [("off", str(off))] if off else []
    return steps + _rival(story, place.value, mention)


def _rival(story: Story, anchor: TimeValue, mention: Mention) -> list[Step]:
    """The step that names another year, near by, than that of the anchor."""
    if anchor.start is None:
        return []
    for place in reversed(story.places):
        if mention.start - place.end > RIVAL:
            break
        start = place.value.start
        if place.dated and place.value.unit <= Unit.YEAR and start and start.year != anchor.start.year:
            return [("rival", place.text)]
    return []


def _told_last(story: Story, mention: Mention) -> tuple[Step, ...]:
    """The step that names the last year told of, where that is long before the document's."""
    now = story.reference.start if story.reference is not None else None
    if now is None or story.dated[0] != "document":
        return ()
    for last in reversed(story.places):
        if last.dated and last.value.unit <= Unit.YEAR:
            start = last.value.start
            far = start is not None and now.year - start.year >= LONG and mention.start - last.end <= PAGE
            return (("rival", last.text),) if far else ()
    return ()


def _in_story(story: Story, spec: Meaning, mention: Mention, missing: str | None) -> Place | None:
    """Where a story is: at the last mention that is fine enough, if it has not moved on since."""
    unit = mention.slots.get("unit")
    if missing:
        place = story.last(FINE[missing], mention.start, None)
    elif isinstance(unit, Unit):
        place = story.last(max(unit, Unit.DAY), mention.start, None)
    else:
        place = story.last(_coarsest(spec), mention.start, None)
    if place is None and (missing or ("weekday" not in spec.kinds and unit not in CLOCK)):
        place = story.last(Unit.DECADE, mention.start, None)
    if place is None:
        return None
    if not missing and isinstance(unit, Unit) and unit >= Unit.WEEK and story.moved_on(place):
        return story.places[-1]  # "By 1919 she was free; four months later" is in no month of 1914
    return _resumed(story, mention, place, missing)


def _in_news(story: Story, spec: Meaning, mention: Mention, missing: str | None) -> Place | None:
    """The mention near by that the news goes on from, if it does."""
    if spec.prefers is not None and story.domain == "news" and (near := story.latest(spec.prefers, mention.start)):
        return near
    if missing in ("year", "month") and (past := story.past(mention)):
        return past
    if missing == "month" and (listed := _in_month(story, mention)):
        return listed
    if spec.anchor != "story" and missing != "day":
        return None
    unit, coarse = mention.slots.get("unit"), _coarsest(spec)
    if missing:
        place = story.last(Unit.DAY, mention.start, NEAR)
        place = place and _told_of(story, mention, place)
    elif isinstance(unit, Unit):
        place = story.last(Unit.MONTH, mention.start, NEAR) if unit <= Unit.WEEK else None
        place = place or story.last(max(unit, coarse), mention.start, NEAR)
    else:
        place = story.last(coarse, mention.start, NEAR)
    return place and _resumed(story, mention, place, missing)


def _coarsest(spec: Meaning) -> Unit:
    """The coarsest place that it can be counted from: "that Friday" is none of a year."""
    return Unit.MONTH if "weekday" in spec.kinds else Unit.YEAR


def _told_of(story: Story, mention: Mention, place: Place) -> Place | None:
    """The last day that can be meant by a time of clock of which the past is told: none that is to come."""
    now = story.reference.end if story.reference is not None and story.domain == "news" else None
    if now is None or place.value.start is None or place.value.start < now:
        return place
    tense = story.tenses.at(story.text, story.low, mention.start, mention.end)
    if tense is None or tense.direction is not Direction.PAST:
        return place
    near = (p for p in reversed(story.places) if p.value.unit <= Unit.DAY and mention.start - p.end <= NEAR)
    return next((p for p in near if p.value.start is not None and p.value.start < now), None)


def _in_month(story: Story, mention: Mention) -> Place | None:
    """The last day that was told, where the weekday shows that this is one of the same month: Tue 4 April, Thu 6th."""
    weekday, number = mention.slots.get("weekday"), mention.slots.get("day")
    if not isinstance(weekday, int) or not isinstance(number, int):
        return None
    last = story.last(Unit.DAY, mention.start, NEAR)
    if last is None or last.value.start is None:
        return None
    day = possible(*last.value.start[:2], number)
    return last if day is not None and day.start and day.start.weekday == weekday - 1 else None


def _resumed(story: Story, mention: Mention, place: Place, missing: str | None) -> Place:
    """Where a time of clock goes on from: from the last one, not from an earlier day that a sentence since has named in
    passing ("it broke at 10:27. The part was made on 12 May. By 10:36 ..., and an hour later ...")."""
    slots = mention.slots
    told = (missing == "day" and "hour" in slots) or slots.get("unit") in CLOCK
    time = story.last(Unit.HOUR, mention.start, NEAR) if told and place.value.unit is Unit.DAY else None
    if time is None or time.value.start is None or place.value.end is None or place.value.end > time.value.start:
        return place
    if "hour" not in slots:
        return time
    if not story.tenses.stopped(story.text, place.end, mention.start):
        return place
    since = 60 * (slots["hour"] - time.value.start.hour) + slots.get("minute", 0) - time.value.start.minute
    halves = slots["hour"] <= 12 and slots.get("meridiem") != "AM"
    return time if 0 <= since <= 60 * RESUMED or (halves and 0 <= since + 720 <= 60 * RESUMED) else place
