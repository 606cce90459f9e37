"""Find what stands at the head and foot of PDF pages: lines that repeat, Bates numbers, and labels of exhibits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from timeline.language import fold, structure
from timeline.read.pdf.lines import PdfLine

#: How many rows at the head and at the foot of a page can repeat.
_MOST_ROWS = 4
#: So many pages, or all of a document that has fewer, have a line that repeats.
_FEWEST_PAGES = 3
#: How far apart the places of a repeated line can be on their pages, in points.
_MISPLACED = 8.0
#: A line with other numbers on each page is set apart by so much more than the usual distance of rows; and this part
#: of the pages has it.
_APART, _MOST_PAGES = 1.4, 0.6
#: A number alone at the foot of a page is its number if it stands so many times the usual distance of rows below.
_FAR_APART = 2.5
_NUMBER = re.compile(r"\d+")
#: A column of line numbers has at least so many.
_FEWEST_NUMBERS = 10
_LINE_NUMBER = re.compile(r"\d{1,2}", re.ASCII)
_PAGE_NUMBER = re.compile(
    r"(?:[^\W\d_]{1,6}\.?\s)?\W{0,3}(?P<page>\d{1,5})(?:\W{1,3}(?:\w{1,4}\s)?(?P<all>\d{1,5}))?\W{0,3}"
)
_ROMAN = re.compile(r"[ivxlc]{1,7}")
#: ABC000123, VEL-0042, Smith 000017: a name, and a number with leading zeros or at least five digits.
_BATES = re.compile(r"(?P<name>[^\W\d_][\w.&-]{0,20}?[ _-]?)(?P<number>0\d{2,9}|\d{5,10})")
#: What an exhibit is called: "B", "12", "A-1", "VEL-001".
_LABEL = r"[^\W\d_a-z]{1,5}(?:[-.]?\d{1,5})?(?:[-.]\w{1,3})?|\d{1,4}(?:[-.]?[\w]{1,3})?"


class PdfPage(NamedTuple):
    """A page: its label, its height in points, its lines, its number in the file, and what was taken from its edges.

    `head` are the lines of its running head.
    """

    label: str
    height: float
    lines: list[PdfLine]
    number: int = 0
    bates: str = ""
    exhibit: str = ""
    head: tuple[str, ...] = ()


class _Edge(NamedTuple):
    """A line at the head or foot of a page: the number of the page, the side, the distance from it, and the line.

    `apart` is the distance to the next row, in usual distances; `alone` says that nothing is beside the line, and
    `row` is the number of its row from the edge.
    """

    page: int
    side: int
    distance: float
    line: PdfLine
    apart: float
    alone: bool
    row: int

    @property
    def key(self) -> tuple[int, str]:
        """What equal lines have in common: the side and the text, without numbers."""
        text = " ".join(self.line.text.casefold().split())
        return self.side, "0" if _ROMAN.fullmatch(text) else _NUMBER.sub("0", text)


def without_numbers(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines of a page without a column of line numbers, as pleadings and transcripts have; each with its number.

    >>> numbers = [PdfLine(str(n), 30, 700 - 20 * n, 40, 712 - 20 * n) for n in range(1, 13)]
    >>> texts = [PdfLine("It rained.", 60, 700 - 20 * n, 200, 712 - 20 * n) for n in (1, 3)]
    >>> [(line.text, line.number) for line in without_numbers([*numbers, *texts])]
    [('It rained.', '1'), ('It rained.', '3')]
    """
    numbers = sorted((line for line in lines if _LINE_NUMBER.fullmatch(line.text)), key=lambda line: -line.bottom)
    left = min((line.left for line in lines if not _LINE_NUMBER.fullmatch(line.text)), default=0.0)
    run = [line for line in numbers if line.right <= left + line.height / 2]
    counted = sum(int(after.text) - int(before.text) == 1 for before, after in pairwise(run))
    if counted + 1 < max(_FEWEST_NUMBERS, len(run) - 1):
        return list(lines)
    taken = set(map(id, run))
    texts = [line for line in lines if id(line) not in taken]
    return [line._replace(number=_number_beside(line, run)) for line in texts]


def _number_beside(line: PdfLine, numbers: list[PdfLine]) -> str:
    """The number that stands nearest to the height of a line; empty if that is not beside it."""
    at = bisect_left(numbers, -line.bottom, key=lambda number: -number.bottom)
    near = numbers[max(at - 1, 0) : at + 1]
    nearest = min(near, key=lambda number: abs(number.bottom - line.bottom))
    return nearest.text if abs(nearest.bottom - line.bottom) < line.height * 0.6 else ""


def without_margins(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """The pages without the lines that repeat at their heads and feet, with their Bates numbers and exhibits.

    >>> foot = [PdfLine(f"VEL00{number}", 50, 20, 200, 32) for number in (41, 42)]
    >>> text = [PdfLine(text, 50, 700, 200, 712) for text in ("It rained.", "Then the sun came out.")]
    >>> pages = without_margins([PdfPage(str(n), 800, [text[n - 1], foot[n - 1]]) for n in (1, 2)])
    >>> [(page.bates, [line.text for line in page.lines]) for page in pages]
    [('VEL0041', ['It rained.']), ('VEL0042', ['Then the sun came out.'])]
    """
    edges = [edge for number, page in enumerate(pages) for edge in _edges(number, page)]
    groups: dict[tuple[int, str], list[_Edge]] = {}
    for edge in edges:
        groups.setdefault(edge.key, []).append(edge)
    bates = _bates(edges)
    dropped = {_key(edge) for edge in bates.values()}
    dropped.update(_key(edge) for edge in edges if _is_page_number(edge, pages))
    repeated = set(dropped)
    for (_, text), group in groups.items():
        alike = _at_one_place(group)
        if _repeats(alike, len(pages), has_number="0" in text):
            repeated.update(map(_key, alike))
    dropped |= _outermost(edges, repeated, pages)
    exhibits = _exhibits(edges)
    return [
        page._replace(
            lines=_with_head_first([line for line in page.lines if (number, id(line)) not in dropped]),
            head=tuple(
                edge.line.text for edge in edges if edge.page == number and edge.side == 0 and _key(edge) in dropped
            ),
            bates=bates[number].line.text if number in bates else "",
            exhibit=exhibits.get(number, ""),
        )
        for number, page in enumerate(pages)
    ]


def _key(edge: _Edge) -> tuple[int, int]:
    """What tells the line from all others."""
    return edge.page, id(edge.line)


def _edges(number: int, page: PdfPage) -> Iterable[_Edge]:
    """The lines of the first and last rows of a page."""
    rows: list[list[PdfLine]] = []
    for line in sorted(page.lines, key=lambda line: -line.bottom):
        if rows and line.is_beside(rows[-1][0]):
            rows[-1].append(line)
        else:
            rows.append([line])
    steps = [above[0].bottom - below[0].bottom for above, below in pairwise(rows)]
    usual = median(steps) if steps else 0.0
    for side, sided in enumerate((rows, rows[::-1])):
        for place, row in enumerate(sided[: min(_MOST_ROWS, max(1, len(rows) // 2 + 1))]):
            step = abs(row[0].bottom - sided[place + 1][0].bottom) if place + 1 < len(sided) else 0.0
            apart = step / usual if usual else 0.0
            for line in (line for line in row if any(map(str.isalnum, line.text))):  # bullets repeat, too
                yield _Edge(
                    number,
                    side,
                    page.height - line.top if side == 0 else line.bottom,
                    line,
                    apart,
                    len(row) == 1,
                    place,
                )


def _outermost(
    edges: Sequence[_Edge], repeated: set[tuple[int, int]], pages: Sequence[PdfPage]
) -> set[tuple[int, int]]:
    """The lines that repeat, without those behind a row in which none does, and those of pages that would be empty."""
    rows: dict[tuple[int, int], dict[int, list[_Edge]]] = {}
    for edge in edges:
        rows.setdefault((edge.page, edge.side), {}).setdefault(edge.row, []).append(edge)
    found: set[tuple[int, int]] = set()
    for sided in rows.values():
        for row in sided.values():
            lines = {_key(edge) for edge in row} & repeated
            if not lines:
                break
            found |= lines
    left = Counter(page for page, _ in found)
    full = {number for number, page in enumerate(pages) if left[number] < len(page.lines)}
    return {(page, line) for page, line in found if page in full}


def _is_page_number(edge: _Edge, pages: Sequence[PdfPage]) -> bool:
    """Whether a line at the edge of a page is its own number, alone or with that of all pages: "- 3 -", "3 of 12"."""
    match = _PAGE_NUMBER.fullmatch(edge.line.text)
    if match is None or edge.apart < _APART:
        return False
    if edge.side == 1 and edge.row == 0 and edge.alone and edge.apart >= _FAR_APART and edge.line.text.isdecimal():
        return True  # the page of the volume that it was printed in
    is_own = match["page"] in (str(edge.page + 1), pages[edge.page].label)
    return is_own and match["all"] in (None, str(len(pages)))


def _with_head_first(lines: list[PdfLine]) -> list[PdfLine]:
    """The lines of a page, with the row at its top first, if the file has it behind what is below it."""
    if len(lines) < _MOST_ROWS:
        return lines
    top = max(lines, key=lambda line: line.bottom)
    head = [line for line in lines if line.is_beside(top)]
    rest = [line for line in lines if not line.is_beside(top)]
    if not rest or lines.index(top) == 0 or top.bottom - max(line.top for line in rest) < top.height:
        return lines
    return [*sorted(head, key=lambda line: line.left), *rest]


def _at_one_place(group: list[_Edge]) -> list[_Edge]:
    """The lines of a group that stand at about the same distance from the edge, one for each page."""
    usual = median(edge.distance for edge in group)
    return list({edge.page: edge for edge in group if abs(edge.distance - usual) <= _MISPLACED}.values())


def _repeats(alike: list[_Edge], pages: int, *, has_number: bool) -> bool:
    """Whether lines that are alike but for their numbers repeat, and are not the first rows of tables by chance."""
    if len(alike) < min(_FEWEST_PAGES, max(2, pages)):
        return False
    if not has_number or _counts(alike):
        return True
    return len(alike) >= _MOST_PAGES * pages and median(edge.apart for edge in alike) >= _APART


def _counts(alike: list[_Edge]) -> bool:
    """Whether each number in the lines stays the same or counts up with the pages."""
    numbers = [[int(number[:9]) for number in _NUMBER.findall(edge.line.text)] for edge in alike]
    if any(len(one) != len(numbers[0]) for one in numbers):
        return False
    for sequence in zip(*numbers, strict=True):
        steps = [after - before for before, after in pairwise(sequence)]
        if any(steps) and steps != [after.page - before.page for before, after in pairwise(alike)]:
            return False
    return True


# Bates numbers and exhibits ------------------------------------------------------------------------------------------


def _bates(edges: Sequence[_Edge]) -> dict[int, _Edge]:
    """The lines with the Bates numbers of the pages: a name and a number that grows from page to page."""
    groups: dict[tuple[int, str], dict[int, tuple[int, _Edge]]] = {}
    for edge in edges:
        if match := _BATES.fullmatch(edge.line.text):
            groups.setdefault((edge.side, match["name"]), {})[edge.page] = (int(match["number"]), edge)
    found: dict[int, _Edge] = {}
    for group in sorted(groups.values(), key=len, reverse=True):
        numbers = [number for _, (number, _) in sorted(group.items())]
        if len(numbers) > 1 and all(before < after for before, after in pairwise(numbers)):
            for page, (_, edge) in group.items():
                found.setdefault(page, edge)
    return found


def _exhibits(edges: Sequence[_Edge]) -> dict[int, str]:
    """The labels of exhibits that stand alone in a line at the head of pages, by the number of the page."""
    found: dict[int, str] = {}
    for edge in edges:
        if edge.alone and edge.side == 0 and (label := exhibit(edge.line.text)):
            found.setdefault(edge.page, label)
    return found


def exhibit(line: str) -> str | None:
    """The label of the exhibit that a line names; None for any other line.

    >>> exhibit("EXHIBIT B"), exhibit("Anlage 12"), exhibit("Exhibit B shows the mill")
    ('B', '12', None)
    """
    match = _exhibit_line().fullmatch(" ".join(line.split()))
    return match["label"] if match and fold(match["word"]) in structure("exhibits") else None


@lru_cache(1)
def _exhibit_line() -> re.Pattern[str]:
    return re.compile(rf"(?P<word>[^\W\d_]{{2,15}})\s?(?:\W\s?)?(?P<label>{_LABEL})\W?")
