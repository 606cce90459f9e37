"""Where to look for what a date leaves out: behind the anchor, ahead of it, or wherever is nearest."""

from __future__ import annotations

from timeline.meaning import Direction, Meaning
from timeline.model import Mention
from timeline.resolve.state import FINE, Story
from timeline.value.moment import Unit

#: Meanings whose side only the talk around them tells: "in an hour" is to come, or is how long it took.
TOLD = frozenset(("ahead_or_length", "half_ahead", "length_ahead"))


def direction_of(story: Story, spec: Meaning, mention: Mention) -> Direction:
    """Where to look for the missing field: as the caller prefers, as the tense says, as the domain is."""
    missing = spec.missing if spec.missing and spec.missing not in mention.slots else None
    if spec.missing and not missing:
        return Direction.NEAREST
    if story.asked is not None:
        return story.asked
    if missing:
        story.steps.append(("missing", missing))
    story.directed = _side(story, spec, mention, missing)
    return story.directed


def _side(story: Story, spec: Meaning, mention: Mention, missing: str | None) -> Direction:
    if story.prefer is not None and (missing or spec.name not in TOLD):
        story.steps.append(("prefer", story.prefer.name.lower()))
        return story.prefer
    if story.goes_on and missing and (place := story.last(FINE[missing], mention.start, None)):
        story.steps.append(("domain", "narrative"))
        if missing != "year":
            return Direction.INSIDE if missing == "month" and place.value.unit is Unit.MONTH else Direction.ONWARD
        return Direction.INSIDE if place.value.unit >= Unit.YEAR else Direction.ONWARD
    if missing in ("year", "month") and story.past(mention):
        story.steps.append(("domain", "narrative"))
        return Direction.ONWARD
    if missing == "week" and story.tenses.owned(story.text, story.low, mention.end):
        story.steps.append(("domain", story.domain))
        return Direction.PAST
    if missing in ("week", "year") and (coming := story.tenses.coming(story.low, mention.start)):
        story.steps.append(("tense", "future", coming))
        return Direction.FUTURE if missing == "week" else Direction.LIKELY_FUTURE
    if spec.name in TOLD and (ranked := story.tenses.ranked(story.text, story.low, mention.start)):
        story.steps.append(("ranked", ranked))
        return Direction.PAST
    start, end = story.span or mention[:2]
    tense = story.tenses.at(story.text, story.low, start, end)
    term = missing == "year" and story.tenses.term(story.low, start)
    if tense is not None and not (term and tense.word in story.tenses.saying):  # "or by May, he said"
        story.steps.append(("tense", tense.direction.name.lower(), tense.word))
        # A day of the calendar is often a term ("extended to Nov. 21"), a month rarely.
        day = not mention.slots.keys().isdisjoint(("day", "first", "holiday")) and not tense.over
        loose = not (tense.sure and missing == "year") and (day or not tense.near or story.domain == "conversation")
        return tense.likely if loose else tense.direction
    if missing == "week" and (verb := story.tenses.planned(story.low, start)):
        story.steps.append(("tense", "future", verb))
        return Direction.FUTURE
    story.steps.append(("domain", story.domain))
    if story.domain == "conversation":
        if spec.name in TOLD:
            return Direction.FUTURE
        return Direction.ONWARD if story.typed else Direction.NEAREST
    if term:
        return Direction.FUTURE
    # Who names a weekday or a month and no verb looks back; a day of the calendar is as often a term ahead.
    back = missing == "week" or ("month" in spec.kinds and story.tenses.looks_back)
    return Direction.PAST if back else Direction.NEAREST
