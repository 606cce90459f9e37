"""TimelineJS's JSON: an event is a slide with its date, and the date in words as it is displayed."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.exports.extents import Extent, Range, extents
from timeline.render.losses import Losses
from timeline.render.provenance import made_by_line
from timeline.render.records import Record
from timeline.render.summary import title as title_of
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value.moment import Moment, Unit

#: The years of JavaScript's dates, less one at each end for the shift of the years BC.
_YEARS = Range(Moment(-271_819), Moment(275_759), "dates beyond the years that JavaScript has are left out")
_LEAP_DAYS = "29 February of a year BC is widened to the days beside it"
#: What a date is written with, down to its granularity.
_FIELDS = ("year", "month", "day", "hour", "minute", "second", "millisecond")
_SINGLE = {Unit.YEAR: 1, Unit.MONTH: 2, Unit.DAY: 3}


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> str:
    """A slide for each event with a date, and one for the title. Texts are escaped: TimelineJS takes them for HTML.

    >>> json.loads(render(TimelineData(), Losses(), title="<b>"))["title"]["text"]["headline"]
    '&lt;b&gt;'
    """
    heading = plain(title or "") or title_of(timeline, Words(locale))
    many = len(timeline.documents) > 1
    slides = [
        _slide(f"e{number}", extent, losses, many=many)
        for number, extent in enumerate(extents(timeline, losses, locale, _YEARS, zones=False), 1)
    ]
    made = {
        "scale": "human",
        "title": {
            "text": {"headline": escape(heading), "text": _paragraph(made_by_line(timeline))},
            "unique_id": "title",
            "autolink": False,
        },
        "events": slides,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _slide(id: str, extent: Extent, losses: Losses, *, many: bool) -> dict[str, Any]:
    record = extent.record
    if any(_is_leap_day(moment) for moment in (extent.start, extent.end, extent.last)):
        losses.note(_LEAP_DAYS, record.event)
    slide: dict[str, Any] = {
        **_dates(extent),
        "display_date": _twice(record.display),
        "text": {"headline": escape(record.title.strip() or "…"), "text": "".join(map(_paragraph, _texts(record)))},
        "unique_id": id,
        "autolink": False,
        "when": record.when,
    }
    if many:
        slide["group"] = _twice(record.source)
    return slide


def _dates(extent: Extent) -> dict[str, dict[str, int]]:
    """The date of a slide: a year, a month, a day alone, or both ends, of which the second is the last day or time.

    TimelineJS leaves out an end whose numbers all are those of the beginning, so that both have the same ones.
    """
    start, end, when = extent.start, extent.end, extent.record.value
    unit = when.unit if when else Unit.DAY
    whole = start == start.floor(unit) and end == start.end(unit)
    if unit in _SINGLE and whole and not (unit == Unit.DAY and _is_leap_day(start)):
        return {"start_date": _date(start, _SINGLE[unit])}
    if extent.whole_days:
        first, last = _date(start, 3), _date(extent.last, 3, up=True)
        return {"start_date": first, "end_date": last} if first != last else {"start_date": first}
    return {"start_date": _date(start, 7), "end_date": _date(end, 7, up=True)}


def _is_leap_day(moment: Moment) -> bool:
    """Whether it is a 29 February that the year with TimelineJS's number has not."""
    return moment.year < 1 and moment[1:3] == (2, 29)


def _date(moment: Moment, fields: int, *, up: bool = False) -> dict[str, int]:
    """A date in TimelineJS's numbers, in which 44 BC is -44.

    >>> _date(Moment(-43, 3, 15), 2)
    {'year': -44, 'month': 3}
    """
    year, month, day, *clock = moment
    year = year if year > 0 else year - 1
    if fields > 2 and _is_leap_day(moment):
        month, day = (3, 1) if up else (2, 28)
    return dict(zip(_FIELDS, (year, month, day, *clock)[:fields], strict=False))


def _texts(record: Record) -> list[str]:
    """The sentence and where it stands, and those of the other reports."""
    place = ", ".join(filter(None, (record.source, record.place)))
    return [record.text, place, *(text for other in record.others for text in (other.text, other.place))]


def _twice(text: str) -> str:
    """A text escaped for a field that TimelineJS rids of its markup, and then takes for HTML.

    >>> _twice("<b> & co")
    '&amp;lt;b&amp;gt; &amp;amp; co'
    """
    return escape(escape(text, quote=False), quote=False)


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text.strip() else ""
