"""Mentions -> timexes: each gets one anchor and, where its words leave it open, one direction.

The anchor is the document's date, the last mention of the text, or the expression it was joined with. The direction
("March": the last or the next?) comes from the tense beside it, then from the domain; the reading that lost stays in
`alternatives`. Every step is kept, so that the value can say why.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from timeline.language import Language, fold
from timeline.meaning import MEANINGS, Direction, Pair, Result
from timeline.model import End, Mention, Problem, Step, Timex, Value
from timeline.options import Options
from timeline.resolve.anchor import UNPLACED, reached
from timeline.resolve.date_order import NUMERIC, Order, settle_order
from timeline.resolve.era import with_eras, with_old_years
from timeline.resolve.evaluate import evaluate, value_of
from timeline.resolve.following import DISTANT, counted_from, day_ahead
from timeline.resolve.missing_year import NamedDays, by_weekday, month_told
from timeline.resolve.plausibility import accompanied
from timeline.resolve.quotations import Quotations
from timeline.resolve.scopes import Scopes
from timeline.resolve.state import BRIEF, Place, Story, Turned, decide_domain, lacks, long_ago, year_said
from timeline.resolve.tense import BESIDE, tense_finder
from timeline.resolve.year_lists import with_listed
from timeline.value import Every, Period, TimeValue
from timeline.value.moment import Unit
from timeline.value.zone import local

BOTH = (Direction.PAST, Direction.FUTURE)
#: The directions besides the one that was taken.
OTHERS = {Direction.PAST: (Direction.FUTURE,), Direction.FUTURE: (Direction.PAST,)}
NO_OPTIONS = Options()
_DIRECTIONS = {"past": Direction.PAST, "future": Direction.FUTURE, "nearest": Direction.NEAREST}
#: No sentence in which two days are told of is longer, in characters.
SENTENCE = 200
#: A number behind a date, and what stands between.
_NUMBER = re.compile(r"(?: ?(?P<dash>[-–—/]) ?| [^\W\d_][^\W\d_ ]{0,5} )(?P<number>\d+)(?!\w)")
#: Meanings of what can be counted from a date behind it, or be named by it.
COUNTED = frozenset(name for name, meaning in MEANINGS.items() if not meaning.kinds.isdisjoint((*DISTANT, "length")))
_new = tuple.__new__
#: How many mentions before or from one on can be of one enumeration.
LISTED = 4


def resolve(
    text: str,
    mentions: Iterable[Mention],
    language: Language,
    options: Options = NO_OPTIONS,
    *,
    reference: TimeValue | None = None,
    region: str | None = None,
    scopes: Scopes | None = None,
) -> tuple[list[Timex], list[Problem]]:
    """The mentions' values, and a problem for each that is no time at all (31 February).

    A mention is given up when it has its value: of a long text, an iterator keeps fewer in memory than a list.
    With `scopes`, dates at the heads of parts of the document hold for these parts.
    """
    domain, prefer, timezone = options.domain, options.prefer, options.timezone
    if timezone is not None:
        reference = reference and local(reference, timezone)
    mentions, silent = scopes.parted([*mentions]) if scopes is not None else ([*mentions], [])
    if domain is None:
        mentions = accompanied(text, mentions, scopes.openings() if scopes is not None else ())
    mentions = with_listed(text, mentions, language)
    if scopes is not None:
        mentions = scopes.stamped(mentions)
    story = Story(
        text,
        fold(text, language.code),
        reference,
        domain or decide_domain(mentions, reference),
        _DIRECTIONS[prefer] if prefer else None,
        tense_finder(language) if len(text) < BRIEF else tense_finder(language).alone(),
        settle_order(mentions, language, asked=options.date_order, region=region),
        timezone,
        ("document", str(reference)),
        region,
    )
    if scopes is not None:
        story.source, story.ends = scopes.source, scopes.ends
    named = NamedDays()
    quotations = Quotations(text, scopes.blocks) if scopes is not None and reference is not None else None
    timexes: list[Timex] = []
    problems: list[Problem] = []
    known = domain or reference is not None or long_ago(mentions)
    kind = story.domain if known else "none"  # what nothing speaks for is of no kind
    mentions = with_old_years([m for m in mentions if not (domains := MEANINGS[m.meaning].domains) or kind in domains])
    if story.domain == "narrative":
        mentions = with_eras(mentions)
    dated = _dated(mentions) if story.domain == "narrative" else []
    following = 0  # where in `dated` the next mention with a year of its own is
    waiting, before = mentions[::-1], deque[Mention](maxlen=LISTED)
    del mentions
    while waiting:
        mention = waiting.pop()
        missing = lacks(mention)
        head = scopes is not None and _enter(story, scopes, mention)
        shared, side = None, Direction.INSIDE
        if missing == "year" or missing == "day":
            ahead = (mention, *waiting[:-LISTED:-1])
            shared = (_shared_year if missing == "year" else day_ahead)(story, ahead)
        if scopes is not None and (head or (shared is None and missing is not None)):
            above = scopes.anchor(mention) if head else scopes.context(mention, story.places)
            shared, side = above or (shared, side)
        if shared is None and missing == "week":
            shared, side = _week(story, before, mention)
        if dated:
            while following < len(dated) and dated[following].start < mention.end:
                following += 1
            if shared is None and 0 < following < len(dated) and not mention.parts and missing == "year":
                shared = _settled_year(story, mention, dated[following - 1], dated[following].year)
        if shared is None and missing == "month" and (month := month_told(story, mention)) is not None:
            shared, side = month, Direction.INSIDE
        if shared is None and missing == "year" and (year := named.place(story, mention)) is not None:
            shared, side = year, Direction.INSIDE
        said = quotations.day(story, mention) if quotations is not None else None
        below = story.scope is not None and story.scope[2:4] == ("heading", 0)  # the title's day gives no year
        below = below and shared is None and missing == "year"
        if said is not None or below:
            story.count_from(said)
        doubts = _unread(story, mention, waiting)
        # A log has no stamps of times to come.
        story.asked = Direction.PAST if head and shared is None and _logged(mention) else None
        found = _resolve_one(story, mention, shared, side, doubts)
        story.asked = None
        if found and (mention.depth or "weekday" in mention.slots):
            year = by_weekday(story, mention, found[0].when)
            found = found if year is None else _resolve_one(story, mention, year, Direction.INSIDE, doubts)
        if said is not None or below:
            story.count_from(scopes.today if scopes is not None else None)
        if found:
            named.note(story, mention, found[0].when)
        if found and timexes and before and before[-1].meaning in COUNTED:
            timexes[-1] = counted_from(story, timexes[-1], before[-1], mention, found[0])
        before.append(mention)
        if found and scopes is not None:
            found = _noted(story, scopes, mention, found, head)
        if found:
            timexes += found
            if (impossible := _not_yet(story, mention, found[0])) is not None:
                problems.append(impossible)
        else:
            words = text[mention.start : mention.end]
            problems.append(Problem(f"no such date: {words!r}", start=mention.start, end=mention.end))
    if scopes is not None:
        scopes.finish()
        story.count_from(None)
        for mention in silent:
            story.places.clear()
            timexes += _resolve_one(story, mention, None)
        if silent:
            timexes.sort(key=lambda timex: (timex.start, timex.end))
    if reference is None and (unplaced := sum(timex.when is None and UNPLACED in timex.steps for timex in timexes)):
        problems.append(_unplaced(unplaced))
    if story.doubtful:
        problems.append(_which_order(story))
    return timexes, problems


def _not_yet(story: Story, mention: Mention, timex: Timex) -> Problem | None:
    """A problem where a verb surely tells of the past on a date, said in full, that lies after the document's own."""
    now, when = story.reference, timex.when
    if now is None or now.end is None or when is None or when.start is None or when.start < now.end:
        return None
    of, date = story.dated
    if of != "document" or mention.parts or year_said(mention) is None or lacks(mention) is not None:
        return None
    tense = story.tenses.at(story.text, story.low, timex.start, timex.end)
    if tense is None or not tense.sure:
        return None
    return Problem(
        f"{timex.text!r} lies after the document's date, {date}, but {tense.word!r} tells of the past: "
        "give another reference date if that is wrong",
        start=timex.start,
        end=timex.end,
    )


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


class _Dated(NamedTuple):
    """A year that is said, and where."""

    start: int
    end: int
    year: int


def _dated(mentions: Iterable[Mention]) -> list[_Dated]:
    return [_Dated(m.start, m.end, year) for m in mentions if (year := year_said(m)) is not None]


def _shared_year(story: Story, mentions: Sequence[Mention]) -> Place | None:
    """The year of the first mention, where it stands with the next date alone: both are one enumeration (April and June
    1955), or that is the end of a quarter (the third quarter ended Sept. 30, 1955)."""
    if mentions[0].parts or lacks(mentions[0]) != "year":
        return None
    for here, there in pairwise(mentions):
        if there.start - here.end > BESIDE:
            return None
        gap = story.low, here.end, there.start
        closes = "quarter" in MEANINGS[here.meaning].kinds and story.tenses.closing.fullmatch(*gap)
        if not closes and not story.tenses.sharing.fullmatch(*gap):
            return None
        if lacks(there) != "year":
            year = year_said(there)
            if year is None or not MEANINGS[there.meaning].kinds.isdisjoint(("year", "range")):
                return None
            return Place(TimeValue.of(year), story.text[there.start : there.end], there.end)
    return None


def _week(story: Story, earlier: Sequence[Mention], mention: Mention) -> tuple[Place | None, Direction]:
    """The week of a weekday, or the day that it follows, by what stands before it; and the side of that to look on."""
    if earlier and story.domain == "conversation":
        shared = _shared_week(story, earlier, mention) or _bracketed_week(story, earlier[-1], mention)
        if shared is not None:
            return shared, Direction.INSIDE
        if (shared := _day_before(story, earlier[-1], mention)) is not None:
            return shared, Direction.FUTURE
    if story.places and "weekday" in mention.slots:
        return _same_day(story, mention), Direction.INSIDE
    return None, Direction.INSIDE


def _shared_week(story: Story, earlier: Sequence[Mention], here: Mention) -> Place | None:
    """The week that the weekdays of one enumeration have: next week on Tuesday or Thursday."""
    for before in reversed(earlier):
        if lacks(here) != "week" or not story.tenses.sharing.fullmatch(story.low, before.end, here.start):
            return None
        inner, outer = before.slots.get("inner"), before.slots.get("outer")
        if isinstance(inner, Mention) and isinstance(outer, Mention) and outer.slots.get("unit") is Unit.WEEK:
            week = value_of(evaluate(story, outer))[1] if "weekday" in MEANINGS[inner.meaning].kinds else None
            return Place(week, story.text[outer.start : outer.end], before.end) if week is not None else None
        here = before
    return None


def _bracketed_week(story: Story, before: Mention, here: Mention) -> Place | None:
    """The week of the date that weekdays stand behind in brackets: 5 - 6 May (Tue-Wed)."""
    if lacks(here) != "week" or story.low[before.end : here.start].strip() != "(" or not story.places:
        return None
    last = story.places[-1]
    if last.end != before.end or last.value.unit is not Unit.DAY or last.value.start is None:
        return None
    return Place(TimeValue.around(last.value.start, Unit.WEEK), last.text, here.end)


def _day_before(story: Story, before: Mention, here: Mention) -> Place | None:
    """The day to come that a weekday of the same sentence follows: we fly on Friday and return on Monday."""
    if lacks(here) != "week" or lacks(before) != "week" or not story.places or story.reference is None:
        return None
    last, now = story.places[-1], story.reference.start
    if last.end != before.end or last.value.unit is not Unit.DAY or now is None or (last.value.start or now) <= now:
        return None
    if here.start - last.end > SENTENCE or story.tenses.stopped(story.text, last.end, here.start):
        return None
    tense = story.tenses.at(story.text, story.low, here.start, here.end)
    return last if tense is None or tense.direction is Direction.FUTURE else None


def _same_day(story: Story, mention: Mention) -> Place | None:
    """The week of the day just told, where this is its weekday: Nov. 17, a Friday."""
    last = story.places[-1]
    if lacks(mention) != "week" or last.value.unit is not Unit.DAY or last.value.start is None:
        return None
    if story.low[last.end : mention.start].strip() not in (",", "(") or mention.start - last.end > BESIDE:
        return None
    same = mention.slots["weekday"] == last.value.start.weekday + 1
    return Place(TimeValue.around(last.value.start, Unit.WEEK), last.text, last.end) if same else None


def _settled_year(story: Story, mention: Mention, before: _Dated, year_after: int) -> Place | None:
    """The year of a story: that of the dates before and after, where they agree, or else that of the one after, where
    the last date without a year agrees and it goes on from there (1976, named in passing between dates of 1975)."""
    if before.year != year_after:
        last = story.last(Unit.MONTH, 0, None)
        if last is None or last.value.start is None or last.value.start.year != year_after:
            return None
        there = value_of(evaluate(story, mention, TimeValue.of(year_after), Direction.INSIDE))[1]
        if there is None or not _goes_on(last.value, there):
            return None
    return Place(TimeValue.of(year_after), story.text[before.start : before.end], before.end)


def _goes_on(last: TimeValue, there: TimeValue) -> bool:
    """Whether a date comes after the last one, or tells of the same day; the same month again is another year's."""
    if last.start is None or there.start is None or there.start < last.start:
        return False
    return there != last or there.unit < Unit.MONTH


def _logged(mention: Mention) -> bool:
    """Whether a date says its second: Jul 31 22:10:00."""
    return {"hour", "second"} <= mention.slots.keys() or any(map(_logged, mention.joined))


def _unread(story: Story, mention: Mention, waiting: Sequence[Mention]) -> Sequence[Step]:
    """The step that names a number which a date is joined with and nothing reads: June 6 or 7, 1620-21."""
    end = mention.end
    match = _NUMBER.match(story.low, end)
    if match is None or (waiting and waiting[-1].start < match.end()):
        return ()
    gap = (story.low, end, match.start("number"))
    joined = match["dash"] or story.tenses.sharing.fullmatch(*gap)
    return [("unread", story.text[end : match.end()].strip())] if joined else ()


def _enter(story: Story, scopes: Scopes, mention: Mention) -> bool:
    """Go on to the part of the document that a mention stands in; whether the mention is at its head."""
    if scopes.reach(mention.start):
        story.count_from(scopes.today)
        if scopes.section != story.section:
            story.section = scopes.section
            if not story.goes_on and scopes.block is not None:
                story.forget(scopes.block.start)  # the news begins anew below a heading
    return scopes.is_head(mention)


def _noted(story: Story, scopes: Scopes, mention: Mention, found: list[Timex], head: bool) -> list[Timex]:
    """The timexes of a mention, which hold for what follows where it is a head."""
    whole = found[0].part_of or found[0]
    if not head:
        scopes.lead(mention, whole)
        return found
    if isinstance(whole.value, TimeValue) and len(found) == 1:
        later = scopes.later(whole.value, mention)
        if later != whole.value:
            whole = replace(whole, value=later, when=later)
            found = [whole]
    if scopes.note(mention, whole):
        story.forget(mention.start)  # what stands above is not counted from
        story.count_from(scopes.today)
    return found


def _resolve_one(
    story: Story,
    mention: Mention,
    shared: Place | None,
    side: Direction = Direction.INSIDE,
    doubts: Sequence[Step] = (),
) -> list[Timex]:
    """The timex of a mention, or the parts of a range, each of which knows the whole."""
    story.steps, story.directed, story.turned = [("rule", mention.meaning), *doubts], None, None
    bare = MEANINGS[mention.meaning].missing == "week" and not mention.parts  # a weekday alone is the nearest one
    story.typed = not bare and 2 * (mention.end - mention.start) > len(story.text)
    if shared is not None:
        story.steps += reached(story, shared, mention)
    result = evaluate(story, mention, shared and shared.value, shared and side)
    value, when = value_of(result)
    if value is None:
        return _apart(story, mention, result)
    steps = tuple(story.steps)
    steps = story.told.setdefault(steps, steps)
    whole = _timex(story, mention, value, when, steps, _alternatives(story, mention, value))
    if (
        (mention.depth or mention.meaning in NUMERIC)
        and story.order.ground == "open"
        and story.order.step in steps
        and (other := _reordered(story, mention, value)) is not None
    ):
        whole = replace(whole, others=(*whole.alternatives, other))
        story.doubtful.append(whole)
    parts = _parts(story, mention, whole, result, shared) if mention.parts else []
    if not parts:
        if when is not None and not _in_passing(story, mention, whole):
            _remember(story, mention, whole)
        return [whole]
    return parts


def _in_passing(story: Story, mention: Mention, timex: Timex) -> bool:
    """Whether the text goes on from where it was: after what a report compares with (a year ago), what had been before
    (the previous evening; who had opposed it in 1793), and the day on which was told what the same sentence dates (it
    sank on Thursday, they said Friday)."""
    outer = mention.slots.get("outer")
    told = outer if mention.depth and isinstance(outer, Mention) else mention
    spec = MEANINGS[told.meaning]
    if "aside" in spec.kinds or (spec.anchor == "story" and told.slots.get("step", 0) == -1):
        return True
    if story.places and story.tenses.earlier(story.low, timex.start):
        return True
    if not story.places or timex.when is None or timex.when.unit > Unit.DAY:
        return False
    if not story.tenses.said(story.low, timex.start):
        return False
    before = story.places[-1].end
    return timex.start - before <= SENTENCE and not story.tenses.stopped(story.text, before, timex.start)


def _apart(story: Story, mention: Mention, result: Result) -> list[Timex]:
    """The ends of what is no range, or none without a date to count from: "Mon-Fri" of no week that is known."""
    steps, timexes = tuple(story.steps), []
    ends = iter((result.first, result.last) if isinstance(result, Pair) else ())
    for part in mention.parts:
        end = next(ends, None)
        if isinstance(part, Mention):
            timexes += _resolve_one(story, part, None)
        elif end is not None:
            timexes.append(_timex(story, part, end, value_of(end)[1], steps))
    return timexes


def _parts(story: Story, mention: Mention, whole: Timex, result: Result, shared: Place | None = None) -> list[Timex]:
    """The parts of a range, each with its own value; an end that has none is left to the whole."""
    ends = iter((result.first, result.last) if isinstance(result, Pair) else ())
    parts = []
    inside = (shared.value, Direction.INSIDE) if shared is not None and len(mention.parts) == 1 else ()
    for part in mention.parts:
        outer = part == mention.slots.get("outer")
        if isinstance(part, Mention) and part.parts:
            parts += _parts(story, part, whole, evaluate(story, part) if outer else result)
            continue
        end: Result = None if outer else next(ends, None)
        if isinstance(part, Mention) and (end is None or "reference" in MEANINGS[part.meaning].kinds):
            end = evaluate(story, part, *inside)
        value, when = value_of(end)
        if value is not None:
            made = _timex(story, part, value, when, whole.steps, (), whole)
            _remember(story, part if isinstance(part, Mention) else mention, made)
            parts.append(made)
    return parts


def _timex(
    story: Story,
    mention: Mention | End,
    value: Value,
    when: TimeValue | None,
    steps: tuple[Step, ...],
    others: tuple[Value, ...] | Callable[[], tuple[Value, ...]] = (),
    part_of: Timex | None = None,
) -> Timex:
    start, end = mention.start, story.ends.get(mention.end, mention.end)
    said, value = value, story.shared(value)
    if when is said and isinstance(value, TimeValue):
        when = value
    elif when is not None:
        when = story.shared(when)
    return Timex(start, end, story.source[start:end], _type(value), value, when, part_of, steps, others)


def _type(value: Value) -> str:
    if isinstance(value, TimeValue):
        return "TIME" if value.unit < Unit.DAY else "DATE"
    return "DURATION" if isinstance(value, Period) else "SET" if isinstance(value, Every) else "DATE"


def _remember(story: Story, mention: Mention, timex: Timex) -> None:
    when = timex.when
    if isinstance(timex.value, TimeValue) and when is not None and when.start is not None and when.end is not None:
        halved = when.unit < Unit.DAY and _halved(mention)
        dated = lacks(mention) is None or ("domain", "narrative") in timex.steps
        story.places.append(_new(Place, (when, timex.text, timex.end, dated, halved)))


def _halved(mention: Mention) -> bool:
    """Whether a time of clock says which half of the day it is in: 3 p.m., in the morning."""
    return "meridiem" in mention.slots or any(map(_halved, mention.joined))


def _alternatives(story: Story, mention: Mention, value: Value) -> tuple[Value, ...] | Callable[[], tuple[Value, ...]]:
    """The readings in the other directions, where the direction was a choice; made when they are asked for."""
    if story.directed is None:
        return ()
    others = OTHERS.get(story.directed, BOTH)
    if story.turned is not None:
        return _Readings(story.turned, others, value)
    steps, found = story.steps, []
    for story.asked in others:
        story.steps = []
        found.append(evaluate(story, mention))
    story.asked, story.steps = None, steps
    return _distinct(found, value)


@dataclass(slots=True, eq=False)
class _Readings:
    """The readings that lost, made when they are asked for."""

    turned: Turned
    sides: tuple[Direction, ...]
    value: Value

    def __call__(self) -> tuple[Value, ...]:
        return _distinct(map(self.turned, self.sides), self.value)


def _distinct(results: Iterable[Result], value: Value) -> tuple[Value, ...]:
    """The values of results that are no time said already."""
    others = dict.fromkeys(other for other, _ in map(value_of, results) if other is not None and other != value)
    return tuple(others)


def _reordered(story: Story, mention: Mention, value: Value) -> Value | None:
    """The reading of a date of numbers in the other order, where that is another day."""
    order, steps = story.order, story.steps
    story.order, story.steps = Order(order.other, "open"), []
    other, _ = value_of(evaluate(story, mention))
    story.order, story.steps = order, steps
    return other if other != value else None
