"""Find the date of a document in its first lines: a dateline, a masthead, or the title of minutes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, islice

from timeline.language import fold, structure
from timeline.lazy_regex import lazy_regex
from timeline.model import Block
from timeline.read.metadata import DATE_FIELDS
from timeline.read.reference_date import date_or_none

#: How many lines at the top of a text are searched for its date.
_FIRST_LINES = 5
#: The longest line with a date of its own, the longest with a date and a title, and the longest line that names a
#: meeting and its day, in characters.
_LONGEST, _LONGEST_TITLE, _LONGEST_MEETING = 60, 120, 90
#: How many letters may follow the day of a meeting: "at 7 pm".
_CLOCK_LETTERS = 6
#: How many lines below the title of minutes are searched for their day.
_LINES_BELOW = 2

_LINE = re.compile(r"[^\s][^\r\n]*")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|年")
#: LONDON, 18 May 2023 (Agency) — ..., Lindau, den 5. Juni 2023 – Die ...; but a name with two dates is a life.
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\d,]{1,30}, (?:[^\W\d_A-Z]{2,3} )?(?P<date>[^()–—]{6,40}?)"
    r"(?: \([^()]{1,40}\)| /[^/]{1,40}/)? ?(?:--|[–—]| - )(?=\s*\W?[^\W\d])"
)
#: The Vale Herald, Friday, 17 March 2017; Lindau, den 5. Juni 2023: the head of a newspaper or of a letter.
_MASTHEAD = re.compile(r"[^\W\d_a-z][^\d,]{1,40}, (?P<article>[^\W\d_A-Z]{2,3} )?(?P<date>[^()–—]{6,40})")
#: Minutes of the meeting held on Tuesday 9 May 2023 at 7 pm: a weekday, a day and a year.
_MEETING = re.compile(
    r"\w\s+(?P<date>[^\W\d_]{5,10},? (?:\d{1,2}\.?[a-z]{0,2} [^\W\d_]{3,9}|[^\W\d_]{3,9} \d{1,2}[a-z]{0,2}),? \d{4})"
    r"(?!\d)"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
#: Minutes of 3 May 2019, Protokoll der Sitzung vom 3. Mai 2019: a title with the date of the document.
_RECORD = lazy_regex(
    r"\W*[^\W\d_][^\d:]{2,60}? (?:[^\W\d_A-Z]{2,3} )?(?P<date>\d{1,2}[^\W\d]{0,2}\.? [^\d:;]{2,15}\d{4})\W*"
)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?:\.|st|nd|rd|th|er)? [^\W\d]{3,12},? \d{4}(?!\d)")
#: The marks of headings and emphasis in Markdown.
_MARKUP = "*_# "


def dateline(text: str, blocks: Sequence[Block]) -> str | None:
    """The date in the first lines of a text, in ISO 8601; None if there is none, or more than one line is a date.

    A line that dates only a section of the text does not count: a block of kind "field", and the first of several
    headings with days, as in a diary or the minutes of a year.
    """
    of_sections = {block.start for block in blocks if block.kind == "field" and block.level}
    of_sections |= _dated_sections(text, blocks)
    first = islice(_LINE.finditer(text), _FIRST_LINES)
    lines = [match[0].strip() for match in first if of_sections.isdisjoint(range(*match.span()))]
    alone = [date for line in lines if (date := _line_as_date(line))]
    if alone:
        return alone[0] if len(alone) == 1 else None
    candidates = chain(_datelines(lines), _mastheads(lines), _meetings(lines), _records(lines))
    return next((date for date in map(date_or_none, candidates) if date), None)


def _dated_sections(text: str, blocks: Sequence[Block]) -> set[int]:
    """Where the headings begin that have days, if those of one level have several days.

    The title is one of them if it begins with the same word: "Minutes of ...", where a file has several minutes.
    """
    days: dict[tuple[int, str], dict[int, str]] = defaultdict(dict)
    for block in blocks:
        line = text[block.start : block.end]
        if block.kind in ("title", "heading") and (day := _day_in(line)):
            first_word = fold(line.strip(_MARKUP).partition(" ")[0])
            keys = ((0, first_word), (block.level, "")) if block.kind == "heading" else ((0, first_word),)
            for key in keys:
                days[key][block.start] = day
    return {start for found in days.values() if len(set(found.values())) > 1 for start in found}


def _day_in(line: str) -> str | None:
    """The day that a line consists of or names."""
    if len(line) > _LONGEST_TITLE or not _YEAR.search(line):
        return None
    named = _DAY.search(line)
    return _line_as_date(line) or (date_or_none(named[0]) if named else None)


def _line_as_date(line: str) -> str | None:
    """The date of a line that consists of it, perhaps behind the name of a field ("Date: ...")."""
    name, colon, rest = line.partition(":")
    if colon and fold(name.strip(_MARKUP)) in structure("written").union(DATE_FIELDS):
        line = rest
    line = line.strip(_MARKUP)
    if stamp := _stamp().match(line):
        line = line[stamp.end() :]
    return date_or_none(line) if len(line) <= _LONGEST and _YEAR.search(line) else None


@cache
def _stamp() -> re.Pattern[str]:
    """What stands before the date on which a text was written: "Posted on | 3 May 2011"."""
    words = sorted(structure("written"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\s+(?=\S*\d|[^\W\d_]+,?\s\S*\d)", re.IGNORECASE)


def _datelines(lines: list[str]) -> Iterator[str]:
    """The dates between a place and a dash; not in the first entry of a journal.

    >>> list(_datelines(["LONDON, 18 May 2023 (Agency) - The bank", "Tuesday, 4 March 1851. -- Fog."]))
    ['18 May 2023']
    """
    for line in lines:
        match = _DATELINE.match(line)
        if match and _YEAR.search(match["date"]) and not date_or_none(line[: match.end("date")]):
            yield match["date"]


def _mastheads(lines: list[str]) -> Iterator[str]:
    """The dates in the heads of newspapers, with a weekday, and of letters, with a short word before them.

    >>> list(_mastheads(["The Vale Herald, Friday, 17 March 2017", "The battle of Rome, 17 March 1817"]))
    ['Friday, 17 March 2017']
    """
    for line in lines:
        match = _MASTHEAD.fullmatch(line) if len(line) <= _LONGEST else None
        if match and _YEAR.search(match["date"]) and (match["article"] or len(_WORD.findall(match["date"])) > 1):
            yield match["date"]


def _meetings(lines: list[str]) -> Iterator[str]:
    """The days of meetings, with their weekday, in lines that are not sentences.

    >>> list(_meetings(["Minutes of the meeting on Tuesday 9 May 2023 at 7 pm", "On Monday, 3 May 1999 it burned."]))
    ['Tuesday 9 May 2023']
    """
    for line in lines:
        match = _MEETING.search(line) if len(line) <= _LONGEST_MEETING else None
        if match is None:
            continue
        ends_line = sum(map(str.isalpha, line[match.end() :])) <= _CLOCK_LETTERS
        if ends_line or not line.endswith((".", "!", "?")):
            yield match["date"]


def _records(lines: list[str]) -> Iterator[str]:
    """The dates in or below the titles of minutes, judgments and press releases.

    >>> list(_records(["Minutes of the board of 3 May 2019", "The storm of 3 May 2019"]))
    ['3 May 2019']
    """
    names = tuple(structure("records"))
    for number, line in enumerate(lines):
        if len(line) > _LONGEST_TITLE or not fold(line.lstrip(_MARKUP)).startswith(names):
            continue
        if match := _RECORD.fullmatch(line):
            yield match["date"]
        elif len(line) <= _LONGEST:  # "Minutes of the annual meeting", and the day below
            below = lines[number + 1 : number + 1 + _LINES_BELOW]
            found = (_DAY.search(other) for other in below if len(other) <= _LONGEST)
            yield from (day[0] for day in found if day)
