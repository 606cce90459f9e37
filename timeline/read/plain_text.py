"""Plain text: the text as it is, its blocks, and the title and date that it gives itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from timeline.language import fold, structure
from timeline.model import Block, Document, Problem
from timeline.read.decode import decode
from timeline.read.outline import title
from timeline.read.reference_date import metadata
from timeline.read.text_blocks import blocks_of

#: The names that files and pages give the date of publication in, the surest first.
DATES = (
    "datepublished article:published_time dc.date.issued dcterms.issued citation_publication_date parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date published_time published date dc.date dcterms.date dc.date.created "
    "dcterms.created datecreated"
).split()

_LINE = re.compile(r"[^\s][^\r\n]*")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|年")
#: LONDON, 18 May 2023 (Agency) — ..., Lindau, den 5. Juni 2023 – Die ...; but a name with two dates is a life.
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\d,]{1,30}, (?:[^\W\d_A-Z]{2,3} )?([^()–—]{6,40}?)"
    r"(?: \([^()]{1,40}\)| /[^/]{1,40}/)? ?(?:--|[–—]| - )(?=\s*\W?[^\W\d])"
)
#: The Vale Herald, Friday, 17 March 2017; Lindau, den 5. Juni 2023: the head of a newspaper, of a letter.
_MASTHEAD = re.compile(r"[^\W\d_a-z][^\d,]{1,40}, (?:([^\W\d_A-Z]{2,3} )?)([^()–—]{6,40})")
#: Minutes of the meeting held on Tuesday 9 May 2023 at 7 pm: a weekday, a day, a year, and not much behind them.
_MEETING = re.compile(
    r"\w\s+(?P<date>[^\W\d_]{5,10},? (?:\d{1,2}\.?[a-z]{0,2} [^\W\d_]{3,9}|[^\W\d_]{3,9} \d{1,2}[a-z]{0,2}),? \d{4})"
    r"(?!\d)"
)
_LONG_HEAD, _CLOCK_LETTERS = 90, 6
_WORD = re.compile(r"[^\W\d_]{3,}")
#: Minutes of 3 May 2019, Protokoll der Sitzung vom 3. Mai 2019: a document named with its date, and no event.
_RECORD = re.compile(r"\W*([^\W\d_][^\d:]{2,60}?) (?:[^\W\d_A-Z]{2,3} )?(\d{1,2}[^\W\d]{0,2}\.? [^\d:;]{2,15}\d{4})\W*")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?:\.|st|nd|rd|th|er)? [^\W\d]{3,12},? \d{4}(?!\d)")
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
    blocks = blocks_of(text)
    return (
        Document(id=name, text=text, title=title(text, blocks), reference_date=dateline(text, blocks), blocks=blocks),
        problems,
    )


def web(url: str | None) -> str | None:
    """An address that a page may link to; None for any other."""
    return url if url and re.match(r"https?://[^\s\"'<>]+$", url, re.IGNORECASE) else None


def dateline(text: str, blocks: Sequence[Block]) -> str | None:
    """The date of a dateline or of a line with nothing but a date, among the first lines of a text; not that of a part
    of it."""
    parts = {block.start for block in blocks if block.kind == "field" and block.level}
    first = islice(_LINE.finditer(text), _LINES)
    lines = [match[0].strip() for match in first if parts.isdisjoint(range(*match.span()))]
    alone = [date for line in lines if (date := _alone(line))]
    if alone:
        return alone[0] if len(alone) == 1 else None
    matches = (match for line in lines if (match := _DATELINE.match(line)) and _YEAR.search(match[1]))
    # "Tuesday, 4 March 1851. -- Fog." is the first entry of a journal.
    found = (match[1] for match in matches if not metadata(match.string[: match.end(1)]))
    return next(
        (date for date in map(metadata, chain(found, _mastheads(lines), _held(lines), _records(lines))) if date), None
    )


def _mastheads(lines: list[str]) -> Iterator[str]:
    """What may be the date in the head of a newspaper, with its weekday, or of a letter, with a word before it.

    >>> list(_mastheads(["The Vale Herald, Friday, 17 March 2017", "The battle of Rome, 17 March 1817"]))
    ['Friday, 17 March 2017']
    """
    for line in lines:
        match = _MASTHEAD.fullmatch(line) if len(line) <= _LONGEST else None
        if match and _YEAR.search(match[2]) and (match[1] or len(_WORD.findall(match[2])) > 1):
            yield match[2]


def _held(lines: list[str]) -> Iterator[str]:
    """What may be the day that minutes or a programme are of, with its weekday, in a line that is no sentence.

    >>> list(_held(["Minutes of the meeting held on Tuesday 9 May 2023 at 7 pm", "On Monday, 3 May 1999 it burned."]))
    ['Tuesday 9 May 2023']
    """
    for line in lines:
        match = _MEETING.search(line) if len(line) <= _LONG_HEAD else None
        brief = match is not None and sum(map(str.isalpha, line[match.end() :])) <= _CLOCK_LETTERS
        if match is not None and (brief or not line.endswith((".", "!", "?"))):
            yield match["date"]


def _records(lines: list[str]) -> Iterator[str]:
    """What may be the date in the title of minutes, a judgment, a press release.

    >>> list(_records(["Minutes of the board of 3 May 2019", "The storm of 3 May 2019"]))
    ['3 May 2019']
    """
    names = tuple(structure("records"))
    for number, line in enumerate(lines):
        if len(line) > 2 * _LONGEST or not fold(line.lstrip("*_# ")).startswith(names):
            continue
        if match := _RECORD.fullmatch(line):
            yield match[2]
        elif len(line) <= _LONGEST:  # "Minutes of the annual meeting", and the day below
            below = (_DAY.search(other) for other in lines[number + 1 : number + 3] if len(other) <= _LONGEST)
            yield from (found[0] for found in below if found)


def _alone(line: str) -> str | None:
    """The date of a line that has nothing else, but perhaps the name of the field before it ("Date: ...")."""
    name, colon, rest = line.partition(":")
    if colon and fold(name.strip("*_# ")) in structure("written").union(DATES):
        line = rest
    line = line.strip("*_# ")
    return metadata(line) if len(line) <= _LONGEST and _YEAR.search(line) else None
