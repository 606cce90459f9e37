"""What the stages hand to each other: frozen values with little behaviour of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.value import Every, Period, Reference, TimeValue

if TYPE_CHECKING:
    from os import PathLike

Value = TimeValue | Period | Every | Reference

#: One step of a resolution: the rule's name and its arguments, all strings. `timeline.explain` makes words of it.
Step = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be settled, and where: nothing is dropped in silence."""

    message: str
    document: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text and what is known about it; its own language and reference date win over the caller's.

    `reference_date` is the document creation time as an EDTF string ("2023-09-18"), or None.
    """

    id: str
    text: str
    language: str | None = None
    reference_date: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression that was found but not yet resolved: a meaning and the slots it was found with.

    A slot holds a plain value (an int, a Unit, a str, ...) or, where expressions were joined, another Mention;
    `depth` counts how often they were.
    """

    start: int
    end: int
    meaning: str
    slots: dict[str, Any]
    parts: tuple[Mention, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression of a text with its value: `text[timex.start:timex.end] == timex.text`.

    `type` is TIMEX3's (DATE, TIME, DURATION, SET), `value` what the words say, `when` its place on the line:
    the value itself for a date, the anchored extent of "the past year", None for a bare length or a set.
    """

    start: int
    end: int
    text: str
    type: str
    value: Value
    when: TimeValue | None = None
    part_of: Timex | None = None
    steps: tuple[Step, ...] = ()
    alternatives: tuple[Value, ...] = ()

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened: when, in a title, in the words of the text, and where these stand."""

    id: str
    when: TimeValue | None
    title: str
    text: str
    document: str
    start: int
    end: int
    timexes: tuple[Timex, ...] = ()
    inferred: bool = False
    status: str = "happened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events in order, what has no date, what could not be settled, and the documents they come from."""

    events: tuple[Event, ...] = ()
    undated: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
    documents: tuple[Document, ...] = field(default=())

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    # Rendering lives on the floors above; these two reach up when called, so that a timeline is pleasant to use.
    def render(self, format: str = "md", **options: Any) -> str:
        """This timeline as text: "html", "md", "json" or any registered format (`timeline.render`)."""
        text: str = import_module("timeline.render").render(self, format, **options)
        return text

    def save(self, path: str | PathLike[str], format: str | None = None, **options: Any) -> Path:
        """Write this timeline to a file, whole or not at all; the suffix picks the format unless one is given."""
        written: Path = import_module("timeline.render").save(self, path, format, **options)
        return written
