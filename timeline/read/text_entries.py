"""Find the lines that begin entries of a list, log or chronicle, by their marks and the room that lines leave.

Whether lines are wrapped prose or entries is decided by the room that they leave: in wrapped prose, the first word of
a line did not fit on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.lazy_regex import lazy_regex
from timeline.read.headings import may_be_heading
from timeline.read.text_lines import ENDED, Line, has_room, width_of

BULLET = re.compile(r"([-*+•·‣◦▪–—])[ \t]+(?=\S)")
#: The characters that a bullet is, and those of them that also occur in prose.
_BULLETS, _DASHES = frozenset("-*+•·‣◦▪–—"), frozenset("–—")
NUMBER = re.compile(r"\(?(\d{1,3})[.)][ \t]+(?=\S)")
#: A short word at the end of a line, which the next line continues.
_SMALL_WORD_AT_END = re.compile(r"(?:^|\s)[^\W\d_A-Z]{1,3}$")
#: How a line can begin that begins with a date or a time.
_LIKELY = re.compile(r"[\[(<]|\d|[^\W\d_]{2,12}[.,]? +\d")
#: A clock time, a numeric date, or a number in brackets at the start of a line: entries of a log.
_STAMP = lazy_regex(
    r"[\[(<][^\]\s)>]{0,4}\d[^\])>]{2,40}[\])>]|\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4}\b"
    r"|\d\d?:\d\d\b|[^\W\d_]{3,9}\.? +\d\d? +\d\d:\d\d:\d\d|[^\W\d_]{2,9}[.,]? +\d\d?[.]? +[^\W\d_]{3,9}\.? +\d\d"
)
#: A year or day, or a month or weekday with a number: entries of a chronicle, or by chance a line of prose.
DATED = lazy_regex(
    r"\(?\d{1,4}(?!\d|[.,]\d)|[^\W\d_a-z][^\W\d_]{2,9}[.,]? +\d{1,4}(?:st|nd|rd|th)?\b(?=[ ]*[:–—,.-]|[ ]+\d{4}|$)"
)
#: A date with a colon: "2009-2011 : Lille", "June 2006: school".
_DATED_FIELD = re.compile(r"[^:]{0,30}\d ?:\s")
#: A year and a name or noun: in a list of years every line begins like that, in prose hardly any.
_YEAR_AND_NAME = re.compile(r"\d{4} [^\W\d_a-z]")
#: A short word before a number: "c. 1890".
_WORD_AND_NUMBER = re.compile(r"[^\W\d_]{1,9}\.? \d{1,4}(?!\d)")

#: The shares, in percent, of the lines with a date or time that must follow the end of a line or sentence: if they
#: begin with a stamp, and if they begin with a year or month.
_STAMPS_PERCENT, _DATES_PERCENT = 50, 70
#: If all lines of a paragraph begin with a date, and none has room before it, there must be more lines than this.
_FEW_DATED_LINES = 2
#: For lines of which each is an entry: the share with room before them that is needed at least, and that is enough;
#: the most that may go on with the next line; and the share that must end like a sentence, all in percent.
_ROOM_PERCENT, _MUCH_ROOM_PERCENT, _GOES_ON_PERCENT, _ENDED_PERCENT = 50, 80, 10, 60
#: An indentation deeper than the least by so many columns begins a paragraph; less is imprecise typing.
_INDENT = 2


def entries(source: str, places: Sequence[tuple[int, int]], *, broken: bool = False) -> set[int]:
    """The offsets at which entries begin in a paragraph whose lines are at some places of the source.

    The set is empty if the lines are wrapped prose. A paragraph is `broken` if its source has explicit line breaks.

    >>> sorted(entries("1939 War began\\n1945 War ended", [(0, 14), (15, 29)]))
    [0, 15]
    """
    lines = _lines_at(source, places)
    if len(lines) < 2:
        return set()
    width = width_of(lines, 0)
    starts = dated_lines(lines, width) or (uneven_lines(lines, width) if broken else [])
    return {lines[number].start for number in starts}


def _lines_at(source: str, places: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines of some stretches, of which several can be in one line."""
    lines: list[Line] = []
    for start, end in places:
        if lines and not re.search(r"[\r\n]", source[lines[-1].end : start]):
            last = lines[-1]
            lines[-1] = last._replace(end=end, text=source[last.start : end])
        else:
            lines.append(Line(start, end, start, 0, 0, source[start:end]))
    return lines


def starts_of(lines: Sequence[Line], wrapped: int) -> list[int]:
    """The numbers of the lines that begin an item or entry; empty for prose."""
    width = width_of(lines, wrapped)
    return item_lines(lines, width, 0) or entry_lines(lines, width)


def entry_lines(lines: Sequence[Line], width: int) -> list[int]:
    """The numbers of the lines that begin an entry without a bullet; empty for prose."""
    return dated_lines(lines, width) or uneven_lines(lines, width)


# Items of lists ------------------------------------------------------------------------------------------------------


def item_lines(lines: Sequence[Line], width: int, last_number: int) -> list[int]:
    """The numbers of the lines that begin with a bullet, or with a number that continues the list before them."""
    marks = [BULLET.match(line.text) if line.text[0] in _BULLETS else None for line in lines]
    numbers = [(at, int(found[1])) for at, line in enumerate(lines) if (found := NUMBER.match(line.text))]
    if not numbers and not any(marks):
        return []
    room = [True, *has_room(lines, width)]
    bullets = [mark[1] if mark else "" for mark in marks]
    return _bulleted(lines, bullets, room) or _numbered(lines, numbers, room, last_number)


def _bulleted(lines: Sequence[Line], bullets: Sequence[str], room: Sequence[bool]) -> list[int]:
    """The lines that begin with a bullet that is not a dash of the prose."""
    if bullets[0]:
        return [at for at, bullet in enumerate(bullets) if bullet and (bullet == bullets[0] or room[at])]
    sure = [at for at, bullet in enumerate(bullets) if bullet and bullet not in _DASHES and room[at]]
    if sure and lines[sure[0] - 1].text.endswith(":"):
        return [at for at, bullet in enumerate(bullets) if at >= sure[0] and bullet == bullets[sure[0]]]
    return sure if len(sure) > 1 else []


def _numbered(
    lines: Sequence[Line], numbers: Sequence[tuple[int, int]], room: Sequence[bool], last_number: int
) -> list[int]:
    """The lines that begin with consecutive numbers, from 1 or from the next number on."""
    counted: list[int] = []
    for at, value in numbers:
        if room[at] and (value == last_number + 1 or (not counted and value == 1)):
            counted.append(at)
            last_number = value
    if len(counted) > 1:
        return counted
    is_item = (
        last_number > 1 or len(lines) > 1 or not may_be_heading(lines[0].text)
    )  # a short line can be a numbered heading
    return counted if is_item and counted == [0] else []


def are_days(items: Sequence[str]) -> bool:
    """Whether the numbers of a list are days: the same word follows each of them, or a word and a year.

    >>> are_days(["3. May: Rain", "4. May: Sun"]), are_days(["3. May 1940"]), are_days(["1. Rain", "2. Sun"])
    (True, True, False)
    """
    words = [text[found.end() :].split() for text in items if (found := NUMBER.match(text))]
    first_words = {word[0] for word in words if word}
    with_years = all(len(word) > 1 and re.match(r"\d{4}\b", word[1]) for word in words)
    return bool(words) and ((len(words) > 1 and len(first_words) == 1) or with_years)


# Entries of logs and chronicles --------------------------------------------------------------------------------------


def dated_lines(lines: Sequence[Line], width: int) -> list[int]:
    """The numbers of the lines that begin an entry, if at least two begin with a date or time and not by chance."""
    likely = [at for at, line in enumerate(lines) if _LIKELY.match(line.text)]
    if len(likely) < 2 or likely[0] > 1:
        return []
    stamps = [at for at in likely if _STAMP.match(lines[at].text)]
    is_log = len(stamps) > 1
    dates = stamps if is_log else [at for at in likely if DATED.match(lines[at].text)]
    if len(dates) < 2 or dates[0] > 1 or (dates[0] == 1 and not lines[0].text.endswith(":")):
        return []
    if len(dates) == len(lines) and all(_DATED_FIELD.match(line.text) for line in lines):
        return dates
    room = [True, *has_room(lines, width)]
    are_entries = _are_log if is_log else _are_chronicle
    return sorted({*dates, *_undated_entries(lines, dates[0], room)}) if are_entries(lines, dates, room) else []


def _ended(lines: Sequence[Line], later: Sequence[int], room: Sequence[bool]) -> int:
    """How many lines follow the end of a line or sentence."""
    return sum(room[at] or ENDED.search(lines[at - 1].text) is not None for at in later)


def _are_log(lines: Sequence[Line], dates: Sequence[int], room: Sequence[bool]) -> bool:
    """Whether lines that begin with stamps are entries, and not stamps at line starts of prose."""
    later = dates[1:]
    return _ended(lines, later, room) * 100 >= len(later) * _STAMPS_PERCENT or len(dates) == len(lines)


def _are_chronicle(lines: Sequence[Line], dates: Sequence[int], room: Sequence[bool]) -> bool:
    """Whether lines that begin with a year, a month or a weekday are entries, and not prose with such line starts."""
    later = dates[1:]
    all_dated = len(dates) == len(lines)
    with_room = any(room[at] for at in later) or (all_dated and len(lines) > _FEW_DATED_LINES)
    if with_room and _ended(lines, later, room) * 100 >= len(later) * _DATES_PERCENT:
        return True
    return all_dated and all(_YEAR_AND_NAME.match(line.text) for line in lines)


def _undated_entries(lines: Sequence[Line], first: int, room: Sequence[bool]) -> Iterator[int]:
    """The lines that are entries among dated ones: they begin with a word and a number ("c. 1890"), or like a sentence
    if the line before had room for more."""
    for at in range(first + 1, len(lines)):
        text = lines[at].text
        is_fresh = room[at] and not text[0].islower() and not lines[at - 1].text.endswith((",", "-"))
        if lines[at].indent <= lines[first].indent and (is_fresh or _WORD_AND_NUMBER.match(text)):
            yield at


def uneven_lines(lines: Sequence[Line], width: int) -> list[int]:
    """The numbers of all lines that are not indented, if most leave room and hardly any goes on with the next."""
    base = min(line.indent for line in lines)
    starts = [at for at, line in enumerate(lines) if at == 0 or line.indent < base + _INDENT]
    later = [at for at in starts if at]
    room = [False, *has_room(lines, width)]
    # The widest line never leaves room, whether it is prose or not.
    compared = [at for at in later if lines[at - 1].width < width] or later
    with_room = sum(room[at] for at in compared)
    if not later or with_room * 100 <= len(compared) * _ROOM_PERCENT:
        return []
    if sum(_goes_on(lines[at - 1], lines[at]) for at in later) * 100 > len(later) * _GOES_ON_PERCENT:
        return []
    ended = sum(ENDED.search(lines[at - 1].text) is not None for at in later)
    is_ended = ended * 100 >= len(later) * _ENDED_PERCENT
    return starts if is_ended or with_room * 100 >= len(compared) * _MUCH_ROOM_PERCENT else []


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return (
        line.text[:1].islower()
        or before.text.endswith((",", "-"))
        or _SMALL_WORD_AT_END.search(before.text) is not None
    )


def indented_starts(lines: Sequence[Line]) -> list[int]:
    """The numbers of the indented lines, if paragraphs begin with them; empty if the lines are one paragraph."""
    base = min(line.indent for line in lines)
    deep = [at for at, line in enumerate(lines) if line.indent >= base + _INDENT]
    if not deep or deep[0] != 0 or len(deep) * 2 > len(lines) or len({lines[at].indent for at in deep}) > 1:
        return []
    return deep
