"""What the resolver knows on its walk through a document: the places in time that were mentioned, the steps it took."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from timeline.meaning import MEANINGS, Direction, Result, astronomical
from timeline.model import Mention, Step, Timex, Value
from timeline.resolve.date_order import Order
from timeline.resolve.tense import BEFORE, TenseFinder
from timeline.value import TimeValue
from timeline.value.moment import Unit

if TYPE_CHECKING:
    from timeline.resolve.scopes import Scope

#: What a mention would be in another direction, all else equal.
Turned = Callable[[Direction], Result]
#: How far a mention may stand from another to anchor it, in characters.
NEAR = 400
#: How near the beginning of its sentence a year may stand that opens it, in characters.
OPENING = 10
#: After so many years a date is of another time, and what stands beside it too.
LONG = 2
#: From this year on a number alone is taken for one.
MODERN = 1800
#: So many years named show a story also where fewer of them are long past.
MANY = 30
#: Meanings that are counted from the document's date.
OWN = frozenset(
    ("weekday", "relative_day", "relative_daypart", "step", "step_weekday", "near_weekday", "step_month", "ago")
)
#: So many values are shared by the timexes that follow, where a text is no shorter than the second, in characters.
SHARED, BRIEF = 4000, 30_000
SomeValue = TypeVar("SomeValue", bound=Value)
#: The granularity that fills a missing field: the last mention must be this fine.
FINE = {"year": Unit.YEAR, "month": Unit.YEAR, "week": Unit.MONTH, "day": Unit.WEEK}


class Place(NamedTuple):
    """A value on the line that the text has mentioned, and where; whether it says its year, and which half of the day
    it is in."""

    value: TimeValue
    text: str
    end: int
    dated: bool = False
    halved: bool = False


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
    #: What `reference` is the date of ("document", "heading", "entry", "message"), and its words.
    dated: tuple[str, str] = ("document", "")
    region: str | None = None
    section: int = 0  # how many headings stand above
    typed: bool = False  # whether there is little else than the expression: somebody makes a plan
    doubtful: list[Timex] = field(default_factory=list)
    places: deque[Place] = field(default_factory=lambda: deque(maxlen=12))
    steps: list[Step] = field(default_factory=list)
    #: The steps of the timexes so far: a long text takes the same ones again and again, and they are half its memory.
    told: dict[tuple[Step, ...], tuple[Step, ...]] = field(default_factory=dict)
    #: The values so far, for the same reason; begun anew when there are many.
    values: dict[Value, Value] = field(default_factory=dict)
    #: What meanings gave for their arguments in a long text; begun anew, too.
    given: dict[tuple[str, tuple[tuple[str, Any], ...]], tuple[Result, dict[str, Any]]] = field(default_factory=dict)
    asked: Direction | None = None
    #: Where the expression stands whose outer time is being resolved: "the third week of June" around June.
    span: tuple[int, int] | None = None
    directed: Direction | None = None
    turned: Turned | None = None
    #: Whether its dates are counted from one another: a story's, and those of a text without a date of its own.
    goes_on: bool = field(init=False)
    #: The text as the document has it, and where words end there that were hyphenated.
    source: str = ""
    ends: Mapping[int, int] = field(default_factory=dict)
    document_date: TimeValue | None = field(init=False)
    document_domain: str = field(init=False)
    scope: Scope | None = None

    def __post_init__(self) -> None:
        self.document_date, self.document_domain = self.reference, self.domain
        self.source = self.source or self.text
        self.goes_on = self.domain == "narrative" or self.reference is None

    def shared(self, value: SomeValue) -> SomeValue:
        """The value, or in a long text an equal one that another timex has."""
        if len(self.text) < BRIEF:
            return value
        if len(self.values) >= SHARED:
            self.values.clear()
        return self.values.setdefault(value, value)  # type: ignore[return-value]  # equal values are of one class

    def count_from(self, scope: Scope | None) -> None:
        """Count relative dates from the day of an entry, a heading or a message; from the document's without one."""
        if scope is self.scope:
            return
        self.scope = scope
        message = scope is not None and scope.kind == "message"
        self.domain = "conversation" if message else self.document_domain
        self.goes_on = not message and (self.domain == "narrative" or self.document_date is None)
        start = scope.value.start if scope is not None else None
        if scope is None or start is None:
            self.reference, self.dated = self.document_date, ("document", str(self.document_date))
        else:
            self.reference, self.dated = TimeValue.of(*start[:3]), (scope.kind, scope.text)

    def forget(self, position: int) -> None:
        """Forget the places before a position."""
        while self.places and self.places[0].end <= position:
            self.places.popleft()

    def latest(self, unit: Unit, position: int) -> Place | None:
        """The last mention of just this unit that is over, if it is near."""
        now = self.reference.end if self.reference is not None else None
        near = (place for place in reversed(self.places) if position - place.end <= NEAR and place.value.unit is unit)
        return next((p for p in near if now is None or (p.value.end is not None and p.value.end <= now)), None)

    def past(self, mention: Mention) -> Place | None:
        """The date just before, where it is long past: the news tells a story too ("on 3 May 1921 ... on 27 June").

        What "will" be is none of it; but the same sentence goes on in a year to come ("on July 23 next year and on
        August 8").
        """
        place, (start, end) = self.places[-1] if self.places else None, mention[:2]
        if place is None or start - place.end > BEFORE or place.value.start is None:
            return None
        if place.value.unit > Unit.MONTH and not self._opens(place):
            return None
        now = self.reference.start if self.reference is not None else None
        if now is None or place.value.start.year == now.year:
            return None
        recent = now.year - LONG <= place.value.start.year < now.year
        if recent and not (place.dated and place.value.unit <= Unit.MONTH and self._told(place)):
            return None
        stops = sum(1 for _ in self.tenses.stops(self.text, place.end, start))
        if place.value.start.year > now.year:
            return place if place.dated and stops == 0 else None
        if place.value.unit > Unit.MONTH:
            return place if stops == 0 else None
        tense = self.tenses.at(self.text, self.low, start, end) if stops < 2 else None
        goes_on = stops < 2 and tense is not None and tense.direction is Direction.PAST
        if recent and tense is not None and tense.word in self.tenses.saying:
            return None  # who reports of another year does so in the document's
        return place if goes_on or (stops == 0 and tense is None) else None

    def _told(self, place: Place) -> bool:
        """Whether a verb surely tells of the past there, so that it is no date named in passing: the cease-fire of
        August 1988."""
        tense = self.tenses.at(self.text, self.low, place.end - len(place.text), place.end)
        return tense is not None and tense.sure

    def _opens(self, place: Place) -> bool:
        """Whether a year begins its sentence: "In 2012, it melted in July"."""
        if place.value.unit is not Unit.YEAR or not self.low.startswith(",", place.end) or not place.text[-1].isdigit():
            return False
        start = place.end - len(place.text)
        return start <= OPENING // 2 or self.tenses.stopped(self.text, max(0, start - OPENING), start)

    def last(self, finest: Unit, position: int, reach: int | None) -> Place | None:
        """The last mention at least as fine as a unit, within reach."""
        for place in reversed(self.places):
            if reach is not None and position - place.end > reach:
                return None
            if place.value.unit <= finest:
                return place
        return None

    def moved_on(self, place: Place) -> bool:
        """Whether the text has come to a later time since it was at a place."""
        last, end = self.places[-1].value, place.value.end
        return last.unit <= Unit.YEAR and last.start is not None and end is not None and end <= last.start


def decide_domain(mentions: list[Mention], reference: TimeValue | None) -> str:
    """A story that anchors itself names years that lie well before the document's date, and few days of its own."""
    if reference is None or reference.start is None:
        return "narrative"
    years = [year for m in mentions if isinstance(year := m.slots.get("year"), int)]
    # "Early 1998" stands in the news, too; "about 300 BC" does not.
    years += [year for m in mentions if m.depth and (year := year_said(m)) is not None and year <= 0]
    distant = sum(year < reference.start.year - LONG for year in years)
    share = 0.6 if len(years) < MANY else 0.35  # a long story may reach into the present
    if distant >= 3 and distant > share * len(years) and distant > 3 * sum(map(_own, mentions)):
        return "narrative"
    past = not any(map(_own, mentions)) and _long_past(mentions, reference.start.year - LONG)
    return "narrative" if past else "news"


def long_ago(mentions: list[Mention]) -> bool:
    """Whether most years that are surely named, of three and more, lie before those that a bare number is one of."""
    sure = (m for m in mentions if "oldyear" not in MEANINGS[m.meaning].kinds)
    years = [year for m in sure if (year := year_said(m)) is not None]
    old = sum(year < MODERN for year in years)
    return old >= 3 and old > 0.6 * len(years)


def _long_past(mentions: list[Mention], since: int) -> bool:
    """Whether a short text tells of nothing but what is long past: of two years before this one or more, or of a month
    or a day of one, which it begins with."""
    sure = (m for m in mentions if "oldyear" not in MEANINGS[m.meaning].kinds)
    said = [(mention, year) for mention in sure if (year := year_said(mention)) is not None]
    if not said or any(year >= since for _, year in said):
        return False
    return len(said) > 1 or (said[0][0] is mentions[0] and bool(_fields(mentions[0]) & {"month", "day"}))


def _fields(mention: Mention) -> set[str]:
    """The fields that a mention names, its parts among them."""
    return set(mention.slots).union(*map(_fields, mention.joined))


def _own(mention: Mention) -> bool:
    """Whether it is counted from the document's date, or has a part that is: Thursday morning."""
    if mention.meaning in OWN:
        return True
    return mention.depth > 0 and any(map(_own, mention.joined))


def lacks(mention: Mention) -> str | None:
    """The field that a mention leaves to the context, or None."""
    if mention.depth:
        inner = next(mention.joined)
        outer = mention.slots.get("outer", mention.slots.get("date"))  # "Friday, 3 May 2019" lacks no week
        return lacks(outer if isinstance(outer, Mention) else inner)
    missing = MEANINGS[mention.meaning].missing
    return missing if missing and missing not in mention.slots else None


def year_said(mention: Mention) -> int | None:
    """The year that a date names."""
    year = mention.slots.get("year")
    if isinstance(year, int):
        return astronomical(year, mention.slots.get("era"))
    if not mention.depth:
        return None
    return next(filter(None, map(year_said, mention.joined)), None)
