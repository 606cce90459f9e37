"""CSV for spreadsheets and data tools: RFC 4180, with a byte order mark, by which Excel knows UTF-8."""

from __future__ import annotations

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.exports.delimited import written

_BYTE_ORDER_MARK = "\ufeff"


def render(timeline: TimelineData, *, locale: str = DEFAULT) -> str:
    """A row for each event, with the names of the columns first; lines end in CRLF.

    >>> render(TimelineData())[:10]
    '\\ufeffid,when,d'
    """
    return _BYTE_ORDER_MARK + written(timeline, locale, ",", "\r\n")
