"""Markwhen, with only those forms of dates that @markwhen/parser reads as they are meant.

Days, months and years are EDTF, and the end of a range is part of it. Years BC and after 9999 stand alone, and the end
of a range of them is not part of it. Times are those of minutes, or in UTC of milliseconds. Whatever the parser would
take for its own signs in a text has a word joiner (U+2060) in it, which is not visible.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.exports.extents import Extent, Range, extents
from timeline.render.exports.vis import iso_time
from timeline.render.losses import Losses
from timeline.render.provenance import made_by_line, sources_of
from timeline.render.summary import title as title_of
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value.moment import Moment, Unit

_MOST = 99_999
#: The end of what its finer forms can hold; dates that end later are whole years.
_FOUR_DIGITS = Moment(9999, 12, 31)
_YEARS = Range(Moment(1 - _MOST), Moment(_MOST), f"dates before {_MOST} BC or after {_MOST - 1} are left out")
_WHOLE_YEARS = "dates before the year 1 and after 9999 are widened to whole years"
_MINUTES = "times without an offset from UTC are widened to whole minutes"
_JOINER = "\u2060"
#: Behind which signs something follows that markwhen reads: tags, links, names, check boxes, percentages, comments.
_SIGNS = re.compile(r"#(?=\w)|!(?=[\w\[])|@(?=\w)|[\[\]](?=.)|/(?=/)|\d(?=%)|\.(?=start|end)", re.IGNORECASE)


def render(timeline: TimelineData, losses: Losses, *, title: str | None = None, locale: str = DEFAULT) -> str:
    """A line for each event with a date, and below it its sentence and where that stands.

    >>> print(render(TimelineData(), Losses(), title="A: #b").partition("//")[0], end="")
    ---
    title: "A: \\u0023b"
    ---
    <BLANKLINE>
    """
    heading = plain(title or "") or title_of(timeline, Words(locale))
    quoted = json.dumps(heading, ensure_ascii=False).replace("#", "\\u0023")
    lines = ["---", f"title: {quoted}", "---", "", f"// {made_by_line(timeline)}"]
    for source in sources_of(timeline):
        lines.append("// " + ", ".join(filter(None, (source.name, source.address, source.sha256))))
    for extent in extents(timeline, losses, locale, _YEARS):
        lines += ["", *_lines(extent, losses)]
    return "\n".join(lines) + "\n"


def _lines(extent: Extent, losses: Losses) -> Iterator[str]:
    record = extent.record
    yield f"{_date(extent, losses)}: {defused(extent.title)}"
    place = ", ".join(filter(None, (record.source, record.place)))
    for text in (record.text, place, *(text for other in record.others for text in (other.text, other.place))):
        if text.strip():
            yield _JOINER + defused(text)


def defused(text: str) -> str:
    """A text in which markwhen finds nothing but text.

    >>> defused("#4 of 5: #tag").replace("\u2060", "|"), defused("[x](http://a.b)").replace("\u2060", "|")
    ('#|4 of 5: #|tag', '[|x]|(http:/|/a.b)')
    """
    return _SIGNS.sub(lambda match: match[0] + _JOINER, plain(text).strip())


def _date(extent: Extent, losses: Losses) -> str:
    """The beginning and the end in the finest form that markwhen has for such years."""
    start, end = extent.start, extent.end
    if start < Moment(1) or end > _FOUR_DIGITS:
        return _in_years(extent, losses)
    if extent.whole_days:
        return _in_days(start, end)
    if extent.utc:
        return f"{iso_time(start, utc=True)} - {iso_time(end, utc=True)}"
    first, last = start.floor(Unit.MINUTE), end.plus(59_999, Unit.MILLISECOND).floor(Unit.MINUTE)
    if last > _FOUR_DIGITS:
        return _in_years(extent, losses)
    if (first, last) != (start, end):
        losses.note(_MINUTES, extent.record.event)
    return f"{_minute(first)} / {_minute(last)}"


def _in_years(extent: Extent, losses: Losses) -> str:
    """Whole years, which are those of the event's own time zone."""
    offset = (extent.record.value and extent.record.value.offset) or 0
    bounds = [moment.plus(offset if extent.utc else 0, Unit.MINUTE) for moment in extent[1:3]]
    start, end = (moment.floor(Unit.YEAR) for moment in bounds)
    if end < bounds[1]:
        end = end.plus(1, Unit.YEAR)
    if [start, end] != bounds:
        losses.note(_WHOLE_YEARS, extent.record.event)
    first, after = _year(start.year), _year(end.year)
    return first if end == start.end(Unit.YEAR) else f"{first} - {after}"


def _year(year: int) -> str:
    return f"{year} AD" if year > 0 else f"{1 - year} BC"


def _in_days(start: Moment, end: Moment) -> str:
    """Years, months or days, whichever are whole; the end is part of the range."""
    units = ((Unit.YEAR, 1), (Unit.MONTH, 2), (Unit.DAY, 3))
    fields = next(number for unit, number in units if start == start.floor(unit) and end == end.floor(unit))
    first, last = start[:fields], end.plus(-1, Unit.MILLISECOND)[:fields]
    return _named(first) if first == last else f"{_named(first)}/{_named(last)}"


def _named(fields: tuple[int, ...]) -> str:
    return "-".join([f"{fields[0]:04d}", *(f"{field:02d}" for field in fields[1:])])


def _minute(moment: Moment) -> str:
    return f"{_named(moment[:3])} {moment.hour:02d}:{moment.minute:02d}"
