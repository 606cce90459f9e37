"""The records that the stages pass on: documents, mentions, time expressions, events, problems. All are frozen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, NamedTuple

from timeline.value import Every, Period, Reference, TimeValue

Value = TimeValue | Period | Every | Reference

#: One step of a resolution: the rule's name and its arguments, all strings. `timeline.explain` makes words of it.
Step = tuple[str, ...]

#: What can have become of an event.
STATUSES = ("happened", "planned", "reported", "hypothetical", "negated")

#: Where the date of an event can come from.
BASES = ("stated", "structure", "context")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be settled, and where: nothing is dropped in silence."""

    message: str
    document: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A time expression that dates no event on purpose: the reason, its words and where they stand."""

    reason: str
    text: str
    document: str
    start: int
    end: int


#: Why a time expression can be passed over.
REASONS = ("reference", "aside", "code", "message", "heading", "entry", "attribute")

#: What a block can be. "header" is a line of the head of a mail; "field" a line below a heading with the date of what
#: it heads ("Date: 3 May"); "reference" holds citations, footnotes and bibliographies; "aside" navigation, categories
#: and whatever else stands around the text.
BLOCKS = ("title", "heading", "paragraph", "item", "row", "quote", "code", "header", "field", "reference", "aside")


@dataclass(frozen=True, slots=True, init=False)
class Block:
    """A part of a document by its layout; `text[start:end]` is its content without marks such as "#", "-" or ">".

    `kind` is one of `BLOCKS`. `level` is 1 to 6 for a heading (a heading without marks is 6) and for a field below it,
    the depth of nesting for an item (from 1), and for a paragraph, quote or row the depth of the item that it belongs
    to (0: none). A row has `cells`, as offsets, one for each column, and the `heads` of its columns, empty where the
    table has none.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    heads: tuple[str, ...] = ()

    # By hand: the one that is made for what is frozen takes twice the time, and a megabyte has thousands.
    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        level: int = 0,
        cells: tuple[tuple[int, int], ...] = (),
        heads: tuple[str, ...] = (),
    ) -> None:
        _block_kind(self, kind)
        _block_start(self, start)
        _block_end(self, end)
        _block_level(self, level)
        _block_cells(self, cells)
        _block_heads(self, heads)


def _setters_of(made: type[Any]) -> list[Any]:
    """What sets the slots of a frozen class."""
    return [made.__dict__[slot].__set__ for slot in made.__slots__]


_block_kind, _block_start, _block_end, _block_level, _block_cells, _block_heads = _setters_of(Block)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text and what is known about it; its own language and reference date win over the caller's.

    `reference_date` is the document creation time as an EDTF string ("2023-09-18"), or None. `blocks` are the parts of
    the text by its layout, in order and without overlap; where a reader gives none, they are found from the lines.
    What stands in no block is markup.
    """

    id: str
    text: str
    language: str | None = None
    reference_date: str | None = None
    title: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = field(default=(), compare=False, repr=False)


class End(NamedTuple):
    """One end of a range that a single pattern finds ("Mon" in "Mon-Fri"): a place in the text.

    It has no meaning of its own; its value comes with that of the range.
    """

    start: int
    end: int


class Mention(NamedTuple):
    """A time expression that was found but not yet resolved: a meaning and the slots it was found with.

    A slot holds a plain value (an int, a Unit, a str, ...) or, where expressions were joined, another Mention;
    `depth` counts how often they were. A range keeps its `parts`, which can be ranges themselves.
    """

    start: int
    end: int
    meaning: str
    slots: dict[str, Any]
    parts: tuple[Mention | End, ...] = ()
    depth: int = 0

    @property
    def joined(self) -> Iterator[Mention]:
        """The mentions that its slots hold."""
        return (slot for slot in self.slots.values() if isinstance(slot, Mention))


@dataclass(frozen=True, slots=True, init=False)
class Timex:
    """A time expression of a text with its value: `text[timex.start:timex.end] == timex.text`.

    `type` is TIMEX3's (DATE, TIME, DURATION, SET), `value` what the words say, `when` its place on the line:
    the value itself for a date, the anchored extent of "the past year", None for a bare length or a set. `others` are
    the readings that lost, or the function that makes them when they are asked for.
    """

    start: int
    end: int
    text: str
    type: str
    value: Value
    when: TimeValue | None = None
    part_of: Timex | None = None
    steps: tuple[Step, ...] = ()
    others: tuple[Value, ...] | Callable[[], tuple[Value, ...]] = field(default=(), compare=False, repr=False)

    # By hand, as above.
    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        type: str,
        value: Value,
        when: TimeValue | None = None,
        part_of: Timex | None = None,
        steps: tuple[Step, ...] = (),
        others: tuple[Value, ...] | Callable[[], tuple[Value, ...]] = (),
    ) -> None:
        _timex_start(self, start)
        _timex_end(self, end)
        _timex_text(self, text)
        _timex_type(self, type)
        _timex_value(self, value)
        _timex_when(self, when)
        _timex_part_of(self, part_of)
        _timex_steps(self, steps)
        _timex_others(self, others)

    @property
    def alternatives(self) -> tuple[Value, ...]:
        """Other values that the words could have, best first."""
        return self.others() if callable(self.others) else self.others

    @property
    def mod(self) -> str | None:
        """TIMEX3's modifier of the value (START, MID, END, BEFORE, APPROX ...), or None."""
        return self.value.mod

    @property
    def why(self) -> list[str]:
        """The steps from the words to the value, one sentence each."""
        from timeline.explain import why

        return why(self)

    @property
    def confidence(self) -> float:
        """How sure the value is, from 0 to 1."""
        from timeline.confidence import confidence

        return confidence(self)


_setters = _setters_of(Timex)
_timex_start, _timex_end, _timex_text, _timex_type, _timex_value = _setters[:5]
_timex_when, _timex_part_of, _timex_steps, _timex_others = _setters[5:]


@dataclass(frozen=True, slots=True, kw_only=True, init=False)
class Event:
    """Something that happened: when, in a title, in the words of the text, and where these stand.

    `start` and `end` are those of the clause that tells it, `text` is the sentence, or the entry; where that tells
    other things, too, `sentence` has its place (`whole` always has).
    `basis` says where the date comes from: "stated" (its own words), "structure" (a heading, list head, row, column or
    message) or "context" (the sentence before, the beginning of the news, the document's date); `steps` say what of it.
    `retold` has the other places that tell the same, as the events they would be alone. `tags` are an
    editor's; so is `note`, whatever else an edited Markdown file has below the event.
    """

    id: str
    when: TimeValue | None
    title: str
    text: str
    document: str
    start: int
    end: int
    timexes: tuple[Timex, ...] = ()
    basis: str = "stated"
    status: str = "happened"
    steps: tuple[Step, ...] = ()
    retold: tuple[Event, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    sentence: tuple[int, int] | None = None

    def __init__(
        self,
        *,
        id: str,
        when: TimeValue | None,
        title: str,
        text: str,
        document: str,
        start: int,
        end: int,
        timexes: tuple[Timex, ...] = (),
        basis: str = "stated",
        status: str = "happened",
        steps: tuple[Step, ...] = (),
        retold: tuple[Event, ...] = (),
        tags: tuple[str, ...] = (),
        note: str = "",
        sentence: tuple[int, int] | None = None,
    ) -> None:
        _set_id(self, id)
        _set_when(self, when)
        _set_title(self, title)
        _set_text(self, text)
        _set_document(self, document)
        _set_start(self, start)
        _set_end(self, end)
        _set_timexes(self, timexes)
        _set_basis(self, basis)
        _set_status(self, status)
        _set_steps(self, steps)
        _set_retold(self, retold)
        _set_tags(self, tags)
        _set_note(self, note)
        _set_sentence(self, sentence)

    @property
    def inferred(self) -> bool:
        """Whether the date comes from the context alone."""
        return self.basis == "context"

    @property
    def whole(self) -> tuple[int, int]:
        """Where its text stands in the document."""
        return self.sentence or (self.start, self.end)

    @property
    def sources(self) -> tuple[Event, ...]:
        """Every place that tells of it, this one first: each with its document, words, place and date."""
        return (self, *self.retold)

    @property
    def timex(self) -> Timex | None:
        """The time expression that dates it, if that stands in its own words."""
        return next((timex for timex in self.timexes if timex.when == self.when), None) if self.when else None

    @property
    def doubtful(self) -> bool:
        """Whether its date is doubtful: inferred, or of a confidence below `timeline.confidence.DOUBT`."""
        from timeline.confidence import doubtful

        return doubtful(self)

    @property
    def why(self) -> list[str]:
        """The steps from the words, or from the context, to the date, one sentence each."""
        from timeline.explain import why_dated

        return why_dated(self)


_setters = _setters_of(Event)
_set_id, _set_when, _set_title, _set_text, _set_document, _set_start, _set_end = _setters[:7]
_set_timexes, _set_basis, _set_status, _set_steps, _set_retold, _set_tags, _set_note, _set_sentence = _setters[7:]


@dataclass(slots=True)
class Sketch:
    """A sentence without a date: what merging asks of an event, of which the rest is only made when it is asked for.

    `said` are the words it is titled by, `again` how often the document has had the same before; `make` holds all else.
    """

    title: str
    text: str
    document: str
    start: int
    end: int
    timexes: tuple[Timex, ...]
    said: str
    again: int
    make: Callable[[Sketch], Event]

    when: ClassVar[None] = None
    inferred: ClassVar[bool] = False
    retold: ClassVar[tuple[()]] = ()

    @property
    def whole(self) -> tuple[int, int]:
        """Where its text stands in the document."""
        return self.start, self.end


def made(telling: Event | Sketch) -> Event:
    """The event itself; of a sketch, the one that it is of, the same each time."""
    return telling if isinstance(telling, Event) else telling.make(telling)


class _OnDemand:
    """A slot of a frozen class that can be given a function instead of a value, called when it is first read.

    The function gives the same each time, so that threads which read at once read the same.
    """

    def __init__(self, slot: Any) -> None:
        self.slot = slot

    def __get__(self, holder: object, owner: type[Any]) -> Any:
        if holder is None:
            return self
        value = self.slot.__get__(holder, owner)
        if callable(value):
            value = value()
            self.slot.__set__(holder, value)
        return value

    def __set__(self, holder: object, value: Any) -> None:
        self.slot.__set__(holder, value)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimelineData:
    """The fields of a timeline, as the stages and the formats pass them on; `timeline.Timeline` adds its methods.

    `events` are in order, `undated` are the events without a date, and `problems` what could not be settled.
    `passed_over` has the time expressions that date no event, each with the reason. `undated` may be given as a
    function that returns the events, which is called when they are first read. `title` and `note` are an editor's:
    the heading (None: that of the documents), and what an edited Markdown file has above its first event.
    """

    events: tuple[Event, ...] = ()
    undated: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    documents: tuple[Document, ...] = ()
    title: str | None = None
    note: str = ""

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TimelineData):
            return NotImplemented
        return all(getattr(self, field.name) == getattr(other, field.name) for field in fields(TimelineData))

    def __hash__(self) -> int:
        return hash((self.events, self.documents, self.title))


type.__setattr__(TimelineData, "undated", _OnDemand(TimelineData.__dict__["undated"]))
