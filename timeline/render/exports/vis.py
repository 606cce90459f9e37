"""vis-timeline's JSON: items with a beginning and an end, and a group for each document."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.classify import filters, shape
from timeline.render.exports.extents import Extent, Range, extents
from timeline.render.losses import Losses
from timeline.render.places import ids
from timeline.render.provenance import made_by, sources_of
from timeline.value.moment import Moment

_YEARS = Range(Moment(-271_820), Moment(275_760), "dates beyond the years that JavaScript has are left out")


def render(timeline: TimelineData, losses: Losses, *, locale: str = DEFAULT) -> str:
    """`items` and `groups` for vis-timeline's data sets. Texts are escaped: vis-timeline takes them for HTML.

    >>> json.loads(render(TimelineData(), Losses()))["items"]
    []
    """
    groups = dict(zip((document.id for document in timeline.documents), ids(timeline.documents), strict=True))
    sources = zip(groups.values(), sources_of(timeline), strict=True)
    made = {
        "made_by": made_by(timeline),
        "items": [_item(extent, groups) for extent in extents(timeline, losses, locale, _YEARS)],
        "groups": [{"id": id, "content": escape(source.name), **source._asdict()} for id, source in sources],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _item(extent: Extent, groups: dict[str, str]) -> dict[str, Any]:
    record = extent.record
    kind = shape(record.value)
    place = ", ".join(filter(None, (record.source, record.place)))
    item = {
        "id": record.id,
        "content": escape(extent.title),
        "title": "<br>".join(map(escape, filter(None, (record.display, record.text, place)))),
        "start": iso_time(extent.start, utc=extent.utc),
        "end": iso_time(extent.end, utc=extent.utc),
        "type": "box" if kind == "point" else "range",
        "className": " ".join((kind, *filters(record.event))) if record.status.isalpha() else kind,
        "when": record.when,
        "text": record.text,
        "place": record.place,
        "tags": list(record.tags),
        "others": [other._asdict() for other in record.others],
    }
    if record.event.document in groups:
        item["group"] = groups[record.event.document]
    return item


def iso_time(moment: Moment, *, utc: bool) -> str:
    """A moment as JavaScript reads it, with a clock time: a day alone would be midnight in UTC, and not where one is.

    >>> iso_time(Moment(-43, 3, 15), utc=False), iso_time(Moment(2023, 9, 18, 9, 30), utc=True)
    ('-000043-03-15T00:00:00.000', '2023-09-18T09:30:00.000Z')
    """
    year = f"{moment.year:04d}" if 0 <= moment.year <= 9999 else f"{moment.year:+07d}"
    day = f"{moment.month:02d}-{moment.day:02d}"
    clock = f"{moment.hour:02d}:{moment.minute:02d}:{moment.second:02d}.{moment.millisecond:03d}"
    return f"{year}-{day}T{clock}" + "Z" * utc
