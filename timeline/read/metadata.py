"""Metadata that web pages and front matter have in common: the names of date fields, and addresses."""

from __future__ import annotations

import re

#: The names of the fields that hold the date of publication, the most reliable first.
DATE_FIELDS = (
    "datepublished article:published_time dc.date.issued dcterms.issued citation_publication_date parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date published_time published date dc.date dcterms.date dc.date.created "
    "dcterms.created datecreated"
).split()
_WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>]+$", re.IGNORECASE)


def web_address(url: str | None) -> str | None:
    """A URL if a page may link to it; None for any other, such as "javascript:".

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address(None)
    ('https://example.org/a', None, None)
    """
    return url if url and _WEB_ADDRESS.match(url) else None
