"""What a mention is counted from: the document's date, or a place in time that the text has mentioned."""

from __future__ import annotations

from timeline.meaning import Direction, Meaning
from timeline.meaning.choice import possible
from timeline.model import Mention, Step
from timeline.resolve.story import FINE, NEAR, Place, Story
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: The step of an expression that nothing gives a place.
UNPLACED: Step = ("anchor", "none")
#: So many hours past a day of old, a time of clock still goes on from the last one.
RESUMED = 12
#: What is counted from a time of clock.
CLOCK = frozenset((Unit.SECOND, Unit.MINUTE, Unit.HOUR))


def anchor_of(story: Story, spec: Meaning, mention: Mention) -> TimeValue | None:
    """The time that a mention is counted from, or None; the step that says so is kept."""
    missing = spec.missing if spec.missing and spec.missing not in mention.slots else None
    alone = " " not in story.low[mention.start : mention.end]
    if alone and story.domain == "narrative" and "part_of_day" in spec.kinds:
        return None  # a story's "at night" is any night
    look = _in_story if story.goes_on and (missing or spec.anchor != "document") else _in_news
    place = look(story, spec, mention, missing)
    if place is not None:
        story.steps.append(("anchor", "mention", place.text))
        return place.value
    if story.reference is not None and story.goes_on and spec.anchor == "story" and story.places:
        return None  # three days after no day that was told
    story.steps.append(UNPLACED if story.reference is None else ("anchor", *story.dated))
    return story.reference


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
    last = story.last(Unit.DAY, mention.start, NEAR) if "weekday" in mention.slots else None
    if last is None or last.value.start is None:
        return None
    day = possible(*last.value.start[:2], mention.slots["day"])
    return last if day is not None and day.start and day.start.weekday == mention.slots["weekday"] - 1 else None


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
