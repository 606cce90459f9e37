"""What readers changed in a timeline, kept in a file and applied to it: hidden, retitled, redated, tagged, merged, new.

The file is JSON or YAML: `{"corrections": [...]}`, or the list alone. An entry is one of

    {"event": ID, "hide": true, "title": "...", "when": "c. March 1850", "tags": [...]}    one or more of these
    {"merge": [ID, ID]}
    {"add": {"when": "1850", "title": "...", "text": "...", "tags": [...], "source": "..."}}

with `title_was` and `text_was` beside it (lists for a merge), by which the event is found when the text was edited and
its id is no more; docs/how-to/corrections.md says it at length.

>>> from timeline.ids import event_by_hand as event
>>> tl = TimelineData(events=(event(TimeValue("1850"), "The railway comes"),))
>>> [corrected] = correct(tl, [{"event": tl.events[0].id, "when": "c. March 1851"}])
>>> str(corrected.when), corrected.title
('1851-03~', 'The railway comes')
>>> correct(tl, [{"event": "none", "hide": True}]).problems[0].message
"correction 1 finds no event 'none'"
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from reprlib import Repr
from typing import Any

from timeline.arrange.select import AnyTimeline
from timeline.corrections.matching import Recall
from timeline.dates import parse_date
from timeline.ids import Ids, event_by_hand
from timeline.language_files import DEFAULT
from timeline.model import Event, Problem, TimelineData
from timeline.value import TimeValue

YAML = (".yaml", ".yml")
#: What an entry can hold, by the key that tells what it is.
KEYS = {
    "event": ("event", "hide", "title", "when", "tags", "title_was", "text_was"),
    "merge": ("merge", "title_was", "text_was"),
    "add": ("add",),
}
ADDED = ("when", "title", "text", "tags", "source")

Entry = Mapping[str, Any]


def correct(timeline: AnyTimeline, corrections: str | PathLike[str] | Iterable[Entry]) -> AnyTimeline:
    """A timeline with the corrections of a file, or of a list of entries, in their order.

    What finds no event changes nothing and is a Problem; a file or an entry that makes no sense is a ValueError.
    """
    entries = read(corrections) if isinstance(corrections, str | PathLike) else list(corrections)
    desk = _Desk(timeline)
    for number, entry in enumerate(entries, 1):
        desk.apply(check(entry, number), f"correction {number}")
    return replace(timeline, **desk.corrected())


def read(path: str | PathLike[str]) -> list[Entry]:
    """The entries of a corrections file; ValueError where it is none."""
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
        data = _yaml(text) if file.suffix.lower() in YAML else json.loads(text)
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError(f"{file}: no corrections: {error}") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{file}: no valid JSON ({error}); a file of YAML ends in .yaml") from None
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from None
    entries = data.get("corrections") if isinstance(data, dict) else data
    if not isinstance(entries, list):
        raise ValueError(f'{file}: no corrections: a file of them is {{"corrections": [...]}}')
    try:
        return [check(entry, number) for number, entry in enumerate(entries, 1)]
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from None


def check(entry: object, number: int = 1) -> Entry:
    """An entry that makes sense, as it was given; ValueError for any other.

    >>> check({"event": "a", "titel": "Storm"})
    Traceback (most recent call last):
    ValueError: correction 1: unknown key 'titel': known are event, hide, title, when, tags, title_was, text_was
    """
    kind = next((kind for kind in KEYS if isinstance(entry, Mapping) and kind in entry), None)
    if kind is None or not isinstance(entry, Mapping):
        raise ValueError(f"correction {number}: nothing to do: it has none of the keys {', '.join(KEYS)}")
    added = entry["add"] if kind == "add" else {}
    wrong = ""
    if not isinstance(added, Mapping):
        wrong = '\'add\' is no event: give it as {"when": ..., "title": ...}'
    elif unknown := [key for key in entry if key not in KEYS[kind]]:
        wrong = f"unknown key {_brief.repr(unknown[0])}: known are {', '.join(KEYS[kind])}"
    elif unknown := [key for key in added if key not in ADDED]:
        wrong = f"unknown key {_brief.repr(unknown[0])} in 'add': known are {', '.join(ADDED)}"
    elif kind == "merge" and len(_texts(entry["merge"])) < 2:
        wrong = "'merge' needs a list of two ids or more"
    elif unclear := [key for key in (*entry, *added) if not _fits(key, {**entry, **added}[key], kind)]:
        key = unclear[0]
        wrong = f"{key!r} is {_brief.repr({**entry, **added}[key])}, which is no {_MEANT.get(key, 'text')}"
    elif kind == "add" and not (added.get("title") or added.get("text")):
        wrong = "a new event needs a title"
    if wrong:
        raise ValueError(f"correction {number}: {wrong}")
    return entry


_brief = Repr()  # no message repeats a whole file
_brief.maxlevel, _brief.maxstring = 1, 60
_MEANT = {"tags": "list of texts", "hide": "true or false", "merge": "list of ids"}
_TRUE, _FALSE = ("true", "yes"), ("false", "no")  # as YAML has them; all its values are read as texts


def _fits(key: str, value: object, kind: str) -> bool:
    if key == "add":
        return True
    if key == "hide":
        return isinstance(value, bool) or (isinstance(value, str) and value.lower() in (*_TRUE, *_FALSE))
    if key == "tags" or kind == "merge":
        return isinstance(value, list | tuple) and len(_texts(value)) == len(value)
    return isinstance(value, str) or (key == "when" and value is None)


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list | tuple) else []


def _yaml(text: str) -> Any:
    """YAML with every value as the text that was typed: 1850-03 stays what it is."""
    import yaml

    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.BaseLoader)):
            raise ValueError("YAML with aliases (*name), which can make a small file huge: write the value out")
        return yaml.load(text, Loader=yaml.BaseLoader)  # makes nothing but texts, lists and dicts
    except yaml.YAMLError as error:
        raise ValueError(f"no valid YAML ({' '.join(str(error).split())[:300]})") from None


def _known(entry: Entry, count: int) -> Iterator[list[str]]:
    """The titles, then the sentences, that the events of an entry had: one for each id, empty where none is given."""
    for key in ("title_was", "text_was"):
        given = _texts(entry.get(key)) if "merge" in entry else [entry.get(key, "")]
        yield (given + [""] * count)[:count]


# Applying -----------------------------------------------------------------------------------------------------------


class _Desk:
    """The events of a timeline while they are corrected; entries name them as they were before."""

    def __init__(self, timeline: TimelineData) -> None:
        self.timeline = timeline
        self.recall = Recall((*timeline.events, *timeline.undated))
        self.events = {number: _Draft(event) for number, event in enumerate(self.recall.events)}
        self.joined: dict[int, int] = {}  # the number of the event that one was joined to
        self.documents = {document.id: document for document in reversed(timeline.documents)}
        self.ids = Ids(event.id for event in self.recall.events)
        self.added = len(self.events)  # the number of the next event
        self.problems: list[Problem] = []

    def apply(self, entry: Entry, name: str) -> None:
        if "add" in entry:
            self._add(entry["add"], name)
            return
        ids = _texts(entry.get("merge")) or [entry["event"]]
        titles, texts = _known(entry, len(ids))
        found = [self._find(*named, name=name) for named in zip(ids, titles, texts, strict=True)]
        numbers = [self._now(number) for number in found if number is not None]
        if "merge" in entry:
            self._merge([number for number in dict.fromkeys(numbers) if number in self.events])
        elif numbers and numbers[0] in self.events:
            self._edit(numbers[0], entry, name)

    def corrected(self) -> dict[str, Any]:
        """The fields of the timeline as they are now: events in order of time, equal dates in the order they had."""
        events = [draft.event() for draft in self.events.values()]
        return {
            "events": tuple(sorted((e for e in events if e.when), key=lambda e: e.when)),
            "undated": tuple(e for e in events if e.when is None),
            "problems": (*self.timeline.problems, *self.problems),
        }

    def _now(self, number: int) -> int:
        """The number of the event that one has become a part of, or its own."""
        last = number
        while last in self.joined:
            last = self.joined[last]
        while number != last:  # the way there is short from now on
            self.joined[number], number = last, self.joined[number]
        return last

    def _find(self, id: str, title: str, text: str, *, name: str) -> int | None:
        """The number of the event that is named so."""
        found = self.recall(id, title=title, text=text)
        if len(found) == 1:
            return found[0]
        wrong = f"cannot tell which of {len(found)} events is meant by" if found else "finds no event"
        self.problems.append(Problem(f"{name} {wrong} {id!r}"))
        return None

    def _edit(self, number: int, entry: Entry, name: str) -> None:
        draft = self.events[number]
        if str(entry.get("hide", "")).lower() in _TRUE:
            del self.events[number]
            return
        if "title" in entry:
            draft.first = replace(draft.first, title=entry["title"])
        if "tags" in entry:
            draft.tags = tuple(entry["tags"])
        if "when" in entry:
            when = self._date(entry["when"], draft.first, name)
            if when is not None or not entry["when"]:
                draft.first = replace(draft.first, when=when, basis="stated")

    def _merge(self, numbers: Sequence[int]) -> None:
        """The first event with what the others have beside their title and date."""
        for number in numbers[1:]:
            self.events[numbers[0]].join(self.events.pop(number))
            self.joined[number] = numbers[0]

    def _add(self, added: Entry, name: str) -> None:
        title, text = added.get("title", ""), added.get("text", "")
        event = event_by_hand(
            None if not added.get("when") else self._date(added["when"], None, name),
            title or text,
            text,
            tags=tuple(dict.fromkeys(added.get("tags", ()))),
            document=added.get("source", ""),
            ids=self.ids,
        )
        self.events[self.added] = _Draft(event)
        self.added += 1

    def _date(self, text: str | None, event: Event | None, name: str) -> TimeValue | None:
        first = self.timeline.documents[0] if self.timeline.documents else None
        document = self.documents.get(event.document, first) if event else first
        languages = [document.language if document else None, DEFAULT]
        when = parse_date(text or "", languages, document.reference_date if document else None)
        if text and when is None:
            self.problems.append(Problem(f"{name} has no date that can be read: {text!r}; give it as EDTF or ISO 8601"))
        return when


def join(first: Event, other: Event) -> Event:
    """Two events as one: the first, which the other tells again, with the tags and notes of both.

    >>> one, two = event_by_hand(None, "A", tags=("x",)), event_by_hand(None, "B", tags=("y",))
    >>> joined = join(one, two)
    >>> joined.title, joined.tags, [event.title for event in joined.retold]
    ('A', ('x', 'y'), ['B'])
    """
    draft = _Draft(first)
    draft.join(_Draft(other))
    return draft.event()


class _Draft:
    """An event and those that were joined to it, put together when all corrections are applied.

    `tags` are those that a correction gave last, `below` the drafts that were joined before and after that.
    """

    def __init__(self, event: Event) -> None:
        self.first = event
        self.below: list[_Draft] = []
        self._tags, self._since = event.tags, 0

    @property
    def tags(self) -> tuple[str, ...]:
        return self._tags

    @tags.setter
    def tags(self, tags: tuple[str, ...]) -> None:
        self._tags, self._since = tags, len(self.below)

    def join(self, other: _Draft) -> None:
        self.below.append(other)

    def event(self) -> Event:
        """The event, which the others tell again, with the tags and notes of all."""
        told: list[Event] = []
        tags: list[str] = []
        notes: list[str] = []
        waiting: list[tuple[_Draft, bool]] = [(self, True)]
        while waiting:
            draft, tagged = waiting.pop()
            told += [replace(event, retold=()) for event in draft.first.sources]
            tags += draft.tags if tagged else ()
            notes.append(draft.first.note)
            numbered = list(enumerate(draft.below))
            waiting += [(below, tagged and number >= draft._since) for number, below in reversed(numbered)]
        if not self.below and tuple(tags) == self.first.tags:
            return self.first
        return replace(
            self.first,
            retold=tuple(dict.fromkeys(told[1:])),
            tags=tuple(dict.fromkeys(tags)),
            note="\n\n".join(filter(None, notes)),
        )
