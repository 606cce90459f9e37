"""What the stages hand to each other: frozen values with little behaviour of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, overload

from timeline.value import Every, Period, Reference, TimeValue

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike

    from pandas import DataFrame

    from timeline.value.moment import Unit

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
        reasons: list[str] = import_module("timeline.explain").why(self)
        return reasons

    @property
    def confidence(self) -> float:
        """How sure the value is, from 0 to 1."""
        share: float = import_module("timeline.explain").confidence(self)
        return share


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
        """Whether its date is doubtful: inferred, or of a confidence below `timeline.explain.DOUBT`."""
        doubt: bool = import_module("timeline.explain").doubtful(self)
        return doubt

    @property
    def why(self) -> list[str]:
        """The steps from the words, or from the context, to the date, one sentence each."""
        reasons: list[str] = import_module("timeline.explain").why_dated(self)
        return reasons


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events in order, what has no date, what could not be settled, and the documents they come from.

    `passed_over` has the time expressions that date no event on purpose: of references, navigation, headings ...
    `undated` can be given as the function that makes it: most of what has no date is never asked for.

    `title` is an editor's (None: that of the documents); so is `note`, what an edited Markdown file has before any
    event.

    >>> def event(when, title):
    ...     return Event(id=title, when=TimeValue(when), title=title, text="", document="d", start=0, end=0)
    >>> tl = Timeline(events=(event("1931-06-04", "Opened"), event("1940", "Closed"), event("1945-05", "Open again")))
    >>> tl[0].title, [e.title for e in tl["1940":"1945"]], [e.title for e in tl["1931-06"]]
    ('Opened', ['Closed', 'Open again'], ['Opened'])
    >>> [(str(decade), len(part)) for decade, part in tl.group("decade").items()]
    [('193X', 1), ('194X', 2)]
    """

    events: tuple[Event, ...] = ()
    undated: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    documents: tuple[Document, ...] = field(default=())
    title: str | None = None
    note: str = ""

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    @overload
    def __getitem__(self, key: int) -> Event: ...

    @overload
    def __getitem__(self, key: slice | str | date | TimeValue) -> Timeline: ...

    def __getitem__(self, key: int | slice | str | date | TimeValue) -> Event | Timeline:
        """An event by its place; a timeline of some places, or of a time: `tl[0]`, `tl[:5]`, `tl["1940":"1945"]`.

        A part has the documents that tell its events, and the problems of these.
        """
        if isinstance(key, int):
            return self.events[key]
        if isinstance(key, slice):
            if all(bound is None or isinstance(bound, int) for bound in (key.start, key.stop, key.step)):
                made: Timeline = import_module("timeline.arrange.choose").part(self, self.events[key])
                return made
            return self.filter(since=key.start, until=key.stop)
        return self.filter(since=key, until=key)

    def __or__(self, other: Timeline) -> Timeline:
        """Both in one: their documents side by side, what both tell told once."""
        if not isinstance(other, Timeline):
            return NotImplemented
        made: Timeline = import_module("timeline.arrange").join(self, other)
        return made

    def filter(
        self,
        keep: Callable[[Event], object] | None = None,
        *,
        since: str | date | TimeValue | None = None,
        until: str | date | TimeValue | None = None,
        about: str | None = None,
        status: str | None = None,
    ) -> Timeline:
        """The timeline of the events for which all holds that is asked for.

        `since` and `until` are dates, both within: what overlaps the time from the start of one to the end of the
        other stays, what is open to one side where its known bound lies within; what has no date goes. `about` is
        words, each of which the title or the text has, at its start or whole; `status` one such as "planned".
        ValueError for what is no date, or an unknown status.
        """
        made: Timeline = import_module("timeline.arrange.choose").chosen(self, keep, since, until, about, status)
        return made

    def group(self, unit: str | Unit = "year") -> dict[TimeValue, Timeline]:
        """The timelines of each year, or of each "month", "decade" ...; what is said no closer is under its own date.

        ValueError for an unknown unit.
        """
        parts: dict[TimeValue, Timeline] = import_module("timeline.arrange.choose").grouped(self, unit)
        return parts

    def top(self, n: int) -> list[Event]:
        """The n events that matter most, the first of them first; see `timeline.arrange.rank` for what counts."""
        events: list[Event] = import_module("timeline.arrange.rank").top(self, n)
        return events

    def days(self, n: int) -> list[TimeValue]:
        """The n days that matter most over many documents, the first of them first; see `timeline.arrange.rank`."""
        days: list[TimeValue] = import_module("timeline.arrange.rank").days(self, n)
        return days

    def diff(self, other: Timeline) -> Diff:
        """What has been added, removed and changed in `other`."""
        made: Diff = import_module("timeline.arrange.compare").diff(self, other)
        return made

    def correct(self, corrections: str | PathLike[str] | Iterable[Mapping[str, Any]]) -> Timeline:
        """This timeline with the corrections of a file, or of a list of them (`timeline.corrections`)."""
        corrected: Timeline = import_module("timeline.corrections").correct(self, corrections)
        return corrected

    # Rendering lives on the floors above; these reach up when called, so that a timeline is pleasant to use.
    def render(self, format: str = "md", **options: Any) -> str:
        """This timeline as text: "html", "md", "json" or any registered format (`timeline.render`)."""
        text: str = import_module("timeline.render").render(self, format, **options)
        return text

    def save(self, path: str | PathLike[str], format: str | None = None, **options: Any) -> Path:
        """Write this timeline to a file, whole or not at all; the suffix picks the format unless one is given."""
        written: Path = import_module("timeline.render").save(self, path, format, **options)
        return written

    def to_dataframe(self) -> DataFrame:
        """The events as a pandas DataFrame, a row each; ImportError without pandas (the extra "pandas")."""
        frame: DataFrame = import_module("timeline.render.frame").frame(self)
        return frame

    def _repr_html_(self) -> str:
        text: str = import_module("timeline.render.notebook").html(self)
        return text

    def _repr_markdown_(self) -> str:
        text: str = import_module("timeline.render.notebook").markdown(self)
        return text


type.__setattr__(Timeline, "undated", _OnDemand(Timeline.__dict__["undated"]))


@dataclass(frozen=True, slots=True)
class Diff:
    """How two timelines differ: events that only the second has, that only the first has, and pairs that changed.

    False where nothing differs; `str` gives a line for each.
    """

    added: tuple[Event, ...] = ()
    removed: tuple[Event, ...] = ()
    changed: tuple[tuple[Event, Event], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def __str__(self) -> str:
        text: str = import_module("timeline.arrange.compare").readable(self)
        return text
