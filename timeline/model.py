"""The records that the stages pass on, all frozen: documents, blocks, mentions, timexes, events, problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, NamedTuple, Protocol

from timeline.value import TimeValue, Value

#: One step of a resolution: the name of a rule and its arguments. `timeline.explain` has the sentence for each.
Step = tuple[str, ...]

#: Whether an event happened, is planned, is only reported, is hypothetical, or did not happen.
STATUSES = ("happened", "planned", "reported", "hypothetical", "negated")

#: What an editor can say of an event: how it is weighed, whatever its rank, and what a check of it found.
WEIGHTS, REVIEWS = ("major", "minor"), ("checked", "disputed")

#: Where the date of an event comes from: its own words, the structure of the document, or the context.
BASES = ("stated", "structure", "context")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or decided, with the document and the offsets of the place, if it has one."""

    message: str
    document: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A time expression that dates no event, for one of `REASONS`, with its text and its offsets in the document."""

    reason: str
    text: str
    document: str
    start: int
    end: int


#: The reasons for which a time expression dates no event: the part of the document in which it stands.
REASONS = ("reference", "aside", "code", "message", "heading", "entry", "attribute")

#: The kinds of blocks. A "header" is a line at the head of an email; a "field" is a line below a heading that gives the
#: date of the section ("Date: 3 May"); a "reference" holds citations, footnotes or a bibliography; an "aside" is
#: navigation, a list of categories, or other text around the document.
BLOCKS = ("title", "heading", "paragraph", "item", "row", "quote", "code", "header", "field", "reference", "aside")


#: What a column of a table holds: the date or beginning, the end, the title, the text, where it comes from, or anything
#: else.
ROLES = ("date", "end", "title", "text", "source", "")


@dataclass(frozen=True, slots=True, init=False)
class Block:
    """A part of a document's layout; `text[start:end]` is its content without markup such as "#", "-" or ">".

    `kind` is one of `BLOCKS`. `level` is 1 to 6 for a heading (a heading without marks is 6) and for a field below it,
    the depth of nesting for an item (from 1), and for a paragraph, quote or row the depth of the item that contains it
    (0: none). A row has `cells`, one pair of offsets for each column, and the `heads` of its columns, which are empty
    if the table has no header row. `roles` are one of `ROLES` for each column, if the reader knows what they are.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    heads: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    # Written by hand: the generated one of a frozen dataclass takes twice the time, and a megabyte has thousands.
    def __init__(
        self,
        kind: str,
        start: int,
        end: int,
        level: int = 0,
        cells: tuple[tuple[int, int], ...] = (),
        heads: tuple[str, ...] = (),
        roles: tuple[str, ...] = (),
    ) -> None:
        _block_kind(self, kind)
        _block_start(self, start)
        _block_end(self, end)
        _block_level(self, level)
        _block_cells(self, cells)
        _block_heads(self, heads)
        _block_roles(self, roles)


def _setters_of(made: type[Any]) -> list[Any]:
    """The functions that set the slots of a frozen class, in the order of its fields."""
    return [made.__dict__[slot].__set__ for slot in made.__slots__]


_setters = _setters_of(Block)
_block_kind, _block_start, _block_end, _block_level, _block_cells, _block_heads, _block_roles = _setters


class Place(NamedTuple):
    """Where a part of a document stands in its source, from an offset of the text on.

    `kind` is one of `PLACES` and `label` the number or name there: ("page", "12"), ("cue", "00:14:03"). A place ends
    where the next one of its kind begins; one with an empty label only ends the one before. `number` is that of a page
    in its file, from 1, whatever its label is; 0 if it is not known.
    """

    start: int
    kind: str
    label: str
    number: int = 0


#: The kinds of places, the largest first.
PLACES = ("file", "page", "sheet", "section", "message", "row", "cue", "paragraph", "line", "exhibit", "bates")

#: Where a reference date comes from: the caller, the day on which the file was last changed, the source's metadata, its
#: text, the name of the file or its folder, or its web address.
DATE_SOURCES = ("given", "mtime", "metadata", "text", "name", "address")


class MarkedDate(NamedTuple):
    """A time expression that the source itself marks, and its value as in JSON: EDTF, or TIMEX3 after "timex3:".

    `type` is TIMEX3's: the value of a DURATION or a SET is TIMEX3.
    """

    start: int
    end: int
    value: str
    type: str = "DATE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text and its metadata; its own language and reference date take precedence over the caller's.

    `reference_date` is the document creation time as an EDTF string ("2023-09-18"), or None. `blocks` are the parts of
    the layout, in order and without overlap; if a reader gives none, they are found from the lines of the text. Text
    outside of all blocks is markup.

    `date_source` says where the reference date comes from (`DATE_SOURCES`). `source` is the path or address of the file
    that was read, and `sha256` the hash of its bytes. `places` say where parts of the text stand in the source, in
    order; `marked` are the dates that the source itself marks.
    """

    id: str
    text: str
    language: str | None = None
    reference_date: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    date_source: str | None = None
    source: str | None = None
    sha256: str | None = None
    places: tuple[Place, ...] = field(default=(), repr=False)
    blocks: tuple[Block, ...] = field(default=(), compare=False, repr=False)
    marked: tuple[MarkedDate, ...] = field(default=(), compare=False, repr=False)


class End(NamedTuple):
    """The offsets of one end of a range that a single pattern matches ("Mon" in "Mon-Fri").

    It has no meaning of its own: its value is computed with that of the range.
    """

    start: int
    end: int


class Mention(NamedTuple):
    """A time expression that was found but not yet resolved: the name of its meaning, and its slots.

    A slot holds a plain value (an int, a Unit, a str, ...) or, if expressions were joined, another Mention. `depth` is
    the depth of this nesting. A range has `parts`, which can be ranges themselves.
    """

    start: int
    end: int
    meaning: str
    slots: dict[str, Any]
    parts: tuple[Mention | End, ...] = ()
    depth: int = 0

    @property
    def joined(self) -> Iterator[Mention]:
        """The mentions in its slots."""
        return (slot for slot in self.slots.values() if isinstance(slot, Mention))

    @property
    def nested(self) -> Iterator[Mention]:
        """The mention itself, and all mentions inside it."""
        yield self
        if self.depth:
            for slot in self.joined:
                yield from slot.nested


@dataclass(frozen=True, slots=True, init=False)
class Timex:
    """A time expression of a text with its value: `text[timex.start:timex.end] == timex.text`.

    `type` is TIMEX3's (DATE, TIME, DURATION, SET), `value` the meaning of the words, and `when` the place on the time
    line: the value itself for a date, the anchored interval for "the past year", None for a bare length or a set.
    `steps` are the steps of the resolution. `others` are the readings that were not chosen, or a function that
    computes them.
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
        """The other values that the words could have, most likely first."""
        return self.others() if callable(self.others) else self.others

    @property
    def mod(self) -> str | None:
        """TIMEX3's modifier of the value (START, MID, END, BEFORE, APPROX ...), or None."""
        return self.value.mod

    @property
    def why(self) -> list[str]:
        """The steps from the words to the value, as sentences."""
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


@dataclass(frozen=True, slots=True)
class Link:
    """A web address that an editor gives for an event, and the words that are shown for it ("": its host)."""

    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an event: its https address or its content as a data: URL, what it shows in words, its credit."""

    url: str
    alt: str
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editorial:
    """What an editor added to an event; every field may be empty.

    `weight` is one of `WEIGHTS` and takes precedence over the rank. `review` is one of `REVIEWS`, `by` the initials of
    who said so. `place` is where it happened. `timeline.editorial.check` says what the fields can hold.
    """

    weight: str = ""
    review: str = ""
    by: str = ""
    place: str = ""
    links: tuple[Link, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True, init=False)
class Event:
    """An event with its date, a title, the sentence that reports it, and the offsets of both in the document.

    `start` and `end` are the offsets of the clause that reports it. `text` is the whole sentence or list entry; if that
    reports other events, too, `sentence` has its offsets (`whole` has them always).
    `basis` says where the date comes from: "stated" (its own words), "structure" (a heading, list head, row, column or
    message) or "context" (the sentence before, the beginning of the article, the document's date); `steps` name the
    source. `retold` has the other reports of the event that were merged into it, each as an event. `tags` are an
    editor's; `note` is whatever else an edited Markdown file has below the event; `editorial` has what else an editor
    added, and is None for an event as it was built.
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
    editorial: Editorial | None = None

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
        editorial: Editorial | None = None,
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
        _set_editorial(self, editorial)

    @property
    def inferred(self) -> bool:
        """Whether the date comes from the context alone."""
        return self.basis == "context"

    @property
    def whole(self) -> tuple[int, int]:
        """The offsets of its text in the document."""
        return self.sentence or (self.start, self.end)

    @property
    def sources(self) -> tuple[Event, ...]:
        """All reports of the event, this one first: each with its document, text, offsets and date."""
        return (self, *self.retold)

    @property
    def timex(self) -> Timex | None:
        """The time expression that dates it, if that is in its own text."""
        return next((timex for timex in self.timexes if timex.when == self.when), None) if self.when else None

    @property
    def doubtful(self) -> bool:
        """Whether its date is inferred, or has a confidence below `timeline.confidence.DOUBT`."""
        from timeline.confidence import doubtful

        return doubtful(self)

    @property
    def why(self) -> list[str]:
        """The steps from the words, or from the context, to the date, as sentences."""
        from timeline.explain import why_dated

        return why_dated(self)


_setters = _setters_of(Event)
_set_id, _set_when, _set_title, _set_text, _set_document, _set_start, _set_end = _setters[:7]
_set_timexes, _set_basis, _set_status, _set_steps, _set_retold, _set_tags, _set_note = _setters[7:14]
_set_sentence, _set_editorial = _setters[14:]


class SentenceMaker(Protocol):
    """Makes what an `UndatedSentence` is asked for."""

    def title(self, sentence: UndatedSentence) -> str:
        """The title of the sentence."""

    def event(self, sentence: UndatedSentence) -> Event:
        """The event of the sentence."""


@dataclass(slots=True)
class UndatedSentence:
    """A sentence without a date: what merging asks of an event; its title and its event are made on demand.

    `title_words` are the words that its title is made of; `occurrence` counts the events of the document with the same
    sentence, this one included.
    """

    text: str
    document: str
    start: int
    end: int
    timexes: tuple[Timex, ...]
    title_words: str
    occurrence: int
    maker: SentenceMaker = field(compare=False, repr=False)
    made_title: str | None = field(default=None, compare=False, repr=False)

    when: ClassVar[None] = None
    inferred: ClassVar[bool] = False
    retold: ClassVar[tuple[()]] = ()

    @property
    def title(self) -> str:
        """Its title, made when it is first read; threads that read at once make the same."""
        if self.made_title is None:
            self.made_title = self.maker.title(self)
        return self.made_title

    @property
    def whole(self) -> tuple[int, int]:
        """Where its text stands in the document."""
        return self.start, self.end


def as_event(event: Event | UndatedSentence) -> Event:
    """The event itself; for a sentence without a date its event, which is equal each time."""
    return event if isinstance(event, Event) else event.maker.event(event)


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
    the heading (None: that of the documents), and what an edited Markdown file has above its first event. `lead` is the
    paragraph under the heading (None: the first one of the only document; "": none). `made_by` are the version of the
    program and the options that it was built with, as pairs of a name and a value; they do not count when timelines are
    compared.
    """

    events: tuple[Event, ...] = ()
    undated: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    documents: tuple[Document, ...] = ()
    title: str | None = None
    note: str = ""
    lead: str | None = None
    made_by: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TimelineData):
            return NotImplemented
        return all(
            getattr(self, field.name) == getattr(other, field.name) for field in fields(TimelineData) if field.compare
        )

    def __hash__(self) -> int:
        return hash((self.events, self.documents, self.title))


type.__setattr__(TimelineData, "undated", _OnDemand(TimelineData.__dict__["undated"]))
