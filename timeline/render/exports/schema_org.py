"""schema.org's terms as JSON-LD: a list of events, for search engines and knowledge graphs.

A beginning and an end are ISO 8601, as coarse as the date; the end is part of the event. What these do not say stands
in words before the description. An editor's links are works about the event, as its source is.
"""

from __future__ import annotations

import json
import re
from typing import Any

from timeline.language_files import DEFAULT
from timeline.model import Editorial, Event, TimelineData
from timeline.render.exports.extents import NO_YEAR, UNDATED, VAGUE, is_vague
from timeline.render.losses import Losses
from timeline.render.provenance import made_by_line
from timeline.render.records import Record, records
from timeline.render.summary import title as title_of
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

_OPEN = "an open beginning or end is left out, with the date in words"
_STATUSES = {"planned": "https://schema.org/EventScheduled", "negated": "https://schema.org/EventCancelled"}
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> str:
    """An ItemList of Events with a date.

    >>> json.loads(render(TimelineData(), Losses(), title="Harbour"))["name"]
    'Harbour'
    """
    events = [found for record in records(timeline, locale) if (found := _event(record, losses))]
    made = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": plain(title or "") or title_of(timeline, Words(locale)),
        "description": made_by_line(timeline),
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": number, "item": event} for number, event in enumerate(events, 1)
        ],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _event(record: Record, losses: Losses) -> dict[str, Any] | None:
    when, event = record.value, record.event
    if when is None or (when.start is None and when.end is None):
        losses.note(UNDATED if when is None else NO_YEAR, event)
        return None
    words = f"{record.display}: " if _noted(when, event, losses) else ""
    made: dict[str, Any] = {
        "@type": "Event",
        "identifier": record.id,
        "name": record.title.strip() or "…",
        **_dates(when),
        "description": words + record.text,
        "subjectOf": [_work(record)],
    }
    _add(made, record)
    if record.status in _STATUSES:
        made["eventStatus"] = _STATUSES[record.status]
    if any(record.tags):
        made["keywords"] = [tag for tag in record.tags if tag.strip()]
    return made


def _add(made: dict[str, Any], record: Record) -> None:
    """Add what an editor added: the place, a picture that has an address, and the links."""
    added = record.event.editorial or Editorial()
    if place := plain(added.place).strip():
        made["location"] = {"@type": "Place", "name": place}
    if added.picture and _WEB.fullmatch(added.picture.url):
        said = {"caption": added.picture.alt, "creditText": added.picture.credit}
        shown = {name: text for name, words in said.items() if (text := plain(words).strip())}
        made["image"] = {"@type": "ImageObject", "contentUrl": added.picture.url, **shown}
    for link in added.links:
        if _WEB.fullmatch(link.url):
            name = {"name": text} if (text := plain(link.text).strip()) else {}
            made["subjectOf"].append({"@type": "CreativeWork", **name, "url": link.url})


def _noted(when: TimeValue, event: Event, losses: Losses) -> bool:
    """Note what the dates of an event do not say; whether there is anything to say in words."""
    open_ended, vague = when.start is None or when.end is None, is_vague(when)
    if open_ended:
        losses.note(_OPEN, event)
    elif vague:
        losses.note(VAGUE, event)
    return open_ended or vague


def _dates(when: TimeValue) -> dict[str, str]:
    """The beginning and the end of a date; one unit has the same for both, of which it needs one.

    >>> _dates(TimeValue("1911-05")), _dates(TimeValue("1902/1911")), _dates(TimeValue("-0043-03-15"))
    ({'startDate': '1911-05'}, {'startDate': '1902', 'endDate': '1911'}, {'startDate': '-000043-03-15'})
    """
    start, end = when.start, when.end
    unit = next(unit for unit in _UNITS if all(bound is None or bound == bound.floor(unit) for bound in (start, end)))
    dates = {}
    if start is not None:
        dates["startDate"] = _iso(start, unit, when.offset)
    if end is not None:
        last = _iso(end.plus(-1, Unit.MILLISECOND), unit, when.offset)
        if last != dates.get("startDate"):
            dates["endDate"] = last
    return dates


#: The units of ISO 8601, coarsest first, with the number of fields of each.
_UNITS = {Unit.YEAR: 1, Unit.MONTH: 2, Unit.DAY: 3, Unit.MINUTE: 5, Unit.SECOND: 6, Unit.MILLISECOND: 7}


def _iso(moment: Moment, unit: Unit, offset: int | None) -> str:
    """A moment in ISO 8601, down to a unit; years that have not four digits have a sign and six.

    >>> _iso(Moment(2024, 3, 12, 9, 14), Unit.MINUTE, 60)
    '2024-03-12T09:14+01:00'
    """
    fields = _UNITS[unit]
    year = f"{moment.year:04d}" if 0 <= moment.year <= 9999 else f"{moment.year:+07d}"
    text = "-".join([year, *(f"{field:02d}" for field in moment[1 : min(fields, 3)])])
    if fields > 3:
        text += "T" + ":".join(f"{field:02d}" for field in moment[3 : min(fields, 6)])
        text += f".{moment.millisecond:03d}" if fields > 6 else ""
        if offset is not None:
            text += "Z" if offset == 0 else f"{'+-'[offset < 0]}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"
    return text


def _work(record: Record) -> dict[str, str]:
    """The document that reports an event, and where in it."""
    work = {"@type": "CreativeWork", "name": record.source, "position": record.place}
    if _WEB.fullmatch(record.address):
        work["url"] = record.address
    if record.document and record.document.author:
        work["author"] = plain(record.document.author)
    return {name: text for name, text in work.items() if text.strip()}
