"""Compare two timelines: events that were added, removed or changed."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from timeline import pictures
from timeline.model import Editorial, Event, TimelineData

Trait = Callable[[Event], Hashable]

#: Two events are the same if they agree in one of these; the first that holds counts. An edit can change an id.
_TRAITS: tuple[Trait, ...] = (
    lambda event: (event.document, event.id),
    lambda event: (event.document, event.when, event.title),
    lambda event: (event.document, event.title),
    lambda event: (event.document, event.when, event.text),
    lambda event: (event.document, event.text),
    lambda event: (event.when, event.title),
    lambda event: event.title,
)


@dataclass(frozen=True, slots=True)
class Diff:
    """How two timelines differ: the events that only the second has, those that only the first has, and changed pairs.

    It is false if nothing differs; `str` gives a line for each difference.
    """

    added: tuple[Event, ...] = ()
    removed: tuple[Event, ...] = ()
    changed: tuple[tuple[Event, Event], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def __str__(self) -> str:
        return readable(self)


def diff(before: TimelineData, after: TimelineData) -> Diff:
    """The events that `after` has in addition, has lost, or has changed.

    A change is another date, title or status, other sources, or other additions of an editor.

    >>> from timeline.value import TimeValue
    >>> def timeline(when):
    ...     event = Event(id=when, when=TimeValue(when), title="Siege began", text="", document="d", start=0, end=0)
    ...     return TimelineData(events=(event,))
    >>> print(diff(timeline("1940-05"), timeline("1940-06")))
    ~ 1940-05 -> 1940-06  Siege began
    """
    gone, come = ([*timeline.events, *timeline.undated] for timeline in (before, after))
    changed: list[tuple[Event, Event]] = []
    for trait in _TRAITS:
        pairs, gone, come = _paired(gone, come, trait)
        changed += ((old, new) for old, new in pairs if _compared(old) != _compared(new))
    return Diff(tuple(come), tuple(gone), tuple(sorted(changed, key=lambda pair: _order(pair[1]))))


def readable(found: Diff) -> str:
    """A line for each difference in the order of time: "+" for an added event, "-" for a removed, "~" for a changed."""
    lines = [(_order(event), f"- {_date(event)}  {event.title}") for event in found.removed]
    lines += [(_order(event), f"+ {_date(event)}  {event.title}") for event in found.added]
    lines += [(_order(new), f"~ {_change(old, new)}") for old, new in found.changed]
    return "\n".join(line for _, line in sorted(lines, key=lambda pair: pair[0]))


def _paired(
    gone: Iterable[Event], come: Iterable[Event], trait: Trait
) -> tuple[list[tuple[Event, Event]], list[Event], list[Event]]:
    """Pairs of events with the same trait, and the events of either side that are left."""
    waiting: dict[Hashable, deque[Event]] = defaultdict(deque)
    for event in gone:
        waiting[trait(event)].append(event)
    pairs, left = [], []
    for event in come:
        same = waiting.get(trait(event))
        if same:
            pairs.append((same.popleft(), event))
        else:
            left.append(event)
    return pairs, list(chain.from_iterable(waiting.values())), left


def _compared(event: Event) -> tuple[Hashable, ...]:
    """What is compared of an event: not its id, nor its place in the text, which any edit moves."""
    sources = frozenset((source.document, source.text) for source in event.retold)
    added = event.editorial or Editorial(), frozenset(event.tags), event.note.strip()
    return event.when, event.title, event.status, event.inferred, sources, added


def _change(old: Event, new: Event) -> str:
    """The changed fields of an event with both values, the others with one."""
    more = f" ({_both(old.status, new.status)})" if old.status != new.status else ""
    if old.inferred != new.inferred:
        more += " (inferred)" if new.inferred else " (stated)"
    if {source.text for source in old.retold} != {source.text for source in new.retold}:
        more += f" ({len(old.sources)} -> {len(new.sources)} sources)"
    more += "".join(f" ({change})" for change in _additions(old, new))
    return f"{_both(_date(old), _date(new))}  {_both(old.title, new.title)}{more}"


def _additions(old: Event, new: Event) -> Iterator[str]:
    """The changes of what an editor added: "review: none -> checked, AB"."""
    for (name, one), (_, other) in zip(_added(old), _added(new), strict=True):
        if one != other:
            yield f"{name}: {one or 'none'} -> {other or 'none'}"
    if old.note.strip() != new.note.strip():
        yield "note changed"


def _added(event: Event) -> Iterator[tuple[str, str]]:
    """What an editor added to an event, each on one line, with its name; "" for what was not added."""
    added = event.editorial or Editorial()
    yield "tags", _listed(sorted(event.tags))
    yield "weight", added.weight
    yield "review", _listed((added.review, added.by))
    yield "place", _listed((added.place,))
    yield "links", _listed(f"{link.text} <{link.url}>" if link.text else link.url for link in added.links)
    picture = added.picture
    yield "picture", f"{_listed((picture.alt, picture.credit))} <{_address(picture.url)}>" if picture else ""


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(" ".join(text.split()) for text in texts if text)


def _address(url: str) -> str:
    """The address of a picture; of one that is embedded, the beginning of the checksum of its data: URL."""
    from hashlib import sha256  # most timelines have no pictures

    if not pictures.is_embedded(url):
        return url
    return f"embedded, SHA-256 {sha256(url.encode('utf-8', 'replace')).hexdigest()[:12]}"


def _both(one: str, other: str) -> str:
    return one if one == other else f"{one} -> {other}"


def _date(event: Event) -> str:
    return "undated" if event.when is None else str(event.when)


def _order(event: Event) -> tuple[bool, object]:
    return event.when is None, event.when
