"""Recognise files that timeline itself wrote, so that they are not read as sources of the folder in which they lie."""

from __future__ import annotations

import re

#: How many of its first bytes hold the mark of a file.
_HEAD = 4000
#: What is said of a saved timeline, JSON or Markdown, that is to be read as a text.
SAVED = "a saved timeline: it is rendered, not built (timeline render)"
#: The mark of Markdown that timeline wrote.
_ABOUT = b" <!-- about -->"
#: The mark that Word documents and workbooks have among their properties.
MADE_BY = "Made by timeline"
#: The member of a ZIP archive with these properties, and the most of it that is looked at, in bytes.
_PROPERTIES, _LONGEST = "docProps/core.xml", 100_000
#: How the other files begin, after a byte order mark and white space: pages, JSON, tables, calendars.
_BEGINS = re.compile(
    rb"""<section\ class="timeline\ |
    \{\s*"format":\s*"timeline"|
    \{\s*"made_by":\s*\[\s*\[\s*"timeline"|
    \{\s*"scale":\s*"human",\s*"title":\s.{0,3000}<p>timeline\ \d|
    id([,\t])when\1display\1title\1text\1source\1place\1status\1|
    \{"id":\ "[^"]*",\ "when":\ [^{}]{0,3000},\ "granularity":\ |
    message,datetime,timestamp,timestamp_desc,end_datetime,when,granularity,|
    \{"message":\ [^{}]{0,3000},\ "timestamp_desc":\ [^{}]{0,3000},\ "granularity":\ |
    BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\nPRODID:-//timeline//""",
    re.VERBOSE | re.DOTALL,
)
_GENERATOR = b'<meta name="generator" content="timeline">'


def is_own_markdown(data: bytes) -> bool:
    """Whether timeline wrote a file as Markdown, by its front matter and its mark."""
    return data.removeprefix(b"\xef\xbb\xbf").startswith(b"---") and _ABOUT in data


def is_own(data: bytes) -> bool:
    """Whether timeline wrote a file, and no template changed it.

    >>> is_own(b"---\\nlang: en\\n---\\n\\n5 events. <!-- about -->\\n"), is_own(b"# A mill")
    (True, False)
    >>> is_own(b'{"format": "timeline", "version": 1}'), is_own(b'{"messages": []}')
    (True, False)
    """
    if data.startswith(b"PK"):
        return _is_own_archive(data)
    if is_own_markdown(data):
        return True
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    return _GENERATOR in head or _BEGINS.match(head) is not None


def _is_own_archive(data: bytes) -> bool:
    """Whether a Word document or a workbook says among its properties that timeline made it."""
    if _PROPERTIES.encode() not in data:
        return False
    from timeline.read.archive import open_archive

    try:
        with open_archive(data, "archive") as archive, archive.open(_PROPERTIES) as properties:
            return f">{MADE_BY}<".encode() in properties.read(_LONGEST)
    except Exception:  # zlib, struct and zipfile raise many kinds of errors for damaged data; its reader reports it
        return False
