"""Plain text and Markdown: the text as it is, and the title and date that it gives itself."""

from __future__ import annotations

import re
from itertools import islice

from timeline.model import Document, Problem
from timeline.read.dates import metadata
from timeline.read.decode import decode

#: The names that files and pages give the date of publication in, the surest first.
DATES = (
    "datepublished article:published_time dc.date.issued dcterms.issued citation_publication_date parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date published_time published date dc.date dcterms.date dc.date.created "
    "dcterms.created datecreated"
).split()

_FENCED = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t\r]*$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^([\w:.-]+)[ \t]*+[:=](.*)$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,2}[ \t]++(.+)$", re.MULTILINE)
_LINE = re.compile(r"[^\s][^\r\n]*")
_BLANK_LINE = re.compile(r"\r?\n[ \t]*+\r?\n\s*+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|年")
#: LONDON, 18 September 2023 (Agency) — ...
_DATELINE = re.compile(r"[^\W\d_a-z][^\da-z,]{1,30}, ([^()–—]{6,40}?)(?: \([^()]{1,40}\))? ?(?:--|[–—]| - )")
#: How many of the first lines may hold a date of their own, and how long such a line is.
_LINES, _LONGEST = 5, 60


def plain(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """A text file. Its date is that of a dateline or of a line with nothing but a date, among the first ones.

    >>> document, _ = plain(b"A quiet year\\n\\n18 September 2023\\n\\nNothing happened in May.", "a.txt")
    >>> document.title, document.reference_date
    ('A quiet year', '2023-09-18')

    Not the date of a sentence, nor the first of several: a chronicle's entries are no dateline.
    """
    text, problems = decode(data, name)
    return Document(id=name, text=text, title=_title(text), reference_date=_dateline(text)), problems


def markdown(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """A Markdown file. Its front matter, if any, gives title, date and language, and is blank in the text.

    >>> document, _ = markdown(b"---\\ndate: 2023-09-18\\n---\\n# A quiet year\\n", "a.md")
    >>> document.title, document.reference_date, document.text.strip()
    ('A quiet year', '2023-09-18', '# A quiet year')
    """
    text, problems = decode(data, name)
    front = _FENCED.match(text)
    fields: dict[str, str] = {}
    if front:
        fields = {field[1].lower(): field[2].strip().strip("\"'") for field in _FIELD.finditer(front[2])}
        text = re.sub(r"[^\r\n]", " ", front[0]) + text[front.end() :]
    headings = (match[1].strip().rstrip("#").rstrip() for match in _HEADING.finditer(text))
    dates = (metadata(fields[key]) for key in DATES if key in fields)
    document = Document(
        id=name,
        text=text,
        title=fields.get("title") or next((heading for heading in headings if heading), None),
        reference_date=next((found for found in dates if found), None) or _dateline(text),
        language=fields.get("lang") or fields.get("language") or None,
        url=web(fields.get("url")),
    )
    return document, problems


def web(url: str | None) -> str | None:
    """An address that a page may link to; None for any other."""
    return url if url and re.match(r"https?://[^\s\"'<>]+$", url, re.IGNORECASE) else None


def _title(text: str) -> str | None:
    """The first line where it stands alone, is short, and does not end like a sentence."""
    match = _LINE.search(text)
    line = match[0].rstrip() if match else ""
    after = _BLANK_LINE.match(text, match.end()) if match else None
    if not 0 < len(line) <= 120 or after is None or after.end() == len(text):
        return None
    return None if line.endswith((".", "!", ":", ";", ",", "…", "。", "-", "=")) or metadata(line) else line


def _dateline(text: str) -> str | None:
    lines = [match[0].strip() for match in islice(_LINE.finditer(text), _LINES)]
    alone = [date for line in lines if (date := _alone(line))]
    if alone:
        return alone[0] if len(alone) == 1 else None
    found = (match[1] for line in lines if (match := _DATELINE.match(line)) and _YEAR.search(match[1]))
    return next((date for date in map(metadata, found) if date), None)


def _alone(line: str) -> str | None:
    """The date of a line that has nothing else, but perhaps the name of the field before it ("Date: ...")."""
    name, colon, rest = line.partition(":")
    if colon and name.strip("*_# ").lower() in DATES:
        line = rest
    line = line.strip("*_# ")
    return metadata(line) if len(line) <= _LONGEST and _YEAR.search(line) else None
