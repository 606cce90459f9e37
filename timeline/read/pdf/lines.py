"""Take the lines of a PDF page from pdfium, with their places on the page, sizes and weights."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from ctypes import c_int, create_string_buffer
from math import pi
from typing import Any, NamedTuple

#: A gap in a line that is wider than this, in heights of the line, separates two pieces: columns, or cells.
_WIDEST_SPACE = 0.95
#: A gap that is wider than this is a space, even if the page has none there.
_NARROWEST_SPACE = 0.16
#: A gap that is wider than this can be one between two columns.
_WIDE_SPACE = 0.28
#: Two characters are on one line if their lower edges differ by less than this, in heights of the line.
_SAME_LINE = 0.5
#: A raised character is smaller than this part of the line.
_MARK_SIZE = 0.8
#: From this weight on, a font is bold; the flag of a font that is.
_BOLD_WEIGHT, _FORCE_BOLD = 600, 1 << 18
_RAISED = frozenset("0123456789*†‡§")
#: A raised figure is the mark of a note behind a word, a sign or a year; others are exponents: "10⁶", "m²".
_NOTED = re.compile(r"(?:[^\W\d_]{3}|\d{4}|[.,;:!?”’»)\]])$")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: The sign for a hyphen at the end of a line that is not part of the word.
SOFT_HYPHEN = "\u00ad"
#: What some fonts have in the place of other characters: a hyphen that ends a line, and bullets of symbol fonts.
_INSTEAD = {
    "\x02": SOFT_HYPHEN,
    "\ufffe": SOFT_HYPHEN,
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "‣",
    "\u00a0": " ",
    "●": "•",
    "○": "◦",
    "■": "▪",
}
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_LOWEST_TEXT = 32


class Gap(NamedTuple):
    """A gap in a line that is wider than a space: the offset of the text behind it, and its edges on the page."""

    offset: int
    left: float
    right: float


class PdfLine(NamedTuple):
    """A line, or a piece of one that stands apart: its text, its edges on the page in points, its weight.

    The origin is the lower left corner of the page. `number` is that of a page whose lines are numbered;
    `gaps` are where the line may be of two columns.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    bold: bool = False
    number: str = ""
    gaps: tuple[Gap, ...] = ()

    @property
    def height(self) -> float:
        """The height of most of its characters, with ascent and descent."""
        return self.top - self.bottom

    def is_beside(self, other: PdfLine) -> bool:
        """Whether it is on the same height of the page as another line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > _SAME_LINE * min(self.height, other.height)


class _Box(NamedTuple):
    """The edges of a character on the page, turned so that its line runs to the right."""

    left: float
    bottom: float
    right: float
    top: float


def page_lines(raw: Any, textpage: Any) -> list[PdfLine]:
    """The lines of a page in the order of the file, without text that runs in another direction than the most.

    `raw` is the module with pdfium's functions, `textpage` the page's text by pdfium.
    """
    made = [(turns, line) for turns, line in _LineMaker(raw, textpage).lines() if line.text]
    letters: Counter[int] = Counter()
    for turns, line in made:
        letters[turns] += len(line.text)
    most = max(letters, key=lambda turns: letters[turns], default=0)
    return [line for turns, line in made if turns == most]


class _LineMaker:
    """Puts the characters of a page together to lines."""

    def __init__(self, raw: Any, textpage: Any) -> None:
        self.raw, self.page = raw, textpage
        self._rectangle = raw.FS_RECTF()
        self._font, self._flags = create_string_buffer(256), c_int()
        self._start()

    def _start(self) -> None:
        self.parts: list[str] = []
        self.gaps: list[Gap] = []
        self.first, self.turns = -1, 0
        self.last = -1
        self.box = self.end = _Box(0, 0, 0, 0)  # of the first and of the last character
        self.heights: dict[float, int] = {}  # the number of characters of each height, and the lower edge of the first
        self.bottoms: dict[float, float] = {}

    def lines(self) -> Iterator[tuple[int, PdfLine]]:
        """The lines, each with the number of quarter turns that it is rotated by."""
        get = self.raw.FPDFText_GetUnicode
        for index in range(max(self.raw.FPDFText_CountChars(self.page), 0)):
            code = get(self.page, index)
            sign = chr(code) if code < 0x110000 else "\ufffd"
            sign = _INSTEAD.get(sign) or _LIGATURES.get(sign, sign)
            if sign in "\r\n":
                yield from self._line()
            elif sign == SOFT_HYPHEN:  # pdfium gives it no place
                self.parts += [sign] if self.parts and self.parts[-1] != sign else []
            elif sign == " " or sign == "\t":
                if self.parts and self.parts[-1] != " ":
                    self.parts.append(" ")
            elif code >= _LOWEST_TEXT:
                yield from self._add(index, sign)
        yield from self._line()

    def _add(self, index: int, sign: str) -> Iterator[tuple[int, PdfLine]]:
        """Add a character to the line, or begin a new one with it, and yield the finished one."""
        if not self.parts:
            self.turns = round(self.raw.FPDFText_GetCharAngle(self.page, index) / (pi / 2)) % 4
        box = self._box(index)
        if box is None:
            return
        if self.parts:
            height = self.box.top - self.box.bottom
            gap = box.left - self.end.right
            raised = box.bottom - self.box.bottom
            if gap > _WIDEST_SPACE * height or gap < -2 * height or abs(raised) > _SAME_LINE * height:
                yield from self._line()
                yield from self._add(index, sign)
                return
            if gap > _NARROWEST_SPACE * height and self.parts[-1] != " ":
                self.parts.append(" ")
            if gap > _WIDE_SPACE * height:
                self.gaps.append(Gap(len(self.parts), self.end.right, box.left))
            if raised > 0 and box.top - box.bottom < _MARK_SIZE * height and sign in _RAISED:
                if _NOTED.search("".join(self.parts[-4:])):
                    self.last, self.end = index, box
                    return
                sign = sign.translate(_SUPERSCRIPTS)
        else:
            self.first, self.box = index, box
        self.parts.append(sign)
        self.last, self.end = index, box
        height = box.top - box.bottom
        self.heights[height] = self.heights.get(height, 0) + 1
        self.bottoms.setdefault(height, box.bottom)

    def _box(self, index: int) -> _Box | None:
        """The edges of a character; None if it has none."""
        box = self._rectangle
        if not self.raw.FPDFText_GetLooseCharBox(self.page, index, box):
            return None
        left, right = (box.left, box.right) if box.left <= box.right else (box.right, box.left)
        bottom, top = (box.bottom, box.top) if box.bottom <= box.top else (box.top, box.bottom)
        if top - bottom <= 0:
            return None
        match self.turns:
            case 1:
                return _Box(bottom, -right, top, -left)
            case 2:
                return _Box(-right, -top, -left, -bottom)
            case 3:
                return _Box(-top, left, -bottom, right)
        return _Box(left, bottom, right, top)

    def _line(self) -> Iterator[tuple[int, PdfLine]]:
        """The finished line, if there is one."""
        if self.parts:
            bold = all(self._is_bold(index) for index in {self.first, (self.first + self.last) // 2, self.last})
            text = "".join(self.parts).strip()
            right = max(self.end.right, self.box.left)
            height = max(self.heights, key=lambda height: self.heights[height])
            bottom = self.bottoms[height]
            gaps = tuple(gap._replace(offset=len("".join(self.parts[: gap.offset]))) for gap in self.gaps)
            yield self.turns, PdfLine(text, self.box.left, bottom, right, bottom + height, bold, gaps=gaps)
        self._start()

    def _is_bold(self, index: int) -> bool:
        if self.raw.FPDFText_GetFontWeight(self.page, index) >= _BOLD_WEIGHT:
            return True
        self._font.value = b""
        self.raw.FPDFText_GetFontInfo(self.page, index, self._font, len(self._font), self._flags)
        return bool(self._flags.value & _FORCE_BOLD) or b"bold" in self._font.value.lower()
