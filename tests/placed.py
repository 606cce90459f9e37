"""What the parsers of a format with beginnings and ends give back: bounds that hold the date, reported if wider."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tests.exports.run import outcome
from timeline import Timeline
from timeline.model import Event
from timeline.render.exports.extents import is_vague
from timeline.render.losses import Losses
from timeline.value.moment import Moment, Unit


class Read(NamedTuple):
    """The half-open bounds of an event that a parser found, in UTC or in the event's own time zone, and its text."""

    start: Moment
    end: Moment
    utc: bool = False
    text: str = ""


def judged(timeline: Timeline, found: Iterable[Read], losses: Losses) -> list[str]:
    """What became of the date of each event. The found ones are in order, without those that are reported left out."""
    rest = iter(found)
    judged = []
    for event in timeline:
        said = [loss.what for loss in losses if loss.event is event]
        if any("left out" in what for what in said):
            judged.append(outcome(event, None, losses))
            continue
        bounds = _checked(event, next(rest), said)
        judged.append(outcome(event, bounds, losses))
    assert next(rest, None) is None, "more events than there are"
    assert all(any(loss.event is event for loss in losses) for event in timeline.undated)
    return judged


def _checked(event: Event, read: Read, said: list[str]) -> tuple[Moment | None, Moment | None]:
    """The bounds of an event in its own time zone; an error if they leave out a part of its date, or say too little."""
    when = event.when
    assert when is not None
    start, end = (m.plus((when.offset or 0) if read.utc else 0, Unit.MINUTE) for m in (read.start, read.end))
    assert when.start is None or start <= when.start, f"{when} became {start}"
    assert when.end is None or end >= when.end, f"{when} became {end}"
    if (start, end) != (when.start, when.end) or is_vague(when):
        assert said, f"{when} became {start} to {end}, and this is not reported"
        assert len(said) > 1 or "widened" in said[0] or "offset" in said[0] or when.display() in read.text
    return start if when.start else None, end if when.end else None


def moment(text: str) -> Moment:
    """A moment of ISO 8601 without its offset.

    >>> moment("-000043-03-15T00:00:00.000Z")
    Moment(year=-43, month=3, day=15, hour=0, minute=0, second=0, millisecond=0)
    """
    day, _, clock = text.partition("T")
    sign, digits = (day[0], day[1:]) if day[0] in "+-" else ("+", day)
    year, month, date = map(int, digits.split("-"))
    hour, minute, second = clock[:8].split(":") if clock else (0, 0, 0)
    fraction = clock[8:].lstrip(".")[:3] if clock[8:9] == "." else "0"
    return Moment(year if sign == "+" else -year, month, date, int(hour), int(minute), int(second), int(fraction))
