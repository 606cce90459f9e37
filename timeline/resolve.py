"""Mentions -> timexes: each gets one anchor and, where its words leave it open, one direction.

The anchor is the document's date, the last mention of the text, or the expression it was joined with. The direction
("March": the last or the next?) comes from the tense beside it, then from the domain; the reading that lost stays in
`alternatives`. Every step is kept, so that the value can say why.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.company import accompanied
from timeline.language import Language, fold
from timeline.meaning import MEANINGS, Anchored, Direction, Meaning, Pair, Result, astronomical
from timeline.model import Mention, Problem, Step, Timex, Value
from timeline.moment import Unit
from timeline.order import ORDERS, Order, settle_order
from timeline.tense import BEFORE, BESIDE, TenseFinder, tense_finder
from timeline.value import Every, Period, TimeValue
from timeline.zone import local, placed, zone

#: What a mention would be in another direction, all else equal.
Turned = Callable[[Direction], Result]

BOTH = (Direction.PAST, Direction.FUTURE)
#: The directions besides the one that was taken.
OTHERS = {Direction.PAST: (Direction.FUTURE,), Direction.FUTURE: (Direction.PAST,)}

DOMAINS = ("news", "narrative", "conversation")
PREFERENCES = {"past": Direction.PAST, "future": Direction.FUTURE, "nearest": Direction.NEAREST}
#: How far a mention may stand from another to anchor it, in characters.
NEAR = 400
#: After so many years a date is of another time, and what stands beside it too.
LONG = 2
#: So many years named show a story also where fewer of them are long past.
MANY = 30
#: Meanings that a report names to compare with: what follows is not about them.
ASIDE = frozenset(("year_ago", "year_earlier", "year_ago_quarter", "year_quarter"))
#: The step of an expression that nothing gives a place.
UNPLACED: Step = ("anchor", "none")
#: The granularity that fills a missing field: the last mention must be this fine.
FINE = {"year": Unit.YEAR, "month": Unit.YEAR, "week": Unit.MONTH, "day": Unit.WEEK}
#: Meanings that a story counts from its own time, not from the day it was written.
OF_THE_STORY = frozenset(
    "step ago units_ago year_ago running part_of_running the_quarter latest latest_quarter weekend ordinal_unit "
    "step_month step_season step_quarter step_weekday step_day_of_year step_holiday".split()
)

#: Meanings whose side only the talk around them tells: "in an hour" is to come, or is how long it took.
TOLD = frozenset(("ahead_or_length", "half_ahead", "told_length"))


class Place(NamedTuple):
    """A value on the line that the text has mentioned, and where."""

    value: TimeValue
    text: str
    end: int


@dataclass(slots=True)
class Story:
    """What the resolver knows while it walks through a document."""

    text: str
    low: str
    reference: TimeValue | None
    domain: str
    prefer: Direction | None
    tenses: TenseFinder
    order: Order
    zone: str | None = None
    dated: str = ""
    typed: bool = False  # whether there is little else than the expression: somebody makes a plan
    doubtful: list[Timex] = field(default_factory=list)
    places: deque[Place] = field(default_factory=lambda: deque(maxlen=12))
    steps: list[Step] = field(default_factory=list)
    #: The steps of the timexes so far: a long text takes the same ones again and again, and they are half its memory.
    told: dict[tuple[Step, ...], tuple[Step, ...]] = field(default_factory=dict)
    asked: Direction | None = None
    directed: Direction | None = None
    turned: Turned | None = None

    @property
    def goes_on(self) -> bool:
        """Whether its dates are counted from one another: a story's, and those of a text without a date of its own."""
        return self.domain == "narrative" or self.reference is None

    def latest(self, unit: Unit, position: int) -> Place | None:
        """The last mention of just this unit that is over, if it is near."""
        now = self.reference.end if self.reference is not None else None
        near = (place for place in reversed(self.places) if position - place.end <= NEAR and place.value.unit is unit)
        return next((p for p in near if now is None or (p.value.end is not None and p.value.end <= now)), None)

    def past(self, position: int) -> Place | None:
        """The date just before, where it is long past: the news tells a story too ("on 3 May 1921 ... on 27 June")."""
        place = self.places[-1] if self.places else None
        if place is None or position - place.end > BEFORE or place.value.unit > Unit.MONTH or place.value.start is None:
            return None
        now = self.reference.start if self.reference is not None else None
        return place if now is not None and place.value.start.year < now.year - LONG else None

    def last(self, finest: Unit, position: int, reach: int | None) -> Place | None:
        """The last mention at least as fine as a unit, within reach."""
        for place in reversed(self.places):
            if reach is not None and position - place.end > reach:
                return None
            if place.value.unit <= finest:
                return place
        return None


def resolve(
    text: str,
    mentions: list[Mention],
    language: Language,
    *,
    reference: TimeValue | None = None,
    domain: str | None = None,
    prefer: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    region: str | None = None,
) -> tuple[list[Timex], list[Problem]]:
    """The mentions' values, and a problem for each that is no time at all (31 February)."""
    _check(prefer, domain, date_order)
    if timezone is not None:
        zone(timezone)  # an unknown one is an error of the call
        reference = reference and local(reference, timezone)
    if domain is None:
        mentions = accompanied(text, mentions)
    story = Story(
        text,
        fold(text, language.code),
        reference,
        domain or decide_domain(mentions, reference),
        PREFERENCES[prefer] if prefer else None,
        tense_finder(language),
        settle_order(mentions, language, asked=date_order, region=region),
        timezone,
        str(reference),
    )
    timexes: list[Timex] = []
    problems: list[Problem] = []
    kind = story.domain if domain or reference is not None else ""  # what nothing speaks for is of no kind
    mentions = [m for m in mentions if not (domains := MEANINGS[m.meaning].domains) or kind in domains]
    dated = [(m, year) for m in mentions if (year := _year_said(m)) is not None] if story.domain == "narrative" else []
    following = 0  # where in `dated` the next mention with a year of its own is
    for number, mention in enumerate(mentions):
        shared = _shared_year(story, mentions, number)
        if shared is None and number and story.domain == "conversation":
            shared = _shared_week(story, mentions, number)
        if dated:
            while following < len(dated) and dated[following][0].start < mention.end:
                following += 1
            if shared is None and 0 < following < len(dated) and not mention.parts and _lacks(mention) == "year":
                shared = _settled_year(story, *dated[following - 1], dated[following][1])
        found = _resolve_one(story, mention, shared)
        if found:
            timexes += found
        else:
            words = text[mention.start : mention.end]
            problems.append(Problem(f"no such date: {words!r}", start=mention.start, end=mention.end))
    if unplaced := sum(UNPLACED in timex.steps for timex in timexes):
        problems.append(_unplaced(unplaced))
    if story.doubtful:
        problems.append(_which_order(story))
    return timexes, problems


def _unplaced(count: int) -> Problem:
    return Problem(
        (f"{count} expressions need" if count > 1 else "an expression needs")
        + " the document's date: give a reference date such as 2023-09-18"
    )


def _which_order(story: Story) -> Problem:
    """One problem for all the dates of a document whose numbers can be read in both orders."""
    first, count = story.doubtful[0], len(story.doubtful)
    day_first = story.order.order == "DMY"
    return Problem(
        (f"{count} dates such as {first.text!r}" if count > 1 else repr(first.text))
        + f" can be {first.value} or {first.alternatives[-1]}: read as "
        + ("day before month" if day_first else "month before day")
        + "; if that is wrong, "
        f"give the date order {story.order.other}",
        start=first.start,
        end=first.end,
    )


def _check(prefer: str | None, domain: str | None, date_order: str | None) -> None:
    for name, value, known in (
        ("prefer", prefer, tuple(PREFERENCES)),
        ("domain", domain, DOMAINS),
        ("date order", date_order, ORDERS),
    ):
        if value is not None and value not in known:
            raise ValueError(f"unknown {name} {value!r}: give one of {', '.join(known)}")


def decide_domain(mentions: list[Mention], reference: TimeValue | None) -> str:
    """A story that anchors itself names years that lie well before the document's date, and few days of its own."""
    years = [m.slots["year"] for m in mentions if isinstance(m.slots.get("year"), int)]
    own = sum(MEANINGS[m.meaning].name in ("weekday", "relative_day", "step", "ago") for m in mentions)
    if reference is None or reference.start is None:
        return "narrative"
    distant = sum(year < reference.start.year - 2 for year in years)
    share = 0.6 if len(years) < MANY else 0.35  # a long story may reach into the present
    return "narrative" if distant >= 3 and distant > share * len(years) and distant > 3 * own else "news"


def _shared_year(story: Story, mentions: list[Mention], number: int) -> Place | None:
    """The year that stands with the next date alone, where both are one enumeration: April and June 1955."""
    if mentions[number].parts or _lacks(mentions[number]) != "year":
        return None
    for here, there in pairwise(mentions[number : number + 4]):
        if there.start - here.end > BESIDE or not story.tenses.sharing.fullmatch(story.low, here.end, there.start):
            return None
        if _lacks(there) != "year":
            year = _year_said(there)
            if year is None or not MEANINGS[there.meaning].kinds.isdisjoint(("year", "range")):
                return None
            return Place(TimeValue.of(year), story.text[there.start : there.end], there.end)
    return None


def _shared_week(story: Story, mentions: list[Mention], number: int) -> Place | None:
    """The week that the weekdays of one enumeration have: next week on Tuesday or Thursday."""
    here = mentions[number]
    for before in reversed(mentions[max(0, number - 4) : number]):
        if _lacks(here) != "week" or not story.tenses.sharing.fullmatch(story.low, before.end, here.start):
            return None
        inner, outer = before.slots.get("inner"), before.slots.get("outer")
        if isinstance(inner, Mention) and isinstance(outer, Mention) and outer.slots.get("unit") is Unit.WEEK:
            week = _value(_evaluate(story, outer))[1] if "weekday" in MEANINGS[inner.meaning].kinds else None
            return Place(week, story.text[outer.start : outer.end], before.end) if week is not None else None
        here = before
    return None


def _settled_year(story: Story, before: Mention, year: int, year_after: int) -> Place | None:
    """The year of a story: that of the dates before and after, where they agree, or else that of the one after, where
    the last date without a year agrees (1976, named in passing between dates of 1975)."""
    if year != year_after:
        last = story.last(Unit.MONTH, 0, None)
        if last is None or last.value.start is None or last.value.start.year != year_after:
            return None
    return Place(TimeValue.of(year_after), story.text[before.start : before.end], before.end)


def _year_said(mention: Mention) -> int | None:
    """The year that a date names."""
    year = mention.slots.get("year")
    if isinstance(year, int):
        return astronomical(year, mention.slots.get("era"))
    return next(
        (found for slot in mention.slots.values() if isinstance(slot, Mention) if (found := _year_said(slot))), None
    )


def _resolve_one(story: Story, mention: Mention, shared: Place | None) -> list[Timex]:
    """The timex of a mention, or the parts of a range, each of which knows the whole."""
    story.steps, story.directed, story.turned = [("rule", mention.meaning)], None, None
    bare = MEANINGS[mention.meaning].missing == "week"  # a weekday alone is the nearest one
    story.typed = not bare and 2 * (mention.end - mention.start) > len(story.text)
    if shared is not None:
        story.steps.append(("anchor", "mention", shared.text))
    result = _evaluate(story, mention, shared and shared.value, shared and Direction.INSIDE)
    value, when = _value(result)
    if value is None:
        ends = mention.parts if UNPLACED in story.steps else ()  # a range without a place is its ends
        return [timex for end in ends if end.slots for timex in _resolve_one(story, end, None)]
    steps = tuple(story.steps)
    steps = story.told.setdefault(steps, steps)
    whole = _timex(story, mention, value, when, steps, _alternatives(story, mention, value))
    if (
        story.order.ground == "open"
        and story.order.step in steps
        and (other := _reordered(story, mention, value)) is not None
    ):
        whole = replace(whole, others=(*whole.alternatives, other))
        story.doubtful.append(whole)
    if not mention.parts:
        if MEANINGS[mention.meaning].name not in ASIDE:
            _remember(story, whole)
        return [whole]
    return _parts(story, mention, whole, result)


def _parts(story: Story, mention: Mention, whole: Timex, result: Result) -> list[Timex]:
    ends = iter((result.first, result.last) if isinstance(result, Pair) else ())
    parts = []
    for part in mention.parts:
        alone = part is mention.slots.get("outer") or "reference" in MEANINGS[part.meaning].kinds
        end = None if part is mention.slots.get("outer") else next(ends, None)
        value, when = _value(_evaluate(story, part) if alone or end is None else end)
        if value is not None:
            made = _timex(story, part, value, when, whole.steps, (), whole)
            _remember(story, made)
            parts.append(made)
    return parts


def _timex(
    story: Story,
    mention: Mention,
    value: Value,
    when: TimeValue | None,
    steps: tuple[Step, ...],
    others: tuple[Value, ...] | Callable[[], tuple[Value, ...]] = (),
    part_of: Timex | None = None,
) -> Timex:
    start, end = mention.start, mention.end
    return Timex(start, end, story.text[start:end], _type(value), value, when, part_of, steps, others)


def _type(value: Value) -> str:
    if isinstance(value, TimeValue):
        return "TIME" if value.unit < Unit.DAY else "DATE"
    return "DURATION" if isinstance(value, Period) else "SET" if isinstance(value, Every) else "DATE"


def _value(result: Result) -> tuple[Value | None, TimeValue | None]:
    """What a result says, and its place on the line."""
    if isinstance(result, Anchored):
        return result.value, result.when
    if isinstance(result, Pair):
        whole = _span(result)
        return whole, whole
    if isinstance(result, TimeValue):
        return result, None if result.start is None and result.end is None else result
    return result, None


def _span(pair: Pair) -> TimeValue | None:
    first, last = pair.first, pair.last
    if not isinstance(first, TimeValue) or not isinstance(last, TimeValue) or first.start is None or last.end is None:
        return None
    if last.end <= first.start:
        if first.start.year > 0:
            return None
        first, last = last, first  # the 2nd or 3rd century BC
    return first.between(last) if pair.within else first.to(last)


def _remember(story: Story, timex: Timex) -> None:
    when = timex.when
    if isinstance(timex.value, TimeValue) and when is not None and when.start is not None and when.end is not None:
        story.places.append(Place(when, timex.text, timex.end))


# --- evaluation ----------------------------------------------------------------------------------------------------


def _evaluate(
    story: Story, mention: Mention, anchor: TimeValue | None = None, direction: Direction | None = None
) -> Result:
    """The result of a mention's meaning; an anchor given from outside wins over the story's."""
    spec = MEANINGS[mention.meaning]
    slots = mention.slots
    inner: list[str] = []
    if mention.depth:
        slots = _evaluate_inner(story, spec, mention, anchor, direction)
        inner = [name for name, slot in mention.slots.items() if isinstance(slot, Mention)]
        if any(slots[name] is None for name in inner):
            return None
    arguments = dict(slots)
    if "anchor" in spec.parameters:
        arguments["anchor"] = anchor if anchor is not None else _anchor(story, spec, mention)
    if "direction" in spec.parameters:
        arguments["direction"] = direction if direction is not None else _direction(story, spec, mention)
        story.turned = None if inner else partial(_turned, spec, arguments, story.zone)
    elif inner:
        turned, story.turned = story.turned, None
        if turned is not None and len(inner) == 1:
            story.turned = partial(_turned_inside, spec, arguments, inner[0], turned)
    if "order" in spec.parameters:
        arguments["order"] = story.order.order
        story.steps.append(story.order.step)
    result = spec.function(**arguments)
    if story.prefer and anchor is None and spec.missing in ("day", "week") and isinstance(result, TimeValue):
        result = _preferred(story, mention, result)
    elif story.domain == "conversation" and anchor is None and "clock" in spec.kinds and isinstance(result, TimeValue):
        result = _half_of_day(story, mention, result)
    if story.zone is None:
        return result
    zoned = _zoned(result, story.zone)
    if zoned != result:
        story.steps.append(("zone", story.zone))
    return zoned


def _turned(spec: Meaning, arguments: dict[str, Any], zone: str | None, side: Direction) -> Result:
    """What a meaning gives in another direction, all else equal."""
    result = spec.function(**{**arguments, "direction": side})
    return result if zone is None else _zoned(result, zone)


def _turned_inside(spec: Meaning, arguments: dict[str, Any], name: str, turned: Turned, side: Direction) -> Result:
    """The same for what a meaning is about: "since March", of the other March."""
    inner = turned(side)
    return spec.function(**{**arguments, name: inner}) if inner is not None else None


def _preferred(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
    """What the caller prefers is meant strictly: of a Friday, said on a Friday, the next one; in a message, of a time
    by the clock of 24 hours the next such. An hour up to twelve without a.m. or p.m. is either; with it, it is today's.
    """
    now, start = story.reference, value.start
    if now is None or now.start is None or start is None or start[:3] != now.start[:3] or not story.prefer:
        return value
    side = -1 if story.prefer < 0 else 1
    if value.unit is Unit.DAY:
        return value.plus(7 * side, Unit.DAY) if MEANINGS[mention.meaning].missing == "week" else value
    slots = mention.slots
    timed = value.unit <= Unit.HOUR and now.unit < Unit.DAY and not slots.get("meridiem")
    if not timed or story.domain != "conversation":
        return value
    hours: tuple[int, ...] = (0, 24)
    if slots.get("hour", 13) <= 12 and story.text[mention.start] != "0":
        hours = (0, 12, 24) if slots["hour"] < 12 else (-12, 0, 12)
    near = [value.plus(side * shift, Unit.HOUR) for shift in hours]
    return next((time for time in near if (time > now) == (side > 0)), near[-1])


def _half_of_day(story: Story, mention: Mention, value: TimeValue) -> TimeValue:
    """"See you at 3", written at noon, is in the afternoon; "I left at 1", written then too, is after midnight."""
    now, hour = story.reference, mention.slots.get("hour", 13)
    if now is None or now.unit >= Unit.DAY or hour >= 12 or mention.slots.get("meridiem") or value.start is None:
        return value
    exact = "second" in mention.slots or "zone" in mention.slots or story.text[mention.start] == "0"
    if exact or value.start[:3] != now.start[:3]:  # type: ignore[index]
        return value
    late = value.plus(12, Unit.HOUR)
    tense = story.tenses.at(story.text, story.low, mention.start, mention.end)
    story.steps.append(("domain", "conversation"))
    if tense is not None and tense.direction is Direction.PAST:
        return late if late < now else value
    return value if value > now else late


def _zoned(result: Result, zone: str) -> Result:
    """A clock time that names no zone is of the one that was asked for."""
    if isinstance(result, TimeValue):
        return placed(result, zone)
    if isinstance(result, Pair):
        return Pair(placed(result.first, zone), placed(result.last, zone), result.within)
    return result


def _evaluate_inner(
    story: Story, spec: Meaning, mention: Mention, anchor: TimeValue | None, direction: Direction | None
) -> dict[str, Result]:
    """The slots with the mentions among them resolved, those first on which the others stand."""
    slots = dict(mention.slots)
    if spec.inside and isinstance(outer := slots.get(spec.inside[1]), Mention):
        outer_result = slots[spec.inside[1]] = _evaluate(story, outer, anchor, direction)
        inner, where = slots[spec.inside[0]], _value(outer_result)[1]
        if where is None and isinstance(outer_result, TimeValue) and MEANINGS[inner.meaning].missing == "day":
            where = outer_result  # "Friday at 8" without a date to count from: some Friday
        if spec.beyond and where is not None:
            where = _beside(where, spec.beyond)
        slots[spec.inside[0]] = _evaluate(story, inner, where, Direction.INSIDE)
    elif isinstance(first := slots.get("first"), Mention) and isinstance(last := slots.get("last"), Mention):
        slots["first"], slots["last"] = _evaluate_ends(story, first, last, anchor, direction)
    else:
        for name, slot in slots.items():
            if isinstance(slot, Mention):
                slots[name] = _evaluate(story, slot, anchor, direction)
    return slots


def _beside(place: TimeValue, side: int) -> TimeValue | None:
    """The years after a time or before it."""
    edge = place.end if side > 0 else place.start
    if edge is None:
        return None
    other = edge.plus(10 * side, Unit.YEAR)
    return TimeValue.stretch(min(edge, other), max(edge, other), Unit.YEAR)


def _evaluate_ends(
    story: Story, first: Mention, last: Mention, anchor: TimeValue | None, direction: Direction | None
) -> tuple[Result, Result]:
    """The ends of a range: the one that lacks a field takes it from the other (from March to May 2022)."""
    if _lacks(first) and (not _lacks(last) or (_lacks(first) == "month" != _lacks(last))):
        end = _evaluate(story, last, anchor, direction)
        return _evaluate(story, first, _value(end)[1], Direction.PAST), end
    start = _evaluate(story, first, anchor, direction)
    point = _value(start)[1]
    if _lacks(last) and point:
        return start, _evaluate(story, last, point, Direction.INSIDE)
    end = _evaluate(story, last)
    if "weekday" in MEANINGS[last.meaning].kinds and isinstance(end, TimeValue) and point is not None and end < point:
        end = end.plus(7, Unit.DAY)  # from this Friday to this Monday
    return start, end


def _lacks(mention: Mention) -> str | None:
    """The field that a mention leaves to the context, or None."""
    inner = next((slot for slot in mention.slots.values() if isinstance(slot, Mention)), None)
    if inner is not None:
        outer = mention.slots.get("outer")
        return _lacks(outer if isinstance(outer, Mention) else inner)
    missing = MEANINGS[mention.meaning].missing
    return missing if missing and missing not in mention.slots else None


def _anchor(story: Story, spec: Meaning, mention: Mention) -> TimeValue | None:
    """What a mention is counted from: the document's date, or a place that the text has mentioned."""
    missing = spec.missing if spec.missing and spec.missing not in mention.slots else None
    place = None
    bare = "part_of_day" in spec.kinds and " " not in story.low[mention.start : mention.end]
    if bare and story.domain == "narrative":
        return None  # a story's "at night" is any night
    if story.goes_on and (missing or spec.anchor == "story" or spec.name in OF_THE_STORY):
        unit = mention.slots.get("unit")
        finest = FINE[missing] if missing else max(unit, Unit.DAY) if isinstance(unit, Unit) else Unit.YEAR
        place = story.last(finest, mention.start, None)
        if place is None and finest is not Unit.DAY:
            place = story.last(Unit.DECADE, mention.start, None)
    elif spec.prefers is not None and story.domain == "news" and (near := story.latest(spec.prefers, mention.start)):
        place = near
    elif missing == "year" and (past := story.past(mention.start)):
        place = past
    elif spec.anchor == "story" or missing == "day":
        place = story.last(Unit.DAY if missing else Unit.YEAR, mention.start, NEAR)
    if place is not None:
        story.steps.append(("anchor", "mention", place.text))
        return place.value
    if story.reference is not None:
        story.steps.append(("anchor", "document", story.dated))
    else:
        story.steps.append(UNPLACED)
    return story.reference


def _direction(story: Story, spec: Meaning, mention: Mention) -> Direction:
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
            return Direction.NEAREST
        return Direction.INSIDE if place.value.unit >= Unit.YEAR else Direction.ONWARD
    if missing == "year" and story.past(mention.start):
        story.steps.append(("domain", "narrative"))
        return Direction.ONWARD
    if missing == "week" and story.tenses.owning.match(story.low, mention.end):
        story.steps.append(("domain", story.domain))
        return Direction.PAST
    tense = story.tenses.at(story.text, story.low, mention.start, mention.end)
    if tense is not None:
        story.steps.append(("tense", tense.direction.name.lower(), tense.word))
        # A day of the calendar is often a term ("extended to Nov. 21"), a month rarely.
        day = not mention.slots.keys().isdisjoint(("day", "holiday"))
        loose = day or not tense.near or story.domain == "conversation"
        return tense.likely if loose else tense.direction
    story.steps.append(("domain", story.domain))
    if story.domain == "conversation":
        if spec.name in TOLD:
            return Direction.FUTURE
        return Direction.ONWARD if story.typed else Direction.NEAREST
    # Who names a weekday or a month and no verb looks back; a day of the calendar is as often a term ahead.
    back = missing == "week" or ("month" in spec.kinds and story.tenses.looks_back)
    return Direction.PAST if back else Direction.NEAREST


def _alternatives(story: Story, mention: Mention, value: Value) -> tuple[Value, ...] | Callable[[], tuple[Value, ...]]:
    """The readings in the other directions, where the direction was a choice; made when they are asked for."""
    if story.directed is None:
        return ()
    others = OTHERS.get(story.directed, BOTH)
    if story.turned is not None:
        return partial(_readings, story.turned, others, value)
    steps, found = story.steps, []
    for story.asked in others:
        story.steps = []
        found.append(_evaluate(story, mention))
    story.asked, story.steps = None, steps
    return _distinct(found, value)


def _readings(turned: Turned, sides: tuple[Direction, ...], value: Value) -> tuple[Value, ...]:
    return _distinct(map(turned, sides), value)


def _distinct(results: Iterable[Result], value: Value) -> tuple[Value, ...]:
    """The values of results that are no time said already."""
    others = dict.fromkeys(other for other, _ in map(_value, results) if other is not None and other != value)
    return tuple(others)


def _reordered(story: Story, mention: Mention, value: Value) -> Value | None:
    """The reading of a date of numbers in the other order, where that is another day."""
    order, steps = story.order, story.steps
    story.order, story.steps = Order(order.other, "open"), []
    other, _ = _value(_evaluate(story, mention))
    story.order, story.steps = order, steps
    return other if other != value else None
