"""iCalendar (RFC 5545) for calendars: events on whole days, or at times in UTC or in no time zone.

Of what an editor added, the place is the location, the weight the priority, the first link the URL, and a picture that
has an address is attached. All links, the words of a picture and what a check found stand in the description.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from timeline.editorial import is_address
from timeline.language_files import DEFAULT
from timeline.model import Editorial, TimelineData
from timeline.pictures import is_embedded
from timeline.read.extras import library
from timeline.render.exports.extents import Extent, Range, extents
from timeline.render.losses import Losses
from timeline.render.provenance import made_by_line, sources_of
from timeline.render.records import Record
from timeline.render.summary import title as title_of
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value.moment import Moment, Unit

#: Its years have four digits, and an event ends before the day that is named as its end.
_YEARS = Range(
    Moment(1), Moment(9999, 12, 31), "dates before the year 1, or that do not end before 31 December 9999, are left out"
)
_FRACTIONS = "times with fractions of a second are widened to whole seconds"
#: The file says that it was made at this time, so that the same timeline gives the same file.
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
#: iCalendar's names of the statuses for which it has one.
_STATUSES = {"planned": "TENTATIVE", "hypothetical": "TENTATIVE", "negated": "CANCELLED"}
#: iCalendar's numbers of the weights: 1 is the highest priority and 9 the lowest.
_PRIORITIES = {"major": 1, "minor": 9}
#: The property that has the date itself, as EDTF or TIMEX3.
WHEN = "X-TIMELINE-WHEN"


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> bytes:
    """A calendar with an event for each that has a date. MissingExtra without icalendar (the extra "ics")."""
    icalendar = library("icalendar", "ics", "writing iCalendar files")
    words = Words(locale)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//timeline//timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", icalendar.vText(plain(title or "") or title_of(timeline, words)))
    calendar.add("x-wr-caldesc", icalendar.vText("\n".join([made_by_line(timeline), *_sources(timeline)])))
    for extent in extents(timeline, losses, locale, _YEARS):
        calendar.add_component(_event(icalendar, extent, losses, words))
    made: bytes = calendar.to_ical()
    return made


def _sources(timeline: TimelineData) -> list[str]:
    return [
        ", ".join(filter(None, (source.name, source.address, source.sha256 and f"SHA-256 {source.sha256}")))
        for source in sources_of(timeline)
    ]


def _event(icalendar: Any, extent: Extent, losses: Losses, words: Words) -> Any:
    record = extent.record
    added = record.event.editorial or Editorial()
    event = icalendar.Event()
    event.add("uid", _identity(record))
    event.add("dtstamp", _MADE)
    start, end = _ends(extent, losses)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", extent.title)
    event.add("description", "\n".join(_description(record, words)))
    event.add("transp", "TRANSPARENT")
    if record.status in _STATUSES:
        event.add("status", _STATUSES[record.status])
    if any(record.tags):
        event.add("categories", [tag for tag in record.tags if tag])
    if place := plain(added.place).strip():
        event.add("location", place)
    if added.weight in _PRIORITIES:
        event.add("priority", _PRIORITIES[added.weight])
    # Events can also be made in Python, with addresses that nobody checked.
    if links := [*filter(is_address, record.links)]:
        event.add("url", links[0])
    if is_address(record.picture):
        event.add("attach", record.picture)
    event.add(WHEN, icalendar.vText(record.when))
    return event


def _ends(extent: Extent, losses: Losses) -> tuple[date, date]:
    """The beginning and the end, which is not part of the event: days, or times."""
    start, end = extent.start, extent.end
    if extent.whole_days:
        return date(*start[:3]), date(*end[:3])
    if start.millisecond or end.millisecond:
        losses.note(_FRACTIONS, extent.record.event)
        start = start.floor(Unit.SECOND)
        end = end.plus(999, Unit.MILLISECOND).floor(Unit.SECOND)
    zone = UTC if extent.utc else None
    return datetime(*start[:6], tzinfo=zone), datetime(*end[:6], tzinfo=zone)


def _identity(record: Record) -> str:
    """An id that is the same each time, and another in every other timeline."""
    known = "\0".join((record.address, plain(record.event.document), record.id, record.text))
    return f"{sha256(known.encode()).hexdigest()[:32]}@timeline"


def _description(record: Record, words: Words) -> list[str]:
    """The date in words, the sentence, where it stands, the other reports, and what an editor added."""
    place = ", ".join(filter(None, (record.source, record.place)))
    lines = [record.display, record.text, place, record.address]
    for other in record.others:
        lines += [other.text, other.place]
    lines += _additions(record.event.editorial or Editorial(), words)
    return [line for line in lines if line.strip()]


def _additions(added: Editorial, words: Words) -> list[str]:
    """What a check found, the links with their words, and a picture that has an address with its words."""
    lines = [words.review(added), *(f"{plain(link.text)} {link.url}".strip() for link in added.links)]
    if added.picture and not is_embedded(added.picture.url):
        said = filter(None, (plain(added.picture.alt).strip(), plain(added.picture.credit).strip()))
        lines.append(f"{', '.join(said)} {added.picture.url}")
    return lines
