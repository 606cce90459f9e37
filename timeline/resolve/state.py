"""The state of resolving one document: the times mentioned so far, and what dates are counted from at this place."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.meaning import Direction
from timeline.model import Timex
from timeline.resolve.date_order import Order
from timeline.resolve.shared_objects import SharedObjects
from timeline.resolve.tense import TenseFinder
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

#: How far before a mention another one may stand to be its anchor in news, in characters.
NEAR = 400
#: What stands between two blocks.
BLOCK_END = re.compile(r"\0|\n\s*\n")
#: The scopes of a day whose text is read as written on it, as in a diary: "last year" is the year before that.
DIARY = frozenset(("heading", "entry"))
#: How many of the last times mentioned are kept.
MOST_MENTIONED = 12


class Scope(NamedTuple):
    """A date that holds for a part of a document, the words that give it, and where they stand.

    `kind` is "heading", "entry", "row", "message", or "mention" for the day of a quotation. With `dates`, it dates what
    has no date of its own; else it only completes other dates. `end` is where its words end in the text. A `stamp` says
    when the text was written: relative dates are counted from it, but it dates nothing.
    """

    value: TimeValue
    text: str
    kind: str
    level: int
    dates: bool
    end: int = 0
    stamp: bool = False


class Anchor(NamedTuple):
    """A time that others can be counted from: its value, its words, and where they end (0: not in the text).

    `names_year` says that no part of it was taken from elsewhere, `names_half` that it is a clock time which says the
    half of the day.
    """

    value: TimeValue
    text: str
    end: int
    names_year: bool = False
    names_half: bool = False


@dataclass(slots=True)
class DocumentState:
    """What the resolver knows at one place of a document, and the settings of the document, which stay."""

    text: str
    folded: str
    tenses: TenseFinder
    order: Order
    #: The direction that the caller prefers, the time zone for times that name none, and the document's region.
    prefer: Direction | None
    zone: str | None
    region: str | None
    document_date: TimeValue | None
    document_domain: str
    #: The text as the document has it, and where hyphenated words end there.
    source: str
    ends: Mapping[int, int]
    shared: SharedObjects

    #: The reference date at this place, and its origin: "document" or the kind of a scope, and its words.
    reference: TimeValue | None = field(init=False)
    reference_origin: tuple[str, str] = field(init=False)
    _document_origin: tuple[str, str] = field(init=False)
    domain: str = field(init=False)
    #: Whether dates are counted from one another: those of a narrative, and those of a text without a reference date.
    self_anchored: bool = field(init=False)
    scope: Scope | None = field(init=False, default=None)
    section: int = field(init=False, default=0)  # how many headings stand above
    mentioned: deque[Anchor] = field(init=False, default_factory=lambda: deque(maxlen=MOST_MENTIONED))
    earliest_day: Moment | None = field(init=False, default=None)  # the end of the earliest day mentioned
    ambiguous: list[Timex] = field(init=False, default_factory=list)  # dates whose order of day and month is open

    def __post_init__(self) -> None:
        self._document_origin = ("document", str(self.document_date))
        self._count_from_document()

    @property
    def tail(self) -> Anchor | None:
        """The last time mentioned."""
        return self.mentioned[-1] if self.mentioned else None

    def count_from(self, scope: Scope | None) -> None:
        """Count relative dates from the day of an entry, a heading or a message; from the document's without one."""
        if scope is self.scope:
            return
        self.scope = scope
        self._count_from_document()
        if scope is None:
            return
        if scope.kind == "message":
            self.domain, self.self_anchored = "conversation", False
        elif scope.kind in DIARY and scope.value.unit is Unit.DAY:
            self.self_anchored = False
        if (start := scope.value.start) is not None:
            sent_at = scope.kind == "message" and scope.value.unit < Unit.DAYPART
            self.reference = scope.value if sent_at else TimeValue.of(*start[:3])
            self.reference_origin = scope.kind, scope.text

    def _count_from_document(self) -> None:
        self.reference = self.document_date
        self.reference_origin = self._document_origin
        self.domain = self.document_domain
        self.self_anchored = self.domain == "narrative" or self.document_date is None

    def remember(self, anchor: Anchor) -> None:
        """Add a time to those mentioned, from which later ones can be counted."""
        self.mentioned.append(anchor)
        end = anchor.value.end
        if anchor.value.unit <= Unit.DAY and end is not None and (self.earliest_day is None or end < self.earliest_day):
            self.earliest_day = end

    def forget(self, position: int) -> None:
        """Forget the times mentioned before a position."""
        while self.mentioned and self.mentioned[0].end <= position:
            self.mentioned.popleft()

    def last(self, coarsest: Unit, position: int, reach: int | None) -> Anchor | None:
        """The last time mentioned that is no coarser than a unit, at most `reach` characters before a position."""
        for anchor in reversed(self.mentioned):
            if reach is not None and position - anchor.end > reach:
                return None
            if anchor.value.unit <= coarsest:
                return anchor
        return None

    def last_over(self, unit: Unit, position: int) -> Anchor | None:
        """The last time mentioned near a position that has just this unit and is over at the reference date."""
        now = self.reference.end if self.reference is not None else None
        for anchor in reversed(self.mentioned):
            if position - anchor.end > NEAR or anchor.value.unit is not unit:
                continue
            if now is None or (anchor.value.end is not None and anchor.value.end <= now):
                return anchor
        return None

    def has_moved_on(self, anchor: Anchor) -> bool:
        """Whether a later time than an anchor has been mentioned since."""
        last, end = self.mentioned[-1].value, anchor.value.end
        return last.unit <= Unit.YEAR and last.start is not None and end is not None and end <= last.start
