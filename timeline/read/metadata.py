"""Metadata that web pages and front matter have in common: dates of publication, and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from timeline.read.reference_date import date_or_none

#: The names of the fields that hold the date of publication, the most reliable first.
DATE_FIELDS = (
    "datepublished article:published_time dc.date.issued dcterms.issued citation_publication_date parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date published_time published date dc.date dcterms.date dc.date.created "
    "dcterms.created datecreated"
).split()
_WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>]+$", re.IGNORECASE)
#: A day in the path of an address: /2023/09/18/, /2023-09-18-title, /20230918/.
_DAY_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<mark>[-/_.]?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?![\d])(?=[-/_.]|$)", re.ASCII
)
#: Nothing on the web, and hardly a file, is older: an earlier year is the zero of some clock.
_FIRST_YEAR = 1500
#: The zero of Unix, as a day.
_EPOCH = date(1970, 1, 1)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def web_address(url: str | None) -> str | None:
    """A URL if a page may link to it; None for any other, such as "javascript:".

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address(None)
    ('https://example.org/a', None, None)
    """
    return url if url and _WEB_ADDRESS.match(url) else None


def published(text: str | None) -> str | None:
    """The date that a field of metadata holds, in ISO 8601; None if it is none, or what programs write for none.

    >>> [published(text) for text in ("2023-09-18", "20230918T080000Z", "0001-01-01", "1970-01-01T01:00:00+01:00")]
    ['2023-09-18', '2023-09-18T08:00:00Z', None, None]
    """
    found = date_or_none(text)
    return None if found is None or _is_zero(found) else found


def day_in_address(url: str | None) -> str | None:
    """The day in the path of an address; None if it has none, or more than one.

    >>> day_in_address("https://example.org/news/2023/09/18/ferry.html"), day_in_address("https://example.org/2023/9")
    ('2023-09-18', None)
    """
    path = re.sub(r"^\w+://[^/?#]*|[?#].*", "", url or "")
    days = set()
    for match in _DAY_IN_ADDRESS.finditer(path):
        if match["mark"] or (len(match["month"]) == len(match["day"]) == 2):
            try:
                days.add(date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat())
            except ValueError:
                continue
    return days.pop() if len(days) == 1 else None


def local_date(dates: Iterable[str], address_day: str | None) -> str | None:
    """The first of some dates, as it is in the place of publication; None if there are none.

    A stamp in UTC can be one day off. The day of the address is the local one, and so is that of a stamp with an
    offset, if they are at most a day from it.

    >>> local_date(["2023-09-19T04:30:00Z", "2023-09-18T23:30:00-05:00"], None)
    '2023-09-18T23:30:00-05:00'
    >>> local_date(["2023-09-19T04:30:00Z"], "2023-09-18"), local_date(["2023-09-19T04:30:00Z"], "2023-09-19")
    ('2023-09-18', '2023-09-19T04:30:00Z')
    """
    found = list(dates)
    if not found:
        return None
    first, *others = found
    if not first.endswith("Z"):
        return first
    if address_day and 0 < _days_between(first, address_day) <= 1:
        return address_day
    local = (other for other in others if re.search(r"T.*[+-]\d\d:\d\d$", other) and _days_between(first, other) <= 1)
    return next(local, first)


def _days_between(one: str, other: str) -> int:
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
    except ValueError:
        return _FIRST_YEAR  # far away


def _is_zero(found: str) -> bool:
    """Whether a date is the zero of a clock: the year 1, or the first of January 1970."""
    if not _DAY.match(found) or int(found[:4]) < _FIRST_YEAR:
        return True
    try:
        instant = datetime.fromisoformat(found)
    except ValueError:
        return False
    zero = datetime(_EPOCH.year, _EPOCH.month, _EPOCH.day)
    # The offset is added to the zero, as the instant less its offset can lie behind the end of the calendar.
    return instant.replace(tzinfo=None) == zero + (instant.utcoffset() or timedelta())
