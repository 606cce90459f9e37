"""Read RSS and Atom feeds with the library feedparser: each entry is a document with its own date."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from html import escape
from io import BytesIO
from time import struct_time
from typing import Any

from timeline.model import Document, Problem
from timeline.read.columns import Columns
from timeline.read.extras import library
from timeline.read.files import Unusable
from timeline.read.html import read_markup
from timeline.read.metadata import web_address
from timeline.read.reference_date import date_or_none
from timeline.value import TimeValue

#: A tag of HTML. Feeds often call it plain text.
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
#: So many attributes in a tag of XML that the library, which looks for each among all, takes very long.
_MANY_ATTRIBUTES = re.compile(
    rb"""<[\w:.-]++(?:\s++[\w:.-]++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+')){1000}""",
)
#: The words and numbers of a date, and how many a day has: its year, month and day.
_WORD, _DAY_PARTS = re.compile(r"[^\W_]+"), 3
#: The fields with the date of an entry, the first that is there.
_DATES = ("published", "updated", "created")


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The entries of a feed, each as a document. Unusable if it is not a feed."""
    feedparser = library("feedparser", "feeds", "reading RSS and Atom feeds")
    if _MANY_ATTRIBUTES.search(data):
        raise Unusable(f"{name}: a feed with a tag of too many attributes")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            feed = feedparser.parse(BytesIO(data))
    except Exception as error:  # the library lets errors of its parsers through
        raise Unusable(f"{name}: not a feed that can be read ({type(error).__name__})") from None
    if not feed.get("version") and not feed.entries:
        raise Unusable(f"{name}: not an RSS or Atom feed")
    problems: list[Problem] = []
    if feed.get("bozo") and feed.get("bozo_exception") is not None:
        reason = " ".join(str(feed.bozo_exception).split())[:200]
        problems.append(Problem(f"the feed is damaged ({reason}); what could be read is read", name))
    language = feed.feed.get("language") or None
    documents = [_document(entry, f"{name} ({number})", language) for number, entry in enumerate(feed.entries, 1)]
    return [document for document in documents if document.text], problems


def _document(entry: Any, id: str, language: str | None) -> Document:
    """The document of an entry: its title as a heading, and its content or summary below it."""
    title = " ".join(str(entry.get("title") or "").split())
    parts = [part for part in entry.get("content") or [] if isinstance(part, dict)]
    detail = entry.get("summary_detail")
    body = max([*map(_html, parts), _html(detail) if isinstance(detail, dict) else ""], key=len)
    heading = f"<h1>{escape(_plain(title))}</h1>" if title else ""
    document = read_markup(f"<!doctype html><body>{heading}<div>{body}</div></body>", id)
    day = next(filter(None, (_date(entry, field) for field in _DATES)), None)
    return replace(
        document,
        title=_plain(title) or document.title,
        author=str(entry.get("author") or "") or None,
        url=web_address(str(entry.get("link") or "")),
        language=language,
        reference_date=day,
        date_source="metadata" if day else None,
    )


def _html(part: Any) -> str:
    """The HTML of a content; of plain text, its paragraphs."""
    value = str(part.get("value") or "")
    if part.get("type") != "text/plain" or _TAG.search(value):
        return value
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in re.split(r"\n\s*\n", value))


def _plain(title: str) -> str:
    """A title without markup."""
    if "<" not in title and "&" not in title:
        return title
    return " ".join(read_markup(f"<p>{title}", "title").text.split())


def _date(entry: Any, field: str) -> str | None:
    """The date in a field: as it is written, with its offset, or else as the library reads it, in UTC.

    `dict.get` is without the library's fallback to other fields.
    """
    if found := date_or_none(str(dict.get(entry, field) or "")):
        return found
    parsed = dict.get(entry, f"{field}_parsed")
    # Of a year alone, the library makes its first day.
    if not isinstance(parsed, struct_time) or len(_WORD.findall(str(dict.get(entry, field)))) < _DAY_PARTS:
        return None
    try:
        return str(TimeValue.of(*parsed[:6], offset=0))
    except ValueError:
        return None
