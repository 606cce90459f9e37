"""The blocks of plain text, by its lines: paragraphs, headings, lists, entries, tables, quotes and mail headers.

A line end within wrapped prose is a space. What is prose and what a list of entries is decided by what a line would
have had room for: where prose is wrapped, the first word of each line did not fit on the line before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.language import fold, structure
from timeline.model import Block
from timeline.read.outline import SHORT, settle, short, titled

#: No text is wrapped at fewer columns; a line longer than the second is not wrapped at all.
_NARROWEST, _WIDEST = 40, 120
#: More line ends than these between two lines of a paragraph are the end of a page, above which so many lines count.
_PAGE, _FOOT = 2, 8
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_BULLET = re.compile(r"([-*+•·‣◦▪–—])[ \t]+(?=\S)")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)][ \t]+(?=\S)")
_RULE = re.compile(r"([-=_*~#+])(?:[ \t]*\1){2,}[ \t]*")
#: A rule with words or without, above the headers of a message that is quoted whole: "-----Original Message-----".
_DIVIDER = re.compile(r"([-_=*]){3,}\s*[^-_=*]{0,40}\s*\1*")
_SAYS = re.compile(r"\d.*[^\W\d]:\Z")
_FENCE = re.compile(r"`{3,}|~{3,}")
_HEADER = re.compile(r"([^\W\d_][\w-]{0,20}(?: [\w-]{1,10})?) ?:(?:\s|$)")
_ENDED = re.compile(r"[.!?:;…。！？](?:[\"'”’»)\]]|\[\d+\])*$")
_SMALL = re.compile(r"(?:^|\s)[^\W\d_A-Z]{1,3}$")
#: The room between two fields of a line, and a field with a word and a number.
_WIDE = "   "
_FAR = re.compile(r"\t[ \t]*|[ ]{3,}")
_WORDED = re.compile(r"[^\W\d_]{3}.*\d")
#: What parts two cells; two spaces behind a full stop part two sentences.
_GAP = re.compile(r"\t[ \t]*|[ ]{3,}|(?<![.!?;:])[ ]{2}")
#: What a line of signs, and what a bullet begins with; how a line may begin that begins with a date or a time.
_RULED, _BULLETS = frozenset("-=_*~#+"), frozenset("-*+•·‣◦▪–—")
_FIGURED = re.compile(r"[\[(<]|\d|[^\W\d_]{2,12}[.,]? +\d")
#: A clock time, a numeric date, or a number in brackets that opens a line: entries of a log.
_STAMP = re.compile(
    r"[\[(<][^\]\s)>]{0,4}\d[^\])>]{2,40}[\])>]|\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{2,4}\b"
    r"|\d\d?:\d\d\b|[^\W\d_]{3,9}\.? +\d\d? +\d\d:\d\d:\d\d|[^\W\d_]{2,9}[.,]? +\d\d?[.]? +[^\W\d_]{3,9}\.? +\d\d"
)
#: A short word before a number.
_LED = re.compile(r"[^\W\d_]{1,9}\.? \d{1,4}(?!\d)")
#: A year or day, or a month or weekday with a number: entries of a chronicle, or a line of prose by chance.
_DATED = re.compile(
    r"\(?\d{1,4}(?!\d|[.,]\d)|[^\W\d_a-z][^\W\d_]{2,9}[.,]? +\d{1,4}(?:st|nd|rd|th)?\b(?=[ ]*[:–—,.-]|[ ]+\d{4}|$)"
)
#: A year and a name or noun: each line of a list of years, hardly of prose.
_ENTITLED = re.compile(r"\d{4} [^\W\d_a-z]")


_new = tuple.__new__


#: A date with a colon: "2009-2011 : Lille", "June 2006: school".
_DATED_FIELD = re.compile(r"[^:]{0,30}\d ?:\s")


class Line(NamedTuple):
    """A line without the space around it and the marks of a quote; `offset` is where the whole line begins."""

    start: int
    end: int
    offset: int
    indent: int
    quoted: int
    text: str

    @property
    def width(self) -> int:
        """Its length with its indentation."""
        return self.indent + len(self.text)


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text.

    >>> [(block.kind, block.level) for block in blocks_of("A quiet year\\n\\nNothing happened\\nin May.\\n\\n- Rain.")]
    [('title', 1), ('paragraph', 0), ('item', 1)]
    """
    return settle(text, list(_Layout(text).blocks()))


def entries(source: str, places: Sequence[tuple[int, int]], *, broken: bool = False) -> set[int]:
    """Where entries begin in a paragraph given as stretches of its lines; empty where its lines are wrapped prose."""
    lines: list[Line] = []
    for start, end in places:
        if lines and not re.search(r"[\r\n]", source[lines[-1].end : start]):
            last = lines[-1]
            lines[-1] = last._replace(end=end, text=source[last.start : end])
        else:
            lines.append(Line(start, end, start, 0, 0, source[start:end]))
    if len(lines) < 2:
        return set()
    starts = _stamped(lines, _width(lines, 0)) or (broken and _uneven(lines, _width(lines, 0)))
    return {lines[number].start for number in starts} if starts else set()


class _Layout:
    """The blocks of a text, from its lines."""

    def __init__(self, text: str) -> None:
        self._groups = _over_pages(_groups(text))
        self._wrapped = max(map(_full_width, self._groups), default=0)
        self._indents: list[int] = []
        self._number = 0

    def blocks(self) -> Iterator[Block]:
        fenced: list[Line] | None = None
        for place, group in enumerate(self._groups):
            following = self._groups[place + 1] if place + 1 < len(self._groups) else None
            if fenced is None and _is_prose(group, following):
                yield self._single(group[0])
                continue
            rest: list[Line] = []
            for line in group:
                if _FENCE.match(line.text) and (fenced is not None or line.indent < 4):
                    if fenced is None:
                        yield from self._group(rest, following, last=False)
                        rest, fenced = [], []
                    else:
                        yield from self._one("code", fenced)
                        fenced = None
                elif fenced is not None:
                    fenced.append(line)
                else:
                    rest.append(line)
            if rest:
                yield from self._group(rest, following, last=True)
        if fenced:
            yield from self._one("code", fenced)

    def _group(self, lines: list[Line], following: list[Line] | None, *, last: bool) -> Iterator[Block]:
        """The blocks of lines without a blank one between them."""
        if not lines:
            return
        if lines[0].quoted:
            yield from self._quote(lines)
            return
        at = 0
        while at < len(lines):
            taken, blocks = self._special(lines, at, following)
            if taken:
                yield from blocks
                at += taken
                continue
            end = at + 1
            while end < len(lines) and not self._opens(lines, end):
                end += 1
            alone = at == 0 and end == len(lines) and last
            yield from self._plain(lines[at:end], alone)
            at = end

    def _opens(self, lines: list[Line], at: int) -> bool:
        """Whether something other than prose begins at a line."""
        text = lines[at].text
        if at == len(lines) - 1 and text[-1] == ":" and _SAYS.search(text):
            return True  # "On 7 March, Ann wrote:" before what is quoted
        if _ruled(text) or _underlined(lines, at) or _columns(lines, at) is not None:
            return True
        return bool(_fields(lines[at])) or (_divides(text) and _headers(lines, at + 1) > 0)

    def _special(self, lines: list[Line], at: int, following: list[Line] | None) -> tuple[int, list[Block]]:
        """What begins at a line and is told by its shape: how many lines it takes, and its blocks."""
        line = lines[at]
        if _ruled(line.text):
            return 1, []
        if _underlined(lines, at):
            level = 1 if lines[at + 1].text[0] == "=" else 2
            return 2, [Block("heading", line.start, line.end, level)]
        divided = at == 0 or _divides(lines[at - 1].text)
        if divided and (headers := _headers(lines, at)):
            return headers, [Block("header", one.start, one.end) for one in lines[at : at + headers]]
        if _divides(line.text) and _headers(lines, at + 1):
            return 1, [Block("aside", line.start, line.end)]
        leads = following is not None and following[0].quoted and len(lines) - at <= 2
        if leads and lines[-1].text.endswith(":") and re.search(r"\d", line.text):
            return len(lines) - at, [Block("header", line.start, lines[-1].end)]
        if (table := _columns(lines, at)) is not None:
            return len(table), _table(lines[at : at + len(table)], table)
        if fields := _fields(line):
            return 1, [Block("paragraph", start, end) for start, end in fields]
        return 0, []

    def _quote(self, lines: list[Line]) -> Iterator[Block]:
        starts = _starts(lines, self._wrapped)
        for group in _parts(lines, starts) if starts else [lines]:
            yield from self._one("quote", group)

    def _one(self, kind: str, lines: list[Line], level: int = 0) -> Iterator[Block]:
        filled = [line for line in lines if line.text]
        if filled:
            yield Block(kind, filled[0].start, filled[-1].end, level)

    def _plain(self, lines: list[Line], alone: bool) -> Iterator[Block]:
        """Prose, a list, entries, or a line alone."""
        first = lines[0]
        if len(lines) == 1 and alone and not _BULLET.match(first.text) and not self._goes_on(first):
            yield self._single(first)
            return
        width = _width(lines, self._wrapped)
        bullets = _bullets(lines, width, self._number)
        if bullets:
            yield from self._list(lines, bullets)
            return
        starts = _stamped(lines, width) or _uneven(lines, width)
        self._indents, self._number = [], 0
        if starts:
            kind = "paragraph" if sum(len(line.text) for line in lines) > _WIDEST * len(lines) else "item"
            for place, group in enumerate(_parts(lines, starts)):
                outside = kind == "paragraph" or (place == 0 and starts[0] != 0)
                yield from self._one("paragraph" if outside else kind, group, int(not outside))
            return
        for group in _indented(lines):
            yield from self._one("paragraph", group)

    def _single(self, line: Line) -> Block:
        """A line alone, as prose or what may be a heading."""
        self._indents, self._number = [], 0
        kind = SHORT if short(line.text) or (line.offset == 0 and titled(line.text)) else "paragraph"
        return Block(kind, line.start, line.end)

    def _goes_on(self, line: Line) -> bool:
        """Whether a line alone has the next number of a list, or the first where it is no heading."""
        number = _NUMBER.match(line.text)
        begins = self._number or not short(line.text)
        return bool(number and begins and int(number[1]) == self._number + 1)

    def _list(self, lines: list[Line], bullets: list[int]) -> Iterator[Block]:
        """The items of a list, with their depth by their indentation."""
        if bullets[0]:
            yield from self._one("paragraph", lines[: bullets[0]])
        days = _days([lines[number].text for number in bullets])
        for group in _parts(lines[bullets[0] :], [number - bullets[0] for number in bullets]):
            line = group[0]
            self._indents = self._indents[: bisect_right(self._indents, line.indent)]
            if not self._indents or line.indent > self._indents[-1]:
                self._indents.append(line.indent)
            mark = _BULLET.match(line.text) or _NUMBER.match(line.text)
            number = _NUMBER.match(line.text)
            self._number = int(number[1]) if number else 0
            skip = mark.end() if mark and not (number and days) else 0
            yield Block("item", line.start + skip, group[-1].end, len(self._indents))


def _groups(text: str) -> list[list[Line]]:
    """The lines of a text in groups: between two there is a blank line, or one is quoted deeper than the other."""
    groups: list[list[Line]] = []
    at, last = 0, -1  # how deep the line before is quoted; a blank one as no line is
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for content in text.split("\n"):
        offset, quoted, marks = at, 0, 0
        at += len(content) + 1
        if ">" in content and (mark := _QUOTE.match(content)) is not None:
            quoted, marks = mark[0].count(">"), mark.end()
            content = content[marks:]
        words = content.strip()
        if not words:
            last = -1
            continue
        indent = content.find(words)
        start = offset + marks + indent
        line = _new(Line, (start, start + len(words), offset, indent, quoted, words))
        if quoted == last:
            groups[-1].append(line)
        else:
            groups.append([line])
            last = quoted
    return groups


def _is_prose(group: list[Line], following: list[Line] | None) -> bool:
    """Whether lines are one alone that is surely prose or a heading, as most are."""
    line = group[0]
    quotes = following is not None and following[0].quoted
    if len(group) != 1 or not line.text[0].isalpha() or line.quoted or quotes:
        return False
    return _WIDE not in line.text or not _fields(line)


def _width(lines: Sequence[Line], wrapped: int) -> int:
    """The column at which a paragraph seems to be wrapped."""
    widest = max(line.width for line in lines)
    return max(widest, wrapped if len(lines) < 4 or widest > 0.8 * wrapped else 0, _NARROWEST)


def _full_width(lines: Sequence[Line]) -> int:
    """The width of a paragraph of some lines that is surely wrapped, else 0."""
    if len(lines) < 4:
        return 0
    width = max(line.width for line in lines)
    return width if _NARROWEST <= width <= _WIDEST and not any(_room(lines, width)) else 0


def _over_pages(groups: Iterable[list[Line]]) -> list[list[Line]]:
    """The groups, with a paragraph whole again that several blank lines interrupt: the end of a page."""
    found: list[list[Line]] = []
    for group in groups:
        last, first = found[-1] if found else [], group[0]
        if len(last) > 1 and first.offset - last[-1].end > _PAGE and not first.quoted and not last[-1].quoted:
            lines = [*last[-_FOOT:], first]
            full = not _room(lines, max(line.width for line in lines[:-1]))[-1] and lines[-2].width >= _NARROWEST
            if full and first.indent <= last[-1].indent and not _ENDED.search(last[-1].text):
                last += group
                continue
        found.append(group)
    return found


def _room(lines: Sequence[Line], width: int) -> list[bool]:
    """For each line but the first, whether its first word had room on the line before."""
    return [
        before.width + 1 + len(line.text.split(maxsplit=1)[0]) <= width for before, line in pairwise(lines) if line.text
    ]


def _parts(lines: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    bounds = [0, *(start for start in starts if start), len(lines)]
    return [list(lines[start:end]) for start, end in pairwise(bounds)]


def _starts(lines: Sequence[Line], wrapped: int) -> list[int]:
    width = _width(lines, wrapped)
    return _bullets(lines, width, 0) or _stamped(lines, width) or _uneven(lines, width)


def _bullets(lines: Sequence[Line], width: int, number: int) -> list[int]:
    """The lines that begin an item with a bullet or with a number that goes on from the one before."""
    marks = [_BULLET.match(line.text) if line.text[0] in _BULLETS else None for line in lines]
    numbers = [(at, int(found[1])) for at, line in enumerate(lines) if (found := _NUMBER.match(line.text))]
    if not numbers and not any(marks):
        return []
    room = [True, *_room(lines, width)]
    if marks[0]:
        first = marks[0][1]
        return [at for at, mark in enumerate(marks) if mark and (mark[1] == first or room[at])]
    sure = [at for at, mark in enumerate(marks) if mark and mark[1] not in "–—" and room[at]]
    if sure and lines[sure[0] - 1].text.endswith(":"):
        return [at for at, mark in enumerate(marks) if mark and at >= sure[0] and mark[1] == marks[sure[0]][1]]  # type: ignore[index]
    if len(sure) > 1:
        return sure
    counted: list[int] = []
    for at, value in numbers:
        if room[at] and (value == number + 1 or (not counted and value == 1)):
            counted.append(at)
            number = value
    enough = number > 1 or len(lines) > 1 or not short(lines[0].text)
    return counted if len(counted) > 1 or (counted and enough and counted[0] == 0) else []


def _days(items: Sequence[str]) -> bool:
    """Whether the numbers of a list are days: the same word behind each of them, or a year behind the word."""
    words = [text[found.end() :].split() for text in items if (found := _NUMBER.match(text))]
    firsts = {word[0] for word in words if word}
    years = all(len(word) > 1 and re.match(r"\d{4}\b", word[1]) for word in words)
    return bool(words) and ((len(words) > 1 and len(firsts) == 1) or years)


def _stamped(lines: Sequence[Line], width: int) -> list[int]:
    """The lines that begin with a date or a time, where they begin entries and not by chance."""
    likely = [at for at, line in enumerate(lines) if _FIGURED.match(line.text)]
    if len(likely) < 2 or likely[0] > 1:
        return []
    stamps = [at for at in likely if _STAMP.match(lines[at].text)]
    dates = stamps if len(stamps) > 1 else [at for at in likely if _DATED.match(lines[at].text)]
    if len(dates) < 2 or dates[0] > 1 or (dates[0] == 1 and not lines[0].text.endswith(":")):
        return []
    if len(dates) == len(lines) and all(_DATED_FIELD.match(line.text) for line in lines):
        return dates
    room = [True, *_room(lines, width)]
    later = [at for at in dates if at > dates[0]]
    open_ended = [at for at in later if room[at]]
    ended = [at for at in later if room[at] or _ENDED.search(lines[at - 1].text)]
    if dates is stamps:
        enough = len(ended) * 2 >= len(later) or len(dates) == len(lines)
    else:
        enough = len(ended) * 10 >= len(later) * 7 and bool(open_ended or len(dates) == len(lines) > 2)
        enough = enough or (len(dates) == len(lines) and all(_ENTITLED.match(line.text) for line in lines))
    return sorted({*dates, *_others(lines, dates[0], room)}) if enough else []


def _others(lines: Sequence[Line], first: int, room: Sequence[bool]) -> Iterator[int]:
    """The lines among dated entries that are entries, too: they begin with a word and a number ("c. 1890"), or like a
    sentence where the line before had room for more."""
    for at in range(first + 1, len(lines)):
        text = lines[at].text
        fresh = room[at] and not text[0].islower() and not lines[at - 1].text.endswith((",", "-"))
        if lines[at].indent <= lines[first].indent and (fresh or _LED.match(text)):
            yield at


def _uneven(lines: Sequence[Line], width: int) -> list[int]:
    """Each line that is an entry of its own, where most lines had room for more and none goes on with the next."""
    base = min(line.indent for line in lines)
    starts = [at for at, line in enumerate(lines) if at == 0 or line.indent <= base + 1]
    room = [False, *_room(lines, width)]
    later = [at for at in starts if at]
    # Behind the widest line there is no room, whatever it is.
    telling = [at for at in later if lines[at - 1].width < width] or later
    if not later or sum(room[at] for at in telling) * 2 <= len(telling):
        return []
    goes_on = [
        at
        for at in later
        if lines[at].text[:1].islower() or lines[at - 1].text.endswith((",", "-")) or _SMALL.search(lines[at - 1].text)
    ]
    ended = sum(bool(_ENDED.search(lines[at - 1].text)) for at in later)
    if len(goes_on) * 10 > len(later):
        return []
    return starts if ended * 10 >= len(later) * 6 or sum(room[at] for at in telling) * 5 >= len(telling) * 4 else []


def _indented(lines: list[Line]) -> list[list[Line]]:
    """The paragraphs that begin with an indented line, where there is no blank line between them."""
    base = min(line.indent for line in lines)
    deep = [at for at, line in enumerate(lines) if line.indent >= base + 2]
    if not deep or deep[0] != 0 or len(deep) * 2 > len(lines) or len({lines[at].indent for at in deep}) > 1:
        return [lines]
    return _parts(lines, deep)


def _ruled(text: str) -> bool:
    """Whether a line is nothing but one sign again and again."""
    return text[0] in _RULED and _RULE.fullmatch(text) is not None


def _divides(text: str) -> bool:
    """Whether a line can stand above the headers of a message."""
    return text[0] in _RULED and _DIVIDER.fullmatch(text) is not None


def _underlined(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a heading by a line of signs below it."""
    rule = lines[at + 1].text if at + 1 < len(lines) else " "
    if rule[0] not in "=-" or len(lines[at].text) > _WIDEST or not re.search(r"\w", lines[at].text):
        return False
    return bool(re.fullmatch(r"={3,}|-{3,}", rule)) and len(rule) >= len(lines[at].text) // 2


def _headers(lines: Sequence[Line], at: int) -> int:
    """How many lines from a place on are a mail's head, with its sender, date and subject: none, or two and more."""
    names = structure("mail")
    count = known = 0
    for place in range(at, len(lines)):
        line = lines[place]
        name = ":" in line.text and _HEADER.match(line.text)
        if name:
            known += fold(name[1]) in names
        elif not count or not line.indent:
            break
        count += 1
    return count if known > 1 and known * 3 >= count else 0


def _columns(lines: Sequence[Line], at: int) -> list[list[tuple[int, int]]] | None:
    """The cells of the lines from a place on that are rows of one table; None where there are fewer than three."""
    text = lines[at].text
    if "\t" not in text and "|" not in text and "  " not in text:
        return None
    for cut in (_tabs, _pipes, _spaces):
        first = cut(lines[at])
        if len(first) < 2 or (at and len(cut(lines[at - 1])) == len(first) and cut is not _spaces):
            continue
        rows = [first]
        for line in lines[at + 1 :]:
            row = cut(line)
            if cut is _pipes and re.fullmatch(r"[-+|:=\s]+", line.text):
                rows.append([])
                continue
            if len(row) != len(first) or (cut is _spaces and not _aligned(line, row, lines[at], first)):
                break
            rows.append(row)
        if sum(map(bool, rows)) >= 3:
            return rows
    return None


def _fields(line: Line) -> list[tuple[int, int]]:
    """Where a line has two and more things with numbers far apart: "Argued May 3, 1997      Decided June 7, 1997"."""
    if _WIDE not in line.text:
        return []
    cells = _cut(line, _FAR)
    if len(cells) == 2 and _DATED.match(line.text[: cells[0][1] - line.start]):
        return []  # "March 1983      The team wins by 2 goals"
    numbered = sum(bool(_WORDED.search(line.text, start - line.start, end - line.start)) for start, end in cells)
    return cells if numbered > 1 and all(start < end for start, end in cells) else []


def _tabs(line: Line) -> list[tuple[int, int]]:
    return _cut(line, re.compile(r"\t")) if "\t" in line.text else []


def _pipes(line: Line) -> list[tuple[int, int]]:
    if "|" not in line.text:
        return []
    cells = _cut(line, re.compile(r"\|"))
    return cells[line.text.startswith("|") : len(cells) - line.text.endswith("|")]


def _spaces(line: Line) -> list[tuple[int, int]]:
    return _cut(line, _GAP) if "  " in line.text else []


def _cut(line: Line, gap: re.Pattern[str]) -> list[tuple[int, int]]:
    """The cells of a line between its gaps, without the space around them."""
    cells, at = [], 0
    for found in [*gap.finditer(line.text), None]:
        stop = found.start() if found else len(line.text)
        piece = line.text[at:stop]
        start = line.start + at + (len(piece) - len(piece.lstrip()) if piece.strip() else 0)
        cells.append((start, start + len(piece.strip())))
        at = found.end() if found else stop
    return cells


def _aligned(line: Line, row: Sequence[tuple[int, int]], other: Line, first: Sequence[tuple[int, int]]) -> bool:
    """Whether the columns of two lines begin or end at the same places."""
    pairs = list(zip(row, first, strict=True))[1:]
    return all(
        abs((a[0] - line.offset) - (b[0] - other.offset)) <= 1 or abs((a[1] - line.offset) - (b[1] - other.offset)) <= 1
        for a, b in pairs
    )


def _table(lines: Sequence[Line], table: Sequence[Sequence[tuple[int, int]]]) -> list[Block]:
    """The rows of a table; its first row has the heads of its columns where it alone has no digits."""
    rows = [(line, cells) for line, cells in zip(lines, table, strict=True) if cells]
    texts = [line.text for line, _ in rows]
    headed = not re.search(r"\d", texts[0]) and sum(bool(re.search(r"\d", text)) for text in texts[1:]) * 2 >= len(
        texts
    )
    heads: tuple[str, ...] = ()
    blocks = []
    if headed:
        line, cells = rows.pop(0)
        heads = tuple(line.text[start - line.start : end - line.start] for start, end in cells)
        blocks.append(Block("aside", line.start, line.end))
    for _, cells in rows:
        filled = [cell for cell in cells if cell[0] < cell[1]]
        if filled:
            start, end = filled[0][0], filled[-1][1]
            inside = tuple((min(max(a, start), end), min(max(b, start), end)) for a, b in cells)
            blocks.append(Block("row", start, end, 0, inside, heads or ("",) * len(cells)))
    return blocks
